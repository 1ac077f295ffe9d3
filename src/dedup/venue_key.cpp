// See venue_key.h. Does not know any venue: the table of them belongs to interpretation, which leaves its finding in
// container_title_short.
#include "dedup/venue_key.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "text/edit_distance.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// Say nothing about which venue it is.
constexpr std::array<std::string_view, 34> kIdleWords{
    "a",    "and",           "annual", "at",        "biennial", "conf",    "conference", "der", "die",    "for", "fur", "in",
    "int",  "international", "intl",   "l",         "la",       "meeting", "of",         "on",  "part",   "pp",  "pre", "preproceedings",
    "proc", "proceedings",   "symp",   "symposium", "the",      "to",      "und",        "vol", "volume", "with"};
static_assert(std::is_sorted(kIdleWords.begin(), kIdleWords.end()));

constexpr std::array<std::string_view, 42> kOrdinalWords{
    "april",      "august",      "december", "eighteenth", "eighth",     "eighties", "eleventh",   "february", "fifteenth",
    "fifth",      "fiftieth",    "fifty",    "first",      "fortieth",   "forty",    "fourteenth", "fourth",   "january",
    "july",       "june",        "march",    "may",        "nineteenth", "ninth",    "november",   "october",  "second",
    "september",  "seventeenth", "seventh",  "seventy",    "sixteenth",  "sixth",    "sixty",      "tenth",    "third",
    "thirteenth", "thirtieth",   "thirty",   "twelfth",    "twentieth",  "twenty"};
static_assert(std::is_sorted(kOrdinalWords.begin(), kOrdinalWords.end()));

bool is_ordinal(std::string_view word) {
  if (word.front() >= '0' && word.front() <= '9') return true;  // "27th", "2018"
  return std::binary_search(kOrdinalWords.begin(), kOrdinalWords.end(), word);
}

bool is_idle(std::string_view word) { return std::binary_search(kIdleWords.begin(), kIdleWords.end(), word); }

std::vector<std::string_view> words_in(std::string_view words) {
  return words.empty() ? std::vector<std::string_view>{} : split(words, ' ');
}

std::string essential_words(std::string_view title, std::string& initials) {
  std::string out;
  const std::string folded = fold_text(title);
  for (const std::string_view word : words_in(folded)) {
    if (is_idle(word) || is_ordinal(word)) continue;
    if (!out.empty()) out += ' ';
    out += word;
    initials += word.substr(0, 1);
  }
  return out;
}

/// "EMNLP Findings" → "emnlp", "findings"; "DL4C@ICLR" → "dl4c", "iclr".
void fold_short_name(std::string_view text, VenueKey& key) {
  const auto end = text.find_first_of(" @");
  key.short_name = fold_letters(text.substr(0, end));
  if (end != std::string_view::npos) key.track = fold_letters(text.substr(end + 1));
  const bool workshop = end != std::string_view::npos && text[end] == '@';
  if (workshop) key.short_name += '@' + key.track;
}

/// "j biol chem" and "journal of biological chemistry": word for word a beginning of the other.
bool is_abbreviated(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  if (a.size() != b.size() || a.empty()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!a[i].starts_with(b[i]) && !b[i].starts_with(a[i])) return false;
  }
  return true;
}

bool has_all(const std::vector<std::string_view>& whole, const std::vector<std::string_view>& part) {
  return std::all_of(part.begin(), part.end(),
                     [&whole](std::string_view word) { return std::find(whole.begin(), whole.end(), word) != whole.end(); });
}

/// "vldb" for "very large data bases", "cvpr" in "computer vision and pattern recognition cvpr".
bool is_acronym_of(std::string_view acronym, const VenueKey& full, const std::vector<std::string_view>& words) {
  if (acronym.size() < 2 || acronym.find(' ') != std::string_view::npos) return false;
  return acronym == full.initials || std::find(words.begin(), words.end(), acronym) != words.end();
}

constexpr int kSpelling = 880;  // per mille of letters that agree

bool are_close(const VenueKey& a, const VenueKey& b) {
  const auto words_a = words_in(a.words);
  const auto words_b = words_in(b.words);
  if (words_a.empty() || words_b.empty()) return false;
  if (is_abbreviated(words_a, words_b)) return true;
  if (is_acronym_of(a.words, b, words_b) || is_acronym_of(b.words, a, words_a)) return true;
  if (std::min(words_a.size(), words_b.size()) >= 2 && (has_all(words_a, words_b) || has_all(words_b, words_a))) return true;
  return edit_similarity(a.words, b.words, kSpelling) >= kSpelling;
}

/// A short name on one side, only a full one on the other.
bool is_named_by(const VenueKey& shorter, const VenueKey& full) {
  return !shorter.short_name.empty() && full.short_name.empty() && is_acronym_of(shorter.short_name, full, words_in(full.words));
}

}  // namespace

VenueKey fold_venue(const Publication& publication) {
  VenueKey key;
  if (publication.stage == Stage::preprint) return key;
  fold_short_name(publication.text[Field::container_title_short], key);
  std::string_view title = publication.text[Field::container_title];
  if (title.empty()) title = publication.text[Field::event_title];
  key.words = essential_words(title, key.initials);
  key.report = key.empty() && publication.type == Type::report;
  return key;
}

Level compare_venues(const VenueKey& a, const VenueKey& b) {
  if (a.empty() || b.empty()) return Level::missing;
  if (a.report || b.report) return a.report && b.report ? Level::missing : Level::different;
  if (!a.short_name.empty() && !b.short_name.empty()) {
    if (a.short_name != b.short_name) return Level::conflicting;
    return a.track == b.track ? Level::equal : Level::close;
  }
  if (!a.words.empty() && a.words == b.words) return Level::equal;
  return are_close(a, b) || is_named_by(a, b) || is_named_by(b, a) ? Level::close : Level::different;
}

}  // namespace bibfold
