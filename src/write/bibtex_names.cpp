// Contributors → value of an author field. External function: bibtex_names.
#include "write/bibtex_names.h"

#include <fmt/format.h>

#include "text/latex.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// A comma or the word "and" would be read as a separator; so would "others" by itself as a truncated list.
bool would_separate(std::string_view text) {
  if (text.find(',') != std::string_view::npos) return true;
  for (const std::string_view word : split(text, ' ')) {
    if (equals_ignoring_case(word, "and")) return true;
  }
  return equals_ignoring_case(text, "others");
}

std::string braced(std::string_view text, bool ascii) { return fmt::format("{{{}}}", text_to_latex(text, ascii)); }

std::string part(std::string_view text, bool ascii) { return would_separate(text) ? braced(text, ascii) : text_to_latex(text, ascii); }

void append_word(std::string& out, const std::string& word) {
  if (word.empty()) return;
  if (!out.empty()) out += ' ';
  out += word;
}

// BibTeX takes the words in front of the last one for given names, except those that begin small.
std::string family_alone(const Name& name, const std::string& family, bool ascii) {
  const bool several_words = name.family.find(' ') != std::string::npos;
  if (!several_words || family.front() == '{') return family;
  return braced(name.family, ascii);
}

std::string bibtex_name(const Name& name, bool ascii) {
  if (!name.literal.empty()) return braced(name.literal, ascii);
  if (name.family.empty()) return braced(name.given, ascii);
  const std::string family = part(name.family, ascii);
  std::string out = part(name.dropping_particle, ascii);
  append_word(out, part(name.non_dropping_particle, ascii));
  if (name.given.empty() && name.suffix.empty()) {
    append_word(out, family_alone(name, family, ascii));
    return out;
  }
  append_word(out, family);
  if (!name.suffix.empty()) out += ", " + part(name.suffix, ascii);
  out += ", " + part(name.given, ascii);
  return out;
}

}  // namespace

std::string bibtex_names(const std::vector<Contributor>& people, bool truncated, bool ascii) {
  std::string out;
  for (const Contributor& person : people) {
    if (person.name.empty()) continue;
    if (!out.empty()) out += " and ";
    out += bibtex_name(person.name, ascii);
  }
  if (truncated) out += out.empty() ? "others" : " and others";
  return out;
}

}  // namespace bibfold
