// VenueTable::longest_name, a template: the search for a name among the words of a text.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/venues.h"

namespace bibfold {

template <typename Ends>
VenueTable::NameMatch VenueTable::longest_name(const std::vector<std::string>& words, std::size_t begin, const Ends& ends) const {
  NameMatch best;
  std::string key;
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (!key.empty()) key += ' ';
    key += words[i];
    const auto found = lower_bound(names_, key);
    if (found == names_.end() || !found->first.starts_with(key)) break;
    if (found->first == key && ends(i + 1)) best = {&rows_[found->second], i + 1 - begin};
  }
  return best;
}

}  // namespace bibfold
