// See mojibake.h. A sequence is certain when nobody types it ("â€™", "Ã©", "ðŸ“§"), possible when a letter and a closing mark could meet
// ("IRMÃ”", "café»…"). Possible ones are repaired only in a text that holds certain ones.
#include "text/mojibake.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/decode.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// The Windows-1252 byte that shows as `c`; C1 controls stand for the five undefined ones. Nothing for ASCII and the rest of Unicode.
std::optional<unsigned char> byte_of(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
  for (unsigned byte = 0x80; c > 0xFF && byte < 0xA0; ++byte) {
    if (windows_1252(static_cast<unsigned char>(byte)) == c) return static_cast<unsigned char>(byte);
  }
  return std::nullopt;
}

/// What often stands behind a word: quotes, dashes, an ellipsis, a bullet, a no-break space, a trademark sign.
bool may_follow_word(unsigned char byte) {
  constexpr std::array<unsigned char, 12> kClosing{0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B, 0xA0, 0xBB};
  return std::find(kClosing.begin(), kClosing.end(), byte) != kClosing.end();
}

std::size_t sequence_length(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

struct Sequence {
  std::array<unsigned char, 4> bytes{};
  std::size_t length = 0;
  Mojibake found;
};

bool is_certain(const Sequence& s) {
  switch (s.length) {
    case 2:
      return s.bytes[0] <= 0xC3 && !may_follow_word(s.bytes[1]);
    case 3:
      return s.bytes[0] == 0xE2 ? !may_follow_word(s.bytes[1]) : s.found.meant == 0xFEFF;
    default:
      return s.bytes[1] == 0x9F;  // "ðŸ…": emoji
  }
}

bool is_possible(const Sequence& s) {
  const unsigned char lead = s.bytes[0];
  if (s.length == 2) return lead <= 0xC5 || (lead >= 0xCE && lead <= 0xD1);  // Latin, Greek, Cyrillic
  return s.length == 4 || lead == 0xE2 || is_han(s.found.meant);
}

/// The sequence that begins at `at`, when its characters are the bytes of one valid UTF-8 character.
std::optional<Sequence> read_sequence(std::string_view text, std::size_t at) {
  Sequence s;
  std::size_t i = at;
  std::string bytes;
  for (std::size_t wanted = 1; s.length < wanted; ++s.length) {
    if (i >= text.size()) return std::nullopt;
    const auto byte = byte_of(next_code_point(text, i));
    if (!byte) return std::nullopt;
    if (s.length == 0) wanted = sequence_length(*byte);
    if (wanted == 0) return std::nullopt;
    s.bytes[s.length] = *byte;
    bytes += static_cast<char>(*byte);
  }
  if (find_invalid_utf8(bytes) != std::string_view::npos) return std::nullopt;
  std::size_t start = 0;
  s.found = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(i), next_code_point(bytes, start)};
  return s;
}

/// Every sequence for which `accept` is true.
template <typename F>
std::vector<Mojibake> collect(std::string_view text, const F& accept) {
  std::vector<Mojibake> out;
  for (std::size_t i = 0; i < text.size();) {
    // Garbled leads C2..F4 show as U+00C2..U+00F4, whose own UTF-8 begins with C3.
    i = std::min(text.find('\xC3', i), text.size());
    if (i == text.size()) break;
    const auto sequence = read_sequence(text, i);
    if (sequence && accept(*sequence)) {
      out.push_back(sequence->found);
      i = sequence->found.end;
    } else {
      i += 2;
    }
  }
  return out;
}

}  // namespace

std::vector<Mojibake> find_mojibake(std::string_view text) {
  std::vector<Mojibake> certain = collect(text, is_certain);
  if (certain.empty()) return certain;
  return collect(text, [](const Sequence& s) { return is_certain(s) || is_possible(s); });
}

std::string repair_mojibake(std::string_view text, const std::vector<Mojibake>& found, std::vector<OffsetShift>& shifts) {
  std::string out;
  out.reserve(text.size());
  std::vector<OffsetShift> carried;
  std::int64_t lost = 0;   // bytes by which `out` is shorter than `text` so far
  std::int64_t known = 0;  // the old shift in force
  std::size_t row = 0;
  std::uint32_t from = 0;
  const auto carry_until = [&](std::uint32_t end) {
    for (; row < shifts.size() && shifts[row].text_offset < end; ++row) {
      known = shifts[row].shift;
      carried.push_back({static_cast<std::uint32_t>(shifts[row].text_offset - lost), known + lost});
    }
  };
  for (const Mojibake& m : found) {
    carry_until(m.begin + 1);
    out.append(text.substr(from, m.begin - from));
    append_utf8(out, m.meant);
    from = m.end;
    while (row < shifts.size() && shifts[row].text_offset <= m.end) known = shifts[row++].shift;
    lost = static_cast<std::int64_t>(m.end) - static_cast<std::int64_t>(out.size());
    carried.push_back({static_cast<std::uint32_t>(out.size()), known + lost});
  }
  carry_until(static_cast<std::uint32_t>(text.size()) + 1);
  out.append(text.substr(from));
  shifts = std::move(carried);
  return out;
}

}  // namespace bibfold
