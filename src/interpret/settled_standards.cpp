// See settled_standards.h. By the acronyms of those who make standards, and the number behind them.
#include "interpret/settled_standards.h"

#include <array>
#include <cstddef>
#include <string_view>

#include "interpret/item_pieces.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "DIN EN ISO 9001", "ASTM D4 | 18": what is called by the acronyms of those who made it and a number.
bool names_standard(std::string_view text) {
  constexpr std::array<std::string_view, 20> kMakers{"ANSI", "ASTM", "BS",  "CEN", "CSA", "DIN", "EN",    "IEC", "IEEE", "ISO",
                                                     "ITU",  "JIS",  "NBR", "NEN", "NF",  "SN",  "ÖNORM", "UNE", "UNI",  "VDI"};
  bool made = false;
  while (true) {
    const std::size_t end = text.find_first_of(" -/");
    if (end == std::string_view::npos) return false;
    const std::string_view word = text.substr(0, end);
    if (!is_one_of(kMakers, word)) break;
    made = true;
    text.remove_prefix(end + 1);
  }
  for (const std::string_view word : {"Std. ", "Std ", "Standard "}) {  // "IEEE Std 754-2019"
    if (made && text.starts_with(word)) text.remove_prefix(word.size());
  }
  const std::size_t digit = text.find_first_of("0123456789");
  return made && digit <= 2;
}

void keep_standard_whole(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (title == 0 || title == item.pieces.size() || title > 2 || !names_standard(item.item.text.text)) return;
  item.pieces[title].begin = 0;
  erase_pieces(item, 0, title);
}

/// "*Standard for Floating-Point Arithmetic*, | IEEE Std 754-2019 |", taken for a house.
void find_number_of_standard(LabelledItem& item) {
  if (has_any_label(item, {Label::number, Label::container_title})) return;
  for (Piece& piece : item.pieces) {
    if (piece.label == Label::publisher && names_standard(text_of(item, piece))) piece.label = Label::number;
  }
}

}  // namespace

void settle_standards(LabelledItem& item) {
  keep_standard_whole(item);
  find_number_of_standard(item);
}

}  // namespace bibfold
