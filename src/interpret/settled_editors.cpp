// See settled_editors.h. The signs are roles in brackets ("(a cura di)", "(éd.)"), words ("edited by"), and initials, which titles have
// not.
#include "interpret/settled_editors.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "interpret/item_pieces.h"
#include "interpret/names.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// Behind the names of those who edit: "(org.)", "(a cura di)".
bool is_role(std::string_view bracket) {
  constexpr std::array<std::string_view, 18> kRoles{"a cura di", "cura",  "ed",   "eds",    "hg",      "hgg",
                                                    "hrsg",      "hrsgg", "org",  "orgs",   "coord",   "coords",
                                                    "dir",       "dirs",  "comp", "editor", "editors", "coordinador"};
  return is_one_of(kRoles, fold_text(bracket));
}

/// Bytes of "(a cura di), " in front of a title.
std::size_t role_length(std::string_view text) {
  const std::size_t close = text.find(')');
  if (!text.starts_with('(') || close == std::string_view::npos || !is_role(text.substr(1, close - 1))) return 0;
  return std::min(text.find_first_not_of(" ,.:", close + 1), text.size());
}

/// "240 p", "318 S": how long a book is.
bool counts_pages(std::string_view text) {
  return text.ends_with(" p") || text.ends_with(" pp") || text.ends_with(" S") || text.ends_with(" pages");
}

bool is_initials(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c == '.' || c == ' ' || is_ascii_upper(c); });
}

bool goes_on_with_in(std::string_view behind) {
  return behind.starts_with(", in ") || behind.starts_with(", in: ") || behind.starts_with(", In: ") || behind.starts_with(". In ") ||
         behind.starts_with(". In: ") || behind.starts_with(", dans ") || behind.starts_with(", en: ");
}

/// "P. Kites, ed.": bytes of the names in front of the role; 0 where there is none.
std::size_t names_before_role(std::string_view bracket) {
  const std::size_t comma = bracket.find_last_of(", ");
  if (comma == std::string_view::npos || comma < 4 || !is_role(bracket.substr(comma + 1))) return 0;
  return trim(bracket.substr(0, comma)).size() - (bracket[comma - 1] == ',' ? 1U : 0U);
}

/// "in: | Uniform Kites | and Quasi-Boat Methods (P. Doe | , ed.), | Example Ser. Lakes 15": the book stood in front of the bracket in
/// which its editors are, and was taken for more of them; what was taken for it is the series.
void find_book_before_bracket(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (title + 1 >= item.pieces.size()) return;
  const std::string_view text = item.item.text.text;
  const std::string_view behind = text.substr(item.pieces[title].end);
  const std::size_t lead = behind.find_first_not_of(" .,;\"");
  if (lead == std::string_view::npos || lead > 4) return;
  const std::string_view in = behind.substr(lead);
  const std::size_t word = starts_with_ignoring_case(in, "in: ") ? 4 : starts_with_ignoring_case(in, "in ") ? 3 : 0;
  const std::size_t begin = item.pieces[title].end + lead + word;
  const std::size_t open = word == 0 ? std::string_view::npos : text.find(" (", begin);
  const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
  if (close == std::string_view::npos || open < begin + 8 || open > begin + 200) return;
  const std::size_t names = names_before_role(text_of(item, open + 2, close));
  const auto inside = [&](const Piece& p) { return p.begin < close && p.end > begin; };
  const auto first = std::find_if(item.pieces.begin(), item.pieces.end(), inside);
  const auto last = std::find_if_not(first, item.pieces.end(), inside);
  const auto persons = [](const Piece& p) { return p.label == Label::editor || p.label == Label::author; };
  const bool taken = first != last && std::all_of(first, last, persons) && first->begin < open && (last - 1)->end <= close;
  if (names == 0 || !taken) return;
  for (Piece& piece : item.pieces) {
    if (piece.label == Label::container_title) piece.label = Label::collection_title;
  }
  const auto at = static_cast<std::size_t>(first - item.pieces.begin());
  const int confidence = first->confidence;
  item.pieces.erase(first, last);
  const auto place = [](std::size_t offset) { return static_cast<std::uint32_t>(offset); };
  insert_before(item, at, {Label::editor, place(open + 2), place(open + 2 + names), confidence});
  insert_before(item, at, {Label::container_title, place(begin), place(open), confidence});
}

/// "in Handbook of Law 45 (Peter Cane ed., 2021)": a number between a book and its editors is the first page.
void part_page_from_container(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::editor) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t blank = text.find_last_of(' ');
  if (blank == std::string_view::npos || blank < 8 || text.size() - blank > 5 ||
      text.find_first_not_of("0123456789", blank + 1) != std::string_view::npos)
    return;
  if (text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) != " (") return;
  const Piece page{Label::page, item.pieces[at].begin + static_cast<std::uint32_t>(blank + 1), item.pieces[at].end,
                   item.pieces[at].confidence};
  item.pieces[at].end = item.pieces[at].begin + static_cast<std::uint32_t>(blank);
  insert_behind(item, at, page);
}

/// "G. Roe, Villa Brenta, in E. Doe (ed.), Villas of the North": among names with initials, the last one is the title. What was taken for
/// it is where it stands.
void find_title_before_in(LabelledItem& item) {
  std::vector<Piece>& pieces = item.pieces;
  for (std::size_t k = 1; k < pieces.size(); ++k) {
    if (pieces[k].label != Label::author || !goes_on_with_in(text_of(item, pieces[k].end, item.item.text.text.size()))) continue;
    const auto rest = pieces.begin() + static_cast<std::ptrdiff_t>(k);
    const bool first =
        std::all_of(pieces.begin(), rest, [&](const Piece& p) { return p.label == Label::author && has_initial(text_of(item, p)); });
    if (!first || has_initial(text_of(item, pieces[k])) ||
        std::any_of(rest + 1, pieces.end(), [](const Piece& p) { return p.label == Label::author; }))
      return;
    const bool held = has_label(item, Label::container_title);
    for (Piece& piece : pieces) {
      if (piece.label != Label::title) continue;
      piece.label = held ? Label::note : Label::container_title;
      piece.begin += static_cast<std::uint32_t>(role_length(text_of(item, piece)));
    }
    pieces[k].label = Label::title;
    return;
  }
}

/// "| in Z. Chen (a cura di), | Boats and villas": taken for a remark.
void find_editor_before_container(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (piece.label != Label::note || item.pieces[k + 1].label != Label::container_title) continue;
    const std::string_view text = text_of(item, piece);
    const std::size_t open = text.find(" (");
    if (!starts_with_ignoring_case(text, "in ") || open == std::string_view::npos || !text.ends_with(')')) continue;
    const std::string_view names = text.substr(3, open - 3);
    if (!is_role(text.substr(open + 2, text.size() - open - 3)) || !(has_initial(names) || names_persons(names))) continue;
    piece.label = Label::editor;
    piece.end = piece.begin + static_cast<std::uint32_t>(open);
    piece.begin += 3;
  }
}

/// "| L. DOE/K. ROE (eds.), Lake Houses", all taken for the book: the names in front of the role edit it.
void part_editors_from_container(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at >= item.pieces.size() || has_label(item, Label::editor)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t in = starts_with_ignoring_case(text, "in ") ? 3 : starts_with_ignoring_case(text, "in: ") ? 4 : 0;
  const std::size_t open = text.find(" (", in);
  const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
  if (close == std::string_view::npos || open < in + 4 || !is_role(text.substr(open + 2, close - open - 2))) return;
  const std::string_view names = text.substr(in, open - in);
  const std::size_t title = text.find_first_not_of(" .,:", close + 1);
  if (title == std::string_view::npos || title + 4 > text.size() || !(has_initial(names) || names_persons(names))) return;
  split_piece(item, at, open, title, Label::container_title);
  item.pieces[at].label = Label::editor;
  item.pieces[at].begin += static_cast<std::uint32_t>(in);
}

/// "in La storiografia contemporanea, a cura di P. Burke": the words name who edits the volume.
void find_editor_behind_container(LabelledItem& item) {
  constexpr std::array<std::string_view, 13> kWords{
      "a cura di ",   "edited by ",   "éd. par ",        "herausgegeben von ", "hrsg. von ",  "sous la direction de ",
      "editado por ", "editada por ", "coordinado por ", "organizado por ",    "dirigé par ", "dirigido por ",
      "édité par "};
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (piece.label != Label::note || item.pieces[k - 1].label != Label::container_title) continue;
    const std::string_view text = text_of(item, piece);
    for (const std::string_view word : kWords) {
      if (!text.starts_with(word) || !has_initial(text.substr(word.size()))) continue;
      piece.label = Label::editor;
      piece.begin += static_cast<std::uint32_t>(word.size());
      return;
    }
  }
}

/// "a cura di P. | Burke": the family name was taken for a place or a house.
void find_torn_editor(LabelledItem& item) {
  constexpr std::array<std::string_view, 6> kWords{"a cura di ", "edited by ", "ed. by ", "hrsg. von ", "hg. von ", "éd. par "};
  for (std::size_t k = find_label(item, Label::container_title); k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (piece.label != Label::place && piece.label != Label::publisher) continue;
    const std::string_view before = text_of(item, item.pieces[k - (k > 0 ? 1U : 0U)].begin, piece.begin);
    for (const std::string_view word : kWords) {
      const std::size_t at = before.rfind(word);
      if (at == std::string_view::npos) continue;
      const std::string_view given = before.substr(at + word.size());
      if (given.empty() || given.find('.') == std::string_view::npos || !is_initials(given)) continue;
      piece.label = Label::editor;
      piece.begin -= static_cast<std::uint32_t>(given.size());
      if (k > 0 && item.pieces[k - 1].label != Label::container_title && item.pieces[k - 1].end > piece.begin - word.size())
        erase_piece(item, k - 1);
      return;
    }
  }
}

/// "CHARTIER, Roger (éd.), Pratiques de la lecture, Marseille, Rivages, 1985.": what editors publish is the title, not its container.
void find_title_behind_editors(LabelledItem& item) {
  const std::size_t page = find_label(item, Label::page);
  const bool counted = has_label(item, Label::volume) && !has_label(item, Label::collection_title);  // "(Example Series, Bd. 17)"
  if (counted || has_any_label(item, {Label::title, Label::author, Label::issue})) return;
  if (page < item.pieces.size() && !counts_pages(text_of(item, item.pieces[page]))) return;
  if (!has_any_label(item, {Label::publisher, Label::place})) return;
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || at == 0 || item.pieces[at - 1].label != Label::editor) return;
  if (!starts_with_ignoring_case(text_of(item, item.pieces[at]), "in ")) item.pieces[at].label = Label::title;
}

/// "co-edited with Teo Lindqvist", taken for a remark.
void settle_note_of_coeditors(LabelledItem& item, Piece& note) {
  const std::string_view text = text_of(item, note);
  for (const std::string_view words : {"edited with ", "co-edited with ", "coedited with ", "edited jointly with ", "ed. with "}) {
    if (note.label != Label::note || !starts_with_ignoring_case(text, words) || !names_persons(text.substr(words.size()))) continue;
    note.label = Label::editor;
    note.begin += static_cast<std::uint32_t>(words.size());
  }
}

/// "Geometry of Lakes, edited | with C. S. Roe | and F. T. Poe, Example Series 639", "(eds. Doe A, Roe D), pp. 145–172": the names behind
/// an editor are the other editors.
void settle_coeditors(LabelledItem& item) {
  for (std::size_t k = find_label(item, Label::title) + 1; k + 1 < item.pieces.size(); ++k) {
    if (item.pieces[k].label != Label::editor || item.pieces[k + 1].label != Label::author) continue;
    const std::string_view joint = text_of(item, item.pieces[k].end, item.pieces[k + 1].begin);
    if (joint == " and " || joint == " & " || joint == ", and " || joint == ", " || joint == "; ") item.pieces[k + 1].label = Label::editor;
  }
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size()) return;
  settle_note_of_coeditors(item, item.pieces[at + 1]);
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view words : {", edited", ", co-edited", ", coedited", ", ed.", ", eds."}) {
    if (!text.ends_with(words) || text.size() < words.size() + 4) continue;
    const std::string_view behind = text_behind(item, item.pieces[at].end);
    const std::string_view next = text_of(item, item.pieces[at + 1]);
    if (!behind.starts_with(" with ") && !next.starts_with("with ")) return;
    item.pieces[at].end -= static_cast<std::uint32_t>(words.size());
    for (std::size_t k = at + 1; k < item.pieces.size(); ++k) {
      if (item.pieces[k].label != Label::author && item.pieces[k].label != Label::editor) return;
      item.pieces[k].label = Label::editor;
    }
    return;
  }
}

/// "I: | Modell A. | & Prov B. (red.), | Sveriges sjöar |, Natur & Kultur": the first editor was taken for the book, and the book for a
/// place.
void find_book_behind_editors(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 2 >= item.pieces.size() || item.pieces[at + 1].label != Label::editor) return;
  const std::string first = std::string(text_of(item, item.pieces[at])) + '.';
  const std::string between = fold_text(text_of(item, item.pieces[at].end, item.pieces[at + 1].begin));
  const bool joined = between.empty() || between == "and" || between == "och" || between == "og" || between == "und" || between == "en";
  if (!joined || !has_initial(first) || !names_persons(first)) return;
  std::size_t book = at + 1;
  while (book < item.pieces.size() && item.pieces[book].label == Label::editor) ++book;
  if (book == item.pieces.size()) return;
  Piece& piece = item.pieces[book];
  const bool guessed = piece.label == Label::place || piece.label == Label::publisher || piece.label == Label::note ||
                       piece.label == Label::collection_title || piece.label == Label::other;
  const std::string_view role = text_of(item, item.pieces[book - 1].end, piece.begin);
  if (!guessed || role.find('(') == std::string_view::npos || !is_upper_at(text_of(item, piece), 0)) return;
  piece.label = Label::container_title;
  item.pieces[at].label = Label::editor;
  if (text_behind(item, item.pieces[at].end).starts_with('.')) ++item.pieces[at].end;  // of the initial
}

}  // namespace

void give_back_editors(LabelledItem& item) {
  std::size_t title = find_label(item, Label::title);
  if (title == item.pieces.size() || title == 0) return;
  const Piece& stray = item.pieces[title - 1];
  if (title > 1 && stray.label == Label::other && stray.end - stray.begin <= 2) {
    erase_piece(item, title - 1);
    --title;
  }
  Piece& names = item.pieces[title - 1];
  if (names.label != Label::author && names.label != Label::editor) return;
  const std::string_view all = item.item.text.text;
  const std::size_t open = all.find('(', item.pieces[title].begin);
  const std::size_t close = open == std::string_view::npos ? open : all.find(')', open);
  if (close == std::string_view::npos || close + 3 >= item.pieces[title].end || open > item.pieces[title].begin + 40U) return;
  if (!is_role(text_of(item, open + 1, close))) return;
  std::size_t begin = names.end;
  while (begin < open && std::string_view(" ,;.&").find(all[begin]) != std::string_view::npos) ++begin;
  const std::string_view taken = trim(text_of(item, begin, open));
  if (taken.empty() || !(is_initials(taken) || names_persons(taken))) return;
  item.pieces[title].begin = static_cast<std::uint32_t>(all.find_first_not_of(" .,:", close + 1));
  const Piece editor{Label::editor, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + taken.size()), names.confidence};
  if (is_initials(taken)) names.end = editor.end;
  for (std::size_t k = title; k-- > 0 && item.pieces[k].label == Label::author;) item.pieces[k].label = Label::editor;
  if (!is_initials(taken)) insert_before(item, title, editor);
}

void settle_editors(LabelledItem& item) {
  find_book_behind_editors(item);
  settle_coeditors(item);
  find_title_before_in(item);
  find_book_before_bracket(item);
  part_page_from_container(item);
  part_editors_from_container(item);
  find_editor_before_container(item);
  find_editor_behind_container(item);
  find_torn_editor(item);
  find_title_behind_editors(item);
}

}  // namespace bibfold
