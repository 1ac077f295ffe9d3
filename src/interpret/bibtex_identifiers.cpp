// What identifies the work that an entry describes, and where it is. External functions: read_bibtex_identifiers, read_bibtex_urls. The
// shapes of identifiers are identifiers.cpp's; what follows from the record as a whole is complete()'s affair.
#include "interpret/bibtex_identifiers.h"

#include <algorithm>
#include <utility>

#include "interpret/identifiers.h"
#include "text/ascii.h"
#include "text/latex.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using Slot = BibtexSlot;
constexpr auto kNone = std::string_view::npos;

// Values separated by commas, semicolons or blanks: several ISBNs, several URLs.
std::vector<std::string_view> split_values(std::string_view text) {
  std::vector<std::string_view> values;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_ascii_space(text[end])) ++end;
    std::string_view value = text.substr(at, end - at);
    while (value.ends_with(',') || value.ends_with(';')) value.remove_suffix(1);
    if (!value.empty()) values.push_back(value);
    at = end + 1;
  }
  return values;
}

class IdentifierReader {
 public:
  explicit IdentifierReader(BibtexSlots& slots) : slots_(slots), record_(slots.record()) {}

  void read_identifiers() {
    doi();
    eprint();
    if (const RawField* const field = slots_.get(Slot::arxiv)) {
      slots_.keep(field);
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
    const std::string ids(slots_.verbatim(Slot::ids));  // outlives its parts
    for (const std::string_view key : split(ids, ',')) {
      if (!trim(key).empty()) record_.aliases.emplace_back(trim(key));
    }
  }

  void read_urls() {
    if (const RawField* const field = slots_.get(Slot::url)) {
      const std::string value = latex_to_verbatim(field->value);
      const std::vector<std::string_view> all = split_values(value);
      if (!all.empty()) record_.text.set(Field::URL, std::string(all[0]), field->span);
      for (std::size_t i = 1; i < all.size(); ++i) record_.links.push_back({"", std::string(all[i]), field->span});
    }
    if (const RawField* const field = slots_.get(Slot::howpublished)) {
      std::string value = collapse_blanks(latex_to_verbatim(field->value));
      const bool only_url = is_url(value) && value.find(' ') == kNone && !record_.text.has(Field::URL);
      record_.text.set(only_url ? Field::URL : Field::medium, only_url ? std::move(value) : collapse_blanks(latex_to_text(field->value)),
                       field->span);
    }
    for (const RawField& field : slots_.entry().fields) {
      if (field.inherited || field.value.find('\\') == kNone || is_verbatim_field(field.name)) continue;
      for (std::string& url : latex_urls(field.value)) add_link(std::move(url), field.span);
    }
  }

 private:
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

  // "https://doi.org/10.1000/X" is written 10.1000/X, in the case of the source.
  void doi() {
    const RawField* const field = slots_.get(Slot::doi);
    if (field == nullptr) return;
    const std::string value = latex_to_verbatim(field->value);
    const std::size_t begin = value.find("10.");
    const auto found = parse_identifier(Scheme::doi, value);
    if (begin == kNone || !found) {
      slots_.keep(field);
      return;
    }
    std::string printed = value.substr(begin);
    if (!starts_with_ignoring_case(printed, found->value)) printed = found->value;  // "https://doi.org/10.1000%2Fxyz"
    record_.text.set(Field::DOI, std::move(printed), field->span);
    add_identifier(Scheme::doi, value, field->span);
  }

  void plain_identifier(Field target, Slot slot, Scheme scheme) {
    const RawField* const field = slots_.get(slot);
    if (field == nullptr) return;
    std::string value = latex_to_verbatim(field->value);
    add_identifier(scheme, value, field->span);
    record_.text.set(target, std::move(value), field->span);
  }

  // "2101.00001v2 [cs.CL]"; other archives keep their own names and numbers.
  void eprint() {
    const RawField* const field = slots_.get(Slot::eprint);
    const RawField* const archive = slots_.get(Slot::archive);
    if (field == nullptr) {
      slots_.set(Field::archive, archive);
      slots_.set(Field::archive_class, Slot::archive_class);
      return;
    }
    const std::string value = latex_to_verbatim(field->value);
    const std::string name = archive != nullptr ? latex_to_verbatim(archive->value) : std::string();
    const bool arxiv = (name.empty() || equals_ignoring_case(name, "arxiv")) && set_arxiv(value, field->span);
    if (!arxiv && is_url(value)) {  // Wiley, Taylor & Francis: "eprint = {https://onlinelibrary.wiley.com/doi/pdf/10.1000/x}"
      add_link(value, field->span);
    } else if (!arxiv) {
      record_.text.set(Field::archive, name, archive != nullptr ? archive->span : Span{});
      record_.text.set(Field::archive_location, value, field->span);
      for (const auto& [archive_name, scheme] :
           {std::pair{"pubmed", Scheme::pubmed}, {"hal", Scheme::hal}, {"iacr", Scheme::iacr}, {"ssrn", Scheme::ssrn}}) {
        if (equals_ignoring_case(name, archive_name)) add_identifier(scheme, value, field->span);
      }
    }
    slots_.set(Field::archive_class, Slot::archive_class);
  }

  bool set_arxiv(std::string_view value, Span span) {
    std::string_view id = trim(value);
    const std::size_t open = id.find('[');
    const auto found = parse_identifier(Scheme::arxiv, trim(id.substr(0, open)));
    if (!found) return false;
    record_.text.set(Field::archive, "arXiv", span);
    record_.text.set(Field::archive_location, found->value, span);
    if (!found->version.empty() && !record_.text.has(Field::version)) record_.text.set(Field::version, found->version, span);
    if (open != kNone && id.ends_with(']') && slots_.get(Slot::archive_class) == nullptr) {
      record_.text.set(Field::archive_class, std::string(id.substr(open + 1, id.size() - open - 2)), span);
    }
    add_identifier(Scheme::arxiv, trim(id.substr(0, open)), span);
    return true;
  }

  // A URL inside the text of another field.
  void add_link(std::string url, Span span) {
    if (url == record_.text[Field::URL] || !is_url(url)) return;
    if (std::any_of(record_.links.begin(), record_.links.end(), [&url](const Link& link) { return link.url == url; })) return;
    record_.links.push_back({"", std::move(url), span});
  }

  BibtexSlots& slots_;
  Publication& record_;
};

}  // namespace

void read_bibtex_identifiers(BibtexSlots& slots) { IdentifierReader(slots).read_identifiers(); }
void read_bibtex_urls(BibtexSlots& slots) { IdentifierReader(slots).read_urls(); }

}  // namespace bibfold
