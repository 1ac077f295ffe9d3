// See bracketed_notice.h.
#include "dedup/bracketed_notice.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "dedup/title_words.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

// "Erratum appears in …", "Comment in …"; alone they say what the item itself is. "corrected" alone says that its title is.
constexpr std::array<std::string_view, 13> kWords{"comment",     "comments",    "corrected", "corrections", "correction",
                                                  "corrigenda",  "corrigendum", "errata",    "erratum",     "reply",
                                                  "republished", "retraction",  "update"};
// "published erratum appears in …", "see comments"
constexpr std::array<std::string_view, 5> kBefore{"author", "authors", "partial", "published", "see"};

bool is_notice(std::string_view inside) {
  const std::string folded = fold_text(inside);
  const std::vector<std::string_view> words = split(folded, ' ');
  if (words.size() == 1) return words[0] == "corrected";
  if (is_one_of(kWords, words[0])) return words[0] != "update" || words[1] == "in" || words[1] == "of";
  return is_one_of(kBefore, words[0]) && is_one_of(kWords, words[1]);
}

/// "RETRACTED", "Retracted article", "withdrawn: …" without what follows: the article itself, not what is said about it.
bool is_mark(std::string_view words) {
  constexpr std::array<std::string_view, 10> kMarks{"removed",           "retracted",      "retracted article", "retracted chapter",
                                                    "retracted paper",   "withdrawn",      "withdrawn article", "withdrawn chapter",
                                                    "temporary removal", "withdrawn paper"};
  return std::any_of(kMarks.begin(), kMarks.end(), [words](std::string_view mark) { return equals_ignoring_case(words, mark); });
}

/// "Retraction in: Stroke 2015;12:34", "Publication with expression of concern. See vol. 11, 2021", "with discussion": what became of it.
bool points_elsewhere(std::string_view inside) {
  constexpr std::string_view kBegins[] = {"article with expression of concern",
                                          "erratum appears in",
                                          "erratum in",
                                          "expression of concern in",
                                          "publication with expression of concern",
                                          "published erratum",
                                          "retracted in",
                                          "retraction in",
                                          "with comments",
                                          "with discussion",
                                          "with rejoinder"};
  const std::string words = fold_text(inside) + ' ';
  return std::any_of(std::begin(kBegins), std::end(kBegins),
                     [&words](std::string_view begin) { return words.starts_with(begin) && words[begin.size()] == ' '; });
}

/// "(Retracted)", "(Retracted article. See vol. 30, p. 812, 2011)".
bool is_mark_in_brackets(std::string_view inside) {
  const std::string_view first = trim(inside.substr(0, std::min(inside.find_first_of(".:,;"), inside.size())));
  return is_mark(trim(inside)) || is_mark(first) || points_elsewhere(inside);
}

bool opens(char c) { return c == '(' || c == '['; }
bool closes(char c) { return c == ')' || c == ']'; }

NotedTitle mark_in_front(std::string_view title) {
  const auto close = title.find(title.front() == '(' ? ')' : ']');
  if (close == std::string_view::npos) return {title, {}};
  const std::string_view rest = trim(title.substr(close + 1));
  const std::string_view inside = trim(title.substr(1, close - 1));
  return !rest.empty() && is_mark_in_brackets(inside) ? NotedTitle{rest, inside, true} : NotedTitle{title, {}};
}

NotedTitle mark_behind(std::string_view title) {
  std::string_view ended = title;
  if (ended.ends_with('.')) ended.remove_suffix(1);
  if (ended.empty() || !closes(ended.back())) return {title, {}};
  const auto open = ended.rfind(ended.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos || open == 0) return {title, {}};
  const std::string_view inside = trim(ended.substr(open + 1, ended.size() - open - 2));
  return is_mark_in_brackets(inside) ? NotedTitle{trim(ended.substr(0, open)), inside, true} : NotedTitle{title, {}};
}

/// "RETRACTED: …"; "… - RETRACTED ARTICLE", "…: Retracted article".
NotedTitle mark_beside(std::string_view title) {
  const auto first = title.find(':');
  if (first == std::string_view::npos && title.find(" - ") == std::string_view::npos) return {title, {}};
  const auto split_at = [title](std::size_t at, std::size_t width, bool mark_first) {
    const std::string_view before = trim(title.substr(0, at));
    const std::string_view behind = trim(title.substr(at + width));
    if (before.empty() || behind.empty() || !is_mark(mark_first ? before : behind)) return NotedTitle{title, {}};
    return mark_first ? NotedTitle{behind, before} : NotedTitle{before, behind};
  };
  if (first != std::string_view::npos) {
    if (const NotedTitle found = split_at(first, 1, true); !found.notice.empty()) return found;
    if (const NotedTitle found = split_at(title.rfind(':'), 1, false); !found.notice.empty()) return found;
  }
  const auto dash = title.rfind(" - ");
  return dash == std::string_view::npos ? NotedTitle{title, {}} : split_at(dash, 3, false);
}

}  // namespace

NotedTitle split_retraction_mark(std::string_view title) {
  const std::string_view trimmed = trim(title);
  if (trimmed.empty()) return {title, {}};
  NotedTitle found = opens(trimmed.front()) ? mark_in_front(trimmed) : mark_beside(trimmed);
  if (found.notice.empty()) found = mark_behind(trimmed);
  return found.notice.empty() ? NotedTitle{title, {}} : found;
}

NotedTitle split_corrected_place(std::string_view title) {
  std::string_view ended = trim(title);
  if (ended.ends_with('.')) ended.remove_suffix(1);
  const auto open = ended.rfind('(');
  if (!ended.ends_with(')') || open == std::string_view::npos || open == 0) return {title, {}};
  const std::string_view inside = ended.substr(open + 1, ended.size() - open - 2);
  const std::vector<std::string_view> parts = split(inside, ',');
  const std::string volume = fold_text(parts.front());
  const std::string_view year = trim(parts.back());
  const bool place = volume.starts_with("vol") || (volume.find(" of vol ") != std::string::npos && is_notice(inside));
  const bool dated = parts.size() >= 3 && year.size() == 4 && year.find_first_not_of("0123456789") == std::string_view::npos;
  return place && dated ? NotedTitle{trim(ended.substr(0, open)), inside, true} : NotedTitle{title, {}};
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
