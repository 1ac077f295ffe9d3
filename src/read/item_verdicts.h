// What an item of a publication list is, judged by itself: a dated title, a remark, a legend of marks, the head of a table. Its heading has
// promised publications; where none has, see item_runs.h.
#pragma once

#include <string_view>

#include "read/heading_words.h"
#include "read/list_items.h"

namespace bibfold {

/// "Mitherausgeberin der Zeitschrift für Kommunikation, seit 2010", "Co-editor, Example Review, since 2015": a service.
bool tells_editorship(const ListItem& item);
inline bool is_list_form(const ListItem& item) { return item.form != ItemForm::paragraph; }
/// The score of its evidence; a card tells of talks and awards, too.
int card_score(const ListItem& item);
/// "The Quiet Revolution, N.Y. Times, June 14, 2020, at A27": a title, a place, a year, and no word that is known; no sentence of prose.
bool is_dated_title(const ListItem& item);
/// "Outstanding Reviewer, CVPR 2022 / Teaching assistant, 2019": what somebody served as.
bool names_a_role(const ListItem& item);
/// No publication although its heading promises some.
bool is_remark(const ListItem& item);
/// "EP3891234B1 Kite wake-up (granted 2022)", "US 11,250,000 — …": the number of a patent in front.
bool begins_with_patent(std::string_view text);
/// "*The State of Kites* (draft available)", "“Other Lakes” (manuscript, 45 pp.)": a title, and how far its text is.
bool is_unfinished_work(const ListItem& item);
/// "**Paying for Kites: Subsidies and Strings** [latest version] [slides]": a title with a style of its own, and links.
bool is_titled_alone(const ListItem& item);
/// "The phonetics of kites. *Laboratory Kites*. (accepted)": a title, a venue in italics, and that it is to come.
bool is_coming_work(const ListItem& item);
/// "(with T. Roe) *Kites on varieties, II*": companions in a bracket, and a title.
bool is_shared_title(const ListItem& item);
/// "Complete list of published work in MyBibliography: https://…", "For a full list see …": says where others stand.
bool is_pointer(std::string_view text);
/// "Year | Title | Authors | Venue".
bool is_table_head(const ListItem& item);

}  // namespace bibfold
