// Which brace closes which: the part of .bib scanning that broken input can make slow. A brace that is closed is found by counting;
// after the first one that is not, all pairs of the rest of the text are computed once, so that no text is counted through twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace bibfold {

class BraceMatcher {
 public:
  explicit BraceMatcher(std::string_view text) : text_(text) {}

  /// Offset behind the brace that closes the one at `open`, npos when none does. Backslashes escape nothing, as in BibTeX.
  std::size_t behind(std::size_t open);
  /// No later question is about a brace before `floor`.
  void forget_before(std::size_t floor) { floor_ = floor; }
  /// Computes all pairs from the floor on; done by itself at the first failure. To be called when an answer was not used.
  void arm();

 private:
  [[nodiscard]] std::size_t count(std::size_t open) const;
  [[nodiscard]] std::size_t look_up(std::size_t open) const;

  std::string_view text_;
  std::size_t floor_ = 0;
  bool armed_ = false;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;  // opening and closing brace, ascending; only those that are closed
};

}  // namespace bibfold
