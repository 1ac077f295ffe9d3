// See special_issues.h. By words in several languages that stand before the name of a journal.
#include "interpret/special_issues.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "interpret/item_pieces.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// Bytes of "special issue of " at the begin of `text`; 0 without such words.
std::size_t issue_words(std::string_view text) {
  constexpr std::array<std::string_view, 36> kWords{"special issue of the ",
                                                    "special issue of ",
                                                    "a special issue of ",
                                                    "special double issue of ",
                                                    "special section of ",
                                                    "special section in ",
                                                    "special issue in ",
                                                    "special issue for ",
                                                    "themed issue of ",
                                                    "theme issue of ",
                                                    "themenheft der ",
                                                    "themenheft von ",
                                                    "themenheft ",
                                                    "sonderheft der ",
                                                    "sonderheft von ",
                                                    "sonderheft ",
                                                    "schwerpunktheft der ",
                                                    "schwerpunktheft ",
                                                    "numéro spécial de la revue ",
                                                    "numéro spécial de la ",
                                                    "numéro spécial de ",
                                                    "numéro thématique de ",
                                                    "dossier de la revue ",
                                                    "dossier thématique de ",
                                                    "dossier de ",
                                                    "numéro de la revue ",
                                                    "fascicolo monografico di ",
                                                    "número monográfico de la revista ",
                                                    "themenheft der zeitschrift ",
                                                    "sonderheft der zeitschrift ",
                                                    "der zeitschrift ",
                                                    "número monográfico de ",
                                                    "número especial da revista ",
                                                    "número especial de ",
                                                    "numero monografico di ",
                                                    "numero speciale di "};
  std::size_t most = 0;
  for (const std::string_view words : kWords) most = starts_with_ignoring_case(text, words) ? std::max(most, words.size()) : most;
  // "Themenheft der Zeitschrift für Wind" and "numéro spécial de la Revue d'histoire" have such names, "der Zeitschrift *Wind*" not
  for (const std::string_view journal : {"Zeitschrift ", "Revue "}) {
    if (text.substr(0, most).ends_with(journal) && most < text.size() && !is_upper_at(text, most)) return most - journal.size();
  }
  return most;
}

/// "Infrastructures of Empire, special issue of Studies of Asia, | Africa and the Middle East | 38": the issue of a journal that was
/// edited.
void cut_special_issue(LabelledItem& item) {
  std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) at = find_label(item, Label::container_title);  // of editors: all was taken for the journal
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (std::size_t sign = text.find_first_of(",.(:", 3); sign != std::string_view::npos; sign = text.find_first_of(",.(:", sign + 1)) {
    const std::size_t begin = std::min(text.find_first_not_of(" [(", sign + 1), text.size());
    const std::size_t words = begin == sign + 1 && text[sign] != '(' ? 0 : issue_words(text.substr(begin));
    if (words == 0 || begin + words + 3 > text.size()) continue;
    item.pieces[at].label = Label::title;
    split_piece(item, at, trim(text.substr(0, sign)).size(), begin + words, Label::container_title);
    if (at + 2 < item.pieces.size() && item.pieces[at + 2].label == Label::container_title) {
      item.pieces[at + 1].end = item.pieces[at + 2].end;
      erase_piece(item, at + 2);
    }
    return;
  }
}

/// "| "Atmospheres," special issue of | *Example Journal*", all taken for the title: what is quoted is, and the words go.
void cut_issue_words_behind_title(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (std::size_t sign = text.find(' ', 3); sign != std::string_view::npos; sign = text.find(' ', sign + 1)) {
    const std::string rest = std::string(text.substr(sign + 1)) + ' ';
    if (issue_words(rest) != rest.size()) continue;
    const std::size_t end = text.find_last_not_of(" ,.\"", sign);
    const std::size_t begin = text.starts_with('"') ? 1 : 0;
    if (end == std::string_view::npos || end < begin + 3) return;
    item.pieces[at].end = item.pieces[at].begin + static_cast<std::uint32_t>(end + 1);
    item.pieces[at].begin += static_cast<std::uint32_t>(begin);
    return;
  }
}

/// "Sprache und Schule. | Themenheft der Zeitschrift für Beispiele": what is no name of the journal.
void cut_issue_words(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size()) return;
  const std::size_t words = issue_words(text_of(item, item.pieces[at]));
  if (words + 4 < item.pieces[at].end - item.pieces[at].begin) item.pieces[at].begin += static_cast<std::uint32_t>(words);
}

}  // namespace

void settle_special_issue(LabelledItem& item) {
  cut_issue_words_behind_title(item);
  cut_special_issue(item);
  cut_issue_words(item);
}

}  // namespace bibfold
