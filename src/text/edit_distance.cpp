// See edit_distance.h.
#include "text/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace bibfold {
namespace {

constexpr int kWordBits = 64;

// Myers' algorithm over blocks of 64 rows; `a` is the pattern. Returns the distance, or limit + 1 as soon as it cannot be reached.
int block_distance(std::string_view a, std::string_view b, int limit) {
  const std::size_t words = (a.size() + kWordBits - 1) / kWordBits;
  std::vector<std::array<std::uint64_t, 256>> match(words);
  for (auto& block : match) block.fill(0);
  for (std::size_t i = 0; i < a.size(); ++i) match[i / kWordBits][static_cast<unsigned char>(a[i])] |= std::uint64_t{1} << (i % kWordBits);
  std::vector<std::uint64_t> plus(words, ~std::uint64_t{0});
  std::vector<std::uint64_t> minus(words, 0);
  const std::uint64_t last = std::uint64_t{1} << ((a.size() - 1) % kWordBits);
  int distance = static_cast<int>(a.size());
  for (std::size_t j = 0; j < b.size(); ++j) {
    std::uint64_t carry_plus = 1;
    std::uint64_t carry_minus = 0;
    for (std::size_t w = 0; w < words; ++w) {
      const std::uint64_t p = plus[w];
      const std::uint64_t m = minus[w];
      const std::uint64_t equal = match[w][static_cast<unsigned char>(b[j])] | carry_minus;
      const std::uint64_t x = match[w][static_cast<unsigned char>(b[j])] | m;
      const std::uint64_t d = (((equal & p) + p) ^ p) | equal;
      std::uint64_t up = m | ~(d | p);
      std::uint64_t down = p & d;
      if (w + 1 == words) {
        if ((up & last) != 0) ++distance;
        if ((down & last) != 0) --distance;
      }
      const std::uint64_t out_plus = up >> (kWordBits - 1);
      const std::uint64_t out_minus = down >> (kWordBits - 1);
      up = (up << 1) | carry_plus;
      down = (down << 1) | carry_minus;
      plus[w] = down | ~(x | up);
      minus[w] = up & x;
      carry_plus = out_plus;
      carry_minus = out_minus;
    }
    if (distance - static_cast<int>(b.size() - 1 - j) > limit) return limit + 1;
  }
  return std::min(distance, limit + 1);
}

/// The same of at most 64 rows, in one word.
int word_distance(std::string_view a, std::string_view b, int limit) {
  std::array<std::uint64_t, 256> match{};
  for (std::size_t i = 0; i < a.size(); ++i) match[static_cast<unsigned char>(a[i])] |= std::uint64_t{1} << i;
  std::uint64_t plus = ~std::uint64_t{0};
  std::uint64_t minus = 0;
  const std::uint64_t last = std::uint64_t{1} << (a.size() - 1);
  int distance = static_cast<int>(a.size());
  for (std::size_t j = 0; j < b.size(); ++j) {
    const std::uint64_t equal = match[static_cast<unsigned char>(b[j])];
    const std::uint64_t x = equal | minus;
    const std::uint64_t d = (((equal & plus) + plus) ^ plus) | equal;
    std::uint64_t up = minus | ~(d | plus);
    std::uint64_t down = plus & d;
    if ((up & last) != 0) ++distance;
    if ((down & last) != 0) --distance;
    up = (up << 1) | 1;
    down <<= 1;
    plus = down | ~(x | up);
    minus = up & x;
    if (distance - static_cast<int>(b.size() - 1 - j) > limit) return limit + 1;
  }
  return std::min(distance, limit + 1);
}

/// One or two edits need no table. Both begin and end with unlike letters, so the first edit is at the first one.
int few_edits(std::string_view a, std::string_view b, int limit) {
  if (limit < 2) return limit == 1 && a.size() == 1 && b.size() == 1 ? 1 : limit + 1;
  const std::string_view rest_a = a.substr(1);
  const std::string_view rest_b = b.substr(1);
  return 1 + std::min({edit_distance(rest_a, rest_b, 1), edit_distance(a, rest_b, 1), edit_distance(rest_a, b, 1)});
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b, int limit) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  if (a.size() > b.size()) std::swap(a, b);
  if (static_cast<int>(b.size() - a.size()) > limit) return limit + 1;
  if (a.empty()) return static_cast<int>(b.size());
  if (limit <= 2) return few_edits(a, b, limit);
  return a.size() <= kWordBits ? word_distance(a, b, limit) : block_distance(a, b, limit);
}

int edit_similarity(std::string_view a, std::string_view b, int cutoff) {
  const int longest = static_cast<int>(std::max(a.size(), b.size()));
  if (longest == 0) return 1000;
  const int limit = longest * (1000 - cutoff) / 1000;
  const int distance = edit_distance(a, b, limit);
  return distance > limit ? 0 : 1000 - (distance * 1000 + longest - 1) / longest;
}

std::string_view nearest(std::string_view word, const std::string_view* begin, const std::string_view* end) {
  std::string_view best;
  int best_distance = static_cast<int>(word.size()) / 3 + 2;
  for (const auto* candidate = begin; candidate != end; ++candidate) {
    const int distance = edit_distance(word, *candidate, best_distance);
    if (distance < best_distance) {
      best = *candidate;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace bibfold
