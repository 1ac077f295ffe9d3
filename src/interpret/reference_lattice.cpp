// Builds the lattice of one item: which segments are possible under which label, and what each scores by the model. `make_lattice` is the
// external function; `feature_rows` gives the same features one by one.
#include "interpret/reference_lattice.h"

#include <algorithm>
#include <bit>

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
  set(Part::edition, 5, 5, bit(Pattern::edition));
  set(Part::series, 16, 8);
  set(Part::genre, 8, 4, bit(Pattern::genre));
  set(Part::number, 3, 4, kNumeric | bit(Pattern::issue_word) | bit(Pattern::range));
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

std::size_t length_bin(std::size_t tokens) {
  if (tokens <= 5) return tokens - 1;
  if (tokens <= 8) return 5;
  if (tokens <= 12) return 6;
  if (tokens <= 20) return 7;
  return tokens <= 35 ? 8 : 9;
}

bool is_name_part(Part part) { return part == Part::name || part == Part::editor; }
bool is_venue_part(Part part) { return part == Part::container || part == Part::series; }

/// Hands every feature of a segment under `part` to `sink`: sums over tokens and inner gaps as stretches, the rest as rows.
template <typename Sink>
void visit_features(const Lattice& lattice, std::size_t a, std::size_t b, Part part, const SegmentFacts& facts, Sink& sink) {
  sink.row(rows::kBias);
  sink.tokens(facts.begin, facts.end);
  sink.first(facts.begin);
  sink.last(facts.end - 1);
  sink.inside(a + 1, b);
  sink.row(rows::kLength + length_bin(facts.end - facts.begin));
  sink.row(rows::kDress + static_cast<std::size_t>(facts.dress));
  sink.row(rows::kBegin + static_cast<std::size_t>(lattice.cuts[a].kind));
  sink.row(rows::kEnd + static_cast<std::size_t>(lattice.cuts[b].kind));
  for (Patterns rest = facts.patterns; rest != 0; rest &= rest - 1)
    sink.row(rows::kPattern + static_cast<std::size_t>(std::countr_zero(rest)));
  if (is_name_part(part)) {
    sink.row(rows::kName + static_cast<std::size_t>(facts.name.form));
    for (NameFacts rest = facts.name.facts; rest != 0; rest &= rest - 1)
      sink.row(rows::kNameFact + static_cast<std::size_t>(std::countr_zero(rest)));
  }
  if (is_venue_part(part)) {
    for (std::uint32_t rest = facts.venue; rest != 0; rest &= rest - 1)
      sink.row(rows::kVenue + static_cast<std::size_t>(std::countr_zero(rest)));
  }
}

template <typename F>
void for_each_class(TokenClasses classes, const F& f) {
  for (; classes != 0; classes &= classes - 1) f(static_cast<std::size_t>(std::countr_zero(classes)));
}

using PartScores = std::array<Score, kPartCount>;

void add_row(PartScores& to, const std::array<std::int16_t, kPartCount>& row) {
  for (std::size_t p = 0; p < kPartCount; ++p) to[p] += row[p];
}

/// Sums of weights, per label, that any segment's score is made of.
struct Sums {
  std::vector<PartScores> tokens;  ///< up to token k
  std::vector<PartScores> first;   ///< of token k
  std::vector<PartScores> last;
  std::vector<PartScores> inside;  ///< up to cut c
};

Sums sum_up(const Lattice& lattice, const ReferenceModel& model) {
  const auto& tokens = lattice.item.tokens;
  Sums sums;
  sums.tokens.resize(tokens.size() + 1);
  sums.first.resize(tokens.size());
  sums.last.resize(tokens.size());
  sums.inside.resize(lattice.cuts.size() + 1);
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    sums.tokens[k + 1] = sums.tokens[k];
    for_each_class(tokens[k].classes, [&](std::size_t c) {
      add_row(sums.tokens[k + 1], model.row(rows::kToken + c));
      add_row(sums.first[k], model.row(rows::kFirst + c));
      add_row(sums.last[k], model.row(rows::kLast + c));
    });
  }
  for (std::size_t c = 0; c < lattice.cuts.size(); ++c) {
    sums.inside[c + 1] = sums.inside[c];
    add_row(sums.inside[c + 1], model.row(rows::kInside + static_cast<std::size_t>(lattice.cuts[c].kind)));
  }
  return sums;
}

struct ScoreSink {
  const ReferenceModel& model;
  const Sums& sums;
  std::size_t part;
  Score score = 0;

  void row(std::size_t r) { score += model.row(r)[part]; }
  void tokens(std::size_t begin, std::size_t end) { score += sums.tokens[end][part] - sums.tokens[begin][part]; }
  void first(std::size_t k) { score += sums.first[k][part]; }
  void last(std::size_t k) { score += sums.last[k][part]; }
  void inside(std::size_t begin, std::size_t end) { score += sums.inside[end][part] - sums.inside[begin][part]; }
};

struct RowSink {
  const Lattice& lattice;
  std::vector<std::size_t> found = {};

  void row(std::size_t r) { found.push_back(r); }
  void classes(std::size_t block, std::size_t k) {
    for_each_class(lattice.item.tokens[k].classes, [&](std::size_t c) { row(block + c); });
  }
  void tokens(std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) classes(rows::kToken, k);
  }
  void first(std::size_t k) { classes(rows::kFirst, k); }
  void last(std::size_t k) { classes(rows::kLast, k); }
  void inside(std::size_t begin, std::size_t end) {
    for (std::size_t c = begin; c < end; ++c) row(rows::kInside + static_cast<std::size_t>(lattice.cuts[c].kind));
  }
};

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

std::uint32_t venue_facts(const Lattice& lattice, std::uint32_t begin, std::uint32_t end, const VenueTable& venues) {
  if (end - begin > 24) return 0;
  const std::uint32_t from = lattice.item.tokens[begin].begin;
  const std::string_view text = lattice.item.text.substr(from, lattice.item.tokens[end - 1].end - from);
  const int likeness = venues.likeness(text);
  std::uint32_t facts = 0;
  if (likeness >= 400) facts |= 1U << static_cast<unsigned>(VenueFact::likely);
  if (likeness >= 700) facts |= 1U << static_cast<unsigned>(VenueFact::sure);
  if (likeness >= 950) facts |= 1U << static_cast<unsigned>(VenueFact::in_table);
  return facts;
}

class Builder {
 public:
  Builder(Lattice& lattice, const ReferenceModel& model, const VenueTable& venues)
      : lattice_(lattice), model_(model), venues_(venues), layout_(lattice.item), sums_(sum_up(lattice, model)) {}

  void run() {
    for (std::size_t a = 0; a + 1 < lattice_.cuts.size(); ++a) {
      lattice_.first_of_cut.push_back(static_cast<std::uint32_t>(lattice_.candidates.size()));
      add_from(a);
    }
    lattice_.first_of_cut.push_back(static_cast<std::uint32_t>(lattice_.candidates.size()));
    lattice_.first_of_cut.push_back(static_cast<std::uint32_t>(lattice_.candidates.size()));
  }

  SegmentFacts facts(std::size_t a, std::size_t b) const {
    SegmentFacts f;
    f.begin = lattice_.cuts[a].token;
    f.end = lattice_.cuts[b].token;
    f.patterns = patterns_of(lattice_.item, f.begin, f.end);
    f.dress = layout_.dress(f.begin, f.end);
    if (f.end - f.begin <= 14) f.name = read_name(lattice_.item, f.begin, f.end);
    f.venue = venue_facts(lattice_, f.begin, f.end, venues_);
    return f;
  }

 private:
  void add_from(std::size_t a) {
    const std::uint32_t begin = lattice_.cuts[a].token;
    const std::uint32_t limit = layout_.limit(begin);
    for (std::size_t b = a + 1; b < lattice_.cuts.size() && b - a <= 41; ++b) {
      const std::uint32_t end = lattice_.cuts[b].token;
      if (end > limit || end - begin > 70) break;
      if (!layout_.crosses(begin, end)) add_segment(a, b);
    }
  }

  void add_segment(std::size_t a, std::size_t b) {
    const SegmentFacts f = facts(a, b);
    const std::size_t n = f.end - f.begin;
    std::int32_t key = -2;
    for (std::size_t p = 0; p < kPartCount; ++p) {
      const Demand& demand = kDemands[p];
      if (n > demand.tokens || b - a - 1 > demand.cuts) continue;
      if (demand.patterns != 0 && (f.patterns & demand.patterns) == 0) continue;
      const auto part = static_cast<Part>(p);
      if (is_name_part(part) && f.name.form == NameForm::none) continue;
      ScoreSink sink{model_, sums_, p};
      visit_features(lattice_, a, b, part, f, sink);
      if (is_name_part(part) && key == -2) key = key_index(f.name);
      lattice_.candidates.push_back({static_cast<std::uint16_t>(a), static_cast<std::uint16_t>(b), part, f.dress,
                                     is_name_part(part) ? f.name.form : NameForm::none, is_name_part(part) ? key : -1, sink.score});
    }
  }

  std::int32_t key_index(const NameReading& name) {
    std::string key = name_key(lattice_.item, name);
    if (key.empty()) return -1;
    lattice_.keys.push_back(std::move(key));
    return static_cast<std::int32_t>(lattice_.keys.size() - 1);
  }

  Lattice& lattice_;
  const ReferenceModel& model_;
  const VenueTable& venues_;
  Layout layout_;
  Sums sums_;
};

}  // namespace

Lattice make_lattice(const StyledText& text, const ReferenceWords& words, const ReferenceModel& model, const VenueTable& venues) {
  Lattice lattice;
  if (text.text.size() > kLongestItem) return lattice;
  lattice.item = tokenize(text, words);
  lattice.cuts = find_cuts(lattice.item);
  if (lattice.item.tokens.empty() || lattice.cuts.size() > kMostCuts) {
    lattice.cuts.clear();
    return lattice;
  }
  Builder(lattice, model, venues).run();
  return lattice;
}

std::vector<std::size_t> feature_rows(const Lattice& lattice, const Candidate& c, const VenueTable& venues) {
  Lattice copy = lattice;
  const ReferenceModel none("");
  const SegmentFacts f = Builder(copy, none, venues).facts(c.begin, c.end);
  RowSink sink{lattice};
  visit_features(lattice, c.begin, c.end, c.part, f, sink);
  return sink.found;
}

}  // namespace bibfold
