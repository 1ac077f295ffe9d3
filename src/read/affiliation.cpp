// See affiliation.h. Tables of words; no list of organizations.
#include "read/affiliation.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_current(std::string_view text) {
  constexpr std::array<std::string_view, 7> kNow{"now", "present", "current", "heute", "aujourd", "actual", "ongoing"};
  return std::any_of(kNow.begin(), kNow.end(), [&](std::string_view w) { return find_ignoring_case(text, w) != std::string_view::npos; });
}

/// "a postdoc at the University of X" → "University of X"
std::string_view behind_preposition(std::string_view part) {
  for (const std::string_view before : {" at the ", " at ", " from the ", " from ", " with the ", " in the "}) {
    const std::size_t at = part.rfind(before);
    if (at != std::string_view::npos && has_organization(part.substr(at))) part = part.substr(at + before.size());
  }
  return part;
}

/// The position that begins on line `i`, when it is held now.
std::string affiliation_at(const Page& page, std::size_t i, std::size_t end) {
  const StyledText& line = page.lines[i].text;
  const std::string_view next = i + 1 < end ? std::string_view(page.lines[i + 1].text.text) : std::string_view();
  if (!is_current(line.text) && !is_current(next)) return {};
  const auto bold = std::find_if(line.runs.begin(), line.runs.end(), [&line](const StyleRun& run) {
    return run.style == Style::bold && has_organization(std::string_view(line.text).substr(run.begin, run.end - run.begin));
  });
  return affiliation_in(bold == line.runs.end() ? line.text : line.text.substr(bold->begin, bold->end - bold->begin));
}

}  // namespace

bool has_organization(std::string_view text) {
  constexpr std::array<std::string_view, 22> kWords{
      "University",         "Universit\u00E4t", "Universit\u00E9", "Universidad", "Universit\u00E0",
      "Universiteit",       "Institut",         "College",         "School of",   "Department",
      "Laborator",          "Research Center",  "Research Centre", "Hospital",    "Academy",
      "Hochschule",         "\u00C9cole",       "Max Planck",      "CNRS",        "\u5927\u5B66",
      "\u7814\u7A76\u6240", "Polytechnic"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

std::string affiliation_in(std::string_view text) {
  std::string out;
  std::size_t begin = 0;
  if (text.find('@') != std::string_view::npos) return out;
  for (bool sentence = false; begin <= text.size() && !(sentence && !out.empty());) {
    const std::size_t end = std::min(text.find_first_of(",;|.\n", begin), text.size());
    const std::string_view part = trim(text.substr(begin, end - begin));
    sentence = end < text.size() && text[end] == '.';
    begin = end + 1;
    if (!has_organization(part)) {
      if (!out.empty()) break;
      continue;
    }
    out.append(out.empty() ? "" : ", ").append(behind_preposition(part));
  }
  return out.size() > 200 ? std::string() : out;
}

std::string affiliation_by_position(const Page& page, const std::vector<Section>& outline) {
  constexpr std::size_t kFirstLines = 3;
  for (const Section& section : outline) {
    if (section.kind != SectionKind::positions) continue;
    for (std::size_t i = section.begin; i < std::min({section.end, section.begin + kFirstLines, page.lines.size()}); ++i) {
      if (has_organization(page.lines[i].text.text)) return affiliation_at(page, i, section.end);
    }
  }
  return {};
}

}  // namespace bibfold
