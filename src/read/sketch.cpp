// See sketch.h.
#include "read/sketch.h"

#include <array>
#include <set>

#include "read/cards.h"
#include "read/outline.h"
#include "read/owner.h"
#include "read/publication_lists.h"
#include "text/front_matter.h"
#include "text/html.h"
#include "text/latex_page.h"
#include "text/markdown.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kLooked = 1U << 18U;

bool is_cv_section(SectionKind kind) {
  return kind != SectionKind::unknown && kind != SectionKind::group && kind != SectionKind::referees && kind != SectionKind::contact &&
         kind != SectionKind::software && kind != SectionKind::news && kind != SectionKind::media && kind != SectionKind::research;
}

}  // namespace

Sketch sketch_of(std::string_view text, bool html) {
  text = text.substr(0, kLooked);
  const SourceId nowhere{0};
  const std::uint32_t begin = front_matter_end(text);
  Page page = html                      ? parse_html(text, nowhere, begin, true)
              : is_latex_document(text) ? parse_latex(text, nowhere)
                                        : parse_markdown(text, nowhere, begin, true);
  mark_cards(page);
  const FrontMatter front = begin > 0 ? read_front_matter(text) : FrontMatter{};
  const std::vector<Section> outline = make_outline(page, front["title"]);
  const auto owner = find_owner(page, outline);
  Sketch sketch;
  sketch.owner = owner.has_value();
  sketch.lines = page.lines.size();
  std::set<SectionKind> kinds;
  for (const Section& section : outline) {
    if (is_cv_section(section.kind)) kinds.insert(section.kind);
  }
  sketch.cv_sections = kinds.size();
  sketch.publications = kinds.count(SectionKind::publications) != 0;
  for (const PageLine& line : page.lines) {
    sketch.headings = sketch.headings || line.kind == LineKind::heading;
    sketch.code = sketch.code || line.kind == LineKind::code;
  }
  const FoundLists found = find_publication_lists(page, outline, owner ? words_of(owner->person.name) : OwnerWords{});
  for (const RawList& list : found.lists) sketch.references += list.items.size();
  sketch.references += found.items.size();
  return sketch;
}

std::string base_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  const std::size_t dot = path.rfind('.');
  return lower(dot == 0 ? path : path.substr(0, dot));
}

std::string extension(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string() : lower(path.substr(dot));
}

bool is_foreign_name(std::string_view path) {
  constexpr std::array<std::string_view, 13> kText{"",     ".tex",   ".txt", ".text", ".md",   ".markdown", ".mdx",
                                                   ".mkd", ".mdown", ".qmd", ".rmd",  ".html", ".htm"};
  constexpr std::array<std::string_view, 14> kForeign{"readme",          "license", "licence",      "changelog",  "contributing",
                                                      "code_of_conduct", "copying", "requirements", "cmakelists", "robots",
                                                      "security",        "install", "todo",         "history"};
  const std::string name = base_name(path);
  const std::string suffix = extension(path);
  return !is_one_of(kText, suffix) || is_one_of(kForeign, name);
}

}  // namespace bibfold
