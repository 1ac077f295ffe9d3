// See align_titles.h. The alignment is that of Needleman and Wunsch, with three more moves: several words for one that lost its blanks
// ("buildingandpruning"), two neighbours that changed places, and "X and Y" for "Y and X".
#include "dedup/align_titles.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "dedup/known_abbreviation.h"
#include "dedup/misread_words.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/edit_distance.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kMaxWords = 60;
constexpr std::size_t kMaxRun = 6;  // words that stand together as one: "thequalityofdataonthe"

/// A difference in one number, so that two are added by adding: its cost above, how many spellings are in it in the lowest byte.
using Sum = int;
constexpr int kCountBits = 8;
static_assert(kMaxWords < (1U << kCountBits));
constexpr Sum sum_of(TitleDifference difference) { return difference.cost() * (1 << kCountBits) + difference.spellings; }
constexpr TitleDifference difference_of(Sum sum) {
  const int spellings = sum & ((1 << kCountBits) - 1);
  return {((sum >> kCountBits) - spellings) / TitleDifference{1, 0}.cost(), spellings};
}
constexpr Sum kWord = sum_of({1, 0});
constexpr Sum kSpelling = sum_of({0, 1});
constexpr Sum kUnreached = sum_of({1000, 0});

bool are_transposed(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

// "relation" and "relational", "query" and "queries", "adaptive" and "adaptable": one word in two forms.
constexpr std::array<std::string_view, 24> kEndings{"",   "able", "al",  "ance", "ation", "ative", "cy",  "d",  "e",    "ed", "ence", "er",
                                                    "es", "ible", "ies", "ing",  "ion",   "ions",  "ive", "ly", "ness", "s",  "t",    "y"};
static_assert(is_ascending(kEndings));

constexpr std::size_t kLongestEnding = 5;
static_assert(std::all_of(kEndings.begin(), kEndings.end(), [](std::string_view ending) { return ending.size() <= kLongestEnding; }));

bool is_ending(std::string_view text) { return is_among(kEndings, text); }

constexpr std::size_t kStem = 4;

bool is_inflected(std::string_view a, std::string_view b) {
  auto stem = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin()).first - a.begin());
  for (std::size_t back = 0; back <= 2 && stem >= kStem; ++back, --stem) {  // "disseminating" and "dissemination" share an "i"
    if (is_ending(a.substr(stem)) && is_ending(b.substr(stem))) return true;
  }
  return false;
}

bool share_stem(std::string_view a, std::string_view b) { return a[1] == b[1] && a[2] == b[2] && a[3] == b[3]; }

/// "boar" and "bear": of so few letters, another one makes another word.
bool is_other_short_word(std::string_view a, std::string_view b) {
  constexpr std::size_t kShort = 5;
  return a.size() == b.size() && a.size() <= kShort && !are_transposed(a, b);
}

constexpr std::string_view kOpposedBegins[][2] = {{"ab", "ad"}, {"ante", "anti"}, {"macro", "micro"}};
constexpr std::string_view kOpposedEnds[][2] = {{"ane", "ene"}, {"ate", "ide"}, {"ate", "ite"},
                                                {"ene", "yne"}, {"ide", "ite"}, {"anal", "anol"}};

/// "adsorption" and "absorption", "nitrates" and "nitrites": one letter, and another thing.
bool are_opposed(std::string_view a, std::string_view b) {
  if (a.ends_with('s') && b.ends_with('s')) {  // plurals
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  const auto differ_by = [a, b](const auto& pair, const auto& has) {
    return (has(a, pair[0]) && has(b, pair[1])) || (has(a, pair[1]) && has(b, pair[0]));
  };
  const auto begins = [&](const auto& pair) {
    return a.size() > pair[0].size() && a.substr(pair[0].size()) == b.substr(pair[1].size()) &&
           differ_by(pair, [](std::string_view word, std::string_view part) { return word.starts_with(part); });
  };
  const auto ends = [&](const auto& pair) {
    return a.size() > pair[0].size() && a.substr(0, a.size() - pair[0].size()) == b.substr(0, b.size() - pair[1].size()) &&
           differ_by(pair, [](std::string_view word, std::string_view part) { return word.ends_with(part); });
  };
  return a.size() == b.size() && (std::any_of(std::begin(kOpposedBegins), std::end(kOpposedBegins), begins) ||
                                  std::any_of(std::begin(kOpposedEnds), std::end(kOpposedEnds), ends));
}

/// One letter more, less or other, but not the first: "typical" and "atypical" are two words. Both begin alike.
bool is_misspelled(std::string_view a, std::string_view b) {
  const std::size_t more = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
  if (std::min(a.size(), b.size()) < kStem || more > kLongestEnding) return false;
  if (is_misread(a, b)) return true;
  const bool shares_stem = share_stem(a, b);
  const bool nearly_as_long = more <= 1;
  // One fault leaves the second letter whole, or the last one.
  const bool may_be_edited = nearly_as_long && (a[1] == b[1] || a.back() == b.back());
  if ((!shares_stem && !may_be_edited) || has_digit(a) || has_digit(b)) return false;
  if (shares_stem && is_inflected(a, b)) return true;
  const bool edited = may_be_edited && (edit_distance(a, b, 1) <= 1 || are_transposed(a, b));
  return edited && !is_other_short_word(a, b) && !are_opposed(a, b);
}

/// "fr" for "for", "form" for "from".
bool is_misspelled_small_word(std::string_view small, std::string_view other) {
  constexpr std::size_t kLongest = 4;
  if (std::min(small.size(), other.size()) < 2 || std::max(small.size(), other.size()) > kLongest || has_digit(other)) return false;
  return small.front() == other.front() && (edit_distance(small, other, 1) <= 1 || are_transposed(small, other));
}

struct AlignedWord {
  std::string_view text;
  Sum gap = 0;  ///< cost of leaving it out: a small word costs nothing
};

/// A title as words, and as letters of which each word is a part.
class Side {
 public:
  explicit Side(const TitleKey& key) : letters_(key.letters) {
    words_.reserve(std::min(key.word_count, kMaxWords));
    const std::string_view words = key.words;
    std::size_t at = 0;
    for (std::size_t begin = 0; begin < words.size() && words_.size() < kMaxWords;) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      words_.push_back({letters_.substr(at, end - begin), (key.small_words >> words_.size() & 1U) != 0 ? 0 : kWord});
      at += end - begin;
      begin = end + 1;
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
  /// Bit i: word i begins with this letter.
  [[nodiscard]] std::uint64_t beginning_with(char letter) const {
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) found |= std::uint64_t{words_[i].text.front() == letter ? 1U : 0U} << i;
    return found;
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

/// What it costs to take one word for an unequal one that begins alike; a spelling costs less than a word.
Sum replacement(const AlignedWord& a, const AlignedWord& b) {
  const bool both = a.gap != 0 && b.gap != 0;
  if (both && (is_misspelled(a.text, b.text) || is_known_abbreviation(a.text, b.text))) return kSpelling;
  if (!both && a.gap != b.gap && is_misspelled_small_word(a.gap == 0 ? a.text : b.text, a.gap == 0 ? b.text : a.text)) return kSpelling;
  return std::max(a.gap, b.gap);
}

constexpr std::size_t kLongestAbbreviation = 5;

/// "www" for "world wide web", "udb" for "universal database": of a few letters, which begin every word and stand in them in this order.
bool is_abbreviation(std::string_view letters, const Side& words, std::size_t last, std::size_t count) {
  if (letters.size() < 2 || letters.size() > kLongestAbbreviation || count > letters.size() || has_digit(letters)) return false;
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

/// One word for `count` words that begin alike, when that is a matter of spelling.
std::optional<Sum> joined(const AlignedWord& word, const Side& words, std::size_t last, std::size_t count) {
  const std::string_view run = words.run(last, count);
  if (word.text == run) return 0;
  if (is_misspelled(word.text, run) || is_abbreviation(word.text, words, last, count) || is_known_abbreviation(word.text, run))
    return kSpelling;
  return std::nullopt;
}

/// Cheap: neither this run nor a longer one can be spelled as the word, or be what it abbreviates.
bool is_outgrown(const AlignedWord& word, std::string_view run) {
  return run.size() > word.text.size() + kLongestEnding && word.text.size() > std::max(kLongestAbbreviation, kLongestKnownAbbreviation);
}

using WordSet = std::uint64_t;
static_assert(kMaxWords <= 64);

constexpr WordSet run_of(std::size_t last, std::size_t count) { return ((WordSet{1} << count) - 1) << (last + 1 - count); }

class Alignment {
 public:
  Alignment(const Side& a, const Side& b) : a_(a), b_(b), width_(b.size() + 1) {
    for (std::size_t i = 0; i < a.size(); ++i) alike_[i] = b.beginning_with(a[i].text.front());
  }

  TitleDifference run() {
    costs_.resize((a_.size() + 1) * width_);
    for (std::size_t j = 1; j < width_; ++j) costs_[j] = costs_[j - 1] + b_[j - 1].gap;
    for (std::size_t i = 1; i <= a_.size(); ++i) fill_row(i);
    return difference_of(costs_.back());
  }

  /// The words of meaning of each that nothing on the other side is equal or like to.
  [[nodiscard]] std::pair<WordSet, WordSet> strangers() const {
    WordSet known_a = 0;
    WordSet known_b = 0;
    for (std::size_t i = 0; i < a_.size(); ++i) {
      for (WordSet left = alike_[i]; left != 0; left &= left - 1)
        meet(i, static_cast<std::size_t>(std::countr_zero(left)), known_a, known_b);
    }
    return {others(a_, known_a), others(b_, known_b)};
  }

  /// At least so many words differ.
  [[nodiscard]] int count_strangers() const {
    const auto [of_a, of_b] = strangers();
    return std::max(std::popcount(of_a), std::popcount(of_b));
  }

 private:
  static WordSet others(const Side& side, WordSet known) {
    WordSet others = 0;
    for (std::size_t i = 0; i < side.size(); ++i) others |= side[i].gap != 0 && (known >> i & 1U) == 0 ? WordSet{1} << i : 0;
    return others;
  }

  /// Two words that begin alike, and the runs that they begin.
  void meet(std::size_t i, std::size_t j, WordSet& known_a, WordSet& known_b) const {
    if (a_[i].text == b_[j].text || replacement(a_[i], b_[j]) == kSpelling) {
      known_a |= WordSet{1} << i;
      known_b |= WordSet{1} << j;
    }
    meet_run(a_[i], i, b_, j, known_a, known_b);
    meet_run(b_[j], j, a_, i, known_b, known_a);
  }
  static void meet_run(const AlignedWord& word, std::size_t at, const Side& words, std::size_t first, WordSet& known,
                       WordSet& known_words) {
    for (std::size_t count = 2; count <= kMaxRun && first + count <= words.size(); ++count) {
      if (is_outgrown(word, words.run(first + count - 1, count))) return;
      if (!joined(word, words, first + count - 1, count)) continue;
      known |= WordSet{1} << at;
      known_words |= run_of(first + count - 1, count);
    }
  }

  [[nodiscard]] Sum at(std::size_t i, std::size_t j) const { return costs_[i * width_ + j]; }
  [[nodiscard]] bool begin_alike(std::size_t i, std::size_t j) const { return (alike_[i] >> j & 1U) != 0; }
  [[nodiscard]] bool are_equal(std::size_t i, std::size_t j) const { return begin_alike(i, j) && a_[i].text == b_[j].text; }

  static void offer(Sum& best, Sum sum) {
    if (sum >> kCountBits < best >> kCountBits) best = sum;
  }

  /// The cheapest ways to the first i words of one and any of the other.
  void fill_row(std::size_t i) {
    const WordSet promising = promising_words(i);
    const Sum gap = a_[i - 1].gap;
    const Sum* const above = &costs_[(i - 1) * width_];
    Sum* const row = &costs_[i * width_];
    row[0] = above[0] + gap;
    for (std::size_t j = 1; j < width_; ++j) {
      const Sum gap_b = b_[j - 1].gap;
      Sum best = kUnreached;
      offer(best, above[j] + gap);
      offer(best, row[j - 1] + gap_b);
      if ((promising >> (j - 1) & 1U) == 0) {
        offer(best, above[j - 1] + std::max(gap, gap_b));
      } else {
        offer_alike(best, i, j);
      }
      row[j] = best;
    }
  }

  /// Cheap: the words of b that begin as the i-th of a does or one of those before it, or stand behind such a word. What takes others for
  /// one another or for a run of words leads to nothing.
  [[nodiscard]] WordSet promising_words(std::size_t i) const {
    WordSet words = alike_[i - 1];
    for (std::size_t back = 1; back < kMaxRun; ++back) words |= alike_[i - 1] << back | (back < i ? alike_[i - 1 - back] : 0);
    return words;
  }

  void offer_alike(Sum& best, std::size_t i, std::size_t j) {
    if (are_equal(i - 1, j - 1)) return offer(best, at(i - 1, j - 1));
    const AlignedWord& a = a_[i - 1];
    const AlignedWord& b = b_[j - 1];
    offer(best, at(i - 1, j - 1) + (begin_alike(i - 1, j - 1) ? replacement(a, b) : std::max(a.gap, b.gap)));
    for (std::size_t count = 2; count <= kMaxRun; ++count) {
      if (count <= j && begin_alike(i - 1, j - count)) {
        if (const auto cost = joined(a, b_, j - 1, count)) offer(best, at(i - 1, j - count) + *cost);
      }
      if (count <= i && begin_alike(i - count, j - 1)) {
        if (const auto cost = joined(b, a_, i - 1, count)) offer(best, at(i - count, j - 1) + *cost);
      }
    }
    offer_swapped(best, i, j);
  }

  void offer_swapped(Sum& best, std::size_t i, std::size_t j) {
    const auto crossed = [&](std::size_t far) {
      return i > far && j > far && are_equal(i - 1 - far, j - 1) && are_equal(i - 1, j - 1 - far);
    };
    if (crossed(1)) offer(best, at(i - 2, j - 2) + kWord);
    if (crossed(2) && a_[i - 2].text == "and" && b_[j - 2].text == "and") offer(best, at(i - 3, j - 3) + kSpelling);
  }

  const Side& a_;
  const Side& b_;
  const std::size_t width_;
  std::array<WordSet, kMaxWords> alike_;  ///< of each word of a, those of b that begin with the same letter
  std::vector<Sum> costs_;
};

}  // namespace

TitleDifference align_titles(const TitleKey& a, const TitleKey& b, int most_words) {
  Side side_a(a);
  Side side_b(b);
  Side::strip_common(side_a, side_b);
  Alignment alignment(side_a, side_b);
  const int strangers = alignment.count_strangers();
  return strangers > most_words ? TitleDifference{strangers, 0} : alignment.run();
}

namespace {

/// The words of the "Name:" in front: without it, it is the same title.
WordSet name_before(const TitleKey& key, const Side& side) {
  WordSet words = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < side.size() && letters < key.prefix.size(); letters += side[i].text.size(), ++i) words |= WordSet{1} << i;
  return words;
}

/// "A query language and (optimization techniques)": what is left out in front ends in "and".
bool ends_in_and(const Side& side, WordSet strangers) {
  std::size_t at = 0;
  while (at < side.size() && (side[at].gap == 0 || (strangers >> at & 1U) != 0)) ++at;
  return at > 0 && side[at - 1].text == "and";
}

}  // namespace

bool leaves_words_out(const TitleKey& a, const TitleKey& b, int most_words, bool at_front) {
  const Side side_a(a);
  const Side side_b(b);
  auto [of_a, of_b] = Alignment(side_a, side_b).strangers();
  const WordSet name = a.prefix.empty() ? name_before(b, side_b) : b.prefix.empty() ? name_before(a, side_a) : 0;
  WordSet& named = a.prefix.empty() ? of_b : of_a;
  const bool unnamed = name != 0 && (named & name) == name;
  if (unnamed) named &= ~name;
  if (of_a != 0 && of_b != 0) return false;
  const WordSet strangers = of_a | of_b;
  const bool a_is_longer =
      of_a != 0 || (of_b == 0 && a.informative.size() > b.informative.size());  // which may repeat words of its own only
  const Side& longer = a_is_longer ? side_a : side_b;
  std::size_t first = 0;
  while (first < longer.size() && (longer[first].gap == 0 || (unnamed && (name >> first & 1U) != 0))) ++first;
  int more = static_cast<int>(a.informative.size()) - static_cast<int>(b.informative.size());
  if (unnamed) more -= a.prefix.empty() ? -std::popcount(name) : std::popcount(name);
  const bool replaced = (a_is_longer ? more : -more) < std::popcount(strangers);  // "Storing … in Stored" for "Storing … in relations"
  return std::popcount(strangers) <= most_words && !replaced &&
         ((strangers >> first & 1U) == 0 || (at_front && ends_in_and(longer, strangers)));
}

}  // namespace bibfold
