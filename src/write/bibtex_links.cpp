// Links and identifiers of a record → url, and what goes to the notes. External functions: see bibtex_links.h.
#include "write/bibtex_links.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/latex.h"
#include "text/utf8.h"
#include "write/bibtex_values.h"

namespace bibfold {
namespace {

struct SchemeUrl {
  Scheme scheme;
  std::string_view prefix;
};
constexpr SchemeUrl kSchemeUrls[] = {
    {Scheme::acl, "https://aclanthology.org/"},
    {Scheme::openreview, "https://openreview.net/forum?id="},
    {Scheme::hal, "https://hal.science/"},
    {Scheme::iacr, "https://eprint.iacr.org/"},
    {Scheme::doi, "https://doi.org/"},
    {Scheme::arxiv, "https://arxiv.org/abs/"},
    {Scheme::ssrn, "https://ssrn.com/abstract="},
    {Scheme::biorxiv, "https://doi.org/10.1101/"},
};

bool mentions(std::string_view url, std::string_view id) { return find_ignoring_case(url, id) != std::string_view::npos; }

constexpr Field kProse[] = {Field::abstract, Field::note, Field::annote};
constexpr std::size_t kMostLinks = 32;  // that are looked for in the words of a record: its text is gone through once for each

/// Where a link of the record stands in a text.
struct PlacedLink {
  std::size_t begin = 0;
  std::string_view url;
};

/// "https://a.example" does not stand in "https://a.example/b".
bool ends_there(std::string_view text, std::size_t end) {
  while (end < text.size() && (text[end] == '.' || text[end] == ',')) ++end;
  return end >= text.size() || std::string_view(" \t\n;:)]}>\"'").find(text[end]) != std::string_view::npos;
}

/// The record's links in one of its texts: ascending, disjoint.
std::vector<PlacedLink> placed_links(const Publication& record, std::string_view text) {
  std::vector<PlacedLink> places;
  for (const Link& link : record.links) {
    if (link.url.empty() || record.links.size() > kMostLinks) continue;
    for (std::size_t at = text.find(link.url); at != std::string_view::npos; at = text.find(link.url, at + link.url.size())) {
      if (ends_there(text, at + link.url.size())) places.push_back({at, link.url});
    }
  }
  std::sort(places.begin(), places.end(),
            [](const PlacedLink& a, const PlacedLink& b) { return std::pair(a.begin, b.url.size()) < std::pair(b.begin, a.url.size()); });
  const auto repeats = [](const PlacedLink& a, const PlacedLink& b) { return b.begin < a.begin + a.url.size(); };
  places.erase(std::unique(places.begin(), places.end(), repeats), places.end());
  return places;
}

/// A link without a label that stands in the words of the record: prose_latex() writes it there.
bool is_in_prose(const Publication& record, const Link& link) {
  if (!link.label.empty()) return false;
  return std::any_of(std::begin(kProse), std::end(kProse), [&](Field field) {
    if (record.text[field].find(link.url) == std::string_view::npos) return false;
    const std::vector<PlacedLink> places = placed_links(record, record.text[field]);
    return std::any_of(places.begin(), places.end(), [&link](const PlacedLink& place) { return place.url == link.url; });
  });
}

/// "code = {https://…}" is a field of the entry, and a link with that label.
bool is_a_field(const Publication& record, const Link& link) {
  return std::any_of(record.extra.begin(), record.extra.end(),
                     [&link](const ExtraField& extra) { return !extra.json && extra.name == link.label; });
}

}  // namespace

std::string doi_of(const Publication& record) {
  if (record.text.has(Field::DOI)) return is_inferred(record, Field::DOI) ? std::string() : std::string(record.text[Field::DOI]);
  const bool in_arxiv = equals_ignoring_case(eprint_of(record).archive, "arxiv");
  const Identifier* only = nullptr;
  for (const Identifier& identifier : record.identifiers) {
    if (identifier.scheme != Scheme::doi || (in_arxiv && identifier.value.starts_with("10.48550/"))) continue;
    if (only != nullptr) return {};
    only = &identifier;
  }
  return only == nullptr || only->inferred ? std::string() : only->value;
}

namespace {

/// Collects the addresses of one record that its other fields do not say.
class AddressFinder {
 public:
  explicit AddressFinder(const Publication& record) : record_(record), doi_(doi_of(record)) {
    const Eprint eprint = eprint_of(record);
    arxiv_ = eprint.id.substr(0, eprint.id.size() - (eprint.version.empty() ? 0 : eprint.version.size() + 1));
  }

  Addresses find() {
    if (!is_inferred(record_, Field::URL)) found_.url = std::string(record_.text[Field::URL]);
    for (const Link& link : record_.links) add(link);
    for (const Identifier& identifier : record_.identifiers) add(identifier);
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_said(std::string_view url) const {
    if (url.empty() || equals_ignoring_case(url, found_.url)) return true;
    if (!arxiv_.empty() && mentions(url, "arxiv.org/") && mentions(url, arxiv_)) return true;
    if (!doi_.empty() && mentions(url, "doi.org/") && url.size() >= doi_.size() &&
        equals_ignoring_case(url.substr(url.size() - doi_.size()), doi_))
      return true;
    return std::any_of(found_.others.begin(), found_.others.end(), [url](const Link& link) { return link.url == url; });
  }

  /// "http://dx.doi.org/10.1101/460147" leads there already.
  [[nodiscard]] bool is_linked(std::string_view doi) const {
    return std::any_of(found_.others.begin(), found_.others.end(), [doi](const Link& link) {
      const std::string_view url = link.url;
      return mentions(url, "doi.org/") && url.size() > doi.size() && equals_ignoring_case(url.substr(url.size() - doi.size()), doi);
    });
  }

  void add(const Link& link) {
    if (is_said(link.url) || !mentions(link.url, "://") || is_in_prose(record_, link) || is_a_field(record_, link)) return;
    const bool of_the_paper =
        link.label.empty() || fold_text(link.label) == "pdf" || fold_text(link.label) == "paper" || fold_text(link.label) == "link";
    if (found_.url.empty() && of_the_paper) {
      found_.url = link.url;
    } else {
      found_.others.push_back(link);
    }
  }

  void add(const Identifier& identifier) {
    const bool doi = identifier.scheme == Scheme::doi;
    const bool preprint_doi = doi && !arxiv_.empty() && identifier.value.starts_with("10.48550/");
    if (identifier.inferred || preprint_doi || mentions(found_.url, identifier.value)) return;
    if (doi && (equals_ignoring_case(identifier.value, doi_) || is_linked(identifier.value))) return;
    for (const SchemeUrl& row : kSchemeUrls) {
      if (row.scheme == identifier.scheme) add(Link{doi ? "See also" : "", std::string(row.prefix) + identifier.value, {}});
    }
  }

  const Publication& record_;
  std::string doi_;
  std::string arxiv_;  ///< without its version
  Addresses found_;
};

}  // namespace

Addresses addresses_of(const Publication& record) { return AddressFinder(record).find(); }

std::string prose_latex(const Publication& record, std::string_view text, bool ascii) {
  std::string out;
  std::size_t done = 0;
  for (const PlacedLink& link : placed_links(record, text)) {
    out.append(text_to_latex(text.substr(done, link.begin - done), ascii)).append("\\url{").append(verbatim(link.url)).append("}");
    done = link.begin + link.url.size();
  }
  return out.append(text_to_latex(text.substr(done), ascii));
}

}  // namespace bibfold
