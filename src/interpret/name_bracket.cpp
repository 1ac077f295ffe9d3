// The text between two brackets → what it says of the name before it: read_name_bracket. Where brackets are, the scanner knows.
#include "interpret/name_bracket.h"

#include <algorithm>
#include <string>

#include "interpret/name_facts.h"
#include "interpret/name_text.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// "joint first", "co-first author", "shared first authorship"
bool says_first_author(std::string_view folded) {
  return has(folded, "first") && (has(folded, "joint") || has(folded, "co first") || has(folded, "cofirst") || has(folded, "shared"));
}

bool is_role(std::string_view content, std::string_view folded) {
  return is_editor_role(lower(content)) || folded == "ed" || folded == "dir" || folded == "coord" || folded == "hg" || folded == "org";
}

bool holds_marks(std::string_view content, std::string_view folded) {
  if (count_code_points(content) <= 2 && !content.ends_with('.') && !is_han(code_point_at(content, 0))) return true;
  return std::all_of(folded.begin(), folded.end(), [](char c) { return is_ascii_digit(c) || c == ' '; });
}

}  // namespace

bool says_names_are_left_out(std::string_view content) {
  const std::string folded = fold_text(content);
  const bool counts = has_digit(folded);
  return folded == "et al" || has(folded, "others") || has(folded, "more authors") ||
         (counts && (has(folded, "author") || has(folded, "more")));
}

NameBracket read_name_bracket(std::string_view content) {
  const std::string folded = fold_text(content);
  if (says_names_are_left_out(content)) return NameBracket::rest;
  if (is_role(content, folded)) return NameBracket::role;
  if (holds_marks(content, folded)) return NameBracket::marks;
  const bool contributes = has(folded, "equal") || has(folded, "corresponding") || has(folded, "contribut");
  return contributes || says_first_author(folded) || is_author_role(folded) ? NameBracket::mark : NameBracket::other;
}

}  // namespace bibfold
