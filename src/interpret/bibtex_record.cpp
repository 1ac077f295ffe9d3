// A BibTeX or biblatex entry → Publication. External function: interpret_entry. What each type and field means is in bibtex_tables.cpp;
// here is what depends on several fields, or has a syntax of its own. What follows from the record as a whole (stage, venue, a year from an
// identifier) is complete()'s affair.
#include <array>
#include <utility>

#include "data.h"
#include "interpret/bibtex_annotations.h"
#include "interpret/bibtex_identifiers.h"
#include "interpret/bibtex_slots.h"
#include "interpret/dates.h"
#include "interpret/names.h"
#include "interpret/pages.h"
#include "interpret/record.h"
#include "text/ascii.h"
#include "text/latex.h"
#include "text/sorted_table.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using Slot = BibtexSlot;

/// "{\\aap}" as ADS writes it: the journal, or "" where it is no such macro.
std::string_view journal_of_macro(std::string_view value) {
  while (value.size() > 1 && value.front() == '{' && value.back() == '}') value = trim(value.substr(1, value.size() - 2));
  if (value.size() < 3 || value.front() != '\\') return {};
  return find_row(data::kjournal_macros_tsv, value.substr(1)).value_or(std::string_view());
}

class EntryInterpreter {
 public:
  EntryInterpreter(const RawEntry& entry, Diagnostics& diagnostics) : entry_(entry), diagnostics_(diagnostics), slots_(entry, record_) {}

  Publication run() {
    record_.key = entry_.key;
    record_.key_span = entry_.key_span;
    record_.span = entry_.span;
    record_.origin = Origin::bibtex;
    record_.origin_type = entry_.type;
    type();
    titles();
    container();
    numbers();
    publishers();
    places();
    dates();
    people();
    read_bibtex_identifiers(slots_);
    read_bibtex_urls(slots_);
    words();
    return std::move(record_);
  }

 private:
  // ---- type -----------------------------------------------------------------------------------------------------------------
  void type() {
    const auto row = find_bibtex_type(entry_.type);
    if (row) {
      record_.type = row->type;
    } else {
      diagnostics_.push_back({Code::unknown_type, entry_.span, std::string(entry_.type), {}});
    }
    if (const RawField* const subtype = slots_.get(Slot::entry_subtype)) {
      if (subtype->value == "newspaper") record_.type = Type::article_newspaper;
      if (subtype->value == "magazine") record_.type = Type::article_magazine;
      slots_.keep(subtype);
    }
    if (const RawField* const genre = slots_.get(Slot::type)) {
      record_.text.set(Field::genre, std::string(bibtex_word(latex_to_text(genre->value))), genre->span);
    } else if (row) {
      record_.text.set(Field::genre, std::string(row->genre));
    }
  }

  [[nodiscard]] bool is_article() const {
    return record_.type == Type::article_journal || record_.type == Type::article_magazine || record_.type == Type::article_newspaper ||
           record_.type == Type::article;
  }
  [[nodiscard]] bool is_thesis_or_report() const { return record_.type == Type::thesis || record_.type == Type::report; }

  // ---- titles ---------------------------------------------------------------------------------------------------------------
  void set_with_subtitle(Field target, Slot title, Slot subtitle) {
    const RawField* const field = slots_.get(title);
    if (field == nullptr) {
      slots_.keep(slots_.get(subtitle));
      return;
    }
    const std::string_view macro = title == Slot::journal ? journal_of_macro(trim(field->value)) : std::string_view();
    std::string whole = macro.empty() ? latex_to_text(field->value) : std::string(macro);
    if (const std::string second = slots_.text(subtitle); !second.empty()) {
      const bool ended = whole.ends_with('?') || whole.ends_with('!') || whole.ends_with(':');
      whole.append(ended ? " " : ": ").append(second);
    }
    record_.text.set(target, std::move(whole), field->span);
  }

  void titles() { set_with_subtitle(Field::title, Slot::title, Slot::subtitle); }

  void container() {
    const bool journal =
        slots_.get(Slot::journal) != nullptr && (is_article() || slots_.get(Slot::booktitle) == nullptr || record_.type == Type::book);
    if (journal) {
      set_with_subtitle(Field::container_title, Slot::journal, Slot::journal_subtitle);
    } else if (record_.type != Type::book) {
      set_with_subtitle(Field::container_title, Slot::booktitle, Slot::book_subtitle);
    }
    if (!journal) {
      slots_.keep(slots_.get(Slot::journal));
      slots_.keep(slots_.get(Slot::journal_subtitle));
    }
    if (journal || record_.type == Type::book) {
      slots_.keep(slots_.get(Slot::booktitle));
      slots_.keep(slots_.get(Slot::book_subtitle));
    }
  }

  // ---- numbers --------------------------------------------------------------------------------------------------------------
  void numbers() {
    const bool in_book = record_.type == Type::book || record_.type == Type::chapter || record_.type == Type::paper_conference;
    if (is_article() || (record_.type == Type::paper_conference && !record_.text.has(Field::collection_title))) {
      slots_.set(Field::issue, Slot::number);
    } else {
      slots_.set(in_book ? Field::collection_number : Field::number, Slot::number);
    }
    slots_.set(Field::issue, Slot::issue);
    if (const RawField* const pages = slots_.get(Slot::pages)) {
      record_.text.set(Field::page, normal_pages(latex_to_text(pages->value)), pages->span);
    }
    slots_.set(Field::page, Slot::eid);
  }

  // ---- publisher and places -------------------------------------------------------------------------------------------------
  void publishers() {
    constexpr std::array<Slot, 4> kAnyone{Slot::publisher, Slot::organization, Slot::institution, Slot::school};
    constexpr std::array<Slot, 4> kHouse{Slot::school, Slot::institution, Slot::organization, Slot::publisher};
    for (const Slot slot : is_thesis_or_report() ? kHouse : kAnyone) slots_.set(Field::publisher, slot);
  }

  // BibTeX's address is the publisher's; where both are given, location is the event's (ACM), unless the event has its own.
  void places() {
    const bool both = slots_.get(Slot::address) != nullptr && slots_.get(Slot::location) != nullptr;
    slots_.set(Field::publisher_place, Slot::address);
    slots_.set(both ? Field::event_place : Field::publisher_place, Slot::location);
  }

  // ---- dates ----------------------------------------------------------------------------------------------------------------
  void dates() {
    record_.issued = parse_bibtex_date(slots_.text(Slot::year), slots_.text(Slot::month), iso_text(Slot::date));
    const RawField* const stated = slots_.get(Slot::date) != nullptr ? slots_.get(Slot::date) : slots_.get(Slot::year);
    if (stated != nullptr) record_.issued_span = stated->span;
    day();
    if (slots_.get(Slot::event_date) != nullptr) record_.event_date = parse_date(iso_text(Slot::event_date));
    if (slots_.get(Slot::accessed) != nullptr) record_.accessed = parse_date(iso_text(Slot::accessed));
  }

  // "2001-05~" is about May 2001: no tie of LaTeX.
  [[nodiscard]] std::string iso_text(Slot slot) const {
    const RawField* const field = slots_.get(slot);
    if (field == nullptr || field->value.find_first_of("\\{") != std::string_view::npos) return slots_.text(slot);
    return std::string(field->value);
  }

  // "day = 5", which JabRef and some publishers write.
  void day() {
    const RawField* const field = slots_.get(Slot::day);
    if (field == nullptr) return;
    const std::string digits = latex_to_text(field->value);
    const bool number = digits.size() <= 2 && is_all_digits(digits);
    const int value = number ? std::stoi(digits) : 0;
    if (value >= 1 && value <= 31 && record_.issued.month >= 1 && record_.issued.month <= 12 && record_.issued.day == 0) {
      record_.issued.day = value;
    } else {
      slots_.keep(field);
    }
  }

  // ---- people ---------------------------------------------------------------------------------------------------------------
  void people() {
    if (const RawField* const field = slots_.get(Slot::author)) {
      NameList names = parse_bibtex_names(field->value);
      add(record_.authors, names, Role::author, *field);
      record_.truncated_authors = names.truncated;
      record_.author_marks = std::move(names.marks);
    }
    if (const RawField* const field = slots_.get(Slot::editor)) {
      NameList names = parse_bibtex_names(field->value);
      add(record_.editors, names, Role::editor, *field);
      record_.truncated_authors = record_.truncated_authors || (names.truncated && record_.authors.empty());
    }
    slots_.keep(slots_.get(Slot::editor_type));
    annotations();
    others(Slot::translator, Role::translator);
    others(Slot::bookauthor, Role::container_author);
  }

  /// Of this entry's own names; what is not understood stays as it is.
  void annotations() {
    if (const RawField* const field = slots_.get(Slot::author_annotation)) {
      auto marks = field->inherited ? std::nullopt : read_annotations(field->value, record_.authors.size());
      if (!marks) slots_.keep(field);
      if (marks) record_.author_marks.insert(record_.author_marks.end(), marks->begin(), marks->end());
    }
    for (const auto& [slot, people] :
         {std::pair(Slot::author_orcids, &record_.authors), std::pair(Slot::editor_orcids, &record_.editors)}) {
      const RawField* const field = slots_.get(slot);
      if (field != nullptr && (field->inherited || !read_orcids(field->value, *people))) slots_.keep(field);
    }
  }

  void others(Slot slot, Role role) {
    const RawField* const field = slots_.get(slot);
    if (field == nullptr) return;
    NameList names = parse_bibtex_names(field->value);
    add(record_.contributors, names, role, *field);
  }

  static void add(std::vector<Contributor>& to, NameList& names, Role role, const RawField& field) {
    to.reserve(to.size() + names.names.size());
    for (Name& name : names.names) to.push_back({std::move(name), role, {}, field.span, {}});
  }

  // ---- the rest ---------------------------------------------------------------------------------------------------------------
  void words() {
    slots_.set(Field::language, Slot::language);
    slots_.set(Field::language, Slot::langid);
    if (const RawField* const field = slots_.get(Slot::pubstate)) {
      record_.text.set(Field::status, std::string(bibtex_word(latex_to_text(field->value))), field->span);
    }
  }

  const RawEntry& entry_;
  Diagnostics& diagnostics_;
  Publication record_;
  BibtexSlots slots_;
};

}  // namespace

Publication interpret_entry(const RawEntry& entry, const Tables& /*tables*/, Diagnostics& diagnostics) {
  return EntryInterpreter(entry, diagnostics).run();
}

}  // namespace bibfold
