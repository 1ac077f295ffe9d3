// Who is joined with whom, for small bibliographies in BibTeX: "file: entries"; the answer does not depend on their order.
#include <algorithm>
#include <string>
#include <vector>

#include "bibfold/stages.h"
#include "interpret/tables.h"
#include "test_catch.hpp"

namespace bibfold {
namespace {

/// Persons with several names: "Jane Doe = J. Doe", sorted; or those of whom there are two: "2 Jane Doe".
std::string joined(const std::vector<std::string>& files) {
  const static Tables tables;
  SourceSet sources;
  std::vector<Document> documents;
  std::vector<Publication> publications;
  Diagnostics diagnostics;
  for (const std::string& text : files) {
    Source source;
    source.path = "f" + std::to_string(std::hash<std::string>{}(text)) + ".bib";
    source.text = text;
    const SourceId id = sources.add(std::move(source));
    documents.push_back(read_document(sources[id], id, Format::bibtex));
    for (Publication& p : interpret_document(documents.back(), sources[id], tables, 1, diagnostics)) publications.push_back(std::move(p));
  }
  assign_keys(publications, sources);
  add_own_versions(publications, sources);
  const Matching matching = match(publications, sources, {}, diagnostics);
  std::vector<std::string> rows;
  for (const Person& person : collect_people(documents, publications, sources, matching.clusters)) {
    std::vector<std::string> names;
    for (const Name& name : person.variants) names.push_back(display_name(name));
    std::sort(names.begin(), names.end());
    std::string row = display_name(person.name);
    for (const std::string& name : names) row += " = " + name;
    rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end());
  std::string out;
  for (auto at = rows.begin(); at != rows.end();) {
    const auto end = std::upper_bound(at, rows.end(), *at);
    const bool telling = at->find(" = ") != std::string::npos || end - at > 1;
    if (telling) out += (out.empty() ? "" : "; ") + (end - at > 1 ? std::to_string(end - at) + " " : std::string()) + *at;
    at = end;
  }
  return out;
}

std::string paper(const std::string& title, const std::string& authors) {
  return "@article{" + title + ", title={On the Nature of " + title + " in Rivers and Lakes}, author={" + authors +
         "}, journal={Lakes}, year={2020}}\n";
}

struct Case {
  const char* what;
  std::vector<std::string> files;
  const char* expected;
};

TEST_CASE("persons are joined by evidence, in any order of files") {
  const Case cases[] = {
      {"a middle name, with a co-author in common",
       {paper("Ice", "Xing, Eric and Lund, Ada"), paper("Mud", "Xing, Eric P. and Lund, Ada")},
       "2 Ada Lund; Eric P. Xing = Eric Xing"},
      {"a middle name alone", {paper("Ice", "Xing, Eric and Lund, Ada"), paper("Mud", "Xing, Eric P. and Berg, Tim")}, ""},
      {"two who fit",
       {paper("Ice", "Xing, Eric and Lund, Ada and Roe, Max") + paper("Mud", "Xing, Eric P. and Lund, Ada") +
        paper("Sand", "Xing, Eric Q. and Roe, Max")},
       ""},
      {"one name in two files, no co-author",
       {paper("Ice", "Wang, Wei and Lund, Ada"), paper("Mud", "Wang, Wei and Berg, Tim")},
       "2 Wei Wang"},
      {"one name in two files, a co-author",
       {paper("Ice", "Wang, Wei and Roe, Jan Max and Lund, Ada"), paper("Mud", "Wang, Wei and Roe, Jan Max and Berg, Tim")},
       ""},
      {"initials that fit one", {paper("Ice", "Liu, J. and Lund, Ada") + paper("Mud", "Liu, Jane and Lund, Ada")}, "Jane Liu = J. Liu"},
      {"initials that fit two",
       {paper("Ice", "Liu, J. and Lund, Ada") + paper("Mud", "Liu, Jane and Lund, Ada") + paper("Sand", "Liu, John and Berg, Tim")},
       ""},
      {"initials without a co-author", {paper("Ice", "Liu, J. and Berg, Tim") + paper("Mud", "Liu, Jane and Lund, Ada")}, ""},
      {"side by side", {paper("Ice", "Liu, J. and Liu, Jane and Lund, Ada")}, ""},
      {"twice side by side", {paper("Ice", "Liu, Yang and Liu, Yang and Lund, Ada")}, "2 Yang Liu"},
      {"side by side, through a third",
       {paper("Ice", "Doe, Tim and Doe, Timothy and Lund, Ada") + paper("Mud", "Doe, T. and Lund, Ada")},
       ""},
      {"a nickname", {paper("Ice", "Doe, Tim and Lund, Ada") + paper("Mud", "Doe, Timothy and Lund, Ada")}, "Timothy Doe = Tim Doe"},
      {"a misspelling",
       {paper("Ice", "Ma, Liqun and Lund, Ada and Berg, Tim") + paper("Mud", "Ma, Liquan and Lund, Ada and Berg, Tim")},
       ""},
      {"respelt",
       {paper("Ice", "Müller, Jürgen and Lund, Ada") + paper("Mud", "Mueller, Juergen and Lund, Ada")},
       "Jürgen Müller = Juergen Mueller"},
      {"two versions of one work",
       {paper("Ice", "Liu, J. and Roe, Max"), paper("Ice", "Liu, Jane and Roe, M.")},
       "Jane Liu = J. Liu; Max Roe = M. Roe"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    CHECK(joined(c.files) == c.expected);
    CHECK(joined({c.files.rbegin(), c.files.rend()}) == c.expected);
  }
}

}  // namespace
}  // namespace bibfold
