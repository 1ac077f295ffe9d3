// Two texts → a unified diff, as `diff -u` prints it and `patch` applies it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

/// For each line of `before` its partner among the lines of `after`, or kNoLine; partners ascend. Lines are numbers: equal numbers are
/// equal lines. Patience diff: lines that are unique on both sides are partners first. Time is near-linear for any input; what is too large
/// and has no unique line is given up, which makes the diff longer, never wrong.
inline constexpr std::uint32_t kNoLine = 0xffffffffU;
std::vector<std::uint32_t> match_lines(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after);

/// "" when the texts are equal. A text without a newline at its end gets the usual remark.
std::string unified_diff(std::string_view before, std::string_view after, std::string_view before_name, std::string_view after_name);

}  // namespace bibfold
