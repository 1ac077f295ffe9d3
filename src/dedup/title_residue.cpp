// See title_residue.h. A run of words at one end is residue when each of them may be and one of them must be: "1996" may be, "proc" must.
#include "dedup/title_residue.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "dedup/compare_titles.h"
#include "text/edit_distance.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using Words = std::vector<std::string_view>;

// Stand in references beside a title, hardly ever at its end.
constexpr std::array<std::string_view, 28> kOutsideWords{"acm",  "al",   "appear",      "conf",   "ed",    "edited", "eds",
                                                         "ieee", "ifip", "intl",        "jnl",    "lncs",  "pages",  "phd",
                                                         "pp",   "proc", "proceedings", "procs",  "raquo", "sigmod", "submitted",
                                                         "symp", "tech", "techreport",  "thesis", "trans", "univ",   "vldb"};
static_assert(std::is_sorted(kOutsideWords.begin(), kOutsideWords.end()));
// "(demonstration)", "(panel abstract)": how it was presented. compare_title_notices takes care of them.
constexpr std::array<std::string_view, 8> kFormWords{"abstract", "demo",  "demonstration", "demonstrations",
                                                     "keynote",  "panel", "poster",        "tutorial"};
static_assert(std::is_sorted(kFormWords.begin(), kFormWords.end()));
// Found with them.
constexpr std::array<std::string_view, 46> kBesideThem{
    "annual",        "april",   "august",   "available",  "computer", "conference", "data",    "database",     "december",
    "description",   "editors", "et",       "exhibition", "extended", "february",   "group",   "int",          "intern",
    "international", "j",       "january",  "journal",    "july",     "june",       "letters", "management",   "march",
    "may",           "notes",   "november", "october",    "paper",    "program",    "record",  "report",       "science",
    "september",     "session", "summary",  "symposium",  "systems",  "technical",  "track",   "transactions", "university",
    "workshop"};
static_assert(std::is_sorted(kBesideThem.begin(), kBesideThem.end()));

constexpr std::size_t kLongestRun = 14;
constexpr std::size_t kRemainingWords = 2;  // informative ones

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

bool has_word(std::string_view words, std::string_view word) {
  for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

bool is_number(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

/// "134-145"
bool is_page_range(std::string_view first, std::string_view last) {
  const auto is_plain = [](std::string_view word) {
    return word.size() >= 2 && word.size() <= 4 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return is_plain(first) && is_plain(last) && first.size() <= last.size() && (first.size() < last.size() || first < last);
}

std::string join(std::string_view a, std::string_view b) { return std::string(a) + std::string(b); }

enum class Likeness : std::uint8_t { title, unknown, weak, strong };

/// What the two records say beside their titles.
class Context {
 public:
  Context(const MatchKeys& longer, const MatchKeys& other) : longer_(longer), other_(other) {}

  [[nodiscard]] Likeness of(std::string_view word, bool at_start) const {
    if (is_among(kOutsideWords, word) || is_among(kFormWords, word) || names_venue(word) || is_author(word)) return Likeness::strong;
    if (is_year(word, at_start)) return Likeness::strong;
    if (is_number(word) || word.size() <= 2 || is_small_word(word) || is_among(kBesideThem, word)) return Likeness::weak;
    return Likeness::unknown;
  }

  [[nodiscard]] bool is_author(std::string_view word) const {
    if (word.size() < 4) return false;
    const auto is_name = [word](const NameKey& name) {
      return name.family == word || (word.size() >= 6 && edit_distance(name.family, word, 1) <= 1);
    };
    return std::any_of(longer_.authors.begin(), longer_.authors.end(), is_name) ||
           std::any_of(other_.authors.begin(), other_.authors.end(), is_name);
  }

 private:
  /// The longer title has taken the venue's name: its own record is left without.
  [[nodiscard]] bool names_venue(std::string_view word) const {
    if (!longer_.venue.empty() || word.size() < 3) return false;
    return word == other_.venue.short_name || has_word(other_.venue.words, word);
  }
  /// "1996b" too.
  [[nodiscard]] bool is_year(std::string_view word, bool at_start) const {
    if (word.size() < 4 || word.size() > 5 || !is_number(word)) return false;
    return std::to_string(other_.year) == word.substr(0, 4) || (at_start && longer_.year == 0);
  }

  const MatchKeys& longer_;
  const MatchKeys& other_;
};

/// How many words at the start (or, with both reversed, at the end) of `words` are residue. They end where the other title begins.
std::size_t residue_of(const Words& words, const Words& other, const Context& context, bool at_start) {
  if (words.front() == other.front() || (is_small_word(words.front()) && words.size() > 1 && words[1] == other.front())) return 0;
  const std::size_t allowed = at_start ? 2 : 1;  // words that are nothing known: a co-author, a place
  bool strong = false;
  std::size_t unknown = 0;
  for (std::size_t i = 0; i < std::min(words.size(), kLongestRun); ++i) {
    if (words[i] == other.front() && (other.size() < 2 || (i + 1 < words.size() && words[i + 1] == other[1]))) return strong ? i : 0;
    Likeness likeness = context.of(words[i], at_start);
    if (likeness == Likeness::unknown && i + 1 < words.size() &&
        context.is_author(at_start ? join(words[i], words[i + 1]) : join(words[i + 1], words[i])))
      likeness = Likeness::strong;  // "war muth"
    strong = strong || likeness == Likeness::strong || (!at_start && i > 0 && is_page_range(words[i], words[i - 1]));
    unknown += likeness == Likeness::unknown ? 1U : 0U;
    if (unknown > allowed) return 0;
  }
  return 0;
}

Words reversed(const Words& words) { return {words.rbegin(), words.rend()}; }

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (!out.empty()) out += ' ';
    out += words[i];
  }
  return out;
}

/// "an introduction to …" is found as "introduction to …" too.
Words without_small_ends(Words words) {
  while (words.size() > 2 && is_small_word(words.front())) words.erase(words.begin());
  while (words.size() > 2 && is_small_word(words.back())) words.pop_back();
  return words;
}

std::optional<TitleKey> trimmed(const MatchKeys& longer, const MatchKeys& other, const MatchTables& tables) {
  const Words words = split(longer.title.words, ' ');
  const Words others = without_small_ends(split(other.title.words, ' '));
  const Context context(longer, other);
  const std::size_t head = residue_of(words, others, context, true);
  const std::size_t tail = residue_of(reversed(words), reversed(others), context, false);
  if (head + tail == 0 || head + tail >= words.size()) return std::nullopt;
  TitleKey key = fold_title(joined(words, head, words.size() - tail), tables);
  if (key.informative.size() < kRemainingWords) return std::nullopt;
  return key;
}

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }
std::string_view last_word(std::string_view words) { return words.substr(words.rfind(' ') + 1); }  // npos + 1 is 0

/// Cheap: something stands before or behind what the titles have in common. Nearly all that one title says is in the other.
bool may_have_residue(const TitleKey& a, const TitleKey& b) {
  constexpr std::size_t kMaxWords = 60;
  if (a.empty() || b.empty() || a.word_count > kMaxWords || b.word_count > kMaxWords) return false;
  if (first_word(a.words) == first_word(b.words) && last_word(a.words) == last_word(b.words)) return false;
  const std::size_t fewer = std::min(a.informative.size(), b.informative.size());
  return fewer >= kRemainingWords && count_common_words(a, b) * 3 >= fewer * 2;
}

}  // namespace

std::optional<TitlePair> without_residue(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables) {
  if (!may_have_residue(a.title, b.title)) return std::nullopt;
  auto first = trimmed(a, b, tables);
  auto second = trimmed(b, a, tables);
  if (!first && !second) return std::nullopt;
  return TitlePair{first ? std::move(*first) : a.title, second ? std::move(*second) : b.title};
}

}  // namespace bibfold
