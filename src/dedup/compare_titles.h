// Two titles → levels. External functions: compare_titles, compare_title_numbers, compare_title_notices. Symmetric.
#pragma once

#include "bibfold/match.h"
#include "dedup/title_key.h"

namespace bibfold {

/// equal, equal_but_prefix, close (spelling), contained (cut off, or without the subtitle), similar (some words differ), different,
/// missing.
Level compare_titles(const TitleKey& a, const TitleKey& b);

/// equal, different, or missing when neither has any. Of similar titles only: unlike titles have unlike numbers.
/// `year_a`, `year_b`: of the records, 0 when not stated; a year at the edge of one title that both records state is left over from a date.
Level compare_title_numbers(const TitleKey& a, const TitleKey& b, int year_a, int year_b);

/// different: only one of them is an erratum, a reply …; close: only one says that it is a poster, a panel …; equal: both; missing:
/// neither.
Level compare_title_notices(const TitleKey& a, const TitleKey& b, const TitleNotices& table);

/// One is the beginning of the other, but for its spelling: "teach a rdbms", "teach a relational dbms to watch". It may be another work:
/// the place has to tell.
bool is_one_the_beginning(const TitleKey& a, const TitleKey& b);
/// Cheap: false where it is not.
bool may_begin(const TitleKey& a, const TitleKey& b);

/// Informative words that both have.
std::size_t count_common_words(const TitleKey& a, const TitleKey& b);

/// Words that carry meaning and stand in both titles, up to their endings ("emerge", "emerges").
int count_shared_words(const TitleKey& a, const TitleKey& b);

}  // namespace bibfold
