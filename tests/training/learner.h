// Learns the weights of the reference parser from labelled examples: averaged passive-aggressive updates (MIRA) on the search that the
// parser itself uses. For each example the best parse by "score + cost" is compared with the best parse that agrees with the labels; where
// the margin is too small, the weights of the rows in which the two differ are moved just far enough. The same examples in the same order
// give the same weights on every machine with IEEE arithmetic.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus.h"
#include "gold.h"
#include "interpret/list_style.h"
#include "interpret/reference_model.h"
#include "interpret/tables.h"

namespace bibfold::training {

struct LearnerOptions {
  int epochs = 6;
  int models = 1;        ///< trained in other orders of the examples; the table is their mean, which knows less by heart
  double step = 1.0;     ///< the furthest that an update goes
  int cost = 60;         ///< of a wrong token, in hundredths of a nat
  int least_weight = 6;  ///< smaller weights are left out of the table
  bool verbose = false;
  std::size_t least_word = 12;  ///< a word has rows of its own when it occurs so often outside titles and names
};

class Learner {
 public:
  Learner(const Tables& tables, const LearnerOptions& options) : tables_(tables), options_(options), model_("") {
    Lattice nothing;
    nothing.keys.emplace_back();
    no_style_.intern(nothing);
  }
  void add(const Example& example);
  /// Trains on what was added and returns the averaged model.
  ReferenceModel train();
  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] std::size_t unreachable() const { return unreachable_; }

 private:
  struct Item {
    const Example* example = nullptr;
    Lattice lattice;
    Gold gold;
    std::vector<std::uint16_t> costs;  ///< by candidate
    StyleIds ids;                      ///< of no list: each example stands for itself
  };
  struct Weight {
    double value = 0;
    double sum = 0;  ///< of value × updates since, for the average
  };

  bool reachable(const Item& item) const;
  void set_costs(Item& item) const;
  void choose_words();
  bool learn(Item& item);
  void add_counts(const Item& item, const Parse& parse, int sign, std::vector<std::pair<std::uint32_t, int>>& to) const;
  double update(const std::vector<std::pair<std::uint32_t, int>>& difference, double loss);
  void train_once(std::uint64_t order);
  ReferenceModel table_of(const std::vector<double>& weights) const;

  const Tables& tables_;
  LearnerOptions options_;
  ReferenceModel model_;
  ListStyle no_style_;
  std::vector<Item> items_;
  std::vector<Weight> weights_;
  double updates_ = 1;
  std::size_t unreachable_ = 0;
};

/// The table as data/reference_weights.tsv holds it, without its head.
std::string to_tsv(const ReferenceModel& model);

}  // namespace bibfold::training
