// Whose works, and from which year on: a line per person, the keys that are kept.
#include "dedup/work_filter.h"

#include <string>
#include <utility>
#include <vector>

#include "bibfold/stages.h"
#include "interpret/names.h"
#include "test_catch.hpp"
#include "unit/dedup/noisy_records.h"

namespace bibfold {
namespace {

constexpr const char* kShelf =
    "@inproceedings{lakes, author={Rao, Dana and Berg, Tim}, title={Boats on Lakes}, crossref={p}}\n"
    "@article{rivers, author={Berg, T.}, title={Boats on Rivers}, journal={Lakes}, year={2018}}\n"
    "@article{air, author={Liu, Ray}, title={Boats in the Air}, journal={Lakes}}\n"
    "@article{water, author={Bergh, Tim}, title={Boats under Water}, journal={Lakes}, year={2022}}\n"
    "@book{edited, editor={M{\\\"u}ller, J{\\\"o}rg}, title={Boats}, year={2001}}\n"
    "@article{many, author={Lund, Per and others}, title={Boats of Many}, journal={Lakes}, year={2019}}\n"
    "@proceedings{p, title={Proceedings of the Boat Conference}, year={2020}}\n";

std::string kept(const std::vector<const char*>& people, int since, bool owned = false) {
  NoisyLibrary library = read_library({kShelf});
  const std::vector<Work> works = as_works(std::move(library.publications));
  WorkFilter filter{{}, since};
  for (const char* person : people) filter.people.push_back(parse_owner_name(person));
  std::vector<Document> documents(1);
  documents[0].source = SourceId{0};
  if (owned) documents[0].owners.emplace_back().name = filter.people.front();
  const std::vector<bool> selected = select_works(works, filter, documents, library.sources);
  std::string keys;
  for (std::size_t i = 0; i < works.size(); ++i) keys += selected[i] ? (keys.empty() ? "" : " ") + works[i].record.key : "";
  return keys;
}

TEST_CASE("works of some people, in any form of their names", "[dedup]") {
  CHECK(kept({}, 0) == "lakes rivers air water edited many p");
  CHECK(kept({"Timothy Berg"}, 0) == "lakes rivers p");  // initials fit, a letter more is another name, the parent stays
  CHECK(kept({"Berg, T."}, 0) == "lakes rivers p");
  CHECK(kept({"Wei (Ray) Liu"}, 0) == "air");
  CHECK(kept({"Joerg Mueller"}, 0) == "edited");
  CHECK(kept({"Dana Rao", "Per Lund"}, 0) == "lakes many p");
  CHECK(kept({"Somebody Else"}, 0).empty());
}

TEST_CASE("what has no year may be of any, and a parent is kept for its child", "[dedup]") {
  CHECK(kept({}, 2020) == "lakes air water p");
  CHECK(kept({"Timothy Berg"}, 2019) == "lakes p");
}

TEST_CASE("behind the et al. of a person's own list that person may stand", "[dedup]") {
  CHECK(kept({"Somebody Else"}, 0, true) == "edited many p");  // where no author is named, everybody may be one
  CHECK(kept({"Somebody Else"}, 2020, true) == "p");
}

}  // namespace
}  // namespace bibfold
