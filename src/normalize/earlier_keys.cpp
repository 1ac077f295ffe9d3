// Works and the entries of an earlier output → works with the keys that they had there. External function: keep_earlier_keys. Only
// generated keys change: what an input calls its entry stays. Who gets an earlier key depends on content alone, not on the order of the
// inputs.
#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "bibfold/stages.h"
#include "normalize/citation_key.h"
#include "normalize/content_order.h"
#include "normalize/work_keys.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// That an earlier entry is an earlier state of a work; the smallest is the best.
struct Claim {
  /// 0: same key and title, 1: one work, 2: nothing differs, but it is little, 3: it may have been published since, 4: only the name before
  /// the colon is left of the title
  int kind = 0;
  bool other_stage = false;
  int weight = 0;
  std::string work_rank;
  std::string earlier_key;
  std::size_t work = 0;
  std::size_t earlier = 0;

  bool operator<(const Claim& other) const {
    return std::tuple(kind, other_stage, -weight, std::string_view(earlier_key), std::string_view(work_rank), work, earlier) <
           std::tuple(other.kind, other.other_stage, -other.weight, std::string_view(other.earlier_key), std::string_view(other.work_rank),
                      other.work, other.earlier);
  }
};

bool has(const Decision& decision, Comparison comparison, std::initializer_list<Level> levels) {
  const Level level = decision.levels[static_cast<std::size_t>(comparison)];
  return std::find(levels.begin(), levels.end(), level) != levels.end();
}

/// Too little to fold two entries of one bibliography; but where yesterday's is gone, it is today's: published since, under a title that is
/// short, without its subtitle, in another year, by one author more.
std::optional<int> kind_of(const Decision& decision) {
  if (decision.verdict == Verdict::same) return 1;
  if (has(decision, Comparison::title_rarity, {Level::generic, Level::recurring})) return std::nullopt;
  const bool equal = has(decision, Comparison::title, {Level::equal}) && has(decision, Comparison::authors, {Level::equal, Level::missing});
  if (equal && has(decision, Comparison::year, {Level::equal})) return 2;
  if (decision.verdict != Verdict::possible) return std::nullopt;
  const bool like_title = has(decision, Comparison::title, {Level::equal, Level::equal_but_prefix, Level::close, Level::contained});
  const bool like_authors = has(decision, Comparison::authors, {Level::equal, Level::reordered, Level::truncated, Level::contained});
  return like_title && like_authors ? std::optional(3) : std::nullopt;
}

/// A year that was corrected may also be the one before.
bool came_out_since(const Publication& now, const Publication& before) {
  constexpr int kYears = 4;
  const int gap = now.issued.year - before.issued.year;
  return now.issued.year == 0 || before.issued.year == 0 || (gap >= -1 && gap <= kYears);
}

/// The family names in their order; "" for one author, who may have written much about one thing.
std::string authors_of(const Publication& record) {
  std::string authors;
  for (const Contributor& person : record.authors) authors += fold_letters(person.name.literal + person.name.family) + ';';
  return record.authors.size() < 2 ? "" : authors;
}

/// "ELF" of "ELF: Efficient Folding"; "" where there is no colon, or too little before it.
std::string name_in_title(const Publication& record) {
  constexpr std::size_t kLetters = 3;
  const std::string_view title = record.text[Field::title];
  const auto colon = title.find(": ");
  std::string name = colon == std::string_view::npos ? "" : fold_letters(title.substr(0, colon));
  return name.size() < kLetters ? "" : name;
}

class KeyKeeper {
 public:
  KeyKeeper(std::vector<Work>& works, std::span<Publication> publications, const std::vector<Publication>& earlier,
            const SourceSet& sources)
      : works_(works),
        publications_(publications),
        earlier_(earlier),
        sources_(sources),
        taken_(keys_of(works)),
        key_of_(works.size()),
        work_of_(earlier.size()) {}

  std::vector<KeyChange> run(int jobs) {
    std::vector<Claim> claims = find_claims(jobs);
    std::sort(claims.begin(), claims.end());
    for (const Claim& claim : claims) {
      if (key_of_[claim.work] || work_of_[claim.earlier]) continue;
      key_of_[claim.work] = claim.earlier;
      work_of_[claim.earlier] = claim.work;
    }
    give_keys();
    follow_keys(works_);
    return changes();
  }

 private:
  std::vector<Claim> find_claims(int jobs) const {
    std::vector<Publication> all;
    for (const Work& work : works_) all.push_back(work.record);
    all.insert(all.end(), earlier_.begin(), earlier_.end());
    Diagnostics nobody_asked;
    const Matching matching = match(all, sources_, {Fold::versions, jobs}, nobody_asked);
    std::vector<Claim> claims;
    for (const Decision& decision : matching.decisions) {
      const std::size_t first = index(decision.first);
      const std::size_t second = index(decision.second);
      if (first >= works_.size() || second < works_.size()) continue;
      const auto kind = kind_of(decision);
      if (kind && (kind != 3 || came_out_since(works_[first].record, earlier_[second - works_.size()])))
        claims.push_back(claim(*kind, first, second - works_.size(), decision.weight));
    }
    add_unchanged(claims);
    add_shortened(claims);
    return claims;
  }

  Claim claim(int kind, std::size_t work, std::size_t earlier, int weight) const {
    const Publication& record = works_[work].record;
    const bool other_stage = (record.stage == Stage::preprint) != (earlier_[earlier].stage == Stage::preprint);
    return {kind, other_stage, weight, content_rank(record, sources_), earlier_[earlier].key, work, earlier};
  }

  /// A bare record is evidence of little, even for itself.
  void add_unchanged(std::vector<Claim>& claims) const {
    std::unordered_map<std::string, std::size_t> by_key;
    for (std::size_t e = 0; e < earlier_.size(); ++e) by_key.emplace(lower(earlier_[e].key), e);
    for (std::size_t w = 0; w < works_.size(); ++w) {
      const Publication& record = works_[w].record;
      const auto at = by_key.find(lower(record.key));
      if (at == by_key.end()) continue;
      const std::string title = fold_letters(record.text[Field::title]);
      if (!title.empty() && title == fold_letters(earlier_[at->second].text[Field::title])) claims.push_back(claim(0, w, at->second, 0));
    }
  }

  /// "ELF: Efficient Folding" of yesterday, "ELF" of today, by the same authors, where no other entry or work comes near.
  void add_shortened(std::vector<Claim>& claims) const {
    std::unordered_multimap<std::string, std::size_t> named;
    std::unordered_multimap<std::string, std::size_t> whole;
    for (std::size_t e = 0; e < earlier_.size(); ++e) {
      const std::string authors = authors_of(earlier_[e]);
      if (authors.empty()) continue;
      if (const std::string name = name_in_title(earlier_[e]); !name.empty()) named.emplace(authors + name, e);
      whole.emplace(authors + fold_letters(earlier_[e].text[Field::title]), e);
    }
    std::vector<std::pair<std::size_t, std::size_t>> found;  // earlier, work
    const auto look_up = [&](const auto& index, const std::string& key, std::size_t work) {
      for (auto [at, end] = index.equal_range(key); at != end; ++at) found.emplace_back(at->second, work);
    };
    for (std::size_t w = 0; w < works_.size(); ++w) {
      const Publication& record = works_[w].record;
      const std::string authors = authors_of(record);
      if (authors.empty()) continue;
      look_up(named, authors + fold_letters(record.text[Field::title]), w);
      if (const std::string name = name_in_title(record); !name.empty()) look_up(whole, authors + name, w);
    }
    for (const auto& [e, w] : found) {
      const auto is_near = [e = e, w = w](const auto& other) { return other.first == e || other.second == w; };
      if (std::count_if(found.begin(), found.end(), is_near) == 1 && came_out_since(works_[w].record, earlier_[e]))
        claims.push_back(claim(4, w, e, 0));
    }
  }

  [[nodiscard]] bool may_change(std::size_t work) const { return works_[work].record.key_generated; }

  /// First the earlier keys; then whoever has one of them by chance makes room.
  void give_keys() {
    KeySet own;
    for (const Work& work : works_) {
      if (!work.record.key_generated) own.insert(lower(work.record.key));
    }
    KeySet reserved;
    for (const Publication& e : earlier_) reserved.insert(lower(e.key));
    std::vector<std::size_t> homeless;
    for (std::size_t w = 0; w < works_.size(); ++w) {
      if (!may_change(w)) continue;
      const bool kept = key_of_[w] && !earlier_[*key_of_[w]].key_generated && !own.contains(lower(earlier_[*key_of_[w]].key));
      if (kept) {
        rename(works_[w], earlier_[*key_of_[w]].key);
        note_choice(works_[w]);
      } else if (reserved.contains(lower(works_[w].record.key))) {
        homeless.push_back(w);
      }
    }
    for (const std::string& key : reserved) taken_.insert(key);
    std::sort(homeless.begin(), homeless.end(), [this](std::size_t a, std::size_t b) {
      return std::tuple(content_rank(works_[a].record, sources_), a) < std::tuple(content_rank(works_[b].record, sources_), b);
    });
    for (const std::size_t w : homeless) rename(works_[w], free_key(works_[w].record));
  }

  /// An earlier key may stand for a paper that is gone: nobody else gets it.
  std::string free_key(const Publication& record) {
    const KeyParts parts = citation_key_parts(record);
    std::string key = parts.head;
    for (const std::string& word : parts.words) {
      key += '-' + word;
      if (taken_.insert(lower(key)).second) return key;
    }
    const std::string stem = citation_key_base(record);
    for (int number = 2;; ++number) {
      key = stem + '-' + std::to_string(number);
      if (taken_.insert(lower(key)).second) return key;
    }
  }

  static void rename(std::vector<VersionRef>& versions, const std::string& old, const std::string& key) {
    for (VersionRef& version : versions) {
      if (version.id == old) version.id = key;
    }
  }

  void rename(Work& work, const std::string& key) const {
    const std::string old = std::exchange(work.record.key, key);
    rename(work.record.versions, old, key);
    for (const PublicationId id : work.members) {
      if (index(id) >= publications_.size() || publications_[index(id)].key != old) continue;
      publications_[index(id)].key = key;
      rename(publications_[index(id)].versions, old, key);
    }
    for (OverruledValue& value : work.record.overruled) {
      if (value.version == old) value.version = key;
    }
  }

  static void note_choice(Work& work) {
    for (FieldChoice& choice : work.choices) {
      if (choice.field == "id") choice.rule = kRule;
    }
    if (work.choices.empty()) work.choices.push_back({"id", work.members.front(), std::string(kRule)});
  }

  std::vector<KeyChange> changes() const {
    std::vector<KeyChange> changed;
    for (std::size_t e = 0; e < earlier_.size(); ++e) {
      if (!work_of_[e] || earlier_[e].key == works_[*work_of_[e]].record.key) continue;
      changed.push_back({sources_[earlier_[e].span.source].path, earlier_[e].key, works_[*work_of_[e]].record.key});
    }
    return changed;
  }

  static constexpr std::string_view kRule = "earlier-key";  // of the survivorship rules
  std::vector<Work>& works_;
  std::span<Publication> publications_;
  const std::vector<Publication>& earlier_;
  const SourceSet& sources_;
  KeySet taken_;
  std::vector<std::optional<std::size_t>> key_of_;   // by work: the earlier entry
  std::vector<std::optional<std::size_t>> work_of_;  // by earlier entry
};

}  // namespace

std::vector<KeyChange> keep_earlier_keys(std::vector<Work>& works, std::span<Publication> publications,
                                         const std::vector<Publication>& earlier, const SourceSet& sources, int jobs) {
  return earlier.empty() ? std::vector<KeyChange>{} : KeyKeeper(works, publications, earlier, sources).run(jobs);
}

}  // namespace bibfold
