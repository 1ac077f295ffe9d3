// See members.h.
#include "dedup/members.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "dedup/match_tables.h"
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
int rank_of_type(const Publication& p) {
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

/// "@article{…, journal = {32nd International Conference on Machine Learning}}": a program that knows nothing but articles wrote it.
bool is_misfiled(const Publication& p) {
  if (p.type != Type::article_journal) return false;
  const VenueNames& names = MatchTables::compiled_in().venues;
  const VenueKey venue = fold_venue(p, names);
  if (venue.form == VenueForm::conference || venue.form == VenueForm::workshop) return true;
  return venue.form == VenueForm::unknown && venue.row >= 0 && !names.row(venue.row).periodical;
}

/// What the members of a cluster say together.
class Majority {
 public:
  explicit Majority(const std::vector<Member>& members) {
    for (const Member& member : members) {
      if (member.record->issued.year != 0) ++years_[{member.preprint, member.record->issued.year}];
      conference_ |= member.record->type == Type::paper_conference && member.record->origin != Origin::text;  // no CV overrules a .bib
    }
  }
  /// More of those that are as far as it state another year: of three, the one that errs does not win.
  [[nodiscard]] bool errs_in_year(const Member& member) const {
    const auto own = years_.find({member.preprint, member.record->issued.year});
    return own != years_.end() && std::any_of(years_.begin(), years_.end(), [own](const auto& year) {
             return year.first.first == own->first.first && year.second > own->second;
           });
  }
  [[nodiscard]] int type_rank(const Publication& p) const { return conference_ && is_misfiled(p) ? 1 : rank_of_type(p); }

 private:
  std::map<std::pair<bool, int>, std::size_t> years_;  // how many state each, preprints apart
  bool conference_ = false;
};

auto rank_of(const Member& member, const Majority& majority, bool preprint_first) {
  const Publication& p = *member.record;
  const int sign = preprint_first ? 1 : -1;
  return std::tuple(sign * standing(p), !member.curated, member.reference, sign * stage_rank(p), -majority.type_rank(p),
                    majority.errs_in_year(member), p.truncated_authors, -static_cast<std::ptrdiff_t>(completeness(p)));
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
  const Majority majority(members);
  using Ranked = std::pair<decltype(rank_of(members.front(), majority, false)), Member>;
  std::vector<Ranked> ranked;
  ranked.reserve(members.size());
  for (const Member& member : members) ranked.emplace_back(rank_of(member, majority, preprint_first), member);
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return a.first != b.first ? a.first < b.first : content_of(*a.second.record) < content_of(*b.second.record);
  });
  std::transform(ranked.begin(), ranked.end(), members.begin(), [](const Ranked& r) { return r.second; });
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
