// Text that nobody wrapped, as it comes out of a word processor: every line is a paragraph, though no blank line says so.
#pragma once

#include "text/page.h"

namespace bibfold {

/// In a page of unwrapped lines, those that begin a reference or are a heading become blocks of their own (PageLine::starts_block).
void mark_unwrapped_lines(Page& page);

}  // namespace bibfold
