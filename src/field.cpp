// The table of text fields, and the sparse container that holds them.
#include "bibfold/field.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bibfold {
namespace {

constexpr std::array<FieldInfo, static_cast<std::size_t>(Field::kCount)> kFields{{
    {Field::title, "title", "title", "title", true},
    {Field::title_short, "title-short", "shorttitle", "shorttitle", true},
    {Field::container_title, "container-title", "", "", true},
    {Field::container_title_short, "container-title-short", "", "", true},
    {Field::collection_title, "collection-title", "series", "series", true},
    {Field::collection_number, "collection-number", "", "", true},
    {Field::event_title, "event-title", "", "eventtitle", true},
    {Field::event_place, "event-place", "", "venue", true},
    {Field::volume, "volume", "volume", "volume", true},
    {Field::issue, "issue", "number", "number", true},
    {Field::number, "number", "number", "number", true},
    {Field::page, "page", "pages", "pages", true},
    {Field::number_of_pages, "number-of-pages", "numpages", "pagetotal", true},
    {Field::chapter_number, "chapter-number", "chapter", "chapter", true},
    {Field::edition, "edition", "edition", "edition", true},
    {Field::publisher, "publisher", "publisher", "publisher", true},
    {Field::publisher_place, "publisher-place", "address", "location", true},
    {Field::genre, "genre", "type", "type", true},
    {Field::medium, "medium", "howpublished", "howpublished", true},
    {Field::status, "status", "", "pubstate", true},
    {Field::version, "version", "version", "version", true},
    {Field::DOI, "DOI", "doi", "doi", true},
    {Field::URL, "URL", "url", "url", true},
    {Field::ISBN, "ISBN", "isbn", "isbn", true},
    {Field::ISSN, "ISSN", "issn", "issn", true},
    {Field::PMID, "PMID", "pmid", "pmid", true},
    {Field::PMCID, "PMCID", "pmcid", "pmcid", true},
    {Field::archive, "archive", "archiveprefix", "eprinttype", true},
    {Field::archive_location, "archive_location", "eprint", "eprint", true},
    {Field::archive_class, "archive_class", "primaryclass", "eprintclass", false},
    {Field::abstract, "abstract", "abstract", "abstract", true},
    {Field::keyword, "keyword", "keywords", "keywords", true},
    {Field::language, "language", "language", "langid", true},
    {Field::note, "note", "note", "note", true},
    {Field::annote, "annote", "annote", "annotation", true},
    {Field::award, "award", "award", "award", false},
    {Field::acceptance_rate, "acceptance_rate", "", "", false},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (static_cast<std::size_t>(kFields[i].field) != i) return false;
  }
  return true;
}
static_assert(in_order(), "kFields has one row per Field, in the order of the enum");

bool before(const TextField& a, Field b) { return a.field < b; }

}  // namespace

const FieldInfo& describe(Field field) { return kFields[static_cast<std::size_t>(field)]; }

std::span<const FieldInfo> all_fields() { return kFields; }

const TextField* TextFields::find(Field field) const {
  const auto at = std::lower_bound(fields_.begin(), fields_.end(), field, before);
  return at != fields_.end() && at->field == field ? &*at : nullptr;
}

std::string_view TextFields::operator[](Field field) const {
  const TextField* found = find(field);
  return found != nullptr ? std::string_view(found->value) : std::string_view();
}

void TextFields::set(Field field, std::string value, Span span) {
  if (value.empty()) {
    erase(field);
    return;
  }
  const auto at = std::lower_bound(fields_.begin(), fields_.end(), field, before);
  if (at != fields_.end() && at->field == field) {
    at->value = std::move(value);
    at->span = span;
  } else {
    fields_.insert(at, TextField{field, std::move(value), span});
  }
}

void TextFields::erase(Field field) {
  const auto at = std::lower_bound(fields_.begin(), fields_.end(), field, before);
  if (at != fields_.end() && at->field == field) fields_.erase(at);
}

}  // namespace bibfold
