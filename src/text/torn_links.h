// A link that goes on in the next line, as converters of PDF files write it: "[(6), 627. https://doi.org/10.1037/0033-2909.](URL)" and
// below
// "[125.6.627](URL)" are one link, and so are the lines of a linked title.
#pragma once

#include <string>

namespace bibfold {

/// Both texts are equally long and stay so (see converter_traces.h).
void join_torn_links(std::string& structure, std::string& shown);

}  // namespace bibfold
