// See bracketed_notice.h.
#include "dedup/bracketed_notice.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "dedup/title_words.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// "Erratum appears in …", "Comment in …"; alone they say what the item itself is. "corrected" alone says that its title is.
constexpr std::array<std::string_view, 12> kWords{"comment",     "comments", "corrected", "corrections", "correction",  "corrigenda",
                                                  "corrigendum", "errata",   "erratum",   "reply",       "republished", "retraction"};
// "published erratum appears in …", "see comments"
constexpr std::array<std::string_view, 5> kBefore{"author", "authors", "partial", "published", "see"};

template <typename Words>
bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_notice(std::string_view inside) {
  const std::string folded = fold_text(inside);
  const std::vector<std::string_view> words = split(folded, ' ');
  if (words.size() == 1) return words[0] == "corrected";
  if (has(kWords, words[0])) return true;
  return has(kBefore, words[0]) && has(kWords, words[1]);
}

}  // namespace

NotedTitle split_bracketed_notice(std::string_view title) {
  std::string_view ended = trim(title);
  if (ended.ends_with('.')) ended.remove_suffix(1);
  if (!ended.ends_with(']')) return {title, {}};
  const std::size_t open = opening_bracket(ended);
  if (open == std::string_view::npos || open == 0) return {title, {}};
  const std::string_view inside = trim(ended.substr(open + 1, ended.size() - open - 2));
  if (!is_notice(inside)) return {title, {}};
  const std::string_view proper = trim(title.substr(0, static_cast<std::size_t>(ended.data() - title.data()) + open));
  return proper.empty() ? NotedTitle{title, {}} : NotedTitle{proper, inside};
}

}  // namespace bibfold
