// See glob.h.
#include "text/glob.h"

#include <cstddef>
#include <vector>

namespace bibfold {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// The bracket expression that begins at `at`: where it ends (behind ']'), and whether `c` is in it; end kNone when it is never closed.
struct Bracket {
  std::size_t end = kNone;
  bool holds = false;
};

Bracket read_bracket(std::string_view pattern, std::size_t at, char c) {
  Bracket out;
  std::size_t i = at + 1;
  const bool negated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
  if (negated) ++i;
  for (const std::size_t first = i; i < pattern.size() && (pattern[i] != ']' || i == first); ++i) {
    const bool range = i + 2 < pattern.size() && pattern[i + 1] == '-' && pattern[i + 2] != ']';
    const char last = range ? pattern[i + 2] : pattern[i];
    if (pattern[i] <= c && c <= last) out.holds = true;
    if (range) i += 2;
  }
  if (i >= pattern.size()) return {};
  out.holds = out.holds != negated && c != '/';
  out.end = i + 1;
  return out;
}

/// The pattern offset behind the element at `at` when that element takes the character `c`, else kNone. Not for stars.
std::size_t step(std::string_view pattern, std::size_t at, char c) {
  if (pattern[at] == '?') return c == '/' ? kNone : at + 1;
  if (pattern[at] == '[') {
    const Bracket bracket = read_bracket(pattern, at, c);
    if (bracket.end != kNone) return bracket.holds ? bracket.end : kNone;
  }
  return pattern[at] == c ? at + 1 : kNone;
}

/// States of the pattern as a set of offsets: no backtracking, so no exponential time.
class Matcher {
 public:
  explicit Matcher(std::string_view pattern) : pattern_(pattern), current_(pattern.size() + 1), next_(pattern.size() + 1) {
    reach(current_, 0);
  }

  void take(char c) {
    next_.assign(next_.size(), false);
    for (std::size_t at = 0; at < pattern_.size(); ++at) {
      if (!current_[at]) continue;
      if (pattern_[at] == '*') {
        if (c != '/' || is_double(at)) reach(next_, at);
      } else if (const std::size_t to = step(pattern_, at, c); to != kNone) {
        reach(next_, to);
      }
    }
    current_.swap(next_);
  }
  [[nodiscard]] bool complete() const { return current_[pattern_.size()]; }

 private:
  [[nodiscard]] bool is_double(std::size_t at) const { return pattern_.substr(at, 2) == "**"; }
  /// Marks `at` and what can be reached from it without a character: behind a star; behind "**/".
  void reach(std::vector<bool>& states, std::size_t at) const {
    for (;;) {
      states[at] = true;
      if (at >= pattern_.size() || pattern_[at] != '*') return;
      if (!is_double(at)) {
        ++at;
      } else {
        if (pattern_.substr(at, 3) == "**/") reach(states, at + 3);
        at += 2;
      }
    }
  }

  std::string_view pattern_;
  std::vector<bool> current_;
  std::vector<bool> next_;
};

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  Matcher matcher(pattern);
  for (const char c : path) matcher.take(c);
  return matcher.complete();
}

}  // namespace bibfold
