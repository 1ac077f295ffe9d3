// See noisy_records.h.
#include "unit/dedup/noisy_records.h"

#include <array>

#include "interpret/tables.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 20> kWords{"sparse", "kernels", "protein", "folding",  "quantum", "noise",     "language",
                                                  "models", "bounds",  "random",  "networks", "causal",  "galaxies",  "spectra",
                                                  "mixing", "robust",  "control", "optimal",  "fields",  "classifier"};
constexpr std::array<std::string_view, 12> kFamilies{"Abebe",  "Bianchi",  "Castro", "Eriksson", "Fischer", "Haddad",
                                                     "Jansen", "Kowalski", "Larsen", "Moreau",   "Okafor",  "Petrov"};
constexpr std::array<std::string_view, 6> kGiven{"Ann", "Bo", "Carla", "Daniel", "Farid", "Grace"};
constexpr std::array<std::string_view, 4> kVenues{"Proceedings of the International Conference on Very Large Data Bases",
                                                  "Journal of Made Up Science", "ICML", "Thin Films"};

struct Paper {
  std::vector<std::string> title;
  std::vector<std::pair<std::string, std::string>> authors;
  std::string venue;
  std::size_t year = 0;
  std::size_t page = 0;
};

Paper invent(TestRandom& random) {
  Paper paper;
  for (std::size_t i = 0, n = 3 + random.below(6); i < n; ++i) paper.title.emplace_back(kWords[random.below(kWords.size())]);
  for (std::size_t i = 0, n = 1 + random.below(4); i < n; ++i)
    paper.authors.emplace_back(kFamilies[random.below(kFamilies.size())], kGiven[random.below(kGiven.size())]);
  paper.venue = kVenues[random.below(kVenues.size())];
  paper.year = 1990 + random.below(30);
  paper.page = 10 + random.below(900);
  return paper;
}

std::string title_of(const Paper& paper, TestRandom& random) {
  std::string title;
  const std::size_t misspelled = random.below(paper.title.size() * 2);
  for (std::size_t i = 0; i < paper.title.size(); ++i) {
    std::string word = paper.title[i];
    if (i == misspelled) word.erase(word.size() / 2, 1);
    title += (i == 0 ? "" : random.below(12) == 0 ? "-" : " ") + word;
  }
  switch (random.below(8)) {
    case 0:
      return title + " , in proc . " + std::to_string(paper.year);
    case 1:
      return paper.authors.back().first + " . " + title;
    case 2:
      return "XYZ: " + title;
    default:
      return title;
  }
}

std::string authors_of(const Paper& paper, TestRandom& random) {
  std::string text;
  const bool initials = random.below(2) == 0;
  const std::size_t kept = random.below(5) == 0 ? 1 : paper.authors.size();
  for (std::size_t i = 0; i < kept; ++i) {
    const auto& [family, given] = paper.authors[i];
    text += (i == 0 ? "" : " and ") + family + ", " + (initials ? given.substr(0, 1) + "." : given);
  }
  return text;
}

}  // namespace

std::string noisy_bibtex(std::size_t works, std::uint64_t seed) {
  TestRandom random(seed);
  std::string text;
  std::size_t key = 0;
  for (std::size_t w = 0; w < works; ++w) {
    const Paper paper = invent(random);
    for (std::size_t form = 0, n = 1 + random.below(4); form < n; ++form) {
      text += "@inproceedings{k" + std::to_string(seed) + "x" + std::to_string(key++) + ",\n  title = {" + title_of(paper, random) +
              "},\n  author = {" + authors_of(paper, random) + "}";
      if (random.below(4) != 0) text += ",\n  booktitle = {" + paper.venue + "}";
      if (random.below(4) != 0) text += ",\n  year = {" + std::to_string(paper.year) + "}";
      if (random.below(3) == 0) text += ",\n  pages = {" + std::to_string(paper.page) + "--" + std::to_string(paper.page + 9) + "}";
      text += "\n}\n";
    }
  }
  return text;
}

NoisyLibrary read_library(const std::vector<std::string>& texts) {
  const Tables tables;
  NoisyLibrary library;
  Diagnostics diagnostics;
  for (const std::string& text : texts) {
    Source source;
    source.path = "source" + std::to_string(library.sources.size()) + ".bib";
    source.text = text;
    const SourceId id = library.sources.add(std::move(source));
    const Document document = read_document(library.sources[id], id, Format::bibtex);
    for (Publication& p : interpret_document(document, library.sources[id], tables, 1, diagnostics))
      library.publications.push_back(std::move(p));
  }
  assign_keys(library.publications, library.sources);
  add_own_versions(library.publications, library.sources);
  return library;
}

}  // namespace bibfold
