// See italic_titles.h.
#include "interpret/italic_titles.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/item_pieces.h"
#include "interpret/names.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// Where the italics end that begin with the piece; its begin without them.
std::uint32_t end_of_leading_italics(const LabelledItem& item, const Piece& piece) {
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style == Style::italic && run.begin == piece.begin) return run.end;
  }
  return piece.begin;
}

bool has_italics_in(const LabelledItem& item, std::uint32_t begin, std::uint32_t end) {
  return std::any_of(item.item.text.runs.begin(), item.item.text.runs.end(),
                     [=](const StyleRun& run) { return run.style == Style::italic && run.begin >= begin && run.begin < end; });
}

/// "*Loop spaces and traces*, Geometric representation theory | Fields Inst. Commun. | vol. 59": a book in front of its series. Three words
/// in italics at least: "*E. coli*, Salmonella and others" is all title.
void cut_book_behind_italics(LabelledItem& item) {
  constexpr std::size_t kShortest = 15;
  const std::size_t at = find_label(item, Label::title);
  const std::size_t series = at + 1;
  if (series >= item.pieces.size() || item.pieces[series].label != Label::container_title || has_label(item, Label::collection_title))
    return;
  const Piece title = item.pieces[at];
  const std::uint32_t end = end_of_leading_italics(item, title);
  if (end < title.begin + kShortest || end + kShortest > title.end) return;
  const std::string_view italic = text_of(item, title.begin, end);
  const std::string_view rest = text_of(item, end, title.end);
  if (std::count(italic.begin(), italic.end(), ' ') < 2 || !rest.starts_with(", ") || !is_upper_at(rest, 2)) return;
  if (has_italics_in(item, end, item.pieces[series].end) || names_persons(rest.substr(2))) return;
  item.pieces[series].label = Label::collection_title;
  item.pieces[at].end = end;
  insert_behind(item, at, {Label::container_title, end + 2, title.end, title.confidence});
}

/// "**Moduli in a nutshell**, *Snapshots of Example*, | No. 3/2019": a title in bold, and the journal in italics behind it, all taken for
/// the title.
void cut_italics_behind_bold(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || has_any_label(item, {Label::container_title, Label::venue_tag})) return;
  const Piece title = item.pieces[at];
  const auto& runs = item.item.text.runs;
  const auto bold = std::find_if(runs.begin(), runs.end(), [&title](const StyleRun& r) {
    return r.style == Style::bold && r.begin <= title.begin && r.end > title.begin + 8 && r.end + 4 < title.end;
  });
  if (bold == runs.end()) return;
  const std::uint32_t begin = bold->end + 2;
  const bool italic = std::any_of(runs.begin(), runs.end(), [&](const StyleRun& r) {
    return r.style == Style::italic && r.begin == begin && r.end + 1 >= title.end && r.end <= title.end + 1;
  });
  const std::string_view sign = text_of(item, bold->end, begin);
  if (italic && (sign == ", " || sign == ". ")) split_piece(item, at, bold->end - title.begin, begin - title.begin, Label::container_title);
}

/// "Appendix to “Kites” | by K. Doe |, Trans. Example Soc.": who wrote the other work is told in the title.
void join_writer_of_other_work(LabelledItem& item) {
  constexpr std::array<std::string_view, 14> kWords{"afterword to ",  "appendix to ",  "comment on ",  "comments on ", "corrigendum to ",
                                                    "discussion of ", "erratum to ",   "foreword to ", "preface to ",  "introduction to ",
                                                    "reply to ",      "rejoinder to ", "response to ", "addendum to "};
  std::size_t at = find_label(item, Label::title);
  if (at >= item.pieces.size()) return;
  const auto is_other = [&kWords](std::string_view text) {
    return std::any_of(kWords.begin(), kWords.end(), [text](std::string_view w) { return starts_with_ignoring_case(text, w); });
  };
  const bool apart = at > 0 && item.pieces[at - 1].label != Label::author && item.pieces[at - 1].label != Label::date &&
                     is_other(std::string(text_of(item, item.pieces[at - 1])) + ' ');
  if (apart) {  // "Appendix to | “Kites”"
    item.pieces[at].begin = item.pieces[at - 1].begin;
    erase_piece(item, --at);
  }
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::author || !is_other(text_of(item, item.pieces[at]))) return;
  const std::string_view sign = text_of(item, item.pieces[at].end, item.pieces[at + 1].begin);
  if (!sign.ends_with(" by ") || sign.size() > 7) return;
  item.pieces[at].end = item.pieces[at + 1].end;
  erase_piece(item, at + 1);
}

/// "edizione critica a cura di", "critical edition by": what stands behind the title of a text that somebody edited.
bool tells_edition(std::string_view text) {
  constexpr std::array<std::string_view, 10> kWords{"a cura di", "critical edition", "ed. crit",      "edición",           "edition by",
                                                    "edizione",  "édition",          "herausgegeben", "kritische ausgabe", "texte établi"};
  return std::any_of(kWords.begin(), kWords.end(), [text](std::string_view word) { return starts_with_ignoring_case(text, word); });
}

/// "Gaspara Stampa, | *Rime* | , edizione critica a cura di …": names stand in roman, but for those of students.
void find_title_among_names(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (title < 2 || title == item.pieces.size()) return;
  Piece& last = item.pieces[title - 1];
  if (last.label != Label::author || end_of_leading_italics(item, last) != last.end) return;
  if (!tells_edition(text_of(item, item.pieces[title])) || has_italics_in(item, 0, last.begin) ||
      has_italics_in(item, item.pieces[title].begin, item.pieces[title].end))
    return;
  last.label = Label::title;
  item.pieces[title].label = Label::note;
}

}  // namespace

void settle_italic_title(LabelledItem& item) {
  cut_italics_behind_bold(item);
  join_writer_of_other_work(item);
  cut_book_behind_italics(item);
  find_title_among_names(item);
}

}  // namespace bibfold
