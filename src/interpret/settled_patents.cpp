// See settled_patents.h. A number is told by an office's letters, or by the word before it, and by its digits.
#include "interpret/settled_patents.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/item_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

std::size_t skip(std::string_view text, std::size_t at, std::string_view signs) {
  while (at < text.size() && signs.find(text[at]) != std::string_view::npos) ++at;
  return at;
}

/// "US", "WO": the office, or 0.
std::size_t office_length(std::string_view text) {
  constexpr std::array<std::string_view, 20> kOffices{"U.S.", "AU", "BR", "CA", "CH", "CN", "DE", "EP", "ES", "FR",
                                                      "GB",   "IN", "IT", "JP", "KR", "NL", "RU", "TW", "US", "WO"};
  for (const std::string_view office : kOffices) {
    if (!text.starts_with(office)) continue;
    const std::size_t end = office.size();
    return end < text.size() && is_ascii_letter(text[end]) ? 0 : end;
  }
  return 0;
}

/// "Patent No. ", "Patent Application ", "Pub. No. ": words before a number.
std::size_t words_length(std::string_view text) {
  constexpr std::array<std::string_view, 21> kWords{
      "n° de brevet", "brevet", "n° :", "n°:",  "n°",  ":",      "patente",     "nr.",         "nº",   "patent",       "application",
      "appl.",        "app.",   "app",  "pat.", "no.", "number", "publication", "provisional", "pub.", "international"};
  std::size_t at = 0;
  for (bool found = true; found;) {
    found = false;
    at = skip(text, at, " ");
    for (const std::string_view word : kWords) {
      if (!starts_with_ignoring_case(text.substr(at), word)) continue;
      at += word.size();
      found = true;
      break;
    }
  }
  return at;
}

/// "10,123,456 B2", "2019/055555", "3 555 000 B1", "202210001234.5": its end; 0 for less than six digits.
std::size_t digits_end(std::string_view text) {
  std::size_t digits = 0;
  std::size_t at = 0;
  std::size_t end = 0;
  while (at < text.size()) {
    if (is_ascii_digit(text[at])) {
      ++digits;
      end = ++at;
    } else if (at > 0 && at + 1 < text.size() && std::string_view(" ,./-").find(text[at]) != std::string_view::npos &&
               is_ascii_digit(text[at + 1]) && is_ascii_digit(text[at - 1])) {
      ++at;
    } else {
      break;
    }
  }
  if (digits < 6) return 0;
  const std::size_t kind = skip(text, end, " ");  // "B2"
  const bool coded =
      kind < text.size() && text[kind] >= 'A' && text[kind] <= 'U' && (kind + 1 == text.size() || !is_ascii_letter(text[kind + 1]));
  if (!coded) return end;
  return kind + (kind + 1 < text.size() && is_ascii_digit(text[kind + 1]) ? 2 : 1);
}

/// Where the number at the start of `text` ends, office and words included; 0 when there is none.
std::size_t number_end(std::string_view text) {
  std::size_t at = words_length(text);
  const bool said = at > 0;
  at = skip(text, at, " ");
  const std::size_t office = office_length(text.substr(at));
  at += office;
  at += words_length(text.substr(at));
  at = skip(text, at, " -");
  const std::size_t digits = digits_end(text.substr(at));
  return digits == 0 || (office == 0 && !said) ? 0 : at + digits;
}

void cut_head(LabelledItem& item, std::size_t at) {
  Piece& title = item.pieces[at];
  const std::string_view text = text_of(item, title);
  const std::size_t begin = skip(text, 0, "[(");
  const std::size_t end = number_end(text.substr(begin));
  if (end == 0) return;
  std::size_t rest = begin + end;
  while (rest < text.size()) {
    std::size_t next = rest;
    const char32_t c = next_code_point(text, next);
    if (!is_dash(c) && !is_blank(c) && c != U':' && c != U',' && c != U'.' && c != U')' && c != U']' && c != U';') break;
    rest = next;
  }
  constexpr std::size_t kShortestTitle = 8;
  if (text.size() < rest + kShortestTitle || rest == begin + end) return;
  const Piece number{Label::number, title.begin + static_cast<std::uint32_t>(begin), title.begin + static_cast<std::uint32_t>(begin + end),
                     title.confidence};
  title.begin += static_cast<std::uint32_t>(rest);
  item.pieces.insert(item.pieces.begin() + static_cast<std::ptrdiff_t>(at), number);
}

/// "Kites with motors. France |, N° de brevet : FR3098221": the country of the office is no sentence of the title.
std::size_t country_length(std::string_view text) {
  constexpr std::array<std::string_view, 12> kCountries{"Belgique", "Belgium", "Canada", "China", "Europe",      "France",
                                                        "Germany",  "Italy",   "Japan",  "Spain", "Switzerland", "United States"};
  const std::size_t stop = text.rfind(". ");
  if (stop == std::string_view::npos) return 0;
  const bool country = std::find(kCountries.begin(), kCountries.end(), text.substr(stop + 2)) != kCountries.end();
  return country ? text.size() - stop : 0;
}

/// "N° de brevet : | FR3098221": the words tell the kind of the work.
void part_words_of_number(LabelledItem& item, std::size_t at) {
  const std::string_view text = text_of(item, item.pieces[at]);
  const bool numbered = text.starts_with("N°") || text.starts_with("n°") || text.starts_with("Nº");
  const std::size_t words = numbered ? skip(text, words_length(text), " ") : 0;
  const std::size_t end = words == 0 ? 0 : text.find_last_not_of(" :", words - 1) + 1;
  if (end == 0 || words >= text.size()) return;
  item.pieces[at].label = Label::genre;
  split_piece(item, at, end, words, Label::number);
}

void cut_tail(LabelledItem& item, std::size_t at) {
  Piece& title = item.pieces[at];
  const std::string_view text = text_of(item, title);
  constexpr std::size_t kShortestTitle = 8;
  for (std::size_t seam = text.find_first_of(",.(", kShortestTitle); seam != std::string_view::npos;
       seam = text.find_first_of(",.(", seam + 1)) {
    const std::size_t begin = skip(text, seam, " ,.(");
    const std::size_t end = number_end(text.substr(begin));
    if (end == 0 || skip(text, begin + end, " ).") != text.size()) continue;
    const Piece number{Label::number, title.begin + static_cast<std::uint32_t>(begin),
                       title.begin + static_cast<std::uint32_t>(begin + end), title.confidence};
    title.end = title.begin + static_cast<std::uint32_t>(seam - country_length(text.substr(0, seam)));
    insert_behind(item, at, number);
    return part_words_of_number(item, at + 1);
  }
}

/// "K. Figment", "A. M. van Stone": initials and a family name, nothing else.
bool is_initialed_name(std::string_view text) {
  const std::vector<std::string_view> words = split(text, ' ');
  if (words.size() < 2 || words.size() > 4 || text.find_first_of("0123456789,:") != std::string_view::npos) return false;
  const std::string_view first = words.front();
  return first.size() <= 3 && first.ends_with('.') && first[0] >= 'A' && first[0] <= 'Z' && words.back().size() >= 3 &&
         !words.back().ends_with('.');
}

/// The last inventor, "…, A. Doe, K. Figment (granted 2023)", was taken for where the patent stands.
void settle_inventor(LabelledItem& item) {
  for (Piece& piece : item.pieces) {
    const bool place = piece.label == Label::container_title || piece.label == Label::publisher || piece.label == Label::place;
    if (place && is_initialed_name(trim(text_of(item, piece)))) piece.label = Label::author;
  }
}

/// "European Patent EP | 1 | 234 | 567 | B1, 2009": an office and the groups of its number, taken for a journal, its volume and its pages.
void join_groups_of_number(LabelledItem& item) {
  const auto counted = [](const Piece& piece) {
    return piece.label == Label::volume || piece.label == Label::issue || piece.label == Label::page || piece.label == Label::number;
  };
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    const Piece office = item.pieces[k];
    if (office.label != Label::container_title && office.label != Label::publisher) continue;
    const std::string_view text = text_of(item, office);
    const std::size_t word = find_ignoring_case(text, "patent");
    if (word == std::string_view::npos || text.size() - word > 10) continue;
    std::size_t behind = k + 1;
    while (behind < item.pieces.size() && counted(item.pieces[behind])) ++behind;
    if (behind == k + 1) continue;
    const bool more = word + 7 < text.size();  // "EP"
    const Piece number{Label::number, more ? static_cast<std::uint32_t>(office.begin + word + 7) : item.pieces[k + 1].begin,
                       item.pieces[behind - 1].end, office.confidence};
    erase_pieces(item, k + 1, behind);
    item.pieces[k] = {Label::genre, office.begin, static_cast<std::uint32_t>(office.begin + word + 6), office.confidence};
    return insert_behind(item, k, number);
  }
}

/// "10,999,456 B2": the kind of the document behind a blank is no part of the number.
void drop_kind_of_number(LabelledItem& item) {
  for (Piece& piece : item.pieces) {
    const std::string_view text = text_of(item, piece);
    const std::size_t blank = text.rfind(' ');
    if (piece.label != Label::number || blank == std::string_view::npos || blank < 6 || text.size() - blank > 3) continue;
    if (text.find(',') == std::string_view::npos) continue;  // "EP 1 234 567 B1" has blanks of its own
    const bool kind = text[blank + 1] >= 'A' && text[blank + 1] <= 'C' && (text.size() - blank == 2 || is_ascii_digit(text.back()));
    if (kind && is_ascii_digit(text[blank - 1])) piece.end = piece.begin + static_cast<std::uint32_t>(blank);
  }
}

/// "Self-learning kites, issued | Feb 2022": the word in front of the date.
void drop_word_of_date(LabelledItem& item, std::size_t at) {
  constexpr std::array<std::string_view, 5> kWords{"issued", "granted", "filed", "published", "pending"};
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || blank < 8 || std::string_view(",.;").find(text[blank - 1]) == std::string_view::npos) return;
  const std::string word = fold_text(text.substr(blank + 1));
  if (std::find(kWords.begin(), kWords.end(), std::string_view(word)) == kWords.end()) return;
  item.pieces[at].end = item.pieces[at].begin + static_cast<std::uint32_t>(text.find_last_not_of(" ,.;(", blank) + 1);
}

/// "GB2399999A, | filed | 2003": how far it is, taken for a house.
void settle_filed(LabelledItem& item) {
  constexpr std::array<std::string_view, 5> kWords{"filed", "granted", "issued", "pending", "published"};
  for (Piece& piece : item.pieces) {
    const bool guessed = piece.label == Label::publisher || piece.label == Label::place;
    if (guessed && is_one_of(kWords, text_of(item, piece))) piece.label = Label::status;
  }
}

/// "France, | N° de brevet | : FR3098221": the words in front of the number.
void settle_words_of_patent(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::number);
  if (at == 0 || at == item.pieces.size() || has_label(item, Label::genre)) return;
  Piece& before = item.pieces[at - 1];
  if (before.label != Label::note && before.label != Label::other) return;
  const std::string folded = fold_text(text_of(item, before));
  const bool patent = folded.size() <= 24 && (folded.ends_with("brevet") || folded.ends_with("patent") || folded.ends_with("patente"));
  if (patent && before.end + 4 > item.pieces[at].begin) before.label = Label::genre;
}

/// "offengelegt am ", "granted on ", "filed ": bytes of what the office did, and the word in front of its day; 0 without them.
std::size_t state_length(std::string_view text) {
  constexpr std::array<std::string_view, 16> kStates{"offengelegt", "erteilt",   "angemeldet", "veröffentlicht", "granted", "issued",
                                                     "filed",       "published", "délivré",    "déposé",         "publié",  "concedida",
                                                     "solicitada",  "publicada", "rilasciato", "verleend"};
  constexpr std::array<std::string_view, 7> kDays{"am ", "on ", "le ", "el ", "em ", "il ", "op "};
  for (const std::string_view state : kStates) {
    if (!starts_with_ignoring_case(text, state)) continue;
    const std::size_t at = skip(text, state.size(), " :");
    for (const std::string_view day : kDays) {
      if (text.substr(at).starts_with(day)) return at + day.size();
    }
    return at;
  }
  return 0;
}

/// "DE 10 2020 114 882 A1, offengelegt am 09.12.2021", "EP 3 123 456 B1, erteilt am 12 |. März 2020": number, state and date, taken for
/// one remark.
void split_remark(LabelledItem& item) {
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    const Piece piece = item.pieces[k];
    if (piece.label != Label::note && piece.label != Label::other) continue;
    const std::string_view text = text_of(item, piece);
    const std::size_t number = number_end(text);
    if (number == 0) continue;
    const std::size_t state = skip(text, number, " ,;:(");
    const std::size_t length = state_length(text.substr(state));
    if (length == 0 && state < text.size()) continue;
    item.pieces[k] = {Label::number, piece.begin, piece.begin + static_cast<std::uint32_t>(number), piece.confidence};
    if (length == 0) return;
    const std::uint32_t day = piece.begin + static_cast<std::uint32_t>(state + length);
    insert_behind(item, k, {Label::separator, piece.begin + static_cast<std::uint32_t>(state), day, piece.confidence});
    const bool dated = k + 2 < item.pieces.size() && item.pieces[k + 2].label == Label::date && item.pieces[k + 2].begin <= piece.end + 2;
    if (dated) {
      item.pieces[k + 2].begin = day;
    } else if (day < piece.end) {
      insert_behind(item, k + 1, {Label::date, day, piece.end, piece.confidence});
    }
    return;
  }
}

/// "Doe J, inventor; | Acme Corp |, | assignee |. Method": who owns the patent wrote nothing.
void settle_assignee(LabelledItem& item) {
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    Piece& owner = item.pieces[k - 1];
    if (item.pieces[k].label != Label::author || owner.label != Label::author) continue;
    const std::string folded = fold_text(text_of(item, item.pieces[k]));
    if (folded != "assignee" && folded != "assignees" && folded != "applicant") continue;
    owner.label = Label::note;
    owner.end = item.pieces[k].end;
    return erase_piece(item, k);
  }
}

}  // namespace

void settle_patent_number(LabelledItem& item) {
  settle_assignee(item);
  split_remark(item);
  settle_words_of_patent(item);
  settle_filed(item);
  join_groups_of_number(item);
  drop_kind_of_number(item);
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  const std::size_t before = item.pieces.size();
  cut_tail(item, at);
  cut_head(item, at);
  if (item.pieces.size() == before) return;
  settle_inventor(item);
  drop_word_of_date(item, find_label(item, Label::title));
}

}  // namespace bibfold
