// See book_lines.h. By the form of the text, without a list of places.
#include "read/book_lines.h"

#include <algorithm>
#include <string_view>

#include "read/item_ends.h"
#include "read/section_trust.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// Without the stop and the brackets behind the year: "Oslo 2004 (= Boats 12) [also Diss. Oslo 2002]." → "Oslo 2004".
std::string_view without_brackets_behind(std::string_view text) {
  constexpr std::size_t kLongest = 90;
  text = trim(text);
  if (text.ends_with('.')) text.remove_suffix(1);
  for (int brackets = 0; brackets < 2 && (text.ends_with(')') || text.ends_with(']')); ++brackets) {
    const std::size_t open = text.rfind(text.ends_with(')') ? '(' : '[');
    if (open == std::string_view::npos || text.size() - open > kLongest) break;
    text = trim(text.substr(0, open));
  }
  return text;
}

bool is_place(std::string_view place) {
  constexpr std::size_t kLongest = 50;
  constexpr int kWords = 6;
  return place.size() >= 3 && place.size() <= kLongest && is_upper_at(place, 0) && has_small_letter(place) && !has_digit(place) &&
         place.find_first_of("()[]\"?!;") == std::string_view::npos && std::count(place.begin(), place.end(), ' ') < kWords;
}

constexpr std::size_t kYear = 5;  // " 2021"

/// Bytes of the title; 0 for any other line.
std::size_t title_length(const ListItem& item) {
  constexpr std::size_t kLongest = 250;
  std::string_view text = without_brackets_behind(item.text.text);
  if (item.evidence.against > 0 || begins_with_quotation(text) || text.size() > kLongest || text.size() < 2 * kYear) return 0;
  const std::string_view year = text.substr(text.size() - kYear);
  if (year[0] != ' ' || !is_all_digits(year.substr(1)) || (year[1] != '1' && year[1] != '2')) return 0;
  text = trim(text.substr(0, text.size() - kYear));
  if (text.ends_with(',')) text.remove_suffix(1);
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos || !is_place(text.substr(comma + 2))) return 0;
  const std::string_view title = text.substr(0, comma);
  return is_upper_at(title, title.find_first_not_of("\"'(")) && title.find(' ') != std::string_view::npos ? comma : 0;
}

}  // namespace

bool is_book_line(const ListItem& item) { return title_length(item) != 0; }

bool lists_books(const Section& section, const std::vector<ListItem>& items, std::size_t fewest) {
  if (trust_of(section) != Trust::promised || !read_heading(section.title).whole || is_of_conferences(section.title)) return false;
  const auto is_item = [](const ListItem& i) { return i.form != ItemForm::heading; };
  const auto all = static_cast<std::size_t>(std::count_if(items.begin(), items.end(), is_item));
  const auto books = static_cast<std::size_t>(std::count_if(items.begin(), items.end(), is_book_line));
  return books >= fewest && books * 10 >= all * 8;
}

std::vector<Piece> pieces_of_book_line(const ListItem& item, const std::vector<ListItem>& items) {
  const auto names_owner = [](const ListItem& i) { return i.evidence.owner || i.evidence.initials; };
  if (std::any_of(items.begin(), items.end(), names_owner)) return {};
  const std::string_view text = item.text.text;
  const bool led = text.starts_with('(') || text.starts_with(' ');  // "(Ed.) *Kites*, Oslo 2003"
  const auto title = led ? 0 : static_cast<std::uint32_t>(title_length(item));
  if (title == 0) return {};
  const auto year = static_cast<std::uint32_t>(without_brackets_behind(text).size() + 1 - kYear);
  // "Paris, Example, 2010", "Oslo: Example 2010": a house, which the reference parser tells from the place.
  if (text[year - 2] == ',' || text.substr(title, year - title).find(':') != std::string_view::npos || !item.text.runs.empty()) return {};
  const auto place_end = static_cast<std::uint32_t>(text.find_last_not_of(" ,", year - 1) + 1);
  return {{Label::title, 0, title, 1000}, {Label::place, title + 2, place_end, 1000}, {Label::date, year, year + 4, 1000}};
}

}  // namespace bibfold
