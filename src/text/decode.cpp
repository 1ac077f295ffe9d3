// See decode.h.
#include "text/decode.h"

#include <array>
#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace bibfold {
namespace {

// 0x80..0x9F; the rest of Windows-1252 is Latin-1. 0: undefined.
constexpr std::array<char16_t, 32> kHighControls{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                 0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
constexpr char32_t kReplacement = 0xFFFD;

unsigned char byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

/// Appends characters to a Decoded and records where text and file drift apart.
class Builder {
 public:
  explicit Builder(std::size_t expected) { out_.text.reserve(expected + expected / 8); }

  /// `c` was read from `width` bytes of the file.
  void add(char32_t c, std::size_t width) {
    append_utf8(out_.text, c);
    advance(width);
  }
  void copy(std::string_view bytes) {
    out_.text.append(bytes);
    advance(bytes.size());
  }
  void mark_fault(std::uint32_t& counter) {
    if (out_.replaced + out_.guessed == 0) out_.first_fault = static_cast<std::uint32_t>(out_.text.size());
    ++counter;
  }
  void skip(std::size_t width) { advance(width); }
  Decoded& out() { return out_; }

 private:
  void advance(std::size_t width) {
    file_offset_ += width;
    const auto shift = static_cast<std::int64_t>(file_offset_) - static_cast<std::int64_t>(out_.text.size());
    if (shift == shift_) return;
    shift_ = shift;
    const auto at = static_cast<std::uint32_t>(out_.text.size());
    if (!out_.shifts.empty() && out_.shifts.back().text_offset == at) out_.shifts.pop_back();
    out_.shifts.push_back({at, shift});
  }

  Decoded out_;
  std::size_t file_offset_ = 0;
  std::int64_t shift_ = 0;
};

Decoded decode_windows_1252(std::string_view bytes) {
  Builder builder(bytes.size());
  Decoded& out = builder.out();
  out.encoding = "windows-1252";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned char byte = byte_at(bytes, i);
    const char32_t c = byte < 0x80 ? byte : windows_1252(byte);
    if (c == 0 && byte != 0) builder.mark_fault(out.replaced);
    builder.add(c == 0 && byte != 0 ? kReplacement : c, 1);
  }
  return std::move(out);
}

char16_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
  const unsigned first = byte_at(bytes, at);
  const unsigned second = byte_at(bytes, at + 1);
  return static_cast<char16_t>(big_endian ? first * 256 + second : second * 256 + first);
}

constexpr bool is_high_surrogate(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_surrogate(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

Decoded decode_utf16(std::string_view bytes, bool big_endian) {
  Builder builder(bytes.size());
  Decoded& out = builder.out();
  out.encoding = big_endian ? "utf-16be" : "utf-16le";
  builder.skip(2);  // the byte order mark
  std::size_t i = 2;
  while (i + 1 < bytes.size()) {
    const char16_t unit = unit_at(bytes, i, big_endian);
    const char16_t next = i + 3 < bytes.size() ? unit_at(bytes, i + 2, big_endian) : char16_t{0};
    if (is_high_surrogate(unit) && is_low_surrogate(next)) {
      builder.add(0x10000 + ((static_cast<char32_t>(unit) - 0xD800) << 10U) + (static_cast<char32_t>(next) - 0xDC00), 4);
      i += 4;
      continue;
    }
    const bool lone = is_high_surrogate(unit) || is_low_surrogate(unit);
    if (lone) builder.mark_fault(out.replaced);
    builder.add(lone ? kReplacement : char32_t{unit}, 2);
    i += 2;
  }
  if (i < bytes.size()) {  // an odd byte at the end
    builder.mark_fault(out.replaced);
    builder.add(kReplacement, 1);
  }
  return std::move(out);
}

/// Length of the stretch at `at` that begins like a UTF-8 sequence and breaks off: a lead byte and its continuation bytes, or one byte.
std::size_t broken_sequence(std::string_view bytes, std::size_t at) {
  const unsigned char lead = byte_at(bytes, at);
  const std::size_t wanted = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 1;
  std::size_t length = 1;
  while (length < wanted && at + length < bytes.size() && (byte_at(bytes, at + length) & 0xC0U) == 0x80U) ++length;
  return length;
}

struct Census {
  std::size_t sequences = 0;  ///< valid multibyte characters
  std::size_t faults = 0;
};

Census take_census(std::string_view bytes) {
  Census census;
  for (std::size_t i = 0; i < bytes.size();) {
    if (byte_at(bytes, i) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t before = i;
    const bool valid = next_code_point(bytes, i) != kReplacement || i - before == 3;
    ++(valid ? census.sequences : census.faults);
  }
  return census;
}

// UTF-8 with faults: files put together from several sources hold single bytes of Windows-1252 ("Mu\xFCller"), which are read as such;
// a sequence that breaks off in the middle is replaced.
Decoded decode_faulty_utf8(std::string_view bytes) {
  Builder builder(bytes.size());
  Decoded& out = builder.out();
  for (std::size_t rest = 0; rest < bytes.size();) {
    const std::size_t valid = std::min(find_invalid_utf8(bytes.substr(rest)), bytes.size() - rest);
    builder.copy(bytes.substr(rest, valid));
    rest += valid;
    if (rest == bytes.size()) break;
    const std::size_t length = broken_sequence(bytes, rest);
    const char32_t c = length == 1 ? windows_1252(byte_at(bytes, rest)) : 0;
    builder.mark_fault(c == 0 ? out.replaced : out.guessed);
    builder.add(c == 0 ? kReplacement : c, length);
    rest += length;
  }
  return std::move(out);
}

bool has_utf16_mark(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

}  // namespace

char32_t windows_1252(unsigned char byte) { return byte >= 0x80 && byte < 0xA0 ? kHighControls[byte - 0x80U] : byte; }

bool is_binary(std::string_view bytes) {
  constexpr std::size_t kLooked = 8192;
  return !has_utf16_mark(bytes) && bytes.substr(0, kLooked).find('\0') != std::string_view::npos;
}

Decoded decode(std::string bytes) {
  if (has_utf16_mark(bytes)) return decode_utf16(bytes, bytes[0] == '\xFE');
  if (find_invalid_utf8(bytes) == std::string_view::npos) {
    Decoded out;
    out.text = std::move(bytes);
    return out;
  }
  const Census census = take_census(bytes);
  return census.faults > census.sequences ? decode_windows_1252(bytes) : decode_faulty_utf8(bytes);
}

}  // namespace bibfold
