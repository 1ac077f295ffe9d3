// Decisions of people as written → statements: the grammar, line by line, and what comes back of what is written.
#include "read/rulings.h"

#include <string>

#include "bibfold/stages.h"
#include "test_catch.hpp"
#include "text/utf8.h"
#include "write/rulings.h"

using namespace bibfold;

namespace {

/// "distinct [a] [b]": the sides in brackets, titles in quotes with their year, keys that are said to be keys behind "key".
std::string shown(const std::vector<Statement>& statements) {
  std::string out;
  for (const Statement& statement : statements) {
    out += std::string(out.empty() ? "" : "; ") + std::string(to_string(statement.ruling));
    for (const Side& side : statement.sides) {
      out += " [";
      for (const Selector& name : side) {
        if (out.back() != '[') out += ' ';
        out += name.title ? '"' + name.text + '"' : (name.key ? "key " : "") + name.text;
        if (name.year != 0) out += ' ' + std::to_string(name.year);
      }
      out += ']';
    }
  }
  return out;
}

std::string read(std::string text, std::size_t faults = 0) {
  Source source;
  source.text = std::move(text);
  Diagnostics diagnostics;
  const std::vector<Statement> statements = read_rulings(source, SourceId{0}, diagnostics);
  CHECK(diagnostics.size() == faults);
  return shown(statements);
}

std::string markers(std::string text, Format format, std::size_t faults = 0) {
  Source source;
  source.text = std::move(text);
  Diagnostics diagnostics;
  const std::vector<Statement> statements = find_markers(source, SourceId{0}, format, diagnostics);
  CHECK(diagnostics.size() == faults);
  return shown(statements);
}

}  // namespace

TEST_CASE("a file of decisions") {
  CHECK(read("") == "");
  CHECK(read("# nothing\n\n   # yet\n") == "");
  CHECK(read("distinct a b") == "distinct [a] [b]");
  CHECK(read("\xEF\xBB\xBFsame a b\r\n") == "same [a] [b]");
  CHECK(read("same a b, c   # three editions") == "same [a] [b] [c]");
  CHECK(read("Not-Ours doi:10.1/a,b") == "not-ours [doi:10.1/a,b]");
  CHECK(read("distinct\n  a doi:10.1/x \"On Bees\" (2020)\n\tb\nsame c d\n") ==
        "distinct [a doi:10.1/x \"On Bees\" 2020] [b]; same [c] [d]");
  CHECK(read("same a\n  b \"C, d # e\"") == "same [a] [b \"C, d # e\"]");
  CHECK(read("same key:doi:1 key:\"with blanks, and more\"") == "same [key doi:1] [key with blanks, and more]");
  CHECK(read("not-ours \"A\" (20200)") == "not-ours [\"A\"] [(20200)]");
  CHECK(read("not-ours \"never closed") == "not-ours [\"never closed\"]");
  CHECK(read("distinkt a b\n  c\nsame a b", 1) == "same [a] [b]");
  CHECK(read("  a b", 1) == "");
  CHECK(read("distinct a", 1) == "");
  CHECK(read("not-ours", 1) == "");
  CHECK(read("not-ours a\n  distinct b c", 1) == "not-ours [a]");
}

TEST_CASE("markers") {
  CHECK(markers("@comment{bibfold: distinct a b}\n", Format::bibtex) == "distinct [a] [b]");
  CHECK(markers("@Comment ( bibfold: same a,b )", Format::bibtex) == "same [a] [b]");
  CHECK(markers("%% bibfold: not-ours a\n@misc{b}", Format::bibtex) == "not-ours [a]");
  CHECK(markers("@misc{a, note = {bibfold: same a b}}", Format::bibtex) == "");
  CHECK(markers("see <!-- bibfold: not-ours -->", Format::bibtex) == "");
  CHECK(markers("- A paper <!-- bibfold: distinct-from: a --> here", Format::cv_text) == "distinct [a]");
  CHECK(markers("<!--bibfold:not-ours-->", Format::jekyll_page) == "not-ours");
  CHECK(markers("bibfold: not-ours", Format::jekyll_page) == "");
  CHECK(markers("<!-- bibfold: later -->", Format::jekyll_page, 1) == "");
  CHECK(markers("<!-- bibfold: not-ours", Format::jekyll_page) == "not-ours");
}

TEST_CASE("what is written is read back") {
  Publication p;
  p.key = "doi:10.1/odd key";
  p.text.set(Field::title, "A \"quoted\" title, # and all");
  p.issued.year = 2020;
  p.identifiers = {{Scheme::doi, "10.1000/182", "", {}, false}, {Scheme::arxiv, "2001.00001", "", {}, true}};
  Publication q;
  q.key = "plain";
  CHECK(read(write_ruling(Ruling::distinct, {&p, &q})) ==
        "distinct [key doi:10.1/odd key doi:10.1000/182 \"A 'quoted' title, # and all\" 2020] [plain]");
}
