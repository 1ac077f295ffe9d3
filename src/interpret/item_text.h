// Small readings of text pieces that several parts of the interpretation of an item need.
#pragma once

#include <string>
#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

/// Without blanks, and without the punctuation that separates pieces (, ; : and a final period that ends no abbreviation), quotes or
/// brackets around all of it.
std::string clean_piece(std::string_view text);
/// A title as it is meant: `clean_piece`, quotes around all of it gone, final period gone, final "?" and "!" kept.
std::string clean_title(std::string_view text);
/// "vol. 12" → "12", "Bd. 3" → "3", "no. 4" → "4": from the first digit or Roman number on.
std::string counted(std::string_view text);
/// "Acceptance rate: 27%" → "27%"
std::string rate_of(std::string_view text);
/// "7th ed.", "1ed.", "2. Aufl" → "7th", "1", "2"; "2nd rev. ed." stays
std::string edition_of(std::string_view text);
/// "« Histoire", cut before its closing quote → "Histoire"
std::string_view without_open_quote(std::string_view text);
/// "In Proceedings …", "in: …", "Published in Proceedings …" → "Proceedings …"
std::string_view without_in(std::string_view text);
/// "published in", and no more: what stands behind a preprint and in front of its venue.
bool says_published(std::string_view text);
/// "2018-06-15": a date that has the form of pages.
bool is_iso_date(std::string_view text);
/// "J", "EB/OL": what GB/T 7714 prints in brackets behind a title, for the type and the carrier.
bool is_type_mark(std::string_view text);
/// `left` and `right` joined by "; " when both have text; the same text once.
std::string joined_notes(std::string_view left, std::string_view right);

}  // namespace bibfold
