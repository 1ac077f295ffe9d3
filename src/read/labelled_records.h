// Publications whose every field has a label of its own, a line or several to a line: "Autores: …" / "Título: …" / "Volumen: 3 Fecha:
// 2019", as forms of ministries and universities have them.
#pragma once

#include <vector>

#include "read/labelled_record.h"
#include "read/outline.h"
#include "text/page.h"

namespace bibfold {

/// The records of the section, in order.
std::vector<LabelledRecord> find_labelled_records(const Page& page, const Section& section);

}  // namespace bibfold
