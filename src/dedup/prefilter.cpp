// See prefilter.h.
#include "dedup/prefilter.h"

#include <algorithm>

#include "dedup/compare_titles.h"
#include "dedup/other_language.h"
#include "dedup/title_in_place.h"
#include "dedup/title_residue.h"

namespace bibfold {
namespace {

bool share_identifier(const MatchKeys& a, const MatchKeys& b) {
  return std::any_of(a.identifiers.begin(), a.identifiers.end(), [&b](const IdentifierKey& x) {
    return std::any_of(b.identifiers.begin(), b.identifiers.end(),
                       [&x](const IdentifierKey& y) { return x.scheme == y.scheme && x.value == y.value; });
  });
}

/// A preprint and a published paper by as many people: one may be the other under a new title.
bool may_be_retitled(const MatchKeys& a, const MatchKeys& b) {
  return a.phase != b.phase && a.phase != Phase::unknown && b.phase != Phase::unknown && a.authors.size() == b.authors.size() &&
         a.authors.size() > 2;
}

}  // namespace

void prefetch_fields(const MatchKeys& keys) {
  __builtin_prefetch(&keys.title.letters);
  __builtin_prefetch(&keys.title.main);
  __builtin_prefetch(&keys.title.informative);
  __builtin_prefetch(&keys.identifiers);
  __builtin_prefetch(&keys.phase);
  __builtin_prefetch(&keys.year);
  __builtin_prefetch(&keys.page);
}

void prefetch_text(const MatchKeys& keys) {
  __builtin_prefetch(keys.title.letters.data());
  __builtin_prefetch(keys.title.words.data());
  __builtin_prefetch(keys.title.informative.data());
  __builtin_prefetch(keys.identifiers.data());
}

bool may_match(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables) {
  const bool parallel = !a.parallel_titles.empty() || !b.parallel_titles.empty();
  return parallel || may_be_retitled(a, b) || may_begin(a.title, b.title) || compare_titles(a.title, b.title) != Level::different ||
         share_identifier(a, b) || may_be_translated(a, b) || may_agree_in_place(a, b) || without_residue(a, b, tables).has_value();
}

}  // namespace bibfold
