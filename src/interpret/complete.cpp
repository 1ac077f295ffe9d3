// The last step of interpretation: what follows from a record and is not printed in it.
#include "interpret/record.h"

namespace bibfold {

void complete(Publication&, const Tables&) {}

}  // namespace bibfold
