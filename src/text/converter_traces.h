// What converters of PDF files leave in Markdown and no author wrote: a blank behind the mark that ends a style ("*Title* ."), code for
// what was set in a typewriter's letters, lines of a cell kept apart by <br>, a raised star that became a hyphen.
#pragma once

#include <string>

namespace bibfold {

/// Both texts are equally long and stay so. `structure`: what tells blocks and styles; `shown`: what the page's text is taken from.
void mend_converter_traces(std::string& structure, std::string& shown);

}  // namespace bibfold
