// What the scanner found, tidied: titles and degrees dropped, names split that have no comma between them, bodies joined that have an "and"
// inside. See name_segments.h.
#include "interpret/name_segments.h"

#include <algorithm>
#include <array>

#include "interpret/name_facts.h"
#include "interpret/name_parts.h"
#include "interpret/word_shape.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 10> kLeadIns{"joint",      "jointly",     "work",     "authors",   "author",
                                                    "coauthored", "co-authored", "together", "coauthors", "collaboration"};
// Single letters and short words that join two names, or the two halves of one: "Montes y Gómez".
constexpr std::array<std::string_view, 5> kConnectors{"y", "e", "i", "en", "ja"};

bool is_title(const NameWord& word, bool alone) {
  return (has_shape_of_honorific(word.text) && (!alone || word.text.ends_with('.'))) ||
         (word.shape == WordShape::lower && is_lead_in_word(word.text));
}

// "Dr. Jane Doe", "Jane Doe PhD", "joint work" of "joint work with Jane Doe"
void drop_titles(NameSegment& segment) {
  auto& words = segment.words;
  std::size_t titles = 0;
  while (titles < words.size() && is_title(words[titles], titles + 2 == words.size())) ++titles;
  const bool only = titles == words.size();
  if (!only || std::all_of(words.begin(), words.end(), [](const NameWord& w) { return w.shape == WordShape::lower; })) {
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(titles));
  }
  const auto is_title_behind = [&words] {
    const WordShape before = words.size() >= 2 ? words[words.size() - 2].shape : WordShape::lower;
    return words.back().shape == WordShape::degree || (words.size() > 2 && is_degree(words.back().text) && before == WordShape::word);
  };
  while (words.size() > 1 && words.back().shape == WordShape::number) words.pop_back();  // a year
  while (!words.empty() && is_title_behind()) {
    words.pop_back();
    segment.degrees = true;
  }
}

// "in 't Veld", "an der Heiden": prepositions are particles before another particle.
void settle_particles(NameSegment& segment) {
  for (std::size_t i = 0; i + 1 < segment.words.size(); ++i) {
    NameWord& word = segment.words[i];
    const bool preposition = word.text == "in" || word.text == "an" || word.text == "am";
    if (preposition && segment.words[i + 1].shape == WordShape::particle) word.shape = WordShape::particle;
  }
}

bool is_degrees_of(const NameSegment& segment, const NameSegment& before) {
  if (segment.before != Separator::comma || before.words.size() < 2) return false;
  const WordShape last = before.words.back().shape;
  if (last == WordShape::initials || last == WordShape::capitals) return false;
  return std::all_of(segment.words.begin(), segment.words.end(), [](const NameWord& word) { return is_degree(word.text); });
}

// A segment of marks or degrees alone belongs to the name before it.
void append(NameSegment segment, std::vector<NameSegment>& out) {
  if (!out.empty() && is_degrees_of(segment, out.back())) {
    segment.words.clear();
    segment.degrees = true;
  }
  if (!segment.words.empty()) {
    out.push_back(std::move(segment));
  } else if (!out.empty()) {
    out.back().marks.insert(out.back().marks.end(), segment.marks.begin(), segment.marks.end());
    out.back().extras.insert(out.back().extras.end(), segment.extras.begin(), segment.extras.end());
    out.back().degrees |= segment.degrees;
  }
}

// Words [begin, end) of a segment as one of their own.
NameSegment part_of(const NameSegment& segment, std::size_t begin, std::size_t end, Separator before) {
  NameSegment part;
  part.before = before;
  part.words.assign(segment.words.begin() + static_cast<std::ptrdiff_t>(begin), segment.words.begin() + static_cast<std::ptrdiff_t>(end));
  return part;
}

// "José García López y María Pérez": two names; "Manuel Montes y Gómez": one.
void split_at_connectors(NameSegment segment, std::vector<NameSegment>& out) {
  const std::size_t size = segment.words.size();
  std::size_t begin = 0;
  Separator before = segment.before;
  for (std::size_t k = 1; k + 1 < size; ++k) {
    if (!is_name_connector(segment.words[k].text) || k == begin) continue;
    const WordShape last = segment.words[k - 1].shape;
    const bool behind_initials = last == WordShape::initials || last == WordShape::capitals;
    if (!((k - begin >= 2 && size - k - 1 >= 2) || behind_initials)) continue;
    append(part_of(segment, begin, k, before), out);
    begin = k + 1;
    before = Separator::conjunction;
  }
  NameSegment rest = part_of(segment, begin, size, before);
  rest.marks = std::move(segment.marks);
  rest.extras = std::move(segment.extras);
  rest.degrees = segment.degrees;
  append(std::move(rest), out);
}

// "OpenAI", "BigCode"; not "McDonald", "DeVito", "Jean-Luc".
bool has_capital_inside(std::string_view word) {
  constexpr std::array<std::string_view, 22> kPrefixes{"Al", "Ben", "Da", "De",  "Del", "Des", "Di",  "Dos", "Du",  "El",  "Fitz",
                                                       "La", "Le",  "Lo", "Mac", "Mc",  "Mck", "San", "St",  "Ter", "Van", "Von"};
  std::size_t first_lower = std::string_view::npos;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(word, i);
    if (!is_letter(c)) return false;
    if (is_lower(c) && first_lower == std::string_view::npos) first_lower = begin;
    if (!is_upper(c) || first_lower == std::string_view::npos) continue;
    return !is_one_of(kPrefixes, word.substr(0, begin));
  }
  return false;
}

// "Jane Doe" after "and" is a name of its own; "Prevention" is the end of "Centers for Disease Control and Prevention".
bool is_known_name(NameWords words) {
  return std::any_of(words.begin(), words.end(), [](const NameWord& word) {
    const NameWordCounts counts = name_word_counts(word.text);
    return is_initials_like(word) || counts.given + counts.family >= 4;
  });
}

bool is_saint(const NameWord& word) { return word.text == "St." || word.text == "Ste." || word.text == "St" || word.text == "Ste"; }

bool has_only_initials(NameWords words) {
  return !words.empty() && std::all_of(words.begin(), words.end(), [](const NameWord& word) { return is_initials_like(word); });
}

/// "R. J. St. Clair", "St. Clair, R. J.", "St. Clair RJ": the saint begins the family name. "St. Weber", with nothing else, is Stefan.
void join_saints(std::vector<NameSegment>& segments) {
  for (std::size_t i = 0; i < segments.size(); ++i) {
    std::vector<NameWord>& words = segments[i].words;
    for (std::size_t k = 0; k + 1 < words.size(); ++k) {
      if (!is_saint(words[k]) || words[k + 1].shape != WordShape::word) continue;
      const NameWords behind = NameWords(words).subspan(k + 2);
      const bool turned = k == 0 && behind.empty() && i + 1 < segments.size() && segments[i + 1].before == Separator::comma &&
                          has_only_initials(segments[i + 1].words);
      if (k == 0 && !turned && !has_only_initials(behind)) continue;
      words[k].text += ' ' + words[k + 1].text;
      words[k].shape = WordShape::word;
      words[k].end = words[k + 1].end;
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(k) + 1);
    }
  }
}

}  // namespace

bool is_name_connector(std::string_view word) { return is_one_of(kConnectors, word); }
bool is_lead_in_word(std::string_view word) { return is_one_of(kLeadIns, word); }

bool looks_like_body(NameWords words) {
  if (words.front().shape == WordShape::word && equals_ignoring_case(words.front().text, "the")) return true;
  if (words.size() == 1 && words[0].shape == WordShape::word && has_capital_inside(words[0].text)) {
    const NameWordCounts counts = name_word_counts(words[0].text);
    return counts.given + counts.family == 0;
  }
  if (words.size() == 1 && words[0].shape == WordShape::capitals && words[0].text.size() > 2) {  // "NASA", not "GAO"
    return name_word_counts(words[0].text).family < 3;
  }
  return std::any_of(words.begin(), words.end(), [](const NameWord& word) { return is_corporate_word(word.text); });
}

std::vector<NameSegment> tidy_segments(std::vector<NameSegment> segments) {
  join_saints(segments);
  std::vector<NameSegment> tidy;
  for (NameSegment& segment : segments) {
    drop_titles(segment);
    settle_particles(segment);
    split_at_connectors(std::move(segment), tidy);
  }
  if (!tidy.empty()) tidy.front().before = Separator::none;
  return tidy;
}

// Bodies with "and" in their names become one segment again.
std::vector<NameSegment> join_bodies(std::vector<NameSegment> segments, std::string_view text) {
  std::vector<NameSegment> out;
  for (NameSegment& segment : segments) {
    const bool conjunction = !out.empty() && segment.before == Separator::conjunction && looks_like_body(out.back().words);
    const bool plural = conjunction && segment.words.back().text == "Collaborations";  // "The ATLAS and CMS Collaborations"
    const bool joins = plural || (conjunction && !looks_like_body(segment.words) && !is_known_name(segment.words));
    if (!joins) {
      out.push_back(std::move(segment));
      continue;
    }
    auto& words = out.back().words;
    const std::uint32_t begin = words.back().end;
    const std::uint32_t end = segment.words.front().begin;
    words.push_back({std::string(trim(text.substr(begin, end - begin))), WordShape::lower, begin, end});
    words.insert(words.end(), segment.words.begin(), segment.words.end());
    out.back().marks.insert(out.back().marks.end(), segment.marks.begin(), segment.marks.end());
  }
  return out;
}

// "Doe, J. Roe, K.": the comma between two names is missing, and every segment but the ends holds the end of one and the start of the next.
std::vector<NameSegment> split_behind_initials(const std::vector<NameSegment>& segments) {
  std::vector<NameSegment> out;
  for (const NameSegment& segment : segments) {
    std::size_t initials = 0;
    while (initials < segment.words.size() && is_initials_like(segment.words[initials])) ++initials;
    if (initials == 0 || initials == segment.words.size()) {
      out.push_back(segment);
      continue;
    }
    NameSegment head;
    head.before = segment.before;
    NameSegment tail = segment;
    head.words.assign(segment.words.begin(), segment.words.begin() + static_cast<std::ptrdiff_t>(initials));
    tail.words.erase(tail.words.begin(), tail.words.begin() + static_cast<std::ptrdiff_t>(initials));
    tail.before = Separator::comma;
    out.push_back(std::move(head));
    out.push_back(std::move(tail));
  }
  return out;
}

namespace {

/// "王薇和李萍" → where "和" stands: between two names of two or three characters each, whose family names have one. Of "小林和歌子" it is
/// a part. npos when it joins nothing.
std::size_t han_conjunction(std::string_view word) {
  constexpr std::string_view kAnd = "和";
  const std::size_t at = word.find(kAnd);
  if (at == std::string_view::npos || native_family_length(word) > 1 || word.find(kAnd, at + kAnd.size()) != std::string_view::npos)
    return std::string_view::npos;
  const auto is_name = [](std::string_view name) {
    const std::size_t size = count_code_points(name);
    return (size == 2 || size == 3) && native_family_length(name) <= 1;
  };
  return is_name(word.substr(0, at)) && is_name(word.substr(at + kAnd.size())) ? at : std::string_view::npos;
}

std::vector<NameSegment> split_at_han_conjunctions(std::vector<NameSegment> segments) {
  constexpr std::size_t kAnd = std::string_view("和").size();
  std::vector<NameSegment> out;
  for (NameSegment& segment : segments) {
    const bool single = segment.words.size() == 1 && segment.words[0].shape == WordShape::native;
    const std::size_t at = single ? han_conjunction(segment.words[0].text) : std::string_view::npos;
    if (at == std::string_view::npos) {
      out.push_back(std::move(segment));
      continue;
    }
    const NameWord word = segment.words[0];
    NameSegment first;
    first.before = segment.before;
    first.words.push_back({word.text.substr(0, at), word.shape, word.begin, word.begin + static_cast<std::uint32_t>(at)});
    segment.before = Separator::strong;
    segment.words[0] = {word.text.substr(at + kAnd), word.shape, word.begin + static_cast<std::uint32_t>(at + kAnd), word.end};
    out.push_back(std::move(first));
    out.push_back(std::move(segment));
  }
  return out;
}

}  // namespace

// "山田太郎 鈴木花子": names in native script need no separator but a space.
std::vector<NameSegment> split_native(std::vector<NameSegment> segments) {
  segments = split_at_han_conjunctions(std::move(segments));
  std::vector<NameSegment> out;
  for (NameSegment& segment : segments) {
    const bool many = segment.words.size() > 2;
    const bool native = std::all_of(segment.words.begin(), segment.words.end(), [many](const NameWord& w) {
      return w.shape == WordShape::native && (many || native_family_length(w.text) > 0) && count_code_points(w.text) >= 2 &&
             count_code_points(w.text) <= 4;
    });
    if (!native || segment.words.size() < 2) {
      out.push_back(std::move(segment));
      continue;
    }
    for (const NameWord& word : segment.words) {
      NameSegment one;
      one.before = Separator::strong;
      one.words.push_back(word);
      out.push_back(std::move(one));
    }
    out.back().marks = std::move(segment.marks);
  }
  return out;
}

// "S. Doe H. Roe", no separator at all: a new name before initials that follow a word.
std::vector<NameSegment> split_before_initials(std::vector<NameSegment> segments) {
  if (segments.size() != 1) return segments;
  const std::vector<NameWord> words = segments[0].words;
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].shape == WordShape::initials && (i == 0 || is_full_word(words[i - 1]))) starts.push_back(i);
  }
  if (starts.size() < 2 || starts[0] != 0 || !is_full_word(words.back())) return segments;
  std::vector<NameSegment> out;
  for (std::size_t k = 0; k < starts.size(); ++k) {
    const std::size_t end = k + 1 < starts.size() ? starts[k + 1] : words.size();
    NameSegment one;
    one.before = Separator::strong;
    one.words.assign(words.begin() + static_cast<std::ptrdiff_t>(starts[k]), words.begin() + static_cast<std::ptrdiff_t>(end));
    out.push_back(std::move(one));
  }
  out.back().marks = std::move(segments[0].marks);
  return out;
}

}  // namespace bibfold
