// See members.h.
#include "dedup/members.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>

#include "dedup/venue_key.h"

namespace bibfold {
namespace {

int stage_rank(const Publication& p) {
  switch (p.stage) {
    case Stage::published:
      return 4;
    case Stage::accepted:
      return 3;
    case Stage::unknown:
      return p.text.has(Field::container_title) ? 3 : 2;
    case Stage::submitted:
      return 1;
    case Stage::preprint:
      return 0;
  }
  return 0;
}

/// Of the versions of one work, the last one is the version of record: report, conference paper, article.
int type_rank(const Publication& p) {
  switch (p.type) {
    case Type::article_journal:
      return 3;
    case Type::paper_conference:
    case Type::chapter:
    case Type::book:
      return 2;
    case Type::document:
      return 0;
    default:
      return 1;
  }
}

std::size_t completeness(const Publication& p) {
  return static_cast<std::size_t>(std::distance(p.text.begin(), p.text.end())) + p.authors.size() + p.identifiers.size() +
         (p.issued.year != 0 ? 1 : 0) + (p.issued.month != 0 ? 1 : 0);
}

/// Curated records are asked first among those that stand for the same: 0 preprint, 1 it is not said, 2 in a venue.
int standing(const Publication& p) {
  const int rank = stage_rank(p);
  return rank <= 1 ? 0 : rank == 2 ? 1 : 2;
}

auto rank_of(const Member& member, bool preprint_first) {
  const Publication& p = *member.record;
  const int sign = preprint_first ? 1 : -1;
  return std::tuple(sign * standing(p), !member.curated, member.reference, sign * stage_rank(p), -type_rank(p), p.truncated_authors,
                    -static_cast<std::ptrdiff_t>(completeness(p)));
}

auto content_of(const Publication& p) {
  const bool versioned = !p.versions.empty();
  return std::tuple(p.text[Field::title], p.text[Field::container_title], p.issued.year, std::string_view(p.key),
                    versioned ? std::string_view(p.versions.front().source) : std::string_view(), versioned ? p.versions.front().line : 0,
                    index(p.span.source), p.span.begin);
}

}  // namespace

std::vector<Member> rank_members(std::span<const Publication> publications, const Cluster& cluster, const SourceSet& sources,
                                 bool preprint_first) {
  std::vector<Member> members;
  for (const PublicationId id : cluster) {
    const Publication& p = publications[index(id)];
    const InputRole role = sources.role(p.span);
    members.push_back({id, &p, p.stage == Stage::preprint || p.stage == Stage::submitted, is_curated(role), !is_written(role)});
  }
  std::sort(members.begin(), members.end(), [preprint_first](const Member& a, const Member& b) {
    const auto rank_a = rank_of(a, preprint_first);
    const auto rank_b = rank_of(b, preprint_first);
    return rank_a != rank_b ? rank_a < rank_b : content_of(*a.record) < content_of(*b.record);
  });
  return members;
}

void put_curated_first(Members& members) {
  const auto turn = [](const Member* m) { return m->curated ? 0 : m->reference ? 2 : 1; };
  std::stable_sort(members.begin(), members.end(), [&turn](const Member* a, const Member* b) { return turn(a) < turn(b); });
}

Members version_block(std::span<const Member> members) {
  const Member& first = members.front();
  const VenueKey venue = fold_venue(*first.record);
  const int year = first.record->issued.year;
  Members block;
  for (const Member& member : members) {
    const Level level = compare_venues(venue, fold_venue(*member.record));
    const bool same_venue = level == Level::missing || level == Level::equal || level == Level::close;
    const int its_year = member.record->issued.year;
    const bool same_year = its_year == 0 || year == 0 || its_year == year;
    if (member.preprint == first.preprint && same_venue && same_year) block.push_back(&member);
  }
  put_curated_first(block);
  return block;
}

}  // namespace bibfold
