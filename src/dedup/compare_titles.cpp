// See compare_titles.h. A replaced word makes titles at most similar, however long they are ("… Toolkit for …", "… Toolbox for …"):
// only spelling and small words may differ between close ones.
#include "dedup/compare_titles.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "text/edit_distance.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kMaxWords = 60;       // of longer titles, the beginnings are compared
constexpr std::size_t kContainedWords = 4;  // informative words that a contained title needs
constexpr std::size_t kContainedLetters = 28;
constexpr int kSimilarLetters = 800;  // per mille

/// Shared informative words, by hash.
std::size_t count_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t common = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j)
      ++common, ++i, ++j;
    else if (*i < *j)
      ++i;
    else
      ++j;
  }
  return common;
}

bool are_transposed(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

/// One letter more, less or other, but not the first: "typical" and "atypical" are two words.
bool is_misspelled(std::string_view a, std::string_view b) {
  if (std::min(a.size(), b.size()) < 4 || a.front() != b.front() || has_digit(a) || has_digit(b)) return false;
  return edit_distance(a, b, 1) <= 1 || are_transposed(a, b);
}

/// How two titles differ, word by word: words of meaning, and spellings.
struct WordDifference {
  int words = 0;
  int spellings = 0;
  [[nodiscard]] int cost() const { return words * 8 + spellings; }
};

WordDifference cheaper(WordDifference a, WordDifference b) { return b.cost() < a.cost() ? b : a; }

WordDifference plus(WordDifference a, int words, int spellings) { return {a.words + words, a.spellings + spellings}; }

/// The cheapest alignment; a stop word costs nothing.
WordDifference align(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  const auto gap = [](std::string_view word) { return is_small_word(word) ? 0 : 1; };
  std::vector<WordDifference> row(b.size() + 1);
  for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = plus(row[j], gap(b[j]), 0);
  for (const std::string_view word : a) {
    WordDifference diagonal = row[0];
    row[0] = plus(row[0], gap(word), 0);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const bool spelling = word != b[j] && is_misspelled(word, b[j]);
      const int replaced = word == b[j] || spelling ? 0 : std::max(gap(word), gap(b[j]));
      const WordDifference substituted = plus(diagonal, replaced, spelling ? 1 : 0);
      diagonal = row[j + 1];
      row[j + 1] = cheaper(substituted, cheaper(plus(row[j + 1], gap(word), 0), plus(row[j], gap(b[j]), 0)));
    }
  }
  return row.back();
}

std::vector<std::string_view> first_words(std::string_view words) {
  auto all = split(words, ' ');
  if (all.size() > kMaxWords) all.resize(kMaxWords);
  return all;
}

/// The whole of `part` is the beginning of `whole`, and tells enough: a title without its subtitle, or cut off.
bool is_beginning(const TitleKey& part, const TitleKey& whole) {
  if (part.letters.size() >= whole.letters.size() || !whole.letters.starts_with(part.letters)) return false;
  return part.informative.size() >= kContainedWords && part.letters.size() >= kContainedLetters;
}

bool has_equal_rest(const TitleKey& named, const TitleKey& bare) {
  return !named.rest.empty() && named.rest == bare.letters && bare.informative.size() >= 2;
}

/// "BERT: a study" and "ALBERT: a study" are about two things; "GLUE:" and "G.L.U.E.:" have equal letters.
bool have_unlike_prefixes(const TitleKey& a, const TitleKey& b) { return !a.prefix.empty() && !b.prefix.empty() && a.prefix != b.prefix; }

Level compare_words(const TitleKey& a, const TitleKey& b) {
  const auto words_a = first_words(a.words);
  const auto words_b = first_words(b.words);
  const WordDifference difference = align(words_a, words_b);
  const int longer = static_cast<int>(std::max(words_a.size(), words_b.size()));
  if (difference.words == 0 && difference.spellings <= 1 + longer / 6) return Level::close;
  if (difference.words <= std::max(1, longer / 4)) return Level::similar;
  return edit_similarity(a.letters, b.letters, kSimilarLetters) > 0 ? Level::similar : Level::different;
}

/// Cheap: few titles share half of their words.
bool may_be_similar(const TitleKey& a, const TitleKey& b) {
  const std::size_t fewer = std::min(a.informative.size(), b.informative.size());
  const std::size_t common = count_common(a.informative, b.informative);
  if (common * 2 >= fewer && common > 0) return true;
  const std::size_t longer = std::max(a.letters.size(), b.letters.size());
  const std::size_t shorter = std::min(a.letters.size(), b.letters.size());
  return shorter * 10 >= longer * 8 && edit_similarity(a.letters, b.letters, kSimilarLetters) > 0;
}

}  // namespace

Level compare_titles(const TitleKey& a, const TitleKey& b) {
  if (a.empty() || b.empty()) return Level::missing;
  if (a.letters == b.letters) return Level::equal;
  if (has_equal_rest(a, b) || has_equal_rest(b, a)) return Level::equal_but_prefix;
  if (is_beginning(a, b) || is_beginning(b, a)) return Level::contained;
  if (!may_be_similar(a, b)) return Level::different;
  const Level level = compare_words(a, b);
  return level == Level::close && have_unlike_prefixes(a, b) ? Level::similar : level;
}

namespace {

bool is_year(const TitleNumber& number, int year) {
  const std::string full = std::to_string(year);
  return number.at_edge && year != 0 && (number.value == full || number.value == full.substr(2));
}

/// Numbers of `a` that `b` lacks, but for a left-over year.
bool has_own_number(const TitleKey& a, const TitleKey& b, int year_a, int year_b) {
  const bool years_agree = year_a == year_b || year_a == 0 || year_b == 0;
  std::vector<std::string_view> others;
  for (const TitleNumber& number : b.numbers) others.push_back(number.value);
  return std::any_of(a.numbers.begin(), a.numbers.end(), [&](const TitleNumber& number) {
    const auto match = std::find(others.begin(), others.end(), number.value);
    if (match != others.end()) {
      others.erase(match);
      return false;
    }
    return !(years_agree && (is_year(number, year_a) || is_year(number, year_b)));
  });
}

}  // namespace

Level compare_title_numbers(const TitleKey& a, const TitleKey& b, int year_a, int year_b) {
  if (a.numbers.empty() && b.numbers.empty()) return Level::missing;
  if (a.letters == b.letters) return Level::equal;
  return has_own_number(a, b, year_a, year_b) || has_own_number(b, a, year_a, year_b) ? Level::different : Level::equal;
}

Level compare_title_notices(const TitleKey& a, const TitleKey& b) {
  if (a.notices == 0 && b.notices == 0) return Level::missing;
  return a.notices == b.notices ? Level::equal : Level::different;
}

int count_shared_words(const TitleKey& a, const TitleKey& b) {
  constexpr std::size_t kStem = 5;
  const auto stems = [](const TitleKey& key) {
    std::vector<std::string_view> out;
    for (const std::string_view word : first_words(key.words)) {
      if (word.size() >= kStem && !is_small_word(word)) out.push_back(word.substr(0, kStem));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  };
  const auto stems_a = stems(a);
  const auto stems_b = stems(b);
  return static_cast<int>(std::count_if(stems_a.begin(), stems_a.end(), [&stems_b](std::string_view stem) {
    return std::binary_search(stems_b.begin(), stems_b.end(), stem);
  }));
}

}  // namespace bibfold
