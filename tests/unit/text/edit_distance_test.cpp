#include "text/edit_distance.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "test_catch.hpp"

namespace bibfold {
namespace {

// Textbook dynamic programming: the oracle.
int naive_distance(const std::string& a, const std::string& b) {
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

TEST_CASE("edit distance agrees with dynamic programming") {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const auto word = [&] {
      std::string text(random() % 150, 'a');
      for (char& c : text) c = static_cast<char>('a' + random() % 3);
      return text;
    };
    const std::string a = word();
    const std::string b = word();
    const int expected = naive_distance(a, b);
    const int limit = static_cast<int>(random() % 160);
    REQUIRE(edit_distance(a, b, limit) == std::min(expected, limit + 1));
  }
}

TEST_CASE("edit distance of words with a small limit agrees as well") {
  std::mt19937 random(8);
  for (int round = 0; round < 20000; ++round) {
    const auto word = [&] {
      std::string text(random() % 8, 'a');
      for (char& c : text) c = static_cast<char>('a' + random() % 3);
      return text;
    };
    const std::string a = word();
    const std::string b = word();
    const int limit = static_cast<int>(random() % 4);
    REQUIRE(edit_distance(a, b, limit) == std::min(naive_distance(a, b), limit + 1));
  }
}

TEST_CASE("nearest word") {
  constexpr std::array<std::string_view, 3> kVerbs{"convert", "merge", "check"};
  CHECK(nearest("merg", kVerbs.data(), kVerbs.data() + kVerbs.size()) == "merge");
  CHECK(nearest("chekc", kVerbs.data(), kVerbs.data() + kVerbs.size()) == "check");
  CHECK(nearest("xyzzyplugh", kVerbs.data(), kVerbs.data() + kVerbs.size()).empty());
}

}  // namespace
}  // namespace bibfold
