// See venue_likeness.h.
#include "dedup/venue_likeness.h"

#include <algorithm>
#include <string>

#include "dedup/title_key.h"
#include "text/edit_distance.h"
#include "text/utf8.h"

namespace bibfold {

bool has_all(const Words& whole, const Words& part) {
  return std::all_of(part.begin(), part.end(), [&whole](std::string_view word) {
    return std::any_of(whole.begin(), whole.end(), [word](std::string_view w) {
      return word == w || (word.size() >= 3 && w.starts_with(word)) || (word.size() >= 6 && edit_distance(word, w, 1) <= 1);
    });
  });
}

namespace {

/// "computing" and "computation"
bool share_stem(std::string_view a, std::string_view b) {
  constexpr std::size_t kStem = 6;
  constexpr std::size_t kEnding = 5;
  return std::min(a.size(), b.size()) >= kStem && std::max(a.size(), b.size()) <= kStem + kEnding &&
         a.substr(0, kStem) == b.substr(0, kStem);
}

/// "revista latino americana enfermagem", "ann phys" of "ann d phys".
Words without_articles(const Words& words) {
  Words kept;
  std::copy_if(words.begin(), words.end(), std::back_inserter(kept),
               [](std::string_view word) { return word != "d" && !is_small_word(word); });
  return kept;
}

/// "j biol chem" and "journal of biological chemistry": word for word a beginning of the other; articles may be left out.
bool is_abbreviated(const Words& a, const Words& b) {
  if (a.size() != b.size() && (a.size() > 2 || b.size() > 2)) {
    const Words bare_a = without_articles(a);
    const Words bare_b = without_articles(b);
    return (bare_a.size() < a.size() || bare_b.size() < b.size()) && bare_a.size() > 1 && bare_a.size() == bare_b.size() &&
           is_abbreviated(bare_a, bare_b);
  }
  if (a.size() != b.size() || a.empty()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!a[i].starts_with(b[i]) && !b[i].starts_with(a[i]) && !share_stem(a[i], b[i])) return false;
  }
  return true;
}

/// "very" of "very large data bases", the last word perhaps cut in two.
bool is_beginning(const Words& part, const Words& whole) {
  if (part.empty() || part.size() > whole.size() || !whole[part.size() - 1].starts_with(part.back())) return false;
  return std::equal(part.begin(), part.end() - 1, whole.begin());
}

std::string initials_of(const Words& words) {
  std::string out;
  for (const std::string_view word : words) out += word.substr(0, 1);
  return out;
}

/// One name of a venue.
struct VenueName {
  std::string_view text;
  Words words;
  bool cut_off = false;
  bool acronym = false;  ///< known to be one: "films" in "thin films" tells nothing
  bool journal = false;
};

std::vector<VenueName> names_of(const VenueKey& key, const VenueNames& names) {
  std::vector<VenueName> all;
  if (!key.words.empty()) all.push_back({key.words, words_in(key.words), key.cut_off, key.row >= 0, key.journal});
  if (!key.short_name.empty()) all.push_back({key.short_name, {key.short_name}, false, true, false});
  if (key.row < 0) return all;
  for (const std::string& name : names.row(key.row).names) all.push_back({name, words_in(name), false, true, false});
  return all;
}

/// "vldb" for "very large data bases", "cvpr" in "computer vision and pattern recognition cvpr".
bool is_acronym_of(const VenueName& acronym, const VenueName& full) {
  if (acronym.text.size() < 2 || acronym.words.size() != 1) return false;
  if (acronym.text == initials_of(full.words)) return true;
  // "CMAJ", "CMAJ: Canadian Medical Association Journal"; but "Nature", "Nature Biotechnology".
  if (!full.words.empty() && full.words.front() == acronym.text && !(acronym.journal && full.journal)) return true;
  return acronym.acronym && std::find(full.words.begin(), full.words.end(), acronym.text) != full.words.end();
}

/// "ieee jssc" of "ieee journal solid state circuits".
bool is_sponsored_acronym_of(const VenueName& acronym, const VenueName& full) {
  constexpr std::size_t kLetters = 3;
  if (acronym.words.size() != 2 || full.words.size() < kLetters || acronym.words[0] != full.words[0] || !is_sponsors_name(acronym.words[0]))
    return false;
  return acronym.words[1].size() >= kLetters && acronym.words[1] == initials_of({full.words.begin() + 1, full.words.end()});
}

/// "very large data" of "very large data bases": a known name without its last word; before it, short words that are misprinted ("intt
/// conj").
bool is_most_of(const VenueName& part, const VenueName& whole) {
  constexpr std::size_t kWords = 3;
  constexpr std::size_t kMisprints = 2;
  constexpr std::size_t kShort = 5;
  if (!whole.acronym || part.acronym || part.journal || whole.words.size() <= kWords || part.words.size() + 1 < whole.words.size())
    return false;
  const std::size_t before = part.words.size() + 1 - whole.words.size();
  const auto is_behind = [&part, &whole](std::size_t misprints) {
    if (misprints > kMisprints) return false;
    const auto begin = part.words.begin() + static_cast<std::ptrdiff_t>(misprints);
    return std::all_of(part.words.begin(), begin, [](std::string_view word) { return word.size() <= kShort; }) &&
           is_beginning({begin, part.words.end()}, whole.words);
  };
  return is_behind(before) || (before > 1 && is_behind(before - 1));
}

constexpr int kSpelling = 880;  // per mille of letters that agree

bool are_close(const VenueName& a, const VenueName& b) {
  if (a.text == b.text || is_abbreviated(a.words, b.words)) return true;
  if ((a.cut_off && is_beginning(a.words, b.words)) || (b.cut_off && is_beginning(b.words, a.words))) return true;
  if (is_acronym_of(a, b) || is_acronym_of(b, a)) return true;
  if (is_sponsored_acronym_of(a, b) || is_sponsored_acronym_of(b, a)) return true;
  if (is_most_of(a, b) || is_most_of(b, a)) return true;
  if (std::min(a.words.size(), b.words.size()) >= 2 && (has_all(a.words, b.words) || has_all(b.words, a.words))) return true;
  return edit_similarity(a.text, b.text, kSpelling) >= kSpelling;
}

/// "J Physiol" of "J Physiol (Lond)", where the other names no place: two places are two journals.
void add_without_place(std::vector<VenueName>& all, const VenueKey& key) {
  const Words words = words_in(key.words);
  if (words.size() < 3 || words.back() != key.place) return;
  const std::string_view text = std::string_view(key.words).substr(0, key.words.size() - key.place.size() - 1);
  all.push_back({text, {words.begin(), words.end() - 1}, false, false, key.journal});
}

}  // namespace

bool have_close_names(const VenueKey& a, const VenueKey& b, const VenueNames& names) {
  auto names_a = names_of(a, names);
  auto names_b = names_of(b, names);
  if (a.place.empty() != b.place.empty()) add_without_place(a.place.empty() ? names_b : names_a, a.place.empty() ? b : a);
  return std::any_of(names_a.begin(), names_a.end(), [&names_b](const VenueName& x) {
    return std::any_of(names_b.begin(), names_b.end(), [&x](const VenueName& y) { return are_close(x, y); });
  });
}

}  // namespace bibfold
