// Works and the decisions that made them → works that say which others they were not joined to, where a second merge would join them: it
// sees one record of each, and no longer the version that contradicted. External function: note_left_apart. Decides nothing.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bibfold/ruling.h"
#include "bibfold/stages.h"
#include "dedup/match.h"
#include "dedup/match_keys.h"
#include "dedup/match_tables.h"
#include "dedup/rules.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kNoWork = static_cast<std::size_t>(-1);

class LeftApart {
 public:
  LeftApart(std::vector<Work>& works, const Matching& matching, Fold fold)
      : works_(works), matching_(matching), fold_(fold), tables_(MatchTables::compiled_in()), venues_(tables_.venues) {}

  void run() {
    if (std::none_of(works_.begin(), works_.end(), is_merged)) return;
    for (Work& work : works_) forget_itself(work);
    find_members();
    std::set<std::pair<std::size_t, std::size_t>> asked;
    for (const Decision& decision : matching_.decisions) {
      const auto [low, high] = std::minmax({work_of(decision.first), work_of(decision.second)});
      const bool ambiguous = decision.rule == kAmbiguousVersion;
      if (low == high || high == kNoWork || (!ambiguous && !is_merged(works_[low]) && !is_merged(works_[high]))) continue;
      if (!asked.emplace(low, high).second || !would_join(works_[low].record, works_[high].record)) continue;
      ambiguous ? add_fit(low, high) : name_both(low, high);
    }
    // What fits two works still fits two: it stays ambiguous. What now fits one would be given to it.
    for (const auto& [low, high] : fits_) {
      if (count_of_fits_[low] < 2 && count_of_fits_[high] < 2) name_both(low, high);
    }
  }

 private:
  static bool is_merged(const Work& work) { return work.members.size() > 1; }

  void add_fit(std::size_t low, std::size_t high) {
    fits_.emplace_back(low, high);
    ++count_of_fits_[low];
    ++count_of_fits_[high];
  }

  void name_both(std::size_t low, std::size_t high) {
    name(works_[low], works_[high]);
    name(works_[high], works_[low]);
  }

  void find_members() {
    for (std::size_t w = 0; w < works_.size(); ++w) {
      for (const PublicationId id : works_[w].members) {
        if (index(id) >= of_.size()) of_.resize(index(id) + 1, kNoWork);
        of_[index(id)] = w;
      }
    }
  }

  [[nodiscard]] std::size_t work_of(PublicationId id) const { return index(id) < of_.size() ? of_[index(id)] : kNoWork; }

  /// As read from the output, where no list of a person is left.
  bool would_join(const Publication& a, const Publication& b) {
    MatchKeys keys[] = {fold_publication(a, tables_, venues_), fold_publication(b, tables_, venues_)};
    for (MatchKeys& key : keys) key.list = kNoSource;
    return decide_pair({PublicationId{0}, PublicationId{1}, 0}, keys, tables_, fold_).verdict == Verdict::same;
  }

  static auto find_field(std::vector<ExtraField>& extra) {
    return std::find_if(extra.begin(), extra.end(), [](const ExtraField& field) { return !field.json && field.name == kApartField; });
  }

  /// Of the field, without what the work is now itself.
  static std::set<std::string> named_in(const Work& work, std::string_view value) {
    std::set<std::string> keys;
    for (const std::string_view part : split(value, ',')) {
      const std::string_view key = trim(part);
      if (!key.empty() && key != work.record.key && !is_one_of(work.record.aliases, key)) keys.emplace(key);
    }
    return keys;
  }

  static std::string list_of(const std::set<std::string>& keys) {
    std::string list;
    for (const std::string& key : keys) list.append(list.empty() ? "" : ", ").append(key);
    return list;
  }

  /// Two that an earlier merge left apart have become one.
  static void forget_itself(Work& work) {
    auto& extra = work.record.extra;
    const auto field = find_field(extra);
    if (!is_merged(work) || field == extra.end()) return;
    field->value = list_of(named_in(work, field->value));
    if (field->value.empty()) extra.erase(field);
  }

  /// In the merged entry only: the other is written as it was read.
  static void name(Work& work, const Work& other) {
    if (!is_merged(work)) return;
    auto& extra = work.record.extra;
    auto field = find_field(extra);
    if (field == extra.end()) field = extra.insert(extra.end(), {std::string(kApartField), "", false, {}});
    std::set<std::string> keys = named_in(work, field->value);
    keys.insert(other.record.key);
    field->value = list_of(keys);
  }

  std::vector<Work>& works_;
  const Matching& matching_;
  Fold fold_;
  const MatchTables& tables_;
  VenueFolder venues_;
  std::vector<std::size_t> of_;                            // by publication
  std::vector<std::pair<std::size_t, std::size_t>> fits_;  // of works of which one fitted several
  std::map<std::size_t, int> count_of_fits_;
};

}  // namespace

void note_left_apart(std::vector<Work>& works, const Matching& matching, Fold fold) { LeftApart(works, matching, fold).run(); }

}  // namespace bibfold
