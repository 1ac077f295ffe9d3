// The compiled-in tables.
#include "interpret/tables.h"

#include "data.h"

namespace bibfold {

Tables::Tables() : venues({}, {}), words(data::kreference_words_tsv, data::kname_words_tsv), references(data::kreference_weights_tsv) {}

}  // namespace bibfold
