// Gives each chosen segment its exact place in the text: `make_pieces`.
#include "interpret/reference_pieces.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace bibfold {
namespace {

struct Range {
  std::uint32_t begin = 0;  ///< tokens
  std::uint32_t end = 0;
};

/// "In Proceedings …" → "Proceedings …"; not "In review at …".
Range without_in(const TokenizedItem& item, Range range) {
  if (range.begin + 1 < range.end && item.tokens[range.begin + 1].is(WordClass::status)) return range;
  if (range.begin + 1 < range.end && item.tokens[range.begin].is(WordClass::in)) ++range.begin;
  return range;
}

Range proper_range(const TokenizedItem& item, Range range, Part part) {
  if (part == Part::container || part == Part::series) return without_in(item, range);
  if (part != Part::name && part != Part::editor) return range;
  const NameReading name = read_name(item, range.begin, range.end);
  if (name.form == NameForm::none) return range;
  Range proper{name.begin, name.end};
  while (part == Part::name && proper.end < range.end && item.tokens[proper.end].is(Shape::mark)) ++proper.end;
  return proper;
}

/// Brackets and quotes that close behind the last token and were opened inside the range, but not at its begin together with it.
std::size_t closings_inside(const TokenizedItem& item, Range range) {
  return static_cast<std::size_t>(std::count_if(item.enclosures.begin(), item.enclosures.end(), [&](const Enclosure& e) {
    return e.end == range.end && e.begin > range.begin && e.begin < range.end;
  }));
}

std::size_t openings_inside(const TokenizedItem& item, Range range) {
  return static_cast<std::size_t>(std::count_if(item.enclosures.begin(), item.enclosures.end(),
                                                [&](const Enclosure& e) { return e.begin == range.begin && e.end < range.end; }));
}

bool is_trailing(std::string_view text, std::size_t at, std::string_view signs) {
  return at < text.size() && signs.find(text[at]) != std::string_view::npos;
}

/// Length of the closing sign at `at`: ASCII or one of the typographic quotes; 0 when there is none.
std::size_t closing_length(std::string_view text, std::size_t at) {
  if (is_trailing(text, at, ")]\"'")) return 1;
  for (const std::string_view sign : {"”", "’", "»", "«", "“", "）", "】", "」", "』", "》"}) {
    if (text.substr(at).starts_with(sign)) return sign.size();
  }
  return 0;
}

std::uint32_t extended_end(const TokenizedItem& item, Range range, Part part) {
  std::size_t end = item.tokens[range.end - 1].end;
  const std::string_view text = item.text;
  for (std::size_t closings = closings_inside(item, range); closings > 0; --closings) {
    if (is_trailing(text, end, "?!.") && closing_length(text, end + 1) > 0) ++end;
    end += closing_length(text, end);
  }
  const Token& last = item.tokens[range.end - 1];
  const bool name = part == Part::name || part == Part::editor;
  if (name && is_trailing(text, end, ".") && (last.is(Shape::initial) || last.is(WordClass::suffix))) ++end;
  if (part == Part::container && is_trailing(text, end, ".") && last.is(Shape::abbreviated)) ++end;
  if (part == Part::title || part == Part::note) {
    while (is_trailing(text, end, "?!")) ++end;
  }
  return static_cast<std::uint32_t>(end);
}

std::uint32_t extended_begin(const TokenizedItem& item, Range range) {
  std::size_t begin = item.tokens[range.begin].begin;
  const std::size_t floor = range.begin == 0 ? 0 : item.tokens[range.begin - 1].end;
  for (std::size_t openings = openings_inside(item, range); openings > 0 && begin > floor; --openings) {
    std::size_t at = begin - 1;
    while (at > floor && (static_cast<unsigned char>(item.text[at]) & 0xC0U) == 0x80U) --at;
    begin = at;
  }
  return static_cast<std::uint32_t>(begin);
}

/// How often a segment that wins by so much is right, in thousandths: fitted to lists in styles that the weights were not trained on.
int confidence_of(Score margin) {
  constexpr double kScale = 150.0;
  return static_cast<int>(1000.0 / (1.0 + std::exp(-static_cast<double>(margin) / kScale)));
}

/// The parts by which a reference is known.
bool is_main(Part part) { return part == Part::title || part == Part::name || part == Part::container; }

/// What makes a reference of a title.
bool supports_title(Part part) {
  return part == Part::name || part == Part::editor || part == Part::container || part == Part::date || part == Part::publisher ||
         part == Part::tag || part == Part::identifier;
}

/// A title and nothing else may be any text: hardly sure.
constexpr int kBareTitle = 200;

}  // namespace

LabelledItem make_pieces(const RawItem& item, const Lattice& lattice, const Parse& parse) {
  LabelledItem labelled{item, {}, 1000};
  if (parse.segments.empty()) {
    labelled.confidence = 0;
    if (!item.text.text.empty()) labelled.pieces.push_back({Label::other, 0, static_cast<std::uint32_t>(item.text.text.size()), 0});
    return labelled;
  }
  const bool bare = std::none_of(parse.segments.begin(), parse.segments.end(), [](const Candidate& c) { return supports_title(c.part); });
  if (bare) labelled.confidence = kBareTitle;
  for (std::size_t s = 0; s < parse.segments.size(); ++s) {
    const Candidate& c = parse.segments[s];
    const int confidence = parse.margins.empty() ? 1000 : confidence_of(parse.margins[s]);
    if (is_main(c.part)) labelled.confidence = std::min(labelled.confidence, confidence);
    const Range range = proper_range(lattice.item, {lattice.cuts[c.begin].token, lattice.cuts[c.end].token}, c.part);
    labelled.pieces.push_back(
        {label_of(c.part), extended_begin(lattice.item, range), extended_end(lattice.item, range, c.part), confidence});
  }
  return labelled;
}

}  // namespace bibfold
