// See latex_groups.h. Groups are bounded in depth; what is nested deeper shows its text without style.
#include "text/latex_groups.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace bibfold {

void LatexGroups::open(LatexGroup group) {
  constexpr std::size_t kDeepest = 200;
  if (groups_.size() < kDeepest) groups_.push_back(std::move(group));
}

void LatexGroups::close() {
  if (groups_.empty()) return;
  const LatexGroup group = std::move(groups_.back());
  groups_.pop_back();
  for (auto style = group.styles.rbegin(); style != group.styles.rend(); ++style) builder_.close_style(*style);
  if (group.ends_block) builder_.end_block();
  if (group.arguments > 0) next_argument(group);
}

void LatexGroups::next_argument(const LatexGroup& closed) {
  if (!enter_brace()) return;
  const auto brace = static_cast<std::uint32_t>(in_.at - 1);
  const bool empty = in_.stands("}");
  if (!empty && closed.commas) builder_.add_character(',', brace, 1);
  if (!empty) builder_.add_character(' ', brace, 1);
  open({{}, closed.arguments - 1, closed.commas, false});
}

bool LatexGroups::enter_brace() {
  const std::size_t before = in_.at;
  in_.skip_blanks();
  if (in_.stands("{")) {
    ++in_.at;
    return true;
  }
  in_.at = before;
  return false;
}

bool LatexGroups::enter_argument() {
  in_.skip_options();
  return enter_brace();
}

void LatexGroups::open_arguments(int count, bool commas) {
  if (enter_argument()) open({{}, count - 1, commas, false});
}

void LatexGroups::switch_style(Style style) {
  if (groups_.empty()) return;
  builder_.open_style(style);
  groups_.back().styles.push_back(style);
}

}  // namespace bibfold
