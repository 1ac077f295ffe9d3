// Dates, names and extra properties as CSL-JSON. External functions: write_csl_date, write_csl_name, csl_role, is_csl_property.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "text/csl_syntax.h"
#include "text/word_table.h"
#include "write/csl_item.h"

namespace bibfold {
namespace {

using Json = nlohmann::json;
using Layout = JsonWriter::Layout;

constexpr int kFirstSeason = 13;
constexpr int kLastSeason = 16;

bool is_season(int month) { return month >= kFirstSeason && month <= kLastSeason; }

void write_parts(JsonWriter& json, int year, int month, int day) {
  json.begin_array(Layout::inline_);
  json.number(year);
  if (month >= 1 && month <= 12) {
    json.number(month);
    if (day > 0) json.number(day);
  }
  json.end_array();
}

constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};

// A month without a year cannot stand in date-parts.
std::string literal_of(const Date& date) {
  if (!date.literal.empty() || date.year != 0 || date.month < 1 || date.month > 12) return date.literal;
  std::string text(kMonths[static_cast<std::size_t>(date.month - 1)]);
  if (date.day > 0) text.append(" ").append(std::to_string(date.day));
  return text;
}

constexpr std::array<std::string_view, 5> kDateKeys{"date-parts", "season", "circa", "literal", "raw"};

bool is_number_or_string(const Json& value) { return value.is_number() || value.is_string(); }

bool are_date_parts(const Json& value) {
  const auto is_date = [](const Json& parts) {
    return parts.is_array() && !parts.empty() && parts.size() <= 3 && std::all_of(parts.begin(), parts.end(), is_number_or_string);
  };
  return value.is_array() && !value.empty() && value.size() <= 2 && std::all_of(value.begin(), value.end(), is_date);
}

bool is_date(const Json& value) {
  if (!value.is_object()) return false;
  return std::all_of(value.items().begin(), value.items().end(), [](const auto& member) {
    if (member.key() == "date-parts") return are_date_parts(member.value());
    if (member.key() == "season") return is_number_or_string(member.value());
    if (member.key() == "circa") return is_number_or_string(member.value()) || member.value().is_boolean();
    return is_one_of(kDateKeys, member.key()) && member.value().is_string();
  });
}

bool fits(CslKind kind, const Json& value) {
  switch (kind) {
    case CslKind::text:
      return value.is_string() && !value.get_ref<const std::string&>().empty();
    case CslKind::number:
      return is_number_or_string(value) && value != "";
    case CslKind::date:
      return is_date(value);
    case CslKind::categories:
      return value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& word) { return word.is_string(); });
    case CslKind::names:
    case CslKind::unknown:
      return false;
  }
  return false;
}

}  // namespace

void write_csl_date(JsonWriter& json, const Date& date) {
  json.begin_object(Layout::inline_);
  if (date.year != 0) {
    json.key("date-parts");
    json.begin_array(Layout::inline_);
    write_parts(json, date.year, date.month, date.day);
    if (date.end_year != 0 || date.end_month != 0) {
      write_parts(json, date.end_year != 0 ? date.end_year : date.year, date.end_month, date.end_day);
    }
    json.end_array();
  }
  if (is_season(date.month)) {
    json.key("season");
    json.number(date.month - kFirstSeason + 1);
  }
  if (date.circa) {
    json.key("circa");
    json.boolean(true);
  }
  json.optional_member("literal", literal_of(date));
  json.end_object();
}

void write_csl_name(JsonWriter& json, const Name& name) {
  json.begin_object(Layout::inline_);
  json.optional_member("family", name.family);
  json.optional_member("given", name.given);
  json.optional_member("dropping-particle", name.dropping_particle);
  json.optional_member("non-dropping-particle", name.non_dropping_particle);
  json.optional_member("suffix", name.suffix);
  json.optional_member("literal", name.literal);
  json.end_object();
}

std::string_view csl_role(const Contributor& contributor) {
  switch (contributor.role) {
    case Role::author:
      return "author";
    case Role::editor:
      return "editor";
    case Role::translator:
      return "translator";
    case Role::container_author:
      return "container-author";
    case Role::collection_editor:
      return "collection-editor";
    case Role::illustrator:
      return "illustrator";
    case Role::other:
      break;
  }
  return contributor.role_name.empty() ? std::string_view("contributor") : std::string_view(contributor.role_name);
}

bool is_csl_property(const ExtraField& extra) {
  const CslKind kind = csl_kind(extra.name);
  if (!extra.json || kind == CslKind::unknown || kind == CslKind::names) return false;
  const Json value = Json::parse(extra.value, nullptr, false);
  return !value.is_discarded() && fits(kind, value);
}

}  // namespace bibfold
