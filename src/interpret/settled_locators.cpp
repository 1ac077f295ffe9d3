// See settled_locators.h. Numbers are told by their order and by what stands between them; nothing is guessed where that is silent.
#include "interpret/settled_locators.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/dates.h"
#include "interpret/item_pieces.h"
#include "interpret/item_text.h"
#include "interpret/notation_pieces.h"
#include "interpret/settled_series.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_number(std::string_view text) { return text.size() <= 5 && is_all_digits(text); }

bool is_lost(Label label) { return label == Label::note || label == Label::other || label == Label::publisher; }

/// "viii", "XVII-XLII", "xi–xx": two signs at least, so that no initial is meant.
bool is_roman_pages(std::string_view text) {
  if (text.size() < 2 || text.size() > 20) return false;
  const std::string_view signs = text[0] >= 'a' ? std::string_view("ivxlc-") : std::string_view("IVXLC-");
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_dash(c) && (c > 127 || signs.find(static_cast<char>(c)) == std::string_view::npos)) return false;
    letters += is_dash(c) ? 0U : 1U;
  }
  return letters >= 2;
}

/// Behind the date or the container, and behind "p." or a comma.
void settle_roman_pages(LabelledItem& item) {
  if (has_label(item, Label::page)) return;
  for (std::size_t k = 2; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (!is_lost(piece.label) || !is_roman_pages(text_of(item, piece))) continue;
    const std::string word = fold_text(text_of(item, item.pieces[k - 1]));
    if (word == "p" || word == "pp" || word == "s") {
      piece.label = Label::page;
      return erase_piece(item, k - 1);
    }
    const Label before = item.pieces[k - 1].label;
    if (before == Label::date || before == Label::volume || before == Label::issue) piece.label = Label::page;
    return;
  }
}

/// "144 | U. Pa. L. Rev. | 2021": the journal between its volume and the first page.
std::size_t law_journal(const LabelledItem& item) {
  for (std::size_t k = 1; k + 1 < item.pieces.size(); ++k) {
    const Piece& before = item.pieces[k - 1];
    const Piece& behind = item.pieces[k + 1];
    const bool close = before.end + 1 == item.pieces[k].begin && item.pieces[k].end + 1 == behind.begin;
    const bool first = k == find_label(item, Label::container_title);
    if (first && before.label == Label::volume && close && is_number(text_of(item, behind))) return k;
  }
  return 0;
}

/// The number behind the journal is its page; another page behind that is the one that is cited: "733, 737–38", "501, 506 n.12".
void settle_first_page(LabelledItem& item) {
  const std::size_t journal = law_journal(item);
  if (journal == 0) return;
  for (std::size_t k = journal + 2; k < item.pieces.size(); ++k) {
    Piece& cited = item.pieces[k];
    if (cited.label == Label::date) break;
    if (cited.label == Label::page || cited.label == Label::issue) cited.label = Label::note;
  }
  item.pieces[journal + 1].label = Label::page;
}

/// "Ann. of Math. (2) | 141 | (1995), no. 3, 443–551": a bare number behind the journal, and pages further behind.
void settle_volume(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 2 >= item.pieces.size() || has_label(item, Label::volume)) return;
  Piece& number = item.pieces[at + 1];
  if (number.label != Label::page || !is_number(text_of(item, number))) return;
  const std::string_view between = text_of(item, item.pieces[at].end, number.begin);
  const std::size_t pages = find_label(item, Label::page, at + 2);
  if (pages < item.pieces.size() && (between == " " || between == ", ")) number.label = Label::volume;
}

/// "Br Med J. 1950 | Sep 30;2(4682)", "Proc Natl Acad Sci U S A. Forthcoming | 2002": the year or the status before a date.
void settle_date_in_venue(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::date) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t period = text.rfind(". ");
  if (period == std::string_view::npos || period < 3) return;
  const std::string_view word = text.substr(period + 2);
  Piece& container = item.pieces[at];
  const auto begin = static_cast<std::uint32_t>(container.begin + period + 2);
  if (is_number(word) && find_year(word) != 0 && find_year(text_of(item, item.pieces[at + 1])) == 0) {
    item.pieces[at + 1].begin = begin;
  } else if (lower(word) == "forthcoming" || lower(word) == "in press" || lower(word) == "epub") {
    insert_behind(item, at, {Label::status, begin, container.end, container.confidence});
  } else {
    return;
  }
  item.pieces[at].end = begin - 2;
}

/// "73(1 Pt 2)", "42 Suppl 2": a part or supplement is said of the issue before, or is the issue.
void settle_supplement(LabelledItem& item) {
  for (std::size_t k = 1; k + 1 < item.pieces.size(); ++k) {
    const Piece before = item.pieces[k - 1];
    const Piece word = item.pieces[k];
    const Piece number = item.pieces[k + 1];
    const std::string folded = fold_text(text_of(item, word));
    const bool said = folded == "suppl" || folded == "supplement" || folded == "pt" || folded == "part";
    const bool part = before.label == Label::issue && before.end + 1 == word.begin;
    const bool issue = before.label == Label::volume && find_label(item, Label::issue) >= k;
    if (!said || !is_number(text_of(item, number)) || number.begin > word.end + 2 || (!part && !issue)) continue;
    item.pieces[k] = {Label::issue, part ? before.begin : word.begin, number.end, word.confidence};
    erase_piece(item, k + 1);
    if (part) erase_piece(item, k - 1);
    return;
  }
}

/// "3, CSCW, Article 12": what stands between volume and article of a journal is its issue.
void settle_named_issue(LabelledItem& item) {
  if (has_label(item, Label::issue)) return;
  for (std::size_t k = 1; k + 1 < item.pieces.size(); ++k) {
    const bool between = item.pieces[k - 1].label == Label::volume && item.pieces[k + 1].label == Label::page;
    const std::string_view text = text_of(item, item.pieces[k]);
    if (between && item.pieces[k].label == Label::publisher && text.size() <= 10 && text.find(' ') == std::string_view::npos &&
        !has_small_letter(text))
      item.pieces[k].label = Label::issue;
  }
}

/// "A field guide for crews. Gen | Tech. Rep. | PNW-GTR-977": the first word of the kind of report stayed in the title.
void give_word_to_genre(LabelledItem& item) {
  constexpr std::array<std::string_view, 5> kWords{". Gen", ". Open-File", ". Sci. Invest", ". Res", ". Spec"};
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::genre) return;
  const std::string_view title = text_of(item, item.pieces[at]);
  for (const std::string_view word : kWords) {
    const bool torn = title.ends_with(word) && title.size() > word.size() + 6 && item.pieces[at + 1].begin <= item.pieces[at].end + 2U;
    if (!torn) continue;
    item.pieces[at].end -= static_cast<std::uint32_t>(word.size());
    item.pieces[at + 1].begin = item.pieces[at].end + 2;
    return;
  }
}

/// "Tech. Rep. TR-0200 | (4230-46)-3": a number of two parts.
void settle_torn_number(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    const bool torn = item.pieces[k].label == Label::number && item.pieces[k + 1].label == Label::page &&
                      item.pieces[k + 1].begin == item.pieces[k].end + 1 && text_of(item, item.pieces[k + 1]).starts_with('(');
    if (!torn) continue;
    item.pieces[k].end = item.pieces[k + 1].end;
    return erase_piece(item, k + 1);
  }
}

/// "https://doi.org/10.1126/ science.286.5439.509", "10.1016/j. neuron.2010.02.001": a DOI that was broken over two lines.
void settle_broken_doi(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    const std::string_view text = text_of(item, item.pieces[k]);
    const std::size_t doi = text.find("10.");
    const std::size_t slash = doi == std::string_view::npos ? doi : text.find('/', doi);
    if (item.pieces[k].label != Label::identifier || slash == std::string_view::npos || text.size() - slash > 3) continue;
    Piece& rest = item.pieces[k + 1];
    const bool close = rest.begin <= item.pieces[k].end + 2U && is_lost(rest.label);
    const std::string_view word = text_of(item, rest);
    if (!close || word.find(' ') != std::string_view::npos || !has_digit(word)) continue;
    item.pieces[k].end = rest.end;
    return erase_piece(item, k + 1);
  }
}

/// "RFC 791", "RFC 8446, Internet Engineering Task Force": the genre of the paper and its number.
void settle_rfc(LabelledItem& item) {
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    const std::string_view text = text_of(item, piece);
    const bool venue = piece.label == Label::container_title || piece.label == Label::publisher || piece.label == Label::collection_title;
    if (!venue || !text.starts_with("RFC")) continue;
    if (text == "RFC" && k + 1 < item.pieces.size() && item.pieces[k + 1].label == Label::volume) {
      piece.label = Label::genre;
      item.pieces[k + 1].label = Label::number;
      return;
    }
    const std::size_t end = std::min(text.find(','), text.size());
    if (end < 5 || !is_number(text.substr(4, end - 4))) return;
    const Piece whole = piece;
    piece = {Label::genre, whole.begin, whole.begin + 3, whole.confidence};
    std::vector<Piece> more{{Label::number, whole.begin + 4, static_cast<std::uint32_t>(whole.begin + end), whole.confidence}};
    if (end + 2 < text.size())
      more.push_back({Label::publisher, static_cast<std::uint32_t>(whole.begin + end + 2), whole.end, whole.confidence});
    item.pieces.insert(item.pieces.begin() + static_cast<std::ptrdiff_t>(k) + 1, more.begin(), more.end());
    return;
  }
}

/// "Jane Doe, Note, Privacy in the Age of Drones, 101 Cornell L. Rev. 1211": what a student wrote, before its title.
void settle_kind_of_law(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at >= item.pieces.size() || law_journal(item) == 0) return;
  for (const std::string_view word :
       {"Note, ", "Comment, ", "Case Comment, ", "Case Note, ", "Essay, ", "Book Review, ", "Recent Case, "}) {
    if (!text_of(item, item.pieces[at]).starts_with(word)) continue;
    const Piece kind{Label::note, item.pieces[at].begin, item.pieces[at].begin + static_cast<std::uint32_t>(word.size() - 2),
                     item.pieces[at].confidence};
    item.pieces[at].begin += static_cast<std::uint32_t>(word.size());
    insert_before(item, at, kind);
    return;
  }
}

/// "United States patent US 20020103498", taken for a venue.
void settle_patent(LabelledItem& item) {
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    const Piece whole = item.pieces[k];
    if (whole.label != Label::container_title && whole.label != Label::publisher) continue;
    const std::string_view text = text_of(item, whole);
    const std::size_t word = find_ignoring_case(text, "patent ");
    const std::size_t digit = text.find_first_of("0123456789");
    if (word == std::string_view::npos || word > 24 || digit == std::string_view::npos || digit < word || digit > word + 14) continue;
    item.pieces[k] = {Label::genre, whole.begin, static_cast<std::uint32_t>(whole.begin + word + 6), whole.confidence};
    return insert_behind(item, k, {Label::number, static_cast<std::uint32_t>(whole.begin + word + 7), whole.end, whole.confidence});
  }
}

/// "Annales. Économies, Sociétés, 25e année": the year of a journal is its volume.
void settle_annual_volume(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || has_label(item, Label::volume)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos || !text.ends_with("e année")) return;
  const std::size_t digits = text.find_first_not_of("0123456789", comma + 2);
  const Piece whole = item.pieces[at];
  if (digits == comma + 2 || text.substr(digits) != "e année") return;
  item.pieces[at].end = static_cast<std::uint32_t>(whole.begin + comma);
  insert_behind(item, at,
                {Label::volume, static_cast<std::uint32_t>(whole.begin + comma + 2), static_cast<std::uint32_t>(whole.begin + digits),
                 whole.confidence});
}

/// "349–359", "1017--1030"
bool is_range_of_pages(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == std::string_view::npos || digits == 0) return false;
  std::size_t at = digits;
  while (at < text.size() && !is_digit(text[at])) {
    if (!is_dash(next_code_point(text, at))) return false;
  }
  return at > digits && is_number(text.substr(at)) && text.size() - at >= digits;
}

/// "Asymptotic Statistics, 349–359, Springer": no volume has so many numbers.
void settle_pages_as_volume(LabelledItem& item) {
  if (has_label(item, Label::page) || has_label(item, Label::issue)) return;
  const std::size_t at = find_label(item, Label::volume);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  if (text.find_first_not_of("0123456789") >= 2 && is_range_of_pages(text)) item.pieces[at].label = Label::page;
}

/// The numbers behind "R package version", "Version": the same piece as far as only periods and hyphens part them.
std::size_t end_of_version(const LabelledItem& item, std::size_t at) {
  std::size_t last = at;
  while (last + 1 < item.pieces.size()) {
    const Piece& next = item.pieces[last + 1];
    const std::string_view between = text_of(item, item.pieces[last].end, next.begin);
    const bool close = last == at ? between == " " : between == "." || between == "-";
    if (!close || text_of(item, next).find_first_not_of("0123456789.-abc") != std::string_view::npos || !is_digit(text_of(item, next)[0]))
      break;
    ++last;
  }
  return last;
}

/// "R package version | 1 | . | 3", "User Manual, Version | 2 | . | 0", "Reference Manual edition 1.10": no journal with volume and issue.
void settle_version(LabelledItem& item) {
  for (std::size_t k = 1; k + 1 < item.pieces.size(); ++k) {
    const Piece& piece = item.pieces[k];
    const bool venue = piece.label == Label::container_title || piece.label == Label::collection_title || piece.label == Label::publisher ||
                       piece.label == Label::note || piece.label == Label::other;
    const std::string folded = " " + fold_text(text_of(item, piece));
    const bool said = folded.ends_with(" version") || folded.ends_with(" release") || folded == " reference manual edition";
    const std::size_t last = venue && said ? end_of_version(item, k) : k;
    if (last == k) continue;
    item.pieces[k].label = Label::note;
    item.pieces[k].end = item.pieces[last].end;
    const auto behind = item.pieces.begin() + static_cast<std::ptrdiff_t>(k) + 1;
    item.pieces.erase(behind, behind + static_cast<std::ptrdiff_t>(last - k));
    return;
  }
}

/// "Biometrika, | 16, | 3, | 219–242": what stands between volume and pages is the issue.
void settle_number_between(LabelledItem& item) {
  if (has_label(item, Label::issue)) return;
  for (std::size_t k = 1; k + 1 < item.pieces.size(); ++k) {
    const bool between = item.pieces[k - 1].label == Label::volume && item.pieces[k + 1].label == Label::page;
    const bool lost = item.pieces[k].label == Label::note || item.pieces[k].label == Label::other;
    const std::string_view text = text_of(item, item.pieces[k]);
    if (between && lost && is_number(text) && text.size() <= 3) item.pieces[k].label = Label::issue;
  }
}

/// "Journal of Statistical Software, 15, | 2, 1-11", "29: | 2, 288-294": the issue went into the pages.
void settle_issue_in_pages(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::page);
  if (at == 0 || at == item.pieces.size() || has_label(item, Label::issue) || item.pieces[at - 1].label != Label::volume) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || comma > 3 || !is_number(text.substr(0, comma)) || !is_range_of_pages(text.substr(comma + 2)))
    return;
  item.pieces[at].label = Label::issue;
  split_piece(item, at, comma, comma + 2, Label::page);
}

/// "Chapters | 3 and 4", "Section 4.4": a part of a book, taken for a journal and its volume.
void settle_chapter(LabelledItem& item) {
  constexpr std::array<std::string_view, 6> kWords{"chapter", "chapters", "section", "sections", "appendix", "kapitel"};
  for (std::size_t k = 1; k + 1 < item.pieces.size(); ++k) {
    const Label label = item.pieces[k].label;
    const bool venue = label == Label::container_title || label == Label::place || label == Label::publisher || label == Label::note ||
                       label == Label::other;
    const std::string folded = fold_text(text_of(item, item.pieces[k]));
    const Label number = item.pieces[k + 1].label;
    const bool counted = number == Label::volume || number == Label::page || number == Label::issue;
    if (!venue || !counted || std::find(kWords.begin(), kWords.end(), std::string_view(folded)) == kWords.end()) continue;
    if (text_of(item, item.pieces[k].end, item.pieces[k + 1].begin) != " ") continue;
    const bool held = k + 2 < item.pieces.size() && item.pieces[k + 2].label == Label::container_title;
    const std::string_view joint = held ? text_of(item, item.pieces[k + 1].end, item.pieces[k + 2].begin) : std::string_view{};
    const bool in_book = joint == " in " || joint == " of " || joint == " in: ";  // with the name of the book: item_container parts them
    item.pieces[k].label = in_book ? Label::container_title : Label::note;
    item.pieces[k].end = item.pieces[k + (in_book ? 2 : 1)].end;
    if (in_book) erase_piece(item, k + 2);
    return erase_piece(item, k + 1);
  }
}

/// "2015. 145 f. Dissertação": leaves that are counted are no volume.
void settle_leaves(LabelledItem& item) {
  if (has_label(item, Label::page)) return;
  const std::size_t at = find_label(item, Label::volume);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::genre || !is_number(text_of(item, item.pieces[at]))) return;
  const std::string_view genre = text_of(item, item.pieces[at + 1]);
  const std::size_t word = genre.starts_with("f. ") ? 3 : genre.starts_with("fl. ") ? 4 : 0;
  if (word == 0) return;
  item.pieces[at].label = Label::page;
  item.pieces[at].end = item.pieces[at + 1].begin + 1;
  item.pieces[at + 1].begin += static_cast<std::uint32_t>(word);
}

/// "2003;270(1512):313–21": a number that could be a year is the issue where the year stands before the volume.
void settle_issue_like_year(LabelledItem& item) {
  for (std::size_t k = find_label(item, Label::date) + 1; k + 1 < item.pieces.size(); ++k) {
    Piece& volume = item.pieces[k];
    Piece& number = item.pieces[k + 1];
    if (!is_number(text_of(item, volume)) || !is_number(text_of(item, number)) || text_of(item, volume.end, number.begin) != "(") continue;
    if (text_of(item, item.pieces[k - 1].end, volume.begin) != ";" || !text_behind(item, number.end).starts_with("):")) continue;
    volume.label = Label::volume;
    number.label = Label::issue;
    if (k + 2 < item.pieces.size() && item.pieces[k + 2].begin == number.end + 2) item.pieces[k + 2].label = Label::page;
    return;
  }
}

/// "(1997) 35:1 Osgoode Hall LJ | 75": volume, journal and first page, by McGill and Bluebook.
void settle_page_behind_journal(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == 0 || at + 1 >= item.pieces.size() || has_label(item, Label::page)) return;
  Piece& number = item.pieces[at + 1];
  const Label before = item.pieces[at - 1].label;
  const bool close =
      text_of(item, item.pieces[at - 1].end, item.pieces[at].begin) == " " && text_of(item, item.pieces[at].end, number.begin) == " ";
  if (close && (before == Label::volume || before == Label::issue) && is_number(text_of(item, number))) number.label = Label::page;
}

}  // namespace

void settle_locators(LabelledItem& item) {
  settle_version(item);
  settle_number_between(item);
  settle_issue_in_pages(item);
  settle_chapter(item);
  settle_pages_as_volume(item);
  settle_leaves(item);
  settle_page_behind_journal(item);
  settle_issue_like_year(item);
  settle_kind_of_law(item);
  settle_patent(item);
  settle_annual_volume(item);
  settle_date_in_venue(item);
  settle_supplement(item);
  settle_first_page(item);
  settle_series_of_journal(item);
  settle_volume(item);
  settle_roman_pages(item);
  settle_named_issue(item);
  give_word_to_genre(item);
  settle_torn_number(item);
  settle_rfc(item);
  settle_broken_doi(item);
}

}  // namespace bibfold
