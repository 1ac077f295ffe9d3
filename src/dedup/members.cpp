// The members of a cluster in the order in which their values are asked for. External function: rank_members.
#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>

#include "dedup/survivorship.h"

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

auto rank_of(const Publication& p, bool preprint_first) {
  const int stage = preprint_first ? stage_rank(p) : -stage_rank(p);
  return std::tuple(stage, -type_rank(p), p.truncated_authors, -static_cast<std::ptrdiff_t>(completeness(p)));
}

auto content_of(const Publication& p) {
  const bool versioned = !p.versions.empty();
  return std::tuple(p.text[Field::title], p.text[Field::container_title], p.issued.year, std::string_view(p.key),
                    versioned ? std::string_view(p.versions.front().source) : std::string_view(), versioned ? p.versions.front().line : 0,
                    index(p.span.source), p.span.begin);
}

}  // namespace

std::vector<Member> rank_members(std::span<const Publication> publications, const Cluster& cluster, bool preprint_first) {
  std::vector<Member> members;
  for (const PublicationId id : cluster) {
    const Publication& p = publications[index(id)];
    members.push_back({id, &p, p.stage == Stage::preprint || p.stage == Stage::submitted});
  }
  std::sort(members.begin(), members.end(), [preprint_first](const Member& a, const Member& b) {
    const auto rank_a = rank_of(*a.record, preprint_first);
    const auto rank_b = rank_of(*b.record, preprint_first);
    return rank_a != rank_b ? rank_a < rank_b : content_of(*a.record) < content_of(*b.record);
  });
  return members;
}

}  // namespace bibfold
