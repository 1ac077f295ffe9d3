// Words of a reference that only say what follows: they are in no field, and nothing is lost without them.
#pragma once

#include <string_view>

namespace bibfold {

/// "In", "and", "(Eds.)", "pp.", "Disponível em", "号": nothing but such words.
bool is_connector(std::string_view text);

}  // namespace bibfold
