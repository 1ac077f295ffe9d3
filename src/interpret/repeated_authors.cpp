// See repeated_authors.h.
#include "interpret/repeated_authors.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "———", "---", "_____", "– – –": three hyphens' length at least. The end of it, 0 when `text` does not begin so.
std::size_t repeat_dash_end(std::string_view text) {
  // The rule was drawn, and is no text.
  if (text.size() > 3 && text.starts_with(". ") && !is_ascii_lower(text[2])) return 1;
  if (text.size() > 3 && text[0] == ',') return 1;  // "7. , *The Title*", of the same kind
  constexpr int kShortest = 3;
  int width = 0;
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == ' ' && width > 0 && width < kShortest) continue;
    if (c != '_' && !is_dash(c)) break;
    width += c == 0x2014 || c == 0x2015 ? 2 : 1;
    end = at;
  }
  // "— (2004). Title"
  if (width == 2 && text.substr(end).starts_with(" (") && end + 2 < text.size() && is_digit(static_cast<unsigned char>(text[end + 2])))
    return end;
  if (width == 2 && text.substr(end).starts_with(" \u201C")) return end;  // "— “Boats at dusk”. In: …"
  const bool ends = end < text.size() && (text[end] == '.' || text[end] == ',' || text[end] == ' ' || text[end] == '(' || text[end] == ':');
  return width >= kShortest && ends ? end : 0;
}

/// The same, and "— *Boats at dusk*. Oslo: …", where only italics tell the dash from a bullet.
std::size_t repeat_dash_end(const StyledText& text) {
  constexpr std::string_view kDash = "\u2014 ";
  const bool title = text.text.starts_with(kDash) && std::any_of(text.runs.begin(), text.runs.end(), [&](const StyleRun& run) {
                       return run.style == Style::italic && run.begin == kDash.size();
                     });
  return title ? kDash.size() - 1 : repeat_dash_end(std::string_view(text.text));
}

/// "— (1978). Hide the Door. Walker.": nobody else is named in front of the title, so what was taken for an author behind it is the house.
void free_names_behind_title(std::string_view behind_dash, Publication& publication) {
  const bool alone = behind_dash.starts_with(" (") || behind_dash.starts_with(". ") || behind_dash.starts_with('(');
  const TextField* const title = publication.text.find(Field::title);
  if (!alone || title == nullptr || title->span.end <= title->span.begin) return;
  std::vector<Contributor>& authors = publication.authors;
  if (authors.size() != 1 || authors[0].span.begin < title->span.end || publication.text.has(Field::publisher)) return;
  publication.text.set(Field::publisher, display_name(authors[0].name), authors[0].span);
  authors.clear();
  publication.author_marks.clear();
}

}  // namespace

void repeat_authors(std::span<const LabelledItem> items, std::span<Publication> publications) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    const std::vector<Contributor>& above = publications[i - 1].authors;
    const StyledText& printed = items[i].item.text;
    const std::size_t dash = repeat_dash_end(printed);
    if (above.empty() || dash == 0) continue;
    std::vector<Contributor>& authors = publications[i].authors;
    free_names_behind_title(std::string_view(printed.text).substr(dash), publications[i]);
    // The dash itself is no name.
    if (!authors.empty() && repeat_dash_end(std::string_view(authors.front().name.literal + '.')) != 0) authors.erase(authors.begin());
    const auto last = authors.empty() ? above.end() : above.begin() + 1;
    const auto count = static_cast<std::uint32_t>(last - above.begin());
    authors.insert(authors.begin(), above.begin(), last);
    for (AuthorMark& mark : publications[i].author_marks) mark.author += count;
    publications[i].truncated_authors = publications[i - 1].truncated_authors && count == above.size();  // the dash is no "et al."
    publications[i].inferred.emplace_back("author");
  }
}

bool means_same_persons(std::string_view text) {
  constexpr std::array<std::string_view, 9> kWords{"ders", "dies", "dems", "ead", "eadem", "id", "idem", "iid", "iidem"};
  return is_one_of(kWords, fold_text(text));
}

void repeat_editors(std::span<Publication> publications) {
  for (Publication& publication : publications) {
    std::vector<Contributor>& editors = publication.editors;
    if (editors.size() != 1 || publication.authors.empty() || !means_same_persons(editors[0].name.literal)) continue;
    editors = publication.authors;
    for (Contributor& editor : editors) editor.role = Role::editor;
    publication.inferred.emplace_back("editor");
  }
}

}  // namespace bibfold
