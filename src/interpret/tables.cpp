// The compiled-in tables that are given around as values. Tables that are only searched are looked up where they stand (sorted_table.h).
#include "interpret/tables.h"

#include "data.h"

namespace bibfold {

Tables::Tables(std::string_view word_classes, std::string_view word_odds, std::string_view weights)
    : venues(data::kvenues_tsv, data::kjournals_tsv), words(word_classes, word_odds), references(weights) {}

Tables::Tables() : Tables(data::kreference_words_tsv, data::kname_words_tsv, data::kreference_weights_tsv) {}

Tables Tables::of_fields() { return {{}, {}, {}}; }

}  // namespace bibfold
