// Dynamic programming over the cuts of an item. The state at a cut is the label of the segment that ends there and which of title, authors,
// container and date have been seen, so that an item has one title and one run of authors. Exact; linear in candidates × phases. The same
// sums from the other end give each candidate the score of the best parse that uses it, and so the margins.
#include "interpret/reference_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "interpret/reference_transitions.h"

namespace bibfold {
namespace {

constexpr Score kKnownName = 300;

using PhaseRows = std::array<PartRow, kPhases>;

/// The last segment of a path, and the phase in which it began, in one number: most are written to be replaced.
using Step = std::uint32_t;
constexpr Step step_of(std::uint32_t candidate, unsigned phase) { return candidate * kPhases + phase; }
constexpr std::uint32_t candidate_of(Step step) { return step / kPhases; }
constexpr std::size_t phase_of(Step step) { return step % kPhases; }

/// A score for each phase, by label.
using LabelRows = std::array<std::array<Score, kPhases>, kPartCount>;

/// Copied: to fill a row anew takes longer.
constexpr std::array<Score, kPhases> kUnreached = [] {
  std::array<Score, kPhases> row{};
  row.fill(kImpossible);
  return row;
}();

/// What is known at one cut. Only the rows of `parts` hold anything, since few labels are met at a cut and clearing all would take longer
/// than the search. By label first: a segment has one, and goes through its phases.
struct Column {
  Column() {}  // NOLINT: leaves the rows as they are

  LabelRows reached;  ///< best score of a path whose last segment ends here
  std::array<std::array<Step, kPhases>, kPartCount> last;
  PhaseRows entered;         ///< best score of a path up to here and the transition to a segment that begins here; of `phases`
  std::uint32_t parts = 0;   ///< labels of segments that end here
  std::uint32_t phases = 0;  ///< in which

  void admit(std::size_t part) {
    if (((parts >> part) & 1U) != 0) return;
    parts |= 1U << part;
    reached[part] = kUnreached;
  }
};

/// Of one cut, the best score of what follows a segment that ends there: for margins only.
struct Rest {
  Rest() {}  // NOLINT: leaves the rows as they are

  LabelRows rows;
};

/// A phase in which a segment may begin, and the best score of a path up to it.
struct Entry {
  std::uint32_t phase = 0;
  Score score = 0;
};

/// The entries of one cut, by label, collected when they are first asked for: most segments there share theirs.
struct Entries {
  Entries() {}  // NOLINT: leaves the rows as they are

  std::array<std::array<Entry, kPhases>, kPartCount> rows;
  std::array<std::uint8_t, kPartCount> sizes;
  std::uint32_t known = 0;  ///< labels
};

template <typename F>
void for_each_bit(std::uint32_t set, const F& f) {
  for (; set != 0; set &= set - 1) f(static_cast<std::size_t>(std::countr_zero(set)));
}

/// Names may go on behind a role: "A. Doe (corresponding author), B. Roe"; a body behind all others: "A. Doe, et al; for the KITE Group".
bool in_names(Part previous) { return previous == Part::name || previous == Part::legend || previous == Part::et_al; }

class Search {
 public:
  Search(const Lattice& lattice, const StyleIds& ids, const ReferenceModel& model, const ListStyle& style, const std::vector<bool>& allowed)
      : lattice_(lattice),
        ids_(ids),
        style_(style),
        allowed_(allowed),
        transitions_(lattice, ids, model, style),
        columns_(lattice.cuts.size()) {
    prepare_style();
  }

  Parse run() {
    Column& first = columns_.front();
    first.phases = 1;
    first.admit(index(Part::start));
    first.reached[index(Part::start)][0] = 0;
    for (std::size_t c = 0; c + 1 < columns_.size(); ++c) advance(c);
    return trace();
  }

  void measure(Parse& parse) {
    rests_ = std::vector<Rest>(columns_.size());
    for (std::size_t c = 0; c < columns_.size(); ++c)
      for_each_bit(columns_[c].parts, [this, c](std::size_t part) { rests_[c].rows[part].fill(kImpossible); });
    finish();
    through_.assign(lattice_.candidates.size(), kImpossible);
    for (std::size_t c = columns_.size() - 1; c-- > 0;) retreat(c);
    for (std::size_t s = 0; s < parse.segments.size(); ++s)
      parse.margins.push_back(parse.score - best_rival(parse.chosen[s], parse.segments[s].begin));
  }

 private:
  void prepare_style() {
    for (std::size_t p = 0; p < kPartCount; ++p) {
      for (std::size_t d = 0; d < dress_[p].size(); ++d)
        dress_[p][d] = style_.dress(static_cast<Part>(p), static_cast<Dress>(d)) * kStyleWeight / 100;
    }
    for (std::size_t f = 0; f < form_.size(); ++f) form_[f] = style_.form(static_cast<NameForm>(f)) * kStyleWeight / 100;
  }

  [[nodiscard]] Score own_score(const Candidate& c) const {
    Score score = c.score + dress_[index(c.part)][static_cast<std::size_t>(c.dress)];
    if (c.part == Part::name) {
      score += form_[static_cast<std::size_t>(c.form)];
      if (c.key >= 0 && style_.knows(ids_.names[static_cast<std::size_t>(c.key)])) score += kKnownName;
    }
    return score;
  }

  [[nodiscard]] bool usable(std::uint32_t candidate) const { return allowed_.empty() || allowed_[candidate]; }

  /// What the phase says is the same for every label before, and added at the end.
  void enter(std::size_t cut) {
    Column& column = columns_[cut];
    for_each_bit(column.phases, [&](std::size_t phase) { column.entered[phase].fill(kImpossible); });
    for_each_bit(column.parts, [&](std::size_t p) {
      const PartRow& with_names = transitions_.after(static_cast<Part>(p), cut);
      PartRow without_names = with_names;  // a row of its own: to change one cell in each phase would hold up the reading of all
      without_names[index(Part::name)] = kImpossible;
      for_each_bit(column.phases, [&](std::size_t phase) {
        const Score before = column.reached[p][phase];
        if (is_impossible(before)) return;
        const PartRow& after = opens_names_again(phase, static_cast<Part>(p)) ? without_names : with_names;
        PartRow& entered = column.entered[phase];
        for (std::size_t n = 0; n < kPartWidth; ++n) entered[n] = std::max(entered[n], before + after[n]);
      });
    });
    for_each_bit(column.phases, [&](std::size_t phase) { add(column.entered[phase], transitions_.in_phase(phase)); });
  }

  static void add(PartRow& row, const PartRow& more) {
    for (std::size_t n = 0; n < kPartWidth; ++n) row[n] += more[n];
  }

  static bool opens_names_again(std::size_t phase, Part previous) { return (phase & kAuthorsSeen) != 0 && !in_names(previous); }

  /// The label before a segment of `part` that begins at `cut`, on the best path in this phase: the first that gives its score.
  [[nodiscard]] Part previous_of(std::size_t cut, std::size_t phase, std::size_t part) {
    const Column& column = columns_[cut];
    for (std::size_t p = 0; p < kPartCount; ++p) {
      const auto previous = static_cast<Part>(p);
      if (((column.parts >> p) & 1U) == 0 || is_impossible(column.reached[p][phase])) continue;
      if (part == index(Part::name) && opens_names_again(phase, previous)) continue;
      const Score between = transitions_.after(previous, cut)[part] + transitions_.in_phase(phase)[part];
      if (column.reached[p][phase] + between == column.entered[phase][part]) return previous;
    }
    return Part::start;
  }

  void advance(std::size_t cut) {
    enter(cut);
    Entries entries;
    for (std::uint32_t i = lattice_.first_of_cut[cut]; i < lattice_.first_of_cut[cut + 1]; ++i) {
      if (usable(i)) extend(i, entries_of(entries, cut, index(lattice_.candidates[i].part)));
    }
  }

  std::span<const Entry> entries_of(Entries& entries, std::size_t cut, std::size_t part) const {
    std::array<Entry, kPhases>& row = entries.rows[part];
    if (((entries.known >> part) & 1U) == 0) {
      const Column& column = columns_[cut];
      std::uint8_t size = 0;
      for_each_bit(column.phases, [&](std::size_t phase) {
        const Score score = column.entered[phase][part];
        if (!is_impossible(score)) row[size++] = {static_cast<std::uint32_t>(phase), score};
      });
      entries.sizes[part] = size;
      entries.known |= 1U << part;
    }
    return {row.data(), entries.sizes[part]};
  }

  /// The paths that go on with this segment.
  void extend(std::uint32_t candidate, std::span<const Entry> entries) {
    if (entries.empty()) return;
    const Candidate& c = lattice_.candidates[candidate];
    const std::size_t part = index(c.part);
    const Score own = own_score(c);
    const unsigned seen = phase_after(0, c);  // a segment adds to what has been seen
    Column& end = columns_[c.end];
    end.admit(part);
    Score* const reached = end.reached[part].data();
    Step* const last = end.last[part].data();
    std::uint32_t met = 0;
    for (const Entry& entry : entries) {
      const unsigned next = entry.phase | seen;
      met |= 1U << next;
      const Score score = entry.score + own;
      if (score <= reached[next]) continue;
      reached[next] = score;
      last[next] = step_of(candidate, entry.phase);
    }
    end.phases |= met;
  }

  /// Calls f with each phase and label in which a path ends with the item, and what the transition to that end scores.
  template <typename F>
  void for_each_end(const F& f) {
    const Column& last = columns_.back();
    PartRow ends;
    for_each_bit(last.parts,
                 [&](std::size_t p) { ends[p] = transitions_.after(static_cast<Part>(p), columns_.size() - 1)[index(Part::end)]; });
    for_each_bit(last.phases, [&](std::size_t phase) {
      for_each_bit(last.parts, [&](std::size_t p) {
        if (!is_impossible(last.reached[p][phase])) f(phase, p, ends[p] + transitions_.in_phase(phase)[index(Part::end)]);
      });
    });
  }

  void finish() {
    for_each_end([this](std::size_t phase, std::size_t part, Score score) { rests_.back().rows[part][phase] = score; });
  }

  void retreat(std::size_t cut) {
    PhaseRows ahead;
    for_each_bit(columns_[cut].phases, [&](std::size_t phase) { ahead[phase].fill(kImpossible); });
    Entries entries;
    for (std::uint32_t i = lattice_.first_of_cut[cut]; i < lattice_.first_of_cut[cut + 1]; ++i) {
      if (usable(i)) look_ahead(i, entries_of(entries, cut, index(lattice_.candidates[i].part)), ahead);
    }
    const Column& column = columns_[cut];
    for_each_bit(column.phases, [&](std::size_t phase) { add(ahead[phase], transitions_.in_phase(phase)); });
    for_each_bit(column.parts, [&](std::size_t p) {
      const auto previous = static_cast<Part>(p);
      const PartRow& after = transitions_.after(previous, cut);
      for_each_bit(column.phases, [&](std::size_t phase) {
        if (is_impossible(column.reached[p][phase])) return;
        rests_[cut].rows[p][phase] = best_of(after, ahead[phase], !opens_names_again(phase, previous));
      });
    });
  }

  /// What this segment and the best that follows it score, for each entry; and the best parse that uses it.
  void look_ahead(std::uint32_t candidate, std::span<const Entry> entries, PhaseRows& ahead) {
    const Candidate& c = lattice_.candidates[candidate];
    const std::size_t part = index(c.part);
    const Score own = own_score(c);
    const unsigned seen = phase_after(0, c);
    const std::array<Score, kPhases>& rests = rests_[c.end].rows[part];
    Score through = through_[candidate];
    for (const Entry& entry : entries) {
      const Score rest = rests[entry.phase | seen];
      if (is_impossible(rest)) continue;
      ahead[entry.phase][part] = std::max(ahead[entry.phase][part], rest + own);
      through = std::max(through, entry.score + own + rest);
    }
    through_[candidate] = through;
  }

  static Score best_of(const PartRow& after, const PartRow& ahead, bool with_names) {
    constexpr std::size_t kName = index(Part::name);
    Score best = with_names ? after[kName] + ahead[kName] : kImpossible;
    for (std::size_t n = kName + 1; n < kPartCount; ++n) best = std::max(best, after[n] + ahead[n]);
    return is_impossible(best) ? kImpossible : best;
  }

  /// Every parse covers the token behind `cut` with some candidate; without `chosen` it is another one.
  [[nodiscard]] Score best_rival(std::uint32_t chosen, std::size_t cut) const {
    Score best = kImpossible;
    for (std::uint32_t i = 0; i < lattice_.first_of_cut[cut + 1]; ++i) {
      if (i != chosen && lattice_.candidates[i].end > cut) best = std::max(best, through_[i]);
    }
    return best;
  }

  Parse trace() {
    const Column& last = columns_.back();
    Parse parse;
    Score best = kImpossible / 2;
    std::size_t phase = 0;
    std::size_t part = 0;
    for_each_end([&](std::size_t f, std::size_t p, Score end) {
      if (last.reached[p][f] + end <= best) return;
      best = last.reached[p][f] + end;
      phase = f;
      part = p;
    });
    if (is_impossible(best)) return parse;
    parse.score = best;
    for (std::size_t cut = columns_.size() - 1; cut > 0;) {
      const Step step = columns_[cut].last[part][phase];
      parse.chosen.push_back(candidate_of(step));
      parse.segments.push_back(lattice_.candidates[candidate_of(step)]);
      cut = parse.segments.back().begin;
      phase = phase_of(step);
      part = index(previous_of(cut, phase, part));
    }
    std::reverse(parse.segments.begin(), parse.segments.end());
    std::reverse(parse.chosen.begin(), parse.chosen.end());
    return parse;
  }

  const Lattice& lattice_;
  const StyleIds& ids_;
  const ListStyle& style_;
  const std::vector<bool>& allowed_;
  Transitions transitions_;
  std::vector<Column> columns_;
  std::vector<Rest> rests_;     ///< by cut
  std::vector<Score> through_;  ///< by candidate: the score of the best parse that uses it
  std::array<std::array<Score, static_cast<std::size_t>(Dress::kCount)>, kPartCount> dress_{};
  std::array<Score, static_cast<std::size_t>(NameForm::kCount)> form_{};
};

}  // namespace

TransitionRows transition_rows(Part previous, GapKind gap, unsigned phase) {
  return {rows::kPhase + phase, rows::kAfter + index(previous),
          rows::kAfterGap + index(previous) * kGapKindCount + static_cast<std::size_t>(gap)};
}

unsigned phase_after(unsigned phase, const Candidate& segment) {
  switch (segment.part) {
    case Part::title:
      return phase | kTitleSeen;
    case Part::name:
      return phase | kAuthorsSeen | (segment.last_of_list ? kListClosed : 0U);
    case Part::container:
      return phase | kContainerSeen;
    case Part::date:
      return phase | kDateSeen;
    default:
      return phase;
  }
}

Parse best_parse(const Lattice& lattice, const StyleIds& ids, const ReferenceModel& model, const ListStyle& style,
                 const std::vector<bool>& allowed) {
  if (lattice.cuts.size() < 2) return {};
  return Search(lattice, ids, model, style, allowed).run();
}

void add_margins(Parse& parse, const Lattice& lattice, const StyleIds& ids, const ReferenceModel& model, const ListStyle& style) {
  if (parse.segments.empty()) return;
  static const std::vector<bool> kAll;
  Search search(lattice, ids, model, style, kAll);
  parse = search.run();
  search.measure(parse);
}

}  // namespace bibfold
