// Builds the lattice of one item: which segments are possible under which label (`make_lattice`), and what each scores by the model
// (`score_candidates`). What a segment's features are is told by reference_features.h.
#include "interpret/reference_lattice.h"

#include <algorithm>

#include "interpret/kinds_of_text.h"
#include "interpret/reference_features.h"
#include "interpret/venue_hints.h"

namespace bibfold {
namespace {

constexpr Patterns kNumeric = bit(Pattern::number) | bit(Pattern::alnum);

/// What a label demands of a segment: at most so many tokens and inner cuts, and one of these patterns (0: any).
struct Demand {
  std::uint16_t tokens = 0;
  std::uint16_t cuts = 0;
  Patterns patterns = 0;
};

constexpr std::array<Demand, kPartCount> kDemands = [] {
  std::array<Demand, kPartCount> d{};
  const auto set = [&d](Part p, std::uint16_t tokens, std::uint16_t cuts, Patterns patterns = 0) {
    d[index(p)] = {tokens, cuts, patterns};
  };
  set(Part::name, 12, 9);
  set(Part::et_al, 6, 4, bit(Pattern::et_al));
  set(Part::editor, 12, 9);
  set(Part::title, 70, 40);
  set(Part::container, 45, 30);
  set(Part::tag, 6, 6, bit(Pattern::tag));
  set(Part::date, 8, 8, bit(Pattern::year) | bit(Pattern::date));
  set(Part::volume, 3, 4, kNumeric | bit(Pattern::roman) | bit(Pattern::range) | bit(Pattern::volume_word));
  set(Part::issue, 4, 4, kNumeric | bit(Pattern::range) | bit(Pattern::issue_word));
  set(Part::pages, 6, 6, kNumeric | bit(Pattern::range) | bit(Pattern::pages_word) | bit(Pattern::pages_count) | bit(Pattern::roman));
  set(Part::publisher, 14, 6);
  set(Part::place, 8, 4);
  set(Part::edition, 8, 8, bit(Pattern::edition));
  set(Part::series, 16, 8);
  set(Part::genre, 8, 4, bit(Pattern::genre));
  set(Part::number, 7, 7, kNumeric | bit(Pattern::issue_word) | bit(Pattern::range) | bit(Pattern::grouped));
  set(Part::identifier, 14, 14, bit(Pattern::identifier));
  set(Part::link, 6, 6, bit(Pattern::link));
  set(Part::award, 14, 6, bit(Pattern::award));
  set(Part::rate, 8, 8, bit(Pattern::rate));
  set(Part::legend, 12, 8, bit(Pattern::legend));
  set(Part::note, 30, 12);
  set(Part::status, 5, 3, bit(Pattern::status));
  set(Part::other, 12, 4);
  return d;
}();

bool is_name_part(Part part) { return part == Part::name || part == Part::editor; }

/// Counts of styled tokens up to each token, and which enclosures stand where.
class Layout {
 public:
  explicit Layout(const TokenizedItem& item) : item_(item), counts_(item.tokens.size() + 1) {
    for (std::size_t k = 0; k < item.tokens.size(); ++k) {
      counts_[k + 1] = counts_[k];
      const Token& token = item.tokens[k];
      counts_[k + 1].italic += token.is(Shape::italic) ? 1U : 0U;
      counts_[k + 1].bold += token.is(Shape::bold) ? 1U : 0U;
      counts_[k + 1].link += token.is(Shape::link) ? 1U : 0U;
    }
  }

  [[nodiscard]] Dress dress(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t n = end - begin;
    const auto whole = [&](std::uint32_t Counts::*what) { return counts_[end].*what - counts_[begin].*what == n; };
    const auto some = [&](std::uint32_t Counts::*what) { return counts_[end].*what != counts_[begin].*what; };
    if (is_quoted(begin, end)) return whole(&Counts::italic) ? Dress::quoted_italic : Dress::quoted;
    if (whole(&Counts::link)) return Dress::link;
    if (whole(&Counts::italic)) return Dress::italic;
    if (whole(&Counts::bold)) return Dress::bold;
    return some(&Counts::italic) || some(&Counts::bold) || some(&Counts::link) ? Dress::mixed : Dress::plain;
  }

  /// The furthest token that a segment from `begin` may reach without leaving an enclosure that it begins inside of.
  [[nodiscard]] std::uint32_t limit(std::uint32_t begin) const {
    auto limit = static_cast<std::uint32_t>(item_.tokens.size());
    for (const Enclosure& e : item_.enclosures) {
      if (e.begin < begin && begin < e.end) limit = std::min(limit, e.end);
    }
    return limit;
  }

  /// Whether a segment cuts an enclosure that begins inside it.
  [[nodiscard]] bool crosses(std::uint32_t begin, std::uint32_t end) const {
    return std::any_of(item_.enclosures.begin(), item_.enclosures.end(),
                       [&](const Enclosure& e) { return begin < e.begin && e.begin < end && end < e.end; });
  }

 private:
  struct Counts {
    std::uint32_t italic = 0;
    std::uint32_t bold = 0;
    std::uint32_t link = 0;
  };
  [[nodiscard]] bool is_quoted(std::uint32_t begin, std::uint32_t end) const {
    return std::any_of(item_.enclosures.begin(), item_.enclosures.end(),
                       [&](const Enclosure& e) { return e.kind == '"' && e.begin == begin && e.end == end; });
  }

  const TokenizedItem& item_;
  std::vector<Counts> counts_;
};

std::uint32_t venue_facts(const Lattice& lattice, std::uint32_t begin, std::uint32_t end, const VenueTable& venues,
                          const VenueHints& hints) {
  const Token& first = lattice.item.tokens[begin];
  if (end - begin > 24 || (first.is(Shape::lower) && !first.is(WordClass::in))) return 0;
  if (end - begin == 1 && (first.is(Shape::number) || first.is(Shape::range))) return 0;
  if (!hints.may_be_venue(begin, end)) return 0;
  const std::uint32_t from = lattice.item.tokens[begin].begin;
  const std::string_view text = lattice.item.text.substr(from, lattice.item.tokens[end - 1].end - from);
  const int likeness = venues.likeness(text, {hints.may_be_listed(begin), hints.may_have_acronyms(begin, end)});
  std::uint32_t facts = 0;
  if (likeness >= 400) facts |= 1U << static_cast<unsigned>(VenueFact::likely);
  if (likeness >= 700) facts |= 1U << static_cast<unsigned>(VenueFact::sure);
  if (likeness >= 950) facts |= 1U << static_cast<unsigned>(VenueFact::in_table);
  return facts;
}

/// The first year of the item, as a token.
std::uint32_t first_year(const TokenizedItem& item) {
  const auto at = std::find_if(item.tokens.begin(), item.tokens.end(), [](const Token& t) { return t.is(Shape::year); });
  return static_cast<std::uint32_t>(at - item.tokens.begin());
}

/// Bit 1: something of some words is quoted; bit 2: something is in italics.
std::size_t layout_of(const TokenizedItem& item) {
  const bool quotes =
      std::any_of(item.enclosures.begin(), item.enclosures.end(), [](const Enclosure& e) { return e.kind == '"' && e.end - e.begin >= 2; });
  const bool italics = std::any_of(item.tokens.begin(), item.tokens.end(), [](const Token& t) { return t.is(Shape::italic); });
  return (quotes ? 1U : 0U) + (italics ? 2U : 0U);
}

class Builder {
 public:
  Builder(Lattice& lattice, const VenueTable& venues)
      : lattice_(lattice), venues_(venues), hints_(lattice.item, venues), layout_(lattice.item), first_year_(first_year(lattice.item)) {
    lattice.layout = layout_of(lattice.item);
  }

  void run() {
    for (std::size_t a = 0; a + 1 < lattice_.cuts.size(); ++a) {
      lattice_.first_of_cut.push_back(static_cast<std::uint32_t>(lattice_.candidates.size()));
      add_from(a);
    }
    lattice_.first_of_cut.push_back(static_cast<std::uint32_t>(lattice_.candidates.size()));
    lattice_.first_of_cut.push_back(static_cast<std::uint32_t>(lattice_.candidates.size()));
  }

 private:
  [[nodiscard]] SegmentFacts facts(std::size_t a, std::size_t b) const {
    SegmentFacts f;
    f.begin = lattice_.cuts[a].token;
    f.end = lattice_.cuts[b].token;
    f.begin_cut = static_cast<std::uint16_t>(a);
    f.end_cut = static_cast<std::uint16_t>(b);
    f.patterns = patterns_of(lattice_.item, f.begin, f.end);
    f.dress = layout_.dress(f.begin, f.end);
    f.year = year_side(f.begin, f.end);
    if (f.end - f.begin <= 14) f.name = read_name(lattice_.item, f.begin, f.end);
    f.venue = venue_facts(lattice_, f.begin, f.end, venues_, hints_);
    return f;
  }

  /// "(Eds.) Handbook of", "eds. Handbook of": the word belongs to the names before it.
  [[nodiscard]] bool begins_editorial(std::uint32_t begin) const {
    if (begin == 0) return false;
    const Token& token = lattice_.item.tokens[begin];
    const bool spelled_out = token.folded == "editor" || token.folded == "editors";  // "Smith A, Jones B, editors. Handbook of"
    const bool behind_comma = token.is(Shape::lower) && lattice_.item.gaps[begin].signature.ends_with(',');
    if (spelled_out && behind_comma) return true;
    return token.is(WordClass::editor) && (token.is(Shape::bracketed) || token.is(Shape::abbreviated)) && token.folded != "a" &&
           token.folded != "org" && token.folded != "red";
  }

  /// "[Planck Collaboration], “Planck 2018 results”", "et al; ABC Trial Group. Dexamethasone in sepsis": authors before a title.
  [[nodiscard]] bool begins_with_body(const SegmentFacts& f) const {
    for (std::size_t c = f.begin_cut + 1U; c < f.end_cut && lattice_.cuts[c].token - f.begin <= 8; ++c) {
      const char sign =
          lattice_.item.gaps[lattice_.cuts[c].token].signature.empty() ? ' ' : lattice_.item.gaps[lattice_.cuts[c].token].signature.front();
      if ((sign == '.' || sign == ']' || sign == ')') && is_body(lattice_.item, f.begin, lattice_.cuts[c].token)) return true;
    }
    return false;
  }

  /// "72 Duke L.J. 401", "109 Calif. L. Rev. (forthcoming 2025)": as lawyers cite, a journal stands between its volume and the page.
  [[nodiscard]] bool is_between_numbers(std::uint32_t begin, std::uint32_t end) const {
    const auto& tokens = lattice_.item.tokens;
    if (begin == 0 || end >= tokens.size() || !tokens[begin - 1].is(Shape::number) || tokens[begin - 1].is(Shape::year)) return false;
    if (!lattice_.item.gaps[begin].signature.empty() || !tokens[begin].is(Shape::capital)) return false;
    if (begin < 2 || !lattice_.item.gaps[begin - 1].signature.ends_with(',')) return false;
    const std::string& behind = lattice_.item.gaps[end].signature;
    const bool page = tokens[end].is(Shape::number) && behind.find(',') == std::string::npos && behind.find('(') == std::string::npos;
    return page || (behind.ends_with('(') && tokens[end].is(WordClass::status));
  }

  /// "The problem of an oral poetics, in: Orality and literature": a title goes no further than the word that names the volume.
  [[nodiscard]] bool says_in(std::uint32_t begin, std::uint32_t end) const {
    const auto& gaps = lattice_.item.gaps;
    for (std::uint32_t k = begin + 1; k + 1 < end; ++k) {
      const std::string& before = gaps[k].signature;
      const bool parted = before == "." || before == "," || before == ".>" || before == ",>" || before == ">." || before == ">,";
      if (parted && lattice_.item.tokens[k].is(WordClass::in) && gaps[k + 1].signature == ":") return true;
    }
    return false;
  }

  /// "“Wages.” Revise and resubmit (2nd round)": a title goes no further than the state of its manuscript.
  [[nodiscard]] bool says_resubmit(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t k = begin + 1; k < end; ++k) {
      if (lattice_.item.tokens[k].folded == "resubmit" || lattice_.item.tokens[k].folded == "resubmitted") return true;
    }
    return false;
  }

  /// "“Bond Cleavage” *J. Chem.* 57, 9902–9905": a quoted title goes no further than a volume and its pages.
  [[nodiscard]] bool goes_beyond_quotation(const SegmentFacts& f) const {
    const auto& all = lattice_.item.enclosures;
    const bool quoted =
        std::any_of(all.begin(), all.end(), [&](const Enclosure& e) { return e.kind == '"' && e.begin == f.begin && e.end < f.end; });
    for (std::uint32_t k = f.begin + 1; quoted && k < f.end; ++k) {
      const bool parted = lattice_.item.gaps[k].signature == ",";
      if (parted && lattice_.item.tokens[k].is(Shape::range) && lattice_.item.tokens[k - 1].is(Shape::number)) return true;
    }
    return false;
  }

  /// "Foreword: *Rules for Rulemakers*": the kind of text stands in roman before the title.
  [[nodiscard]] bool begins_with_kind(const SegmentFacts& f) const {
    const Gap& behind = lattice_.item.gaps[f.begin + 1];
    NameReading first;
    first.end = f.begin + 1;
    first.begin = f.begin;
    return behind.signature == ":" && behind.opens_italic && is_kind_of_text(lattice_.item, first);
  }

  /// "(Peter Cane ed., 2021)": persons who edit are no publisher.
  [[nodiscard]] bool names_editor(const SegmentFacts& f) const {
    const std::string& last = lattice_.item.tokens[f.end - 1].folded;
    const bool word = last == "ed" || last == "eds" || last == "hrsg" || last == "hg";
    return word && f.end - f.begin >= 3 && (f.name.form == NameForm::given_first || f.name.form == NameForm::initials_first);
  }

  /// "(Finding) Jane Doe": what stands in brackets before a name is not its first word.
  [[nodiscard]] bool begins_with_bracket(const SegmentFacts& f) const {
    const auto& all = lattice_.item.enclosures;
    return std::any_of(all.begin(), all.end(), [&](const Enclosure& e) { return e.kind != '"' && e.begin == f.begin && e.end < f.end; });
  }

  /// "et al. (Example Collaboration), Class. Quantum Grav.": no house begins with it.
  [[nodiscard]] bool begins_with_body_in_bracket(const SegmentFacts& f) const {
    const auto& all = lattice_.item.enclosures;
    return std::any_of(all.begin(), all.end(), [&](const Enclosure& e) {
      return e.kind == '(' && e.begin == f.begin && e.end < f.end && is_body(lattice_.item, e.begin, e.end);
    });
  }

  [[nodiscard]] YearSide year_side(std::uint32_t begin, std::uint32_t end) const {
    if (first_year_ >= lattice_.item.tokens.size()) return YearSide::none;
    if (first_year_ < begin) return YearSide::before;
    return first_year_ < end ? YearSide::inside : YearSide::behind;
  }

  void add_from(std::size_t a) {
    const std::uint32_t begin = lattice_.cuts[a].token;
    const std::uint32_t limit = layout_.limit(begin);
    for (std::size_t b = a + 1; b < lattice_.cuts.size() && b - a <= 41; ++b) {
      const std::uint32_t end = lattice_.cuts[b].token;
      if (end > limit || end - begin > 70) break;
      if (!layout_.crosses(begin, end)) add_segment(facts(a, b));
    }
  }

  void add_segment(const SegmentFacts& f) {
    const std::size_t n = f.end - f.begin;
    const std::size_t inner_cuts = f.end_cut - f.begin_cut - 1U;
    const bool editorial = begins_editorial(f.begin);
    const bool outcome = n <= 4 && is_status_word(lattice_.item, f.begin, f.end);
    const bool body = n <= 12 && is_body(lattice_.item, f.begin, f.end);
    const bool law = n <= 8 && is_between_numbers(f.begin, f.end);
    const bool ranking = n <= 6 && is_ranking(lattice_.item, f.begin, f.end);
    const bool no_name = f.name.form != NameForm::none && (is_no_name(lattice_.item, f.name) || begins_with_bracket(f));
    std::int32_t key = -2;
    for (std::size_t p = 0; p < kPartCount; ++p) {
      const Demand& demand = kDemands[p];
      if (n > demand.tokens || inner_cuts > demand.cuts) continue;
      if (demand.patterns != 0 && (f.patterns & demand.patterns) == 0) continue;
      const auto part = static_cast<Part>(p);
      const bool name = is_name_part(part);
      if (name && (f.name.form == NameForm::none || no_name)) continue;
      if ((outcome || body) && (part == Part::publisher || part == Part::place)) continue;
      if (part == Part::number && n > 4 && (f.patterns & bit(Pattern::grouped)) == 0) continue;
      if (law && (name || part == Part::note || part == Part::other || part == Part::place || part == Part::publisher)) continue;
      if (ranking && part != Part::note) continue;
      if (body && part != Part::name && (part != Part::editor || (f.patterns & bit(Pattern::editor_word)) == 0)) continue;
      if ((part == Part::publisher || part == Part::place) && (names_editor(f) || begins_with_body_in_bracket(f))) continue;
      if ((part == Part::title || part == Part::container) && n > 1 && begins_with_kind(f)) continue;
      if (part == Part::title && n > 3 && (says_resubmit(f.begin, f.end) || says_in(f.begin, f.end) || begins_with_body(f))) continue;
      if (part == Part::title && n > 5 && goes_beyond_quotation(f)) continue;
      if (editorial && !name && demand.patterns == 0 && part != Part::other) continue;
      if (name && key == -2) key = key_index(f.name);
      lattice_.candidates.push_back({f.begin_cut, f.end_cut, part, f.dress, name ? f.name.form : NameForm::none,
                                     name && (f.name.facts & bit(NameFact::conjunction)) != 0,
                                     static_cast<std::uint32_t>(lattice_.segments.size()), name ? key : -1, 0});
    }
    lattice_.segments.push_back(f);
  }

  std::int32_t key_index(const NameReading& name) {
    std::string key = name_key(lattice_.item, name);
    if (key.empty()) return -1;
    lattice_.keys.push_back(std::move(key));
    return static_cast<std::int32_t>(lattice_.keys.size() - 1);
  }

  Lattice& lattice_;
  const VenueTable& venues_;
  VenueHints hints_;
  Layout layout_;
  std::uint32_t first_year_;
};

}  // namespace

Lattice make_lattice(const StyledText& text, const ReferenceWords& words, const VenueTable& venues) {
  Lattice lattice;
  if (text.text.size() > kLongestItem) return lattice;
  lattice.item = tokenize(text, words);
  lattice.cuts = find_cuts(lattice.item, venues);
  if (lattice.item.tokens.empty() || lattice.cuts.size() > kMostCuts) {
    lattice.cuts.clear();
    return lattice;
  }
  Builder(lattice, venues).run();
  return lattice;
}

void score_candidates(Lattice& lattice, const ReferenceModel& model) {
  if (lattice.cuts.empty()) return;
  const SegmentScorer scorer(lattice, model);
  std::vector<PartScores> scores;
  scores.reserve(lattice.segments.size());
  for (const SegmentFacts& facts : lattice.segments) scores.push_back(scorer.score(facts));
  for (Candidate& c : lattice.candidates) c.score = scores[c.segment][index(c.part)];
}

}  // namespace bibfold
