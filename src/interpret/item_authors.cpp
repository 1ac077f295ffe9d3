// From author and editor pieces to contributors with marks: `read_contributors`. Names themselves are taken apart by names.h.
#include "interpret/item_authors.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/family_first.h"
#include "interpret/implied_owner.h"
#include "interpret/item_pieces.h"
#include "interpret/item_text.h"
#include "interpret/lone_families.h"
#include "interpret/name_facts.h"
#include "interpret/name_list_rest.h"
#include "interpret/names.h"
#include "interpret/repeated_authors.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// The runs that touch [begin, end), in offsets from `begin`.
std::vector<StyleRun> runs_within(const StyledText& text, const Piece& piece) {
  std::vector<StyleRun> runs;
  for (const StyleRun& run : text.runs) {
    if (run.end <= piece.begin || run.begin >= piece.end) continue;
    StyleRun part = run;
    part.begin = std::max(run.begin, piece.begin) - piece.begin;
    part.end = std::min(run.end, piece.end) - piece.begin;
    runs.push_back(part);
  }
  return runs;
}

/// "Kang, SeongKu", "PERK, J.", "Ruin, I": one comma between a family name and given names that do not look like any.
bool is_torn(const AuthorList& list, std::string_view text) {
  if (list.names.size() > 2 || list.truncated) return false;
  if (std::count(text.begin(), text.end(), ',') != 1 || text.find_first_of(";&") != std::string_view::npos) return false;
  if (list.names.empty()) return true;  // "XU, Y."
  const ListedName& first = list.names.front();
  const bool one_word = !first.name.literal.empty() && first.name.literal.find(' ') == std::string::npos;
  return one_word && first.marks.empty() && list.names.back().marks.empty();
}

/// "COVID STEROID 2 Trial Group", "SPRINT-2 Investigators": the digit is no mark.
bool has_number_inside(std::string_view text) {
  const std::size_t digit = text.find_first_of("0123456789");
  return digit != std::string_view::npos && digit > 0 && (text[digit - 1] == ' ' || text[digit - 1] == '-') && digit + 2 < text.size() &&
         text[digit + 1] == ' ';
}

/// "Premjith B", where no family name can stand first: the letter is the family name.
void put_given_first(ListedName& listed, std::string_view text) {
  Name& name = listed.name;
  const std::string_view printed = trim(text.substr(listed.begin, listed.end - listed.begin));
  if (name.given.empty() || printed.find(',') != std::string_view::npos || !printed.ends_with(name.given)) return;
  const bool letters = name.given.size() <= 5 && name.given.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ.") == std::string::npos;
  if (!letters || !name.non_dropping_particle.empty() || !printed.starts_with(name.family)) return;
  std::swap(name.given, name.family);
}

/// "J.", "J.-P.", "Michel": what French lists have in brackets behind the family name.
bool is_bracketed_given(std::string_view given, bool one_word_family) {
  if (given.size() > 24 || !is_upper_at(given, 0)) return false;
  if (given.ends_with('.') && given.size() <= 8) return true;
  return one_word_family && given.find_first_of(" .0123456789") == std::string_view::npos;
}

/// "Foucault (Michel)", "Le Goff (J.)": where the bracket with the given name opens; npos without it.
std::size_t bracketed_given(std::string_view text) {
  const std::size_t open = text.find(" (");
  if (open == std::string_view::npos || open == 0 || !text.ends_with(')') || text.find('(', open + 2) != std::string_view::npos)
    return std::string_view::npos;
  const std::string_view family = text.substr(0, open);
  if (family.find_first_of(",.") != std::string_view::npos) return std::string_view::npos;
  const bool one_word = family.find(' ') == std::string_view::npos;
  return is_bracketed_given(text.substr(open + 2, text.size() - open - 3), one_word) ? open : std::string_view::npos;
}

ListedName name_with_bracket(std::string_view text, std::size_t open) {
  ListedName listed;
  listed.name = parse_name(std::string(text.substr(0, open)) + ", " + std::string(text.substr(open + 2, text.size() - open - 3)));
  listed.end = static_cast<std::uint32_t>(text.size());
  return listed;
}

/// "BRASIL. Ministério da Saúde", "European Commission, Directorate-General for Trade": a body and its part.
bool is_part_of_body(std::string_view text) {
  for (const std::string_view sign : {". ", ", "}) {
    const std::size_t at = text.find(sign);
    if (at == std::string_view::npos || at < 5) continue;
    const std::string_view rest = text.substr(at + 2);
    const std::size_t end = rest.find_first_of(" -,.");
    const bool whole = end != std::string_view::npos && rest[end] != ',' && rest[end] != '.';
    const std::string_view first = text.substr(0, at);
    const std::vector<std::string_view> words = split(first, ' ');
    const bool body = !has_small_letter(first) ||
                      std::any_of(words.begin(), words.end(), [](std::string_view w) { return is_corporate_word(fold_letters(w)); });
    return whole && body && is_corporate_word(fold_letters(rest.substr(0, end)));
  }
  return false;
}

/// "GBD 2019 Heart Failure Collaborators": a number in the name of a body is neither a mark nor the end of the names.
bool is_numbered_body(std::string_view text) {
  if (text.find_first_of("0123456789") == std::string_view::npos || text.find_first_of(",;&") != std::string_view::npos) return false;
  const std::string last = fold_letters(text.substr(text.rfind(' ') + 1));
  return last == "collaborators" || (text.find(' ') != std::string_view::npos && is_corporate_word(last));
}

/// A piece is one name as a rule, but not where the lines of a list were told apart by their place.
AuthorList names_of(const LabelledItem& item, const Piece& piece) {
  const std::string_view text = std::string_view(item.item.text.text).substr(piece.begin, piece.end - piece.begin);
  if (const std::size_t open = bracketed_given(text); open != std::string_view::npos) return {{name_with_bracket(text, open)}, false};
  AuthorList list = parse_author_list(text, runs_within(item.item.text, piece));
  if (is_part_of_body(text) || is_numbered_body(text)) {
    list.names.resize(1);
    list.names[0] = {};
    list.names[0].name.literal = collapse_blanks(text);
    list.names[0].end = static_cast<std::uint32_t>(text.size());
    return list;
  }
  if (item.given_first) {
    for (ListedName& listed : list.names) put_given_first(listed, text);
    return list;
  }
  const auto same = [&](const Piece& known) { return known.begin <= piece.begin && piece.end <= known.end; };
  if (list.names.size() == 1 && !list.names[0].name.literal.empty() && has_number_inside(text)) {
    list.names[0].name.literal = collapse_blanks(text);
    list.names[0].marks.clear();
    return list;
  }
  if (item.family_first && list.names.size() == 1 && may_put_family_first(text)) {
    list.names[0].name = family_first_name(text);
    return list;
  }
  if (!is_torn(list, text) || std::any_of(item.item.known.begin(), item.item.known.end(), same)) return list;
  const std::uint32_t end = list.names.empty() ? static_cast<std::uint32_t>(text.size()) : list.names.back().end;
  list.names.resize(1);
  list.names[0].name = parse_name(text);
  list.names[0].end = end;
  return list;
}

bool is_envelope(std::string_view mark) {
  return mark == "⊠" || mark == "✉" || mark == "™" || mark == "📧" || mark == "🖂" || mark == "✉️";  // ™ is how OCR reads the envelope
}

/// One sign is printed in several code points.
std::string_view canonical_mark(std::string_view mark) {
  if (mark == "∗" || mark == "⁎" || mark == "＊" || mark == "﹡") return "*";
  return mark;
}

std::string meaning_of(std::string_view words) {
  const std::string folded = fold_text(words);
  const auto has = [&](std::string_view what) { return folded.find(what) != std::string::npos; };
  if (has("equal") && (has("contrib") || has("author"))) return "equal-contribution";
  if (has("co first") || has("cofirst") || has("joint first") || has("shared first")) return "equal-contribution";
  if (has("correspond")) return "corresponding";
  return {};
}

/// "* = equal contribution", "† corresponding author": what `mark` means by a legend in `text`; "" when there is none.
std::string meaning_in(std::string_view text, std::string_view mark) {
  for (const std::string_view spelling : {mark, mark == "*" ? std::string_view("∗") : mark, mark == "*" ? std::string_view("⁎") : mark}) {
    for (std::size_t at = text.find(spelling); at != std::string_view::npos; at = text.find(spelling, at + spelling.size())) {
      std::string_view rest = trim(text.substr(at + spelling.size(), 60));
      const std::size_t stop = rest.find_first_of(";)]");
      if (stop != std::string_view::npos) rest = rest.substr(0, stop);
      std::string meaning = meaning_of(rest);
      if (!meaning.empty()) return meaning;
    }
  }
  return {};
}

/// Where a legend may stand: the pieces that are none of the usual fields.
std::string legend_text(const LabelledItem& item) {
  std::string text;
  for (const Piece& piece : item.pieces) {
    const bool may =
        piece.label == Label::legend || piece.label == Label::note || piece.label == Label::other || piece.label == Label::award;
    if (may) text += item.item.text.text.substr(piece.begin, piece.end - piece.begin) + " ; ";
  }
  return text;
}

std::string meaning_of_mark(std::string_view mark, std::string_view legends) {
  if (is_envelope(mark)) return "corresponding";
  const std::string meaning = meaning_in(legends, canonical_mark(mark));
  return meaning.empty() ? std::string(mark) : meaning;
}

// "and more", "+ 12 more", "(67 co-authors)"; not "Moreno N", "Thomas More" or "C. Dee and more".
bool counts_others(std::string_view folded) {
  const std::string words = " " + std::string(folded) + " ";
  const bool opens = words.find_first_of("0123456789") == 1 || words.rfind(" and ", 0) == 0;
  return words == " more " || words.rfind(" more authors ", 0) == 0 ||
         (opens &&
          (words.find(" more ") != std::string::npos || words.ends_with(" others ") || words.find("authors ") != std::string::npos));
}

/// "with 4 co-authors"
bool counts_companions(std::string_view text) {
  const std::string folded = fold_text(text);
  return folded.starts_with("with ") && counts_others(std::string_view(folded).substr(5));
}

/// "и др.": all of it stands for names left out.
bool is_list_rest(std::string_view text) {
  const std::string_view first = text.substr(0, text.find(' '));
  const std::size_t end = list_rest_end(text, first, first.size());
  return end != 0 && text.find_first_not_of(" .,)", end) == std::string_view::npos;
}

bool is_et_al(std::string_view text) {
  const std::string folded = fold_text(text);
  constexpr std::array<std::string_view, 11> kForms{"e a",     "et al",   "and others", "others",  "u a",           "etal",
                                                    "et alii", "y otros", "e outros",   "et coll", "and co authors"};
  return folded.empty() || is_one_of(kForms, folded) || trim(text) == "等" || counts_others(folded) || is_list_rest(trim(text));
}

constexpr int kNameEnough = 300;

/// "(with Jane Doe and R. Roe" → "Jane Doe and R. Roe".
std::string_view without_companion_words(std::string_view text) { return text.substr(companion_words(text)); }

class ContributorReader {
 public:
  ContributorReader(const LabelledItem& item, Publication& record) : item_(item), record_(record), legends_(legend_text(item)) {}

  void read(const Piece& piece) {
    const bool author = piece.label == Label::author;
    const std::string_view text = std::string_view(item_.item.text.text).substr(piece.begin, piece.end - piece.begin);
    if (fold_text(text) == "incl" || fold_text(text) == "including") return;  // "The Example Consortium (incl. Doe J)"
    if (is_et_al(text)) {
      record_.truncated_authors = record_.truncated_authors || author;
      return;
    }
    if (author && is_role_of_last(piece, text)) return;
    if (piece.label == Label::editor && means_same_persons(text)) return repeat(piece, text);
    const auto skipped = static_cast<std::uint32_t>(text.size() - without_companion_words(text).size());
    AuthorList list = names_of(item_, {piece.label, piece.begin + skipped, piece.end, piece.confidence});
    record_.truncated_authors = record_.truncated_authors || (author && list.truncated);
    if (list.names.empty()) return keep(text, piece);
    for (ListedName& listed : list.names) add({piece.label, piece.begin + skipped, piece.end, piece.confidence}, listed, author);
  }

 private:
  /// "M. Quill (student), T. Lindqvist": said of the name before the bracket.
  bool is_role_of_last(const Piece& piece, std::string_view text) {
    const std::size_t bracket = text_of(item_, 0, piece.begin).find_last_of("()");  // "EXAMPLE Investigators (Doe J, member)"
    const bool bracketed = bracket != std::string_view::npos && item_.item.text.text[bracket] == '(';
    if (!bracketed || record_.authors.empty() || !is_author_role(fold_text(text))) return false;
    record_.author_marks.push_back(
        {static_cast<std::uint32_t>(record_.authors.size() - 1), collapse_blanks(text.substr(0, text.find(')')))});
    return true;
  }

  /// "in: dies. (Hg.)": see repeated_authors.h.
  void repeat(const Piece& piece, std::string_view text) {
    Contributor editor;
    editor.name.literal = std::string(text);
    editor.role = Role::editor;
    editor.span = item_.item.text.source_span(piece.begin, piece.end);
    record_.editors.push_back(std::move(editor));
  }

  /// What no name was read in.
  void keep(std::string_view text, const Piece& piece) {
    const std::string kept = clean_piece(text);
    if (fold_text(kept).empty()) return;
    record_.text.set(Field::note, joined_notes(record_.text[Field::note], kept), item_.item.text.source_span(piece.begin, piece.end));
  }

  void add(const Piece& piece, ListedName& listed, bool author) {
    const Span span = item_.item.text.source_span(piece.begin + listed.begin, piece.begin + listed.end);
    const bool translator = piece.label == Label::translator;
    auto& to = author ? record_.authors : translator ? record_.contributors : record_.editors;
    to.push_back({std::move(listed.name), author ? Role::author : translator ? Role::translator : Role::editor, {}, span, {}});
    if (!author) return;
    const auto index = static_cast<std::uint32_t>(record_.authors.size() - 1);
    for (const std::string& mark : listed.marks) record_.author_marks.push_back({index, meaning_of_mark(mark, legends_)});
  }

  const LabelledItem& item_;
  Publication& record_;
  std::string legends_;
};

}  // namespace

bool is_companion_piece(const LabelledItem& item, const Piece& piece) {
  if (piece.label != Label::note && piece.label != Label::other) return false;
  const std::string_view text = std::string_view(item.item.text.text).substr(piece.begin, piece.end - piece.begin);
  const std::size_t words = companion_words(text);
  if (words == 0 || text.size() > 400) return false;
  const AuthorList list = parse_author_list(without_companion_words(text));
  return !list.names.empty() &&
         std::all_of(list.names.begin(), list.names.end(), [](const ListedName& n) { return n.confidence >= kNameEnough; });
}

namespace {

/// "A. Doe, B. Roe, …, and Z. Poe": dots between or behind names stand for those left out.
bool dots_follow(const LabelledItem& item, std::size_t piece) {
  const std::string_view text = item.item.text.text;
  const std::size_t begin = item.pieces[piece].end;
  const std::size_t end = piece + 1 < item.pieces.size() ? item.pieces[piece + 1].begin : text.size();
  if (end < begin) return false;
  const std::string_view gap = text.substr(begin, end - begin);
  return gap.find("…") != std::string_view::npos || gap.find("...") != std::string_view::npos ||
         gap.find(". . .") != std::string_view::npos;
}

}  // namespace

void read_contributors(const LabelledItem& item, Publication& record) {
  ContributorReader reader(item, record);
  for (std::size_t i = 0; i < item.pieces.size(); ++i) {
    const Piece& piece = item.pieces[i];
    if (piece.label == Label::author || piece.label == Label::editor || piece.label == Label::translator) reader.read(piece);
    if (piece.label == Label::note && counts_companions(text_of(item, piece))) record.truncated_authors = true;
    if (is_companion_piece(item, piece)) reader.read({Label::author, piece.begin, piece.end, piece.confidence});
    if (piece.label == Label::author && dots_follow(item, i)) record.truncated_authors = true;
  }
  call_lone_names_families(record);
}

}  // namespace bibfold
