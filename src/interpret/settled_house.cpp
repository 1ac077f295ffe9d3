// See settled_house.h.
#include "interpret/settled_house.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/dates.h"
#include "interpret/item_pieces.h"
#include "interpret/item_text.h"
#include "interpret/notation_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "OUP 2006": where the blank before a year at the end is; npos without one.
std::size_t blank_before_year(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  const bool dated = space != std::string_view::npos && text.size() - space == 5 && find_year(text.substr(space)) != 0;
  return dated ? space : std::string_view::npos;
}

/// "Proceedings of the 2021 Conference on …": what a bracket behind it holds is the meeting's acronym.
bool names_meeting(std::string_view text) {
  constexpr std::array<std::string_view, 12> kWords{"advances in", "colloqui", "conferenc", "congress", "konferenz",    "kongress",
                                                    "meeting",     "proc",     "symposium", "tagung",   "transactions", "workshop"};
  const std::string folded = fold_text(text);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

/// "Mapping the Law: Essays (OUP 2006)": house and year in a bracket behind a book.
void settle_imprint_in_bracket(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || has_label(item, Label::publisher) || has_label(item, Label::date)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t open = text.rfind(" (");
  if (!text.ends_with(')') || open == std::string_view::npos || text.size() < open + 8) return;
  const std::string_view inside = text.substr(open + 2, text.size() - open - 3);
  const std::size_t space = blank_before_year(inside);
  if (space == std::string_view::npos || names_meeting(text)) return;
  const Piece whole = item.pieces[at];
  const auto begin = static_cast<std::uint32_t>(whole.begin + open + 2);
  item.pieces[at].end = static_cast<std::uint32_t>(whole.begin + open);
  insert_behind(item, at, {Label::publisher, begin, static_cast<std::uint32_t>(begin + space), whole.confidence});
  insert_behind(item, at + 1, {Label::date, static_cast<std::uint32_t>(begin + space + 1), whole.end - 1, whole.confidence});
}

/// "Université Toulouse III | – Paul Sabatier", "Université Lyon 2 | - Lumière": all of it is the name of the school.
void join_name_of_school(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::publisher);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::place) return;
  const std::string_view between = text_of(item, item.pieces[at].end, item.pieces[at + 1].begin);
  if (between != " \u2013 " && between != " - " && between != "-" && between != "\u2013") return;
  if (find_ignoring_case(text_of(item, item.pieces[at]), "universit") == std::string_view::npos) return;
  item.pieces[at].end = item.pieces[at + 1].end;
  erase_piece(item, at + 1);
}

/// "Thèse de doctorat : Histoire. Rennes : Université Rennes 2": the discipline behind the kind is no house.
void settle_discipline(LabelledItem& item) {
  const std::size_t genre = find_label(item, Label::genre);
  if (genre + 1 >= item.pieces.size() || item.pieces[genre + 1].label != Label::publisher) return;
  const bool colon = text_of(item, item.pieces[genre].end, item.pieces[genre + 1].begin).find(':') != std::string_view::npos;
  if (colon && find_label(item, Label::publisher, genre + 2) < item.pieces.size()) item.pieces[genre + 1].label = Label::note;
}

/// "Flammarion, coll. « Champs"
void settle_collection(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::publisher);
  if (at == item.pieces.size() || has_label(item, Label::collection_title)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view words : {", coll. ", ", « ", ", «", ", “", ", coll "}) {
    const std::size_t coll = text.find(words);
    if (coll == std::string_view::npos || coll < 3) continue;
    return split_piece(item, at, coll, coll + words.size(), Label::collection_title);
  }
}

/// "Wydawnictwo Literackie | Kraków 2006": a house by its first word.
void settle_house_by_words(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 1 >= item.pieces.size() || has_label(item, Label::publisher) || has_label(item, Label::page) || has_label(item, Label::volume))
    return;
  const std::string folded = fold_text(text_of(item, item.pieces[at]));
  constexpr std::array<std::string_view, 12> kHouses{"wydawnictwo ", "verlag ",      "editions ",  "ediciones ",
                                                     "edizioni ",    "editora ",     "editorial ", "editura ",
                                                     "uitgeverij ",  "izdatelstvo ", "forlaget ",  "издательство "};
  constexpr std::array<std::string_view, 7> kLast{" press",      " verlag",       " publishers", " publishing",
                                                  " foundation", " publications", " books"};
  const bool house = std::any_of(kHouses.begin(), kHouses.end(), [&](std::string_view word) { return folded.starts_with(word); }) ||
                     std::any_of(kLast.begin(), kLast.end(), [&](std::string_view word) { return folded.ends_with(word); }) ||
                     folded.find(" foundation for ") != std::string::npos;
  if (house && item.pieces[at + 1].label == Label::place) item.pieces[at].label = Label::publisher;
}

/// "*Cartulary of Kites*, Poitiers, Society of the West | (« Archives of Kites », 63), 2014": behind the italics of a book, place and house
/// went into the title, and its series into the container.
void part_imprint_behind_italics(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || has_any_label(item, {Label::publisher, Label::place, Label::page, Label::issue})) return;
  const Piece title = item.pieces[at];
  const auto& runs = item.item.text.runs;
  const auto italic = std::find_if(runs.begin(), runs.end(), [&](const StyleRun& r) {
    return r.style == Style::italic && r.begin <= title.begin && r.end > title.begin + 8U && r.end + 8U < title.end;
  });
  if (italic == runs.end()) return;
  const std::string_view rest = text_of(item, italic->end, title.end);
  const std::size_t comma = rest.find(", ", 2);
  if (!rest.starts_with(", ") || comma == std::string_view::npos || rest.find(", ", comma + 2) != std::string_view::npos) return;
  const std::string_view place = rest.substr(2, comma - 2);
  if (!is_upper_at(rest, 2) || !is_upper_at(rest, comma + 2) || has_digit(rest) || std::count(place.begin(), place.end(), ' ') > 2) return;
  const std::size_t series = find_label(item, Label::container_title, at);
  if (series < item.pieces.size()) {
    if (!text_of(item, title.end, item.pieces[series].begin).starts_with(" (")) return;
    item.pieces[series].label = Label::collection_title;
  }
  const std::uint32_t end = italic->end;
  item.pieces[at].end = end;
  insert_behind(item, at, {Label::publisher, end + static_cast<std::uint32_t>(comma) + 2, title.end, title.confidence});
  insert_behind(item, at, {Label::place, end + 2, end + static_cast<std::uint32_t>(comma), title.confidence});
}

/// "(KITE II/512; Tübingen: Example, 2020)": the series in front of place and house was taken for the house.
void part_series_before_place(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::place);
  if (at == 0 || at + 1 >= item.pieces.size() || has_label(item, Label::collection_title)) return;
  Piece& series = item.pieces[at - 1];
  Piece& house = item.pieces[at + 1];
  if (series.label != Label::publisher || (house.label != Label::publisher && house.label != Label::note)) return;
  const bool joined = text_of(item, series.end, item.pieces[at].begin) == "; " && text_of(item, item.pieces[at].end, house.begin) == ": ";
  if (!joined || !has_digit(text_of(item, series))) return;
  series.label = Label::collection_title;
  house.label = Label::publisher;
}

/// "Das Siegel. Schriftlichkeit in Städten, Göttingen | : | Example & Doe | 2014": the place in front of a house went into the title.
void part_place_from_title(LabelledItem& item) {
  constexpr std::size_t kLongest = 30;
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || has_any_label(item, {Label::place, Label::page, Label::issue})) return;
  Piece& house = item.pieces[at + 1];
  const bool partners = house.label == Label::container_title && text_of(item, house).find(" & ") != std::string_view::npos;
  if (house.label != Label::publisher && !partners) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos || comma < 8 || text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) != ": ") return;
  const std::string_view place = text.substr(comma + 2);
  if (place.size() > kLongest || !is_upper_at(place, 0) || has_digit(place) || std::count(place.begin(), place.end(), ' ') > 2) return;
  house.label = Label::publisher;
  split_piece(item, at, comma, comma + 2, Label::place);
}

bool is_acronym(std::string_view text) { return text.size() >= 3 && text != "USA" && is_all_capitals(text); }

/// "PWN, Warszawa", "Aachen, RWTH": a house that is an acronym, taken for a part of the place.
void settle_house_in_place(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::place);
  if (at == item.pieces.size() || has_label(item, Label::publisher)) return;
  const Piece whole = item.pieces[at];
  const std::string_view text = text_of(item, whole);
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos) return;
  const bool first = is_acronym(text.substr(0, comma));
  if (first == is_acronym(text.substr(comma + 2))) return;
  item.pieces[at].end = static_cast<std::uint32_t>(whole.begin + comma);
  item.pieces[at].label = first ? Label::publisher : Label::place;
  insert_behind(
      item, at,
      {first ? Label::place : Label::publisher, static_cast<std::uint32_t>(whole.begin + comma + 2), whole.end, whole.confidence});
}

/// "(2nd edn, OUP 2009)": behind an edition stand the house and its year, and neither a venue nor the tag of a meeting.
void settle_house_of_edition(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::edition);
  if (at + 1 >= item.pieces.size() || has_label(item, Label::publisher) || has_label(item, Label::page)) return;
  const Piece house = item.pieces[at + 1];
  if (text_of(item, item.pieces[at].end, house.begin) != ", ") return;
  const bool before_date =
      at + 2 < item.pieces.size() && item.pieces[at + 2].label == Label::date && house.end + 1 == item.pieces[at + 2].begin;
  if (house.label == Label::container_title && before_date) item.pieces[at + 1].label = Label::publisher;
  const std::string_view text = text_of(item, house);
  const std::size_t space = blank_before_year(text);
  if (house.label != Label::venue_tag || space == std::string_view::npos) return;
  item.pieces[at + 1] = {Label::publisher, house.begin, static_cast<std::uint32_t>(house.begin + space), house.confidence};
  insert_behind(item, at + 1, {Label::date, static_cast<std::uint32_t>(house.begin + space + 1), house.end, house.confidence});
}

/// "Optics East, SPIE", all taken for the book: societies and houses that print proceedings are no part of their names.
void part_printer_from_book(LabelledItem& item) {
  constexpr std::array<std::string_view, 11> kPrinters{"AAAI Press", "ACM",  "AIP",  "CEUR-WS",  "Elsevier", "IEEE",
                                                       "IOS Press",  "PMLR", "SPIE", "Springer", "USENIX"};
  const std::size_t at = find_label(item, Label::container_title);
  if (at >= item.pieces.size() || !has_label(item, Label::editor)) return;  // not "Kite Processing Magazine, IEEE"
  if (has_label(item, Label::publisher) || has_label(item, Label::volume)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos || comma < 6) return;
  if (std::find(kPrinters.begin(), kPrinters.end(), text.substr(comma + 2)) == kPrinters.end()) return;
  split_piece(item, at, comma, comma + 2, Label::publisher);
}

/// "Drakar. SLU Rapport | 2018:12. | Uppsala", with neither volume nor pages: a report by its last word, and no journal.
void settle_report_as_container(LabelledItem& item) {
  constexpr std::array<std::string_view, 4> kWords{" rapport", " report", " raport", " bericht"};
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::number || !has_label(item, Label::title)) return;
  if (has_any_label(item, {Label::volume, Label::page, Label::issue, Label::editor, Label::genre})) return;
  const std::string folded = " " + fold_text(text_of(item, item.pieces[at]));
  if (std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.ends_with(w); }))
    item.pieces[at].label = Label::genre;
}

/// "Lek og læring (Doktorgradsavhandling). | Universitetet i Oslo", taken for a town: who accepted the thesis published it.
void settle_university_of_thesis(LabelledItem& item) {
  if (!has_label(item, Label::genre) || has_label(item, Label::publisher)) return;
  for (Piece& piece : item.pieces) {
    if (piece.label != Label::place) continue;
    const std::string folded = fold_text(text_of(item, piece));
    if (folded.find("universit") != std::string::npos || folded.find("hochschul") != std::string::npos) {
      piece.label = Label::publisher;
      return;
    }
  }
}

/// "EHESS, sous la direction de Robert Castel": who advised a thesis is told behind the house.
void cut_adviser_from_house(LabelledItem& item) {
  constexpr std::array<std::string_view, 7> kWords{", sous la direction d", ", sous la dir. d", " sous la direction d", ", supervised by ",
                                                   ", advised by ",         ", betreut von ",   ", bajo la dirección d"};
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    if (item.pieces[k].label != Label::publisher) continue;
    for (const std::string_view word : kWords) {
      const std::size_t at = text_of(item, item.pieces[k]).find(word);
      if (at == std::string_view::npos || at < 2) continue;
      return split_piece(item, k, at, at + (word[0] == ',' ? 2U : 1U), Label::note);
    }
  }
}

/// "(Proefschrift Universiteit Leiden 2009)": the kind of the thesis was taken for the begin of the house.
void part_thesis_from_house(LabelledItem& item) {
  constexpr std::array<std::string_view, 14> kKinds{"proefschrift", "dissertation", "diss",         "thesis",      "these",
                                                    "tesi",         "tesis",        "tese",         "doctoraat",   "habilitation",
                                                    "phd",          "avhandling",   "doktorarbeit", "masterarbeit"};
  const std::size_t at = find_label(item, Label::publisher);
  if (at == item.pieces.size() || has_any_label(item, {Label::genre, Label::container_title})) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || blank < 3 || !is_one_of(kKinds, fold_text(text.substr(0, blank)))) return;
  if (fold_text(text.substr(blank)).find("univ") == std::string::npos) return;
  item.pieces[at].label = Label::genre;
  split_piece(item, at, blank, blank + 1, Label::publisher);
}

/// "Verwaltungsgerichtsordnung, | Loseblatt, Stand | : Juli 2020": how a commentary appears, and no town.
void settle_loose_leaves(LabelledItem& item) {
  for (Piece& piece : item.pieces) {
    const std::string_view text = text_of(item, piece);
    const bool loose = starts_with_ignoring_case(text, "loseblatt") || text == "Stand" || text == "looseleaf" || text == "losbladig";
    if (loose && (piece.label == Label::place || piece.label == Label::publisher)) piece.label = Label::note;
  }
}

}  // namespace

void part_house_from_book(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::place || has_label(item, Label::publisher)) return;
  if (!has_label(item, Label::editor) || text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) != ", ") return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t period = text.rfind(". ");
  if (period == std::string_view::npos || period < 6 || text.size() - period > 40) return;
  const std::size_t blank = text.rfind(' ', period - 1);
  const bool whole_word = period - (blank == std::string_view::npos ? 0 : blank + 1) >= 4;  // no "Proc. Soc"
  if (!whole_word || !is_upper_at(text, period + 2) ||
      std::count(text.begin() + static_cast<std::ptrdiff_t>(period) + 2, text.end(), ' ') > 3)
    return;
  split_piece(item, at, period, period + 2, Label::publisher);
}

void settle_house(LabelledItem& item) {
  part_house_from_book(item);
  part_printer_from_book(item);
  settle_report_as_container(item);
  part_imprint_behind_italics(item);
  part_series_before_place(item);
  part_place_from_title(item);
  join_name_of_school(item);
  settle_imprint_in_bracket(item);
  settle_discipline(item);
  settle_collection(item);
  settle_house_by_words(item);
  settle_house_in_place(item);
  settle_house_of_edition(item);
  settle_university_of_thesis(item);
  cut_adviser_from_house(item);
  part_thesis_from_house(item);
  settle_loose_leaves(item);
}

}  // namespace bibfold
