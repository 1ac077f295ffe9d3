// See title_residue.h. A run of words at one end is residue when each of them may be and one of them must be: "1996" may be, "proc" must.
#include "dedup/title_residue.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "dedup/beside_title.h"
#include "dedup/compare_titles.h"
#include "dedup/words.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestRun = 14;
constexpr std::size_t kRemainingWords = 2;     // informative ones
constexpr std::size_t kRemainingLetters = 24;  // of words that lost their blanks
constexpr std::size_t kBeginning = 10;         // letters by which a title is known whose words lost their blanks

/// "134-145"
bool is_page_range(std::string_view first, std::string_view last) {
  const auto is_plain = [](std::string_view word) { return word.size() >= 2 && word.size() <= 4 && is_all_digits(word); };
  return is_plain(first) && is_plain(last) && first.size() <= last.size() && (first.size() < last.size() || first < last);
}

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
  Residue(const Words& words, const Words& other, const BesideTitle& context, bool at_start, std::uint64_t stops)
      : words_(words), other_(other), context_(context), at_start_(at_start), stops_(stops) {
    for (const std::string_view word : other) add(other_letters_, word);
    least_ = at_start ? without_ligatures(other.front()).size() : other.front().size();
    if (at_start) other_sounds_ = without_ligatures(std::string_view(other_letters_).substr(0, 2 * kBeginning));
    for (std::size_t i = 0; i < words.size(); ++i) begins_ |= std::uint64_t{begins_title(i) ? 1U : 0U} << i;
  }

  /// How many words it has: they end where the other title begins.
  [[nodiscard]] std::size_t count() const {
    if (begins_ == 0 || may_end_at(0) || (is_small_word(words_.front()) && may_end_at(1))) return 0;
    const std::size_t allowed = at_start_ ? 2 : 1;  // words that are nothing known: a co-author, a place
    const bool may_have_more = may_have_any_words();
    bool strong = false;
    std::size_t unknown = 0;
    std::size_t named = 0;  // words up to here are an author
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i >= named && may_end_at(i))
        return (strong && i <= kLongestRun && unknown <= allowed) || is_announced(i) || are_names(i, unknown) || is_institution(i) ? i : 0;
      if (i >= named) named = i + length_of_author(i);
      const Likeness likeness = i < named ? Likeness::strong : context_.of_no_author(words_[i], at_start_);
      strong = strong || likeness == Likeness::strong || (!at_start_ && i > 0 && is_page_range(words_[i], words_[i - 1]));
      unknown += likeness == Likeness::unknown ? 1U : 0U;
      if (unknown > allowed && !may_have_more) return 0;
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

  /// The other title begins at this word.
  [[nodiscard]] bool may_end_at(std::size_t at) const { return at < words_.size() && (begins_ >> at & 1U) != 0; }

  /// Cheap: somewhere it may end, whatever words it has.
  [[nodiscard]] bool may_have_any_words() const {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (may_end_at(i) && (is_announced(i) || is_institution(i) || are_names(i, 0))) return true;
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
  const BesideTitle& context_;
  const bool at_start_;
  const std::uint64_t stops_;
  std::string other_letters_;
  std::uint64_t begins_ = 0;  ///< bit i: the other title begins at word i
  std::size_t least_ = 0;     ///< letters of its first word
  std::string other_sounds_;  ///< its beginning without the letters that PDF fonts have in one: "ecientalgo" of "efficient algo"
};

constexpr std::size_t kTitleWords = 4;  // a title in front of a venue
constexpr std::size_t kVenueWords = 3;  // that name one

/// "…. ACM SIGMOD Intern. Conf. on Management of": from a full stop on, nothing but what names a venue. Of how many words.
std::size_t length_of_venue(const Words& words, std::uint64_t stops, const BesideTitle& context) {
  std::size_t strong = 0;
  std::size_t length = 0;
  for (std::size_t i = words.size(); i-- > kTitleWords;) {
    const Likeness likeness = context.of(words[i], false);
    if (likeness == Likeness::unknown) break;
    strong += likeness == Likeness::strong ? 1U : 0U;
    if (i < 64 && (stops >> i & 1U) != 0 && strong >= kVenueWords) length = words.size() - i;
  }
  return length;
}

Words reversed(const Words& words) { return {words.rbegin(), words.rend()}; }

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }
std::string_view last_word(std::string_view words) { return words.substr(words.rfind(' ') + 1); }  // npos + 1 is 0

/// A title without the small words at its ends: "an introduction to …" is found as "introduction to …" too.
struct Core {
  std::string_view words;
  std::string_view letters;
};

Core core_of(const TitleKey& key) {
  Core core{key.words, key.letters};
  std::size_t first = 0;
  std::size_t end = key.word_count;
  const auto is_small = [&key](std::size_t word) { return (key.small_words >> word & 1U) != 0; };
  for (; end - first > 2 && is_small(first); ++first) {
    const std::size_t size = first_word(core.words).size();
    core.words.remove_prefix(size + 1);
    core.letters.remove_prefix(size);
  }
  for (; end - first > 2 && is_small(end - 1); --end) {
    const std::size_t size = last_word(core.words).size();
    core.words.remove_suffix(size + 1);
    core.letters.remove_suffix(size);
  }
  return core;
}

/// "raschid, l. the distributed search", where the other title begins with "the" as well: the article is no residue.
std::size_t without_small_words(std::size_t head, const Words& words, std::string_view other) {
  const Words others = split(other, ' ');
  std::size_t small = 0;
  while (small < others.size() && is_small_word(others[small])) ++small;
  while (head > 1 && small > 0 && words[head - 1] == others[small - 1]) --head, --small;
  return head;
}

/// Ten letters, or so many as two words at the end of a title have: by no fewer is it known.
template <typename I>
std::size_t count_known_letters(I begin, I end) {
  std::size_t letters = 0;
  std::size_t blanks = 0;
  for (; begin != end && letters < kBeginning; ++begin) {
    if (*begin != ' ') {
      ++letters;
    } else if (++blanks == 2) {
      break;
    }
  }
  return letters;
}
std::string_view first_letters(const Core& core) {
  return core.letters.substr(0, count_known_letters(core.words.begin(), core.words.end()));
}
std::string_view last_letters(const Core& core) {
  return core.letters.substr(core.letters.size() - count_known_letters(core.words.rbegin(), core.words.rend()));
}

/// Whether these letters stand somewhere in those: `find`, eight letters at once.
bool holds(std::string_view whole, std::string_view part) {
  std::uint64_t wanted = 0;
  std::uint64_t eight = 0;
  if (part.size() < sizeof wanted) return whole.find(part) != std::string_view::npos;
  std::memcpy(&wanted, part.data(), sizeof wanted);
  for (std::size_t at = 0; at + part.size() <= whole.size(); ++at) {
    std::memcpy(&eight, whole.data() + at, sizeof eight);
    if (eight == wanted && whole.substr(at).starts_with(part)) return true;
  }
  return false;
}

/// As an article before it may have the title of which a PDF lost the ligatures: see Residue.
bool holds_sounds(std::string_view letters, const Core& other) {
  const std::string_view beginning = other.letters.substr(0, 2 * kBeginning);
  if (beginning.find('f') == std::string_view::npos) return false;
  const std::string sounds = without_ligatures(beginning);
  return sounds.size() >= kBeginning && sounds.size() != beginning.size() && holds(letters, std::string_view(sounds).substr(0, kBeginning));
}

/// Cheap: behind a full stop there are as many words as `length_of_venue` asks for.
bool may_end_in_venue(const TitleKey& key) {
  if (key.stops == 0 || key.word_count < kTitleWords + kVenueWords) return false;
  const std::size_t last = std::min<std::size_t>(key.word_count - kVenueWords, 63);
  return (key.stops >> kTitleWords << (63 - last + kTitleWords)) != 0;
}

/// Cheap: at which ends of a title something may stand that the other has not: with what `Residue` knows the other title by, this one goes
/// on behind its beginning, or breaks off before its end.
struct Ends {
  bool head = false;
  bool tail = false;
  bool venue = false;
  [[nodiscard]] bool any() const { return head || tail || venue; }
};

Ends ends_of(const TitleKey& longer, const Core& other) {
  const std::string_view letters = longer.letters;
  return {holds(letters.substr(1), first_letters(other)) || holds_sounds(letters, other),
          holds(letters.substr(0, letters.size() - 1), last_letters(other)), may_end_in_venue(longer)};
}

std::size_t length_of_tail(const Words& words, const Words& others, const BesideTitle& context, const Ends& ends, std::uint64_t stops) {
  if (ends.tail) {
    const Words words_back = reversed(words);
    const Words others_back = reversed(others);
    if (const std::size_t length = Residue(words_back, others_back, context, false, 0).count(); length != 0) return length;
  }
  return ends.venue ? length_of_venue(words, stops, context) : 0;
}

std::optional<TitleKey> trimmed(const MatchKeys& longer, const MatchKeys& other, const Ends& ends, const MatchTables& tables) {
  const Words words = split(longer.title.words, ' ');
  const Words others = split(core_of(other.title).words, ' ');
  const BesideTitle context(longer, other);
  const std::size_t begun = ends.head ? Residue(words, others, context, true, longer.title.stops).count() : 0;
  const std::size_t head = without_small_words(begun, words, other.title.words);
  const std::size_t tail = length_of_tail(words, others, context, ends, longer.title.stops);
  if (head + tail == 0 || head + tail >= words.size()) return std::nullopt;
  TitleKey key = fold_title(joined(words, head, words.size() - tail), tables);
  if (key.informative.size() < kRemainingWords && key.letters.size() < kRemainingLetters) return std::nullopt;
  return key;
}

/// Of words that lost their blanks, the letters tell: `whole` ends as `part` does, or the beginning of `part` is somewhere in it.
bool has_end_of(std::string_view whole, std::string_view part) {
  constexpr std::size_t kLetters = 12;
  if (part.size() < kLetters || part.size() > whole.size()) return false;
  return whole.ends_with(part.substr(part.size() - kLetters)) || holds(whole, part.substr(0, kLetters));
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
  const Ends ends_a = ends_of(a.title, core_of(b.title));
  const Ends ends_b = ends_of(b.title, core_of(a.title));
  auto first = ends_a.any() ? trimmed(a, b, ends_a, tables) : std::nullopt;
  auto second = ends_b.any() ? trimmed(b, a, ends_b, tables) : std::nullopt;
  if (!first && !second) return std::nullopt;
  return TitlePair{std::move(first).value_or(a.title), std::move(second).value_or(b.title)};
}

}  // namespace bibfold
