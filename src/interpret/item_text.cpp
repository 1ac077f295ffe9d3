// Cleans the text of pieces: separators, quotes, introducing words. It changes nothing inside.
#include "interpret/item_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;
constexpr std::array<Pair, 12> kEnclosing{Pair{"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"'", "'"}, {"«", "»"}, {"„", "“"},
                                          {"„", "”"},     {"``", "''"}, {"(", ")"}, {"[", "]"}, {"»", "«"}, {"<", ">"}};

bool balanced_inside(std::string_view text, const Pair& pair) {
  return text.find(pair.first) == std::string_view::npos && text.find(pair.second) == std::string_view::npos;
}

/// Quotes or brackets around all of `text`, taken off.
std::string_view unenclosed(std::string_view text) {
  for (const Pair& pair : kEnclosing) {
    if (text.size() <= pair.first.size() + pair.second.size() || !text.starts_with(pair.first) || !text.ends_with(pair.second)) continue;
    const std::string_view inside = text.substr(pair.first.size(), text.size() - pair.first.size() - pair.second.size());
    if (balanced_inside(inside, pair)) return trim(inside);
  }
  return text;
}

std::string_view without_signs(std::string_view text, std::string_view leading, std::string_view trailing) {
  text = trim(text);
  while (!text.empty() && leading.find(text.front()) != std::string_view::npos) text = trim(text.substr(1));
  while (!text.empty() && trailing.find(text.back()) != std::string_view::npos) text = trim(text.substr(0, text.size() - 1));
  return text;
}

/// "Proc. Natl. Acad." keeps its period, "… of the Association." does not.
bool ends_in_abbreviation(std::string_view text) {
  if (!text.ends_with('.')) return false;
  const std::string_view body = text.substr(0, text.size() - 1);
  const std::size_t space = body.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? body : body.substr(space + 1);
  return last.size() <= 6 && body.find('.') != std::string_view::npos;
}

bool is_roman_sign(char c) { return std::string_view("IVXLCDMivxlcdm").find(c) != std::string_view::npos; }

}  // namespace

std::string clean_piece(std::string_view text) {
  text = without_signs(text, ",;:.", ",;:");
  if (!ends_in_abbreviation(text)) text = without_signs(text, "", ".,;:");
  return collapse_blanks(unenclosed(text));
}

std::string clean_title(std::string_view text) {
  for (int round = 0; round < 2; ++round) text = unenclosed(without_signs(text, ",;:.", ".,;:"));
  return collapse_blanks(text);
}

std::string counted(std::string_view text) {
  std::string clean = clean_piece(text);
  for (const std::string_view ordinal : {".º", "º", ".ª", "ª"}) {
    if (clean.ends_with(ordinal)) clean.resize(clean.size() - ordinal.size());
  }
  for (const std::string_view unit : {". évf", ". évfolyam", ". sz", ". szám", ". Jg", ". Jahrgang", ". årg"}) {  // "65. évf., 3. sz."
    if (clean.ends_with(unit) && is_ascii_digit(clean.front())) clean.resize(clean.size() - unit.size());
  }
  const std::size_t digit = clean.find_first_of("0123456789");
  if (digit == std::string::npos) {
    const std::size_t space = clean.rfind(' ');
    if (space == std::string::npos) return clean;
    const std::string_view last = std::string_view(clean).substr(space + 1);
    return std::all_of(last.begin(), last.end(), is_roman_sign) ? std::string(last) : clean;
  }
  std::size_t begin = digit;  // "Suppl. 1" and "D72" stay: only a counting word goes
  while (begin > 0 && clean[begin - 1] != ' ' && clean[begin - 1] != '.') --begin;
  if (begin == 0) begin = digit;  // "n°59", "vol12": glued
  const std::string_view word = trim(std::string_view(clean).substr(0, begin));
  constexpr std::array<std::string_view, 82> kWords{
      "vols.", "vols", "bde.",    "br.",      "broj",   "issue no.", "issue number", "volume no.", "god.",   "letnik", "kötet",   "anno",
      "ano",   "año",  "caderno", "hft.",     "hft",    "szám",      "svazek",       "årgång",     "årgang", "ročník", "číslo",   "zeszyt",
      "numer", "jrg.", "kd.",     "jahrgang", "hefte",  "häfte",     "cilt",         "sayı",       "årg.",   "nos.",   "nos",     "№",
      "vol",   "vol.", "volume",  "bd",       "bd.",    "band",      "no",           "no.",        "nr",     "nr.",    "number",  "issue",
      "num",   "num.", "n°",      "heft",     "h.",     "t.",        "v.",           "tome",       "jg.",    "n.",     "volumes", "nº",
      "núm.",  "núm",  "n.º",     "n.°",      "n.o",    "fasc.",     "fascicolo",    "tomo",       "т.",     "том",    "вып.",    "č.",
      "roč.",  "z.",   "zesz.",   "nos.º",    "numéro", "número",    "jaargang",     "nro",        "sayi",   "rocznik"};
  const std::string folded = lower(word);
  if (!is_one_of(kWords, folded)) return clean;
  const std::string_view rest = std::string_view(clean).substr(begin);
  return std::string(rest.starts_with("n°") ? rest.substr(3) : rest);
}

std::string rate_of(std::string_view text) {
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos) return clean_piece(text);
  std::size_t end = text.find_last_of("0123456789%");
  return collapse_blanks(text.substr(digit, end - digit + 1));
}

std::string edition_of(std::string_view text) {
  constexpr std::array<std::string_view, 14> kWords{"a ed", "a edicion", "aufl", "auflage", "druk", "e ed", "e edition",
                                                    "ed",   "edicion",   "edn",  "edition", "uppl", "utg",  "wyd"};
  std::string clean = clean_piece(text);
  const std::string folded = fold_text(clean);
  const std::size_t digits = folded.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos || digits > 2) return clean;
  std::string_view rest = trim(std::string_view(folded).substr(digits));
  std::size_t end = digits;
  for (const std::string_view ordinal : {"st ", "nd ", "rd ", "th "}) {
    if (!rest.starts_with(ordinal) || clean.substr(digits, 2) != ordinal.substr(0, 2)) continue;
    rest = trim(rest.substr(ordinal.size()));
    end += 2;
  }
  return is_one_of(kWords, rest) ? clean.substr(0, end) : clean;
}

std::string_view without_open_quote(std::string_view text) {
  for (const Pair& pair : kEnclosing) {
    if (pair.first != "(" && pair.first != "[" && pair.first != "'" && text.starts_with(pair.first) &&
        text.find(pair.second, pair.first.size()) == std::string_view::npos)
      return trim(text.substr(pair.first.size()));
  }
  return text;
}

std::string_view without_in(std::string_view text) {
  text = trim(text);
  for (const std::string_view status : {"in press", "in prep", "in review", "in revision", "in submission"}) {
    if (starts_with_ignoring_case(text, status)) return text;
  }
  for (const std::string_view word : {"in: ", "in ", "in:", "published in ", "now published in ", "later published in ", "appeared in ",
                                      "presented at the ", "presented at "}) {
    if (starts_with_ignoring_case(text, word) && text.size() > word.size()) return trim(text.substr(word.size()));
  }
  return text;
}

bool says_published(std::string_view text) {
  constexpr std::array<std::string_view, 6> kWords{"appeared",  "appeared in",  "now published in",
                                                   "published", "published as", "published in"};
  return is_one_of(kWords, fold_text(text));
}

bool is_iso_date(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00";
  return text.size() == kForm.size() && (text.starts_with("19") || text.starts_with("20")) &&
         std::equal(text.begin(), text.end(), kForm.begin(), [](char c, char form) { return form == '-' ? c == '-' : is_ascii_digit(c); });
}

bool is_type_mark(std::string_view text) {
  const std::string_view kind = text.substr(0, text.find('/'));
  constexpr std::array<std::string_view, 15> kMarks{"J", "M", "C", "D", "P", "R", "N", "S", "G", "A", "Z", "EB", "DB", "CP", "DS"};
  if (!is_one_of(kMarks, kind)) return false;
  const std::string_view carrier = text.substr(kind.size());
  return carrier.empty() || carrier == "/OL" || carrier == "/CD" || carrier == "/MT" || carrier == "/DK";
}

std::string joined_notes(std::string_view left, std::string_view right) {
  if (left.empty() || left == right) return std::string(right);
  if (right.empty()) return std::string(left);
  return std::string(left) + "; " + std::string(right);
}

}  // namespace bibfold
