// See cards.h. Elements of the same path of names and classes are one group, and so are those of one parent; a group is cards when enough
// of its elements look like a reference, and they do not each hold several of a smaller group that does, too. The outermost such group is
// taken: a badge beside the text belongs to the card.
#include "read/cards.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "read/evidence.h"
#include "text/styled_text.h"

namespace bibfold {
namespace {

constexpr std::size_t kMostLines = 40;
constexpr std::size_t kMostBytes = 6000;
constexpr std::size_t kLooked = 500;  // what is behind tells of the paper

struct BoxLines {
  std::size_t first = static_cast<std::size_t>(-1);
  std::size_t last = 0;
  bool reference = false;
  bool sparse = false;  ///< says less than a reference: counts where others of its kind are some
  bool plural = false;  ///< holds several references of one kind
  [[nodiscard]] bool empty() const { return first > last; }
};

struct Group {
  std::size_t members = 0;
  std::size_t references = 0;
  bool plural = false;
  [[nodiscard]] bool is_likely() const { return references >= 2 && references * 10 >= members * 4; }
};

class CardFinder {
 public:
  explicit CardFinder(Page& page) : page_(page), lines_(page.boxes.size()) {}

  void run() {
    collect_lines();
    for (std::size_t box = 0; box < lines_.size(); ++box) weigh_box(box);
    find_plurals();
    for (PageLine& line : page_.lines) line.card = card_of(line.box);
  }

 private:
  /// Lines stand in the order of the elements, so those of an element are a range.
  void collect_lines() {
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      if (page_.lines[i].box != kNoBox) add_range(page_.lines[i].box, i, i);
    }
    for (std::size_t box = lines_.size(); box-- > 0;) {
      const std::uint32_t parent = page_.boxes[box].parent;
      if (parent != kNoBox && !lines_[box].empty()) add_range(parent, lines_[box].first, lines_[box].last);
    }
  }

  void add_range(std::size_t box, std::size_t first, std::size_t last) {
    lines_[box].first = std::min(lines_[box].first, first);
    lines_[box].last = std::max(lines_[box].last, last);
  }

  void weigh_box(std::size_t box) {
    BoxLines& range = lines_[box];
    if (range.empty()) return;
    if (range.last - range.first >= kMostLines) return count(box);
    StyledText text;
    for (std::size_t i = range.first; i <= range.last && text.text.size() < kLooked; ++i) append(text, page_.lines[i].text, Joint::end);
    const bool row = range.first == range.last && page_.lines[range.first].kind == LineKind::row;  // cells, no card
    const Evidence e = weigh(text, "");
    const bool long_enough = text.text.size() >= 40 && text.text.size() < kMostBytes;
    // "(Oral Presentation) … project page / talk video": what is said against a line of a CV is usual in a card. "Outstanding Reviewer,
    // CVPR 2022", "Teaching Assistant, 2019" name nobody.
    const int usual = e.names >= 2 ? e.against : std::min(e.against, 1);
    range.reference = !row && long_enough && e.score() + 2 * usual >= Evidence::kMedium && e.names >= 1;
    // "Who Gets to Fly?", "Jane Doe", "Interactions 27(6), 62–65", the year above; or a title, a name and a venue that nobody dated
    const bool dated = e.score() >= Evidence::kWeak && (e.years > 0 || e.numbers);
    const bool lined = range.last - range.first >= 2 && e.score() >= 2 && e.against == 0;
    range.sparse = !row && text.text.size() >= 30 && text.text.size() < kMostBytes && e.names >= 1 && (dated || lined);
    count(box);
  }

  void count(std::size_t box) {
    for (Group* const group : {&groups_[page_.boxes[box].path], &siblings_[{page_.boxes[box].parent, page_.boxes[box].path}]}) {
      ++group->members;
      group->references += lines_[box].reference ? 1U : 0U;
    }
  }

  /// Among all elements of its path, or among those beside it: a page made of tables has rows of the same path for all that it says.
  [[nodiscard]] bool is_likely(std::size_t box) const {
    const PageBox& b = page_.boxes[box];
    return groups_.at(b.path).is_likely() || siblings_.at({b.parent, b.path}).is_likely();
  }

  void find_plurals() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> held;    // outer path, inner path → references
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> inside;  // outer box, inner path → references
    for (std::size_t box = 0; box < lines_.size(); ++box) {
      if (!lines_[box].reference || !is_likely(box)) continue;
      for (std::uint32_t up = page_.boxes[box].parent; up != kNoBox; up = page_.boxes[up].parent) {
        ++held[{page_.boxes[up].path, page_.boxes[box].path}];
        if (++inside[{up, page_.boxes[box].path}] >= 2) lines_[up].plural = true;
      }
    }
    for (const auto& [paths, count] : held) {
      Group& outer = groups_[paths.first];
      if (count * 2 >= outer.members * 3) outer.plural = true;
    }
  }

  [[nodiscard]] bool is_card(std::size_t box) const {
    return (lines_[box].reference || lines_[box].sparse) && is_likely(box) && !lines_[box].plural &&
           !groups_.at(page_.boxes[box].path).plural;
  }

  /// The outermost card around a box.
  std::uint32_t card_of(std::uint32_t box) {
    std::uint32_t card = kNoBox;
    for (; box != kNoBox; box = page_.boxes[box].parent) {
      if (is_card(box)) card = box;
    }
    return card;
  }

  Page& page_;
  std::vector<BoxLines> lines_;
  std::map<std::uint32_t, Group> groups_;                              // by path
  std::map<std::pair<std::uint32_t, std::uint32_t>, Group> siblings_;  // by parent and path
};

}  // namespace

void mark_cards(Page& page) {
  if (!page.boxes.empty()) CardFinder(page).run();
}

}  // namespace bibfold
