// See lone_families.h. One such name by itself stays as it is printed: "Plato" and "BigScience" are neither.
#include "interpret/lone_families.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/item_pieces.h"
#include "interpret/name_facts.h"
#include "interpret/names.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool has_capital_and_small(std::string_view word) {
  std::size_t at = 0;
  if (word.size() < 2 || !is_upper(next_code_point(word, at))) return false;
  return !is_upper(next_code_point(word, at));
}

bool is_single_word(std::string_view text) {
  return text.find_first_of(" ,.0123456789") == std::string_view::npos && has_capital_and_small(text);
}

/// "Ekström, Sørensen": where the second word begins; 0 when it may be a given name.
std::size_t second_family(std::string_view text) {
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos) return 0;
  const std::string_view second = text.substr(comma + 2);
  if (!is_single_word(text.substr(0, comma)) || !is_single_word(second)) return 0;
  const NameWordCounts counts = name_word_counts(fold_letters(second));
  return counts.given + 1 < counts.family || counts.given == 0 ? comma + 2 : 0;
}

/// "Liu", "De Luca": a family name without any other.
bool is_family_alone(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos) return is_single_word(text);
  const std::vector<std::string_view> particles = split(text.substr(0, blank), ' ');
  return is_single_word(text.substr(blank + 1)) &&
         std::all_of(particles.begin(), particles.end(), [](std::string_view word) { return is_particle(fold_letters(word)); });
}

bool is_given_alone(std::string_view text) {
  if (text.find_first_of(",&") != std::string_view::npos || text.starts_with("and ")) return false;
  const std::string_view first = text.substr(0, text.find(' '));
  return first.size() < text.size() || name_word_counts(fold_letters(first)).given >= 3;
}

}  // namespace

void join_turned_first(LabelledItem& item) {
  constexpr std::size_t kFewest = 3;
  std::size_t names = 0;
  while (names < item.pieces.size() && item.pieces[names].label == Label::author) ++names;
  if (names < kFewest || text_of(item, item.pieces[0].end, item.pieces[1].begin) != ", ") return;
  if (!is_family_alone(text_of(item, item.pieces[0])) || !is_given_alone(text_of(item, item.pieces[1]))) return;
  for (std::size_t k = 2; k < names; ++k) {
    const std::string_view text = text_of(item, item.pieces[k]);
    if (text.find(' ') == std::string_view::npos || text.find(',') != std::string_view::npos) return;
  }
  item.pieces[0].end = item.pieces[1].end;
  erase_piece(item, 1);
}

void part_lone_families(LabelledItem& item) {
  bool single = false;
  std::vector<std::size_t> doubled;
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    if (item.pieces[k].label != Label::author) continue;
    const std::string_view text = text_of(item, item.pieces[k]);
    if (is_single_word(text)) {
      single = true;
    } else if (second_family(text) != 0) {
      doubled.push_back(k);
    } else {
      return;
    }
  }
  if (!single) return;
  for (std::size_t i = doubled.size(); i-- > 0;) {
    const std::size_t second = second_family(text_of(item, item.pieces[doubled[i]]));
    split_piece(item, doubled[i], second - 2, second, Label::author);
  }
}

void call_lone_names_families(Publication& record) {
  const auto lone = [](const Contributor& author) { return author.name.family.empty() && is_single_word(author.name.literal); };
  if (record.authors.size() < 2 || !std::all_of(record.authors.begin(), record.authors.end(), lone)) return;
  if (std::any_of(record.authors.begin(), record.authors.end(),
                  [](const Contributor& author) { return is_corporate_word(fold_letters(author.name.literal)); }))
    return;
  for (Contributor& author : record.authors) author.name.family = std::exchange(author.name.literal, {});
}

}  // namespace bibfold
