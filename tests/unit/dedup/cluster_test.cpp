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

TEST_CASE("an article without a journal that fits two works is attached to neither") {
  const NoisyLibrary library = read_library({entry("article", "a", "journal={Thin Films}, year={2001}, doi={10.9999/x.1}") +
                                             entry("article", "b", "journal={Journal of Solids}, year={2003}, doi={10.9999/x.2}") +
                                             entry("article", "bare", "note={}")});
  CHECK(groups_of(library, match_library(library)) == KeyGroups{{"a"}, {"b"}, {"bare"}});
}

TEST_CASE("what one record of a large cluster says otherwise contradicts nobody") {
  // The year of "m" is mistyped, as its pages show; "n" states no pages, so that "m" alone would keep it out.
  const std::string paged = "booktitle={Proceedings of the Conference on Thin Films}, pages={10--20}, year={";
  std::string text;
  for (const std::string key : {"a", "b", "c", "d"}) text += entry("inproceedings", key, paged + "2001}, note={" + key + "}");
  const std::string mistyped = entry("inproceedings", "m", paged + "2004}");
  const std::string without_pages = entry("inproceedings", "n", "booktitle={Proceedings of the Conference on Thin Films}, year={2001}");
  const NoisyLibrary library = read_library({text + mistyped + without_pages});
  const Matching matching = match_library(library);
  CHECK(groups_of(library, matching) == KeyGroups{{"a", "b", "c", "d", "m", "n"}});
  const NoisyLibrary few = read_library({entry("inproceedings", "a", paged + "2001}") + mistyped + without_pages});
  CHECK(groups_of(few, match_library(few)).count({"a", "m", "n"}) == 0);
}

TEST_CASE("a year that an identifier overruled keeps no third record out") {
  const std::string with_doi = ", doi={10.9999/x.1}, journal={Thin Films}, year={";
  const std::string right = entry("article", "right", "volume={4}" + with_doi + "2001}");
  const std::string mistyped = entry("article", "mistyped", "volume={4}" + with_doi + "2004}");
  const std::string bare = entry("article", "bare", "journal={Thin Films}, year={2001}");
  const NoisyLibrary library = read_library({right + bare, mistyped});
  CHECK(groups_of(library, match_library(library)) == KeyGroups{{"bare", "mistyped", "right"}});
  // Another year than either of the two states: it may be another publication.
  const NoisyLibrary third = read_library({right + entry("article", "other", "journal={Thin Films}, year={2007}"), mistyped});
  CHECK(groups_of(third, match_library(third)) == KeyGroups{{"mistyped", "right"}, {"other"}});
  // Other pages of that year are another article.
  const NoisyLibrary paged = read_library({entry("article", "right", "pages={10--20}" + with_doi + "2001}") + mistyped +
                                           entry("article", "next", "journal={Thin Films}, pages={50--60}, year={2001}")});
  CHECK(groups_of(paged, match_library(paged)).count({"next"}) == 1);
}

TEST_CASE("printings of one book are joined by one that has the ISBN of each") {
  const std::string book = "@book{%, author={Rao, Dana}, title={The Book of Thin Films and Their Makers}, ";
  const auto printing = [&book](const std::string& key, const std::string& more) {
    return "@book{" + key + book.substr(book.find(',')) + more + "}\n";
  };
  const std::string early = printing("early", "year={1984}, isbn={0-201-13447-0}");
  const std::string late = printing("late", "year={1993}, isbn={0-201-13448-9}");
  const std::string both = printing("both", "year={1986}, isbn={0-201-13447-0, 0-201-13448-9}");
  const NoisyLibrary all = read_library({early + late + both});
  CHECK(groups_of(all, match_library(all)) == KeyGroups{{"both", "early", "late"}});
  const NoisyLibrary two = read_library({early + late});
  CHECK(groups_of(two, match_library(two)) == KeyGroups{{"early"}, {"late"}});
}

TEST_CASE("two mangled references do not keep each other out of the work of a record that states all") {
  const std::string place = ", booktitle={Proceedings of the Conference on Thin Films}";
  const std::string what = ", title={Grain Boundaries in Thin Films under Cyclic Load}" + place;
  const auto groups_with = [&](const std::string& year, const std::string& host) {
    const std::string mangled = "@inproceedings{x, author={Rao, Dana}" + what + "}\n" +
                                "@inproceedings{y, author={Olsen, Eva}, title={Grain Boundaries in Thin Films under Cyclic Loads}" + place +
                                year + "}\n";
    const NoisyLibrary library = read_library({mangled + host});
    return groups_of(library, match_library(library));
  };
  const std::string complete = "@inproceedings{h, author={Rao, Dana and Berg, Tim and Olsen, Eva}" + what + ", year={2001}}\n";
  CHECK(groups_with("", complete) == KeyGroups{{"h", "x", "y"}});
  CHECK(groups_with("", "") == KeyGroups{{"x"}, {"y"}});
  CHECK(groups_with(", year={2003}", complete) == KeyGroups{{"h", "x"}, {"y"}});
  // One that does not say when it was printed is no witness.
  const std::string incomplete = "@inproceedings{h, author={Rao, Dana and Berg, Tim and Olsen, Eva}" + what + "}\n";
  CHECK(groups_with("", incomplete).count({"h", "x", "y"}) == 0);
}

TEST_CASE("a report that fits two papers joins neither, and does not join them") {
  const std::string who = "author={Rao, Dana and Berg, Tim and Olsen, Eva}, title={Melting of Films}, ";
  const std::string report = "@techreport{r, " + who + "institution={Example University}, year={2001}}\n";
  const std::string paper = "@inproceedings{c, " + who + "booktitle={Proceedings of the Conference on Thin Films}, year={2001}}\n";
  const std::string article = "@article{j, " + who + "journal={Journal of Films}, year={2002}}\n";
  const auto groups_with = [](const std::string& text) {
    const NoisyLibrary library = read_library({text});
    Diagnostics diagnostics;
    return groups_of(library, match(library.publications, library.sources, {Fold::works, 1}, diagnostics));
  };
  CHECK(groups_with(report + paper + article) == KeyGroups{{"r"}, {"c"}, {"j"}});
  CHECK(groups_with(report + paper) == KeyGroups{{"c", "r"}});
}

/// `count` entries that have nothing in common, so that the source is a list of some length that does not repeat itself.
std::string unlike_bibtex(int count, const std::string& key, int seed) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    const auto word = [&](int k) {
      std::string letters;
      for (int j = 0; j < 7; ++j) letters += static_cast<char>('a' + (seed * 7 + i * 11 + k * 5 + j * (3 + k)) % 26);
      return letters;
    };
    text += "@article{" + key + std::to_string(i) + ", title={" + word(1) + " " + word(2) + " " + word(3) + " " + word(4) + "}, author={" +
            word(5) + ", Ann}, journal={" + word(6) + "}, year={" + std::to_string(1990 + i) + "}}\n";
  }
  return text;
}

/// An entry of the set {"a", "b"} that the test below joins or leaves apart.
std::string paper(const std::string& key, const std::string& title, const std::string& author = "Rao, Dana and Berg, Tim and Olsen, Eva",
                  const std::string& venue = "VLDB") {
  return "@inproceedings{" + key + ", title={" + title + "}, author={" + author + "}, booktitle={" + venue + "}, year={2003}}\n";
}

TEST_CASE("of two lists, little evidence is enough for an only candidate; inside one, or where words differ, it is not") {
  const std::string short_one = "@misc{s1, title={Mapping Schemas}, author={Rao, Dana}, year={2003}}\n";
  const std::string short_other = "@misc{s2, title={Mapping Schemas}, author={Rao, D.}, year={2003}}\n";
  const std::string first = unlike_bibtex(12, "p", 1);  // what both lists have
  const std::string second = unlike_bibtex(12, "q", 1);
  const NoisyLibrary lists = read_library(
      {first + short_one + paper("x1", "Mapping Adaptation under Evolving Schemas of Films") +
           paper("y1", "Scheduling of Long Batch Jobs on Idle Machines", "Ito, Aya and Petrov, Ivan") +
           paper("z1", "Watermarks for Relational Tables of Sensor Readings", "Haddad, Lina and Lund, Per", "SIGMOD Conference") +
           paper("o1", "Balancing of Index Trees on Several Disks", "Novak, Petra and Lund, Per and Ito, Aya") +
           paper("t1", "Dynamic Multidimensional Histograms", "Silva, Ana and Okoro, Ben") +
           paper("m1", "Sampling Large Databases for Association Rules", "Novak, Petra") +
           paper("d1", "Browsing Archives of Scanned Maps by Content", "Silva, Ana and Lund, Per") +
           paper("e1", "Pricing of Queries over Shared Sensor Networks", "Okoro, Ben and Berg, Tim") +
           paper("k1", "Client Server Mills", "Ito, Aya") +
           paper("l1", "Access to Old Sensor Archives of Wide Mountain Networks", "Lund, Per") +
           "@misc{f1, title={Repair of Broken Archives after Long Storage (Tutorial)}, year={2003}}\n",
       second + short_other +
           paper("x2", "Mapping Adoption under Evolving Schemas of Films", "Rao, D. and Berg, T. and Olsen, E.", "Proc. VLDB") +
           paper("y2", "Scheduling of Short Interactive Jobs on Idle Machines", "Ito, A. and Petrov, I.") +
           paper("z2", "Watermarks for Relational Tables of Weather Readings", "Haddad, L. and Lund, P.", "") +
           paper("o2", "Balancing of Index Trees on Many Disks", "Petrov, Ivan and Ito, Aya and Okoro, Ben") +
           paper("t2", "Multidimensional Dynamic Histograms", "Silva, A. and Okoro, B.") +
           paper("m2", "Sampling Large Databases for Association Rules", "Anthology, Digital") +
           paper("d2", "Browsing Archives of Scanned Maps by Content (Demonstration)", "Silva, A. and Lund, P.") +
           paper("e2", "Pricing of Queries over Shared Sensor Networks (Abstract)", "Okoro, B. and Berg, T.") +
           paper("k2", "Client Server Mills", "Ito, Ben") +
           "@misc{l2, title={Access to Old Sensor Archives of Wide Mountain Networks. Example Technical}}\n" +
           paper("f2", "Repair of Broken Archives after Long Storage", "Novak, P.")});
  const auto rules = rules_of(lists, match_library(lists));
  CHECK(rules.at({"s1", "s2"}) == "only-candidate");
  CHECK(rules.at({"x1", "x2"}) == "only-candidate");  // one word, and all else agrees
  CHECK(rules.at({"y1", "y2"}) == "similar-titles");  // two words
  CHECK(rules.at({"z1", "z2"}) == "similar-titles");  // one word, and no venue
  CHECK(rules.at({"o1", "o2"}) == "similar-titles");  // one word, and one author of three
  CHECK(rules.at({"t1", "t2"}) == "only-candidate");  // two words changed places
  CHECK(rules.at({"m1", "m2"}) == "only-candidate");  // the same title in the same place, and no author that is one
  CHECK(rules.at({"d1", "d2"}) == "only-candidate");  // only one says that it was a demonstration
  CHECK(rules.at({"e1", "e2"}) == "another-form");    // an abstract may have its paper beside it
  CHECK(rules.at({"f1", "f2"}) == "only-candidate");  // a tutorial of that year, and nothing else is said of it
  CHECK(rules.at({"k1", "k2"}) == "only-candidate");  // in one place and year no two papers have one title
  CHECK(rules.at({"l1", "l2"}) == "only-candidate");  // a long title, and nothing that contradicts
  const NoisyLibrary single =
      read_library({first + short_one + short_other + paper("x1", "Mapping Adaptation under Evolving Schemas of Films") +
                    paper("x2", "Mapping Adoption under Evolving Schemas of Films")});
  CHECK(rules_of(single, match_library(single)).at({"s1", "s2"}) == "little-evidence");
  CHECK(rules_of(single, match_library(single)).at({"x1", "x2"}) == "similar-titles");
}

TEST_CASE("what two lists have in common, not how long they are, lets an only candidate be joined") {
  const std::string short_one = "@misc{s1, title={Mapping Schemas}, author={Rao, Dana}, year={2003}}\n";
  const std::string short_other = "@misc{s2, title={Mapping Schemas}, author={Rao, D.}, year={2003}}\n";
  const auto rule = [&](int common, int more) {
    const NoisyLibrary lists = read_library({unlike_bibtex(common, "p", 1) + unlike_bibtex(more, "u", 3) + short_one,
                                             unlike_bibtex(common, "q", 1) + unlike_bibtex(more, "v", 4) + short_other});
    return std::string(rules_of(lists, match_library(lists)).at({"s1", "s2"}));
  };
  for (int more = 0; more < 5; ++more) {
    CHECK(rule(9, more) == "little-evidence");
    CHECK(rule(10, more) == "only-candidate");
  }
  for (int more = 20; more < 28; ++more) CHECK(rule(0, more) == "little-evidence");
}

/// The text with another letter in the first `count` titles.
std::string misspelled(std::string text, int count) {
  const std::string opening = "title={";
  for (auto at = text.find(opening); at != std::string::npos && count > 0; at = text.find(opening, at + 1), --count) {
    char& letter = text[at + opening.size() + 5];
    letter = letter == 'q' ? 'z' : 'q';
  }
  return text;
}

TEST_CASE("where two lists spell titles differently, words that one leaves out are a slip") {
  const auto rules = [](int wrong) {
    const std::string same = "Rao, Dana and Berg, Tim";
    const NoisyLibrary lists =
        read_library({unlike_bibtex(36, "p", 1) + paper("w1", "Repair of Stone Bridges in Large Mountain Valleys", same) +
                          paper("r1", "Loads and Normal Forms of Arches for Bridge Plans", same) +
                          paper("b1", "Fast Cheap Drying of Timber Beams in Cold Storage", same) +
                          paper("c1", "Counting of Grey Seals on Northern Islands", same) +
                          paper("o1", "Wiring of Small Mills along Narrow Rivers", "Novak, Petra and Lund, Per") +
                          paper("n1", "Melting of Copper Plates in Glass Ovens", same) +
                          paper("m1", "A Sorter of Wool Fibres for Wide Spinning Frames", same) +
                          paper("l1", "A Query Language and Sorting Techniques for Woven Nets") +
                          paper("t1", "A Technical Perspective of Combed Yarn on Narrow Looms"),
                      misspelled(unlike_bibtex(36, "q", 1), wrong) + paper("w2", "Repair of Stone Bridges in Valleys", same) +
                          paper("r2", "Normal Forms and Loads of Arches for Bridge Plans", same) +
                          paper("b2", "Drying of Timber Beams in Cold Storage", same) +
                          paper("c2", "Counting of Grey Seals on Islands in Remote Quiet Western Seas", same) +
                          paper("o2", "Wiring of Mills along Rivers", "Novak, Petra and Ito, Aya and Haddad, Lina") +
                          paper("n2", "Melting of Copper Plates in Copper Ovens", same) +
                          paper("m2", "Shearer: A Sorter of Heavy Wool Fibres for Wide Spinning Frames", same) +
                          paper("l2", "Sorting Techniques for Woven Nets") + paper("t2", "Combed Yarn on Narrow Looms")});
    return rules_of(lists, match_library(lists));
  };
  const auto mangled = rules(4);
  CHECK(mangled.at({"w1", "w2"}) == "only-candidate");  // two words left out
  CHECK(mangled.at({"r1", "r2"}) == "only-candidate");  // words that changed places
  CHECK(mangled.at({"b1", "b2"}) == "similar-titles");  // that begin one of them: the next work of a group
  CHECK(mangled.count({"c1", "c2"}) == 0);              // four
  CHECK(mangled.count({"o1", "o2"}) == 0);              // one author of three
  CHECK(mangled.at({"m1", "m2"}) == "only-candidate");  // a name before it, and a word
  CHECK(mangled.at({"l1", "l2"}) == "only-candidate");  // cut behind "and", by three, in one place
  CHECK(mangled.at({"t1", "t2"}) == "similar-titles");  // about the other one
  CHECK(rules(0).at({"w1", "w2"}) == "similar-titles");
  CHECK(rules(2).at({"w1", "w2"}) == "similar-titles");
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

/// The first `count` entries of a text.
std::string first_entries(const std::string& text, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t i = 0; i <= count && end != std::string::npos; ++i) end = text.find("\n@", end == 0 ? 0 : end + 1);
  return text.substr(0, end == std::string::npos ? text.size() : end + 1);
}

TEST_CASE("an unrelated record changes no verdict in two lists of any length", "[dedup]") {
  const std::string unrelated =
      "@book{unrelated, title={Optimal Taxation of Land in Small Towns}, author={Ito, Aya}, publisher={Example}, year={1970}}\n";
  for (std::uint64_t seed = 41; seed < 43; ++seed) {
    for (std::size_t count = 22; count < 28; count += 2) {
      const std::string a = first_entries(noisy_bibtex(40, seed), count);
      const std::string b = first_entries(noisy_bibtex(40, seed), count + 3);
      CAPTURE(seed, count);
      const NoisyLibrary before = read_library({a, b});
      auto groups = groups_of(before, match_library(before));
      groups.insert({"unrelated"});
      for (const auto& texts : {std::vector<std::string>{a + unrelated, b}, {a, b + unrelated}, {a, b, unrelated}}) {
        const NoisyLibrary after = read_library(texts);
        CHECK(groups == groups_of(after, match_library(after)));
        CHECK(rules_of(before, match_library(before)) == rules_of(after, match_library(after)));
      }
    }
  }
}

}  // namespace
}  // namespace bibfold
