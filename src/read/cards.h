// Cards: HTML elements that repeat on a page and hold one reference each, "<div class="pub">…</div>" or a row of a table with a picture and
// a paragraph. Their borders are the borders of items, and their inner headings are titles, no sections.
#pragma once

#include "text/page.h"

namespace bibfold {

/// Sets PageLine::card of the lines in cards.
void mark_cards(Page& page);

}  // namespace bibfold
