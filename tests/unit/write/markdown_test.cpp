#include <string>
#include <vector>

#include "bibfold/stages.h"
#include "test_catch.hpp"

namespace bibfold {
namespace {

Work work(std::string title, int year) {
  Work out;
  out.record.text.set(Field::title, std::move(title));
  out.record.issued.year = year;
  return out;
}

std::string write(const std::vector<Work>& works, const std::vector<Name>& own = {}) {
  WriteOptions options;
  options.own_names = own;
  return find_writer("markdown")->write(works, SourceSet{}, options);
}

Contributor author(std::string given, std::string family) {
  Contributor out;
  out.name.given = std::move(given);
  out.name.family = std::move(family);
  return out;
}

TEST_CASE("works are listed by year, newest first, undated last") {
  CHECK(write({work("Old", 1999), work("None", 0), work("New", 2020), work("Also new?", 2020)}) ==
        "## 2020\n\n- New. 2020.\n- Also new? 2020.\n\n## 1999\n\n- Old. 1999.\n\n## Undated\n\n- None.\n");
}

TEST_CASE("an item shows names, venue and links; markup in values is escaped") {
  Work one = work("A *star* and an under_score", 2001);
  one.record.authors = {author("Ada", "Byron"), author("Charles", "Babbage")};
  one.record.text.set(Field::container_title, "Journal of Engines");
  one.record.text.set(Field::volume, "2");
  one.record.text.set(Field::issue, "3");
  one.record.text.set(Field::page, "5-7");
  one.record.links.push_back({"PDF", "https://example.org/a (1).pdf", {}});
  CHECK(write({one}, {author("A.", "Byron").name}) ==
        "## 2001\n\n- **Ada Byron** and Charles Babbage. A \\*star\\* and an under\\_score. *Journal of Engines*, 2(3), pages 5–7, 2001. "
        "[PDF](https://example.org/a%20%281%29.pdf)\n");
}

TEST_CASE("what an item says when there is less, or more") {
  Work book = work("The Book", 2001);
  book.record.editors = {author("Ada", "Byron"), author("Charles", "Babbage")};
  book.record.text.set(Field::volume, "2");
  book.record.text.set(Field::publisher, "P");
  CHECK(write({book}) == "## 2001\n\n- Ada Byron and Charles Babbage (eds.). The Book. volume 2, P, 2001.\n");

  Work paper = work("A", 0);
  paper.record.text.set(Field::container_title, "J");
  paper.record.text.set(Field::page, "7");
  paper.record.issued.literal = "in press";
  paper.record.text.set(Field::DOI, "10.1000/ABC");
  paper.record.identifiers.push_back({Scheme::doi, "10.1000/abc", "", {}, false});
  paper.record.text.set(Field::URL, "https://publisher.example/a");
  CHECK(write({paper}) ==
        "## Undated\n\n- A. *J*, page 7, in press. [DOI](https://doi.org/10.1000/ABC) [Link](https://publisher.example/a)\n");
  paper.record.text.set(Field::URL, "http://dx.doi.org/10.1000/abc");
  CHECK(write({paper}) == "## Undated\n\n- A. *J*, page 7, in press. [DOI](https://doi.org/10.1000/ABC)\n");

  Work bare;
  bare.record.key = "key";
  CHECK(write({bare}) == "## Undated\n\n- key\n");
}

}  // namespace
}  // namespace bibfold
