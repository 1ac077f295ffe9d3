// A BibTeX or biblatex entry → Publication. External function: interpret_entry. What each type and field means is in bibtex_tables.cpp;
// here is what depends on several fields, or has a syntax of its own. What follows from the record as a whole (stage, venue, a year from an
// identifier) is complete()'s affair.
#include <algorithm>
#include <array>
#include <utility>

#include "interpret/bibtex_tables.h"
#include "interpret/dates.h"
#include "interpret/identifiers.h"
#include "interpret/names.h"
#include "interpret/pages.h"
#include "interpret/record.h"
#include "text/latex.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using Slot = BibtexSlot;
constexpr auto kNone = std::string_view::npos;

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

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

bool is_url(std::string_view value) {
  const auto scheme = value.find("://");
  return (scheme != kNone && scheme > 2 && scheme < 8) || value.starts_with("www.");
}

// Values separated by commas, semicolons or blanks: several ISBNs, several URLs.
std::vector<std::string_view> split_values(std::string_view text) {
  std::vector<std::string_view> values;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    std::string_view value = text.substr(at, end - at);
    while (value.ends_with(',') || value.ends_with(';')) value.remove_suffix(1);
    if (!value.empty()) values.push_back(value);
    at = end + 1;
  }
  return values;
}

class EntryInterpreter {
 public:
  EntryInterpreter(const RawEntry& entry, Diagnostics& diagnostics) : entry_(entry), diagnostics_(diagnostics) {}

  Publication run() {
    record_.key = entry_.key;
    record_.key_span = entry_.key_span;
    record_.span = entry_.span;
    record_.origin = Origin::bibtex;
    record_.origin_type = entry_.type;
    for (const RawField& field : entry_.fields) read_field(field);
    type();
    titles();
    container();
    numbers();
    publishers();
    places();
    dates();
    people();
    identifiers();
    urls();
    words();
    return std::move(record_);
  }

 private:
  // ---- fields ---------------------------------------------------------------------------------------------------------------
  void read_field(const RawField& field) {
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
      if (std::string url = latex_to_verbatim(field.value); is_url(url)) record_.links.push_back({field.name, std::move(url), field.span});
    } else if (record_.text.has(rule->field)) {
      second_value(field, *rule, record_.text.find(rule->field)->span.source == field.span.source && is_repeated(field));
    } else {
      record_.text.set(rule->field, rule->use == BibtexUse::text ? latex_to_text(field.value) : latex_to_verbatim(field.value), field.span);
    }
  }

  [[nodiscard]] bool is_repeated(const RawField& field) const {
    return std::any_of(entry_.fields.data(), &field, [&field](const RawField& other) { return other.name == field.name; });
  }

  // "year" twice; or "address" where "location" has been read.
  void second_value(const RawField& field, const BibtexFieldRule& rule, bool repeated) {
    if (field.inherited) return;
    if (repeated) {
      record_.overruled.push_back({std::string(csl_name(rule)), latex_to_text(field.value), record_.key});
    } else {
      keep(&field);
    }
  }

  void keep(const RawField* field) {
    if (field != nullptr && !field->inherited) record_.extra.push_back({field->name, field->value, false, field->span});
  }

  [[nodiscard]] const RawField* get(Slot slot) const {
    const RawField* const field = fields_[static_cast<std::size_t>(slot)];
    return field != nullptr && !trim(field->value).empty() ? field : nullptr;
  }

  [[nodiscard]] std::string text(Slot slot) const {
    const RawField* const field = get(slot);
    return field != nullptr ? latex_to_text(field->value) : std::string();
  }

  [[nodiscard]] std::string verbatim(Slot slot) const {
    const RawField* const field = get(slot);
    return field != nullptr ? latex_to_verbatim(field->value) : std::string();
  }

  // Gives the field to the model, or keeps it where the model has a value already.
  void set(Field target, const RawField* field) {
    if (field == nullptr) return;
    if (record_.text.has(target)) {
      keep(field);
    } else {
      record_.text.set(target, latex_to_text(field->value), field->span);
    }
  }
  void set(Field target, Slot slot) { set(target, get(slot)); }

  // ---- type -----------------------------------------------------------------------------------------------------------------
  void type() {
    const auto row = find_bibtex_type(entry_.type);
    if (row) {
      record_.type = row->type;
    } else {
      diagnostics_.push_back({Code::unknown_type, entry_.span, entry_.type, {}});
    }
    if (const RawField* const subtype = get(Slot::entry_subtype)) {
      if (subtype->value == "newspaper") record_.type = Type::article_newspaper;
      if (subtype->value == "magazine") record_.type = Type::article_magazine;
      keep(subtype);
    }
    if (const RawField* const genre = get(Slot::type)) {
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
    const RawField* const field = get(title);
    if (field == nullptr) {
      keep(get(subtitle));
      return;
    }
    std::string whole = latex_to_text(field->value);
    if (const std::string second = text(subtitle); !second.empty()) {
      const bool ended = whole.ends_with('?') || whole.ends_with('!') || whole.ends_with(':');
      whole.append(ended ? " " : ": ").append(second);
    }
    record_.text.set(target, std::move(whole), field->span);
  }

  void titles() { set_with_subtitle(Field::title, Slot::title, Slot::subtitle); }

  void container() {
    const bool journal = get(Slot::journal) != nullptr && (is_article() || get(Slot::booktitle) == nullptr || record_.type == Type::book);
    if (journal) {
      set_with_subtitle(Field::container_title, Slot::journal, Slot::journal_subtitle);
    } else if (record_.type != Type::book) {
      set_with_subtitle(Field::container_title, Slot::booktitle, Slot::book_subtitle);
    }
    if (!journal) {
      keep(get(Slot::journal));
      keep(get(Slot::journal_subtitle));
    }
    if (journal || record_.type == Type::book) {
      keep(get(Slot::booktitle));
      keep(get(Slot::book_subtitle));
    }
  }

  // ---- numbers --------------------------------------------------------------------------------------------------------------
  void numbers() {
    const bool in_book = record_.type == Type::book || record_.type == Type::chapter || record_.type == Type::paper_conference;
    if (is_article() || (record_.type == Type::paper_conference && !record_.text.has(Field::collection_title))) {
      set(Field::issue, Slot::number);
    } else {
      set(in_book ? Field::collection_number : Field::number, Slot::number);
    }
    set(Field::issue, Slot::issue);
    if (const RawField* const pages = get(Slot::pages)) {
      record_.text.set(Field::page, normal_pages(latex_to_text(pages->value)), pages->span);
    }
    set(Field::page, Slot::eid);
  }

  // ---- publisher and places -------------------------------------------------------------------------------------------------
  void publishers() {
    constexpr std::array<Slot, 4> kAnyone{Slot::publisher, Slot::organization, Slot::institution, Slot::school};
    constexpr std::array<Slot, 4> kHouse{Slot::school, Slot::institution, Slot::organization, Slot::publisher};
    for (const Slot slot : is_thesis_or_report() ? kHouse : kAnyone) set(Field::publisher, slot);
  }

  // BibTeX's address is the publisher's; where both are given, location is the event's (ACM), unless the event has its own.
  void places() {
    const bool both = get(Slot::address) != nullptr && get(Slot::location) != nullptr;
    set(Field::publisher_place, Slot::address);
    set(both ? Field::event_place : Field::publisher_place, Slot::location);
  }

  // ---- dates ----------------------------------------------------------------------------------------------------------------
  void dates() {
    record_.issued = parse_bibtex_date(text(Slot::year), text(Slot::month), text(Slot::date));
    const RawField* const stated = get(Slot::date) != nullptr ? get(Slot::date) : get(Slot::year);
    if (stated != nullptr) record_.issued_span = stated->span;
    day();
    if (get(Slot::event_date) != nullptr) record_.event_date = parse_date(text(Slot::event_date));
    if (get(Slot::accessed) != nullptr) record_.accessed = parse_date(text(Slot::accessed));
  }

  // "day = 5", which JabRef and some publishers write.
  void day() {
    const RawField* const field = get(Slot::day);
    if (field == nullptr) return;
    const std::string digits = latex_to_text(field->value);
    const bool number =
        !digits.empty() && digits.size() <= 2 && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    const int value = number ? std::stoi(digits) : 0;
    if (value >= 1 && value <= 31 && record_.issued.month >= 1 && record_.issued.month <= 12 && record_.issued.day == 0) {
      record_.issued.day = value;
    } else {
      keep(field);
    }
  }

  // ---- people ---------------------------------------------------------------------------------------------------------------
  void people() {
    if (const RawField* const field = get(Slot::author)) {
      NameList names = parse_bibtex_names(field->value);
      add(record_.authors, names, Role::author, *field);
      record_.truncated_authors = names.truncated;
      record_.author_marks = std::move(names.marks);
    }
    if (const RawField* const field = get(Slot::editor)) {
      NameList names = parse_bibtex_names(field->value);
      add(record_.editors, names, Role::editor, *field);
      record_.truncated_authors = record_.truncated_authors || (names.truncated && record_.authors.empty());
    }
    keep(get(Slot::editor_type));
    others(Slot::translator, Role::translator);
    others(Slot::bookauthor, Role::container_author);
  }

  void others(Slot slot, Role role) {
    const RawField* const field = get(slot);
    if (field == nullptr) return;
    NameList names = parse_bibtex_names(field->value);
    add(record_.contributors, names, role, *field);
  }

  static void add(std::vector<Contributor>& to, NameList& names, Role role, const RawField& field) {
    to.reserve(to.size() + names.names.size());
    for (Name& name : names.names) to.push_back({std::move(name), role, {}, field.span, {}});
  }

  // ---- identifiers and URLs ---------------------------------------------------------------------------------------------------
  void add_identifier(Scheme scheme, std::string_view value, Span span) {
    auto found = parse_identifier(scheme, value);
    if (!found) return;
    found->span = span;
    const auto before = [](const Identifier& a, const Identifier& b) {
      return std::pair(a.scheme, std::string_view(a.value)) < std::pair(b.scheme, std::string_view(b.value));
    };
    const auto at = std::lower_bound(record_.identifiers.begin(), record_.identifiers.end(), *found, before);
    if (at != record_.identifiers.end() && at->scheme == found->scheme && at->value == found->value) return;
    record_.identifiers.insert(at, std::move(*found));
  }

  void identifiers() {
    doi();
    eprint();
    if (const RawField* const field = get(Slot::arxiv)) {
      keep(field);
      if (!record_.text.has(Field::archive_location)) set_arxiv(latex_to_verbatim(field->value), field->span);
      add_identifier(Scheme::arxiv, latex_to_verbatim(field->value), field->span);
    }
    plain_identifier(Field::PMID, Slot::pmid, Scheme::pubmed);
    plain_identifier(Field::PMCID, Slot::pmcid, Scheme::pmc);
    for (const auto& [field, scheme] : {std::pair{Field::ISBN, Scheme::isbn}, {Field::ISSN, Scheme::issn}}) {
      const TextField* const found = record_.text.find(field);
      if (found == nullptr) continue;
      for (const std::string_view value : split_values(found->value)) add_identifier(scheme, value, found->span);
    }
    const std::string ids(verbatim(Slot::ids));  // outlives its parts
    for (const std::string_view key : split(ids, ',')) {
      if (!trim(key).empty()) record_.aliases.emplace_back(trim(key));
    }
  }

  // "https://doi.org/10.1000/X" is written 10.1000/X, in the case of the source.
  void doi() {
    const RawField* const field = get(Slot::doi);
    if (field == nullptr) return;
    const std::string value = latex_to_verbatim(field->value);
    const std::size_t begin = value.find("10.");
    if (begin == kNone || !parse_identifier(Scheme::doi, value)) {
      keep(field);
      return;
    }
    record_.text.set(Field::DOI, value.substr(begin), field->span);
    add_identifier(Scheme::doi, value, field->span);
  }

  void plain_identifier(Field target, Slot slot, Scheme scheme) {
    const RawField* const field = get(slot);
    if (field == nullptr) return;
    std::string value = latex_to_verbatim(field->value);
    add_identifier(scheme, value, field->span);
    record_.text.set(target, std::move(value), field->span);
  }

  // "2101.00001v2 [cs.CL]"; other archives keep their own names and numbers.
  void eprint() {
    const RawField* const field = get(Slot::eprint);
    const RawField* const archive = get(Slot::archive);
    if (field == nullptr) {
      set(Field::archive, archive);
      set(Field::archive_class, Slot::archive_class);
      return;
    }
    const std::string value = latex_to_verbatim(field->value);
    const std::string name = archive != nullptr ? latex_to_verbatim(archive->value) : std::string();
    const bool arxiv = (name.empty() || equals_ignoring_case(name, "arxiv")) && set_arxiv(value, field->span);
    if (!arxiv) {
      record_.text.set(Field::archive, name, archive != nullptr ? archive->span : Span{});
      record_.text.set(Field::archive_location, value, field->span);
      for (const auto& [archive_name, scheme] :
           {std::pair{"pubmed", Scheme::pubmed}, {"hal", Scheme::hal}, {"iacr", Scheme::iacr}, {"ssrn", Scheme::ssrn}}) {
        if (equals_ignoring_case(name, archive_name)) add_identifier(scheme, value, field->span);
      }
    }
    set(Field::archive_class, Slot::archive_class);
  }

  bool set_arxiv(std::string_view value, Span span) {
    std::string_view id = trim(value);
    const std::size_t open = id.find('[');
    const auto found = parse_identifier(Scheme::arxiv, trim(id.substr(0, open)));
    if (!found) return false;
    record_.text.set(Field::archive, "arXiv", span);
    record_.text.set(Field::archive_location, found->value, span);
    if (!found->version.empty() && !record_.text.has(Field::version)) record_.text.set(Field::version, found->version, span);
    if (open != kNone && id.ends_with(']') && get(Slot::archive_class) == nullptr) {
      record_.text.set(Field::archive_class, std::string(id.substr(open + 1, id.size() - open - 2)), span);
    }
    add_identifier(Scheme::arxiv, trim(id.substr(0, open)), span);
    return true;
  }

  void urls() {
    if (const RawField* const field = get(Slot::url)) {
      const std::string value = latex_to_verbatim(field->value);
      const std::vector<std::string_view> all = split_values(value);
      if (!all.empty()) record_.text.set(Field::URL, std::string(all[0]), field->span);
      for (std::size_t i = 1; i < all.size(); ++i) record_.links.push_back({"", std::string(all[i]), field->span});
    }
    if (const RawField* const field = get(Slot::howpublished)) {
      std::string value = latex_to_verbatim(field->value);
      const bool only_url = is_url(value) && value.find(' ') == kNone && !record_.text.has(Field::URL);
      record_.text.set(only_url ? Field::URL : Field::medium, only_url ? std::move(value) : latex_to_text(field->value), field->span);
    }
    for (const RawField& field : entry_.fields) {
      if (field.inherited || field.value.find('\\') == kNone || is_verbatim_field(field.name)) continue;
      for (std::string& url : latex_urls(field.value)) add_link(std::move(url), field.span);
    }
  }

  // A URL inside the text of another field.
  void add_link(std::string url, Span span) {
    if (url == record_.text[Field::URL] || !is_url(url)) return;
    if (std::any_of(record_.links.begin(), record_.links.end(), [&url](const Link& link) { return link.url == url; })) return;
    record_.links.push_back({"", std::move(url), span});
  }

  // ---- the rest ---------------------------------------------------------------------------------------------------------------
  void words() {
    set(Field::language, Slot::language);
    set(Field::language, Slot::langid);
    if (const RawField* const field = get(Slot::pubstate)) {
      record_.text.set(Field::status, std::string(bibtex_word(latex_to_text(field->value))), field->span);
    }
  }

  const RawEntry& entry_;
  Diagnostics& diagnostics_;
  Publication record_;
  std::array<const RawField*, static_cast<std::size_t>(Slot::kCount)> fields_{};
};

}  // namespace

Publication interpret_entry(const RawEntry& entry, const Tables& /*tables*/, Diagnostics& diagnostics) {
  return EntryInterpreter(entry, diagnostics).run();
}

}  // namespace bibfold
