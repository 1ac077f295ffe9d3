// How a segment of a reference reads as one person's or body's name, for scoring. The name itself is taken apart elsewhere (names.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "interpret/reference_model.h"
#include "interpret/reference_tokens.h"

namespace bibfold {

using NameFacts = std::uint32_t;
constexpr NameFacts bit(NameFact f) { return NameFacts{1} << static_cast<unsigned>(f); }

struct NameReading {
  NameForm form = NameForm::none;
  NameFacts facts = 0;      ///< those that the words themselves tell
  std::uint32_t begin = 0;  ///< tokens of the name proper, without "and", "In", "(Eds.)"
  std::uint32_t end = 0;
};

/// "Planck Collaboration", "COVID STEROID 2 Trial Group": a body that writes, and neither prints nor is a place.
bool is_body(const TokenizedItem& item, std::size_t begin, std::size_t end);
NameReading read_name(const TokenizedItem& item, std::size_t begin, std::size_t end);
/// Whether what has the form of a name can be none where it stands: "Submitted", "Adam" in "and J. Ba. Adam: A Method …", "North Holland"
/// in "A. Doe and B. Roe, eds., North Holland".
bool is_no_name(const TokenizedItem& item, const NameReading& name);
/// Words that tell what became of a work, and are in no name: "Granted", "Revise", "Reprinted".
bool is_status_word(const TokenizedItem& item, std::size_t begin, std::size_t end);
/// The same for "Chuang, Yu-Neng" and "Yu-Neng Chuang": folded words, sorted; "" when there are not two words of two letters and more.
std::string name_key(const TokenizedItem& item, const NameReading& name);
/// The key of a name from elsewhere.
std::string name_key(std::string_view display_name);

}  // namespace bibfold
