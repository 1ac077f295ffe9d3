// The characters of one item, each with its kind (word, punctuation, bracket, quote, mark, …) and the style it is printed in: what tokens
// are cut from. Knows no words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "bibfold/document.h"

namespace bibfold {

enum class CharacterKind : std::uint8_t { blank, word, punctuation, open, close, open_quote, close_quote, straight_quote, mark, symbol };

CharacterKind kind_of(char32_t c);
/// The ASCII character that stands for a bracket or a piece of punctuation in the signature of a gap.
char sign_of(char32_t c);
/// Whether a quote opened by `open` may be closed by `close`, in any of the usual languages.
bool quote_closes(char32_t open, char32_t close);

/// Bits of a style; `kLinkBegins` where a link begins behind another one.
inline constexpr std::uint8_t kItalic = 1;
inline constexpr std::uint8_t kBold = 2;
inline constexpr std::uint8_t kSuper = 4;
inline constexpr std::uint8_t kLink = 8;
inline constexpr std::uint8_t kLinkBegins = 16;

struct Character {
  char32_t c = 0;
  CharacterKind kind{};
  std::uint32_t begin = 0;  ///< bytes of the text
  std::uint32_t end = 0;
};

/// Positions count characters; one behind the end reads as a blank.
class ItemCharacters {
 public:
  /// `item` must outlive it.
  explicit ItemCharacters(const StyledText& item);

  [[nodiscard]] std::size_t size() const { return chars_.size(); }
  [[nodiscard]] const Character& operator[](std::size_t at) const { return chars_[at]; }
  [[nodiscard]] char32_t code(std::size_t at) const { return at < chars_.size() ? chars_[at].c : 0; }
  [[nodiscard]] CharacterKind kind(std::size_t at) const { return at < chars_.size() ? chars_[at].kind : CharacterKind::blank; }
  [[nodiscard]] bool is_raised(std::size_t at) const { return at < chars_.size() && (styles_[chars_[at].begin] & kSuper) != 0; }
  /// The styles of a byte of the text, or of the place behind the last one.
  [[nodiscard]] std::uint8_t style(std::size_t byte) const { return styles_[byte]; }
  [[nodiscard]] std::string_view text() const { return text_; }
  /// The text from a character on.
  [[nodiscard]] std::string_view rest(std::size_t at) const { return text_.substr(chars_[at].begin); }

 private:
  std::string_view text_;
  std::vector<std::uint8_t> styles_;  ///< a byte each, and one more
  std::vector<Character> chars_;
};

}  // namespace bibfold
