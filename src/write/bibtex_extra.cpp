// See bibtex_extra.h.
#include "write/bibtex_extra.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "write/bibtex_values.h"

namespace bibfold {
namespace {

/// What Crossref says of its own record, not of the work; CSL-JSON keeps it.
constexpr std::string_view kAboutTheRecord[] = {
    "alternative-id",   "content-domain",  "created",         "deposited",    "indexed",         "is-referenced-by-count",
    "issn-type",        "journal-issue",   "license",         "link",         "member",          "prefix",
    "published-online", "published-other", "published-print", "reference",    "reference-count", "references-count",
    "relation",         "resource",        "score",           "update-policy"};

bool is_about_the_record(std::string_view name) {
  return std::find(std::begin(kAboutTheRecord), std::end(kAboutTheRecord), name) != std::end(kAboutTheRecord) ||
         name.ends_with(".authenticated-orcid");
}

// "title": "The <i>Ilex</i> of …", kept for CSL-JSON.
bool is_markup_of_text(const ExtraField& extra, const TextFields& text) {
  return extra.value.starts_with('"') && std::any_of(all_fields().begin(), all_fields().end(), [&](const FieldInfo& info) {
           return info.name == extra.name && text.has(info.field);
         });
}

}  // namespace

bool is_annotation(const ExtraField& extra, const TextFields& text) {
  return extra.json && !is_about_the_record(extra.name) && !is_markup_of_text(extra, text);
}

void append_extra(const Publication& record, std::vector<BibtexValue>& fields) {
  for (const ExtraField& extra : record.extra) {
    if (extra.json) continue;
    std::string name = bibtex_field_name(extra.name);
    const auto is_there = [&name](const BibtexValue& field) { return field.name == name; };
    const auto same = std::find_if(fields.begin(), fields.end(), is_there);
    if (same != fields.end() && same->value == extra.value) continue;
    for (int number = 2; std::any_of(fields.begin(), fields.end(), is_there); ++number)
      name = fmt::format("{}{}", bibtex_field_name(extra.name), number);
    fields.push_back({std::move(name), balanced(extra.value), false});
  }
}

}  // namespace bibfold
