// See title_residue.h. A run of words at one end is residue when each of them may be and one of them must be: "1996" may be, "proc" must.
#include "dedup/title_residue.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "dedup/compare_titles.h"
#include "dedup/words.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/edit_distance.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

// Stand in references beside a title, hardly ever at its end.
constexpr std::array<std::string_view, 30> kOutsideWords{
    "acm",   "al",     "appear",    "award", "conf",  "ed",         "edited", "eds",   "etal",        "ieee",
    "ifip",  "intl",   "jnl",       "lncs",  "pages", "phd",        "pp",     "proc",  "proceedings", "procs",
    "raquo", "sigmod", "submitted", "symp",  "tech",  "techreport", "thesis", "trans", "univ",        "vldb"};
static_assert(is_ascending(kOutsideWords));
// "(demonstration)", "(panel abstract)": how it was presented. compare_title_notices takes care of them.
constexpr std::array<std::string_view, 8> kFormWords{"abstract", "demo",  "demonstration", "demonstrations",
                                                     "keynote",  "panel", "poster",        "tutorial"};
static_assert(is_ascending(kFormWords));
// Found with them.
constexpr std::array<std::string_view, 46> kBesideThem{
    "annual",        "april",   "august",   "available",  "computer", "conference", "data",    "database",     "december",
    "description",   "editors", "et",       "exhibition", "extended", "february",   "group",   "int",          "intern",
    "international", "j",       "january",  "journal",    "july",     "june",       "letters", "management",   "march",
    "may",           "notes",   "november", "october",    "paper",    "program",    "record",  "report",       "science",
    "september",     "session", "summary",  "symposium",  "systems",  "technical",  "track",   "transactions", "university",
    "workshop"};
static_assert(is_ascending(kBesideThem));

constexpr std::size_t kLongestRun = 14;
constexpr std::size_t kRemainingWords = 2;     // informative ones
constexpr std::size_t kRemainingLetters = 24;  // of words that lost their blanks
constexpr std::size_t kBeginning = 10;         // letters by which a title is known whose words lost their blanks

bool has_word(std::string_view words, std::string_view word) {
  for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

bool is_number(std::string_view word) { return is_ascii_digit(word.front()); }

/// "134-145"
bool is_page_range(std::string_view first, std::string_view last) {
  const auto is_plain = [](std::string_view word) { return word.size() >= 2 && word.size() <= 4 && is_all_digits(word); };
  return is_plain(first) && is_plain(last) && first.size() <= last.size() && (first.size() < last.size() || first < last);
}

enum class Likeness : std::uint8_t { title, unknown, weak, strong };

/// What the two records say beside their titles.
class Context {
 public:
  Context(const MatchKeys& longer, const MatchKeys& other) : longer_(longer), other_(other) {}

  [[nodiscard]] Likeness of(std::string_view word, bool at_start) const {
    if (is_among(kOutsideWords, word) || is_among(kFormWords, word) || names_venue(word) || is_author(word, false)) return Likeness::strong;
    if (is_year(word, at_start)) return Likeness::strong;
    if (is_number(word) || word.size() <= 2 || is_small_word(word) || is_among(kBesideThem, word)) return Likeness::weak;
    return Likeness::unknown;
  }

  /// The family name of an author of either record: "ng", "zaharioudakis", one letter in six lost, or with others grown to it
  /// ("narasayyav").
  /// `whole`: nothing has grown to it.
  [[nodiscard]] bool is_author(std::string_view word, bool whole) const {
    constexpr std::size_t kOneError = 6;
    constexpr std::size_t kTwoErrors = 9;
    constexpr std::size_t kGrown = 5;
    if (word.size() < 2 || is_small_word(word)) return false;
    const int errors = word.size() >= kTwoErrors ? 2 : word.size() >= kOneError ? 1 : 0;
    const auto is_name = [word, errors, whole](const NameKey& name) {
      if (name.family == word) return true;
      if (errors == 0 || name.family.size() < kGrown) return false;
      return edit_distance(name.family, word, errors) <= errors ||
             (!whole && (word.starts_with(name.family) || word.ends_with(name.family)));
    };
    return std::any_of(longer_.authors.begin(), longer_.authors.end(), is_name) ||
           std::any_of(other_.authors.begin(), other_.authors.end(), is_name);
  }

  [[nodiscard]] bool is_family_name(std::string_view word) const {
    const auto is_name = [word](const NameKey& name) { return name.family == word; };
    return std::any_of(longer_.authors.begin(), longer_.authors.end(), is_name) ||
           std::any_of(other_.authors.begin(), other_.authors.end(), is_name);
  }

  /// "m", "xiaodong": has the initial of an author of either record.
  [[nodiscard]] bool is_given_name(std::string_view word) const {
    if (is_small_word(word) || is_among(kBesideThem, word)) return false;
    const auto fits = [word](const NameKey& name) { return !name.given.empty() && name.given.front() == word.front(); };
    return std::any_of(longer_.authors.begin(), longer_.authors.end(), fits) ||
           std::any_of(other_.authors.begin(), other_.authors.end(), fits);
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

/// "In: Proceedings of …", "submitted", "to appear", "technical report": all that follows is no title, whatever it says.
bool begins_what_follows(std::string_view first, std::string_view second) {
  constexpr std::array<std::string_view, 9> kProceedings{"appear",      "inproc", "inproceedings", "proc",      "proceeding",
                                                         "proceedings", "procs",  "submitted",     "techreport"};
  static_assert(is_ascending(kProceedings));
  if (is_among(kProceedings, first)) return true;
  if (first == "in" || first == "to") return is_among(kProceedings, second);
  return (first == "tech" || first == "technical") && second.starts_with("rep");
}

std::string without_ligatures(std::string_view letters) {
  std::string out(letters);
  for (const std::string_view ligature : {"ffi", "ffl", "ff", "fi", "fl"}) replace_all(out, ligature, "");
  return out;
}

/// The words of the title with the residue, from one of its ends on, and those that the other title has at that end.
class Residue {
 public:
  /// `stops`: bit i is word i behind a full stop; 0 at the end.
  Residue(const Words& words, const Words& other, const Context& context, bool at_start, std::uint64_t stops)
      : words_(words), other_(other), context_(context), at_start_(at_start), stops_(stops) {
    for (const std::string_view word : other) add(other_letters_, word);
    least_ = at_start ? without_ligatures(other.front()).size() : other.front().size();
    if (at_start) other_sounds_ = without_ligatures(std::string_view(other_letters_).substr(0, 2 * kBeginning));
  }

  /// How many words it has: they end where the other title begins.
  [[nodiscard]] std::size_t count() const {
    if (begins_title(0) || (is_small_word(words_.front()) && begins_title(1)) || !is_anywhere()) return 0;
    const std::size_t allowed = at_start_ ? 2 : 1;  // words that are nothing known: a co-author, a place
    bool strong = false;
    std::size_t unknown = 0;
    std::size_t named = 0;  // words up to here are an author
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i >= named && begins_title(i))
        return (strong && i <= kLongestRun && unknown <= allowed) || is_announced(i) || are_names(i, unknown) || is_institution(i) ? i : 0;
      if (i >= named) named = i + length_of_author(i);
      const Likeness likeness = i < named ? Likeness::strong : context_.of(words_[i], at_start_);
      strong = strong || likeness == Likeness::strong || (!at_start_ && i > 0 && is_page_range(words_[i], words_[i - 1]));
      unknown += likeness == Likeness::unknown ? 1U : 0U;
    }
    return 0;
  }

 private:
  void add(std::string& letters, std::string_view word) const { letters.insert(at_start_ ? letters.size() : 0, word); }

  /// "in R. Berg and M. Olsen, editors": those of the volume.
  [[nodiscard]] bool are_editors(std::size_t count) const {
    constexpr std::size_t kWords = 12;
    constexpr std::array<std::string_view, 4> kEditors{"ed", "editor", "editors", "eds"};
    return !at_start_ && count > 2 && count <= kWords && words_[count - 1] == "in" && is_among(kEditors, words_.front());
  }

  /// "stanford university, extracting …", "s. university. extracting …"
  [[nodiscard]] bool is_institution(std::size_t count) const {
    constexpr std::size_t kWords = 4;
    constexpr std::array<std::string_view, 4> kOf{"at", "for", "in", "of"};
    return at_start_ && count > 1 && count <= kWords && words_[count - 1] == "university" && !is_among(kOf, words_[count - 2]);
  }

  [[nodiscard]] bool is_announced(std::size_t count) const {
    if (are_editors(count)) return true;
    return !at_start_ && count > 0 && begins_what_follows(words_[count - 1], count > 1 ? words_[count - 2] : std::string_view());
  }

  /// "m. za it. querying …", "and a. wolf. report …", "xiaodong. the …": what is left of the authors, up to a full stop.
  [[nodiscard]] bool are_names(std::size_t count, std::size_t unknown) const {
    constexpr std::size_t kWords = 8;
    constexpr std::size_t kUnknown = 3;
    if (!at_start_ || count > kWords || unknown > kUnknown || !is_behind_stop(count)) return false;
    if (words_.front() == "and" || words_.front() == "et" || words_.front() == "und") return true;
    return std::any_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(count),
                       [this](std::string_view word) { return context_.is_given_name(word); });
  }
  /// An article may stand between: "xiaodong. the generalized …", where the title is sought without it.
  [[nodiscard]] bool is_behind_stop(std::size_t at) const {
    const auto stop = [this](std::size_t i) { return i < 64 && (stops_ >> i & 1U) != 0; };
    return stop(at) || (at > 1 && is_small_word(words_[at - 1]) && stop(at - 1));
  }

  /// Cheap: without it, all of `count` leads to nothing.
  [[nodiscard]] bool is_anywhere() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (begins_title(i)) return true;
    }
    return false;
  }

  /// Two words of the other title, or ten letters of words that lost their blanks, perhaps behind an article: "amultimediapresentation".
  [[nodiscard]] bool begins_title(std::size_t at) const {
    if (at >= words_.size()) return false;
    if (words_[at] == other_.front() && (other_.size() < 2 || (at + 1 < words_.size() && words_[at + 1] == other_[1]))) return true;
    constexpr std::size_t kArticle = 3;
    if (other_letters_.size() < kBeginning || words_[at].size() < least_ || !may_begin_title(words_[at])) return false;
    std::string letters;
    for (std::size_t i = at; i < words_.size() && letters.size() < kBeginning + kArticle; ++i) add(letters, words_[i]);
    if (letters.size() < kBeginning) return false;
    if (!at_start_)
      return std::string_view(letters).substr(letters.size() - kBeginning) ==
             std::string_view(other_letters_).substr(other_letters_.size() - kBeginning);
    const std::string_view wanted = std::string_view(other_letters_).substr(0, kBeginning);
    const std::string_view sounds = std::string_view(other_sounds_).substr(0, kBeginning);
    return std::any_of(kArticles.begin(), kArticles.end(), [&](std::string_view article) {
      if (!letters.starts_with(article)) return false;
      const std::string_view rest = std::string_view(letters).substr(article.size());
      return rest.starts_with(wanted) || (sounds.size() == kBeginning && rest.starts_with(sounds));
    });
  }

  /// Cheap: the letter at that end is the other title's, or that of an article.
  [[nodiscard]] bool may_begin_title(std::string_view word) const {
    if (!at_start_) return word.back() == other_letters_.back();
    return word.front() == other_letters_.front() || word.front() == 'a' || word.front() == 't' || word.front() == other_sounds_.front();
  }

  /// "zaha rio udakis": of how many words from `at` on; 0 for none.
  [[nodiscard]] std::size_t length_of_author(std::size_t at) const {
    constexpr std::size_t kPieces = 3;
    constexpr std::size_t kJoined = 4;
    std::string letters;
    std::size_t length = 0;
    for (std::size_t i = at; i < std::min(at + kPieces, words_.size()); ++i) {
      add(letters, words_[i]);
      if (i == at && context_.is_family_name(letters)) return 1;  // of "slivinskas. r-tree", the "r" is no part
      if (i == at ? context_.is_author(letters, false) : letters.size() >= kJoined && context_.is_author(letters, true))
        length = i + 1 - at;
    }
    return length;
  }

  static constexpr std::array<std::string_view, 4> kArticles{"", "a", "an", "the"};
  const Words& words_;
  const Words& other_;
  const Context& context_;
  const bool at_start_;
  const std::uint64_t stops_;
  std::string other_letters_;
  std::size_t least_ = 0;     ///< letters of its first word
  std::string other_sounds_;  ///< its beginning without the letters that PDF fonts have in one: "ecientalgo" of "efficient algo"
};

/// "…. ACM SIGMOD Intern. Conf. on Management of": from a full stop on, nothing but what names a venue. Of how many words.
std::size_t length_of_venue(const Words& words, std::uint64_t stops, const Context& context) {
  constexpr std::size_t kTitle = 4;
  constexpr std::size_t kStrong = 3;
  std::size_t strong = 0;
  std::size_t length = 0;
  for (std::size_t i = words.size(); i-- > kTitle;) {
    const Likeness likeness = context.of(words[i], false);
    if (likeness == Likeness::unknown) break;
    strong += likeness == Likeness::strong ? 1U : 0U;
    if (i < 64 && (stops >> i & 1U) != 0 && strong >= kStrong) length = words.size() - i;
  }
  return length;
}

Words reversed(const Words& words) { return {words.rbegin(), words.rend()}; }

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }
std::string_view last_word(std::string_view words) { return words.substr(words.rfind(' ') + 1); }  // npos + 1 is 0

/// "an introduction to …" is found as "introduction to …" too.
std::string_view without_small_ends(std::string_view words, std::size_t count) {
  for (; count > 2 && is_small_word(first_word(words)); --count) words.remove_prefix(words.find(' ') + 1);
  for (; count > 2 && is_small_word(last_word(words)); --count) words.remove_suffix(words.size() - words.rfind(' '));
  return words;
}

/// "raschid, l. the distributed search", where the other title begins with "the" as well: the article is no residue.
std::size_t without_small_words(std::size_t head, const Words& words, std::string_view other) {
  const Words others = split(other, ' ');
  std::size_t small = 0;
  while (small < others.size() && is_small_word(others[small])) ++small;
  while (head > 1 && small > 0 && words[head - 1] == others[small - 1]) --head, --small;
  return head;
}

std::optional<TitleKey> trimmed(const MatchKeys& longer, const MatchKeys& other, const MatchTables& tables) {
  const Words words = split(longer.title.words, ' ');
  const Words others = split(without_small_ends(other.title.words, other.title.word_count), ' ');
  const Context context(longer, other);
  const std::size_t head = without_small_words(Residue(words, others, context, true, longer.title.stops).count(), words, other.title.words);
  const Words words_back = reversed(words);
  const Words others_back = reversed(others);
  const std::size_t begun = Residue(words_back, others_back, context, false, 0).count();
  const std::size_t tail = begun != 0 ? begun : length_of_venue(words, longer.title.stops, context);
  if (head + tail == 0 || head + tail >= words.size()) return std::nullopt;
  TitleKey key = fold_title(joined(words, head, words.size() - tail), tables);
  if (key.informative.size() < kRemainingWords && key.letters.size() < kRemainingLetters) return std::nullopt;
  return key;
}

/// Of words that lost their blanks, the letters tell: `whole` ends as `part` does, or the beginning of `part` is somewhere in it.
bool has_end_of(std::string_view whole, std::string_view part) {
  constexpr std::size_t kLetters = 12;
  if (part.size() < kLetters || part.size() > whole.size()) return false;
  return whole.ends_with(part.substr(part.size() - kLetters)) || whole.find(part.substr(0, kLetters)) != std::string_view::npos;
}

/// Of two words at an end, so many as `Residue` asks for at least.
std::string first_letters(std::string_view words) {
  const auto second = words.find(' ');
  std::string letters(words.substr(0, second));
  if (second != std::string_view::npos) letters += first_word(words.substr(second + 1));
  return letters.substr(0, kBeginning);
}
std::string last_letters(std::string_view words) {
  const auto second = words.rfind(' ');
  std::string letters(last_word(words));
  if (second != std::string_view::npos) letters.insert(0, last_word(words.substr(0, second)));
  return letters.substr(letters.size() - std::min(letters.size(), kBeginning));
}

/// Cheap: with what `Residue` knows the other title by, this one goes on behind its beginning, or breaks off before its end.
bool may_hold(const TitleKey& longer, const TitleKey& other) {
  const std::string_view words = without_small_ends(other.words, other.word_count);
  const std::string_view letters = longer.letters;
  const auto may_sound = [&] {  // behind an article at least
    const std::string beginning(std::string_view(other.letters).substr(other.letters.find(first_word(words)), 2 * kBeginning));
    const std::string sounds = without_ligatures(beginning);
    return sounds.size() >= kBeginning && sounds.size() != beginning.size() &&
           letters.find(sounds.substr(0, kBeginning)) != std::string_view::npos;
  };
  return longer.stops != 0 || letters.substr(1).find(first_letters(words)) != std::string_view::npos || may_sound() ||
         letters.substr(0, letters.size() - 1).find(last_letters(words)) != std::string_view::npos;
}

/// Cheap: something stands before or behind what the titles have in common. Nearly all that one title says is in the other.
bool may_have_residue(const TitleKey& a, const TitleKey& b) {
  constexpr std::size_t kMaxWords = 60;
  if (a.empty() || b.empty() || a.word_count > kMaxWords || b.word_count > kMaxWords) return false;
  if (first_word(a.words) == first_word(b.words) && last_word(a.words) == last_word(b.words)) return false;
  const std::size_t fewer = std::min(a.informative.size(), b.informative.size());
  if (fewer < kRemainingWords) return false;
  return count_common_words(a, b) * 3 >= fewer * 2 || has_end_of(a.letters, b.letters) || has_end_of(b.letters, a.letters);
}

}  // namespace

std::optional<TitlePair> without_residue(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables) {
  if (!may_have_residue(a.title, b.title)) return std::nullopt;
  auto first = may_hold(a.title, b.title) ? trimmed(a, b, tables) : std::nullopt;
  auto second = may_hold(b.title, a.title) ? trimmed(b, a, tables) : std::nullopt;
  if (!first && !second) return std::nullopt;
  return TitlePair{std::move(first).value_or(a.title), std::move(second).value_or(b.title)};
}

}  // namespace bibfold
