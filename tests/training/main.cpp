// Trains the reference parser and tells how good it is.
//
//   bibfold_train [--epochs N] [--models N] [--step X] [--cost N] [--folds N] [--fold-on NAME] [--errors N] [--output FILE] CORPUS.jsonl...
//
// Without --folds: trains on all files and writes the table of weights. With --folds N: trains N times, each time without one N-th of the
// documents of the corpus NAME, and prints how that part is read. Formats: see corpus.h. script/train-references calls it.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "corpus.h"
#include "evaluation.h"
#include "learner.h"

namespace bibfold::training {
namespace {

struct Options {
  LearnerOptions learner;
  std::size_t folds = 0;
  std::string fold_on;
  std::string output;
  std::string test;
  std::string weights;
  int errors = 0;
  std::vector<std::string> paths;
};

/// FNV-1a: the fold of a document is a matter of its name alone.
std::size_t hash_of(const std::string& name) {
  std::uint64_t hash = 1469598103934665603ULL;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return static_cast<std::size_t>(hash ^ (hash >> 29U));
}

bool parse(int argc, char** argv, Options& options) {
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (!argument.starts_with("--")) {
      options.paths.push_back(argument);
      continue;
    }
    if (argument == "--verbose") {
      options.learner.verbose = true;
      continue;
    }
    if (++i == argc) return false;
    const char* value = argv[i];
    if (argument == "--epochs") {
      options.learner.epochs = std::atoi(value);
    } else if (argument == "--models") {
      options.learner.models = std::atoi(value);
    } else if (argument == "--step") {
      options.learner.step = std::atof(value);
    } else if (argument == "--cost") {
      options.learner.cost = std::atoi(value);
    } else if (argument == "--folds") {
      options.folds = static_cast<std::size_t>(std::atoi(value));
    } else if (argument == "--fold-on") {
      options.fold_on = value;
    } else if (argument == "--test") {
      options.test = value;
    } else if (argument == "--weights") {
      options.weights = value;
    } else if (argument == "--errors") {
      options.errors = std::atoi(value);
    } else if (argument == "--output") {
      options.output = value;
    } else {
      return false;
    }
  }
  return !options.paths.empty() || !options.test.empty();
}

void describe(const Learner& learner) {
  std::fprintf(stderr, "%zu examples, %zu more cannot be cut as their labels are\n", learner.size(), learner.unreachable());
}

constexpr const char* kHead =
    "# Weights of the reference parser, in hundredths of a nat: a feature, and what it says for (+) or against (-) each label.\n"
    "# Made by script/train-references; do not edit. What the features are: docs/reference-parser.md.\n";

int train_all(const Options& options, const std::vector<Corpus>& corpora) {
  Tables tables;
  Learner learner(tables, options.learner);
  for (const Corpus& corpus : corpora) {
    for (const Example& example : corpus.examples) learner.add(example);
  }
  describe(learner);
  const ReferenceModel model = learner.train();
  std::ofstream(options.output) << kHead << to_tsv(model);
  tables.references = model;
  for (const Corpus& corpus : corpora) {
    std::vector<const Example*> all;
    for (const Example& example : corpus.examples) all.push_back(&example);
    if (!all.empty() && !all.front()->fields.empty())
      std::printf("%s (trained on): %s\n", corpus.name.c_str(), to_text(evaluate(all, tables)).c_str());
  }
  return 0;
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A file of lists or strings, read with the weights of the program or of a file.
int test(const Options& options) {
  Tables tables;
  if (!options.weights.empty()) tables.references = ReferenceModel(text_of(options.weights));
  if (const std::size_t refused = tables.references.refused_rows(); refused > 0) {
    std::fprintf(stderr, "%s: %zu rows are doubled or unknown\n", options.weights.c_str(), refused);
    return 1;
  }
  const Corpus corpus = read_corpus(options.test);
  std::vector<const Example*> strings;
  for (const Example& example : corpus.examples) {
    if (example.list == 0) strings.push_back(&example);
  }
  const Tally tally = strings.empty() ? evaluate_lists(corpus, tables, options.errors) : evaluate(strings, tables, options.errors);
  std::printf("%s: %s\n", corpus.name.c_str(), to_text(tally).c_str());
  return 0;
}

int train_folds(const Options& options, const std::vector<Corpus>& corpora) {
  Tally sum;
  for (std::size_t fold = 0; fold < options.folds; ++fold) {
    Tables tables;
    Learner learner(tables, options.learner);
    std::vector<const Example*> held_out;
    for (const Corpus& corpus : corpora) {
      for (const Example& example : corpus.examples) {
        if (corpus.name == options.fold_on && hash_of(example.document) % options.folds == fold) {
          held_out.push_back(&example);
        } else {
          learner.add(example);
        }
      }
    }
    describe(learner);
    tables.references = learner.train();
    const Tally tally = evaluate(held_out, tables, options.errors);
    std::printf("%s, fold %zu: %s\n", options.fold_on.c_str(), fold + 1, to_text(tally).c_str());
    std::fflush(stdout);
    sum += tally;
  }
  std::printf("%s, all folds: %s\n", options.fold_on.c_str(), to_text(sum).c_str());
  return 0;
}

}  // namespace
}  // namespace bibfold::training

int main(int argc, char** argv) {
  using namespace bibfold::training;
  Options options;
  if (!parse(argc, argv, options)) {
    std::fprintf(
        stderr,
        "usage: bibfold_train [--epochs N] [--models N] [--step X] [--cost N] [--folds N --fold-on NAME] [--errors N] [--output FILE] "
        "CORPUS.jsonl...\n");
    return 2;
  }
  if (!options.test.empty()) return test(options);
  std::vector<Corpus> corpora;
  for (const std::string& path : options.paths) {
    corpora.push_back(read_corpus(path));
    std::fprintf(stderr, "%s: %zu examples, %zu whose labels are not in the text\n", corpora.back().name.c_str(),
                 corpora.back().examples.size(), corpora.back().unaligned);
  }
  return options.folds > 0 ? train_folds(options, corpora) : train_all(options, corpora);
}
