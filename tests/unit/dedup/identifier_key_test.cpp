// Identifiers as they are compared: versions go, what names a work stays.
#include "dedup/identifier_key.h"

#include "test_catch.hpp"

namespace bibfold {
namespace {

const DoiPrefixes kPrefixes("# as in data/doi_prefixes.tsv\n10.17863/\tdeposit\n10.5061/\tdata\n");

IdentifierKey key_of(Scheme scheme, std::string_view value) {
  Publication publication;
  publication.identifiers.push_back({scheme, std::string(value), "", {}, false});
  const auto keys = fold_identifiers(publication, kPrefixes);
  return keys.empty() ? IdentifierKey{} : keys.front();
}

TEST_CASE("the DOI of a preprint is compared without its version") {
  struct Row {
    std::string_view doi, value;
    bool preprint;
  };
  constexpr Row kRows[] = {
      {"10.21203/rs.3.rs-1234/v2", "10.21203/rs.3.rs-1234", true},
      {"10.1101/2020.01.02.123456v2", "10.1101/2020.01.02.123456", true},
      {"10.31234/osf.io/abcde_v1", "10.31234/osf.io/abcde", true},
      {"10.31234/osf.io/abcdev1", "10.31234/osf.io/abcdev1", true},  // a letter before it: a part of the name
      {"10.31234/osf.io/abcde", "10.31234/osf.io/abcde", true},
      {"10.17863/CAM.12345.v3", "10.17863/cam.12345", true},
      {"10.12688/f1000research.14567.2", "10.12688/f1000research.14567", false},
      {"10.12688/f1000research.14567", "10.12688/f1000research.14567", false},
      {"10.1000/journal.v2", "10.1000/journal.v2", false},
  };
  for (const Row& row : kRows) {
    INFO(row.doi);
    const IdentifierKey key = key_of(Scheme::doi, row.doi);
    CHECK(key.value == row.value);
    CHECK(key.preprint == row.preprint);
  }
}

TEST_CASE("a book has the ISBN that is in its DOI") {
  Publication book;
  book.type = Type::book;
  book.identifiers.push_back({Scheme::doi, "10.1007/978-3-540-00001-1", "", {}, false});
  const auto keys = fold_identifiers(book, kPrefixes);
  REQUIRE(keys.size() == 2);
  CHECK(keys[1] == IdentifierKey{Scheme::isbn, "9783540000011", false});
  book.type = Type::chapter;
  CHECK(fold_identifiers(book, kPrefixes).size() == 1);
}

TEST_CASE("two identifiers contradict each other where one work has one") {
  const auto doi = [](std::string_view value) { return key_of(Scheme::doi, value); };
  CHECK(can_contradict(doi("10.1000/a"), doi("10.1000/b")));
  CHECK_FALSE(can_contradict(doi("10.1000/a"), doi("10.31234/osf.io/abcde")));                 // paper and preprint
  CHECK_FALSE(can_contradict(doi("10.31234/osf.io/abcde"), doi("10.21203/rs.3.rs-1234/v1")));  // two servers
  CHECK(can_contradict(doi("10.31234/osf.io/abcde"), doi("10.31234/osf.io/fghij")));           // one server
  CHECK_FALSE(can_contradict(doi("10.5281/zenodo.1234567"), doi("10.5281/zenodo.7654321")));   // one for every upload
  CHECK_FALSE(can_contradict(doi("10.1000/a"), key_of(Scheme::arxiv, "2001.00001")));
}

}  // namespace
}  // namespace bibfold
