// From the scanner's segments to segments that hold one name, or one half of a name, each: the steps between name_scan.h and the readings
// of a list (author_readings.h).
#pragma once

#include <string_view>
#include <vector>

#include "interpret/name_parts.h"
#include "interpret/name_scan.h"

namespace bibfold {

/// "y", "e", "i": between two names, or inside one.
bool is_name_connector(std::string_view word);
/// "joint", "work", "authors" before a list.
bool is_lead_in_word(std::string_view word);
/// "The … Collaboration", "OpenAI", "NASA"
bool looks_like_body(NameWords words);

/// Drops titles, degrees and years; gives marks that stand alone to the name before them; splits at "y" and its like.
std::vector<NameSegment> tidy_segments(std::vector<NameSegment> segments);
/// "Centers for Disease Control and Prevention" becomes one segment again; `text` is what was scanned.
std::vector<NameSegment> join_bodies(std::vector<NameSegment> segments, std::string_view text);
/// "Doe, J. Roe, K.": splits where the comma between two names is missing.
std::vector<NameSegment> split_behind_initials(const std::vector<NameSegment>& segments);
/// "王伟 李娜 张三": names in native script with nothing but a space between.
std::vector<NameSegment> split_native(std::vector<NameSegment> segments);
/// "S. Doe H. Roe": no separator at all.
std::vector<NameSegment> split_before_initials(std::vector<NameSegment> segments);

}  // namespace bibfold
