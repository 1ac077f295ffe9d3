// See torn_locators.h. Each rule wants the whole locator in front of it: a lone number is nobody's tail.
#include "interpret/torn_locators.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

#include "interpret/item_pieces.h"
#include "text/ascii.h"
#include "text/months.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool is_range(std::string_view text) {
  const std::size_t dash = text.find_first_of("-\xE2");
  return dash != 0 && dash != std::string_view::npos && is_ascii_digit(text[dash - 1]) && is_ascii_digit(text.back());
}

/// "Phys. Lett. | B716 | (2012)": a letter and a number behind a journal are its volume, and so are volume and issue in one.
void find_lettered_volume(LabelledItem& item) {
  if (has_label(item, Label::volume)) return;
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::number) return;
  const std::string_view text = text_of(item, item.pieces[at + 1]);
  const std::string_view between = text_of(item, item.pieces[at].end, item.pieces[at + 1].begin);
  const bool letter = text.size() >= 2 && text.size() <= 5 && text[0] >= 'A' && text[0] <= 'H' && is_all_digits(text.substr(1));
  const std::size_t slash = text.find('/');  // "Medical Journal, | 106/5 | (2016)"
  const bool pair = slash > 0 && slash <= 3 && slash + 1 < text.size() && text.size() - slash <= 3 &&
                    is_all_digits(text.substr(0, slash)) && is_all_digits(text.substr(slash + 1));
  if ((letter || pair) && (between == " " || between == ". " || between == "." || between == ", "))
    item.pieces[at + 1].label = Label::volume;
}

/// "Talaj 52 (2003) | 1-2, | 33-48": of two ranges behind a volume the first, of two short numbers, is the issue.
void find_double_issue(LabelledItem& item) {
  if (has_label(item, Label::issue) || !has_label(item, Label::volume)) return;
  const std::size_t at = find_label(item, Label::page);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::page) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  if (text.size() > 7 || !is_range(text) || !is_range(text_of(item, item.pieces[at + 1]))) return;
  const std::size_t dash = text.find_first_of("-\xE2");
  if (dash <= 2) item.pieces[at].label = Label::issue;
}

/// "Tijdschrift | 128 | (2015) | 4, | 567-584": of two volumes the one behind the year is the issue.
void find_issue_behind_date(LabelledItem& item) {
  if (has_label(item, Label::issue)) return;
  const std::size_t first = find_label(item, Label::volume);
  const std::size_t second = find_label(item, Label::volume, first + 1);
  if (second + 1 >= item.pieces.size() || second != first + 2 || item.pieces[first + 1].label != Label::date) return;
  const std::string_view text = text_of(item, item.pieces[second]);
  if (item.pieces[second + 1].label == Label::page && text.size() <= 3 && is_all_digits(text)) item.pieces[second].label = Label::issue;
}

/// "Annales HSS, | 58-3, | 2003, | p. 545-570", "Philology | 117.2 | (2019): E83–E86": of two pages the first is the volume and its issue.
void find_volume_in_pages(LabelledItem& item) {
  if (has_any_label(item, {Label::volume, Label::issue})) return;
  const std::size_t at = find_label(item, Label::page);
  if (at == 0 || at >= item.pieces.size() || find_label(item, Label::page, at + 1) == item.pieces.size()) return;
  if (item.pieces[at - 1].label != Label::container_title) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t sign = text.find_first_of("-.");
  if (sign == std::string_view::npos || sign == 0 || sign > 3 || text.size() - sign > 3) return;
  const std::string_view volume = text.substr(0, sign);
  const std::string_view issue = text.substr(sign + 1);
  const bool smaller = issue.size() < volume.size() || (issue.size() == volume.size() && issue < volume);
  if (!is_all_digits(volume) || !is_all_digits(issue) || issue.empty() || !smaller) return;
  item.pieces[at].label = Label::volume;
  split_piece(item, at, sign, sign + 1, Label::issue);
}

/// "Kassel 1996, | Sp. | 1259–1328": the word for columns.
void drop_word_for_columns(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::page);
  if (at == 0 || at >= item.pieces.size()) return;
  const Label before = item.pieces[at - 1].label;
  const bool lost = before == Label::publisher || before == Label::note || before == Label::other || before == Label::place;
  if (lost && text_of(item, item.pieces[at - 1]) == "Sp" && text_of(item, item.pieces[at - 1].end, item.pieces[at].begin) == ". ")
    erase_piece(item, at - 1);
}

/// "58, 2100–2115 | .e5": pages that exist only on line.
void join_online_pages(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::page);
  if (at >= item.pieces.size() || !is_range(text_of(item, item.pieces[at]))) return;
  const std::string_view behind = text_behind(item, item.pieces[at].end);
  if (behind.size() < 3 || !behind.starts_with(".e") || !is_ascii_digit(behind[2])) return;
  std::size_t end = 2;
  while (end < behind.size() && is_ascii_digit(behind[end])) ++end;
  item.pieces[at].end += static_cast<std::uint32_t>(end);
  if (at + 1 < item.pieces.size() && item.pieces[at + 1].begin < item.pieces[at].end) erase_piece(item, at + 1);
}

/// "245–267 | . o": one letter behind pages is the word for them, as Hungarians write it.
void drop_unit_of_pages(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::page);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::note) return;
  const std::string_view unit = text_of(item, item.pieces[at + 1]);
  if ((unit == "o" || unit == "p" || unit == "s") && text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) == ". ")
    erase_piece(item, at + 1);
}

bool begins_with_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return starts_with_ignoring_case(text, word) && text.size() > word.size() && is_ascii_digit(text[word.size()]);
  });
}

/// "vol. 40, | hefte 3, side 145–170": issue and pages, each with its word, taken for a remark.
void part_counted_note(LabelledItem& item) {
  if (has_any_label(item, {Label::issue, Label::page})) return;
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    const std::string_view text = text_of(item, item.pieces[k]);
    const std::size_t comma = text.find(", ");
    if (item.pieces[k].label != Label::note || comma == std::string_view::npos) continue;
    const std::string_view pages = text.substr(comma + 2);
    if (!begins_with_one_of(text,
                            {"hefte ", "hefte. ", "heft ", "häfte ", "issue ", "no. ", "nr. ", "nr ", "zeszyt ", "číslo ", "numero "}) ||
        !begins_with_one_of(pages, {"side ", "s. ", "S. ", "sid. ", "sidor ", "pp. ", "p. ", "str. ", "blz. ", "Seiten ", "Seite "}))
      continue;
    if (text.substr(0, comma).find_last_of(" ") + 5 < comma || !is_range(pages)) continue;
    item.pieces[k].label = Label::issue;
    return split_piece(item, k, comma, comma + 2, Label::page);
  }
}

/// "translated by Jane Roe, 206–31": where nothing is called pages, a range behind a remark is.
void part_pages_from_note(LabelledItem& item) {
  if (has_label(item, Label::page)) return;
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    const std::string_view text = text_of(item, item.pieces[k]);
    const std::size_t comma = text.rfind(", ");
    if (item.pieces[k].label != Label::note || comma == std::string_view::npos || text.size() - comma > 14) continue;
    const std::string_view rest = text.substr(comma + 2);
    const bool digits = std::all_of(rest.begin(), rest.end(), [](char c) { return is_ascii_digit(c) || c == '-' || (c & 0x80) != 0; });
    if (digits && is_ascii_digit(rest.front()) && is_range(rest) && fold_text(text.substr(0, comma)).starts_with("trans"))
      return split_piece(item, k, comma, comma + 2, Label::page);
  }
}

/// "2 vols.", "3 Bde.": how many volumes there are is no volume.
void drop_count_of_volumes(LabelledItem& item) {
  constexpr std::array<std::string_view, 7> kUnits{"vols", "bde", "tomes", "tomos", "volumes", "voll", "bande"};
  for (Piece& piece : item.pieces) {
    if (piece.label != Label::volume) continue;
    const std::string folded = fold_text(text_of(item, piece));
    const std::size_t blank = folded.find(' ');
    const bool counted = blank != std::string::npos && is_all_digits(folded.substr(0, blank));
    if (counted && is_one_of(kUnits, std::string_view(folded).substr(blank + 1))) piece.label = Label::note;
  }
}

/// "in: H-Example, 14.05.2014", "*The Times*, 3/11/1998": a day in figures was taken for pages.
void find_day_in_pages(LabelledItem& item) {
  for (Piece& piece : item.pieces) {
    if (piece.label != Label::page) continue;
    const std::string_view text = text_of(item, piece);
    const std::size_t first = text.find_first_of("./");
    const std::size_t last = text.find_last_of("./");
    if (first == last || first > 2 || last - first < 2 || last - first > 3 || text.size() != last + 5) continue;
    const std::string_view year = text.substr(last + 1);
    const bool figures = is_all_digits(text.substr(0, first)) && is_all_digits(text.substr(first + 1, last - first - 1));
    if (figures && is_all_digits(year) && (year.starts_with("19") || year.starts_with("20"))) piece.label = Label::date;
  }
}

/// "MNRAS, | 496 |, | 1638": behind a volume four digits that are no year of ours are the page.
void find_page_in_date(LabelledItem& item) {
  if (has_label(item, Label::page) || !has_label(item, Label::container_title)) return;
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    const std::string_view text = text_of(item, item.pieces[k]);
    if (item.pieces[k].label != Label::date || item.pieces[k - 1].label != Label::volume || text.size() != 4 || !is_all_digits(text))
      continue;
    const std::string_view between = text_of(item, item.pieces[k - 1].end, item.pieces[k].begin);
    const bool old = text < "1850" || text > "2040";
    if (old && (between == ", " || between == ":" || between == ": ")) item.pieces[k].label = Label::page;
  }
}

/// "SLU Rapport | 2018 | : | 12": so the series of the North count their reports.
void join_number_of_report(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& year = item.pieces[k];
    const bool counted = year.label == Label::number || year.label == Label::volume || year.label == Label::date;
    if (!counted || year.end - year.begin != 4 || text_of(item, year.end, item.pieces[k + 1].begin) != ":") continue;
    const std::string_view number = text_of(item, item.pieces[k + 1]);
    const std::string before = fold_text(text_of(item, 0, year.begin));
    const std::string_view word = std::string_view(before).substr(before.rfind(' ') + 1);
    const bool report = word.starts_with("rapport") || word.starts_with("report") || word.ends_with("rapport") || word == "notat";
    if (!report || number.size() > 3 || !is_all_digits(number)) continue;
    year.label = Label::number;
    year.end = item.pieces[k + 1].end;
    return erase_piece(item, k + 1);
  }
}

/// "Kite Environment | (1967) | 22 | (1988)": a year behind a journal that has another one behind its volume is a part of the name.
void join_year_of_journal(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 3 >= item.pieces.size()) return;
  const auto is = [&](std::size_t k, Label label) { return item.pieces[k].label == label; };
  if (!is(at + 1, Label::date) || !is(at + 2, Label::volume) || !is(at + 3, Label::date)) return;
  const Piece first = item.pieces[at + 1];
  const bool bracketed = text_of(item, item.pieces[at].end, first.begin) == " (" && text_behind(item, first.end).starts_with(')');
  if (!bracketed || text_of(item, item.pieces[at + 2].end, item.pieces[at + 3].begin) != " (") return;
  item.pieces[at].end = first.end + 1;
  erase_piece(item, at + 1);
}

/// "Frankfurter Allgemeine Zeitung, | 12 | . | Juni 2011": a German day, with its period, taken for a volume.
void join_day_of_date(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    const Piece& day = item.pieces[k];
    Piece& date = item.pieces[k + 1];
    const bool counted = day.label == Label::volume || day.label == Label::issue || day.label == Label::number || day.label == Label::page;
    if (!counted || date.label != Label::date || text_of(item, day.end, date.begin) != ". ") continue;
    const std::string_view number = text_of(item, day);
    const std::string_view text = text_of(item, date);
    const int month = month_of(fold_letters(text.substr(0, text.find_first_of(" ."))));
    if (number.size() > 2 || !is_all_digits(number) || month == 0 || month > 12) continue;
    date.begin = day.begin;
    return erase_piece(item, k);
  }
}

/// "(2nd ed., | Vols |. | 1–2 |). | Sage", "(EdWorkingPaper No |. | 20-226 |). | Example Institute": the word that counts was taken for a
/// house, the number for pages, and the house for a remark.
void settle_counting_house(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& house = item.pieces[k];
    if (house.label != Label::publisher || item.pieces[k + 1].label != Label::page) continue;
    const std::string_view text = text_of(item, house);
    const bool volumes = text == "Vol" || text == "Vols" || text == "Bd" || text == "Bde";
    const bool number = text.ends_with(" No") || text.ends_with(" Nr") || text.ends_with(" no") || text.ends_with(" No.");
    if (!volumes && !number) continue;
    item.pieces[k + 1].label = volumes ? Label::volume : Label::number;
    if (k + 2 < item.pieces.size() && item.pieces[k + 2].label == Label::note && is_upper_at(text_of(item, item.pieces[k + 2]), 0) &&
        text_of(item, item.pieces[k + 1].end, item.pieces[k + 2].begin) == "). ")
      item.pieces[k + 2].label = Label::publisher;
    if (volumes) return erase_piece(item, k);
    house.label = Label::genre;
    house.end = house.begin + static_cast<std::uint32_t>(text.rfind(' '));
    return;
  }
}

/// "(EdWorkingPaper | No. 20-226). Example Institute": a kind of report and its number are no book.
void settle_report_as_book(LabelledItem& item) {
  if (has_any_label(item, {Label::editor, Label::volume, Label::page, Label::genre})) return;
  for (std::size_t k = 1; k + 1 < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    const bool venue = piece.label == Label::container_title || piece.label == Label::publisher;
    if (!venue || item.pieces[k + 1].label != Label::number) continue;
    const std::string folded = fold_text(text_of(item, piece));
    const bool report = folded.ends_with("paper") || folded.ends_with("report") || folded.ends_with("rapport") || folded.ends_with("brief");
    if (report) piece.label = Label::genre;
    return;
  }
}

/// "*Revue française de sociologie*, | LVIII-4 | , 2017", taken for a house: the volume and its issue.
void part_roman_volume(LabelledItem& item) {
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    const Piece& piece = item.pieces[k];
    if (piece.label != Label::publisher && piece.label != Label::place && piece.label != Label::note) continue;
    if (item.pieces[k - 1].label != Label::container_title || has_any_label(item, {Label::volume, Label::issue})) continue;
    const std::string_view text = text_of(item, piece);
    const std::size_t sign = text.find_first_not_of("IVXLC");
    if (sign == 0 || sign + 1 >= text.size() || (text[sign] != '-' && text[sign] != '/') || !is_all_digits(text.substr(sign + 1))) continue;
    item.pieces[k].label = Label::volume;
    return split_piece(item, k, sign, sign + 1, Label::issue);
  }
}

/// "*Homenaje al Profesor*, | tomo II, Madrid |, Civitas": the volume stands in front of the town.
void part_volume_from_place(LabelledItem& item) {
  constexpr std::array<std::string_view, 7> kWords{"tomo ", "tome ", "t. ", "vol. ", "Bd. ", "Band ", "volumen "};
  if (has_label(item, Label::volume)) return;
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    if (item.pieces[k].label != Label::place) continue;
    const std::string_view text = text_of(item, item.pieces[k]);
    const std::size_t comma = text.find(", ");
    const auto counts = [text](std::string_view word) { return starts_with_ignoring_case(text, word); };
    if (comma == std::string_view::npos || std::none_of(kWords.begin(), kWords.end(), counts)) continue;
    const std::string_view number = text.substr(text.find(' ') + 1, comma - text.find(' ') - 1);
    if (number.empty() || number.find_first_not_of("IVXLC0123456789") != std::string_view::npos) continue;
    item.pieces[k].label = Label::volume;
    return split_piece(item, k, comma, comma + 2, Label::place);
  }
}

/// "*Proceedings of the ACM on Kites* | 7 |, | CSCW2 |, | Article 301 |": what stands between volume and article is the issue.
/// "2022. Kites. *Media + Society* | 8 |, | 4 | (2022)": so does a number that the year of the head follows in brackets.
void find_issue_of_acm(LabelledItem& item) {
  const std::size_t volume = find_label(item, Label::volume);
  if (volume == 0 || volume + 2 >= item.pieces.size() || has_label(item, Label::issue)) return;
  Piece& number = item.pieces[volume + 1];
  const Piece& behind = item.pieces[volume + 2];
  if (text_of(item, item.pieces[volume].end, number.begin) != ", ") return;
  const std::string_view joint = text_of(item, number.end, behind.begin);
  const bool between = number.label == Label::number && behind.label == Label::page && joint == ", ";
  const std::size_t head = find_label(item, Label::date);
  const bool repeated = number.label == Label::page && number.end - number.begin <= 2 && behind.label == Label::date && joint == " (" &&
                        head < volume && text_of(item, item.pieces[head]) == text_of(item, behind);
  if (between || repeated) number.label = Label::issue;
}

}  // namespace

void settle_torn_locators(LabelledItem& item) {
  find_issue_of_acm(item);
  part_volume_from_place(item);
  part_roman_volume(item);
  join_day_of_date(item);
  join_year_of_journal(item);
  settle_report_as_book(item);
  settle_counting_house(item);
  join_number_of_report(item);
  find_page_in_date(item);
  find_day_in_pages(item);
  drop_count_of_volumes(item);
  find_lettered_volume(item);
  find_double_issue(item);
  find_issue_behind_date(item);
  find_volume_in_pages(item);
  drop_word_for_columns(item);
  join_online_pages(item);
  drop_unit_of_pages(item);
  part_counted_note(item);
  part_pages_from_note(item);
}

}  // namespace bibfold
