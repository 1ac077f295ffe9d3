// See raw_item.h. Words that say how young an item is, notices of corrections, and tags without brackets; each by its form alone.
#include "read/raw_item.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "read/reference_signs.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "NEW! M. Quill, …": a word that says how young the item is, and nothing of the work.
void take_badge(RawItem& item) {
  for (const std::string_view badge : {"NEW!", "New!", "NEW:", "New:", "NEW"}) {
    if (!item.text.text.starts_with(std::string(badge) + ' ')) continue;
    item.text = trimmed(slice(item.text, static_cast<std::uint32_t>(badge.size()), static_cast<std::uint32_t>(item.text.text.size())));
    item.remark = item.remark.empty() ? std::string(badge.substr(0, 3)) : std::string(badge.substr(0, 3)) + "; " + item.remark;
    return;
  }
}

/// "… the VITAL study [published correction appears in *Trials* 2019;20:77]. *Trials* 2018;…": another notice's place, set aside.
void take_correction(RawItem& item) {
  for (const std::string_view word :
       {"[published correction", "[published erratum", "[erratum", "[correction", "[corrigendum", "[corrected"}) {
    const std::size_t begin = find_ignoring_case(item.text.text, word);
    const std::size_t end = begin == std::string::npos ? begin : item.text.text.find(']', begin);
    if (end == std::string::npos || begin == 0) continue;
    const std::string notice = item.text.text.substr(begin + 1, end - begin - 1);
    const StyledText rest = slice(item.text, static_cast<std::uint32_t>(end) + 1, static_cast<std::uint32_t>(item.text.text.size()));
    item.text = trimmed(slice(item.text, 0, static_cast<std::uint32_t>(begin)));
    append(item.text, rest, rest.text.starts_with(' ') ? Joint::space : Joint::none);
    item.remark = item.remark.empty() ? notice : item.remark + "; " + notice;
    return;
  }
}

/// Bytes of "$GL_2(D)$" at the begin of `text`, with the blank in front; 0 for none.
std::uint32_t formula_length(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  const std::size_t begin = text.starts_with(' ') ? 1 : 0;
  if (!text.substr(begin).starts_with('$')) return 0;
  const std::size_t end = text.find('$', begin + 1);
  return end == std::string_view::npos || end < begin + 2 || end > kLongest ? 0 : static_cast<std::uint32_t>(end + 1);
}

/// "*Cuspidal types of* $GL_2(D)$ , Example Math.", "*Kites over* $p$ *and other primes*": a converter sets no formula in italics, and yet
/// it is a part of the title around it.
void join_formulas(StyledText& text) {
  constexpr std::uint32_t kShortest = 8;
  for (std::size_t k = 0; k < text.runs.size(); ++k) {
    if (text.runs[k].style != Style::italic || text.runs[k].end - text.runs[k].begin < kShortest) continue;
    for (std::uint32_t more = 1; more != 0;) {
      StyleRun& run = text.runs[k];
      more = formula_length(std::string_view(text.text).substr(run.end));
      run.end += more;
      const auto next = std::find_if(text.runs.begin(), text.runs.end(), [&run](const StyleRun& r) {
        return r.style == Style::italic && (r.begin == run.end || r.begin == run.end + 1) && r.end > r.begin;
      });
      if (more == 0 || next == text.runs.end() || text.text[run.end] != ' ') continue;
      run.end = next->end;
      text.runs.erase(next);
    }
  }
}

/// "ICML'21: Kites at Night", "RecSys 2021 – Kites": a tag without brackets, and where it ends; 0 without one.
std::uint32_t leading_tag_end(std::string_view text) {
  constexpr std::size_t kLongest = 24;
  for (const std::string_view sign : {": ", " \u2013 ", " \u2014 ", " - ", " | "}) {
    const std::size_t end = text.substr(0, kLongest).find(sign);
    if (end == std::string_view::npos || end < 5 || !has_dated_acronym(text.substr(0, end))) continue;
    const bool plain = text.substr(0, end).find_first_of(",.()[]") == std::string_view::npos;
    if (plain && is_ascii_digit(text[end - 1])) return static_cast<std::uint32_t>(end);
  }
  return 0;
}

}  // namespace

RawItem raw_item_of(const ListItem& item) {
  RawItem raw;
  raw.text = trimmed(item.text);
  join_formulas(raw.text);
  raw.label = item.label;
  raw.remark = item.remark;
  raw.known = item.known;
  if (!raw.known.empty()) return raw;
  take_badge(raw);
  take_correction(raw);
  if (const std::uint32_t tag = leading_tag_end(raw.text.text); tag != 0) raw.known = {{Label::venue_tag, 0, tag, 1000}};
  return raw;
}

}  // namespace bibfold
