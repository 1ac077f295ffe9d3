// See acl_listing.h.
#include "read/acl_listing.h"

namespace bibfold {

int acl_listing_likelihood(std::string_view, std::string_view) { return 0; }

Document read_acl_listing(const Source&, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::acl_listing;
  return document;
}

}  // namespace bibfold
