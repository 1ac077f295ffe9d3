// The recipe of the reference parser: a lattice of possible segments for each item, the best path through each, the style of the list
// counted over all of them, and again in the light of that style until nothing changes. See reference_lattice.h, list_style.h,
// reference_search.h for the steps.
#include "interpret/reference_parser.h"

#include <algorithm>

#include "interpret/list_style.h"
#include "interpret/reference_pieces.h"
#include "interpret/reference_search.h"
#include "parallel.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr int kMostRounds = 4;

/// What a segment loses for each meant line end inside it, in a list that has one field a line.
constexpr Score kAcrossLines = 300;

bool has_lines(const RawList& list) {
  const auto lined = std::count_if(list.items.begin(), list.items.end(), [](const RawItem& item) { return !item.text.breaks.empty(); });
  return lined > 0 && static_cast<std::size_t>(lined) * 2 >= list.items.size();
}

void discourage_crossing(Lattice& lattice) {
  std::vector<Score> lines(lattice.cuts.size() + 1);  // up to each cut
  for (std::size_t c = 0; c < lattice.cuts.size(); ++c) lines[c + 1] = lines[c] + (lattice.cuts[c].kind == GapKind::line ? 1 : 0);
  for (Candidate& c : lattice.candidates) c.score -= kAcrossLines * (lines[c.end] - lines[c.begin + 1U]);
}

/// A line that holds the owner's name and nothing else: no segment goes on from it or into it, not even between two runs of bold.
void keep_line_of(const std::string& owner, Lattice& lattice) {
  constexpr Score kAcrossOwner = 3000;
  const auto ends_line = [&](std::size_t c) { return c == 0 || c + 1 >= lattice.cuts.size() || lattice.cuts[c].kind == GapKind::line; };
  for (const Candidate& name : std::vector<Candidate>(lattice.candidates)) {
    if (name.part != Part::name || name.key < 0 || lattice.keys[static_cast<std::size_t>(name.key)] != owner) continue;
    if (!ends_line(name.begin) || !ends_line(name.end)) continue;
    for (Candidate& c : lattice.candidates) {
      const bool across = (c.begin < name.begin && name.begin < c.end) || (c.begin < name.end && name.end < c.end);
      if (across) c.score -= kAcrossOwner;
    }
    return;
  }
}

class ListParser {
 public:
  ListParser(const RawList& list, const ReferenceContext& context, const Tables& tables, int jobs)
      : model_(tables.references), jobs_(jobs), lattices_(list.items.size()), parses_(list.items.size()), seen_(list.items.size(), -1) {
    for_each_item([&](std::size_t i) {
      lattices_[i] = make_lattice(list.items[i].text, tables.words, tables.venues);
      score_candidates(lattices_[i], tables.references);
    });
    if (has_lines(list)) std::for_each(lattices_.begin(), lattices_.end(), discourage_crossing);
    std::vector<std::string> owners;
    for (const Name& owner : context.owners) owners.push_back(name_key(display_name(owner)));
    for (const std::string& owner : owners) {
      for (Lattice& lattice : lattices_) keep_line_of(owner, lattice);
    }
    for (const Lattice& lattice : lattices_) ids_.push_back(style_.intern(lattice));
    know_names(owners, context.known_authors);
  }

  void run() {
    for_each_item([this](std::size_t i) { parses_[i] = parse(i); });
    for (std::size_t i = 0; i < parses_.size(); ++i) count(i, 1);
    for (int round = 0; round < kMostRounds && improve(); ++round) {
    }
    for_each_item([this](std::size_t i) { add_margins(parses_[i], lattices_[i], ids_[i], model_, style_); });
  }

  [[nodiscard]] const Lattice& lattice(std::size_t i) const { return lattices_[i]; }
  [[nodiscard]] const Parse& result(std::size_t i) const { return parses_[i]; }

 private:
  /// Only what occurs here is asked for: a document may have thousands of lists, and names.
  void know_names(const std::vector<std::string>& owners, const std::unordered_set<std::string>& authors) {
    for (std::size_t i = 0; i < lattices_.size(); ++i) {
      for (std::size_t k = 0; k < lattices_[i].keys.size(); ++k) {
        const std::string& key = lattices_[i].keys[k];
        if (authors.contains(key) || std::find(owners.begin(), owners.end(), key) != owners.end()) style_.know(ids_[i].names[k]);
      }
    }
  }

  /// What looks at one item, and at a style that does not change meanwhile.
  template <typename F>
  void for_each_item(const F& f) {
    constexpr std::size_t kChunk = 8;
    parallel_for(lattices_.size(), jobs_, f, kChunk);
  }

  Parse parse(std::size_t i) const { return best_parse(lattices_[i], ids_[i], model_, style_); }

  void count(std::size_t i, int sign) {
    if (!parses_[i].segments.empty()) style_.count(ids_[i], parses_[i], sign);
  }

  /// Parses every item again in the light of all the others, but for one that has been since any of the others changed. True when anything
  /// changed.
  bool improve() {
    bool changed = false;
    for (std::size_t i = 0; i < parses_.size(); ++i) {
      if (parses_.size() == 1 || seen_[i] == changes_) continue;
      count(i, -1);
      Parse next = parse(i);
      const bool other = !same_segments(next, parses_[i]);
      parses_[i] = std::move(next);
      count(i, 1);
      changed = changed || other;
      changes_ += other ? 1 : 0;
      seen_[i] = changes_;  // its own change is none for itself
    }
    return changed;
  }

  static bool same_segments(const Parse& a, const Parse& b) {
    return std::equal(a.segments.begin(), a.segments.end(), b.segments.begin(), b.segments.end(),
                      [](const Candidate& x, const Candidate& y) { return x.begin == y.begin && x.end == y.end && x.part == y.part; });
  }

  const ReferenceModel& model_;
  const int jobs_;
  ListStyle style_;
  std::vector<Lattice> lattices_;
  std::vector<StyleIds> ids_;
  std::vector<Parse> parses_;
  int changes_ = 0;        ///< of parses, since the style was counted
  std::vector<int> seen_;  ///< by item: how many of them its last parse knew; -1: it knew no style
};

}  // namespace

std::vector<LabelledItem> parse_references(const RawList& list, const ReferenceContext& context, const Tables& tables, int jobs) {
  ListParser parser(list, context, tables, jobs);
  parser.run();
  std::vector<LabelledItem> items;
  for (std::size_t i = 0; i < list.items.size(); ++i) items.push_back(make_pieces(list.items[i], parser.lattice(i), parser.result(i)));
  return items;
}

}  // namespace bibfold
