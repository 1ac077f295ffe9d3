// See write/rulings.h.
#include "write/rulings.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kMostIdentifiers = 6;

/// A quote would end it; when titles are compared, none of these counts.
std::string quoted(std::string_view text) {
  std::string out = collapse_blanks(text);
  std::replace(out.begin(), out.end(), '"', '\'');
  return '"' + out + '"';
}

bool is_plain(std::string_view key) {
  return !key.empty() && key.find_first_of(" \t\r\n\",:") == std::string_view::npos && key.front() != '#';
}

/// ISBN and ISSN name the container.
bool names_the_work(const Identifier& identifier) {
  return !identifier.inferred && identifier.scheme != Scheme::isbn && identifier.scheme != Scheme::issn &&
         identifier.value.find_first_of(" \t\r\n") == std::string::npos;
}

std::string side_line(const Publication& p) {
  std::string line = "  " + write_ruling_key(p.key);
  std::size_t written = 0;
  for (const Identifier& identifier : p.identifiers) {
    if (names_the_work(identifier) && ++written <= kMostIdentifiers)
      line += fmt::format("  {}:{}", to_string(identifier.scheme), identifier.value);
  }
  if (p.text.has(Field::title)) line += "  " + quoted(p.text[Field::title]);
  if (p.text.has(Field::title) && p.issued.year > 0) line += fmt::format(" ({:04})", p.issued.year);
  return line + '\n';
}

}  // namespace

std::string write_ruling_key(std::string_view key) {
  if (is_plain(key)) return std::string(key);
  return key.find_first_of(" \t\r\n\",") == std::string_view::npos ? fmt::format("key:{}", key) : "key:" + quoted(key);
}

std::string write_ruling(Ruling ruling, const std::vector<const Publication*>& publications) {
  std::string out = std::string(to_string(ruling)) + '\n';
  for (const Publication* publication : publications) out += side_line(*publication);
  return out;
}

}  // namespace bibfold
