// The compiled-in tables.
#include "interpret/tables.h"

namespace bibfold {

Tables::Tables() : venues({}, {}) {}

}  // namespace bibfold
