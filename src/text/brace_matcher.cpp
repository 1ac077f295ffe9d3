// Matching braces. External class: BraceMatcher.
#include "text/brace_matcher.h"

#include <algorithm>

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;

}  // namespace

std::size_t BraceMatcher::behind(std::size_t open) {
  if (armed_) return look_up(open);
  const std::size_t end = count(open);
  if (end == kNone) arm();
  return end;
}

std::size_t BraceMatcher::count(std::size_t open) const {
  std::size_t depth = 0;
  for (std::size_t at = open; at < text_.size(); ++at) {
    const char c = text_[at];
    if (c != '{' && c != '}') continue;
    if (c == '{') {
      ++depth;
    } else if (--depth == 0) {
      return at + 1;
    }
  }
  return kNone;
}

std::size_t BraceMatcher::look_up(std::size_t open) const {
  const auto at = std::lower_bound(pairs_.begin(), pairs_.end(), open, [](const auto& pair, std::size_t x) { return pair.first < x; });
  return at != pairs_.end() && at->first == open ? at->second + 1U : kNone;
}

void BraceMatcher::arm() {
  if (armed_) return;
  armed_ = true;
  std::vector<std::uint32_t> open;
  for (std::size_t at = floor_; at < text_.size(); ++at) {
    if (text_[at] == '{') {
      open.push_back(static_cast<std::uint32_t>(at));
    } else if (text_[at] == '}' && !open.empty()) {
      pairs_.emplace_back(open.back(), static_cast<std::uint32_t>(at));
      open.pop_back();
    }
  }
  std::sort(pairs_.begin(), pairs_.end());
}

}  // namespace bibfold
