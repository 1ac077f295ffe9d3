// See spoken_items.h. Tables of words in several languages; what has volume and pages or an identifier was printed after all.
#include "read/spoken_items.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "Oral presentation, Invented Days 2031: \"Boats\"", "Poster, Annual Meeting, 2030": how something was told, before what.
bool opens_as_talk(std::string_view text) {
  constexpr std::array<std::string_view, 20> kOpenings{"congressional testimony",
                                                       "testimony",
                                                       "expert testimony",
                                                       "oral presentation",
                                                       "poster presentation",
                                                       "contributed talk",
                                                       "invited talk",
                                                       "invited lecture",
                                                       "invited seminar",
                                                       "keynote lecture",
                                                       "keynote talk",
                                                       "lightning talk",
                                                       "plenary talk",
                                                       "keynote",
                                                       "lecture",
                                                       "panel discussion",
                                                       "poster",
                                                       "presentation",
                                                       "seminar",
                                                       "talk"};
  for (const std::string_view opening : kOpenings) {
    if (!starts_with_ignoring_case(text, opening)) continue;
    const std::string_view rest = text.substr(opening.size());
    return rest.starts_with(',') || rest.starts_with(':') || rest.starts_with(" (") || rest.starts_with(" at ") ||
           rest.starts_with(" before ") || rest.starts_with(" – ") || rest.starts_with(" — ") || rest.starts_with(" - ");
  }
  return false;
}

/// "*Example Bites* interview on lying, 2021", "*Example News*, interview": in what, and that it was spoken.
bool is_appearance_in(const StyledText& styled) {
  constexpr std::array<std::string_view, 7> kForms{"interview",    "podcast", "appearance", "radio interview",
                                                   "tv interview", "panel",   "profile"};
  const auto first = std::find_if(styled.runs.begin(), styled.runs.end(),
                                  [](const StyleRun& r) { return r.style == Style::italic && r.begin == 0 && r.end >= 4; });
  if (first == styled.runs.end()) return false;
  const std::string_view text = std::string_view(styled.text).substr(first->end);
  const std::string_view rest = text.substr(std::min(text.find_first_not_of(" ,("), text.size()));
  return std::any_of(kForms.begin(), kForms.end(), [rest](std::string_view form) {
    if (!starts_with_ignoring_case(rest, form)) return false;
    const std::string_view behind = rest.substr(form.size());
    return behind.empty() || behind.starts_with(' ') || behind.starts_with(',') || behind.starts_with('.') || behind.starts_with(')');
  });
}

/// "Guest, *Example Podcast*, ep. 144, July 2017", "Consultant and interview, *Example Film* (2018)": the part that somebody had in what
/// others made. Not "Guest, R. (2010)": a name.
bool opens_as_appearance(const ListItem& item) {
  constexpr std::array<std::string_view, 34> kRoles{"guest",
                                                    "guest appearance",
                                                    "guest speaker",
                                                    "interview",
                                                    "interviewed",
                                                    "interviewee",
                                                    "radio interview",
                                                    "television interview",
                                                    "tv interview",
                                                    "podcast interview",
                                                    "podcast guest",
                                                    "print interview",
                                                    "consultant",
                                                    "historical advisor",
                                                    "advisor",
                                                    "commentator",
                                                    "panelist",
                                                    "panellist",
                                                    "moderator",
                                                    "chair",
                                                    "session chair",
                                                    "chair and comment",
                                                    "chair and moderator",
                                                    "discussant",
                                                    "respondent",
                                                    "organizer",
                                                    "organiser",
                                                    "co-organizer",
                                                    "co-organiser",
                                                    "host",
                                                    "co-host",
                                                    "juror",
                                                    "featured",
                                                    "quoted"};
  constexpr std::array<std::string_view, 8> kJoints{", ", ": ", " on ", " and ", " in ", " for ", " at ", " by "};
  const Evidence& e = item.evidence;
  if (e.numbers || e.identifier || e.initials || e.names >= 3) return false;
  const std::string_view text = item.text.text;
  if (is_appearance_in(item.text)) return true;
  return std::any_of(kRoles.begin(), kRoles.end(), [&](std::string_view role) {
    if (!starts_with_ignoring_case(text, role)) return false;
    const std::string_view rest = text.substr(role.size());
    const auto joint = std::find_if(kJoints.begin(), kJoints.end(), [rest](std::string_view j) { return rest.starts_with(j); });
    if (joint == kJoints.end()) return false;
    const std::string_view next = rest.substr(joint->size());
    return next.size() > 8 && next[1] != '.';
  });
}

/// "(2022, February)", "(2023, April 13–16)": the date of a meeting behind the names.
bool has_month_in_bracket(std::string_view text) {
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::string_view inside = text.substr(open + 1, 20);
    if (inside.size() > 8 && is_all_digits(inside.substr(0, 4)) && inside.substr(4, 2) == ", " && is_ascii_upper(inside[6])) return true;
  }
  return false;
}

/// "Boats that wait [Paper presentation]. Example Association, Oslo.", "Doe, J. (Chair). (2022, February). …": what the bracket says. A
/// poster of a conference is its paper, "ICLR 2023 [Poster]", where no month stands behind the names; slides that have an address are
/// cited.
bool is_told_in_bracket(const ListItem& item) {
  constexpr std::array<std::string_view, 12> kKinds{
      "[paper presentation", "[paper presented", "[conference presentation", "[conference session", "[roundtable",     "[invited talk",
      "[invited lecture",    "[invited address", "[invited presentation",    "[guest lecture",      "(discussant). (", "(chair). ("};
  constexpr std::array<std::string_view, 7> kAlso{"[poster", "[oral", "[symposium", "[panel", "[presentation", "[keynote", "[workshop"};
  const Evidence& e = item.evidence;
  if (e.numbers || e.identifier) return false;
  const auto says = [&](std::string_view kind) { return find_ignoring_case(item.text.text, kind) != std::string::npos; };
  const bool dated = !e.placed && has_month_in_bracket(item.text.text);
  return std::any_of(kKinds.begin(), kKinds.end(), says) || (dated && std::any_of(kAlso.begin(), kAlso.end(), says));
}

/// "“Models of kites”, XV Invented Conference, Oslo, 2015 (comunicación oral)": nobody is named, and the bracket says that it was told.
bool ends_as_talk(const ListItem& item) {
  constexpr std::array<std::string_view, 12> kForms{"(comunicación oral)",
                                                    "(comunicación)",
                                                    "(ponencia)",
                                                    "(póster)",
                                                    "(comunicação oral)",
                                                    "(oral presentation)",
                                                    "(poster presentation)",
                                                    "(vortrag)",
                                                    "(communication orale)",
                                                    "(invited talk)",
                                                    "(comunicazione orale)",
                                                    "(keynote)"};
  const Evidence& e = item.evidence;
  if (e.names >= 2 || e.numbers || e.identifier) return false;
  std::string_view text = trim(item.text.text);
  if (text.ends_with('.')) text.remove_suffix(1);
  const std::string folded = lower(text);
  return std::any_of(kForms.begin(), kForms.end(), [&](std::string_view form) { return folded.ends_with(form); });
}

}  // namespace

bool was_spoken(const ListItem& item) {
  return (item.evidence.names < 3 && opens_as_talk(item.text.text)) || ends_as_talk(item) || opens_as_appearance(item) ||
         is_told_in_bracket(item);
}

bool is_told_topic(const ListItem& item) {
  constexpr std::array<std::string_view, 5> kOwn{" we ", " my ", " our ", " i ", " I "};
  const Evidence& e = item.evidence;
  if (e.numbers || e.identifier || e.quoted || e.italic || e.names >= 2) return false;
  const std::string_view text = item.text.text;
  return std::any_of(item.text.runs.begin(), item.text.runs.end(), [&](const StyleRun& run) {
    if (run.style != Style::bold || run.begin != 0 || !trim(text.substr(0, run.end)).ends_with('.')) return false;
    const std::string_view rest = text.substr(run.end);
    return std::any_of(kOwn.begin(), kOwn.end(), [rest](std::string_view w) { return rest.find(w) != std::string_view::npos; });
  });
}

}  // namespace bibfold
