// See compare_titles.h. A replaced word makes titles at most similar, however long they are ("… Toolkit for …", "… Toolbox for …"):
// only spelling and small words may differ between close ones.
#include "dedup/compare_titles.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "dedup/align_titles.h"
#include "dedup/known_words.h"
#include "text/edit_distance.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kMaxWords = 60;       // longer titles (whole abstracts) are compared by their letters only,
constexpr std::size_t kMaxLetters = 1000;   // and still longer ones must be equal, or the beginning of the other
constexpr std::size_t kContainedWords = 4;  // informative words that a contained title needs
constexpr std::size_t kContainedLetters = 28;
constexpr std::size_t kSimilarLetters = 800;  // per mille

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

std::vector<std::string_view> first_words(std::string_view words) {
  auto all = split(words, ' ');
  if (all.size() > kMaxWords) all.resize(kMaxWords);
  return all;
}

// Of this many words of the longer title.
constexpr std::size_t allowed_spellings(std::size_t words) { return 1 + words / 6; }
constexpr std::size_t allowed_words(std::size_t words) { return words / 4; }

/// The whole of `part` is the beginning of `whole`, and tells enough: a title without its subtitle, or cut off.
bool is_beginning(const TitleKey& part, const TitleKey& whole) {
  if (!whole.main.empty() && whole.main == part.letters) return true;
  if (!part.main.empty() && part.main == part.letters && part.letters == whole.prefix) return true;  // "Boosting the margin:"
  if (part.letters.size() >= whole.letters.size() || !whole.letters.starts_with(part.letters)) return false;
  return part.informative.size() >= kContainedWords && part.letters.size() >= kContainedLetters;
}

/// "and implementation of …" of "design and implementation of …": a title does not begin so, its first words were cut off.
bool is_cut_at_front(const TitleKey& part, const TitleKey& whole) {
  constexpr std::size_t kCut = 32;
  if (!part.words.starts_with("and ") || part.informative.size() < kContainedWords || part.letters.size() < kContainedLetters) return false;
  return whole.letters.size() > part.letters.size() && whole.letters.size() <= part.letters.size() + kCut &&
         whole.letters.ends_with(part.letters) && !whole.words.starts_with("and ");
}

bool has_equal_rest(const TitleKey& named, const TitleKey& bare) {
  return !named.rest.empty() && named.rest == bare.letters && bare.informative.size() >= 2;
}

/// "BERT: a study" and "ALBERT: a study" are about two things; "GLUE:" and "G.L.U.E.:" have equal letters.
bool have_unlike_prefixes(const TitleKey& a, const TitleKey& b) { return !a.prefix.empty() && !b.prefix.empty() && a.prefix != b.prefix; }

/// "Movemnnt matters: …" and "Movement matters: …": one word differs by a letter, and only one of the two is a word.
bool have_misprinted_prefix(const TitleKey& a, const TitleKey& b) {
  constexpr std::size_t kLetters = 5;
  const auto words_a = first_words(a.words);
  const auto words_b = first_words(b.words);
  const auto [word_a, word_b] = std::mismatch(words_a.begin(), words_a.end(), words_b.begin(), words_b.end());
  if (word_a == words_a.end() || word_b == words_b.end() || std::min(word_a->size(), word_b->size()) < kLetters) return false;
  return edit_distance(a.prefix, b.prefix, 1) <= 1 && edit_distance(*word_a, *word_b, 1) <= 1 &&
         is_title_word(*word_a) != is_title_word(*word_b);
}

/// How many of the first letters are a ligature that PDF fonts have: "ffi" of "fficient".
std::size_t length_of_ligature(std::string_view letters) {
  if (letters.empty() || letters.front() != 'f') return 0;
  if (letters.starts_with("ffi") || letters.starts_with("ffl")) return 3;
  return letters.starts_with("fi") || letters.starts_with("fl") || letters.starts_with("ff") ? 2 : 0;
}

std::string_view without_leading_ligatures(std::string_view letters) {
  for (auto length = length_of_ligature(letters); length != 0; length = length_of_ligature(letters)) letters.remove_prefix(length);
  return letters;
}

/// "an e cient classi er" from a PDF whose ligatures were lost is "an efficient classifier".
bool are_equal_but_ligatures(std::string_view a, std::string_view b) {
  for (;;) {
    a = without_leading_ligatures(a);
    b = without_leading_ligatures(b);
    if (a.empty() || b.empty()) return a.empty() && b.empty();
    if (a.front() != b.front()) return false;
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
}

/// One of them has lost a ligature; numerals keep titles apart as ever.
bool differ_in_ligatures(const TitleKey& a, const TitleKey& b) {
  constexpr std::size_t kLost = 12;
  const std::size_t longer = std::max(a.letters.size(), b.letters.size());
  const std::size_t shorter = std::min(a.letters.size(), b.letters.size());
  if (longer == shorter || longer - shorter > kLost || longer > kMaxLetters || a.letters.front() != b.letters.front()) return false;
  return are_equal_but_ligatures(a.letters, b.letters);
}

/// "Ban optimal tree" and "An optimal tree": the quote of a font that comes out of a PDF as "B".
bool has_quote_before(const TitleKey& quoted, const TitleKey& plain) {
  return quoted.letters.front() == 'b' && quoted.letters.size() == plain.letters.size() + 1 &&
         std::string_view(quoted.letters).substr(1) == plain.letters && !is_title_word(quoted.words.substr(0, quoted.words.find(' ')));
}

/// "integratingcontentsandstructure": most words lost the blanks between them.
bool has_lost_blanks(const TitleKey& key) {
  constexpr std::size_t kLetters = 24;
  constexpr std::size_t kPerWord = 12;
  return key.letters.size() >= kLetters && key.letters.size() >= kPerWord * key.word_count;
}

/// "faulttolerantdesignofamultimedia server" in the words "fault tolerant design of multimedia servers": an article more, a plural less.
bool reads_as(std::string_view letters, std::string_view words) {
  const auto take = [&letters](std::string_view word) {
    const bool begins = !word.empty() && letters.starts_with(word);
    if (begins) letters.remove_prefix(word.size());
    return begins;
  };
  const auto take_word = [&take](std::string_view word) {
    return take(word) || (word.ends_with('s') && take(word.substr(0, word.size() - 1)));
  };
  for (const std::string_view word : split(words, ' ')) {
    if (take_word(word)) continue;
    const std::string_view before = letters;
    if ((take("the") || take("an") || take("a")) && take_word(word)) continue;
    letters = before;
    if (word != "the" && word != "an" && word != "a") return false;
  }
  return letters.empty() || letters == "s";
}

/// Where nobody can tell words any more, one letter in twenty may differ.
bool are_equal_but_blanks(const TitleKey& a, const TitleKey& b) {
  if (!has_lost_blanks(a) && !has_lost_blanks(b)) return false;
  if (reads_as(a.letters, b.words) || reads_as(b.letters, a.words)) return true;
  const std::size_t longer = std::max(a.letters.size(), b.letters.size());
  const int errors = static_cast<int>(longer / 20);
  return longer <= kMaxLetters && edit_distance(a.letters, b.letters, errors) <= errors;
}

/// "Dynamic multidimensional histograms" and "Multidimensional dynamic histograms"; but "From text to speech" and "From speech to text".
bool are_reordered(const TitleKey& a, const TitleKey& b) {
  constexpr std::size_t kWords = 3;
  return a.informative.size() >= kWords && a.informative == b.informative;
}

Level compare_words(const TitleKey& a, const TitleKey& b) {
  const std::size_t longer = std::max(a.word_count, b.word_count);
  // Of three words none may be another, but two may have changed places.
  const int most_words = std::max(static_cast<int>(allowed_words(longer)), are_reordered(a, b) ? 1 : 0);
  const TitleDifference difference = align_titles(a, b, most_words);
  if (difference.words > most_words) return Level::different;
  if (static_cast<std::size_t>(difference.spellings) > allowed_spellings(longer) || difference.words > 1) return Level::similar;
  return difference.words == 0 ? Level::close : Level::akin;
}

TitleKey first_words_of(const TitleKey& whole, std::size_t count) {
  TitleKey key;
  for (const std::string_view word : split(whole.words, ' ')) {
    if (key.word_count == count) break;
    key.words.append(key.word_count == 0 ? "" : " ").append(word);
    key.letters += word;
    ++key.word_count;
  }
  key.small_words = whole.small_words;
  return key;
}

/// A catalogue cuts titles at some length: the first words of `whole`, as many as a title of so many letters has.
TitleKey beginning_of(const TitleKey& whole, std::size_t letters) {
  TitleKey key;
  std::size_t end = 0;
  std::size_t size = 0;
  for (const std::string_view word : split(whole.words, ' ')) {
    if (size + word.size() / 2 >= letters) break;
    size += word.size();
    end += word.size() + (key.word_count == 0 ? 0U : 1U);
    ++key.word_count;
  }
  key.words = whole.words.substr(0, end);
  key.letters = whole.letters.substr(0, size);
  key.small_words = whole.small_words;
  return key;
}

/// "A comparative survey of … dynamic web content" and "A comparative study of … dynamic web content acceleration": what was cut off is no
/// difference.
bool is_akin_but_cut(const TitleKey& cut, const TitleKey& whole) {
  constexpr std::size_t kLetters = 64;  // where no catalogue cuts sooner
  constexpr std::size_t kMost = 100;
  constexpr std::size_t kMore = 6;
  if (cut.letters.size() < kLetters || cut.words.size() > kMost || whole.letters.size() < cut.letters.size() + kMore) return false;
  if (whole.word_count > kMaxWords || cut.letters.substr(0, 2) != whole.letters.substr(0, 2)) return false;
  return compare_words(cut, beginning_of(whole, cut.letters.size())) >= Level::akin;
}

/// Cheap: see begins_but_spelling.
bool may_begin_but_spelling(const TitleKey& part, const TitleKey& whole) {
  constexpr std::size_t kWords = 3;
  constexpr std::size_t kLetters = 4;
  return part.informative.size() >= kWords && part.word_count < whole.word_count + kWords && whole.word_count <= kMaxWords &&
         part.letters.size() < whole.letters.size() && part.letters.size() >= 2 * kWords * kLetters &&
         part.letters.compare(0, kLetters, whole.letters, 0, kLetters) == 0 &&
         count_common(part.informative, whole.informative) + 1 + part.informative.size() / 4 >= part.informative.size();
}

/// The words of `part` begin `whole`, but for their spelling.
bool begins_but_spelling(const TitleKey& part, const TitleKey& whole) {
  constexpr std::size_t kParted = 2;  // words more that are one in the other
  if (!may_begin_but_spelling(part, whole)) return false;
  for (std::size_t count = part.word_count - 1; count <= part.word_count + kParted && count < whole.word_count; ++count) {
    if (align_titles(part, first_words_of(whole, count), 0).words == 0) return true;
  }
  return false;
}

/// "teach a rdbms to watch its" of "teach a relational dbms to watch its axis steps": cut off behind a small word, and spelled in another
/// way.
bool is_beginning_but_spelling(const TitleKey& part, const TitleKey& whole) {
  if (part.word_count == 0 || part.word_count > kMaxWords || (part.small_words >> (part.word_count - 1) & 1U) == 0) return false;
  return part.informative.size() >= kContainedWords && part.letters.size() >= kContainedLetters && begins_but_spelling(part, whole);
}

/// Cheap: of titles that are misspelled or run together, at least one end is whole.
bool share_an_end(std::string_view a, std::string_view b) {
  constexpr std::size_t kEnd = 4;
  if (std::min(a.size(), b.size()) < kEnd) return false;
  return a.substr(0, kEnd) == b.substr(0, kEnd) || a.substr(a.size() - kEnd) == b.substr(b.size() - kEnd);
}

bool have_similar_letters(const TitleKey& a, const TitleKey& b) {
  const std::size_t longer = std::max(a.letters.size(), b.letters.size());
  const std::size_t shorter = std::min(a.letters.size(), b.letters.size());
  return longer <= kMaxLetters && shorter * 1000 >= longer * kSimilarLetters && share_an_end(a.letters, b.letters) &&
         edit_similarity(a.letters, b.letters, static_cast<int>(kSimilarLetters)) > 0;
}

/// Cheap: whether the words that are not shared are few enough for `compare_words`.
bool may_share_words(const TitleKey& a, const TitleKey& b) {
  const std::size_t more = std::max(a.informative.size(), b.informative.size());
  const std::size_t longer = std::max(a.word_count, b.word_count);
  if (longer > kMaxWords) return false;
  return more <= count_common(a.informative, b.informative) + allowed_spellings(longer) + allowed_words(longer);
}

}  // namespace

namespace {

Level compare_by_words(const TitleKey& a, const TitleKey& b) {
  const bool shared = may_share_words(a, b);
  if (!shared && !have_similar_letters(a, b)) return are_reordered(a, b) ? Level::similar : Level::different;
  const Level level = compare_words(a, b);
  if (level == Level::close && have_unlike_prefixes(a, b) && !have_misprinted_prefix(a, b)) return Level::similar;
  if (level != Level::different) return level;
  return !shared || have_similar_letters(a, b) || are_reordered(a, b) ? Level::similar : Level::different;
}

}  // namespace

Level compare_titles(const TitleKey& a, const TitleKey& b) {
  if (a.empty() || b.empty()) return Level::missing;
  if (a.letters == b.letters) return Level::equal;
  if (has_equal_rest(a, b) || has_equal_rest(b, a)) return Level::equal_but_prefix;
  if (is_beginning(a, b) || is_beginning(b, a)) {
    const bool same_words = a.word_count == b.word_count && a.word_count <= kMaxWords;  // "… load", "… loads"
    return same_words ? std::max(compare_words(a, b), Level::contained) : Level::contained;
  }
  if (is_cut_at_front(a, b) || is_cut_at_front(b, a)) return Level::contained;
  if (has_quote_before(a, b) || has_quote_before(b, a)) return Level::close;
  if (differ_in_ligatures(a, b) || are_equal_but_blanks(a, b)) return Level::close;
  const Level level = compare_by_words(a, b);
  if (level < Level::contained && (is_beginning_but_spelling(a, b) || is_beginning_but_spelling(b, a))) return Level::contained;
  return level < Level::akin && (is_akin_but_cut(a, b) || is_akin_but_cut(b, a)) ? Level::akin : level;
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
      if (number.value.size() == 1) others.erase(match);  // "… of VLDB '98: best papers of VLDB '98" has one number
      return false;
    }
    return !(years_agree && (is_year(number, year_a) || is_year(number, year_b)));
  });
}

/// "… summary tables" and "… summary tables in DB2": what stands behind the beginning has no numbers but those of names.
bool leaves_names_out(const TitleKey& part, const TitleKey& whole) {
  return part.numbers.empty() && is_beginning(part, whole) &&
         std::all_of(whole.numbers.begin(), whole.numbers.end(), [](const TitleNumber& number) { return number.in_name; });
}

}  // namespace

Level compare_title_numbers(const TitleKey& a, const TitleKey& b, int year_a, int year_b) {
  if (a.numbers.empty() && b.numbers.empty()) return Level::missing;
  if (a.letters == b.letters) return Level::equal;
  if (has_equal_rest(a, b) || has_equal_rest(b, a)) {  // "MV3R: …" has a name with a digit, "Part 2: …" a number
    return a.prefix_is_numbered || b.prefix_is_numbered ? Level::different : Level::equal;
  }
  const auto leaves_out = [](const TitleKey& part, const TitleKey& whole) { return whole.only_quantities && part.letters == whole.main; };
  if (leaves_out(a, b) || leaves_out(b, a)) return Level::equal;
  if (leaves_names_out(a, b) || leaves_names_out(b, a)) return Level::equal;
  return has_own_number(a, b, year_a, year_b) || has_own_number(b, a, year_a, year_b) ? Level::different : Level::equal;
}

bool may_begin(const TitleKey& a, const TitleKey& b) { return may_begin_but_spelling(a, b) || may_begin_but_spelling(b, a); }

bool is_one_the_beginning(const TitleKey& a, const TitleKey& b) { return begins_but_spelling(a, b) || begins_but_spelling(b, a); }

std::size_t count_common_words(const TitleKey& a, const TitleKey& b) { return count_common(a.informative, b.informative); }

namespace {

/// "update references" and "updating references" tell of no update of the paper.
std::ptrdiff_t count_updates(const TitleKey& key) {
  const auto words = split(key.words, ' ');
  return std::count_if(words.begin(), words.end(), [](std::string_view word) { return word.starts_with("updat"); });
}

}  // namespace

Level compare_title_notices(const TitleKey& a, const TitleKey& b, const TitleNotices& table) {
  if (a.notices == 0 && b.notices == 0) return Level::missing;
  if (a.notices == b.notices) return Level::equal;
  const std::uint64_t different = a.notices ^ b.notices;
  if (different == table.row_of("update") && count_updates(a) == count_updates(b)) return Level::equal;
  return (different & ~table.forms()) == 0 ? Level::close : Level::different;
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
