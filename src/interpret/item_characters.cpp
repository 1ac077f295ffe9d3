// See item_characters.h: `ItemCharacters`. One table a kind; a character that no table has is a symbol.
#include "interpret/item_characters.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace bibfold {
namespace {

bool any_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

std::uint8_t style_bits(Style style) {
  if (style == Style::italic) return kItalic;
  if (style == Style::bold) return kBold;
  if (style == Style::superscript) return kSuper;
  return style == Style::link ? kLink : std::uint8_t{0};
}

std::vector<std::uint8_t> styles_of(const StyledText& item) {
  std::vector<std::uint8_t> styles(item.text.size() + 1, 0);
  for (const StyleRun& run : item.runs) {
    const std::uint8_t bits = style_bits(run.style);
    const std::size_t end = std::min<std::size_t>(run.end, item.text.size());
    if (run.style == Style::link && run.begin < end) styles[run.begin] |= kLinkBegins;
    for (std::size_t i = run.begin; i < end; ++i) styles[i] = static_cast<std::uint8_t>(styles[i] | bits);
  }
  return styles;
}

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    out.push_back({c, kind_of(c), begin, static_cast<std::uint32_t>(at)});
  }
  return out;
}

}  // namespace

CharacterKind kind_of(char32_t c) {
  if (is_blank(c)) return CharacterKind::blank;
  if (is_letter(c) || is_digit(c) || is_combining(c) || c == U'°' || c == U'º' || c == U'ª') return CharacterKind::word;
  if (any_of(c, U".,;:?!|•·/‖—–−―、。，．；：？！…‥・■♦◆►▪●")) return CharacterKind::punctuation;
  if (is_dash(c)) return CharacterKind::punctuation;
  if (any_of(c, U"([{（［【〔")) return CharacterKind::open;
  if (any_of(c, U")]}）］】〕")) return CharacterKind::close;
  if (any_of(c, U"“„«‹「『《〈‟")) return CharacterKind::open_quote;
  if (any_of(c, U"”»›」』》〉")) return CharacterKind::close_quote;
  if (any_of(c, U"\"‘’'`")) return CharacterKind::straight_quote;
  if (any_of(c, U"*∗⁎†‡§¶⊠✉™⋆★☆♣♠♥#✝✱✢⁂")) return CharacterKind::mark;
  return CharacterKind::symbol;
}

char sign_of(char32_t c) {
  if (is_dash(c)) return '-';
  constexpr std::u32string_view kFrom = U"、。，．；：？！（）［］【】〔〕…‥・•·‖■♦◆►▪●{}";
  constexpr std::string_view kTo = ",.,.;:?!()[][][]...|||||||||()";
  if (const auto at = kFrom.find(c); at != std::u32string_view::npos) return at < kTo.size() ? kTo[at] : '|';
  return c < 128 ? static_cast<char>(c) : '|';
}

bool quote_closes(char32_t open, char32_t close) {
  constexpr std::u32string_view kOpen = U"“„«»‹›‘`'\"”「『《〈‟";
  constexpr std::array<std::u32string_view, 15> kClose{U"”\"“", U"“”\"", U"»\"", U"«",  U"›",  U"‹",  U"’'", U"'’\"",
                                                       U"'’",   U"\"”",  U"”",   U"」", U"』", U"》", U"〉"};
  const auto at = kOpen.find(open);
  return at < kClose.size() && kClose[at].find(close) != std::u32string_view::npos;
}

ItemCharacters::ItemCharacters(const StyledText& item) : text_(item.text), styles_(styles_of(item)), chars_(characters_of(item.text)) {}

}  // namespace bibfold
