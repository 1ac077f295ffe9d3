#include "normalize/citation_key.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "bibfold/stages.h"
#include "normalize/title_words.h"
#include "test_catch.hpp"
#include "text/utf8.h"

namespace bibfold {
namespace {

// "Last, First; von Last, First; {Collaboration}"
Publication make(std::string_view authors, int year, std::string title) {
  Publication p;
  for (const std::string_view part : split(authors, ';')) {
    const std::string_view text = trim(part);
    if (text.empty()) continue;
    Contributor author;
    if (text.front() == '{') {
      author.name.literal = std::string(text.substr(1, text.size() - 2));
    } else {
      const auto comma = text.find(',');
      author.name.family = std::string(text.substr(0, comma));
      if (author.name.family.starts_with("von ")) {
        author.name.non_dropping_particle = "von";
        author.name.family.erase(0, 4);
      }
      if (comma != std::string_view::npos) author.name.given = std::string(trim(text.substr(comma + 1)));
    }
    p.authors.push_back(std::move(author));
  }
  p.issued.year = year;
  p.text.set(Field::title, std::move(title));
  return p;
}

TEST_CASE("base of a generated key") {
  const auto key = [](std::string_view authors, int year, const char* title) { return citation_key_base(make(authors, year, title)); };
  CHECK(key("Doe, Jane", 2020, "Birds of the North") == "doe-2020-birds");
  CHECK(key("Doe, Jane; Roe, Bob", 2020, "On the Birds of the North") == "doe-roe-2020-birds");
  CHECK(key("Doe, Jane; Roe, Bob; Poe, Ann", 2020, "What Do Birds Sing?") == "doe-etal-2020-birds");
  CHECK(key("Müller, Jörg", 2021, "Über die Messung von Énergie") == "muller-2021-messung");
  CHECK(key("von Werth, Lea", 1999, "SongBird: A Corpus") == "von-werth-1999-songbird");
  CHECK(key("O’Hara, Una", 2001, "Don't Panic") == "ohara-2001-dont");
  CHECK(key("García Márquez, Ana", 2001, "La música") == "garcia-marquez-2001-musica");
  CHECK(key("Łukasz, Ewa; Østby, Øy", 2001, "X") == "lukasz-ostby-2001-x");
  CHECK(key("{The Bird Collaboration}", 2012, "A Song") == "bird-collaboration-2012-song");
  CHECK(key("", 2012, "A Song") == "nn-2012-song");
  CHECK(key("Doe, Jane", 0, "A Song") == "doe-song");
  CHECK(key("Doe, Jane", 2012, "To Be or Not to Be") == "doe-2012-not");
  CHECK(key("Doe, Jane", 2012, "Of the The") == "doe-2012-of");
  CHECK(key("Doe, Jane", 2012, "鸟的歌") == "doe-2012");
  CHECK(key("刘, 乾", 2012, "鸟的歌") == "nn-2012");
  CHECK(key("", 0, "") == "nn");
}

TEST_CASE("a truncated author list has others") {
  Publication p = make("Doe, Jane", 2020, "Birds");
  p.truncated_authors = true;
  CHECK(citation_key_base(p) == "doe-etal-2020-birds");
}

TEST_CASE("an edited book is known by its editors") {
  Publication p = make("Doe, Jane", 2020, "Birds");
  std::swap(p.authors, p.editors);
  CHECK(citation_key_base(p) == "doe-2020-birds");
}

std::vector<std::string> keys_of(std::vector<Publication> publications) {
  assign_keys(publications, SourceSet());
  std::vector<std::string> keys;
  for (const Publication& p : publications) keys.push_back(p.key);
  return keys;
}

TEST_CASE("clashes: more words of the title, then a number") {
  const auto keys = keys_of({make("Doe, J", 2020, "Birds sing"), make("Doe, J", 2020, "Birds fly south"),
                             make("Doe, J", 2020, "Birds sing"), make("Doe, J", 2020, "Birds"), make("Doe, J", 2020, "Birds sing")});
  CHECK(keys == std::vector<std::string>{"doe-2020-birds-sing", "doe-2020-birds-fly", "doe-2020-birds-sing-2", "doe-2020-birds",
                                         "doe-2020-birds-sing-3"});
}

TEST_CASE("keys of the input stay, and no generated one is equal to them in any case") {
  std::vector<Publication> publications{make("Doe, J", 2020, "Birds"), make("Roe, B", 2020, "Birds")};
  publications[1].key = "DOE-2020-Birds";
  publications[1].aliases = {"doe-2020-birds-2"};
  assign_keys(publications, SourceSet());
  CHECK(publications[0].key == "doe-2020-birds-3");
  CHECK(publications[0].key_generated);
  CHECK(publications[1].key == "DOE-2020-Birds");
  CHECK_FALSE(publications[1].key_generated);
}

TEST_CASE("keys do not depend on the order of the inputs") {
  std::mt19937 random(3);
  std::vector<Publication> publications;
  const auto pick = [&](std::initializer_list<const char*> words) { return *(words.begin() + random() % words.size()); };
  for (int i = 0; i < 200; ++i) {
    const std::string title =
        std::string(pick({"Birds", "The Birds", "Songs"})) + " " + pick({"sing", "fly", "of the sea", ""}) + " " + pick({"x", "y"});
    publications.push_back(
        make(pick({"Doe, J", "Roe, B; Doe, J", "Poe, A; Roe, B; Doe, J"}), 2000 + static_cast<int>(random() % 2), title));
    publications.back().text.set(Field::volume, std::to_string(i));
    if (random() % 10 == 0) publications.back().key = "doe-2000-birds-" + std::to_string(i);
  }
  const auto by_volume = [](std::vector<Publication> some) {
    assign_keys(some, SourceSet());
    std::map<std::string, std::string> keys;
    for (const Publication& p : some) keys[std::string(p.text[Field::volume])] = p.key;
    return keys;
  };
  const auto expected = by_volume(publications);
  std::set<std::string> distinct;
  for (const auto& [volume, key] : expected) distinct.insert(lower(key));
  CHECK(distinct.size() == publications.size());
  for (int round = 0; round < 5; ++round) {
    std::shuffle(publications.begin(), publications.end(), random);
    CHECK(by_volume(publications) == expected);
  }
}

Work work_of(Publication p, std::uint32_t id, SourceId source) {
  p.span = {source, 0, 1};
  Work work;
  work.record = std::move(p);
  work.members = {PublicationId{id}};
  return work;
}

TEST_CASE("works of different files that share a key") {
  SourceSet sources;
  const SourceId a = sources.add({"a.bib", "x", "utf-8", {}, {}});
  const SourceId b = sources.add({"b.bib", "x", "utf-8", {}, {}});
  std::vector<Work> works{work_of(make("Doe, J", 2020, "Birds"), 0, a), work_of(make("Roe, J", 2021, "Songs"), 1, b),
                          work_of(make("Poe, J", 2021, "Nests"), 2, b)};
  for (Work& work : works) work.record.key = "dup";
  works[1].record.key = "Dup";
  works[1].record.stage = Stage::published;
  works[2].record.related = {{"dup", "possible-version", "", PublicationId{0}}};
  Diagnostics diagnostics;
  resolve_work_keys(works, sources, diagnostics);
  CHECK(works[0].record.key == "dup-2");  // b.bib holds the published one, and keeps both of its own
  CHECK(works[1].record.key == "Dup");
  CHECK(works[2].record.key == "dup");
  CHECK(works[2].record.related[0].id == "dup-2");
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == Code::renamed_key);
  CHECK(message(diagnostics[0]) == "citation key changed: 'dup' is now 'dup-2'");
}

TEST_CASE("a folded work takes the shortest of its generated keys") {
  Work work = work_of(make("Doe, J", 2020, "Birds"), 0, kNoSource);
  work.members.push_back(PublicationId{1});
  work.record.key = "doe-2020-birds-2";
  work.record.key_generated = true;
  work.record.versions = {{"doe-2020-birds-2", "a.md", 1, Stage::published}, {"doe-2020-birds", "b.md", 1, Stage::published}};
  std::vector<Work> works{work};
  Diagnostics diagnostics;
  resolve_work_keys(works, SourceSet(), diagnostics);
  CHECK(works[0].record.key == "doe-2020-birds");
  CHECK(diagnostics.empty());
}

TEST_CASE("stop words") {
  CHECK(is_stop_word("the"));
  CHECK(is_stop_word("und"));
  CHECK_FALSE(is_stop_word("birds"));
  CHECK_FALSE(is_stop_word(""));
}

}  // namespace
}  // namespace bibfold
