// See settled_venue.h. Each rule wants a word, a sign or an order of pieces that only one of journal, series, house and place has.
#include "interpret/settled_venue.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/dates.h"
#include "interpret/item_pieces.h"
#include "interpret/item_text.h"
#include "interpret/notation_pieces.h"
#include "interpret/settled_house.h"
#include "interpret/settled_series.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool tells_periodical(std::string_view folded) {
  constexpr std::array<std::string_view, 21> kWords{"journal",      "proceedings", "proc",        "conference", "symposium", "workshop",
                                                    "transactions", "letters",     "review",      "annals",     "bulletin",  "revue",
                                                    "revista",      "rivista",     "zeitschrift", "acta",       "congress",  "magazine",
                                                    "advances",     "archives",    "annual"};
  for (const std::string_view word : split(folded, ' ')) {
    if (is_one_of(kWords, word)) return true;
  }
  return false;
}

/// Series of books, some of which the tables have among the journals.
bool tells_series(std::string_view folded) {
  constexpr std::array<std::string_view, 12> kWords{
      "universitext", "springer tracts",         "classics in ", "texts in ",   "studies in ", " series", "monographs",
      "grundlehren",  "colloquium publications", "tracts in ",   "library of ", "surveys and "};
  return std::any_of(kWords.begin(), kWords.end(), [folded](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

bool follows_in(const LabelledItem& item, const Piece& piece) {
  const std::size_t from = piece.begin < 6 ? 0 : piece.begin - 6U;
  const std::string before = " " + fold_text(text_of(item, from, piece.begin));
  return before.ends_with(" in") || starts_with_ignoring_case(text_of(item, piece), "in ") || before.ends_with(" dans") ||
         before.ends_with(" en");
}

/// "Algebraic Geometry, Graduate Texts in Mathematics, vol. 52, Springer, New York": a book and its series, since journals and proceedings
/// are not printed with a house but without pages.
void settle_series(LabelledItem& item, const Tables& tables) {
  const std::size_t at = find_label(item, Label::container_title);
  const std::size_t title = find_label(item, Label::title);
  if (at >= item.pieces.size() || title >= at || find_label(item, Label::container_title, at + 1) < item.pieces.size()) return;
  if (!has_label(item, Label::publisher) || has_label(item, Label::page) || has_label(item, Label::venue_tag)) return;
  const bool counted =
      at + 1 < item.pieces.size() && (item.pieces[at + 1].label == Label::volume || item.pieces[at + 1].label == Label::issue);
  const Piece& container = item.pieces[at];
  const bool alone = !has_label(item, Label::volume) && !has_label(item, Label::issue) && has_label(item, Label::place) &&
                     text_of(item, item.pieces[at - 1].end, item.pieces[at].begin) == ", ";
  if ((!counted && !alone) || follows_in(item, container) || text_of(item, container).find('.') != std::string_view::npos) return;
  const std::string name = clean_piece(text_of(item, container));
  const auto venue = tables.venues.find(name);
  const bool edited = find_label(item, Label::editor) < at;
  const bool numbered = has_label(item, Label::volume) && has_label(item, Label::issue);
  const bool monthly = at + 2 < item.pieces.size() && parse_date(clean_piece(text_of(item, item.pieces[at + 2]))).month != 0;
  if (edited || numbered || monthly || has_han(name)) return;
  const bool series = tells_series(fold_text(name));
  if ((!series && !counted) || (!series && (tells_periodical(fold_text(name)) || venue))) return;
  item.pieces[at].label = Label::collection_title;
  if (counted) item.pieces[at + 1].label = Label::volume;
}

/// "Energy | 2006 | 31 | 425–451", "Small Group Research" of an article in press, "Globo, Rio de Janeiro, 19 maio 1998": what is counted in
/// volumes and pages, or appears on a day, is no house.
void settle_publisher(LabelledItem& item, const Tables& tables) {
  const std::size_t at = find_label(item, Label::publisher);
  if (at == item.pieces.size() || has_label(item, Label::container_title) || has_label(item, Label::edition) ||
      has_label(item, Label::genre))
    return;
  if (find_label(item, Label::publisher, at + 1) < item.pieces.size() || find_label(item, Label::title) > at) return;
  if (item.pieces[at - 1].label == Label::place && text_of(item, item.pieces[at - 1].end, item.pieces[at].begin) == ": ") return;
  const std::string name = clean_piece(text_of(item, item.pieces[at]));
  const std::string folded = fold_text(name);
  for (const std::string_view word : split(folded, ' ')) {
    constexpr WordClasses kHouse = bit(WordClass::publisher) | bit(WordClass::institution);
    if ((tables.words.find(word).classes & kHouse) != 0) return;
  }
  const auto next = [&](Label label, std::size_t k) { return k < item.pieces.size() && item.pieces[k].label == label; };
  const bool counted =
      next(Label::date, at + 1) && next(Label::volume, at + 2) && has_label(item, Label::page) && !has_label(item, Label::place);
  const bool coming = !has_label(item, Label::place) && find_label(item, Label::status) < at && !has_label(item, Label::editor);
  const std::size_t date = at + 2;
  const bool daily =
      next(Label::place, at + 1) && next(Label::date, date) && parse_date(clean_piece(text_of(item, item.pieces[date]))).month != 0;
  // "Martingale based residuals, Biometrika, March 1990"
  const auto venue = next(Label::date, at + 1) && !has_label(item, Label::place) ? tables.venues.find(name) : std::nullopt;
  const bool monthly = venue && venue->kind == VenueKind::journal && parse_date(clean_piece(text_of(item, item.pieces[at + 1]))).month != 0;
  if (counted || coming || daily || monthly) item.pieces[at].label = Label::container_title;
}

/// "Adv. Neural Inf. Process | Syst., Long Beach": the last word of an abbreviated venue, taken for a place.
void settle_torn_venue(LabelledItem& item, const Tables& tables) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::place) return;
  Piece& place = item.pieces[at + 1];
  const std::string_view venue = text_of(item, item.pieces[at]);
  const std::string_view text = text_of(item, place);
  const std::size_t end = std::min(text.find_first_of(".,"), text.size());
  const bool known = (tables.words.find(fold_letters(text.substr(0, end))).classes & bit(WordClass::place)) != 0;
  const bool abbreviated = std::count(venue.begin(), venue.end(), '.') >= 2 && !venue.ends_with('.');
  if (!abbreviated || known || end > 6 || text.substr(0, end).find(' ') != std::string_view::npos ||
      text_of(item, item.pieces[at].end, place.begin) != ". ")
    return;
  const std::string_view all = item.item.text.text;
  item.pieces[at].end = place.begin + static_cast<std::uint32_t>(end);
  if (item.pieces[at].end < all.size() && all[item.pieces[at].end] == '.') ++item.pieces[at].end;
  const std::size_t rest = text.find_first_not_of("., ", end);
  if (rest == std::string_view::npos) return erase_piece(item, at + 1);
  place.begin += static_cast<std::uint32_t>(rest);
}

/// Where "Actas del …", "Proceedings of the …" begins as a sentence of its own; npos without it.
std::size_t proceedings_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 15> kWords{"actas de", "anais do",     "anais da",     "atti de",        "atti del",
                                                    "actes d",  "memorias del", "memorias de",  "libro de actas", "proceedings of",
                                                    "proc. of", "tagungsband",  "proceedings:", "proceeding of",  "annals of the"};
  for (std::size_t at = text.find_first_of(".?!", 8); at != std::string_view::npos; at = text.find_first_of(".?!", at + 1)) {
    const std::size_t begin = at + 2;
    if (begin >= text.size() || text[at + 1] != ' ') continue;
    const auto here = [&](std::string_view word) { return starts_with_ignoring_case(text.substr(begin), word); };
    if (std::any_of(kWords.begin(), kWords.end(), here)) return begin;
  }
  return std::string_view::npos;
}

/// "Kites at school. Actas del X Congreso | Zaragoza": the proceedings were taken for a sentence of the title, and the town for the venue.
void settle_proceedings_in_title(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t begin = proceedings_sentence(text);
  if (begin == std::string_view::npos || text.size() - begin < 14) return;
  const std::size_t held = find_label(item, Label::container_title);
  const std::string_view venue = held == item.pieces.size() ? std::string_view() : text_of(item, item.pieces[held]);
  const bool town = held > at && std::count(venue.begin(), venue.end(), ' ') <= 2 && !has_label(item, Label::volume);
  if (held < item.pieces.size() && !town) return;
  // "*Isole. Atti dell'XI Congresso*, Cagliari, Sandhi, 2015": the name of a whole book
  if (is_all_italic(item, item.pieces[at]) && has_label(item, Label::publisher) && !has_label(item, Label::page)) return;
  if (town) item.pieces[held].label = Label::place;
  split_piece(item, at, begin - (text[begin - 2] == '.' ? 2 : 1), begin, Label::container_title);
}

/// "Vågor. | I: Exempelboken, red. H. Roe", "Granice. | W: Przestrzeń": the "in" of Scandinavians and Slavs, taken for a part of the book's
/// name.
void cut_nordic_in(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || item.pieces[at].begin < 3) return;
  const std::string_view before = text_of(item, item.pieces[at].begin - 2, item.pieces[at].begin);
  const std::string_view text = text_of(item, item.pieces[at]);
  const bool stopped = before[1] == ' ' && std::string_view(".?!,”\"").find(before[0]) != std::string_view::npos;
  constexpr std::array<std::string_view, 7> kWords{"I: ", "i: ", "W: ", "w: ", "U: ", "u: ", "V: "};
  const bool in = std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return text.starts_with(word); });
  if (stopped && in && text.size() > 8) item.pieces[at].begin += 3;
}

/// "*Solidarités familiales*, actes du colloque de Nantes (mai 2009), Nantes, Éditions Exemple, 2011": the bracket behind the book says
/// when people met, where a house and a later year follow.
void settle_days_of_meeting(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::date);
  const std::size_t house = find_label(item, Label::publisher, at);
  const std::size_t later = find_label(item, Label::date, house);
  if (later >= item.pieces.size() || find_label(item, Label::container_title) > at) return;
  const Piece& days = item.pieces[at];
  if (days.begin == 0 || item.item.text.text[days.begin - 1] != '(') return;
  const Date met = parse_date(clean_piece(text_of(item, days)));
  const Date printed = parse_date(clean_piece(text_of(item, item.pieces[later])));
  constexpr int kLatest = 8;  // years until the proceedings are out
  if (met.month == 0 || met.year == 0 || printed.month != 0 || printed.year < met.year || printed.year > met.year + kLatest) return;
  item.pieces[at].label = Label::event_date;
}

/// "*bioRxiv* 2023.05; *in revision at eLife*": how it stands with the paper, and no second venue.
void settle_revision(LabelledItem& item) {
  constexpr std::array<std::string_view, 6> kWords{"in revision at ",  "under revision at ", "in revision for ",
                                                   "under review at ", "in review at ",      "submitted to "};
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (piece.label != Label::container_title || find_label(item, Label::container_title) == k) continue;
    const std::string_view text = text_of(item, piece);
    if (std::any_of(kWords.begin(), kWords.end(), [text](std::string_view w) { return starts_with_ignoring_case(text, w); }))
      piece.label = Label::status;
  }
}

/// "Lind, S. (in press). Barns perspektiv på lek. | Nordisk barnehageforskning": what has a status in front of its title and one sentence
/// behind it is to appear there.
void settle_coming_venue(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  constexpr std::array<std::string_view, 6> kComing{"under utgivning", "under publicering", "kommande", "i tryck", "i trykk", "in druk"};
  for (std::size_t k = 0; k < title && title < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (piece.label == Label::note && is_one_of(kComing, fold_text(text_of(item, piece)))) piece.label = Label::status;
  }
  if (find_label(item, Label::status) > title || title + 2 != item.pieces.size()) return;
  if (item.pieces[title + 1].label != Label::note && item.pieces[title + 1].label != Label::publisher) return;
  const std::string_view text = text_of(item, item.pieces[title + 1]);
  constexpr int kWords = 8;
  const std::string folded = ' ' + fold_text(text) + ' ';
  const bool house = folded.find(" press ") != std::string::npos || folded.find(" verlag ") != std::string::npos ||
                     folded.find(" books ") != std::string::npos;
  const bool name = !house && is_upper_at(text, 0) && text.find_first_of("0123456789()[]:") == std::string_view::npos;
  if (name && std::count(text.begin(), text.end(), ' ') < kWords) item.pieces[title + 1].label = Label::container_title;
}

/// "Counting Kites. In | submission": how far it is, taken for where it appeared.
void settle_status_as_venue(LabelledItem& item) {
  constexpr std::array<std::string_view, 8> kWords{"prep", "preparation", "press", "print", "progress", "revision", "review", "submission"};
  for (Piece& piece : item.pieces) {
    if (piece.label != Label::container_title || piece.begin < 3 || piece.end - piece.begin > 12) continue;
    const std::string_view before = text_of(item, piece.begin - 3, piece.begin);
    if ((before != "In " && before != "in ") || !is_one_of(kWords, fold_text(text_of(item, piece)))) continue;
    piece.label = Label::status;
    piece.begin -= 3;
  }
}

/// "Actes du colloque « Kites » (Kigali, 2014), Paris, Karthala, 2016": of two years the one in the bracket is that of the meeting.
void settle_meeting_in_bracket(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  const std::size_t first = find_label(item, Label::date, at);
  if (at == item.pieces.size() || find_label(item, Label::date, first + 1) >= item.pieces.size() || first > at + 2) return;
  const std::string_view text = item.item.text.text;
  const std::size_t open = text.find('(', item.pieces[at].end);
  if (open == std::string_view::npos || open > item.pieces[at].end + 4U || open > item.pieces[first].begin) return;
  if (item.pieces[first].begin > open + 40 || !text.substr(item.pieces[first].end).starts_with(')')) return;
  if (first == at + 1 && item.pieces[first].begin == open + 1) return;  // "Example Journal (2014)"
  item.pieces[first].label = Label::event_date;
  for (std::size_t k = at + 1; k < first; ++k) item.pieces[k].label = Label::note;
}

/// "CoRL 2024": a known meeting and its year are a tag, where no other year stands.
void settle_dated_acronym(LabelledItem& item, const Tables& tables) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || has_any_label(item, {Label::date, Label::venue_tag, Label::volume})) return;
  const std::string name = clean_piece(text_of(item, item.pieces[at]));
  const std::size_t blank = name.rfind(' ');
  if (blank == std::string::npos || name.find(' ') != blank || find_year(name.substr(blank)) == 0) return;
  const VenueReading reading = tables.venues.read(name);
  if (reading.venue && reading.short_name == name.substr(0, blank)) item.pieces[at].label = Label::venue_tag;
}

/// "medRxiv 2024.03.12.24304999": taken for a venue.
void settle_numbered_preprint(LabelledItem& item) {
  for (Piece& piece : item.pieces) {
    if (piece.label != Label::container_title) continue;
    const std::string_view text = text_of(item, piece);
    for (const std::string_view server : {"medRxiv ", "bioRxiv "}) {
      if (starts_with_ignoring_case(text, server) && text.find(' ', server.size()) == std::string_view::npos &&
          is_ascii_digit(text[server.size()]))
        piece.label = Label::identifier;
    }
  }
}

/// "El País. Recuperado de | https://…": words that introduce a link.
void drop_link_words(LabelledItem& item) {
  constexpr std::array<std::string_view, 8> kWords{". Recuperado de", ". Disponible en", ". Retrieved from", ". Available from",
                                                   ". Available at",  ". Disponível em", ". Obtenido de",    ". Verfügbar unter"};
  for (Piece& piece : item.pieces) {
    if (piece.label != Label::container_title && piece.label != Label::title && piece.label != Label::publisher) continue;
    for (const std::string_view word : kWords) {
      if (text_of(item, piece).ends_with(word)) piece.end -= static_cast<std::uint32_t>(word.size());
    }
  }
}

/// "Stuttgart [u.a.]: Teubner": other places are no tag.
void drop_other_places(LabelledItem& item) {
  for (std::size_t k = item.pieces.size(); k-- > 1;) {
    const std::string folded = fold_text(text_of(item, item.pieces[k]));
    if (item.pieces[k - 1].label == Label::place && (folded == "u a" || folded == "et al")) erase_piece(item, k);
  }
}

/// "with P. Haddad & Y. Chen, **BEA @ ACL 2024**": behind the title, what one style covers together with the year is a venue.
void settle_venue_behind_names(LabelledItem& item) {
  std::vector<Piece>& pieces = item.pieces;
  const std::size_t title = find_label(item, Label::title);
  if (has_label(item, Label::container_title) || has_label(item, Label::venue_tag)) return;
  for (std::size_t k = title + 1; k + 1 < pieces.size(); ++k) {
    if (pieces[k].label != Label::author || pieces[k + 1].label != Label::date) continue;
    if (text_of(item, pieces[k].end, pieces[k + 1].begin) != " ") continue;
    const auto& runs = item.item.text.runs;
    const auto run = std::find_if(runs.begin(), runs.end(), [&](const StyleRun& r) {
      return r.style != Style::link && r.begin >= pieces[title].end && r.begin <= pieces[k].begin && r.end >= pieces[k + 1].end;
    });
    if (run == runs.end()) continue;
    std::size_t first = k;
    while (first > title + 1 && pieces[first - 1].label == Label::author && pieces[first - 1].begin >= run->begin) --first;
    pieces[k].begin = pieces[first].begin;
    pieces[k].label = Label::venue_tag;
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(first), pieces.begin() + static_cast<std::ptrdiff_t>(k));
    return;
  }
}

/// "*ICML, 2021*" where nobody is named: the acronym of a venue is no volume.
void settle_lettered_volume(LabelledItem& item, const Tables& tables) {
  const std::size_t at = find_label(item, Label::volume);
  if (at == item.pieces.size() || has_label(item, Label::container_title) || has_label(item, Label::venue_tag)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  if (is_all_capitals(text) && !tables.venues.read(text).short_name.empty()) item.pieces[at].label = Label::container_title;
}

/// "LAW360 (May 14, 2019)", "France24, 3 mai 2020": a word and the digits glued to it, with a day behind, is where a text appeared.
void settle_numbered_outlet(LabelledItem& item) {
  constexpr std::size_t kShortest = 3;
  const std::size_t at = find_label(item, Label::number);
  if (at == 0 || at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::date) return;
  if (has_any_label(item, {Label::container_title, Label::venue_tag, Label::publisher, Label::genre, Label::page})) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t digit = text.find_first_of("0123456789");
  const bool word = digit != std::string_view::npos && digit >= kShortest && is_all_digits(text.substr(digit)) &&
                    std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(digit), is_ascii_letter<char>);
  if (word && parse_date(clean_piece(text_of(item, item.pieces[at + 1]))).day != 0) item.pieces[at].label = Label::container_title;
}

/// " Findings", " (Demo track)" behind a year: its bytes up to the last letter; 0 where another word stands.
std::size_t track_length(std::string_view text) {
  constexpr std::array<std::string_view, 13> kTracks{"findings",
                                                     "finding",
                                                     "system demonstrations",
                                                     "demonstrations",
                                                     "demonstration",
                                                     "demo track",
                                                     "demos",
                                                     "demo",
                                                     "industry track",
                                                     "student research workshop",
                                                     "srw",
                                                     "datasets and benchmarks track",
                                                     "datasets and benchmarks"};
  const std::size_t begin = text.starts_with(" (") ? 2 : text.starts_with(' ') ? 1 : 0;
  if (begin == 0) return 0;
  for (const std::string_view track : kTracks) {
    if (!starts_with_ignoring_case(text.substr(begin), track)) continue;
    const std::size_t end = begin + track.size();
    if (end == text.size() || std::string_view(" .,;)").find(text[end]) != std::string_view::npos)
      return begin == 2 && text.substr(end, 1) == ")" ? end + 1 : end;
  }
  return 0;
}

/// "EMNLP'20 | (Demonstration)", with no other venue: so the tag goes on.
void settle_track_of_tag(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::venue_tag);
  if (at >= item.pieces.size() || has_label(item, Label::container_title)) return;
  const std::size_t length = track_length(text_behind(item, item.pieces[at].end));
  if (length == 0) return;
  item.pieces[at].end += static_cast<std::uint32_t>(length);
  while (at + 1 < item.pieces.size() && item.pieces[at + 1].end <= item.pieces[at].end) erase_piece(item, at + 1);
}

/// "EMNLP 2023 Findings", "ACL 2023 (Demo)": the part of the conference behind its year is a part of its name.
void settle_track(LabelledItem& item) {
  settle_track_of_tag(item);
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::date) return;
  const std::uint32_t year = item.pieces[at + 1].end;
  if (text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) != " ") return;
  const std::size_t length = track_length(std::string_view(item.item.text.text).substr(year));
  if (length == 0) return;
  const auto end = static_cast<std::uint32_t>(year + length);
  while (at + 1 < item.pieces.size() && item.pieces[at + 1].end <= end + 1) erase_piece(item, at + 1);
  if (at + 1 < item.pieces.size()) item.pieces[at + 1].begin = std::max(item.pieces[at + 1].begin, end);
  item.pieces[at].end = end;
}

/// "« Kites », | Coord. Chem. Rev. | 2017, | 341", taken for a remark: abbreviated words in front of year and volume are a journal.
void settle_abbreviated_remark(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (has_label(item, Label::container_title) || has_label(item, Label::venue_tag) || title + 3 >= item.pieces.size()) return;
  Piece& journal = item.pieces[title + 1];
  const Piece& next = item.pieces[title + 2];
  const bool located = next.label == Label::volume || (next.label == Label::date && item.pieces[title + 3].label == Label::volume);
  if ((journal.label != Label::other && journal.label != Label::note) || !located) return;
  const std::size_t period = text_behind(item, journal.end).starts_with('.') ? 1 : 0;
  if (!looks_abbreviated(text_of(item, journal.begin, journal.end + period))) return;
  journal.label = Label::container_title;
  journal.end += static_cast<std::uint32_t>(period);
}

}  // namespace

void settle_venue(LabelledItem& item, const Tables& tables) {
  settle_abbreviated_remark(item);
  settle_status_as_venue(item);
  settle_days_of_meeting(item);
  settle_revision(item);
  settle_coming_venue(item);
  cut_nordic_in(item);
  settle_proceedings_in_title(item);
  settle_venue_behind_names(item);
  drop_link_words(item);
  drop_other_places(item);
  settle_torn_venue(item, tables);
  settle_lettered_volume(item, tables);
  settle_numbered_outlet(item);
  settle_track(item);
  settle_meeting_in_bracket(item);
  settle_house(item);
  settle_publisher(item, tables);
  settle_series(item, tables);
  part_volume_of_series(item);
  settle_numbered_preprint(item);
  settle_dated_acronym(item, tables);
}

}  // namespace bibfold
