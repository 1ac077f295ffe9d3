// Why two publications are, or are not, one work; where the fields of a work came from; what a rule means. As text for people.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/diagnostic.h"
#include "bibfold/match.h"
#include "bibfold/source.h"
#include "bibfold/work.h"

namespace bibfold {

/// `color`: bars in green and red besides; the text is the same.
std::string write_pair_explanation(const Explanation& explanation, std::span<const Publication> publications, const SourceSet& sources,
                                   bool color);
/// Each field with the version that it came from, the rule that decided, and the values that it overruled.
std::string write_work_explanation(const Work& work, std::span<const Publication> publications, const SourceSet& sources);
/// The page of a rule: a diagnostic's, a match rule's or a survivorship rule's; "" when there is none of that name.
std::string write_rule_explanation(std::string_view rule);
/// "cvs/doe.md:12"; "-" where the span has no source.
std::string place_of(Span span, const SourceSet& sources);
/// Every name that write_rule_explanation knows.
std::vector<std::string_view> rule_names();

}  // namespace bibfold
