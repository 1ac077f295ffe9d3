// See apart_field.h.
#include "dedup/apart_field.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/ruling.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool is_merged(const Work& work) { return work.members.size() > 1; }
bool is_written_anew(const Work& work) { return is_merged(work) || work.record.origin == Origin::text; }

auto find_field(std::vector<ExtraField>& extra) {
  return std::find_if(extra.begin(), extra.end(), [](const ExtraField& field) { return !field.json && field.name == kApartField; });
}

/// Of the field, without what the work is now itself.
std::set<std::string> named_in(const Work& work, std::string_view value) {
  std::set<std::string> keys;
  for (const std::string_view part : split(value, ',')) {
    const std::string_view key = trim(part);
    if (!key.empty() && key != work.record.key && !is_one_of(work.record.aliases, key)) keys.emplace(key);
  }
  return keys;
}

std::string list_of(const std::set<std::string>& keys) {
  std::string list;
  for (const std::string& key : keys) list.append(list.empty() ? "" : ", ").append(key);
  return list;
}

/// A BibTeX writer edits an entry that it has read.
void mark_changed(Work& work) {
  if (work.changed) return;
  if (work.record.origin == Origin::bibtex) work.base = {work.record};
  work.changed = true;
}

void name(Work& work, const Work& other) {
  mark_changed(work);
  auto& extra = work.record.extra;
  auto field = find_field(extra);
  if (field == extra.end()) field = extra.insert(extra.end(), {std::string(kApartField), "", false, {}});
  std::set<std::string> keys = named_in(work, field->value);
  keys.insert(other.record.key);
  field->value = list_of(keys);
}

}  // namespace

void name_each_other(Work& a, Work& b) {
  const bool in_a = is_written_anew(a);
  const bool in_b = is_written_anew(b);
  if (in_a) name(a, b);
  if (in_b) name(b, a);
  if (!in_a && !in_b) a.record.key < b.record.key ? name(a, b) : name(b, a);
}

void forget_itself(Work& work) {
  auto& extra = work.record.extra;
  const auto field = find_field(extra);
  if (!is_merged(work) || field == extra.end()) return;
  field->value = list_of(named_in(work, field->value));
  if (field->value.empty()) extra.erase(field);
}

}  // namespace bibfold
