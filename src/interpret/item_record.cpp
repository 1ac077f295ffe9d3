// From the labelled pieces of one item of a text document to a Publication.
#include <string>

#include "interpret/dates.h"
#include "interpret/names.h"
#include "interpret/record.h"

namespace bibfold {

Publication interpret_item(const LabelledItem& item, const Source& /*source*/, const Tables& /*tables*/, Diagnostics& /*diagnostics*/) {
  Publication record;
  record.span = item.item.span;
  const StyledText& text = item.item.text;
  for (const Piece& piece : item.pieces) {
    const std::string value = text.text.substr(piece.begin, piece.end - piece.begin);
    const Span span = text.source_span(piece.begin, piece.end);
    switch (piece.label) {
      case Label::title:
        record.text.set(Field::title, value, span);
        break;
      case Label::container_title:
        record.text.set(Field::container_title, value, span);
        break;
      case Label::date:
        record.issued = parse_date(value);
        break;
      case Label::author:
        for (ListedName& listed : parse_author_list(value).names)
          record.authors.push_back({std::move(listed.name), Role::author, {}, span, {}});
        break;
      case Label::separator:
        break;
      default:
        record.text.set(Field::note, value, span);
        break;
    }
  }
  return record;
}

}  // namespace bibfold
