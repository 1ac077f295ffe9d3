// Identifiers in fields and in free text, brought to one normal form; and what follows from one to another. The shapes themselves are in
// identifier_shapes.cpp, addresses in identifier_urls.cpp, the DOIs of preprint servers in preprint_dois.cpp.
#include "interpret/identifiers.h"

#include <algorithm>
#include <array>

#include "interpret/identifier_shapes.h"
#include "interpret/preprint_dois.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/sici.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

using Match = std::optional<IdentifierMatch>;

constexpr bool is_word_byte(char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }

// "arXiv:", "PMID ", "https://doi.org/" in front of a value.
std::string_view without_prefix(std::string_view value, std::string_view prefix) {
  if (!starts_with_ignoring_case(value, prefix)) return value;
  value.remove_prefix(prefix.size());
  while (!value.empty() && (value[0] == ':' || value[0] == ' ' || value[0] == '.')) value.remove_prefix(1);
  return value;
}

bool is_url(std::string_view value) { return value.find("://") != std::string_view::npos || starts_with_ignoring_case(value, "www."); }

Match match_arxiv(std::string_view value) {
  value = without_prefix(without_prefix(value, "arxiv"), "abs/");
  Match match = match_new_arxiv(value);
  return match ? match : match_old_arxiv(value);
}

Match match_of_scheme(Scheme scheme, std::string_view value) {
  switch (scheme) {
    case Scheme::doi:
      return match_doi(without_prefix(value, "doi"));
    case Scheme::arxiv:
      return match_arxiv(value);
    case Scheme::acl: {
      Match match = match_new_acl(value);
      return match ? match : match_old_acl(value);
    }
    case Scheme::openreview:
      return match_openreview(value);
    case Scheme::pubmed:
      return match_number(scheme, without_prefix(value, "pmid"), 8);
    case Scheme::pmc: {
      Match match = match_number(scheme, without_prefix(without_prefix(value, "pmcid"), "pmc"), 9);
      if (match) match->identifier.value.insert(0, "PMC");
      return match;
    }
    case Scheme::isbn:
      return match_isbn(without_prefix(without_prefix(value, "isbn"), "-13"));
    case Scheme::issn:
      return match_issn(without_prefix(value, "issn"));
    case Scheme::hal:
      return match_hal(value);
    case Scheme::iacr:
      return match_iacr(value);
    case Scheme::ssrn:
      return match_number(scheme, without_prefix(value, "ssrn"), 9);
    case Scheme::dblp: {
      const std::string_view key = without_prefix(value, "dblp");
      if (std::count(key.begin(), key.end(), '/') != 2) return std::nullopt;
      return IdentifierMatch{{scheme, std::string(key), "", {}, false}, key.size()};
    }
    case Scheme::biorxiv:
    case Scheme::kCount:
      break;
  }
  return std::nullopt;
}

// --- free text ----------------------------------------------------------------------------------------------------------------------

// Addresses that are printed without "https://".
constexpr std::array<std::string_view, 9> kBareHosts{"arxiv.org/",  "doi.org/",        "dx.doi.org/",      "aclanthology.org/",
                                                     "aclweb.org/", "openreview.net/", "eprint.iacr.org/", "pubmed.ncbi.nlm.nih.gov/",
                                                     "www."};

struct Keyword {
  std::string_view word;  // lower case, ASCII
  Scheme scheme;
};
// A word that says what the number behind it is.
constexpr Keyword kKeywords[] = {{"pmid", Scheme::pubmed}, {"pmcid", Scheme::pmc},           {"isbn", Scheme::isbn},
                                 {"issn", Scheme::issn},   {"eprint archive", Scheme::iacr}, {"iacr eprint", Scheme::iacr}};

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Identifier> find() {
    while (at_ < text_.size()) {
      const bool boundary = at_ == 0 || !is_word_byte(text_[at_ - 1]);
      if (!boundary || !take()) ++at_;
    }
    return std::move(found_);
  }

 private:
  bool take() {
    const char c = text_[at_];
    if (is_ascii_digit(c)) return take_doi() || take_number();
    return take_url() || take_keyword() || take_preprint_word() || take_old_arxiv() || take_pmc() || take_hal();
  }

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  bool add(const Match& match) {
    if (!match) return false;
    Identifier identifier = match->identifier;
    identifier.span = {kNoSource, static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + match->size)};
    found_.push_back(std::move(identifier));
    at_ += match->size;
    return true;
  }

  [[nodiscard]] bool is_address() const {
    if (starts_with_ignoring_case(rest(), "http://") || starts_with_ignoring_case(rest(), "https://")) return true;
    return std::any_of(kBareHosts.begin(), kBareHosts.end(),
                       [this](std::string_view host) { return starts_with_ignoring_case(rest(), host); });
  }

  // Up to a blank, a quote or a bracket that closes what opened before the address.
  [[nodiscard]] std::size_t url_end() const {
    std::size_t end = at_;
    int open = 0;
    while (end < text_.size()) {
      const char c = text_[end];
      if (const std::size_t location = c == '<' ? sici_location_length(text_.substr(end)) : 0; location > 0) {
        end += location;
        continue;
      }
      if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>' || c == '{' || c == '}') break;
      open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (open < 0) break;
      ++end;
    }
    while (end > at_ && std::string_view(".,;:'*_").find(text_[end - 1]) != std::string_view::npos) --end;
    return end;
  }

  bool take_url() {
    if (!is_address()) return false;
    const std::size_t end = url_end();
    if (auto identifier = identifier_of_url(text_.substr(at_, end - at_))) add(IdentifierMatch{*std::move(identifier), end - at_});
    at_ = end;
    return true;
  }

  bool take_keyword() {
    for (const Keyword& keyword : kKeywords) {
      if (!starts_with_ignoring_case(rest(), keyword.word)) continue;
      std::size_t number = at_ + keyword.word.size();
      number = std::min(text_.find_first_of("0123456789P", number), number + 16);
      if (number >= text_.size()) return false;
      if (keyword.scheme == Scheme::isbn && (text_.substr(number).starts_with("10:") || text_.substr(number).starts_with("13:")))
        number += 4;
      const std::size_t before = at_;
      at_ = std::min(number, text_.size());
      if (add(match_of_scheme(keyword.scheme, rest()))) return true;
      at_ = before;
    }
    return false;
  }

  // "arXiv", "CoRR": the next number is an id of that archive, unless other words or numbers come between.
  bool take_preprint_word() {
    for (const std::string_view word : {"arxiv", "corr", "abs/"}) {
      if (!starts_with_ignoring_case(rest(), word)) continue;
      at_ += word.size();
      preprint_word_end_ = at_;
      return true;
    }
    return false;
  }

  [[nodiscard]] bool follows_preprint_word() const {
    if (preprint_word_end_ == std::string_view::npos || at_ - preprint_word_end_ > 24) return false;
    const std::string_view between = text_.substr(preprint_word_end_, at_ - preprint_word_end_);
    return !has_digit(between) && between.find(". ") == std::string_view::npos;
  }

  bool take_doi() { return rest().starts_with("10.") && add(match_doi(rest())); }

  bool take_number() {
    if (follows_preprint_word() && add(match_new_arxiv(rest()))) return true;
    if (add(match_biorxiv(rest()))) return true;
    const Match acl = match_new_acl(rest());
    return acl && add(acl);
  }

  bool take_old_arxiv() { return add(match_old_arxiv(rest())); }

  bool take_hal() { return add(match_hal(rest())); }

  bool take_pmc() {
    if (!rest().starts_with("PMC") || at_ + 3 >= text_.size() || text_[at_ + 3] < '0' || text_[at_ + 3] > '9') return false;
    Match match = match_of_scheme(Scheme::pmc, rest());
    if (match) match->size += 3;
    return add(match);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t preprint_word_end_ = std::string_view::npos;
  std::vector<Identifier> found_;
};

// --- what follows from what -----------------------------------------------------------------------------------------------------------

constexpr std::string_view kArxivDoi = "10.48550/arxiv.";
constexpr std::string_view kAclDoi = "10.18653/v1/";
constexpr std::string_view kOldAclDoi = "10.3115/v1/";
constexpr std::string_view kSsrnDoi = "10.2139/ssrn.";

Identifier inferred(Scheme scheme, std::string value) { return {scheme, std::move(value), "", {}, true}; }

std::optional<Identifier> implied_by_doi(std::string_view doi) {
  if (doi.starts_with(kArxivDoi)) {
    if (Match match = match_arxiv(doi.substr(kArxivDoi.size()))) return inferred(Scheme::arxiv, match->identifier.value);
  }
  for (const std::string_view prefix : {kAclDoi, kOldAclDoi}) {
    if (!doi.starts_with(prefix)) continue;
    if (Match match = match_of_scheme(Scheme::acl, doi.substr(prefix.size()))) return inferred(Scheme::acl, match->identifier.value);
  }
  if (doi.starts_with(kSsrnDoi)) return inferred(Scheme::ssrn, std::string(doi.substr(kSsrnDoi.size())));
  for (const std::string_view prefix : {"10.1101/", "10.64898/"}) {
    if (!doi.starts_with(prefix) || !is_biorxiv_suffix(doi.substr(prefix.size()))) continue;
    const std::string_view id = doi.substr(prefix.size());
    if (without_biorxiv_version(id) == id) return inferred(Scheme::biorxiv, std::string(id));
  }
  return std::nullopt;
}

// Only where every paper of the kind has such a DOI: the main conferences and Findings since 2016.
bool has_acl_doi(std::string_view id) {
  if (id.size() == 8 && id[3] == '-')
    return std::string_view("PDNE").find(id[0]) != std::string_view::npos && id.substr(1, 2) >= "16" && id.substr(1, 2) <= "19";
  constexpr std::array<std::string_view, 6> kVenues{"aacl", "acl", "eacl", "emnlp", "findings", "naacl"};
  static_assert(is_ascending(kVenues));
  const std::string_view venue = id.substr(5, id.find('-') - 5);
  return id.substr(0, 4) >= "2020" && is_among(kVenues, venue);
}

std::optional<Identifier> implied_by(const Identifier& identifier) {
  switch (identifier.scheme) {
    case Scheme::doi:
      return implied_by_doi(identifier.value);
    case Scheme::arxiv:
      return inferred(Scheme::doi, std::string(kArxivDoi) + identifier.value);
    case Scheme::biorxiv:
      return inferred(Scheme::doi, "10.1101/" + identifier.value);
    case Scheme::acl:
      if (has_acl_doi(identifier.value)) return inferred(Scheme::doi, std::string(kAclDoi) + lower(identifier.value));
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

// The printed one before the inferred one, the one with the highest version before the others.
bool before(const Identifier& a, const Identifier& b) {
  if (a.scheme != b.scheme) return a.scheme < b.scheme;
  if (a.value != b.value) return a.value < b.value;
  if (a.inferred != b.inferred) return b.inferred;
  if (a.version.size() != b.version.size()) return a.version.size() > b.version.size();
  if (a.version != b.version) return a.version > b.version;
  return a.span.begin < b.span.begin;
}

}  // namespace

std::optional<Identifier> parse_identifier(Scheme scheme, std::string_view value) {
  value = trim(value);
  if (is_url(value)) {
    auto identifier = identifier_of_url(value);
    if (identifier && identifier->scheme != scheme) {
      std::optional<Identifier> implied = implied_by(*identifier);
      if (!implied || implied->scheme != scheme) return std::nullopt;
      return implied;
    }
    return identifier;
  }
  for (const std::string_view host : {"doi.org/", "dx.doi.org/", "arxiv.org/abs/", "arxiv.org/pdf/"}) value = without_prefix(value, host);
  if (auto match = match_of_scheme(scheme, value)) return match->identifier;
  return std::nullopt;
}

std::optional<Identifier> parse_named_identifier(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Scheme::kCount); ++i) {
    const auto scheme = static_cast<Scheme>(i);
    if (equals_ignoring_case(text.substr(0, colon), to_string(scheme))) return parse_identifier(scheme, text.substr(colon + 1));
  }
  return std::nullopt;
}

std::vector<Identifier> find_identifiers(std::string_view text) { return Finder(text).find(); }

void complete_identifiers(std::vector<Identifier>& identifiers) {
  const std::size_t printed = identifiers.size();
  for (std::size_t i = 0; i < printed; ++i) {
    if (auto implied = implied_by(identifiers[i])) identifiers.push_back(*std::move(implied));
  }
  std::sort(identifiers.begin(), identifiers.end(), before);
  const auto same = [](const Identifier& a, const Identifier& b) { return a.scheme == b.scheme && a.value == b.value; };
  identifiers.erase(std::unique(identifiers.begin(), identifiers.end(), same), identifiers.end());
}

int year_of_arxiv(std::string_view id) {
  if (const Match match = match_new_arxiv(id)) return 2000 + (id[0] - '0') * 10 + (id[1] - '0');
  const Match match = match_old_arxiv(id);
  if (!match) return 0;
  const std::string& value = match->identifier.value;
  const std::size_t slash = value.find('/');
  const int year = (value[slash + 1] - '0') * 10 + (value[slash + 2] - '0');
  return year >= 91 ? 1900 + year : 2000 + year;
}

}  // namespace bibfold
