// Examples of rules, for `explain --rule`.
#pragma once

#include <string_view>

namespace bibfold {

/// Files, a command that is run on them, and what it prints of the rule, whether it is a diagnostic, a match rule or a survivorship rule;
/// "" for no such rule.
std::string_view rule_example(std::string_view rule);

}  // namespace bibfold
