// See notation_pieces.h.
#include "interpret/notation_pieces.h"

#include <algorithm>
#include <string>

#include "interpret/dates.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr int kSure = 950;  ///< a notation leaves little doubt

bool is_sign(char32_t c) {
  return is_blank(c) || is_dash(c) || std::u32string_view(U".,:;/。，、：；．／").find(c) != std::u32string_view::npos;
}

bool contains(std::string_view text, bool (*wanted)(char32_t)) {
  for (std::size_t at = 0; at < text.size();) {
    if (wanted(next_code_point(text, at))) return true;
  }
  return false;
}

}  // namespace

Stretch NotationPieces::trimmed(Stretch s) const {
  while (!s.empty()) {
    std::size_t next = s.begin;
    if (!is_sign(next_code_point(text_, next))) break;
    s.begin = std::min(next, s.end);
  }
  while (!s.empty()) {
    const std::size_t last = previous_offset(text_, s.end);
    std::size_t next = last;
    if (last < s.begin || !is_sign(next_code_point(text_, next))) break;
    s.end = last;
  }
  return s;
}

void NotationPieces::add(Label label, Stretch s) {
  s = trimmed({s.begin, std::min(s.end, text_.size())});
  if (!s.empty()) pieces_.push_back({label, static_cast<std::uint32_t>(s.begin), static_cast<std::uint32_t>(s.end), kSure});
}

void NotationPieces::add_exact(Label label, Stretch s) {
  if (!s.empty()) pieces_.push_back({label, static_cast<std::uint32_t>(s.begin), static_cast<std::uint32_t>(s.end), kSure});
}

void NotationPieces::add_names(Label label, Stretch s) {
  while (!s.empty()) {
    const auto [at, length] = find_sign(text_, s, {",", "，", "、", ";", "；"});
    const std::size_t end = at == std::string_view::npos ? s.end : at;
    add(label, {s.begin, end});
    s.begin = end + length;
    if (length == 0) break;
  }
}

std::vector<Piece> NotationPieces::take() {
  std::sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  return std::move(pieces_);
}

std::pair<std::size_t, std::size_t> find_sign(std::string_view text, Stretch s, std::initializer_list<std::string_view> signs) {
  std::pair<std::size_t, std::size_t> first{std::string_view::npos, 0};
  if (s.empty()) return first;
  const std::string_view part = text.substr(0, s.end);
  for (const std::string_view sign : signs) {
    const std::size_t at = part.find(sign, s.begin);
    if (at < first.first) first = {at, sign.size()};
  }
  return first;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && is_ascii_digit(text[at + n])) ++n;
  return n;
}

std::size_t date_at(std::string_view text, std::size_t at) {
  if (digits_at(text, at) != 4 || find_year(text.substr(at, 4)) == 0) return 0;
  std::size_t length = 4;
  while (at + length < text.size() && text[at + length] == '-' && digits_at(text, at + length + 1) == 2 && length < 10) length += 3;
  return length;
}

bool has_cyrillic(std::string_view text) {
  return contains(text, [](char32_t c) { return c >= 0x400 && c < 0x530; });
}

bool has_han(std::string_view text) { return contains(text, is_han); }

}  // namespace bibfold
