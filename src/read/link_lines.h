// Lines of nothing but links and their usual labels: "[PDF] [Code]", "doi | pdf | slides".
#pragma once

#include <cstdint>

#include "bibfold/document.h"

namespace bibfold {

bool is_link_line(const StyledText& text);
/// The same, and there is a link in it: "TALK" alone may be a heading.
bool is_linked_line(const StyledText& text);

/// "J. Doe, R. Roe [Link] [PDF]": where the links at the end begin; the size of the text without any.
std::uint32_t end_before_links(const StyledText& text);

}  // namespace bibfold
