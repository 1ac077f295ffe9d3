// JSON values → dates and names. External functions: see csl_values.h.
#include "read/csl_values.h"

#include <array>
#include <nlohmann/json.hpp>

#include "text/csl_syntax.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

using Json = nlohmann::json;

constexpr int kFirstSeason = 13;      // in Date
constexpr int kFirstEdtfSeason = 21;  // in EDTF

/// Digits only, at most four ("2020"), with an optional sign; nothing otherwise.
std::optional<int> read_integer(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

std::optional<int> read_part(const Json& value) {
  if (value.is_number_integer()) {
    const auto number = value.get<std::int64_t>();
    return number >= -9999 && number <= 9999 ? std::optional(static_cast<int>(number)) : std::nullopt;
  }
  return value.is_string() ? read_integer(trim(value.get_ref<const std::string&>())) : std::nullopt;
}

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

int normal_month(int month) {
  return month >= kFirstEdtfSeason && month <= kFirstEdtfSeason + 3 ? month - kFirstEdtfSeason + kFirstSeason : month;
}

bool is_possible(const Day& d) { return d.year != 0 && d.month >= 0 && d.month <= kFirstSeason + 3 && d.day >= 0 && d.day <= 31; }

/// [2020, "11", null]
std::optional<Day> read_day(const Json& parts) {
  if (!parts.is_array() || parts.empty() || parts.size() > 3) return std::nullopt;
  std::array<int, 3> numbers{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].is_null() || is_empty_text(parts[i])) break;
    const auto number = read_part(parts[i]);
    if (!number) return std::nullopt;
    numbers[i] = *number;
  }
  const Day day{numbers[0], normal_month(numbers[1]), numbers[2]};
  return is_possible(day) ? std::optional(day) : std::nullopt;
}

bool read_date_parts(const Json& value, Date& date) {
  if (!value.is_array() || value.empty() || value.size() > 2) return false;
  const auto first = read_day(value[0]);
  if (!first) return false;
  date.year = first->year, date.month = first->month, date.day = first->day;
  if (value.size() == 1) return true;
  const auto last = read_day(value[1]);
  if (!last) return false;
  date.end_year = last->year, date.end_month = last->month, date.end_day = last->day;
  return true;
}

/// "2020-11-16" without what EDTF puts behind it.
std::optional<Day> read_iso(std::string_view text) {
  std::array<int, 3> numbers{};
  std::size_t count = 0;
  for (const std::string_view part : split(text, '-')) {
    const auto number = read_integer(part);
    if (!number || count == 3 || part.size() != (count == 0 ? 4U : 2U)) return std::nullopt;
    numbers[count++] = *number;
  }
  const Day day{numbers[0], normal_month(numbers[1]), numbers[2]};
  return is_possible(day) ? std::optional(day) : std::nullopt;
}

void set_season(const Json& season, Date& date) {
  const auto number = read_part(season);
  if (number && *number >= 1 && *number <= 4 && date.month == 0) {
    date.month = kFirstSeason + *number - 1;
  } else if (season.is_string() && date.literal.empty()) {
    date.literal = season.get<std::string>();
    if (date.year != 0) date.literal.append(" ").append(std::to_string(date.year));
  }
}

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return {};
  return collapse_blanks(strip_csl_markup(found->get_ref<const std::string&>()));
}

std::string normal_orcid(std::string_view text) {
  const std::size_t slash = text.rfind('/');
  return std::string(slash == std::string_view::npos ? text : text.substr(slash + 1));
}

constexpr std::array<std::string_view, 9> kNameParts{
    "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal", "name", "ORCID", "orcid"};

bool is_false(const Json& value) { return value == false || value == 0 || value == "false" || is_empty_text(value); }

bool is_empty(const Json& value) { return value.is_null() || is_empty_text(value) || (value.is_structured() && value.empty()); }

Date literal_date(std::string_view text) {
  Date date;
  date.literal = std::string(text);
  return date;
}

}  // namespace

bool is_empty_text(const nlohmann::json& value) { return value.is_string() && value.get_ref<const std::string&>().empty(); }

Date read_edtf(std::string_view text) {
  Date date;
  const std::string_view whole = trim(text);
  std::string_view first = whole;
  std::string_view last;
  if (const auto slash = whole.find('/'); slash != std::string_view::npos) {
    first = whole.substr(0, slash);
    last = whole.substr(slash + 1);
  }
  if (first.size() > 1 && (first.ends_with('~') || first.ends_with('%'))) {
    date.circa = true;
    first.remove_suffix(1);
  }
  if (const auto time = first.find('T'); time == 10) first = first.substr(0, time);  // "2020-11-16T00:00:00Z"
  const auto begin = read_iso(first);
  const auto end = last.empty() ? std::nullopt : read_iso(last);
  if (!begin || (!last.empty() && !end)) return literal_date(whole);
  date.year = begin->year, date.month = begin->month, date.day = begin->day;
  if (end) date.end_year = end->year, date.end_month = end->month, date.end_day = end->day;
  return date;
}

std::optional<Date> read_csl_date(const Json& value) {
  if (value.is_string()) return read_edtf(value.get_ref<const std::string&>());
  if (value.is_number_integer()) {
    const auto year = read_part(value);
    if (!year) return std::nullopt;
    Date date;
    date.year = *year;
    return date;
  }
  if (!value.is_object()) return std::nullopt;
  Date date;
  if (value.contains("date-parts") && !read_date_parts(value["date-parts"], date)) return std::nullopt;
  if (value.contains("raw") && value["raw"].is_string() && date.year == 0) date = read_edtf(value["raw"].get_ref<const std::string&>());
  if (value.contains("literal")) date.literal = text_of(value, "literal");
  if (value.contains("season")) set_season(value["season"], date);
  if (value.contains("circa")) date.circa = !is_false(value["circa"]);
  return date.empty() ? std::nullopt : std::optional(date);
}

std::optional<Contributor> read_csl_name(const Json& value, std::vector<NameExtra>& extra) {
  Contributor person;
  Name& name = person.name;
  if (value.is_string()) name.literal = collapse_blanks(value.get_ref<const std::string&>());
  if (value.is_object()) {
    name.family = text_of(value, "family");
    name.given = text_of(value, "given");
    name.dropping_particle = text_of(value, "dropping-particle");
    name.non_dropping_particle = text_of(value, "non-dropping-particle");
    name.suffix = text_of(value, "suffix");
    name.literal = text_of(value, "literal");
    if (name.empty()) name.literal = text_of(value, "name");
    person.orcid = normal_orcid(text_of(value, value.contains("ORCID") ? "ORCID" : "orcid"));
    for (const auto& [key, inner] : value.items()) {
      const bool known = is_one_of(kNameParts, key);
      if (!known && !is_empty(inner)) extra.push_back({key, inner.dump(-1, ' ', false, Json::error_handler_t::replace)});
    }
  }
  return name.empty() ? std::nullopt : std::optional(std::move(person));
}

bool is_others(const Name& name) {
  const std::string_view word = name.literal.empty() ? std::string_view(name.family) : std::string_view(name.literal);
  if (!name.literal.empty() || name.given.empty()) {
    return equals_ignoring_case(word, "others") || equals_ignoring_case(word, "et al.") || equals_ignoring_case(word, "et al");
  }
  return false;
}

}  // namespace bibfold
