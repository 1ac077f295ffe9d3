// See foreign_titles.h.
#include "dedup/foreign_titles.h"

#include <algorithm>

#include "dedup/hash.h"
#include "dedup/other_language.h"
#include "dedup/romanization.h"

namespace bibfold {

ForeignTitles::ForeignTitles(std::span<const MatchKeys> keys) {
  for (const MatchKeys& k : keys) {
    other_script_ = other_script_ || (has_wide_end(k.title.letters) && is_transliterable(k.title.letters));
    const std::uint64_t place = place_of(k);
    if (place != 0 && has_foreign_title(k)) places_.push_back(place);
  }
  std::sort(places_.begin(), places_.end());
}

bool ForeignTitles::has_place(const MatchKeys& keys) const {
  if (places_.empty()) return false;
  const std::uint64_t place = place_of(keys);
  return place != 0 && std::binary_search(places_.begin(), places_.end(), place);
}

std::uint64_t ForeignTitles::place_of(const MatchKeys& keys) {
  if (keys.year == 0 || keys.page.last < 2) return 0;
  const int page = keys.page.first == 1 ? -keys.page.last : keys.page.first;
  return combine(static_cast<std::uint64_t>(keys.year), static_cast<std::uint64_t>(page)) | 1U;
}

}  // namespace bibfold
