// See settled_titles.h. Each rule wants a sign in the text, and does nothing without it. Where a title ends is asked in title_ends.cpp.
#include "interpret/settled_titles.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/item_pieces.h"
#include "interpret/settled_editors.h"
#include "interpret/stray_titles.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// " 'Against the Wind'"
bool is_quote_behind(std::string_view rest) {
  for (const std::string_view quote : {" '", " \"", " ‘", " “"}) {
    if (rest.starts_with(quote)) return true;
  }
  return false;
}

/// "Forthcoming | 'Against the Wind'": the quotation marks go, too.
void part_status_before_quotation(LabelledItem& item, std::size_t title, std::size_t open, std::size_t length) {
  Piece status = item.pieces[title];
  status.label = Label::status;
  status.begin += static_cast<std::uint32_t>(open);
  status.end = status.begin + static_cast<std::uint32_t>(length);
  Piece& rest = item.pieces[title];
  std::size_t at = status.end + 1;
  next_code_point(item.item.text.text, at);
  rest.begin = static_cast<std::uint32_t>(at);
  for (const std::string_view quote : {"'", "\"", "’", "”"}) {
    if (text_of(item, rest).ends_with(quote)) rest.end -= static_cast<std::uint32_t>(quote.size());
  }
  insert_before(item, title, status);
}

/// "Doe, Jane. Under contract. Forms of Need. Example Press": a status where others have the year.
void cut_status_before(LabelledItem& item) {
  constexpr std::array<std::string_view, 9> kWords{"under contract", "under review",   "in progress", "in press",
                                                   "forthcoming",    "in preparation", "n.d",         "under advance contract",
                                                   "accepted"};
  const std::size_t title = find_label(item, Label::title);
  if (title == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[title]);
  const std::size_t open = text.starts_with('(') ? 1 : 0;
  for (const std::string_view word : kWords) {
    if (!starts_with_ignoring_case(text.substr(open), word)) continue;
    const std::string_view rest = text.substr(open + word.size());
    const std::size_t gap = std::min(rest.find_first_not_of(").: "), rest.size());
    if (gap >= 1 && gap < rest.size() && is_quote_behind(rest)) return part_status_before_quotation(item, title, open, word.size());
    if (gap < 2 || gap == rest.size() || (rest[0] != '.' && rest[0] != ')' && rest[0] != ':')) return;
    Piece status = item.pieces[title];
    status.label = Label::status;
    status.begin += static_cast<std::uint32_t>(open);
    status.end = status.begin + static_cast<std::uint32_t>(word.size());
    item.pieces[title].begin = status.end + static_cast<std::uint32_t>(gap);
    insert_before(item, title, status);
    return;
  }
}

/// "318 p."
bool counts_pages(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  return digits != std::string_view::npos && digits >= 2 && (text.substr(digits) == " p" || text.substr(digits) == " p.");
}

/// "Surveiller et punir. Naissance de la prison, Paris, Gallimard, 1975, 318 p.": a book whose pages are counted has a title of two
/// sentences.
void join_title_of_book(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  const std::size_t page = find_label(item, Label::page);
  if (at + 1 >= item.pieces.size() || page == item.pieces.size() || has_any_label(item, {Label::volume, Label::issue, Label::editor}))
    return;
  Piece& title = item.pieces[at];
  const Piece& container = item.pieces[at + 1];
  if (container.label != Label::container_title || !has_label(item, Label::publisher) || !counts_pages(text_of(item, item.pieces[page])))
    return;
  if (text_of(item, title.end, container.begin) != ". " || starts_with_ignoring_case(text_of(item, container), "in ")) return;
  title.end = container.end;
  erase_piece(item, at + 1);
}

/// "Carbon monoxide after Hurricane Ike — | Texas, | September 2008. | MMWR | 2009;58": up to the period all is the title, and the date
/// behind the journal is when it appeared.
void join_date_of_title(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  const std::size_t venue = find_label(item, Label::container_title, at);
  if (venue + 1 >= item.pieces.size() || venue < at + 2) return;
  if (item.pieces[venue - 1].label != Label::date || find_label(item, Label::date) < at) return;
  const auto may = [](const Piece& p) { return p.label == Label::place || p.label == Label::date || p.label == Label::other; };
  const auto begin = item.pieces.begin() + static_cast<std::ptrdiff_t>(at) + 1;
  const auto end = item.pieces.begin() + static_cast<std::ptrdiff_t>(venue);
  const std::string_view between = text_of(item, item.pieces[at].end, item.pieces[venue].begin);
  // "Netze: Gespräch im Institut, | Bern, | 11. und 12. Mai 2002, in: | Chronik | 56, 2003": the colloquium that it tells of
  const bool journal =
      find_label(item, Label::date, venue) < item.pieces.size() && find_label(item, Label::volume, venue) < item.pieces.size();
  const bool told = journal && (between.ends_with(", in: ") || between.ends_with(". In: ")) && between.starts_with(", ");
  const bool sentence = between.ends_with(". ") && item.pieces[venue + 1].label == Label::date && between.find(". ") + 2 == between.size();
  if (!std::all_of(begin, end, may) || (!told && !sentence)) return;
  if (between.find_first_of("([") != std::string_view::npos) return;
  item.pieces[at].end = item.pieces[venue - 1].end;
  item.pieces.erase(begin, end);
}

/// "(p)ppGpp and the growth of cells", "(1→3)-β-D-glucan": a bracket that is a part of the first word.
void take_glued_bracket(LabelledItem& item) {
  constexpr std::uint32_t kLongest = 12;
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || at == 0) return;
  const std::uint32_t begin = item.pieces[at].begin;
  const std::string_view before = text_of(item, begin - std::min(begin, kLongest), begin);
  const std::size_t hyphen = before.ends_with(")-") ? 1 : 0;
  const std::size_t open = before.rfind(" (");
  if (open == std::string_view::npos || before.size() < hyphen + 1 || before[before.size() - 1 - hyphen] != ')') return;
  if (before.find(' ', open + 1) != std::string_view::npos) return;
  const std::uint32_t from = begin - static_cast<std::uint32_t>(before.size() - open - 1);
  if (item.pieces[at - 1].end > from) {
    if (item.pieces[at - 1].begin < from) return;
    erase_piece(item, at - 1);
  }
  item.pieces[find_label(item, Label::title)].begin = from;
}

/// "P. Roe: | Photochemistry of Kites. Coord. Kite Rev. | 2009": where nothing is the title, the first sentence of the journal is.
void find_title_in_container(LabelledItem& item) {
  constexpr std::size_t kShortest = 16;
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || at == 0 || has_label(item, Label::title)) return;
  if (item.pieces[at - 1].label != Label::author || !has_label(item, Label::date)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t period = text.find(". ");
  if (period == std::string_view::npos || period < kShortest || period + 4 >= text.size()) return;
  if (std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(period), ' ') < 2) return;
  split_piece(item, at, period, period + 2, Label::container_title);
  item.pieces[at].label = Label::title;
}

/// "Doe, A., Roe, B., | 14 others Finale: kites and heat": who is left out stands in front of the title.
void part_count_of_others(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || at == 0 || item.pieces[at - 1].label != Label::author) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits > 4 || digits == std::string_view::npos) return;
  for (const std::string_view word :
       {" others ", " others, ", " others. ", " co-authors ", " coauthors ", " other authors ", " more authors "}) {
    if (!text.substr(digits).starts_with(word) || text.size() < digits + word.size() + 8) continue;
    Piece others = item.pieces[at];
    others.label = Label::author;
    others.end = others.begin + static_cast<std::uint32_t>(digits + std::string_view(word).find_last_not_of(" ,.") + 1);
    item.pieces[at].begin += static_cast<std::uint32_t>(digits + word.size());
    item.pieces.insert(item.pieces.begin() + static_cast<std::ptrdiff_t>(at), others);
    return;
  }
}

/// "Sprachräume. | Festschrift für Eva Lang, | Bern: | Lang": of two houses the one behind the title is its second sentence.
void join_house_to_title(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  const std::size_t first = find_label(item, Label::publisher);
  if (title + 1 != first || find_label(item, Label::publisher, first + 1) >= item.pieces.size()) return;
  const std::size_t place = find_label(item, Label::place);
  if (text_of(item, item.pieces[title].end, item.pieces[first].begin) != ". " || place != first + 1) return;
  item.pieces[title].end = item.pieces[first].end;
  erase_piece(item, first);
}

/// "“Muralism Reborn,” exhibition essay": a few words in small letters behind a quoted title tell what it is.
void cut_kind_behind_quotation(LabelledItem& item) {
  constexpr std::size_t kLongest = 32;
  const std::size_t at = find_label(item, Label::title);
  if (at >= item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t close = text.rfind("” ");
  if (!text.starts_with("“") || close == std::string_view::npos || text.find("“", 1) != std::string_view::npos) return;
  const std::size_t behind = close + std::string_view("” ").size();
  const std::string_view kind = text.substr(behind);
  const bool small = std::all_of(kind.begin(), kind.end(), [](char c) { return is_ascii_lower(c) || c == ' ' || c == '-'; });
  if (kind.empty() || kind.size() > kLongest || !small) return;
  split_piece(item, at, close + std::string_view("”").size(), behind, Label::note);
}

/// "Invited Commentary, “Screening revisited,”": the words for what it is, in front of the quotation.
void cut_kind_before_quotation(LabelledItem& item) {
  constexpr std::array<std::string_view, 13> kKinds{"article", "chapter", "column", "commentary", "editorial", "essay", "interview",
                                                    "letter",  "note",    "op ed",  "oped",       "paper",     "review"};
  const std::size_t at = find_label(item, Label::title);
  if (at >= item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view sign : {", “", ": “", ". “", ", \"", ": \""}) {
    const std::size_t quote = text.find(sign);
    if (quote == std::string_view::npos || quote > 32 || quote < 4) continue;
    const std::string kind = fold_text(text.substr(0, quote));
    const bool known = std::any_of(kKinds.begin(), kKinds.end(), [&](std::string_view k) { return kind.ends_with(k); });
    if (!known || std::count(kind.begin(), kind.end(), ' ') > 3 || text.find(sign.substr(2), quote + sign.size()) != std::string_view::npos)
      return;
    split_piece(item, at, quote, quote + sign.size(), Label::title);
    item.pieces[at].label = Label::note;
    return;
  }
}

/// "State of the ETS 2024 |: | Who Pays, Who Emits": an acronym and its year behind small words are a part of the title, and no meeting.
void join_acronym_of_title(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == 0 || at >= item.pieces.size()) return;
  const std::size_t colon = text_of(item, item.pieces[at - 1].begin, item.pieces[at].begin + 1U).find(':');
  if (colon == std::string_view::npos) return;
  std::size_t tag = at;
  while (tag > 0 && (item.pieces[tag - 1].label == Label::venue_tag || item.pieces[tag - 1].label == Label::container_title ||
                     item.pieces[tag - 1].label == Label::date))
    --tag;
  if (tag == at) return;
  const std::size_t above = tag == 0 ? 0 : item.pieces[tag - 1].end;
  const std::string_view front = text_of(item, above, item.pieces[at - 1].begin + colon);
  constexpr std::array<std::string_view, 8> kSmall{" of the ", " of ", " in the ", " in ", " on the ", " on ", " for the ", " for "};
  const std::size_t first = front.find_first_not_of(" .,:;");
  const auto joins = [&](std::string_view words) {
    const std::size_t found = front.rfind(words);
    return found != std::string_view::npos && found > first &&
           std::count(front.begin() + static_cast<std::ptrdiff_t>(found + words.size()), front.end(), ' ') <= 1;
  };
  if (first == std::string_view::npos || !is_upper_at(front, first) || front.size() > 60 ||
      std::none_of(kSmall.begin(), kSmall.end(), joins))
    return;
  constexpr std::array<std::string_view, 7> kVenues{"findings", "proc", "workshop", "companion", "transactions", "annals", "in "};
  if (std::any_of(kVenues.begin(), kVenues.end(), [&](std::string_view w) { return starts_with_ignoring_case(front.substr(first), w); }))
    return;
  item.pieces[at].begin = static_cast<std::uint32_t>(above + first);
  erase_pieces(item, tag, at);
}

/// "*Letters from the Lake* | (edited with J. Roe). | Records of Example History 61 |. Oxford: Example House": the italics in front of all
/// else are the title, and the numbered words behind them its series.
void begin_with_italic_book(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == 0 || at >= item.pieces.size() || item.pieces[0].label != Label::container_title || !has_label(item, Label::publisher)) return;
  const Piece book = item.pieces[0];
  const std::string_view words = text_of(item, book);
  const bool italic = std::any_of(item.item.text.runs.begin(), item.item.text.runs.end(), [&book](const StyleRun& r) {
    return r.style == Style::italic && r.begin <= 1 && r.end + 1 >= book.end && book.begin <= 1;
  });
  const std::string_view series = text_of(item, item.pieces[at]);
  if (!italic || std::count(words.begin(), words.end(), ' ') < 2 || series.empty() || !is_ascii_digit(series.back())) return;
  item.pieces[0].label = Label::title;
  item.pieces[at].label = Label::collection_title;
  for (std::size_t k = 1; k < at; ++k) {
    const bool edited = text_of(item, book.end, item.pieces[k].begin).find("dited") != std::string_view::npos;
    if (item.pieces[k].label == Label::author && edited) item.pieces[k].label = Label::editor;
  }
}

/// "*What Courts Can Still Do After* | Doe, EXAMPLE BLOG": a title does not end in a preposition; up to the comma it goes on.
void join_behind_preposition(LabelledItem& item) {
  constexpr std::size_t kLongest = 40;
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size()) return;
  const std::string_view venue = text_of(item, item.pieces[at + 1]);
  const Label next = item.pieces[at + 1].label;
  const bool capitals = next == Label::author && !has_small_letter(venue);
  const bool series = next == Label::collection_title && find_label(item, Label::container_title, at + 2) < item.pieces.size();
  const bool note = venue.size() <= kLongest &&
                    (series || (next == Label::note && at + 2 < item.pieces.size() && item.pieces[at + 2].label == Label::container_title));
  if (next != Label::container_title && !capitals && !note) return;
  constexpr std::array<std::string_view, 16> kWords{"After", "after", "of",     "under", "Under", "from",   "From", "and",
                                                    "for",   "v.",    "versus", "With",  "with",  "Before", "the",  "Beyond"};
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  if (text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) != " " || std::find(kWords.begin(), kWords.end(), last) == kWords.end())
    return;
  if (note) {
    item.pieces[at].end = item.pieces[at + 1].end;
    return erase_piece(item, at + 1);
  }
  const std::size_t comma = venue.find(", ");
  if (comma == std::string_view::npos || comma > kLongest || comma + 4 > venue.size()) return;
  item.pieces[at + 1].label = Label::container_title;
  item.pieces[at].end = item.pieces[at + 1].begin + static_cast<std::uint32_t>(comma);
  item.pieces[at + 1].begin += static_cast<std::uint32_t>(comma + 2);
}

/// "Testing Kites Without the | A. A. Doe, B. Roe. *KDD 2020*": an article does not end a title, and one initial is enough for a name.
void join_letter_of_title(LabelledItem& item) {
  constexpr std::array<std::string_view, 5> kArticles{"the", "The", "a", "an", "of"};
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::author) return;
  const std::string_view title = text_of(item, item.pieces[at]);
  const std::string_view names = text_of(item, item.pieces[at + 1]);
  const bool two =
      names.size() > 6 && names.substr(1, 2) == ". " && names.substr(4, 2) == ". " && is_ascii_upper(names[0]) && is_ascii_upper(names[3]);
  const std::string_view last = title.substr(title.rfind(' ') + 1);
  if (!two || std::find(kArticles.begin(), kArticles.end(), last) == kArticles.end()) return;
  item.pieces[at].end = item.pieces[at + 1].begin + 1;
  item.pieces[at + 1].begin += 3;
}

/// "(2033). [Review of the book | *Kites Unbound* |, by P. Sample]. | *Example Review*": all that the bracket holds is the title.
void take_bracketed_review(LabelledItem& item) {
  constexpr std::array<std::string_view, 7> kOpenings{"[Review of ",       "[Book review of ", "[Book review: ", "[Rezension ",
                                                      "[Compte rendu de ", "[Reseña de ",      "[Recensione di "};
  const std::string_view text = item.item.text.text;
  for (const std::string_view opening : kOpenings) {
    const std::size_t open = text.find(opening);
    const std::size_t close = open == std::string_view::npos ? open : text.find(']', open);
    if (close == std::string_view::npos) continue;
    const auto inside = [&](const Piece& p) { return p.begin >= open && p.end <= close + 1; };
    const auto first = std::find_if(item.pieces.begin(), item.pieces.end(), inside);
    if (first == item.pieces.end() ||
        std::none_of(item.pieces.begin(), item.pieces.end(), [&](const Piece& p) { return inside(p) && p.label == Label::title; }))
      return;
    const auto last = std::find_if_not(first, item.pieces.end(), inside);
    *first = {Label::title, static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close), first->confidence};
    item.pieces.erase(first + 1, last);
    return;
  }
}

}  // namespace

void settle_titles(LabelledItem& item) {
  part_count_of_others(item);
  join_acronym_of_title(item);
  take_bracketed_review(item);
  begin_with_italic_book(item);
  join_behind_preposition(item);
  join_letter_of_title(item);
  find_title_in_container(item);
  join_date_of_title(item);
  take_glued_bracket(item);
  give_back_editors(item);
  cut_status_before(item);
  settle_editors(item);
  join_title_of_book(item);
  join_house_to_title(item);
  cut_kind_behind_quotation(item);
  cut_kind_before_quotation(item);
  settle_stray_titles(item);
}

}  // namespace bibfold
