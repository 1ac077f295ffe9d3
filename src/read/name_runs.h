// The longest run of segments of a text that look like persons' names, whatever separates them. Where names end is not decided here.
#pragma once

#include <string_view>

namespace bibfold {

struct NameRun {
  int names = 0;
  bool initials = false;  ///< a name with initials is in the text: "Doe, J. K.", "J. Doe", "Doe JK"
};

/// Looks no further than some thousand bytes. Line ends separate.
NameRun longest_name_run(std::string_view text);

}  // namespace bibfold
