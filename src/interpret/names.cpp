// One name, from text to CSL's parts: parse_name, parse_owner_name, name_likeness.
#include "interpret/names.h"

#include "text/utf8.h"

namespace bibfold {

Name parse_name(std::string_view text) {
  const std::string clean = collapse_blanks(text);
  Name name;
  const auto comma = clean.find(", ");
  const auto space = clean.rfind(' ');
  if (comma != std::string::npos) {
    name.family = clean.substr(0, comma);
    name.given = clean.substr(comma + 2);
  } else if (space != std::string::npos) {
    name.given = clean.substr(0, space);
    name.family = clean.substr(space + 1);
  } else {
    name.literal = clean;
  }
  return name;
}

Name parse_owner_name(std::string_view text) { return parse_name(text); }

int name_likeness(std::string_view text) { return text.empty() ? 0 : 500; }

}  // namespace bibfold
