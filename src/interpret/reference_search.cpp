// Dynamic programming over the cuts of an item. The state at a cut is the label of the segment that ends there and which of title, authors
// and container have been seen, so that an item has one title and one run of authors. Exact; linear in candidates × phases.
#include "interpret/reference_search.h"

#include <algorithm>
#include <limits>

namespace bibfold {
namespace {

constexpr Score kImpossible = std::numeric_limits<Score>::min() / 4;
constexpr unsigned kTitleSeen = 1;
constexpr unsigned kAuthorsSeen = 2;
constexpr unsigned kContainerSeen = 4;
constexpr unsigned kDateSeen = 8;

/// Weight of the evidence of the list, in percent.
constexpr Score kStyleWeight = 40;
constexpr Score kKnownName = 300;

bool may_follow(Part previous, Part next, unsigned phase) {
  switch (next) {
    case Part::title:
      return (phase & kTitleSeen) == 0;
    case Part::name:
      return previous == Part::name || (phase & kAuthorsSeen) == 0;
    case Part::et_al:
      return previous == Part::name || previous == Part::editor;
    default:
      return true;
  }
}

struct From {
  std::uint16_t cut = 0;
  std::uint8_t phase = 0;
  Part part = Part::start;
  std::uint32_t candidate = 0;
};

struct State {
  Score score = kImpossible;
  From from;
};

using Column = std::array<std::array<State, kPartCount>, kPhases>;

/// The best way to enter a segment with label p at a cut in phase f: score without the segment, and the label before.
struct Entry {
  Score score = kImpossible;
  Part previous = Part::start;
};
using Entries = std::array<std::array<Entry, kPartCount>, kPhases>;

class Search {
 public:
  Search(const Lattice& lattice, const std::vector<std::uint32_t>& signatures, const ReferenceModel& model, const ListStyle& style,
         const std::vector<bool>& allowed)
      : lattice_(lattice), signatures_(signatures), model_(model), style_(style), allowed_(allowed), columns_(lattice.cuts.size()) {
    prepare_style();
  }

  Parse run() {
    columns_[0][0][index(Part::start)].score = 0;
    for (std::size_t c = 0; c + 1 < columns_.size(); ++c) advance(c);
    return trace();
  }

 private:
  void prepare_style() {
    for (std::size_t p = 0; p < kPartCount; ++p) {
      for (std::size_t d = 0; d < dress_[p].size(); ++d)
        dress_[p][d] = style_.dress(static_cast<Part>(p), static_cast<Dress>(d)) * kStyleWeight / 100;
    }
    for (std::size_t f = 0; f < form_.size(); ++f) form_[f] = style_.form(static_cast<NameForm>(f)) * kStyleWeight / 100;
  }

  [[nodiscard]] Score style_score(const Candidate& c) const {
    Score score = dress_[index(c.part)][static_cast<std::size_t>(c.dress)];
    if (c.part == Part::name) {
      score += form_[static_cast<std::size_t>(c.form)];
      if (c.key >= 0 && style_.knows(lattice_.keys[static_cast<std::size_t>(c.key)])) score += kKnownName;
    }
    return score;
  }

  [[nodiscard]] Score transition(Part previous, Part next, std::size_t cut, unsigned phase) const {
    const TransitionRows r = transition_rows(previous, lattice_.cuts[cut].kind, phase);
    return model_.weight(r.phase, next) + model_.weight(r.after, next) + model_.weight(r.after_gap, next) +
           style_.transition(previous, next, signatures_[cut]) * kStyleWeight / 100;
  }

  Entries entries(std::size_t cut) const {
    Entries in;
    for (unsigned phase = 0; phase < kPhases; ++phase) {
      for (std::size_t p = 0; p < kPartCount; ++p) {
        const Score before = columns_[cut][phase][p].score;
        if (before <= kImpossible) continue;
        const auto previous = static_cast<Part>(p);
        for (std::size_t n = index(Part::name); n < kPartCount; ++n) {
          const auto next = static_cast<Part>(n);
          if (!may_follow(previous, next, phase)) continue;
          const Score score = before + transition(previous, next, cut, phase);
          if (score > in[phase][n].score) in[phase][n] = {score, previous};
        }
      }
    }
    return in;
  }

  void advance(std::size_t cut) {
    const Entries in = entries(cut);
    for (std::uint32_t i = lattice_.first_of_cut[cut]; i < lattice_.first_of_cut[cut + 1]; ++i) {
      if (!allowed_.empty() && !allowed_[i]) continue;
      const Candidate& c = lattice_.candidates[i];
      const Score own = c.score + style_score(c);
      for (unsigned phase = 0; phase < kPhases; ++phase) {
        const Entry& entry = in[phase][index(c.part)];
        if (entry.score <= kImpossible) continue;
        State& state = columns_[c.end][phase_after(phase, c.part)][index(c.part)];
        const Score score = entry.score + own;
        if (score > state.score) state = {score, {static_cast<std::uint16_t>(cut), static_cast<std::uint8_t>(phase), entry.previous, i}};
      }
    }
  }

  Parse trace() const {
    const std::size_t last = columns_.size() - 1;
    Parse parse;
    Score best = kImpossible;
    unsigned phase = 0;
    Part part = Part::start;
    for (unsigned f = 0; f < kPhases; ++f) {
      for (std::size_t p = 0; p < kPartCount; ++p) {
        if (columns_[last][f][p].score <= kImpossible) continue;
        const Score score = columns_[last][f][p].score + transition(static_cast<Part>(p), Part::end, last, f);
        if (score <= best) continue;
        best = score;
        phase = f;
        part = static_cast<Part>(p);
      }
    }
    if (best <= kImpossible) return parse;
    parse.score = best;
    for (std::size_t cut = last; cut > 0;) {
      const From& from = columns_[cut][phase][index(part)].from;
      parse.segments.push_back(lattice_.candidates[from.candidate]);
      parse.chosen.push_back(from.candidate);
      cut = from.cut;
      phase = from.phase;
      part = from.part;
    }
    std::reverse(parse.segments.begin(), parse.segments.end());
    std::reverse(parse.chosen.begin(), parse.chosen.end());
    return parse;
  }

  const Lattice& lattice_;
  const std::vector<std::uint32_t>& signatures_;
  const ReferenceModel& model_;
  const ListStyle& style_;
  const std::vector<bool>& allowed_;
  std::vector<Column> columns_;
  std::array<std::array<Score, static_cast<std::size_t>(Dress::kCount)>, kPartCount> dress_{};
  std::array<Score, static_cast<std::size_t>(NameForm::kCount)> form_{};
};

}  // namespace

TransitionRows transition_rows(Part previous, GapKind gap, unsigned phase) {
  return {rows::kPhase + phase, rows::kAfter + index(previous),
          rows::kAfterGap + index(previous) * kGapKindCount + static_cast<std::size_t>(gap)};
}

unsigned phase_after(unsigned phase, Part part) {
  if (part == Part::title) return phase | kTitleSeen;
  if (part == Part::name) return phase | kAuthorsSeen;
  if (part == Part::container) return phase | kContainerSeen;
  if (part == Part::date) return phase | kDateSeen;
  return phase;
}

Parse best_parse(const Lattice& lattice, const std::vector<std::uint32_t>& signatures, const ReferenceModel& model, const ListStyle& style,
                 const std::vector<bool>& allowed) {
  if (lattice.cuts.size() < 2) return {};
  return Search(lattice, signatures, model, style, allowed).run();
}

}  // namespace bibfold
