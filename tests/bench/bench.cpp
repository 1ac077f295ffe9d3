// How long each stage takes: on a made-up library of N entries and a made-up CV of N references, or on a file.
//
//   bibfold_bench [N | FILE | --print-library N]      (default: 20000)
//
// Prints one line per stage: milliseconds, MB/s of input, publications/s. The documents are the same on every machine. What other programs
// need for the same is script/bench's affair.
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "bibfold/stages.h"
#include "interpret/tables.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 24> kWords{
    "learning", "graphs", "sparse",    "kernels",  "protein", "folding", "quantum", "noise",   "language", "models",    "bounds", "random",
    "networks", "causal", "inference", "galaxies", "spectra", "mixing",  "robust",  "control", "optimal",  "transport", "deep",   "fields"};
constexpr std::array<std::string_view, 16> kFamilies{"Abebe", "Bianchi", "Castro",   "Dvořák", "Eriksson", "Fischer", "García", "Haddad",
                                                     "Ito",   "Jansen",  "Kowalski", "Larsen", "Moreau",   "Novak",   "Okafor", "Petrov"};
constexpr std::array<std::string_view, 8> kGiven{"Ann", "Bo", "Carla", "Daniel", "Eva", "Farid", "Grace", "Hugo"};

/// Knuth's 64-bit linear congruential generator: the same numbers everywhere.
class Random {
 public:
  std::uint32_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>((state_ >> 33U) % limit);
  }
  template <typename Words>
  std::string_view of(const Words& words) {
    return words[below(words.size())];
  }

 private:
  std::uint64_t state_ = 1;
};

struct Invented {
  std::string title, bibtex_authors, cv_authors;
  unsigned year = 0;
};

Invented invent(Random& random) {
  Invented paper;
  const std::size_t words = 5 + random.below(5);
  for (std::size_t i = 0; i < words; ++i) paper.title += fmt::format("{}{}", i == 0 ? "" : " ", random.of(kWords));
  const std::size_t authors = 1 + random.below(5);
  for (std::size_t i = 0; i < authors; ++i) {
    const std::string_view family = random.of(kFamilies);
    const std::string_view given = random.of(kGiven);
    paper.bibtex_authors += fmt::format("{}{}, {}", i == 0 ? "" : " and ", family, given);
    paper.cv_authors += fmt::format("{}{} {}", i == 0 ? "" : ", ", given, family);
  }
  paper.year = 1990 + random.below(30);
  return paper;
}

/// Every fifth paper is there a second time, as a preprint.
std::string invent_library(std::size_t count) {
  Random random;
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const Invented paper = invent(random);
    text += fmt::format(
        "@inproceedings{{key{},\n  author = {{{}}},\n  title = {{{}}},\n  booktitle = {{Proceedings of the Conference on {}}},\n  year = "
        "{}\n}}\n\n",
        i, paper.bibtex_authors, paper.title, random.of(kWords), paper.year);
    if (i % 5 == 0) {
      text += fmt::format(
          "@misc{{pre{},\n  author = {{{}}},\n  title = {{{}}},\n  eprint = {{{:02}{:02}.{:05}}},\n  archiveprefix = {{arXiv}},\n  year = "
          "{}\n}}\n\n",
          i, paper.bibtex_authors, paper.title, 10 + i / 100000 % 10, 1 + i / 8000 % 12, i % 100000, paper.year);
    }
  }
  return text;
}

std::string invent_cv(std::size_t count) {
  Random random;
  std::string text = "Ann Abebe\n\nPUBLICATIONS\n\n";
  for (std::size_t i = 0; i < count; ++i) {
    const Invented paper = invent(random);
    text += fmt::format("{}. {}. {}. In Proceedings of the Conference on {}, {}.\n", i + 1, paper.cv_authors, paper.title,
                        random.of(kWords), paper.year);
  }
  return text;
}

/// Prints the time since the last call.
class Stopwatch {
 public:
  Stopwatch(std::string_view what, double megabytes) : what_(what), megabytes_(megabytes) {}
  void lap(std::string_view stage, std::size_t publications) {
    const auto now = std::chrono::steady_clock::now();
    const double seconds = std::chrono::duration<double>(now - last_).count();
    fmt::print("{:<9} {:<10} {:>9.1f} ms {:>9.1f} MB/s {:>11.0f} publications/s\n", what_, stage, seconds * 1e3, megabytes_ / seconds,
               static_cast<double>(publications) / seconds);
    last_ = std::chrono::steady_clock::now();
  }

 private:
  std::string_view what_;
  double megabytes_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

void measure(std::string_view what, std::string text, std::string_view path) {
  const Format format = detect_format(path, text);
  if (format == Format::unknown) {
    fmt::print(stderr, "{}: no reader knows it\n", path);
    std::exit(2);
  }
  const int jobs = static_cast<int>(std::thread::hardware_concurrency());
  Stopwatch watch(what, static_cast<double>(text.size()) / 1e6);
  SourceSet sources;
  const SourceId id = sources.add({std::string(path), std::move(text), "utf-8", {}, {}});
  Document document = read_document(sources[id], id, format);
  Diagnostics diagnostics;
  const std::size_t found = document.entries.size() + document.items.size() + document.publications.size();
  watch.lap("read", found);
  const Tables tables;
  std::vector<Publication> publications = interpret_document(document, sources[id], tables, jobs, diagnostics);
  assign_keys(publications, sources);
  watch.lap("interpret", publications.size());
  const Matching matching = match(publications, sources, {Fold::versions, jobs}, diagnostics);
  watch.lap("match", publications.size());
  const auto works = merge(publications, matching, sources, {});
  watch.lap("merge", publications.size());
  for (const WriterInfo& writer : all_writers()) {
    (void)writer.write(*works, sources, {});
    watch.lap(writer.name, publications.size());
  }
  fmt::print("{:<9} {} publications, {} works\n\n", what, publications.size(), works->size());
}

}  // namespace
}  // namespace bibfold

int main(int count, char** arguments) {
  const std::string argument = count > 1 ? arguments[1] : "20000";
  if (argument == "--print-library") {
    fmt::print("{}", bibfold::invent_library(count > 2 ? std::stoul(arguments[2]) : 2000));
    return 0;
  }
  if (argument.find_first_not_of("0123456789") == std::string::npos) {
    const std::size_t size = std::stoul(argument);
    bibfold::measure("library", bibfold::invent_library(size), "library.bib");
    bibfold::measure("cv", bibfold::invent_cv(size), "cv.txt");
    return 0;
  }
  std::ifstream file(argument, std::ios::binary);
  if (!file) return fmt::print(stderr, "cannot open {}\n", argument), 2;
  bibfold::measure("file", {std::istreambuf_iterator<char>(file), {}}, argument);
  return 0;
}
