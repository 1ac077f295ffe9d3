// Text and where a word begins in it → where it ends: name_word_end. Which periods belong to a word is decided by its letters and by
// what stands next to it; what the word is (word_shape.cpp) or does in the name is not decided here.
#include "interpret/name_word_end.h"

#include <string>

#include "interpret/name_facts.h"
#include "interpret/name_text.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_ideograph(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

// Two letters or more, the second in lower case: "P.Schoessow" is two words, "J.K." is one.
bool spells_a_word(std::string_view text, std::size_t from) {
  const std::string_view word = letters_at(text, from);
  if (count_letters(word) < 2 || word.size() < 2) return false;
  std::size_t i = 0;
  next_code_point(word, i);
  return is_lower(next_code_point(word, i)) && count_letters(word) > 2;
}

// Between initials: "A. Yu. Smirnov", "Yu. A. Smirnov". `next`: behind the period.
bool is_among_initials(std::string_view text, std::size_t next, NamePlace place) {
  if (place != NamePlace::first) return place == NamePlace::behind_initials;
  const std::size_t letter = behind_blanks(text, next);
  std::size_t behind = letter;
  if (letter >= text.size() || !is_upper(next_code_point(text, behind))) return false;
  return code_point_at(text, behind_blanks(text, behind)) == '.';
}

// Whether the period between `part` and `next` belongs to it: "J.", "Jr.", "Ph.D."; not "Xu." `whole`: the part is all of the word so far.
bool is_abbreviated(std::string_view text, std::string_view part, std::size_t next, bool whole, NamePlace place) {
  if (part.empty()) return false;
  const std::size_t letters = count_letters(part);
  if (letters == 1 || (letters <= 3 && all_upper(part))) return true;
  if (whole && is_abbreviation(part)) return true;
  if (whole && is_digraph(part) && is_among_initials(text, next, place)) return true;
  if (letters <= 4 && is_editor_role(std::string(part) + '.')) return true;
  return letters <= 3 && starts_upper(part) && is_word_letter(code_point_at(text, next)) && !spells_a_word(text, next);  // "Ph.D."
}

}  // namespace

std::size_t name_word_end(std::string_view text, std::size_t begin, std::size_t limit, NamePlace place) {
  std::size_t end = begin;
  std::size_t part = begin;  // since the last period or hyphen
  while (end < limit) {
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    const char32_t behind = code_point_at(text, next);
    if ((is_word_letter(c) && !is_han(c)) || is_combining(c) || (is_apostrophe(c) && is_word_letter(behind))) {
      end = next;
    } else if (is_hyphen(c) && is_word_letter(behind) && end > begin) {
      end = part = next;
    } else if (c == '.' && is_abbreviated(text, text.substr(part, end - part), next, part == begin, place)) {
      end = next;
      if (is_hyphen(behind)) continue;
      if (!is_word_letter(behind) || spells_a_word(text, next)) break;
      part = end;
    } else {
      break;
    }
  }
  return end;
}

std::size_t native_name_end(std::string_view text, std::size_t begin) {
  char32_t last = 0;
  while (begin < text.size() && is_han(code_point_at(text, begin))) {
    std::size_t next = begin;
    const char32_t c = next_code_point(text, next);
    if (c == 0x30FB && is_ideograph(last) && is_ideograph(code_point_at(text, next))) break;  // one name in Katakana has it inside
    last = c;
    begin = next;
  }
  return begin;
}

std::size_t glued_initials(std::string_view word) {
  const std::size_t begin = word.find_last_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (begin == std::string_view::npos || begin < 2 || begin + 1 >= word.size() || word.size() - begin > 3) return 0;
  return is_ascii_lower(word[begin]) && word.find('.') == std::string_view::npos ? begin + 1 : 0;
}

}  // namespace bibfold
