// Publication → a new entry, laid out: one field a line, two blanks in front. External function: new_bibtex_entry.
#include "write/bibtex_entry.h"

namespace bibfold {

std::string new_bibtex_entry(const Publication& record, const std::string& key, Dialect dialect, bool ascii) {
  const std::string type(entry_type(record, dialect));
  std::string out;
  out.append("@").append(type).append("{").append(key).append(",\n");
  for (const BibtexValue& field : bibtex_fields(record, BibtexShape{dialect, type, ascii, false, false})) {
    out.append("  ").append(field.name).append(field.macro ? " = " : " = {").append(field.value).append(field.macro ? ",\n" : "},\n");
  }
  return out + '}';
}

}  // namespace bibfold
