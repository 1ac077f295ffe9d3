// See item_runs.h. The more the heading speaks against publications, the more of the run must look like them.
#include "read/item_runs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "read/heading_words.h"
#include "read/item_ends.h"
#include "read/item_verdicts.h"
#include "read/section_trust.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_reference(const Evidence& e) { return e.is_strong() && (e.names >= 2 || e.quoted || e.owner) && !e.period; }

/// Cards repeat because they are of one kind; what a page says of its research may be in them, what it says of news is not a reference.
bool are_accepted_cards(const ItemRun& run, const Section& section) {
  const bool open = trust_of(section) == Trust::none || section.kind == SectionKind::research;
  const auto likely =
      std::count_if(run.begin(), run.end(), [](const ListItem* i) { return card_score(*i) >= Evidence::kMedium && i->evidence.years > 0; });
  return open && run.size() >= 2 && std::all_of(run.begin(), run.end(), [](const ListItem* i) { return i->card; }) &&
         static_cast<std::size_t>(likely) * 10 >= run.size() * 6;
}

/// "*\"Reading Level in Kites\"* — with P. Sample, Workshop 2031", each of them: a list of what was written, though its heading says
/// research.
bool are_quoted_titles(const ItemRun& run, const Section& section) {
  if (section.kind != SectionKind::research || run.size() < 2) return false;
  return std::all_of(run.begin(), run.end(), [](const ListItem* item) {
    const Evidence& e = item->evidence;
    const std::string_view text = item->text.text;
    return (text.starts_with('"') || text.starts_with("\u201C")) && e.quoted && e.years > 0 && !e.period && e.against == 0;
  });
}

/// Bytes of the title that an item begins with, in a style or a link of its own, or in quotes; 0 for less than three words.
std::uint32_t styled_title_end(const StyledText& styled) {
  constexpr std::uint32_t kShortest = 12;
  std::uint32_t end = 0;
  for (const StyleRun& run : styled.runs) {
    if (run.begin <= 1 && run.end > end && (run.style == Style::italic || run.style == Style::bold || run.style == Style::link))
      end = run.end;
  }
  const std::string_view words = std::string_view(styled.text).substr(0, end);
  return words.size() >= kShortest && std::count(words.begin(), words.end(), ' ') >= 2 ? end : 0;
}

/// "*Slice knots and their shadows* (with A. Doe), Geom. Topol. **27** (2023), 2279–2330": title and place, own name left out. Not what a
/// project is about: that is told in a sentence.
bool is_titled_work(const ListItem& item) {
  constexpr std::array<std::string_view, 8> kStates{"to appear", "preprint",  "submitted",   "in press",
                                                    "accepted",  "in review", "forthcoming", "under review"};
  constexpr std::size_t kLongestRest = 240;
  const Evidence& e = item.evidence;
  const std::uint32_t end = styled_title_end(item.text);
  if (end == 0 || e.period || e.against > 0 || item.text.text.size() - end > kLongestRest) return false;
  const std::string_view rest = std::string_view(item.text.text).substr(end);
  const bool stated =
      std::any_of(kStates.begin(), kStates.end(), [rest](std::string_view s) { return find_ignoring_case(rest, s) != std::string::npos; });
  return (e.numbers && e.years > 0) || stated || (e.shared && e.years > 0 && e.venue > 0);
}

/// A list of works below a heading that says research.
bool are_titled_works(const ItemRun& run, const Section& section) {
  if (section.kind != SectionKind::research || run.size() < 3 || !is_list_form(*run[0])) return false;
  const auto works = std::count_if(run.begin(), run.end(), [](const ListItem* i) { return is_titled_work(*i); });
  return static_cast<std::size_t>(works) * 10 >= run.size() * 7;
}

bool is_list_of_references(const ItemRun& run, Trust trust) {
  std::size_t strong = 0;
  std::size_t persons = 0;
  std::size_t located = 0;  // in print
  std::size_t titled = 0;   // "“Capitation.” *Kite Health* 4 (2019): e001374": the owner's own, who is not named
  std::size_t cited = 0;
  for (const ListItem* item : run) {
    located += item->evidence.numbers || item->evidence.identifier || item->evidence.italic ? 1U : 0U;
    strong += is_reference(item->evidence) ? 1U : 0U;
    const Evidence& e = item->evidence;
    const bool title = begins_with_quotation(item->text.text) || styled_title_end(item->text) != 0 || e.names > 0;
    titled += title && (e.quoted || e.italic) && e.years > 0 && !e.period && e.against == 0 ? 1U : 0U;
    cited += e.numbers && e.italic ? 1U : 0U;
    const bool own = e.named && e.numbers && e.years > 0 && (e.italic || e.quoted);  // "2023 · Doe, J. Kites. *Kite Review* 104(3), 25–29."
    persons += e.names >= 2 || (own && trust == Trust::none) ? 1U : 0U;
  }
  if (trust == Trust::none) {
    if (run.size() == 1) return run[0]->evidence.score() >= Evidence::kStrong + 3 && persons == 1 && run[0]->evidence.against == 0;
    if (run.size() >= 3 && titled * 10 >= run.size() * 8 && cited * 2 >= run.size()) return true;
    return strong >= 2 && strong * 10 >= run.size() * 5 && persons * 2 >= run.size();
  }
  // Posters below "Field campaigns" have persons, meetings and years, too.
  return run.size() >= 3 && strong * 10 >= run.size() * 6 && persons * 10 >= run.size() * 6 && located * 2 >= run.size();
}

}  // namespace

int number_of(const ListItem& item) {
  const bool digits = item.form == ItemForm::numbered && item.label.size() <= 4 && is_all_digits(item.label);
  return digits ? std::stoi(item.label) : 0;
}

bool goes_on_from(int number, const ItemRun& run) {
  const int first = number_of(*run.front());
  const bool next = number > 0 && first > 0 && (first == number + 1 || first == number - 1);
  const auto likely = std::count_if(run.begin(), run.end(), [](const ListItem* i) {
    return i->evidence.score() >= Evidence::kMedium && i->evidence.against == 0 && !i->evidence.period;
  });
  return next && static_cast<std::size_t>(likely) * 10 >= run.size() * 7;
}

bool is_run_in_print(const ItemRun& run) {
  return std::all_of(run.begin(), run.end(), [](const ListItem* item) {
    const Evidence& e = item->evidence;
    // "“The Boats of Jane Doe,” by Mia Kaya, *Example Review* 14": about the owner
    const bool about = find_ignoring_case(item->text.text, " by ") != std::string_view::npos;
    const bool own = !about && (e.owner ? e.initials : e.names == 0 || e.shared);
    return own && e.years > 0 && !e.period && e.against == 0 && e.numbers && (e.quoted || e.italic) && e.length >= 40 && e.length < 600;
  });
}

std::vector<ItemRun> runs_of(const std::vector<ListItem>& items) {
  std::vector<ItemRun> runs;
  bool broken = true;
  bool list_form = false;
  bool card = false;
  for (const ListItem& item : items) {
    if (item.form == ItemForm::heading) {
      broken = broken || !read_heading(item.text.text).whole;
      continue;
    }
    if (broken || list_form != is_list_form(item) || card != item.card) runs.emplace_back();
    broken = false;
    card = item.card;
    list_form = is_list_form(item);
    runs.back().push_back(&item);
  }
  return runs;
}

bool is_accepted_run(const ItemRun& run, const Section& section) {
  return is_list_of_references(run, trust_of(section)) || are_accepted_cards(run, section) || are_quoted_titles(run, section) ||
         are_titled_works(run, section);
}

bool is_list_in_print(const ItemRun& run) {
  constexpr std::size_t kMany = 8;
  const auto printed = std::count_if(run.begin(), run.end(), [](const ListItem* i) {
    const Evidence& e = i->evidence;
    return is_list_form(*i) && e.is_strong() && !e.period && e.against == 0 && (e.numbers || e.identifier);
  });
  return run.size() >= kMany && static_cast<std::size_t>(printed) * 10 >= run.size() * 7;
}

}  // namespace bibfold
