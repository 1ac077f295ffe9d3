// The fields of one entry, each to the place that bibtex_tables.cpp gives it. External: BibtexSlots, is_url. What several fields say
// together is for others to read.
#include "interpret/bibtex_slots.h"

#include <algorithm>
#include <utility>

#include "text/latex.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using Slot = BibtexSlot;
constexpr auto kNone = std::string_view::npos;

// The name under which `overruled` files the second value of a field.
std::string_view csl_name(const BibtexFieldRule& rule) {
  switch (rule.slot) {
    case Slot::none:
      return describe(rule.field).name;
    case Slot::journal:
    case Slot::booktitle:
      return "container-title";
    case Slot::year:
    case Slot::month:
    case Slot::date:
      return "issued";
    case Slot::pages:
      return "page";
    case Slot::doi:
      return "DOI";
    case Slot::url:
      return "URL";
    default:
      return rule.name;
  }
}

}  // namespace

bool is_url(std::string_view value) {
  const auto scheme = value.find("://");
  return (scheme != kNone && scheme > 2 && scheme < 8) || value.starts_with("www.");
}

BibtexSlots::BibtexSlots(const RawEntry& entry, Publication& record) : entry_(entry), record_(record) {
  for (const RawField& field : entry_.fields) read_field(field);
}

void BibtexSlots::read_field(const RawField& field) {
  const BibtexFieldRule* const rule = find_bibtex_field(field.name);
  if (rule == nullptr) {
    keep(&field);
  } else if (rule->use == BibtexUse::special) {
    const RawField*& place = fields_[static_cast<std::size_t>(rule->slot)];
    if (place == nullptr) {
      place = &field;
    } else {
      second_value(field, *rule, place->name == field.name);
    }
  } else if (rule->use == BibtexUse::link) {
    keep(&field);
    if (std::string url = latex_to_verbatim(field.value); is_url(url))
      record_.links.push_back({std::string(field.name), std::move(url), field.span});
  } else if (record_.text.has(rule->field)) {
    second_value(field, *rule, record_.text.find(rule->field)->span.source == field.span.source && is_repeated(field));
  } else {
    record_.text.set(rule->field,
                     rule->use == BibtexUse::text ? latex_to_text(field.value) : collapse_blanks(latex_to_verbatim(field.value)),
                     field.span);
  }
}

bool BibtexSlots::is_repeated(const RawField& field) const {
  return std::any_of(entry_.fields.data(), &field, [&field](const RawField& other) { return other.name == field.name; });
}

// "year" twice; or "address" where "location" has been read.
void BibtexSlots::second_value(const RawField& field, const BibtexFieldRule& rule, bool repeated) {
  if (field.inherited) return;
  if (repeated) {
    record_.overruled.push_back({std::string(csl_name(rule)), latex_to_text(field.value), std::string(entry_.key)});
  } else {
    keep(&field);
  }
}

void BibtexSlots::keep(const RawField* field) {
  if (field != nullptr && !field->inherited)
    record_.extra.push_back({std::string(field->name), std::string(field->value), false, field->span});
}

const RawField* BibtexSlots::get(Slot slot) const {
  const RawField* const field = fields_[static_cast<std::size_t>(slot)];
  return field != nullptr && !trim(field->value).empty() ? field : nullptr;
}

std::string BibtexSlots::text(Slot slot) const {
  const RawField* const field = get(slot);
  return field != nullptr ? latex_to_text(field->value) : std::string();
}

std::string BibtexSlots::verbatim(Slot slot) const {
  const RawField* const field = get(slot);
  return field != nullptr ? latex_to_verbatim(field->value) : std::string();
}

void BibtexSlots::set(Field target, const RawField* field) {
  if (field == nullptr) return;
  if (record_.text.has(target)) {
    keep(field);
  } else {
    record_.text.set(target, latex_to_text(field->value), field->span);
  }
}

}  // namespace bibfold
