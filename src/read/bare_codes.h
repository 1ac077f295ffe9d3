// "ACL1 Doe, Jane, …", "**J12** Doe, J. …": codes that count the references of a section and stand without brackets or stops, as the labels
// of a description list do when they are typeset.
#pragma once

#include "text/page.h"

namespace bibfold {

/// Lines that begin with such a code become items of a list, and the code their marker.
void mark_bare_codes(Page& page);

}  // namespace bibfold
