// See settled_fields.h.
#include "dedup/settled_fields.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bibfold {
namespace {

constexpr std::size_t kRecords = 3;  // that state the same

/// The keys of which `value_of` is what three of four say that say anything; the first of them in a fixed order.
template <typename F>
const MatchKeys* find_settled(std::span<const Node> members, const ClusterInput& input, const F& value_of) {
  std::vector<std::pair<std::string, Node>> values;
  for (const Node node : members) {
    std::string value = value_of(input.keys[node]);
    if (!value.empty()) values.emplace_back(std::move(value), node);
  }
  std::sort(values.begin(), values.end(), [&input](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : comes_before(input, a.second, b.second);
  });
  for (auto begin = values.begin(); begin != values.end();) {
    const auto end = std::find_if(begin, values.end(), [begin](const auto& v) { return v.first != begin->first; });
    const auto count = static_cast<std::size_t>(end - begin);
    if (count >= kRecords && count * 4 >= values.size() * 3) return &input.keys[begin->second];
    begin = end;
  }
  return nullptr;
}

/// In whatever order: "freund haussler helmbold".
std::string families_of(const MatchKeys& keys) {
  std::vector<std::string_view> families;
  for (const NameKey& name : keys.authors) families.push_back(name.family);
  std::sort(families.begin(), families.end());
  std::string out;
  for (const std::string_view family : families) {
    out += family;
    out += ' ';
  }
  return out;
}

}  // namespace

SettledFields::SettledFields(std::span<const Node> members, const ClusterInput& input) {
  if (members.size() < kRecords) return;
  const auto settled = [&](const auto& value_of) { return find_settled(members, input, value_of); };
  title_ = settled([](const MatchKeys& keys) { return keys.title.letters; });
  authors_ = settled(families_of);
  year_ = settled([](const MatchKeys& keys) { return keys.year == 0 ? std::string() : std::to_string(keys.year); });
  venue_ = settled([](const MatchKeys& keys) { return keys.venue.short_name.empty() ? keys.venue.words : keys.venue.short_name; });
  volume_ = settled([](const MatchKeys& keys) { return keys.volume; });
  page_ = settled([](const MatchKeys& keys) { return keys.page.letters; });
}

MatchKeys SettledFields::applied_to(const MatchKeys& member) const {
  MatchKeys keys = member;
  if (title_ != nullptr) {
    keys.title = title_->title;
    keys.parallel_titles = title_->parallel_titles;
  }
  if (authors_ != nullptr) keys.authors = authors_->authors, keys.truncated_authors = authors_->truncated_authors;
  if (year_ != nullptr) keys.year = year_->year;
  if (venue_ != nullptr) keys.venue = venue_->venue;
  if (volume_ != nullptr) keys.volume = volume_->volume;
  if (page_ != nullptr) keys.page = page_->page;
  return keys;
}

}  // namespace bibfold
