// See wide_tables.h. One pass over the lines; nothing is copied where no line is too short.
#include "text/wide_tables.h"

#include <algorithm>
#include <cstddef>

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kLeast = 3;  // signs in a cell

bool is_sign(char c) { return c == '-' || c == ':'; }

/// Bytes of the signs that begin at `at`.
std::size_t signs_at(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && is_sign(line[end])) ++end;
  return end - at;
}

/// "|--|:-|": nothing but signs, bars and blanks, and a cell that is too short.
bool is_short_delimiter(std::string_view line) {
  if (line.find_first_not_of("|-: \t\r") != std::string_view::npos || line.find('|') == std::string_view::npos) return false;
  bool too_short = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::size_t signs = signs_at(line, at);
    if (signs == 0) continue;
    if (line.substr(at, signs).find('-') == std::string_view::npos) return false;
    too_short = too_short || signs < kLeast;
    at += signs;
  }
  return too_short;
}

}  // namespace

WideTables::WideTables(std::string_view text) : original_(text) {
  std::string_view above;
  std::size_t copied = 0;
  for (const std::string_view line : split_lines(text)) {
    if (above.find('|') != std::string_view::npos && is_short_delimiter(line)) {
      const auto at = static_cast<std::size_t>(line.data() - text.data());
      widened_ += text.substr(copied, at - copied);
      widen(line);
      copied = at + line.size();
    }
    above = line;
  }
  if (!insertions_.empty()) widened_ += text.substr(copied);
}

void WideTables::widen(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t signs = signs_at(line, at);
    if (signs == 0 || signs >= kLeast) {
      widened_ += line.substr(at, std::max<std::size_t>(signs, 1));
      at += std::max<std::size_t>(signs, 1);
      continue;
    }
    const std::size_t dash = line.find('-', at);
    widened_ += line.substr(at, dash - at);
    const std::uint32_t before = insertions_.empty() ? 0 : insertions_.back().before + insertions_.back().size;
    insertions_.push_back({static_cast<std::uint32_t>(widened_.size()), static_cast<std::uint32_t>(kLeast - signs), before});
    widened_.append(kLeast - signs, '-');
    widened_ += line.substr(dash, at + signs - dash);
    at += signs;
  }
}

std::uint32_t WideTables::original(std::uint32_t offset) const {
  const auto behind = std::upper_bound(insertions_.begin(), insertions_.end(), offset,
                                       [](std::uint32_t value, const Insertion& insertion) { return value < insertion.at; });
  if (behind == insertions_.begin()) return offset;
  const Insertion& last = *(behind - 1);
  return offset - last.before - std::min(last.size, offset - last.at);
}

}  // namespace bibfold
