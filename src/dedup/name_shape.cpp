// See name_shape.h.
#include "dedup/name_shape.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {

Words words_of(std::string_view text) {
  Words words;
  for (const std::string_view word : split(text, ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

bool is_initials(std::string_view word) {
  if (word.size() == 1) return true;
  if (word.size() > 8 || word.find('.') == std::string_view::npos) return false;
  const auto parts = split(word, '.');
  return std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    return part.empty() || count_code_points(part.front() == '-' ? part.substr(1) : part) <= 1;
  });
}

bool is_name_word(std::string_view word) { return !is_initials(word) && count_code_points(word) >= 2 && !has_digit(word); }

bool are_initials(const Words& words, std::size_t begin, std::size_t end) {
  return begin < end && std::all_of(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end),
                                    [](std::string_view word) { return is_initials(word); });
}

bool is_forward_name(const Words& words) {
  const auto family = std::find_if(words.begin(), words.end(), [](std::string_view word) { return !is_initials(word); });
  return family != words.begin() && words.end() - family >= 1 && words.end() - family <= 2 &&
         std::all_of(family, words.end(), is_name_word);
}

Name forward_name(std::string_view text) {
  const Words words = words_of(text);
  Name name;
  if (words.empty()) return name;
  name.family = words.back();
  name.given = joined(words, 0, words.size() - 1);
  return name;
}

std::string with_particle(const Name& name) {
  return name.non_dropping_particle.empty() ? name.family : name.non_dropping_particle + " " + name.family;
}

bool is_all_initials(std::string_view text) {
  const Words words = words_of(text);
  return are_initials(words, 0, words.size());
}

void split_at_commas(std::string_view text, std::vector<std::string>& parts) {
  for (const std::string_view part : split(text, ',')) {
    if (!trim(part).empty()) parts.emplace_back(trim(part));
  }
}

}  // namespace bibfold
