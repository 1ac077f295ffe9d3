// See numbered_meetings.h. An ordinal has a full stop in German and its neighbours, and letters in English; what is in front of it tells.
#include "interpret/numbered_meetings.h"

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

bool is_number(Label label) { return label == Label::volume || label == Label::issue || label == Label::number || label == Label::page; }

bool is_part_of_name(Label label) {
  return label == Label::container_title || label == Label::publisher || label == Label::collection_title || label == Label::place ||
         label == Label::other || label == Label::note;
}

/// "Tagungsband der | 9 |. | WGP-Jahrestagung": an article does not end a name.
void join_ordinal(LabelledItem& item) {
  constexpr std::array<std::string_view, 9> kArticles{"der", "des", "dem", "den", "zur", "zum", "vom", "til", "af"};
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 2 >= item.pieces.size()) return;
  const std::string_view name = text_of(item, item.pieces[at]);
  const Piece& number = item.pieces[at + 1];
  const Piece& rest = item.pieces[at + 2];
  if (!is_one_of(kArticles, name.substr(name.rfind(' ') + 1)) || !is_number(number.label) || !is_part_of_name(rest.label)) return;
  const std::string_view digits = text_of(item, number);
  const std::string_view joint = text_of(item, number.end, rest.begin);
  const bool ordinal =
      (is_all_digits(digits) && joint == ". ") || (digits.ends_with('.') && is_all_digits(digits.substr(0, digits.size() - 1)));
  if (!ordinal || digits.size() > 4) return;
  item.pieces[at].end = rest.end;
  erase_pieces(item, at + 1, at + 3);
}

/// "55th CIRP Conference on Manufacturing Systems", "9. Jahrestagung"
bool begins_with_meeting(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 3) return false;
  const std::string_view sign = text.substr(digits, 2);
  const bool ordinal = sign == "th" || sign == "st" || sign == "nd" || sign == "rd" || sign == ". ";
  constexpr std::array<std::string_view, 8> kMeetings{"conference", "symposium", "congress", "workshop",
                                                      "meeting",    "tagung",    "kongress", "konferenz"};
  const std::string folded = fold_text(text);
  return ordinal &&
         std::any_of(kMeetings.begin(), kMeetings.end(), [&](std::string_view w) { return folded.find(w) != std::string::npos; });
}

/// "Procedia CIRP 107, 55th CIRP Conference on Manufacturing Systems": a journal, its volume, and the meeting whose papers it prints.
void cut_meeting_behind_journal(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || has_label(item, Label::volume)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || !begins_with_meeting(text.substr(comma + 2))) return;
  const std::size_t blank = text.rfind(' ', comma);
  if (blank == std::string_view::npos || blank == 0 || !is_all_digits(text.substr(blank + 1, comma - blank - 1))) return;
  split_piece(item, at, blank, blank + 1, Label::volume);
  split_piece(item, at + 1, comma - blank - 1, comma - blank + 1, Label::note);
}

/// "14.–15.03.2017", "14. | – | 15.03.2017": days of a meeting, taken for a volume and its issue.
void read_days(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& first = item.pieces[k];
    const Piece& last = item.pieces[k + 1];
    if (!is_number(first.label) || !is_number(last.label)) continue;
    const std::string_view joint = text_of(item, first.end, last.begin);
    const std::string_view day = text_of(item, last);
    const bool date = day.size() >= 8 && day.size() <= 10 && day.find('.') <= 2 && day.rfind('.') == day.size() - 5;
    if (!date || !is_all_digits(text_of(item, first)) || first.end - first.begin > 2) continue;
    if (joint != ".-" && joint != ".\u2013" && joint != ". - " && joint != ". \u2013 ") continue;
    first = {Label::event_date, first.begin, last.end, first.confidence};
    return erase_piece(item, k + 1);
  }
}

}  // namespace

void settle_numbered_meeting(LabelledItem& item) {
  join_ordinal(item);
  cut_meeting_behind_journal(item);
  read_days(item);
}

}  // namespace bibfold
