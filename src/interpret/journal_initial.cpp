// See journal_initial.h. A name keeps its last initial when it would be left with none.
#include "interpret/journal_initial.h"

#include <string>
#include <string_view>

#include "interpret/item_pieces.h"
#include "text/utf8.h"

namespace bibfold {

void settle_journal_initial(LabelledItem& item, const VenueTable& venues) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == 0 || at >= item.pieces.size() || item.pieces[at - 1].label != Label::author) return;
  Piece& name = item.pieces[at - 1];
  Piece& journal = item.pieces[at];
  const std::string_view text = text_of(item, name);
  const bool before_journal = journal.begin > name.end && journal.begin - name.end <= 2;
  if (!before_journal || text.size() < 6 || (!text.ends_with(" J.") && !text.ends_with(" J"))) return;
  const std::size_t initial = text.rfind('J');
  const std::string_view rest = trim(text.substr(0, initial));
  if (!rest.ends_with('.') || rest.find(' ') == std::string_view::npos) return;
  const std::string folded = fold_text(text_of(item, journal));
  if (venues.journal(folded) || !venues.journal("j " + folded)) return;
  journal.begin = name.begin + static_cast<std::uint32_t>(initial);
  name.end = name.begin + static_cast<std::uint32_t>(rest.size());
}

}  // namespace bibfold
