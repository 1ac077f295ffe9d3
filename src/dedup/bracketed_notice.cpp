// See bracketed_notice.h.
#include "dedup/bracketed_notice.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "dedup/title_words.h"
#include "text/ascii.h"
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
                                          "with rejoinder",
                                          "with reply"};
  const std::string words = fold_text(inside) + ' ';
  return std::any_of(std::begin(kBegins), std::end(kBegins),
                     [&words](std::string_view begin) { return words.starts_with(begin) && words[begin.size()] == ' '; });
}

/// "(Retracted)", "(Retracted article. See vol. 30, p. 812, 2011)".
bool is_mark_in_brackets(std::string_view inside) {
  const std::string_view first = trim(inside.substr(0, std::min(inside.find_first_of(".:,;"), inside.size())));
  return is_mark(trim(inside)) || is_mark(first) || points_elsewhere(inside);
}

bool opens(char c) { return c == '(' || c == '[' || c == '*'; }
bool closes(char c) { return c == ')' || c == ']'; }
char closing(char open) { return open == '(' ? ')' : open == '[' ? ']' : open; }

/// "[Retracted] …", "*RETRACTED* …". "[Expression of concern] …" may also be the notice itself.
NotedTitle mark_in_front(std::string_view title) {
  const auto close = title.find(closing(title.front()), 1);
  if (close == std::string_view::npos) return {title, {}};
  const std::string_view rest = trim(title.substr(close + 1));
  const std::string_view inside = trim(title.substr(1, close - 1));
  if (rest.empty()) return {title, {}};
  if (equals_ignoring_case(inside, "expression of concern")) return {rest, inside, false};
  return is_mark_in_brackets(inside) ? NotedTitle{rest, inside, true} : NotedTitle{title, {}};
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

NotedTitle mark_at(std::string_view title, std::string_view separator) {
  const auto first = title.find(separator);
  if (first == std::string_view::npos) return {title, {}};
  const std::string_view before = trim(title.substr(0, first));
  const std::string_view rest = trim(title.substr(first + separator.size()));
  if (is_mark(before) && !rest.empty()) return {rest, before};
  const auto last = title.rfind(separator);
  const std::string_view proper = trim(title.substr(0, last));
  const std::string_view behind = trim(title.substr(last + separator.size()));
  return is_mark(behind) && !proper.empty() ? NotedTitle{proper, behind} : NotedTitle{title, {}};
}

/// "RETRACTED: …"; "… - RETRACTED ARTICLE", "…. Retracted article".
NotedTitle mark_beside(std::string_view title) {
  for (const std::string_view separator : {":", " - ", " -- ", " \u2013 ", " \u2014 ", ". "}) {
    if (const NotedTitle found = mark_at(title, separator); !found.notice.empty()) return found;
  }
  return {title, {}};
}

}  // namespace

NotedTitle split_retraction_mark(std::string_view title) {
  const std::string_view trimmed = trim(title);
  if (trimmed.empty()) return {title, {}};
  NotedTitle found = opens(trimmed.front()) ? mark_in_front(trimmed) : mark_beside(trimmed);
  if (found.notice.empty()) found = mark_behind(trimmed);
  return found.notice.empty() ? NotedTitle{title, {}} : found;
}

std::string_view without_bare_retraction(std::string_view title) {
  constexpr std::string_view kWord = " retracted";
  constexpr std::ptrdiff_t kWords = 4;
  if (title.size() <= kWord.size() || !equals_ignoring_case(title.substr(title.size() - kWord.size()), kWord)) return title;
  const std::string_view proper = title.substr(0, title.size() - kWord.size());
  const std::string_view before = proper.substr(proper.rfind(' ') + 1);
  constexpr std::string_view kVerbs[] = {"and", "are", "be", "been", "being", "get", "got", "is", "not", "of", "or", "was", "were"};
  const bool verb =
      std::any_of(std::begin(kVerbs), std::end(kVerbs), [before](std::string_view v) { return equals_ignoring_case(before, v); });
  return !verb && std::count(proper.begin(), proper.end(), ' ') >= kWords ? proper : title;
}

NotedTitle split_article_number(std::string_view title) {
  constexpr std::size_t kLongest = 10;
  std::string_view ended = trim(title);
  if (ended.ends_with('.')) ended.remove_suffix(1);
  const auto blank = ended.rfind(' ');
  if (blank == std::string_view::npos) return {title, {}};
  const std::string_view number = ended.substr(blank + 1);
  if (number.size() > kLongest || !has_digit(number)) return {title, {}};
  for (const std::string_view words : {" art. no.", " art no.", " art no", " article no.", " article no", " article number"}) {
    const std::string_view before = ended.substr(0, blank);
    if (before.size() <= words.size() || !equals_ignoring_case(before.substr(before.size() - words.size()), words)) continue;
    std::string_view proper = trim(before.substr(0, before.size() - words.size()));
    while (!proper.empty() && std::string_view("-,.;:").find(proper.back()) != std::string_view::npos)
      proper = trim(proper.substr(0, proper.size() - 1));
    for (const std::string_view dash : {"\u2013", "\u2014"}) {
      if (proper.ends_with(dash)) proper = trim(proper.substr(0, proper.size() - dash.size()));
    }
    return proper.empty() ? NotedTitle{title, {}} : NotedTitle{proper, number};
  }
  return {title, {}};
}

NotedTitle split_edition(std::string_view title) {
  constexpr std::size_t kLongest = 24;
  std::string_view ended = trim(title);
  while (!ended.empty() && std::string_view(").]").find(ended.back()) != std::string_view::npos) ended.remove_suffix(1);
  const auto mark = ended.find_last_of(",:;.([", ended.ends_with("ed.") ? ended.size() - 2 : ended.size());
  if (mark == std::string_view::npos || mark == 0 || ended.size() - mark > kLongest) return {title, {}};
  const std::string_view behind = trim(ended.substr(mark + 1));
  const auto blank = behind.rfind(' ');
  if (blank == std::string_view::npos || behind.find(' ') != blank) return {title, {}};
  constexpr std::string_view kWords[] = {"ed", "edition", "edn"};
  if (!is_one_of(kWords, lower(behind.substr(blank + 1)))) return {title, {}};
  return {trim(ended.substr(0, mark)), behind.substr(0, blank)};
}

NotedTitle split_responsibility(std::string_view title) {
  constexpr std::string_view kMark = " / ";
  const auto mark = title.rfind(kMark);
  if (mark == std::string_view::npos || mark == 0) return {title, {}};
  return {trim(title.substr(0, mark)), trim(title.substr(mark + kMark.size()))};
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
