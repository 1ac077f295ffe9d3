// See jekyll_page.h. The front matter decides: a page about one publication is read from it, every other page is text with an owner, lists
// and links.
#include "read/jekyll_page.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "read/account.h"
#include "read/evidence.h"
#include "read/publication_page.h"
#include "read/sketch.h"
#include "read/text_document.h"
#include "text/front_matter.h"
#include "text/html.h"
#include "text/markdown.h"

namespace bibfold {
namespace {

bool is_html(std::string_view path, std::string_view text) {
  const std::string suffix = extension(path);
  if (suffix == ".html" || suffix == ".htm") return true;
  const std::string_view head = text.substr(0, 512);
  return head.find("<html") != std::string_view::npos || head.find("<!DOCTYPE html") != std::string_view::npos ||
         head.find("<!doctype html") != std::string_view::npos;
}

/// Posts tell of everything; what they link to is not the owner's list.
bool is_post(std::string_view path) {
  constexpr std::array<std::string_view, 5> kFolders{"_posts/", "/posts/", "/post/", "/blog/", "_drafts/"};
  return std::any_of(kFolders.begin(), kFolders.end(), [&](std::string_view f) { return path.find(f) != std::string_view::npos; });
}

void report_fault(const FrontMatter& front, Document& document) {
  if (front.fault.empty()) return;
  document.diagnostics.push_back({Code::unparsed_front_matter, {document.source, front.fault_offset, front.fault_offset}, front.fault, {}});
}

/// The owner as the front matter names him, for pages that do not.
void add_named_owner(const FrontMatter& front, const Source& source, Document& document) {
  if (!document.owners.empty()) return;
  for (const std::string_view name : {"name", "full_name", "author.name"}) {
    const FrontField* field = front.find(name);
    if (field == nullptr || !is_name_like(field->value)) continue;
    Person owner;
    owner.name.literal = field->value;
    owner.owner = true;
    owner.sources.push_back(source.path);
    owner.span = {document.source, field->begin, field->end};
    document.owners.push_back(std::move(owner));
    return;
  }
}

Document read_one_publication(const Source& source, SourceId id, const FrontMatter& front, LabelledItem item) {
  Document document;
  document.source = id;
  document.format = Format::jekyll_page;
  document.items.push_back(std::move(item));
  const Page body = parse_markdown(source.text, id, front.end, true);
  const std::vector<LineFate> fates(body.lines.size(), {BlockKind::skipped, "body", 0});
  document.blocks = account_for(source, id, body, fates, front.end);
  if (!document.blocks.empty()) {
    document.blocks.front().kind = BlockKind::publication;
    document.blocks.front().reason.clear();
  }
  return document;
}

}  // namespace

int jekyll_page_likelihood(std::string_view path, std::string_view text) {
  if (is_foreign_name(path)) return 0;
  const bool html = is_html(path, text);
  if (front_matter_end(text) == 0) {
    if (!html) return 0;
    const Sketch sketch = sketch_of(text, true);
    return sketch.references >= 2 || (sketch.owner && sketch.cv_sections >= 2) ? 40 : 0;
  }
  const FrontMatter front = read_front_matter(text);
  if (front.fields.empty()) return 0;
  if (is_publication_page(path, front)) return 95;
  if (is_post(path)) return 0;
  constexpr std::array<std::string_view, 6> kKeys{"layout", "permalink", "title", "collection", "date", "author"};
  const bool page = std::any_of(kKeys.begin(), kKeys.end(), [&](std::string_view k) { return front.find(k) != nullptr; });
  return page ? 90 : 50;
}

Document read_jekyll_page(const Source& source, SourceId id) {
  const FrontMatter front = read_front_matter(source.text);
  const bool publication = is_publication_page(source.path, front);
  if (publication) {
    if (std::optional<LabelledItem> item = read_publication_page(source.text, front, id)) {
      Document document = read_one_publication(source, id, front, std::move(*item));
      report_fault(front, document);
      return document;
    }
  }
  TextDocumentOptions options;
  options.format = Format::jekyll_page;
  options.begin = front.end;
  options.title = front["title"];
  options.mentions = true;
  const bool html = is_html(source.path, source.text);
  const Page page = html ? parse_html(source.text, id, front.end, true) : parse_markdown(source.text, id, front.end, true);
  Document document = read_text_document(source, id, page, options);
  add_named_owner(front, source, document);
  report_fault(front, document);
  return document;
}

}  // namespace bibfold
