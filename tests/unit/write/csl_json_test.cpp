#include <nlohmann/json.hpp>
#include <random>

#include "bibfold/stages.h"
#include "read/csl_json.h"
#include "test_catch.hpp"
#include "write/csl_item.h"
#include "write/formats.h"

namespace bibfold {
namespace {

using Json = nlohmann::ordered_json;

std::string write(const Publication& record) {
  std::string out;
  JsonWriter json(out);
  write_csl_item(json, record);
  return out;
}

Json item(const Publication& record) { return Json::parse(write(record)); }

std::vector<Publication> read(const std::string& text) {
  SourceSet sources;
  const SourceId id = sources.add({"x.json", text, "utf-8", {}, {}});
  Document document = read_csl_json(sources[id], id);
  CHECK(document.diagnostics.empty());
  return document.publications;
}

/// Without what depends on where the record stands.
Publication unplaced(Publication p) {
  p.span = p.key_span = p.issued_span = {};
  p.origin = Origin::text;
  p.key_generated = false;
  TextFields text;
  for (const TextField& field : p.text) text.set(field.field, field.value);
  p.text = text;
  for (auto* people : {&p.authors, &p.editors, &p.contributors}) {
    for (Contributor& person : *people) person.span = {};
  }
  for (ExtraField& extra : p.extra) extra.span = {};
  if (p.origin_type == to_string(p.type)) p.origin_type.clear();
  return p;
}

Publication sample() {
  Publication p;
  p.key = "doe-roe-2020-birds";
  p.type = Type::paper_conference;
  p.stage = Stage::published;
  p.text.set(Field::title, "Birds \"sing\" in Ünïcode \\ 鳥");
  p.text.set(Field::container_title, "Proceedings of X");
  p.text.set(Field::abstract, "One.\n\tTwo \x01.");
  p.text.set(Field::award, "Best Paper");
  p.text.set(Field::archive_class, "cs.CL");
  p.authors = {{{"Doe", "Jane", "", "von", "Jr.", "", "", ""}, Role::author, "", {}, "0000-0001"},
               {{"", "", "", "", "", "The Group", "", ""}, Role::author, "", {}, ""}};
  p.contributors = {{{"Poe", "A.", "", "", "", "", "", ""}, Role::translator, "", {}, ""},
                    {{"Coe", "B.", "", "", "", "", "", ""}, Role::other, "advisor", {}, ""}};
  p.truncated_authors = true;
  p.author_marks = {{0, "equal-contribution"}, {1, "*"}};
  p.issued.year = 2020;
  p.issued.month = 11;
  p.identifiers = {{Scheme::arxiv, "2001.00001", "2", {}, false}, {Scheme::acl, "2020.x-1.2", "", {}, true}};
  p.links = {{"PDF", "https://example.org/a.pdf", {}}, {"", "https://example.org", {}}};
  p.extra = {{"mycustom", "{\\'E}", false, {}},
             {"mycustom", "two", false, {}},
             {"original-title", "\"Vögel\"", true, {}},
             {"strange", "[1,{\"a\":2}]", true, {}},
             {"custom", "{\"other\":1}", true, {}}};
  p.inferred = {"issued"};
  p.aliases = {"old"};
  p.versions = {{"doe-roe-2020-birds", "a.md", 7, Stage::published}, {"old", "b.md", 9, Stage::preprint}};
  p.related = {{"other", "possible-version", "retitled", kNoPublication}};
  Mention mention;
  mention.source = "about.md";
  mention.line = 3;
  mention.text = "BirdSong";
  mention.identifiers = {{Scheme::arxiv, "2001.00001", "", {}, false}};
  p.mentions = {mention};
  p.overruled = {{"issued", R"({"date-parts":[[2019]]})", "old"}, {"title", "Birds", "old"}};
  return p;
}

TEST_CASE("the contract's custom.bibfold") {
  const Json json = item(sample());
  CHECK(json["id"] == "doe-roe-2020-birds");
  CHECK(json["citation-key"] == json["id"]);
  CHECK(json["type"] == "paper-conference");
  CHECK(json["original-title"] == "Vögel");
  CHECK(json["custom"]["other"] == 1);
  const Json& own = json["custom"]["bibfold"];
  CHECK(own["versions"][0] == Json::parse(R"({"id": "doe-roe-2020-birds", "source": "a.md", "line": 7, "stage": "published"})"));
  CHECK(own["mentions"][0] ==
        Json::parse(R"({"source": "about.md", "line": 3, "text": "BirdSong", "identifiers": {"arxiv": "2001.00001"}})"));
  CHECK(own["related"][0] == Json::parse(R"({"id": "other", "relation": "possible-version", "rule": "retitled"})"));
  CHECK(own["overruled"][0] == Json::parse(R"({"field": "issued", "value": {"date-parts": [[2019]]}, "version": "old"})"));
  CHECK(own["inferred"] == Json::parse(R"(["issued", "identifiers.acl"])"));
  CHECK(own["truncated_authors"] == true);
  CHECK(own["author_marks"] == Json::parse(R"([{"author": 0, "mark": "equal-contribution"}, {"author": 1, "mark": "*"}])"));
  CHECK(own["identifiers"] == Json::parse(R"({"arxiv": "2001.00001", "acl": "2020.x-1.2"})"));
  CHECK(own["award"] == "Best Paper");
  CHECK(own["aliases"] == Json::parse(R"(["old"])"));
  CHECK(own["fields"] == Json::parse(R"({"mycustom": ["{\\'E}", "two"]})"));
  CHECK(own["properties"] == Json::parse(R"({"strange": [1, {"a": 2}]})"));
  CHECK_FALSE(own.contains("acceptance_rate"));
}

TEST_CASE("what was written reads back as it was") {
  const Publication p = sample();
  const auto back = read(write(p));
  REQUIRE(back.size() == 1);
  CHECK(write(back[0]) == write(p));
  CHECK(unplaced(back[0]).authors == p.authors);
  CHECK(unplaced(back[0]).contributors == p.contributors);
  CHECK(unplaced(back[0]).text == p.text);
  CHECK(back[0].versions == p.versions);
  CHECK(back[0].mentions == p.mentions);
  CHECK(back[0].related == p.related);
  CHECK(back[0].overruled == p.overruled);
  CHECK(back[0].identifiers == p.identifiers);
  CHECK(back[0].links == p.links);
  CHECK(back[0].stage == p.stage);
}

TEST_CASE("a display value of a date that lost is a date") {
  Publication p;
  p.key = "k";
  p.overruled = {{"issued", "2023-05", "a"}, {"issued", "May 2023", "b"}, {"title", "[1] is it", "c"}};
  const Json own = item(p)["custom"]["bibfold"];
  CHECK(own["overruled"][0]["value"] == Json::parse(R"({"date-parts": [[2023, 5]]})"));
  CHECK(own["overruled"][1]["value"] == Json::parse(R"({"literal": "May 2023"})"));
  CHECK(own["overruled"][2]["value"] == "[1] is it");
}

TEST_CASE("a preprint's item says what follows from its arXiv id") {
  Publication p;
  p.key = "k";
  p.type = Type::article;
  p.stage = Stage::preprint;
  p.identifiers = {{Scheme::doi, "10.48550/arxiv.2101.00001", "", {}, true}, {Scheme::arxiv, "2101.00001", "2", {}, false}};
  const Json json = item(p);
  CHECK(json["genre"] == "preprint");
  CHECK(json["publisher"] == "arXiv");
  CHECK(json["number"] == "arXiv:2101.00001");
  CHECK(json["archive"] == "arXiv");
  CHECK(json["archive_location"] == "2101.00001");
  CHECK(json["version"] == "2");
  CHECK(json["DOI"] == "10.48550/arxiv.2101.00001");
  CHECK(json["URL"] == "https://arxiv.org/abs/2101.00001");
  CHECK(json["custom"]["bibfold"]["inferred"] == Json::parse(R"(["DOI", "URL"])"));
  p.stage = Stage::published;
  CHECK_FALSE(item(p).contains("archive"));
}

TEST_CASE("markup comes back while the text stays") {
  Publication p = read(R"([{"id": "k", "type": "book", "title": "The <i>Iliad</i>"}])").at(0);
  CHECK(item(p)["title"] == "The <i>Iliad</i>");
  p.text.set(Field::title, "The Iliad of Homer");
  CHECK(item(p)["title"] == "The Iliad of Homer");
}

TEST_CASE("nothing that the schema does not allow") {
  Publication p;
  p.key = "k";
  p.extra = {{"note", "5", true, {}},
             {"volume", "[1]", true, {}},
             {"submitted", R"({"year":1})", true, {}},
             {"composer", "\"x\"", true, {}},
             {"original-date", R"({"date-parts":[[1999]]})", true, {}},
             {"categories", R"(["a"])", true, {}}};
  const Json json = item(p);
  CHECK_FALSE(json.contains("note"));
  CHECK_FALSE(json.contains("volume"));
  CHECK_FALSE(json.contains("submitted"));
  CHECK_FALSE(json.contains("composer"));
  CHECK(json["original-date"]["date-parts"][0][0] == 1999);
  CHECK(json["categories"][0] == "a");
  CHECK(json["custom"]["bibfold"]["properties"].size() == 4);
}

TEST_CASE("layout: properties on lines, leaves in one") {
  Publication p;
  p.key = "k";
  p.type = Type::book;
  p.authors = {{{"Doe", "Jane", "", "", "", "", "", ""}, Role::author, "", {}, ""}};
  p.issued.year = 2020;
  p.versions = {{"k", "a.md", 7, Stage::unknown}};
  Work work;
  work.record = p;
  CHECK(write_csl_json(std::vector<Work>{work}, SourceSet(), {}) == R"([
  {
    "id": "k",
    "citation-key": "k",
    "type": "book",
    "author": [
      {"family": "Doe", "given": "Jane"}
    ],
    "issued": {"date-parts": [[2020]]},
    "custom": {
      "bibfold": {
        "versions": [
          {"id": "k", "source": "a.md", "line": 7, "stage": "unknown"}
        ]
      }
    }
  }
]
)");
  CHECK(write_jsonl(std::vector<Work>{work, work}, SourceSet(), {}).find("\n{\"id\":\"k\",") != std::string::npos);
  CHECK(write_csl_json({}, SourceSet(), {}) == "[]\n");
}

// Records made at random, of every field and shape that the model has.
class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  Publication make() {
    Publication p;
    p.key = word() + std::to_string(random_() % 1000);
    p.type = Type{static_cast<std::uint8_t>(random_() % static_cast<unsigned>(Type::kCount))};
    p.stage = p.type == Type::article ? Stage::unknown : Stage{static_cast<std::uint8_t>(random_() % 5)};
    if (maybe()) p.versions.push_back({p.key, word(), static_cast<std::uint32_t>(random_() % 99), p.stage});
    if (p.versions.empty()) p.versions.push_back({p.key, "", 0, Stage::unknown});
    for (const FieldInfo& field : all_fields()) {
      if (random_() % 4 == 0) p.text.set(field.field, words());
    }
    for (auto n = random_() % 4; n > 0; --n) p.authors.push_back(person(Role::author));
    for (auto n = random_() % 2; n > 0; --n) p.editors.push_back(person(Role::editor));
    if (maybe()) p.contributors.push_back(person(Role::translator));
    p.truncated_authors = maybe();
    if (!p.authors.empty() && maybe()) p.author_marks.push_back({static_cast<std::uint32_t>(random_() % p.authors.size()), words()});
    p.issued = date();
    p.event_date = date();
    p.accessed = date();
    if (maybe()) p.links.push_back({maybe() ? word() : "", "https://example.org/" + word(), {}});
    if (maybe()) p.extra.push_back({word(), words(), false, {}});
    if (maybe()) p.extra.push_back({"x-" + word(), "{\"a\":[1,null,\"b\"]}", true, {}});
    if (maybe()) p.identifiers.push_back({Scheme::openreview, word(), maybe() ? "2" : "", {}, maybe()});
    if (maybe()) p.overruled.push_back({"title", words(), word()});
    if (maybe()) p.aliases.push_back(word());
    return p;
  }

 private:
  bool maybe() { return random_() % 2 == 0; }
  std::string word() {
    constexpr const char* kWords[] = {"alpha", "Bêta", "γάμμα", "鳥", "\"q\"", "a\\b", "<x", "{y}", "&z", "o'n", "\xF0\x9F\x90\xA6"};
    return kWords[random_() % std::size(kWords)];
  }
  std::string words() { return word() + " " + word(); }
  Contributor person(Role role) {
    Contributor c;
    c.role = role;
    if (maybe()) {
      c.name.literal = words();
      return c;
    }
    c.name.family = word();
    c.name.given = words();
    if (maybe()) c.name.non_dropping_particle = "van";
    if (maybe()) c.name.suffix = "III";
    if (role != Role::translator && maybe()) c.name.native = word();
    if (role != Role::translator && maybe()) c.orcid = word();
    return c;
  }
  Date date() {
    Date d;
    if (maybe()) return d;
    d.year = 1990 + static_cast<int>(random_() % 40);
    if (maybe()) d.month = 1 + static_cast<int>(random_() % 16);
    if (d.month > 0 && d.month < 13 && maybe()) d.day = 1 + static_cast<int>(random_() % 28);
    if (random_() % 5 == 0) d.end_year = d.year + 1;
    d.circa = random_() % 5 == 0;
    if (random_() % 5 == 0) d.literal = words();
    return d;
  }
  std::mt19937 random_;
};

TEST_CASE("read(write(x)) is x") {
  Maker maker(11);
  for (int round = 0; round < 500; ++round) {
    const Publication p = maker.make();
    const auto back = read(write(p));
    REQUIRE(back.size() == 1);
    REQUIRE(write(back[0]) == write(p));
    REQUIRE(unplaced(back[0]) == unplaced(p));
  }
}

}  // namespace
}  // namespace bibfold
