#include "dedup/mention_evidence.h"

#include <string>
#include <vector>

#include "test_catch.hpp"

namespace bibfold {
namespace {

Name person(const char* given, const char* family) {
  Name name;
  name.given = given;
  name.family = family;
  return name;
}

/// By Dana Rao and Tim Berg.
Publication work(const std::string& title, const std::string& venue, int year) {
  Publication record;
  record.type = Type::paper_conference;
  record.text.set(Field::title, title);
  record.text.set(Field::container_title, venue);
  record.text.set(Field::container_title_short, venue);
  record.issued.year = year;
  for (const Name& name : {person("Dana", "Rao"), person("Tim", "Berg")}) record.authors.push_back({name, Role::author, {}, {}, {}});
  return record;
}

struct Case {
  const char* link;
  const char* sentence;
  const char* owner;  ///< family name of a "Dana"; "" when the page has no owner
  const char* title;
  const char* rule;  ///< "" when it does not mean this work
};

TEST_CASE("what a mention says for one work, in ICML 2024 by Dana Rao and Tim Berg") {
  const Case cases[] = {
      // the name before the colon
      {"TIGRIS", "Our TIGRIS, accepted at ICML 2024", "Rao", "TIGRIS: Sparse Gradients", "name-and-owner"},
      {"TIGRIS", "In TIGRIS we saw it", "Rao", "TIGRIS: Sparse Gradients", "name-and-owner"},
      {"TIGRIS paper", "See the TIGRIS paper", "Rao", "TIGRIS: Sparse Gradients", "name-and-owner"},
      {"Fold-then-cut", "Fold-then-cut", "Rao", "Fold, Then Cut: Paper Boats", "name-and-owner"},
      {"The Pile", "The Pile", "Rao", "The Pile: Stones on Stones", "name-and-owner"},
      {"TIGRIS", "TIGRIS (ICML'24)", "", "TIGRIS: Sparse Gradients", "name-and-venue"},
      {"TIGRIS", "TIGRIS", "", "TIGRIS: Sparse Gradients", "name-alone"},
      {"TIGRIS", "TIGRIS (ICML 2024)", "Lund", "TIGRIS: Sparse Gradients", "name-alone"},
      {"TIGRIS", "TIGRIS at CVPR 2023", "Rao", "TIGRIS: Sparse Gradients", "name-alone"},
      {"TIGRIS", "TIGRIS at ICML 2021", "Rao", "TIGRIS: Sparse Gradients", "name-alone"},
      {"TIGRIS", "TIGRIS at CVPR 2023 and ICML 2024", "Rao", "TIGRIS: Sparse Gradients", "name-and-owner"},
      {"EUPHRATES", "Our EUPHRATES", "Rao", "TIGRIS: Sparse Gradients", ""},
      // a coined word, an acronym
      {"Self-Drive", "Self-Drive at ICML 2024", "Rao", "Why It Works: Self-Drive without Roads", "coined-name-owner-and-venue"},
      {"Self-Drive", "Self-Drive is used", "Rao", "Why It Works: Self-Drive without Roads", "coined-name-and-owner"},
      {"Self-Drive", "Self-Drive at ICML 2024", "Lund", "Why It Works: Self-Drive without Roads", "coined-name-and-venue"},
      {"Self-Drive", "Self-Drive", "", "Why It Works: Self-Drive without Roads", ""},
      {"SBTW", "SBTW at ICML24", "Rao", "Sparse Boats on the Water and Tides", ""},
      {"SBWT", "SBWT at ICML24", "Rao", "Sparse Boats on the Water and Tides", "coined-name-owner-and-venue"},
      // the title
      {"Sparse Boats on the Water", "Sparse Boats on the Water", "Lund", "Sparse Boats on the Water and Tides", "title"},
      {"Sparse Boats on the Water", "Sparse Boats on the Water, CVPR 2020", "Lund", "Sparse Boats on the Water and Tides",
       "title-but-other-venue"},
      // words of it
      {"Boat Benchmark", "Boat Benchmark accepted at ICML24", "Rao", "Boats on Lakes: A Benchmark", "words-owner-and-venue"},
      {"Boat Benchmark", "Boat Benchmark", "Rao", "Boats on Lakes: A Benchmark", ""},
      {"Boats", "Boats accepted at ICML 2024", "Rao", "Boats on Lakes", ""},
      // no name at all
      {"ICML 2024 paper", "In this ICML 2024 paper", "Rao", "Boats on Lakes", "owner-and-venue"},
      {"Paper", "Gave a talk (Paper)", "Rao", "Boats on Lakes", ""},
      {"Paper", "Gave a talk (Paper)", "Rao", "Paper: A History", ""},
      {"here", "The code is here", "Rao", "Here: A Place", ""},
      {"code", "code, ICML 2024", "Lund", "Boats on Lakes", ""},
  };
  const MatchTables tables;
  for (const Case& c : cases) {
    CAPTURE(c.link, c.sentence, c.owner, c.title);
    Mention mention;
    mention.text = c.link;
    mention.context = c.sentence;
    std::vector<PersonName> owners;
    if (c.owner[0] != '\0') owners.push_back(person_name(person("Dana", c.owner)));
    const MentionedWork folded = mentioned_work(work(c.title, "ICML", 2024), tables);
    const MentionRule* const rule = decide_mention(weigh_mention(mention, owners, folded, tables));
    CHECK(std::string(rule == nullptr ? "" : rule->name) == c.rule);
  }
}

TEST_CASE("a list that is cut off cannot contradict, and a preprint has no venue to contradict") {
  const MatchTables tables;
  Mention mention;
  mention.text = "TIGRIS";
  mention.context = "TIGRIS at CVPR 2023";
  const std::vector<PersonName> owners{person_name(person("Per", "Lund"))};
  Publication record = work("TIGRIS: Sparse Gradients", "", 2024);
  record.truncated_authors = true;
  const MentionEvidence evidence = weigh_mention(mention, owners, mentioned_work(record, tables), tables);
  CHECK(evidence.owner == Agreement::unknown);
  CHECK(evidence.venue == Agreement::unknown);
}

}  // namespace
}  // namespace bibfold
