// See run_in_labels.h. By the words of the heading tables; the rest of the item is only looked at for its form.
#include "read/run_in_labels.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "read/heading_words.h"
#include "read/item_verdicts.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {

SectionKind run_in_kind(const ListItem& item) {
  constexpr std::uint32_t kShortest = 4;
  constexpr std::uint32_t kLongest = 60;
  const auto& runs = item.text.runs;
  const auto bold = std::find_if(runs.begin(), runs.end(),
                                 [](const StyleRun& r) { return (r.style == Style::bold || r.style == Style::italic) && r.begin == 0; });
  if (bold == runs.end() || bold->end < kShortest || bold->end > kLongest || bold->end + 8 > item.text.text.size())
    return SectionKind::unknown;
  const std::string_view head = trim(std::string_view(item.text.text).substr(0, bold->end));
  const Evidence& e = item.evidence;
  // "**Languages** English, Twi": nothing of a reference
  const bool bare = bold->style == Style::bold && !e.owner && e.years == 0 && !e.numbers && !e.quoted && !e.identifier;
  const bool closed = head.ends_with(':') || item.text.text[bold->end] == ':' || !has_small_letter(head) || bare;
  const HeadingReading reading = read_heading(head);
  const bool look_alike = reading.kind == SectionKind::talks || reading.kind == SectionKind::teaching ||
                          reading.kind == SectionKind::grants || reading.kind == SectionKind::advising ||
                          reading.kind == SectionKind::service || reading.kind == SectionKind::software ||
                          reading.kind == SectionKind::skills || reading.kind == SectionKind::awards || reading.kind == SectionKind::media;
  return closed && reading.whole && look_alike && !reading.mixed ? reading.kind : SectionKind::unknown;
}

namespace {

/// "Reviews in *A*, *B*, and *C*.", "Op-eds in *The Lake Post* (Oct. 2020) and *Kiteblog*": texts by their kind alone, and where.
bool lists_outlets_in_italics(const ListItem& item) {
  constexpr std::array<std::string_view, 13> kKinds{"articles",       "blog posts", "book reviews",       "columns", "commentaries",
                                                    "contributions",  "essays",     "essays and reviews", "op-eds",  "op-eds and essays",
                                                    "opinion pieces", "reviews",    "short pieces"};
  const std::string_view text = item.text.text;
  const std::size_t in = std::min(text.find(" in "), text.size());
  const bool kind = std::any_of(kKinds.begin(), kKinds.end(), [&](auto w) { return equals_ignoring_case(text.substr(0, in), w); });
  if (!kind || item.evidence.quoted || item.evidence.numbers) return false;
  const auto& runs = item.text.runs;
  return std::any_of(runs.begin(), runs.end(), [in](const StyleRun& r) { return r.style == Style::italic && r.begin == in + 4; });
}

}  // namespace

bool lists_outlets(const ListItem& item) {
  if (lists_outlets_in_italics(item)) return true;
  constexpr std::size_t kLongestPart = 45;
  constexpr std::size_t kLongest = 400;
  const std::string_view text = item.text.text;
  const std::size_t colon = std::min<std::size_t>(text.find(": "), 60);
  if (is_list_form(item) || item.evidence.quoted || item.evidence.numbers || text.size() > kLongest || colon >= text.size()) return false;
  if (text[colon] != ':' || !read_heading(text.substr(0, colon)).whole) return false;
  const bool styled = std::any_of(item.text.runs.begin(), item.text.runs.end(), [colon](const StyleRun& r) { return r.begin > colon; });
  const std::vector<std::string_view> parts = split(text.substr(colon + 2), ',');
  return !styled && parts.size() >= 2 &&
         std::all_of(parts.begin(), parts.end(), [](std::string_view part) { return part.size() <= kLongestPart; });
}

}  // namespace bibfold
