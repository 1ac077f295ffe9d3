// See running_heads.h. Only paragraphs' lines are heads; a line counts where the same words stand as many lines away from another page's
// number.
#include "read/running_heads.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongest = 120;
constexpr std::ptrdiff_t kFarthest = 2;  ///< lines between a head and the number of its page

bool is_number(std::string_view word) { return is_all_digits(word) && word.size() <= 3; }

bool is_text(const PageLine& line) { return line.kind == LineKind::text && line.text.text.size() <= kLongest; }

/// The line with every number a "#".
std::string without_numbers(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char sign = is_ascii_digit(c) ? '#' : c;
    if (sign != '#' || out.empty() || out.back() != '#') out += sign;
  }
  return out;
}

/// A line near the number of a page: what it says and how far from it, and where.
struct Neighbour {
  std::string words;
  std::ptrdiff_t distance = 0;
  std::size_t line = 0;
  std::string number;  ///< the line of the number itself
};

bool is_same_place(const Neighbour& a, const Neighbour& b) {
  return a.words == b.words && a.distance == b.distance && a.number != b.number;
}

std::vector<Neighbour> neighbours(const Page& page) {
  std::vector<Neighbour> out;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!is_text(page.lines[i]) || !tells_page(page.lines[i].text.text)) continue;
    for (std::ptrdiff_t distance = -kFarthest; distance <= kFarthest; ++distance) {
      const auto at = static_cast<std::ptrdiff_t>(i) + distance;
      if (at < 0 || at >= static_cast<std::ptrdiff_t>(page.lines.size()) || !is_text(page.lines[static_cast<std::size_t>(at)])) continue;
      const auto line = static_cast<std::size_t>(at);
      out.push_back({without_numbers(page.lines[line].text.text), distance, line, page.lines[i].text.text});
    }
  }
  return out;
}

}  // namespace

bool tells_page(std::string_view text) {
  // Not "p.", "S.": "p. 901–930." is the end of a reference.
  constexpr std::array<std::string_view, 7> kPage{"page", "pagina", "seite", "side", "sida", "strona", "sivu"};
  constexpr std::size_t kMostWords = 12;
  if (text.size() > kLongest) return false;
  const std::string folded = fold_text(text);
  const std::vector<std::string_view> words = split(folded, ' ');
  if (words.size() < 2 || words.size() > kMostWords) return false;
  const auto named = [&](std::size_t i) { return is_one_of(kPage, words[i]); };
  const bool first = named(0) && is_number(words[1]) && (words.size() == 2 || !is_all_digits(words[2]));
  const bool last = named(words.size() - 2) && is_number(words.back());
  const bool turned = named(words.size() - 1) && is_number(words[words.size() - 2]);
  const bool of = words.size() >= 4 && named(words.size() - 4) && is_number(words.back()) && is_number(words[words.size() - 3]);
  return first || last || turned || of;
}

void mark_running_heads(Page& page) {
  std::vector<Neighbour> near = neighbours(page);
  std::stable_sort(near.begin(), near.end(), [](const Neighbour& a, const Neighbour& b) {
    return std::pair(std::string_view(a.words), a.distance) < std::pair(std::string_view(b.words), b.distance);
  });
  for (std::size_t i = 1; i < near.size(); ++i) {
    if (!is_same_place(near[i - 1], near[i])) continue;
    page.lines[near[i - 1].line].running = true;
    page.lines[near[i].line].running = true;
  }
}

}  // namespace bibfold
