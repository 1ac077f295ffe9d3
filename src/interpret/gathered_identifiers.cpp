// See gathered_identifiers.h. What is an identifier, and what follows from it, is asked in identifiers.h.
#include "interpret/gathered_identifiers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interpret/identifiers.h"
#include "interpret/other_links.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

struct IdentifierField {
  Field field;
  Scheme scheme;
};
constexpr IdentifierField kIdentifierFields[] = {{Field::DOI, Scheme::doi},
                                                 {Field::PMID, Scheme::pubmed},
                                                 {Field::PMCID, Scheme::pmc},
                                                 {Field::ISBN, Scheme::isbn},
                                                 {Field::ISSN, Scheme::issn}};

// Fields of other makers' BibTeX that hold a bare identifier; names as al-folio, biblatex and INSPIRE use them.
struct IdentifierExtra {
  std::string_view name;
  Scheme scheme;
};
constexpr IdentifierExtra kIdentifierExtras[] = {{"arxiv", Scheme::arxiv}, {"arxivid", Scheme::arxiv}, {"hal", Scheme::hal},
                                                 {"hal_id", Scheme::hal},  {"iacr", Scheme::iacr},     {"openreview", Scheme::openreview},
                                                 {"pmcid", Scheme::pmc},   {"pmid", Scheme::pubmed},   {"ssrn", Scheme::ssrn}};
constexpr std::array<std::string_view, 8> kAddressExtras{"adsurl", "ee", "html", "link", "openaccess", "paper", "pdf", "preprint"};

/// What stands in the volume of "Computing Research Repository": "abs/2101.00001" at DBLP, "arXiv:2101.00001" in styles of conferences.
bool is_archive_number(std::string_view volume) { return volume.starts_with("abs/") || volume.starts_with("arXiv:"); }

bool is_of_preprint(const Identifier& identifier) { return identifier.scheme == Scheme::doi && is_preprint_doi(identifier.value); }

class IdentifierCollector {
 public:
  IdentifierCollector(Publication& record, VenueMemo& venues) : record_(record), venues_(venues) {}

  void collect() {
    for (const IdentifierField& row : kIdentifierFields) add_value(row.scheme, row.field);
    add_archive();
    if (const TextField* url = record_.text.find(Field::URL)) add(identifier_of_url(url->value), url->span);
    add_container();
    add_number();
    if (is_archive_number(record_.text[Field::volume])) add_value(Scheme::arxiv, Field::volume);
    add_extras();
    add_note();
    add_links();
  }

 private:
  void add(const std::optional<Identifier>& identifier, Span span) {
    if (!identifier) return;
    for (Identifier& known : record_.identifiers) {
      if (known.scheme != identifier->scheme || known.value != identifier->value) continue;
      if (known.inferred && !identifier->inferred) known.inferred = false;
      if (known.version.empty()) known.version = identifier->version;
      return;
    }
    record_.identifiers.push_back(*identifier);
    record_.identifiers.back().span = span;
  }

  void add_value(Scheme scheme, Field field) {
    const TextField* value = record_.text.find(field);
    if (value != nullptr) add(parse_identifier(scheme, value->value), value->span);
  }

  void add_archive() {
    const std::string archive = fold_letters(record_.text[Field::archive]);
    if (archive == "arxiv" || (archive.empty() && record_.text.has(Field::archive_location)))
      add_value(Scheme::arxiv, Field::archive_location);
    if (archive == "hal") add_value(Scheme::hal, Field::archive_location);
    if (archive == "pubmed") add_value(Scheme::pubmed, Field::archive_location);
    if (archive == "iacr") add_value(Scheme::iacr, Field::archive_location);
  }

  // "arXiv preprint arXiv:2101.00001"
  void add_container() {
    const TextField* text = record_.text.find(Field::container_title);
    if (text == nullptr) return;
    for (const Identifier& identifier : venues_.read(text->value).identifiers) add(identifier, text->span);
  }

  // "arXiv:2101.00001"
  void add_number() {
    const TextField* text = record_.text.find(Field::number);
    if (text == nullptr) return;
    for (const Identifier& identifier : find_identifiers(text->value)) add(identifier, text->span);
  }

  void add_extras() {
    for (const ExtraField& extra : record_.extra) {
      if (extra.json) continue;
      for (const IdentifierExtra& row : kIdentifierExtras) {
        if (extra.name == row.name) add(parse_identifier(row.scheme, extra.value), extra.span);
      }
      const bool address = is_one_of(kAddressExtras, extra.name);
      if (address) add(identifier_of_url(extra.value), extra.span);
      if (extra.name == "howpublished") {
        for (const Identifier& identifier : find_identifiers(extra.value)) add(identifier, extra.span);
      }
    }
  }

  // A note that is hardly more than an identifier; "Extended version of arXiv:2101.00001" names another paper.
  void add_note() {
    const TextField* note = record_.text.find(Field::note);
    if (note == nullptr || note->value.size() > 200) return;
    const std::vector<Identifier> found = find_identifiers(note->value);
    std::size_t covered = 0;
    for (const Identifier& identifier : found) covered += identifier.span.size();
    if (found.size() != 1 || note->value.size() - covered > 24) return;
    for (const std::string_view word :
         {"version", "extend", "see ", "code", "data", "errat", "supersed", "replac", "reprint", "of ", "based"}) {
      if (find_ignoring_case(note->value, word) != std::string_view::npos) return;
    }
    add(found[0], note->span);
  }

  // Of two links that identify different things by one scheme, neither is known to be the paper.
  void add_links() {
    std::vector<std::pair<Identifier, Span>> found;
    for (const Link& link : record_.links) {
      auto identifier = identifier_of_url(link.url);
      if (!identifier) continue;
      // "OSF" is where the data is, or the text itself.
      const bool text = is_of_preprint(*identifier) && fold_text(link.label) == "osf";
      if (text || !leads_elsewhere(link.label)) found.emplace_back(*std::move(identifier), link.span);
    }
    for (const auto& [identifier, span] : found) {
      const bool contradicted = std::any_of(found.begin(), found.end(), [&x = identifier](const auto& other) {
        return other.first.scheme == x.scheme && other.first.value != x.value && is_of_preprint(other.first) == is_of_preprint(x);
      });
      const bool stated = std::any_of(record_.identifiers.begin(), record_.identifiers.end(), [&x = identifier](const Identifier& known) {
        return known.scheme == x.scheme && known.value != x.value && !known.inferred;
      });
      if (!contradicted && !stated) add(identifier, span);
    }
  }

  Publication& record_;
  VenueMemo& venues_;
};

/// The number that the preprint's server gave it is known.
bool is_numbered_preprint(const Publication& record) {
  return has_identifier(record, Scheme::arxiv) || has_identifier(record, Scheme::biorxiv) || has_identifier(record, Scheme::ssrn);
}

/// Beside the DOI of its preprint, that of the journal is the record's own.
void name_own_doi(Publication& record) {
  const Identifier* own = nullptr;
  std::size_t preprints = 0;
  for (const Identifier& identifier : record.identifiers) {
    if (identifier.scheme != Scheme::doi) continue;
    if (!is_of_preprint(identifier) && (own != nullptr || identifier.inferred)) return;
    if (is_of_preprint(identifier)) {
      ++preprints;
    } else {
      own = &identifier;
    }
  }
  if (own != nullptr && preprints > 0 && !record.text.has(Field::DOI)) record.text.set(Field::DOI, own->value, own->span);
}

}  // namespace

void gather_identifiers(Publication& record, VenueMemo& venues) { IdentifierCollector(record, venues).collect(); }

void infer_identifiers(Publication& record, bool published) {
  complete_identifiers(record.identifiers);
  if (!published) return;
  const bool own = std::any_of(record.identifiers.begin(), record.identifiers.end(),
                               [](const Identifier& i) { return i.scheme == Scheme::doi && !is_of_preprint(i); });
  const bool numbered = is_numbered_preprint(record) && record.versions.empty();  // an earlier merge kept what a version stated
  std::erase_if(record.identifiers, [&](const Identifier& i) { return is_of_preprint(i) && (i.inferred || (own && numbered)); });
  name_own_doi(record);
}

}  // namespace bibfold
