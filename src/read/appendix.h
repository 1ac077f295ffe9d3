// What a list says about a publication below it, no part of its reference: "Winner of the … Prize.", "Reviewed in …", "Translated into …".
#pragma once

#include <string_view>

namespace bibfold {

/// By the words that `text` begins with.
bool is_appendix(std::string_view text);
/// The same where the words can mean nothing else: "Honorable Mention, Jane Doe Prize, …", "Winner, …", "Reviews: …".
bool tells_honour(std::string_view text);

}  // namespace bibfold
