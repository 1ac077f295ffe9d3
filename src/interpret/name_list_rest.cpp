// Text behind a name → the end of the words that say that names are left out: list_rest_end. Such a remark in brackets is
// name_bracket.cpp's.
#include "interpret/name_list_rest.h"

#include <array>
#include <string>

#include "interpret/name_facts.h"
#include "interpret/name_segments.h"
#include "interpret/name_text.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 22> kOthers{
    "others",  "al",         "alii", "alia",      "coll",       "cols",      "otros",      "otras",         "outros", "autres", "andere",
    "anderen", "colleagues", "more", "coauthors", "co-authors", "coworkers", "co-workers", "collaborators", "altri",  "др",     "many"};

bool is_blank_then_upper(std::string_view text, std::size_t from) {  // "and Al Gore"
  const std::size_t next = behind_blanks(text, from);
  return next > from && is_upper(code_point_at(text, next)) && text.substr(from - 2, 2) == "Al";
}

// Behind "and": the end of "12 others", "al", "many more"; `from` when names follow.
std::size_t others_end(std::string_view text, std::size_t from) {
  std::size_t i = from;
  bool counted = false;
  if (code_point_at(text, i) == '.') ++i;  // "et. al."
  i = behind_blanks(text, i);
  while (i < text.size() && is_ascii_digit(text[i])) {
    ++i;
    counted = true;
  }
  for (int words = 0; words < 3; ++words) {
    i = behind_blanks(text, i);
    const std::string_view word = letters_at(text, i);
    if (word.empty()) break;
    i += word.size();
    const std::string folded = lower(word);
    if (is_one_of(kOthers, folded) && (folded != "al" || !is_blank_then_upper(text, i))) return i;
    if (!counted && folded != "many" && folded != "several" && folded != "other" && folded != "additional") return from;
  }
  return counted ? i : from;
}

// "u. a."
std::size_t unter_anderen_end(std::string_view text, std::size_t end) {
  const std::size_t i = behind_blanks(text, end);
  return text.substr(i).starts_with("a.") ? i + 2 : 0;
}

}  // namespace

std::size_t list_rest_end(std::string_view text, std::string_view word, std::size_t end) {
  const bool joins = is_name_conjunction(word) || is_name_connector(word);
  std::size_t i = 0;
  if (joins) {
    i = others_end(text, end);
    if (i == end) return 0;
  } else if (word == "u.") {
    i = unter_anderen_end(text, end);
  } else if (word == "u.a" || word == "u.a." || word == "etal") {
    i = end;
  }
  return i > 0 && code_point_at(text, i) == '.' ? i + 1 : i;
}

}  // namespace bibfold
