// See preprint_dois.h. By the prefix that is registered to the server; two publishers have journals under the same one.
#include "interpret/preprint_dois.h"

#include <algorithm>
#include <array>
#include <string>

#include "bibfold/identifier.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// Copernicus: "10.5194/acpd-9-24051-2009", since 2016 "10.5194/acp-2016-123", "10.5194/egusphere-2023-1"; but the journals' are
// "10.5194/acp-17-1201-2017".
bool is_copernicus_discussion(std::string_view suffix) {
  const auto parts = split(suffix, '-');
  const auto digits = [](std::string_view part) { return is_all_digits(part); };
  if (parts.size() < 3 || !std::all_of(parts.begin() + 1, parts.end(), digits)) return false;
  if (parts.size() == 3) return parts[1].size() == 4;
  return parts.size() == 4 && parts[0].size() >= 3 && parts[0].ends_with('d') && parts[3].size() == 4;
}

}  // namespace

std::string_view without_biorxiv_version(std::string_view suffix) {
  const std::size_t version = suffix.rfind('v');
  return version != std::string_view::npos && is_all_digits(suffix.substr(version + 1)) ? suffix.substr(0, version) : suffix;
}

bool is_biorxiv_suffix(std::string_view suffix) {
  suffix = without_biorxiv_version(suffix);
  const bool digits = std::all_of(suffix.begin(), suffix.end(), [](char c) { return is_ascii_digit(c) || c == '.'; });
  return digits && (suffix.size() == 6 || (suffix.size() == 17 && suffix[4] == '.') || (suffix.size() == 19 && suffix[4] == '.'));
}

bool is_preprint_doi(std::string_view doi) {
  constexpr std::array<std::string_view, 30> kPrefixes{"10.48550/",
                                                       "10.21203/rs.",
                                                       "10.20944/preprints",
                                                       "10.31234/osf.io",
                                                       "10.31219/osf.io",
                                                       "10.2139/ssrn.",
                                                       "10.36227/techrxiv",
                                                       "10.26434/chemrxiv",
                                                       "10.31235/osf.io",
                                                       "10.31222/osf.io",
                                                       "10.64898/",
                                                       "10.22541/au.",
                                                       "10.1002/essoar.",
                                                       "10.31223/",
                                                       "10.31224/",
                                                       "10.31225/osf.io",
                                                       "10.31226/osf.io",
                                                       "10.31227/osf.io",
                                                       "10.31228/osf.io",
                                                       "10.31229/osf.io",
                                                       "10.31230/osf.io",
                                                       "10.31232/osf.io",
                                                       "10.31233/osf.io",
                                                       "10.31236/osf.io",
                                                       "10.31730/osf.io",
                                                       "10.35542/osf.io",
                                                       "10.32942/",
                                                       "10.33774/",
                                                       "10.7287/peerj.preprints",
                                                       "10.1590/scielopreprints"};
  const std::string folded = lower(doi);
  if (folded.starts_with("10.5194/")) return is_copernicus_discussion(std::string_view(folded).substr(8));
  if (folded.starts_with("10.1101/")) return is_biorxiv_suffix(std::string_view(folded).substr(8));
  return std::any_of(kPrefixes.begin(), kPrefixes.end(), [&folded](std::string_view prefix) { return folded.starts_with(prefix); });
}

}  // namespace bibfold
