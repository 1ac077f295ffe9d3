// See merge_keys.h.
#include "dedup/merge_keys.h"

#include <algorithm>

#include "dedup/survivorship_table.h"

namespace bibfold {
namespace {

namespace rules = survivorship;
using Members = std::vector<const Member*>;

bool has_own_key(const Member& member) { return !member.record->key_generated && !member.record->key.empty(); }

/// Those of references only where they are curated.
Members with_own_keys(std::span<const Member> members) {
  Members own;
  for (const Member& member : members) {
    if (has_own_key(member) && (!member.reference || member.curated)) own.push_back(&member);
  }
  return own;
}

std::vector<std::string> aliases_of(std::span<const Member> members, const Members& own, const std::string& key) {
  std::vector<std::string> aliases;
  for (const Member& member : members) {
    if (!member.reference) aliases.insert(aliases.end(), member.record->aliases.begin(), member.record->aliases.end());
  }
  for (const Member* member : own) aliases.push_back(member->record->key);
  std::sort(aliases.begin(), aliases.end());
  aliases.erase(std::unique(aliases.begin(), aliases.end()), aliases.end());
  std::erase(aliases, key);
  return aliases;
}

}  // namespace

MergedKey merge_keys(std::span<const Member> members) {
  const Members own = with_own_keys(members);
  const Member& record = members.front();
  const Member* chosen = nullptr;
  std::string_view rule = rules::kGeneratedKey;
  if (const auto curated = std::find_if(own.begin(), own.end(), [](const Member* m) { return m->curated; }); curated != own.end()) {
    chosen = *curated;
    rule = rules::kCuratedKey;
  } else if (has_own_key(record) && !record.reference) {
    chosen = &record;
    rule = rules::kKeyOfRecord;
  } else if (!own.empty()) {
    chosen = *std::min_element(own.begin(), own.end(), [](const Member* a, const Member* b) { return a->record->key < b->record->key; });
    rule = rules::kSmallestKey;
  } else {
    chosen = &*std::find_if(members.begin(), members.end(), [](const Member& m) { return !m.reference; });
  }
  const std::string& key = chosen->record->key;
  return {key, own.empty(), chosen->id, rule, aliases_of(members, own, key)};
}

}  // namespace bibfold
