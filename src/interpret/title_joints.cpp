// See title_joints.h. Each rule wants a word in the text, and does nothing where a venue is known already or no sign of one follows.
#include "interpret/title_joints.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/implied_owner.h"
#include "interpret/item_pieces.h"
#include "interpret/name_facts.h"
#include "interpret/special_issues.h"
#include "interpret/title_status.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "The Story of Doe v. Roe, in EXAMPLE STORIES 137 (Jane Poe ed., 2d ed. 2008)": behind the last "in" stands what the editor edited.
void cut_edited_venue(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (has_label(item, Label::container_title)) return;
  const std::size_t editor = find_label(item, Label::editor, at);
  if (editor == item.pieces.size() || editor > at + 2 ||
      (editor == at + 2 && item.pieces[at + 1].label != Label::page && item.pieces[at + 1].label != Label::volume))
    return;
  const bool number = editor == at + 2 && is_ascii_digit(text_of(item, item.pieces[at + 1]).front());  // not "Vol. 4"
  if (number) item.pieces[at + 1].label = Label::page;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t in = std::max({text.rfind(", in ") + 1, text.rfind(". In ") + 1, text.rfind(", in: ") + 1, text.rfind(", en ") + 1,
                                   text.rfind(", en: ") + 1, text.rfind(", em ") + 1, text.rfind(", dans ") + 1});
  if (in < 5) return;
  const std::size_t begin = text.find(' ', in + 1) + 1;
  if (!is_upper_at(text, begin)) return;
  // "*Drawing Lakes: The School, in Sections*, ed. with Mia Kaya": the italics are the title, "in" and all.
  const std::uint32_t cut = item.pieces[at].begin + static_cast<std::uint32_t>(in);
  const auto& runs = item.item.text.runs;
  if (std::any_of(runs.begin(), runs.end(),
                  [&](const StyleRun& r) { return r.style == Style::italic && r.begin == item.pieces[at].begin && r.end > cut; }))
    return;
  split_piece(item, at, in - 1, begin, Label::container_title);
  const std::string_view venue = text_of(item, item.pieces[at + 1]);
  const std::size_t space = venue.rfind(' ');
  const bool page = space != std::string_view::npos && venue.size() - space <= 5 && !has_label(item, Label::page) &&
                    venue.find_first_not_of("0123456789", space + 1) == std::string_view::npos;
  if (page) split_piece(item, at + 1, space, space + 1, Label::page);
}

/// "*Injunctions After* Doe v. | Roe | 99 Example L. Rev. 211": the second party of a case.
void join_second_party(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 2 >= item.pieces.size()) return;
  const std::string_view title = text_of(item, item.pieces[at]);
  const Piece& next = item.pieces[at + 1];
  if (!title.ends_with(" v") && !title.ends_with(" v.") && !title.ends_with(" vs")) return;
  if (next.begin > item.pieces[at].end + 2 || next.end - next.begin > 60 || next.label == Label::date) return;
  const std::string_view behind = text_behind(item, next.end);
  if (behind.size() < 3 || !behind.starts_with(", ") || behind[2] < '0' || behind[2] > '9') return;
  item.pieces[at].end = next.end;
  erase_piece(item, at + 1);
}

/// No word of it is known as a name.
bool has_no_name(std::string_view text) {
  for (const std::string_view word : split(text, ' ')) {
    const NameWordCounts counts = name_word_counts(word);
    if (counts.given > 0 || counts.family > 0) return false;
  }
  return true;
}

bool opens_in(std::string_view behind) {
  constexpr std::array<std::string_view, 12> kIn{", in ",  ", in: ",  ". In ", ". In: ", ", In: ", ", en ",
                                                 ", en: ", ", dans ", ", em ", ". Em: ", ". En: ", ", w: "};
  return std::any_of(kIn.begin(), kIn.end(), [behind](std::string_view word) { return behind.starts_with(word); });
}

/// "Migration im 19. Jahrhundert. | Ein Forschungsbericht |, in: Archiv": the second sentence of a title, since "in" follows.
void join_second_sentence(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 2 >= item.pieces.size() || item.pieces[at + 2].label != Label::container_title) return;
  const Piece& next = item.pieces[at + 1];
  const std::string_view between = text_of(item, item.pieces[at].end, next.begin);
  if (between != ". " && between != "? " && between != "! " && between != ": ") return;
  if (!opens_in(text_behind(item, next.end)) || !opens_in(text_of(item, next.end, item.item.text.text.size()))) return;
  const bool guessed = next.label == Label::genre || next.label == Label::place || next.label == Label::publisher ||
                       next.label == Label::note || next.label == Label::other || next.label == Label::collection_title;
  const bool unknown = next.label == Label::author && has_no_name(text_of(item, next));
  if (!guessed && !unknown) return;
  item.pieces[at].end = next.end;
  erase_piece(item, at + 1);
}

/// Bytes of "in: " in front of what was taken for a title.
std::size_t in_words(std::string_view text) {
  for (const std::string_view word : {"in: ", "In: ", "in ", "dans ", "en: "}) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

/// "J. B. Doe and R. Roe | in Developmental Science": names with initials are no title, and physicists and chemists print none.
bool only_persons_before(const LabelledItem& item, std::size_t at) {
  bool persons = false;
  for (std::size_t k = 0; k < at; ++k) {
    const std::string_view text = text_of(item, item.pieces[k]);
    if (item.pieces[k].label == Label::other) continue;
    if (item.pieces[k].label != Label::author) return false;
    const std::size_t period = text.find('.');
    const bool initial = period != std::string_view::npos && period > 0 && text[period - 1] >= 'A' && text[period - 1] <= 'Z';
    if (!initial) return false;
    persons = true;
  }
  return persons;
}

/// All before `end` as pieces: the title, and companions in a bracket behind it, "CISG (gemeinsam mit Jane Doe)".
std::vector<Piece> head_before(std::string_view all, std::size_t end, int confidence) {
  const std::size_t open = all.substr(0, end).rfind(" (");
  const bool bracketed = end > 0 && all[end - 1] == ')' && open != std::string_view::npos;
  const std::size_t words = bracketed ? companion_words(all.substr(open + 2)) : 0;
  const std::size_t title_end = words == 0 ? end : all.find_last_not_of(' ', open) + 1;
  std::vector<Piece> head{{Label::title, 0, static_cast<std::uint32_t>(title_end), confidence}};
  if (words != 0)
    head.push_back({Label::author, static_cast<std::uint32_t>(open + 2 + words), static_cast<std::uint32_t>(end - 1), confidence});
  return head;
}

/// "Austauschgerechtigkeit | in: Festschrift für …", "Art. 74–77 CISG (gemeinsam mit Jane Doe) | in: Kommentar": what begins with "in" is
/// the venue, and all before it the title.
void find_title_before_in_words(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == 0 || at == item.pieces.size()) return;
  const Piece venue = item.pieces[at];
  const std::size_t words = in_words(text_of(item, venue));
  const std::string_view all = item.item.text.text;
  const std::size_t before = all.substr(0, venue.begin).find_last_not_of(' ');
  if (words == 0 || before == std::string_view::npos || std::string_view(",.)").find(all[before]) == std::string_view::npos) return;
  if (find_label(item, Label::date) < at) return;  // "Doe, J. (2019). in: …"
  if (only_persons_before(item, at)) {
    item.pieces[at].begin += static_cast<std::uint32_t>(words);
    if (!has_label(item, Label::container_title)) item.pieces[at].label = Label::container_title;
    return;
  }
  const std::vector<Piece> head = head_before(all, all.find_last_not_of(" ,.", before) + 1, venue.confidence);
  if (head.front().end < 4) return;
  const std::size_t held_at = find_label(item, Label::container_title);
  const bool edited = at + 1 < item.pieces.size() && item.pieces[at + 1].label == Label::editor;
  const bool held = held_at < item.pieces.size() && edited;
  if (held_at < item.pieces.size() && !edited) item.pieces[held_at].label = Label::place;  // "in: Festschrift | Berlin/Boston"
  item.pieces[at].begin += static_cast<std::uint32_t>(words);
  item.pieces[at].label = held ? Label::editor : Label::container_title;
  // "in: J. Basedow/K. J. Hopt/R. | Zimmermann (Hrsg.)"
  if (held) {
    item.pieces[at].end = item.pieces[at + 1].end;
    erase_piece(item, at + 1);
  }
  erase_pieces(item, 0, at);
  item.pieces.insert(item.pieces.begin(), head.begin(), head.end());
}

/// "Art. 74–77 CISG (gemeinsam mit Jane Doe), in: Kommentar", where no piece is the title: all before "in", but for companions.
void find_missing_title_before_in(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::container_title);
  if (has_label(item, Label::title) || at == 0 || at == item.pieces.size()) return;
  if (only_persons_before(item, at)) return;
  if (item.pieces[0].label == Label::author || item.pieces[0].label == Label::editor || find_label(item, Label::date) < at) return;
  const std::string_view all = item.item.text.text;
  const std::uint32_t venue = item.pieces[at].begin;
  const std::size_t sign = std::max(all.substr(0, venue).rfind(", in") + 1, all.substr(0, venue).rfind(". In") + 1);
  if (sign < 5 || sign + 7 < venue) return;
  const std::size_t in = sign - 1;
  const std::vector<Piece> head = head_before(all, in, item.pieces[at].confidence);
  item.pieces.erase(item.pieces.begin(),
                    std::find_if(item.pieces.begin(), item.pieces.end(), [in](const Piece& p) { return p.begin > in; }));
  item.pieces.insert(item.pieces.begin(), head.begin(), head.end());
}

/// "Anm. zu BGH, Urt. v. 12.10.2022 – VIII ZR 44/22, JZ 2023": a note on a case is called by the case.
void find_title_in_case(LabelledItem& item) {
  constexpr std::array<std::string_view, 10> kWords{
      "anm. zu ",         "anmerkung zu ", "anmerkung zum ", "urteilsanmerkung zu ", "urteilsanmerkung: ",
      "besprechung des ", "nota a ",       "note sous ",     "nota a sentenza ",     "comentario a la sentencia "};
  const std::string_view text = item.item.text.text;
  if (std::none_of(kWords.begin(), kWords.end(), [text](std::string_view w) { return starts_with_ignoring_case(text, w); })) return;
  const std::size_t at = find_label(item, Label::container_title);
  if (at == 0 || at == item.pieces.size()) return;
  const Piece title{Label::title, 0, item.pieces[at - 1].end, item.pieces[at].confidence};
  erase_pieces(item, 0, at);
  insert_before(item, 0, title);
}

/// "Data-informed leadership. A report commissioned by the Example Foundation": for whom it was written.
void cut_client(LabelledItem& item) {
  constexpr std::array<std::string_view, 8> kWords{". A report commissioned by ",
                                                   ". A report prepared for ",
                                                   ". Report prepared for ",
                                                   ". A report to ",
                                                   ". A report for ",
                                                   ". Report to the ",
                                                   ". Paper prepared for ",
                                                   ". Prepared for "};
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view words : kWords) {
    const std::size_t found = text.find(words);
    if (found != std::string_view::npos && found > 6) return split_piece(item, at, found, found + 2, Label::note);
  }
}

/// "**Learning to Let Go: Boats and Lakes** (with Jane Doe) ⏎ *Example Journal*, forthcoming": what is bold, and no name, is the title.
void find_bold_title(LabelledItem& item) {
  const std::vector<StyleRun>& runs = item.item.text.runs;
  if (item.pieces.size() < 2 || item.pieces[0].label != Label::author || item.pieces[1].label != Label::title) return;
  const auto bold = std::find_if(runs.begin(), runs.end(), [](const StyleRun& r) { return r.style == Style::bold && r.begin == 0; });
  if (bold == runs.end() || bold->end > item.pieces[0].end || bold->end + 1 < item.pieces[1].begin / 3) return;
  const std::string_view text = text_of(item, 0, bold->end);
  const auto is_plain = [](std::string_view word) {
    std::size_t at = 0;
    return is_lower(next_code_point(word, at)) && !is_particle(word) && !is_name_conjunction(word);
  };
  const std::vector<std::string_view> words = split(text, ' ');
  if (words.size() < 4 || std::none_of(words.begin(), words.end(), is_plain)) return;
  Piece rest = item.pieces[0];
  item.pieces[0].label = Label::title;
  item.pieces[0].end = bold->end;
  item.pieces[1].label = has_label(item, Label::container_title) ? Label::note : Label::container_title;
  rest.label = Label::note;
  rest.begin = static_cast<std::uint32_t>(std::min<std::size_t>(bold->end + 1, rest.end));
  if (rest.end > rest.begin + 3) insert_behind(item, 0, rest);
}

/// "Book Review | 63 | Example J. Legal Hist. | 88": a text that is called by its kind.
void find_title_in_kind(LabelledItem& item) {
  constexpr std::array<std::string_view, 10> kKinds{"afterword",    "book review", "editorial", "essay review", "foreword",
                                                    "introduction", "obituary",    "preface",   "response",     "review essay"};
  if (has_label(item, Label::title) || item.pieces.size() < 2 || item.pieces[0].label != Label::container_title) return;
  if (find_label(item, Label::container_title, 1) == item.pieces.size()) return;
  const std::string folded = fold_text(text_of(item, item.pieces[0]));
  if (is_one_of(kKinds, folded)) item.pieces[0].label = Label::title;
}

/// "(reviewing Jane Doe, Example Law (2019))": what is reviewed, whatever its pieces are.
void keep_reviewed_in_note(LabelledItem& item) {
  const std::string_view text = item.item.text.text;
  const std::size_t open = find_ignoring_case(text, "(reviewing ");
  if (open == std::string_view::npos) return;
  int depth = 0;
  std::size_t close = open;
  for (; close < text.size(); ++close) {
    depth += text[close] == '(' ? 1 : text[close] == ')' ? -1 : 0;
    if (depth == 0) break;
  }
  const auto inside = [&](const Piece& p) { return p.begin > open && p.begin < close && p.label != Label::title; };
  const auto first = std::find_if(item.pieces.begin(), item.pieces.end(), inside);
  if (first == item.pieces.end()) return;
  const Piece note{Label::note, static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close), first->confidence};
  const auto position = first - item.pieces.begin();
  item.pieces.erase(std::remove_if(first, item.pieces.end(), inside), item.pieces.end());
  item.pieces.insert(item.pieces.begin() + position, note);
}

/// "Lacs du Nord. Trans. of *Lakes of the North* by Claire Petit": of what it is a translation.
void cut_translated_work(LabelledItem& item) {
  constexpr std::array<std::string_view, 17> kWords{
      ". Trans. of ",      ". Translation of ",  ". Transl. of ",      ". Traduction de ", ". Traducción de ", ". Übersetzung von ",
      " (translation of ", " (trans. of ",       ". Traduzione di ",   ", traduit du ",    ", traduit de ",    ", trad. du ",
      ", trad. de ",       ", translated from ", ". Translated from ", ", aus dem ",       ". Aus dem "};
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  for (const std::string_view words : kWords) {
    const std::size_t found = text.find(words);
    if (found == std::string_view::npos || found < 3) continue;
    const Piece& behind = item.pieces[std::min(at + 1, item.pieces.size() - 1)];
    if (words.starts_with(". Aus") && behind.label != Label::translator && text.find("übers", found) == std::string_view::npos) continue;
    return split_piece(item, at, found, found + 2, Label::note);
  }
}

/// "Variação e mudança, Estudos Linguísticos | / | Linguistic Studies": a venue in two languages.
void join_parallel_venue(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::container_title) return;
  if (trim(text_of(item, item.pieces[at].end, item.pieces[at + 1].begin)) != "/") return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t sign = std::max(text.rfind(", ") + 1, text.rfind(". ") + 1);
  if (sign < 5 || !is_upper_at(text, sign + 1)) return;
  item.pieces[at + 1].begin = item.pieces[at].begin + static_cast<std::uint32_t>(sign + 1);
  item.pieces[at].end = item.pieces[at].begin + static_cast<std::uint32_t>(sign - 1);
}

}  // namespace

void settle_title_joint(LabelledItem& item) {
  keep_reviewed_in_note(item);
  cut_translated_work(item);
  find_title_in_kind(item);
  find_title_in_case(item);
  find_title_before_in_words(item);
  find_missing_title_before_in(item);
  find_bold_title(item);
  cut_client(item);
  settle_special_issue(item);
  join_parallel_venue(item);
  join_second_party(item);
  join_second_sentence(item);
  settle_title_status(item);
  cut_edited_venue(item);
}

}  // namespace bibfold
