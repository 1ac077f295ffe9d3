// Pages as references print them, in CSL's form: normal_pages, page_range. An abbreviated last page stays as printed ("53-7"): only
// page_range reads it.
#include "interpret/pages.h"

#include <array>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// Longer ones first. A word must be followed by something that is no letter.
constexpr std::array<std::string_view, 40> kWords{
    "sidor",  "side",  "sid.",  "bladz.", "blz.", "blz",   "hlm.", "hal.", "psl.", "lpp.", "old.", "str.", "páginas", "paginas",
    "Seiten", "pages", "págs.", "pags.",  "págs", "Seite", "page", "pgs.", "pág.", "pag.", "pgs",  "pp.",  "pg.",     "pp",
    "pg",     "стр.",  "Стр.",  "С.",     "с.",   "C.",    "c.",   "s.",   "S.",   "ss.",  "p.",   "p"};

/// "P07015", "p0123": the letter belongs to the number of an article; "p12" is a page.
bool is_code(std::string_view text) { return text.size() > 1 && is_ascii_digit(text[1]) && (text[0] == 'P' || text[1] == '0'); }

std::string_view without_word(std::string_view text) {
  if (text.empty() || is_ascii_digit(text.front())) return text;  // nearly all of them
  for (const std::string_view word : kWords) {
    if (!starts_with_ignoring_case(text, word)) continue;
    std::string_view rest = text.substr(word.size());
    std::size_t at = 0;
    const bool glued = !rest.empty() && is_letter(next_code_point(rest, at)) && !word.ends_with('.');
    const bool number_behind = word.size() > 1 || (!rest.empty() && (rest[0] == ' ' || rest[0] == '.' || is_ascii_digit(rest[0])));
    if (glued || !number_behind || is_code(text)) continue;
    rest = trim(rest);
    while (rest.starts_with('.') || rest.starts_with(':')) rest = trim(rest.substr(1));
    return rest.empty() ? text : rest;
  }
  return text;
}

// One hyphen for any run of dashes, no blanks around it.
std::string with_plain_hyphens(std::string_view text) {
  std::string out;
  bool dash = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (is_dash(c)) {
      if (!dash) {
        while (out.ends_with(' ')) out.pop_back();
        out += '-';
      }
      dash = true;
    } else if (!(dash && is_blank(c))) {
      out += is_blank(c) ? " " : std::string(text.substr(begin, i - begin));
      dash = false;
    }
  }
  return out;
}

std::optional<int> plain_number(std::string_view text) {
  if (text.size() > 8 || !is_all_digits(text)) return std::nullopt;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

std::string normal_pages(std::string_view text) {
  std::string pages = with_plain_hyphens(collapse_blanks(without_word(trim(text))));
  while (!pages.empty() && (pages.back() == ',' || pages.back() == ';' || pages.back() == '-' || pages.back() == ':')) pages.pop_back();
  if (pages.ends_with('.') && pages.size() > 1 && is_ascii_digit(pages[pages.size() - 2])) pages.pop_back();
  return pages;
}

std::optional<PageRange> page_range(std::string_view pages) {
  const std::string normal = normal_pages(pages);
  const std::size_t hyphen = normal.find('-');
  if (hyphen == std::string::npos) return std::nullopt;
  const std::string_view first = std::string_view(normal).substr(0, hyphen);
  std::string last = normal.substr(hyphen + 1);
  if (last.size() < first.size()) last.insert(0, first.substr(0, first.size() - last.size()));  // "253-7" is 253 to 257
  const auto from = plain_number(first);
  const auto to = plain_number(last);
  if (!from || !to || *to < *from) return std::nullopt;
  return PageRange{*from, *to};
}

}  // namespace bibfold
