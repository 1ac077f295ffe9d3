// See item_heads.h. A table of words; behind them must stand a quotation, a change to italics, or a comma and a capital letter.
#include "interpret/item_heads.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/implied_owner.h"
#include "interpret/item_group.h"
#include "interpret/item_pieces.h"
#include "interpret/names.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool opens_quotation(std::string_view text) {
  constexpr std::array<std::string_view, 8> kQuotes{"\"", "“", "„", "«", "»", "‘", "‚", "'"};
  return std::any_of(kQuotes.begin(), kQuotes.end(), [text](std::string_view quote) { return text.starts_with(quote); });
}

bool opens_italics(const LabelledItem& item, std::size_t at) {
  return std::any_of(item.item.text.runs.begin(), item.item.text.runs.end(),
                     [at](const StyleRun& run) { return run.style == Style::italic && run.begin == at; });
}

/// Bytes of the longest row of `words` in front of `text`, which a letter does not follow.
template <std::size_t N>
std::size_t leading_words(std::string_view text, const std::array<std::string_view, N>& words) {
  std::size_t longest = 0;
  for (const std::string_view word : words) {
    if (!starts_with_ignoring_case(text, word) || word.size() <= longest) continue;
    const bool whole = word.size() == text.size() || !is_letter(static_cast<unsigned char>(text[word.size()]));
    if (whole) longest = word.size();
  }
  return longest;
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view signs) {
  const std::size_t next = text.find_first_not_of(signs, std::min(at, text.size()));
  return next == std::string_view::npos ? text.size() : next;
}

std::size_t skip_quote(std::string_view text, std::size_t at) {
  next_code_point(text, at);
  return at;
}

constexpr std::array<std::string_view, 32> kRoles{"co-editor",
                                                  "coeditor",
                                                  "co-edited",
                                                  "coedited",
                                                  "editor",
                                                  "editors",
                                                  "edited",
                                                  "guest editor",
                                                  "guest co-editor",
                                                  "guest-editor",
                                                  "guest edited",
                                                  "co-guest editor",
                                                  "special issue editor",
                                                  "lead editor",
                                                  "volume editor",
                                                  "ed.",
                                                  "eds.",
                                                  "hrsg.",
                                                  "hg.",
                                                  "herausgeber",
                                                  "herausgeberin",
                                                  "mithrsg.",
                                                  "mitherausgeber",
                                                  "mitherausgeberin",
                                                  "co-author",
                                                  "coauthor",
                                                  "contributing author",
                                                  "principal author",
                                                  "lead author",
                                                  "translator",
                                                  "co-translator",
                                                  "contributor"};

constexpr std::array<std::string_view, 14> kIssues{"special issue on the theme of",
                                                   "special issue on",
                                                   "special issue of",
                                                   "special issue:",
                                                   "special issue",
                                                   "special section on",
                                                   "special section",
                                                   "symposium on",
                                                   "themed issue on",
                                                   "theme issue on",
                                                   "themenheft",
                                                   "themenheft:",
                                                   "themenheft zu",
                                                   "schwerpunktheft"};

/// Where the title begins behind a role and its companions; 0 where what follows is none. `end`: of the names behind "with".
std::size_t behind_companions(const LabelledItem& item, std::size_t at, std::size_t& begin, std::size_t& end) {
  const std::string_view text = item.item.text.text;
  const std::size_t words = companion_words(text.substr(at));
  if (words == 0) return at;
  begin = at + words;
  for (std::size_t sign = text.find_first_of(",:.;)", begin); sign != std::string_view::npos && sign < begin + 160;
       sign = text.find_first_of(",:.;)", sign + 1)) {
    const std::size_t next = skip(text, sign, ",:.;) ");
    if (next >= text.size() || (!opens_quotation(text.substr(next)) && !opens_italics(item, next))) continue;
    end = sign;
    return names_persons(text.substr(begin, end - begin)) ? next : 0;
  }
  return 0;
}

/// The end of the title that begins at `at`: of its quotation, or of its italics; 0 where neither tells.
std::size_t marked_title_end(const LabelledItem& item, std::size_t at) {
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style == Style::italic && run.begin == at) return run.end;
  }
  const std::string_view text = item.item.text.text;
  constexpr std::array<std::array<std::string_view, 2>, 5> kQuotes{{{"\"", "\""}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"»", "«"}}};
  for (const auto& [open, close] : kQuotes) {
    if (text.substr(at).starts_with(open)) return std::min(text.find(close, at + open.size()), text.size());
  }
  return 0;
}

/// The title is what stands in [begin, end); the pieces in front of it are `head`.
void set_title(LabelledItem& item, std::size_t begin, std::size_t end, const std::vector<Piece>& head) {
  std::vector<Piece> pieces = head;
  pieces.push_back({Label::title, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), item.pieces.front().confidence});
  for (Piece piece : item.pieces) {
    if (piece.end <= end) continue;
    if (piece.begin < end) {
      piece.begin = static_cast<std::uint32_t>(skip(item.item.text.text, end, " ,.;:\"”“"));
      if (piece.label == Label::title || piece.label == Label::author) piece.label = Label::note;
      if (piece.begin >= piece.end) continue;
    }
    pieces.push_back(piece);
  }
  item.pieces = std::move(pieces);
}

/// "Co-editor with Jane Doe, *The Example Handbook*", "Guest editor, special issue on “Kites,” *Example Journal* 25".
void settle_role(LabelledItem& item) {
  const std::string_view text = item.item.text.text;
  const std::size_t open = text.starts_with('(') ? 1 : 0;
  std::size_t role = leading_words(text.substr(open), kRoles);
  const std::size_t issue = role == 0 ? leading_words(text, kIssues) : 0;
  if (role == 0 && issue == 0) return;
  role += open;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t at = issue;
  std::size_t issue_begin = 0;
  if (issue == 0) {
    at = behind_companions(item, role, begin, end);
    if (at == 0) return;
    at = skip(text, at, ",:.;) ");
    issue_begin = at;
    at += leading_words(text.substr(at), kIssues);
  }
  const std::size_t issue_end = at;
  at = skip(text, at, ",:.; ");
  if (at >= text.size() || (!opens_quotation(text.substr(at)) && !opens_italics(item, at))) return;
  const std::size_t title_end = marked_title_end(item, at);
  if (title_end <= at + 2) return;
  const int confidence = item.pieces.front().confidence;
  std::vector<Piece> head;
  if (issue == 0) head.push_back({Label::note, 0, static_cast<std::uint32_t>(role), confidence});
  if (end > begin) {
    const bool edits = find_ignoring_case(text.substr(0, role), "edit") != std::string_view::npos || text.starts_with('H') || open == 1;
    head.push_back({edits ? Label::editor : Label::author, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), confidence});
  }
  if (issue_begin > 0 && issue_end > issue_begin)
    head.push_back({Label::note, static_cast<std::uint32_t>(issue_begin), static_cast<std::uint32_t>(issue_end), confidence});
  set_title(item, opens_quotation(text.substr(at)) ? skip_quote(text, at) : at, title_end, head);
}

/// "Art. „Gasthaus“, in: …", "voce «Kites»", "Note, *Contempt of Court*, 114 Example L.J. 1687": what kind of text it is.
void settle_kind(LabelledItem& item) {
  constexpr std::array<std::string_view, 27> kKinds{
      "art.",       "artikel",       "article",   "lemma",   "stichwort", "eintrag",  "entry",  "entries",
      "entry on",   "entries on",    "entry for", "s.v.",    "voce",      "voci",     "voz",    "voces",
      "verbete",    "notice",        "hasło",     "lemmata", "note,",     "comment,", "essay,", "recent development,",
      "book note,", "student note,", "art"};
  const std::string_view text = item.item.text.text;
  const std::size_t kind = leading_words(text, kKinds);
  if (kind == 0) return;
  const std::size_t at = skip(text, kind, ",:. ");
  const bool law = text[kind - 1] == ',';
  const bool marked = at < text.size() && (opens_quotation(text.substr(at)) || opens_italics(item, at));
  if (!marked || at > kind + 3) return;
  const std::size_t title = find_label(item, Label::title);
  if (title == item.pieces.size() || item.pieces[title].end <= at) return;
  if (!law && title == 0 && item.pieces[0].begin == 0 && text.substr(kind).starts_with(": ")) return;
  const std::string_view last = text_of(item, item.pieces[title].end - 1U, std::min<std::size_t>(item.pieces[title].end, text.size()));
  const bool closed = last == "\"" || text_of(item, item.pieces[title]).ends_with("“") ||
                      text_of(item, item.pieces[title]).ends_with("”") || text_of(item, item.pieces[title]).ends_with("»") ||
                      text_of(item, item.pieces[title]).ends_with("’");
  item.pieces[title].begin = static_cast<std::uint32_t>(closed || !opens_quotation(text.substr(at)) ? at : skip_quote(text, at));
  erase_pieces(item, 0, title);
  insert_before(item, 0, {Label::genre, 0, static_cast<std::uint32_t>(kind), item.pieces[0].confidence});
}

/// "Ritz, César, in: Example Biography, Bd. 21": where nothing is the title, the name in front of "in" is the entry. "J. B. Doe, in *Book*"
/// is how chemists and physicists cite a chapter, whose title they leave out.
void settle_entry(LabelledItem& item) {
  if (item.pieces.size() < 2 || has_label(item, Label::title) || item.pieces[0].label != Label::author) return;
  std::size_t at = 1;
  while (at < item.pieces.size() && (item.pieces[at].label == Label::status || item.pieces[at].label == Label::note)) ++at;
  if (at > 2 || at == item.pieces.size() || item.pieces[at].label != Label::container_title) return;
  if (has_initial(text_of(item, item.pieces[0]))) return;
  const std::string between = fold_text(text_of(item, item.pieces[at - 1].end, item.pieces[at].begin));
  if (between == "in" || between == "dans" || between == "en" || between == "em") item.pieces[0].label = Label::title;
}

/// "In progress *The Score*", "Under review: “Boats”", "In press Doe, Jane. “Deposits.”": how far the work is stands where others have a
/// year.
void settle_status(LabelledItem& item) {
  constexpr std::array<std::string_view, 20> kStatuses{
      "accepted",       "à paraître", "em preparação",  "en prensa",      "forthcoming",  "im druck",          "im erscheinen",
      "in preparation", "in press",   "in progress",    "in production",  "in revision",  "no prelo",          "sous presse",
      "submitted",      "to appear",  "under contract", "under revision", "under review", "in corso di stampa"};
  const std::string_view text = item.item.text.text;
  const std::size_t end = leading_words(text, kStatuses);
  const std::size_t at = skip(text, end, " :.,");
  Piece& first = item.pieces[0];
  if (end == 0 || at == end || at >= text.size()) return;
  const Piece status{Label::status, 0, static_cast<std::uint32_t>(end), first.confidence};
  if (opens_quotation(text.substr(at)) || opens_italics(item, at)) {
    const std::size_t title_end = marked_title_end(item, at);
    const std::size_t title = opens_quotation(text.substr(at)) ? skip_quote(text, at) : at;
    if (title_end > at + 2) return set_title(item, title, title_end, {status});
    if (first.label != Label::title || first.end <= title) return;
    first.begin = static_cast<std::uint32_t>(title);
  } else if (first.begin == 0 && first.end > at && names_persons(text.substr(at, first.end - at)) && has_label(item, Label::title)) {
    first.begin = static_cast<std::uint32_t>(at);
    first.label = Label::author;
  } else {
    return;
  }
  insert_before(item, 0, status);
}

}  // namespace

void settle_head(LabelledItem& item) {
  if (item.pieces.empty()) return;
  settle_status(item);
  settle_role(item);
  settle_kind(item);
  settle_entry(item);
}

}  // namespace bibfold
