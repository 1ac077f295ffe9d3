// See listing_lines.h.
#include "read/listing_lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "read/citation_text.h"
#include "read/heading_words.h"
#include "read/name_shape.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 28> kButtons{"pdf",         "bib",        "abs",        "doi",           "code",         "video",
                                                    "poster",      "software",   "slides",     "dataset",       "data",         "optional",
                                                    "attachment",  "material",   "note",       "supplementary", "presentation", "full",
                                                    "checklist",   "notes",      "supplement", "spreadsheet",   "attachments",  "award",
                                                    "corrections", "retraction", "revisions",  "erratum"};

/// "pdfbibabs": buttons that a browser copied without the blanks between them.
bool is_glued_buttons(std::string_view word) {
  if (!word.starts_with("pdfbib")) return false;
  for (word.remove_prefix(6); !word.empty();) {
    const auto* const next = std::find_if(kButtons.begin(), kButtons.end(), [word](std::string_view b) { return word.starts_with(b); });
    if (next == kButtons.end()) return false;
    word.remove_prefix(next->size());
  }
  return true;
}

bool is_button(std::string_view word) { return is_one_of(kButtons, word) || is_glued_buttons(word); }

/// Only buttons, whichever.
bool is_part_of_buttons(std::string_view text) {
  if (text.size() > 120) return false;
  const std::string folded = fold_text(text);
  if (folded.empty()) return false;
  const std::vector<std::string_view> words = split(folded, ' ');
  return std::all_of(words.begin(), words.end(), is_button);
}

/// "[pdf](…) [bib](…) Title": the offset of the title behind linked buttons; 0 when there is none.
std::uint32_t linked_buttons_end(const StyledText& text) {
  std::uint32_t end = 0;
  int buttons = 0;
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::link || run.begin > end + 4) continue;
    if (!is_button(fold_text(std::string_view(text.text).substr(run.begin, run.end - run.begin)))) break;
    end = run.end;
    ++buttons;
  }
  if (buttons < 2) return 0;
  while (end < text.text.size() && (text.text[end] == ']' || text.text[end] == ' ')) ++end;
  return end < text.text.size() ? end : 0;
}

/// "pdf bib abs Title", "bib (full) Title": the offset of the title behind the words as the Anthology writes them: in small letters, "pdf"
/// or "bib" first, and more of them unless the title begins with a capital.
std::uint32_t plain_buttons_end(std::string_view text) {
  if (!text.starts_with("pdf") && !text.starts_with("bib ")) return 0;
  std::size_t at = 0;
  int buttons = 0;
  for (std::size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', at)) {
    const std::string_view word = text.substr(at, space - at);
    const bool full = word == "(full)";
    if (!full && (!is_button(word) || word == "full")) break;
    buttons += full ? 0 : is_glued_buttons(word) ? 2 : 1;
    at = space + 1;
  }
  const bool written = buttons >= 2 || (at < text.size() && text.starts_with("bib (full) "));
  return written && at < text.size() ? static_cast<std::uint32_t>(at) : 0;
}

/// "[pdf] [bib] [abs] Title", "[pdf][bib] Title": the offset of the title behind buttons whose links are lost.
std::uint32_t bracketed_buttons_end(std::string_view text) {
  std::size_t at = 0;
  int buttons = 0;
  while (at < text.size() && text[at] == '[') {
    const std::size_t close = text.find(']', at);
    if (close == std::string_view::npos || close - at > 16 || !is_button(fold_text(text.substr(at + 1, close - at - 1)))) break;
    for (at = close + 1; at < text.size() && text[at] == ' ';) ++at;
    ++buttons;
  }
  const bool begun = starts_with_ignoring_case(text, "[pdf]") || starts_with_ignoring_case(text, "[bib]");
  return begun && buttons >= 2 && at < text.size() ? static_cast<std::uint32_t>(at) : 0;
}

std::uint32_t title_behind_buttons(const StyledText& text) {
  if (const std::uint32_t end = linked_buttons_end(text); end != 0) return end;
  return std::max(plain_buttons_end(text.text), bracketed_buttons_end(text.text));
}

template <std::size_t N>
bool starts_with_any(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return starts_with_ignoring_case(text, w); });
}

}  // namespace

bool is_button_line(std::string_view text) {
  if (text.size() < 3 || !is_part_of_buttons(text)) return false;
  const std::string folded = fold_text(text);
  return (folded.starts_with("pdf") || folded.starts_with("bib")) && folded.find("bib") != std::string::npos;
}

bool begins_with_buttons(std::string_view text) { return plain_buttons_end(text) != 0 || bracketed_buttons_end(text) != 0; }

bool is_idle_button(std::string_view label) {
  const std::string folded = fold_text(label);
  return folded == "abs" || folded == "bib" || folded == "bib full";
}

ListingButtons read_listing_buttons(const Page& page, std::size_t i) {
  ListingButtons out;
  constexpr std::size_t kMost = 8;
  std::string words;
  while (i + out.lines < page.lines.size() && out.lines < kMost && is_part_of_buttons(page.lines[i + out.lines].text.text)) {
    words += fold_text(page.lines[i + out.lines].text.text) + " ";
    ++out.lines;
  }
  if (out.lines != 0) return is_button_line(words) ? out : ListingButtons{};
  if (i < page.lines.size()) out.title = title_behind_buttons(page.lines[i].text);
  return out;
}

bool is_piped_names(std::string_view text) {
  if (text.find(" | ") == std::string_view::npos || text.size() > 4000) return false;
  const std::vector<std::string_view> names = split(text, '|');
  const auto likely = std::count_if(names.begin(), names.end(), [](std::string_view n) { return is_name_like(trim(n)); });
  return static_cast<std::size_t>(likely) * 10 >= names.size() * 8;
}

bool begins_bare_paper(const Page& page, std::size_t i) {
  constexpr std::size_t kMostTitleLines = 3;
  const auto text = [&](std::size_t line) -> std::string_view { return page.lines[line].text.text; };
  const auto is_year = [&](std::size_t line) { return read_heading(text(line)).year; };
  // Where blank lines were lost: behind a venue, a year, or the last sentence of an abstract.
  const auto is_over = [&](std::size_t line) {
    return is_venue_line(text(line)) || page.lines[line].kind == LineKind::heading || is_year(line) || text(line).ends_with('.');
  };
  const bool fresh = page.lines[i].starts_block || (i > 0 && is_over(i - 1));
  if (!fresh || text(i).empty() || is_piped_names(text(i)) || is_year(i)) return false;
  for (std::size_t next = i + 1; next + 1 < page.lines.size() && next <= i + kMostTitleLines; ++next) {
    if (is_year(next) || (page.lines[next].starts_block && page.lines[next - 1].kind == LineKind::text)) return false;
    if (is_piped_names(text(next))) return true;
    const bool names = is_name_like(text(next)) || leading_names_end(text(next)) == text(next).size();
    if (names && is_venue_line(text(next + 1))) return true;
    if (is_venue_line(text(next))) return false;
  }
  return false;
}

bool has_buttons_below(const Page& page) {
  constexpr std::size_t kMost = 5;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!read_listing_buttons(page, i).any()) continue;
    for (std::size_t above = i - std::min(i, kMost); above < i; ++above) {
      if (begins_bare_paper(page, above)) return true;
    }
    return false;
  }
  return false;
}

bool is_author_line(const StyledText& text) {
  if (text.text.find(" | ") != std::string::npos || text.text.ends_with(" |")) return true;
  const bool people = std::any_of(text.runs.begin(), text.runs.end(), [](const StyleRun& r) {
    return r.style == Style::link && r.target.find("/people/") != std::string::npos;
  });
  return people || is_name_like(text.text) || leading_names_end(text.text) == text.text.size();
}

bool is_venue_line(std::string_view text) {
  constexpr std::array<std::string_view, 16> kBegin{
      "Proceedings", "Proc. ",         "Findings of", "Transactions of", "Actes ",         "Companion ", "Computational Linguistics",
      "Journal ",    "International ", "Revue ",      "Traitement ",     "Procesamiento ", "Tutorial",   "Workshop ",
      "Northern ",   "Annual "};
  if (starts_with_any(text, kBegin) && !text.ends_with('.')) return true;
  constexpr std::array<std::string_view, 4> kInside{", Volume ", " (Volume ", " Proceedings", " Journal"};
  return text.size() < 300 && !text.ends_with('.') &&
         std::any_of(kInside.begin(), kInside.end(), [&](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

bool is_award_line(std::string_view text) {
  if (text.size() > 60) return false;
  const std::string folded = fold_text(text);
  constexpr std::array<std::string_view, 6> kEnds{" award", " awards", " award winner", "honorable mention", " paper", " paper runner up"};
  constexpr std::array<std::string_view, 4> kBegins{"best ", "outstanding ", "honorable mention", "test of time"};
  const auto ends = [&](std::string_view w) { return folded.ends_with(w); };
  const auto begins = [&](std::string_view w) { return folded.starts_with(w); };
  return std::any_of(kBegins.begin(), kBegins.end(), begins) && std::any_of(kEnds.begin(), kEnds.end(), ends);
}

bool is_sidebar_line(std::string_view text) {
  constexpr std::array<std::string_view, 15> kWhole{
      "Search", "Search Venues", "Search Years",     "Co-Authors",      "Co-authors",
      "Venues", "Fix author",    "Fix data",         "show all...",     "Correct data",
      "Links",  "Cancel",        "Correct Metadata", "Export citation", "Fix paper assignments"};
  constexpr std::array<std::string_view, 7> kBegin{
      "ACL materials are Copyright", "Site last built", "The ACL Anthology is managed", "Correct Metadata for",
      "Fixing paper assignments",    "Author-",         "Please select all papers"};
  return text.size() < 600 && (is_one_of(kWhole, text) || starts_with_any(text, kBegin));
}

bool is_wrapped(std::string_view above, std::string_view line) {
  constexpr std::array<std::string_view, 11> kJoining{" of", " the", " on", " for", " and", " in", " to", " with", " a", " &", ","};
  if (line.empty() || line.ends_with('.')) return false;
  std::size_t at = 0;
  if (line[0] == '(' || is_lower(next_code_point(line, at))) return true;
  return above.ends_with(':') || above.ends_with('-') ||
         std::any_of(kJoining.begin(), kJoining.end(), [&](std::string_view w) { return above.ends_with(w); });
}

}  // namespace bibfold
