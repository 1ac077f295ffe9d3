// See known_words.h.
#include "dedup/known_words.h"

#include "data.h"
#include "text/sorted_table.h"

namespace bibfold {

bool is_title_word(std::string_view folded) {
  const auto odds = find_row(data::kname_words_tsv, folded);
  return odds && odds->starts_with('-');  // rather in titles
}

}  // namespace bibfold
