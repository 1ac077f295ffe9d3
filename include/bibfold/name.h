// A personal or corporate name, in CSL's parts.
#pragma once

#include <string>

namespace bibfold {

/// Either `literal` (a collaboration, a one-word or unsplit name) or the parts. All in display form, UTF-8, without markup or marks.
struct Name {
  std::string family;
  std::string given;
  std::string dropping_particle;      ///< "de" in "de la Fontaine, Jean" with "La Fontaine"; rarely known
  std::string non_dropping_particle;  ///< "von" in "Leandro von Werra"
  std::string suffix;                 ///< "Jr.", "III"
  std::string literal;
  std::string native;    ///< native script, where printed beside: "刘乾"
  std::string nickname;  ///< "Ray" in 'Zoe "Ray" Miller'

  [[nodiscard]] bool empty() const { return family.empty() && given.empty() && literal.empty(); }
  bool operator==(const Name&) const = default;
};

/// "Leandro von Werra", "BigScience"; native script and nickname left out.
std::string display_name(const Name& name);
/// "von Werra, Leandro", "{BigScience}" without the braces; the order of bibliographies.
std::string inverted_name(const Name& name);

}  // namespace bibfold
