// See title_ends.h. A title is shortened only at a period, bracket or mark behind which a word tells what follows.
#include "interpret/title_ends.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interpret/item_pieces.h"
#include "interpret/item_text.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool is_upper_first(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_upper(next_code_point(text, at));
}

/// "2. Aufl", "3., überarb", "4th ed", "2e éd", "Wydanie nowe", "nouvelle édition", "2nd. ed."
bool is_edition(std::string_view text) {
  constexpr std::array<std::string_view, 22> kWords{"baski",  "basim",   "aufl",    "auflage",  "ausg",    "ausgabe", "druk",   "ed",
                                                    "edicao", "edicion", "edition", "edizione", "edn",     "editie",  "painos", "uppl",
                                                    "utg",    "uberarb", "vyd",     "wyd",      "wydanie", "izd"};
  if (text.size() > 48) return false;
  const std::string folded = fold_text(text);
  const std::vector<std::string_view> words = split(folded, ' ');
  const bool told = std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_one_of(kWords, word); });
  constexpr std::array<std::string_view, 12> kFirst{"nouvelle", "nueva",  "nova",   "nuova", "wydanie", "wyd",
                                                    "zweite",   "dritte", "second", "third", "revised", "rev"};
  return told && words.size() <= 5 && (is_ascii_digit(words.front().front()) || is_one_of(kFirst, words.front()));
}

/// "2 vols", "3 Bde", "2 t", "4 volumi"
bool is_number_of_volumes(std::string_view text) {
  constexpr std::array<std::string_view, 9> kWords{"vols", "vol", "bde", "t", "tomes", "tomos", "volumes", "volumi", "v"};
  const std::string folded = fold_text(text);
  const std::size_t space = folded.find(' ');
  return space != std::string::npos && space <= 2 && is_ascii_digit(folded[0]) &&
         is_one_of(kWords, std::string_view(folded).substr(space + 1));
}

/// "Paper No. 2k-0031", "Paper 12", "Abstract no. 14"
bool is_paper_number(std::string_view text) {
  if (!starts_with_ignoring_case(text, "paper ") && !starts_with_ignoring_case(text, "abstract ")) return false;
  std::string_view rest = text.substr(text.find(' ') + 1);
  for (const std::string_view word : {"no. ", "no ", "nr. ", "number ", "#"}) {
    if (starts_with_ignoring_case(rest, word)) rest.remove_prefix(word.size());
  }
  return !rest.empty() && rest.size() <= 12 && rest.find(' ') == std::string_view::npos && has_digit(rest);
}

/// "martinfowler.com": a site.
bool is_site(std::string_view text) {
  if (text.size() < 5 || text.size() > 40 || text.find_first_of(" /@") != std::string_view::npos) return false;
  const std::size_t period = text.rfind('.');
  constexpr std::array<std::string_view, 8> kEnds{"com", "org", "net", "edu", "gov", "io", "info", "eu"};
  return period != std::string_view::npos && period > 2 && is_one_of(kEnds, text.substr(period + 1));
}

std::optional<Label> label_of_tail(std::string_view tail) {
  if (is_edition(tail)) return Label::edition;
  if (is_number_of_volumes(tail)) return Label::note;
  if (is_paper_number(tail)) return Label::number;
  if (is_site(tail)) return Label::container_title;
  return std::nullopt;
}

/// Where the sign ends behind which a tail may begin: ". ", "? ", "! ".
std::size_t sentence_ends(std::string_view text, std::size_t at) {
  return (text[at] == '.' || text[at] == '?' || text[at] == '!') && at + 1 < text.size() && text[at + 1] == ' ' ? at + 2 : 0;
}

/// The last sentence or two of a title: "Zeiten. 2. Aufl" has three periods.
void settle_tail(LabelledItem& item, std::size_t at) {
  const Piece title = item.pieces[at];
  const std::string_view text = text_of(item, title);
  for (std::size_t k = text.size() < 60 ? 1 : text.size() - 60; k + 2 < text.size(); ++k) {
    const std::size_t begin = sentence_ends(text, k);
    if (begin == 0 || k < 3) continue;
    const std::string_view tail = text.substr(begin);
    const auto label = label_of_tail(tail.ends_with('.') ? tail.substr(0, tail.size() - 1) : tail);
    if (!label || (*label == Label::container_title && has_label(item, Label::container_title))) continue;
    split_piece(item, at, text[k] == '.' ? k : k + 1, begin, *label);
    return;
  }
}

/// "3., überarb | Aufl. Stuttgart": the word of the edition, taken for the begin of a place.
void settle_torn_edition(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& place = item.pieces[k + 1];
    if (item.pieces[k].label != Label::edition || place.label != Label::place) continue;
    const std::string_view text = text_of(item, place);
    if (!text.starts_with("Aufl. ") || text.size() < 8) continue;
    item.pieces[k].end = place.begin + 5;
    place.begin += 6;
  }
}

/// What a bracket at the end of a title says: "(Version 2.1)", "(Bd. 1: Handlungsrationalität)", "(Vol. 2)".
std::optional<Label> label_of_bracket(std::string_view inside) {
  const auto counted_by = [inside](std::string_view word) {
    return starts_with_ignoring_case(inside, word) && inside.size() > word.size() && is_ascii_digit(inside[word.size()]);
  };
  if (counted_by("version ") || counted_by("v") || counted_by("release ")) return Label::note;
  if (counted_by("bd. ") || counted_by("band ") || counted_by("vol. ") || counted_by("tome ") || counted_by("tomo ")) return Label::volume;
  if (is_edition(inside)) return Label::edition;
  // "(contributing author)", "(in Turkish)"
  constexpr std::array<std::string_view, 9> kTold{"contributing author", "contributor",   "co-author", "lead author", "principal author",
                                                  "open access",         "peer-reviewed", "refereed",  "invited"};
  constexpr std::array<std::string_view, 18> kLanguages{"Arabic", "Chinese",    "Czech",   "Dutch",   "English",  "French",
                                                        "German", "Greek",      "Hebrew",  "Italian", "Japanese", "Korean",
                                                        "Polish", "Portuguese", "Russian", "Spanish", "Swedish",  "Turkish"};
  const bool told = std::find(kTold.begin(), kTold.end(), inside) != kTold.end();
  const bool language = inside.starts_with("in ") && std::find(kLanguages.begin(), kLanguages.end(), inside.substr(3)) != kLanguages.end();
  if (told || language) return Label::note;
  return std::nullopt;
}

void settle_bracket(LabelledItem& item, std::size_t at) {
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t open = text.rfind(" (");
  if (!text.ends_with(')') || open == std::string_view::npos || open < 3) return;
  std::string_view inside = text.substr(open + 2, text.size() - open - 3);
  const auto label = label_of_bracket(inside);
  if (!label || (*label == Label::volume && has_label(item, Label::volume))) return;
  const Piece title = item.pieces[at];
  item.pieces[at].end = static_cast<std::uint32_t>(title.begin + open);
  const auto begin = static_cast<std::uint32_t>(title.begin + open + 2);
  const std::size_t colon = *label == Label::volume ? inside.find(": ") : std::string_view::npos;
  const auto end = static_cast<std::uint32_t>(colon == std::string_view::npos ? title.end - 1 : begin + colon);
  insert_behind(item, at, {*label, begin, end, title.confidence});
}

/// "Closest-Point Problems. Ph | D. Dissertation", "Nanotechnology and Life Ch | 3": the begin of what follows.
void settle_torn_word(LabelledItem& item, std::size_t at) {
  if (at + 1 >= item.pieces.size()) return;
  Piece& next = item.pieces[at + 1];
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::string_view behind = text_of(item, next);
  if (next.label == Label::genre && text.ends_with(". Ph") && behind.starts_with("D.")) {
    next.begin = item.pieces[at].end - 2;
    item.pieces[at].end -= 4;
  } else if (text.ends_with(" Ch") && (next.label == Label::volume || next.label == Label::page) && text.size() > 8) {
    next.begin = item.pieces[at].end - 2;
    next.label = Label::note;
    item.pieces[at].end -= 3;
  }
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kQuotes{{{"„", "”"}, {"„", "“"}, {"«", "»"}, {"“", "”"}}};

/// "Struktura agrarna, „Wieś i Rolnictwo” 2012, nr 3": without a container, what is quoted behind the title is the journal.
void settle_quoted_journal(LabelledItem& item, std::size_t at) {
  if (has_label(item, Label::container_title)) return;
  const bool counted = has_label(item, Label::issue) || has_label(item, Label::volume) || has_label(item, Label::page);
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const auto& [open, close] : kQuotes) {
    const std::size_t quote = text.rfind(open);
    if (!counted || !text.ends_with(close) || quote == std::string_view::npos || quote < 6) continue;
    const std::string_view before = trim(text.substr(0, quote));
    if (!before.ends_with(',') && !before.ends_with('.')) continue;
    return split_piece(item, at, before.size() - 1, quote, Label::container_title);
  }
}

/// "Władza symboli, [w:] Imagines potestatis"
void settle_bracketed_in(LabelledItem& item, std::size_t at) {
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view word : {"[w:] ", "[in:] ", "[In:] ", "[W:] "}) {
    const std::size_t in = text.find(word);
    if (in == std::string_view::npos || in < 3) continue;
    const std::size_t end = trim(text.substr(0, in)).size();
    return split_piece(item, at, text[end - 1] == ',' ? end - 1 : end, in + word.size(), Label::container_title);
  }
}

/// "Can we get better at forgetting? The New York Times": behind a question, a journal or newspaper that the tables know.
void settle_known_journal(LabelledItem& item, std::size_t at, const Tables& tables) {
  if (has_label(item, Label::container_title) || has_label(item, Label::venue_tag) || has_label(item, Label::publisher)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t sign = text.find_last_of("?!");
  if (sign == std::string_view::npos || sign + 3 >= text.size() || text[sign + 1] != ' ') return;
  const auto venue = tables.venues.find(text.substr(sign + 2));
  if (!venue || venue->kind != VenueKind::journal) return;
  split_piece(item, at, sign + 1, sign + 2, Label::container_title);
}

/// "elliptic operators | I, Ann. of Math.", "de Weil. I, Inst | Hautes Études Sci.", "storia, arte | società": the seam of title and venue.
void settle_seam(LabelledItem& item, std::size_t at, const Tables& tables) {
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::container_title) return;
  Piece& title = item.pieces[at];
  Piece& venue = item.pieces[at + 1];
  const std::string_view text = text_of(item, venue);
  const std::size_t comma = text.find(", ");
  const std::string_view between = text_of(item, title.end, venue.begin);
  if (between == ". " && comma != std::string_view::npos && comma <= 4 && text.find_first_not_of("IVX") == comma) {
    title.end = static_cast<std::uint32_t>(venue.begin + comma);
    venue.begin += static_cast<std::uint32_t>(comma + 2);
    return;
  }
  const std::string_view before = text_of(item, title);
  const std::size_t last = before.rfind(", ");
  const std::string_view word = last == std::string_view::npos ? std::string_view() : before.substr(last + 2);
  const bool place = (tables.words.find(fold_letters(word)).classes & bit(WordClass::place)) != 0;
  const bool short_word = !word.empty() && word.size() <= 5 && is_upper_first(word) && !place;
  if (between == ". " && short_word && text.find('.') != std::string_view::npos && word.find(' ') == std::string_view::npos) {
    venue.begin = static_cast<std::uint32_t>(title.begin + last + 2);
    title.end = static_cast<std::uint32_t>(title.begin + last);
  } else if (between == ", " && text.find(' ') == std::string_view::npos && is_ascii_lower(text[0]) && has_label(item, Label::publisher)) {
    title.end = venue.end;
    erase_piece(item, at + 1);
  }
}

/// "Dizionario di politica, UTET | Torino": a house that is written in capitals, between title and place.
void settle_house_in_title(LabelledItem& item, std::size_t at) {
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::place || has_label(item, Label::publisher)) return;
  const Piece title = item.pieces[at];
  const std::string_view text = text_of(item, title);
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos || text.size() - comma > 10 || text_of(item, title.end, item.pieces[at + 1].begin) != ", ") return;
  const std::string_view word = text.substr(comma + 2);
  if (word.size() < 3 || !is_all_capitals(word)) return;
  split_piece(item, at, comma, comma + 2, Label::publisher);
}

/// "S. R. Hargreaves, PhD thesis, University of York": no title, but what it is.
void settle_thesis_as_title(LabelledItem& item, std::size_t at) {
  constexpr std::array<std::string_view, 12> kWords{"diploma thesis", "diplomarbeit",          "diss",
                                                    "dissertation",   "doctoral dissertation", "doctoral thesis",
                                                    "ma thesis",      "master s thesis",       "phd dissertation",
                                                    "phd thesis",     "ph d dissertation",     "ph d thesis"};
  if (has_label(item, Label::publisher) && is_one_of(kWords, fold_text(text_of(item, item.pieces[at]))))
    item.pieces[at].label = Label::genre;
}

/// "Economic Analysis of Law 45 (9th ed. 2014)": as lawyers cite a book.
void settle_cited_page(LabelledItem& item, std::size_t at) {
  if (at + 2 >= item.pieces.size() || has_label(item, Label::page)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t space = text.rfind(' ');
  const Piece& edition = item.pieces[at + 1];
  const Piece& date = item.pieces[at + 2];
  const bool law =
      edition.label == Label::edition && date.label == Label::date && text_of(item, item.pieces[at].end, edition.begin) == " (";
  if (!law || text_of(item, edition.end, date.begin).find(',') != std::string_view::npos || space == std::string_view::npos) return;
  if (text.size() - space > 5 || text.find_first_not_of("0123456789", space + 1) != std::string_view::npos) return;
  split_piece(item, at, space, space + 1, Label::page);
}

/// "Brown v | Board of Education", "Donoghue v Stevenson": the parties of a case.
void settle_parties(LabelledItem& item) {
  if (item.pieces.empty() || item.pieces[0].label != Label::author) return;
  const std::string_view first = text_of(item, item.pieces[0]);
  const std::size_t title = find_label(item, Label::title);
  const bool parted = title == 1 && (first.ends_with(" v") || first.ends_with(" v."));
  const bool whole = title == item.pieces.size() && first.find(" v ") != std::string_view::npos;
  if (parted) {
    item.pieces[1].begin = item.pieces[0].begin;
    erase_piece(item, 0);
  } else if (whole) {
    item.pieces[0].label = Label::title;
  }
}

}  // namespace

void settle_title_end(LabelledItem& item, const Tables& tables) {
  settle_parties(item);
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  settle_thesis_as_title(item, at);
  if (item.pieces[at].label != Label::title) return;
  settle_seam(item, at, tables);
  settle_cited_page(item, at);
  settle_house_in_title(item, at);
  settle_torn_word(item, at);
  settle_tail(item, at);
  settle_torn_edition(item);
  settle_bracket(item, at);
  settle_bracketed_in(item, at);
  settle_quoted_journal(item, at);
  settle_known_journal(item, at, tables);
}

}  // namespace bibfold
