// What printed venues say, remembered: the entries of a large .bib share theirs. One memo per thread; it holds answers of pure functions,
// so it changes nothing but the time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bibfold/identifier.h"
#include "interpret/identifiers.h"
#include "interpret/venues.h"

namespace bibfold {

class VenueMemo {
 public:
  struct Answer {
    VenueReading reading;
    std::vector<Identifier> identifiers;  ///< find_identifiers() of the text
  };

  explicit VenueMemo(const VenueTable& venues) : venues_(venues) {}

  /// Valid until the next call.
  const Answer& read(std::string_view text) {
    if (answers_.size() >= kMost) answers_.clear();
    key_ = text;
    const auto found = answers_.find(key_);
    if (found != answers_.end()) return found->second;
    return answers_.emplace(key_, Answer{venues_.read(text), find_identifiers(text)}).first->second;
  }

 private:
  static constexpr std::size_t kMost = 1U << 14U;
  const VenueTable& venues_;
  std::unordered_map<std::string, Answer> answers_;  // looked up, never walked
  std::string key_;
};

}  // namespace bibfold
