// See raised_marks.h.
#include "text/raised_marks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/page.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongest = 60;

/// LaTeX's names of marks. A star is the operator, which Markdown does not take for emphasis.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kNames{{{"\\ddagger", "‡"},
                                                                                {"\\dagger", "†"},
                                                                                {"\\dag", "†"},
                                                                                {"\\ast", "∗"},
                                                                                {"\\star", "∗"},
                                                                                {"\\bullet", "•"},
                                                                                {"\\diamond", "◇"},
                                                                                {"\\S", "§"},
                                                                                {"\\P", "¶"},
                                                                                {"\\#", "#"},
                                                                                {"\\*", "∗"},
                                                                                {"\\text", ""},
                                                                                {"\\mathrm", ""},
                                                                                {"*", "∗"}}};

/// The characters of "{\text{a},*}", none for anything but marks, letters, digits and commas.
std::string marks_in(std::string_view inside) {
  std::string marks;
  for (std::size_t at = 0; at < inside.size();) {
    bool named = false;
    for (const auto& [name, sign] : kNames) {
      if (!inside.substr(at).starts_with(name)) continue;
      marks += sign;
      at += name.size();
      named = true;
      break;
    }
    if (named) continue;
    const std::size_t begin = at;
    const char32_t c = next_code_point(inside, at);
    if (c == '{' || c == '}' || c == ' ') continue;
    const bool fits = c >= 0x80 || is_digit(c) || is_letter(c) || c == ',' || c == '#' || c == '&';
    if (!fits) return {};
    marks += inside.substr(begin, at - begin);
  }
  return marks;
}

/// Every character with the sign before it; `commas`: between marks.
std::string raised(std::string_view marks, bool commas) {
  std::string out;
  for (std::size_t at = 0; at < marks.size();) {
    const std::size_t begin = at;
    if (next_code_point(marks, at) == U',' && !commas) continue;
    out += kRaisedSign;
    out += marks.substr(begin, at - begin);
  }
  return out;
}

/// As much as there is room for; "" when the marks do not fit.
std::string fitted(std::string_view marks, std::size_t length) {
  std::string out = raised(marks, true);
  if (out.size() > length) out = raised(marks, false);
  if (out.size() > length && marks.find(',') == std::string_view::npos) out = marks;
  if (out.size() > length) return {};
  out.append(length - out.size(), kUnseenSign);
  return out;
}

/// "^{…}" or "^x" between dollars: what is raised; "" for a formula with a base.
std::string_view raised_in(std::string_view formula) {
  while (formula.starts_with(' ') || formula.starts_with("{}")) formula.remove_prefix(formula[0] == ' ' ? 1 : 2);
  while (formula.ends_with(' ')) formula.remove_suffix(1);
  if (formula.starts_with("\\dagger") || formula.starts_with("\\ddagger") || formula == "\\ast" || formula == "\\star" || formula == "\\S")
    return formula;
  return formula.starts_with('^') ? formula.substr(1) : std::string_view{};
}

/// The group in braces that `text` begins with, without its blanks; takes it off. Nothing but letters, digits and hyphens.
std::string take_spaced_group(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  const std::size_t close = text.starts_with('{') ? text.find('}') : std::string_view::npos;
  if (close == std::string_view::npos) return {};
  std::string inside;
  for (const char c : text.substr(1, close - 1)) {
    if (c == ' ') continue;
    if (!is_ascii_alnum(c) && c != '-' && is_ascii(c)) return {};
    inside += c;
  }
  text.remove_prefix(close + 1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  return inside;
}

/// "\mathrm { W u } ^ { \dagger }" → "Wu" and its mark, "\mathrm { C O } _ { 2 }" → "CO2": a word that was taken for a formula, its letters
/// apart. "" for anything else.
std::string spaced_word(std::string_view formula) {
  std::string out;
  while (formula.ends_with(' ')) formula.remove_suffix(1);
  while (!formula.empty()) {
    while (formula.starts_with(' ')) formula.remove_prefix(1);
    constexpr std::array<std::string_view, 4> kFonts{"\\mathrm", "\\mathbf", "\\mathsf", "\\text"};
    const auto font = std::find_if(kFonts.begin(), kFonts.end(), [formula](std::string_view f) { return formula.starts_with(f); });
    if (font != kFonts.end()) {
      formula.remove_prefix(font->size());
      const std::string word = take_spaced_group(formula);
      if (word.empty()) return {};
      out += word;
    } else if (formula.starts_with('_') && !out.empty()) {
      formula.remove_prefix(1);
      const std::string low = take_spaced_group(formula);
      if (low.empty()) return {};
      out += low;
    } else if (formula.starts_with('^') && !out.empty()) {
      const std::string marks = marks_in(formula.substr(1));
      return marks.empty() ? std::string() : out + raised(marks, true);
    } else {
      return {};
    }
  }
  return out;
}

std::size_t closing(std::string_view text, std::size_t from, char sign) {
  const std::size_t length = text.substr(from, kLongest).find_first_of(std::string{sign, '\n', '\r'});
  return length == std::string_view::npos || text[from + length] != sign ? std::string_view::npos : from + length;
}

bool is_word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char before = text[at - 1];
  return is_ascii_alnum(before) || !is_ascii(before) || before == '*' || before == '.' || before == '_' || before == '}';
}

/// "Doe^G, J. Roe^PD": where the mark that nothing closes ends; npos for a power: "R^2", "L^p".
std::size_t open_mark_end(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestMark = 2;
  std::size_t letters = 0;
  while (letters < 3 && letters < at && (is_ascii_letter(text[at - 1 - letters]) || !is_ascii(text[at - 1 - letters]))) ++letters;
  if (letters < 3 && (at == 0 || text[at - 1] != '.')) return std::string_view::npos;
  std::size_t end = at + 1;
  while (end < text.size() && end <= at + kLongestMark && is_ascii_alnum(text[end])) ++end;
  constexpr std::string_view kBehind = ",;. ):\n\r";
  const bool ends = end < text.size() && kBehind.find(text[end]) != std::string_view::npos;
  return ends && end > at + 1 ? end : std::string_view::npos;
}

/// "Doe[*], Roe[1,2]": where the bracket of a mark behind a word closes; npos for a link, a label, or a word in brackets.
std::size_t bracketed_mark_end(std::string_view text, std::size_t at) {
  std::size_t word = at;  // its end: "**Doe**[*]"
  while (word > 0 && (text[word - 1] == '*' || text[word - 1] == '_')) --word;
  if (!is_word_before(text, word) || text[word - 1] == '}') return std::string_view::npos;
  const std::size_t end = closing(text, at + 1, ']');
  if (end == std::string_view::npos || end == at + 1 || end > at + 8) return std::string_view::npos;
  const std::string_view inside = text.substr(at + 1, end - at - 1);
  const auto is_sign = [](char c) { return c == '*' || c == ',' || c == '#' || c == '\\' || is_ascii_digit(c) || !is_ascii(c); };
  const bool letter = inside.size() == 1 && is_ascii_lower(inside[0]);
  if (!letter && !std::all_of(inside.begin(), inside.end(), is_sign)) return std::string_view::npos;
  constexpr std::string_view kBehind = " ,.;:)*\n\r";
  return end + 1 >= text.size() || kBehind.find(text[end + 1]) != std::string_view::npos ? end : std::string_view::npos;
}

}  // namespace

std::size_t raised_mark_length(std::string_view text, std::size_t at, std::string& shown) {
  std::string_view inside;
  std::size_t end = std::string_view::npos;
  if (text[at] == '$') {
    end = closing(text, at + 1, '$');
    const std::string_view formula = end == std::string_view::npos ? std::string_view() : text.substr(at + 1, end - at - 1);
    if (formula.find(" { ") != std::string_view::npos) {
      shown = spaced_word(formula);
      if (!shown.empty() && shown.size() <= end + 1 - at) {
        shown.append(end + 1 - at - shown.size(), kUnseenSign);
        return end + 1 - at;
      }
    }
    if (end != std::string_view::npos) inside = raised_in(text.substr(at + 1, end - at - 1));
  } else if (text[at] == '^') {                                                        // Pandoc's: no blanks, behind a word
    const bool apart = at > 1 && text[at - 1] == ' ' && is_word_before(text, at - 1);  // "Revista Exemplo ^JCR^"
    end = apart || is_word_before(text, at) ? closing(text, at + 1, '^') : end;
    if (end != std::string_view::npos) inside = text.substr(at + 1, end - at - 1);
    if (inside.size() > 8 || inside.find(' ') != std::string_view::npos) inside = {};
    if (const std::size_t open = inside.empty() && !apart ? open_mark_end(text, at) : std::string_view::npos;
        open != std::string_view::npos) {
      end = open - 1;
      inside = text.substr(at + 1, open - at - 1);
    }
  } else if (text[at] == '[') {  // some converters' marks
    end = bracketed_mark_end(text, at);
    if (end != std::string_view::npos) inside = text.substr(at + 1, end - at - 1);
  } else if (constexpr std::string_view kCommand = "\\textsuperscript{"; text.substr(at).starts_with(kCommand)) {
    end = closing(text, at + kCommand.size(), '}');
    if (end != std::string_view::npos) inside = text.substr(at + kCommand.size(), end - at - kCommand.size());
  }
  if (inside.empty()) return 0;
  const std::string marks = marks_in(inside);
  constexpr std::size_t kMostMarks = 12;
  if (marks.empty() || marks.size() > kMostMarks) return 0;
  shown = fitted(marks, end + 1 - at);
  return shown.empty() ? 0 : end + 1 - at;
}

}  // namespace bibfold
