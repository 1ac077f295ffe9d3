// See reference_features.h. `visit_*` hand the rows of a place or a segment to a function, so that scoring and training cannot differ.
#include "interpret/reference_features.h"

#include <bit>

namespace bibfold {
namespace {

std::size_t length_bin(std::size_t tokens) {
  if (tokens <= 5) return tokens - 1;
  if (tokens <= 8) return 5;
  if (tokens <= 12) return 6;
  if (tokens <= 20) return 7;
  return tokens <= 35 ? 8 : 9;
}

template <typename F>
void for_each_bit(std::uint64_t set, const F& f) {
  for (; set != 0; set &= set - 1) f(static_cast<std::size_t>(std::countr_zero(set)));
}

template <typename F>
void visit_classes(std::size_t block, const Token& token, const F& row) {
  for_each_bit(token.classes, [&](std::size_t c) { row(block + c); });
}

template <typename F>
void visit_word(std::size_t kind, const Token& token, const ReferenceModel& model, const F& row) {
  if (const std::size_t word = model.word_row(token.folded); word != 0) row(word + kind);
}

template <typename F>
void visit_token(const Token& token, const ReferenceModel& model, const F& row) {
  visit_classes(rows::kToken, token, row);
  visit_word(0, token, model, row);
}

/// What a segment has by beginning at cut `c`.
template <typename F>
void visit_begin(const Lattice& lattice, std::size_t c, const ReferenceModel& model, const F& row) {
  const auto& tokens = lattice.item.tokens;
  const std::size_t k = lattice.cuts[c].token;
  const auto kind = static_cast<std::size_t>(lattice.cuts[c].kind);
  row(rows::kBegin + kind);
  if (k == 0) row(rows::kPlace);
  if (k > 0) {
    visit_classes(rows::kBefore, tokens[k - 1], row);
    visit_word(3, tokens[k - 1], model, row);
  }
  if (k >= tokens.size()) return;
  visit_classes(rows::kFirst, tokens[k], row);
  visit_classes(rows::kBeginFirst + kind * kTokenClassCount, tokens[k], row);
  visit_word(1, tokens[k], model, row);
}

/// What a segment has by ending at cut `c`.
template <typename F>
void visit_end(const Lattice& lattice, std::size_t c, const ReferenceModel& model, const F& row) {
  const auto& tokens = lattice.item.tokens;
  const std::size_t k = lattice.cuts[c].token;
  const auto kind = static_cast<std::size_t>(lattice.cuts[c].kind);
  row(rows::kEnd + kind);
  if (k == tokens.size()) row(rows::kPlace + 1);
  if (k < tokens.size()) {
    visit_classes(rows::kBehind, tokens[k], row);
    visit_classes(rows::kEndBehind + kind * kTokenClassCount, tokens[k], row);
    visit_word(4, tokens[k], model, row);
  }
  if (k == 0) return;
  visit_classes(rows::kLast, tokens[k - 1], row);
  visit_classes(rows::kEndLast + kind * kTokenClassCount, tokens[k - 1], row);
  visit_word(2, tokens[k - 1], model, row);
}

std::size_t inside_row(const Lattice& lattice, std::size_t c) { return rows::kInside + static_cast<std::size_t>(lattice.cuts[c].kind); }

/// What only the segment as a whole has.
template <typename F>
void visit_whole(const Lattice& lattice, const SegmentFacts& facts, const F& row) {
  const auto begin_kind = static_cast<std::size_t>(lattice.cuts[facts.begin_cut].kind);
  const auto end_kind = static_cast<std::size_t>(lattice.cuts[facts.end_cut].kind);
  row(rows::kBias);
  row(rows::kLength + length_bin(facts.end - facts.begin));
  row(rows::kDress + static_cast<std::size_t>(facts.dress));
  row(rows::kDressLayout + static_cast<std::size_t>(facts.dress) * 4 + lattice.layout);
  row(rows::kYearSide + static_cast<std::size_t>(facts.year));
  row(rows::kBeginEnd + begin_kind * kGapKindCount + end_kind);
  for_each_bit(facts.patterns, [&](std::size_t p) {
    row(rows::kPattern + p);
    row(rows::kPatternBegin + p * kGapKindCount + begin_kind);
    row(rows::kPatternEnd + p * kGapKindCount + end_kind);
  });
  row(rows::kName + static_cast<std::size_t>(facts.name.form));
  for_each_bit(facts.name.facts, [&](std::size_t f) { row(rows::kNameFact + f); });
  for_each_bit(facts.venue, [&](std::size_t f) { row(rows::kVenue + f); });
}

/// Adds rows to a sum.
class Adder {
 public:
  Adder(PartScores& to, const ReferenceModel& model) : to_(to), model_(model) {}
  void operator()(std::size_t r) const {
    const WeightRow& row = model_.row(r);
    for (std::size_t p = 0; p < row.size(); ++p) to_[p] += row[p];
  }

 private:
  PartScores& to_;
  const ReferenceModel& model_;
};

}  // namespace

SegmentScorer::SegmentScorer(const Lattice& lattice, const ReferenceModel& model)
    : lattice_(lattice),
      model_(model),
      tokens_(lattice.item.tokens.size() + 1),
      inside_(lattice.cuts.size() + 1),
      first_(lattice.cuts.size()),
      last_(lattice.cuts.size()) {
  for (std::size_t k = 0; k < lattice.item.tokens.size(); ++k) {
    tokens_[k + 1] = tokens_[k];
    visit_token(lattice.item.tokens[k], model, Adder(tokens_[k + 1], model));
  }
  for (std::size_t c = 0; c < lattice.cuts.size(); ++c) {
    inside_[c + 1] = inside_[c];
    Adder(inside_[c + 1], model)(inside_row(lattice, c));
    visit_begin(lattice, c, model, Adder(first_[c], model));
    visit_end(lattice, c, model, Adder(last_[c], model));
  }
}

PartScores SegmentScorer::score(const SegmentFacts& facts) const {
  PartScores sum = first_[facts.begin_cut];
  const PartScores& last = last_[facts.end_cut];
  const PartScores& tokens = tokens_[facts.end];
  const PartScores& tokens_before = tokens_[facts.begin];
  const PartScores& inside = inside_[facts.end_cut];
  const PartScores& inside_before = inside_[facts.begin_cut + 1];
  for (std::size_t p = 0; p < sum.size(); ++p) sum[p] += last[p] + tokens[p] - tokens_before[p] + inside[p] - inside_before[p];
  visit_whole(lattice_, facts, Adder(sum, model_));
  return sum;
}

std::vector<std::size_t> feature_rows(const Lattice& lattice, const SegmentFacts& facts, const ReferenceModel& model) {
  std::vector<std::size_t> found;
  const auto row = [&](std::size_t r) { found.push_back(r); };
  for (std::size_t k = facts.begin; k < facts.end; ++k) visit_token(lattice.item.tokens[k], model, row);
  for (std::size_t c = facts.begin_cut + 1; c < facts.end_cut; ++c) row(inside_row(lattice, c));
  visit_begin(lattice, facts.begin_cut, model, row);
  visit_end(lattice, facts.end_cut, model, row);
  visit_whole(lattice, facts, row);
  return found;
}

}  // namespace bibfold
