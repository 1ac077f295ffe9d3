// Text behind a label such as "Mentors:" → the persons in it: companion_names. Institutions, places and roles stand among them; a name
// left out does less harm than one that is none.
#include "interpret/companion_names.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "interpret/names.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_open(char32_t c) { return c == '(' || c == '[' || c == 0xFF08; }
bool is_closed(char32_t c) { return c == ')' || c == ']' || c == 0xFF09; }

/// Blanks for brackets and what stands in them: "(chair)", "(Example University)".
std::string without_brackets(std::string_view text) {
  std::string out(text);
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    depth += is_open(c) ? 1 : 0;
    if (depth > 0) std::fill(out.begin() + static_cast<std::ptrdiff_t>(begin), out.begin() + static_cast<std::ptrdiff_t>(at), ' ');
    if (is_closed(c)) depth = std::max(depth - 1, 0);
  }
  return out;
}

bool is_person(const ListedName& listed, std::string_view text) {
  const Name& name = listed.name;
  if (name.family.empty() || name.given.empty()) return !name.native.empty();
  return judge_name(text.substr(listed.begin, listed.end - listed.begin), KnownNames({})) != NameVerdict::no;
}

}  // namespace

std::vector<Name> companion_names(const StyledText& text) {
  const std::string plain = without_brackets(text.text);
  std::vector<Name> names;
  for (const ListedName& listed : parse_author_list(plain).names) {
    if (is_person(listed, plain)) names.push_back(listed.name);
  }
  return names;
}

}  // namespace bibfold
