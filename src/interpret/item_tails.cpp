// See item_tails.h. A table of words that begin a sentence or a bracket; a year or a venue must have been told before.
#include "interpret/item_tails.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "interpret/item_pieces.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 120> kWords{"also published",
                                                   "also: ",
                                                   "see also: ",
                                                   "see also ",
                                                   "preliminary version in ",
                                                   "conference version in ",
                                                   "extended abstract in ",
                                                   "also available",
                                                   "also in ",
                                                   "reprinted ",
                                                   "reprint in ",
                                                   "repr. in ",
                                                   "rpt. in ",
                                                   "republished ",
                                                   "reproduced in ",
                                                   "excerpted in ",
                                                   "abridged version",
                                                   "translated as ",
                                                   "translated into ",
                                                   "translation in ",
                                                   "italian edition",
                                                   "german edition",
                                                   "french edition",
                                                   "spanish edition",
                                                   "english edition",
                                                   "italian translation",
                                                   "german translation",
                                                   "french translation",
                                                   "spanish translation",
                                                   "chinese translation",
                                                   "japanese translation",
                                                   "portuguese translation",
                                                   "english translation",
                                                   "paperback ",
                                                   "second printing",
                                                   "wiederabdruck ",
                                                   "wiederabgedruckt ",
                                                   "wieder abgedruckt ",
                                                   "nachdruck ",
                                                   "repris dans ",
                                                   "réédition ",
                                                   "traduction ",
                                                   "rist. in ",
                                                   "ristampato ",
                                                   "reimpreso en ",
                                                   "reviewed in ",
                                                   "winner of ",
                                                   "winner, ",
                                                   "co-winner ",
                                                   "recipient of the ",
                                                   "shortlisted for ",
                                                   "longlisted for ",
                                                   "awarded the ",
                                                   "covered in",
                                                   "media coverage",
                                                   "discussed in ",
                                                   "featured in ",
                                                   "rez. in",
                                                   "rez.: ",
                                                   "rezensionen: ",
                                                   "rezensionen in",
                                                   "rezensiert in",
                                                   "besprochen in",
                                                   "besprechung in",
                                                   "comptes rendus : ",
                                                   "c.r. dans",
                                                   "recensioni: ",
                                                   "rec. in ",
                                                   "reseñas: ",
                                                   "reseñado en",
                                                   "recensies: ",
                                                   "ital. Übers",
                                                   "engl. Übers",
                                                   "franz. Übers",
                                                   "frz. Übers",
                                                   "span. Übers",
                                                   "poln. Übers",
                                                   "russ. Übers",
                                                   "türk. Übers",
                                                   "chin. Übers",
                                                   "japan. Übers",
                                                   "engl. ausg",
                                                   "frz. ausg",
                                                   "franz. ausg",
                                                   "ital. ausg",
                                                   "englische Übersetzung",
                                                   "italienische Übersetzung",
                                                   "französische Übersetzung",
                                                   "spanische Übersetzung",
                                                   "trad. ital",
                                                   "trad. angl",
                                                   "trad. it.",
                                                   "trad. esp",
                                                   "trad. all",
                                                   "Übersetzt ins ",
                                                   "supervisor:",
                                                   "supervisors:",
                                                   "supervised by ",
                                                   "advisor:",
                                                   "advisors:",
                                                   "adviser:",
                                                   "advisers:",
                                                   "betreuer:",
                                                   "betreuerin:",
                                                   "betreut von ",
                                                   "directeur :",
                                                   "directrice :",
                                                   "sous la direction du ",
                                                   "orientador:",
                                                   "orientadora:",
                                                   "director:",
                                                   "directora:",
                                                   "relatore:",
                                                   "promotor:",
                                                   "committee:",
                                                   "examiners:",
                                                   "grade:",
                                                   "final grade",
                                                   "mention :",
                                                   "note :"};

/// Where a remark begins in `text`, from `from` on; npos where there is none.
std::size_t remark_begin(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find_first_of(".;()[,", from); at != std::string_view::npos; at = text.find_first_of(".;()[,", at + 1)) {
    const std::size_t begin = text.find_first_not_of(" ([", at + 1);
    if (begin == std::string_view::npos) return begin;
    if (text[at] != '(' && text[at] != '[' && begin == at + 1) continue;
    // Behind a comma only what no title goes on with.
    const bool comma = text[at] == ',' && !starts_with_ignoring_case(text.substr(begin), "reprinted in ");
    if (comma) continue;
    const auto here = [&](std::string_view word) { return starts_with_ignoring_case(text.substr(begin), word); };
    if (std::any_of(kWords.begin(), kWords.end(), here)) return begin;
  }
  return std::string_view::npos;
}

bool places(Label label) {
  return label == Label::container_title || label == Label::publisher || label == Label::date || label == Label::venue_tag ||
         label == Label::event_date || label == Label::collection_title;
}

/// "<https://doi.org/10.1093/nar/gkz512>": a link as e-mail and plain text bracket it.
void settle_bracketed_links(LabelledItem& item) {
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    const std::string_view text = text_of(item, item.pieces[k]);
    const std::size_t open = text.find("<http");
    const std::size_t close = open == std::string_view::npos ? open : text.find('>', open);
    if (close == std::string_view::npos || close + 2 < text.size() || text.substr(open, close - open).find(' ') != std::string_view::npos)
      continue;
    item.pieces[k].end = item.pieces[k].begin + static_cast<std::uint32_t>(close);
    if (open > 0) {
      const std::size_t end = text.find_last_not_of(" .,;:(", open - 1);
      if (end == std::string_view::npos) continue;
      return split_piece(item, k, end + 1, open + 1, Label::identifier);
    }
    item.pieces[k].begin += 1;
    item.pieces[k].label = Label::identifier;
  }
}

/// "⟨10.1093/nar/gkz512⟩. ⟨hal-02166310v2⟩": so HAL prints identifiers.
void settle_angle_brackets(LabelledItem& item) {
  constexpr std::string_view kOpen = "⟨";
  constexpr std::string_view kClose = "⟩";
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    const std::string_view text = text_of(item, item.pieces[k]);
    const std::size_t close = text.find(kClose);
    if (!text.starts_with(kOpen) || close == std::string_view::npos) continue;
    const std::size_t next = text.find(kOpen, close);
    if (next == std::string_view::npos && close + kClose.size() + 1 < text.size()) continue;
    if (next != std::string_view::npos) split_piece(item, k, next, next, item.pieces[k].label);
    Piece& piece = item.pieces[k];
    piece.end = piece.begin + static_cast<std::uint32_t>(close);
    piece.begin += static_cast<std::uint32_t>(kOpen.size());
    piece.label = Label::identifier;
  }
}

/// "München: Beck | 2018 |; 2. Aufl. | 2020": the edition is a later one than the book that the item names.
void settle_later_edition(LabelledItem& item) {
  for (std::size_t k = 1; k + 1 < item.pieces.size(); ++k) {
    if (item.pieces[k - 1].label != Label::date || item.pieces[k].label != Label::edition || item.pieces[k + 1].label != Label::date)
      continue;
    if (text_of(item, item.pieces[k - 1].end, item.pieces[k].begin).find(';') == std::string_view::npos) continue;
    item.pieces[k].label = Label::note;
    item.pieces[k].end = item.pieces[k + 1].end;
    return erase_piece(item, k + 1);
  }
}

}  // namespace

void settle_tail_remarks(LabelledItem& item) {
  settle_later_edition(item);
  settle_angle_brackets(item);
  settle_bracketed_links(item);
  const std::size_t title = find_label(item, Label::title);
  if (title == item.pieces.size()) return;
  const std::string_view text = item.item.text.text;
  const std::size_t begin = remark_begin(text, item.pieces[title].end);
  if (begin == std::string_view::npos) return;
  const auto behind = std::find_if(item.pieces.begin(), item.pieces.end(), [begin](const Piece& p) { return p.end > begin; });
  const bool told =
      std::any_of(item.pieces.begin() + static_cast<std::ptrdiff_t>(title), behind, [](const Piece& p) { return places(p.label); });
  const std::size_t colon = std::min(text.find(':', begin), text.size());
  const bool labelled =
      colon - begin < 14 && text.substr(begin, colon - begin).find(' ') == std::string_view::npos;  // "Supervisor: A. Roe"
  if (behind == item.pieces.end() || (!told && !labelled)) return;
  const int confidence = behind->confidence;
  if (behind->begin < begin) behind->end = static_cast<std::uint32_t>(std::min(begin, text.find_last_not_of(" .;([", begin - 1) + 1));
  const auto rest = behind->begin < begin ? behind + 1 : behind;
  item.pieces.erase(rest, item.pieces.end());
  std::size_t end = text.size();
  while (end > begin && std::string_view(" .)]").find(text[end - 1]) != std::string_view::npos) --end;
  item.pieces.push_back({Label::note, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), confidence});
}

}  // namespace bibfold
