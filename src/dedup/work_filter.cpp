// See work_filter.h.
#include "dedup/work_filter.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "dedup/person_name.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "Jane (JD) Doe" is called JD Doe, too.
void add_forms(const Name& name, std::vector<PersonName>& forms) {
  forms.push_back(person_name(name));
  if (name.nickname.empty()) return;
  Name called = name;
  called.given = name.nickname;
  forms.push_back(person_name(called));
}

/// "刘伟", wherever the reader has put it: beside the name, or as the name, with and without its parts.
std::string native_form(const Name& name) {
  if (!name.native.empty()) return name.native;
  return name.literal.empty() ? name.family + name.given : name.literal;
}

class Selector {
 public:
  Selector(const WorkFilter& filter, std::span<const Document> documents) : since_(filter.since) {
    for (const Name& name : filter.people) add_name(name);
    std::vector<Name> owners;
    for (const Document& document : documents) {
      for (const Person& owner : document.owners) {
        if (!is_one(owner.name) && !has_one(owner.variants)) continue;
        lists_.insert(document.source);
        owners.push_back(owner.name);
        owners.insert(owners.end(), owner.variants.begin(), owner.variants.end());
      }
    }
    for (const Name& name : owners) add_name(name);
  }

  [[nodiscard]] bool keeps(const Work& work) const {
    const Publication& record = work.record;
    if (since_ != 0 && record.issued.year != 0 && record.issued.year < since_) return false;
    return people_.empty() || has_one(record.authors) || has_one(record.editors) || has_one(record.contributors) || may_have_one(work);
  }

 private:
  void add_name(const Name& name) {
    add_forms(name, people_);
    natives_.insert(native_form(name));
  }

  /// Initials that fit are enough: whom else they may mean is not known here.
  [[nodiscard]] bool is_one(const Name& name) const {
    if (natives_.contains(native_form(name))) return true;
    std::vector<PersonName> forms;
    add_forms(name, forms);
    return std::any_of(forms.begin(), forms.end(), [this](const PersonName& form) { return fits(form); });
  }
  [[nodiscard]] bool is_one(const Contributor& contributor) const { return is_one(contributor.name); }

  [[nodiscard]] bool fits(const PersonName& form) const {
    return std::any_of(people_.begin(), people_.end(),
                       [&](const PersonName& person) { return relate_names(person, form, tables_) >= NameRelation::swapped; });
  }

  template <typename T>
  [[nodiscard]] bool has_one(const std::vector<T>& names) const {
    return std::any_of(names.begin(), names.end(), [this](const T& name) { return is_one(name); });
  }

  /// Behind the "et al." of the person's own list.
  [[nodiscard]] bool may_have_one(const Work& work) const {
    return (work.record.truncated_authors || work.record.authors.empty()) &&
           std::any_of(work.origins.begin(), work.origins.end(),
                       [this](const MemberSource& member) { return lists_.contains(member.span.source); });
  }

  int since_;
  const MatchTables& tables_ = MatchTables::compiled_in();
  std::vector<PersonName> people_;
  std::set<std::string> natives_;
  std::set<SourceId> lists_;  // documents owned by one of them
};

/// Keeps what those that are kept refer to, and so on.
class Parents {
 public:
  Parents(std::span<const Work> works, const SourceSet& sources, std::vector<bool>& kept) : works_(works), kept_(kept) {
    for (std::size_t i = 0; i < works.size(); ++i) {
      const Publication& record = works[i].record;
      by_key_.emplace(lower(record.key), i);
      for (const std::string& alias : record.aliases) by_key_.emplace(lower(alias), i);
      if (record.key_span.source != kNoSource) by_key_.emplace(lower(sources.text(record.key_span)), i);
      if (kept[i]) waiting_.push_back(i);
    }
  }

  void keep() {
    while (!waiting_.empty()) {
      const std::size_t child = waiting_.back();
      waiting_.pop_back();
      for (const ExtraField& field : works_[child].record.extra) {
        if (field.json || (field.name != "crossref" && field.name != "xdata")) continue;
        for (const std::string_view key : split(field.value, ',')) keep_parent(lower(trim(key)));
      }
    }
  }

 private:
  void keep_parent(const std::string& key) {
    const auto [begin, end] = by_key_.equal_range(key);
    for (auto parent = begin; parent != end; ++parent) {
      if (kept_[parent->second]) continue;
      kept_[parent->second] = true;
      waiting_.push_back(parent->second);
    }
  }

  std::span<const Work> works_;
  std::vector<bool>& kept_;
  std::multimap<std::string, std::size_t> by_key_;  // lower case: now, before, and in the .bib
  std::vector<std::size_t> waiting_;
};

}  // namespace

std::vector<bool> select_works(std::span<const Work> works, const WorkFilter& filter, std::span<const Document> documents,
                               const SourceSet& sources) {
  std::vector<bool> kept(works.size(), true);
  if (filter.empty()) return kept;
  const Selector selector(filter, documents);
  for (std::size_t i = 0; i < works.size(); ++i) kept[i] = selector.keeps(works[i]);
  Parents(works, sources, kept).keep();
  return kept;
}

}  // namespace bibfold
