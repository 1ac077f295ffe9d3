// See utf8.h.
#include "text/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

#include "text/ascending.h"
#include "text/ascii.h"

namespace bibfold {
namespace {

struct Mapping {
  char32_t from;
  const char* to;
};

// Letters that have no canonical decomposition but that people type in ASCII; ascending.
constexpr Mapping kFolded[] = {
    {0x00C6, "ae"}, {0x00D0, "d"}, {0x00D8, "o"},  {0x00DE, "th"}, {0x00DF, "ss"}, {0x00E6, "ae"}, {0x00F0, "d"}, {0x00F8, "o"},
    {0x00FE, "th"}, {0x0110, "d"}, {0x0111, "d"},  {0x0126, "h"},  {0x0127, "h"},  {0x0131, "i"},  {0x0138, "k"}, {0x0141, "l"},
    {0x0142, "l"},  {0x014A, "n"}, {0x014B, "n"},  {0x0152, "oe"}, {0x0153, "oe"}, {0x0166, "t"},  {0x0167, "t"}, {0x0180, "b"},
    {0x0187, "c"},  {0x0188, "c"}, {0x0191, "f"},  {0x0192, "f"},  {0x0197, "i"},  {0x019A, "l"},  {0x01B5, "z"}, {0x01B6, "z"},
    {0x0259, "e"},  {0x0268, "i"}, {0x02B9, ""},   {0x02BA, ""},   {0x02BB, ""},   {0x02BC, ""},   {0x02BD, ""},  {0x02BE, ""},
    {0x02BF, ""},   {0x02C8, ""},  {0x1E9E, "ss"}, {0x2018, ""},   {0x2019, ""},   {0x201B, ""},
};
static_assert(is_ascending_by(&Mapping::from, kFolded));

const char* folded(char32_t c) {
  const auto* row = std::lower_bound(std::begin(kFolded), std::end(kFolded), c, [](const Mapping& m, char32_t x) { return m.from < x; });
  return row != std::end(kFolded) && row->from == c ? row->to : nullptr;
}

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

std::string map_with(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &out,
                                 static_cast<utf8proc_option_t>(options));
  if (size < 0) return std::string(text);  // invalid UTF-8: left as it is
  std::string result(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
  std::free(out);  // NOLINT: utf8proc_map allocates with malloc
  return result;
}

void append_space(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

// A word's apostrophe is dropped ("what's" → "whats"), so that it compares equal in any spelling.
constexpr bool is_apostrophe(char c) { return c == '\'' || c == '`'; }

/// What each character of ASCII becomes; 0: nothing. A table, since all that is read comes by here.
constexpr std::array<char, 128> kFoldedAscii = [] {
  std::array<char, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    table[i] = is_ascii_alnum(c) ? to_ascii_lower(c) : is_apostrophe(c) ? '\0' : ' ';
  }
  return table;
}();

std::string fold_ascii(std::string_view text) {
  std::string out(text.size(), ' ');
  std::size_t size = 0;
  for (const char c : text) {
    const char folded = kFoldedAscii[static_cast<unsigned char>(c)];
    const bool blank_again = folded == ' ' && (size == 0 || out[size - 1] == ' ');
    if (folded != '\0' && !blank_again) out[size++] = folded;
  }
  if (size > 0 && out[size - 1] == ' ') --size;
  out.resize(size);
  return out;
}

void fold_code_point(std::string& out, char32_t c) {
  if (c < 0x80) {
    const char a = static_cast<char>(c);
    if (is_ascii_alnum(a)) {
      out += to_ascii_lower(a);
    } else if (!is_apostrophe(a)) {
      append_space(out);
    }
  } else if (const char* to = folded(c)) {
    out += to;
  } else if (is_combining(c)) {
    // stripped
  } else if (is_letter(c) || is_digit(c)) {
    append_utf8(out, to_lower(c));
  } else {
    append_space(out);
  }
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::size_t i = 0;
  while (i < text.size()) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      std::uint64_t eight = 0;
      while (i + sizeof eight <= text.size()) {
        std::memcpy(&eight, text.data() + i, sizeof eight);
        if ((eight & kHighBits) != 0) break;
        i += sizeof eight;
      }
      while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) ++i;
      continue;
    }
    utf8proc_int32_t c = 0;
    const auto n =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + i), static_cast<utf8proc_ssize_t>(text.size() - i), &c);
    if (n <= 0) return i;
    i += static_cast<std::size_t>(n);
  }
  return std::string_view::npos;
}

char32_t next_wide_code_point(std::string_view text, std::size_t& at) {
  utf8proc_int32_t c = 0;
  const auto n =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at), static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  if (n <= 0) {
    ++at;
    return 0xFFFD;
  }
  at += static_cast<std::size_t>(n);
  return static_cast<char32_t>(c);
}

std::size_t previous_offset(std::string_view text, std::size_t at) {
  std::size_t i = at - 1;
  while (i > 0 && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) --i;
  return i;
}

void append_utf8(std::string& out, char32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(n));
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  const auto k = category(c);
  return k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO;
}
bool is_upper(char32_t c) {
  if (c < 0x80) return is_ascii_upper(c);
  const auto k = category(c);
  return k == UTF8PROC_CATEGORY_LU || k == UTF8PROC_CATEGORY_LT;
}

bool is_upper_at(std::string_view text, std::size_t at) { return at < text.size() && is_upper(next_code_point(text, at)); }
bool is_lower(char32_t c) {
  if (c < 0x80) return is_ascii_lower(c);
  return category(c) == UTF8PROC_CATEGORY_LL;
}
bool is_digit(char32_t c) {
  if (c < 0x80) return is_ascii_digit(c);
  return category(c) == UTF8PROC_CATEGORY_ND;
}
bool is_blank(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c == 0x85 || c == 0x200B || c == 0xFEFF || category(c) == UTF8PROC_CATEGORY_ZS || c == 0x2028 || c == 0x2029;
}
bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D; }
bool is_han(char32_t c) {
  return c == 0x3005 || (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}
bool is_combining(char32_t c) {
  if (c < 0x300) return false;
  const auto k = category(c);
  return k >= UTF8PROC_CATEGORY_MN && k <= UTF8PROC_CATEGORY_ME;
}
char32_t to_lower(char32_t c) {
  if (c < 0x80) return is_ascii_upper(c) ? c + 32 : c;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}
char32_t to_upper(char32_t c) {
  if (c < 0x80) return is_ascii_lower(c) ? c - 32 : c;
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      out += to_ascii_lower(text[i++]);
    } else {
      append_utf8(out, to_lower(next_code_point(text, i)));
    }
  }
  return out;
}

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return map_with(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string sanitize_utf8(std::string_view text) {
  if (find_invalid_utf8(text) == std::string_view::npos) return to_nfc(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) append_utf8(out, next_code_point(text, i));
  return to_nfc(out);
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t at = begin;
    if (!is_blank(next_code_point(text, at))) break;
    begin = at;
  }
  std::size_t end = text.size();
  while (end > begin) {
    const std::size_t before = previous_offset(text, end);
    std::size_t at = before;
    if (!is_blank(next_code_point(text, at))) break;
    end = before;
  }
  return text.substr(begin, end - begin);
}

std::string collapse_blanks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (is_blank(c)) {
      append_space(out);
    } else {
      out.append(text.substr(begin, i - begin));
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string fold_text(std::string_view text) {
  if (is_ascii(text)) return fold_ascii(text);
  const std::string decomposed = map_with(text, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE);
  std::string out;
  out.reserve(decomposed.size());
  for (std::size_t i = 0; i < decomposed.size();) fold_code_point(out, next_code_point(decomposed, i));
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string fold_letters(std::string_view text) {
  std::string out = fold_text(text);
  if (out.find(' ') == std::string::npos) return out;
  out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
  return out;
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return to_ascii_lower(x) == to_ascii_lower(y); });
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && equals_ignoring_case(text.substr(0, prefix.size()), prefix);
}

std::size_t find_ignoring_case(std::string_view text, std::string_view what, std::size_t from) {
  if (what.size() > text.size() || from > text.size() - what.size()) return std::string_view::npos;
  if (what.empty()) return from;
  const char first = to_ascii_lower(what.front());
  for (std::size_t at = from; at + what.size() <= text.size(); ++at) {
    if (to_ascii_lower(text[at]) == first && equals_ignoring_case(text.substr(at, what.size()), what)) return at;
  }
  return std::string_view::npos;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator, begin)) {
    parts.push_back(text.substr(begin, at - begin));
    begin = at + 1;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  std::size_t newline = text.find('\n');
  for (std::size_t begin = 0; begin < text.size();) {
    if (newline < begin) newline = text.find('\n', begin);
    const std::string_view rest = text.substr(begin, newline - begin);
    const std::size_t end = begin + std::min(rest.find('\r'), rest.size());
    lines.push_back(text.substr(begin, end - begin));
    const bool crlf = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
    begin = end + (crlf ? 2 : 1);
  }
  return lines;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

}  // namespace bibfold
