// See section_trust.h. The evidence that is enough depends on how much the heading says.
#include "read/section_trust.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "read/book_lines.h"
#include "read/item_ends.h"
#include "read/item_verdicts.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// In English: elsewhere "set", "out" and "mar" are months.
bool names_month(std::string_view folded) {
  constexpr std::array<std::string_view, 18> kMonths{"january", "february", "march",     "april",   "may",      "june",
                                                     "july",    "august",   "september", "october", "november", "december",
                                                     "jan",     "feb",      "sept",      "oct",     "nov",      "dec"};
  const std::vector<std::string_view> words = split(folded, ' ');
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_one_of(kMonths, word); });
}

/// "Epidemics 8, Bologna, 2021 (oral)": nobody's name, and how it was told.
bool names_form_of_talk(const ListItem& item) {
  const Evidence& e = item.evidence;
  if (e.initials || e.owner || e.names >= 3) return false;
  constexpr std::array<std::string_view, 6> kForms{"(oral)", "(poster)", "(talk)", "(invited)", "(keynote)", "(panel)"};
  return std::any_of(kForms.begin(), kForms.end(),
                     [&](std::string_view form) { return find_ignoring_case(item.text.text, form) != std::string::npos; });
}

/// "“Hearing Kites,” Example Society, Denver, CO, 10 November 2022", "Paper presented at the annual meeting of …": read, not printed.
bool is_read_aloud(const ListItem& item) {
  constexpr std::array<std::string_view, 14> kSigns{"presented at",   "paper presented",      "poster presented",
                                                    "annual meeting", "oral presentation",    "poster presentation",
                                                    "invited paper",  "invited presentation", "panel",
                                                    "paper read",     "session chair",        "discussant",
                                                    "vortrag",        "comunicacion oral"};
  const Evidence& e = item.evidence;
  if (e.numbers || e.identifier) return false;
  const std::string folded = fold_text(item.text.text);
  for (const std::string_view printed : {"proceedings", "proc ", " pp ", "press", "eds ", "springer", "acm ", "ieee "}) {
    if (folded.find(printed) != std::string::npos) return false;
  }
  if (std::any_of(kSigns.begin(), kSigns.end(), [&](std::string_view sign) { return folded.find(sign) != std::string::npos; })) return true;
  if (e.names >= 2 && e.initials) return false;  // "A. Doe, B. Roe, "Kites," paper 12034, Example Conference, Denver, CO, Oct 2020"
  if (e.quoted && e.names < 2 && e.years > 0) return true;
  if (names_form_of_talk(item)) return true;
  return e.names < 2 + (e.quoted ? 1 : 0) && e.years > 0 && names_month(folded);
}

bool is_printed(const Evidence& e) { return e.names >= 2 || e.venue > 0 || e.numbers || e.identifier; }

/// Most of them.
bool are_read_aloud(const std::vector<ListItem>& items) {
  std::size_t all = 0;
  std::size_t read = 0;
  for (const ListItem& item : items) {
    if (item.form == ItemForm::heading || item.evidence.length < 25) continue;
    ++all;
    read += is_read_aloud(item) ? 1U : 0U;
  }
  return (read >= 2 && read * 10 >= all * 7) || (read == 1 && all == 1);
}

bool begins_with_year(std::string_view text) {
  return text.size() > 5 && is_all_digits(text.substr(0, 4)) && (text.starts_with("19") || text.starts_with("20")) && text[4] == ' ';
}

/// Below a heading that is nothing but such words, a list whose items have a year and something else that references have.
bool lists_dated_items(const Section& section, const std::vector<ListItem>& items) {
  const bool whole = read_heading(section.title).whole;  // else "Publications in AI": only venues tell
  std::size_t all = 0;
  std::size_t dated = 0;
  for (const ListItem& item : items) {
    const Evidence& e = item.evidence;
    // "DOE, Jane. **Kites**. Oslo: Muster, 1996.", ". **Boats**. Oslo: Muster, 1998."
    // "2015 *Kites*. Oslo: Muster.", "**2024** Kites at Night, KITE 2024, w/ J. Roe"
    const bool column = begins_with_year(item.text.text) && (e.italic || e.quoted || e.placed);
    const bool led = whole && item.form == ItemForm::paragraph && (e.owner || column || repeats_names(item.text.text));
    if (!is_list_form(item) && !led) continue;
    const bool part = !whole ? e.placed : led || e.names > 0 || e.venue > 0 || e.numbers || e.quoted || e.italic || e.placed;
    const std::size_t shortest = e.placed || repeats_names(item.text.text) ? 25 : 40;
    ++all;
    dated += part && e.years > 0 && !e.period && e.length >= shortest && e.against < 2 ? 1U : 0U;
  }
  return dated >= 2 && dated * 10 >= all * 7;
}

/// Four words or more, or as many long ones as `least`, most of them with capitals, and no end of a sentence.
bool is_bare_title(const ListItem& item, int least = 3) {
  const Evidence& e = item.evidence;
  const std::string_view text = item.text.text;
  const std::size_t shortest = least < 3 ? 16 : 25;
  if (e.against > 0 || e.period || e.length < shortest || e.length > 200 || text.ends_with('.') || text.ends_with(':')) return false;
  int words = 0;
  int capitals = 0;
  for (const std::string_view word : split(text, ' ')) {
    if (word.size() < 4) continue;
    ++words;
    capitals += is_upper_at(word, 0) ? 1 : 0;
  }
  return words >= least && capitals * 10 >= words * 7;
}

/// "*Concurrence et transition* (avec P. Doe), rapport du Conseil, 2022": two words or more in italics at the begin, and no more than they.
bool begins_with_italics(const StyledText& styled) {
  return std::any_of(styled.runs.begin(), styled.runs.end(), [&styled](const StyleRun& run) {
    const std::string_view text = styled.text;
    return run.style == Style::italic && run.begin == 0 && run.end + 10 < text.size() &&
           text.substr(0, run.end).find(' ') != std::string_view::npos;
  });
}

int enough_evidence(Trust trust, bool thesis) {
  if (trust == Trust::promised) return Evidence::kMedium;
  if (trust == Trust::mixed || trust == Trust::abstracts) return Evidence::kStrong;
  return thesis ? Evidence::kWeak - 1 : Evidence::kMedium + 1;  // "…. Ph.D. thesis, ULK, 2008. Advisor: …"
}

}  // namespace

bool is_of_conferences(std::string_view title) {
  constexpr std::array<std::string_view, 8> kWords{"conference", "congress",  "congres", "convegn",
                                                   "tagung",     "konferenz", "meeting", "symposi"};
  const std::string folded = fold_text(title);
  // "Conference and journal papers", "Publications and conference papers"
  if (folded.find("journal") != std::string::npos || folded.find("publication") != std::string::npos) return false;
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.find(w) != std::string::npos; });
}

Trust trust_of(const Section& section) {
  switch (section.kind) {
    case SectionKind::publications:
      return section.part ? Trust::part : section.mixed ? Trust::mixed : Trust::promised;
    case SectionKind::abstracts:
      return Trust::abstracts;
    case SectionKind::unknown:
    case SectionKind::group:
    case SectionKind::referees:
    case SectionKind::contact:
      return Trust::none;
    case SectionKind::research:
    case SectionKind::positions:
    case SectionKind::awards:
    case SectionKind::grants:
    case SectionKind::service:
    case SectionKind::software:
    case SectionKind::skills:
    case SectionKind::news:
      return Trust::doubtful;
    default:
      return Trust::never;
  }
}

bool is_promised(Trust trust) {
  return trust == Trust::promised || trust == Trust::mixed || trust == Trust::abstracts || trust == Trust::part;
}

bool is_about_owner(std::string_view heading, const std::vector<ListItem>& items, std::string_view owner_family) {
  if (owner_family.empty() || fold_text(heading).find("bibliogra") == std::string::npos) return false;
  std::size_t all = 0;
  std::size_t others = 0;
  constexpr std::size_t kShortestName = 6;
  constexpr std::size_t kLongestNames = 90;
  for (const ListItem& item : items) {
    if (item.form == ItemForm::heading || item.evidence.length < 25) continue;
    const std::string_view text = item.text.text;
    std::size_t title = std::min({text.find("\u201C"), text.find('"'), text.find("\u2018"), text.size()});
    for (const StyleRun& run : item.text.runs) title = run.style == Style::italic ? std::min<std::size_t>(title, run.begin) : title;
    const std::string before = fold_text(text.substr(0, title));
    if (find_ignoring_case(before, owner_family) != std::string::npos) return false;
    ++all;
    others += title > kShortestName && title < kLongestNames ? 1U : 0U;
  }
  return all >= 2 && others * 10 >= all * 6;
}

bool is_printed_item(const ListItem& item) {
  const Evidence& e = item.evidence;
  return e.against == 0 && !e.period && e.score() >= Evidence::kMedium && is_printed(e) && !is_read_aloud(item);
}

/// "Job Market Paper": the one that is there has a title, and may have nothing else.
static bool is_of_job_market(const Section& section) {
  const auto says = [](std::string_view heading) { return fold_text(heading).find("job market paper") != std::string::npos; };
  return says(section.title) || std::any_of(section.groups.begin(), section.groups.end(), says);
}

/// "Work in Progress": "Housing and Work (with A. Roe)", "“Trains,” draft available", and beside them "The Return of the Commute".
bool lists_unfinished(const Section& section, const std::vector<ListItem>& items) {
  const std::string folded = fold_text(section.title);
  constexpr std::array<std::string_view, 5> kWords{"in progress", "in preparation", "working papers", "ongoing", "early stage"};
  if (std::none_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.find(w) != std::string::npos; })) return false;
  const auto is_title = [](const ListItem& i) {
    const bool told = i.evidence.shared && i.evidence.names > 0 && i.evidence.against == 0;
    return is_list_form(i) && (told || begins_with_quotation(i.text.text) || is_bare_title(i, 2));
  };
  const auto end = std::find_if(items.begin(), items.end(), [](const ListItem& i) { return i.form == ItemForm::heading; });
  return end - items.begin() >= 2 && std::all_of(items.begin(), end, is_title);
}

bool lists_bare_titles(const Section& section, const std::vector<ListItem>& items) {
  if (trust_of(section) == Trust::promised && lists_unfinished(section, items)) return true;
  if (is_of_job_market(section) && items.size() <= 2) return std::any_of(items.begin(), items.end(), is_titled_alone);
  if (trust_of(section) != Trust::promised || !read_heading(section.title).whole) return false;
  const auto is_other = [](const ListItem& i) { return i.form != ItemForm::heading && !(is_list_form(i) && is_bare_title(i)); };
  const auto titles = std::count_if(items.begin(), items.end(), is_list_form);
  return titles >= 2 && std::none_of(items.begin(), items.end(), is_other);
}

bool keeps_promise(const Section& section, const std::vector<ListItem>& items) {
  const Trust trust = trust_of(section);
  if (!is_promised(trust)) return false;
  const bool thesis = read_heading(section.title).thesis;
  const int enough = enough_evidence(trust, thesis);
  const bool of_conferences = is_of_conferences(section.title);
  const bool read_aloud = of_conferences && are_read_aloud(items);
  const bool kept = std::any_of(items.begin(), items.end(), [&](const ListItem& i) {
    if (of_conferences && (read_aloud || !is_printed(i.evidence) || names_form_of_talk(i))) return false;
    return i.evidence.score() >= enough && i.form != ItemForm::heading && !(thesis && i.evidence.years == 0);
  });
  return kept || lists_bare_titles(section, items) || (trust == Trust::promised && !of_conferences && lists_dated_items(section, items));
}

bool keeps_sparse_promise(const Section& section, const std::vector<ListItem>& items) {
  const Trust trust = trust_of(section);
  if (is_of_job_market(section) && lists_bare_titles(section, items)) return true;
  if ((trust != Trust::promised && trust != Trust::part) || !read_heading(section.title).whole || is_of_conferences(section.title))
    return false;
  return std::any_of(items.begin(), items.end(), [trust](const ListItem& i) {
    const Evidence& e = i.evidence;
    // "“A Title.” House, Place, 2017" below "Policy papers"
    const bool marked = (begins_with_quotation(i.text.text) && e.quoted) || begins_with_italics(i.text);
    // "Roe K, Doe CN. Kites in the wind." below "Manuscripts submitted": two names, the owner's among them, and no year as yet
    const bool named = (e.names >= 2 && e.initials && e.owner) || is_shared_title(i) || is_coming_work(i);
    if (is_marked_book(i) || (is_list_form(i) && is_book_line(i))) return true;
    if (trust == Trust::part) return ((marked && e.years > 0) || named) && e.against == 0 && !e.period;
    if (is_unfinished_work(i) || begins_with_patent(i.text.text)) return true;
    const bool sparse = is_list_form(i) && e.score() >= 2 && e.length >= 40;
    return i.form != ItemForm::heading && e.against == 0 && !e.period &&
           (e.score() >= Evidence::kWeak || is_dated_title(i) || e.quoted || sparse || (is_list_form(i) && e.placed) ||
            (e.shared && e.names > 0));
  });
}

}  // namespace bibfold
