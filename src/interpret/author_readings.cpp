// Scores for the readings of a segment: how well its words fit given and family names, in bits of evidence from the table of name words.
#include "interpret/author_readings.h"

#include <algorithm>

#include "interpret/name_facts.h"
#include "interpret/name_segments.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// Bits of evidence that the word is a given rather than a family name, within ±6.
int given_evidence(const NameWord& word) {
  if (is_initials_like(word)) return 3;
  const NameWordCounts counts = name_word_counts(word.text);
  return std::clamp(counts.given - counts.family, -6, 6);
}

int family_evidence(const NameWord& word) {
  return word.shape == WordShape::particle ? 2 : is_initials_like(word) ? -14 : -given_evidence(word);
}

int mean_evidence(NameWords words, int (*evidence)(const NameWord&)) {
  if (words.empty()) return 0;
  int sum = 0;
  for (const NameWord& word : words) sum += evidence(word);
  return sum / static_cast<int>(words.size());
}

bool looks_like_sentence(NameWords words) {
  if (words.size() > 8) return true;
  // "Otieno Were": no part of a sentence ends there
  const bool pair = words.size() == 2 && words[0].shape == WordShape::word && words[1].shape == WordShape::word;
  const NameWords looked = pair ? words.first(1) : words;
  return std::any_of(looked.begin(), looked.end(), [](const NameWord& word) {
    const bool connector = word.text == "y" || word.text == "e" || word.text == "i";
    return (word.shape == WordShape::lower && !connector) || word.shape == WordShape::number ||
           (word.shape == WordShape::word && is_function_word(word.text));
  });
}

int given_first_score(NameWords words) {
  while (words.size() > 1 && words.back().shape == WordShape::suffix) words = words.first(words.size() - 1);
  if (words.size() < 2) return kImpossible;
  if (const WordRange range = capital_family(words); range.end > range.begin) return kName + 6;
  const std::size_t begin = family_begin(words);
  const NameWords family = words.subspan(begin);
  if (begin == 0 || std::none_of(family.begin(), family.end(), is_full_word)) return kImpossible;
  const int tail = is_initials_like(words.back()) ? -12 : 0;
  const int length = words.size() > 5 ? -6 : 0;
  const int family_words = mean_evidence(family.size() > 1 && !is_initials_like(words.back()) ? family.last(1) : family, family_evidence);
  return kName + mean_evidence(words.first(begin), given_evidence) + family_words + tail + length;
}

int family_initials_score(NameWords words) {
  const std::size_t initials = trailing_initials(words);
  if (initials == 0) return kImpossible;
  const NameWords family = words.first(words.size() - initials);
  const bool spaced = words.back().shape == WordShape::initials && initials > 1;
  const int length = family.size() > 1 ? (family[0].shape == WordShape::particle ? 0 : -4) : 0;
  return kName + 4 + mean_evidence(family.last(1), family_evidence) / 2 + length - (spaced ? 2 : 0);
}

int single_score(const Segment& segment) {
  const auto& extras = segment.source->extras;
  if (segment.words.size() == 1 && extras.size() == 1 && extras[0].ends_with('.')) return kName + 20;  // "Allen (J.P.)"
  if (segment.words.size() > 3 || segment.initials) return kImpossible;
  const std::size_t words = static_cast<std::size_t>(std::count_if(segment.words.begin(), segment.words.end(), is_full_word));
  if (words != 1) return kImpossible;
  return kName - 9 + mean_evidence(segment.words, family_evidence);
}

int inverted_family_score(const Segment& segment) {
  NameWords words = segment.words;
  while (words.size() > 1 && words.back().shape == WordShape::suffix) words = words.first(words.size() - 1);
  if (segment.sentence || segment.body || segment.native || segment.initials || words.size() > 5) return kImpossible;
  if (std::any_of(words.begin(), words.end(), [](const NameWord& w) { return is_initials_like(w); })) return kImpossible;
  std::size_t particles = 0;
  const auto led_by_particle = [&] {
    return words[particles].shape == WordShape::particle || begins_family_name(words[particles].text, words.back().text);
  };
  while (particles + 1 < words.size() && led_by_particle()) ++particles;
  const NameWords core = words.subspan(particles);
  const bool spanish = core.size() == 2 && is_spanish_family_name(core[0].text);
  const int several = spanish ? 0 : -6 * (static_cast<int>(core.size()) - 1);
  return mean_evidence(core, family_evidence) + several;
}

}  // namespace

Segment make_segment(const NameSegment& source) {
  Segment segment;
  segment.source = &source;
  segment.words = source.words;
  const auto all = [&](auto predicate) { return std::all_of(segment.words.begin(), segment.words.end(), predicate); };
  segment.suffix = all([](const NameWord& w) { return w.shape == WordShape::suffix; });
  segment.initials =
      all([](const NameWord& w) { return is_initials_like(w) || w.shape == WordShape::particle || w.shape == WordShape::suffix; }) &&
      is_initials_like(segment.words[0]);
  segment.native = all([](const NameWord& w) { return w.shape == WordShape::native; });
  segment.body = !segment.native && looks_like_body(segment.words);
  segment.sentence = !segment.body && looks_like_sentence(segment.words);
  return segment;
}

NameWords without_native(NameWords words) {
  while (!words.empty() && words.back().shape == WordShape::native) words = words.first(words.size() - 1);
  return words;
}

Reading read_alone(const Segment& segment, Form form) {
  const NameWords words = without_native(segment.words);
  switch (form) {
    case Form::native:
      return {form, 1, segment.native ? kName + 10 : kImpossible};
    case Form::body:
      return {form, 1, segment.body ? kName + 10 : kImpossible};
    case Form::given_first:
      return {form, 1, segment.sentence || segment.body ? kImpossible : given_first_score(words)};
    case Form::family_initials:
      return {form, 1, segment.sentence || segment.body ? kImpossible : family_initials_score(words)};
    case Form::single:
      return {form, 1, segment.sentence || segment.body || segment.native ? kImpossible : single_score(segment)};
    default:
      return {Form::nothing, 1, 0};
  }
}

Reading read_inverted(const Segment& family, const Segment& given) {
  const int in_family = inverted_family_score(family);
  if (in_family == kImpossible) return {};
  if (given.initials) return {Form::inverted_initials, 2, kName + 10 + in_family / 2};
  if (given.sentence || given.body || given.native || given.suffix) return {};
  NameWords words = given.words;
  while (words.size() > 1 && (words.back().shape == WordShape::particle || words.back().shape == WordShape::suffix)) {
    words = words.first(words.size() - 1);
  }
  if (words.size() > 3 || words[0].shape == WordShape::particle) return {};
  // The last of several given names must not look like a family name: then it is a name of its own ("Doe, Max Muster").
  const int own_name = words.size() > 1 && is_full_word(words.back()) ? std::min(0, 2 * given_evidence(words.back())) - 4 : 0;
  return {Form::inverted_given, 2, kName + in_family + mean_evidence(words, given_evidence) + own_name};
}

}  // namespace bibfold
