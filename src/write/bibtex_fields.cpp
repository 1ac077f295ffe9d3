// Publication → fields of an entry. External function: bibtex_fields. Knows nothing of how they are laid out, or of an entry that is there.
#include "write/bibtex_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "text/codes.h"
#include "text/csl_syntax.h"
#include "text/latex.h"
#include "text/utf8.h"
#include "write/bibtex_extra.h"
#include "write/bibtex_links.h"
#include "write/bibtex_names.h"
#include "write/bibtex_values.h"
#include "write/case_protection.h"

namespace bibfold {
namespace {

/// Where a value goes that the entry has no field for.
enum class Rest : std::uint8_t { note, annote };

struct FieldRow {
  Field field;
  Slot slot;
  Rest rest;
  std::string_view label;  ///< in front of the value in `rest`
};

// Fields that go where their row says; the others have a function of their own below.
constexpr FieldRow kRows[] = {
    {Field::title_short, Slot::short_title, Rest::annote, "Short title: "},
    {Field::collection_title, Slot::series, Rest::note, "Series: "},
    {Field::event_title, Slot::event_title, Rest::note, ""},
    {Field::volume, Slot::volume, Rest::note, "Volume "},
    {Field::number_of_pages, Slot::page_total, Rest::annote, "Pages: "},
    {Field::chapter_number, Slot::chapter, Rest::note, "Chapter "},
    {Field::edition, Slot::edition, Rest::note, "Edition: "},
    {Field::keyword, Slot::keywords, Rest::annote, ""},
};

class FieldBuilder {
 public:
  FieldBuilder(const Publication& record, const BibtexShape& shape)
      : record_(record), shape_(shape), kind_(entry_kind(shape.type)), text_(record.text) {}

  std::vector<BibtexValue> build() {
    put_people();
    put_text(Field::title, Slot::title, protect_case(text_[Field::title], text_[Field::language], shape_.ascii));
    put_container();
    for (const FieldRow& row : kRows) put_or_rest(row.slot, text_[row.field], row.rest, row.label);
    at(Slot::abstract) = prose(Field::abstract);
    put_event();
    put_numbers();
    put_pages();
    put_date();
    put_publisher();
    put_genre();
    put_medium();
    put_archive();
    put_codes();
    put_language();
    put_relations();
    put_notes();
    return finish();
  }

 private:
  bool bibtex() const { return shape_.dialect == Dialect::bibtex; }
  bool has(Slot slot) const { return has_slot(kind_, slot, shape_.dialect); }
  std::string& at(Slot slot) { return slots_[static_cast<std::size_t>(slot)]; }
  bool is_free(Slot slot) { return has(slot) && at(slot).empty(); }
  std::string latex(std::string_view text) const { return text_to_latex(collapse_blanks(text), shape_.ascii); }
  std::string prose(Field field) const { return prose_latex(record_, collapse_blanks(text_[field]), shape_.ascii); }

  void rest(Rest where, std::string_view label, std::string_view text) {
    if (!text.empty()) (where == Rest::note ? notes_ : annotes_).push_back(latex(std::string(label).append(text)));
  }

  bool is_said(std::string_view text) const { return !shape_.all && is_said_by_eprint(record_, text); }

  /// Text into a slot, or where the rest goes.
  void put_or_rest(Slot slot, std::string_view text, Rest where, std::string_view label) {
    if (text.empty()) return;
    if (is_free(slot)) {
      at(slot) = latex(text);
    } else {
      rest(where, label, text);
    }
  }

  void put_text(Field field, Slot slot, std::string value) {
    if (text_.has(field) && has(slot)) at(slot) = std::move(value);
  }

  // ---- people
  void put_people() {
    put_names(Slot::author, record_.authors, record_.truncated_authors);
    put_names(Slot::editor, record_.editors, false);
    at(Slot::author_marks) = author_annotation(record_.author_marks);
    if (has(Slot::author_orcids)) at(Slot::author_orcids) = orcid_annotation(record_.authors);
    if (has(Slot::editor_orcids)) at(Slot::editor_orcids) = orcid_annotation(record_.editors);
    std::vector<Contributor> translators;
    for (const Contributor& person : record_.contributors) {
      if (person.role == Role::translator && has(Slot::translator)) {
        translators.push_back(person);
      } else {
        rest(Rest::annote, role_label(person), display_name(person.name));
      }
    }
    put_names(Slot::translator, translators, false);
  }

  void put_names(Slot slot, const std::vector<Contributor>& people, bool truncated) {
    const std::string names = bibtex_names(people, truncated, shape_.ascii);
    if (names.empty()) return;
    if (has(slot)) {
      at(slot) = names;
    } else {
      annotes_.push_back(fmt::format("{}: {}", slot == Slot::editor ? "Editors" : "Authors", names));
    }
  }

  // ---- where it appeared
  void put_container() {
    const std::string_view full = text_[Field::container_title];
    const std::string_view brief = text_[Field::container_title_short];
    const std::string_view title = full.empty() ? brief : full;
    const Slot slot = has(Slot::journal) ? Slot::journal : Slot::booktitle;
    if (!is_said(title)) put_container_title(slot, title);
    if (full.empty() || brief.empty() || is_inferred(record_, Field::container_title_short) || full.find(brief) != std::string_view::npos)
      return;
    if (has(Slot::short_journal)) {
      at(Slot::short_journal) = latex(brief);
    } else if (!text_.has(Field::event_title) && has(Slot::event_title)) {
      at(Slot::event_title) = latex(brief);
    } else {
      rest(Rest::annote, "Short venue: ", brief);
    }
  }

  void put_container_title(Slot slot, std::string_view title) {
    if (title.empty()) return;
    if (has(slot)) {
      at(slot) = latex(title);
    } else if (has(Slot::howpublished)) {
      at(Slot::howpublished) = latex(title);
    } else if (has(Slot::organization)) {
      at(Slot::organization) = latex(title);
    } else {
      rest(Rest::note, "In: ", title);
    }
  }

  void put_event() {
    const std::string_view place = text_[Field::event_place];
    // Styles of BibTeX print the address of a paper in proceedings where the conference was.
    const bool as_address = bibtex() && !text_.has(Field::publisher_place) && kind_ == EntryKind::inproceedings;
    put_or_rest(as_address ? Slot::address : Slot::venue, place, Rest::note, "");
    if (record_.event_date == Date{}) return;
    const std::string date = iso_date(record_.event_date);
    if (has(Slot::event_date) && !date.empty()) {
      at(Slot::event_date) = date;
    } else {
      rest(Rest::annote, "Event: ", date.empty() ? record_.event_date.literal : date);
    }
  }

  // ---- numbers: one slot, three owners
  void put_numbers() {
    const std::string_view issue = text_[Field::issue];
    const std::string_view number = is_said(text_[Field::number]) ? std::string_view() : text_[Field::number];
    const std::string_view in_series = text_[Field::collection_number];
    const bool periodical = kind_ == EntryKind::article || kind_ == EntryKind::periodical;
    if (periodical) {
      put_or_rest(Slot::number, issue, Rest::note, "Issue ");
      if (number != issue) put_or_rest(Slot::eid, number, Rest::note, "Number ");  // Zotero has the issue in both
      put_or_rest(Slot::volume, in_series, Rest::note, "Number in series: ");
      return;
    }
    for (const std::string_view value : {in_series, number, issue}) {
      if (value.empty()) continue;
      if (may_have_number()) {
        at(Slot::number) = latex(value);
      } else {
        rest(Rest::note, value == issue ? "Issue " : "Number ", value);
      }
    }
  }

  // plain.bst warns of a number without series, or beside a volume, in books and proceedings.
  bool may_have_number() {
    if (!is_free(Slot::number)) return false;
    const bool has_own_number =
        kind_ == EntryKind::report || kind_ == EntryKind::manual || kind_ == EntryKind::patent || kind_ == EntryKind::dataset;
    return !bibtex() || has_own_number || (!at(Slot::series).empty() && at(Slot::volume).empty());
  }

  void put_pages() {
    const std::string_view page = text_[Field::page];
    if (page.empty()) return;
    if (has(Slot::pages)) {
      at(Slot::pages) = bibtex_pages(latex(page));
    } else {
      rest(Rest::note, "Pages ", page);
    }
  }

  // ---- when
  void put_date() {
    const Date& date = record_.issued;
    if (!bibtex() && !shape_.years && is_exact(date)) {
      at(Slot::date) = iso_date(date);
    } else if (date.year != 0) {
      at(Slot::year) = std::to_string(date.year);
      at(Slot::month) = month_macro(date.month);
      if (date.day > 0 && !at(Slot::month).empty()) at(Slot::day) = std::to_string(date.day);
      if (!is_plain(date)) rest(Rest::annote, "Date: ", iso_date(date));
    }
    if (!date.literal.empty() && !equals_ignoring_case(date.literal, text_[Field::status])) rest(Rest::note, "", date.literal);
    if (record_.accessed != Date{}) at(Slot::url_date) = iso_date(record_.accessed);
  }

  // ---- who published
  void put_publisher() {
    const std::string_view publisher = text_[Field::publisher];
    if (!publisher.empty() && !is_said(publisher)) {
      for (const Slot slot : {Slot::institution, Slot::publisher, Slot::organization}) {
        if (!is_free(slot)) continue;
        at(slot) = latex(publisher);
        break;
      }
      if (at(Slot::institution).empty() && at(Slot::publisher).empty() && at(Slot::organization) != latex(publisher)) {
        rest(Rest::annote, "Publisher: ", publisher);
      }
    }
    put_or_rest(Slot::address, text_[Field::publisher_place], Rest::annote, "Place: ");
  }

  void put_genre() {
    const std::string_view genre = text_[Field::genre];
    const std::string type = entry_subtype(genre, shape_.type, shape_.dialect);
    if (equals_ignoring_case(genre, "preprint")) {
      put_stage();
    } else if (!type.empty() && has(Slot::type)) {
      at(Slot::type) = type == genre ? latex(type) : type;
    } else if (!type.empty() || !has(Slot::type)) {
      rest(Rest::note, "", genre);
    }
  }

  // That it is a preprint follows from an eprint; without one it is said.
  void put_stage() {
    if (eprint_of(record_).empty()) {
      if (!put_state("prepublished")) rest(Rest::note, "", "Preprint");
    }
  }

  bool put_state(std::string_view state) {
    if (!is_free(Slot::pub_state)) return false;
    at(Slot::pub_state) = std::string(state);
    return true;
  }

  void put_medium() {
    put_or_rest(Slot::howpublished, text_[Field::medium], Rest::note, "");
    const std::string_view status = text_[Field::status];
    const std::string_view state = publication_state(status);
    if (status.empty() || (!state.empty() && put_state(state))) return;
    rest(Rest::note, "", status);
  }

  // ---- identifiers
  void put_archive() {
    const Eprint eprint = eprint_of(record_);
    if (!eprint.empty() && !(is_pubmed(eprint) && has(Slot::pmid))) {
      at(Slot::eprint) = verbatim(eprint.id);
      at(Slot::archive_prefix) = latex(eprint.archive);
      at(Slot::primary_class) = latex(text_[Field::archive_class]);
    } else if (eprint.empty() && text_.has(Field::archive) && !is_said(text_[Field::archive])) {
      rest(Rest::annote, "Archive: ", text_[Field::archive]);
    }
    const std::string_view version = text_[Field::version];
    if (!version.empty() && version != eprint.version) put_or_rest(Slot::version, version, Rest::note, "Version ");
    at(Slot::doi) = verbatim(doi_of(record_));
    put_addresses();
  }

  void put_addresses() {
    const Addresses addresses = addresses_of(record_);
    at(Slot::url) = verbatim(addresses.url);
    for (const Link& link : addresses.others) {
      const std::string label = link.label.empty() ? std::string() : latex(link.label) + ": ";
      notes_.push_back(fmt::format("{}\\url{{{}}}", label, verbatim(link.url)));
    }
  }

  void put_codes() {
    put_code(Slot::isbn, text_[Field::ISBN], is_isbn, "ISBN ");
    put_code(Slot::issn, text_[Field::ISSN], is_issn, "ISSN ");
    if (!is_pubmed(eprint_of(record_)) || has(Slot::pmid)) put_or_rest(Slot::pmid, text_[Field::PMID], Rest::annote, "PMID: ");
    put_or_rest(Slot::pmcid, text_[Field::PMCID], Rest::annote, "PMCID: ");
  }

  static bool is_pubmed(const Eprint& eprint) { return eprint.archive == "pubmed"; }

  /// One, or several that are all valid; biber warns of others. What an entry has, it keeps.
  void put_code(Slot slot, std::string_view text, bool (*is_valid)(std::string_view), std::string_view label) {
    const std::vector<std::string_view> codes = codes_in(text);
    const bool valid = is_valid(text) || (!codes.empty() && std::all_of(codes.begin(), codes.end(), is_valid));
    if (has(slot) && (valid || record_.origin == Origin::bibtex)) {
      at(slot) = std::string(text);
    } else {
      rest(Rest::annote, label, text);
    }
  }

  void put_language() { at(Slot::language) = latex(babel_language(text_[Field::language])); }

  // ---- keys
  void put_relations() {
    std::string ids;
    for (const std::string& alias : record_.aliases) {
      const std::string key = bibtex_key(alias);
      if (!key.empty() && !equals_ignoring_case(key, bibtex_key(record_.key))) ids.append(ids.empty() ? "" : ",").append(key);
    }
    at(Slot::ids) = ids;
    std::string related;
    for (const Related& other : record_.related) {
      if (other.relation != "preprint" || record_.stage == Stage::preprint) continue;
      related.append(related.empty() ? "" : ",").append(bibtex_key(other.id));
    }
    at(Slot::related) = related;
    if (!related.empty()) at(Slot::related_type) = "origpubas";
  }

  // ---- what is left
  void put_notes() {
    if (text_.has(Field::acceptance_rate))
      notes_.insert(notes_.begin(), latex(fmt::format("Acceptance rate: {}", text_[Field::acceptance_rate])));
    if (text_.has(Field::award)) notes_.insert(notes_.begin(), latex(text_[Field::award]));
    if (text_.has(Field::note)) notes_.insert(notes_.begin(), prose(Field::note));
    if (text_.has(Field::annote)) annotes_.insert(annotes_.begin(), prose(Field::annote));
    for (const ExtraField& extra : record_.extra) {
      if (is_annotation(extra, text_)) rest(Rest::annote, extra.name + ": ", json_display(extra.value));
    }
  }

  std::vector<BibtexValue> finish() {
    at(Slot::note) = join_sentences(notes_);
    at(Slot::annote) = join_sentences(annotes_);
    std::vector<BibtexValue> fields;
    for (const SlotInfo& slot : all_slots()) {
      std::string& value = at(slot.slot);
      if (value.empty()) continue;
      std::string name(name_of(slot.slot, shape_.dialect));
      if (slot.slot == Slot::institution && bibtex() && kind_ == EntryKind::thesis) name = "school";
      fields.push_back({std::move(name), balanced(value), slot.slot == Slot::month});
    }
    append_extra(record_, fields);
    return fields;
  }

  const Publication& record_;
  const BibtexShape& shape_;
  EntryKind kind_;
  const TextFields& text_;
  std::array<std::string, static_cast<std::size_t>(Slot::kCount)> slots_;
  std::vector<std::string> notes_;    ///< LaTeX
  std::vector<std::string> annotes_;  ///< LaTeX
};

}  // namespace

std::vector<BibtexValue> bibtex_fields(const Publication& record, const BibtexShape& shape) { return FieldBuilder(record, shape).build(); }

}  // namespace bibfold
