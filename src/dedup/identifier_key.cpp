// See identifier_key.h.
#include "dedup/identifier_key.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

struct SchemeRow {
  Scheme scheme;
  bool names_a_work;  ///< two different ones are two works; false: a work has several, or it names the container
  bool preprint;
};
constexpr std::array<SchemeRow, static_cast<std::size_t>(Scheme::kCount)> kSchemes{{
    {Scheme::doi, true, false},
    {Scheme::arxiv, true, true},
    {Scheme::acl, true, false},
    {Scheme::openreview, true, false},
    {Scheme::pubmed, true, false},
    {Scheme::pmc, true, false},
    {Scheme::isbn, false, false},
    {Scheme::issn, false, false},
    {Scheme::dblp, false, false},  // DBLP has a record for each version
    {Scheme::hal, false, true},
    {Scheme::ssrn, true, true},
    {Scheme::biorxiv, true, true},
    {Scheme::iacr, true, true},
}};

// Every version of an article has a DOI of its own, that ends in its number: "10.12688/f1000research.14567.2".
constexpr std::string_view kNumberedVersions = "10.12688/";

/// A trailing version: "10.21203/rs.3.rs-1/v2", "10.1101/2020.01.01.1v2", "10.31234/osf.io/abcde_v1", "10.6084/m9.figshare.1.v2".
std::string_view without_version(std::string_view doi) {
  const auto v = doi.rfind('v');
  if (v == std::string_view::npos || v == 0 || !is_all_digits(doi.substr(v + 1)) || doi.size() - v > 3) return doi;
  const char before = doi[v - 1];
  if (before == '/' || before == '_' || before == '.') return doi.substr(0, v - 1);
  return is_ascii_digit(before) ? doi.substr(0, v) : doi;
}

std::string_view without_numbered_version(std::string_view doi) {
  const auto dot = doi.rfind('.');
  const bool numbered = doi.starts_with(kNumberedVersions) && is_all_digits(doi.substr(dot + 1)) && doi.size() - dot <= 3 &&
                        std::count(doi.begin() + kNumberedVersions.size(), doi.end(), '.') == 2;
  return numbered ? doi.substr(0, dot) : doi;
}

IdentifierKey fold_identifier(const Identifier& identifier, const DoiPrefixes& prefixes) {
  const std::string value = lower(identifier.value);
  IdentifierKey key{identifier.scheme, value, kSchemes[static_cast<std::size_t>(identifier.scheme)].preprint};
  if (identifier.scheme == Scheme::doi) {
    const DoiKind kind = prefixes.kind_of(value);
    key.preprint = is_preprint_doi(value) || kind == DoiKind::deposit || kind == DoiKind::anything;
    if (!key.preprint) key.value = without_numbered_version(value);
  }
  if (key.preprint) key.value = without_version(value);
  return key;
}

/// "10.1007/978-3-540-00001-1", the DOI of a book: its ISBN.
std::string isbn_in(std::string_view doi) {
  const auto slash = doi.find('/');
  if (slash == std::string_view::npos) return {};
  std::string digits;
  for (const char c : doi.substr(slash + 1)) {
    if (c != '-') digits += c;
  }
  return digits.size() == 13 && is_all_digits(digits) && (digits.starts_with("978") || digits.starts_with("979")) ? digits : "";
}

DoiKind kind_named(std::string_view word) {
  if (word == "data") return DoiKind::data;
  return word == "anything" ? DoiKind::anything : DoiKind::deposit;
}

/// "10.1101" of "10.1101/2020.01.01.1"; of other schemes nothing.
std::string_view registrant(const IdentifierKey& key) {
  return key.scheme == Scheme::doi ? std::string_view(key.value).substr(0, key.value.find('/')) : "";
}

constexpr int kFirstYear = 91;  // of arXiv

/// "1706.03762", "math/0211159", and of bioRxiv "2020.03.03.123456"; 0 when it tells no year.
int year_in(const Identifier& identifier) {
  const std::string_view id = identifier.value;
  if (identifier.scheme == Scheme::biorxiv) {
    const bool dated = id.size() > 10 && id[4] == '.' && id.starts_with("20") && is_all_digits(id.substr(0, 4));
    return dated ? 2000 + (id[2] - '0') * 10 + (id[3] - '0') : 0;
  }
  if (identifier.scheme != Scheme::arxiv) return 0;
  const auto slash = id.find('/');
  const std::string_view number = slash == std::string_view::npos ? id : id.substr(slash + 1);
  if (number.size() < 4 || !is_all_digits(number.substr(0, 2))) return 0;
  const int year = (number[0] - '0') * 10 + (number[1] - '0');
  return slash != std::string_view::npos && year >= kFirstYear ? 1900 + year : 2000 + year;
}

}  // namespace

int year_of_deposit(const std::vector<Identifier>& identifiers) {
  int first = 0;
  for (const Identifier& identifier : identifiers) {
    const int year = year_in(identifier);
    if (year != 0 && (first == 0 || year < first)) first = year;
  }
  return first;
}

DoiPrefixes::DoiPrefixes(std::string_view lines) {
  for (const std::string_view line : split_lines(lines)) {
    const auto columns = split(line, '\t');
    if (line.starts_with('#') || columns.size() < 2) continue;
    rows_.emplace_back(columns[0], kind_named(columns[1]));
  }
  std::sort(rows_.begin(), rows_.end());
}

DoiKind DoiPrefixes::kind_of(std::string_view doi) const {
  const auto behind = std::upper_bound(rows_.begin(), rows_.end(), doi, [](std::string_view d, const auto& row) { return d < row.first; });
  return behind != rows_.begin() && doi.starts_with(std::prev(behind)->first) ? std::prev(behind)->second : DoiKind::work;
}

std::vector<IdentifierKey> fold_identifiers(const Publication& publication, const DoiPrefixes& prefixes) {
  std::vector<IdentifierKey> keys;
  for (const Identifier& identifier : publication.identifiers) {
    const bool book = identifier.scheme == Scheme::isbn && publication.type == Type::book;
    if (kSchemes[static_cast<std::size_t>(identifier.scheme)].names_a_work || book) keys.push_back(fold_identifier(identifier, prefixes));
  }
  if (publication.type == Type::book) {
    const std::size_t stated = keys.size();
    for (std::size_t i = 0; i < stated; ++i) {
      std::string isbn = keys[i].scheme == Scheme::doi ? isbn_in(keys[i].value) : "";
      if (!isbn.empty()) keys.push_back({Scheme::isbn, std::move(isbn), false});
    }
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

// Two preprint servers give two DOIs to one manuscript; Zenodo gives one to every upload. A book's ISBNs name its bindings.
bool can_contradict(const IdentifierKey& a, const IdentifierKey& b) {
  if (a.scheme != b.scheme || a.preprint != b.preprint || a.scheme == Scheme::isbn) return false;
  if (registrant(a) == "10.5281" || registrant(b) == "10.5281") return false;
  return !a.preprint || registrant(a) == registrant(b);
}

}  // namespace bibfold
