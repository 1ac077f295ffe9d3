// Marker beside an entry or item → the publication that it is about. External class: Neighbours. Reads no marker.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"
#include "bibfold/source.h"

namespace bibfold {

/// Where a marker may stand.
enum class Place : std::uint8_t {
  inside,  ///< the publication is around it
  beside,  ///< or ends in its line, or comes next, with nothing but blanks and other markers between
};

/// Publications by their places in the text. Both arguments outlive it.
class Neighbours {
 public:
  Neighbours(std::span<const Publication> publications, const SourceSet& sources);
  [[nodiscard]] std::optional<PublicationId> find(Span marker, Place place) const;

 private:
  [[nodiscard]] std::uint32_t begin(PublicationId id) const { return publications_[index(id)].span.begin; }
  [[nodiscard]] std::uint32_t end(PublicationId id) const { return publications_[index(id)].span.end; }
  [[nodiscard]] std::string_view text_between(std::uint32_t from, std::uint32_t to, SourceId source) const;

  std::span<const Publication> publications_;
  const SourceSet& sources_;
  std::map<SourceId, std::vector<PublicationId>> by_source_;
};

}  // namespace bibfold
