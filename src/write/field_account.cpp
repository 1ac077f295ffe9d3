// See field_account.h. Decides nothing: it puts together what the merge kept.
#include "write/field_account.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace bibfold {
namespace {

std::string names_text(const std::vector<Contributor>& names) {
  std::string out;
  for (const Contributor& person : names) {
    if (!out.empty()) out += "; ";
    out += inverted_name(person.name);
  }
  return out;
}

std::string date_text(const Date& date) {
  std::string out = date.year == 0 ? date.literal : std::to_string(date.year);
  if (date.month != 0) out += fmt::format("-{:02}", date.month);
  if (date.day != 0) out += fmt::format("-{:02}", date.day);
  return out;
}

/// All of one scheme that no other field states.
std::string identifiers_text(const Publication& record, std::string_view scheme) {
  std::string out;
  for (const Identifier& identifier : record.identifiers) {
    if (to_string(identifier.scheme) != scheme || is_field_too(record, identifier)) continue;
    if (!out.empty()) out += "; ";
    out += identifier.value;
  }
  return out;
}

/// The value of a field by its CSL name, or that of a scheme of identifiers, as text.
std::string value_of(const Publication& record, std::string_view name) {
  if (name == "id") return record.key;
  if (name == "type") return std::string(to_string(record.type));
  if (name == "author") return names_text(record.authors) + (record.truncated_authors ? "; et al." : "");
  if (name == "editor") return names_text(record.editors);
  if (name == "issued") return date_text(record.issued);
  if (name == "event-date") return date_text(record.event_date);
  if (name == "accessed") return date_text(record.accessed);
  for (const TextField& field : record.text) {
    if (describe(field.field).name == name) return field.value;
  }
  const auto extra = std::find_if(record.extra.begin(), record.extra.end(), [name](const ExtraField& x) { return x.name == name; });
  return extra == record.extra.end() ? identifiers_text(record, name) : extra->value;
}

/// Of a work with one version, which has no choices.
std::vector<std::string> stated_fields(const Publication& record) {
  std::vector<std::string> names{"id", "type"};
  for (const TextField& field : record.text) names.emplace_back(describe(field.field).name);
  for (const std::string_view name : {"issued", "event-date", "accessed", "author", "editor"}) {
    if (!value_of(record, name).empty()) names.emplace_back(name);
  }
  for (const Identifier& identifier : record.identifiers) {
    if (!is_field_too(record, identifier)) names.emplace_back(to_string(identifier.scheme));
  }
  for (const ExtraField& extra : record.extra) names.push_back(extra.name);
  return names;
}

class Accountant {
 public:
  Accountant(const Work& work, std::span<const Publication> publications) : work_(work), publications_(publications) {}

  std::vector<FieldAccount> run() {
    const Publication* const only = work_.members.empty() ? nullptr : find(work_.members.front());
    for (const FieldChoice& choice : work_.choices) add(choice.field, find(choice.from), choice.rule);
    const bool merged = std::any_of(work_.choices.begin(), work_.choices.end(), [](const FieldChoice& c) { return c.field == "type"; });
    if (!merged) {
      for (const std::string& name : stated_fields(work_.record)) add(name, only, "only-version");
    }
    for (const LostValue& lost : work_.lost) row_of(lost.field).overruled.push_back({lost.value, id_of(lost.from), find(lost.from)});
    for (const OverruledValue& lost : work_.record.overruled) add_earlier(lost);
    return std::move(rows_);
  }

 private:
  [[nodiscard]] const Publication* find(PublicationId id) const {
    return index(id) < publications_.size() ? &publications_[index(id)] : nullptr;
  }

  [[nodiscard]] std::string id_of(PublicationId id) const {
    const Publication* const p = find(id);
    if (p == nullptr) return {};
    return p->versions.empty() ? p->key : p->versions.front().id;
  }

  /// A field that was joined of several versions has several choices.
  void add(const std::string& field, const Publication* from, const std::string& rule) {
    const auto known = std::find_if(rows_.begin(), rows_.end(), [&](const FieldAccount& row) { return row.field == field; });
    if (known == rows_.end()) rows_.push_back({field, value_of(work_.record, field), from, rule, {}});
  }

  FieldAccount& row_of(const std::string& field) {
    const auto at = std::find_if(rows_.begin(), rows_.end(), [&](const FieldAccount& row) { return row.field == field; });
    if (at != rows_.end()) return *at;
    rows_.push_back({field, {}, nullptr, {}, {}});
    return rows_.back();
  }

  /// What an earlier merge overruled: this one did not say it again.
  void add_earlier(const OverruledValue& lost) {
    std::vector<OverruledText>& all = row_of(lost.field).overruled;
    const auto same = [&](const OverruledText& x) { return x.value == lost.value && x.version == lost.version; };
    if (std::none_of(all.begin(), all.end(), same)) all.push_back({lost.value, lost.version, nullptr});
  }

  const Work& work_;
  std::span<const Publication> publications_;
  std::vector<FieldAccount> rows_;
};

}  // namespace

std::vector<FieldAccount> account_of_fields(const Work& work, std::span<const Publication> publications) {
  return Accountant(work, publications).run();
}

}  // namespace bibfold
