// Publication → item of CSL-JSON. External function: write_csl_item. Adds to a preprint what follows from its arXiv id, nothing else.
#include "write/csl_item.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "text/csl_syntax.h"
#include "text/json_scan.h"
#include "text/utf8.h"
#include "write/csl_own.h"

namespace bibfold {
namespace {

using Layout = JsonWriter::Layout;

const Identifier* only_identifier(const Publication& record, Scheme scheme) {
  const Identifier* found = nullptr;
  for (const Identifier& identifier : record.identifiers) {
    if (identifier.scheme != scheme) continue;
    if (found != nullptr) return nullptr;
    found = &identifier;
  }
  return found;
}

bool is_preprint(const Publication& record) { return record.stage == Stage::preprint || record.text[Field::genre] == "preprint"; }

/// That of a preprint is none of the published record that it was folded into.
const Identifier* only_own_doi(const Publication& record) {
  const Identifier* const doi = only_identifier(record, Scheme::doi);
  const bool folded = record.stage == Stage::published && record.versions.size() > 1;
  return doi != nullptr && folded && is_preprint_doi(doi->value) ? nullptr : doi;
}

/// The text fields of the item, with those that a preprint's identifiers imply.
TextFields complete_text(const Publication& record) {
  TextFields text = record.text;
  const auto imply = [&text](Field field, std::string value) {
    if (!text.has(field)) text.set(field, std::move(value));
  };
  if (const Identifier* doi = only_own_doi(record)) imply(Field::DOI, doi->value);
  if (!is_preprint(record) || record.type != Type::article) return text;
  imply(Field::genre, "preprint");
  const Identifier* arxiv = only_identifier(record, Scheme::arxiv);
  if (arxiv == nullptr || (text.has(Field::archive) && !equals_ignoring_case(text[Field::archive], "arxiv"))) return text;
  imply(Field::publisher, "arXiv");
  imply(Field::number, "arXiv:" + arxiv->value);
  imply(Field::archive, "arXiv");
  imply(Field::archive_location, arxiv->value);
  imply(Field::version, arxiv->version);
  imply(Field::URL, "https://arxiv.org/abs/" + arxiv->value);
  return text;
}

/// "title": the text with its markup, as the source had it, while it still says the same.
const ExtraField* marked_up(const Publication& record, const TextField& field) {
  for (const ExtraField& extra : record.extra) {
    if (!extra.json || extra.name != describe(field.field).name) continue;
    const auto value = nlohmann::json::parse(extra.value, nullptr, false);
    if (value.is_string() && collapse_blanks(strip_csl_markup(value.get_ref<const std::string&>())) == field.value) return &extra;
  }
  return nullptr;
}

class ItemWriter {
 public:
  ItemWriter(JsonWriter& json, const Publication& record) : json_(json), record_(record), text_(complete_text(record)) {}

  void run() {
    json_.begin_object();
    json_.member("id", record_.key);
    json_.member("citation-key", record_.key);
    json_.member("type", to_string(record_.type));
    write_text(Field::title, Field::title_short);
    write_people("author", record_.authors);
    write_people("editor", record_.editors);
    write_contributors();
    write_date("issued", record_.issued);
    write_date("event-date", record_.event_date);
    write_text(Field::container_title, Field::acceptance_rate);
    write_date("accessed", record_.accessed);
    write_properties();
    write_custom();
    json_.end_object();
  }

 private:
  void write_text(Field first, Field last) {
    for (const TextField& field : text_) {
      if (field.field < first || field.field > last || !describe(field.field).csl) continue;
      json_.key(describe(field.field).name);
      written_.insert(describe(field.field).name);
      const ExtraField* const markup = record_.extra.empty() ? nullptr : marked_up(record_, field);
      markup != nullptr ? json_.raw(markup->value) : json_.string(field.value);
    }
  }

  void write_date(std::string_view name, const Date& date) {
    if (date == Date{}) return;
    json_.key(name);
    written_.insert(name);
    write_csl_date(json_, date);
  }

  void write_people(std::string_view role, const std::vector<Contributor>& people) {
    if (people.empty()) return;
    json_.key(role);
    json_.begin_array();
    for (const Contributor& person : people) write_csl_name(json_, person.name);
    json_.end_array();
  }

  void write_contributors() {
    std::set<std::string_view> roles;
    for (const Contributor& first : record_.contributors) {
      const std::string_view role = csl_role(first);
      if (csl_kind(role) != CslKind::names || role == "author" || role == "editor" || !roles.insert(role).second) continue;
      std::vector<Contributor> people;
      std::copy_if(record_.contributors.begin(), record_.contributors.end(), std::back_inserter(people),
                   [role](const Contributor& person) { return csl_role(person) == role; });
      write_people(role, people);
    }
  }

  void write_properties() {
    for (const ExtraField& extra : record_.extra) {
      if (!is_csl_property(extra) || !written_.insert(extra.name).second) continue;
      json_.key(extra.name);
      json_.raw(extra.value);
    }
  }

  void write_custom() {
    json_.key("custom");
    json_.begin_object();
    for (const ExtraField& extra : record_.extra) {  // what other programs keep there: a JSON object, its braces taken off
      if (extra.json && extra.name == "custom" && extra.value.size() > 2) write_members(extra.value);
    }
    json_.key("bibfold");
    write_csl_own(json_, record_);
    json_.end_object();
  }

  void write_members(std::string_view object) {
    for (const JsonMember& member : scan_json_object(object, 0).members) {
      json_.raw_key(member.key);
      json_.raw(object.substr(member.value.begin, member.value.end - member.value.begin));
    }
  }

  JsonWriter& json_;
  const Publication& record_;
  TextFields text_;
  std::set<std::string_view> written_;
};

Field property_of(Scheme scheme) {
  switch (scheme) {
    case Scheme::doi:
      return Field::DOI;
    case Scheme::pubmed:
      return Field::PMID;
    case Scheme::pmc:
      return Field::PMCID;
    case Scheme::isbn:
      return Field::ISBN;
    case Scheme::issn:
      return Field::ISSN;
    default:
      return Field::kCount;
  }
}

}  // namespace

void write_csl_item(JsonWriter& json, const Publication& record) { ItemWriter(json, record).run(); }

bool is_stated_by_property(const Publication& record, const Identifier& identifier) {
  const Field property = property_of(identifier.scheme);
  if (property == Field::kCount || only_identifier(record, identifier.scheme) == nullptr) return false;
  return property == Field::DOI ? record.text.has(property) || only_own_doi(record) != nullptr : record.text.has(property);
}

std::vector<std::string> inferred_properties(const Publication& record) {
  std::vector<std::string> names = record.inferred;
  const TextFields text = complete_text(record);
  for (const Field field : {Field::DOI, Field::URL}) {
    const Identifier* const doi = only_own_doi(record);
    const bool derived = text.has(field) && !record.text.has(field) && (field == Field::URL || doi->inferred);
    const std::string name(describe(field).name);
    if (derived && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  for (const Identifier& identifier : record.identifiers) {
    if (!identifier.inferred || is_stated_by_property(record, identifier)) continue;
    std::string name = std::string(kInferredIdentifier).append(to_string(identifier.scheme));
    const bool mixed = std::any_of(record.identifiers.begin(), record.identifiers.end(),
                                   [&](const Identifier& other) { return other.scheme == identifier.scheme && !other.inferred; });
    if (mixed) name += ':' + identifier.value;  // the others of the scheme are stated
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

bool is_json(std::string_view text) { return nlohmann::json::accept(text); }

}  // namespace bibfold
