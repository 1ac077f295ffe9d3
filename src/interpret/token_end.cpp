// See token_end.h. Each function looks at the characters from one place on, and at the one or two before it.
#include "interpret/token_end.h"

#include <algorithm>
#include <string_view>

#include "text/ascii.h"
#include "text/sici.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using Kind = CharacterKind;

/// "2101.00001", "cs/0101001", "hep-th/9901001"
bool has_early_digit(std::string_view rest) {
  const std::string_view head = rest.substr(0, 9);
  return has_digit(head);
}

bool starts_locator(const ItemCharacters& chars, std::size_t at) {
  const std::string_view rest = chars.rest(at);
  const auto starts = [&](std::string_view prefix) { return starts_with_ignoring_case(rest, prefix); };
  if (starts("http://") || starts("https://") || starts("www.") || starts("ftp://") || starts("doi.org/10.") || starts("dx.doi.org/10.") ||
      starts("arxiv.org/abs/"))
    return true;
  if (starts("10.") && rest.size() > 7 && rest.substr(3, 8).find('/') != std::string_view::npos && is_digit(chars.code(at + 3)))
    return true;
  if (starts("abs/")) return has_early_digit(rest.substr(4));
  return starts("doi:10.") || (starts("arxiv:") && has_early_digit(rest.substr(6)));
}

bool ends_locator(const ItemCharacters& chars, std::size_t at) {
  const char32_t c = chars.code(at);
  const Kind kind = chars.kind(at);
  return c == 0 || kind == Kind::blank || c == U'<' || c == U'>' || kind == Kind::open_quote || kind == Kind::close_quote || c == U'"';
}

/// How many more brackets are opened than closed.
int open_brackets(const ItemCharacters& chars, std::size_t begin, std::size_t end) {
  int open = 0;
  for (std::size_t at = begin; at < end; ++at) open += chars[at].kind == Kind::open ? 1 : chars[at].kind == Kind::close ? -1 : 0;
  return open;
}

bool is_behind_locator(const Character& c) {
  return c.kind == Kind::straight_quote || (c.kind == Kind::punctuation && c.c != U'/') || c.c == U'*';
}

/// The word that begins at one character; `ahead` counts from there.
class Word {
 public:
  Word(const ItemCharacters& chars, std::size_t at, bool behind_comma) : chars_(chars), at_(at), behind_comma_(behind_comma) {}

  [[nodiscard]] std::size_t length() const {
    std::size_t length = 1;
    while (goes_on(length)) ++length;
    if (length == 1 && code(1) == U'.' && (code(2) == U'ª' || code(2) == U'º')) return 3;  // "M.ª José", "n.º 208"
    return length;
  }

 private:
  [[nodiscard]] char32_t code(std::size_t ahead) const { return chars_.code(at_ + ahead); }
  [[nodiscard]] Kind kind(std::size_t ahead) const { return chars_.kind(at_ + ahead); }

  [[nodiscard]] bool goes_on(std::size_t ahead) const {
    if (kind(ahead) != Kind::word) return joins(ahead);
    if (is_han(code(ahead)) != is_han(code(0)) || parts_han_names(ahead)) return false;
    if (chars_.is_raised(at_ + ahead) || italics_change(ahead)) return false;
    return !((code(ahead - 1) == U'°' || code(ahead - 1) == U'º') && is_digit(code(ahead)));  // "n°59"
  }

  [[nodiscard]] bool parts_han_names(std::size_t ahead) const {
    if (code(ahead) == U'和' && joins_han_names(ahead)) return true;
    if (code(ahead) == U'等' && (ahead == 2 || ahead == 3) && is_han(code(0)) && kind(ahead + 1) != Kind::word) return true;
    return ahead == 1 && code(0) == U'和' && starts_last_han_name();
  }

  [[nodiscard]] std::size_t han_run(std::size_t ahead) const {
    std::size_t length = 0;
    while (is_han(code(ahead + length)) && code(ahead + length) != U'和') ++length;
    return length;
  }

  /// "李文华, 和朱江": the conjunction is glued to the name behind it.
  [[nodiscard]] bool starts_last_han_name() const {
    if (at_ == 0 || is_han(chars_[at_ - 1].c)) return at_ > 0;
    const std::size_t behind = han_run(1);
    return behind_comma_ && behind >= 2 && behind <= 4 && kind(1 + behind) != Kind::word;
  }

  /// "王薇和李萍": two or three characters on both sides, and punctuation around all.
  [[nodiscard]] bool joins_han_names(std::size_t ahead) const {
    const std::size_t behind = han_run(ahead + 1);
    return (ahead == 2 || ahead == 3) && (behind == 2 || behind == 3) && kind(ahead + 1 + behind) != Kind::word;
  }

  /// "*Journal of Botany*213: 89", "*Interspeech 2021*ISCA": the blank behind the italics is missing.
  [[nodiscard]] bool italics_change(std::size_t ahead) const {
    const std::uint8_t before = chars_.style(chars_[at_ + ahead - 1].begin);
    const std::uint8_t after = chars_.style(chars_[at_ + ahead].begin);
    if (((before ^ after) & kItalic) == 0) return false;
    const bool number = is_digit(code(ahead)) && is_letter(code(ahead - 1));
    return number || (is_upper(code(ahead)) && !is_upper(code(ahead - 1)) && ahead > 1);
  }

  /// Whether the character holds two halves of one word together: "K2-V2", "O'Brien", "2.0", "DL4C@ICLR", "TCP/IP", "AT&T", "53–57".
  [[nodiscard]] bool joins(std::size_t ahead) const {
    const char32_t c = code(ahead);
    if (c == U'+' && (code(ahead + 1) == U'+' || code(ahead - 1) == U'+' || kind(ahead + 1) == Kind::word)) return true;
    if (kind(ahead + 1) != Kind::word || chars_.is_raised(at_ + ahead + 1)) return false;
    const bool digits = is_digit(code(ahead - 1)) && is_digit(code(ahead + 1));
    if (is_dash(c)) return (c != U'—' && c != U'―') || digits;
    constexpr std::u32string_view kInWord = U"'’ʼ@_ʹ&";
    if (kInWord.find(c) != std::u32string_view::npos) return true;
    if (c == U'.') return digits;
    return c == U'/' && (digits || (is_letter(code(ahead - 1)) && !parts_names(ahead)));
  }

  /// "Smith, J/Jones, K": a slash behind one initial, and a name behind the slash; "L. DOE/K. ROE": a family name behind an initial, and
  /// the next initial; "I/O", "TCP/IP" and "N/Fe" are one word.
  [[nodiscard]] bool parts_names(std::size_t slash) const {
    if (at_ < 2 || !is_upper(code(0)) || chars_[at_ - 1].kind != Kind::blank || !is_upper(code(slash + 1))) return false;
    const bool initial_before = chars_[at_ - 2].c == U'.' && at_ >= 3 && is_upper(chars_[at_ - 3].c);
    if (slash > 1) return initial_before && code(slash + 2) == U'.';
    return is_letter(code(slash + 2)) && !is_upper(code(slash + 2)) && is_letter(code(slash + 3));
  }

  const ItemCharacters& chars_;
  std::size_t at_;
  bool behind_comma_;
};

}  // namespace

std::size_t locator_length(const ItemCharacters& chars, std::size_t at) {
  if ((at > 0 && chars[at - 1].kind == Kind::word) || !starts_locator(chars, at)) return 0;
  std::size_t length = 0;
  while (true) {
    const std::size_t location = chars.code(at + length) == U'<' ? sici_location_length(chars.rest(at + length)) : 0;  // ASCII
    if (location == 0 && ends_locator(chars, at + length)) break;
    length += std::max<std::size_t>(location, 1);
  }
  // Punctuation at the end belongs to the sentence; a closing bracket too unless it was opened inside.
  for (int open = open_brackets(chars, at, at + length); length > 1; --length) {
    const Character& last = chars[at + length - 1];
    if (last.kind == Kind::close ? open++ >= 0 : !is_behind_locator(last)) break;
  }
  return length;
}

std::size_t word_length(const ItemCharacters& chars, std::size_t at, bool behind_comma) { return Word(chars, at, behind_comma).length(); }

std::size_t raised_length(const ItemCharacters& chars, std::size_t at) {
  std::size_t length = 1;
  while (chars.is_raised(at + length) && chars.kind(at + length) != Kind::blank) ++length;
  return length;
}

std::size_t symbol_length(const ItemCharacters& chars, std::size_t at) {
  std::size_t length = 1;
  while (chars.kind(at + length) == chars[at].kind && chars.kind(at + length) != Kind::blank) ++length;
  return length;
}

bool starts_short_year(const ItemCharacters& chars, std::size_t at) {
  const bool digits = is_digit(chars.code(at + 1)) && is_digit(chars.code(at + 2)) && chars.kind(at + 3) != Kind::word;
  return digits && chars[at].c != U'"' && chars[at].c != U'`';
}

bool slash_parts_names(const ItemCharacters& chars, std::size_t at) {
  const bool behind = at >= 2 && (chars[at - 1].c == U'.' || is_upper(chars[at - 1].c));
  const char32_t initial = behind ? chars[at - (chars[at - 1].c == U'.' ? 2 : 1)].c : U' ';
  const char32_t second = chars.code(at + 2);
  return is_upper(initial) && is_upper(chars.code(at + 1)) && (second == U'.' || (is_letter(second) && !is_upper(second)));
}

}  // namespace bibfold
