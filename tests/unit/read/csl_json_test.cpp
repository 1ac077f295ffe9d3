#include "read/csl_json.h"

#include "read/csl_items.h"
#include "test_catch.hpp"

namespace bibfold {
namespace {

struct Read {
  SourceSet sources;
  Document document;
};

Read read(std::string text) {
  Read result;
  const SourceId id = result.sources.add({"refs.json", std::move(text), "utf-8", {}, {}});
  result.document = read_csl_json(result.sources[id], id);
  return result;
}

Publication read_one(const std::string& members) {
  const Read result = read("[{\"id\": \"k\", \"type\": \"book\", " + members + "}]");
  REQUIRE(result.document.publications.size() == 1);
  return result.document.publications[0];
}

std::string keys(const std::string& text) {
  const Read result = read(text);
  std::string out;
  for (const Publication& p : result.document.publications) out += p.key + " ";
  for (const Diagnostic& d : result.document.diagnostics)
    out += std::string(describe(d.code).slug) + "@" + std::to_string(d.span.begin) + " ";
  return out;
}

TEST_CASE("items, wherever they stand") {
  CHECK(keys(R"([{"id": "a", "type": "book"}, {"id": "b", "type": "book"}])") == "a b ");
  CHECK(keys(R"({"id": "a", "type": "book"})") == "a ");
  CHECK(keys("{\"id\": \"a\", \"type\": \"book\"}\n{\"id\": \"b\", \"type\": \"book\"}\n") == "a b ");
  CHECK(keys(R"({"version": "1.1", "references": [{"id": "a", "type": "book"}], "x": [1]})") == "a ");
  CHECK(keys(R"({"items": [{"id": "a", "type": "book"}]})") == "a ");
  CHECK(keys(R"({"status": "ok", "message": {"id": "a", "type": "book"}})") == "a ");
  CHECK(keys(R"({"status": "ok", "message": {"items": [{"id": "a", "type": "book"}]}})") == "a ");
  CHECK(keys("\xEF\xBB\xBF[{\"id\": \"a\", \"type\": \"book\"}]") == "a ");
  CHECK(keys("[]").empty());
  CHECK(keys("").empty());
  CHECK(keys(R"([{"id": 7, "type": "book"}])") == "7 ");
}

TEST_CASE("a fault costs its own item") {
  // a missing quote, in an item of its own lines
  CHECK(keys("[\n  {\n    \"id\": \"a,\n    \"type\": \"book\"\n  },\n  {\n    \"id\": \"b\", \"type\": \"book\"\n  }\n]") ==
        "b invalid-json@19 ");
  // a missing brace
  CHECK(keys("[\n{\"id\": \"a\", \"type\": \"book\",\n{\"id\": \"b\", \"type\": \"book\"}\n]") == "a b invalid-json@28 ");
  CHECK(keys(R"([{"id": "a", "type": "book", {"id": "b", "type": "book"}])") == "a b invalid-json@27 ");
  // a value that is none: the rest of the item is read
  CHECK(keys(R"([{"id": "a", "type": "book", "volume": 2x}, {"id": "b", "type": "book"}])") == "a b invalid-json@39 ");
  // an item a line
  CHECK(keys("{\"id\": \"a\", \"type\n{\"id\": \"b\", \"type\": \"book\"}\n") == "a b invalid-json@17 unexpected-value@0 ");
  // cut off
  CHECK(keys(R"([{"id": "a", "type": "book"}, {"id": "b", "type": "book", "author": [{"fam)") == "a b invalid-json@74 ");
  CHECK(keys(R"({"references": [{"id": "a", "type": "book"}, {"id": "b", "type": "book")") == "a b invalid-json@71 ");
  // no items
  CHECK(keys(R"([null, "x", {"id": "a", "type": "book"}])") == "a invalid-json@1 invalid-json@7 ");
}

TEST_CASE("every byte that is not blank is in a block") {
  const Read result = read("{\"version\": 1, \"references\": [{\"id\": \"a\", \"type\": \"book\"}, 7]}\n");
  std::uint32_t done = 0;
  for (const Block& block : result.document.blocks) {
    CHECK(block.span.begin >= done);
    done = block.span.end;
  }
  REQUIRE(result.document.blocks.size() == 5);
  CHECK(result.document.blocks[1].kind == BlockKind::publication);
  CHECK(result.document.blocks[3].kind == BlockKind::unparsed);
}

TEST_CASE("types") {
  const auto type = [](const std::string& word) {
    return read("[{\"id\": \"k\", \"type\": \"" + word + "\"}]").document.publications.at(0).type;
  };
  CHECK(type("paper-conference") == Type::paper_conference);
  CHECK(type("journal-article") == Type::article_journal);
  CHECK(type("proceedings-article") == Type::paper_conference);
  CHECK(type("legal_case") == Type::legal_case);
  CHECK(type("poem") == Type::document);
  CHECK(keys(R"([{"id": "a", "type": "poem"}])") == "a unknown-type@21 ");
  CHECK(keys(R"([{"id": "a", "title": "T"}])") == "a unexpected-value@1 ");
}

TEST_CASE("dates") {
  const auto date = [](const std::string& json) { return read_one("\"issued\": " + json).issued; };
  const auto same = [&](const std::string& json, int year, int month, int day) {
    const Date d = date(json);
    return d.year == year && d.month == month && d.day == day && d.literal.empty();
  };
  CHECK(same(R"({"date-parts": [[2020]]})", 2020, 0, 0));
  CHECK(same(R"({"date-parts": [["2020", "11", 16]]})", 2020, 11, 16));
  CHECK(same(R"({"date-parts": [[2020, null]]})", 2020, 0, 0));
  CHECK(same(R"({"raw": "2020-11"})", 2020, 11, 0));
  CHECK(same(R"("2020-11-16")", 2020, 11, 16));
  CHECK(same(R"("2020-11-16T10:00:00Z")", 2020, 11, 16));
  CHECK(same("2020", 2020, 0, 0));
  CHECK(same(R"({"date-parts": [[2020]], "season": 3})", 2020, 15, 0));
  CHECK(same(R"("2020-21")", 2020, 13, 0));
  CHECK(same(R"({"date-parts": [[null]]})", 0, 0, 0));
  CHECK(date(R"({"date-parts": [[2020, 11, 16], [2020, 11, 20]]})").end_day == 20);
  CHECK(date(R"("2019/2020")").end_year == 2020);
  CHECK(date(R"("2020~")").circa);
  CHECK(date(R"({"date-parts": [[2020]], "circa": true})").circa);
  CHECK_FALSE(date(R"({"date-parts": [[2020]], "circa": false})").circa);
  CHECK(date(R"({"literal": "in press"})").literal == "in press");
  CHECK(date(R"("Spring 2020")").literal == "Spring 2020");
  // kept, not guessed
  CHECK(date(R"({"date-parts": [[2021, 13, 40]]})").empty());
  CHECK(read_one(R"("issued": {"date-parts": [[2021, 99]]})").extra.at(0).value == R"({"date-parts":[[2021,99]]})");
}

TEST_CASE("names") {
  const auto name = [](const std::string& json) { return read_one("\"author\": [" + json + "]").authors.at(0).name; };
  CHECK(inverted_name(name(R"({"family": "Last", "given": "First", "non-dropping-particle": "von", "suffix": "Jr."})")) ==
        "von Last, Jr., First");
  CHECK(name(R"({"literal": "The Group"})").literal == "The Group");
  CHECK(name(R"({"name": "The Group", "sequence": "first", "affiliation": []})").literal == "The Group");
  CHECK(name(R"("Jane Doe")").literal == "Jane Doe");
  CHECK(read_one(R"("author": [{"family": "Doe", "ORCID": "https://orcid.org/0000-0001"}])").authors.at(0).orcid == "0000-0001");
  CHECK(read_one(R"("author": [{"family": "Doe"}, {"literal": "others"}])").truncated_authors);
  CHECK(read_one(R"("author": [{"family": "Doe"}, {"literal": "others"}])").authors.size() == 1);
  CHECK(read_one(R"("author": [{"family": "Others", "given": "Ann"}])").authors.size() == 1);
  CHECK(read_one(R"("author": [{"family": "Doe"}, {"family": "Roe", "comma-suffix": true}])").extra.at(0).name == "author.1.comma-suffix");
  CHECK(read_one(R"("translator": [{"family": "Doe"}])").contributors.at(0).role == Role::translator);
  CHECK(read_one(R"("composer": [{"family": "Doe"}])").contributors.at(0).role_name == "composer");
}

TEST_CASE("texts") {
  CHECK(read_one(R"("title": "A <i>b</i> &amp; c\n d")").text[Field::title] == "A b & c d");
  CHECK(read_one(R"("title": ["A"])").text[Field::title] == "A");
  CHECK(read_one(R"("ISSN": ["1234-5679", "2345-6789"])").text[Field::ISSN] == "1234-5679, 2345-6789");
  CHECK(read_one(R"("publisher": ["One", "Two"])").extra.at(0).value == R"(["One","Two"])");
  CHECK(read_one(R"("volume": 3)").text[Field::volume] == "3");
  CHECK(read_one(R"("page": "53–57")").text[Field::page] == "53-57");
  CHECK(read_one(R"("DOI": "https://doi.org/10.1000/X")").text[Field::DOI] == "10.1000/X");
  CHECK(read_one(R"("journalAbbreviation": "J. X")").text[Field::container_title_short] == "J. X");
  CHECK(read_one(R"("note": "one\ntwo")").text[Field::note] == "one\ntwo");
  CHECK(read_one(R"("title": null)").text.empty());
  CHECK(read_one(R"("unknown": {"a": [1, 2]})").extra.at(0).value == R"({"a":[1,2]})");
  CHECK(read_one(R"("custom": {"mine": 1})").extra.at(0).value == R"({"mine":1})");
}

TEST_CASE("places") {
  const Read result = read("[\n {\"id\": \"a\", \"type\": \"book\"},\n {\"type\": \"book\", \"id\": \"bé\", \"title\": \"T\"}]");
  const Publication& second = result.document.publications.at(1);
  CHECK(result.sources.position(second.span.source, second.span.begin) == Position{3, 2});
  CHECK(result.sources.text(second.key_span) == "\"bé\"");
  CHECK(result.sources.text(second.text.find(Field::title)->span) == "\"T\"");
}

TEST_CASE("likelihood") {
  const auto likelihood = [](std::string_view path, std::string_view text) { return csl_json_likelihood(path, text); };
  CHECK(likelihood("a.json", R"([{"id": "a", "type": "book", "title": "T"}])") > 90);
  CHECK(likelihood("-", R"([{"id": "a", "type": "book", "title": "T"}])") >= 90);
  CHECK(likelihood("package.json", R"({"name": "x", "type": "module", "author": "Doe"})") == 0);
  CHECK(likelihood("a.json", "[]") > 0);
  CHECK(likelihood("a.md", "[a link](b) \"type\": \"book\"") == 0);
  CHECK(likelihood("a.json", "") == 0);
}

TEST_CASE("any bytes take linear time") {
  const std::string piece[] = {"{\"a\":[\n", "},{\"id\":", "[", "\"", "{\"id\":\"a\",\"type\":\"b\",", "{\n"};
  for (const std::string& some : piece) {
    std::string text;
    while (text.size() < 1'000'000) text += some;
    (void)read(text);  // a minute if it were quadratic
    (void)csl_json_likelihood("a.json", text);
  }
  SUCCEED();
}

TEST_CASE("titles in parts, events as objects, ids that are addresses") {
  const auto title = [](const std::string& members) { return std::string(read_one(members).text[Field::title]); };
  CHECK(title(R"("title": "Main", "subtitle": ["more"])") == "Main: more");
  CHECK(title(R"("subtitle": "more", "title": ["Why?"])") == "Why? more");
  CHECK(title(R"("title": "Main: more", "subtitle": ["More"])") == "Main: more");
  CHECK(title(R"("title": "Main", "subtitle": [])") == "Main");
  CHECK(title(R"("title": {"full": "Main: more", "short": "M"})") == "Main: more");
  CHECK(title(R"("title": {"main": "Main", "sub": ["more"]})") == "Main: more");
  CHECK(title(R"("title": {"short": "M"})").empty());

  const Publication event =
      read_one(R"("event": {"name": "A Meeting", "location": "Lyon", "start": {"date-parts": [[2020, 5, 1]]}, "acronym": "AM"})");
  CHECK(event.text[Field::event_title] == "A Meeting");
  CHECK(event.text[Field::event_place] == "Lyon");
  CHECK(event.event_date.month == 5);
  REQUIRE(event.extra.size() == 1);  // more than was taken: kept whole
  CHECK(event.extra[0].name == "event");

  const Read zotero = read(R"([{"id": "http://zotero.org/users/1/items/A", "citation-key": "doe2020", "type": "book"}])");
  CHECK(zotero.document.publications[0].key == "doe2020");
  CHECK(zotero.document.publications[0].aliases == std::vector<std::string>{"http://zotero.org/users/1/items/A"});

  CHECK(read_one(R"("title": "T", "relation": {}, "original-title": [], "score": 1)").extra.size() == 1);  // empty says nothing
}

}  // namespace
}  // namespace bibfold
