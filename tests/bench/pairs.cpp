// How every proposed pair of publications compares: the material that the weights are fitted on, and the account of what blocking misses.
//
//   bibfold_pairs [--fold=duplicates|versions|works] [--weights FILE] [--pairs FILE | --all-pairs] INPUT...
//
// One line per pair, by tabs: both keys, verdict, rule, weight, "together" or "apart" in the clusters, the blocking rules as a number, then
// the level of each comparison. --all-pairs: pairs that no blocking rule proposes as well, if they are not distinct (takes quadratic time).
// --pairs: instead of the proposed pairs, those of a file of two keys a line, by a tab.
// --weights: instead of data/match_weights.tsv. Decides and prints; fits nothing: see script/fit-weights.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "dedup/block.h"
#include "dedup/match.h"
#include "pipeline.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

struct Silence : Progress {
  void stage(std::string_view /*name*/) override {}
};

struct Request {
  ReadOptions read;
  MatchOptions match;
  std::string weights;
  std::string pairs;
  bool all_pairs = false;
};

Request parse(int argc, char** argv) {
  Request request;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--all-pairs") {
      request.all_pairs = true;
    } else if (word == "--weights" && i + 1 < argc) {
      request.weights = argv[++i];
    } else if (word == "--pairs" && i + 1 < argc) {
      request.pairs = argv[++i];
    } else if (word == "--fold=duplicates") {
      request.match.fold = Fold::duplicates;
    } else if (word == "--fold=works") {
      request.match.fold = Fold::works;
    } else if (word != "--fold=versions") {
      request.read.load.paths.emplace_back(word);
    }
  }
  request.read.jobs = request.match.jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  return request;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class PairPrinter {
 public:
  PairPrinter(const Reading& reading, const MatchTables& tables, const MatchOptions& options)
      : publications_(reading.publications),
        tables_(tables),
        options_(options),
        keys_(fold_publications(publications_, tables, options.jobs)) {
    Diagnostics diagnostics;
    const Matching matching = match_keys(publications_, keys_, tables, options, diagnostics);
    cluster_of_.resize(publications_.size());
    for (std::size_t c = 0; c < matching.clusters.size(); ++c) {
      for (const PublicationId id : matching.clusters[c]) cluster_of_[index(id)] = c;
    }
  }

  void print_proposed() const {
    for (const CandidatePair& pair : block(keys_, options_.jobs)) print(pair);
  }

  /// `wanted`: two keys a line.
  void print_listed(std::string_view wanted) const {
    std::map<std::string_view, PublicationId> by_key;
    for (std::uint32_t i = 0; i < publications_.size(); ++i) by_key.emplace(publications_[i].key, PublicationId{i});
    const std::vector<CandidatePair> proposed = block(keys_, options_.jobs);
    for (const std::string_view line : split_lines(wanted)) {
      const auto columns = split(line, '\t');
      if (columns.size() < 2 || by_key.count(columns[0]) == 0 || by_key.count(columns[1]) == 0) continue;
      const auto [first, second] = std::minmax(by_key[columns[0]], by_key[columns[1]]);
      CandidatePair pair{first, second, 0};
      const auto at = std::lower_bound(proposed.begin(), proposed.end(), pair, [](const CandidatePair& a, const CandidatePair& b) {
        return std::tie(a.first, a.second) < std::tie(b.first, b.second);
      });
      if (at != proposed.end() && at->first == first && at->second == second) pair = *at;
      print(pair, true);
    }
  }

  /// What an all-pairs matcher finds and blocking does not.
  void print_missed() const {
    const std::vector<CandidatePair> proposed = block(keys_, options_.jobs);
    auto next = proposed.begin();
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
      for (std::uint32_t j = i + 1; j < keys_.size(); ++j) {
        if (next != proposed.end() && index(next->first) == i && index(next->second) == j) {
          ++next;
        } else {
          print({PublicationId{i}, PublicationId{j}, 0});
        }
      }
    }
  }

 private:
  void print(const CandidatePair& pair, bool listed = false) const {
    const Decision decision = decide_pair(pair, keys_, tables_, options_.fold);
    if (!listed && pair.rules == 0 && decision.verdict == Verdict::distinct) return;
    const std::size_t first = index(pair.first);
    const std::size_t second = index(pair.second);
    const bool together = cluster_of_[first] == cluster_of_[second];
    std::string line =
        fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}", publications_[first].key, publications_[second].key, to_string(decision.verdict),
                    decision.rule, decision.weight, together ? "together" : "apart", pair.rules);
    for (const Level level : decision.levels) line += fmt::format("\t{}", to_string(level));
    std::puts(line.c_str());
  }

  std::span<const Publication> publications_;
  const MatchTables& tables_;
  const MatchOptions& options_;
  std::vector<MatchKeys> keys_;
  std::vector<std::size_t> cluster_of_;
};

std::string header() {
  std::string line = "first\tsecond\tverdict\trule\tweight\tclusters\tblocking";
  for (unsigned i = 0; i < static_cast<unsigned>(Comparison::kCount); ++i)
    line += fmt::format("\t{}", to_string(static_cast<Comparison>(i)));
  return line;
}

int run(const Request& request) {
  Silence progress;
  const Result<Reading> reading = read_inputs(request.read, progress);
  if (!reading) {
    fmt::print(stderr, "bibfold_pairs: {}\n", reading.error());
    return 2;
  }
  MatchTables tables;
  if (!request.weights.empty()) tables.weights = MatchWeights(read_file(request.weights));
  const PairPrinter printer(*reading, tables, request.match);
  std::puts(header().c_str());
  if (!request.pairs.empty()) {
    printer.print_listed(read_file(request.pairs));
    return 0;
  }
  printer.print_proposed();
  if (request.all_pairs) printer.print_missed();
  return 0;
}

}  // namespace
}  // namespace bibfold

int main(int argc, char** argv) { return bibfold::run(bibfold::parse(argc, argv)); }
