// See shifted_titles.h. Each rule wants the signs that no reader takes for anything else: "In:" and a role; quotes.
#include "interpret/shifted_titles.h"

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

bool names_role(std::string_view text) {
  constexpr std::array<std::string_view, 12> kRoles{"dir", "ed",   "eds", "editor", "editors", "hg",
                                                    "hgg", "hrsg", "org", "orgs",   "red",     "éd"};
  return is_one_of(kRoles, fold_text(text));
}

/// "| Kites am See |. In: | Lenz, A. | / | Glau, M. | (Hgg.): | Kites im 21. Jahrhundert".
void find_title_before_in(LabelledItem& item) {
  if (item.pieces.size() < 3) return;
  Piece& first = item.pieces[0];
  const bool loose = first.label == Label::note || first.label == Label::other || first.label == Label::genre;
  if (!loose || first.begin > 3 || fold_text(text_of(item, first.end, item.pieces[1].begin)) != "in") return;
  std::size_t book = 1;
  while (book < item.pieces.size() && (item.pieces[book].label == Label::author || item.pieces[book].label == Label::editor)) ++book;
  if (book == 1 || book == item.pieces.size() || item.pieces[book].label != Label::title) return;
  if (!names_role(text_of(item, item.pieces[book - 1].end, item.pieces[book].begin))) return;
  first.label = Label::title;
  for (std::size_t k = 1; k < book; ++k) item.pieces[k].label = Label::editor;
  item.pieces[book].label = Label::container_title;
}

/// "“Roe, Jane.” | *Lake Music Online*": nobody's name stands in quotes.
void find_title_in_quotes(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (title == 0 || title == item.pieces.size() || item.pieces[title - 1].label != Label::author) return;
  if (has_label(item, Label::container_title)) return;
  Piece& quoted = item.pieces[title - 1];
  std::string_view before = text_of(item, 0, quoted.begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  const std::string_view behind = text_of(item, quoted.end, item.pieces[title].begin);
  const bool opened = before.ends_with("“") || before.ends_with("„") || before.ends_with("\"") || before.ends_with("«");
  const bool closed = behind.find("”") != std::string_view::npos || behind.find('"') != std::string_view::npos ||
                      behind.find("»") != std::string_view::npos || behind.find("“") != std::string_view::npos;
  if (!opened || !closed || !is_all_italic(item, item.pieces[title])) return;
  quoted.label = Label::title;
  item.pieces[title].label = Label::container_title;
}

bool stands_behind_series_word(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  for (const std::string_view quote : {"«", "“", "\""}) {
    if (before.ends_with(quote)) before.remove_suffix(quote.size());
  }
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before.ends_with("coll.") || before.ends_with("collection") || before.ends_with("col.") || before.ends_with("collana");
}

/// "*Facteurs de village*, Rennes, PUR, coll. « | Le sens social | »": the series was taken for the title, and the italics for anything.
void find_title_before_series(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || !stands_behind_series_word(text_of(item, 0, item.pieces[at].begin))) return;
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style != Style::italic || run.end > item.pieces[at].begin || run.end < run.begin + 4) continue;
    const auto inside = [&run](const Piece& p) { return p.begin < run.end && p.end > run.begin; };
    const auto first = std::find_if(item.pieces.begin(), item.pieces.end(), inside);
    const auto last = std::find_if_not(first, item.pieces.end(), inside);
    if (first != last && (first->begin + 2 < run.begin || (last - 1)->end > run.end + 2)) return;
    const Piece title{Label::title, run.begin, run.end, item.pieces[at].confidence};
    item.pieces[at].label = Label::collection_title;
    item.pieces.insert(item.pieces.erase(first, last), title);
    return;
  }
}

/// "Roe, R. & Doe, M. J. — Word learning in bilingual children | *Journal of Kites*": what stands behind a dash and names nobody is the
/// title.
void find_title_behind_dash(LabelledItem& item) {
  constexpr std::size_t kShortest = 16;
  const std::size_t title = find_label(item, Label::title);
  if (title == 0 || title == item.pieces.size() || has_label(item, Label::container_title)) return;
  const std::size_t author = title - 1;
  if (item.pieces[author].label != Label::author || !is_all_italic(item, item.pieces[title])) return;
  const std::string_view text = text_of(item, item.pieces[author]);
  for (const std::string_view dash : {" \u2014 ", " \u2013 ", " - "}) {
    const std::size_t at = text.rfind(dash);
    if (at == std::string_view::npos || at < 4 || text.size() - at < kShortest) continue;
    const std::string_view words = text.substr(at + dash.size());
    if (names_persons(words) || std::count(words.begin(), words.end(), ' ') < 2) continue;
    item.pieces[title].label = Label::container_title;
    return split_piece(item, author, at, at + dash.size(), Label::title);
  }
}

}  // namespace

void settle_shifted_title(LabelledItem& item) {
  find_title_behind_dash(item);
  find_title_before_series(item);
  find_title_before_in(item);
  find_title_in_quotes(item);
}

}  // namespace bibfold
