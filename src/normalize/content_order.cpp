// Publication → a text that sorts as its content. External function: content_rank.
#include "normalize/content_order.h"

#include <string_view>

namespace bibfold {
namespace {

constexpr char kSeparator = '\x01';  // below every printable character, so that "a" sorts before "a b"

void add(std::string& out, std::string_view part) {
  out += part;
  out += kSeparator;
}

/// Fixed width, so that 9 sorts before 10.
void add(std::string& out, std::uint32_t number) {
  const std::string digits = std::to_string(number);
  out.append(10 - digits.size(), '0');
  add(out, digits);
}

void add(std::string& out, const Date& date) {
  for (const int part : {date.year, date.month, date.day}) add(out, static_cast<std::uint32_t>(part < 0 ? 0 : part));
  add(out, date.literal);
}

}  // namespace

std::string content_rank(const Publication& p, const SourceSet& sources) {
  std::string out;
  add(out, p.text[Field::title]);
  for (const Contributor& author : p.authors) add(out, inverted_name(author.name));
  add(out, p.issued);
  add(out, to_string(p.type));
  for (const TextField& field : p.text) {
    add(out, describe(field.field).name);
    add(out, field.value);
  }
  for (const Contributor& editor : p.editors) add(out, inverted_name(editor.name));
  for (const Identifier& identifier : p.identifiers) add(out, identifier.value);
  add(out, p.key_generated ? std::string_view() : std::string_view(p.key));
  if (p.span.source == kNoSource) return out;
  add(out, sources[p.span.source].path);
  add(out, p.span.begin);
  return out;
}

}  // namespace bibfold
