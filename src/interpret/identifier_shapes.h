// The shapes of identifiers at the start of a text, by hand-written scanners. Context (a word before, a URL around) is the callers' affair.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "bibfold/identifier.h"

namespace bibfold {

/// An identifier at the start of a text, and how many bytes of the text it takes.
struct IdentifierMatch {
  Identifier identifier;
  std::size_t size = 0;
};

/// "10.1000/xyz": up to a blank or quote, without punctuation behind and without brackets that open before it. Lower case.
std::optional<IdentifierMatch> match_doi(std::string_view text);
/// "2101.00001v2" (four digits behind the period until 2014, five since 2015); arXiv's own rule.
std::optional<IdentifierMatch> match_new_arxiv(std::string_view text);
/// "hep-th/9901001v1", "math.GT/0309136" (subject class dropped), of a known archive.
std::optional<IdentifierMatch> match_old_arxiv(std::string_view text);
/// "2022.03.14.484321v2": of bioRxiv and medRxiv since December 2019
std::optional<IdentifierMatch> match_biorxiv(std::string_view text);
/// "2020.emnlp-main.557"
std::optional<IdentifierMatch> match_new_acl(std::string_view text);
/// "P18-1001"
std::optional<IdentifierMatch> match_old_acl(std::string_view text);
/// "hal-01234567v1", "tel-00123456"
std::optional<IdentifierMatch> match_hal(std::string_view text);
/// "2021/123": a report of the IACR's ePrint archive
std::optional<IdentifierMatch> match_iacr(std::string_view text);
/// Ten or thirteen digits with hyphens or blanks and a right check digit; ISBN-13 digits.
std::optional<IdentifierMatch> match_isbn(std::string_view text);
/// "0378-5955" with a right check digit
std::optional<IdentifierMatch> match_issn(std::string_view text);
/// `digits` decimal digits at most, and none behind
std::optional<IdentifierMatch> match_number(Scheme scheme, std::string_view text, std::size_t digits);
/// Letters, digits, '-' and '_': an OpenReview id
std::optional<IdentifierMatch> match_openreview(std::string_view text);

}  // namespace bibfold
