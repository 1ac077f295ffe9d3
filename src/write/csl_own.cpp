// What CSL has no property for → the object custom.bibfold. External function: write_csl_own. Its members are public: see the manual.
#include <algorithm>
#include <set>

#include "text/ascii.h"
#include "text/csl_syntax.h"
#include "text/utf8.h"
#include "write/csl_item.h"
#include "write/csl_own.h"

namespace bibfold {
namespace {

using Layout = JsonWriter::Layout;

/// "key": [ one element a line ], nothing for an empty list.
template <typename List, typename F>
void write_list(JsonWriter& json, std::string_view key, const List& list, const F& write_element) {
  if (list.empty()) return;
  json.key(key);
  json.begin_array();
  for (const auto& element : list) write_element(element);
  json.end_array();
}

void write_strings(JsonWriter& json, std::string_view key, const std::vector<std::string>& strings) {
  if (strings.empty()) return;
  json.key(key);
  json.begin_array(Layout::inline_);
  for (const std::string& text : strings) json.string(text);
  json.end_array();
}

/// One member a name, in the order in which names first occur; a list where a name occurs more than once.
template <typename List, typename NameOf, typename WriteValue>
void write_grouped(JsonWriter& json, const List& list, const NameOf& name_of, const WriteValue& write_value) {
  std::set<std::string_view> done;
  for (const auto& first : list) {
    if (!done.insert(name_of(first)).second) continue;
    const auto same = [&](const auto& other) { return name_of(other) == name_of(first); };
    const bool several = std::count_if(list.begin(), list.end(), same) > 1;
    json.key(name_of(first));
    if (several) json.begin_array(Layout::inline_);
    for (const auto& element : list) {
      if (same(element)) write_value(element);
    }
    if (several) json.end_array();
  }
}

void write_identifier_object(JsonWriter& json, const std::vector<Identifier>& identifiers) {
  json.begin_object(Layout::inline_);
  write_grouped(
      json, identifiers, [](const Identifier& i) { return to_string(i.scheme); }, [&](const Identifier& i) { json.string(i.value); });
  json.end_object();
}

void write_mention(JsonWriter& json, const Mention& mention) {
  json.begin_object();
  json.optional_member("source", mention.source);
  json.key("line");
  json.number(mention.line);
  json.optional_member("text", mention.text);
  json.optional_member("url", mention.url);
  json.optional_member("context", mention.context);
  if (!mention.identifiers.empty()) {
    json.key("identifiers");
    write_identifier_object(json, mention.identifiers);
  }
  json.end_object();
}

void write_related(JsonWriter& json, const Related& related) {
  json.begin_object(Layout::inline_);
  json.optional_member("id", related.id);
  json.optional_member("relation", related.relation);
  json.optional_member("rule", related.rule);
  json.end_object();
}

/// "2023", "2023-05-01" as a date; anything else literally.
Date parse_iso_date(std::string_view text) {
  Date date;
  int* const parts[] = {&date.year, &date.month, &date.day};
  std::size_t at = 0;
  for (const std::string_view part : split(text, '-')) {
    const bool digits = part.size() <= 4 && is_all_digits(part);
    if (!digits || at == std::size(parts)) {
      Date literal;
      literal.literal = std::string(text);
      return literal;
    }
    *parts[at++] = std::stoi(std::string(part));
  }
  return date;
}

bool is_json_value(std::string_view text) { return text.starts_with('{') || text.starts_with('[') ? is_json(text) : false; }

void write_overruled(JsonWriter& json, const OverruledValue& lost) {
  json.begin_object(Layout::inline_);
  json.member("field", lost.field);
  json.key("value");
  if (is_json_value(lost.value)) {
    json.spaced(lost.value);
  } else if (csl_kind(lost.field) == CslKind::date) {
    write_csl_date(json, parse_iso_date(lost.value));
  } else {
    json.string(lost.value);
  }
  json.optional_member("version", lost.version);
  json.end_object();
}

void write_mark(JsonWriter& json, const AuthorMark& mark) {
  json.begin_object(Layout::inline_);
  json.key("author");
  json.number(mark.author);
  json.member("mark", mark.mark);
  json.end_object();
}

void write_identifiers(JsonWriter& json, const Publication& record) {
  std::vector<Identifier> rest;
  std::copy_if(record.identifiers.begin(), record.identifiers.end(), std::back_inserter(rest),
               [&](const Identifier& identifier) { return !is_stated_by_property(record, identifier); });
  if (!rest.empty()) {
    json.key("identifiers");
    write_identifier_object(json, rest);
  }
  const auto has_version = [](const Identifier& identifier) { return !identifier.version.empty(); };
  if (std::none_of(record.identifiers.begin(), record.identifiers.end(), has_version)) return;
  json.key("identifier_versions");
  json.begin_object(Layout::inline_);
  for (const Identifier& identifier : record.identifiers) {
    if (has_version(identifier)) json.member(std::string(to_string(identifier.scheme)) + ':' + identifier.value, identifier.version);
  }
  json.end_object();
}

void write_link(JsonWriter& json, const Link& link) {
  json.begin_object(Layout::inline_);
  json.optional_member("label", link.label);
  json.member("url", link.url);
  json.end_object();
}

bool has_details(const Contributor& person) {
  return !person.orcid.empty() || !person.name.native.empty() || !person.name.nickname.empty();
}

/// {"author": 0, "orcid": "…"}: the number is the place in the list of that role.
void write_details(JsonWriter& json, const std::vector<Contributor>& people) {
  std::uint32_t at = 0;
  for (const Contributor& person : people) {
    const std::uint32_t number = at++;
    if (!has_details(person)) continue;
    json.begin_object(Layout::inline_);
    json.key(csl_role(person));
    json.number(number);
    json.optional_member("orcid", person.orcid);
    json.optional_member("native", person.name.native);
    json.optional_member("nickname", person.name.nickname);
    json.end_object();
  }
}

void write_all_details(JsonWriter& json, const Publication& record) {
  const auto any = [](const std::vector<Contributor>& people) { return std::any_of(people.begin(), people.end(), has_details); };
  if (!any(record.authors) && !any(record.editors)) return;
  json.key("name_details");
  json.begin_array();
  write_details(json, record.authors);
  write_details(json, record.editors);
  json.end_array();
}

/// Roles that CSL does not have.
void write_contributors(JsonWriter& json, const Publication& record) {
  std::vector<Contributor> rest;
  std::copy_if(record.contributors.begin(), record.contributors.end(), std::back_inserter(rest),
               [](const Contributor& person) { return csl_kind(csl_role(person)) != CslKind::names; });
  if (rest.empty()) return;
  json.key("contributors");
  json.begin_object();
  write_grouped(json, rest, csl_role, [&](const Contributor& person) { write_csl_name(json, person.name); });
  json.end_object();
}

/// `fields`: BibTeX fields, values as in the file. `properties`: JSON.
void write_extra(JsonWriter& json, const Publication& record, bool of_json, std::string_view key) {
  std::vector<ExtraField> rest;
  std::copy_if(record.extra.begin(), record.extra.end(), std::back_inserter(rest), [&](const ExtraField& extra) {
    return extra.json == of_json && !extra.name.starts_with(kOwnPrefix) && !(of_json && (extra.name == "custom" || is_csl_property(extra)));
  });
  if (rest.empty()) return;
  json.key(key);
  json.begin_object();
  write_grouped(
      json, rest, [](const ExtraField& extra) { return std::string_view(extra.name); },
      [&](const ExtraField& extra) { of_json ? json.raw(extra.value) : json.string(extra.value); });
  json.end_object();
}

/// Members that a later bibfold wrote and this one does not know.
void write_unknown_members(JsonWriter& json, const Publication& record) {
  for (const ExtraField& extra : record.extra) {
    if (!extra.json || !extra.name.starts_with(kOwnPrefix)) continue;
    json.key(std::string_view(extra.name).substr(kOwnPrefix.size()));
    json.raw(extra.value);
  }
}

}  // namespace

void write_version(JsonWriter& json, const VersionRef& version) {
  json.begin_object(Layout::inline_);
  json.member("id", version.id);
  json.optional_member("source", version.source);
  json.key("line");
  json.number(version.line);
  json.member("stage", to_string(version.stage));
  json.end_object();
}

void write_csl_own(JsonWriter& json, const Publication& record) {
  json.begin_object();
  write_list(json, "versions", record.versions, [&](const VersionRef& version) { write_version(json, version); });
  write_list(json, "mentions", record.mentions, [&](const Mention& mention) { write_mention(json, mention); });
  write_list(json, "related", record.related, [&](const Related& related) { write_related(json, related); });
  write_list(json, "overruled", record.overruled, [&](const OverruledValue& lost) { write_overruled(json, lost); });
  write_strings(json, "inferred", inferred_properties(record));
  if (record.truncated_authors) {
    json.key("truncated_authors");
    json.boolean(true);
  }
  write_list(json, "author_marks", record.author_marks, [&](const AuthorMark& mark) { write_mark(json, mark); });
  write_identifiers(json, record);
  for (const TextField& field : record.text) {
    if (!describe(field.field).csl) json.member(describe(field.field).name, field.value);
  }
  write_strings(json, "aliases", record.aliases);
  write_list(json, "links", record.links, [&](const Link& link) { write_link(json, link); });
  write_contributors(json, record);
  write_all_details(json, record);
  write_extra(json, record, false, "fields");
  write_extra(json, record, true, "properties");
  if (!record.origin_type.empty() && record.origin_type != to_string(record.type)) json.member("source_type", record.origin_type);
  const Stage first = record.versions.empty() ? Stage::unknown : record.versions.front().stage;
  if (record.stage != first) json.member("stage", to_string(record.stage));
  write_unknown_members(json, record);
  json.end_object();
}

}  // namespace bibfold
