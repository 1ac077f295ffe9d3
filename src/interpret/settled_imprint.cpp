// See settled_imprint.h. Places and houses are told by what stands around them; a table of towns is asked in imprint_behind_title.h only.
#include "interpret/settled_imprint.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/dates.h"
#include "interpret/imprint_behind_title.h"
#include "interpret/item_group.h"
#include "interpret/item_pieces.h"
#include "interpret/item_text.h"
#include "interpret/places_of_titles.h"
#include "interpret/torn_names.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "2. vyd. | Bratislava: Veda. | 231 s.": place and house of a book whose pages are counted.
void split_imprint(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || has_label(item, Label::publisher) || has_label(item, Label::place) || has_label(item, Label::volume))
    return;
  const std::size_t page = find_label(item, Label::page);
  const bool counted = page < item.pieces.size() && text_of(item, item.pieces[page]).find_first_not_of("0123456789") >= 2 &&
                       (text_of(item, item.pieces[page]).find(" p") != std::string_view::npos ||
                        text_of(item, item.pieces[page]).find(" s") != std::string_view::npos ||
                        text_of(item, item.pieces[page]).find(" S") != std::string_view::npos);
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t colon = text.find(": ");
  constexpr std::size_t kLongestPlace = 24;
  if ((!counted && !has_label(item, Label::edition)) || colon == std::string_view::npos || colon > kLongestPlace) return;
  item.pieces[at].label = Label::place;
  split_piece(item, at, text[colon - 1] == ' ' ? colon - 1 : colon, colon + 2, Label::publisher);
}

/// "*David and Goliath*. Little, Brown, 2013.": houses whose names read as a person's, behind the title.
void settle_house_of_names(LabelledItem& item) {
  constexpr std::array<std::string_view, 10> kHouses{"Allen & Unwin",   "Cobden-Sanderson",    "Faber & Faber",     "Farrar, Straus",
                                                     "Harcourt, Brace", "Harper & Brothers",   "Houghton, Mifflin", "Little, Brown",
                                                     "Dodd, Mead",      "Rowman & Littlefield"};
  const std::size_t title = find_label(item, Label::title);
  if (title == item.pieces.size() || has_label(item, Label::publisher)) return;
  for (std::size_t k = title + 1; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (!is_name(piece)) continue;
    const std::string_view text = std::string_view(item.item.text.text).substr(piece.begin);
    const auto house = std::find_if(kHouses.begin(), kHouses.end(), [text](std::string_view h) { return text.starts_with(h); });
    if (house == kHouses.end()) continue;
    const std::uint32_t end = piece.begin + static_cast<std::uint32_t>(house->size());
    while (k + 1 < item.pieces.size() && item.pieces[k + 1].end <= end) erase_piece(item, k + 1);
    item.pieces[k].end = std::max(end, item.pieces[k].end);
    item.pieces[k].label = Label::publisher;
    return;
  }
}

/// "Metsätieteen aikakauskirja 2/2010", "Zeitschrift für Bäume Heft 3/2012": issue and year in one.
void settle_issue_of_year(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || has_label(item, Label::volume) || has_label(item, Label::issue)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t space = text.rfind(' ');
  const std::size_t slash = text.rfind('/');
  if (slash == std::string_view::npos || space == std::string_view::npos || slash < space || slash - space > 3 || space < 5) return;
  if (text.size() - slash != 5 || find_year(text.substr(slash + 1)) == 0) return;
  if (text.find_first_not_of("0123456789", space + 1) != slash) return;
  const Piece whole = item.pieces[at];
  split_piece(item, at, space, space + 1, Label::issue);
  item.pieces[at + 1].end = static_cast<std::uint32_t>(whole.begin + slash);
  if (!has_label(item, Label::date))
    insert_behind(item, at + 1, {Label::date, static_cast<std::uint32_t>(whole.begin + slash + 1), whole.end, whole.confidence});
}

/// "CAMARGO, B. V. … Temas em Psicologia, Ribeirão Preto, v. 21": by ABNT the place of a journal stands between its name and its volume.
void settle_place_of_journal(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  const std::size_t author = find_label(item, Label::author);
  if (at + 1 >= item.pieces.size() || author > 1 || item.pieces[at + 1].label != Label::volume || has_label(item, Label::place)) return;
  const std::string_view name = text_of(item, item.pieces[author]);
  const std::string_view family = name.substr(0, name.find(','));
  const bool capitals = family.size() > 2 && !has_small_letter(family);
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.rfind(", ");
  if (!capitals || !text_of(item, item.pieces[at + 1]).starts_with("v. ") || comma == std::string_view::npos || comma < 4) return;
  const std::string_view place = text.substr(comma + 2);
  if (std::count(place.begin(), place.end(), ' ') > 2 || place.find('&') != std::string_view::npos) return;
  split_piece(item, at, comma, comma + 2, Label::place);
}

/// "2015. 145 f. Dissertação": a year by itself is no venue.
void settle_year_as_venue(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size()) return;
  const std::string_view text =
      clean_piece(text_of(item, item.pieces[at])).size() == 4 ? text_of(item, item.pieces[at]) : std::string_view();
  if (text.size() < 4 || text.find_first_not_of("0123456789.") != std::string_view::npos || find_year(text.substr(0, 4)) == 0) return;
  item.pieces[at].label = Label::date;
}

/// "… Linear Algebra Package for R, J. Stat | Software": a journal whose last word was taken for a house.
void join_torn_journal(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || has_label(item, Label::container_title)) return;
  Piece& next = item.pieces[at + 1];
  if (next.label != Label::publisher && next.label != Label::place) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos || comma < 8 || text.size() - comma > 24 || text_of(item, item.pieces[at].end, next.begin) != ". ")
    return;
  constexpr std::array<std::string_view, 14> kWords{"J.",    "Ann.",  "Proc.", "Trans.", "Am.",  "Amer.", "Int.",
                                                    "Bull.", "Arch.", "Rev.",  "Acta",   "Eur.", "Can.",  "Comm."};
  const std::string_view tail = text.substr(comma + 2);
  if (std::none_of(kWords.begin(), kWords.end(), [tail](std::string_view w) { return tail.starts_with(w); })) return;
  next.begin = static_cast<std::uint32_t>(item.pieces[at].begin + comma + 2);
  next.label = Label::container_title;
  item.pieces[at].end = static_cast<std::uint32_t>(item.pieces[at].begin + comma);
}

/// "Historia miasta, Wydawnictwo Naukowe PWN | Warszawa": a house by its first word, at the end of the title.
void part_house_from_title(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || has_any_label(item, {Label::publisher, Label::container_title}) ||
      item.pieces[at + 1].label != Label::place)
    return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view word : {", Wydawnictwo ", ", Editorial ", ", Ediciones ", ", Editora ", ", Éditions ", ", Edizioni ",
                                      ", Verlag ", ", Uitgeverij ", ", Presses ", ", Nakladatelství ", ", Kiadó "}) {
    const std::size_t comma = text.find(word);
    if (comma != std::string_view::npos && comma > 3) return split_piece(item, at, comma, comma + 2, Label::publisher);
  }
}

/// "Laterza, | Roma-Bari | 1993": one word between house and year, taken for a remark.
void settle_place_behind_house(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::publisher);
  if (at + 2 >= item.pieces.size() || has_label(item, Label::place) || item.pieces[at + 2].label != Label::date) return;
  Piece& place = item.pieces[at + 1];
  const std::string_view text = text_of(item, place);
  const bool word =
      count_capitals(text) > 0 && is_ascii_upper(text.front()) && text.find_first_of(" .:0123456789") == std::string_view::npos;
  if (place.label == Label::note && word && text_of(item, item.pieces[at].end, place.begin) == ", ") place.label = Label::place;
}

/// "| Heron, London | 2016", all taken for the place: a house and the city where many are.
void part_house_from_place(LabelledItem& item) {
  constexpr std::array<std::string_view, 18> kCities{"amsterdam", "barcelona", "berlin", "bologna", "boston", "chicago",
                                                     "dublin",    "edinburgh", "london", "madrid",  "milano", "munchen",
                                                     "new york",  "oxford",    "paris",  "roma",    "torino", "wien"};
  const std::size_t at = find_label(item, Label::place);
  if (at == item.pieces.size() || at == 0 || has_any_label(item, {Label::publisher, Label::genre, Label::volume})) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos ||
      text.substr(0, comma).find(' ') != std::string_view::npos)
    return;
  const Label before = item.pieces[at - 1].label;
  const bool book =
      before == Label::editor || before == Label::title || (before == Label::container_title && has_label(item, Label::editor));
  if (!book || !is_one_of(kCities, fold_text(text.substr(comma + 2))) || is_one_of(kCities, fold_text(text.substr(0, comma)))) return;
  item.pieces[at].label = Label::publisher;
  split_piece(item, at, comma, comma + 2, Label::place);
}

/// "Grove Music Online. | Oxford Music Online, 2001": a work of reference and the service that offers it.
void part_service(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t end = text.find(" Online. ");
  if (end != std::string_view::npos && text.ends_with(" Online")) split_piece(item, at, end + 7, end + 9, Label::note);
}

/// "Stillleben um 1900, | Paderborn (Schöningh) | 2006": the house in brackets between place and year.
void settle_bracketed_house(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::place) + 1;
  if (at + 1 >= item.pieces.size() || has_label(item, Label::publisher) || item.pieces[at + 1].label != Label::date) return;
  Piece& house = item.pieces[at];
  const bool loose = house.label == Label::note || house.label == Label::other;
  const bool enclosed =
      text_of(item, item.pieces[at - 1].end, house.begin) == " (" && text_of(item, house.end, item.pieces[at + 1].begin) == ") ";
  if (loose && enclosed && is_upper_at(text_of(item, house), 0)) house.label = Label::publisher;
}

/// "Bodemkaart van Nederland. Wageningen, STIBOKA": one word before a house, where nothing is counted, is its place.
void settle_place_before_house(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  const std::size_t title = find_label(item, Label::title);
  if (title >= at || at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::publisher) return;
  for (const Label label : {Label::place, Label::volume, Label::issue, Label::page, Label::venue_tag, Label::editor}) {
    if (has_label(item, label)) return;
  }
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::string_view between = text_of(item, item.pieces[at].end, item.pieces[at + 1].begin);
  const bool capital = count_capitals(text) == 1;
  const bool in = text_of(item, item.pieces[title].end, item.pieces[at].begin).find("n ") != std::string_view::npos;
  if (!capital || in || text.find_first_of(" .:0123456789") != std::string_view::npos || (between != ", " && between != ": ")) return;
  item.pieces[at].label = Label::place;
}

/// "online.KOMMENTAR, | Stand: 1.9.2024": the state of a commentary that is revised on line is its date.
void find_date_of_state(LabelledItem& item) {
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    const std::string_view text = text_of(item, item.pieces[k]);
    if (text == "Stand" && k + 1 < item.pieces.size() && parse_date(text_of(item, item.pieces[k + 1])).year != 0) {
      item.pieces[k + 1].label = Label::date;
      return erase_piece(item, k);
    }
    const std::size_t word = text.rfind("Stand: ");
    if (word == std::string_view::npos || word == 1 || parse_date(text.substr(word + 7)).year == 0 || has_label(item, Label::date))
      continue;
    if (word > 0) return split_piece(item, k, text.find_last_not_of(" ,;(", word - 1) + 1, word + 7, Label::date);
    item.pieces[k].label = Label::date;
    item.pieces[k].begin += 7;
    return;
  }
}

/// "Quill, J. (2024+). Kites": so statisticians date what is still to appear.
void find_year_to_come(LabelledItem& item) {
  if (has_label(item, Label::date)) return;
  const std::string_view text = item.item.text.text;
  for (std::size_t plus = text.find("+)"); plus != std::string_view::npos; plus = text.find("+)", plus + 1)) {
    if (plus < 5 || text[plus - 5] != '(' || find_year(text.substr(plus - 4, 4)) == 0) continue;
    const auto begin = static_cast<std::uint32_t>(plus - 4);
    const auto behind = std::find_if(item.pieces.begin(), item.pieces.end(), [begin](const Piece& p) { return p.end > begin; });
    if (behind != item.pieces.end() && behind->begin <= begin) {  // "2024+" was taken for a note
      const bool alone = behind->begin == begin && behind->end <= begin + 5 && behind->label != Label::title;
      if (alone) *behind = {Label::date, begin, begin + 4, behind->confidence};
      const bool leads =
          behind->label == Label::title && behind->begin + 1 == begin && plus + 4 < behind->end;  // "(2024+). Kites", as the title
      if (!leads) return;
      behind->begin = static_cast<std::uint32_t>(text.find_first_not_of(").,: +", plus));
      item.pieces.insert(behind, {Label::date, begin, begin + 4, behind->confidence});
      return;
    }
    item.pieces.insert(behind, {Label::date, begin, begin + 4, 800});
    return;
  }
}

/// "| 3 |., | überarb. Aufl |", "| 2 |., | neu bearb |. | und erw. Aufl |": the number in front counts the edition.
void join_counted_edition(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& number = item.pieces[k];
    if (number.label != Label::volume || item.pieces[k + 1].label != Label::edition) continue;
    const std::string_view between = text_of(item, number.end, item.pieces[k + 1].begin);
    if (between != "., " || !is_all_digits(text_of(item, number)) || number.end - number.begin > 2) continue;
    std::size_t last = k + 1;
    while (last + 1 < item.pieces.size() && item.pieces[last + 1].label == Label::edition) ++last;
    number.label = Label::edition;
    number.end = item.pieces[last].end;
    return erase_pieces(item, k + 1, last + 1);
  }
}

/// "2020. Licence: CC BY-NC-SA 3.0 IGO.": no book, no series and no volume, but one remark.
void settle_licence(LabelledItem& item) {
  const std::string_view text = item.item.text.text;
  const std::size_t at = std::min(text.find("icence: CC"), text.find("icense: CC"));
  if (at == std::string_view::npos || at == 0) return;
  std::size_t first = 0;
  while (first < item.pieces.size() && item.pieces[first].begin + 1U < at) ++first;
  if (first == item.pieces.size() || item.pieces[first].begin > at + 12) return;
  const Piece licence{Label::note, static_cast<std::uint32_t>(at - 1), item.pieces.back().end, item.pieces[first].confidence};
  erase_pieces(item, first, item.pieces.size());
  item.pieces.push_back(licence);
  if (text_of(item, licence).ends_with('.')) --item.pieces.back().end;
}

/// "Boas práticas. 1ed.Piracicaba: IPNI", "Boas práticas. 2. ed. Sobral: IPNI", all taken for the book: the edition ends its name, and
/// place and house stand behind it.
void cut_glued_edition(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t edition = text.find("ed.");
  if (edition == std::string_view::npos || edition < 4 || edition + 6 > text.size()) return;
  std::size_t number = edition;
  while (number > 3 && (text[number - 1] == ' ' || text[number - 1] == '.') && !text.substr(number - 2, 2).starts_with(". ")) --number;
  const std::size_t digits = number;
  while (number > 0 && is_ascii_digit(text[number - 1])) --number;
  const std::size_t town = edition + (text[edition + 3] == ' ' ? 4 : 3);
  const std::size_t colon = text.find(": ", edition);
  const bool apart = town == edition + 4;
  if (number == digits || number < 3 || text.substr(number - 2, 2) != ". " || !is_upper_at(text, town)) return;
  if (apart && (colon == std::string_view::npos || text.substr(town, colon - town).find_first_of(".,;") != std::string_view::npos)) return;
  const Piece whole = item.pieces[at];
  const auto piece = [&whole](Label label, std::size_t begin, std::size_t end) {
    return Piece{label, static_cast<std::uint32_t>(whole.begin + begin), static_cast<std::uint32_t>(whole.begin + end), whole.confidence};
  };
  item.pieces[at].end = whole.begin + static_cast<std::uint32_t>(number - 2);
  if (colon != std::string_view::npos && colon + 2 < text.size() && !has_label(item, Label::publisher))
    insert_behind(item, at, piece(Label::publisher, colon + 2, text.size()));
  insert_behind(item, at, piece(Label::place, town, colon == std::string_view::npos ? text.size() : colon));
  insert_behind(item, at, piece(Label::edition, number, edition + 3));
}

/// "Handbook of Kinks, | chapter 12, Springer": the number of a chapter is no part of the house's name.
void part_chapter_from_house(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::publisher);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view word : {"chapter ", "chap. ", "ch. ", "kapitel ", "chapitre "}) {
    if (!starts_with_ignoring_case(text, word)) continue;
    const std::size_t end = text.find_first_not_of("0123456789", word.size());
    if (end == std::string_view::npos || end == word.size() || text.substr(end, 2) != ", ") continue;
    item.pieces[at].label = Label::note;
    return split_piece(item, at, end, end + 2, Label::publisher);
  }
}

/// "Wien/Köln", "Freiburg i. Br.", "Frankfurt/M.": a name of a few words, without numbers.
bool may_be_place(std::string_view text) {
  constexpr std::size_t kLongest = 26;
  if (text.empty() || text.size() > kLongest || has_digit(text)) return false;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty() || (!is_upper_at(word, 0) && word != "i." && word != "a." && word != "am" && word != "an" && word != "der"))
      return false;
  }
  return is_upper_at(text, 0) && std::count(text.begin(), text.end(), ' ') < 3;
}

/// "in: Karl Berg (Hg.), Flüsse als Grenzen, Freiburg 2019, S. 7–24", and a book "Der Fluss, Halle/S. 2019": many historians print no
/// house, and the place with nothing but a blank in front of the year.
void settle_place_without_house(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::date) return;
  if (has_any_label(item, {Label::publisher, Label::place, Label::volume, Label::issue})) return;
  const std::string_view between = text_of(item, item.pieces[at].end, item.pieces[at + 1].begin);
  if (between != " " && between != ". ") return;
  const std::string_view book = text_of(item, item.pieces[at]);
  const std::size_t comma = book.rfind(", ");
  if (comma != std::string_view::npos) {
    if (!has_label(item, Label::editor) || !may_be_place(book.substr(comma + 2))) return;
    split_piece(item, at, comma, comma + 2, Label::place);
  } else if (read_item_group(item.item.group).type == Type::book && !has_label(item, Label::page) && may_be_place(book)) {
    item.pieces[at].label = Label::place;
  }
}

}  // namespace

void settle_imprint(LabelledItem& item, const ReferenceWords& words) {
  part_house_from_place(item);
  part_chapter_from_house(item);
  settle_places_of_titles(item);
  settle_house_of_names(item);
  settle_imprint_behind_title(item, words);
  find_year_to_come(item);
  find_date_of_state(item);
  cut_glued_edition(item);
  join_counted_edition(item);
  settle_licence(item);
  join_torn_journal(item);
  part_house_from_title(item);
  settle_place_behind_house(item);
  part_service(item);
  settle_bracketed_house(item);
  settle_place_before_house(item);
  settle_year_as_venue(item);
  split_imprint(item);
  settle_issue_of_year(item);
  settle_place_of_journal(item);
  settle_place_without_house(item);
}

}  // namespace bibfold
