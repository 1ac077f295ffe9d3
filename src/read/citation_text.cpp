// See citation_text.h.
#include "read/citation_text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "read/name_shape.h"
#include "read/venue_text.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

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
    const bool alone = (at == 0 || !is_ascii_digit(text[at - 1])) && (at + 4 >= text.size() || !is_ascii_digit(text[at + 4]));
    if (alone && (four.starts_with("19") || four.starts_with("20")) && is_ascii_digit(four[2]) && is_ascii_digit(four[3]))
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
  const bool initial = part.end > part.begin && part.end < text.size() && text[part.end] == '.' && is_ascii_upper(text[part.end - 1]);
  if (initial) ++part.end;
  return part;
}

void read_numbers(std::string_view text, std::uint32_t at, CitationParts& parts) {
  for (const Piece& piece : read_venue_numbers(text, at)) {
    CitationPart* const to = piece.label == Label::volume  ? &parts.volume
                             : piece.label == Label::issue ? &parts.issue
                             : piece.label == Label::page  ? &parts.pages
                                                           : nullptr;
    if (to != nullptr) *to = {piece.begin, piece.end};
  }
}

/// “…” in double quotes: the title, differently spelt.
CitationPart find_quoted(std::string_view text) {
  for (const auto& [opening, closing] : {std::pair<std::string_view, std::string_view>{"\u201C", "\u201D"}, {"\"", "\""}}) {
    const std::size_t begin = text.find(opening);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = text.find(closing, begin + opening.size());
    if (end == std::string_view::npos || end - begin < 12) continue;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end + closing.size())};
  }
  return {};
}

/// "In Proceedings of X, pages 1–9", "Journal of Y, 12(3)", without italics: up to the comma, stop or bracket that ends a name.
CitationPart plain_venue(std::string_view text, std::uint32_t begin) {
  CitationPart part = tidy(text, {begin, static_cast<std::uint32_t>(text.size())});
  if (starts_with_ignoring_case(text.substr(part.begin), "in ")) part.begin += 3;
  std::uint32_t end = part.begin;
  while (end < part.end && text[end] != ',' && text[end] != '(' && text[end] != ';' &&
         !(text[end] == '.' && (end + 1 >= part.end || text[end + 1] == ' ')) && !is_ascii_digit(text[end])) {
    ++end;
  }
  part.end = end;
  part = tidy(text, part);
  while (part.end > part.begin && text[part.end - 1] == ' ') --part.end;
  const std::string folded = fold_text(text.substr(part.begin, part.end - part.begin));
  const bool venue = folded.size() >= 3 && !folded.starts_with("arxiv") && !folded.starts_with("http") && !folded.starts_with("doi") &&
                     !folded.starts_with("submitted") && !folded.starts_with("under ");
  return venue ? part : CitationPart{};
}

/// "doi:10.1/x", "https://doi.org/10.1/x", "arXiv:1511.09999".
CitationPart find_identifier(std::string_view text, std::uint32_t begin) {
  for (const std::string_view word : {"arxiv:", "doi:", "doi.org/"}) {
    const std::size_t at = find_ignoring_case(text, word, begin);
    if (at == std::string_view::npos) continue;
    std::size_t end = std::min(text.find(' ', at + word.size() + 1), text.size());
    while (end > at && (text[end - 1] == '.' || text[end - 1] == ',' || text[end - 1] == ')' || text[end - 1] == ';')) --end;
    return {static_cast<std::uint32_t>(word == "doi.org/" ? at + 8 : at), static_cast<std::uint32_t>(end)};
  }
  return {};
}

}  // namespace

CitationParts split_behind(const StyledText& citation, std::uint32_t begin) {
  CitationParts parts;
  const std::string_view text = citation.text;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (const StyleRun& run : citation.runs) {
    if (run.style != Style::italic || run.begin < begin || parts.venue.begin < parts.venue.end) continue;
    parts.venue = tidy(text, {run.begin, run.end});
  }
  if (parts.venue.begin == parts.venue.end) parts.venue = plain_venue(text, begin);
  if (parts.venue.begin < parts.venue.end) read_numbers(text, parts.venue.end, parts);
  parts.year = find_year_in(text, begin, size);
  parts.identifier = find_identifier(text, begin);
  return parts;
}

CitationParts split_citation(const StyledText& citation, std::string_view title) {
  const std::string_view text = citation.text;
  CitationPart found = find_title(text, title);
  if (found.begin == found.end) found = find_quoted(text);
  if (found.begin == found.end) return {};
  CitationParts parts = split_behind(citation, found.end);
  parts.fits = true;
  if (tidy(text, {0, found.begin}).end == 0) {  // the title comes first
    const CitationPart rest = tidy(text, {found.end, static_cast<std::uint32_t>(text.size())});
    const std::uint32_t names = leading_names_end(text.substr(rest.begin, rest.end - rest.begin));
    parts.authors = {rest.begin, rest.begin + names};
    return parts;
  }
  const CitationPart year = find_year_in(text, 0, found.begin);
  if (year.begin < year.end) parts.year = year;
  const std::uint32_t authors_end = year.begin < year.end ? year.begin : found.begin;
  parts.authors = with_initial(text, tidy(text, {0, authors_end}));
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
    std::size_t full_stop = segment.find(". ");
    while (full_stop != std::string_view::npos && (full_stop <= 2 || !is_ascii_lower(segment[full_stop - 1]))) {
      full_stop = segment.find(". ", full_stop + 1);  // behind an initial
    }
    // "T. Öz · IEEE RA-L 2021", "T. Öz (Nature, 2021)"
    for (const std::string_view sign : {" \u00b7 ", " | ", " \u2013 ", " \u2014 ", " \u2022 ", " ("})
      full_stop = std::min(full_stop, segment.find(sign));
    const bool last = full_stop != std::string_view::npos;
    if (last) segment = segment.substr(0, full_stop);
    if (segment.ends_with('.') && segment.size() > 2 && is_ascii_lower(segment[segment.size() - 2])) segment.remove_suffix(1);
    if (!is_name_like(segment)) break;
    ++names;
    end = begin + segment.size();
    if (last) break;
    begin = next;
  }
  return names >= 2 ? static_cast<std::uint32_t>(end) : 0;
}

}  // namespace bibfold
