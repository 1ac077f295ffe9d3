// See title_ends.h. A title is shortened only at a period, bracket or mark behind which a word tells what follows (title_tails.h); what is
// cut off becomes a piece of its own.
#include "interpret/title_ends.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "interpret/implied_owner.h"
#include "interpret/item_group.h"
#include "interpret/item_pieces.h"
#include "interpret/item_text.h"
#include "interpret/names.h"
#include "interpret/title_tails.h"
#include "interpret/venue_words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// Where the sign ends behind which a tail may begin: ". ", "? ", "! ".
std::size_t sentence_ends(std::string_view text, std::size_t at) {
  return (text[at] == '.' || text[at] == '?' || text[at] == '!') && at + 1 < text.size() && text[at + 1] == ' ' ? at + 2 : 0;
}

/// The last sentence or two of a title: "Zeiten. 2. Aufl" has three periods.
void settle_tail(LabelledItem& item, std::size_t at) {
  const Piece title = item.pieces[at];
  const std::string_view text = text_of(item, title);
  for (std::size_t k = text.size() < 60 ? 1 : text.size() - 60; k + 2 < text.size(); ++k) {
    const std::size_t begin = sentence_ends(text, k);
    if (begin == 0 || k < 3) continue;
    const std::string_view tail = text.substr(begin);
    const auto label = label_of_tail(tail.ends_with('.') ? tail.substr(0, tail.size() - 1) : tail);
    if (!label || (*label == Label::container_title && has_label(item, Label::container_title))) continue;
    split_piece(item, at, text[k] == '.' ? k : k + 1, begin, *label);
    if (*label == Label::genre && has_digit(tail)) {  // "Open-File Report | 98-12", "Working Paper No. | 12"
      const std::size_t blank = text_of(item, item.pieces[at + 1]).rfind(' ');
      return split_piece(item, at + 1, blank, blank + 1, Label::number);
    }
    // "Clauses without Subjects. Ms., | ULK Lakeside": where it was written.
    const bool written = *label == Label::note && at + 2 < item.pieces.size() && item.pieces[at + 2].label == Label::author;
    if (written) item.pieces[at + 2].label = Label::publisher;
    return;
  }
}

/// "3., überarb | Aufl. Stuttgart": the word of the edition, taken for the begin of a place.
void settle_torn_edition(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& place = item.pieces[k + 1];
    if (item.pieces[k].label != Label::edition || place.label != Label::place) continue;
    const std::string_view text = text_of(item, place);
    if (!text.starts_with("Aufl. ") || text.size() < 8) continue;
    item.pieces[k].end = place.begin + 5;
    place.begin += 6;
  }
}

void settle_bracket(LabelledItem& item, std::size_t at) {
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t open = text.rfind(" (");
  if (!text.ends_with(')') || open == std::string_view::npos || open < 3) return;
  std::string_view inside = text.substr(open + 2, text.size() - open - 3);
  const auto label = label_of_bracket(inside);
  if (!label || (*label == Label::volume && has_label(item, Label::volume))) return;
  const Piece title = item.pieces[at];
  item.pieces[at].end = static_cast<std::uint32_t>(title.begin + open);
  const auto begin = static_cast<std::uint32_t>(title.begin + open + 2);
  const std::size_t colon = *label == Label::volume ? inside.find(": ") : std::string_view::npos;
  const auto end = static_cast<std::uint32_t>(colon == std::string_view::npos ? title.end - 1 : begin + colon);
  insert_behind(item, at, {*label, begin, end, title.confidence});
}

/// "Closest-Point Problems. Ph | D. Dissertation", "Nanotechnology and Life Ch | 3": the begin of what follows.
void settle_torn_word(LabelledItem& item, std::size_t at) {
  if (at + 1 >= item.pieces.size()) return;
  Piece& next = item.pieces[at + 1];
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::string_view behind = text_of(item, next);
  if (next.label == Label::genre && text.ends_with(". Ph") && behind.starts_with("D.")) {
    next.begin = item.pieces[at].end - 2;
    item.pieces[at].end -= 4;
  } else if (text.ends_with(" Ch") && (next.label == Label::volume || next.label == Label::page) && text.size() > 8) {
    next.begin = item.pieces[at].end - 2;
    next.label = Label::note;
    item.pieces[at].end -= 3;
  }
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kQuotes{{{"„", "”"}, {"„", "“"}, {"«", "»"}, {"“", "”"}}};

/// "Un'ipotesi per la villa, «Annali di architettura»", "Struktura agrarna, „Wieś i Rolnictwo” 2012, nr 3": the quotation behind the title
/// is the journal. Guillemets say so by themselves; what other quotes hold may be a part of the title, and wants a number and no other
/// container.
void settle_quoted_journal(LabelledItem& item, std::size_t at) {
  constexpr std::size_t kShortest = 8;
  constexpr std::size_t kLongest = 120;
  const bool wanted = !has_label(item, Label::container_title) && has_any_label(item, {Label::issue, Label::volume, Label::page});
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::string_view closed = text.substr(0, text.find_last_not_of(" ,.") + 1);
  for (const auto& [open, close] : kQuotes) {
    const std::size_t quote = closed.rfind(open);
    if (!closed.ends_with(close) || quote == std::string_view::npos || quote < kShortest || closed.size() - quote > kLongest) continue;
    const bool guillemets = open == "«" && text.find(open) == quote;
    std::string_view before = trim(text.substr(0, quote));
    if (guillemets && before.ends_with(" in")) before = trim(before.substr(0, before.size() - 2));
    if (!(guillemets && before.ends_with(',')) && !(wanted && (before.ends_with(',') || before.ends_with('.')))) continue;
    for (Piece& piece : item.pieces) {
      if (piece.label == Label::container_title) piece.label = Label::note;
    }
    return split_piece(item, at, before.size() - 1, quote, Label::container_title);
  }
}

/// "Władza symboli, [w:] Imagines potestatis"
void settle_bracketed_in(LabelledItem& item, std::size_t at) {
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view word : {"[w:] ", "[in:] ", "[In:] ", "[W:] "}) {
    const std::size_t in = text.find(word);
    if (in == std::string_view::npos || in < 3) continue;
    const std::size_t end = trim(text.substr(0, in)).size();
    return split_piece(item, at, text[end - 1] == ',' ? end - 1 : end, in + word.size(), Label::container_title);
  }
}

/// "Skogens färger. Ingår i: Landskap", "Metsän äänet. Teoksessa Kieli": behind a sentence the "in" of Swedes, Finns and Slavs, where
/// nothing is the book.
void settle_foreign_in(LabelledItem& item, std::size_t at) {
  constexpr std::size_t kShortest = 5;
  if (has_label(item, Label::container_title)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view word :
       {". Ingår i: ", ". Ingår i ", ". I: ", ". W: ", ". U: ", ". Em: ", ". Dans: ", ". Teoksessa: ", ". Teoksessa "}) {
    const std::size_t in = text.find(word);
    if (in == std::string_view::npos || in < 3 || in + word.size() + kShortest > text.size()) continue;
    return split_piece(item, at, in, in + word.size(), Label::container_title);
  }
}

/// "Fjällens klimat. I | : Berg A. (red.)", "Granice. W |: Przestrzeń": the "in" of the book, cut before its colon.
void cut_in_before_colon(LabelledItem& item, std::size_t at) {
  constexpr std::array<std::string_view, 10> kWords{"I", "In", "Dans", "Em", "En", "Nel", "U", "V", "W", "Teoksessa"};
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || blank < 8 || !text_behind(item, item.pieces[at].end).starts_with(": ")) return;
  const bool stopped = std::string_view(".?!,").find(text[blank - 1]) != std::string_view::npos;
  if (!stopped || !is_one_of(kWords, text.substr(blank + 1)) || !has_label(item, Label::editor)) return;
  item.pieces[at].end =
      item.pieces[at].begin + static_cast<std::uint32_t>(text[blank - 1] == '.' || text[blank - 1] == ',' ? blank - 1 : blank);
}

/// "Models of kites. | Uppsala University", below "Master's thesis": the school is no sentence of the title.
void cut_school(LabelledItem& item, std::size_t at, const Tables& tables) {
  if (has_label(item, Label::publisher) || read_item_group(item.item.group).type != Type::thesis) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t stop = text.rfind(". ");
  if (stop == std::string_view::npos || stop < 8) return;
  if (has_word_of(tables.words, text.substr(stop + 2), WordClass::institution)) split_piece(item, at, stop, stop + 2, Label::publisher);
}

/// "Chapter 7: “Monsoon Science”": what is quoted behind the number of a chapter is its title.
void cut_number_of_chapter(LabelledItem& item, std::size_t at) {
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view word : {"Chapter ", "Chap. ", "Ch. ", "Kapitel ", "Kap. ", "Chapitre ", "Capítulo ", "Capitolo "}) {
    if (!text.starts_with(word)) continue;
    const std::size_t end = text.find_first_not_of("0123456789", word.size());
    if (end == word.size() || end == std::string_view::npos || (text[end] != ':' && text[end] != ',' && text[end] != '.')) return;
    const std::string_view rest = text.substr(end + 1);
    if (!rest.starts_with(" \"") && !rest.starts_with(" “") && !rest.starts_with(" «") && !rest.starts_with(" „")) return;
    const Piece number{Label::note, item.pieces[at].begin, item.pieces[at].begin + static_cast<std::uint32_t>(end),
                       item.pieces[at].confidence};
    item.pieces[at].begin += static_cast<std::uint32_t>(end + 2);
    return insert_before(item, at, number);
  }
}

/// "Can we get better at forgetting? The New York Times": behind a question, a journal or newspaper that the tables know.
void settle_known_journal(LabelledItem& item, std::size_t at, const Tables& tables) {
  if (has_label(item, Label::container_title) || has_label(item, Label::venue_tag) || has_label(item, Label::publisher)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t sign = text.find_last_of("?!");
  if (sign == std::string_view::npos || sign + 3 >= text.size() || text[sign + 1] != ' ') return;
  const auto venue = tables.venues.find(text.substr(sign + 2));
  if (!venue || venue->kind != VenueKind::journal) return;
  split_piece(item, at, sign + 1, sign + 2, Label::container_title);
}

/// "with" alone may be a word of the title; the longer forms are not, nor is one that a bracket sets apart.
bool may_begin_companions(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  if (before.ends_with('(') || before.ends_with('[')) return true;
  const bool sign = before.ends_with(", ") || before.ends_with(". ");
  return sign && companion_words(text.substr(at)) > std::string_view("with ").size() + 3;
}

/// "The Example Handbook, co-edited with Jane Doe", "Titel (gemeinsam mit Jonas Roe)".
void cut_companions(LabelledItem& item, std::size_t title) {
  const std::string_view text = text_of(item, item.pieces[title]);
  for (std::size_t at = 8; at < text.size(); ++at) {
    if (text[at - 1] != '(' && text[at - 1] != ' ') continue;
    if (!may_begin_companions(text, at)) continue;
    const std::size_t words = companion_words(text.substr(at));
    std::string_view rest = words == 0 ? std::string_view() : trim(text.substr(at + words));
    while (!rest.empty() && (rest.back() == ')' || rest.back() == '.')) rest.remove_suffix(1);
    if (rest.empty() || !names_persons(rest)) continue;
    return split_piece(item, title, text.substr(0, at).find_last_not_of(" ,.([") + 1, at, Label::note);
  }
}

/// "Reverse engineering at 120 km/h, WOOT 2021, w | / Jane Doe": "w/" says with whom, and behind the comma an acronym with its year, or a
/// venue that the tables know, is where it came out.
void cut_slashed_with(LabelledItem& item, std::size_t at, const Tables& tables) {
  constexpr std::string_view kWith = ", w";
  Piece& title = item.pieces[at];
  if (!text_of(item, title).ends_with(kWith) || !text_behind(item, title.end).starts_with("/ ")) return;
  title.end -= static_cast<std::uint32_t>(kWith.size());
  const std::string_view text = text_of(item, title);
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos || comma < 3 || has_any_label(item, {Label::container_title, Label::venue_tag})) return;
  const std::string_view tail = text.substr(comma + 2);
  const bool venue = tables.venues.find(tail) || !whole_acronym(find_acronyms(tail), tail).empty();
  if (venue) split_piece(item, at, comma, comma + 2, Label::container_title);
}

/// "*Crónicas del lago*. Edición, prólogo y notas de Mia Kaya": who cared for the text, behind the italics of the title.
void cut_care_of_text(LabelledItem& item, std::size_t at) {
  constexpr std::array<std::string_view, 22> kWords{
      "edición",      "ed. crítica",     "edited by",        "ed. by",       "edition",   "edizione", "traducción", "traduzione",
      "traduction",   "trad. ",          "translated",       "trans. ",      "prólogo",   "prologue", "préface",    "prefazione",
      "introducción", "introduction by", "introduction and", "texte établi", "übersetzt", "a cura di"};
  const Piece title = item.pieces[at];
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style != Style::italic || run.begin != title.begin || run.end + 12 > title.end) continue;
    const std::string_view behind = text_of(item, run.end, title.end);
    const std::size_t begin = behind.find_first_not_of("., ");
    if (begin == 0 || begin == std::string_view::npos) return;
    const auto here = [&](std::string_view word) { return starts_with_ignoring_case(behind.substr(begin), word); };
    if (std::any_of(kWords.begin(), kWords.end(), here))
      split_piece(item, at, run.end - title.begin, run.end - title.begin + begin, Label::note);
    return;
  }
}

/// "Solitude is not loneliness [Commentary]": what kind of text it is, not what it is called.
void cut_descriptor(LabelledItem& item, std::size_t title) {
  const std::string_view text = text_of(item, item.pieces[title]);
  const std::size_t last = text.find_last_not_of(" .,");
  const std::size_t open = last == std::string_view::npos || text[last] != ']' ? std::string_view::npos : text.rfind('[', last);
  if (open == std::string_view::npos || open < 8) return;
  if (!is_kind_of_text(text.substr(open + 1, last - open - 1))) return;
  split_piece(item, title, open, open, Label::note);
}

/// "elliptic operators | I, Ann. of Math.", "de Weil. I, Inst | Hautes Études Sci.", "storia, arte | società": the seam of title and venue.
void settle_seam(LabelledItem& item, std::size_t at, const Tables& tables) {
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::container_title) return;
  Piece& title = item.pieces[at];
  Piece& venue = item.pieces[at + 1];
  const std::string_view text = text_of(item, venue);
  const std::size_t comma = text.find(", ");
  const std::string_view between = text_of(item, title.end, venue.begin);
  if (between == ". " && comma != std::string_view::npos && comma <= 4 && text.find_first_not_of("IVX") == comma) {
    title.end = static_cast<std::uint32_t>(venue.begin + comma);
    venue.begin += static_cast<std::uint32_t>(comma + 2);
    return;
  }
  const std::string_view before = text_of(item, title);
  const std::size_t last = before.rfind(", ");
  const std::string_view word = last == std::string_view::npos ? std::string_view() : before.substr(last + 2);
  const bool place = (tables.words.find(fold_letters(word)).classes & bit(WordClass::place)) != 0;
  const bool short_word = !word.empty() && word.size() <= 5 && is_upper_at(word, 0) && !place;
  if (between == ". " && short_word && text.find('.') != std::string_view::npos && word.find(' ') == std::string_view::npos) {
    venue.begin = static_cast<std::uint32_t>(title.begin + last + 2);
    title.end = static_cast<std::uint32_t>(title.begin + last);
  } else if (between == ", " && text.find(' ') == std::string_view::npos && is_ascii_lower(text[0]) && has_label(item, Label::publisher)) {
    title.end = venue.end;
    erase_piece(item, at + 1);
  }
}

/// "Economic Analysis of Law 45 (9th ed. 2014)": as lawyers cite a book.
void settle_cited_page(LabelledItem& item, std::size_t at) {
  if (at + 2 >= item.pieces.size() || has_label(item, Label::page)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t space = text.rfind(' ');
  const Piece& edition = item.pieces[at + 1];
  const Piece& date = item.pieces[at + 2];
  const bool law =
      edition.label == Label::edition && date.label == Label::date && text_of(item, item.pieces[at].end, edition.begin) == " (";
  if (!law || text_of(item, edition.end, date.begin).find(',') != std::string_view::npos || space == std::string_view::npos) return;
  if (text.size() - space > 5 || text.find_first_not_of("0123456789", space + 1) != std::string_view::npos) return;
  split_piece(item, at, space, space + 1, Label::page);
}

/// "Best Pract Res Clin Obstet Gynaecol": nothing but words with capitals, two to eight of them.
bool is_abbreviated_journal(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  const std::vector<std::string_view> words = split(text, ' ');
  return words.size() >= 2 && words.size() <= 8 && text.find_first_of(",;:?!()\"") == std::string_view::npos &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) { return is_upper_at(word, 0); });
}

/// "who, when and how much? Best Pract Res | In press": behind a question in small letters, words in capitals are the journal, where a
/// status or a date follows.
void settle_journal_behind_question(LabelledItem& item, std::size_t at) {
  if (has_any_label(item, {Label::container_title, Label::venue_tag, Label::publisher, Label::genre})) return;
  if (!has_any_label(item, {Label::status, Label::date})) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t sign = text.find_last_of("?!");
  if (sign == std::string_view::npos || sign + 3 >= text.size() || text[sign + 1] != ' ') return;
  const std::vector<std::string_view> before = split(text.substr(0, sign), ' ');
  const auto small = std::count_if(before.begin() + 1, before.end(), [](std::string_view word) { return !is_upper_at(word, 0); });
  const bool sentence = small >= 3 && static_cast<std::size_t>(small) * 10 >= (before.size() - 1) * 8;
  if (sentence && is_abbreviated_journal(text.substr(sign + 2))) split_piece(item, at, sign + 1, sign + 2, Label::container_title);
}

/// "51(3)" at `at`: where it ends; 0 without it.
std::size_t numbered_end(std::string_view text, std::size_t at) {
  const auto digits = [text](std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    return end;
  };
  const std::size_t open = digits(at);
  if (open == at || open > at + 4 || open >= text.size() || text[open] != '(') return 0;
  const std::size_t close = digits(open + 1);
  return close > open + 1 && close < open + 5 && close < text.size() && text[close] == ')' ? close + 1 : 0;
}

/// "A Taste of Lakes. Example News 51(3), Column 105": a volume and its issue are no words of a title, and what a sentence has before
/// them is the journal.
void settle_numbered_journal(LabelledItem& item, std::size_t at) {
  if (has_any_label(item, {Label::container_title, Label::volume, Label::issue})) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (std::size_t k = 12; k + 4 < text.size(); ++k) {
    const std::size_t end = text[k - 1] == ' ' ? numbered_end(text, k) : 0;
    if (end == 0) continue;
    const std::size_t period = text.substr(0, k).rfind(". ");
    if (period == std::string_view::npos || period < 3 || k - period < 6 || k - period > 90 || !is_upper_at(text, period + 2)) return;
    const std::size_t open = text.find('(', k);
    const Piece title = item.pieces[at];
    const auto piece = [&](Label label, std::size_t begin, std::size_t stop) {
      return Piece{label, static_cast<std::uint32_t>(title.begin + begin), static_cast<std::uint32_t>(title.begin + stop),
                   title.confidence};
    };
    const std::size_t rest = text.find_first_not_of(" ,.;:", end);
    item.pieces[at].end = title.begin + static_cast<std::uint32_t>(period);
    if (rest != std::string_view::npos) insert_behind(item, at, piece(Label::note, rest, text.size()));
    insert_behind(item, at, piece(Label::issue, open + 1, end - 1));
    insert_behind(item, at, piece(Label::volume, k, open));
    insert_behind(item, at, piece(Label::container_title, period + 2, k - 1));
    return;
  }
}

/// "« Le diplôme contre l'emploi ? »": in French a blank stands before the mark, which belongs to the title.
void take_spaced_mark(LabelledItem& item, std::size_t at) {
  const std::string_view behind = text_behind(item, item.pieces[at].end);
  for (const std::string_view mark : {" ?", " !", "\u00a0?", "\u00a0!", "\u202f?", "\u202f!"}) {
    if (behind.starts_with(mark)) item.pieces[at].end += static_cast<std::uint32_t>(mark.size());
  }
}

/// "Leitura nos anos iniciais. LEITURA |. TEORIA & PRÁTICA, v. 33": the first word of a journal that is printed in capitals.
void give_capitals_to_journal(LabelledItem& item, std::size_t at) {
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::container_title) return;
  const std::string_view title = text_of(item, item.pieces[at]);
  const std::size_t stop = title.rfind(". ");
  if (stop == std::string_view::npos || stop < 8 || title.size() < stop + 6) return;
  const std::string_view last = title.substr(stop + 2);
  const bool capitals = is_upper_at(last, 0) && !has_small_letter(last) && !has_small_letter(text_of(item, item.pieces[at + 1]));
  if (!capitals || !has_small_letter(title.substr(0, stop)) || text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) != ". ")
    return;
  item.pieces[at + 1].begin = static_cast<std::uint32_t>(item.pieces[at].begin + stop + 2);
  item.pieces[at].end = static_cast<std::uint32_t>(item.pieces[at].begin + stop);
}

}  // namespace

void settle_title_end(LabelledItem& item, const Tables& tables) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  take_spaced_mark(item, at);
  give_capitals_to_journal(item, at);
  cut_slashed_with(item, at, tables);
  settle_seam(item, at, tables);
  settle_cited_page(item, at);
  settle_torn_word(item, at);
  settle_tail(item, at);
  settle_torn_edition(item);
  settle_bracket(item, at);
  settle_bracketed_in(item, at);
  settle_foreign_in(item, at);
  cut_in_before_colon(item, at);
  cut_school(item, at, tables);
  settle_quoted_journal(item, at);
  settle_known_journal(item, at, tables);
  settle_journal_behind_question(item, at);
  settle_numbered_journal(item, at);
  cut_companions(item, at);
  cut_descriptor(item, at);
  cut_number_of_chapter(item, at);
  cut_care_of_text(item, at);
}

}  // namespace bibfold
