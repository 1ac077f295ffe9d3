// One item of CSL-JSON → Publication.
#pragma once

#include <string_view>

#include "bibfold/diagnostic.h"
#include "bibfold/publication.h"
#include "bibfold/span.h"
#include "read/csl_items.h"

namespace bibfold {

/// `text`: of the whole source. Properties that the model does not know are kept in `extra`, as JSON; what is wrong is reported and the
/// rest read. False: nothing in it could be read.
bool read_csl_record(std::string_view text, const CslItem& item, SourceId source, Publication& publication, Diagnostics& diagnostics);

}  // namespace bibfold
