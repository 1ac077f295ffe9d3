// See settled_authors.h. Names are cut again only where the whole list is of the one form, and a body is found only where no author is.
#include "interpret/settled_authors.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/dates.h"
#include "interpret/implied_owner.h"
#include "interpret/item_pieces.h"
#include "interpret/lone_families.h"
#include "interpret/name_facts.h"
#include "interpret/names.h"
#include "interpret/settled_bodies.h"
#include "interpret/settled_standards.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// A name "Family, I. J." that begins at `at`: where it ends; 0 when there is none.
std::size_t turned_name(std::string_view text, std::size_t at) {
  const std::size_t comma = text.find(", ", at);
  constexpr std::size_t kLongestFamily = 30;
  if (comma == std::string_view::npos || comma < at + 2 || comma - at > kLongestFamily) return 0;
  const std::string_view family = text.substr(at, comma - at);
  std::size_t first = 0;
  if (!is_upper(next_code_point(family, first)) || family.find_first_of(".;:()&0123456789") != std::string_view::npos) return 0;
  if (std::count(family.begin(), family.end(), ' ') > 2) return 0;
  std::size_t end = comma + 2;
  std::size_t letters = 0;
  while (end < text.size() && (is_ascii_upper(text[end]) || text[end] == '.' || text[end] == '-' ||
                               (text[end] == ' ' && end + 2 < text.size() && is_ascii_upper(text[end + 1]) && text[end + 2] == '.'))) {
    letters += is_ascii_upper(text[end++]) ? 1U : 0U;
  }
  return letters >= 1 && letters <= 4 ? end : 0;
}

std::size_t skip_joint(std::string_view text, std::size_t at) {
  for (const std::string_view joint : {" and ", " & ", " y ", " e ", " et ", " und ", " "}) {
    if (text.substr(at).starts_with(joint)) return at + joint.size();
  }
  return at;
}

/// The names of "Doe, J. Roe, K. & Poe, LM."; empty unless the list is nothing else, and has three of them.
std::vector<Piece> turned_names(std::string_view text, std::uint32_t from, int confidence) {
  std::vector<Piece> names;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = turned_name(text, at);
    if (end == 0 || (end < text.size() && text[end - 1] != '.')) return {};
    names.push_back({Label::author, from + static_cast<std::uint32_t>(at), from + static_cast<std::uint32_t>(end), confidence});
    at = skip_joint(text, end);
    if (end < text.size() && at == end) return {};
  }
  if (names.size() < 3) names.clear();
  return names;
}

/// "Sato, D. Hattori, K. Hori, H. (2012)" was read as "D. Hattori", "K. Hori".
void cut_turned_names(LabelledItem& item) {
  const std::size_t first = find_label(item, Label::author);
  std::size_t last = first;
  while (last < item.pieces.size() && item.pieces[last].label == Label::author) ++last;
  if (last - first < 2 || first == item.pieces.size()) return;
  const std::uint32_t begin = item.pieces[first].begin;
  std::uint32_t end = item.pieces[last - 1].end;
  const std::string_view all = item.item.text.text;
  if (end < all.size() && all[end] == '.') ++end;
  const std::vector<Piece> names = turned_names(all.substr(begin, end - begin), begin, item.pieces[first].confidence);
  if (names.empty() || (names.size() == last - first && names[0].end == item.pieces[first].end)) return;
  erase_pieces(item, first, last);
  item.pieces.insert(item.pieces.begin() + static_cast<std::ptrdiff_t>(first), names.begin(), names.end());
}

/// Where "(2001)", "(2001a)" opens in a text; npos without it.
std::size_t bracketed_year(std::string_view text) {
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) return close;
    if ((close - open == 5 || close - open == 6) && find_year(text.substr(open + 1, 4)) != 0) return open;
  }
  return std::string_view::npos;
}

/// "Ministère de l'environnement (MEF) (1999). Guide de classification": who stands before the year, when nobody else wrote it and a title
/// follows that is no journal.
void find_body_before_year(LabelledItem& item) {
  if (has_label(item, Label::author) || has_label(item, Label::editor)) return;
  if (has_label(item, Label::date) || has_label(item, Label::container_title)) return;
  const std::size_t at = find_label(item, Label::title);
  constexpr std::size_t kLongestNumber = 5;  // "[12] "
  if (at == item.pieces.size() || item.pieces[at].begin > kLongestNumber) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t open = bracketed_year(text);
  constexpr std::size_t kLongestBody = 120;
  constexpr std::size_t kShortestTitle = 12;
  if (open == std::string_view::npos || open < 4 || open > kLongestBody) return;
  const std::size_t close = text.find(')', open);
  const std::string_view signs = " .:,";
  const std::size_t begin = text.find_first_not_of(signs, close + 1);
  if (begin == std::string_view::npos || begin < close + 2 || text.size() - begin < kShortestTitle) return;
  const Piece whole = item.pieces[at];
  const auto offset = [&whole](std::size_t k) { return static_cast<std::uint32_t>(whole.begin + k); };
  item.pieces[at].begin = offset(begin);
  const std::size_t end = text.find_last_not_of(" .,", open - 1) + 1;
  const std::vector<Piece> front{{Label::author, whole.begin, offset(end), whole.confidence},
                                 {Label::date, offset(open + 1), offset(close), whole.confidence}};
  item.pieces.insert(item.pieces.begin() + static_cast<std::ptrdiff_t>(at), front.begin(), front.end());
}

/// "BRASIL. | Ministério da Educação. Title": a country or state in capitals before its body.
void join_country_and_body(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::author);
  if (at == item.pieces.size() || at > 1 || item.pieces[at].begin < 6) return;
  const std::string_view front = text_of(item, 0, item.pieces[at].begin);
  if (!front.ends_with(". ") || front.find_first_of(",;:0123456789") != std::string_view::npos) return;
  const std::string_view name = text_of(item, item.pieces[at]);
  if (name.find(',') != std::string_view::npos || name.find(' ') == std::string_view::npos) return;
  const bool capitals = !has_small_letter(front);
  if (!capitals && front.find(" (") == std::string_view::npos) return;
  item.pieces[at].begin = 0;
  if (at == 1) erase_piece(item, 0);
}

bool begins_with_body_word(std::string_view text) { return is_corporate_word(fold_letters(text.substr(0, text.find_first_of(" -,.")))); }

/// "BRASIL. | Ministério da Educação. Title", both of them names.
void join_country_and_body_names(LabelledItem& item) {
  if (item.pieces.size() < 3 || item.pieces[0].label != Label::author || item.pieces[1].label != Label::author) return;
  const std::string_view country = text_of(item, item.pieces[0]);
  const bool capitals =
      country.size() > 4 && std::none_of(country.begin(), country.end(), [](char c) { return is_ascii_lower(c) || c == ',' || c == '.'; });
  if (!capitals || text_of(item, item.pieces[0].end, item.pieces[1].begin) != ". ") return;
  if (!begins_with_body_word(text_of(item, item.pieces[1]))) return;
  item.pieces[0].end = item.pieces[1].end;
  erase_piece(item, 1);
}

/// "European Commission, | Directorate-General for Trade (2013). Options": a part of the body and the year, taken for the title's begin.
void give_body_its_part(LabelledItem& item) {
  if (item.pieces.size() < 2 || item.pieces[0].label != Label::author || item.pieces[1].label != Label::title) return;
  if (has_label(item, Label::date)) return;
  const std::string_view text = text_of(item, item.pieces[1]);
  const std::size_t open = bracketed_year(text);
  if (open == std::string_view::npos || open < 8 || !begins_with_body_word(text)) return;
  const std::size_t close = text.find(')', open);
  const std::size_t begin = text.find_first_not_of(" .:,", close + 1);
  if (begin == std::string_view::npos) return;
  const Piece title = item.pieces[1];
  item.pieces[0].end = title.begin + static_cast<std::uint32_t>(text.find_last_not_of(" .,", open - 1) + 1);
  item.pieces[1].begin = title.begin + static_cast<std::uint32_t>(begin);
  insert_behind(
      item, 0,
      {Label::date, title.begin + static_cast<std::uint32_t>(open + 1), title.begin + static_cast<std::uint32_t>(close), title.confidence});
}

/// "European Commission, | Directorate-General for Trade | (2013). Title": a part of the body, taken for a venue.
void join_part_of_body(LabelledItem& item) {
  if (item.pieces.size() < 4 || item.pieces[0].label != Label::author || item.pieces[2].label != Label::date) return;
  const bool venue = item.pieces[1].label == Label::container_title || item.pieces[1].label == Label::publisher;
  if (!venue && !begins_with_body_word(text_of(item, item.pieces[1]))) return;
  const std::string_view between = text_of(item, item.pieces[0].end, item.pieces[1].begin);
  const bool dated = text_of(item, item.pieces[1].end, item.pieces[2].begin) == " (";
  if ((between != ", " && between != ". ") || !dated || item.pieces[3].label != Label::title) return;
  item.pieces[0].end = item.pieces[1].end;
  erase_piece(item, 1);
}

struct Behalf {
  std::size_t name_end = 0;  ///< 0: none
  std::size_t body = 0;
  std::size_t body_end = 0;
};

/// "G. Quill for the Lake Collaboration", "J. Roe on behalf of LAKE": `text` begins with it.
Behalf read_behalf(std::string_view text) {
  constexpr std::size_t kLongestName = 40;
  constexpr std::size_t kLongestBody = 80;
  for (const std::string_view words :
       {" on behalf of the ", " on behalf of ", " for the ", ", for the ", " (for the ", " (on behalf of the "}) {
    const std::size_t at = text.substr(0, kLongestName + words.size()).find(words);
    if (at == std::string_view::npos || at < 4 || !names_persons(text.substr(0, at))) continue;
    const std::size_t body = at + words.size();
    const std::size_t end = std::min(text.find_first_of(",;:.()\"", body), text.size());
    const std::string folded = fold_text(text.substr(body, end - body));
    const std::string_view last = std::string_view(folded).substr(folded.rfind(' ') + 1);
    const bool named = is_corporate_word(last) || last == "collaborators" || words.find("behalf") != std::string_view::npos;
    if (named && end > body + 2 && end - body <= kLongestBody) return {at, body, end};
  }
  return {};
}

/// "G. Quill on behalf of LAKE, Rare decays", all taken for the title, the venue or one name: who wrote it, and for whom.
void part_behalf(LabelledItem& item) {
  for (std::size_t k = 0; k < item.pieces.size() && k < 3; ++k) {
    const Piece piece = item.pieces[k];
    if (piece.label == Label::editor || piece.label == Label::date) continue;
    const Behalf found = read_behalf(text_of(item, piece));
    if (found.name_end == 0) continue;
    const std::string_view text = text_of(item, piece);
    const std::size_t rest = std::min(text.find_first_not_of(" ,;:.)", found.body_end), text.size());
    const auto place = [&piece](std::size_t at) { return static_cast<std::uint32_t>(piece.begin + at); };
    if (rest == text.size() && piece.label == Label::title && !has_label(item, Label::author)) continue;  // a title and nothing else
    item.pieces[k].begin = place(rest);
    if (rest == text.size()) erase_piece(item, k);
    insert_before(item, k, {Label::author, place(found.body), place(found.body_end), piece.confidence});
    insert_before(item, k, {Label::author, piece.begin, place(found.name_end), piece.confidence});
    return;
  }
}

/// "G. Quill, | for the LAKE collaboration, Top quark results": the body at the begin of the title.
void part_behalf_of_title(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == 0 || at == item.pieces.size() || item.pieces[at - 1].label != Label::author) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view words : {"for the ", "on behalf of the ", "on behalf of "}) {
    if (!text.starts_with(words)) continue;
    const std::size_t end = text.find_first_of(",:.;(", words.size());
    if (end == std::string_view::npos || end + 8 > text.size()) return;
    const std::string folded = fold_text(text.substr(words.size(), end - words.size()));
    if (!is_corporate_word(std::string_view(folded).substr(folded.rfind(' ') + 1))) return;
    const Piece title = item.pieces[at];
    item.pieces[at].begin += static_cast<std::uint32_t>(text.find_first_not_of(" ,:.;(", end));
    const auto begin = title.begin + static_cast<std::uint32_t>(words.size());
    return insert_before(item, at, {Label::author, begin, title.begin + static_cast<std::uint32_t>(end), title.confidence});
  }
}

/// "Example Proceedings. | With Jane Doe": companions behind all the rest, taken for a house or a place.
void find_companions_behind(LabelledItem& item) {
  for (std::size_t k = find_label(item, Label::title) + 1; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    const bool guessed = piece.label == Label::publisher || piece.label == Label::place || piece.label == Label::collection_title;
    const std::string_view text = text_of(item, piece);
    const std::size_t words = guessed && starts_with_ignoring_case(text, "with ") ? companion_words(text) : 0;
    if (words == 0 || !names_persons(text.substr(words))) continue;
    piece.label = Label::author;
    piece.begin += static_cast<std::uint32_t>(words);
  }
}

bool is_all_particles(std::string_view text) {
  const std::vector<std::string_view> words = split(text, ' ');
  return words.size() <= 3 && std::all_of(words.begin(), words.end(), [](std::string_view word) { return is_particle(word); });
}

/// "van 't | Hof, P.", "de la | Cruz, M.": particles that were taken for a name of their own.
void join_particles(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    if (item.pieces[k].label != Label::author || item.pieces[k + 1].label != Label::author) continue;
    if (!is_all_particles(text_of(item, item.pieces[k]))) continue;
    if (text_of(item, item.pieces[k].end, item.pieces[k + 1].begin) != " ") continue;
    item.pieces[k + 1].begin = item.pieces[k].begin;
    return erase_piece(item, k);
  }
}

/// "von | der Heide A": the first of two particles was taken for a word between names.
void give_back_particle(LabelledItem& item) {
  for (Piece& piece : item.pieces) {
    if (piece.label != Label::author && piece.label != Label::editor) continue;
    const std::string_view text = text_of(item, piece);
    const bool second = text.starts_with("der ") || text.starts_with("den ") || text.starts_with("dem ") || text.starts_with("la ");
    for (const std::string_view first : {"von ", "van ", "de "}) {
      if (!second || piece.begin < first.size() || text_of(item, piece.begin - first.size(), piece.begin) != first) continue;
      piece.begin -= static_cast<std::uint32_t>(first.size());
      break;
    }
  }
}

/// "Radkau, Joachim: | Max Weber. | Die Leidenschaft des Denkens": behind the colon after the authors begins the title.
void give_name_to_title(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (title < 2 || title == item.pieces.size() || item.pieces[title - 1].label != Label::author) return;
  for (std::size_t k = title; k-- > 1 && item.pieces[k].label == Label::author;) {
    const Piece& before = item.pieces[k - 1];
    const std::string_view between = text_of(item, before.end, item.pieces[k].begin);
    const bool closes = between == ": " || between == " (Hrsg.): " || between == " (Hg.): " || between == " (Ed.): " || between == "): ";
    if (!closes || (before.label != Label::author && before.label != Label::editor && before.label != Label::date)) continue;
    if (is_author_role(fold_text(text_of(item, before)))) continue;  // "EXAMPLE Investigators (Site PI: Doe J)"
    item.pieces[title].begin = item.pieces[k].begin;
    erase_pieces(item, k, title);
    return;
  }
}

/// "Roe, A., & Lindsay-Brown | , | T.+ Principals as leaders": a mark behind the initials, which went into the title.
void give_marked_initials_back(LabelledItem& item) {
  constexpr std::string_view kMarks = "+*#^";
  const std::size_t at = find_label(item, Label::title);
  if (at == 0 || at == item.pieces.size() || item.pieces[at - 1].label != Label::author) return;
  Piece& name = item.pieces[at - 1];
  const std::string_view title = text_of(item, item.pieces[at]);
  std::size_t end = 0;
  while (end + 1 < title.size() && is_ascii_upper(title[end]) && title[end + 1] == '.')
    end += title.substr(end + 2).starts_with(' ') && title.size() > end + 4 && title[end + 4] == '.' ? 3 : 2;
  const std::size_t behind = title.find_first_not_of(kMarks, end);
  if (end == 0 || behind == end || behind == std::string_view::npos || title[behind] != ' ' || !is_upper_at(title, behind + 1)) return;
  if (text_of(item, name.end, item.pieces[at].begin) != ", " || text_of(item, name).find(',') != std::string_view::npos) return;
  name.end = static_cast<std::uint32_t>(item.pieces[at].begin + behind);
  item.pieces[at].begin = name.end + 1;
}

/// "Kite AI | Consortium": capitals inside of a body's name were taken for initials.
void join_torn_body(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& head = item.pieces[k];
    const Piece last = item.pieces[k + 1];
    if (head.label != Label::author || last.label != Label::author || text_of(item, head.end, last.begin) != " ") continue;
    if (!is_corporate_word(fold_letters(text_of(item, last))) || text_of(item, head).find_first_of(",.") != std::string_view::npos)
      continue;
    head.end = last.end;
    erase_piece(item, k + 1);
  }
}

/// "Schreibtischtäter? | Beamte im Vormärz": no name ends in a question.
void give_question_to_title(LabelledItem& item) {
  if (item.pieces.size() < 2 || item.pieces[0].label != Label::author || item.pieces[1].label != Label::title) return;
  const std::string_view between = text_of(item, item.pieces[0].end, item.pieces[1].begin);
  if (between != "? " && between != "! ") return;
  item.pieces[1].begin = item.pieces[0].begin;
  erase_piece(item, 0);
}

/// "| Ortega Ruiz |, | María del Carmen |; Gil Saldaña, Marta": where semicolons part the names, a comma stands inside of one.
void join_turned_pairs(LabelledItem& item) {
  std::size_t last = 0;
  bool parted = false;
  bool turned = false;  // another one is printed so
  while (last < item.pieces.size() && item.pieces[last].label == Label::author) {
    turned = turned || text_of(item, item.pieces[last]).find(", ") != std::string_view::npos;
    parted = parted || (last > 0 && text_of(item, item.pieces[last - 1].end, item.pieces[last].begin) == "; ");
    ++last;
  }
  if (!parted || !turned) return;
  for (std::size_t k = 0; k + 1 < last; ++k) {
    const bool begins = k == 0 || text_of(item, item.pieces[k - 1].end, item.pieces[k].begin) == "; ";
    const bool ends = k + 2 == last || text_of(item, item.pieces[k + 1].end, item.pieces[k + 2].begin) == "; ";
    const bool comma = text_of(item, item.pieces[k].end, item.pieces[k + 1].begin) == ", ";
    if (!begins || !ends || !comma || text_of(item, item.pieces[k]).find(',') != std::string_view::npos) continue;
    item.pieces[k].end = item.pieces[k + 1].end;
    erase_piece(item, k + 1);
    --last;
  }
}

/// "Der Hahn | . | Kritische Beiträge", "Die Stadt | . | Eine Skizze": no name begins with the article.
void give_article_to_title(LabelledItem& item) {
  if (item.pieces.size() < 2 || item.pieces[0].label != Label::author || item.pieces[1].label != Label::title) return;
  const std::string_view name = text_of(item, item.pieces[0]);
  const bool article = name.starts_with("Der ") || name.starts_with("Die ") || name.starts_with("Das ");
  if (!article || name.find(',') != std::string_view::npos || text_of(item, item.pieces[0].end, item.pieces[1].begin) != ". ") return;
  if (is_corporate_word(name.substr(name.rfind(' ') + 1))) return;
  item.pieces[1].begin = item.pieces[0].begin;
  erase_piece(item, 0);
}

}  // namespace

void settle_authors(LabelledItem& item) {
  cut_turned_names(item);
  join_turned_pairs(item);
  give_marked_initials_back(item);
  join_torn_body(item);
  find_body_before_year(item);
  part_behalf(item);
  part_behalf_of_title(item);
  settle_bodies(item);
  join_country_and_body(item);
  join_country_and_body_names(item);
  give_body_its_part(item);
  join_part_of_body(item);
  find_companions_behind(item);
  join_particles(item);
  give_back_particle(item);
  give_name_to_title(item);
  part_lone_families(item);
  join_turned_first(item);
  settle_standards(item);
  give_question_to_title(item);
  give_article_to_title(item);
}

}  // namespace bibfold
