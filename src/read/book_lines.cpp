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

/// "Berlin", "Frankfurt am Main"; not "Mitherausgeberin seit".
bool is_place(std::string_view place) {
  constexpr std::size_t kLongest = 50;
  constexpr int kWords = 6;
  return place.size() >= 3 && place.size() <= kLongest && is_upper_at(place, 0) && has_small_letter(place) && !has_digit(place) &&
         place.find_first_of("()[]\"?!;") == std::string_view::npos && !is_ascii_lower(place[place.rfind(' ') + 1]) &&
         std::count(place.begin(), place.end(), ' ') < kWords;
}

/// "Berlin", "Berlin (Duncker & Humblot)", "Berlin: Duncker & Humblot"
bool is_imprint(std::string_view text) {
  const std::size_t sign = text.find_first_of("(:");
  if (sign == std::string_view::npos) return is_place(text);
  const bool bracket = text[sign] == '(';
  if (bracket && !text.ends_with(')')) return false;
  const std::string_view house = trim(text.substr(sign + 1, text.size() - sign - (bracket ? 2 : 1)));
  return is_place(trim(text.substr(0, sign))) && is_place(house);
}

/// Where the imprint at the end begins: behind a comma, or behind a period where a house stands in it; npos without one.
std::size_t imprint_begin(std::string_view text) {
  for (std::size_t comma = text.rfind(", "); comma != std::string_view::npos && comma > 0; comma = text.rfind(", ", comma - 1)) {
    if (is_imprint(text.substr(comma + 2))) return comma;
    if (text.find_first_of("(:", comma) == std::string_view::npos) break;
  }
  const std::size_t stop = text.rfind(". ");
  const bool housed = stop != std::string_view::npos && text.find_first_of("(:", stop) != std::string_view::npos;
  return housed && is_imprint(text.substr(stop + 2)) ? stop : std::string_view::npos;
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
  const std::size_t comma = imprint_begin(text);
  if (comma == std::string_view::npos) return 0;
  const std::string_view title = text.substr(0, comma);
  return is_upper_at(title, title.find_first_not_of("\"'(")) && title.find(' ') != std::string_view::npos ? comma : 0;
}

}  // namespace

bool is_book_line(const ListItem& item) { return title_length(item) != 0; }

bool is_marked_book(const ListItem& item) {
  if (item.evidence.against > 0 || item.text.runs.empty()) return false;
  const StyleRun& run = item.text.runs[0];
  constexpr std::uint32_t kShortest = 8;
  if (run.style != Style::italic || run.begin > 1 || run.end - run.begin < kShortest) return false;
  std::string_view behind = trim(std::string_view(item.text.text).substr(run.end));
  const bool bracket = behind.starts_with('(');
  if (!bracket && !behind.starts_with('.') && !behind.starts_with(',')) return false;
  behind = trim(behind.substr(1));
  const std::size_t year = behind.find_first_of("0123456789");
  if (year == std::string_view::npos || year < kYear || !is_all_digits(behind.substr(year, 4)) || behind.size() < year + 4) return false;
  const std::string_view end = behind.substr(year + 4);
  const bool closed = bracket ? end.starts_with(')') : end.empty() || end.starts_with('.') || end.starts_with(" (") || end.starts_with(';');
  std::string_view imprint = trim(behind.substr(0, year));
  if (imprint.ends_with(',')) imprint.remove_suffix(1);
  const std::size_t comma = imprint.find(", ");  // "Cambridge, MA: MIT Press", "Oslo, Example"
  const std::size_t colon = imprint.find(": ");
  const bool pair = comma != std::string_view::npos && colon == std::string_view::npos && is_place(imprint.substr(0, comma)) &&
                    is_place(imprint.substr(comma + 2));
  return closed && (pair || (imprint.find_first_of("()") == std::string_view::npos && is_imprint(imprint)));
}

bool lists_books(const Section& section, const std::vector<ListItem>& items, std::size_t fewest) {
  const Trust trust = trust_of(section);  // "Herausgeberschaften" is a part that stands alone
  if ((trust != Trust::promised && trust != Trust::part) || !read_heading(section.title).whole || is_of_conferences(section.title))
    return false;
  const auto is_item = [](const ListItem& i) { return i.form != ItemForm::heading; };
  const auto all = static_cast<std::size_t>(std::count_if(items.begin(), items.end(), is_item));
  const auto is_book = [](const ListItem& i) { return is_book_line(i) || is_marked_book(i); };
  const auto books = static_cast<std::size_t>(std::count_if(items.begin(), items.end(), is_book));
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
  if (text[year - 2] == ',' || text.substr(title, year - title).find_first_of("(:") != std::string_view::npos || !item.text.runs.empty())
    return {};
  const auto place_end = static_cast<std::uint32_t>(text.find_last_not_of(" ,", year - 1) + 1);
  return {{Label::title, 0, title, 1000}, {Label::place, title + 2, place_end, 1000}, {Label::date, year, year + 4, 1000}};
}

}  // namespace bibfold
