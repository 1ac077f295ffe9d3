// See settled_reviews.h. Told by the words that reviews begin with; "rec." alone only behind names, since journals begin so.
#include "interpret/settled_reviews.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "interpret/dates.h"
#include "interpret/item_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {

namespace {

/// The words, and a blank or a colon behind them.
template <std::size_t N>
bool begins_with_words(std::string_view text, const std::array<std::string_view, N>& words) {
  const std::size_t lead = text.find_first_not_of(" \"'[(");
  if (lead == std::string_view::npos) return false;
  return std::any_of(words.begin(), words.end(), [head = text.substr(lead)](std::string_view word) {
    return starts_with_ignoring_case(head, word) && head.size() > word.size() && (head[word.size()] == ' ' || head[word.size()] == ':');
  });
}

}  // namespace

bool is_review(std::string_view text) {
  constexpr std::array<std::string_view, 30> kWords{"review of",
                                                    "reviewed:",
                                                    "book review of",
                                                    "rev. of",
                                                    "rezension zu",
                                                    "rezension von",
                                                    "rez. zu",
                                                    "rez. von",
                                                    "compte rendu de",
                                                    "compte-rendu de",
                                                    "recensione di",
                                                    "recensione a",
                                                    "reseña de",
                                                    "resenha de",
                                                    "critical notice of",
                                                    "critical study of",
                                                    "essay review of",
                                                    "review essay on",
                                                    "review essay of",
                                                    "review essay",
                                                    "besprechung von",
                                                    "besprechung zu",
                                                    "buchbesprechung",
                                                    "recensie van",
                                                    "recensión a",
                                                    "recensión de",
                                                    "reseña a",
                                                    "anmeldelse af",
                                                    "rez.",
                                                    "recension"};
  return begins_with_words(text, kWords) || starts_with_ignoring_case(text, "recenzja: ") || text.starts_with("рецензия на ");
}

namespace {

bool tells_what_is_reviewed(Label label) {
  return label == Label::title || label == Label::author || label == Label::editor || label == Label::status || label == Label::note ||
         label == Label::other || label == Label::genre;
}

/// "*A Book?* *Example Journal* 28": the first of two italics is still what is reviewed; where it ends, 0 where there is none.
std::uint32_t part_reviewed_book(const LabelledItem& item, Piece& container) {
  const std::vector<StyleRun>& runs = item.item.text.runs;
  for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
    const bool both = runs[i].style == Style::italic && runs[i + 1].style == Style::italic;
    if (!both || runs[i].begin > container.begin + 1 || runs[i].end <= container.begin || runs[i + 1].begin > runs[i].end + 3 ||
        runs[i + 1].begin >= container.end)
      continue;
    container.begin = runs[i + 1].begin;
    return runs[i].end;
  }
  return 0;
}

/// "Review of Jane Doe, *Loud Kites*, *Mind*", all taken for the venue: the last italics are.
void part_venue_of_review(LabelledItem& item, std::size_t at) {
  if (at >= item.pieces.size() || item.pieces[at].label != Label::container_title) return;
  const Piece whole = item.pieces[at];
  const StyleRun* last = nullptr;
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style == Style::italic && run.begin > whole.begin + 8 && run.end <= whole.end + 1) last = &run;
  }
  if (last == nullptr) return;
  const std::string_view before = text_of(item, whole.begin, last->begin);
  const std::size_t end = before.find_last_not_of(" ,.;");
  if (end == std::string_view::npos) return;
  item.pieces[at].begin = last->begin;
  insert_before(item, at, {Label::title, whole.begin, static_cast<std::uint32_t>(whole.begin + end + 1), whole.confidence});
}

/// "„Studia Socjologiczne” | 2017 |, nr 1": a year in the place of the volume is when the review appeared, where no other date stands.
void date_review(LabelledItem& item, std::size_t container) {
  if (find_label(item, Label::date, container) < item.pieces.size() || container + 1 >= item.pieces.size()) return;
  Piece& volume = item.pieces[container + 1];
  if (volume.label == Label::volume && volume.end - volume.begin == 4 && find_year(text_of(item, volume)) != 0) volume.label = Label::date;
}

/// "Rezension zu: Jane Doe, Kites and Boats | , Lakeside 2011": bytes of the town and year of the book; 0 without them.
std::uint32_t imprint_of_reviewed_length(std::string_view title) {
  constexpr std::size_t kLongest = 40;
  const std::size_t comma = title.rfind(", ");
  if (comma == std::string_view::npos || title.find(", ") == comma || title.size() - comma > kLongest) return 0;
  const std::string_view imprint = title.substr(comma + 2);
  const std::size_t year = imprint.rfind(' ');
  const bool dated = year != std::string_view::npos && find_year(imprint.substr(year)) != 0 && imprint.size() == year + 5;
  const std::string_view town = imprint.substr(0, dated ? year : 0);
  const bool named = is_upper_at(town, 0) && std::count(town.begin(), town.end(), ' ') <= 3 && !has_digit(town);
  return named ? static_cast<std::uint32_t>(title.size() - comma) : 0;
}

/// All pieces from `at` to the container are the title of the review, without the imprint of what is reviewed.
void join_title_of_review(LabelledItem& item, std::size_t at, std::uint32_t from) {
  std::vector<Piece>& pieces = item.pieces;
  const auto first = pieces.begin() + static_cast<std::ptrdiff_t>(at);
  const auto container = std::find_if(first, pieces.end(), [](const Piece& p) { return p.label == Label::container_title; });
  if (container == pieces.end() || container == first) return;
  const auto end = std::find_if(first, container, [](const Piece& p) { return !tells_what_is_reviewed(p.label); });
  if (std::none_of(first, end, [](const Piece& p) { return p.label == Label::title || p.label == Label::author; })) return;
  Piece title{Label::title, from, (end - 1)->end, std::max(600, first->confidence)};
  date_review(item, static_cast<std::size_t>(container - pieces.begin()));
  const bool dated = std::any_of(container, pieces.end(), [](const Piece& p) { return p.label == Label::date; });
  for (auto piece = end; piece != container; ++piece) {
    // "(Chicago: Example Press, 2013). *Example Journal* 141 (2016)": of the book, not of its review.
    if (piece->label != Label::date || dated) piece->label = Label::note;
  }
  if (end == container) title.end = std::max(title.end, part_reviewed_book(item, *container));
  const std::uint32_t imprint = dated ? imprint_of_reviewed_length(text_of(item, title)) : 0;
  const Piece printed{Label::note, title.end - imprint + 2, title.end, title.confidence};
  title.end -= imprint;
  pieces.erase(first, end);
  pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(at), title);
  if (imprint > 0) insert_behind(item, at, printed);
}

/// "G. Ferri, recensione a M. Roe, *Loud Kites*, in «Example Review»": behind the names of who wrote it.
void settle_review_behind_author(LabelledItem& item) {
  constexpr std::array<std::string_view, 4> kShort{"rec.", "rez.", "rec. di", "rec. a"};
  std::size_t at = 0;
  while (at < item.pieces.size() && item.pieces[at].label == Label::author) {
    const std::uint32_t from = item.pieces[at].begin;
    const std::string_view text = text_of(item, from, item.item.text.text.size());
    if (at > 0 && (is_review(text) || begins_with_words(text, kShort))) return join_title_of_review(item, at, from);
    ++at;
  }
}

/// "G Roe, *Kites and the Law* | (CUP 2011) | (2012) | 71 | Example Law Journal": house and year of the book in front of the year of the
/// review, as lawyers write them.
void settle_book_reviewed_by_lawyer(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::venue_tag);
  if (at == 0 || at + 3 >= item.pieces.size() || item.pieces[at - 1].label != Label::title) return;
  const bool behind = item.pieces[at + 1].label == Label::date && item.pieces[at + 2].label == Label::volume &&
                      item.pieces[at + 3].label == Label::container_title;
  if (behind && text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) == ") (") item.pieces[at].label = Label::note;
}

/// The title of a review is all before its journal, without publisher and place of what is reviewed.
void settle_review(LabelledItem& item) {
  std::vector<Piece>& pieces = item.pieces;
  const std::size_t venue = find_label(item, Label::container_title);
  if (!has_label(item, Label::title) && venue < pieces.size() && is_review(text_of(item, pieces[venue])))
    return part_venue_of_review(item, venue);
  const auto undated = std::find_if(pieces.begin(), pieces.end(), [](const Piece& p) { return p.label != Label::date; });
  const auto at = static_cast<std::size_t>(undated - pieces.begin());  // "2022 Review of …"
  const std::uint32_t from = at == 0 ? 0 : at < pieces.size() ? pieces[at].begin : 0;
  if (pieces.empty() || !is_review(text_of(item, from, item.item.text.text.size()))) return settle_review_behind_author(item);
  part_venue_of_review(item, at);
  join_title_of_review(item, at, from);
}

/// "I. Doe, rec. a G. Roe, *Loud Kites* (Roma, Example, 2018), in «Example Review», XXI, 2019": the imprint in front of the journal is that
/// of the book, where the review has a date of its own behind its journal.
void settle_imprint_of_reviewed(LabelledItem& item) {
  constexpr std::array<std::string_view, 13> kWords{
      ", recensie van", ", rec.: ",        ", rec. ",          "Rez.: ",     ", rec. a ",
      ", rec. di ",     ", recensione a ", ", recensione di ", ", Rez. zu ", ", compte rendu de ",
      ", review of ",   ", Review of ",    ", reseña de "};
  const std::size_t venue = find_label(item, Label::container_title);
  if (venue == item.pieces.size() || find_label(item, Label::date, venue) == item.pieces.size()) return;
  const std::string_view before = text_of(item, 0, item.pieces[venue].begin);
  std::size_t words = std::string_view::npos;
  for (const std::string_view word : kWords) words = std::min(words, before.find(word));
  for (std::size_t k = 0; k < venue; ++k) {
    Piece& piece = item.pieces[k];
    const bool imprint = piece.label == Label::date || piece.label == Label::place || piece.label == Label::publisher;
    if (imprint && piece.begin > words) piece.label = Label::note;
  }
}

}  // namespace

void settle_reviews(LabelledItem& item) {
  settle_book_reviewed_by_lawyer(item);
  settle_review(item);
  settle_imprint_of_reviewed(item);
}

}  // namespace bibfold
