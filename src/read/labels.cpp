// See labels.h.
#include "read/labels.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "12", "C30", "J-4", "P1a": up to `letters` capitals, up to three digits, perhaps a small letter. npos when none.
std::size_t code_end(std::string_view text, std::size_t at, std::size_t letters) {
  std::size_t i = at;
  while (i < text.size() && i - at < letters && is_ascii_upper(text[i])) ++i;
  if (i > at && i < text.size() && (text[i] == '-' || text[i] == '.') && i + 1 < text.size() && is_ascii_digit(text[i + 1])) ++i;
  const std::size_t digits = i;
  while (i < text.size() && is_ascii_digit(text[i])) ++i;
  if (i == digits || i - digits > 3) return std::string_view::npos;
  if (i < text.size() && text[i] >= 'a' && text[i] <= 'e') ++i;
  return i;
}

bool is_blank_at(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == ' '; }

std::uint32_t bullet_length(std::string_view text) {
  constexpr std::array<std::string_view, 29> kBullets{
      "\uFFFD", "\u2022", "\u25CF", "\u25CB", "\u25E6", "\u25AA", "\u25AB", "\u25A0", "\u25A1", "\u2023",
      "\u2043", "\u2219", "\u00B7", "\u25B6", "\u25BA", "\u25B8", "\u27A2", "\u2756", "\u2713", "\u2714",
      "\u2666", "\u25C6", "\u25C7", "\u00A7", "\uF0B7", "\uF0A7", "\u2013", "\u0088", "\u0095"};  // as old fonts and code pages have them
  for (const std::string_view bullet : kBullets) {
    if (text.starts_with(bullet) && (is_blank_at(text, bullet.size()) || bullet == "\u2022" || bullet == "\uF0B7")) {
      return static_cast<std::uint32_t>(bullet.size());
    }
  }
  return text.size() > 1 && (text[0] == ':' || text[0] == '*' || text[0] == '-') && text[1] == ' ' ? 1 : 0;
}

ItemLabel read_code(std::string_view text) {
  const char open = text.empty() ? ' ' : text[0];
  const bool bracket = open == '[' || open == '(';
  const std::size_t begin = bracket ? 1 : 0;
  // "[ACTI2]" of French lists, whose digits are few; "[ICML24]" is the tag of a venue.
  std::size_t end = code_end(text, begin, 2);
  if (end == std::string_view::npos && open == '[') {
    end = code_end(text, begin, 5);
    if (end != std::string_view::npos && (is_ascii_digit(text[end - 1]) && is_ascii_digit(text[end - 2]))) return {};
  }
  if (end == std::string_view::npos || end >= text.size()) return {};
  const std::string label(text.substr(begin, end - begin));
  const char close = text[end];
  const auto length = static_cast<std::uint32_t>(end + 1);
  if (open == '[' && close == ']') return {LabelForm::bracketed, label, length};
  if (close != ' ' && !is_blank_at(text, end + 1)) return {};
  if (open == '(' && close == ')') return {LabelForm::parenthesized, label, length};
  if (bracket) return {};
  // "C.31 Slow Kites. …"
  const std::size_t period = label.find('.');
  const bool coded = period != std::string::npos && period > 0 && is_ascii_digit(label.back());
  if (close == ' ' && coded) return {LabelForm::dotted, label, length};
  if (close == '.') return {LabelForm::dotted, label, length};
  if (close == ')') return {LabelForm::closed, label, length};
  if (close == ':' && is_ascii_upper(label[0])) return {LabelForm::colon, label, length};
  return {};
}

/// "a. Doe J, …", "(b) Doe J, …"
ItemLabel read_letter(std::string_view text) {
  const std::size_t at = text.starts_with('(') ? 1 : 0;
  if (text.size() < at + 4 || text[at] < 'a' || text[at] > 'p') return {};
  const bool closed = text[at + 1] == ')' || (at == 0 && text[at + 1] == '.');
  const char next = text[at + 3];
  if (!closed || text[at + 2] != ' ' || is_ascii_lower(next)) return {};
  return {LabelForm::lettered, std::string(1, text[at]), static_cast<std::uint32_t>(at + 2)};
}

/// "411. https://doi.org/10.1/x": the page of a reference that a page break tore, and no item's number.
bool is_locator(std::string_view text) {
  constexpr std::array<std::string_view, 10> kBegin{"http://", "https://", "doi:",  "DOI:",   "doi 10.",
                                                    "DOI 10.", "PMID",     "PMCID", "PubMed", "Epub "};
  return std::any_of(kBegin.begin(), kBegin.end(), [text](std::string_view w) { return text.starts_with(w); });
}

}  // namespace

ItemLabel read_label(std::string_view text) {
  ItemLabel out = read_code(text);
  if (out.form != LabelForm::none && is_locator(trim(text.substr(out.length)))) return {};
  if (out.form == LabelForm::none) out = read_letter(text);
  if (out.form == LabelForm::none) {
    out.length = bullet_length(text);
    if (out.length != 0) out.form = LabelForm::bullet;
  }
  while (out.length != 0 && out.length < text.size() && text[out.length] == ' ') ++out.length;
  return out;
}

std::string marker_label(std::string_view marker) {
  if (marker.size() < 2 || !is_ascii_digit(marker[0])) return {};
  marker.remove_suffix(1);
  return marker.size() == 4 && (marker.starts_with("19") || marker.starts_with("20")) ? std::string() : std::string(marker);
}

}  // namespace bibfold
