// See other_version.h. Both halves are needed: a kind of version ("extended abstract") and, soon behind it, that it came out somewhere:
// titles end in "(extended abstract)", too.
#include "dedup/other_version.h"

#include <algorithm>
#include <array>

#include "text/any_word.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 11> kVersions{"extended abstract",  "preliminary version", "preliminary report", "shorter version",
                                                     "short version",      "abridged version",    "earlier version",    "early version",
                                                     "conference version", "previous version",    "longer version"};
constexpr std::array<std::string_view, 6> kCameOut{" appear",        " is available", " was presented",
                                                   " was published", " published in", " can be found"};
constexpr std::size_t kNear = 40;  // "of this paper"

bool came_out(std::string_view behind) { return holds_any_ignoring_case(behind.substr(0, kNear), kCameOut); }

/// Without the "A", "an", "and a" before it.
std::size_t before_article(std::string_view text, std::size_t at) {
  for (const std::string_view article : {"an ", "a ", "the "}) {
    if (at < article.size() || !equals_ignoring_case(text.substr(at - article.size(), article.size()), article)) continue;
    const std::size_t begin = at - article.size();
    if (begin == 0 || text[begin - 1] == ' ' || text[begin - 1] == '(') return begin;
  }
  return at;
}

}  // namespace

std::size_t find_other_version(std::string_view text) {
  if (!holds_any_ignoring_case(text, kVersions)) return std::string_view::npos;
  std::size_t first = std::string_view::npos;
  for (const std::string_view version : kVersions) {
    const auto at = find_ignoring_case(text, version);
    if (at != std::string_view::npos && came_out(text.substr(at + version.size()))) first = std::min(first, before_article(text, at));
  }
  return first;
}

}  // namespace bibfold
