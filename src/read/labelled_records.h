// Publications whose every field has a label of its own, a line or several to a line: "Autores: …" / "Título: …" / "Volumen: 3 Fecha:
// 2019", as forms of ministries and universities have them.
#pragma once

#include <cstddef>
#include <vector>

#include "bibfold/document.h"
#include "read/outline.h"
#include "text/page.h"

namespace bibfold {

struct LabelledRecord {
  LabelledItem item;
  std::vector<std::size_t> lines;  ///< indices into Page::lines
  bool read_aloud = false;         ///< its labels are those of a contribution to a meeting
};

/// The records of the section, in order.
std::vector<LabelledRecord> find_labelled_records(const Page& page, const Section& section);

}  // namespace bibfold
