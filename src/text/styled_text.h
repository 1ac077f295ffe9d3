// Cutting and joining StyledText (bibfold/document.h) without losing styles or the way back to the source.
#pragma once

#include <cstdint>
#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

/// What stands between two stretches of text that are joined.
enum class Joint : std::uint8_t {
  none,   ///< nothing: the parts of one word
  space,  ///< the line was wrapped
  end     ///< a space that the author meant as a line end: recorded in StyledText::breaks
};

/// Bytes [begin, end) with the styles, anchors and breaks in them.
StyledText slice(const StyledText& text, std::uint32_t begin, std::uint32_t end);
/// Without leading and trailing blanks.
StyledText trimmed(const StyledText& text);
void append(StyledText& to, const StyledText& more, Joint joint = Joint::space);
/// The joint of two lines of one item: none behind a hyphen that broke a word, else space. A soft hyphen ("commu-" + "nication") is
/// removed from `to`, a hyphen of the word ("Large-" + "Scale") stays.
void append_wrapped(StyledText& to, const StyledText& more);
/// The hyphen at the end of `before` broke a word that goes on with `after`: "commu-" + "nication", not "self-" + "supervised".
bool is_soft_hyphen(std::string_view before, std::string_view after);
/// Styles covering the whole text, blanks and punctuation at the ends aside.
bool is_wholly(const StyledText& text, Style style);

/// Emphasis of Markdown that a page break tore, so that its stars were taken for text: “*Deep Residual" + "Learning*”. One pair at most.
void mend_emphasis(StyledText& text);

}  // namespace bibfold
