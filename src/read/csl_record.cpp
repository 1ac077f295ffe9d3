// Item of CSL-JSON → Publication: each property by the row of its name; what has no row is kept as it is. External function:
// read_csl_record.
#include "read/csl_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "read/csl_own.h"
#include "read/csl_types.h"
#include "read/csl_values.h"
#include "text/csl_syntax.h"
#include "text/json_scan.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kDeepest = 64;  // brackets in one property

struct Synonym {
  std::string_view name;
  Field field;
};
// Older names, and those of Crossref's API.
constexpr Synonym kSynonyms[] = {
    {"shortTitle", Field::title_short},
    {"short-title", Field::title_short},
    {"journalAbbreviation", Field::container_title_short},
    {"short-container-title", Field::container_title_short},
    {"event", Field::event_title},
    {"publisher-location", Field::publisher_place},
    {"article-number", Field::number},
};

struct RoleRow {
  std::string_view name;
  Role role;
};
constexpr RoleRow kRoles[] = {{"author", Role::author},
                              {"editor", Role::editor},
                              {"translator", Role::translator},
                              {"container-author", Role::container_author},
                              {"collection-editor", Role::collection_editor},
                              {"illustrator", Role::illustrator}};

Field field_of(std::string_view name) {
  for (const FieldInfo& info : all_fields()) {
    if (info.csl && info.name == name) return info.field;
  }
  for (const Synonym& synonym : kSynonyms) {
    if (synonym.name == name) return synonym.field;
  }
  return Field::kCount;
}

/// Paragraphs mean something only in these.
bool keeps_lines(Field field) { return field == Field::abstract || field == Field::note || field == Field::annote; }

std::string_view without_resolver(std::string_view doi) {
  for (const std::string_view prefix : {"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"}) {
    if (starts_with_ignoring_case(doi, prefix)) return trim(doi.substr(prefix.size()));
  }
  return doi;
}

std::string display_form(Field field, std::string_view text) {
  std::string value = strip_csl_markup(text);
  value = keeps_lines(field) ? std::string(trim(value)) : collapse_blanks(value);
  if (field == Field::DOI) value = std::string(without_resolver(value));
  if (field == Field::page) {
    for (const std::string_view dash : {"\u2013", "\u2014", "--"}) replace_all(value, dash, "-");
  }
  return value;
}

class RecordReader {
 public:
  RecordReader(std::string_view text, SourceId source, Publication& publication, Diagnostics& diagnostics)
      : text_(text), source_(source), p_(publication), diagnostics_(diagnostics) {}

  bool read(const CslItem& item) {
    p_.origin = Origin::csl_json;
    p_.span = span(item.begin, item.end);
    const JsonObject object = scan_json_object(text_.substr(0, item.end), item.begin);
    const std::size_t fault = std::min(item.fault, object.range.ok() ? item.fault : object.range.fault);
    if (fault != std::string_view::npos)
      report(Code::invalid_json, {fault, fault}, "an item stops being JSON here; what stands before is read");
    for (const JsonMember& member : object.members) property(member);
    finish(!object.members.empty());
    return !object.members.empty();
  }

 private:
  Span span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void report(Code code, const JsonRange& at, std::string detail) {
    diagnostics_.push_back({code, span(at.begin, std::max(at.end, at.begin)), std::move(detail), {}});
  }

  std::string_view raw(const JsonMember& member) const { return text_.substr(member.value.begin, member.value.end - member.value.begin); }

  // A property whose value is not what it should be, or that has no place in the record.
  void keep(const std::string& name, const JsonMember& member) { keep(name, compact_json(raw(member)), member); }
  void keep(const std::string& name, std::string json, const JsonMember& member) {
    p_.extra.push_back({name, std::move(json), true, span(member.value.begin, member.value.end)});
  }

  void property(const JsonMember& member) {
    const std::string name = key_text(member.key);
    if (is_json_deeper(raw(member), kDeepest)) {
      if (Json::accept(raw(member))) return keep(name, member);
      return report(Code::invalid_json, member.value, "the value of '" + name + "'");
    }
    const Json value = Json::parse(raw(member), nullptr, false);
    if (value.is_discarded()) return report(Code::invalid_json, member.value, "the value of '" + name + "'");
    if (value.is_null() || (value.is_structured() && value.empty())) return;
    if (!known_property(name, value, member)) keep(name, member);
  }

  static std::string key_text(std::string_view key) {
    if (key.find('\\') == std::string_view::npos) return std::string(key);
    const Json text = Json::parse('"' + std::string(key) + '"', nullptr, false);
    return text.is_string() ? text.get<std::string>() : std::string(key);
  }

  bool known_property(const std::string& name, const Json& value, const JsonMember& member) {
    if (name == "id") return read_id(value, member);
    if (name == "citation-key") return read_citation_key(value);
    if (name == "type") return read_type(value, member);
    if (name == "custom") return read_custom(value, member);
    if (name == "subtype") return read_subtype(value);
    if (name == "subtitle") return read_subtitle(value);
    if (name == "event" && value.is_object()) return read_event(value, member);
    if (const Field field = field_of(name); field != Field::kCount) return read_text(field, name, value, member);
    if (csl_kind(name) == CslKind::names) return read_names(name, value, member);
    if (csl_kind(name) == CslKind::date || name == "published") return read_date(name, value, member);
    return false;
  }

  bool read_id(const Json& value, const JsonMember& member) {
    if (!value.is_string() && !value.is_number()) return unexpected("id", member);
    if (!p_.key.empty()) return unexpected("id", member);
    p_.key = value.is_string() ? value.get<std::string>() : compact_json(raw(member));
    p_.key_span = span(member.value.begin, member.value.end);
    return true;
  }

  bool unexpected(std::string_view what, const JsonMember& member) {
    report(Code::unexpected_value, member.value, fmt::format("'{}' is {}", what, excerpt(raw(member))));
    return false;
  }

  static std::string excerpt(std::string_view json) {
    constexpr std::size_t kLength = 40;
    const std::string text = compact_json(json.substr(0, kLength));
    return json.size() > kLength ? sanitize_utf8(text) + "…" : text;
  }

  bool read_citation_key(const Json& value) {
    if (!value.is_string()) return false;
    citation_key_ = value.get<std::string>();
    return true;
  }

  bool read_type(const Json& value, const JsonMember& member) {
    if (!value.is_string()) return unexpected("type", member);
    p_.origin_type = value.get<std::string>();
    const auto type = csl_type(p_.origin_type);
    if (!type) report(Code::unknown_type, member.value, p_.origin_type);
    p_.type = type.value_or(Type::document);
    return true;
  }

  // Crossref: {"type": "posted-content", "subtype": "preprint"}
  bool read_subtype(const Json& value) {
    if (value != "preprint") return false;
    p_.text.set(Field::genre, "preprint");
    return true;
  }

  // Crossref: {"title": ["Main"], "subtitle": ["More"]}
  bool read_subtitle(const Json& value) {
    const Json& first = value.is_array() ? value[0] : value;
    if (!first.is_string() || (value.is_array() && value.size() > 1)) return false;
    subtitle_ = display_form(Field::title, first.get_ref<const std::string&>());
    return true;
  }

  // Crossref: {"name": "NAACL", "location": "New Orleans"}; "start" and "end" are dates.
  bool read_event(const Json& value, const JsonMember& member) {
    const auto take = [&](const char* part, Field field) {
      const auto found = value.find(part);
      if (found == value.end() || !found->is_string() || p_.text.has(field)) return found == value.end();
      p_.text.set(field, display_form(field, found->get_ref<const std::string&>()), span(member.value.begin, member.value.end));
      return true;
    };
    const bool name = take("name", Field::event_title);
    const bool place = take("location", Field::event_place);
    if (const auto start = value.find("start"); start != value.end() && p_.event_date.empty()) {
      if (const auto date = read_csl_date(*start)) p_.event_date = *date;
    }
    return name && place && value.size() == value.count("name") + value.count("location");
  }

  // CSL 1.1: {"full": "Main: more", "main": "Main", "sub": ["more"], "short": "Main"}
  bool read_title(const Json& value, const JsonMember& member) {
    const auto text = [&value](const char* part) {
      const auto found = value.find(part);
      return found != value.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    std::string full = text("full");
    if (full.empty()) {
      full = text("main");
      const auto sub = value.find("sub");
      if (sub != value.end() && sub->is_string()) full += ": " + sub->get<std::string>();
      if (sub != value.end() && sub->is_array() && !sub->empty() && (*sub)[0].is_string()) full += ": " + (*sub)[0].get<std::string>();
    }
    if (full.empty()) return false;
    p_.text.set(Field::title, display_form(Field::title, full), span(member.value.begin, member.value.end));
    if (const std::string brief = text("short"); !brief.empty() && !p_.text.has(Field::title_short))
      p_.text.set(Field::title_short, display_form(Field::title_short, brief), span(member.value.begin, member.value.end));
    return true;
  }

  bool read_custom(const Json& value, const JsonMember& member) {
    if (!value.is_object()) return unexpected("custom", member);
    std::string others;
    for (const JsonMember& inner : scan_json_object(text_, member.value.begin).members) {
      if (inner.key == "bibfold") {
        own_ = nlohmann::ordered_json::parse(raw(inner), nullptr, false);
      } else {
        others += (others.empty() ? "\"" : ",\"") + std::string(inner.key) + "\":" + compact_json(raw(inner));
      }
    }
    if (!others.empty()) keep("custom", "{" + others + "}", member);
    return true;
  }

  bool read_text(Field field, const std::string& name, const Json& value, const JsonMember& member) {
    if (value.is_array()) return read_first(field, name, value, member);
    if (field == Field::title && value.is_object() && read_title(value, member)) return true;
    if (value.is_object() || value.is_boolean()) return unexpected(name, member);
    const std::string text = value.is_string() ? value.get<std::string>() : std::string(raw(member));
    if (p_.text.has(field)) return p_.text[field] == display_form(field, text);  // "journalAbbreviation" beside "container-title-short"
    p_.text.set(field, display_form(field, text), span(member.value.begin, member.value.end));
    if (text.find('<') != std::string::npos && p_.text[field] != text) keep(name, member);  // markup comes back while the text stays
    return true;
  }

  // Crossref: "title": ["…"], "ISSN": ["…", "…"]. The rest of a longer list stays in `extra`.
  bool read_first(Field field, const std::string& name, const Json& list, const JsonMember& member) {
    if (list.empty()) return true;
    if (!std::all_of(list.begin(), list.end(), [](const Json& element) { return element.is_string(); })) return unexpected(name, member);
    const auto text = [&](std::size_t i) { return display_form(field, list[i].get_ref<const std::string&>()); };
    if (field == Field::container_title && list.size() == 2 && !p_.text.has(field)) {
      containers_ = {text(0), text(1)};
      containers_member_ = member;
      return true;
    }
    const bool codes = field == Field::ISBN || field == Field::ISSN;
    std::string value = text(0);
    for (std::size_t i = 1; codes && i < list.size(); ++i) value += ", " + text(i);
    if (!p_.text.has(field)) p_.text.set(field, std::move(value), span(member.value.begin, member.value.end));
    return codes || list.size() == 1;
  }

  /// Of a chapter or a conference paper, Crossref names the series and the book in it: "container-title": ["Lecture Notes in …", "…"].
  void place_containers() {
    if (containers_.empty() || p_.text.has(Field::container_title)) return;
    const Span at = span(containers_member_.value.begin, containers_member_.value.end);
    const bool in_series = p_.type == Type::chapter || p_.type == Type::paper_conference || p_.type == Type::entry;
    p_.text.set(Field::container_title, containers_[in_series ? 1 : 0], at);
    if (in_series && !p_.text.has(Field::collection_title)) {
      p_.text.set(Field::collection_title, containers_[0], at);
    } else {
      keep("container-title", containers_member_);
    }
  }

  bool read_names(const std::string& name, const Json& value, const JsonMember& member) {
    if (value.is_string() || value.is_object()) return read_person(name, value, 0, member) || unexpected(name, member);
    if (!value.is_array()) return unexpected(name, member);
    std::size_t number = 0;
    for (const Json& element : value) {
      if (read_person(name, element, number, member)) {
        ++number;
      } else if (!element.is_null()) {
        report(Code::unexpected_value, member.value, "in '" + name + "'");
      }
    }
    return true;
  }

  bool read_person(const std::string& role_name, const Json& value, std::size_t number, const JsonMember& member) {
    std::vector<NameExtra> extra;
    auto person = read_csl_name(value, extra);
    if (!person) return false;
    const auto* const row = std::find_if(std::begin(kRoles), std::end(kRoles), [&](const RoleRow& r) { return r.name == role_name; });
    person->role = row == std::end(kRoles) ? Role::other : row->role;
    if (person->role == Role::other) person->role_name = role_name;
    person->span = span(member.value.begin, member.value.end);
    if (person->role == Role::author && is_others(person->name)) {
      p_.truncated_authors = true;
      return true;
    }
    for (NameExtra& some : extra) {
      if (some.name == "sequence") continue;  // Crossref: "first", "additional"
      keep(role_name + "." + std::to_string(number) + "." + some.name, std::move(some.json), member);
    }
    std::vector<Contributor>& people = person->role == Role::author   ? p_.authors
                                       : person->role == Role::editor ? p_.editors
                                                                      : p_.contributors;
    people.push_back(std::move(*person));
    return true;
  }

  bool read_date(const std::string& name, const Json& value, const JsonMember& member) {
    Date* const slot = name == "issued" || name == "published" ? &p_.issued
                       : name == "event-date"                  ? &p_.event_date
                       : name == "accessed"                    ? &p_.accessed
                                                               : nullptr;
    if (slot == nullptr) return false;
    const auto date = read_csl_date(value);
    if (!date) return is_no_date(value) || unexpected(name, member);
    if (name == "published" && !slot->empty()) return p_.issued == *date;
    *slot = *date;
    if (slot == &p_.issued) p_.issued_span = span(member.value.begin, member.value.end);
    return true;
  }

  // Crossref writes {"date-parts": [[null]]} for a date that it does not know.
  static bool is_no_date(const Json& value) {
    return is_empty_text(value) || value == Json{{"date-parts", {{nullptr}}}} || (value.is_object() && value.empty());
  }

  void finish(bool any) {
    if (own_.is_object()) read_csl_own(own_, p_);
    // Zotero's own ids are addresses; the key that people cite is beside it.
    if (!citation_key_.empty() && p_.key.find("://") != std::string::npos) std::swap(p_.key, citation_key_);
    add_subtitle();
    place_containers();
    if (p_.key.empty()) {
      p_.key = citation_key_;
    } else if (!citation_key_.empty() && citation_key_ != p_.key &&
               std::find(p_.aliases.begin(), p_.aliases.end(), citation_key_) == p_.aliases.end()) {
      p_.aliases.push_back(citation_key_);
    }
    if (any && p_.origin_type.empty()) report(Code::unexpected_value, {p_.span.begin, p_.span.begin}, "an item without 'type'");
    if (p_.type == Type::article && p_.stage == Stage::unknown && equals_ignoring_case(p_.text[Field::genre], "preprint"))
      p_.stage = Stage::preprint;
    drop_marks_of_nobody();
  }

  void add_subtitle() {
    const std::string title(p_.text[Field::title]);
    if (subtitle_.empty() || title.empty() || find_ignoring_case(title, subtitle_) != std::string::npos) return;
    const bool ended = title.ends_with('?') || title.ends_with('!') || title.ends_with(':');
    p_.text.set(Field::title, title + (ended ? " " : ": ") + subtitle_, p_.text.find(Field::title)->span);
  }

  void drop_marks_of_nobody() {
    std::erase_if(p_.author_marks, [this](const AuthorMark& mark) { return mark.author >= p_.authors.size(); });
  }

  std::string_view text_;
  SourceId source_;
  Publication& p_;
  Diagnostics& diagnostics_;
  std::string citation_key_;
  std::string subtitle_;
  std::vector<std::string> containers_;  // two titles of the container, until the type is known
  JsonMember containers_member_;
  nlohmann::ordered_json own_;
};

}  // namespace

bool read_csl_record(std::string_view text, const CslItem& item, SourceId source, Publication& publication, Diagnostics& diagnostics) {
  return RecordReader(text, source, publication, diagnostics).read(item);
}

}  // namespace bibfold
