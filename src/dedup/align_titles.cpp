// See align_titles.h. The alignment is that of Needleman and Wunsch, with three more moves: several words for one that lost its blanks
// ("buildingandpruning"), two neighbours that changed places, and "X and Y" for "Y and X".
#include "dedup/align_titles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "text/edit_distance.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kMaxWords = 60;
constexpr std::size_t kMaxRun = 6;  // words that stand together as one: "thequalityofdataonthe"
constexpr TitleDifference kSpelling{0, 1};

bool are_transposed(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

// "relation" and "relational", "query" and "queries", "adaptive" and "adaptable": one word in two forms.
constexpr std::array<std::string_view, 24> kEndings{"",   "able", "al",  "ance", "ation", "ative", "cy",  "d",  "e",    "ed", "ence", "er",
                                                    "es", "ible", "ies", "ing",  "ion",   "ions",  "ive", "ly", "ness", "s",  "t",    "y"};
static_assert(std::is_sorted(kEndings.begin(), kEndings.end()));

bool is_ending(std::string_view text) { return std::binary_search(kEndings.begin(), kEndings.end(), text); }

bool is_inflected(std::string_view a, std::string_view b) {
  constexpr std::size_t kStem = 4;
  auto stem = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin()).first - a.begin());
  for (std::size_t back = 0; back <= 2 && stem >= kStem; ++back, --stem) {  // "disseminating" and "dissemination" share an "i"
    if (is_ending(a.substr(stem)) && is_ending(b.substr(stem))) return true;
  }
  return false;
}

/// One letter more, less or other, but not the first: "typical" and "atypical" are two words.
bool is_misspelled(std::string_view a, std::string_view b) {
  if (std::min(a.size(), b.size()) < 4 || a.front() != b.front() || has_digit(a) || has_digit(b)) return false;
  return edit_distance(a, b, 1) <= 1 || are_transposed(a, b) || is_inflected(a, b);
}

/// "fr" for "for", "form" for "from".
bool is_misspelled_small_word(std::string_view small, std::string_view other) {
  constexpr std::size_t kLongest = 4;
  if (std::min(small.size(), other.size()) < 2 || std::max(small.size(), other.size()) > kLongest || has_digit(other)) return false;
  return small.front() == other.front() && (edit_distance(small, other, 1) <= 1 || are_transposed(small, other));
}

struct AlignedWord {
  std::string_view text;
  int gap = 0;  ///< cost of leaving it out: a small word costs nothing
};

TitleDifference plus(TitleDifference a, TitleDifference b) { return {a.words + b.words, a.spellings + b.spellings}; }

/// A title as words, and as letters of which each word is a part.
class Side {
 public:
  explicit Side(const TitleKey& key) : letters_(key.letters) {
    std::size_t at = 0;
    for (const std::string_view word : split(key.words, ' ')) {
      if (words_.size() == kMaxWords) break;
      words_.push_back({letters_.substr(at, word.size()), (key.small_words >> words_.size() & 1U) != 0 ? 0 : 1});
      at += word.size();
    }
  }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const AlignedWord& operator[](std::size_t i) const { return words_[i]; }
  /// Cuts off what both begin with and end with.
  static void strip_common(Side& a, Side& b) {
    const auto lead = static_cast<std::ptrdiff_t>(count_equal(a.words_.begin(), a.words_.end(), b.words_.begin(), b.words_.end()));
    a.words_.erase(a.words_.begin(), a.words_.begin() + lead);
    b.words_.erase(b.words_.begin(), b.words_.begin() + lead);
    const std::size_t tail = count_equal(a.words_.rbegin(), a.words_.rend(), b.words_.rbegin(), b.words_.rend());
    a.words_.resize(a.words_.size() - tail);
    b.words_.resize(b.words_.size() - tail);
  }
  /// The letters of `count` words up to `last`.
  [[nodiscard]] std::string_view run(std::size_t last, std::size_t count) const {
    const auto begin = static_cast<std::size_t>(words_[last + 1 - count].text.data() - letters_.data());
    const auto end = static_cast<std::size_t>(words_[last].text.data() - letters_.data()) + words_[last].text.size();
    return letters_.substr(begin, end - begin);
  }

 private:
  template <typename I>
  static std::size_t count_equal(I a, I end_a, I b, I end_b) {
    const auto same = [](const AlignedWord& x, const AlignedWord& y) { return x.text == y.text; };
    return static_cast<std::size_t>(std::mismatch(a, end_a, b, end_b, same).first - a);
  }

  std::string_view letters_;
  std::vector<AlignedWord> words_;
};

/// 0 for equal words, else what it costs to take one for the other; a spelling costs less than a word.
TitleDifference replacement(const AlignedWord& a, const AlignedWord& b) {
  if (a.text.front() != b.text.front()) return {std::max(a.gap, b.gap), 0};  // cheap: all below begin alike
  if (a.text == b.text) return {};
  if (a.gap + b.gap == 2 && is_misspelled(a.text, b.text)) return kSpelling;
  if (a.gap + b.gap == 1 && is_misspelled_small_word(a.gap == 0 ? a.text : b.text, a.gap == 0 ? b.text : a.text)) return kSpelling;
  return {std::max(a.gap, b.gap), 0};
}

/// "www" for "world wide web", "udb" for "universal database": of a few letters, which begin every word and stand in them in this order.
bool is_abbreviation(std::string_view letters, const Side& words, std::size_t last, std::size_t count) {
  if (letters.size() < 2 || letters.size() > 5 || count > letters.size() || has_digit(letters)) return false;
  std::size_t at = 0;
  for (std::size_t i = last + 1 - count; i <= last; ++i) {
    const std::string_view word = words[i].text;
    if (at == letters.size() || word.size() < 3 || words[i].gap == 0 || word.front() != letters[at]) return false;
    ++at;
    const char next = i < last ? words[i + 1].text.front() : '\0';
    for (std::size_t k = 1; k < word.size() && at < letters.size() && letters[at] != next; ++k) at += word[k] == letters[at] ? 1U : 0U;
  }
  return at == letters.size();
}

/// One word for `count` words, when that is a matter of spelling.
std::optional<TitleDifference> joined(const AlignedWord& word, const Side& words, std::size_t last, std::size_t count) {
  if (word.text.front() != words[last + 1 - count].text.front()) return std::nullopt;  // cheap: all below begin alike
  const std::string_view run = words.run(last, count);
  if (word.text == run) return TitleDifference{};
  if (is_misspelled(word.text, run) || is_abbreviation(word.text, words, last, count)) return kSpelling;
  return std::nullopt;
}

class Alignment {
 public:
  Alignment(const Side& a, const Side& b) : a_(a), b_(b), costs_((a.size() + 1) * (b.size() + 1)) {}

  TitleDifference run() {
    for (std::size_t i = 0; i <= a_.size(); ++i) {
      for (std::size_t j = 0; j <= b_.size(); ++j) fill(i, j);
    }
    return at(a_.size(), b_.size());
  }

 private:
  TitleDifference& at(std::size_t i, std::size_t j) { return costs_[i * (b_.size() + 1) + j]; }

  void offer(std::size_t i, std::size_t j, TitleDifference cost) {
    if (cost.cost() < at(i, j).cost()) at(i, j) = cost;
  }

  /// The cheapest way to the first i words of one and the first j of the other.
  void fill(std::size_t i, std::size_t j) {
    if (i + j > 0) at(i, j) = {1000, 0};
    if (i > 0) offer(i, j, plus(at(i - 1, j), {a_[i - 1].gap, 0}));
    if (j > 0) offer(i, j, plus(at(i, j - 1), {b_[j - 1].gap, 0}));
    if (i == 0 || j == 0) return;
    offer(i, j, plus(at(i - 1, j - 1), replacement(a_[i - 1], b_[j - 1])));
    if (a_[i - 1].text == b_[j - 1].text) return;
    offer_joined(i, j);
    offer_swapped(i, j);
  }

  void offer_joined(std::size_t i, std::size_t j) {
    for (std::size_t count = 2; count <= kMaxRun; ++count) {
      if (count <= j) {
        if (const auto cost = joined(a_[i - 1], b_, j - 1, count)) offer(i, j, plus(at(i - 1, j - count), *cost));
      }
      if (count <= i) {
        if (const auto cost = joined(b_[j - 1], a_, i - 1, count)) offer(i, j, plus(at(i - count, j - 1), *cost));
      }
    }
  }

  void offer_swapped(std::size_t i, std::size_t j) {
    const auto crossed = [&](std::size_t far) {
      return i > far && j > far && a_[i - 1 - far].text == b_[j - 1].text && a_[i - 1].text == b_[j - 1 - far].text;
    };
    if (crossed(1)) offer(i, j, plus(at(i - 2, j - 2), {1, 0}));
    if (crossed(2) && a_[i - 2].text == "and" && b_[j - 2].text == "and") offer(i, j, plus(at(i - 3, j - 3), kSpelling));
  }

  const Side& a_;
  const Side& b_;
  std::vector<TitleDifference> costs_;
};

}  // namespace

TitleDifference align_titles(const TitleKey& a, const TitleKey& b) {
  Side side_a(a);
  Side side_b(b);
  Side::strip_common(side_a, side_b);
  return Alignment(side_a, side_b).run();
}

}  // namespace bibfold
