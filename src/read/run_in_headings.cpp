// See run_in_headings.h. Looks at the first line of each paragraph only; what the words say is heading_words.h.
#include "read/run_in_headings.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/heading_words.h"
#include "read/item_ends.h"
#include "read/labels.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::uint32_t kShortest = 5;
constexpr std::uint32_t kLongest = 60;  // bytes of a heading

/// "Publications", "Working papers", "In press": not "**Paper** …", which tells what the item is.
bool names_many(std::string_view heading, const HeadingReading& reading) {
  const std::string folded = fold_text(heading_title(heading));
  return reading.alone || folded.find(' ') != std::string::npos || folded.ends_with('s') || folded.ends_with("en") ||
         folded.ends_with("oni");
}

bool is_list_heading(std::string_view text) {
  const HeadingReading reading = read_heading(text);
  return reading.whole && !reading.year && (reading.kind == SectionKind::publications || reading.alone) && names_many(text, reading);
}

/// In bold type any section may begin so: "**Invited talks** Kites today, Example Society, 2019".
bool is_section_heading(std::string_view text) {
  const HeadingReading reading = read_heading(text);
  return reading.whole && reading.kind != SectionKind::group && reading.kind != SectionKind::unknown && names_many(text, reading);
}

/// Bytes of the emphasised words that the text begins with; 0 when they are no heading.
std::uint32_t emphasised_heading(const StyledText& text) {
  std::uint32_t italic = 0;
  std::uint32_t bold = 0;
  for (const StyleRun& run : text.runs) {
    if (run.begin != 0) break;
    if (run.style == Style::italic) italic = run.end;
    if (run.style == Style::bold) bold = run.end;
  }
  const std::uint32_t end = std::max(bold, italic);
  if (end < kShortest || end > kLongest || end >= text.text.size() || text.text[end] != ' ') return 0;
  const std::string_view head = std::string_view(text.text).substr(0, end);
  return is_list_heading(head) || (bold == end && is_section_heading(head)) ? end : 0;
}

/// "Published papers [5] …", "Refereed articles 1. Doe J, …"
std::uint32_t heading_above_label(std::string_view text) {
  const std::string_view head = text.substr(0, kLongest);
  for (std::size_t at = head.find(' '); at != std::string_view::npos; at = head.find(' ', at + 1)) {
    const ItemLabel label = read_label(text.substr(at + 1));
    const bool counted = label.form == LabelForm::bracketed || (label.form == LabelForm::dotted && has_digit(label.label));
    if (counted) return at >= kShortest && is_list_heading(text.substr(0, at)) ? static_cast<std::uint32_t>(at) : 0;
  }
  return 0;
}

/// "JOURNAL ARTICLES Doe, J. (2020). …": the longest words in capitals that are one.
std::uint32_t heading_in_capitals(std::string_view text) {
  std::uint32_t found = 0;
  for (std::size_t at = text.find(' '); at != std::string_view::npos && at <= kLongest; at = text.find(' ', at + 1)) {
    const std::string_view head = text.substr(0, at);
    if (has_small_letter(head)) break;
    if (at >= kShortest && is_list_heading(head)) found = static_cast<std::uint32_t>(at);
  }
  return found;
}

std::uint32_t heading_length(const PageLine& line) {
  constexpr std::size_t kShortestRest = 30;
  if (line.kind != LineKind::text || !line.starts_block || !line.cells.empty() || line.text.text.size() < kShortest + kShortestRest)
    return 0;
  const std::string_view text = line.text.text;
  std::uint32_t end = emphasised_heading(line.text);
  if (end == 0) end = heading_above_label(text);
  if (end == 0) end = heading_in_capitals(text);
  if (end == 0 || text.size() < end + kShortestRest) return 0;
  const std::string_view rest = trim(text.substr(end));
  std::size_t at = 0;
  const char32_t first = next_code_point(rest, at);
  const bool begins = is_upper(first) || is_digit(first) || begins_with_quotation(rest) || first == '[';
  return begins && (is_digit(first) || first == '[' || begins_like_item(rest)) ? end : 0;
}

/// The line behind its heading; `line` keeps the heading.
PageLine part(PageLine& line, std::uint32_t end) {
  PageLine rest = line;
  const auto size = static_cast<std::uint32_t>(line.text.text.size());
  std::uint32_t begin = end;
  while (begin < size && line.text.text[begin] == ' ') ++begin;
  rest.text = slice(line.text, begin, size);
  rest.span.begin = std::clamp(line.text.source_span(begin, begin + 1).begin, line.span.begin, line.span.end);
  rest.meant_end = true;
  line.text = trimmed(slice(line.text, 0, end));
  line.span.end = rest.span.begin;
  return rest;
}

/// "Example College, MSc Tides 2019 SELECTED PUBLICATIONS" above the first bullet: where the longest words in capitals at the end begin
/// that are a heading of publications; 0 where none are.
std::uint32_t trailing_heading(const PageLine& line, const PageLine& next) {
  constexpr std::size_t kShortestFront = 10;
  const std::string_view text = line.text.text;
  const bool block = next.starts_block && (next.kind == LineKind::item || next.kind == LineKind::text);
  const bool ends = block || read_label(next.text.text).form != LabelForm::none;
  if (line.kind != LineKind::text || !line.cells.empty() || !ends || text.size() < kShortestFront + kShortest) return 0;
  std::uint32_t found = 0;
  for (std::size_t at = text.rfind(' '); at != std::string_view::npos && at >= kShortestFront; at = text.rfind(' ', at - 1)) {
    const std::string_view tail = text.substr(at + 1);
    if (has_small_letter(tail) || tail.size() > kLongest) break;
    if (tail.size() >= 2 * kShortest && is_list_heading(tail)) found = static_cast<std::uint32_t>(at + 1);
  }
  return found != 0 && has_small_letter(text.substr(0, found)) ? found : 0;
}

/// "Lecturer, Example College, 2011 **Publications**": where the bold words begin that end the line and head what is below; 0 where none
/// do.
std::uint32_t trailing_bold_heading(const PageLine& line) {
  constexpr std::uint32_t kShortestFront = 10;
  const auto size = static_cast<std::uint32_t>(line.text.text.size());
  if (line.kind != LineKind::text || !line.cells.empty()) return 0;
  for (const StyleRun& run : line.text.runs) {
    if (run.style != Style::bold || run.end != size || run.begin < kShortestFront || run.end - run.begin > kLongest) continue;
    const std::string_view words = std::string_view(line.text.text).substr(run.begin);
    const bool apart = line.text.text[run.begin - 1] == ' ' && is_upper_at(words, 0);
    if (apart && words.size() >= kShortest && (is_list_heading(words) || is_section_heading(words))) return run.begin;
  }
  return 0;
}

void part_trailing_headings(Page& page) {
  std::vector<PageLine> lines;
  lines.reserve(page.lines.size());
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const std::uint32_t bold = i + 1 < page.lines.size() ? trailing_bold_heading(page.lines[i]) : 0;
    const std::uint32_t begin = bold == 0 && i + 1 < page.lines.size() ? trailing_heading(page.lines[i], page.lines[i + 1]) : bold;
    if (bold != 0) page.lines[i + 1].starts_block = true;
    lines.push_back(std::move(page.lines[i]));
    if (begin == 0) continue;
    PageLine heading = part(lines.back(), begin);
    heading.starts_block = true;
    lines.push_back(std::move(heading));
  }
  page.lines = std::move(lines);
}

}  // namespace

void part_run_in_headings(Page& page) {
  part_trailing_headings(page);
  constexpr int kMost = 2;
  std::vector<std::uint32_t> ends(page.lines.size());
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    ends[i] = heading_length(page.lines[i]);
    if (ends[i] != 0) ++seen[page.lines[i].text.text.substr(0, ends[i])];
  }
  if (seen.empty()) return;
  std::vector<PageLine> lines;
  lines.reserve(page.lines.size() + seen.size());
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    PageLine line = std::move(page.lines[i]);
    if (ends[i] == 0 || seen[line.text.text.substr(0, ends[i])] > kMost) {
      lines.push_back(std::move(line));
      continue;
    }
    PageLine rest = part(line, ends[i]);
    lines.push_back(std::move(line));
    lines.push_back(std::move(rest));
  }
  page.lines = std::move(lines);
}

}  // namespace bibfold
