// The labels and bullets that list items begin with, beyond those of Markdown: "[12]", "(3)", "C30.", "J-4:", "[ACTI2]", "a.", "•", ": ".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bibfold {

enum class LabelForm : std::uint8_t { none, bullet, bracketed, parenthesized, dotted, closed, colon, lettered };

struct ItemLabel {
  LabelForm form = LabelForm::none;
  std::string label;         ///< "12", "C30"; "" for a bullet
  std::uint32_t length = 0;  ///< bytes of the text that it takes, blanks behind it included
};

/// The label at the start of `text`; a bare year is none ("2019. Title"), nor is the tag of a venue ("[ICML24]").
ItemLabel read_label(std::string_view text);

/// Markdown's own marker "12." or "3)": its number; "" for a bullet and for a year.
std::string marker_label(std::string_view marker);

}  // namespace bibfold
