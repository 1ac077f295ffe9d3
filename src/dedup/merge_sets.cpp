// See merge_sets.h.
#include "dedup/merge_sets.h"

#include <algorithm>
#include <tuple>

namespace bibfold {
namespace {

void add_identifier(const Identifier& identifier, std::vector<Identifier>& all) {
  const auto same = [&identifier](const Identifier& x) { return x.scheme == identifier.scheme && x.value == identifier.value; };
  const auto at = std::find_if(all.begin(), all.end(), same);
  if (at == all.end()) {
    all.push_back(identifier);
    return;
  }
  if (at->version.empty()) at->version = identifier.version;
  if (at->inferred && !identifier.inferred) {
    at->inferred = false;
    at->span = identifier.span;
  }
}

void add_link(const Link& link, std::vector<Link>& all) {
  const auto at = std::find_if(all.begin(), all.end(), [&link](const Link& x) { return x.url == link.url; });
  if (at == all.end()) {
    all.push_back(link);
  } else if (at->label.empty()) {
    at->label = link.label;
  }
}

bool is_same_contributor(const Contributor& a, const Contributor& b) {
  return a.role == b.role && a.role_name == b.role_name && inverted_name(a.name) == inverted_name(b.name);
}

}  // namespace

void merge_identifiers(std::span<const Member> members, Publication& record) {
  std::vector<Identifier>& all = record.identifiers;
  for (const Member& member : members) {
    for (const Identifier& identifier : member.record->identifiers) add_identifier(identifier, all);
  }
  // The DOI that follows from an arXiv id is the preprint's own; the published record has the id.
  if (record.stage == Stage::published) {
    std::erase_if(all, [](const Identifier& i) { return i.scheme == Scheme::doi && i.inferred && i.value.starts_with("10.48550/"); });
  }
  std::sort(all.begin(), all.end(),
            [](const Identifier& a, const Identifier& b) { return std::tie(a.scheme, a.value) < std::tie(b.scheme, b.value); });
}

void merge_links(std::span<const Member> members, Publication& record) {
  for (const Member& member : members) {
    if (member.reference) continue;
    for (const Link& link : member.record->links) add_link(link, record.links);
  }
  for (const Member& member : members) {
    const TextField* url = member.record->text.find(Field::URL);
    if (!member.reference && url != nullptr && url->value != record.text[Field::URL]) add_link({"", url->value, url->span}, record.links);
  }
}

void merge_contributors(std::span<const Member> members, Publication& record) {
  for (const Member& member : members) {
    if (member.reference) continue;
    for (const Contributor& person : member.record->contributors) {
      const auto same = [&person](const Contributor& c) { return is_same_contributor(c, person); };
      if (std::none_of(record.contributors.begin(), record.contributors.end(), same)) record.contributors.push_back(person);
    }
  }
}

}  // namespace bibfold
