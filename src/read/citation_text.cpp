// See citation_text.h.
#include "read/citation_text.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "read/evidence.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

/// Letters and digits of `text`, folded, each with the offset where it stands.
struct Folded {
  std::string letters;
  std::vector<std::uint32_t> offsets;
};

Folded fold_with_offsets(std::string_view text) {
  Folded out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    const std::string folded = fold_letters(text.substr(begin, at - begin));
    out.letters += folded;
    out.offsets.insert(out.offsets.end(), folded.size(), static_cast<std::uint32_t>(begin));
  }
  return out;
}

/// Where the title stands in the citation, whatever its case, punctuation and dashes.
CitationPart find_title(std::string_view citation, std::string_view title) {
  const std::string wanted = fold_letters(title);
  if (wanted.size() < 4) return {};
  const Folded folded = fold_with_offsets(citation);
  const std::size_t at = folded.letters.find(wanted);
  if (at == std::string::npos) return {};
  const std::size_t last = at + wanted.size() - 1;
  std::size_t end = folded.offsets[last];
  next_code_point(citation, end);
  return {folded.offsets[at], static_cast<std::uint32_t>(end)};
}

/// A year with four digits in [begin, end).
CitationPart find_year_in(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at + 4 <= end; ++at) {
    const std::string_view four = text.substr(at, 4);
    const bool alone = (at == 0 || !is_digit_byte(text[at - 1])) && (at + 4 >= text.size() || !is_digit_byte(text[at + 4]));
    if (alone && (four.starts_with("19") || four.starts_with("20")) && is_digit_byte(four[2]) && is_digit_byte(four[3]))
      return {at, at + 4};
  }
  return {};
}

/// Blanks, quotes, brackets and stops at both ends taken off.
CitationPart tidy(std::string_view text, CitationPart part) {
  const auto is_edge = [](char32_t c) {
    return is_blank(c) || c == ',' || c == '.' || c == ';' || c == ':' || c == '(' || c == ')' || c == '"' || c == 0x201C || c == 0x201D ||
           c == '\'' || c == '[' || c == ']';
  };
  while (part.begin < part.end) {
    std::size_t at = part.begin;
    if (!is_edge(next_code_point(text, at))) break;
    part.begin = static_cast<std::uint32_t>(at);
  }
  while (part.end > part.begin) {
    const std::size_t before = previous_offset(text, part.end);
    std::size_t at = before;
    if (!is_edge(next_code_point(text, at))) break;
    part.end = static_cast<std::uint32_t>(before);
  }
  return part;
}

/// "J. Doe." keeps the full stop of an initial.
CitationPart with_initial(std::string_view text, CitationPart part) {
  const bool initial = part.end > part.begin && part.end < text.size() && text[part.end] == '.' &&
                       std::isupper(static_cast<unsigned char>(text[part.end - 1])) != 0;
  if (initial) ++part.end;
  return part;
}

std::uint32_t skip_to_digit(std::string_view text, std::uint32_t at, std::uint32_t within) {
  const std::uint32_t limit = std::min<std::uint32_t>(at + within, static_cast<std::uint32_t>(text.size()));
  while (at < limit && !is_digit_byte(text[at])) ++at;
  return at < limit ? at : static_cast<std::uint32_t>(text.size());
}

std::uint32_t digits_end(std::string_view text, std::uint32_t at) {
  while (at < text.size() && is_digit_byte(text[at])) ++at;
  return at;
}

// Behind the venue: "12(3), 45-67", "12(3):45-67", "vol. 12, no. 3".
void read_numbers(std::string_view text, std::uint32_t at, CitationParts& parts) {
  const std::uint32_t volume = skip_to_digit(text, at, 10);
  std::uint32_t end = digits_end(text, volume);
  if (volume == end || end - volume > 3) return;
  parts.volume = {volume, end};
  if (end < text.size() && text[end] == '(') {
    const std::uint32_t close = digits_end(text, end + 1);
    if (close > end + 1 && close < text.size() && text[close] == ')') {
      parts.issue = {end + 1, close};
      end = close + 1;
    }
  }
  const std::uint32_t first = skip_to_digit(text, end, 8);
  const std::uint32_t first_end = digits_end(text, first);
  if (first == first_end) return;
  std::size_t dash = first_end;
  if (dash >= text.size() || !is_dash(next_code_point(text, dash))) return;
  const std::uint32_t last_end = digits_end(text, static_cast<std::uint32_t>(dash));
  if (last_end > dash) parts.pages = {first, last_end};
}

}  // namespace

CitationParts split_citation(const StyledText& citation, std::string_view title) {
  CitationParts parts;
  const std::string_view text = citation.text;
  const CitationPart found = find_title(text, title);
  if (found.begin == found.end) return parts;
  parts.fits = true;
  const auto size = static_cast<std::uint32_t>(text.size());
  parts.year = find_year_in(text, 0, found.begin);
  const std::uint32_t authors_end = parts.year.begin < parts.year.end ? parts.year.begin : found.begin;
  parts.authors = with_initial(text, tidy(text, {0, authors_end}));
  for (const StyleRun& run : citation.runs) {
    if (run.style != Style::italic || run.begin < found.end || parts.venue.begin < parts.venue.end) continue;
    parts.venue = tidy(text, {run.begin, run.end});
  }
  if (parts.venue.begin < parts.venue.end) read_numbers(text, parts.venue.end, parts);
  if (parts.year.begin == parts.year.end) parts.year = find_year_in(text, found.end, size);
  return parts;
}

std::uint32_t leading_names_end(std::string_view text) {
  std::size_t begin = starts_with_ignoring_case(text, "by ") ? 3 : 0;
  std::size_t end = 0;
  int names = 0;
  while (begin < text.size()) {
    std::size_t stop = text.size();
    std::size_t next = text.size();
    for (const std::string_view separator : {", and ", ", ", " and ", "; ", " & "}) {
      const std::size_t at = text.find(separator, begin);
      if (at < stop) {
        stop = at;
        next = at + separator.size();
      }
    }
    std::string_view segment = text.substr(begin, stop - begin);
    // the sentence behind the last name
    const std::size_t full_stop = segment.find(". ");
    const bool last =
        full_stop != std::string_view::npos && full_stop > 2 && std::islower(static_cast<unsigned char>(segment[full_stop - 1])) != 0;
    if (last) segment = segment.substr(0, full_stop);
    if (segment.ends_with('.') && segment.size() > 2 && std::islower(static_cast<unsigned char>(segment[segment.size() - 2])) != 0)
      segment.remove_suffix(1);
    if (!is_name_like(segment)) break;
    ++names;
    end = begin + segment.size();
    if (last) break;
    begin = next;
  }
  return names >= 2 ? static_cast<std::uint32_t>(end) : 0;
}

}  // namespace bibfold
