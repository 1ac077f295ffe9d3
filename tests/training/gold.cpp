// See gold.h. Unlabelled tokens may be anything that is no main part of a reference.
#include "gold.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "interpret/names.h"

namespace bibfold::training {
namespace {

constexpr std::uint32_t bits(std::initializer_list<Part> parts) {
  std::uint32_t set = 0;
  for (const Part p : parts) set |= 1U << index(p);
  return set;
}

struct Rule {
  std::string_view label;
  std::uint32_t parts = 0;
  bool whole = true;  ///< one segment for all of the label's text
};

constexpr std::uint32_t kRest = bits({Part::note, Part::other, Part::status, Part::genre, Part::award, Part::rate, Part::legend, Part::link,
                                      Part::identifier, Part::number, Part::tag, Part::edition});

constexpr std::array<Rule, 53> kRules{{
    {"author", bits({Part::name, Part::et_al}), false},
    {"name", bits({Part::name}), true},
    {"et-al", bits({Part::et_al}), true},
    {"title", bits({Part::title}), true},
    {"journal", bits({Part::container}), true},
    {"container-title", bits({Part::container}), true},
    {"booktitle", bits({Part::container}), true},
    {"container", bits({Part::container}), true},
    {"date", bits({Part::date}), false},
    {"whole-date", bits({Part::date}), true},
    {"volume", bits({Part::volume, Part::issue}), false},
    {"issue", bits({Part::issue}), true},
    {"pages", bits({Part::pages}), true},
    {"page", bits({Part::pages}), true},
    {"editor", bits({Part::editor, Part::et_al}), false},
    {"location", bits({Part::place}), true},
    {"place", bits({Part::place}), true},
    {"publisher", bits({Part::publisher}), true},
    {"institution", bits({Part::publisher}), true},
    {"organization", bits({Part::publisher, Part::name}), true},
    {"url", bits({Part::identifier, Part::note, Part::other}), false},
    {"doi", bits({Part::identifier}), false},
    {"isbn", bits({Part::identifier}), false},
    {"identifier", bits({Part::identifier}), true},
    {"idno", bits({Part::identifier, Part::number, Part::note, Part::genre}), false},
    {"edition", bits({Part::edition, Part::note}), true},
    {"collection-title", bits({Part::series, Part::volume, Part::number}), false},
    {"series", bits({Part::series}), true},
    {"genre", bits({Part::genre, Part::number, Part::note}), false},
    {"tech", bits({Part::genre, Part::number, Part::note}), false},
    {"medium", bits({Part::genre, Part::note}), true},
    {"translator", bits({Part::other, Part::note}), false},
    {"director", bits({Part::name, Part::editor, Part::note}), false},
    {"producer", bits({Part::name, Part::editor, Part::note}), false},
    {"source", bits({Part::note, Part::container, Part::volume, Part::pages, Part::issue}), false},
    {"biblscope", bits({Part::volume, Part::issue, Part::date, Part::number, Part::note}), false},
    {"citation-number", bits({Part::other}), true},
    {"number", bits({Part::number}), true},
    {"tag", bits({Part::tag}), true},
    {"link", bits({Part::link}), true},
    {"award", bits({Part::award}), true},
    {"rate", bits({Part::rate}), true},
    {"legend", bits({Part::legend}), true},
    {"status", bits({Part::status}), true},
    {"other", bits({Part::other}), true},
    {"note", kRest, false},
}};

const Rule& rule_of(std::string_view label) {
  static constexpr Rule kUnknown{"", kRest, false};
  const auto at = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& r) { return !r.label.empty() && r.label == label; });
  return at == kRules.end() ? kUnknown : *at;
}

/// What the gold says about one token.
struct TokenGold {
  std::int32_t span = -1;
  std::uint32_t first = 0;  ///< tokens of the span, or of the name inside it
  std::uint32_t end = 0;
  bool whole = false;
  std::uint32_t parts = kRest;
};

class Aligner {
 public:
  Aligner(const Lattice& lattice, const Example& example, bool names)
      : lattice_(lattice), example_(example), names_(names), tokens_(lattice.item.tokens.size()) {
    for (std::size_t s = 0; s < example.spans.size(); ++s) mark(s);
    for (std::size_t s = 0; s < example.spans.size(); ++s) mark_names_again(s);
    for (std::size_t k = tokens_.size(); k-- > 1;) attach_before(k);
    for (std::size_t k = 1; k < tokens_.size(); ++k) attach_behind(k);
  }

  /// The labelled texts for which there is no candidate.
  [[nodiscard]] std::string missing() const {
    std::string texts;
    for (std::size_t k = 0; k < tokens_.size(); ++k) {
      const TokenGold& t = tokens_[k];
      if (!t.whole || t.first != k) continue;
      const bool found = std::any_of(lattice_.candidates.begin(), lattice_.candidates.end(), [&](const Candidate& c) {
        return lattice_.cuts[c.begin].token == t.first && lattice_.cuts[c.end].token == t.end && agrees(c);
      });
      const std::uint32_t begin = lattice_.item.tokens[t.first].begin;
      if (!found) texts += " {" + std::string(lattice_.item.text.substr(begin, lattice_.item.tokens[t.end - 1].end - begin)) + "}";
    }
    return texts.empty() ? furthest() : texts;
  }

  /// Where the segments that agree with the labels end, whatever labels may follow each other; "" when they reach the end.
  [[nodiscard]] std::string furthest() const {
    std::vector<bool> reached(lattice_.cuts.size(), false);
    reached.front() = true;
    std::size_t last = 0;
    for (std::size_t c = 0; c + 1 < lattice_.cuts.size(); ++c) {
      if (!reached[c]) continue;
      last = c;
      for (std::uint32_t i = lattice_.first_of_cut[c]; i < lattice_.first_of_cut[c + 1]; ++i) {
        if (agrees(lattice_.candidates[i])) reached[lattice_.candidates[i].end] = true;
      }
    }
    if (reached.back()) return " order of labels";
    return " no further than " + std::string(lattice_.item.text.substr(lattice_.item.tokens[lattice_.cuts[last].token].begin, 40));
  }

  Gold run() const {
    Gold gold;
    for (const TokenGold& t : tokens_) gold.parts_of_token.push_back(t.parts);
    for (const Candidate& c : lattice_.candidates) gold.allowed.push_back(agrees(c));
    return gold;
  }

 private:
  void mark(std::size_t s) {
    const GoldSpan& span = example_.spans[s];
    const Rule& rule = rule_of(span.label);
    mark_range(span.begin, span.end, static_cast<std::int32_t>(s * 1000), rule);
    if (span.label == "volume") mark_volume(span, s);
    if (names_ && span.label == "author") mark_names(span, s);
    if (span.label == "volume") mark_volume_and_issue(s);
  }

  /// "39.4" whose labels are "39" and "4": one word, which is the volume.
  void mark_volume_and_issue(std::size_t s) {
    const auto& spans = example_.spans;
    if (s + 1 >= spans.size() || spans[s + 1].label != "issue") return;
    const auto& tokens = lattice_.item.tokens;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (tokens[k].begin <= spans[s].begin && spans[s + 1].end <= tokens[k].end)
        mark_range(tokens[k].begin, tokens[k].end, static_cast<std::int32_t>(s * 1000), {"", bits({Part::volume}), true});
    }
  }

  /// "Doe 1999: J. Doe, *On trees*", "… (2015), with J. Doe": a reference has one run of authors, and what repeats it is none.
  void mark_names_again(std::size_t s) {
    const auto& spans = example_.spans;
    const auto authors = [](const GoldSpan& span) { return span.label == "author" || span.label == "name" || span.label == "et-al"; };
    if (!authors(spans[s])) return;
    const bool label = s + 2 < spans.size() && spans[s].label == "author" && spans[s + 1].label == "date" && spans[s + 2].label == "author";
    bool before = false;
    bool between = false;
    for (std::size_t i = 0; i < s; ++i) {
      between = between || (before && spans[i].label == "title");
      before = before || authors(spans[i]);
    }
    if (!label && !between) return;
    mark_range(spans[s].begin, spans[s].end, -1, {"", kRest, false});
  }

  void mark_range(std::uint32_t begin, std::uint32_t end, std::int32_t id, const Rule& rule) {
    const auto& tokens = lattice_.item.tokens;
    std::uint32_t first = 0;
    while (first < tokens.size() && tokens[first].begin < begin) ++first;
    std::uint32_t last = first;
    while (last < tokens.size() && tokens[last].end <= end) ++last;
    for (std::uint32_t k = first; k < last; ++k) tokens_[k] = {id, first, last, rule.whole, rule.parts};
  }

  /// Words that introduce a piece belong to its segment, whether the labels hold them or not: "and Doe", "In Proceedings", "pp. 3".
  void attach_before(std::size_t k) {
    const Token& word = lattice_.item.tokens[k - 1];
    const bool role =
        (tokens_[k].parts & bits({Part::editor})) != 0 && lattice_.item.gaps[k].signature.empty() &&
        (word.is(Shape::lower) || word.is(WordClass::editor) || word.is(WordClass::translator));   // "sous la direction de A. Doe"
    const bool of_series = word.folded == "of" && (tokens_[k].parts & bits({Part::series})) != 0;  // "volume 93 of Studies in Logic"
    const bool only_locator = tokens_[k].parts == bits({Part::identifier});                        // "in: arXiv:2101.00001"
    const bool introduces = role || of_series || (word.is(WordClass::in) && !only_locator) || word.is(WordClass::conjunction) ||
                            word.is(WordClass::by) || word.folded == "mit" || word.is(WordClass::pages) || word.is(WordClass::volume) ||
                            word.is(WordClass::issue) || word.is(WordClass::editor);
    const bool closed = lattice_.item.gaps[k].signature.find(')') != std::string::npos;  // "(A. Doe, eds.), Springer"
    // "G. Kahn and G. Plotkin, editors, Semantics": the word is said of those before it
    const bool of_editors = word.is(WordClass::editor) && k >= 2 && (tokens_[k - 2].parts & bits({Part::editor})) != 0;
    if (tokens_[k - 1].span >= 0 || tokens_[k].span < 0 || !introduces || closed || of_editors) return;
    const TokenGold span = tokens_[k];
    const bool called_issue = word.is(WordClass::issue) && span.parts == bits({Part::volume});  // "Nr. 45" of a journal without volumes
    for (std::uint32_t j = span.first; j < span.end; ++j) {
      tokens_[j].first = static_cast<std::uint32_t>(k - 1);
      if (called_issue) tokens_[j].parts |= bits({Part::issue, Part::number});
    }
    tokens_[k - 1] = tokens_[k];
  }

  /// "Jane Doe (eds.)", "Jane Doe*"
  void attach_behind(std::size_t k) {
    const bool editor = (tokens_[k - 1].parts & bits({Part::editor})) != 0 && lattice_.item.tokens[k].is(WordClass::editor);
    const bool mark = (tokens_[k - 1].parts & bits({Part::editor, Part::name})) != 0 && lattice_.item.tokens[k].is(Shape::mark);
    if (tokens_[k].span >= 0 || tokens_[k - 1].span < 0 || (!editor && !mark && !counts(k))) return;
    const TokenGold span = tokens_[k - 1];
    for (std::uint32_t j = span.first; j < span.end; ++j) tokens_[j].end = static_cast<std::uint32_t>(k + 1);
    tokens_[k] = tokens_[k - 1];
  }

  /// "제3호", "2019年", "2 vols.": the word behind a number says what it counts.
  [[nodiscard]] bool counts(std::size_t k) const {
    const Token& word = lattice_.item.tokens[k];
    const std::uint32_t parts = tokens_[k - 1].parts;
    if (!has_number(lattice_.item.tokens[k - 1]) || !lattice_.item.gaps[k].signature.empty()) return false;
    if (word.folded == "vols") return (parts & bits({Part::volume})) != 0;
    if (!word.is(Shape::han)) return false;
    const std::uint32_t counted =
        (word.is(WordClass::volume) ? bits({Part::volume}) : 0U) | (word.is(WordClass::issue) ? bits({Part::issue}) : 0U) |
        (word.is(WordClass::pages) ? bits({Part::pages}) : 0U) | (lattice_.item.word(k) == "年" ? bits({Part::date}) : 0U);
    return (parts & counted) != 0;
  }

  /// "27(4)", "12, no. 3", "No. 125": the first number is the volume unless it is called an issue; what follows is no volume.
  void mark_volume(const GoldSpan& span, std::size_t s) {
    const auto& tokens = lattice_.item.tokens;
    std::size_t k = 0;
    while (k < tokens.size() && tokens[k].begin < span.begin) ++k;
    const std::size_t first = k;
    while (k < tokens.size() && tokens[k].end <= span.end && !has_number(tokens[k])) ++k;
    if (k == tokens.size() || tokens[k].end > span.end) return;
    const bool year = tokens[k].is(Shape::year) && is_dated(k, span);
    if (year) {  // "2014;20(6):", glued by whoever labelled it
      mark_range(span.begin, tokens[k].end, static_cast<std::int32_t>(s * 1000 + 3), {"", bits({Part::date}), true});
      return mark_volume({span.label, tokens[k].end, span.end}, s);
    }
    const bool issue = tokens[first].is(WordClass::issue);
    const Rule head{"", issue ? bits({Part::issue, Part::number}) : bits({Part::volume}), true};
    mark_range(span.begin, tokens[k].end, static_cast<std::int32_t>(s * 1000 + 1), head);
    const std::uint32_t behind = tokens[k].end;
    std::size_t colon = k + 1;  // "175(7):4769–76": the pages, by whoever labelled it
    if (colon < tokens.size() && tokens[k + 1].end <= span.end && tokens[k + 1].is(WordClass::volume) &&
        lattice_.item.gaps[k + 1].signature.empty())
      return mark_range(span.begin, tokens[k + 1].end, static_cast<std::int32_t>(s * 1000 + 1), head);  // "4 vols. in 5"
    while (colon < tokens.size() && lattice_.item.gaps[colon].signature.find(':') == std::string::npos) ++colon;
    const std::uint32_t middle = colon < tokens.size() ? std::min(tokens[colon].begin, span.end) : span.end;
    mark_range(behind, middle, static_cast<std::int32_t>(s * 1000 + 2), {"", bits({Part::issue, Part::date}), false});
    mark_range(middle, span.end, static_cast<std::int32_t>(s * 1000 + 4), {"", bits({Part::issue, Part::date, Part::pages}), false});
  }

  /// A year and a semicolon, and more behind it.
  [[nodiscard]] bool is_dated(std::size_t k, const GoldSpan& span) const {
    const auto& item = lattice_.item;
    return k + 1 < item.tokens.size() && item.tokens[k + 1].end <= span.end && item.gaps[k + 1].signature.starts_with(';');
  }

  static bool has_number(const Token& t) {
    return t.is(Shape::number) || t.is(Shape::range) || t.is(Shape::alnum) || t.is(Shape::year) || t.is(Shape::roman);
  }

  /// The names inside an author string as the parser of names sees them, with the words that join them.
  void mark_names(const GoldSpan& span, std::size_t s) {
    const std::string_view text = std::string_view(example_.text.text).substr(span.begin, span.end - span.begin);
    const AuthorList list = parse_author_list(text);
    if (list.names.empty()) return;
    const Rule name{"", bits({Part::name}), true};
    std::uint32_t from = span.begin;
    for (std::size_t n = 0; n < list.names.size(); ++n) {
      const std::uint32_t end = span.begin + list.names[n].end;
      mark_range(from, end, static_cast<std::int32_t>(s * 1000 + n + 1), name);
      from = end;
    }
  }

  [[nodiscard]] bool agrees(const Candidate& c) const {
    const std::uint32_t begin = lattice_.cuts[c.begin].token;
    const std::uint32_t end = lattice_.cuts[c.end].token;
    const TokenGold& first = tokens_[begin];
    if ((first.parts & (1U << index(c.part))) == 0) return false;
    if (first.whole) return begin == first.first && end == first.end;
    for (std::uint32_t k = begin; k < end; ++k) {
      if (tokens_[k].span != first.span) return false;
    }
    return true;
  }

  const Lattice& lattice_;
  const Example& example_;
  bool names_;
  std::vector<TokenGold> tokens_;
};

}  // namespace

Gold gold_candidates(const Lattice& lattice, const Example& example, bool names) { return Aligner(lattice, example, names).run(); }

std::string missing_candidates(const Lattice& lattice, const Example& example) { return Aligner(lattice, example, false).missing(); }

}  // namespace bibfold::training
