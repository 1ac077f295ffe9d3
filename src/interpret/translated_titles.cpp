// See translated_titles.h. The sign is the square bracket directly behind the title; words that say what a text is ("[editorial]",
// "[in Polish]", "[Dataset]") are left to the rules for them.
#include "interpret/translated_titles.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "interpret/dates.h"
#include "interpret/item_pieces.h"
#include "interpret/title_tails.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// Words of remarks on the text, its state or its form: a bracket with one of them holds no title.
bool tells_of_text(std::string_view folded) {
  constexpr std::array<std::string_view, 44> kWords{
      "abstract",    "accepted", "article",      "available", "book",      "code",       "comment",   "commentary", "conference",
      "data",        "dataset",  "dissertation", "edited",    "editorial", "english",    "epub",      "erratum",    "film",
      "forthcoming", "in",       "interview",    "invited",   "letter",    "master",     "online",    "paper",      "patent",
      "pdf",         "phd",      "podcast",      "poster",    "preprint",  "press",      "published", "report",     "review",
      "reviewed",    "software", "submitted",    "talk",      "thesis",    "translated", "video",     "with"};
  const std::vector<std::string_view> words = split(folded, ' ');
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_one_of(kWords, word); });
}

bool is_title_text(std::string_view inside) {
  constexpr std::size_t kShortest = 6;
  if (inside.size() < kShortest || find_year(inside) != 0 || inside.find_first_of("[/@") != std::string_view::npos) return false;
  std::size_t at = 0;
  const std::string folded = fold_text(inside);
  return is_upper(next_code_point(inside, at)) && folded.find(' ') != std::string::npos && !tells_of_text(folded) &&
         !label_of_bracket(inside);
}

bool may_be_misread(Label label) {
  return label == Label::author || label == Label::editor || label == Label::genre || label == Label::place || label == Label::publisher ||
         label == Label::container_title || label == Label::collection_title || label == Label::other;
}

}  // namespace

void settle_translated_title(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (title + 1 >= item.pieces.size()) return;
  const std::string_view text = item.item.text.text;
  const std::uint32_t from = item.pieces[title].end;
  const std::size_t open = text.find_first_not_of(" .,\"\u201d\u2019\u00bb\u300d", from);
  const std::size_t close = open == std::string_view::npos || text[open] != '[' ? std::string_view::npos : text.find(']', open);
  if (close == std::string_view::npos || !is_title_text(text.substr(open + 1, close - open - 1))) return;
  std::size_t last = title + 1;
  for (; last < item.pieces.size() && item.pieces[last].begin < close; ++last) {
    if (!may_be_misread(item.pieces[last].label)) return;
  }
  if (last == title + 1) return;
  const Piece crossing = item.pieces[last - 1];
  const std::size_t behind = text.find_first_not_of("] .,;:", close);
  const Piece remark{Label::note, static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close), crossing.confidence};
  erase_pieces(item, title + 1, last);
  insert_behind(item, title, remark);
  if (crossing.end <= close + 1 || behind >= crossing.end) return;
  insert_behind(item, title + 1, {crossing.label, static_cast<std::uint32_t>(behind), crossing.end, crossing.confidence});
}

}  // namespace bibfold
