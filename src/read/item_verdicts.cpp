// See item_verdicts.h. By the evidence of the item and a few words; nothing of the items around it.
#include "read/item_verdicts.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "read/book_lines.h"
#include "read/heading_words.h"
#include "read/item_ends.h"
#include "read/reference_signs.h"
#include "read/run_in_labels.h"
#include "read/spoken_items.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "…. In: Handbook", ", in: Archiv": an "in" that names where something was printed; talks stand "in" places without the colon.
bool has_container(const StyledText& styled) {
  const std::string_view text = styled.text;
  for (const std::string_view words : {". In: ", ", in: ", ", In: ", "? In: ", ". in: ", ". Em: ", ". En: "}) {
    const std::size_t at = text.find(words);
    if (at != std::string_view::npos && at > 8) return true;
  }
  // "…, in *Annali dei laghi*, XXX, in corso di stampa"
  return std::any_of(styled.runs.begin(), styled.runs.end(), [text](const StyleRun& r) {
    return r.style == Style::italic && r.begin > 12 && (text.substr(r.begin - 4, 4) == " in " || text.substr(r.begin - 4, 4) == " In ");
  });
}

/// "Tübingen: Niemeyer 1999", "London: Routledge, 2014": a place, a house and a year behind a title.
bool has_imprint(std::string_view text) {
  for (std::size_t colon = text.find(": "); colon != std::string_view::npos; colon = text.find(": ", colon + 2)) {
    const std::size_t before = text.find_last_of(".,(", colon);
    if (before == std::string_view::npos || before < 8 || colon - before > 40) continue;
    const std::string_view place = trim(text.substr(before + 1, colon - before - 1));
    const std::string_view house = text.substr(colon + 2, 60);
    const std::size_t year = house.find_first_of("0123456789");
    const bool dated = year != std::string_view::npos && year > 3 && find_year_signs(house.substr(year, 4)).years > 0;
    const std::size_t last = place.find_last_of(" /") + 1;  // "Frankfurt am Main", not "Paperback edition"
    const bool named = is_upper_at(place, last) && std::count(place.begin(), place.end(), ' ') <= 3;
    if (named && dated && std::count(house.begin(), house.begin() + static_cast<std::ptrdiff_t>(year), ' ') <= 5) return true;
  }
  return false;
}

/// Begins with a title in quotes, names companions, or has a year and two parts that references have.
bool has_parts(const ListItem& item) {
  const Evidence& e = item.evidence;
  if (e.against > 0 || e.period) return false;
  const bool title = begins_with_quotation(item.text.text);
  const int parts = (e.venue > 0 ? 1 : 0) + (e.numbers ? 1 : 0) + (e.identifier ? 1 : 0) + (e.names > 0 ? 1 : 0);
  if (e.shared && e.names > 0) return true;  // "Noise and Work (with Jane Doe)"
  if (e.length < 800 && (has_imprint(item.text.text) || (has_container(item.text) && e.years + e.venue > 0))) return true;
  return (title && e.quoted) || (e.years > 0 && parts >= 2 && e.length < 800);
}

/// "Strings from Kites" / "with A. Sample" / "Annals of Kites": a field a line, the second one names.
bool has_line_of_names(const StyledText& text) {
  if (text.breaks.size() < 2) return false;
  return is_line_of_names(slice(text, text.breaks[0] + 1, text.breaks[1]));
}

/// Bytes of the title that an item begins with, in italics, of two words or more, or in quotes; 0 without one.
std::size_t marked_title(const StyledText& styled) {
  const std::string_view text = styled.text;
  std::size_t end = 0;
  for (const StyleRun& run : styled.runs) {
    if (run.style == Style::italic && run.begin == 0) end = std::max<std::size_t>(end, run.end);
  }
  if (begins_with_quotation(text)) {
    for (const std::string_view close : {"\u201D", "\u00BB", "\""}) {
      const std::size_t at = text.find(close, 2);
      if (end == 0 && at != std::string_view::npos) end = at + close.size();
    }
  }
  return end <= text.size() && (begins_with_quotation(text) || text.substr(0, end).find(' ') != std::string_view::npos) ? end : 0;
}

/// The same for a title in bold type: "**The Price of a Call**. *Revise and resubmit, Annals of Kites*".
std::size_t bold_title(const StyledText& styled) {
  std::size_t end = 0;
  for (const StyleRun& run : styled.runs) {
    if (run.style == Style::bold && run.begin == 0) end = std::max<std::size_t>(end, run.end);
  }
  return std::count(styled.text.begin(), styled.text.begin() + static_cast<std::ptrdiff_t>(end), ' ') >= 2 ? end : 0;
}

/// "Numerical invariants of fat points, in preparation", with a year, or a number of the author's own counting.
bool is_listed(const ListItem& item) {
  const Evidence& e = item.evidence;
  if (e.period) return false;
  if (is_list_form(item) && e.years > 0 && e.length >= (e.placed ? 25U : 40U) && e.against < 2) return true;
  return item.form == ItemForm::numbered && e.venue > 0 && e.length >= 30 && e.against == 0;
}

/// "**Why Do Kites Fly?** Mimeo, 2022.", short as it is.
bool is_marked_and_dated(const ListItem& item) {
  constexpr std::size_t kShortest = 16;
  const Evidence& e = item.evidence;
  return is_list_form(item) && e.years > 0 && !e.period && e.against == 0 && e.length >= kShortest &&
         std::max(marked_title(item.text), bold_title(item.text)) != 0;
}

/// "1. Phage control. Early work showed …. We found a family of inhibitors": sentences, and nothing that references have.
bool is_prose(const ListItem& item) {
  constexpr std::size_t kShortest = 100;
  const Evidence& e = item.evidence;
  const std::string_view text = item.text.text;
  if (e.years > 0 || e.numbers || e.identifier || e.quoted || e.italic || e.owner || e.names >= 2 || text.size() < kShortest) return false;
  if (has_container(item.text)) return false;
  int sentences = 0;
  for (std::size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 2)) {
    std::size_t next = at + 2;
    const bool word = at > 2 && is_lower(static_cast<unsigned char>(text[at - 1])) && is_lower(static_cast<unsigned char>(text[at - 2]));
    sentences += word && next < text.size() && is_upper(next_code_point(text, next)) ? 1 : 0;
  }
  return sentences >= 2;
}

/// "I talked about salt on the radio and wrote about the flood": the owner tells it, and no title does.
bool is_told_in_first_person(const ListItem& item) {
  const std::string_view text = item.text.text;
  if (item.evidence.quoted || item.evidence.numbers || item.evidence.identifier || is_list_form(item)) return false;
  return text.size() > 4 && (text.starts_with("I ") || text.starts_with("We ") || text.starts_with("My ")) &&
         !is_upper_at(text, text.find(' ') + 1) &&
         (text.find(" I ") != std::string_view::npos || text.find(" and ") != std::string_view::npos) &&
         text.find(". ") != std::string_view::npos;
}

/// "https://example.org/bibliography": the address of a list.
bool is_address_alone(const ListItem& item) {
  const std::string_view text = trim(item.text.text);
  return text.find(' ') == std::string_view::npos && text.find("://") != std::string_view::npos;
}

/// "*In this field, conferences such as K and L are archival (acceptance 20–27%).*": a sentence in italics about the list.
bool is_note_in_italics(const ListItem& item) {
  constexpr std::array<std::string_view, 6> kVerbs{" are ", " is ", " were ", " was ", " have been ", " has been "};
  const Evidence& e = item.evidence;
  const std::string_view text = item.text.text;
  const bool dated = find_year_signs(text).years > 0;  // by itself, not by the year above it
  if (!is_wholly(item.text, Style::italic) || is_list_form(item) || dated || e.identifier) return false;
  // "*Students of the group in the list: Roe, Doe.*"
  constexpr std::array<std::string_view, 8> kBegins{"Students",   "Student ", "Names ",     "Bold",
                                                    "Underlined", "Note",     "Authors in", "Group members"};
  const bool legend = text.find(':') != std::string_view::npos &&
                      std::any_of(kBegins.begin(), kBegins.end(), [text](std::string_view w) { return text.starts_with(w); });
  if (legend) return true;
  if (e.names >= 2 || text.size() < 50) return false;
  return std::any_of(kVerbs.begin(), kVerbs.end(), [text](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

}  // namespace

bool names_a_role(const ListItem& item) {
  constexpr std::array<std::string_view, 14> kRoles{
      "area chair", "co-organizer", "organizer",         "outstanding reviewer", "pc member", "program committee", "reviewer for",
      "reviewer, ", "reviewer: ",   "senior area chair", "session chair",        "ta for",    "teaching assist",   "top reviewer"};
  const Evidence& e = item.evidence;
  if (e.quoted || e.numbers || e.names >= 2) return false;
  return std::any_of(kRoles.begin(), kRoles.end(), [&](std::string_view w) { return starts_with_ignoring_case(item.text.text, w); });
}

bool begins_with_patent(std::string_view text) {
  constexpr std::array<std::string_view, 12> kOffices{"US", "U.S.", "EP", "WO", "DE", "GB", "CN", "JP", "KR", "FR", "CA", "AU"};
  for (const std::string_view office : kOffices) {
    if (!text.starts_with(office)) continue;
    int digits = 0;
    for (const char c : text.substr(office.size(), 24)) {
      digits += is_ascii_digit(c) ? 1 : 0;
      if (!is_ascii_digit(c) && std::string_view(" ,/.-Patent No").find(c) == std::string_view::npos) break;
    }
    if (digits >= 6) return true;
  }
  return false;
}

bool is_unfinished_work(const ListItem& item) {
  constexpr std::array<std::string_view, 20> kStates{
      "data collection", "analysis in",      "fieldwork",     "revise and resubmit", "r&r",
      "under review",    "submitted",        "draft",         "manuscript",          "in progress",
      "in preparation",  "work in progress", "book project",  "book manuscript",     "complete",
      "under contract",  "in draft",         "working paper", "working draft",       "chapters"};
  const std::size_t end = std::max(marked_title(item.text), bold_title(item.text));
  if (end == 0 || item.evidence.length > 300) return false;
  const std::string_view rest = trim(std::string_view(item.text.text).substr(end));
  std::string_view state = rest.substr(std::min(rest.find_first_not_of("(,.[ "), rest.size()));
  const auto stated = [&](std::string_view w) { return starts_with_ignoring_case(state, w); };
  if (std::any_of(kStates.begin(), kStates.end(), stated)) return true;
  const std::size_t more =
      starts_with_ignoring_case(state, "with ") ? state.find_first_of(";)") : std::string_view::npos;  // "(with A. Roe; draft)"
  if (more == std::string_view::npos) return false;
  state = trim(state.substr(more + 1));
  return std::any_of(kStates.begin(), kStates.end(), stated);
}

bool is_shared_title(const ListItem& item) {
  constexpr std::size_t kLongest = 120;
  const std::string_view text = item.text.text;
  if (!text.starts_with("(with ") && !text.starts_with("(joint with ") && !text.starts_with("(avec ") && !text.starts_with("(mit "))
    return false;
  const std::size_t close = text.find(") ");
  if (close == std::string_view::npos || close > kLongest || item.evidence.against > 0) return false;
  const std::size_t title = close + 2;
  return begins_with_quotation(text.substr(title)) || std::any_of(item.text.runs.begin(), item.text.runs.end(), [title](const StyleRun& r) {
           return r.style == Style::italic && r.begin <= title && title < r.end;
         });
}

bool is_coming_work(const ListItem& item) {
  constexpr std::array<std::string_view, 10> kStates{"accepted",   "forthcoming", "in press",      "to appear", "im druck",
                                                     "à paraître", "en prensa",   "im erscheinen", "no prelo",  "in corso di stampa"};
  constexpr std::uint32_t kShortest = 4;
  const Evidence& e = item.evidence;
  if (e.against > 0 || e.period || e.length > 300) return false;
  const std::string_view text = item.text.text;
  return std::any_of(item.text.runs.begin(), item.text.runs.end(), [&](const StyleRun& run) {
    if (run.style != Style::italic || run.begin < 12 || run.end - run.begin < kShortest) return false;
    const std::string_view rest = text.substr(run.end);
    return std::any_of(kStates.begin(), kStates.end(),
                       [rest](std::string_view w) { return find_ignoring_case(rest, w) != std::string_view::npos; });
  });
}

int card_score(const ListItem& item) { return item.evidence.score() + (item.card ? 2 * item.evidence.against : 0); }

bool is_dated_title(const ListItem& item) {
  const Evidence& e = item.evidence;
  const std::string_view text = item.text.text;
  if (e.years == 0 || e.period || e.against > 0 || e.length < 40 || e.length > 400) return false;
  std::size_t at = 0;
  const std::size_t comma = text.find(", ");
  const bool part = comma != std::string_view::npos && comma + 2 < text.size() && is_upper(next_code_point(text, at = comma + 2));
  return part || e.italic || e.quoted;
}

/// "“A model of what such a history can be.” — *Example Historical Review*": a sentence in quotes, and who said it.
bool is_blurb(const ListItem& item) {
  constexpr std::size_t kLongestSource = 80;
  const std::string_view text = item.text.text;
  if (!begins_with_quotation(text) || item.evidence.years > 0 || item.evidence.numbers) return false;
  for (const std::string_view sign :
       {"\" \u2014 ", "\" \u2013 ", "\u201D \u2014 ", "\u201D \u2013 ", "\" - ", "\u201D - ", "\u201D \u2014", "\"\u2014"}) {
    const std::size_t at = text.rfind(sign);
    if (at == std::string_view::npos || at < 2 || text.size() - at > kLongestSource) continue;
    if (text[at - 1] == '.' || text[at - 1] == '!' || text.substr(at - 3, 3) == "\u2026") return true;
  }
  return false;
}

/// "Doe, J.P. 2018. Renbete i förändring. SLU Rapport 2018:12.", "Doe J (2019) Kites.": names, a year and words behind it.
bool opens_with_names_and_year(const ListItem& item) {
  constexpr std::size_t kFarthest = 200;
  constexpr std::size_t kShortestTitle = 12;
  const std::string_view text = item.text.text;
  for (std::size_t at = text.find_first_of("12"); at != std::string_view::npos && at < kFarthest; at = text.find_first_of("12", at + 1)) {
    const std::string_view year = text.substr(at, 4);
    if (!is_all_digits(year) || (!year.starts_with("19") && !year.starts_with("20"))) return false;
    const std::string_view behind = text.substr(std::min(text.size(), at + 4));
    const std::size_t end = text.find_last_not_of(" (,", at == 0 ? 0 : at - 1);
    const bool closed = behind.starts_with(").") || behind.starts_with("). ") || behind.starts_with(". ") || behind.starts_with("):") ||
                        behind.starts_with(") ") || behind.starts_with(": ");
    if (at == 0 || !closed || end == std::string_view::npos || behind.size() < kShortestTitle) return false;
    const StyledText names = slice(item.text, 0, static_cast<std::uint32_t>(end + 1));
    return is_line_of_names(names);
  }
  return false;
}

bool tells_editorship(const ListItem& item) {
  const Evidence& e = item.evidence;
  if (e.numbers || e.identifier || e.length > 200) return false;
  constexpr std::array<std::string_view, 14> kRoles{"herausgeber",      "mitherausgeber",   "co editor", "coeditor",     "editor",
                                                    "associate editor", "series editor",    "redacteur", "redakteur",    "directeur",
                                                    "codirector",       "membre du comite", "mitglied",  "member of the"};
  constexpr std::array<std::string_view, 8> kSince{"since", "seit", "depuis", "desde", "dal", "sinds", "od", "ab"};
  const std::string folded = ' ' + fold_text(item.text.text);
  const std::vector<std::string_view> words = split(folded, ' ');
  const auto is_year = [](std::string_view word) { return word.size() == 4 && is_all_digits(word); };
  const auto since = std::find_if(words.begin(), words.end(), [&](std::string_view w) { return is_one_of(kSince, w); });
  const bool open = since != words.end() && since + 1 != words.end() && is_year(*(since + 1));
  return open && std::any_of(kRoles.begin(), kRoles.end(),
                             [&](std::string_view w) { return folded.find(' ' + std::string(w)) != std::string::npos; });
}

bool is_remark(const ListItem& item) {
  const Evidence& e = item.evidence;
  if (lists_outlets(item) || is_blurb(item)) return true;
  if (was_spoken(item)) return true;
  if (is_note_in_italics(item) || is_told_topic(item) || is_address_alone(item)) return true;
  if ((begins_with_patent(item.text.text) && e.length >= 24) || opens_with_names_and_year(item)) return false;
  if (is_pointer(item.text.text) || (!item.card && (is_prose(item) || is_told_in_first_person(item)))) return true;
  if (card_score(item) >= Evidence::kMedium) return false;
  if (is_unfinished_work(item) || is_shared_title(item) || is_coming_work(item) || (is_list_form(item) && is_book_line(item)) ||
      is_marked_book(item) || is_marked_and_dated(item))
    return false;
  if (e.score() < 0) return true;
  if (is_listed(item) || is_dated_title(item) || has_parts(item) || has_line_of_names(item.text)) return false;
  return is_list_form(item) || e.names >= 2 || e.quoted ? e.score() < 2 : e.score() < Evidence::kWeak;
}

bool is_titled_alone(const ListItem& item) {
  constexpr std::size_t kLongestRest = 60;
  std::uint32_t end = 0;
  for (const StyleRun& run : item.text.runs) {
    if (run.begin <= 1 && (run.style == Style::bold || run.style == Style::link || run.style == Style::italic))
      end = std::max(end, run.end);
  }
  const std::string_view text = item.text.text;
  const std::string_view title = text.substr(0, end);
  if (std::count(title.begin(), title.end(), ' ') < 3 || text.size() - end > kLongestRest || item.evidence.against > 0) return false;
  const std::string_view rest = trim(text.substr(end));
  return rest.empty() || rest.starts_with('[') || rest.starts_with('(') || rest == ".";
}

bool is_pointer(std::string_view text) {
  constexpr std::array<std::string_view, 15> kBegin{
      "complete list of p",  "full list of p",       "a complete list of p", "a full list of p",  "for a complete list",
      "for a full list",     "an updated list of p", "updated list of p",    "the complete list", "comprehensive list of p",
      "for an updated list", "see also my google",   "preprints live on ",   "preprints are on ", "most of my papers "};
  return std::any_of(kBegin.begin(), kBegin.end(), [&](std::string_view w) { return starts_with_ignoring_case(text, w); });
}

bool is_table_head(const ListItem& item) {
  const std::string folded = fold_text(item.text.text);
  if (folded.size() > (item.form == ItemForm::row ? 140U : 80U)) return false;
  constexpr std::array<std::string_view, 37> kWords{
      "name",   "of",      "paper",      "issn",  "page",    "rating", "position",   "status",  "doi",  "indexing",
      "role",   "details", "year",       "title", "authors", "author", "venue",      "journal", "date", "jahr",
      "titel",  "autoren", "conference", "links", "no",      "type",   "s",          "sl",      "sr",   "vol",
      "volume", "issue",   "pages",      "if",    "impact",  "factor", "publication"};
  const std::vector<std::string_view> words = split(folded, ' ');
  const auto known = std::count_if(words.begin(), words.end(), [&](std::string_view w) { return is_one_of(kWords, w); });
  if (item.form == ItemForm::row) return known >= 2 && static_cast<std::size_t>(known) * 2 >= words.size();
  return known >= 4 && static_cast<std::size_t>(known) * 10 >= words.size() * 8;  // a table that was set with blanks
}

}  // namespace bibfold
