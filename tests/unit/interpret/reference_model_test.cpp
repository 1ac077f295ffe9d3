#include "interpret/reference_model.h"

#include <set>
#include <string>

#include "interpret/tables.h"
#include "test_catch.hpp"

using namespace bibfold;

TEST_CASE("every row of the reference model has a name of its own") {
  const ReferenceModel model("word:press\tpublisher=12\n");
  std::set<std::string> names;
  for (std::size_t row = 0; row < model.row_count(); ++row) {
    INFO(model.name_of(row));
    CHECK(names.insert(model.name_of(row)).second);
  }
}

TEST_CASE("a doubled or unknown row of the reference model is refused, and the first stands") {
  const ReferenceModel model(
      "# a comment is no row\n"
      "token:link\tlink=5\n"
      "token:link\tlink=7\n"
      "word:press\tpublisher=12\n"
      "word:press\ttitle=3\n"
      "token:of-no-kind\ttitle=1\n");
  CHECK(model.refused_rows() == 3);
  CHECK(model.weight(model.word_row("press"), Part::publisher) == 12);
  CHECK(model.weight(model.word_row("press"), Part::title) == 0);
}

TEST_CASE("no row of the compiled-in table is refused") { CHECK(Tables().references.refused_rows() == 0); }
