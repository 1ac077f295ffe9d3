// See owner.h: `find_owner`. The name is found by owner_name.h, the organization by affiliation.h; contacts are those of the header, and
// profiles those of the whole page.
#include "read/owner.h"

#include <algorithm>
#include <array>

#include "read/affiliation.h"
#include "read/owner_name.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kHeaderLines = 60;

/// Lines at the top, before the first section that is about something else than the person.
std::size_t header_end(const Page& page, const std::vector<Section>& outline) {
  std::size_t end = std::min(page.lines.size(), kHeaderLines);
  for (const Section& section : outline) {
    const bool personal =
        section.kind == SectionKind::unknown || section.kind == SectionKind::contact || section.kind == SectionKind::skills;
    if ((!personal || !section.groups.empty()) && section.heading != Section::kNoHeading) end = std::min(end, section.heading);
  }
  return end;
}

void add_link(Person& person, const StyledText& text, const StyleRun& run, std::string label) {
  const bool known = std::any_of(person.links.begin(), person.links.end(), [&](const Link& l) { return l.url == run.target; });
  if (!known) person.links.push_back({std::move(label), run.target, text.source_span(run.begin, run.end)});
}

void add_links(Person& person, const StyledText& text) {
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::link || run.target.find("://") == std::string::npos || run.target[0] == '#') continue;
    if (starts_with_ignoring_case(run.target, "mailto:")) continue;
    const std::string label = text.text.substr(run.begin, run.end - run.begin);
    add_link(person, text, run, label.find("://") == std::string::npos ? label : "");
  }
}

/// Places where a person lives on the web, as against papers, code and other people that a text about him links to.
bool is_profile(std::string_view url) {
  constexpr std::array<std::string_view, 13> kHosts{
      "scholar.google",           "linkedin.com/in", "orcid.org/",  "twitter.com/", "//x.com/", "semanticscholar.org/author", "dblp.",
      "researchgate.net/profile", "researcherid",    "publons.com", "bsky.app",     "mastodon", "aclanthology.org/people"};
  return std::any_of(kHosts.begin(), kHosts.end(), [&](std::string_view h) { return url.find(h) != std::string_view::npos; });
}

/// Wherever they stand on the page.
void add_profiles(const Page& page, Person& person) {
  for (const PageLine& line : page.lines) {
    for (const StyleRun& run : line.text.runs) {
      if (run.style == Style::link && is_profile(run.target))
        add_link(person, line.text, run, line.text.text.substr(run.begin, run.end - run.begin));
    }
  }
}

std::string orcid_in(std::string_view text) {
  for (std::size_t at = text.find("000"); at != std::string_view::npos; at = text.find("000", at + 1)) {
    const std::string_view id = text.substr(at, 19);
    if (id.size() < 19 || id[4] != '-' || id[9] != '-' || id[14] != '-') continue;
    const bool digits = std::all_of(id.begin(), id.end(), [](char c) { return is_ascii_digit(c) || c == '-' || c == 'X'; });
    if (digits) return std::string(id);
  }
  return {};
}

void add_contacts(const Page& page, std::size_t end, FoundOwner& owner) {
  for (std::size_t i = 0; i < end; ++i) {
    const StyledText& text = page.lines[i].text;
    const bool prose = text.text.size() > 200;
    bool useful = false;
    for (std::string& email : find_emails(text)) {
      useful = true;
      if (std::find(owner.person.emails.begin(), owner.person.emails.end(), email) == owner.person.emails.end())
        owner.person.emails.push_back(std::move(email));
    }
    if (!prose) {
      const std::size_t links = owner.person.links.size();
      add_links(owner.person, text);
      useful = useful || owner.person.links.size() != links;
    }
    if (owner.person.affiliation.empty()) owner.person.affiliation = affiliation_in(text.text);
    if (owner.person.orcid.empty()) owner.person.orcid = orcid_in(text.text);
    if (useful && std::find(owner.lines.begin(), owner.lines.end(), i) == owner.lines.end()) owner.lines.push_back(i);
  }
}

}  // namespace

std::optional<FoundOwner> find_owner(const Page& page, const std::vector<Section>& outline) {
  const std::size_t end = header_end(page, outline);
  std::optional<FoundName> found = find_name(page, end);
  if (!found) return std::nullopt;
  FoundOwner owner;
  owner.person.name.literal = std::move(found->name);
  owner.person.span = found->span;
  owner.person.owner = true;
  owner.lines.push_back(found->line);
  add_contacts(page, end, owner);
  if (owner.person.affiliation.empty()) owner.person.affiliation = affiliation_by_position(page, outline);
  add_profiles(page, owner.person);
  std::sort(owner.lines.begin(), owner.lines.end());
  return owner;
}

OwnerWords words_of(const Name& name) {
  OwnerWords out;
  const std::string folded = fold_text(plain_name(name.literal.empty() ? display_name(name) : name.literal));
  for (const std::string_view word : split(folded, ' ')) {
    if (!word.empty()) out.words.emplace_back(word);
  }
  const std::size_t comma = name.literal.find(',');
  if (!name.family.empty()) {
    out.family = fold_text(name.family);
  } else if (comma != std::string::npos) {
    out.family = fold_text(name.literal.substr(0, comma));
  } else if (!out.words.empty()) {
    out.family = out.words.back();
  }
  return out;
}

}  // namespace bibfold
