// A title and what another catalogue has for it in another language or script: PubMed's "[Effect of melatonin on …]." of an article in
// Russian, its transliteration, the English title that the journal gives it beside the German one. External functions: is_in_translation,
// tells_language, may_be_translated, is_translated, is_transliterated. No dictionary is asked: that the two stand on the same pages of one
// volume, by the same authors, and are of two languages, says that they are one.
#pragma once

#include "bibfold/match.h"
#include "bibfold/publication.h"
#include "dedup/match_keys.h"

namespace bibfold {

/// "[Early mobilization after hip fracture].": a translation stands where the title should.
bool is_in_brackets(std::string_view title);
/// The record says that the text is in another language than English: `language = {rus}`, "Article in Chinese".
bool says_other_language(const Publication& publication);

/// In another language or script than English, or translated from one, or without a title.
bool has_foreign_title(const MatchKeys& keys);
/// "山田 太郎" and "Yamada, Taro", which nobody can compare; as many there must be, and the second record tell of its language.
bool have_unread_authors(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables);
/// Cheap: one place, titles of two languages, or of two scripts.
bool may_be_translated(const MatchKeys& a, const MatchKeys& b);
/// The pages that both stand on are the same, nothing contradicts, and the titles are of two languages. The titles are not empty.
bool is_translated(const MatchKeys& a, const MatchKeys& b, const ComparisonVector& levels);
/// The one title spells the other in Latin letters.
bool is_transliterated(const MatchKeys& a, const MatchKeys& b);

}  // namespace bibfold
