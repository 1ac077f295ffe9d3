// See settled_names.h. Each rule wants a word or a form in the text, and does nothing without it; no name is read here.
#include "interpret/settled_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interpret/implied_owner.h"
#include "interpret/item_pieces.h"
#include "interpret/name_facts.h"
#include "interpret/settled_translators.h"
#include "interpret/torn_names.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {

bool is_editor_mark(std::string_view inside) {
  constexpr std::array<std::string_view, 31> kMarks{
      "a c di",     "a cura di", "comp", "comps", "coord", "coords", "dir",   "dirs", "ed",    "ed by",        "edit",
      "editor",     "editors",   "eds",  "edit",  "hg",    "hgg",    "hrsg",  "hsg",  "org",   "organizadora", "organizador",
      "organizers", "orgs",      "redd", "red",   "reds",  "sel",    "szerk", "utg",  "ed lit"};
  return is_one_of(kMarks, fold_text(inside));
}

namespace {

/// Offset behind the bracket at `at` when it is an editors' mark; 0 when it is none.
std::size_t editor_mark_end(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  if (at >= text.size() || (text[at] != '(' && text[at] != '[')) return 0;
  const std::size_t close = text.find_first_of(")]", at);
  if (close == std::string_view::npos || close - at > 24 || !is_editor_mark(text.substr(at + 1, close - at - 1))) return 0;
  return close + 1;
}

/// "(Eds.)", ", eds.", "(Hrsg.)" behind the last of several names.
bool several_edit(std::string_view behind) {
  constexpr std::array<std::string_view, 8> kWords{"eds", "editors", "hg", "hrsg", "herausgeber", "dirs", "coords", "orgs"};
  const std::string folded = fold_text(behind.substr(0, 16));
  const std::string_view word = std::string_view(folded).substr(0, folded.find(' '));
  const bool initials = trim(behind).starts_with("HG");  // "Allore HG. Title"
  return is_one_of(kWords, word) && !initials;
}

/// "Skinner, Quentin, ed. 1985.": one name and its word, in front of all.
bool one_edits(std::string_view behind) {
  constexpr std::array<std::string_view, 5> kWords{", ed.", ", ed,", ", editor.", ", editor,", ", dir.,"};
  return std::any_of(kWords.begin(), kWords.end(), [behind](std::string_view w) { return starts_with_ignoring_case(behind, w); });
}

/// The name at `last` and those before it that it is joined with.
void make_editors(LabelledItem& item, std::size_t last) {
  std::vector<Piece>& pieces = item.pieces;
  pieces[last].label = Label::editor;
  for (std::size_t i = last; i-- > 0 && pieces[i].label == Label::author;) {
    if (!joins_names(text_of(item, pieces[i].end, pieces[i + 1].begin))) break;
    pieces[i].label = Label::editor;
  }
}

std::uint32_t skip_signs(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == ',' || text[at] == '.' || text[at] == ':')) ++at;
  return static_cast<std::uint32_t>(at);
}

/// "FARIA | Daniela (org.). Sociologia da infância": what stands before the mark is the rest of the name before.
void settle_torn_editor(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == 0 || at == item.pieces.size() || !is_name(item.pieces[at - 1])) return;
  Piece& title = item.pieces[at];
  const std::string_view text = item.item.text.text;
  const std::size_t open = text.find_first_of("([", title.begin);
  if (open == std::string_view::npos || open >= title.end || text_of(item, item.pieces[at - 1].end, title.begin) != ", ") return;
  const std::size_t close = editor_mark_end(text, open);
  if (close == 0 || close >= title.end || !is_given(trim(text.substr(title.begin, open - title.begin)))) return;
  item.pieces[at - 1].end = static_cast<std::uint32_t>(title.begin + trim(text.substr(title.begin, open - title.begin)).size());
  title.begin = skip_signs(text, close);
}

/// "S. Settis (a cura di), I Greci. Storia, cultura": what is behind the mark is no name, but the title or its begin.
void settle_title_behind_mark(LabelledItem& item, std::size_t last) {
  std::size_t end = last + 1;
  while (end < item.pieces.size() && item.pieces[end].label == Label::author) ++end;
  if (end == last + 1 || end >= item.pieces.size() || item.pieces[end].label != Label::title) return;
  item.pieces[end].begin = item.pieces[last + 1].begin;
  erase_pieces(item, last + 1, end);
}

/// "(a cura di)", "inventor": words that were taken for a name.
void drop_words(LabelledItem& item) {
  for (std::size_t k = item.pieces.size(); k-- > 0;) {
    if (!is_name(item.pieces[k])) continue;
    const std::string folded = fold_text(text_of(item, item.pieces[k]));
    if (folded == "a cura di" || folded == "inventor" || folded == "inventors") erase_piece(item, k);
  }
}

/// "(org.). História dos jovens": the mark of the editors before it is no part of a title.
void drop_leading_marks(LabelledItem& item) {
  for (Piece& piece : item.pieces) {
    if (piece.label != Label::container_title && piece.label != Label::title) continue;
    const std::size_t close = editor_mark_end(item.item.text.text, piece.begin);
    if (close != 0 && close < piece.end) piece.begin = skip_signs(item.item.text.text, close);
  }
}

/// "Hughes, L. R. | (Expert reviewer). WHO Guidelines for Malaria": a role in brackets behind the names is no begin of the title.
void drop_leading_role(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == 0 || at == item.pieces.size() || !is_name(item.pieces[at - 1])) return;
  Piece& title = item.pieces[at];
  const std::string_view text = text_of(item, title);
  const std::size_t close = text.find(')');
  if (!text.starts_with('(') || close == std::string_view::npos || close > 32 || close + 8 > text.size()) return;
  const std::string_view role = text.substr(1, close - 1);
  const bool closed = text[close + 1] == '.' || text[close + 1] == ',' || text[close + 1] == ':';
  if (!closed || role.size() < 4 || role.find_first_of("0123456789(,.") != std::string_view::npos) return;
  if (std::count(role.begin(), role.end(), ' ') > 3) return;
  const Piece note{Label::note, title.begin + 1, title.begin + static_cast<std::uint32_t>(close), title.confidence};
  title.begin = skip_signs(item.item.text.text, title.begin + close + 1);
  insert_before(item, at, note);
}

void settle_editors(LabelledItem& item) {
  drop_words(item);
  drop_leading_marks(item);
  settle_torn_editor(item);
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    if (!is_name(item.pieces[k])) continue;
    const std::string_view behind = text_behind(item, item.pieces[k].end);
    const bool bracketed = editor_mark_end(behind, 0) != 0;
    if (bracketed || several_edit(behind)) make_editors(item, k);
    if (k == 0 && one_edits(behind)) item.pieces[k].label = Label::editor;
    if (bracketed) settle_title_behind_mark(item, k);
  }
}

/// "red. J. Banaszkiewicz", "sous la direction de Jacques Revel" taken for a venue.
std::size_t editor_words(std::string_view text) {
  constexpr std::array<std::string_view, 12> kWords{"red. ",
                                                    "ed. by ",
                                                    "edited by ",
                                                    "sous la direction de ",
                                                    "sous la dir. de ",
                                                    "hrsg. v. ",
                                                    "hrsg. von ",
                                                    "herausgegeben von ",
                                                    "a cura di ",
                                                    "under redaktion av ",
                                                    "redakcja ",
                                                    "uredio "};
  for (const std::string_view word : kWords) {
    if (starts_with_ignoring_case(text, word)) return word.size();
  }
  return 0;
}

/// "I | M. Berg & L. Ek (Red.), Skriva i skolan": behind the names, so that the first word is "in" and no initial.
bool is_nordic_role(std::string_view behind) {
  constexpr std::size_t kFarthest = 120;
  const std::size_t open = behind.find('(');
  return open < kFarthest && starts_with_ignoring_case(behind.substr(open + 1), "red");
}

/// "dans Pierre Nora", "a cura di P. Burke": the words before the name.
void drop_words_before_editors(LabelledItem& item) {
  for (Piece& piece : item.pieces) {
    if (piece.label != Label::editor) continue;
    const std::string_view text = text_of(item, piece);
    std::size_t words = editor_words(text);
    for (const std::string_view in : {"dans ", "in ", "em "}) {
      if (words == 0 && text.starts_with(in)) words = in.size();
    }
    const std::string before = fold_text(text_of(item, piece.begin < 8 ? 0 : piece.begin - 8U, piece.begin));
    if (words == 0 && (before.ends_with("hg") || before.ends_with("hrsg")) && text.starts_with("v. ")) words = 3;  // "hg. v. Otto Weber"
    if (words == 0 && text.starts_with("I ") && is_nordic_role(text_behind(item, piece.end))) words = 2;
    if (words < text.size()) piece.begin += static_cast<std::uint32_t>(words);
  }
}

void settle_editors_as_venue(LabelledItem& item) {
  for (Piece& piece : item.pieces) {
    if (piece.label != Label::container_title) continue;
    const std::size_t words = editor_words(text_of(item, piece));
    if (words == 0 || words >= piece.end - piece.begin) continue;
    piece.begin += static_cast<std::uint32_t>(words);
    piece.label = Label::editor;
  }
}

/// "Enzyklopädie der Neuzeit | hg. | v. Friedrich Jaeger", taken for editor and venue: the words between say which is which.
void settle_swapped_editors(LabelledItem& item) {
  constexpr std::array<std::string_view, 5> kWords{"hg", "hrsg", "hgg", "herausgegeben", "hg v"};
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& venue = item.pieces[k];
    Piece& editor = item.pieces[k + 1];
    if (venue.label != Label::editor || editor.label != Label::container_title) continue;
    const std::string_view gap = text_of(item, venue.end, editor.begin);
    if (gap == ", (ed.) " || gap == ", (eds.) " || gap == ", (Hrsg.) ")
      return std::swap(venue.label, editor.label);          // "Lakes, (ed.) M. Roe"
    if (gap.find('(') != std::string_view::npos) continue;  // "Jens Jäger (Hrsg.), Identität"
    const std::string between = fold_text(text_of(item, venue.end, editor.begin));
    if (!is_one_of(kWords, between)) continue;
    std::swap(venue.label, editor.label);
    for (const std::string_view by : {"v. ", "von "}) {
      if (text_of(item, editor).starts_with(by)) editor.begin += static_cast<std::uint32_t>(by.size());
    }
    return;
  }
}

/// "Jeux d'échelles, sous la direction de Jacques Revel": the container ends before the words.
void settle_editors_in_venue(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (std::size_t comma = text.find(", "); comma != std::string_view::npos; comma = text.find(", ", comma + 2)) {
    const std::size_t words = editor_words(text.substr(comma + 2));
    if (words == 0) continue;
    const auto begin = static_cast<std::uint32_t>(item.pieces[at].begin + comma + 2 + words);
    if (begin >= item.pieces[at].end) return;
    const Piece editor{Label::editor, begin, item.pieces[at].end, item.pieces[at].confidence};
    item.pieces[at].end = static_cast<std::uint32_t>(item.pieces[at].begin + comma);
    insert_behind(item, at, editor);
    return;
  }
}

/// "林晓东著", "林晓东 主编": what the bearer of the name did.
void drop_han_roles(LabelledItem& item) {
  for (Piece& piece : item.pieces) {
    if (!is_name(piece)) continue;
    for (const std::string_view role : {"(分担執筆)", "（分担執筆）", "(分担)", "(共著)", "（共著）", "(単著)", "（単著）", "(編著)",
                                        "(共編)", "主编", "编著", "译著", "等著", "合著", "著", "译", "编"}) {
      const std::string_view text = text_of(item, piece);
      constexpr std::size_t kTwo = 6;  // bytes of two characters
      if (!text.ends_with(role) || text.size() < role.size() + kTwo) continue;
      piece.end = piece.begin + static_cast<std::uint32_t>(trim(text.substr(0, text.size() - role.size())).size());
      break;
    }
  }
}

/// "Example Psychiatric Association. (2013). Diagnostic Manual": who stands before the date and the title wrote it.
void settle_body(LabelledItem& item) {
  if (item.pieces.size() < 3 || has_label(item, Label::author) || has_label(item, Label::editor)) return;
  Piece& first = item.pieces[0];
  const bool house = first.label == Label::publisher || first.label == Label::place || first.label == Label::container_title;
  const std::size_t title = find_label(item, Label::title);
  if (house && first.begin <= 4 && item.pieces[1].label == Label::date && title < item.pieces.size() && title <= 3)
    first.label = Label::author;
}

/// "Köhler, M. (i.E.)", "Lind, S. (under utgivning)": forthcoming, in the place of the year.
void settle_abbreviated_status(LabelledItem& item) {
  constexpr std::array<std::string_view, 17> kWords{
      "i e",      "i dr",    "i ersch", "i vorb",  "im ersch", "ie",      "idr",      "under utgivning", "under publicering",
      "kommande", "i tryck", "i trykk", "in druk", "w druku",  "v tisku", "painossa", "baskida"};
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (piece.label != Label::author || item.pieces[k - 1].label != Label::author) continue;
    if (!trim(text_of(item, item.pieces[k - 1].end, piece.begin)).ends_with('(')) continue;
    if (!text_behind(item, piece.end).starts_with(')') && !text_behind(item, piece.end).starts_with(".)")) continue;
    if (is_one_of(kWords, fold_text(text_of(item, piece)))) piece.label = Label::status;
  }
}

/// "Doe, J. | "Title" | Journal 3, 7 | (Themed issue: Rising Stars)": with names in front of the title, what stands behind the locators is
/// a remark.
void settle_late_names(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (title == 0 || title == item.pieces.size() || !is_name(item.pieces[0])) return;
  const std::string_view head = text_of(item, item.pieces[0].begin, item.pieces[title].begin);
  bool located = false;
  for (std::size_t k = title; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    located = located || piece.label == Label::page || piece.label == Label::volume;
    if (!located || piece.label != Label::author) continue;
    const std::string_view between = text_of(item, item.pieces[k - 1].end, piece.begin);
    if (companion_words(text_of(item, piece)) == 0 && fold_text(between).empty()) piece.label = Label::other;
  }
  const std::string_view lead = text_of(item, 0, item.pieces[0].begin);  // "(dir., avec P. Morel), *Vieillir au travail*"
  const bool edits = lead.starts_with('(') && is_editor_mark(lead.substr(1, lead.find_first_of(".,; ") - 1));
  if (edits || has_label(item, Label::author) || several_edit(text_behind(item, item.pieces[title - 1].end)) ||
      head.find('(') != std::string_view::npos)
    return;
  for (std::size_t k = 0; k < title; ++k) {
    if (item.pieces[k].label == Label::editor) item.pieces[k].label = Label::author;
  }
}

/// "J. Dijkman | e. | a. (red.)": Dutch and Flemish for "et al.".
void join_and_others(LabelledItem& item) {
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (!is_name(piece) || !is_name(item.pieces[k - 1]) || text_of(item, piece) != "a") continue;
    if (text_of(item, item.pieces[k - 1].end, piece.begin) == " e.") piece.begin -= 2;
  }
}

}  // namespace

void settle_names(LabelledItem& item) {
  settle_abbreviated_status(item);
  settle_late_names(item);
  drop_leading_role(item);
  settle_torn_names(item);
  drop_han_roles(item);
  join_and_others(item);
  drop_words_before_editors(item);
  settle_editors_as_venue(item);
  settle_swapped_editors(item);
  settle_editors_in_venue(item);
  settle_editors(item);
  settle_translators(item);
  settle_body(item);
}

}  // namespace bibfold
