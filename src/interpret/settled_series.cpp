// See settled_series.h.
#include "interpret/settled_series.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/item_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool is_volume(std::string_view text) { return text.size() <= 5 && is_all_digits(text); }

/// "Studi medievali, s. III, 22 (1981), pp. 1-40": the series of a journal before its volume.
void settle_old_series(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::page);
  if (at == item.pieces.size() || find_label(item, Label::page, at + 1) == item.pieces.size() || has_label(item, Label::volume)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.rfind(", ");
  const bool series = text.starts_with("s. ") || text.starts_with("ser. ") || text.starts_with("Ser. ") || text.starts_with("N.S.");
  if (!series || comma == std::string_view::npos || !is_volume(text.substr(comma + 2))) return;
  item.pieces[at].label = Label::volume;
  item.pieces[at].begin += static_cast<std::uint32_t>(comma + 2);
}

/// "Annali, n.s. 31, 2019, pp. 77-92": the volume stands behind the series of the journal.
void part_volume_of_new_series(LabelledItem& item) {
  if (has_label(item, Label::volume)) return;
  for (std::size_t k = find_label(item, Label::container_title); k < item.pieces.size(); ++k) {
    const std::string_view text = text_of(item, item.pieces[k]);
    const std::size_t blank = text.rfind(' ');
    if (item.pieces[k].label != Label::note || blank == std::string_view::npos || !is_volume(text.substr(blank + 1))) continue;
    const std::string series = fold_text(text.substr(0, blank));
    if (series == "n s" || series == "ns" || series == "nuova serie" || series == "new series" || series == "n f")
      return split_piece(item, k, blank, blank + 1, Label::volume);
  }
}

/// "Kites at Night | — USENIX Security '23 | — A. Doe": the only place, and dated as conferences are, is no series.
/// So is the only link that is called "PLDI '23".
void settle_meeting_as_series(LabelledItem& item) {
  const std::size_t series = find_label(item, Label::collection_title);
  const std::size_t at = series < item.pieces.size() || has_label(item, Label::date) ? series : find_label(item, Label::link);
  if (at == item.pieces.size() || has_label(item, Label::container_title) || has_label(item, Label::publisher) ||
      has_label(item, Label::venue_tag))
    return;
  std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || blank < 2) return;
  std::string_view year = text.substr(blank + 1);
  const bool four = year.size() == 4 && year.starts_with("20");
  for (const std::string_view mark : {"'", "\u2019"}) {
    if (year.starts_with(mark)) year.remove_prefix(mark.size());
  }
  const bool two = year.size() == 2 && year.size() + blank + 1 < text.size();
  if (!is_all_digits(year) || (!four && !two)) return;
  item.pieces[at].label = item.pieces[at].label == Label::link ? Label::venue_tag : Label::container_title;
}

/// "CANS 2018. LNCS | , vol. 11124", "KDD Workshops, Lecture Notes in Computer Science": the series behind the name of the book.
void part_series_from_book(LabelledItem& item) {
  constexpr std::array<std::string_view, 23> kSeries{"LNCS",
                                                     "LNAI",
                                                     "LNBIP",
                                                     "LNEE",
                                                     "CCIS",
                                                     "LIPIcs",
                                                     "IFIP AICT",
                                                     "Lecture Notes in ",
                                                     "Contemp. Math.",
                                                     "Contemporary Mathematics",
                                                     "Proc. Sympos. Pure Math.",
                                                     "Progr. Math.",
                                                     "Adv. Stud. Pure Math.",
                                                     "London Math. Soc. Lecture Note Ser.",
                                                     "CRM Proc. Lecture Notes",
                                                     "Fields Inst. Commun.",
                                                     "Math. Sci. Res. Inst. Publ.",
                                                     "Astronomical Society of the Pacific Conference Series",
                                                     "ASP Conference Series",
                                                     "AIP Conference Proceedings",
                                                     "CEUR-WS",
                                                     "EPTCS",
                                                     "CEUR Workshop Proceedings"};
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || has_label(item, Label::collection_title)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view series : kSeries) {
    const std::size_t found = text.rfind(series);
    if (found == std::string_view::npos || found < 5 || (text[found - 2] != '.' && text[found - 2] != ',') || text[found - 1] != ' ')
      continue;
    const std::string_view behind = text.substr(found + series.size());
    const bool numbered = behind.starts_with(' ') && is_volume(behind.substr(1));  // "GCPR 2020, LNCS 12544"
    const bool counted = behind == " vol" || behind == " vol." || behind == ", vol" || behind == ", vol.";
    if (series.back() != ' ' && !behind.empty() && !numbered && !counted) continue;
    return split_piece(item, at, found - 2, found, Label::collection_title);
  }
}

/// "ASP Conf. Ser. 445, Why Kites Care", "AIP Conf. Proc. 1234, Kites in Space": astronomers print the series in front of the book.
void part_series_before_book(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || has_label(item, Label::collection_title)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view series : {"ASP Conf. Ser.", "ASP Conference Series", "AIP Conf. Proc.", "AIP Conference Proceedings",
                                        "IAU Symp.", "Astronomical Society of the Pacific Conference Series"}) {
    if (!text.starts_with(series)) continue;
    const std::size_t number = text.find_first_of("0123456789", series.size());
    const std::size_t end = number == std::string_view::npos ? number : text.find_first_not_of("0123456789", number);
    if (end == std::string_view::npos || number > series.size() + 7 || !text.substr(end).starts_with(", ") || end + 8 > text.size()) return;
    item.pieces[at].label = Label::collection_title;
    const Piece count{Label::volume, item.pieces[at].begin + static_cast<std::uint32_t>(number),
                      item.pieces[at].begin + static_cast<std::uint32_t>(end), item.pieces[at].confidence};
    split_piece(item, at, series.size(), end + 2, Label::container_title);
    const Piece& book = item.pieces[at + 1];
    const std::size_t next = at + 2;
    // "… Stars | II |, 391": the volume in the name of the book
    if (next < item.pieces.size() && item.pieces[next].label == Label::volume && !has_digit(text_of(item, item.pieces[next])) &&
        text_of(item, book.end, item.pieces[next].begin) == " ") {
      item.pieces[at + 1].end = item.pieces[next].end;
      erase_piece(item, next);
    }
    if (!has_label(item, Label::volume)) insert_behind(item, at, count);
    return;
  }
}

/// "Workshop on Kites (KITE 2013), PoS(KITE2013)017": the series of proceedings behind the name of the meeting.
void part_proceedings_of_science(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || has_label(item, Label::collection_title)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.rfind(", PoS");
  if (comma != std::string_view::npos && comma > 8 && comma + 5 == text.size())
    split_piece(item, at, comma, comma + 2, Label::collection_title);
}

/// "LMS Lecture Note Series", "Graduate Texts in Mathematics": by its last word or its first ones.
bool names_series(std::string_view text) {
  constexpr std::array<std::string_view, 6> kEnds{" Series", " Lecture Notes", " Monographs", " Tracts", " Reihe", " Ser."};
  constexpr std::array<std::string_view, 8> kInside{"Lecture Note",   "Lecture Notes in ", "Graduate Texts in ", "Graduate Studies in ",
                                                    "Monographs in ", "Monographs on ",    "Texts in ",          "Tracts in "};
  return std::any_of(kEnds.begin(), kEnds.end(), [text](std::string_view w) { return text.ends_with(w); }) ||
         std::any_of(kInside.begin(), kInside.end(), [text](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

/// "*Boats and Their Friends*, Example Lecture Note Series **471**, Heron Press, 2022": a house and no pages: the book is in the series.
void settle_series_of_book(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || !has_label(item, Label::publisher) || !has_label(item, Label::title)) return;
  if (has_any_label(item, {Label::page, Label::issue, Label::collection_title, Label::venue_tag})) return;
  if (names_series(text_of(item, item.pieces[at]))) item.pieces[at].label = Label::collection_title;
}

/// "Mehrsprachigkeit in der Schule (= Beiträge zur Didaktik 12)": the sign names the series.
void part_equated_series(LabelledItem& item) {
  for (Piece& piece : item.pieces) {
    if ((piece.label != Label::container_title && piece.label != Label::collection_title) || !text_of(item, piece).starts_with("= "))
      continue;
    piece.begin += 2;
    piece.label = Label::collection_title;
  }
  if (has_label(item, Label::collection_title)) return;
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    const Label label = item.pieces[k].label;
    if (label != Label::title && label != Label::container_title && label != Label::publisher && label != Label::place) continue;
    const std::string_view text = text_of(item, item.pieces[k]);
    const std::size_t sign = text.find(" (= ");
    const std::size_t close = sign == std::string_view::npos ? sign : std::min(text.find(')', sign), text.size());
    if (sign == std::string_view::npos || sign < 3 || close < sign + 8 || close + 1 < text.size()) continue;
    split_piece(item, k, sign, sign + 4, Label::collection_title);
    item.pieces[k + 1].end = item.pieces[k].begin + static_cast<std::uint32_t>(close);
    return;
  }
}

/// "coll. « Villes et sociétés »", "Colección Estudios": the word in front of it says that it is a series.
void settle_called_series(LabelledItem& item) {
  constexpr std::array<std::string_view, 8> kWords{"col", "colecao", "coleccion", "coll", "collana", "collection", "reihe", "serie"};
  if (has_label(item, Label::page) && !has_label(item, Label::publisher)) return;
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    Piece& series = item.pieces[k];
    if (series.label != Label::container_title && series.label != Label::collection_title) continue;
    for (const std::string_view word : {"coll. « ", "coll. «", "coll. “", "collection « ", "collana «", "colección «"}) {
      if (!starts_with_ignoring_case(text_of(item, series), word)) continue;
      series.label = Label::collection_title;
      series.begin += static_cast<std::uint32_t>(word.size());
      return;
    }
    const Piece& before = item.pieces[k - 1];
    const bool loose = before.label == Label::note || before.label == Label::other;
    if (!is_one_of(kWords, fold_text(text_of(item, loose ? before.begin : before.end, series.begin)))) continue;
    series.label = Label::collection_title;
    if (loose) erase_piece(item, k - 1);
    return;
  }
}

/// "52 | (2003) | 1-2, | 33-48", with two volumes: the second is the issue.
void settle_second_volume(LabelledItem& item) {
  const std::size_t first = find_label(item, Label::volume);
  const std::size_t second = find_label(item, Label::volume, first + 1);
  if (second + 1 >= item.pieces.size() || has_label(item, Label::issue) || has_label(item, Label::collection_title)) return;
  const bool between = item.pieces[second - 1].label == Label::date && item.pieces[second + 1].label == Label::page;
  if (between && text_of(item, item.pieces[second]).size() <= 5) item.pieces[second].label = Label::issue;
}

/// "*Kites of the village*, Rennes, Example, coll. « The social sense »": the series in quotes was taken for the title, which stands in
/// italics.
void settle_series_as_title(LabelledItem& item) {
  constexpr std::uint32_t kLooked = 12;
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || has_label(item, Label::collection_title)) return;
  const std::uint32_t begin = item.pieces[at].begin;
  const std::string before = fold_text(text_of(item, begin - std::min(begin, kLooked), begin));
  if (!before.ends_with(" coll") && !before.ends_with(" collection")) return;
  for (const StyleRun& run : item.item.text.runs) {
    const auto held = std::find_if(item.pieces.begin(), item.pieces.begin() + static_cast<std::ptrdiff_t>(at), [&run](const Piece& p) {
      return p.begin >= run.begin && p.end <= run.end && p.label != Label::author && p.label != Label::editor;
    });
    if (run.style != Style::italic || run.end >= begin || held == item.pieces.begin() + static_cast<std::ptrdiff_t>(at)) continue;
    held->label = Label::title;
    held->begin = run.begin;
    item.pieces[at].label = Label::collection_title;
    return;
  }
}

}  // namespace

void settle_series_of_journal(LabelledItem& item) {
  settle_series_as_title(item);
  settle_second_volume(item);
  settle_series_of_book(item);
  part_equated_series(item);
  settle_called_series(item);
  part_series_from_book(item);
  part_proceedings_of_science(item);
  part_series_before_book(item);
  settle_meeting_as_series(item);
  settle_old_series(item);
  part_volume_of_new_series(item);
}

/// "LNCS 12544": the number of a volume is not the name of its series.
void part_volume_of_series(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::collection_title);
  if (at == item.pieces.size() || has_label(item, Label::volume)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || blank < 3 || text.size() - blank > 6 || !is_all_digits(text.substr(blank + 1))) return;
  std::size_t end = text.find_last_not_of(" ,", blank) + 1;
  for (const std::string_view word : {" Bd.", " Bd", " Band", " vol.", " Vol.", " n°", " no.", " Nr.", " t.", " v."}) {
    if (text.substr(0, end).ends_with(word)) end = text.find_last_not_of(" ,", end - word.size() - 1) + 1;
  }
  split_piece(item, at, end, blank + 1, Label::volume);
}

}  // namespace bibfold
