// See stray_items.h.
#include "read/stray_items.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "read/book_lines.h"
#include "read/item_verdicts.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "Residencies" between paragraphs: a heading of words that nobody knows, without markup.
bool may_be_heading(const ListItem& item) {
  const std::string_view text = item.text.text;
  if (item.form != ItemForm::paragraph || !item.evidence.heading_like || item.lines.size() != 1 || item.text.runs.size() > 1) return false;
  if (text.size() < 4 || text.find_first_of("0123456789:;\"(") != std::string_view::npos ||
      std::string_view(".,!?").find(text.back()) != std::string_view::npos)
    return false;
  return is_upper_at(text, 0) && std::count(text.begin(), text.end(), ' ') <= 5;
}

}  // namespace

bool is_doubted(const ListItem& item, Trust trust) {
  if (names_a_role(item)) return true;
  if (trust == Trust::abstracts) {
    const bool printed = item.evidence.numbers || item.evidence.identifier;
    return item.evidence.score() < Evidence::kStrong || !printed || find_ignoring_case(item.text.text, "presented at") != std::string::npos;
  }
  if (trust == Trust::mixed) return item.evidence.score() < Evidence::kMedium || item.evidence.against > 0;
  if (trust != Trust::part || is_unfinished_work(item) || is_shared_title(item) || is_coming_work(item) || is_book_line(item) ||
      is_marked_book(item))
    return false;
  return item.evidence.score() < Evidence::kWeak || item.evidence.period;
}

bool is_told_only(const ListItem& item) {
  const Evidence& e = item.evidence;
  if (e.names > 0 || e.owner || e.numbers || e.identifier || !e.quoted) return false;
  const std::string folded = ' ' + fold_text(item.text.text) + ' ';
  return folded.find(" thesis ") == std::string::npos && folded.find(" dissertation ") == std::string::npos;
}

std::vector<bool> find_strays(const std::vector<ListItem>& items) {
  std::vector<bool> stray(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!may_be_heading(items[i])) continue;
    std::size_t end = i + 1;
    std::size_t printed = 0;
    while (end < items.size() && items[end].form != ItemForm::heading && !may_be_heading(items[end]))
      printed += is_printed_item(items[end++]) ? 1U : 0U;
    if (end > i + 1 && printed * 2 < end - i - 1)
      std::fill(stray.begin() + static_cast<std::ptrdiff_t>(i), stray.begin() + static_cast<std::ptrdiff_t>(end), true);
  }
  return stray;
}

}  // namespace bibfold
