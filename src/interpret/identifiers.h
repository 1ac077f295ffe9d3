// Identifiers: found in free text, in URLs and in fields, and brought to one normal form.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/identifier.h"

namespace bibfold {

/// A value known to be of this scheme ("arXiv:2101.00001v2", "https://doi.org/10.1/X", "978-3-16-148410-0"), or nothing when it is not.
std::optional<Identifier> parse_identifier(Scheme scheme, std::string_view value);
/// "arxiv:2101.00001v2": the name of a scheme in front.
std::optional<Identifier> parse_named_identifier(std::string_view text);
/// What a URL identifies: arxiv.org/abs, doi.org, aclanthology.org (old hosts too), openreview.net, pubmed, …; nothing for others.
std::optional<Identifier> identifier_of_url(std::string_view url);
/// The identifiers in free text, with offsets into it as spans (source unset): "arXiv:2101.00001", "doi:10…", "arXiv preprint cs/0101001".
std::vector<Identifier> find_identifiers(std::string_view text);
/// Adds those that follow from the others (arXiv ⇔ 10.48550 DOI, ACL ⇔ 10.18653/v1 DOI), marked inferred; sorted, unique.
void complete_identifiers(std::vector<Identifier>& identifiers);
/// 2301.01234 → 2023, hep-th/9901001 → 1999; 0 when it is no arXiv id.
int year_of_arxiv(std::string_view id);
/// "https://arxiv.org/abs/2101.00001"
std::string url_of(const Identifier& identifier);

}  // namespace bibfold
