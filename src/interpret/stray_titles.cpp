// See stray_titles.h. Where the title ends on its own is told in title_ends.
#include "interpret/stray_titles.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "interpret/item_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "« Binary Ensemble Neural Network: | More Bits per Network? »", with the first half taken for a name: what one quotation holds is the
/// title.
void take_name_in_quotation(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == 0 || at >= item.pieces.size()) return;
  std::size_t first = at;
  while (first > 0 && item.pieces[first - 1].label == Label::author) --first;
  for (std::size_t k = first; k < at; ++k) {
    const std::uint32_t begin = item.pieces[k].begin;
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"« ", "»"}, {"«", "»"}, {"“", "”"}, {"„", "“"}}) {
      if (begin < open.size() || text_of(item, begin - open.size(), begin) != open) continue;
      const std::string_view between = text_of(item, begin, item.pieces[at].begin);
      const std::string_view rest =
          text_of(item, item.pieces[at].begin, std::min<std::size_t>(item.pieces[at].end + 8U, item.item.text.text.size()));
      if (between.find(close) != std::string_view::npos || rest.find(close) == std::string_view::npos) continue;
      item.pieces[at].begin = begin;
      return erase_pieces(item, k, at);
    }
  }
}

/// "Flying works, | slowly", "Microlocal kites on varieties, | II": a word in small letters is no name, and a book that nobody prints has
/// no volumes.
void join_end_of_title(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size()) return;
  const Piece& next = item.pieces[at + 1];
  const std::string_view text = text_of(item, next);
  if (text_of(item, item.pieces[at].end, next.begin) != ", " || text.find(' ') != std::string_view::npos) return;
  const bool small = next.label == Label::author && std::all_of(text.begin(), text.end(), is_ascii_lower<char>);
  const bool part = next.label == Label::volume && text.size() <= 4 && text.find_first_not_of("IVX") == std::string_view::npos &&
                    !has_any_label(item, {Label::container_title, Label::publisher, Label::place, Label::collection_title, Label::page});
  if (!small && !part) return;
  item.pieces[at].end = next.end;
  erase_piece(item, at + 1);
}

/// "The problem of an oral poetics. In Orality and literature. | Proceedings of the XIth congress": the book went into the title.
void cut_book_from_title(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::container_title) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t in = text.rfind(". In ");
  if (in == std::string_view::npos || in < 12 || in + 10 > text.size() || !is_upper_at(text, in + 5)) return;
  if (text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) != ". ") return;
  if (!starts_with_ignoring_case(text_of(item, item.pieces[at + 1]), "proceedings")) return;
  item.pieces[at + 1].begin = item.pieces[at].begin + static_cast<std::uint32_t>(in + 5);
  item.pieces[at].end = item.pieces[at].begin + static_cast<std::uint32_t>(in);
}

bool begins_review(std::string_view text) {
  for (const std::string_view word : {"rec.:", "rec. ", "rez.:", "rezension", "review of", "recensione", "reseña", "compte rendu"}) {
    if (starts_with_ignoring_case(text, word)) return true;
  }
  return false;
}

/// "rec.: A. Nowak, | Uczeni w Polsce, | Warszawa | 2012 | „Zapiski”, | 78": up to the journal all is what is reviewed.
void join_reviewed_book(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  const std::size_t journal = find_label(item, Label::container_title, at);
  if (at == 0 || journal >= item.pieces.size() || item.pieces[at - 1].label != Label::note ||
      !begins_review(text_of(item, item.pieces[at - 1])))
    return;
  const auto imprint = [](const Piece& p) {
    return p.label == Label::place || p.label == Label::date || p.label == Label::publisher || p.label == Label::note;
  };
  const auto from = item.pieces.begin() + static_cast<std::ptrdiff_t>(at) + 1;
  if (!std::all_of(from, item.pieces.begin() + static_cast<std::ptrdiff_t>(journal), imprint)) return;
  item.pieces[at - 1].label = Label::title;
  item.pieces[at - 1].end = item.pieces[journal - 1].end;
  erase_pieces(item, at, journal);
}

/// The same with what is reviewed taken for the journal, and the journal for the title.
void settle_review_as_container(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  const std::size_t first = find_label(item, Label::container_title);
  if (first == 0 || first >= at || at + 1 >= item.pieces.size()) return;
  const Piece& head = item.pieces[first - 1].label == Label::note ? item.pieces[first - 1] : item.pieces[first];
  if (!begins_review(text_of(item, head))) return;
  const std::size_t from = item.pieces[first - 1].label == Label::note ? first - 1 : first;
  item.pieces[from].label = Label::title;
  item.pieces[from].end = item.pieces[at - 1].end;
  item.pieces[at].label = Label::container_title;
  erase_pieces(item, from + 1, at);
}

}  // namespace

void settle_stray_titles(LabelledItem& item) {
  take_name_in_quotation(item);
  join_end_of_title(item);
  cut_book_from_title(item);
  join_reviewed_book(item);
  settle_review_as_container(item);
}

}  // namespace bibfold
