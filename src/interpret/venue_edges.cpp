// See venue_edges.h. Each rule wants quotes, italics or a word in the text, and does nothing without it.
#include "interpret/venue_edges.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/dates.h"
#include "interpret/item_pieces.h"
#include "interpret/names.h"
#include "interpret/title_tails.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "L. Meneghello, *Pomo pero*", "AA.VV., *Calvino*": whose volume it is stands before its italics.
void cut_volume_author(LabelledItem& item, std::size_t at) {
  const Piece venue = item.pieces[at];
  const std::string_view text = text_of(item, venue);
  std::size_t begin = 0;
  for (const std::string_view all : {"AA.VV., ", "AA. VV., ", "Aa.Vv., ", "VV.AA., ", "VV. AA., "}) {
    if (text.starts_with(all)) begin = all.size();
  }
  for (const StyleRun& run : item.item.text.runs) {
    if (begin != 0 || run.style != Style::italic || run.begin <= venue.begin + 3U || run.end + 1 < venue.end || run.begin >= venue.end)
      continue;
    const std::string_view before = text_of(item, venue.begin, run.begin);
    if (before.ends_with(", ") && names_persons(before.substr(0, before.size() - 2))) begin = before.size();
  }
  if (begin == 0) return;
  item.pieces[at].begin += static_cast<std::uint32_t>(begin);
  insert_before(item, at, {Label::note, venue.begin, static_cast<std::uint32_t>(venue.begin + begin - 2), venue.confidence});
}

bool is_roman(std::string_view text) { return !text.empty() && text.find_first_not_of("IVXLCDM") == std::string_view::npos; }

bool is_count(std::string_view text) {
  return is_roman(text) || (!text.empty() && text.size() <= 4 && text.find_first_not_of("0123456789") == std::string_view::npos);
}

/// "«Studi novecenteschi», XLVIII | 102", "«Italianistica», a. | XLV": behind the closing quotes stands the volume.
void cut_behind_quotes(LabelledItem& item, std::size_t at) {
  constexpr std::array<std::array<std::string_view, 2>, 5> kQuotes{{{"«", "»"}, {"“", "”"}, {"„", "”"}, {"„", "“"}, {"\"", "\""}}};
  const Piece venue = item.pieces[at];
  const std::string_view text = text_of(item, venue);
  for (const auto& [open, close] : kQuotes) {
    const std::size_t end = text.starts_with(open) ? text.find(close, open.size()) : std::string_view::npos;
    if (end == std::string_view::npos || end + close.size() >= text.size() || text[end + close.size()] != ',') continue;
    const std::size_t rest = std::min(text.find_first_not_of(" ,", end + close.size()), text.size());
    std::string_view behind = text.substr(rest);
    while (behind.ends_with('.') || behind.ends_with(' ')) behind.remove_suffix(1);
    item.pieces[at].end = static_cast<std::uint32_t>(venue.begin + end + close.size());
    if (behind.empty()) return;
    const bool count = is_count(behind);
    const std::size_t volume = find_label(item, Label::volume);
    if (count && volume == at + 1 && !has_label(item, Label::issue)) item.pieces[volume].label = Label::issue;
    const auto begin = static_cast<std::uint32_t>(venue.begin + rest);
    const bool free = count && (volume == item.pieces.size() || item.pieces[volume].label == Label::issue);
    insert_behind(item, at,
                  {free ? Label::volume : Label::note, begin, static_cast<std::uint32_t>(begin + behind.size()), venue.confidence});
    return;
  }
}

/// "41º Encontro Anual, 2017, Caxambu. Anais do 41º Encontro": a meeting in front of its proceedings. "Advances in … 22: 23rd Annual
/// Conference 2009. Proceedings of a meeting held 7-10 December" says no other name of them.
void cut_meeting(LabelledItem& item, std::size_t at) {
  constexpr std::array<std::string_view, 8> kWords{". Anais",  ". Atas ",   ". Actas ",      ". Proceedings",
                                                   ". Annals", ". Resumos", ". Caderno de ", ". Trabalhos "};
  const Piece venue = item.pieces[at];
  const std::string_view text = text_of(item, venue);
  for (const std::string_view word : kWords) {
    const std::size_t found = text.find(word);
    if (found == std::string_view::npos || found < 10 || find_year(text.substr(0, found)) == 0) continue;
    if (starts_with_ignoring_case(text.substr(found), ". proceedings of a ")) return;
    item.pieces[at].begin += static_cast<std::uint32_t>(found + 2);
    insert_before(item, at, {Label::note, venue.begin, static_cast<std::uint32_t>(venue.begin + found), venue.confidence});
    return;
  }
}

/// "BeckOK BGB, Stand: | 1.9.2024": how new the text is.
void settle_as_of(LabelledItem& item, std::size_t at) {
  for (const std::string_view word : {", Stand", ", Stand:", ", Stand der Bearbeitung", ", as of"}) {
    if (!text_of(item, item.pieces[at]).ends_with(word)) continue;
    item.pieces[at].end -= static_cast<std::uint32_t>(word.size());
    const bool next = at + 1 < item.pieces.size() && parse_date(text_of(item, item.pieces[at + 1])).year != 0;
    if (next && !has_label(item, Label::date)) item.pieces[at + 1].label = Label::date;
    return;
  }
}

/// "INSEAD Case No. | 316-0123-1": the word that counts, and what was taken for pages.
void settle_case_number(LabelledItem& item, std::size_t at) {
  for (const std::string_view word : {" No.", " No", " Nr.", " no.", " #", " N°", " nº"}) {
    const std::string_view text = text_of(item, item.pieces[at]);
    if (!text.ends_with(word) || text.size() < word.size() + 4 || at + 1 == item.pieces.size()) continue;
    Piece& next = item.pieces[at + 1];
    if (next.label != Label::page && next.label != Label::volume && next.label != Label::number && next.label != Label::issue) return;
    if (next.label == Label::page) next.label = Label::number;
    item.pieces[at].end -= static_cast<std::uint32_t>(word.size());
    return;
  }
}

/// "*After Deference*, YALE J. ON REG. | : NOTICE & COMMENT (July 8, 2024)": the first half of a journal in capitals was taken for a name,
/// behind the title, where no author stands.
void join_journal_in_capitals(LabelledItem& item, std::size_t at) {
  if (at < 2 || item.pieces[at - 1].label != Label::author || item.pieces[at - 2].label != Label::title) return;
  const std::string_view half = text_of(item, item.pieces[at - 1]);
  const bool capitals = count_capitals(half) >= 4 && !has_small_letter(half) && !has_small_letter(text_of(item, item.pieces[at])) &&
                        half.find(' ') != std::string_view::npos;
  if (!capitals || item.pieces[at].begin > item.pieces[at - 1].end + 4) return;
  item.pieces[at].begin = item.pieces[at - 1].begin;
  erase_piece(item, at - 1);
}

/// "Cadernos e história. HISTÓRIA DA PIPA (UFEX) | , | Pelotas | , v. 13": the journal in capitals went into the title, and the town where
/// it appears was taken for it.
void part_capitals_from_title(LabelledItem& item, std::size_t at) {
  constexpr std::size_t kFewestLetters = 8;
  if (at == 0 || item.pieces[at - 1].label != Label::title || !has_label(item, Label::volume)) return;
  const std::string_view title = text_of(item, item.pieces[at - 1]);
  const std::size_t stop = title.rfind(". ");
  const std::string_view town = text_of(item, item.pieces[at]);
  if (stop == std::string_view::npos || std::count(town.begin(), town.end(), ' ') > 2 || !has_small_letter(town)) return;
  const std::string_view journal = title.substr(stop + 2);
  const bool capitals =
      count_capitals(journal) >= kFewestLetters && journal.find(' ') != std::string_view::npos && !has_small_letter(journal);
  if (!capitals || !has_small_letter(title.substr(0, stop))) return;
  item.pieces[at].label = Label::place;
  split_piece(item, at - 1, stop, stop + 2, Label::container_title);
}

/// "'Tiles at the V&A', | exhibition review, *Example Magazine*": what kind of text it is, in front of where it stands.
void part_kind_before_venue(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == 0 || at == item.pieces.size() || has_label(item, Label::genre)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || comma + 4 > text.size() || is_upper_at(text, 0) || !is_kind_of_text(text.substr(0, comma))) return;
  split_piece(item, at, comma, comma + 2, Label::container_title);
  item.pieces[at].label = Label::genre;
}

/// "w: Kobieta i prawo": the Polish "in".
void cut_polish_in(LabelledItem& item, std::size_t at) {
  const std::string_view venue = text_of(item, item.pieces[at]);
  if ((venue.starts_with("w: ") || venue.starts_with("W: ")) && is_upper_at(venue, 3)) item.pieces[at].begin += 3;
}

/// "in: Barocke Kites, | Ausst.-Kat. Museum am See": the kind of book is not its name, which stands behind "in:".
void settle_catalogue(LabelledItem& item, std::size_t at) {
  constexpr std::array<std::string_view, 8> kKinds{"Ausst.-Kat.", "Ausst.Kat.", "Ausst. Kat.", "Ausstellungskatalog",
                                                   "Kat. Ausst.", "exh. cat.",  "Exh. cat.",   "cat. exp."};
  const std::string_view venue = text_of(item, item.pieces[at]);
  if (std::none_of(kKinds.begin(), kKinds.end(), [venue](std::string_view kind) { return venue.starts_with(kind); })) return;
  const std::size_t title = find_label(item, Label::title);
  if (title >= at) return;
  const Piece whole = item.pieces[at];
  const std::string_view before = text_of(item, item.pieces[title].end, whole.begin);
  std::size_t in = before.find("in: ");
  if (in == std::string_view::npos) in = before.find("In: ");
  constexpr std::size_t kLongest = 120;
  if (in == std::string_view::npos || !before.ends_with(", ") || before.size() < in + 8 || before.size() > in + kLongest) return;
  const auto begin = static_cast<std::uint32_t>(item.pieces[title].end + in + 4);
  item.pieces[at].label = Label::note;
  erase_pieces(item, title + 1, at);
  insert_behind(item, title, {Label::container_title, begin, whole.begin - 2U, whole.confidence});
}

/// "Folha de S. | Paulo, São Paulo": a saint's name was cut at its period.
void settle_saint(LabelledItem& item, std::size_t at) {
  if (at + 1 == item.pieces.size() || item.pieces[at + 1].label != Label::place || !text_of(item, item.pieces[at]).ends_with(" S.")) return;
  Piece& place = item.pieces[at + 1];
  if (place.begin != item.pieces[at].end + 1) return;
  const std::string_view text = text_of(item, place);
  const std::size_t end = std::min(text.find(','), text.size());
  item.pieces[at].end = place.begin + static_cast<std::uint32_t>(end);
  const std::size_t rest = text.find_first_not_of(", ", end);
  if (rest == std::string_view::npos) return erase_piece(item, at + 1);
  place.begin += static_cast<std::uint32_t>(rest);
}

/// "Common European Sales Law, Baden-Baden: Nomos": place and house behind the venue.
void cut_imprint(LabelledItem& item, std::size_t at, const Tables& tables) {
  if (has_label(item, Label::publisher) || has_label(item, Label::place)) return;
  const Piece venue = item.pieces[at];
  const std::string_view text = text_of(item, venue);
  const std::size_t colon = text.rfind(": ");
  if (colon == std::string_view::npos || text.size() - colon > 40) return;
  const std::size_t sign = std::max(text.substr(0, colon).rfind(", ") + 1, text.substr(0, colon).rfind(". ") + 1);
  if (sign < 8) return;
  const std::string_view place = text.substr(sign + 1, colon - sign - 1);
  const std::string_view house = text.substr(colon + 2);
  if (place.size() > 30 || (!has_word_of(tables.words, place, WordClass::place) && !has_word_of(tables.words, house, WordClass::publisher)))
    return;
  item.pieces[at].end = static_cast<std::uint32_t>(venue.begin + sign - 1);
  insert_behind(item, at, {Label::publisher, static_cast<std::uint32_t>(venue.begin + colon + 2), venue.end, venue.confidence});
  insert_behind(item, at,
                {Label::place, static_cast<std::uint32_t>(venue.begin + sign + 1), static_cast<std::uint32_t>(venue.begin + colon),
                 venue.confidence});
}

/// "XXVIII + | 541 | S.": so many pages, taken for a venue and its volume.
void drop_page_count(LabelledItem& item) {
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    const std::string_view text = text_of(item, piece);
    if (piece.label != Label::container_title || text.find_first_not_of("IVXLCivxlc+ 0123456789SsPp.") != std::string_view::npos) continue;
    if (text.find_first_of("+0123456789 ") == std::string_view::npos) continue;  // "ICCV", "PL"
    piece.label = Label::note;
    const bool counted =
        k + 1 < item.pieces.size() && (item.pieces[k + 1].label == Label::volume || item.pieces[k + 1].label == Label::page);
    if (text.find('+') != std::string_view::npos && counted) item.pieces[k + 1].label = Label::note;
  }
}

/// "Postscript. In Jane Doe | *A Wooden Atlantis*": names do not stand in italics behind "In", volumes do.
void find_italic_volume(LabelledItem& item) {
  if (has_label(item, Label::container_title) || !has_label(item, Label::title)) return;
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (piece.label != Label::editor || item.pieces[k - 1].label != Label::editor) continue;
    const bool italic = std::any_of(item.item.text.runs.begin(), item.item.text.runs.end(), [&](const StyleRun& run) {
      return run.style == Style::italic && run.begin == piece.begin && run.end >= piece.end;
    });
    if (!italic) continue;
    piece.label = Label::container_title;
    if (!text_behind(item, item.pieces[k - 1].end).starts_with(" (")) item.pieces[k - 1].label = Label::note;
    return;
  }
}

/// "NAACL-HLT (Industry) 2021", "EMNLP (Findings) 2020": a meeting and its track.
bool is_meeting(std::string_view text, const Tables& tables) {
  const auto is_small = [](char c) { return is_ascii_lower(c); };
  return tables.venues.read(std::string(text)).venue || (text.size() >= 3 && std::none_of(text.begin(), text.end(), is_small));
}

/// "Paderborn (Fink) 2006", "München/Paderborn (Wilhelm Fink Verlag) 2021": place and house as historians of art print them.
void settle_house_in_bracket(LabelledItem& item, const Tables& tables) {
  if (has_label(item, Label::publisher)) return;
  for (std::size_t k = find_label(item, Label::title) + 1; k + 1 < item.pieces.size(); ++k) {
    const Piece whole = item.pieces[k];
    const bool guessed = whole.label == Label::author || whole.label == Label::place || whole.label == Label::editor ||
                         whole.label == Label::container_title;
    if (!guessed || item.pieces[k + 1].label != Label::date || text_of(item, whole.end, item.pieces[k + 1].begin) != " ") continue;
    const std::string_view text = text_of(item, whole);
    const std::size_t open = text.find(" (");
    if (!text.ends_with(')') || open == std::string_view::npos || open > 40 || text.substr(0, open).find(',') != std::string_view::npos)
      continue;
    if (is_meeting(text.substr(0, open), tables)) continue;
    item.pieces[k].label = Label::place;
    item.pieces[k].end = static_cast<std::uint32_t>(whole.begin + open);
    insert_behind(item, k, {Label::publisher, static_cast<std::uint32_t>(whole.begin + open + 2), whole.end - 1U, whole.confidence});
    return;
  }
}

/// "METU ERC Working Papers | in | Economics 20/04": a series, taken for a person and a venue.
void settle_series_as_name(LabelledItem& item) {
  constexpr std::array<std::string_view, 5> kWords{"working paper", "discussion paper", "research paper", "policy brief",
                                                   "technical report"};
  for (std::size_t k = find_label(item, Label::title) + 1; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    const std::string_view text = text_of(item, piece);
    const auto told = [text](std::string_view word) { return find_ignoring_case(text, word) != std::string_view::npos; };
    if (piece.label != Label::author || std::none_of(kWords.begin(), kWords.end(), told)) continue;
    piece.label = Label::container_title;
    if (k + 1 < item.pieces.size() && item.pieces[k + 1].label == Label::container_title && item.pieces[k + 1].begin < piece.end + 6) {
      piece.end = item.pieces[k + 1].end;
      erase_piece(item, k + 1);
    }
    return;
  }
}

/// "Bone Joint J 103-B: 12-18": a volume of one of two series, which a letter tells.
void cut_lettered_volume(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || has_label(item, Label::volume)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || blank < 3) return;
  const std::string_view number = text.substr(blank + 1);
  const std::size_t dash = number.find('-');
  const bool lettered = dash != std::string_view::npos && dash >= 2 && dash <= 3 && dash + 2 == number.size() &&
                        (number.back() == 'A' || number.back() == 'B') && number.find_first_not_of("0123456789") == dash;
  if (lettered) split_piece(item, at, blank, blank + 1, Label::volume);
}

/// "Proc. Conf. Kites Syst., Long Beach | , | CA, USA": the town in front of its state.
void give_town_to_state(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::place) return;
  Piece& place = item.pieces[at + 1];
  const std::string_view state = text_of(item, place);
  const bool code = state.size() >= 2 && is_ascii_upper(state[0]) && is_ascii_upper(state[1]) && (state.size() == 2 || state[2] == ',');
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.rfind(", ");
  constexpr std::size_t kLongest = 24;
  if (!code || comma == std::string_view::npos || comma < 8 || text.size() - comma > kLongest) return;
  const std::string_view town = text.substr(comma + 2);
  if (!is_upper_at(town, 0) || town.find_first_of("0123456789().") != std::string_view::npos ||
      text_of(item, item.pieces[at].end, place.begin) != ", ")
    return;
  place.begin = item.pieces[at].begin + static_cast<std::uint32_t>(comma + 2);
  item.pieces[at].end = item.pieces[at].begin + static_cast<std::uint32_t>(comma);
}

/// "Trees without roots — SysML | ’18": the acronym behind the dash is where it appeared.
void find_tag_behind_dash(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::date) return;
  const std::string_view year = text_of(item, item.pieces[at + 1]);
  if (!year.starts_with("\u2019") && !year.starts_with('\'')) return;
  const std::string_view title = text_of(item, item.pieces[at]);
  constexpr std::string_view kDash = " \u2014 ";
  const std::size_t dash = title.rfind(kDash);
  if (dash == std::string_view::npos || dash < 4 || title.find(' ', dash + kDash.size()) != std::string_view::npos) return;
  if (count_capitals(title.substr(dash)) < 3 || text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) != " ") return;
  split_piece(item, at, dash, dash + kDash.size(), Label::container_title);
}

/// "PLDI '23", "CGO 2021": capitals, and a year of two digits with its sign, or of four.
bool is_tag_with_year(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || text.find(' ') != blank || count_capitals(text.substr(0, blank)) < 3) return false;
  std::string_view year = text.substr(blank + 1);
  const bool sign = year.starts_with('\'') || year.starts_with("\u2019");
  if (sign) year.remove_prefix(year[0] == '\'' ? 1 : 3);
  return is_all_digits(year) && year.size() == (sign ? 2U : 4U);
}

/// "| *Lazy Kites* | [PLDI '23](https://…) |", taken for the label of a link.
void find_tag_with_year(LabelledItem& item) {
  if (has_any_label(item, {Label::container_title, Label::venue_tag, Label::date})) return;
  const auto guessed = [](const Piece& piece) {
    return piece.label == Label::link || piece.label == Label::other || piece.label == Label::note || piece.label == Label::number;
  };
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    std::size_t end = k + 1;
    while (end < item.pieces.size() && end < k + 2 && guessed(item.pieces[end])) ++end;
    if (!guessed(item.pieces[k]) || !is_tag_with_year(text_of(item, item.pieces[k].begin, item.pieces[end - 1].end))) continue;
    item.pieces[k].label = Label::venue_tag;
    item.pieces[k].end = item.pieces[end - 1].end;
    return erase_pieces(item, k + 1, end);
  }
}

/// "KiteM: A Sparse Linear Kite Package, | J. Stat. Software": a name with shortened words behind the title is a journal.
void find_shortened_journal(LabelledItem& item) {
  const std::size_t venue = find_label(item, Label::container_title);
  if (venue + 1 < item.pieces.size() && text_of(item, item.pieces[venue]).ends_with('.')) {  // "J. Stat. | Software"
    const Piece& word = item.pieces[venue + 1];
    const bool guessed = word.label == Label::note || word.label == Label::other || word.label == Label::genre;
    const std::string_view text = text_of(item, word);
    const bool one = text.find(' ') == std::string_view::npos && is_upper_at(text, 0) && text.size() > 3;
    if (guessed && one && text_of(item, item.pieces[venue].end, word.begin) == " ") {
      item.pieces[venue].end = word.end;
      return erase_piece(item, venue + 1);
    }
  }
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::note) return;
  if (has_any_label(item, {Label::container_title, Label::publisher, Label::venue_tag})) return;
  const std::string_view text = text_of(item, item.pieces[at + 1]);
  const bool shortened =
      text.size() > 8 && is_upper_at(text, 0) && (text.substr(1).starts_with(". ") || std::count(text.begin(), text.end(), '.') >= 2);
  const bool plain = text.find_first_of("0123456789():;") == std::string_view::npos;
  if (shortened && plain && text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) == ", ")
    item.pieces[at + 1].label = Label::container_title;
}

}  // namespace

void settle_venue_edges(LabelledItem& item, const Tables& tables) {
  give_town_to_state(item);
  find_tag_behind_dash(item);
  find_tag_with_year(item);
  find_shortened_journal(item);
  part_kind_before_venue(item);
  cut_lettered_volume(item);
  drop_page_count(item);
  settle_house_in_bracket(item, tables);
  settle_series_as_name(item);
  find_italic_volume(item);
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size()) return;
  part_capitals_from_title(item, at);
  join_journal_in_capitals(item, find_label(item, Label::container_title));
  cut_polish_in(item, find_label(item, Label::container_title));
  settle_catalogue(item, find_label(item, Label::container_title));
  const std::size_t venue = find_label(item, Label::container_title);
  settle_saint(item, venue);
  settle_as_of(item, venue);
  settle_case_number(item, venue);
  cut_behind_quotes(item, venue);
  cut_imprint(item, venue, tables);
  cut_meeting(item, venue);
  cut_volume_author(item, find_label(item, Label::container_title));
}

}  // namespace bibfold
