// See imprint_behind_title.h.
#include "interpret/imprint_behind_title.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/item_group.h"
#include "interpret/item_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// Every word begins with a capital, "of" and the like aside.
bool has_capitals_only(std::string_view text) {
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty() || word == "of" || word == "de" || word == "and" || word == "&" || word == "/") continue;
    if (!is_upper_at(word, 0)) return false;
  }
  return true;
}

/// What stands between title and year, and the parts of it that commas set off; offsets count bytes of the item.
struct Imprint {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<std::string_view> parts;
};

/// Without signs at its edges; no parts where numbers or brackets stand there, or nothing tells its end.
Imprint imprint_between(const LabelledItem& item, std::size_t title, std::size_t date) {
  constexpr std::size_t kLongest = 120;
  const std::uint32_t from = item.pieces[title].end;
  const std::string_view between = text_of(item, from, item.pieces[date].begin);
  const std::size_t begin = between.find_first_not_of(" .,");
  const std::size_t end = between.find_last_not_of(" ,");
  if (begin == std::string_view::npos || begin < 2 || end < begin || end - begin > kLongest || !between.ends_with(", ")) return {};
  const std::string_view text = between.substr(begin, end + 1 - begin);
  if (text.find_first_of("0123456789:();\"") != std::string_view::npos) return {};
  std::vector<std::string_view> parts = split(text, ',');
  for (std::string_view& part : parts) part = trim(part);
  return {from + static_cast<std::uint32_t>(begin), from + static_cast<std::uint32_t>(end) + 1, parts};
}

/// The pieces inside give way to others; false where one of them stands across an edge or tells a person's part.
bool clear(LabelledItem& item, std::size_t title, const Imprint& imprint) {
  const auto inside = [&imprint](const Piece& p) { return p.begin >= imprint.begin && p.begin < imprint.end; };
  for (std::size_t k = title + 1; k < item.pieces.size(); ++k) {
    const Piece& piece = item.pieces[k];
    const bool across = piece.begin < imprint.end && piece.end > imprint.end;
    if (across || (inside(piece) && (piece.label == Label::editor || piece.label == Label::translator))) return false;
  }
  while (title + 1 < item.pieces.size() && inside(item.pieces[title + 1])) erase_piece(item, title + 1);
  return true;
}

/// The name in "coll. « Histoire »", "« Points »"; empty for anything else.
std::string_view series_in(std::string_view part) {
  constexpr std::array<std::string_view, 5> kWords{"collection ", "coll. ", "colección ", "col. ", "collana "};
  const auto word = std::find_if(kWords.begin(), kWords.end(), [part](auto w) { return starts_with_ignoring_case(part, w); });
  if (word != kWords.end()) part.remove_prefix(word->size());
  constexpr std::array<std::array<std::string_view, 2>, 5> kQuotes{{{"« ", " »"}, {"« ", " »"}, {"«", "»"}, {"“", "”"}, {"‘", "’"}}};
  for (const auto& [open, close] : kQuotes) {
    if (part.size() > open.size() + close.size() && part.starts_with(open) && part.ends_with(close))
      return part.substr(open.size(), part.size() - open.size() - close.size());
  }
  return {};
}

/// Which of the first two parts is the place: "Roma, Laterza", "Alianza, Madrid", "Cambridge University Press, Cambridge"; 2 for neither.
std::size_t place_among(const std::vector<std::string_view>& parts, const ReferenceWords& words) {
  for (const std::size_t k : {std::size_t{0}, std::size_t{1}}) {
    const bool house = has_word_of(words, parts[k], WordClass::publisher) || has_word_of(words, parts[k], WordClass::institution);
    if (!house && has_word_of(words, parts[k], WordClass::place) && has_capitals_only(parts[k])) return k;
  }
  return 2;
}

/// "*Les foires*, Lyon, PUL, 2014", "*Le fiere*, Roma, Laterza, «Storia», 2014".
void settle_place_and_house(LabelledItem& item, std::size_t title, const Imprint& imprint, const ReferenceWords& words) {
  const std::vector<std::string_view>& parts = imprint.parts;
  if (parts.size() < 2 || parts.size() > 3 || !is_upper_at(parts[0], 0) || !is_upper_at(parts[1], 0)) return;
  const std::string_view series = parts.size() == 3 ? series_in(parts[2]) : std::string_view();
  const std::size_t place = place_among(parts, words);
  if (place == 2 || (parts.size() == 3 && series.empty()) || !clear(item, title, imprint)) return;
  const auto put = [&](std::string_view part, Label label) {
    const auto begin = static_cast<std::uint32_t>(part.data() - item.item.text.text.data());
    insert_behind(item, title, {label, begin, begin + static_cast<std::uint32_t>(part.size()), item.pieces[title].confidence});
  };
  if (!series.empty()) put(series, Label::collection_title);
  put(parts[1], place == 1 ? Label::place : Label::publisher);
  put(parts[0], place == 0 ? Label::place : Label::publisher);
}

/// "Doe, Jane. *Hide the Baron*. Walker, 1978.", "———. *Boats*. U of Example P, 2014.": what stands alone between title and year, by the
/// rules of the MLA, is the house.
void settle_house_alone(LabelledItem& item, std::size_t title, const Imprint& imprint) {
  constexpr std::size_t kLongest = 60;
  const std::string_view house = text_of(item, imprint.begin, imprint.end);
  const bool led =
      item.pieces[title].begin >= 3 && text_of(item, item.pieces[title].end, imprint.begin).find(',') == std::string_view::npos;
  if (!led || house.size() > kLongest || !has_capitals_only(house) || !clear(item, title, imprint)) return;  // names or a dash in front
  insert_behind(item, title, {Label::publisher, imprint.begin, imprint.end, item.pieces[title].confidence});
}

/// A word that only the name of a house has: "Edizioni Sandhi", "Presses du Lac".
bool names_house(std::string_view text) {
  constexpr std::array<std::string_view, 18> kWords{"books",      "casa",       "ediciones",  "editions",       "editora", "editore",
                                                    "editorial",  "editrice",   "edizioni",   "forlag",         "press",   "presses",
                                                    "publishers", "publishing", "uitgeverij", "universitaires", "verlag",  "wydawnictwo"};
  const std::string folded = fold_text(text);
  const auto words = split(folded, ' ');
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_one_of(kWords, word); });
}

/// "Lucca, LIM": the letters of a house, and no initials.
bool is_acronym_of_house(std::string_view text) {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kLongest = 6;
  return text.size() >= kShortest && text.size() <= kLongest && std::all_of(text.begin(), text.end(), is_ascii_upper<char>);
}

/// "a cura di R. Doe, | Cagliari, Edizioni Sandhi |, 2015": a place and a house, taken for the family name and the given name of one more.
void part_imprint_from_name(LabelledItem& item) {
  for (std::size_t k = find_label(item, Label::title) + 1; k < item.pieces.size(); ++k) {
    const Piece& piece = item.pieces[k];
    if (piece.label != Label::author && piece.label != Label::editor) continue;
    const std::string_view text = text_of(item, piece);
    const std::size_t comma = text.find(", ");
    if (comma == std::string_view::npos || comma == 0) continue;
    const std::string_view house = text.substr(comma + 2);
    if (!names_house(house) && !(is_acronym_of_house(house) && is_all_italic(item, item.pieces[find_label(item, Label::title)]))) continue;
    item.pieces[k].label = Label::place;
    return split_piece(item, k, comma, comma + 2, Label::publisher);
  }
}

/// "Stuttgart/Weimar": towns and nothing else.
bool names_towns(std::string_view text, const ReferenceWords& words) {
  const std::vector<std::string_view> parts = split(text, '/');
  return std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
    const WordClasses classes = words.find(fold_letters(part)).classes;
    return part.find(' ') == std::string_view::npos && (classes & bit(WordClass::place)) != 0 &&
           (classes & (bit(WordClass::publisher) | bit(WordClass::institution))) == 0;
  });
}

/// "Milano, Ledizioni |, 2018": all of it was taken for the place. Not "Cambridge, MA", "Paris, France".
void part_house_from_town(LabelledItem& item, const ReferenceWords& words) {
  constexpr std::size_t kShortest = 4;
  const std::size_t at = find_label(item, Label::place);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos || comma + 2 + kShortest > text.size()) return;
  const std::string_view house = text.substr(comma + 2);
  const bool town = has_word_of(words, text.substr(0, comma), WordClass::place) && !has_word_of(words, house, WordClass::place);
  if (town && is_upper_at(house, 0) && house.find('.') == std::string_view::npos) split_piece(item, at, comma, comma + 2, Label::publisher);
}

/// "*Abitare*, | Edipuglia, Bari | 2015": the house in front of the town.
void part_town_from_house(LabelledItem& item, const ReferenceWords& words) {
  const std::size_t at = find_label(item, Label::place);
  const std::size_t title = find_label(item, Label::title);
  if (at == item.pieces.size() || title + 1 != at || !is_all_italic(item, item.pieces[title])) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || comma < 4 || text.find(',', comma + 1) != std::string_view::npos) return;
  const std::string_view house = text.substr(0, comma);
  if (has_word_of(words, house, WordClass::place) || !names_towns(text.substr(comma + 2), words) || !is_upper_at(house, 0)) return;
  item.pieces[at].label = Label::publisher;
  split_piece(item, at, comma, comma + 2, Label::place);
}

/// "*La villa. Campagne di scavo*, | All'Insegna del Giglio, Sesto Fiorentino | 2021" below "Monografie": books are not in anything.
void part_imprint_from_container(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  const std::size_t title = find_label(item, Label::title);
  if (at == item.pieces.size() || title + 1 != at || !is_all_italic(item, item.pieces[title])) return;
  if (has_any_label(item, {Label::page, Label::volume, Label::issue, Label::editor, Label::place, Label::venue_tag})) return;
  if (read_item_group(item.item.group).type != Type::book || is_all_italic(item, item.pieces[at])) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.rfind(", ");
  const std::string_view town = text.substr(std::min(text.size(), comma == std::string_view::npos ? text.size() : comma + 2));
  if (comma == std::string_view::npos || comma < 3 || !is_upper_at(town, 0) || has_digit(text)) return;
  if (std::count(town.begin(), town.end(), ' ') > 2 || text_of(item, item.pieces[title].end, item.pieces[at].begin) != ", ") return;
  item.pieces[at].label = Label::publisher;
  split_piece(item, at, comma, comma + 2, Label::place);
}

/// "Roe, J. (2016). Dalende bodems, stijgende kosten. Den Haag: Planbureau voor de Leefomgeving": the last sentence of a title is a town of
/// the table, a colon and a house of two words or more, where nothing else says who printed it.
void part_imprint_from_title(LabelledItem& item, const ReferenceWords& words) {
  constexpr std::size_t kLongest = 90;
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || find_label(item, Label::date) > at) return;
  if (has_any_label(item, {Label::container_title, Label::venue_tag, Label::place, Label::genre, Label::volume, Label::page})) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t stop = text.rfind(". ");
  if (stop == std::string_view::npos || stop < 12 || text.size() - stop > kLongest) return;
  const std::string_view imprint = text.substr(stop + 2);
  const std::size_t colon = imprint.find(": ");
  if (colon == std::string_view::npos || imprint.find(':', colon + 1) != std::string_view::npos) return;
  const std::string_view town = imprint.substr(0, colon);
  const std::string_view house = imprint.substr(colon + 2);
  const bool town_like =
      has_word_of(words, town, WordClass::place) && has_capitals_only(town) && std::count(town.begin(), town.end(), ' ') <= 2;
  if (!town_like || !is_upper_at(house, 0) || house.find(' ') == std::string_view::npos || has_digit(house)) return;
  const std::size_t begin = stop + 2 + colon + 2;
  split_piece(item, at, stop, stop + 2, Label::place);
  split_piece(item, at + 1, colon, begin - stop - 2, Label::publisher);
}

/// "Enzyklopädie der Neuzeit, Bd. 10, | Stuttgart/Weimar | 2009": a place without a house.
void settle_town_as_house(LabelledItem& item, const ReferenceWords& words) {
  const std::size_t at = find_label(item, Label::publisher);
  if (at == item.pieces.size() || has_label(item, Label::place)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  if (text.find('/') != std::string_view::npos && names_towns(text, words)) item.pieces[at].label = Label::place;
}

}  // namespace

void settle_imprint_behind_title(LabelledItem& item, const ReferenceWords& words) {
  settle_town_as_house(item, words);
  if (!has_label(item, Label::publisher)) part_imprint_from_title(item, words);
  if (!has_label(item, Label::publisher)) part_imprint_from_container(item);
  if (!has_label(item, Label::publisher)) part_town_from_house(item, words);
  if (!has_label(item, Label::publisher)) part_imprint_from_name(item);
  if (!has_label(item, Label::publisher)) part_house_from_town(item, words);
  const std::size_t title = find_label(item, Label::title);
  const std::size_t date = find_label(item, Label::date);
  if (date >= item.pieces.size() || date <= title || has_label(item, Label::publisher) || !is_all_italic(item, item.pieces[title])) return;
  const Imprint imprint = imprint_between(item, title, date);
  if (imprint.parts.empty()) return;
  settle_place_and_house(item, title, imprint, words);
  if (!has_label(item, Label::publisher) && !has_label(item, Label::container_title)) settle_house_alone(item, title, imprint);
}

}  // namespace bibfold
