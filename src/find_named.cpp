// See find_named.h.
#include "find_named.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "interpret/identifiers.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr int kOtherYear = 1;  // the title, in a year near that which is named
constexpr int kKey = 2;
constexpr int kTitle = 4;
constexpr int kDated = 8;       // title and year
constexpr int kSameEntry = 13;  // title and stated key, whatever became of the year: more than the title of another entry in that year
constexpr int kIdentifier = 16;

/// Years are corrected, and change with publication; but the same title so much later is another edition, or another year's column.
constexpr int kYearsBetween = 4;
constexpr std::size_t kTellingLetters = 20;  // "Editorial", "Annual report" are written again

std::string name_of(const Identifier& identifier) { return std::string(to_string(identifier.scheme)) + ':' + identifier.value; }

std::vector<PublicationId> best_of(const std::map<PublicationId, int>& scores, int at_least) {
  std::vector<PublicationId> best;
  for (const auto& [id, score] : scores) {
    if (score >= at_least) best.push_back(id);
  }
  return best;
}

}  // namespace

NamedPublications::NamedPublications(std::span<const Publication> publications) : publications_(publications) {
  for (std::uint32_t i = 0; i < publications.size(); ++i) {
    const Publication& p = publications[i];
    const PublicationId id{i};
    keys_[lower(p.key)].push_back(id);
    for (const std::string& alias : p.aliases) keys_[lower(alias)].push_back(id);
    for (const Identifier& identifier : p.identifiers) identifiers_[name_of(identifier)].push_back(id);
    if (std::string title = fold_letters(p.text[Field::title]); !title.empty()) titles_[std::move(title)].push_back(id);
  }
}

void NamedPublications::add_name(const Selector& name, Scores& scores) const {
  const auto add = [&](const Index& index, const std::string& value, int score, auto&& fits) {
    const auto at = index.find(value);
    if (at == index.end()) return;
    for (const PublicationId id : at->second) {
      if (fits(publications_[bibfold::index(id)])) scores[id] |= score;
    }
  };
  const auto any = [](const Publication&) { return true; };
  if (name.title) {
    const auto may_be = [&name](const Publication& p) { return name.year == 0 || p.issued.year == 0 || p.issued.year == name.year; };
    const auto in_year = [&name](const Publication& p) { return name.year != 0 && p.issued.year == name.year; };
    const auto near_year = [&name](const Publication& p) {
      return p.issued.year != name.year && std::abs(p.issued.year - name.year) <= kYearsBetween;
    };
    const std::string title = fold_letters(name.text);
    add(titles_, title, kTitle, may_be);
    add(titles_, title, kDated, in_year);
    if (title.size() >= kTellingLetters) add(titles_, title, kOtherYear, near_year);
    return;
  }
  const auto identifier = name.key ? std::nullopt : parse_named_identifier(name.text);
  if (identifier) add(identifiers_, name_of(*identifier), kIdentifier, any);
  add(keys_, lower(name.text), kKey, any);
}

NamedPublications::Scores NamedPublications::scores_of(const Side& side) const {
  Scores scores;
  for (const Selector& name : side) add_name(name, scores);
  const auto is_key = [](const Selector& name) { return !name.title && (name.key || !parse_named_identifier(name.text)); };
  const bool keys_only = std::all_of(side.begin(), side.end(), is_key);
  const auto has_own_key = [this](PublicationId id) { return !publications_[index(id)].key_generated; };
  std::erase_if(scores, [&](const auto& row) { return row.second == kKey && !keys_only && !has_own_key(row.first); });
  const auto only_other_year = [](const auto& row) { return (row.second & ~kKey) == kOtherYear; };
  // Yesterday's "… (2019)" and "… (2020)" are not to be told apart by the one of them that is left.
  const bool one = std::count_if(scores.begin(), scores.end(), only_other_year) == 1;
  for (auto& row : scores) {
    if (!only_other_year(row)) continue;
    if ((row.second & kKey) != 0 && has_own_key(row.first)) {
      row.second = kSameEntry;
    } else if (!one) {
      row.second &= ~kOtherYear;
    }
  }
  std::erase_if(scores, [](const auto& row) { return row.second == 0; });
  return scores;
}

std::vector<PublicationId> NamedPublications::find(const Side& side) const {
  const Scores scores = scores_of(side);
  int most = 1;
  for (const auto& [id, score] : scores) most = std::max(most, score);
  return best_of(scores, most);
}

std::vector<PublicationId> NamedPublications::find_all(const Side& side) const {
  const Scores scores = scores_of(side);
  std::vector<PublicationId> fitting = best_of(scores, kDated);
  return fitting.empty() ? find(side) : fitting;
}

}  // namespace bibfold
