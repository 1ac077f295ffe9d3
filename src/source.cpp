// Positions and lines in the loaded inputs.
#include "bibfold/source.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace bibfold {
namespace {

std::vector<std::uint32_t> find_line_starts(const std::string& text) {
  std::vector<std::uint32_t> starts{0};
  const char* const base = text.data();
  const char* const end = base + text.size();
  for (const char* at = base; at < end;) {
    const auto* newline = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    if (newline == nullptr) break;
    at = newline + 1;
    starts.push_back(static_cast<std::uint32_t>(at - base));
  }
  return starts;
}

std::int64_t shift_at(const Source& source, std::uint32_t offset) {
  const auto row = std::upper_bound(source.shifts.begin(), source.shifts.end(), offset,
                                    [](std::uint32_t x, const OffsetShift& s) { return x < s.text_offset; });
  return row == source.shifts.begin() ? 0 : std::prev(row)->shift;
}

}  // namespace

SourceId SourceSet::add(Source source) {
  source.line_starts = find_line_starts(source.text);
  sources_.push_back(std::move(source));
  return SourceId{static_cast<std::uint32_t>(sources_.size() - 1)};
}

std::string_view SourceSet::text(Span span) const {
  if (span.source == kNoSource) return {};
  return std::string_view((*this)[span.source].text).substr(span.begin, span.size());
}

Position SourceSet::position(SourceId id, std::uint32_t offset) const {
  if (id == kNoSource) return {};
  const Source& source = (*this)[id];
  const auto after = std::upper_bound(source.line_starts.begin(), source.line_starts.end(), offset);
  const std::uint32_t start = *std::prev(after);
  const std::int64_t column = (offset + shift_at(source, offset)) - (start + shift_at(source, start)) + 1;
  return {static_cast<std::uint32_t>(after - source.line_starts.begin()), static_cast<std::uint32_t>(column)};
}

std::string_view SourceSet::line_text(SourceId id, std::uint32_t offset) const {
  const Source& source = (*this)[id];
  const auto after = std::upper_bound(source.line_starts.begin(), source.line_starts.end(), offset);
  const std::size_t begin = *std::prev(after);
  std::size_t end = after == source.line_starts.end() ? source.text.size() : *after - 1;
  if (end > begin && source.text[end - 1] == '\r') --end;
  return std::string_view(source.text).substr(begin, end - begin);
}

}  // namespace bibfold
