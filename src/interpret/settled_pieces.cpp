// Labels of pieces put right by the pieces beside them: `settle_pieces`. Each rule wants a sign in the text, and does nothing without it.
//
#include "interpret/settled_pieces.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/colon_venues.h"
#include "interpret/data_repositories.h"
#include "interpret/italic_titles.h"
#include "interpret/item_group.h"
#include "interpret/item_heads.h"
#include "interpret/item_pieces.h"
#include "interpret/item_tails.h"
#include "interpret/item_text.h"
#include "interpret/journal_initial.h"
#include "interpret/law_citations.h"
#include "interpret/name_facts.h"
#include "interpret/numbered_meetings.h"
#include "interpret/report_titles.h"
#include "interpret/review_numbers.h"
#include "interpret/settled_authors.h"
#include "interpret/settled_imprint.h"
#include "interpret/settled_locators.h"
#include "interpret/settled_names.h"
#include "interpret/settled_patents.h"
#include "interpret/settled_reviews.h"
#include "interpret/settled_roles.h"
#include "interpret/settled_venue.h"
#include "interpret/shifted_titles.h"
#include "interpret/thesis_titles.h"
#include "interpret/title_ends.h"
#include "interpret/title_joints.h"
#include "interpret/title_marks.h"
#include "interpret/torn_locators.h"
#include "interpret/translated_titles.h"
#include "interpret/venue_edges.h"
#include "interpret/venue_ends.h"
#include "interpret/venues.h"
#include "interpret/years_of_book.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool is_number(std::string_view text, std::size_t most) {
  return !text.empty() && text.size() <= most && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "40.2", "112/447", "LXII/2-3": volume and issue.
bool is_pair(std::string_view text) {
  const std::size_t sign = text.find_first_of("./");
  if (sign == std::string_view::npos) return false;
  const std::string_view volume = text.substr(0, sign);
  const std::string_view issue = text.substr(sign + 1);
  if (text[sign] == '.') return is_number(volume, 3) && is_number(issue, 2);
  const bool roman = !volume.empty() && volume.size() <= 7 && volume.find_first_not_of("IVXLCDMivxlc") == std::string_view::npos;
  return (roman || is_number(volume, 3)) && !issue.empty() && issue.size() <= 5 &&
         issue.find_first_not_of("0123456789-") == std::string_view::npos;
}

bool has_range(std::string_view text) { return text.find('-') != std::string_view::npos || text.find("–") != std::string_view::npos; }

void settle_pages(LabelledItem& item) {
  const auto has = [&](Label label) {
    return std::any_of(item.pieces.begin(), item.pieces.end(), [label](const Piece& p) { return p.label == label; });
  };
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (piece.label != Label::page) continue;
    const bool range_behind = std::any_of(item.pieces.begin() + static_cast<std::ptrdiff_t>(k) + 1, item.pieces.end(), [&](const Piece& p) {
      return (p.label == Label::page || p.label == Label::note) && has_range(text_of(item, p)) &&
             text_of(item, p).find_first_not_of("0123456789–-.ps ") == std::string_view::npos;
    });
    const std::string_view text = text_of(item, piece);
    if (!range_behind) continue;
    if (is_pair(text) && !has(Label::volume)) {
      piece.label = Label::volume;
    } else if (is_number(text, 3) && has(Label::volume) && !has(Label::issue)) {
      piece.label = Label::issue;
    } else {
      continue;
    }
    for (Piece& behind : item.pieces) {
      if (behind.begin > piece.begin && behind.label == Label::note && has_range(text_of(item, behind)) &&
          text_of(item, behind).find_first_not_of("0123456789–-.ps ") == std::string_view::npos) {
        behind.label = Label::page;
      }
    }
    return;
  }
}

bool is_italic_until(const LabelledItem& item, std::uint32_t end) {
  return std::any_of(item.item.text.runs.begin(), item.item.text.runs.end(),
                     [end](const StyleRun& run) { return run.style == Style::italic && run.end == end && run.begin < end; });
}

/// "*Platform Liability After* Gonzalez, 137 Harv. L. Rev.": the name of a case stands in roman inside of an italic title.
void settle_case_name(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (title + 2 >= item.pieces.size()) return;
  const Piece& next = item.pieces[title + 1];
  const bool guessed = next.label == Label::place || next.label == Label::author || next.label == Label::other || next.label == Label::note;
  const std::uint32_t end = item.pieces[title].end;
  if (!guessed || next.begin != end + 1 || next.end - next.begin > 40 || !is_italic_until(item, end)) return;
  const std::string_view behind = text_of(item, next.end, item.item.text.text.size());
  if (behind.size() < 3 || !behind.starts_with(", ") || behind[2] < '0' || behind[2] > '9') return;
  item.pieces[title].end = next.end;
  erase_piece(item, title + 1);
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

/// "S. R. Hargreaves, PhD thesis, University of York": no title, but what it is.
void settle_thesis_as_title(LabelledItem& item) {
  constexpr std::array<std::string_view, 12> kWords{"diploma thesis", "diplomarbeit",          "diss",
                                                    "dissertation",   "doctoral dissertation", "doctoral thesis",
                                                    "ma thesis",      "master s thesis",       "phd dissertation",
                                                    "phd thesis",     "ph d dissertation",     "ph d thesis"};
  const std::size_t at = find_label(item, Label::title);
  if (at < item.pieces.size() && has_label(item, Label::publisher) && is_one_of(kWords, fold_text(text_of(item, item.pieces[at]))))
    item.pieces[at].label = Label::genre;
}

/// "in The Example Handbook 45 (Jane Doe ed., 2021)": without pages, the number behind the book is the first of them.
void settle_first_page(LabelledItem& item) {
  const std::size_t container = find_label(item, Label::container_title);
  if (container + 2 >= item.pieces.size() || has_label(item, Label::page) || has_label(item, Label::issue)) return;
  Piece& number = item.pieces[container + 1];
  const bool bare = number.label == Label::volume && number.begin == item.pieces[container].end + 1 && is_number(text_of(item, number), 4);
  if (bare && item.pieces[container + 2].label == Label::editor) number.label = Label::page;
}

/// "Why It Matters, Lawfare (Mar. 3, 2023)", "A Title. O-COCOSDA, 2020": what can be neither place nor publisher is where it appeared.
void settle_only_venue(LabelledItem& item, const ReferenceWords& words) {
  if (has_label(item, Label::container_title) || has_label(item, Label::venue_tag) || has_label(item, Label::genre) ||
      !has_label(item, Label::title))
    return;
  const std::size_t place = find_label(item, Label::place);
  const std::size_t publisher = find_label(item, Label::publisher);
  const bool only_place = place < item.pieces.size() && publisher == item.pieces.size();
  const bool only_publisher = publisher < item.pieces.size() && place == item.pieces.size();
  if (!only_place && !only_publisher) return;
  Piece& piece = item.pieces[only_place ? place : publisher];
  const std::string_view text = text_of(item, piece);
  const auto capitals = count_capitals(text);
  const bool one_word = text.find(' ') == std::string_view::npos;
  const bool dated = text_of(item, piece.end, item.item.text.text.size()).starts_with(" (");
  const bool place_like = has_word_of(words, text, WordClass::place);
  if (only_place && dated && !place_like && text.find(',') == std::string_view::npos) piece.label = Label::container_title;
  // "Diachronica" below "Journal articles"
  if (only_publisher && read_item_group(item.item.group).type == Type::article_journal) piece.label = Label::container_title;
  if (only_publisher && one_word && capitals >= 3 && !has_label(item, Label::edition) && !has_word_of(words, text, WordClass::publisher))
    piece.label = Label::container_title;
}

/// "面向病历的构建[C]// 第十九届大会论文集": the title ends before the mark of the type, and what is behind "//" holds it.
void settle_type_mark(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  const std::string_view text = item.item.text.text;
  const Piece title = item.pieces[at];
  const std::size_t open = text.find('[', title.begin);
  const std::size_t close = open == std::string_view::npos ? open : text.find(']', open);
  if (close == std::string_view::npos || open <= title.begin || close >= title.end || !is_type_mark(text_of(item, open + 1, close))) return;
  if (text.substr(close + 1).starts_with('-')) return;  // "the Gowers U[N]-norm"
  item.pieces[at].end = static_cast<std::uint32_t>(open);
  Piece mark{Label::genre, static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close), title.confidence};
  auto begin = static_cast<std::uint32_t>(std::min<std::size_t>(text.find_first_not_of("/ .", close + 1), title.end));
  const bool inside = text.substr(close + 1).starts_with("//") && begin < title.end;
  std::vector<Piece> more{mark};
  if (inside && has_label(item, Label::container_title)) item.pieces[find_label(item, Label::container_title)].label = Label::place;
  if (begin < title.end) more.push_back({inside ? Label::container_title : Label::note, begin, title.end, title.confidence});
  item.pieces.insert(item.pieces.begin() + static_cast<std::ptrdiff_t>(at) + 1, more.begin(), more.end());
}

/// "Jane Doe (ed.), *The Life of Groups*. *Example Reviews* 2016": the first of two italics that were taken for one venue.
void part_first_italics(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size()) return;
  const std::vector<StyleRun>& runs = item.item.text.runs;
  Piece& venue = item.pieces[at];
  for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
    const bool both = runs[i].style == Style::italic && runs[i + 1].style == Style::italic;
    if (!both || runs[i].begin != venue.begin || runs[i + 1].begin >= venue.end || runs[i + 1].end < venue.end) continue;
    const Piece title{Label::title, runs[i].begin, runs[i].end, venue.confidence};
    venue.begin = runs[i + 1].begin;
    insert_before(item, at, title);
    return;
  }
}

/// "JANE RADIN, | CONTESTED TREES | (1996)": with nothing else that could be one, words that no person bears are the title.
void find_title_in_names(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::author, 1);
  const bool last = at + 1 == item.pieces.size() || (at + 2 == item.pieces.size() && item.pieces[at + 1].label == Label::date);
  if (item.pieces.empty() || item.pieces[0].label != Label::author || at != 1 || !last) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  if (text.find_first_of(".,") != std::string_view::npos || text.find(' ') == std::string_view::npos) return;
  for (const std::string_view word : split(text, ' ')) {
    const NameWordCounts counts = name_word_counts(fold_letters(word));
    if (counts.given > 2 || counts.family > 2) return;
  }
  item.pieces[at].label = Label::title;
}

/// "*LullabyDB* (2020). https://…", "Jane Doe. LullabyDB. 2020": what has no title, volume or page is no part of something.
bool name_lone_container(LabelledItem& item) {
  if (has_any_label(item, {Label::volume, Label::issue, Label::page, Label::editor, Label::venue_tag, Label::status})) return false;
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size() || find_label(item, Label::container_title, at + 1) < item.pieces.size()) return false;
  const std::size_t before = item.pieces[at].begin < 4 ? 0 : item.pieces[at].begin - 4U;
  const std::string lead = " " + fold_text(text_of(item, before, item.pieces[at].begin));
  if (lead.ends_with(" in") || starts_with_ignoring_case(text_of(item, item.pieces[at]), "in ")) return false;
  if (has_label(item, Label::author) && looks_abbreviated(text_of(item, item.pieces[at]))) return false;  // "J. Doe, Z. Anorg. Chem. 2016"
  item.pieces[at].label = Label::title;
  return true;
}

/// "AKHIL AMAR, AMERICA’S CONSTITUTION 47 (2012)": in the small capitals of lawyers the book stands as its author does, and the number is a
/// page.
void name_book_in_capitals(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == 0 || at + 2 >= item.pieces.size() || item.pieces[at - 1].label != Label::author || has_label(item, Label::page)) return;
  const std::string_view book = text_of(item, item.pieces[at]);
  const bool capitals = !has_small_letter(book) && !has_small_letter(text_of(item, item.pieces[at - 1])) && count_capitals(book) > 8;
  Piece& number = item.pieces[at + 1];
  if (!capitals || number.label != Label::volume || item.pieces[at + 2].label != Label::date || book.find(' ') == std::string_view::npos)
    return;
  if (text_of(item, number.end, item.pieces[at + 2].begin) != " (") return;
  item.pieces[at].label = Label::title;
  number.label = Label::page;
}

/// "Müller, A. (Hrsg.): | Handbuch der Wasserwirtschaft |. 3. Aufl. Berlin": whose editors stand in front of all is the work itself.
bool name_edited_book(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == 0 || at == item.pieces.size() || !has_any_label(item, {Label::publisher, Label::edition})) return false;
  if (std::any_of(item.pieces.begin(), item.pieces.begin() + static_cast<std::ptrdiff_t>(at),
                  [](const Piece& piece) { return piece.label != Label::editor && piece.label != Label::date; }))
    return false;
  item.pieces[at].label = Label::title;
  return true;
}

/// "*LullabyDB* (2020). https://…", "Review of *Brahms*, ed. N. Loges. *Notes* 77": where no piece is the title, all before the last piece
/// in italics is, or that piece where it stands alone.
void settle_missing_title(LabelledItem& item) {
  if (has_label(item, Label::title) || item.pieces.empty()) return;
  part_first_italics(item);
  if (has_label(item, Label::title)) return;
  name_book_in_capitals(item);
  find_title_in_names(item);
  if (has_label(item, Label::title) || name_lone_container(item) || name_edited_book(item)) return;
  Piece& first = item.pieces.front();
  if (first.label != Label::author && first.label != Label::container_title) return;
  const StyleRun* last = nullptr;
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style == Style::italic && run.begin >= first.begin && run.end <= first.end + 1 && run.end - run.begin >= 3) last = &run;
  }
  if (last == nullptr) return;
  constexpr std::uint32_t kShortest = 12;
  if (first.label == Label::author && last->begin == first.begin && last->end >= first.end) {
    first.label = Label::title;
  } else if (first.label == Label::container_title && last->begin > first.begin + kShortest) {
    const std::string_view before = trim(text_of(item, first.begin, last->begin));
    const Piece title{Label::title, first.begin, first.begin + static_cast<std::uint32_t>(before.size()), first.confidence};
    first.begin = last->begin;
    insert_before(item, 0, title);
  }
}

}  // namespace

void settle_pieces(LabelledItem& item, const Tables& tables) {
  settle_tail_remarks(item);
  settle_review_numbers(item);
  settle_head(item);
  settle_authors(item);
  settle_names(item);
  settle_title_joint(item);
  settle_title_marks(item);
  settle_translated_title(item);
  settle_reviews(item);
  settle_pages(item);
  settle_case_name(item);
  settle_law_citation(item);
  settle_first_page(item);
  settle_type_mark(item);
  settle_parties(item);
  settle_thesis_as_title(item);
  settle_thesis_title(item);
  settle_title_end(item, tables);
  settle_data_repository(item);
  settle_italic_title(item);
  settle_shifted_title(item);
  if (!is_review(item.item.text.text)) settle_roles(item);
  settle_locators(item);
  settle_torn_locators(item);
  settle_years_of_book(item);
  settle_journal_initial(item, tables.venues);
  settle_colon_venue(item);
  settle_imprint(item, tables.words);
  settle_venue(item, tables);
  settle_venue_edges(item, tables);
  settle_venue_end(item);
  part_body_from_report(item);
  settle_only_venue(item, tables.words);
  settle_report_title(item);
  settle_missing_title(item);
  settle_patent_number(item);
  settle_numbered_meeting(item);
}

}  // namespace bibfold
