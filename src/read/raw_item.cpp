// See raw_item.h. Words that say how young an item is, notices of corrections, and tags without brackets; each by its form alone.
#include "read/raw_item.h"

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
