// See title_marks.h. Each rule looks at one mark and at what stands on both sides of it.
#include "interpret/title_marks.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "interpret/item_pieces.h"
#include "interpret/item_status.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

const StyleRun* italics_from(const LabelledItem& item, std::uint32_t begin) {
  const auto& runs = item.item.text.runs;
  const auto run =
      std::find_if(runs.begin(), runs.end(), [begin](const StyleRun& r) { return r.style == Style::italic && r.begin == begin; });
  return run == runs.end() ? nullptr : &*run;
}

bool opens_quotation(std::string_view text) {
  constexpr std::array<std::string_view, 5> kOpening{"\"", "“", "„", "‘", "«"};
  return std::any_of(kOpening.begin(), kOpening.end(), [text](std::string_view q) { return text.find(q) != std::string_view::npos; });
}

/// "*Loud Kites*. | Text by Mia Kaya. London: Example, 2023": two words in italics at the begin look like a name; but no names are in
/// italics where the item has no other title.
void find_italic_title(LabelledItem& item) {
  if (item.pieces.size() < 2 || item.pieces[0].begin > 1) return;
  const bool book = item.pieces[0].label == Label::container_title && has_any_label(item, {Label::publisher, Label::place}) &&
                    find_label(item, Label::container_title, 1) == item.pieces.size();
  if (item.pieces[0].label != Label::author && !book) return;
  const StyleRun* run = italics_from(item, item.pieces[0].begin);
  const std::string_view name = text_of(item, item.pieces[0]);
  if (run == nullptr || run->end < item.pieces[0].end || run->end > item.pieces[0].end + 1) return;
  if (name.find_first_of(".,0123456789") != std::string_view::npos || item.pieces[1].label == Label::author) return;
  const std::size_t at = find_label(item, Label::title);
  const bool titled = at < item.pieces.size();
  if (titled && name.find(' ') == std::string_view::npos) return;  // "*Weber*, Der Drachen im Recht": as lawyers print it
  const bool marked =
      titled && (italics_from(item, item.pieces[at].begin) != nullptr || opens_quotation(text_of(item, run->end, item.pieces[at].begin)));
  if (marked) return;
  item.pieces[0].label = Label::title;
  if (titled) item.pieces[at].label = Label::note;
}

/// "*Drawing Lakes: The School, | in Sections*, ed. with Mia Kaya. London: Example": the italics go on.
void keep_italics_whole(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || (!has_label(item, Label::publisher) && !has_label(item, Label::place))) return;
  const StyleRun* run = italics_from(item, item.pieces[at].begin);
  if (run == nullptr || run->end <= item.pieces[at].end + 1) return;
  std::size_t last = at;
  while (last + 1 < item.pieces.size() && item.pieces[last + 1].begin < run->end) ++last;
  if (last != at + 1 || item.pieces[last].end > run->end) return;
  const Label held = item.pieces[last].label;
  if (held != Label::container_title && held != Label::note && held != Label::other && held != Label::collection_title) return;
  item.pieces[at].end = run->end;
  erase_piece(item, last);
}

/// Where the quotation that opens in front of `begin` or there closes; npos when it does not.
std::size_t closing_quotation(std::string_view text, std::size_t begin) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kQuotes{{{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}}};
  for (const auto& [open, close] : kQuotes) {
    const bool inside = text.substr(begin).starts_with(open);
    const std::size_t stop = text.substr(0, begin).find_last_not_of(' ') + 1;  // "« Kites » "
    const bool before = stop >= open.size() && text.substr(stop - open.size(), open.size()) == open;
    if (!inside && !before) continue;
    const std::size_t from = inside ? begin + open.size() : begin;
    const std::size_t end = text.find(close, from);
    // "“Kites” and “Lakes”": the title begins with a quotation, and is none.
    if (end == std::string_view::npos || text.find(open, end + close.size()) != std::string_view::npos) return std::string_view::npos;
    return end + close.size();
  }
  return std::string_view::npos;
}

/// "“Balance Sheets,” 2nd round R&R at the | *Lake Economy*": behind the quotation stands what has become of the manuscript.
void cut_status_behind_quotation(LabelledItem& item, std::size_t at, std::size_t close, std::size_t begin) {
  constexpr std::array<std::string_view, 7> kWords{"R&R", "evise", "esubmi", "ubmitted", "under review", "ccepted", "orthcoming"};
  const std::string_view rest = text_of(item, begin, item.pieces[at].end);
  if (std::none_of(kWords.begin(), kWords.end(), [rest](std::string_view w) { return rest.find(w) != std::string_view::npos; })) return;
  split_piece(item, at, close - item.pieces[at].begin, begin - item.pieces[at].begin, Label::status);
  if (at + 2 >= item.pieces.size() || item.pieces[at + 2].label != Label::container_title) return;
  item.pieces[at + 1].end = item.pieces[at + 2].end;
  erase_piece(item, at + 2);
}

/// "KITE ISR 2020-07, “Persistence in the Wind” | (Baltimore: STScI)": the number of a report in front of the quotation that is the title.
void part_number_before_quotation(LabelledItem& item) {
  constexpr std::size_t kLongestNumber = 40;
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || has_label(item, Label::number)) return;
  const Piece title = item.pieces[at];
  const std::string_view text = text_of(item, title);
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || comma > kLongestNumber || !is_ascii_digit(text[comma - 1]) || !is_upper_at(text, 0)) return;
  const std::size_t close = closing_quotation(item.item.text.text, title.begin + comma + 2);
  if (close == std::string_view::npos || close + 1 < title.end || !opens_quotation(text.substr(comma + 2, 3))) return;
  split_piece(item, at, comma, comma + 2, Label::title);
  item.pieces[at].label = Label::number;
}

/// "« Agostic kites », *Coord. Chem. Rev.*", all of it taken for the venue: the quotation is the title.
void part_quotation_from_venue(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || has_label(item, Label::title)) return;
  const std::string_view text = item.item.text.text;
  const Piece whole = item.pieces[at];
  const std::size_t close = closing_quotation(text, text.find_first_not_of(' ', whole.begin));
  if (close == std::string_view::npos || close < whole.begin + 8 || close + 4 > whole.end) return;
  const std::size_t begin = text.find_first_not_of(" .,", close);
  if (begin == std::string_view::npos || begin + 2 >= whole.end) return;
  item.pieces[at].label = Label::title;
  std::size_t mark = close - 1;
  while ((static_cast<unsigned char>(text[mark]) & 0xC0U) == 0x80U) --mark;
  split_piece(item, at, mark - whole.begin, begin - whole.begin, Label::container_title);
}

/// "« Agostic kites », *Coord. | Chem. Rev.*": behind the closing quotation and a comma begin the italics that the venue ends in.
bool give_italics_to_venue(LabelledItem& item, std::size_t at, std::size_t close, std::size_t begin) {
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::container_title) return false;
  const StyleRun* run = italics_from(item, static_cast<std::uint32_t>(begin));
  Piece& venue = item.pieces[at + 1];
  if (run == nullptr || run->end + 1 < venue.end) return false;
  item.pieces[at].end = static_cast<std::uint32_t>(close);
  venue.begin = run->begin;
  return true;
}

/// "“Quill, Jana.” Lakes Online | Example Online": what stands behind the closing quotation is no title any more.
void cut_behind_quotation(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  const std::string_view text = item.item.text.text;
  const Piece title = item.pieces[at];
  const std::size_t close = closing_quotation(text, title.begin);
  if (close == std::string_view::npos || close + 4 > title.end || close < title.begin + 8) return;
  const std::string_view inside = text_of(item, title.begin, close);
  const bool stopped = inside.find(".”") != std::string_view::npos || inside.find(",”") != std::string_view::npos ||
                       inside.find(".\"") != std::string_view::npos || inside.find(",\"") != std::string_view::npos;
  std::size_t begin = std::min<std::size_t>(text.find_first_not_of(" .,", close), title.end);
  if (starts_with_ignoring_case(text.substr(begin), "in ")) begin += 3;
  if (give_italics_to_venue(item, at, close, begin)) return;
  std::size_t first = begin;
  // "« Procédé de pêche », brevet FR 3 098 765": guillemets close for good, where the journal is not behind them
  const bool closed = text_of(item, title.begin, close).ends_with("»") && text.substr(close, 2) == ", ";
  if (!stopped && closed && begin + 3 < title.end && !has_label(item, Label::container_title))
    return split_piece(item, at, close - title.begin, begin - title.begin, Label::note);
  if (!stopped || begin + 3 >= title.end) return;
  if (!is_upper(next_code_point(text, first))) return cut_status_behind_quotation(item, at, close, begin);
  for (Piece& piece : item.pieces) {
    if (piece.label == Label::container_title) piece.label = Label::note;
  }
  split_piece(item, at, close - title.begin, begin - title.begin, Label::container_title);
}

/// "under contract *Hatchery: | Making Fish*": the italics begin in front of what was taken for the title, inside of a piece that begins
/// before them.
void begin_with_italics(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  Piece& title = item.pieces[at];
  const auto& runs = item.item.text.runs;
  const auto inside = std::find_if(runs.begin(), runs.end(), [&](const StyleRun& r) {
    return r.style == Style::italic && r.begin > title.begin + 4 && r.begin < title.begin + 24 && r.end + 1 >= title.end;
  });
  const std::string_view front = inside == runs.end() ? std::string_view() : text_of(item, title.begin, inside->begin);
  const StatusReading status = read_status(front);
  if (trim(front) == "under contract" ||
      (status.stage != Stage::unknown && status.end + 1 >= front.size())) {  // "| under contract *Hatchery: Making Fish*"
    const std::uint32_t begin = title.begin;
    title.begin = inside->begin;
    return insert_before(item, at, {Label::status, begin, inside->begin - 1, title.confidence});
  }
  const auto run = std::find_if(runs.begin(), runs.end(), [&](const StyleRun& r) {
    return r.style == Style::italic && r.begin > 0 && r.begin < title.begin && r.end + 1 >= title.end && r.end >= title.begin + 4;
  });
  if (run == runs.end()) return;
  const bool outside = at == 0 || item.pieces[at - 1].begin < run->begin;
  const bool person = at > 0 && (item.pieces[at - 1].label == Label::author || item.pieces[at - 1].label == Label::editor);
  if (!outside || (person && item.pieces[at - 1].end > run->begin)) return;
  title.begin = run->begin;
  if (at > 0 && item.pieces[at - 1].end > run->begin) item.pieces[at - 1].end = run->begin;
}

/// "'What boats' | questions do', *Aeon*": an apostrophe was taken for the closing quotation mark, which stands behind what goes on in
/// small letters.
void mend_apostrophe(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size()) return;
  const std::string_view text = item.item.text.text;
  Piece& title = item.pieces[at];
  const Piece& next = item.pieces[at + 1];
  const bool remark = (next.label == Label::note || next.label == Label::other) && title.begin > 0 && text[title.begin - 1] == '\'' &&
                      text_of(item, title.end, next.begin) == "' " && is_ascii_lower(text[next.begin]) &&
                      text_behind(item, next.end).starts_with("', ");
  if (remark) {
    title.end = next.end;
    return erase_piece(item, at + 1);
  }
  if (next.label != Label::container_title) return;
  Piece& venue = item.pieces[at + 1];
  const bool quoted = title.begin > 0 && text[title.begin - 1] == '\'';
  if (!quoted || text_of(item, title.end, venue.begin) != "' " || !is_ascii_lower(text[venue.begin])) return;
  const std::size_t close = text.find("', ", venue.begin);
  if (close == std::string_view::npos || close + 5 > venue.end) return;
  title.end = static_cast<std::uint32_t>(close);
  venue.begin = static_cast<std::uint32_t>(close + 3);
}

/// "*Xenopus laevis*", and nothing else.
bool is_species(std::string_view text) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || blank < 2 || blank + 4 > text.size()) return false;
  const std::string_view second = text.substr(blank + 1);
  return is_upper_at(text, 0) && std::all_of(second.begin(), second.end(), [](char c) { return is_ascii_lower(c); });
}

/// "noot onder HvJ 4 oktober 2012, C-249/11", "Anm. zu BGH …", "note sous Cass. civ. …": ends in the name of the case.
bool is_note_on_judgment(std::string_view title) {
  constexpr std::array<std::string_view, 8> kWords{"noot onder ",   "noot bij ",  "annotatie bij ", "Anm. zu ",
                                                   "Anmerkung zu ", "note sous ", "obs. sous ",     "case note"};
  return std::any_of(kWords.begin(), kWords.end(), [title](std::string_view word) { return starts_with_ignoring_case(title, word); });
}

/// "Elongation in | *Xenopus laevis*. *Dev Biol*. 2014;390(2)": what stands in italics behind a word, and not behind a stop, is the end of
/// the title; the venue begins behind it.
void give_italics_to_title(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::container_title) return;
  Piece& venue = item.pieces[at + 1];
  const std::string_view joint = text_of(item, item.pieces[at].end, venue.begin);
  const bool of_case = joint == ", " && is_note_on_judgment(text_of(item, item.pieces[at]));
  if ((joint != " " && !of_case) || italics_from(item, item.pieces[at].begin) != nullptr) return;
  const std::string_view title = text_of(item, item.pieces[at]);
  const StyleRun* run = italics_from(item, venue.begin);
  if (run == nullptr || run->end + 5 > venue.end || title.find(' ') == std::string_view::npos ||
      std::string_view(".,;:?!").find(title.back()) != std::string_view::npos)
    return;
  const std::string_view behind = text_of(item, run->end, venue.end);
  const bool stopped = behind.starts_with(". ") || behind.starts_with("? ") || behind.starts_with(", ");
  const bool apart = stopped && (of_case || italics_from(item, run->end + 2) != nullptr || is_species(text_of(item, run->begin, run->end)));
  if (!apart) return;
  item.pieces[at].end = run->end + (behind[0] == '?' ? 1U : 0U);
  venue.begin = run->end + 2;
}

/// Where ", in:" begins in a title; npos without it. `rest`: what is behind it.
std::size_t in_with_colon(std::string_view text, std::size_t& rest) {
  for (const std::string_view word :
       {", in: ", ". In: ", "? In: ", "! In: ", ", In: ", ". in: ", ". I: ", "? I: ", ", w: ", ". W: ", ", [w:] ", ", [in:] "}) {
    const std::size_t found = text.find(word);
    if (found == std::string_view::npos || found < 6 || found + word.size() + 4 > text.size()) continue;
    rest = found + word.size();
    return word[0] == '?' || word[0] == '!' ? found + 1 : found;
  }
  return std::string_view::npos;
}

/// ", in *Annali dei laghi*": the same without the colon, where italics begin behind it.
std::size_t in_before_italics(const LabelledItem& item, const Piece& title, std::size_t& rest) {
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style != Style::italic || run.begin < title.begin + 10U || run.begin + 4 > title.end) continue;
    const std::string_view before = text_of(item, run.begin - 5, run.begin);
    if (before != ", in " && before != ". In ") continue;
    rest = run.begin - title.begin;
    return rest - 5;
  }
  return std::string_view::npos;
}

/// "Wind am See?, in: Festschrift für Otto Weber, | hrsg. von … Mia Kaya |, Bielefeld": a title does not go on behind "in:".
void cut_at_in(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  std::size_t rest = 0;
  std::size_t cut = in_with_colon(text_of(item, item.pieces[at]), rest);
  if (cut == std::string_view::npos && !has_label(item, Label::container_title)) cut = in_before_italics(item, item.pieces[at], rest);
  if (cut == std::string_view::npos) return;
  const std::size_t held = find_label(item, Label::container_title, at);
  if (held < item.pieces.size()) {
    const std::string_view venue = text_of(item, item.pieces[held]);
    item.pieces[held].label = std::count(venue.begin(), venue.end(), ' ') <= 2 ? Label::place : Label::note;
  }
  split_piece(item, at, cut, rest, Label::container_title);
  for (std::size_t k = at + 2; k < item.pieces.size(); ++k) {
    if (item.pieces[k].label != Label::author) continue;
    item.pieces[k].label = Label::editor;
  }
}

/// "Standards of teachers. In: | Quill, Jana/Roe, Tom (Hgg.): | Standards today. Göttingen": the book behind "In:" was taken for the title,
/// and what stands before it, where nobody is named, is the title.
void find_title_before_colon_in(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || at == 0) return;
  std::size_t rest = 0;
  const std::string_view text = item.item.text.text;
  const std::size_t cut = in_with_colon(text, rest);
  constexpr std::size_t kShortest = 12;
  if (cut == std::string_view::npos || cut < kShortest || item.pieces[at].begin < rest) return;
  const auto names = [](const Piece& p) { return p.label == Label::author || p.label == Label::editor || p.label == Label::date; };
  const auto behind = std::find_if(item.pieces.begin(), item.pieces.end(), [cut](const Piece& p) { return p.end > cut; });
  if (std::any_of(item.pieces.begin(), behind, names) || behind->begin < cut) return;
  for (auto piece = behind; piece != item.pieces.end(); ++piece) {
    if (piece->label == Label::author) piece->label = Label::editor;
    if (piece->label == Label::container_title) piece->label = Label::collection_title;
  }
  item.pieces[at].label = Label::container_title;
  const int confidence = item.pieces[at].confidence;
  item.pieces.erase(item.pieces.begin(), behind);
  insert_before(item, 0, {Label::title, 0, static_cast<std::uint32_t>(cut), confidence});
}

/// ", chapter 5 in ", ". Ch. 7 of ": where such words begin in a title; npos without them. `rest`: where "chapter" begins.
std::size_t chapter_in_title(std::string_view text, std::size_t& rest) {
  for (const std::string_view word : {"chapter ", "chap. ", "ch. ", "kapitel ", "chapitre "}) {
    const std::size_t found = find_ignoring_case(text, word);
    if (found == std::string_view::npos || found < 10 || text[found - 1] != ' ') continue;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", found + word.size()), text.size());
    const std::string_view joint = text.substr(end);
    if (end == found + word.size() || (!joint.starts_with(" in ") && !joint.starts_with(" in: ") && !joint.starts_with(" of "))) continue;
    const std::size_t cut = text.find_last_not_of(" ,.;:", found - 1);
    if (cut == std::string_view::npos || cut + 2 > found - 1) continue;
    rest = found;
    return text[cut + 1] == '.' ? cut + 2 : cut + 1;
  }
  return std::string_view::npos;
}

/// "Kinks Revisited, chapter 4 in Kinks and Notches": the book's name does not belong to the title of its chapter.
void cut_at_chapter(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  std::size_t rest = 0;
  const std::size_t cut = chapter_in_title(text_of(item, item.pieces[at]), rest);
  if (cut == std::string_view::npos) return;
  const std::size_t held = find_label(item, Label::container_title, at);
  if (held < item.pieces.size()) item.pieces[held].label = has_label(item, Label::publisher) ? Label::note : Label::publisher;
  split_piece(item, at, cut, rest, Label::container_title);
}

/// "„Daten als Gegenleistung“ im | Schuldrecht, in: Festschrift für Doe": the quotation at the begin is a part of the title, since "in:"
/// follows only behind more words.
void go_on_behind_quotation(LabelledItem& item) {
  if (item.pieces.size() < 2 || item.pieces[0].label != Label::title || item.pieces[1].label != Label::container_title) return;
  Piece& title = item.pieces[0];
  const std::string_view text = item.item.text.text;
  const std::size_t in = text_of(item, item.pieces[1]).find(", in: ");
  const std::string_view behind = text.substr(title.end, item.pieces[1].begin - title.end);
  const std::size_t word = behind.find(' ');
  const bool small = word != std::string_view::npos && word + 1 < behind.size() && is_ascii_lower(behind[word + 1]);
  if (in == std::string_view::npos || in == 0 || title.begin == 0 || title.begin > 4 || !small) return;
  title.begin = 0;
  title.end = item.pieces[1].begin + static_cast<std::uint32_t>(in);
  item.pieces[1].begin = title.end + 6;
}

}  // namespace

void settle_title_marks(LabelledItem& item) {
  part_number_before_quotation(item);
  find_title_before_colon_in(item);
  part_quotation_from_venue(item);
  go_on_behind_quotation(item);
  find_italic_title(item);
  begin_with_italics(item);
  keep_italics_whole(item);
  cut_at_in(item);
  mend_apostrophe(item);
  cut_at_chapter(item);
  cut_behind_quotation(item);
  give_italics_to_title(item);
}

void begin_behind_sign(LabelledItem& item) {
  constexpr std::array<std::string_view, 3> kSigns{"*", "†", "‡"};
  const std::size_t first = find_label(item, Label::title);
  if (first == item.pieces.size()) return;
  Piece& title = item.pieces[first];
  for (const std::string_view sign : kSigns) {
    std::size_t at = 0;
    const std::string_view text = text_of(item, title);
    while (text.substr(at).starts_with(sign)) at += sign.size();
    const std::size_t word = std::min(text.find_first_not_of(' ', at), text.size());
    const bool begins = word < text.size() && (is_upper_at(text, word) || opens_quotation(text.substr(word, 3)));
    if (at == 0 || !begins || text.find(sign, word) != std::string_view::npos) continue;  // "*Kites* and …": emphasis
    title.begin += static_cast<std::uint32_t>(word);
    return;
  }
}

}  // namespace bibfold
