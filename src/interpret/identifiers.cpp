// Identifiers in text, URLs and fields, in one normal form each.
#include "interpret/identifiers.h"

namespace bibfold {

std::optional<Identifier> parse_identifier(Scheme, std::string_view) { return std::nullopt; }
std::optional<Identifier> identifier_of_url(std::string_view) { return std::nullopt; }
std::vector<Identifier> find_identifiers(std::string_view) { return {}; }
void complete_identifiers(std::vector<Identifier>&) {}
int year_of_arxiv(std::string_view) { return 0; }
bool is_preprint_doi(std::string_view) { return false; }
std::string url_of(const Identifier& identifier) { return identifier.value; }

}  // namespace bibfold
