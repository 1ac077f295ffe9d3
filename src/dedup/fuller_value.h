// Of two values that say the same, which one says it better: all pages and not the first one, small letters and not capitals only, the
// class of an archive that is part of the other. External functions: goes_on_from, is_subclass, is_in_capitals. Chooses nothing.
#pragma once

#include <string_view>

namespace bibfold {

/// "443-551" from "443", "1888-1902.e21" from "1888-1902"; not "n71-n71" from "n71".
bool goes_on_from(std::string_view pages, std::string_view first);
/// "cs.CL" of "cs".
bool is_subclass(std::string_view sub, std::string_view whole);
/// "COMPUTING IN SCIENCE & ENGINEERING", as some databases print; not "PNAS".
bool is_in_capitals(std::string_view text);

}  // namespace bibfold
