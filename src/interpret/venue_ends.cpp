// See venue_ends.h.
#include "interpret/venue_ends.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "interpret/item_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "Niagara Falls, ON": one to three names, each in capitals.
bool may_be_town(std::string_view text) {
  constexpr std::size_t kLongest = 48;
  const auto parts = split(text, ',');
  return text.size() <= kLongest && parts.size() <= 3 && text.find_first_of("0123456789.:;()\"&") == std::string_view::npos &&
         std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           const std::string_view name = trim(part);
           return name.size() >= 2 && is_upper_at(name, 0) && std::count(name.begin(), name.end(), ' ') <= 2;
         });
}

/// "*Proc. Int. Drives Conf.*, Niagara Falls, ON | , Canada": the venue ends with its italics, and a place follows.
void cut_place_behind_italics(LabelledItem& item, std::size_t at) {
  const Piece venue = item.pieces[at];
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style != Style::italic || run.begin > venue.begin || run.end < venue.begin + 8 || run.end + 3 > venue.end) continue;
    const std::string_view rest = text_of(item, run.end, venue.end);
    if (!rest.starts_with(", ") || !may_be_town(rest.substr(2))) return;
    const bool more = at + 1 < item.pieces.size() && item.pieces[at + 1].label == Label::place &&
                      text_of(item, venue.end, item.pieces[at + 1].begin) == ", ";
    item.pieces[at].end = run.end;
    if (more) {
      item.pieces[at + 1].begin = run.end + 2;
    } else {
      insert_behind(item, at, {Label::place, run.end + 2, venue.end, venue.confidence});
    }
    return;
  }
}

/// "PESQUISA BRASILEIRA (1977. IMPRESSA)", "REVISTA (RIO DE JANEIRO. 1996)": since when the serial has its name, or where, is part of the
/// name; no year of this article.
void join_key_title(LabelledItem& item, std::size_t at) {
  const Piece venue = item.pieces[at];
  const std::string_view rest = text_behind(item, venue.end);
  const std::size_t close = rest.find(')');
  if (!rest.starts_with(" (") || close == std::string_view::npos || close > 40) return;
  const auto end = static_cast<std::uint32_t>(venue.end + close + 1);
  const std::string_view inside = rest.substr(2, close - 2);
  constexpr std::array<std::string_view, 7> kForms{"CD-ROM", "IMPRESSA", "IMPRESSO", "ON LINE", "ON-LINE", "ONLINE", "PRINT"};
  const std::size_t period = inside.rfind(". ");
  const std::string_view last = period == std::string_view::npos ? inside : inside.substr(period + 2);
  const bool since = period != std::string_view::npos && last.size() == 4 && is_all_digits(last);
  if (!since && std::none_of(kForms.begin(), kForms.end(), [last](std::string_view form) { return equals_ignoring_case(last, form); }))
    return;
  item.pieces[at].end = end;
  while (at + 1 < item.pieces.size() && item.pieces[at + 1].end <= end) erase_piece(item, at + 1);
}

/// "NUTRIENT CYCLING IN AGROECOSYSTEMS JCR": that an index counts the journal.
void cut_badge(LabelledItem& item, std::size_t at) {
  constexpr std::array<std::string_view, 6> kBadges{" JCR", " SJR", " SCIE", " SSCI", " ESCI", " A&HCI"};
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view badge : kBadges) {
    if (text.ends_with(badge) && text.size() > badge.size() + 4)
      return split_piece(item, at, text.size() - badge.size(), text.size() - badge.size() + 1, Label::note);
  }
}

/// "Angew. Chem. 62, e202301234 (VIP; …)": a distinction of the article, in a bracket where no house of a journal stands.
void settle_distinction(LabelledItem& item, std::size_t at) {
  constexpr std::array<std::string_view, 4> kWords{"VIP", "Hot Paper", "Cover", "Front Cover"};
  for (std::size_t k = at + 1; k < item.pieces.size(); ++k) {
    const bool house = item.pieces[k].label == Label::publisher || item.pieces[k].label == Label::place;
    if (house && is_one_of(kWords, text_of(item, item.pieces[k]))) item.pieces[k].label = Label::note;
  }
}

/// "Forskning & Framsteg nr | 4": the word counts issues.
void settle_counted_issue(LabelledItem& item, std::size_t at) {
  constexpr std::array<std::string_view, 9> kWords{" nr", " nr.", " Nr", " Nr.", " no.", " No.", " nº", " n°", " Heft"};
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::volume || has_label(item, Label::issue)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view word : kWords) {
    if (!text.ends_with(word) || text.size() < word.size() + 4) continue;
    item.pieces[at].end -= static_cast<std::uint32_t>(word.size());
    item.pieces[at + 1].label = Label::issue;
    return;
  }
}

}  // namespace

void settle_venue_end(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size()) return;
  join_key_title(item, at);
  cut_place_behind_italics(item, at);
  cut_badge(item, at);
  settle_distinction(item, at);
  settle_counted_issue(item, at);
}

}  // namespace bibfold
