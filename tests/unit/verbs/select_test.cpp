// How a publication is named on the command line.
#include "verbs/select.h"

#include "test_catch.hpp"

using namespace bibfold;

namespace {

struct Shelf {
  SourceSet sources;
  std::vector<Publication> publications;

  Shelf() {
    for (const char* path : {"cvs/liu.md", "refs.bib"}) {
      Source source;
      source.path = path;
      source.text = "one\ntwo\nthree\nfour\n";
      sources.add(std::move(source));
    }
    add("Key1", 0, 0, 7);
    add("key1", 1, 0, 3);
    add("twin", 1, 4, 7);
    add("twin", 1, 8, 13);
    publications[0].identifiers = {{Scheme::arxiv, "2101.00001", "2", {}, false}};
    publications[1].aliases = {"old-key"};
  }

  void add(const char* key, std::uint32_t source, std::uint32_t begin, std::uint32_t end) {
    Publication publication;
    publication.key = key;
    publication.span = {SourceId{source}, begin, end};
    publications.push_back(std::move(publication));
  }

  [[nodiscard]] std::vector<std::uint32_t> all(std::string_view selector) const {
    std::vector<std::uint32_t> found;
    for (const PublicationId id : select_all(selector, publications, sources)) found.push_back(index(id));
    return found;
  }
};

using Ids = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("a publication is a key, an identifier or a place") {
  const Shelf shelf;
  CHECK(shelf.all("Key1") == Ids{0});
  CHECK(shelf.all("key1") == Ids{1});
  CHECK(shelf.all("KEY1") == Ids{0, 1});
  CHECK(shelf.all("old-key") == Ids{1});
  CHECK(shelf.all("twin") == Ids{2, 3});
  CHECK(shelf.all("cvs/liu.md:2") == Ids{0});
  CHECK(shelf.all("liu.md:1") == Ids{0});
  CHECK(shelf.all("iu.md:1").empty());
  CHECK(shelf.all("liu.md:3").empty());
  CHECK(shelf.all("refs.bib:3") == Ids{3});
  CHECK(shelf.all("refs.bib:").empty());
  CHECK(shelf.all(":1").empty());
  CHECK(shelf.all("").empty());
}

TEST_CASE("what is not one publication is refused with a way out") {
  const Shelf shelf;
  const auto error = [&](std::string_view selector) { return select_one(selector, shelf.publications, shelf.sources).error(); };
  CHECK(error("twim") == "no publication is 'twim' (did you mean 'twin'?)");
  CHECK(error("twin") == "'twin' is 2 publications: name one of refs.bib:2, refs.bib:3");
}

TEST_CASE("a pair is two publications, also when they share the selector") {
  const Shelf shelf;
  const auto pair = select_pair("twin", "twin", shelf.publications, shelf.sources);
  REQUIRE(pair.ok());
  CHECK(index(pair->first) == 2);
  CHECK(index(pair->second) == 3);
  CHECK(index(select_pair("refs.bib:1", "Key1", shelf.publications, shelf.sources)->first) == 1);
  CHECK(index(select_pair("refs.bib:1", "Key1", shelf.publications, shelf.sources)->second) == 0);
  CHECK_FALSE(select_pair("Key1", "liu.md:1", shelf.publications, shelf.sources).ok());
}
