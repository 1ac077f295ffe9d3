// See joined_pages.h. A fence begins a page when what it encloses has a title and another key; a rule between paragraphs encloses prose.
#include "read/joined_pages.h"

#include <algorithm>

#include "text/front_matter.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_fence(std::string_view line) { return line == "---" || line == "+++"; }
bool is_code_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

/// "==> _publications/one.md <==", "# File: two.md", "===== three.qmd =====": the name of the file; "" for any other line.
std::string_view file_named_by(std::string_view line) {
  constexpr std::size_t kLongest = 200;
  if (line.size() > kLongest) return {};
  for (const std::string_view suffix : {".md", ".mdx", ".markdown", ".qmd", ".html"}) {
    const std::size_t at = line.find(suffix);
    const std::size_t end = at + suffix.size();
    if (at == std::string_view::npos || at == 0 || (end < line.size() && is_letter(static_cast<unsigned char>(line[end])))) continue;
    const std::size_t begin = line.find_last_of(" \t`*=#>:<", at);
    const std::string_view name = line.substr(begin == std::string_view::npos ? 0 : begin + 1, end);
    return name.substr(0, end - (begin == std::string_view::npos ? 0 : begin + 1));
  }
  return {};
}

/// Nothing but signs: "======", "-----".
bool is_ornament(std::string_view line) { return fold_letters(line).empty(); }

class Cutter {
 public:
  Cutter(std::string_view path, std::string_view text) : path_(path), text_(text), lines_(split_lines(text)) {}

  std::vector<PagePart> run() {
    bool code = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = trim(lines_[i]);
      if (is_code_fence(line)) code = !code;
      if (code || !is_fence(line) || lines_[i].empty() || !is_fence(lines_[i].substr(0, 3))) continue;
      const std::size_t offset = offset_of(i);
      const std::uint32_t end = page_begins_at(offset);
      if (end == 0) continue;
      open(i, offset);
      while (i + 1 < lines_.size() && offset_of(i + 1) < offset + end) ++i;
    }
    if (!parts_.empty()) parts_.back().end = static_cast<std::uint32_t>(text_.size());
    return std::move(parts_);
  }

 private:
  [[nodiscard]] std::size_t offset_of(std::size_t line) const { return static_cast<std::size_t>(lines_[line].data() - text_.data()); }

  /// The length of the front matter; 0 when there is none.
  [[nodiscard]] std::uint32_t page_begins_at(std::size_t offset) const {
    const std::string_view rest = text_.substr(offset);
    const std::uint32_t end = front_matter_end(rest);
    if (end == 0) return 0;
    const FrontMatter front = read_front_matter(rest.substr(0, end));
    return front.find("title") != nullptr && front.fields.size() >= 2 ? end : 0;
  }

  void open(std::size_t line, std::size_t offset) {
    PagePart part;
    part.path = path_;
    part.begin = static_cast<std::uint32_t>(offset);
    std::size_t above = line;
    while (above > 0 && (trim(lines_[above - 1]).empty() || is_ornament(lines_[above - 1])) && above + 4 > line) --above;
    const std::string_view named = above > 0 ? file_named_by(trim(lines_[above - 1])) : std::string_view{};
    if (!named.empty()) part.path = named;
    if (!parts_.empty()) parts_.back().end = static_cast<std::uint32_t>(named.empty() ? offset : offset_of(above - 1));
    parts_.push_back(std::move(part));
  }

  std::string_view path_;
  std::string_view text_;
  std::vector<std::string_view> lines_;
  std::vector<PagePart> parts_;
};

void move_span(Span& span, std::uint32_t offset) {
  span.begin += offset;
  span.end += offset;
}

void move_text(StyledText& text, std::uint32_t offset) {
  for (Anchor& anchor : text.anchors) anchor.source_offset += offset;
}

void move_item(RawItem& item, std::uint32_t offset) {
  move_text(item.text, offset);
  move_span(item.span, offset);
}

}  // namespace

std::vector<PagePart> split_joined_pages(std::string_view path, std::string_view text) {
  std::vector<PagePart> parts = Cutter(path, text).run();
  // The text above the first page is a line that names it, or there is no collection.
  constexpr std::size_t kLongestHead = 400;
  if (!parts.empty() && parts.front().begin > kLongestHead) parts.clear();
  return parts;
}

void move_places(Document& document, std::uint32_t offset) {
  for (LabelledItem& item : document.items) move_item(item.item, offset);
  for (RawList& list : document.lists) {
    move_span(list.span, offset);
    for (RawItem& item : list.items) move_item(item, offset);
  }
  for (Person& owner : document.owners) move_span(owner.span, offset);
  for (Companions& companions : document.companions) {
    move_text(companions.text, offset);
    move_span(companions.span, offset);
  }
  for (Mention& mention : document.mentions) move_span(mention.span, offset);
  for (Block& block : document.blocks) move_span(block.span, offset);
  for (Diagnostic& diagnostic : document.diagnostics) {
    move_span(diagnostic.span, offset);
    for (DiagnosticNote& note : diagnostic.notes) move_span(note.span, offset);
  }
}

}  // namespace bibfold
