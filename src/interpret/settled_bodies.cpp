// See settled_bodies.h.
#include "interpret/settled_bodies.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/item_pieces.h"
#include "interpret/name_list_rest.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// " (Doe JA, collaborator). Kites", ". Kites", ": Kites": the body's name ends here.
bool ends_body(std::string_view rest) {
  if (rest.starts_with("(")) {
    const std::size_t close = rest.find(')');
    return close != std::string_view::npos && rest.substr(close + 1).starts_with(". ");
  }
  return rest.starts_with(". ") || rest.starts_with(": ");
}

/// The length of "GBD 2019 Heart Failure Collaborators" at the begin of `text`, where a sentence ends behind it; 0 without such a body.
std::size_t leading_body(std::string_view text) {
  constexpr std::array<std::string_view, 16> kLast{
      "collaborators", "investigators",      "collaboration",       "initiative",       "consortium",    "study group",
      "trial group",   "working group",      "collaborative group", "network",          "collaborative", "collaborative network",
      "task force",    "steering committee", "writing group",       "writing committee"};
  constexpr std::size_t kLongest = 100;
  if (text.starts_with('[') || text.starts_with('(') || text.starts_with('.')) return 0;  // "[New] ATLAS Collaboration. Observation"
  const std::size_t sign = text.substr(0, kLongest).find_first_of(".:,;(");
  if (sign == std::string_view::npos) return 0;
  const std::size_t end = text.find_last_not_of(' ', sign - 1) + 1;
  const std::string folded = fold_text(text.substr(0, end));
  if (folded.ends_with(" collaborations")) return end;  // "The ATLAS and CMS Collaborations, *Measurement of …*"
  if (!ends_body(text.substr(sign))) return 0;
  const bool body = std::any_of(kLast.begin(), kLast.end(), [&](std::string_view w) { return folded.ends_with(" " + std::string(w)); });
  return body ? end : 0;
}

/// "GBD 2019 | Heart Failure Collaborators. Global burden": a year in the name of a body was taken for that of the reference.
void join_leading_body(LabelledItem& item) {
  const std::size_t end = leading_body(item.item.text.text);
  const std::size_t title = find_label(item, Label::title);
  if (end == 0 || title == 0 || title == item.pieces.size() || item.pieces[title].begin < end) return;
  const std::size_t author = find_label(item, Label::author);  // "NEW ATLAS Collaboration", where the badge is no part of the body
  const auto dated = [end](const Piece& p) { return p.begin < end && (p.label == Label::date || p.label == Label::venue_tag); };
  const bool held = author < title && item.pieces[author].begin < end && item.pieces[author].end >= end;
  if (held && std::none_of(item.pieces.begin(), item.pieces.end(), dated)) return;
  const Piece body{Label::author, 0, static_cast<std::uint32_t>(end), item.pieces[title].confidence};
  const auto inside = [end](const Piece& p) { return p.begin < end; };
  item.pieces.erase(std::remove_if(item.pieces.begin(), item.pieces.end(), inside), item.pieces.end());
  insert_before(item, 0, body);
}

/// "B. Abbott et al. | (Example Collaboration), Class. Quantum Grav.": the body in brackets behind the names, taken for the begin of a
/// venue.
void part_bracketed_body(LabelledItem& item) {
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    if (item.pieces[k].label == Label::author || item.pieces[k - 1].label != Label::author) continue;
    const std::string_view text = text_of(item, item.pieces[k]);
    const std::size_t close = text.find(')');
    if (!text.starts_with('(') || close == std::string_view::npos || close + 3 >= text.size()) return;
    const bool dated =
        close + 8 < text.size() && text[close + 1] == ' ' && is_all_digits(text.substr(close + 2, 4)) && text[close + 6] == ',';
    if (text[close + 1] != ',' && !dated) return;  // "(Example Collaboration) 2017, Phys. Rev. Lett."
    const std::string folded = fold_text(text.substr(1, close - 1));
    if (!folded.ends_with(" collaboration") && !folded.ends_with(" consortium") && !folded.ends_with(" study group")) return;
    const Piece body{Label::author, item.pieces[k].begin + 1, item.pieces[k].begin + static_cast<std::uint32_t>(close),
                     item.pieces[k].confidence};
    const Piece year{Label::date, item.pieces[k].begin + static_cast<std::uint32_t>(close + 2),
                     item.pieces[k].begin + static_cast<std::uint32_t>(close + 6), item.pieces[k].confidence};
    item.pieces[k].begin += static_cast<std::uint32_t>(dated ? close + 8 : close + 3);
    if (dated) insert_before(item, k, year);
    return insert_before(item, k, body);
  }
}

/// What may stand between the last name and a body that wrote as well: "et al; ", ", on behalf of the ", " … ". Not a period, behind which
/// the title begins.
bool joins_body(std::string_view between) {
  const std::string folded = fold_text(between);
  const bool said = folded.empty() || folded == "and" || folded == "and the" || folded == "the" || folded == "for the" ||
                    folded == "on behalf of" || folded == "on behalf of the";
  const bool dots = between.find("...") != std::string_view::npos || between.find("\u2026") != std::string_view::npos;
  return said && (dots || between.find('.') == std::string_view::npos);
}

/// "Roe J, Doe K, et al; | PROTECT-2 Investigators. Colchicine after stroke: | a trial": nobody expects a name behind "et al".
void part_body_behind_names(LabelledItem& item) {
  std::size_t k = 0;
  while (k < item.pieces.size() && item.pieces[k].label == Label::author) ++k;
  if (k == 0 || k == item.pieces.size()) return;
  const Piece next = item.pieces[k];
  const std::size_t end = leading_body(text_of(item, next));
  if (end == 0 || !joins_body(text_of(item, item.pieces[k - 1].end, next.begin))) return;
  const auto body_end = static_cast<std::uint32_t>(next.begin + end);
  const std::size_t title = find_label(item, Label::title);
  item.pieces[k].begin = body_end + 2;
  if (title == k + 1 && next.label != Label::date) {
    item.pieces[title].begin = body_end + 2;
    erase_piece(item, k);
  } else if (title == item.pieces.size()) {
    item.pieces[k].label = Label::title;
    const std::size_t sentence = text_of(item, item.pieces[k]).find(". ");
    if (sentence != std::string_view::npos) split_piece(item, k, sentence, sentence + 2, next.label);
  }
  insert_before(item, k, {Label::author, next.begin, body_end, next.confidence});
}

/// "Roe, B. P. | , et al. | (LAKE Collaboration)": nothing says that the first of them edited anything.
void give_first_editor_back(LabelledItem& item) {
  std::size_t k = 0;
  while (k < item.pieces.size() && item.pieces[k].label == Label::editor) ++k;
  if (k == 0 || k == item.pieces.size() || item.pieces[k].label != Label::author || item.pieces[0].begin > 2) return;
  if (fold_text(text_of(item, item.pieces[k])) != "et al") return;
  const std::string names = ' ' + fold_text(text_of(item, 0, item.pieces[k].begin)) + ' ';
  constexpr std::array<std::string_view, 10> kRoles{" ed ",     " eds ", " edit",  " hg ", " hrsg ",
                                                    " herausg", " dir ", " coord", " org", " red "};
  if (std::any_of(kRoles.begin(), kRoles.end(), [&](std::string_view role) { return names.find(role) != std::string::npos; })) return;
  for (std::size_t i = 0; i < k; ++i) item.pieces[i].label = Label::author;
}

}  // namespace

void settle_bodies(LabelledItem& item) {
  give_first_editor_back(item);
  join_leading_body(item);
  part_bracketed_body(item);
  part_body_behind_names(item);
}

}  // namespace bibfold
