// Builds Names from words: particles, suffixes and double family names. See name_parts.h.
#include "interpret/name_parts.h"

#include <algorithm>
#include <utility>

#include "interpret/name_facts.h"
#include "interpret/word_shape.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_connector(std::string_view word) { return word == "y" || word == "i" || word == "e"; }

// Four Han characters of three bytes each; neither Kana nor Hangul.
bool all_ideographs(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c != 0x3005 && (c < 0x4E00 || c > 0x9FFF)) return false;
  }
  return true;
}

// "健一郎", "真理子": what given names of three characters end in, in Japan.
bool ends_like_given_name(std::string_view han) {
  constexpr std::string_view kEnds = "郎朗子美香恵代江介輔助也哉衛太之彦男雄夫樹生司";
  return han.size() >= 3 && kEnds.find(han.substr(han.size() - 3)) != std::string_view::npos;
}

// "新华社", "教育部": the last character says that this is no person.
bool ends_like_body(std::string_view han) {
  constexpr std::string_view kBodies = "社局部会會院所组組省市厅廳委处處队隊网網报報";
  return han.size() >= 3 && kBodies.find(han.substr(han.size() - 3)) != std::string_view::npos;
}

// Takes suffixes off the end: "Hal Daumé III", "W. Baumgartner, Jr."
NameWords without_suffixes(NameWords words, Name& name) {
  std::size_t size = words.size();
  while (size > 1 && words[size - 1].shape == WordShape::suffix) --size;
  name.suffix = suffix_of(words.subspan(size));
  return words.first(size);
}

// Leading lower-case particles stand apart; with nothing behind them they are the family name.
void set_family(Name& name, NameWords words) {
  std::size_t particles = 0;
  while (particles + 1 < words.size() && (words[particles].shape == WordShape::particle || words[particles].text == "v.")) ++particles;
  name.non_dropping_particle = join_words(words.first(particles));
  name.family = join_words(words.subspan(particles));
}

// "del Carmen", "de los Ángeles" after María: not the family name yet.
bool is_devotional(NameWords words, std::size_t particle) {
  std::size_t k = particle + 1;
  while (k < words.size() && (is_particle(words[k].text) || begins_family_name(words[k].text, ""))) ++k;
  return k + 1 < words.size() && is_devotional_name(words[k].text);
}

// "Lopez de Lacalle": a common family name before the particle belongs to it.
std::size_t with_family_before(NameWords words, std::size_t begin) {
  if (begin < 2 || words[begin - 1].shape != WordShape::word) return begin;
  const NameWordCounts counts = name_word_counts(words[begin - 1].text);
  const bool family = is_spanish_family_name(words[begin - 1].text) || counts.family > counts.given + 3;
  return family ? begin - 1 : begin;
}

/// "Tadhg Ó Sé": without a period and with its accent it is no initial.
bool is_irish_particle(std::string_view word) { return word == "Ó"; }

/// "K. v. Klitzing" has a particle; "u. v. vazirani" and "U. V. VAZIRANI", written in one case, have an initial.
bool is_abbreviated_von(NameWords words, std::size_t k) {
  if (words[k].text != "v." || k == 0 || k + 1 >= words.size()) return false;
  std::size_t before = 0;
  std::size_t behind = 0;
  const std::string_view family = words[k + 1].text;
  return is_upper(next_code_point(words[k - 1].text, before)) && is_upper(next_code_point(family, behind)) && behind < family.size() &&
         is_lower(next_code_point(family, behind));
}

std::size_t particle_begin(NameWords words) {
  const std::string_view last = words.back().text;
  for (std::size_t k = 1; k + 1 < words.size(); ++k) {
    const NameWord& word = words[k];
    const bool lower = word.shape == WordShape::particle || is_abbreviated_von(words, k);
    const bool capital = (is_full_word(word) && begins_family_name(word.text, last)) || is_irish_particle(word.text);
    if ((!lower && !capital) || is_devotional(words, k)) continue;
    return lower ? with_family_before(words, k) : k;
  }
  return words.size();
}

std::size_t connector_begin(NameWords words) {
  for (std::size_t k = 1; k + 1 < words.size(); ++k) {
    if (is_connector(words[k].text)) return k == 1 ? 0 : k - 1;
  }
  return words.size();
}

/// "L. Cheng-de Wit", "A. García-de la Cruz": a hyphen in front of the particle.
std::size_t hyphened_particle_begin(NameWords words) {
  for (std::size_t k = 1; k + 1 < words.size(); ++k) {
    const std::string_view word = words[k].text;
    const std::size_t hyphen = word.rfind('-');
    if (hyphen == std::string_view::npos || hyphen < 2 || hyphen + 1 == word.size() || !is_ascii_lower(word[hyphen + 1])) continue;
    if (is_particle(word.substr(hyphen + 1))) return k;
  }
  return words.size();
}

/// "A. C. Naveira Garabato": behind two initials a full word is hardly a third given name, unless it is one that people have.
bool is_behind_initials(NameWords words) {
  std::size_t initials = 0;
  for (const NameWord& word : words.first(words.size() - 2)) {
    if (word.shape != WordShape::initials) return false;
    initials += count_letters(word.text);
  }
  const NameWordCounts counts = name_word_counts(words[words.size() - 2].text);
  return initials >= 2 && counts.given <= counts.family;
}

bool is_double_family(NameWords words) {
  if (words.size() < 3) return false;
  const NameWord& first = words[words.size() - 2];
  const NameWord& second = words.back();
  if (!is_full_word(first) || !is_full_word(second)) return false;
  if (is_behind_initials(words)) return true;
  const NameWordCounts last = name_word_counts(second.text);
  return is_spanish_family_name(first.text) && last.given <= last.family + 3;
}

// Before initials: "DOE K" has a family name of three capitals, "King III SB" a suffix.
bool is_family_word(const NameWord& word) {
  return is_full_word(word) || word.shape == WordShape::particle || word.shape == WordShape::suffix ||
         (word.shape == WordShape::capitals && count_letters(word.text) > 2);
}

/// "Kim Jeong-hui": the second syllable of a given name in lower case, behind a family name of East Asia.
bool is_korean_order(NameWords words) {
  if (words.size() != 2 || !is_full_word(words[0]) || !is_full_word(words[1])) return false;
  const std::string_view given = words[1].text;
  const std::size_t hyphen = given.find('-');
  if (hyphen == std::string_view::npos || hyphen + 1 >= given.size() || given[hyphen + 1] < 'a' || given[hyphen + 1] > 'z') return false;
  return is_east_asian_family_name(words[0].text) && !is_east_asian_family_name(given);
}

/// "Doe", "van der Berg", "Ortega y Gasset": what may stand before initials.
bool is_family(NameWords words) {
  if (words.empty() || !is_family_word(words.back()) || words.back().shape == WordShape::particle) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_family_word(words[i]) && !(i > 0 && is_connector(words[i].text))) return false;
  }
  return true;
}

}  // namespace

bool has_lower(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    if (is_lower(next_code_point(word, i))) return true;
  }
  return false;
}

std::string join_words(NameWords words) {
  std::string out;
  for (const NameWord& word : words) {
    if (!out.empty()) out += ' ';
    out += word.text;
  }
  return out;
}

std::string suffix_of(NameWords words) {
  std::string suffix = join_words(words);
  if (suffix.ends_with("I.") || suffix.ends_with("V.")) suffix.pop_back();  // "Doe, J. R., III. (2018)"
  return suffix;
}

bool is_full_word(const NameWord& word) {
  return word.shape == WordShape::word || (word.shape == WordShape::capitals && !is_initials_like(word));
}

bool is_initials_like(const NameWord& word) {
  if (word.shape == WordShape::initials) return true;
  if (word.shape != WordShape::capitals) return false;
  const std::size_t letters = count_letters(word.text);
  if (letters <= 2) return true;
  const bool vowel = word.text.find_first_of("AEIOUY") != std::string::npos;
  if (letters == 3) return !vowel || name_word_counts(word.text).family < 4;
  return !vowel;
}

std::size_t trailing_initials(NameWords words) {
  while (!words.empty() && words.back().shape == WordShape::suffix) words = words.first(words.size() - 1);
  std::size_t count = 0;
  while (count + 1 < words.size() && is_initials_like(words[words.size() - 1 - count])) ++count;
  const NameWords before = words.first(words.size() - count);
  return is_family(before) && count <= 4 ? count : 0;
}

std::size_t family_begin(NameWords words) {
  if (words.size() < 2) return 0;
  if (words[0].shape == WordShape::particle) return 0;  // "van Rossum": no given name
  std::size_t last = words.size() - 1;
  if (is_portuguese_suffix(words[last].text) && last >= 2) --last;
  while (last > 1 && is_initials_like(words[last])) --last;  // "Carlos Henríquez Q."
  std::size_t begin = std::min({last, particle_begin(words), connector_begin(words), hyphened_particle_begin(words)});
  if (begin == last && last + 1 == words.size() && is_double_family(words)) --begin;
  return begin;
}

WordRange capital_family(NameWords words) {
  const auto capital = [](const NameWord& word) {
    return (word.shape == WordShape::word || word.shape == WordShape::capitals) && !is_initials_like(word) && !has_lower(word.text);
  };
  auto begin = static_cast<std::size_t>(std::find_if(words.begin(), words.end(), capital) - words.begin());
  std::size_t end = begin;
  // "LE GOFF Jeanne", "DE LA TOUR Jeanne": short words, but no initials
  const auto particle = [](const NameWord& word) { return !has_lower(word.text) && is_particle(lower(word.text)); };
  while (end < words.size() && (capital(words[end]) || (particle(words[end]) && end + 1 < words.size() && capital(words[end + 1])))) ++end;
  while (begin > 0 && end > begin && particle(words[begin - 1])) --begin;
  const bool others =
      std::any_of(words.begin(), words.end(), [](const NameWord& w) { return w.shape == WordShape::word && has_lower(w.text); });
  const bool at_an_end = begin == 0 || end == words.size();
  return others && at_an_end && end > begin ? WordRange{begin, end} : WordRange{};
}

Name given_first_name(NameWords words) {
  Name name;
  words = without_suffixes(words, name);
  if (is_korean_order(words)) {
    name.family = words[0].text;
    name.given = words[1].text;
    return name;
  }
  const std::size_t begin = family_begin(words);
  name.given = join_words(words.first(begin));
  set_family(name, words.subspan(begin));
  return name;
}

Name family_then_initials(NameWords words) {
  Name name;
  words = without_suffixes(words, name);
  const std::size_t initials = trailing_initials(words);
  name.given = join_words(words.last(initials));
  NameWords family = words.first(words.size() - initials);
  if (name.suffix.empty()) family = without_suffixes(family, name);  // "King III SB"
  set_family(name, family);
  return name;
}

Name inverted_name_of(NameWords family, NameWords given) {
  Name name;
  Name in_given;
  family = without_suffixes(family, name);
  given = without_suffixes(given, in_given);
  if (name.suffix.empty()) name.suffix = in_given.suffix;
  std::size_t size = given.size();
  while (size > 1 && given[size - 1].shape == WordShape::particle) --size;
  name.dropping_particle = join_words(given.subspan(size));
  name.given = join_words(given.first(size));
  set_family(name, family);
  return name;
}

Name capital_family_name(NameWords words) {
  Name name;
  words = without_suffixes(words, name);
  WordRange range = capital_family(words);
  while (range.begin > 0 && words[range.begin - 1].shape == WordShape::particle) --range.begin;
  set_family(name, words.subspan(range.begin, range.end - range.begin));
  name.given = join_words(range.begin == 0 ? words.subspan(range.end) : words.first(range.begin));
  return name;
}

Name native_name(NameWords words) {
  Name name;
  if (words.size() == 2) {
    name.family = words[0].text;
    name.given = words[1].text;
    return name;
  }
  const std::string_view text = words.front().text;
  const std::size_t size = count_code_points(text);
  int length = words.size() == 1 ? native_family_length(text) : 0;
  if (words.size() == 1 && length < 3 && size == 4 && all_ideographs(text)) {  // "田中正人", "欧阳明华"
    name.family = text.substr(0, text.size() / 2);
    name.given = text.substr(text.size() / 2);
    return name;
  }
  // "山口真理子", "下川健一郎": three characters of the given name, in Japan
  const bool long_given = words.size() == 1 && size == 5 && length < 3 && all_ideographs(text) && ends_like_given_name(text);
  if (long_given) length = 2;
  // A family name that no table has: one character as a rule.
  if (length == 0 && words.size() == 1 && (size == 2 || size == 3) && all_ideographs(text) && !ends_like_body(text)) length = 1;
  if (length == 0 || size < static_cast<std::size_t>(length) + 1 || size > static_cast<std::size_t>(length) + (long_given ? 3 : 2)) {
    name.literal = join_words(words);
    return name;
  }
  std::size_t split = 0;
  for (int i = 0; i < length; ++i) next_code_point(text, split);
  name.family = text.substr(0, split);
  name.given = text.substr(split);
  return name;
}

Name literal_name(NameWords words) {
  Name name;
  name.literal = join_words(words);
  return name;
}

void add_extras(Name& name, const NameSegment& segment) {
  for (const std::string& extra : segment.extras) {
    const std::vector<NameSegment> inside = scan_names(extra).segments;
    if (inside.size() != 1 || inside[0].words.size() > 3) continue;
    const NameWords words = inside[0].words;
    if (words[0].shape == WordShape::native) {
      name.native = extra;
    } else if (!name.literal.empty() && is_initials_like(words[0])) {
      name.family = std::exchange(name.literal, {});
      name.given = extra;
    } else if (words[0].shape == WordShape::word && segment.words.size() > 1) {
      name.nickname = join_words(words);
    }
  }
}

}  // namespace bibfold
