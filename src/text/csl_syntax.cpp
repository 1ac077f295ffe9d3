// Properties and markup of CSL-JSON. External functions: csl_kind, strip_csl_markup, compact_json.
#include "text/csl_syntax.h"
#include "text/ascending.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

struct Row {
  std::string_view name;
  CslKind kind;
};
using enum CslKind;

// Sorted by name.
constexpr Row kProperties[] = {{"DOI", text},
                               {"ISBN", text},
                               {"ISSN", text},
                               {"PMCID", text},
                               {"PMID", text},
                               {"URL", text},
                               {"abstract", text},
                               {"accessed", date},
                               {"annote", text},
                               {"archive", text},
                               {"archive-place", text},
                               {"archive_collection", text},
                               {"archive_location", text},
                               {"author", names},
                               {"authority", text},
                               {"available-date", date},
                               {"call-number", text},
                               {"categories", categories},
                               {"chair", names},
                               {"chapter-number", number},
                               {"citation-label", text},
                               {"citation-number", number},
                               {"collection-editor", names},
                               {"collection-number", number},
                               {"collection-title", text},
                               {"compiler", names},
                               {"composer", names},
                               {"container-author", names},
                               {"container-title", text},
                               {"container-title-short", text},
                               {"contributor", names},
                               {"curator", names},
                               {"dimensions", text},
                               {"director", names},
                               {"division", text},
                               {"edition", number},
                               {"editor", names},
                               {"editorial-director", names},
                               {"event", text},
                               {"event-date", date},
                               {"event-place", text},
                               {"event-title", text},
                               {"executive-producer", names},
                               {"first-reference-note-number", number},
                               {"genre", text},
                               {"guest", names},
                               {"host", names},
                               {"illustrator", names},
                               {"interviewer", names},
                               {"issue", number},
                               {"issued", date},
                               {"journalAbbreviation", text},
                               {"jurisdiction", text},
                               {"keyword", text},
                               {"language", text},
                               {"locator", number},
                               {"medium", text},
                               {"narrator", names},
                               {"note", text},
                               {"number", number},
                               {"number-of-pages", number},
                               {"number-of-volumes", number},
                               {"organizer", names},
                               {"original-author", names},
                               {"original-date", date},
                               {"original-publisher", text},
                               {"original-publisher-place", text},
                               {"original-title", text},
                               {"page", number},
                               {"page-first", number},
                               {"part", number},
                               {"part-title", text},
                               {"performer", names},
                               {"printing", number},
                               {"producer", names},
                               {"publisher", text},
                               {"publisher-place", text},
                               {"recipient", names},
                               {"references", text},
                               {"reviewed-author", names},
                               {"reviewed-genre", text},
                               {"reviewed-title", text},
                               {"scale", text},
                               {"script-writer", names},
                               {"section", text},
                               {"series-creator", names},
                               {"shortTitle", text},
                               {"source", text},
                               {"status", text},
                               {"submitted", date},
                               {"supplement", number},
                               {"title", text},
                               {"title-short", text},
                               {"translator", names},
                               {"version", text},
                               {"volume", number},
                               {"volume-title", text},
                               {"volume-title-short", text},
                               {"year-suffix", text}};
static_assert(is_ascending_by(&Row::name, kProperties));

constexpr std::string_view kTags[] = {"i", "b", "sc", "sub", "sup", "span"};

/// Behind the markup tag that begins at `at`, or `at` when there is none: "<i>", "</span>", "<span class=\"nocase\">".
std::size_t behind_tag(std::string_view text, std::size_t at) {
  std::size_t name = at + 1;
  if (name < text.size() && text[name] == '/') ++name;
  for (const std::string_view tag : kTags) {
    const std::size_t end = name + tag.size();
    if (!equals_ignoring_case(text.substr(std::min(name, text.size()), tag.size()), tag) || end >= text.size()) continue;
    if (text[end] == '>') return end + 1;
    if (tag != "span" || text[end] != ' ') continue;
    const std::size_t close = text.substr(0, end + 200).find('>', end);
    if (close != std::string_view::npos) return close + 1;
  }
  return at;
}

struct Entity {
  std::string_view name;
  char32_t value;
};
constexpr Entity kEntities[] = {{"amp", '&'},   {"lt", '<'},    {"gt", '>'},       {"quot", '"'},
                                {"apos", '\''}, {"nbsp", 0xA0}, {"ndash", 0x2013}, {"mdash", 0x2014}};

std::optional<char32_t> numeric_entity(std::string_view digits) {
  const bool hex = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
  if (hex) digits.remove_prefix(1);
  char32_t value = 0;
  for (const char c : digits) {
    const bool decimal = is_ascii_digit(c);
    const char low = static_cast<char>(c | 0x20);
    if (!decimal && !(hex && low >= 'a' && low <= 'f')) return std::nullopt;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(decimal ? c - '0' : low - 'a' + 10);
  }
  const bool valid = !digits.empty() && digits.size() < 7 && value >= 0x20 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  return valid ? std::optional(value) : std::nullopt;
}

/// "&amp;", "&#8211;" at `at`; moves behind it.
std::optional<char32_t> entity(std::string_view text, std::size_t& at) {
  const std::size_t end = text.substr(0, at + 12).find(';', at);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view name = text.substr(at + 1, end - at - 1);
  std::optional<char32_t> value;
  if (name.starts_with('#')) value = numeric_entity(name.substr(1));
  for (const Entity& row : kEntities) {
    if (row.name == name) value = row.value;
  }
  if (value) at = end + 1;
  return value;
}

}  // namespace

CslKind csl_kind(std::string_view property) {
  const auto* const row = std::lower_bound(std::begin(kProperties), std::end(kProperties), property,
                                           [](const Row& a, std::string_view b) { return a.name < b; });
  return row != std::end(kProperties) && row->name == property ? row->kind : unknown;
}

std::string strip_csl_markup(std::string_view text) {
  if (text.find_first_of("<&") == std::string_view::npos) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t behind = text[at] == '<' ? behind_tag(text, at) : at;
    if (behind != at) {
      at = behind;
    } else if (const auto value = text[at] == '&' ? entity(text, at) : std::nullopt) {
      append_utf8(out, *value);
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string compact_json(std::string_view json) {
  std::string out;
  bool quoted = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (!quoted && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) continue;
    out += c;
    if (c == '"') quoted = !quoted;
    if (quoted && c == '\\' && at + 1 < json.size()) out += json[++at];
  }
  return out;
}

}  // namespace bibfold
