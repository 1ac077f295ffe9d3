// What stands behind a reference in praise of it, sorted: "Spotlight. Acceptance rate: 3.5%. Used in Example, shown at Example".
#pragma once

#include <string>
#include <string_view>

namespace bibfold {

struct Remarks {
  std::string award;  ///< joined by "; "
  std::string rate;   ///< "Acceptance rate: 3.5%"
  std::string note;
};

/// A text that names no award at all is taken as one whole.
Remarks sort_remarks(std::string_view text);

/// "Best Paper", "Oral", "nominated": words of honours.
bool names_award(std::string_view text);

/// "Homepage", "Code", "Slides": what links beside a reference are called.
bool is_link_word(std::string_view text);

}  // namespace bibfold
