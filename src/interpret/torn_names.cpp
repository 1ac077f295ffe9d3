// See torn_names.h. Each rule wants a sign or a form in the text on both sides of the cut, and does nothing without it.
#include "interpret/torn_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/item_pieces.h"
#include "interpret/name_facts.h"
#include "interpret/settled_names.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {

bool is_given(std::string_view text) {
  if (text.empty() || text.size() > 40 || text.find_first_of(",:;()0123456789") != std::string_view::npos) return false;
  const std::vector<std::string_view> words = split(text, ' ');
  return words.size() <= 3 && std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return is_upper_at(word, 0) && (word.find('.') == std::string_view::npos || word.ends_with('.'));
         });
}

bool joins_names(std::string_view between) {
  constexpr std::array<std::string_view, 8> kAnd{"and", "und", "et", "y", "e", "en", "og", "i"};
  const std::string folded = fold_text(between);
  return folded.empty() || is_one_of(kAnd, folded);
}

namespace {

/// "a cura di P. | Burke": an initial that lost its family name.
void settle_lost_family(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    const std::string_view name = text_of(item, item.pieces[k]);
    const bool lost = item.pieces[k].label == Label::editor && starts_with_ignoring_case(name, "a cura di ") && name.ends_with('.');
    if (!lost || item.pieces[k + 1].label != Label::place || item.pieces[k + 1].begin != item.pieces[k].end + 1) continue;
    item.pieces[k].end = item.pieces[k + 1].end;
    erase_piece(item, k + 1);
  }
}

/// Capital letters only, four of them at least: a family name in ABNT and in many French lists.
bool is_caps_family(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_lower(c) || c == U',' || is_digit(c)) return false;
    if (is_upper(c)) ++letters;
  }
  return letters >= 4;
}

std::size_t conjunction_inside(std::string_view text, std::size_t& length) {
  for (const std::string_view word : {" y ", " e ", " et ", " and ", " & ", " und "}) {
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos) continue;
    length = word.size();
    return at;
  }
  return std::string_view::npos;
}

/// "SANTOS | Boaventura de Sousa", "SILVA JÚNIOR | J. B. da", "DE LA FUENTE | María y SÁNCHEZ, Luis"
void settle_caps_family(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& family = item.pieces[k];
    const Piece given = item.pieces[k + 1];
    if (!is_name(family) || given.label != family.label || text_of(item, family.end, given.begin) != ", ") continue;
    const std::string_view text = text_of(item, given);
    if (!is_caps_family(text_of(item, family)) || is_caps_family(text)) continue;
    std::size_t length = 0;
    const std::size_t joint = conjunction_inside(text, length);
    const std::string_view own = text.substr(0, joint);
    if (own.find(',') != std::string_view::npos) continue;
    family.end = static_cast<std::uint32_t>(given.begin + own.size());
    if (joint == std::string_view::npos) {
      erase_piece(item, k + 1);
    } else {
      item.pieces[k + 1].begin = static_cast<std::uint32_t>(given.begin + joint + length);
    }
  }
}

bool is_one_word(std::string_view text) {
  return text.size() >= 3 && text.find_first_of(" .,") == std::string_view::npos && is_given(text);
}

/// "Quill, Lindqvist | and Chen (2011)": the last has no given name, so the others have none; not "Doe, Jane and Chen".
void settle_families(LabelledItem& item) {
  if (item.pieces.size() < 3 || item.pieces[0].label != Label::author || item.pieces[1].label != Label::author) return;
  if (item.pieces[2].label == Label::author || !is_one_word(text_of(item, item.pieces[1]))) return;
  const Piece both = item.pieces[0];
  const std::string_view text = text_of(item, both);
  const std::size_t comma = text.find(", ");
  const std::string joint = fold_text(text_of(item, both.end, item.pieces[1].begin));
  if (comma == std::string_view::npos || joint.empty() || !joins_names(joint)) return;
  const std::string_view second = text.substr(comma + 2);
  if (!is_one_word(text.substr(0, comma)) || !is_one_word(second)) return;
  const NameWordCounts counts = name_word_counts(second);
  if (counts.given > counts.family) return;
  item.pieces[0].end = static_cast<std::uint32_t>(both.begin + comma);
  insert_before(item, 1, {Label::author, static_cast<std::uint32_t>(both.begin + comma + 2), both.end, both.confidence});
}

/// "Johnson, W. E., | Jr.": a suffix is no author.
void settle_suffix(LabelledItem& item) {
  for (std::size_t k = item.pieces.size(); k-- > 1;) {
    if (!is_name(item.pieces[k]) || item.pieces[k - 1].label != item.pieces[k].label) continue;
    if (!is_name_suffix(text_of(item, item.pieces[k])) || text_of(item, item.pieces[k - 1].end, item.pieces[k].begin) != ", ") continue;
    item.pieces[k - 1].end = item.pieces[k].end;
    erase_piece(item, k);
  }
}

bool is_initials(std::string_view text) {
  return text.ends_with('.') && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ. -") == std::string_view::npos;
}

/// "Gómez Sancho | R. (eds.)": the initials are of the name before.
void settle_torn_initials(LabelledItem& item) {
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    Piece& rest = item.pieces[k];
    if (!is_name(item.pieces[k - 1]) || (rest.label != Label::note && rest.label != Label::other)) continue;
    const std::string_view text = text_of(item, rest);
    const std::size_t open = text.find(" (");
    if (text_of(item, item.pieces[k - 1].end, rest.begin) != ", " || open == std::string_view::npos || open > 8) continue;
    const std::string_view initials = text.substr(0, open);
    if (!is_initials(initials)) continue;
    if (!is_editor_mark(text.substr(open + 2, text.find(')') - open - 2))) continue;
    item.pieces[k - 1].end = static_cast<std::uint32_t>(rest.begin + open);
    return erase_piece(item, k);
  }
}

/// "Ibarra Montero | A. y Gómez Lago, R.": the initials in front of "and" are of the name before.
void settle_initials_before_and(LabelledItem& item) {
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    Piece& family = item.pieces[k - 1];
    Piece& rest = item.pieces[k];
    if (!is_name(family) || !is_name(rest) || text_of(item, family.end, rest.begin) != ", ") continue;
    const std::string_view text = text_of(item, rest);
    std::size_t length = 0;
    const std::size_t joint = conjunction_inside(text, length);
    if (joint == std::string_view::npos || joint > 8 || !is_initials(text.substr(0, joint))) continue;
    if (text_of(item, family).find_first_of(",.") != std::string_view::npos) continue;
    family.end = rest.begin + static_cast<std::uint32_t>(joint);
    rest.begin += static_cast<std::uint32_t>(joint + length);
    family.label = rest.label;
  }
}

/// How many capitals end "Doe JA": 2; 0 when something else does.
std::size_t trailing_capitals(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_ascii_upper(text[text.size() - 1 - count])) ++count;
  return count >= 1 && count <= 3 && count + 1 < text.size() && text[text.size() - 1 - count] == ' ' ? count : 0;
}

/// "Roe TM, Doe | HG. Title", "Doe | ED, Roe L": initials that were taken for the word of editors.
void settle_lost_initials(LabelledItem& item) {
  const auto vancouver = [&item](const Piece& p) { return p.label == Label::author && trailing_capitals(text_of(item, p)) > 0; };
  if (std::none_of(item.pieces.begin(), item.pieces.end(), vancouver)) return;
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    Piece& name = item.pieces[k];
    if (!is_name(name) || vancouver(name) || text_of(item, name).find_first_of(",.") != std::string_view::npos) continue;
    const std::size_t next = k + 1 < item.pieces.size() ? item.pieces[k + 1].begin : item.item.text.text.size();
    const std::string_view behind = text_of(item, name.end, static_cast<std::uint32_t>(next));
    const std::size_t stop = behind.find_first_of(".,");
    if (stop == std::string_view::npos || trailing_capitals(std::string("-").append(behind.substr(0, stop))) + 1 != stop) continue;
    name.end += static_cast<std::uint32_t>(stop);
    name.label = Label::author;
  }
}

/// "J.-h", "S.-y.": the second initial of a given name of two syllables, in lower case.
bool has_small_initial(std::string_view text) {
  return text.size() >= 4 && text.size() <= 5 && is_ascii_upper(text[0]) && text.substr(1, 2) == ".-" && is_ascii_lower(text[3]) &&
         (text.size() == 4 || text[4] == '.');
}

/// "Baek | J.-h | ., Kim": two authors to the search.
void settle_small_initials(LabelledItem& item) {
  const std::string_view text = item.item.text.text;
  for (std::size_t k = 1; k < item.pieces.size(); ++k) {
    const Piece given = item.pieces[k];
    if (!is_name(given) || !is_name(item.pieces[k - 1]) || !has_small_initial(text_of(item, given))) continue;
    if (text_of(item, item.pieces[k - 1].end, given.begin) != ", " || text_of(item, item.pieces[k - 1]).find(',') != std::string_view::npos)
      continue;
    item.pieces[k - 1].end = given.end;
    erase_piece(item, k);
  }
  for (Piece& name : item.pieces) {
    const std::string_view printed = text_of(item, name);
    const bool open = is_name(name) && printed.size() > 5 && has_small_initial(printed.substr(printed.size() - 4));
    if (open && name.end < text.size() && text[name.end] == '.') ++name.end;
  }
}

/// "MOURA, P. H. | de A.", "SILVA, N. | do V.": the rest of the initials, behind a particle.
void settle_torn_given(LabelledItem& item) {
  for (std::size_t k = item.pieces.size(); k-- > 1;) {
    if (!is_name(item.pieces[k]) || item.pieces[k - 1].label != item.pieces[k].label) continue;
    const std::string_view text = text_of(item, item.pieces[k]);
    std::size_t at = 0;
    while (at < text.size() && is_particle(text.substr(at, text.find(' ', at) - at)))
      at = std::min(text.find(' ', at), text.size() - 1) + 1;
    const std::string_view between = text_of(item, item.pieces[k - 1].end, item.pieces[k].begin);
    const bool family = text_of(item, item.pieces[k - 1]).find(", ") != std::string_view::npos;
    if (at == 0 || at > text.size() || !is_initials(text.substr(at)) || between != " " || !family) continue;
    item.pieces[k - 1].end = item.pieces[k].end;
    erase_piece(item, k);
  }
}

/// The names are those of a family, the other way round, or of neither.
bool opens_as_family(std::string_view word) {
  const NameWordCounts counts = name_word_counts(word);
  return counts.family > counts.given || is_spanish_family_name(word);
}
bool opens_as_given(std::string_view word) {
  const NameWordCounts counts = name_word_counts(word);
  return counts.given > counts.family;
}
std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

/// "Ibarra Montero | Lucía del Carmen | : Las misiones": the one author, family names first.
void settle_only_author(LabelledItem& item) {
  if (item.pieces.size() < 3 || item.pieces[0].label != Label::author || item.pieces[1].label != Label::author) return;
  if (item.pieces[2].label == Label::author || text_of(item, item.pieces[0].end, item.pieces[1].begin) != ", ") return;
  const std::string_view family = text_of(item, item.pieces[0]);
  const std::string_view given = text_of(item, item.pieces[1]);
  if (!opens_as_family(first_word(family)) || !opens_as_given(first_word(given))) return;
  for (const std::string_view word : split(given, ' ')) {
    if (!is_given(word) && !is_particle(word)) return;
  }
  const std::size_t last = given.rfind(' ');
  // "Weber, Lucía Montero" may be two.
  if (last != std::string_view::npos && opens_as_family(given.substr(last + 1)) && !is_devotional_name(given.substr(last + 1))) return;
  item.pieces[0].end = item.pieces[1].end;
  erase_piece(item, 1);
}

/// "Doe | Jane and *Ann Roe": a mark in front of a name, taken for a part of it.
void settle_marked_companion(LabelledItem& item) {
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    if (!is_name(item.pieces[k])) continue;
    const Piece whole = item.pieces[k];
    const std::string_view text = text_of(item, whole);
    for (const std::string_view words : {" and *", " & *", " and †", " & †", " and ^", " & ^"}) {
      const std::size_t at = text.find(words);
      if (at == std::string_view::npos || at == 0) continue;
      const bool family = k > 0 && is_name(item.pieces[k - 1]) && text_of(item, item.pieces[k - 1].end, whole.begin) == ", " &&
                          is_one_word(text_of(item, item.pieces[k - 1]));
      split_piece(item, k, at, at + words.size(), whole.label);
      if (family) {
        item.pieces[k - 1].end = item.pieces[k].end;
        erase_piece(item, k);
      }
      return;
    }
  }
}

/// "Habermas, Jürgen" of "Habermas, Jürgen/Luhmann, Niklas": a family name and what is given, with one comma.
bool is_inverted(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || comma < 2 || text.size() > kLongest || text.find(',', comma + 1) != std::string_view::npos)
    return false;
  return is_upper_at(text, 0) && is_given(text.substr(comma + 2)) && text.find_first_of(";:()0123456789") == std::string_view::npos;
}

/// "Habermas, | Jürgen/Luhmann, Niklas", "Weber, K./Lind, T./Roth, O.": slashes part names that have a comma inside.
void part_slashed_names(LabelledItem& item) {
  const std::size_t first = find_label(item, Label::author);
  std::size_t last = first;
  while (last < item.pieces.size() && item.pieces[last].label == Label::author) ++last;
  if (last == first || last - first > 12) return;
  const std::uint32_t begin = item.pieces[first].begin;
  const std::string_view all = text_of(item, begin, item.pieces[last - 1].end);
  const std::vector<std::string_view> parts = split(all, '/');
  if (parts.size() < 2 || !std::all_of(parts.begin(), parts.end(), [](std::string_view part) { return is_inverted(trim(part)); })) return;
  const auto confidence = item.pieces[first].confidence;
  erase_pieces(item, first, last);
  std::size_t at = first;
  for (const std::string_view part : parts) {
    const std::string_view name = trim(part);
    const auto from = static_cast<std::uint32_t>(begin + static_cast<std::size_t>(name.data() - all.data()));
    insert_before(item, at++, {Label::author, from, static_cast<std::uint32_t>(from + name.size()), confidence});
  }
}

/// "Kępa, S. | i Nowak, B. | (2016)": the "and" of Poles and Croats is no initial.
void take_name_behind_i(LabelledItem& item) {
  for (std::size_t k = 1; k < item.pieces.size() && item.pieces[k - 1].label == Label::author; ++k) {
    Piece& piece = item.pieces[k];
    const std::string_view text = text_of(item, piece);
    const std::size_t comma = text.find(", ");
    if (piece.label == Label::author || !text.starts_with("i ") || !is_upper_at(text, 2) || comma == std::string_view::npos) continue;
    if (!is_given(text.substr(comma + 2)) || piece.begin != item.pieces[k - 1].end + 1U) return;
    piece.label = Label::author;
    piece.begin += 2;
    if (is_ascii_upper(text.back()) && text_behind(item, piece.end).starts_with('.')) ++piece.end;
  }
}

}  // namespace

void settle_torn_names(LabelledItem& item) {
  take_name_behind_i(item);
  part_slashed_names(item);
  settle_suffix(item);
  settle_torn_given(item);
  settle_lost_initials(item);
  settle_small_initials(item);
  settle_torn_initials(item);
  settle_initials_before_and(item);
  settle_marked_companion(item);
  settle_only_author(item);
  settle_caps_family(item);
  settle_families(item);
  settle_lost_family(item);
}

}  // namespace bibfold
