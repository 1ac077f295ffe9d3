// See silence.h. Decides no pair: what is silent is folded, or kept apart, as it would be.
#include "silence.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "neighbours.h"
#include "read/rulings.h"
#include "text/edit_distance.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestParagraph = 4000;  // bytes

const DiagnosticInfo* find_rule(std::string_view name) {
  const auto& all = all_diagnostics();
  const auto row = std::find_if(all.begin(), all.end(), [name](const DiagnosticInfo& d) { return equals_ignoring_case(d.slug, name); });
  return row == all.end() ? nullptr : &*row;
}

std::string nearest_rule(std::string_view name) {
  std::vector<std::string_view> names;
  for (const DiagnosticInfo& row : all_diagnostics()) names.push_back(row.slug);
  const std::string_view near = nearest(name, names.data(), names.data() + names.size());
  return near.empty() ? "" : fmt::format(" (did you mean '{}'?)", near);
}

class Silencer {
 public:
  Silencer(std::span<const Publication> publications, const SourceSet& sources, Diagnostics& diagnostics)
      : publications_(publications), sources_(sources), neighbours_(publications, sources), diagnostics_(diagnostics) {}

  void read(const Document& document) {
    const Source& source = sources_[document.source];
    if (!is_written(source.role)) return;
    for (const IgnoreMarker& marker : find_ignore_markers(source, document.source, document.format)) {
      const auto host = neighbours_.find(marker.span, Place::beside);
      add(marker, host ? publications_[index(*host)].span : paragraph_behind(marker.span));
    }
  }

  /// "bibfold = {ignore conflicting-year: the proceedings came out later}"
  void read(const Publication& publication) {
    for (const ExtraField& extra : publication.extra) {
      if (extra.json || extra.name != "bibfold" || without_ignore(extra.value) == trim(extra.value)) continue;
      add(parse_ignore(extra.value, extra.span.source == kNoSource ? publication.span : extra.span), publication.span);
    }
  }

  std::vector<Silence> take() { return std::move(silences_); }

 private:
  void add(const IgnoreMarker& marker, Span region) {
    if (marker.rules.empty()) report(marker.span, "'ignore' names no rule; see 'bibfold list rules'");
    for (const std::string_view name : marker.rules) {
      if (const DiagnosticInfo* rule = find_rule(name)) {
        silences_.push_back({rule->code, region});
      } else {
        report(marker.span, fmt::format("no rule '{}' to ignore{}", name, nearest_rule(name)));
      }
    }
  }

  void report(Span span, std::string what) { diagnostics_.push_back({Code::malformed_decision, span, std::move(what), {}}); }

  /// Where no publication was found, what could not be read may be what is meant. Not more than a page of it.
  [[nodiscard]] Span paragraph_behind(Span marker) const {
    const std::string_view page = std::string_view(sources_[marker.source].text).substr(marker.end, kLongestParagraph);
    const std::size_t begin = std::min(page.find_first_not_of(" \t\r\n"), page.size());
    const std::size_t end = std::min({page.find("\n\n", begin), page.find("\n\r\n", begin), page.size()});
    return {marker.source, marker.end + static_cast<std::uint32_t>(begin), marker.end + static_cast<std::uint32_t>(end)};
  }

  std::span<const Publication> publications_;
  const SourceSet& sources_;
  Neighbours neighbours_;
  Diagnostics& diagnostics_;
  std::vector<Silence> silences_;
};

auto order_of(const Silence& silence) { return std::tuple(silence.code, silence.region.source, silence.region.begin); }

/// Regions are entries, items and paragraphs: of those of one code that begin before the place, the last is the one around it.
bool is_silent(Code code, Span at, std::span<const Silence> sorted) {
  const auto behind = std::upper_bound(sorted.begin(), sorted.end(), std::tuple(code, at.source, at.begin),
                                       [](const auto& place, const Silence& silence) { return place < order_of(silence); });
  if (behind == sorted.begin()) return false;
  const Silence& silence = *std::prev(behind);
  return silence.code == code && silence.region.source == at.source && silence.region.contains(at.begin);
}

}  // namespace

std::vector<Silence> read_silences(std::span<const Publication> publications, std::span<const Document> documents, const SourceSet& sources,
                                   Diagnostics& diagnostics) {
  Silencer silencer(publications, sources, diagnostics);
  for (const Document& document : documents) silencer.read(document);
  for (const Publication& publication : publications) silencer.read(publication);
  std::vector<Silence> silences = silencer.take();
  std::sort(silences.begin(), silences.end(), [](const Silence& a, const Silence& b) { return order_of(a) < order_of(b); });
  return silences;
}

std::size_t drop_silenced(Diagnostics& diagnostics, std::span<const Silence> silences) {
  if (silences.empty()) return 0;
  return std::erase_if(diagnostics, [silences](const Diagnostic& d) {
    const auto silent = [&](Span at) { return is_silent(d.code, at, silences); };
    return silent(d.span) || std::any_of(d.notes.begin(), d.notes.end(), [&](const DiagnosticNote& note) { return silent(note.span); });
  });
}

}  // namespace bibfold
