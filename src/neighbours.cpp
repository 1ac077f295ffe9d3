// See neighbours.h.
#include "neighbours.h"

#include <algorithm>
#include <iterator>

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::uint32_t kNeighbour = 4000;  // bytes to the next publication

/// "% …", "@comment{bibfold-ignore …}", "<!-- … -->" alone in its line: several markers may stand before one entry.
bool is_remark(std::string_view line) {
  constexpr std::string_view kComment = "@comment";
  return line.empty() || line.front() == '%' || equals_ignoring_case(line.substr(0, kComment.size()), kComment) ||
         (line.starts_with("<!--") && line.ends_with("-->"));
}

/// Nothing but blanks, remarks, and the item's own bullet or number: no other line between.
bool is_adjacent(std::string_view between) {
  const auto lines = split_lines(between);
  return std::all_of(lines.begin(), lines.empty() ? lines.end() : std::prev(lines.end()),
                     [](std::string_view line) { return is_remark(trim(line)); });
}

}  // namespace

Neighbours::Neighbours(std::span<const Publication> publications, const SourceSet& sources)
    : publications_(publications), sources_(sources) {
  for (std::uint32_t i = 0; i < publications.size(); ++i) {
    if (publications[i].span.source != kNoSource) by_source_[publications[i].span.source].push_back(PublicationId{i});
  }
  for (auto& [source, ids] : by_source_) {
    std::stable_sort(ids.begin(), ids.end(), [&](PublicationId a, PublicationId b) { return begin(a) < begin(b); });
  }
}

std::optional<PublicationId> Neighbours::find(Span marker, Place place) const {
  const auto at = by_source_.find(marker.source);
  if (at == by_source_.end()) return std::nullopt;
  const auto& ids = at->second;
  const auto next =
      std::upper_bound(ids.begin(), ids.end(), marker.begin, [&](std::uint32_t offset, PublicationId id) { return offset < begin(id); });
  if (const auto previous = next == ids.begin() ? ids.end() : std::prev(next); previous != ids.end()) {
    if (end(*previous) > marker.begin) return *previous;
    const bool near = place == Place::beside && marker.begin - end(*previous) < kNeighbour;
    if (near && text_between(end(*previous), marker.begin, marker.source).find('\n') == std::string_view::npos) return *previous;
  }
  const bool adjacent = place == Place::beside && next != ids.end() && begin(*next) < marker.end + kNeighbour &&
                        is_adjacent(text_between(marker.end, begin(*next), marker.source));
  return adjacent ? std::optional(*next) : std::nullopt;
}

std::string_view Neighbours::text_between(std::uint32_t from, std::uint32_t to, SourceId source) const {
  return sources_.text({source, from, std::max(from, to)});
}

}  // namespace bibfold
