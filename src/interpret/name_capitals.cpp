// See name_capitals.h. What a word may be is told by the words beside it and by the names beside it, never by the word alone.
#include "interpret/name_capitals.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "interpret/name_facts.h"
#include "interpret/name_parts.h"
#include "interpret/word_shape.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool has_vowel(std::string_view capitals) { return capitals.find_first_of("AEIOUY") != std::string_view::npos; }

bool any_lower_word(const NameSegment& segment) {
  return std::any_of(segment.words.begin(), segment.words.end(), [](const NameWord& w) { return has_lower(w.text); });
}

// "LI, Yaliang, DI MARCO, Anna": every other segment in capitals, and lower case only in what stands behind a comma.
bool has_capital_families_first(const std::vector<NameSegment>& segments) {
  if (segments.size() < 2 || segments.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < segments.size(); i += 2) {
    if (any_lower_word(segments[i]) || segments[i].words.size() > 3) return false;
    if (segments[i + 1].before != Separator::comma || !any_lower_word(segments[i + 1])) return false;
    if (segments[i + 1].words[0].shape != WordShape::word) return false;
  }
  return true;
}

// "JING LI", but not "HUMPHREYS EJ": of two letters, a name that people have.
bool may_be_word(std::string_view capitals) {
  if (capitals.size() < 2 || !has_vowel(capitals)) return false;
  const NameWordCounts counts = name_word_counts(capitals);
  return capitals.size() > 2 || counts.given + counts.family >= 2 || is_east_asian_family_name(capitals);
}

// "LI", "WU", "VI" before a comma are family names, and neither initials nor numbers; "WHO" may be a body.
void settle_capital_families(std::vector<NameSegment>& segments) {
  for (std::size_t i = 0; i < segments.size(); i += 2) {
    for (NameWord& word : segments[i].words) {
      const bool first = &word == &segments[i].words.front();
      const bool two = word.text.size() == 2 && (has_vowel(word.text) || word.text == "NG");
      if (two && (word.shape == WordShape::capitals || (first && word.shape == WordShape::suffix))) word.shape = WordShape::word;
    }
  }
}

// "Ullman JR", "Wistuba II": there is no other given name, so these are initials.
void settle_initials_like_suffix(NameSegment& segment) {
  if (segment.words.size() != 2 || segment.words[0].shape != WordShape::word || segment.words[1].shape != WordShape::suffix) return;
  NameWord& last = segment.words[1];
  while (last.text.ends_with('.')) last.text.pop_back();
  if (has_lower(segment.words[0].text) && !has_lower(last.text) && last.text.size() == 2) last.shape = WordShape::capitals;
}

// "RUIZ GÓMEZ MA": two letters behind two family names; not "WANG XIAO YU".
void settle_capitals_before_initials(NameSegment& segment) {
  auto& words = segment.words;
  if (words.size() < 3 || words.back().shape != WordShape::capitals || words.back().text.size() != 2) return;
  if (is_east_asian_family_name(words[0].text)) return;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (has_lower(words[i].text) || count_letters(words[i].text) < 4) return;
  }
  words.back().shape = WordShape::initials;
}

// "Oliveira LL de": some journals put the particle behind the initials.
void settle_particle_behind(NameSegment& segment) {
  auto& words = segment.words;
  if (words.size() != 3 || words[2].shape != WordShape::particle || words[0].shape != WordShape::word || !is_initials_like(words[1]))
    return;
  std::rotate(words.begin(), words.end() - 1, words.end());
}

// "DE LA CRUZ, P.": two particles in front of a family name, all in capitals, are no initials.
void settle_capital_particles(NameSegment& segment) {
  constexpr std::array<std::string_view, 16> kParticles{"DE",  "LA",  "LOS", "LAS", "DEL", "VAN", "DER", "DEN",
                                                        "VON", "DEM", "DA",  "DI",  "DU",  "TER", "TEN", "LE"};
  std::size_t count = 0;
  while (count < segment.words.size() && is_one_of(kParticles, segment.words[count].text)) ++count;
  if (count < 2 || count >= segment.words.size() || has_lower(segment.words[count].text) || count_letters(segment.words[count].text) < 3)
    return;
  for (NameWord& word : std::span(segment.words).first(count)) word.shape = WordShape::word;
}

}  // namespace

// In a list with family names in capitals ("Jing LI, Jane MALIK"), or all in capitals, short words in capitals are names and no initials,
// unless one of them at the end of a segment can be nothing but initials ("SMITH JB").
void settle_capitals(std::vector<NameSegment>& segments) {
  for (NameSegment& segment : segments) {
    settle_capital_particles(segment);
    settle_capitals_before_initials(segment);
    settle_initials_like_suffix(segment);
    settle_particle_behind(segment);
  }
  if (has_capital_families_first(segments)) settle_capital_families(segments);
  bool capital_families = false;
  bool any_lower = false;
  for (const NameSegment& segment : segments) {
    const WordRange range = capital_family(segment.words);
    capital_families |= range.end > range.begin;
    const NameWord& last = segment.words.back();
    if (last.shape == WordShape::capitals && (last.text.size() == 1 || !has_vowel(last.text))) return;
    any_lower |= std::any_of(segment.words.begin(), segment.words.end(),
                             [](const NameWord& w) { return w.shape == WordShape::word && has_lower(w.text); });
  }
  if (!capital_families && any_lower) return;
  for (NameSegment& segment : segments) {
    for (NameWord& word : segment.words) {
      if (segment.words.size() > 1 && word.shape == WordShape::capitals && may_be_word(word.text)) word.shape = WordShape::word;
    }
  }
}

}  // namespace bibfold
