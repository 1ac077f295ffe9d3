// See owner.h.
#include "read/owner.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "read/evidence.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kHeaderLines = 60;
constexpr std::size_t kNameLines = 8;

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

// Around a name at the top of a CV, in front or behind: no part of it.
constexpr std::array<std::string_view, 14> kBeside{"curriculum vitae",
                                                   "curriculum vit\u00E6",
                                                   "r\u00E9sum\u00E9",
                                                   "resume",
                                                   "cv",
                                                   "vita",
                                                   "vitae",
                                                   "lebenslauf",
                                                   "name",
                                                   "dr.",
                                                   "dr",
                                                   "prof.",
                                                   "professor",
                                                   "academic cv"};
constexpr std::array<std::string_view, 18> kDegrees{"ph.d.", "ph.d",  "phd", "ph. d.", "m.d.", "md",    "m.sc.", "msc",  "m.a.",
                                                    "ma",    "b.sc.", "mba", "dphil",  "dr.",  "sc.d.", "esq.",  "m.s.", "she/her"};

/// In front of a name, one or several: "Prof. Dr. rer. nat. Jane Doe", "Univ.-Prof. Dipl.-Ing. Dr. Jane Doe".
constexpr std::array<std::string_view, 24> kTitles{"phil.",    "rer.",       "nat.",       "med.",        "ing.",        "habil.",
                                                   "dr.-ing.", "dipl.-ing.", "dipl.-inf.", "dipl.-phys.", "univ.-prof.", "priv.-doz.",
                                                   "pd",       "apl.",       "prof",       "assoc.",      "asst.",       "h.c.",
                                                   "mag.",     "mgr.",       "doc.",       "rndr.",       "assistant",   "associate"};

bool is_beside_blank(char c) { return c == ' ' || c == ':' || c == '-' || c == '|' || c == ',' || c == '/'; }

std::string_view strip_blanks(std::string_view text) {
  for (;;) {
    text = trim(text);
    if (!text.empty() && is_beside_blank(text.front())) {
      text.remove_prefix(1);
    } else if (!text.empty() && is_beside_blank(text.back())) {
      text.remove_suffix(1);
    } else if (text.starts_with("\u2013") || text.starts_with("\u2014") || text.starts_with("\u2022")) {
      text.remove_prefix(3);
    } else if (text.ends_with("\u2013") || text.ends_with("\u2014") || text.ends_with("\u2022")) {
      text.remove_suffix(3);
    } else {
      return text;
    }
  }
}

/// One word of kBeside or kDegrees taken off; true when there was one.
bool strip_once(std::string_view& text) {
  for (const std::string_view word : kBeside) {
    if (!starts_with_ignoring_case(text, word)) continue;
    const std::string_view rest = text.substr(word.size());
    if (!rest.empty() && !is_beside_blank(rest[0]) && !word.ends_with('.')) continue;
    text = strip_blanks(starts_with_ignoring_case(strip_blanks(rest), "of ") ? strip_blanks(rest).substr(3) : rest);
    return true;
  }
  for (const auto* words : {kBeside.data(), kDegrees.data()}) {
    const std::size_t count = words == kBeside.data() ? kBeside.size() : kDegrees.size();
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view word = words[i];
      if (text.size() <= word.size() || !equals_ignoring_case(text.substr(text.size() - word.size()), word)) continue;
      if (!is_beside_blank(text[text.size() - word.size() - 1])) continue;
      text = strip_blanks(text.substr(0, text.size() - word.size()));
      return true;
    }
  }
  return false;
}

bool strip_title(std::string_view& text) {
  const std::size_t blank = text.find(' ');
  const std::string_view word = text.substr(0, blank);
  if (blank == std::string_view::npos ||
      std::none_of(kTitles.begin(), kTitles.end(), [&](std::string_view w) { return equals_ignoring_case(w, word); }))
    return false;
  text = strip_blanks(text.substr(blank));
  return true;
}

/// "Jane Doe, MPH, DrPH, FRSC": the letters behind the commas.
bool strip_letters(std::string_view& text) {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos) return false;
  const std::string_view part = trim(text.substr(comma + 1));
  const auto capitals = std::count_if(part.begin(), part.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (part.empty() || part.size() > 8 || capitals < 2 || part.find(' ') != std::string_view::npos) return false;
  text = strip_blanks(text.substr(0, comma));
  return true;
}

/// "\u59D3\u540D\uFF1A\u9648\u7ACB\u65B0", "\u9648\u7ACB\u65B0 \u6559\u6388": a label in front, a rank behind.
std::string_view strip_han_labels(std::string_view text) {
  for (const std::string_view label : {"\u59D3\u540D", "\u59D3 \u540D", "\u6C0F\u540D"}) {
    if (!text.starts_with(label)) continue;
    text = trim(text.substr(label.size()));
    if (text.starts_with("\uFF1A")) text.remove_prefix(3);
    text = strip_blanks(text);
  }
  for (const std::string_view rank : {"\u526F\u6559\u6388", "\u6559\u6388", "\u535A\u58EB", "\u7814\u7A76\u5458", "\u8001\u5E08"}) {
    if (text.size() > rank.size() && text.ends_with(rank)) text = trim(text.substr(0, text.size() - rank.size()));
  }
  return text;
}

std::string_view bare_name(std::string_view text) {
  text = strip_han_labels(strip_blanks(text));
  while (strip_once(text) || strip_title(text) || strip_letters(text)) {
  }
  return text;
}

/// Brackets, quoted nicknames and native script gone; capitals as in a name: "QIAN LIU(刘乾)" → "Qian Liu".
std::string plain_name(std::string_view text) {
  std::string out;
  int depth = 0;
  bool quoted = false;
  bool first = true;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == '(' || c == '[' || c == 0xFF08) ++depth;
    if (c == '"' || c == 0x201C || c == 0x201D) quoted = !quoted;
    const bool visible = depth == 0 && !quoted && c != '"' && c != 0x201D && !is_han(c);
    if (c == ')' || c == ']' || c == 0xFF09) depth = std::max(depth - 1, 0);
    if (!visible || c == ')' || c == 0xFF09) continue;
    append_utf8(out, first ? c : to_lower(c));
    first = !is_letter(c) && c != '\'';
  }
  return collapse_blanks(out);
}

/// The same, but a name in native script alone stays.
std::string name_for_words(std::string_view text) {
  std::string plain = plain_name(text);
  return plain.empty() ? std::string(text) : plain;
}

bool has_organization(std::string_view text) {
  constexpr std::array<std::string_view, 22> kWords{
      "University",         "Universit\u00E4t", "Universit\u00E9", "Universidad", "Universit\u00E0",
      "Universiteit",       "Institut",         "College",         "School of",   "Department",
      "Laborator",          "Research Center",  "Research Centre", "Hospital",    "Academy",
      "Hochschule",         "\u00C9cole",       "Max Planck",      "CNRS",        "\u5927\u5B66",
      "\u7814\u7A76\u6240", "Polytechnic"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

/// What a document is, in the place and of the form of a name: "Curr\u00EDculo Lattes", "\u4E2A\u4EBA\u7B80\u5386".
bool is_cv_title(std::string_view text) {
  // clang-format off
  constexpr std::array<std::string_view, 20> kFolded{
      "\u4E2A\u4EBA\u4E3B\u9875", "\u4E2A\u4EBA\u7B80\u5386", "\u500B\u4EBA\u7C21\u6B77", "\u5C65\u5386", "\u5C65\u6B74", "\u5C65\u6B74\u66F8",
      "\u7814\u7A76\u696D\u7E3E", "\u7B80\u5386", "\u7C21\u6B77", "\u8AD6\u6587\u76EE\u9304", "\u8BBA\u6587\u5217\u8868", "\u8BBA\u6587\u76EE\u5F55",
      "academic curriculum vitae", "biographical sketch", "curriculo lattes", "curriculo vitae", "curriculum lattes", "curriculum vitae",
      "biosketch", "research portfolio"};
  // clang-format on
  const std::string folded = fold_text(text);
  return std::find(kFolded.begin(), kFolded.end(), folded) != kFolded.end() || read_heading(text).whole;
}

/// Letters of a name in capitals are no initials: "ANN LEE" is judged as "Ann Lee".
bool is_person(std::string_view text) {
  if (text.empty() || text.size() > 80) return false;
  bool capitals = true;
  for (std::size_t at = 0; at < text.size();) capitals = !is_lower(next_code_point(text, at)) && capitals;
  const std::string plain = plain_name(text);
  if (plain.empty()) return is_name_like(text);  // native script alone
  const std::size_t words = static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' ')) + 1;
  if (capitals) return words >= 2 && words <= 4 && is_name_like(plain);
  std::string as_printed;
  // brackets out, letters as they are
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == '(' || c == 0xFF08) ++depth;
    if (c == '"' || c == 0x201C || c == 0x201D) {
      quoted = !quoted;
      continue;
    }
    if (depth == 0 && !quoted && !is_han(c)) append_utf8(as_printed, c);
    if (c == ')' || c == 0xFF09) depth = std::max(depth - 1, 0);
  }
  const std::string name = collapse_blanks(as_printed);
  // "Doe, Jane", but not "Jane Doe, John Roe".
  const std::size_t comma = name.find(',');
  return is_name_like(name) && (comma == std::string::npos || name.find(' ') > comma);
}

/// "I'm Jane "JD" Doe, an assistant professor": the stretch of name behind an introduction, or nothing.
std::string introduced_name(std::string_view text, std::size_t& where) {
  constexpr std::array<std::string_view, 9> kIntroductions{"My name is ",    "I am ",    "I'm ", "I\u2019m ", "Ich bin ",
                                                           "Mein Name ist ", "Je suis ", "Soy ", "this is "};
  for (const std::string_view words : kIntroductions) {
    const std::size_t at = text.find(words);
    if (at == std::string_view::npos) continue;
    const std::size_t begin = at + words.size();
    std::size_t end = begin;
    std::string name;
    for (std::size_t next = begin; next <= text.size(); next = end + 1) {
      end = std::min(text.find_first_of(" ,.;!", next), text.size());
      const std::string_view word = text.substr(next, end - next);
      std::size_t first = 0;
      const char32_t c = word.empty() ? 0 : next_code_point(word, first);
      if (!(is_upper(c) || is_han(c) || c == '(' || c == '"' || c == 0x201C || word == "van" || word == "von" || word == "de" ||
            word == "der"))
        break;
      name.append(name.empty() ? "" : " ").append(word);
      const bool initial = end < text.size() && text[end] == '.' && word.size() == 1;
      if (initial) {
        name += '.';
        ++end;
      }
      if (end >= text.size() || (text[end] != ' ' && !initial)) break;
    }
    where = begin;
    if (is_person(name)) return name;
  }
  return {};
}

/// "Assistant Professor, Department of X, University of Y, City" → "Department of X, University of Y".
std::string affiliation_in(std::string_view text) {
  std::string out;
  std::size_t begin = 0;
  if (text.find('@') != std::string_view::npos) return out;
  for (bool sentence = false; begin <= text.size() && !(sentence && !out.empty());) {
    const std::size_t end = std::min(text.find_first_of(",;|.\n", begin), text.size());
    std::string_view part = trim(text.substr(begin, end - begin));
    sentence = end < text.size() && text[end] == '.';
    begin = end + 1;
    if (!has_organization(part)) {
      if (!out.empty()) break;
      continue;
    }
    for (const std::string_view before : {" at the ", " at ", " from the ", " from ", " with the ", " in the "}) {
      const std::size_t at = part.rfind(before);
      if (at != std::string_view::npos && has_organization(part.substr(at))) part = part.substr(at + before.size());
    }
    out.append(out.empty() ? "" : ", ").append(part);
  }
  return out.size() > 200 ? std::string() : out;
}

void add_links(Person& person, const StyledText& text) {
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::link || run.target.empty() || run.target[0] == '#' || starts_with_ignoring_case(run.target, "mailto:"))
      continue;
    if (run.target.find("://") == std::string::npos) continue;
    const bool known = std::any_of(person.links.begin(), person.links.end(), [&](const Link& l) { return l.url == run.target; });
    if (known) continue;
    const std::string label = text.text.substr(run.begin, run.end - run.begin);
    person.links.push_back({label.find("://") == std::string::npos ? label : "", run.target, text.source_span(run.begin, run.end)});
  }
}

/// Places where a person lives on the web, as against papers, code and other people that a text about him links to.
bool is_profile(std::string_view url) {
  constexpr std::array<std::string_view, 13> kHosts{
      "scholar.google",           "linkedin.com/in", "orcid.org/",  "twitter.com/", "//x.com/", "semanticscholar.org/author", "dblp.",
      "researchgate.net/profile", "researcherid",    "publons.com", "bsky.app",     "mastodon", "aclanthology.org/people"};
  return std::any_of(kHosts.begin(), kHosts.end(), [&](std::string_view h) { return url.find(h) != std::string_view::npos; });
}

std::string orcid_in(std::string_view text) {
  for (std::size_t at = text.find("000"); at != std::string_view::npos; at = text.find("000", at + 1)) {
    const std::string_view id = text.substr(at, 19);
    if (id.size() < 19 || id[4] != '-' || id[9] != '-' || id[14] != '-') continue;
    const bool digits = std::all_of(id.begin(), id.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == 'X'; });
    if (digits) return std::string(id);
  }
  return {};
}

/// "Jane Doe | Curriculum Vitae", "Curriculum Vitae — Jane Doe": the part of the line that is a person's name.
std::string_view name_in_line(std::string_view text) {
  while (!text.empty()) {
    std::size_t end = text.size();
    std::size_t next = text.size();
    for (const std::string_view stop : {" | ", " \u2022 ", " \u00B7 ", " - ", " \u2013 ", " \u2014 ", "  "}) {
      const std::size_t at = text.find(stop);
      if (at < end) {
        end = at;
        next = at + stop.size();
      }
    }
    const std::string_view part = strip_blanks(text.substr(0, end));
    const std::string_view name = bare_name(part);
    if (is_person(name) && !has_organization(name) && !is_cv_title(name)) return name;
    // Only the kind of document may stand in front.
    if (!name.empty() && !is_cv_title(name)) return {};
    text = text.substr(next);
  }
  return {};
}

bool find_name(const Page& page, std::size_t end, FoundOwner& owner) {
  // At the top on a line of its own …
  for (std::size_t i = 0; i < std::min(end, kNameLines); ++i) {
    const PageLine& line = page.lines[i];
    if (line.kind == LineKind::item || line.kind == LineKind::row || (line.kind == LineKind::text && line.level > 0)) break;
    if (line.kind == LineKind::code) continue;
    const std::string_view name = name_in_line(line.text.text);
    if (name.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(name.data() - line.text.text.data());
    owner.person.name.literal = name;
    owner.person.span = line.text.source_span(begin, begin + static_cast<std::uint32_t>(name.size()));
    owner.lines.push_back(i);
    return true;
  }
  // … or introduced in a sentence.
  for (std::size_t i = 0; i < end; ++i) {
    const PageLine& line = page.lines[i];
    std::size_t where = 0;
    std::string name = introduced_name(line.text.text, where);
    if (name.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(where);
    owner.person.name.literal = name;
    owner.person.span = line.text.source_span(begin, begin + static_cast<std::uint32_t>(name.size()));
    owner.lines.push_back(i);
    return true;
  }
  return false;
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

bool is_current(std::string_view text) {
  constexpr std::array<std::string_view, 7> kNow{"now", "present", "current", "heute", "aujourd", "actual", "ongoing"};
  return std::any_of(kNow.begin(), kNow.end(), [&](std::string_view w) { return find_ignoring_case(text, w) != std::string_view::npos; });
}

/// "**Assistant Professor at University of X** City, Aug. 2024 (Now)", the first of the positions, when it is held now. Type in bold tells
/// where the organization ends.
std::string affiliation_by_position(const Page& page, const std::vector<Section>& outline) {
  constexpr std::size_t kFirstLines = 3;
  for (const Section& section : outline) {
    if (section.kind != SectionKind::positions) continue;
    for (std::size_t i = section.begin; i < std::min({section.end, section.begin + kFirstLines, page.lines.size()}); ++i) {
      const StyledText& line = page.lines[i].text;
      if (!has_organization(line.text)) continue;
      const std::string_view next = i + 1 < section.end ? std::string_view(page.lines[i + 1].text.text) : std::string_view();
      if (!is_current(line.text) && !is_current(next)) return {};
      const auto bold = std::find_if(line.runs.begin(), line.runs.end(), [&line](const StyleRun& run) {
        return run.style == Style::bold && has_organization(std::string_view(line.text).substr(run.begin, run.end - run.begin));
      });
      return affiliation_in(bold == line.runs.end() ? line.text : line.text.substr(bold->begin, bold->end - bold->begin));
    }
  }
  return {};
}

}  // namespace

std::optional<FoundOwner> find_owner(const Page& page, const std::vector<Section>& outline) {
  FoundOwner owner;
  const std::size_t end = header_end(page, outline);
  if (!find_name(page, end, owner)) return std::nullopt;
  owner.person.owner = true;
  add_contacts(page, end, owner);
  if (owner.person.affiliation.empty()) owner.person.affiliation = affiliation_by_position(page, outline);
  for (const PageLine& line : page.lines) {
    for (const StyleRun& run : line.text.runs) {
      if (run.style != Style::link || !is_profile(run.target)) continue;
      const bool known =
          std::any_of(owner.person.links.begin(), owner.person.links.end(), [&](const Link& l) { return l.url == run.target; });
      if (!known) {
        owner.person.links.push_back(
            {line.text.text.substr(run.begin, run.end - run.begin), run.target, line.text.source_span(run.begin, run.end)});
      }
    }
  }
  std::sort(owner.lines.begin(), owner.lines.end());
  return owner;
}

OwnerWords words_of(const Name& name) {
  OwnerWords out;
  const std::string folded = fold_text(name_for_words(name.literal.empty() ? display_name(name) : name.literal));
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
