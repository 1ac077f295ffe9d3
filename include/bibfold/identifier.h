// Identifiers of publications, each with its scheme and in one normal form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/span.h"

namespace bibfold {

enum class Scheme : std::uint8_t { doi, arxiv, acl, openreview, pubmed, pmc, isbn, issn, dblp, hal, ssrn, biorxiv, iacr, kCount };

/// CLI and JSON spelling: "doi", "arxiv", …
std::string_view to_string(Scheme scheme);

/// `value` in normal form: DOI lower case without resolver; arXiv id without version and subject class; ISBN-13 digits; …
struct Identifier {
  Scheme scheme{};
  std::string value;
  std::string version;  ///< arXiv: "2" of "v2"; else ""
  Span span;
  bool inferred = false;  ///< derived, not printed: an arXiv id from a DOI, an ACL id from its URL
  bool operator==(const Identifier&) const = default;
};

/// A DOI that a preprint server registered: 10.48550/arXiv, bioRxiv, Research Square, SSRN, … (src/interpret/preprint_dois.cpp)
bool is_preprint_doi(std::string_view doi);

}  // namespace bibfold
