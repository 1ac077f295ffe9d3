// Scanners for the shapes of identifiers. See identifier_shapes.h.
#include "interpret/identifier_shapes.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascending.h"
#include "text/ascii.h"
#include "text/sici.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestDoi = 300;

std::size_t count_digits(std::string_view text, std::size_t from = 0) {
  std::size_t end = from;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - from;
}

int to_int(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// "v2" at `at`: its bytes, 0 when there is no version.
std::size_t version_size(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != 'v' && text[at] != 'V')) return 0;
  const std::size_t digits = count_digits(text, at + 1);
  const bool ends = at + 1 + digits >= text.size() || !is_ascii_alnum(text[at + 1 + digits]);
  return digits > 0 && digits < 4 && text[at + 1] != '0' && ends ? 1 + digits : 0;
}

IdentifierMatch made(Scheme scheme, std::string value, std::size_t size, std::string version = {}) {
  return {{scheme, std::move(value), std::move(version), {}, false}, size};
}

IdentifierMatch with_version(Scheme scheme, std::string value, std::string_view text, std::size_t end) {
  const std::size_t version = version_size(text, end);
  return made(scheme, std::move(value), end + version, version == 0 ? "" : std::string(text.substr(end + 1, version - 1)));
}

// --- DOI ----------------------------------------------------------------------------------------------------------------------------

bool ends_doi(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '{' || c == '}' || c == '|' || c == '\\' || c == '^' || c == '`')
    return true;
  std::size_t next = at;
  const char32_t code = static_cast<unsigned char>(c) < 0x80 ? static_cast<char32_t>(c) : next_code_point(text, next);
  return code >= 0x80 && !is_letter(code) && !is_dash(code);  // NBSP, “ ”, …
}

// "<226::AID-ASI6>3.0.CO;2-6" belongs to old DOIs; any other '<' begins markup.
std::size_t doi_end(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && end - from < kLongestDoi && !ends_doi(text, end)) {
    const std::size_t location = text[end] == '<' ? sici_location_length(text.substr(end)) : 1;
    if (location == 0) break;
    end += location;
  }
  return end;
}

constexpr std::string_view kBrackets = "()[]<>";

// Without what belongs to the sentence: full stops, commas, quotes, brackets that open before the DOI.
std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const char last = text[end - 1];
    const std::size_t bracket = kBrackets.find(last);
    if (bracket != std::string_view::npos) {
      if (bracket % 2 == 1) {
        const std::string_view body = text.substr(begin, end - begin);
        const auto opened = std::count(body.begin(), body.end(), kBrackets[bracket - 1]);
        if (std::count(body.begin(), body.end(), last) <= opened) break;
      }
    } else if (std::string_view(".,;:'!?*_-").find(last) == std::string_view::npos) {
      break;
    }
    --end;
  }
  return end;
}

// --- arXiv --------------------------------------------------------------------------------------------------------------------------

// The archives of the time before 2007 (https://arxiv.org/help/arxiv_identifier), sorted.
constexpr std::array<std::string_view, 35> kArchives{"acc-phys", "adap-org", "alg-geom", "ao-sci",   "astro-ph", "atom-ph",  "bayes-an",
                                                     "chao-dyn", "chem-ph",  "cmp-lg",   "comp-gas", "cond-mat", "cs",       "dg-ga",
                                                     "funct-an", "gr-qc",    "hep-ex",   "hep-lat",  "hep-ph",   "hep-th",   "math",
                                                     "math-ph",  "mtrl-th",  "nlin",     "nucl-ex",  "nucl-th",  "patt-sol", "physics",
                                                     "plasm-ph", "q-alg",    "q-bio",    "quant-ph", "solv-int", "stat",     "supr-con"};
static_assert(is_ascending(kArchives));

bool is_arxiv_month(std::string_view yymm) {
  const int month = to_int(yymm.substr(2));
  return month >= 1 && month <= 12;
}

// --- ISBN ---------------------------------------------------------------------------------------------------------------------------

bool right_isbn13(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < 13; ++i) sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
  return sum % 10 == 0 && (digits.starts_with("978") || digits.starts_with("979"));
}

bool right_isbn10(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < 10; ++i) sum += (digits[i] == 'X' ? 10 : digits[i] - '0') * (10 - static_cast<int>(i));
  return sum % 11 == 0;
}

std::string isbn13_of(std::string_view isbn10) {
  std::string digits = "978" + std::string(isbn10.substr(0, 9));
  int sum = 0;
  for (std::size_t i = 0; i < 12; ++i) sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
  digits += static_cast<char>('0' + (10 - sum % 10) % 10);
  return digits;
}

}  // namespace

std::optional<IdentifierMatch> match_doi(std::string_view text) {
  if (!text.starts_with("10.")) return std::nullopt;
  std::size_t at = 3 + count_digits(text, 3);
  if (at < 7 || at > 12) return std::nullopt;
  while (at + 1 < text.size() && text[at] == '.' && is_ascii_digit(text[at + 1])) at += 1 + count_digits(text, at + 1);
  if (at + 1 >= text.size() || text[at] != '/') return std::nullopt;
  const std::size_t end = trimmed_end(text, at + 1, doi_end(text, at + 1));
  if (end <= at + 1) return std::nullopt;
  return made(Scheme::doi, lower(text.substr(0, end)), end);
}

std::optional<IdentifierMatch> match_new_arxiv(std::string_view text) {
  if (count_digits(text) != 4 || text.size() < 9 || text[4] != '.' || !is_arxiv_month(text.substr(0, 4))) return std::nullopt;
  const std::size_t digits = count_digits(text, 5);
  const int yymm = to_int(text.substr(0, 4));
  if (yymm < 704 || digits != (yymm < 1501 ? 4U : 5U)) return std::nullopt;
  return with_version(Scheme::arxiv, std::string(text.substr(0, 5 + digits)), text, 5 + digits);
}

std::optional<IdentifierMatch> match_old_arxiv(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < 10 && (is_ascii_lower(text[end]) || text[end] == '-')) ++end;
  const std::string_view archive = text.substr(0, end);
  if (!is_among(kArchives, archive)) return std::nullopt;
  if (end < text.size() && text[end] == '.') {
    const std::size_t dot = end++;
    while (end < text.size() && end - dot < 20 && (is_ascii_letter(text[end]) || text[end] == '-')) ++end;
  }
  if (end >= text.size() || text[end] != '/' || count_digits(text, end + 1) != 7 || !is_arxiv_month(text.substr(end + 1, 4)))
    return std::nullopt;
  return with_version(Scheme::arxiv, std::string(archive) + '/' + std::string(text.substr(end + 1, 7)), text, end + 8);
}

std::optional<IdentifierMatch> match_biorxiv(std::string_view text) {
  constexpr std::string_view kForm = "0000.00.00.000000";
  if (text.size() < kForm.size() || !text.starts_with("20")) return std::nullopt;
  const std::size_t number = count_digits(text, 11);  // eight digits are medRxiv's
  if (number != 6 && number != 8) return std::nullopt;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    if (kForm[i] == '.' ? text[i] != '.' : !is_ascii_digit(text[i])) return std::nullopt;
  }
  return with_version(Scheme::biorxiv, std::string(text.substr(0, 11 + number)), text, 11 + number);
}

std::optional<IdentifierMatch> match_new_acl(std::string_view text) {
  if (count_digits(text) != 4 || (!text.starts_with("19") && !text.starts_with("20"))) return std::nullopt;
  std::size_t end = 4;
  if (end + 1 >= text.size() || text[end] != '.' || !is_ascii_letter(text[end + 1])) return std::nullopt;
  ++end;
  std::size_t hyphens = 0;
  while (end < text.size() && (is_ascii_alnum(text[end]) || text[end] == '-' || text[end] == '_')) {
    if (text[end] == '-') ++hyphens;
    ++end;
  }
  if (hyphens != 1 || end >= text.size() || text[end] != '.') return std::nullopt;
  const std::size_t digits = count_digits(text, end + 1);
  if (digits == 0 || digits > 4) return std::nullopt;
  return with_version(Scheme::acl, lower(text.substr(0, end + 1 + digits)), text, end + 1 + digits);
}

std::optional<IdentifierMatch> match_old_acl(std::string_view text) {
  if (text.size() < 8 || !is_ascii_letter(text[0]) || count_digits(text, 1) != 2 || text[3] != '-' || count_digits(text, 4) != 4) {
    return std::nullopt;
  }
  std::string value(text.substr(0, 8));
  value[0] = to_ascii_upper(value[0]);
  return with_version(Scheme::acl, std::move(value), text, 8);
}

std::optional<IdentifierMatch> match_hal(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && letters < 12 && is_ascii_lower(text[letters])) ++letters;
  constexpr std::array<std::string_view, 8> kPrefixes{"cel", "hal", "halshs", "ineris", "inria", "inserm", "pastel", "tel"};
  static_assert(is_ascending(kPrefixes));
  if (!is_among(kPrefixes, text.substr(0, letters))) return std::nullopt;
  if (letters >= text.size() || text[letters] != '-' || count_digits(text, letters + 1) != 8) return std::nullopt;
  return with_version(Scheme::hal, std::string(text.substr(0, letters + 9)), text, letters + 9);
}

std::optional<IdentifierMatch> match_iacr(std::string_view text) {
  if (count_digits(text) != 4 || (!text.starts_with("199") && !text.starts_with("20")) || text.size() < 8 || text[4] != '/')
    return std::nullopt;
  const std::size_t digits = count_digits(text, 5);
  if (digits < 3 || digits > 4) return std::nullopt;
  return made(Scheme::iacr, std::string(text.substr(0, 5 + digits)), 5 + digits);
}

std::optional<IdentifierMatch> match_isbn(std::string_view text) {
  std::string digits;
  std::size_t end = 0;
  std::size_t ten = 0;  // where a right ISBN-10 ends
  for (std::size_t i = 0; i < text.size() && digits.size() < 13 && i < 24;) {
    std::size_t next = i;
    const char32_t c = next_code_point(text, next);
    if (c < 0x80 && is_ascii_digit(static_cast<char>(c))) {
      digits += static_cast<char>(c);
    } else if ((c == 'X' || c == 'x') && digits.size() == 9) {
      digits += 'X';
    } else if (!is_dash(c) && c != ' ') {
      break;
    }
    if (c < 0x80 && is_ascii_alnum(static_cast<char>(c))) end = next;
    i = next;
    if (digits.size() == 10 && right_isbn10(digits)) ten = end;
    if (digits.size() == 10 && digits.back() == 'X') break;
  }
  if (digits.size() == 13 && count_digits(digits) == 13 && right_isbn13(digits)) return made(Scheme::isbn, digits, end);
  // Of a misprinted ISBN-13 the first ten digits are no ISBN-10.
  const bool thirteen = digits.size() == 13 && (digits.starts_with("978") || digits.starts_with("979"));
  if (ten == 0 || thirteen) return std::nullopt;
  return made(Scheme::isbn, isbn13_of(std::string_view(digits).substr(0, 10)), ten);
}

std::optional<IdentifierMatch> match_issn(std::string_view text) {
  std::string digits;
  std::size_t i = 0;
  while (i < text.size() && digits.size() < 8) {
    std::size_t next = i;
    const char32_t c = next_code_point(text, next);
    if (c < 0x80 && (is_ascii_digit(static_cast<char>(c)) || ((c == 'X' || c == 'x') && digits.size() == 7))) {
      digits += c == 'x' ? 'X' : static_cast<char>(c);
    } else if (!is_dash(c) || digits.size() != 4) {
      break;
    }
    i = next;
  }
  if (digits.size() != 8 || (i < text.size() && is_ascii_alnum(text[i]))) return std::nullopt;
  int sum = 0;
  for (std::size_t k = 0; k < 8; ++k) sum += (digits[k] == 'X' ? 10 : digits[k] - '0') * (8 - static_cast<int>(k));
  if (sum % 11 != 0) return std::nullopt;
  return made(Scheme::issn, digits.substr(0, 4) + '-' + digits.substr(4), i);
}

std::optional<IdentifierMatch> match_number(Scheme scheme, std::string_view text, std::size_t digits) {
  const std::size_t count = count_digits(text);
  if (count == 0 || count > digits) return std::nullopt;
  return made(scheme, std::string(text.substr(0, count)), count);
}

std::optional<IdentifierMatch> match_openreview(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (is_ascii_alnum(text[end]) || text[end] == '-' || text[end] == '_')) ++end;
  if (end < 6 || end > 20) return std::nullopt;
  return made(Scheme::openreview, std::string(text.substr(0, end)), end);
}

}  // namespace bibfold
