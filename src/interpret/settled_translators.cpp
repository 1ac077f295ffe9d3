// See settled_translators.h. The words beside the names tell; the names themselves are read later.
#include "interpret/settled_translators.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/implied_owner.h"
#include "interpret/item_pieces.h"
#include "interpret/names.h"
#include "interpret/torn_names.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// The last words before a name say that it translated: "translated by", "trans.", "trad.".
bool translates_before(std::string_view before) {
  constexpr std::array<std::string_view, 14> kEnds{"translated by", "trans",         "trans by",    "transl",       "transl by",
                                                   "trad",          "trad de",       "traduit par", "trad par",     "tr",
                                                   "tr by",         "ubersetzt von", "ubers v",     "traduccion de"};
  const std::string folded = " " + fold_text(before);
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return folded.ends_with(" " + std::string(end)); });
}

/// "(J. Strachey, Trans.)", "(J. Strachey, Ed. & Trans.)"
bool translates_behind(std::string_view behind) {
  const std::string folded = fold_text(behind.substr(0, std::min<std::size_t>(behind.find(')'), 24)));
  return folded == "trans" || folded == "transl" || folded == "ed trans" || folded == "eds trans" || folded == "translator" ||
         folded == "translators" || folded == "trad";
}

/// Drops the words before a translator, and "& Trans." behind one, where they were taken for something.
void drop_translators_words(LabelledItem& item) {
  for (std::size_t k = item.pieces.size(); k-- > 0;) {
    const Piece& piece = item.pieces[k];
    if (is_name(piece) || piece.label == Label::title || piece.label == Label::translator) continue;
    const bool behind = k > 0 && item.pieces[k - 1].label == Label::translator && translates_behind(text_of(item, piece));
    const bool before =
        k + 1 < item.pieces.size() && item.pieces[k + 1].label == Label::translator && translates_before(text_of(item, piece));
    if (behind || before) erase_piece(item, k);
  }
}

/// "translated by Claire Jacobson" as one piece: the name without its words.
void settle_translating_note(LabelledItem& item) {
  constexpr std::array<std::string_view, 5> kWords{"translated by ", "trans. by ", "trans. ", "traduit par ", "übersetzt von "};
  for (Piece& piece : item.pieces) {
    if (piece.label != Label::note && piece.label != Label::other && piece.label != Label::editor) continue;
    const std::string_view text = text_of(item, piece);
    for (const std::string_view word : kWords) {
      if (!starts_with_ignoring_case(text, word) || !is_given(text.substr(word.size()).substr(0, 40))) continue;
      piece.begin += static_cast<std::uint32_t>(word.size());
      piece.label = Label::translator;
      break;
    }
  }
}

/// "A. Sheridan, Trans": bytes of the names in front of the word; 0 where the text is anything else.
std::size_t names_before_word(std::string_view text) {
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos || comma < 4 || !translates_behind(text.substr(comma + 2))) return 0;
  return has_initial(text.substr(0, comma)) && names_persons(text.substr(0, comma)) ? comma : 0;
}

/// "(A. Sheridan, Trans.). Pantheon Books. (Original work published 1975)", all taken for one remark: the house ends at its period.
void part_house_from_translator(LabelledItem& item, std::size_t at) {
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t close = text.find(").");
  if (!text.starts_with('(') || close == std::string_view::npos || names_before_word(text.substr(1, close - 1)) == 0) return;
  const std::size_t house = text.find_first_not_of(" .", close + 1);
  if (house == std::string_view::npos) return;
  const std::size_t end = std::min(text.find(". ", house), text.size());
  if (text.substr(house, end - house).find_first_of("0123456789()") != std::string_view::npos) return;
  const std::size_t rest = std::min(text.find_first_not_of(". ", end), text.size());
  if (rest < text.size()) split_piece(item, at, end, rest, Label::note);
  if (!has_label(item, Label::publisher)) split_piece(item, at, close, house, Label::publisher);
  item.pieces[at].begin += 1;
}

/// "(R. Nice, Trans.)" as one remark: who translated.
void settle_named_in_note(LabelledItem& item) {
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    if (item.pieces[k].label != Label::note && item.pieces[k].label != Label::other) continue;
    part_house_from_translator(item, k);
    const std::size_t names = names_before_word(text_of(item, item.pieces[k]));
    if (names == 0) continue;
    item.pieces[k].end = item.pieces[k].begin + static_cast<std::uint32_t>(names);
    item.pieces[k].label = Label::translator;
  }
}

/// "In | J. Strachey (Ed. & Trans.), The standard edition": the name in front of the bracket belongs to no book.
void part_editing_translator(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t open = text.find(" (");
  const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
  if (close == std::string_view::npos || open > 60 || close + 4 > text.size() || !translates_behind(text.substr(open + 2))) return;
  if (!has_initial(text.substr(0, open)) || !names_persons(text.substr(0, open))) return;
  const std::size_t book = text.find_first_not_of(" ,.:", close + 1);
  if (book == std::string_view::npos) return;
  const bool edits = starts_with_ignoring_case(text.substr(open + 2), "ed");
  item.pieces[at].label = edits ? Label::editor : Label::translator;
  split_piece(item, at, open, book, Label::container_title);
}

}  // namespace

void settle_translators(LabelledItem& item) {
  settle_translating_note(item);
  settle_named_in_note(item);
  part_editing_translator(item);
  const std::size_t title = find_label(item, Label::title);
  for (std::size_t k = title; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (!is_name(piece)) continue;
    const Piece& before = item.pieces[k - 1];
    const std::size_t from = before.label == Label::note || before.label == Label::other ? before.begin : before.end;
    const bool joined = before.label == Label::translator && joins_names(text_of(item, before.end, piece.begin));
    const std::string_view words = text_of(item, from, piece.begin);
    if (piece.label == Label::editor && fold_text(words).find("edited and") != std::string::npos) continue;  // "Edited and translated by"
    if (joined || translates_before(words) || translates_behind(text_behind(item, piece.end))) piece.label = Label::translator;
  }
  drop_translators_words(item);
}

}  // namespace bibfold
