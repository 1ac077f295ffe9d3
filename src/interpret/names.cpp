// One name, from text to CSL's parts: parse_name, parse_owner_name; and how much a text looks like a name: name_likeness. Lists of
// names are author_list.cpp's, BibTeX's name syntax is bibtex_names.cpp's.
#include "interpret/names.h"

#include <algorithm>

#include "interpret/name_facts.h"
#include "interpret/name_parts.h"
#include "interpret/name_scan.h"
#include "interpret/name_segments.h"
#include "interpret/word_shape.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestName = 120;  // bytes

bool all_shape(NameWords words, WordShape shape) {
  return !words.empty() && std::all_of(words.begin(), words.end(), [shape](const NameWord& word) { return word.shape == shape; });
}

// A body, not a person: "The Example Collaboration", "OpenAI".
bool is_corporate(NameWords words) {
  return std::any_of(words.begin(), words.end(), [](const NameWord& word) {
    return is_corporate_word(word.text) || word.shape == WordShape::number ||
           (word.shape == WordShape::lower && !is_name_connector(word.text)) ||
           (word.shape == WordShape::word && is_function_word(word.text));
  });
}

// Native script beside the name: "Qian Liu 刘乾".
std::vector<NameWord> take_native(std::vector<NameWord>& words) {
  const auto rest = std::stable_partition(words.begin(), words.end(), [](const NameWord& w) { return w.shape != WordShape::native; });
  std::vector<NameWord> native(rest, words.end());
  words.erase(rest, words.end());
  return native;
}

Name name_of_segment(const NameSegment& segment) {
  std::vector<NameWord> words = segment.words;
  const std::vector<NameWord> native = take_native(words);
  if (words.empty()) return native_name(native);
  Name name;
  const std::size_t initials = trailing_initials(words);
  if (is_corporate(words) || words.size() == 1) {
    name = literal_name(words);
  } else if (initials > 0 && (words.size() - initials == 1 || words.back().shape != WordShape::initials)) {
    name = family_then_initials(words);
  } else if (const WordRange range = capital_family(words); range.end > range.begin) {
    name = capital_family_name(words);
  } else {
    name = given_first_name(words);
  }
  name.native = join_words(native);
  add_extras(name, segment);
  return name;
}

// "Doe, Jr., John" and "Doe, John, Jr.": the suffix moves behind the family name.
std::vector<NameSegment> with_suffix_joined(std::vector<NameSegment> segments) {
  for (std::size_t i = 1; i < segments.size() && segments.size() > 1; ++i) {
    if (!all_shape(segments[i].words, WordShape::suffix)) continue;
    auto& words = segments[0].words;
    words.insert(words.end(), segments[i].words.begin(), segments[i].words.end());
    segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(i));
    break;
  }
  return segments;
}

Name whole_literal(std::string_view text) {
  Name name;
  name.literal = collapse_blanks(text);
  return name;
}

// "JANE O'NEIL": the first letter of every word stays a capital, initials stay as they are.
std::string lower_capitals(std::string_view text) {
  // "JOHN DOE III" keeps its number.
  const std::size_t blank = text.rfind(' ');
  if (blank != std::string_view::npos && blank + 1 < text.size() &&
      text.substr(blank + 1).find_first_not_of("IVX") == std::string_view::npos)
    return lower_capitals(text.substr(0, blank)) + std::string(text.substr(blank));
  std::string out;
  bool start = true;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    append_utf8(out, start ? c : to_lower(c));
    start = !is_letter(c) && !is_combining(c);
  }
  return out;
}

bool is_set_in_capitals(std::string_view text) { return lower(text) != text && !has_lower(text) && count_letters(text) > 4; }

// Family name and first letter of the given names: what every spelling of a person's name shares.
std::string key_of(const Name& name) {
  if (!name.literal.empty()) return fold_letters(name.literal);
  const std::string given = fold_letters(name.given);
  std::size_t first = 0;
  if (!given.empty()) next_code_point(given, first);
  return fold_letters(name.non_dropping_particle + name.family) + ' ' + given.substr(0, first);
}

int word_likeness(const NameWord& word) {
  switch (word.shape) {
    case WordShape::initials:
      return 150;
    case WordShape::capitals:
      return 50;
    case WordShape::particle:
      return 30;
    case WordShape::suffix:
      return 50;
    case WordShape::lower:
    case WordShape::number:
      return -1000;
    case WordShape::native:
      return 400;
    case WordShape::degree:
      return 0;
    case WordShape::word:
      break;
  }
  if (is_function_word(word.text)) return -600;
  const NameWordCounts counts = name_word_counts(word.text);
  return counts.given + counts.family == 0 ? -20 : 40 + 20 * std::min(6, std::max(counts.given, counts.family));
}

}  // namespace

Name parse_name(std::string_view text) {
  std::vector<NameSegment> segments = with_suffix_joined(scan_names(text).segments);
  if (segments.empty()) return whole_literal(text);
  if (segments.size() == 1) return name_of_segment(segments[0]);
  const bool inverted = segments.size() == 2 && segments[1].before == Separator::comma && !is_corporate(segments[0].words) &&
                        !is_corporate(segments[1].words);
  if (!inverted) return whole_literal(text);
  Name name = inverted_name_of(segments[0].words, segments[1].words);
  add_extras(name, segments[1]);
  return name;
}

Name parse_owner_name(std::string_view text) {
  // The head of a document is often set in capitals that are not the name's own.
  return is_set_in_capitals(text) ? parse_name(lower_capitals(text)) : parse_name(text);
}

int name_likeness(std::string_view text) {
  if (text.size() > kLongestName) return 0;
  const NameScan scan = scan_names(text);
  if (scan.segments.size() != 1) return 0;
  const auto& words = scan.segments[0].words;
  int sum = 0;
  for (const NameWord& word : words) sum += word_likeness(word);
  const auto size = static_cast<int>(words.size());
  const bool corporate = is_corporate(words);
  const int length = size == 1 ? -100 : size <= 4 ? 350 : size == 5 ? 150 : -200 * (size - 5);
  return corporate ? 0 : std::clamp(200 + length + 2 * sum / size, 0, 1000);
}

KnownNames::KnownNames(std::span<const Name> names) {
  for (const Name& name : names) keys_.push_back(key_of(name));
  std::sort(keys_.begin(), keys_.end());
}

bool KnownNames::contains(std::string_view text) const {
  return text.size() <= kLongestName && std::binary_search(keys_.begin(), keys_.end(), key_of(parse_name(text)));
}

NameVerdict judge_name(std::string_view text, const KnownNames& known) {
  const int likeness = name_likeness(text);
  if (likeness >= 600 || (likeness > 0 && known.contains(text))) return NameVerdict::yes;
  return likeness >= 450 ? NameVerdict::maybe : NameVerdict::no;
}

}  // namespace bibfold
