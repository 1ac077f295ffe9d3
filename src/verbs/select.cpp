// Selector → publications. External functions: see select.h. Never guesses between two.
#include "verbs/select.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "interpret/identifiers.h"
#include "text/edit_distance.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kShownPlaces = 6;

template <typename F>
std::vector<PublicationId> all_that(std::span<const Publication> publications, const F& fits) {
  std::vector<PublicationId> found;
  for (std::size_t i = 0; i < publications.size(); ++i) {
    if (fits(publications[i])) found.push_back(PublicationId{static_cast<std::uint32_t>(i)});
  }
  return found;
}

bool has_identifier(const Publication& publication, const Identifier& wanted) {
  return std::any_of(publication.identifiers.begin(), publication.identifiers.end(),
                     [&](const Identifier& id) { return id.scheme == wanted.scheme && id.value == wanted.value; });
}

struct Place {
  std::string_view path;
  std::uint32_t line = 0;
};

std::optional<Place> place_in(std::string_view selector) {
  const std::size_t colon = selector.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  Place place{selector.substr(0, colon), 0};
  const char* const end = selector.data() + selector.size();
  const auto [stop, error] = std::from_chars(selector.data() + colon + 1, end, place.line);
  if (error != std::errc() || stop != end) return std::nullopt;
  return place;
}

/// The path as given, or the end of it: "liu.md" for "cvs/liu.md".
bool fits_path(std::string_view path, std::string_view wanted) {
  return path == wanted || (path.ends_with(wanted) && path[path.size() - wanted.size() - 1] == '/');
}

bool covers(const Publication& publication, const Place& place, const SourceSet& sources) {
  const Span span = publication.span;
  if (span.source == kNoSource || !fits_path(sources[span.source].path, place.path)) return false;
  const std::uint32_t last = span.empty() ? span.begin : span.end - 1;
  return sources.line(span) <= place.line && place.line <= sources.position(span.source, last).line;
}

bool has_key(const Publication& publication, std::string_view key) {
  return publication.key == key || std::find(publication.aliases.begin(), publication.aliases.end(), key) != publication.aliases.end();
}

std::string nearest_key(std::string_view selector, std::span<const Publication> publications) {
  std::vector<std::string_view> keys;
  for (const Publication& publication : publications) keys.push_back(publication.key);
  const std::string_view near = nearest(selector, keys.data(), keys.data() + keys.size());
  return near.empty() ? "" : fmt::format(" (did you mean '{}'?)", near);
}

std::string places_of(const std::vector<PublicationId>& ids, std::span<const Publication> publications, const SourceSet& sources) {
  std::vector<std::string> places;
  for (const PublicationId id : ids) {
    places.push_back(places.size() < kShownPlaces ? place_of(publications[index(id)], sources) : "…");
    if (places.size() > kShownPlaces) break;
  }
  return fmt::format("{}", fmt::join(places, ", "));
}

}  // namespace

std::vector<PublicationId> select_all(std::string_view selector, std::span<const Publication> publications, const SourceSet& sources) {
  std::vector<PublicationId> found = all_that(publications, [&](const Publication& p) { return has_key(p, selector); });
  if (!found.empty()) return found;
  if (const auto identifier = parse_named_identifier(selector)) {
    return all_that(publications, [&](const Publication& p) { return has_identifier(p, *identifier); });
  }
  if (const auto place = place_in(selector)) {
    found = all_that(publications, [&](const Publication& p) { return covers(p, *place, sources); });
    if (!found.empty()) return found;
  }
  return all_that(publications, [&](const Publication& p) { return equals_ignoring_case(p.key, selector); });
}

Result<PublicationId> select_one(std::string_view selector, std::span<const Publication> publications, const SourceSet& sources) {
  const std::vector<PublicationId> found = select_all(selector, publications, sources);
  if (found.size() == 1) return found[0];
  if (found.empty()) return Failure{fmt::format("no publication is '{}'{}", selector, nearest_key(selector, publications))};
  return Failure{fmt::format("'{}' is {} publications: name one of {}", selector, found.size(), places_of(found, publications, sources))};
}

Result<std::pair<PublicationId, PublicationId>> select_pair(std::string_view a, std::string_view b,
                                                            std::span<const Publication> publications, const SourceSet& sources) {
  const std::vector<PublicationId> shared = select_all(a, publications, sources);
  if (shared.size() == 2 && shared == select_all(b, publications, sources)) return std::pair(shared[0], shared[1]);
  const Result<PublicationId> first = select_one(a, publications, sources);
  if (!first) return Failure{first.error()};
  const Result<PublicationId> second = select_one(b, publications, sources);
  if (!second) return Failure{second.error()};
  if (*first == *second) return Failure{fmt::format("'{}' and '{}' are one and the same entry", a, b)};
  return std::pair(*first, *second);
}

std::string place_of(const Publication& publication, const SourceSet& sources) {
  if (publication.span.source == kNoSource) return publication.key;
  return fmt::format("{}:{}", sources[publication.span.source].path, sources.line(publication.span));
}

}  // namespace bibfold
