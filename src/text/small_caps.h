// Small capitals that a font without them imitates with smaller letters, as converters of PDF files write them: "P UBLICATIONS",
// "I AN T ENNEY, F ALK -J ENSEN". The words as they were typed: "Publications", "Ian Tenney, Falk-Jensen".
#pragma once

#include <string>

namespace bibfold {

/// Both texts are equally long and stay so (see converter_traces.h).
void join_small_caps(std::string& structure, std::string& shown);

}  // namespace bibfold
