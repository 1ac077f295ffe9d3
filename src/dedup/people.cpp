// Owners and contributors, one Person each: collect_people.
#include "bibfold/stages.h"

namespace bibfold {

std::vector<Person> collect_people(std::span<const Document> documents, std::span<const Publication>) {
  std::vector<Person> people;
  for (const Document& document : documents) people.insert(people.end(), document.owners.begin(), document.owners.end());
  return people;
}

}  // namespace bibfold
