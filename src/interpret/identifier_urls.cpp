// What a URL identifies: identifier_of_url; one row per kind of address, and addresses that hold a DOI in their path need none. And the way
// back: url_of.
#include <algorithm>
#include <array>
#include <string>

#include "interpret/identifier_shapes.h"
#include "interpret/identifiers.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  if (text.find('%') == std::string_view::npos) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

struct Address {
  std::string host;  // lower case, without www. and port
  std::string path;  // from '/' on, query and fragment included, percent-decoded
};

Address take_apart(std::string_view url) {
  url = trim(url);
  const std::size_t scheme = url.substr(0, 12).find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  const std::size_t slash = std::min(url.find_first_of("/?#"), url.size());
  Address address{lower(url.substr(0, slash)), percent_decoded(url.substr(slash))};
  if (const std::size_t port = address.host.find(':'); port != std::string::npos) address.host.resize(port);
  for (const std::string_view prefix : {"www.", "dx.", "export.", "m."}) {
    if (address.host.starts_with(prefix)) address.host.erase(0, prefix.size());
  }
  return address;
}

bool is_host(std::string_view host, std::string_view wanted) {
  return host == wanted || (host.size() > wanted.size() && host.ends_with(wanted) && host[host.size() - wanted.size() - 1] == '.');
}

// What stands behind `key`, "" when it does not occur: "abc&noteId=x" in "/forum?id=abc&noteId=x".
std::string_view behind(std::string_view path, std::string_view key) {
  const std::size_t at = find_ignoring_case(path, key);
  return at == std::string_view::npos ? std::string_view{} : path.substr(at + key.size());
}

using Match = std::optional<IdentifierMatch>;

Match arxiv_of(std::string_view path) {
  for (const std::string_view key : {"/abs/", "/pdf/", "/html/", "/format/", "/ps/", "/src/", "/e-print/"}) {
    const std::string_view id = behind(path, key);
    if (id.empty()) continue;
    if (Match match = match_new_arxiv(id)) return match;
    return match_old_arxiv(id);
  }
  return std::nullopt;
}

Match acl_of(std::string_view path) {
  std::string_view segment = path.substr(0, std::min(path.find('?'), path.find('#')));
  while (segment.ends_with('/')) segment.remove_suffix(1);
  segment = segment.substr(segment.rfind('/') + 1);
  Match match = match_new_acl(segment);
  return match ? match : match_old_acl(segment);
}

Match openreview_of(std::string_view path) {
  for (const std::string_view key : {"?id=", "&id="}) {
    const std::string_view id = behind(path, key);
    if (!id.empty()) return match_openreview(id);
  }
  return std::nullopt;
}

Match pubmed_of(std::string_view path) {
  while (path.starts_with('/')) path.remove_prefix(1);
  for (const std::string_view key : {"pubmed/", "med/"}) {
    if (starts_with_ignoring_case(path, key)) path.remove_prefix(key.size());
  }
  return match_number(Scheme::pubmed, path, 8);
}

Match pmc_of(std::string_view path) {
  for (std::size_t at = 0; (at = find_ignoring_case(path, "/pmc", at)) != std::string_view::npos; ++at) {
    std::string_view digits = path.substr(at + 4);
    if (digits.starts_with('/')) digits.remove_prefix(1);
    if (Match match = match_number(Scheme::pmc, digits, 9)) {
      match->identifier.value.insert(0, "PMC");
      return match;
    }
  }
  return std::nullopt;
}

Match ssrn_of(std::string_view path) {
  for (const std::string_view key : {"abstract_id=", "abstractid=", "abstract="}) {
    const std::string_view digits = behind(path, key);
    if (!digits.empty()) return match_number(Scheme::ssrn, digits, 9);
  }
  return std::nullopt;
}

Match hal_of(std::string_view path) { return path.empty() ? std::nullopt : match_hal(path.substr(1)); }
Match iacr_of(std::string_view path) { return path.empty() ? std::nullopt : match_iacr(path.substr(1)); }

Match dblp_of(std::string_view path) {
  std::string_view key = behind(path, "/rec/");
  for (const std::string_view format : {"bibtex/", "html/", "xml/"}) {
    if (key.starts_with(format)) key.remove_prefix(format.size());
  }
  key = key.substr(0, key.find_first_of("?#"));
  for (const std::string_view ending : {".html", ".bib", ".xml"}) {
    if (key.ends_with(ending)) key.remove_suffix(ending.size());
  }
  if (std::count(key.begin(), key.end(), '/') != 2) return std::nullopt;
  return IdentifierMatch{{Scheme::dblp, std::string(key), "", {}, false}, key.size()};
}

struct Row {
  std::string_view host;
  Match (*read)(std::string_view path);
};
constexpr Row kRows[] = {
    {"arxiv.org", arxiv_of},
    {"aclanthology.org", acl_of},
    {"aclanthology.info", acl_of},
    {"aclweb.org", acl_of},
    {"openreview.net", openreview_of},
    {"pubmed.ncbi.nlm.nih.gov", pubmed_of},
    {"pmc.ncbi.nlm.nih.gov", pmc_of},
    {"ncbi.nlm.nih.gov", pmc_of},
    {"ncbi.nlm.nih.gov", pubmed_of},
    {"europepmc.org", pmc_of},
    {"ssrn.com", ssrn_of},
    {"eprint.iacr.org", iacr_of},
    {"dblp.org", dblp_of},
    {"dblp.uni-trier.de", dblp_of},
    {"hal.science", hal_of},
    {"archives-ouvertes.fr", hal_of},
    {"hal.inria.fr", hal_of},
};

// Publishers put more behind the DOI: "/10.1101/2020.01.01.123456v2.full.pdf", "/10.3389/fpsyg.2014.1/full"
void drop_page_suffix(std::string& doi) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view ending :
         {".pdf", ".full", ".abstract", ".full-text", "/full", "/abstract", "/pdf", "/epdf", "/html", "/meta", "/xml", "/"}) {
      if (doi.ends_with(ending) && doi.size() > ending.size() + 8) {
        doi.resize(doi.size() - ending.size());
        again = true;
      }
    }
  }
  if (!doi.starts_with("10.1101/") && !doi.starts_with("10.64898/")) return;
  const std::size_t v = doi.find_last_not_of("0123456789");
  if (v != std::string::npos && doi[v] == 'v' && v + 1 < doi.size()) doi.resize(v);
}

Match doi_of(const Address& address) {
  const bool resolver = is_host(address.host, "doi.org");
  const std::string_view path =
      resolver ? std::string_view(address.path) : std::string_view(address.path).substr(0, address.path.find_first_of("?#"));
  std::size_t at = path.find("/10.");
  if (at == std::string_view::npos) return std::nullopt;
  Match match = match_doi(path.substr(at + 1));
  if (match && !resolver) drop_page_suffix(match->identifier.value);
  return match;
}

}  // namespace

std::optional<Identifier> identifier_of_url(std::string_view url) {
  if (url.size() > 2000) return std::nullopt;
  const Address address = take_apart(url);
  for (const Row& row : kRows) {
    if (!is_host(address.host, row.host)) continue;
    if (const Match match = row.read(address.path)) return match->identifier;
  }
  if (const Match match = doi_of(address)) return match->identifier;
  return std::nullopt;
}

std::string url_of(const Identifier& identifier) {
  const std::string& value = identifier.value;
  switch (identifier.scheme) {
    case Scheme::doi:
      return "https://doi.org/" + value;
    case Scheme::arxiv:
      return "https://arxiv.org/abs/" + value;
    case Scheme::acl:
      return "https://aclanthology.org/" + value;
    case Scheme::openreview:
      return "https://openreview.net/forum?id=" + value;
    case Scheme::pubmed:
      return "https://pubmed.ncbi.nlm.nih.gov/" + value + '/';
    case Scheme::pmc:
      return "https://pmc.ncbi.nlm.nih.gov/articles/" + value + '/';
    case Scheme::isbn:
      return "https://openlibrary.org/isbn/" + value;
    case Scheme::issn:
      return "https://portal.issn.org/resource/ISSN/" + value;
    case Scheme::dblp:
      return "https://dblp.org/rec/" + value;
    case Scheme::hal:
      return "https://hal.science/" + value;
    case Scheme::ssrn:
      return "https://ssrn.com/abstract=" + value;
    case Scheme::biorxiv:
      return "https://doi.org/10.1101/" + value;
    case Scheme::iacr:
      return "https://eprint.iacr.org/" + value;
    case Scheme::kCount:
      break;
  }
  return {};
}

}  // namespace bibfold
