// See learner.h.
#include "learner.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <numeric>

#include "interpret/reference_features.h"
#include "interpret/reference_search.h"

namespace bibfold::training {
namespace {

constexpr std::size_t kWidth = 32;  // of a WeightRow

/// Knuth's generator: the same order everywhere.
class Random {
 public:
  explicit Random(std::uint64_t order) : state_(20240229 + order) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>((state_ >> 33U) % limit);
  }

 private:
  std::uint64_t state_;
};

std::vector<std::size_t> shuffled(std::size_t n, Random& random) {
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = n; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  return order;
}

constexpr std::uint32_t kTitleOrName = (1U << index(Part::title)) | (1U << index(Part::name)) | (1U << index(Part::editor));

/// The weight of the whole numbers that a search works with.
int rounded(double weight) { return static_cast<int>(std::lround(std::clamp(weight, -30000.0, 30000.0))); }

}  // namespace

void Learner::add(const Example& example) {
  Item item;
  item.example = &example;
  item.lattice = make_lattice(example.text, tables_.words, tables_.venues);
  if (item.lattice.cuts.size() < 2) return;
  item.ids.signatures.assign(item.lattice.cuts.size(), 0);
  item.ids.names.assign(item.lattice.keys.size(), 0);
  item.gold = gold_candidates(item.lattice, example, true);
  if (!reachable(item)) item.gold = gold_candidates(item.lattice, example, false);
  if (!reachable(item)) {
    ++unreachable_;
    if (options_.verbose)
      std::printf("cannot be cut: %s\n  %s\n", example.text.text.c_str(), missing_candidates(item.lattice, example).c_str());
    return;
  }
  set_costs(item);
  items_.push_back(std::move(item));
}

bool Learner::reachable(const Item& item) const {
  return !best_parse(item.lattice, item.ids, model_, no_style_, item.gold.allowed).segments.empty();
}

/// A token under a wrong label costs; so does a segment that has the right label and the wrong ends.
void Learner::set_costs(Item& item) const {
  const Lattice& lattice = item.lattice;
  for (std::size_t i = 0; i < lattice.candidates.size(); ++i) {
    const Candidate& c = lattice.candidates[i];
    int wrong = 0;
    for (std::uint32_t k = lattice.cuts[c.begin].token; k < lattice.cuts[c.end].token; ++k)
      wrong += (item.gold.parts_of_token[k] & (1U << index(c.part))) == 0 ? 1 : 0;
    if (!item.gold.allowed[i]) wrong = std::min(wrong, 6) + 1;
    item.costs.push_back(static_cast<std::uint16_t>(item.gold.allowed[i] ? 0 : wrong * options_.cost));
  }
}

/// Words that tell where something stands: frequent ones outside titles and names.
void Learner::choose_words() {
  std::map<std::string, std::size_t> counts;
  for (const Item& item : items_) {
    for (std::size_t k = 0; k < item.lattice.item.tokens.size(); ++k) {
      const Token& token = item.lattice.item.tokens[k];
      const bool word = token.is(Shape::lower) || token.is(Shape::capital) || token.is(Shape::caps) || token.is(Shape::mixed);
      if (word && token.folded.size() >= 2 && (item.gold.parts_of_token[k] & kTitleOrName) == 0) ++counts[token.folded];
    }
  }
  for (const auto& [word, count] : counts) {
    if (count >= options_.least_word) model_.add_word(word);
  }
}

void Learner::add_counts(const Item& item, const Parse& parse, int sign, std::vector<std::pair<std::uint32_t, int>>& to) const {
  const auto count = [&](std::size_t row, Part part) { to.emplace_back(static_cast<std::uint32_t>(row * kWidth + index(part)), sign); };
  Part previous = Part::start;
  unsigned phase = 0;
  const auto transition = [&](std::size_t cut, Part next) {
    const TransitionRows r = transition_rows(previous, item.lattice.cuts[cut].kind, phase);
    count(r.phase, next);
    count(r.after, next);
    count(r.after_gap, next);
  };
  for (const Candidate& c : parse.segments) {
    transition(c.begin, c.part);
    for (const std::size_t row : feature_rows(item.lattice, item.lattice.segments[c.segment], model_)) count(row, c.part);
    phase = phase_after(phase, c);
    previous = c.part;
  }
  transition(item.lattice.cuts.size() - 1, Part::end);
}

double Learner::update(const std::vector<std::pair<std::uint32_t, int>>& difference, double loss) {
  double squares = 0;
  for (const auto& [at, by] : difference) squares += static_cast<double>(by) * by;
  if (squares <= 0) return 0;
  const double step = std::min(options_.step, loss / squares);
  for (const auto& [at, by] : difference) {
    Weight& weight = weights_[at];
    weight.value += step * by;
    weight.sum += step * by * updates_;
    model_.set(at / kWidth, static_cast<Part>(at % kWidth), rounded(weight.value));
  }
  return step;
}

/// True when the weights changed.
bool Learner::learn(Item& item) {
  updates_ += 1;
  score_candidates(item.lattice, model_);
  auto& candidates = item.lattice.candidates;
  for (std::size_t i = 0; i < candidates.size(); ++i) candidates[i].score += item.costs[i];
  const Parse wrong = best_parse(item.lattice, item.ids, model_, no_style_);
  bool right = true;
  for (const std::uint32_t c : wrong.chosen) right = right && item.gold.allowed[c];
  if (right) return false;
  const Parse gold = best_parse(item.lattice, item.ids, model_, no_style_, item.gold.allowed);
  const double loss = static_cast<double>(wrong.score) - gold.score;
  if (loss <= 0) return false;
  std::vector<std::pair<std::uint32_t, int>> all;
  add_counts(item, gold, 1, all);
  add_counts(item, wrong, -1, all);
  std::sort(all.begin(), all.end());
  std::vector<std::pair<std::uint32_t, int>> difference;
  for (const auto& [at, by] : all) {
    if (!difference.empty() && difference.back().first == at) {
      difference.back().second += by;
    } else {
      difference.emplace_back(at, by);
    }
  }
  std::erase_if(difference, [](const auto& d) { return d.second == 0; });
  return update(difference, loss) > 0;
}

ReferenceModel Learner::table_of(const std::vector<double>& weights) const {
  ReferenceModel model = model_;
  for (std::size_t at = 0; at < weights.size(); ++at) {
    const int weight = rounded(weights[at]);
    model.set(at / kWidth, static_cast<Part>(at % kWidth), std::abs(weight) < options_.least_weight ? 0 : weight);
  }
  return model;
}

void Learner::train_once(std::uint64_t order) {
  model_ = table_of(std::vector<double>(model_.row_count() * kWidth));
  weights_.assign(model_.row_count() * kWidth, {});
  updates_ = 1;
  Random random(order);
  for (int epoch = 1; epoch <= options_.epochs; ++epoch) {
    std::size_t changed = 0;
    for (const std::size_t i : shuffled(items_.size(), random)) changed += learn(items_[i]) ? 1U : 0U;
    std::fprintf(stderr, "epoch %d: %zu of %zu examples changed the weights\n", epoch, changed, items_.size());
  }
}

ReferenceModel Learner::train() {
  choose_words();
  std::vector<double> mean(model_.row_count() * kWidth);
  for (int order = 0; order < options_.models; ++order) {
    train_once(static_cast<std::uint64_t>(order));
    for (std::size_t at = 0; at < weights_.size(); ++at) mean[at] += (weights_[at].value - weights_[at].sum / updates_) / options_.models;
  }
  return table_of(mean);
}

std::string to_tsv(const ReferenceModel& model) {
  std::string tsv;
  for (std::size_t row = 0; row < model.row_count(); ++row) {
    std::string cells;
    for (std::size_t p = 0; p < kPartCount; ++p) {
      const int weight = model.weight(row, static_cast<Part>(p));
      if (weight != 0) cells += (cells.empty() ? "" : " ") + std::string(to_string(static_cast<Part>(p))) + "=" + std::to_string(weight);
    }
    if (!cells.empty()) tsv += model.name_of(row) + "\t" + cells + "\n";
  }
  return tsv;
}

}  // namespace bibfold::training
