// See thesis_titles.h. Words that say what kind of text it is stand behind a comma; the parts behind them are told by words of their own.
#include "interpret/thesis_titles.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/item_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// Where ", thèse de doctorat", ", PhD thesis" begins; npos without it.
std::size_t thesis_words(std::string_view text) {
  constexpr std::array<std::string_view, 28> kWords{
      "thèse de doctorat", "thèse de 3e",        "thèse pour",         "thèse d",         "mémoire de ",   "mémoire d'",
      "mémoire d’",        "habilitation à",     "phd thesis",         "ph.d. thesis",    "phd diss",      "ph.d. diss",
      "doctoral diss",     "doctoral thesis",    "dphil thesis",       "master's thesis", "master thesis", "ma thesis",
      "tesis doctoral",    "tesis de ",          "tese de doutor",     "dissertação de ", "tesi di ",      "dissertation, ",
      "habilitationsschr", "inauguraldissertat", "rozprawa doktorska", "doktora tezi"};
  constexpr std::size_t kShortest = 8;
  for (std::size_t at = text.find(", ", kShortest); at != std::string_view::npos; at = text.find(", ", at + 1)) {
    const std::string_view rest = text.substr(at + 2);
    if (std::any_of(kWords.begin(), kWords.end(), [rest](std::string_view w) { return starts_with_ignoring_case(rest, w); })) return at;
  }
  return std::string_view::npos;
}

bool names_school(std::string_view text) {
  constexpr std::array<std::string_view, 14> kWords{"universi", "uniwersytet", "école",      "ecole ",   "ehess",  "ephe",   "institut",
                                                    "politec",  "college",     "hochschule", "sorbonne", "academ", "akadem", "faculté"};
  const std::string folded = fold_text(text);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.find(fold_text(w)) != std::string::npos; });
}

}  // namespace

void settle_thesis_title(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || has_label(item, Label::genre)) return;
  const Piece title = item.pieces[at];
  const std::string_view text = text_of(item, title);
  const std::size_t comma = thesis_words(text);
  if (comma == std::string_view::npos) return;
  std::vector<Piece> parts;
  const std::size_t house = find_label(item, Label::publisher);
  bool school = house < item.pieces.size() && names_school(text_of(item, item.pieces[house]));
  const bool told = school;
  for (std::size_t begin = comma + 2; begin < text.size();) {
    const std::size_t end = std::min(text.find(", ", begin), text.size());
    const bool names = !school && !parts.empty() && names_school(text.substr(begin, end - begin));
    school = school || names;
    const Label label = parts.empty() ? Label::genre : names ? Label::publisher : Label::note;
    parts.push_back(
        {label, static_cast<std::uint32_t>(title.begin + begin), static_cast<std::uint32_t>(title.begin + end), title.confidence});
    begin = end + 2;
  }
  if (school && !told && house < item.pieces.size()) item.pieces[house].label = Label::place;
  item.pieces[at].end = static_cast<std::uint32_t>(title.begin + comma);
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) insert_behind(item, at, *part);
}

void part_body_from_report(LabelledItem& item) {
  constexpr std::array<std::string_view, 9> kKinds{"report", "reports",    "paper", "bulletin",   "circular",
                                                   "note",   "memorandum", "notes", "publication"};
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    const Label label = item.pieces[k].label;
    const bool numbered = k + 1 < item.pieces.size() && item.pieces[k + 1].label == Label::number;
    if (label != Label::genre && label != Label::container_title && label != Label::publisher && !(label == Label::note && numbered))
      continue;
    const std::string_view text = text_of(item, item.pieces[k]);
    const std::size_t comma = text.rfind(", ");
    if (comma == std::string_view::npos || comma < 6 || has_digit(text.substr(0, comma))) continue;
    if (text.substr(0, comma).find(' ') == std::string_view::npos || (label != Label::publisher && has_label(item, Label::publisher)))
      return;
    std::string_view kind = text.substr(comma + 2);
    const bool counted = has_digit(kind.substr(kind.rfind(' ') + 1));
    if (counted == numbered || (counted && kind.find(' ') == std::string_view::npos)) return;
    if (counted) kind = kind.substr(0, kind.rfind(' '));
    const std::string folded = fold_text(kind);
    if (!is_one_of(kKinds, std::string_view(folded).substr(folded.rfind(' ') + 1))) return;
    item.pieces[k].label = Label::publisher;
    split_piece(item, k, comma, comma + 2, Label::genre);
    if (counted) split_piece(item, k + 1, kind.size(), kind.size() + 1, Label::number);
    return;
  }
}

}  // namespace bibfold
