// What follows from a merged record, and from none of its versions alone: a bare entry that takes over its preprint's identifier is one. So
// the record is what is read again from the output. External function: complete_works.
#include <algorithm>
#include <vector>

#include "bibfold/stages.h"
#include "interpret/record.h"
#include "interpret/tables.h"
#include "interpret/venue_memo.h"

namespace bibfold {

void complete_works(std::vector<Work>& works) {
  const auto is_merged = [](const Work& work) { return work.members.size() > 1; };
  if (std::none_of(works.begin(), works.end(), is_merged)) return;
  const Tables tables = Tables::of_fields();
  VenueMemo venues(tables.venues);
  for (Work& work : works) {
    if (is_merged(work)) complete(work.record, venues);
  }
}

}  // namespace bibfold
