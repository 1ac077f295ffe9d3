// custom.bibfold → Publication. External function: read_csl_own. The counterpart of src/write/csl_own.cpp.
#include "read/csl_own.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "read/csl_values.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kInferredIdentifier = "identifiers.";

std::string compact(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::uint32_t number_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_unsigned()
             ? static_cast<std::uint32_t>(std::min<std::uint64_t>(found->get<std::uint64_t>(), UINT32_MAX))
             : 0;
}

std::optional<Stage> stage_of(const std::string& word) {
  for (const Stage stage : {Stage::unknown, Stage::preprint, Stage::submitted, Stage::accepted, Stage::published}) {
    if (to_string(stage) == word) return stage;
  }
  return std::nullopt;
}

std::optional<Scheme> scheme_of(std::string_view word) {
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Scheme::kCount); ++i) {
    if (to_string(Scheme{i}) == word) return Scheme{i};
  }
  return std::nullopt;
}

/// A value or a list of values: f for each.
template <typename F>
void for_each_value(const Json& value, const F& f) {
  if (!value.is_array()) return f(value);
  for (const Json& element : value) f(element);
}

std::vector<Identifier> read_identifiers(const Json& object) {
  std::vector<Identifier> identifiers;
  for (const auto& [name, value] : object.items()) {
    const auto scheme = scheme_of(name);
    for_each_value(value, [&](const Json& text) {
      if (scheme && text.is_string() && !is_empty_text(text)) identifiers.push_back({*scheme, text.get<std::string>(), {}, {}, false});
    });
  }
  return identifiers;
}

/// f for each object of a list; false when it is no list of objects.
template <typename F>
bool for_each_object(const Json& list, const F& f) {
  if (!list.is_array() || !std::all_of(list.begin(), list.end(), [](const Json& element) { return element.is_object(); })) return false;
  for (const Json& element : list) f(element);
  return true;
}

bool read_strings(const Json& list, std::vector<std::string>& to) {
  if (!list.is_array() || !std::all_of(list.begin(), list.end(), [](const Json& element) { return element.is_string(); })) return false;
  for (const Json& element : list) to.push_back(element.get<std::string>());
  return true;
}

bool read_versions(const Json& value, Publication& p) {
  return for_each_object(value, [&](const Json& v) {
    if (const std::string id = text_of(v, "id"); !id.empty()) {
      p.versions.push_back({id, text_of(v, "source"), number_of(v, "line"), stage_of(text_of(v, "stage")).value_or(Stage::unknown)});
    }
  });
}

bool read_mentions(const Json& value, Publication& p) {
  return for_each_object(value, [&](const Json& m) {
    Mention mention;
    mention.source = text_of(m, "source");
    mention.line = number_of(m, "line");
    mention.text = text_of(m, "text");
    mention.url = text_of(m, "url");
    mention.context = text_of(m, "context");
    if (m.contains("identifiers") && m["identifiers"].is_object()) mention.identifiers = read_identifiers(m["identifiers"]);
    p.mentions.push_back(std::move(mention));
  });
}

bool read_related(const Json& value, Publication& p) {
  return for_each_object(value, [&](const Json& r) {
    p.related.push_back({text_of(r, "id"), text_of(r, "relation"), text_of(r, "rule"), kNoPublication});
  });
}

bool read_overruled(const Json& value, Publication& p) {
  return for_each_object(value, [&](const Json& o) {
    const Json lost = o.contains("value") ? o["value"] : Json();
    p.overruled.push_back({text_of(o, "field"), lost.is_string() ? lost.get<std::string>() : compact(lost), text_of(o, "version")});
  });
}

bool read_inferred(const Json& value, Publication& p) { return read_strings(value, p.inferred); }

bool read_truncated(const Json& value, Publication& p) {
  if (value.is_boolean()) p.truncated_authors = value.get<bool>();
  return value.is_boolean();
}

bool read_marks(const Json& value, Publication& p) {
  return for_each_object(value, [&](const Json& m) { p.author_marks.push_back({number_of(m, "author"), text_of(m, "mark")}); });
}

bool read_own_identifiers(const Json& value, Publication& p) {
  if (!value.is_object()) return false;
  const auto found = read_identifiers(value);
  p.identifiers.insert(p.identifiers.end(), found.begin(), found.end());
  return true;
}

/// {"arxiv:2101.00001": "2"}; stands behind "identifiers".
bool read_identifier_versions(const Json& value, Publication& p) {
  if (!value.is_object()) return false;
  for (const auto& [name, version] : value.items()) {
    const auto colon = name.find(':');
    const auto scheme = scheme_of(std::string_view(name).substr(0, colon));
    if (!scheme || colon == std::string::npos || !version.is_string()) continue;
    for (Identifier& identifier : p.identifiers) {
      if (identifier.scheme == *scheme && identifier.value == name.substr(colon + 1)) identifier.version = version.get<std::string>();
    }
  }
  return true;
}

bool read_text(Field field, const Json& value, Publication& p) {
  if (value.is_string()) p.text.set(field, value.get<std::string>());
  return value.is_string();
}

bool read_award(const Json& value, Publication& p) { return read_text(Field::award, value, p); }
bool read_rate(const Json& value, Publication& p) { return read_text(Field::acceptance_rate, value, p); }
bool read_class(const Json& value, Publication& p) { return read_text(Field::archive_class, value, p); }
bool read_aliases(const Json& value, Publication& p) { return read_strings(value, p.aliases); }

bool read_links(const Json& value, Publication& p) {
  return for_each_object(value, [&](const Json& l) { p.links.push_back({text_of(l, "label"), text_of(l, "url"), {}}); });
}

/// Roles that CSL does not have: {"reviewer": {…}, "advisor": [{…}, {…}]}
bool read_contributors(const Json& value, Publication& p) {
  if (!value.is_object()) return false;
  for (const auto& [role, people] : value.items()) {
    for_each_value(people, [&, name = role](const Json& one) {
      std::vector<NameExtra> unused;
      if (auto person = read_csl_name(nlohmann::json(one), unused)) {
        person->role = Role::other;
        person->role_name = name;
        p.contributors.push_back(std::move(*person));
      }
    });
  }
  return true;
}

void read_details_of(const Json& object, const char* role, std::vector<Contributor>& people) {
  if (!object.contains(role)) return;
  const std::uint32_t at = number_of(object, role);
  if (at >= people.size()) return;
  people[at].orcid = text_of(object, "orcid");
  people[at].name.native = text_of(object, "native");
  people[at].name.nickname = text_of(object, "nickname");
}

bool read_name_details(const Json& value, Publication& p) {
  return for_each_object(value, [&](const Json& object) {
    read_details_of(object, "author", p.authors);
    read_details_of(object, "editor", p.editors);
  });
}

bool read_fields(const Json& value, Publication& p) {
  if (!value.is_object()) return false;
  for (const auto& [name, inner] : value.items()) {
    for_each_value(inner, [&, key = name](const Json& one) {
      p.extra.push_back({key, one.is_string() ? one.get<std::string>() : compact(one), !one.is_string(), {}});
    });
  }
  return true;
}

bool read_properties(const Json& value, Publication& p) {
  if (!value.is_object()) return false;
  for (const auto& [name, inner] : value.items()) p.extra.push_back({name, compact(inner), true, {}});
  return true;
}

bool read_source_type(const Json& value, Publication& p) {
  if (value.is_string()) p.origin_type = value.get<std::string>();
  return value.is_string();
}

bool read_stage(const Json& value, Publication& p) {
  const auto stage = value.is_string() ? stage_of(value.get<std::string>()) : std::nullopt;
  if (stage) p.stage = *stage;
  return stage.has_value();
}

struct Member {
  std::string_view name;
  bool (*read)(const Json& value, Publication& publication);
};

// In the order in which they must be read.
constexpr Member kMembers[] = {
    {"versions", read_versions},
    {"mentions", read_mentions},
    {"related", read_related},
    {"overruled", read_overruled},
    {"inferred", read_inferred},
    {"truncated_authors", read_truncated},
    {"author_marks", read_marks},
    {"identifiers", read_own_identifiers},
    {"identifier_versions", read_identifier_versions},
    {"award", read_award},
    {"acceptance_rate", read_rate},
    {"archive_class", read_class},
    {"aliases", read_aliases},
    {"links", read_links},
    {"contributors", read_contributors},
    {"name_details", read_name_details},
    {"fields", read_fields},
    {"properties", read_properties},
    {"source_type", read_source_type},
    {"stage", read_stage},
};

/// "identifiers.arxiv" in `inferred` is said of the identifiers of the scheme, "identifiers.doi:10.48550/x" of this one.
void mark_inferred_identifiers(Publication& p) {
  const auto marks = std::stable_partition(p.inferred.begin(), p.inferred.end(),
                                           [](const std::string& name) { return !name.starts_with(kInferredIdentifier); });
  for (auto mark = marks; mark != p.inferred.end(); ++mark) {
    const std::string_view said = std::string_view(*mark).substr(kInferredIdentifier.size());
    const std::size_t colon = said.find(':');
    const auto scheme = scheme_of(said.substr(0, colon));
    for (Identifier& identifier : p.identifiers) {
      const bool meant = colon == std::string_view::npos || identifier.value == said.substr(colon + 1);
      if (scheme && identifier.scheme == *scheme && meant) identifier.inferred = true;
    }
  }
  p.inferred.erase(marks, p.inferred.end());
}

}  // namespace

void read_csl_own(const Json& own, Publication& publication) {
  for (const Member& member : kMembers) {
    const auto found = own.find(std::string(member.name));
    if (found == own.end()) continue;
    if (!member.read(*found, publication))
      publication.extra.push_back({"custom.bibfold." + std::string(member.name), compact(*found), true, {}});
  }
  for (const auto& [name, value] : own.items()) {
    const auto is_it = [key = std::string_view(name)](const Member& member) { return member.name == key; };
    if (std::none_of(std::begin(kMembers), std::end(kMembers), is_it))
      publication.extra.push_back({"custom.bibfold." + name, compact(value), true, {}});
  }
  if (publication.stage == Stage::unknown && !publication.versions.empty()) publication.stage = publication.versions.front().stage;
  mark_inferred_identifiers(publication);
}

}  // namespace bibfold
