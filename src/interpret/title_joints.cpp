// See title_joints.h. Each rule wants a word in the text, and does nothing where a venue is known already or no sign of one follows.
#include "interpret/title_joints.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/item_pieces.h"
#include "interpret/item_status.h"
#include "interpret/name_facts.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_capital_at(std::string_view text, std::size_t at) { return at < text.size() && is_upper(next_code_point(text, at)); }

/// "Kites at Sea, erscheint in: Example Studies", "Kites (forthcoming in Example Studies)".
void cut_status_and_venue(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || has_label(item, Label::container_title)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  constexpr std::size_t kShortest = 6;
  for (std::size_t sign = text.find_first_of(",.(;", kShortest); sign != std::string_view::npos;
       sign = text.find_first_of(",.(;", sign + 1)) {
    const std::size_t begin = std::min(text.find_first_not_of(" (", sign + 1), text.size());
    if (begin == sign + 1 && text[sign] != '(') continue;
    const StatusReading status = read_status(text.substr(begin));
    const std::size_t rest = begin + status.rest;
    const bool bare = status.stage == Stage::unknown || rest + 3 >= text.size() || !is_capital_at(text, rest);
    const std::string between = bare ? std::string() : fold_text(text.substr(begin + status.end, rest - begin - status.end));
    if (between.empty()) continue;  // no "in" behind the status
    const Piece title = item.pieces[at];
    const auto place = [&](std::size_t offset) { return static_cast<std::uint32_t>(title.begin + offset); };
    const std::size_t end = text.ends_with(')') && text[sign] == '(' ? text.size() - 1 : text.size();
    item.pieces[at].end = place(trim(text.substr(0, sign)).size());
    insert_behind(item, at, {Label::container_title, place(rest), place(end), title.confidence});
    insert_behind(item, at, {Label::status, place(begin), place(begin + status.end), title.confidence});
    return;
  }
}

/// "Ruling by Rumor, under contract", "Asking (under review)": a status and nothing behind it.
void cut_status(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t sign = text.find_last_of(",(;");
  if (sign == std::string_view::npos || sign < 4) return;
  std::string_view tail = trim(text.substr(sign + 1));
  const auto begin = static_cast<std::size_t>(tail.data() - text.data());
  while (tail.ends_with(')') || tail.ends_with('.')) tail.remove_suffix(1);
  const std::string folded = fold_text(tail);
  const StatusReading status = read_status(tail);
  const bool whole = status.stage != Stage::unknown && status.rest >= tail.size();
  if (!whole && folded != "under contract" && folded != "under advance contract" && folded != "sous contrat") return;
  const Piece title = item.pieces[at];
  item.pieces[at].end = static_cast<std::uint32_t>(title.begin + trim(text.substr(0, sign)).size());
  const auto place = static_cast<std::uint32_t>(title.begin + begin);
  insert_behind(item, at, {Label::status, place, static_cast<std::uint32_t>(place + tail.size()), title.confidence});
}

/// "The Story of Doe v. Roe, in EXAMPLE STORIES 137 (Jane Poe ed., 2d ed. 2008)": behind the last "in" stands what the editor edited.
void cut_edited_venue(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (has_label(item, Label::container_title)) return;
  const std::size_t editor = find_label(item, Label::editor, at);
  if (editor == item.pieces.size() || editor > at + 2 ||
      (editor == at + 2 && item.pieces[at + 1].label != Label::page && item.pieces[at + 1].label != Label::volume))
    return;
  if (editor == at + 2) item.pieces[at + 1].label = Label::page;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t in = std::max({text.rfind(", in ") + 1, text.rfind(". In ") + 1, text.rfind(", in: ") + 1});
  if (in < 5) return;
  const std::size_t begin = text.find(' ', in + 1) + 1;
  if (!is_capital_at(text, begin)) return;
  split_piece(item, at, in - 1, begin, Label::container_title);
  const std::string_view venue = text_of(item, item.pieces[at + 1]);
  const std::size_t space = venue.rfind(' ');
  const bool page = space != std::string_view::npos && venue.size() - space <= 5 && !has_label(item, Label::page) &&
                    venue.find_first_not_of("0123456789", space + 1) == std::string_view::npos;
  if (page) split_piece(item, at + 1, space, space + 1, Label::page);
}

/// "*Injunctions After* Doe v. | Roe | 99 Example L. Rev. 211": the second party of a case.
void join_second_party(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 2 >= item.pieces.size()) return;
  const std::string_view title = text_of(item, item.pieces[at]);
  const Piece& next = item.pieces[at + 1];
  if (!title.ends_with(" v") && !title.ends_with(" v.") && !title.ends_with(" vs")) return;
  if (next.begin > item.pieces[at].end + 2 || next.end - next.begin > 60 || next.label == Label::date) return;
  const std::string_view behind = text_behind(item, next.end);
  if (behind.size() < 3 || !behind.starts_with(", ") || behind[2] < '0' || behind[2] > '9') return;
  item.pieces[at].end = next.end;
  erase_piece(item, at + 1);
}

/// No word of it is known as a name.
bool has_no_name(std::string_view text) {
  for (const std::string_view word : split(text, ' ')) {
    const NameWordCounts counts = name_word_counts(word);
    if (counts.given > 0 || counts.family > 0) return false;
  }
  return true;
}

bool opens_in(std::string_view behind) {
  constexpr std::array<std::string_view, 12> kIn{", in ",  ", in: ",  ". In ", ". In: ", ", In: ", ", en ",
                                                 ", en: ", ", dans ", ", em ", ". Em: ", ". En: ", ", w: "};
  return std::any_of(kIn.begin(), kIn.end(), [behind](std::string_view word) { return behind.starts_with(word); });
}

/// "Migration im 19. Jahrhundert. | Ein Forschungsbericht |, in: Archiv": the second sentence of a title, since "in" follows.
void join_second_sentence(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 2 >= item.pieces.size() || item.pieces[at + 2].label != Label::container_title) return;
  const Piece& next = item.pieces[at + 1];
  const std::string_view between = text_of(item, item.pieces[at].end, next.begin);
  if (between != ". " && between != "? " && between != "! " && between != ": ") return;
  if (!opens_in(text_behind(item, next.end)) || !opens_in(text_of(item, next.end, item.item.text.text.size()))) return;
  const bool guessed = next.label == Label::genre || next.label == Label::place || next.label == Label::publisher ||
                       next.label == Label::note || next.label == Label::other || next.label == Label::collection_title;
  const bool unknown = next.label == Label::author && has_no_name(text_of(item, next));
  if (!guessed && !unknown) return;
  item.pieces[at].end = next.end;
  erase_piece(item, at + 1);
}

/// "Book Review | 63 | Example J. Legal Hist. | 88": a text that is called by its kind.
void find_title_in_kind(LabelledItem& item) {
  constexpr std::array<std::string_view, 10> kKinds{"afterword",    "book review", "editorial", "essay review", "foreword",
                                                    "introduction", "obituary",    "preface",   "response",     "review essay"};
  if (has_label(item, Label::title) || item.pieces.size() < 2 || item.pieces[0].label != Label::container_title) return;
  if (find_label(item, Label::container_title, 1) == item.pieces.size()) return;
  const std::string folded = fold_text(text_of(item, item.pieces[0]));
  if (std::find(kKinds.begin(), kKinds.end(), std::string_view(folded)) != kKinds.end()) item.pieces[0].label = Label::title;
}

/// "(reviewing Jane Doe, Example Law (2019))": what is reviewed, whatever its pieces are.
void keep_reviewed_in_note(LabelledItem& item) {
  const std::string_view text = item.item.text.text;
  const std::size_t open = find_ignoring_case(text, "(reviewing ");
  if (open == std::string_view::npos) return;
  int depth = 0;
  std::size_t close = open;
  for (; close < text.size(); ++close) {
    depth += text[close] == '(' ? 1 : text[close] == ')' ? -1 : 0;
    if (depth == 0) break;
  }
  const auto inside = [&](const Piece& p) { return p.begin > open && p.begin < close && p.label != Label::title; };
  const auto first = std::find_if(item.pieces.begin(), item.pieces.end(), inside);
  if (first == item.pieces.end()) return;
  const Piece note{Label::note, static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close), first->confidence};
  const auto position = first - item.pieces.begin();
  item.pieces.erase(std::remove_if(first, item.pieces.end(), inside), item.pieces.end());
  item.pieces.insert(item.pieces.begin() + position, note);
}

/// "Lacs du Nord. Trans. of *Lakes of the North* by Claire Petit": of what it is a translation.
void cut_translated_work(LabelledItem& item) {
  constexpr std::array<std::string_view, 17> kWords{
      ". Trans. of ",      ". Translation of ",  ". Transl. of ",      ". Traduction de ", ". Traducción de ", ". Übersetzung von ",
      " (translation of ", " (trans. of ",       ". Traduzione di ",   ", traduit du ",    ", traduit de ",    ", trad. du ",
      ", trad. de ",       ", translated from ", ". Translated from ", ", aus dem ",       ". Aus dem "};
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view words : kWords) {
    const std::size_t found = text.find(words);
    if (found == std::string_view::npos || found < 3) continue;
    const Piece& behind = item.pieces[std::min(at + 1, item.pieces.size() - 1)];
    if (words.starts_with(". Aus") && behind.label != Label::translator && text.find("übers", found) == std::string_view::npos) continue;
    return split_piece(item, at, found, found + 2, Label::note);
  }
}

}  // namespace

void settle_title_joint(LabelledItem& item) {
  keep_reviewed_in_note(item);
  cut_translated_work(item);
  find_title_in_kind(item);
  join_second_party(item);
  join_second_sentence(item);
  cut_status_and_venue(item);
  cut_status(item);
  cut_edited_venue(item);
}

}  // namespace bibfold
