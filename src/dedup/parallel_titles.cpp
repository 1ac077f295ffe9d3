// See parallel_titles.h.
#include "dedup/parallel_titles.h"

#include <algorithm>

#include "dedup/bracketed_notice.h"
#include "dedup/title_words.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::ptrdiff_t kWords = 3;  // "[11C]" and "(a study)" are no titles

bool is_title(std::string_view text) { return std::count(text.begin(), text.end(), ' ') + 1 >= kWords; }

std::string_view without_stop(std::string_view text) {
  text = trim(text);
  if (text.ends_with('.')) text.remove_suffix(1);
  return trim(text);
}

std::vector<std::string_view> two(std::string_view first, std::string_view second) {
  first = without_stop(first);
  second = without_stop(second);
  return is_title(first) && is_title(second) ? std::vector{first, second} : std::vector<std::string_view>{};
}

/// What stands before the bracket may be more than a title: "… vol. 3 (…)".
std::vector<std::string_view> only_last(std::vector<std::string_view> titles) {
  if (!titles.empty()) titles.erase(titles.begin());
  return titles;
}

/// "[Effect of amides in rats]. Účinek amidů u krys"
std::vector<std::string_view> with_bracket_first(std::string_view title) {
  const auto close = title.find(']');
  return close == std::string_view::npos ? std::vector<std::string_view>{} : two(title.substr(1, close - 1), title.substr(close + 1));
}

std::vector<std::string_view> with_bracket_last(std::string_view title) {
  const auto open = title.ends_with(']') ? opening_bracket(title) : title.rfind('(');
  if (open == std::string_view::npos || open == 0) return {};
  return only_last(two(title.substr(0, open), title.substr(open + 1, title.size() - open - 2)));
}

}  // namespace

std::vector<std::string_view> parallel_titles(std::string_view title) {
  title = without_stop(title);
  const auto parts = [](char c) { return c == '[' || c == '(' || c == '=' || c == '/'; };
  if (std::none_of(title.begin(), title.end(), parts) || !split_bracketed_notice(title).notice.empty()) return {};
  if (title.starts_with('[') && !title.ends_with(']')) return with_bracket_first(title);
  if (title.ends_with(']') || title.ends_with(')')) return with_bracket_last(title);
  for (const std::string_view mark : {" = ", " / "}) {
    const auto at = title.find(mark);
    if (at != std::string_view::npos) return two(title.substr(0, at), title.substr(at + mark.size()));
  }
  return {};
}

}  // namespace bibfold
