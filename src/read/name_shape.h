// Whether a few words look like one person's name, as far as their letters tell. No list of names, and no part of a name is told from
// another; that is left to interpretation.
#pragma once

#include <string_view>

namespace bibfold {

enum class NameShape { none, family, initials, name };

/// What one segment between separators may be in a list of names, marks aside: "Doe" is a family, "J. K." initials, "Jane Doe" a name.
NameShape name_shape(std::string_view segment);

/// Printed behind a name to say something of the person: * † ‡ § …
bool is_name_mark(char32_t c);

/// Looks like one person's name in any order, marks aside: "Leandro von Werra", "Doe, J.", "J. K. Doe", "Doe JK", "刘乾".
bool is_name_like(std::string_view segment);

}  // namespace bibfold
