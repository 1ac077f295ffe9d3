// Person records as text.
#pragma once

#include <span>
#include <string>

#include "bibfold/person.h"
#include "bibfold/publication.h"

namespace bibfold {

/// A JSON array of persons: CSL name parts, variants, e-mails, links, documents owned, keys of publications.
std::string write_people_json(std::span<const Person> people, std::span<const Publication> publications);
/// al-folio's _data/coauthors.yml: by folded family name the first names as printed, and a link where one is known. Owners are left out.
std::string write_coauthors(std::span<const Person> people);

}  // namespace bibfold
