// Works → CSL-JSON items (schema 1.0). External functions: write_csl_json, write_jsonl.
#include "write/formats.h"

#include <nlohmann/json.hpp>

namespace bibfold {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* name, std::string_view value) {
  if (!value.empty()) object[name] = std::string(value);
}

Json date_json(const Date& date) {
  Json json = Json::object();
  const auto parts = [](int year, int month, int day) {
    Json list = Json::array({year});
    if (month >= 1 && month <= 12) list.push_back(month);
    if (month >= 1 && month <= 12 && day > 0) list.push_back(day);
    return list;
  };
  if (date.year != 0) {
    json["date-parts"] = Json::array({parts(date.year, date.month, date.day)});
    if (date.end_year != 0) json["date-parts"].push_back(parts(date.end_year, date.end_month, date.end_day));
  }
  put(json, "literal", date.literal);
  return json;
}

Json name_json(const Name& name) {
  Json json = Json::object();
  put(json, "family", name.family);
  put(json, "given", name.given);
  put(json, "dropping-particle", name.dropping_particle);
  put(json, "non-dropping-particle", name.non_dropping_particle);
  put(json, "suffix", name.suffix);
  put(json, "literal", name.literal);
  return json;
}

void put_names(Json& item, const char* role, const std::vector<Contributor>& people) {
  if (people.empty()) return;
  Json list = Json::array();
  for (const Contributor& person : people) list.push_back(name_json(person.name));
  item[role] = std::move(list);
}

Json identifiers_json(const std::vector<Identifier>& identifiers) {
  Json json = Json::object();
  for (const Identifier& identifier : identifiers) {
    const std::string scheme(to_string(identifier.scheme));
    if (!json.contains(scheme)) json[scheme] = identifier.value;
  }
  return json;
}

Json own_json(const Publication& record) {
  Json own = Json::object();
  own["versions"] = Json::array();
  for (const VersionRef& version : record.versions) {
    own["versions"].push_back({{"id", version.id}, {"source", version.source}, {"line", version.line}, {"stage", to_string(version.stage)}});
  }
  for (const Mention& m : record.mentions) {
    own["mentions"].push_back({{"source", m.source}, {"line", m.line}, {"text", m.text}, {"identifiers", identifiers_json(m.identifiers)}});
  }
  for (const Related& related : record.related) {
    own["related"].push_back({{"id", related.id}, {"relation", related.relation}, {"rule", related.rule}});
  }
  for (const OverruledValue& lost : record.overruled) {
    own["overruled"].push_back({{"field", lost.field}, {"value", lost.value}, {"version", lost.version}});
  }
  if (!record.inferred.empty()) own["inferred"] = record.inferred;
  if (record.truncated_authors) own["truncated_authors"] = true;
  for (const AuthorMark& mark : record.author_marks) own["author_marks"].push_back({{"author", mark.author}, {"mark", mark.mark}});
  if (!record.identifiers.empty()) own["identifiers"] = identifiers_json(record.identifiers);
  if (!record.aliases.empty()) own["aliases"] = record.aliases;
  for (const TextField& field : record.text) {
    if (!describe(field.field).csl) own[std::string(describe(field.field).name)] = field.value;
  }
  for (const Link& link : record.links) own["links"].push_back({{"label", link.label}, {"url", link.url}});
  for (const ExtraField& extra : record.extra) {
    if (!extra.json) own["fields"][extra.name] = extra.value;
  }
  return own;
}

std::string csl_json_item(const Work& work) {
  const Publication& record = work.record;
  Json item = Json::object();
  item["id"] = record.key;
  item["type"] = to_string(record.type);
  item["citation-key"] = record.key;
  put_names(item, "author", record.authors);
  put_names(item, "editor", record.editors);
  for (const TextField& field : record.text) {
    if (describe(field.field).csl) item[std::string(describe(field.field).name)] = field.value;
  }
  if (!record.issued.empty()) item["issued"] = date_json(record.issued);
  if (!record.event_date.empty()) item["event-date"] = date_json(record.event_date);
  item["custom"] = {{"bibfold", own_json(record)}};
  return item.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string write_csl_json(std::span<const Work> works, const SourceSet& /*sources*/, const WriteOptions& /*options*/) {
  std::string out = "[";
  for (const Work& work : works) {
    out += out.size() == 1 ? "\n" : ",\n";
    out += csl_json_item(work);
  }
  return out + "\n]\n";
}

std::string write_jsonl(std::span<const Work> works, const SourceSet& /*sources*/, const WriteOptions& /*options*/) {
  std::string out;
  for (const Work& work : works) out += csl_json_item(work) + '\n';
  return out;
}

}  // namespace bibfold
