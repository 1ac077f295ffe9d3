// See settled_roles.h. A role is a word of a table behind the end of a phrase; what stands behind it has to be names and nothing else, so
// that "Letters, edited by herself" stays a title.
#include "interpret/settled_roles.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/item_pieces.h"
#include "interpret/names.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kShortestTitle = 3;

struct Role {
  std::string_view words;
  Label label;
};

// Longer ones first.
constexpr std::array<Role, 79> kRoles{{{"edited and translated by ", Label::editor},
                                       {"edited and introduced by ", Label::editor},
                                       {"edited with an introduction by ", Label::editor},
                                       {"selected and edited by ", Label::editor},
                                       {"edited by ", Label::editor},
                                       {"ed. and trans. by ", Label::editor},
                                       {"ed. and trans. ", Label::editor},
                                       {"ed. by ", Label::editor},
                                       {"eds. ", Label::editor},
                                       {"eds ", Label::editor},
                                       {"ed. de ", Label::editor},
                                       {"ed. ", Label::editor},
                                       {"compiled by ", Label::editor},
                                       {"herausgegeben von ", Label::editor},
                                       {"hrsg. von ", Label::editor},
                                       {"hrsg. v. ", Label::editor},
                                       {"hg. von ", Label::editor},
                                       {"hg. v. ", Label::editor},
                                       {"éd. par ", Label::editor},
                                       {"édité par ", Label::editor},
                                       {"sous la direction de ", Label::editor},
                                       {"sous la dir. de ", Label::editor},
                                       {"dir. par ", Label::editor},
                                       {"a cura di ", Label::editor},
                                       {"editado por ", Label::editor},
                                       {"editada por ", Label::editor},
                                       {"compilado por ", Label::editor},
                                       {"compilada por ", Label::editor},
                                       {"coordinado por ", Label::editor},
                                       {"coordinada por ", Label::editor},
                                       {"dirigido por ", Label::editor},
                                       {"coord. por ", Label::editor},
                                       {"organizado por ", Label::editor},
                                       {"organizada por ", Label::editor},
                                       {"coordenado por ", Label::editor},
                                       {"curato da ", Label::editor},
                                       {"dirigé par ", Label::editor},
                                       {"coordonné par ", Label::editor},
                                       {"coord. par ", Label::editor},
                                       {"herausgegeben v. ", Label::editor},
                                       {"pod redakcją ", Label::editor},
                                       {"pod red. ", Label::editor},
                                       {"bajo la dirección de ", Label::editor},
                                       {"bajo la coordinación de ", Label::editor},
                                       {"edición de ", Label::editor},
                                       {"organização de ", Label::editor},
                                       {"onder redactie van ", Label::editor},
                                       {"redigerad av ", Label::editor},
                                       {"translated and edited by ", Label::translator},
                                       {"translated by ", Label::translator},
                                       {"trans. by ", Label::translator},
                                       {"transl. by ", Label::translator},
                                       {"trans. ", Label::translator},
                                       {"transl. ", Label::translator},
                                       {"tr. by ", Label::translator},
                                       {"tr. ", Label::translator},
                                       {"trad. fr. par ", Label::translator},
                                       {"trad fr. par ", Label::translator},
                                       {"traduit par ", Label::translator},
                                       {"trad. par ", Label::translator},
                                       {"trad. de ", Label::translator},
                                       {"übersetzt von ", Label::translator},
                                       {"traducción de ", Label::translator},
                                       {"oversatt av ", Label::translator},
                                       {"översättning ", Label::translator},
                                       {"övers. ", Label::translator},
                                       {"przeł. ", Label::translator},
                                       {"tłum. ", Label::translator},
                                       {"přel. ", Label::translator},
                                       {"přeložil ", Label::translator},
                                       {"vertaald door ", Label::translator},
                                       {"vert. ", Label::translator},
                                       {"çev. ", Label::translator},
                                       {"ford. ", Label::translator},
                                       {"suom. ", Label::translator},
                                       {"oprac. ", Label::editor},
                                       {"red. ", Label::editor},
                                       {"redigert av ", Label::editor},
                                       {"redaktör ", Label::editor}}};

const Role* role_at(std::string_view text) {
  const auto at =
      std::find_if(kRoles.begin(), kRoles.end(), [text](const Role& role) { return starts_with_ignoring_case(text, role.words); });
  return at == kRoles.end() ? nullptr : &*at;
}

/// "Jane Doe with John Roe", "Jane Doe, with a preface by John Roe": how much of it are the persons of this role.
std::size_t length_of_names(std::string_view text) {
  const std::size_t with = text.find(" with ");
  const std::size_t end = with == std::string_view::npos ? text.size() : text[with - 1] == ',' ? with - 1 : with;
  return names_persons(text.substr(0, end)) ? end : 0;
}

void add_roles(LabelledItem& item, std::size_t behind, std::string_view names, std::uint32_t begin, Label label) {
  const AuthorList list = parse_author_list(names);
  std::size_t at = behind;
  for (const ListedName& name : list.names)
    insert_behind(item, at++, {label, begin + name.begin, begin + name.end, item.pieces[behind].confidence});
}

/// Ends of a phrase behind which a role may stand.
bool ends_phrase(std::string_view before) {
  if (before.empty()) return false;
  for (const std::string_view sign : {". ", ", ", "; ", "? ", "! ", " (", " [", "” ", "\" ", "] ", ") "}) {
    if (before.ends_with(sign)) return true;
  }
  return false;
}

/// "przeł. T. Kunz, Wydawnictwo Literackie | Kraków": the house behind the translator went into the title as well.
bool house_may_follow(const LabelledItem& item, std::size_t at) {
  return at + 1 < item.pieces.size() && item.pieces[at + 1].label == Label::place && !has_label(item, Label::publisher);
}

/// "Phil. Trans. R. Soc. B": in the name of a journal these are no translators.
bool abbreviates_journal(std::string_view words) {
  return words == "trans. " || words == "transl. " || words == "tr. " || words == "dir. par ";
}

/// Words that mean nothing else, also without a sign before them: "Statistical Models in S eds J. Doe and R. Roe".
bool may_stand_bare(std::string_view before, std::string_view words) {
  return before.ends_with(' ') &&
         (words == "eds. " || words == "eds " || words == "edited by " || words == "ed. by " || words == "hrsg. von ");
}

/// "The Production of Space. Edited and translated by Donald Nicholson-Smith", "A Harlot of High and Low, trans. Rayner Heppenstall".
void cut_role(LabelledItem& item, std::size_t at) {
  const std::string_view text = text_of(item, item.pieces[at]);
  for (std::size_t k = kShortestTitle; k + 8 < text.size(); ++k) {
    if (text[k - 1] != ' ') continue;
    const Role* role = role_at(text.substr(k));
    if (role != nullptr && item.pieces[at].label == Label::container_title && abbreviates_journal(role->words)) continue;
    if (role == nullptr || !(ends_phrase(text.substr(0, k)) || may_stand_bare(text.substr(0, k), role->words))) continue;
    const std::size_t begin = k + role->words.size();
    std::string_view names = text.substr(begin);
    while (!names.empty() && (names.back() == ')' || names.back() == ']')) names.remove_suffix(1);
    std::size_t length = length_of_names(names);
    const std::size_t house = length == 0 && house_may_follow(item, at) ? names.rfind(", ") : std::string_view::npos;
    if (house != std::string_view::npos) length = length_of_names(names.substr(0, house));
    if (length == 0) continue;
    if (house != std::string_view::npos) split_piece(item, at, begin + house, begin + house + 2, Label::publisher);
    const auto from = static_cast<std::uint32_t>(item.pieces[at].begin + begin);
    const std::string_view signs = " .,;([";
    const std::size_t end = text.find_last_not_of(signs, k - 1) + 1;
    const bool closes = text[k - 2] == '?' || text[k - 2] == '!';
    if (end < kShortestTitle) return;
    item.pieces[at].end = item.pieces[at].begin + static_cast<std::uint32_t>(closes ? std::max(end, k - 1) : end);
    return add_roles(item, at, names.substr(0, length), from, role->label);
  }
}

/// "Toward an Aesthetic of Reception, Timothy Bahti (trans.)": the word behind the name.
Label role_behind(std::string_view text) {
  const std::string folded = fold_text(text.substr(0, 16));
  const std::string_view word = std::string_view(folded).substr(0, folded.find(' '));
  const bool bracket = text.starts_with(" (") || text.starts_with(" [");
  if (!bracket) return Label::other;
  if (word == "trans" || word == "transl" || word == "translator" || word == "trad") return Label::translator;
  return word == "ed" || word == "eds" || word == "hrsg" || word == "hg" || word == "éd" ? Label::editor : Label::other;
}

void cut_name_before_role(LabelledItem& item, std::size_t at) {
  const Piece title = item.pieces[at];
  const Label label = role_behind(text_behind(item, title.end));
  const std::string_view text = text_of(item, title);
  const std::size_t comma = text.rfind(", ");
  constexpr std::size_t kLongestName = 40;
  if (label == Label::other || comma == std::string_view::npos || comma < kShortestTitle || text.size() - comma > kLongestName) return;
  if (!names_persons(text.substr(comma + 2))) return;
  split_piece(item, at, comma, comma + 2, label);
}

/// "Speeches and Writings, 1832–1858, ed. | Don E. Fehrenbacher": the word at the end of the title tells who follows.
void give_role_back(LabelledItem& item, std::size_t at) {
  if (at + 1 >= item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t sign = text.find_last_of(",.");
  if (sign == std::string_view::npos || sign < kShortestTitle || sign + 2 >= text.size() || text[sign + 1] != ' ') return;
  const Role* role = role_at(std::string(text.substr(sign + 2)) + ". ");
  Piece& next = item.pieces[at + 1];
  const bool loose = next.label == Label::container_title || next.label == Label::author || next.label == Label::editor ||
                     next.label == Label::note || next.label == Label::place || next.label == Label::publisher ||
                     next.label == Label::other;
  if (role == nullptr || role->words.size() > 8 || !loose) return;
  const std::string_view behind = text_of(item, next);
  std::size_t end = behind.size();
  if (!names_persons(behind)) {  // "David Hurst. Cistercian Studies"
    end = behind.find(". ");
    if (end == std::string_view::npos || end < 8 || !names_persons(behind.substr(0, end))) return;
  }
  item.pieces[at].end = item.pieces[at].begin + static_cast<std::uint32_t>(sign);
  const Label rest = next.label;
  next.label = role->label;
  if (end < behind.size()) split_piece(item, at + 1, end, end + 2, rest);
}

/// "| sous la | dir. | de B. Pinol |": the search cut the words for a role, and no piece holds them whole.
void join_torn_role(LabelledItem& item) {
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    const Role* role = role_at(text_behind(item, item.pieces[k].begin));
    if (role == nullptr) continue;
    const auto names = item.pieces[k].begin + static_cast<std::uint32_t>(role->words.size());
    std::size_t next = k;
    while (next < item.pieces.size() && item.pieces[next].end <= names) ++next;
    if (next == k || next == item.pieces.size() || item.pieces[next].begin > names) continue;
    if (!names_persons(text_of(item, names, item.pieces[next].end))) continue;
    item.pieces[next].begin = names;
    item.pieces[next].label = role->label;
    return erase_pieces(item, k, next);
  }
}

/// "Unpublished M.A. | thesis": the word that says what it is went into a remark.
void join_word_of_thesis(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& genre = item.pieces[k];
    const Piece& word = item.pieces[k + 1];
    if (genre.label != Label::genre || (word.label != Label::note && word.label != Label::other && word.label != Label::genre)) continue;
    const std::string folded = fold_text(text_of(item, word));
    if (word.begin > genre.end + 2 || (folded != "thesis" && folded != "dissertation" && folded != "diss")) continue;
    genre.end = word.end;
    return erase_piece(item, k + 1);
  }
}

/// "Advisor: Prof. K. | Lund", "Supervised by Jane | Doe": the name of who advised goes on to the end of its sentence.
void join_advisor(LabelledItem& item) {
  constexpr std::array<std::string_view, 9> kWords{"advisor",       "adviser",        "advisors", "supervisor",     "supervisors",
                                                   "supervised by", "thesis advisor", "betreuer", "committee chair"};
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& note = item.pieces[k];
    const std::string_view text = text_of(item, note);
    if (note.label != Label::note && note.label != Label::other) continue;
    const bool advises =
        std::any_of(kWords.begin(), kWords.end(), [text](std::string_view w) { return starts_with_ignoring_case(text, w); });
    if (!advises) continue;
    const bool bare = is_one_of(kWords, fold_text(text));
    while (k + 1 < item.pieces.size()) {
      const std::string_view gap = text_of(item, note.end, item.pieces[k + 1].begin);
      const bool initial = note.end - note.begin >= 2 && text_of(item, note.end - 2U, note.end).front() == ' ';  // "Prof. K| . |Lund"
      if (gap != " " && !(gap == ". " && initial) && !(gap == ": " && bare)) break;
      note.end = item.pieces[k + 1].end;
      erase_piece(item, k + 1);
    }
    note.label = Label::note;
    return;
  }
}

}  // namespace

void settle_roles(LabelledItem& item) {
  join_word_of_thesis(item);
  join_advisor(item);
  join_torn_role(item);
  for (const Label label : {Label::title, Label::container_title}) {
    const std::size_t at = find_label(item, label);
    if (at == item.pieces.size()) continue;
    cut_role(item, at);
    cut_name_before_role(item, at);
    give_role_back(item, at);
  }
}

}  // namespace bibfold
