// Clusters as wholes: what is ambiguous, what is refused, what two lists tell; and what must hold for any input: order, threads, records
// that have nothing to do with it.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "test_catch.hpp"
#include "unit/dedup/noisy_records.h"

namespace bibfold {
namespace {

using KeyGroups = std::set<std::set<std::string>>;

Matching match_library(const NoisyLibrary& library, int jobs = 1) {
  Diagnostics diagnostics;
  return match(library.publications, library.sources, {Fold::versions, jobs}, diagnostics);
}

KeyGroups groups_of(const NoisyLibrary& library, const Matching& matching) {
  KeyGroups groups;
  for (const Cluster& cluster : matching.clusters) {
    std::set<std::string> keys;
    for (const PublicationId id : cluster) keys.insert(library.publications[static_cast<std::size_t>(id)].key);
    groups.insert(keys);
  }
  return groups;
}

std::map<std::pair<std::string, std::string>, std::string> rules_of(const NoisyLibrary& library, const Matching& matching) {
  std::map<std::pair<std::string, std::string>, std::string> rules;
  for (const Decision& d : matching.decisions) {
    const auto ends = std::minmax(library.publications[static_cast<std::size_t>(d.first)].key,
                                  library.publications[static_cast<std::size_t>(d.second)].key);
    rules[{ends.first, ends.second}] = d.rule;
  }
  return rules;
}

constexpr std::string_view kAuthors =
    "author={Rao, Dana and Berg, Tim and Olsen, Eva}, title={Grain Boundaries in Thin Films under Cyclic Load}";

std::string entry(std::string_view kind, std::string_view key, std::string_view more) {
  return "@" + std::string(kind) + "{" + std::string(key) + ", " + std::string(kAuthors) + ", " + std::string(more) + "}\n";
}

TEST_CASE("a preprint that fits two papers is attached to neither") {
  const std::string preprint = entry("misc", "p", "eprint={2001.01234}, archiveprefix={arXiv}, year={2001}");
  const std::string paper = entry("inproceedings", "c", "booktitle={Proceedings of the Conference on Thin Films}, year={2001}");
  const std::string article = entry("article", "j", "journal={Journal of Films}, year={2002}");
  const NoisyLibrary library = read_library({preprint, paper, article});
  const Matching matching = match_library(library);
  CHECK(groups_of(library, matching) == KeyGroups{{"p"}, {"c"}, {"j"}});
  CHECK(rules_of(library, matching).at({"c", "p"}) == "ambiguous-version");
  const NoisyLibrary without = read_library({preprint, paper});
  CHECK(groups_of(without, match_library(without)) == KeyGroups{{"c", "p"}});
}

TEST_CASE("a join is refused while any two across the clusters contradict") {
  const NoisyLibrary library = read_library({entry("article", "a", "journal={Thin Films}, year={2001}, doi={10.9999/x.1}") +
                                             entry("article", "b", "journal={Thin Films}, year={2001}") +
                                             entry("article", "c", "journal={Thin Films}, year={2001}, doi={10.9999/x.2}")});
  const auto groups = groups_of(library, match_library(library));
  CHECK(std::none_of(groups.begin(), groups.end(), [](const auto& g) { return g.count("a") + g.count("c") == 2; }));
}

TEST_CASE("of two lists, little evidence is enough for an only candidate; inside one it is not") {
  const std::string one =
      "@inproceedings{x1, title={Mapping Adaptation under Evolving Schemas of Films}, author={Rao, Dana and Berg, Tim and Olsen, Eva}, "
      "booktitle={VLDB}, year={2003}}\n";
  const std::string other =
      "@inproceedings{y1, title={Mapping Adoption under Evolving Schemas of Films}, author={Rao, D. and Berg, T. and Olsen, E.}, "
      "booktitle={Proc. VLDB}, year={2003}}\n";
  const std::string first = noisy_bibtex(40, 7);
  const std::string second = noisy_bibtex(40, 8);
  const NoisyLibrary lists = read_library({first + one, second + other});
  const auto rules = rules_of(lists, match_library(lists));
  const NoisyLibrary single = read_library({first + one + other});
  CHECK(rules_of(single, match_library(single)).at({"x1", "y1"}) == "similar-titles");
  CHECK((rules.at({"x1", "y1"}) == "only-candidate" || rules.at({"x1", "y1"}) == "similar-titles"));
}

TEST_CASE("the order of inputs and the number of threads change no cluster and no verdict") {
  const std::string a = noisy_bibtex(60, 11);
  const std::string b = noisy_bibtex(60, 12);
  const std::string c = noisy_bibtex(60, 11).replace(0, 0, "");  // a second time: the same papers in another source
  const NoisyLibrary forward = read_library({a, b, c});
  const NoisyLibrary backward = read_library({c, b, a});
  const auto groups = groups_of(forward, match_library(forward));
  CHECK(groups == groups_of(backward, match_library(backward)));
  CHECK(rules_of(forward, match_library(forward)) == rules_of(backward, match_library(backward)));
  CHECK(groups == groups_of(forward, match_library(forward, 8)));
}

TEST_CASE("an unrelated record changes no verdict") {
  const std::string text = noisy_bibtex(120, 21);
  const NoisyLibrary before = read_library({text});
  const NoisyLibrary after = read_library(
      {text + "@book{unrelated, title={Optimal Taxation of Land in Small Towns}, author={Ito, Aya}, publisher={Example}, year={1970}}\n"});
  auto groups = groups_of(before, match_library(before));
  groups.insert({"unrelated"});
  CHECK(groups == groups_of(after, match_library(after)));
  CHECK(rules_of(before, match_library(before)) == rules_of(after, match_library(after)));
}

}  // namespace
}  // namespace bibfold
