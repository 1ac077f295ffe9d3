// See law_citations.h. A journal is looked for where none was found, between the volume behind a year and a page.
#include "interpret/law_citations.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "interpret/dates.h"
#include "interpret/item_pieces.h"
#include "interpret/number_shapes.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Citation {
  Stretch year;
  Stretch volume;
  Stretch issue;
  Stretch journal;
  Stretch page;
};

/// "International and Comparative Law Quarterly", "MLR": where the words that may be a journal's end, in front of a number; 0 without.
std::size_t journal_end(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 8> kSmall{"and", "&", "de", "for", "in", "of", "on", "the"};
  constexpr int kMostWords = 8;
  for (int words = 0; words <= kMostWords && at < text.size(); ++words) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (is_ascii_digit(text[at])) return words == 0 ? 0 : at - 1;
    if (!is_upper_at(word, 0) && !is_one_of(kSmall, word)) return 0;
    if (word.find_first_of(",;:()") != std::string_view::npos) return 0;
    at = end + 1;
  }
  return 0;
}

/// "(2019) 82 MLR 123", "[2018] PL 55-79", "(2015) 64(2) Example Quarterly 289": begins at `open`.
bool read_citation(std::string_view text, std::size_t open, Citation& out) {
  const char close = text[open] == '(' ? ')' : ']';
  if (open + 8 > text.size() || text[open + 5] != close || text[open + 6] != ' ' || find_year(text.substr(open + 1, 4)) == 0) return false;
  out.year = {open + 1, open + 5};
  std::size_t at = open + 7;
  const std::size_t number = digits_end(text, at);
  if (number > at && number < at + 4) {
    out.volume = {at, number};
    at = number;
    if (at < text.size() && text[at] == '(') {
      const std::size_t last = digits_end(text, at + 1);
      if (last == at + 1 || last >= text.size() || text[last] != ')') return false;
      out.issue = {at + 1, last};
      at = last + 1;
    }
    if (at >= text.size() || text[at] != ' ') return false;
    ++at;
  } else if (close == ')' || number > at) {
    return false;
  }
  const std::size_t end = journal_end(text, at);
  if (end < at + 2) return false;
  out.journal = {at, end};
  std::size_t last = digits_end(text, end + 1);
  const std::size_t dash = last < text.size() && text[last] == '-' ? last + 1 : text.substr(last).starts_with("–") ? last + 3 : last;
  if (dash > last && digits_end(text, dash) > dash) last = digits_end(text, dash);
  out.page = {end + 1, last};
  return true;
}

/// "Review of T. Quill, | *The Law of Lakes* | (2014) 73 ELJ 426": what is reviewed was taken for the journal.
void give_back_reviewed(LabelledItem& item, std::size_t title) {
  const std::size_t held = title + 1;
  if (held >= item.pieces.size() || item.pieces[held].label != Label::container_title) return;
  if (!starts_with_ignoring_case(item.item.text.text, "review of ")) return;
  Citation found;
  const std::string_view text = item.item.text.text;
  const std::size_t open = text.find_first_not_of(" ,.", item.pieces[held].end);
  if (open == std::string_view::npos || (text[open] != '(' && text[open] != '[') || !read_citation(text, open, found)) return;
  item.pieces[title].end = item.pieces[held].end;
  erase_piece(item, held);
}

}  // namespace

void settle_law_citation(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (title == item.pieces.size()) return;
  give_back_reviewed(item, title);
  if (has_label(item, Label::container_title) || has_label(item, Label::venue_tag)) return;
  const std::string_view text = item.item.text.text;
  for (std::size_t open = text.find_first_of("([", item.pieces[title].end); open != std::string_view::npos;
       open = text.find_first_of("([", open + 1)) {
    Citation found;
    if (!read_citation(text, open, found)) continue;
    const int confidence = item.pieces[title].confidence;
    const auto covered = [&](const Piece& p) { return p.end > open && p.begin < found.page.end; };
    item.pieces.erase(std::remove_if(item.pieces.begin(), item.pieces.end(), covered), item.pieces.end());
    auto at = std::find_if(item.pieces.begin(), item.pieces.end(), [open](const Piece& p) { return p.begin > open; });
    std::vector<Piece> pieces;
    const auto add = [&](Label label, Stretch where) {
      if (where.end > where.begin)
        pieces.push_back({label, static_cast<std::uint32_t>(where.begin), static_cast<std::uint32_t>(where.end), confidence});
    };
    add(Label::date, found.year);
    add(Label::volume, found.volume);
    add(Label::issue, found.issue);
    add(Label::container_title, found.journal);
    add(Label::page, found.page);
    item.pieces.insert(at, pieces.begin(), pieces.end());
    return;
  }
}

}  // namespace bibfold
