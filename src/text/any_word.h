// Whether a text holds one of several words: external function: holds_any_ignoring_case. Where a word stands, find_ignoring_case (utf8.h)
// tells.
#pragma once

#include <span>
#include <string_view>

namespace bibfold {

/// The words have two letters or more. One pass over the text for all of them, for titles and venues of which hardly one holds any.
bool holds_any_ignoring_case(std::string_view text, std::span<const std::string_view> words);

}  // namespace bibfold
