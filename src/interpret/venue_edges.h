// What a venue's piece holds beside the venue: who wrote the volume, a meeting and its year, the volume behind closing quotes.
#pragma once

#include "bibfold/document.h"
#include "interpret/tables.h"

namespace bibfold {

/// "L. Meneghello, *Pomo pero*", "«Studi», XLVIII", "41º Encontro, 2017, Caxambu. Anais do 41º Encontro", "Kommentar, Stand", "INSEAD Case
/// No.", "Sales Law, Baden-Baden: Nomos": the venue alone stays.
void settle_venue_edges(LabelledItem& item, const Tables& tables);

}  // namespace bibfold
