// See link_lines.h. Links that have the title of a paper are none of these.
#include "read/link_lines.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "read/evidence_words.h"
#include "read/name_shape.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool are_link_labels(const std::vector<std::string_view>& words) {
  return std::all_of(words.begin(), words.end(),
                     [](std::string_view w) { return std::binary_search(kLinkLabels.begin(), kLinkLabels.end(), w); });
}

/// "PDF", "Talk and Slides", "https://…", or one or two short words of the author's own.
bool is_link_label(std::string_view text) {
  if (text.find("://") != std::string_view::npos || text.starts_with("www.")) return true;
  const std::string folded = fold_text(text);
  const std::vector<std::string_view> words = split(folded, ' ');
  if (words.size() <= 2 && folded.size() <= 20) return true;
  return are_link_labels(words);
}

}  // namespace

bool is_link_line(const StyledText& text) {
  if (text.text.size() > 200) return false;
  bool link = false;
  std::string rest = text.text;
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::link) continue;
    if (!is_link_label(std::string_view(text.text).substr(run.begin, run.end - run.begin))) return false;  // the title of a paper
    link = true;
    std::fill(rest.begin() + run.begin, rest.begin() + run.end, ' ');
  }
  const std::string folded = fold_text(rest);
  if (folded.empty()) return link;
  return are_link_labels(split(folded, ' '));
}

bool is_linked_line(const StyledText& text) {
  return is_link_line(text) && std::any_of(text.runs.begin(), text.runs.end(), [](const StyleRun& r) { return r.style == Style::link; });
}

std::uint32_t end_before_links(const StyledText& text) {
  auto end = static_cast<std::uint32_t>(text.text.size());
  const auto strip = [&](std::string_view signs) {
    while (end > 0 && signs.find(text.text[end - 1]) != std::string_view::npos) --end;
  };
  for (auto run = text.runs.rbegin(); run != text.runs.rend(); ++run) {
    if (run->style != Style::link || run->begin == 0 || run->end > end) continue;
    const std::string_view label = std::string_view(text.text).substr(run->begin, run->end - run->begin);
    if (label.find(' ') != std::string_view::npos && is_name_like(label)) break;  // the page of an author
    const bool last = text.text.find_first_not_of(" ]).,|", run->end) >= end;
    if (!last) break;
    end = run->begin;
    strip(" [(|");
  }
  return end;
}

}  // namespace bibfold
