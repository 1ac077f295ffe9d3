// Made-up publications and what careless hands make of them: misspelled, cut off, with leaked fields; for tests that compare all pairs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/stages.h"

namespace bibfold {

/// Knuth's 64-bit linear congruential generator: the same numbers everywhere.
class TestRandom {
 public:
  explicit TestRandom(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>((state_ >> 33U) % limit);
  }

 private:
  std::uint64_t state_;
};

/// BibTeX of `works` publications, each in one to four forms.
std::string noisy_bibtex(std::size_t works, std::uint64_t seed);

struct NoisyLibrary {
  SourceSet sources;
  std::vector<Publication> publications;
};
/// The texts, each a source of its own, read and interpreted.
NoisyLibrary read_library(const std::vector<std::string>& texts);

}  // namespace bibfold
