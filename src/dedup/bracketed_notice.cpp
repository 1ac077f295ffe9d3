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

/// "RETRACTED", "Retracted article", "withdrawn: …" without what follows: the article itself, not what is said about it.
bool is_mark(std::string_view words) {
  constexpr std::array<std::string_view, 8> kMarks{"retracted", "retracted article", "retracted chapter", "retracted paper",
                                                   "withdrawn", "withdrawn article", "withdrawn chapter", "withdrawn paper"};
  return std::any_of(kMarks.begin(), kMarks.end(), [words](std::string_view mark) { return equals_ignoring_case(words, mark); });
}

/// "(Retracted)", "(Retracted article. See vol. 30, p. 812, 2011)".
bool is_mark_in_brackets(std::string_view inside) {
  return is_mark(trim(inside)) || is_mark(trim(inside.substr(0, std::min(inside.find_first_of(".:,;"), inside.size()))));
}

}  // namespace

NotedTitle split_retraction_mark(std::string_view title) {
  const auto colon = title.find(':');
  if (colon != std::string_view::npos && is_mark(trim(title.substr(0, colon))) && !trim(title.substr(colon + 1)).empty())
    return {trim(title.substr(colon + 1)), trim(title.substr(0, colon))};
  std::string_view ended = trim(title);
  if (ended.ends_with('.')) ended.remove_suffix(1);
  if (!ended.ends_with(')') && !ended.ends_with(']')) return {title, {}};
  const auto open = ended.rfind(ended.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos || open == 0) return {title, {}};
  const std::string_view inside = ended.substr(open + 1, ended.size() - open - 2);
  return is_mark_in_brackets(inside) ? NotedTitle{trim(ended.substr(0, open)), trim(inside)} : NotedTitle{title, {}};
}

NotedTitle split_bracketed_notice(std::string_view title) {
  if (const NotedTitle marked = split_retraction_mark(title); !marked.notice.empty()) return marked;
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
