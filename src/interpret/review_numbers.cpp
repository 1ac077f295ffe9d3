// See review_numbers.h. By the form alone: Mathematical Reviews count seven digits or print year, section and number ("MR 2003a:53001");
// zbMATH prints four digits, a period and five.
#include "interpret/review_numbers.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "interpret/item_pieces.h"
#include "interpret/number_shapes.h"
#include "text/ascii.h"

namespace bibfold {
namespace {

/// Where the number whose word begins at `at` ends; `at` where there is none.
std::size_t number_end(std::string_view text, std::size_t at) {
  const bool reviews = text.substr(at).starts_with("MR");
  if (!reviews && !text.substr(at).starts_with("Zbl")) return at;
  if (at > 0 && is_ascii_alnum(text[at - 1])) return at;
  std::size_t begin = at + (reviews ? 2 : 3);
  while (begin < text.size() && (text[begin] == ' ' || text[begin] == '#' || text[begin] == ':')) ++begin;
  const std::size_t end = digits_end(text, begin);
  if (reviews && end - begin >= 6 && end - begin <= 8) return end;
  std::size_t sign = end;
  if (reviews && end - begin >= 2 && end - begin <= 4 && sign < text.size() && is_ascii_lower(text[sign])) ++sign;
  const bool parted = end - begin >= 2 && end - begin <= 4 && sign < text.size() && text[sign] == (reviews ? ':' : '.');
  const std::size_t last = parted ? digits_end(text, sign + 1) : at;
  return parted && last - sign - 1 == 5 ? last : at;
}

bool may_be_misread(Label label) {
  return label == Label::page || label == Label::number || label == Label::issue || label == Label::volume || label == Label::note ||
         label == Label::other || label == Label::identifier || label == Label::publisher || label == Label::genre || label == Label::place;
}

void cover(LabelledItem& item, std::size_t begin, std::size_t end) {
  std::size_t first = 0;
  while (first < item.pieces.size() && item.pieces[first].end <= begin) ++first;
  std::size_t last = first;
  while (last < item.pieces.size() && item.pieces[last].begin < end && may_be_misread(item.pieces[last].label)) ++last;
  if (first == last || item.pieces[first].begin + 4U < begin || item.pieces[last - 1].end > end + 3) return;
  const Piece number{Label::note, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), item.pieces[first].confidence};
  erase_pieces(item, first, last);
  insert_before(item, first, number);
}

}  // namespace

void settle_review_numbers(LabelledItem& item) {
  const std::string_view text = item.item.text.text;
  const std::size_t title = find_label(item, Label::title);
  if (title == item.pieces.size()) return;
  for (std::size_t at = item.pieces[title].end; at < text.size(); ++at) {
    if (text[at] != 'M' && text[at] != 'Z') continue;
    const std::size_t end = number_end(text, at);
    if (end == at) continue;
    cover(item, at, end);
    at = end - 1;
  }
}

}  // namespace bibfold
