// The compiled-in tables that are given around as values. Tables that are only searched are looked up where they stand (sorted_table.h).
#include "interpret/tables.h"

#include "data.h"

namespace bibfold {

Tables::Tables()
    : venues(data::kvenues_tsv, data::kjournals_tsv),
      words(data::kreference_words_tsv, data::kname_words_tsv),
      references(data::kreference_weights_tsv) {}

}  // namespace bibfold
