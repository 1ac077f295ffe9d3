// Persons → JSON, or al-folio's coauthors.yml. External functions: see people.h. Folds nobody: collect_people has done that.
#include "write/people.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace bibfold {
namespace {

using nlohmann::ordered_json;

std::string dump(const ordered_json& value, int indent = -1) {
  return value.dump(indent, ' ', false, ordered_json::error_handler_t::replace);  // the other handler throws
}

ordered_json name_json(const Name& name) {
  ordered_json json = ordered_json::object();
  const auto set = [&](const char* key, const std::string& value) {
    if (!value.empty()) json[key] = value;
  };
  set("family", name.family);
  set("given", name.given);
  set("dropping-particle", name.dropping_particle);
  set("non-dropping-particle", name.non_dropping_particle);
  set("suffix", name.suffix);
  set("literal", name.literal);
  set("native", name.native);
  set("nickname", name.nickname);
  return json;
}

ordered_json links_json(const std::vector<Link>& links) {
  ordered_json json = ordered_json::array();
  for (const Link& link : links) json.push_back({{"label", link.label}, {"url", link.url}});
  return json;
}

ordered_json person_json(const Person& person, std::span<const Publication> publications) {
  ordered_json json;
  json["name"] = name_json(person.name);
  json["display"] = display_name(person.name);
  json["owner"] = person.owner;
  for (const Name& variant : person.variants) json["variants"].push_back(name_json(variant));
  if (!person.emails.empty()) json["emails"] = person.emails;
  if (!person.links.empty()) json["links"] = links_json(person.links);
  if (!person.affiliation.empty()) json["affiliation"] = person.affiliation;
  if (!person.orcid.empty()) json["orcid"] = person.orcid;
  if (!person.sources.empty()) json["sources"] = person.sources;
  json["publications"] = ordered_json::array();
  std::set<std::string> keys;  // in an order that does not depend on that of the inputs
  for (const PublicationId id : person.publications) keys.insert(publications[index(id)].key);
  for (const std::string& key : keys) json["publications"].push_back(key);
  for (const PossiblePerson& other : person.possible)
    json["possible"].push_back({{"name", other.name}, {"reason", other.reason}, {"shared_coauthors", other.shared}});
  return json;
}

/// "Edwin Plimpton", "E. P.": what stands before this family name, in every form met.
std::vector<std::string> first_names(const Person& person, const std::string& family) {
  std::vector<std::string> names;
  const auto add = [&](const Name& name) {
    const bool listed = name.given.empty() || std::find(names.begin(), names.end(), name.given) != names.end();
    if (!listed && fold_text(name.family) == family) names.push_back(name.given);
  };
  add(person.name);
  for (const Name& variant : person.variants) add(variant);
  return names;
}

/// al-folio looks people up by family name, lower case and without accents; "Müller" and "Mueller" are two.
std::set<std::string> families_of(const Person& person) {
  std::set<std::string> families;
  const auto add = [&families](const Name& name) {
    if (std::string family = fold_text(name.family); !family.empty()) families.insert(std::move(family));
  };
  add(person.name);
  for (const Name& variant : person.variants) add(variant);
  return families;
}

std::string link_of(const Person& person) {
  if (!person.links.empty()) return person.links.front().url;
  return person.orcid.empty() ? "" : "https://orcid.org/" + person.orcid;
}

}  // namespace

std::string write_people_json(std::span<const Person> people, std::span<const Publication> publications) {
  ordered_json json = ordered_json::array();
  for (const Person& person : people) json.push_back(person_json(person, publications));
  return dump(json, 2) + "\n";
}

std::string write_coauthors(std::span<const Person> people) {
  std::map<std::string, std::string> by_family;
  for (const Person& person : people) {
    if (person.owner) continue;
    for (const std::string& family : families_of(person)) {
      const std::vector<std::string> names = first_names(person, family);
      if (names.empty()) continue;
      std::string& rows = by_family[family];
      rows += fmt::format("  - firstname: {}\n", dump(names));
      if (const std::string url = link_of(person); !url.empty()) rows += fmt::format("    url: {}\n", dump(url));
    }
  }
  std::string out;
  for (const auto& [family, rows] : by_family) out += fmt::format("{}{}:\n{}", out.empty() ? "" : "\n", dump(family), rows);
  return out;
}

}  // namespace bibfold
