// See untitled.h. Books keep their titles: who publishes them is printed.
#include "interpret/untitled.h"

#include <algorithm>
#include <string_view>

#include "interpret/item_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// The run of italics that holds [begin, end); none: nullptr.
const StyleRun* italics_around(const LabelledItem& item, std::uint32_t begin, std::uint32_t end) {
  const auto& runs = item.item.text.runs;
  const auto at = std::find_if(runs.begin(), runs.end(),
                               [&](const StyleRun& run) { return run.style == Style::italic && run.begin <= begin && end <= run.end; });
  return at == runs.end() ? nullptr : &*at;
}

bool is_untitled(const LabelledItem& item) {
  return has_label(item, Label::author) && has_label(item, Label::container_title) && !has_label(item, Label::title);
}

/// The only italics that are longer than "et al."; none or several: nullptr.
const StyleRun* only_italics(const LabelledItem& item) {
  constexpr std::uint32_t kShortest = 4;
  const StyleRun* only = nullptr;
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style != Style::italic || run.end - run.begin < kShortest) continue;
    if (fold_text(text_of(item, run.begin, run.end)) == "et al") continue;
    if (only != nullptr) return nullptr;
    only = &run;
  }
  return only;
}

/// Whether the piece stands in the italics and nowhere else.
bool inside(const Piece& piece, const StyleRun& run) { return run.begin <= piece.begin && piece.end <= run.end; }

void give_venue_its_italics(LabelledItem& item) {
  if (has_any_label(item, {Label::container_title, Label::publisher, Label::place, Label::genre})) return;
  const StyleRun* run = only_italics(item);
  if (run == nullptr) return;
  const auto first = std::find_if(item.pieces.begin(), item.pieces.end(), [&](const Piece& piece) { return inside(piece, *run); });
  if (first == item.pieces.begin() || first == item.pieces.end()) return;
  if (first->label != Label::title && first->label != Label::author && first->label != Label::note) return;
  first->label = Label::container_title;
  first->begin = run->begin;
  const auto end = std::find_if(first + 1, item.pieces.end(), [&](const Piece& piece) { return !inside(piece, *run); });
  if (end != first + 1) first->end = (end - 1)->end;
  item.pieces.erase(first + 1, end);
}

/// "K. Brandt in Modern Kites (Ed.: D. Roe), Heron": bytes of the name in front of a book; 0 without it.
std::size_t name_before_in(std::string_view text) {
  std::size_t at = 0;
  while (at + 2 < text.size() && is_ascii_upper(text[at]) && text[at + 1] == '.') at += text[at + 2] == ' ' ? 3 : 2;
  if (at == 0 || at >= text.size() || !is_upper_at(text, at)) return 0;
  const std::size_t blank = text.find(' ', at);
  const bool in = blank != std::string_view::npos && text.substr(blank).starts_with(" in ") && blank + 6 < text.size();
  return in && is_upper_at(text, blank + 4) ? blank : 0;
}

void part_name_from_book(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at != 0 || item.pieces.empty() || !has_label(item, Label::editor)) return;
  if (has_any_label(item, {Label::author, Label::container_title})) return;
  const std::size_t name = name_before_in(text_of(item, item.pieces[0]));
  if (name == 0) return;
  item.pieces[0].label = Label::author;
  split_piece(item, 0, name, name + 4, Label::container_title);
}

/// "Borders and Bribes. 2024. Princeton University Press": two bare words before a year and a house, and no title, are the title.
void take_names_for_title(LabelledItem& item) {
  if (has_any_label(item, {Label::title, Label::container_title, Label::editor, Label::identifier}) || !has_label(item, Label::publisher))
    return;
  std::size_t end = 0;
  while (end < item.pieces.size() && item.pieces[end].label == Label::author) ++end;
  if (end == 1) {  // "Borders and Bribes" as one
    const std::string_view text = text_of(item, item.pieces[0]);
    const bool pair = text.find(" and ") != std::string_view::npos && std::count(text.begin(), text.end(), ' ') == 2;
    if (pair && text.find_first_of(".,") == std::string_view::npos) item.pieces[0].label = Label::title;
    return;
  }
  if (end != 2 || text_of(item, item.pieces[0].end, item.pieces[1].begin) != " and ") return;
  const auto bare = [&](const Piece& piece) { return text_of(item, piece).find_first_of(" .,") == std::string_view::npos; };
  if (!bare(item.pieces[0]) || !bare(item.pieces[1])) return;
  item.pieces[0].label = Label::title;
  item.pieces[0].end = item.pieces[1].end;
  erase_piece(item, 1);
}

}  // namespace

void settle_italic_volume(LabelledItem& item) {
  take_names_for_title(item);
  part_name_from_book(item);
  const std::size_t title = find_label(item, Label::title);
  const std::size_t container = find_label(item, Label::container_title);
  if (title >= item.pieces.size() || container >= item.pieces.size()) return;
  const std::size_t first = std::min(title, container);
  const std::size_t last = std::max(title, container);
  if (last != first + 1 || first == 0) return;
  const StyleRun* run = italics_around(item, item.pieces[first].begin, item.pieces[last].end);
  if (run == nullptr || run->begin < 4) return;
  const std::string_view before = text_of(item, run->begin - 4, run->begin);
  if (before != " in " && before.substr(1) != "In ") return;
  item.pieces[first].label = Label::container_title;
  item.pieces[first].end = item.pieces[last].end;
  erase_piece(item, last);
}

void settle_untitled(std::span<LabelledItem> items) {
  constexpr std::ptrdiff_t kFewest = 4;
  const auto untitled = std::count_if(items.begin(), items.end(), is_untitled);
  if (untitled < kFewest || untitled * 4 < static_cast<std::ptrdiff_t>(items.size()) * 3) return;
  for (LabelledItem& item : items) give_venue_its_italics(item);
}

}  // namespace bibfold
