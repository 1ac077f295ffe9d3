// See jekyll_page.h. The front matter decides: a page about one publication is read from it, every other page is text with an owner, lists
// and links.
#include "read/jekyll_page.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "read/account.h"
#include "read/csl_json.h"
#include "read/data_lists.h"
#include "read/heading_words.h"
#include "read/joined_pages.h"
#include "read/name_shape.h"
#include "read/publication_fields.h"
#include "read/publication_page.h"
#include "read/sketch.h"
#include "read/text_document.h"
#include "text/front_matter.h"
#include "text/html.h"
#include "text/markdown.h"
#include "text/tag_values.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/yaml_records.h"

namespace bibfold {
namespace {

bool is_html(std::string_view path, std::string_view text) {
  const std::string suffix = extension(path);
  if (suffix == ".html" || suffix == ".htm") return true;
  const std::string_view head = text.substr(0, 512);
  return head.find("<html") != std::string_view::npos || head.find("<!DOCTYPE html") != std::string_view::npos ||
         head.find("<!doctype html") != std::string_view::npos;
}

/// "_data/papers.json", "resume.json": written by hand or by a program, and no CSL-JSON.
bool is_json_data(std::string_view path, std::string_view text) {
  if (extension(path) != ".json" || csl_json_likelihood(path, text) > 0) return false;
  const std::string name = base_name(path);
  const HeadingReading reading = read_heading(name);
  return path.find("data/") != std::string_view::npos || name == "resume" || name == "cv" ||
         (reading.whole && reading.kind == SectionKind::publications);
}

bool is_data_file(std::string_view path, std::string_view text) {
  const std::string suffix = extension(path);
  return suffix == ".yml" || suffix == ".yaml" || is_json_data(path, text);
}

/// Posts tell of everything; what they link to is not the owner's list.
bool is_post(std::string_view path) {
  constexpr std::array<std::string_view, 5> kFolders{"_posts/", "/posts/", "/post/", "/blog/", "_drafts/"};
  return std::any_of(kFolders.begin(), kFolders.end(), [&](std::string_view f) { return path.find(f) != std::string_view::npos; });
}

/// "Publications – Jane Doe", "Jane Doe's papers": the part of an HTML page's title that says what it lists; "" when none does.
std::string listed_by_title(std::string_view text) {
  constexpr std::size_t kLooked = 1U << 14U;
  text = text.substr(0, kLooked);
  const std::size_t begin = find_ignoring_case(text, "<title>");
  const std::size_t end = find_ignoring_case(text, "</title>");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + 7) return {};
  std::string title = decode_entities(text.substr(begin + 7, end - begin - 7));
  for (const std::string_view joint : {" – ", " — ", " - ", " | ", ": ", "'s ", "’s "}) {
    for (std::size_t at = title.find(joint); at != std::string::npos; at = title.find(joint)) title.replace(at, joint.size(), "\n");
  }
  for (const std::string_view part : split(title, '\n')) {
    const HeadingReading reading = read_heading(trim(part));
    if (reading.whole && reading.kind == SectionKind::publications) return std::string(trim(part));
  }
  return {};
}

void report_fault(const FrontMatter& front, Document& document) {
  if (front.fault.empty()) return;
  document.diagnostics.push_back({Code::unparsed_front_matter, {document.source, front.fault_offset, front.fault_offset}, front.fault, {}});
}

/// "Home Page", "Example Lab", "Publications": no person.
bool names_a_site(std::string_view title) {
  constexpr std::array<std::string_view, 18> kWords{"about",    "academic", "blog",    "curriculum", "cv",    "group",
                                                    "home",     "homepage", "lab",     "page",       "pages", "project",
                                                    "projects", "research", "website", "university", "vitae", "welcome"};
  const std::string folded = fold_text(title);
  const std::vector<std::string_view> words = split(folded, ' ');
  const auto known = [&](std::string_view w) { return is_one_of(kWords, w); };
  return read_heading(title).kind != SectionKind::unknown || words.size() < 2 || std::any_of(words.begin(), words.end(), known);
}

/// The first page of a site, whose title may be whose site it is: "title: Jane Doe" above "permalink: /about/".
bool is_front_page(const FrontMatter& front, std::string_view path) {
  const std::string_view link = front["permalink"];
  const std::string_view layout = front["layout"];
  return link == "/" || link == "/about/" || link == "/about" || layout == "about" || layout == "home" || layout == "homepage" ||
         path.ends_with("about.md") || path.ends_with("index.md") || path.ends_with("index.html");
}

/// The owner as the front matter names him, for pages that do not.
void add_named_owner(const FrontMatter& front, const Source& source, Document& document) {
  if (!document.owners.empty()) return;
  // Hugo's page of a person has his name as its title.
  const bool person = front.find("superuser") != nullptr || source.path.find("authors/") != std::string::npos ||
                      (!document.lists.empty() && is_front_page(front, source.path) && !names_a_site(front["title"]));
  for (const std::string_view name : {"name", "full_name", "author.name", "name.display", "title"}) {
    const FrontField* field = front.find(name);
    if (field == nullptr || !is_name_like(field->value) || (name == "title" && !person)) continue;
    Person owner;
    owner.name.literal = field->value;
    owner.owner = true;
    owner.sources.push_back(source.path);
    owner.span = {document.source, field->begin, field->end};
    document.owners.push_back(std::move(owner));
    return;
  }
}

/// Without blanks at its ends; none when there is nothing else.
void add_block(Document& document, const Source& source, Span span, BlockKind kind, std::string_view reason) {
  const std::string_view text = trim(std::string_view(source.text).substr(span.begin, span.end - span.begin));
  if (text.empty()) return;
  span.begin = static_cast<std::uint32_t>(text.data() - source.text.data());
  span.end = span.begin + static_cast<std::uint32_t>(text.size());
  document.blocks.push_back({span, kind, std::string(reason)});
}

Page parse_body(const Source& source, SourceId id, std::uint32_t begin) {
  return is_html(source.path, source.text) ? parse_html(source.text, id, begin, true) : parse_markdown(source.text, id, begin, true);
}

std::optional<Document> read_one_publication(const Source& source, SourceId id, const FrontMatter& front) {
  const Page body = parse_body(source, id, front.end);
  std::optional<PublicationPage> page = read_publication_page(front, body, id);
  if (!page) return std::nullopt;
  Document document;
  document.source = id;
  document.format = Format::jekyll_page;
  document.items.push_back(std::move(page->item));
  std::vector<LineFate> fates(body.lines.size(), {BlockKind::skipped, "body", 0});
  for (const std::size_t line : page->lines) fates[line] = {BlockKind::publication, "", 1};
  document.blocks = account_for(source, id, body, fates, front.end);
  if (!document.blocks.empty()) {
    document.blocks.front().kind = BlockKind::publication;
    document.blocks.front().reason.clear();
  }
  report_fault(front, document);
  return document;
}

/// A record of a paper: by its fields, by what its excerpt tells, or by the list that it stands in ("title", "institution", "year" below
/// "Publications", as the time tables of al-folio's cv.yml have it).
bool is_paper_record(const FrontMatter& record, std::string_view path, SourceId id) {
  if (is_publication_record(record) || tells_publication(record, id)) return true;
  const auto states = [&](std::string_view name) { return !record[name].empty(); };
  constexpr std::array<std::string_view, 6> kOfPapers{"year", "status", "coauthors", "journal", "venue", "doi"};
  if (is_in_promising_file(record, path) && states("title") && std::any_of(kOfPapers.begin(), kOfPapers.end(), states)) return true;
  return is_promised_record(record) && states("title") && (states("year") || states("date")) &&
         (states("institution") || states("venue") || states("journal") || states("conference") || states("publisher"));
}

/// The publications among records.
std::vector<LabelledItem> read_record_items(const std::vector<FrontMatter>& records, std::string_view path, SourceId id) {
  std::vector<LabelledItem> items;
  for (const FrontMatter& record : records) {
    std::optional<LabelledItem> item = is_paper_record(record, path, id) ? read_publication_record(record, id) : std::nullopt;
    if (!item) continue;
    item->item.span = {id, record.begin, record.end};
    if (item->item.group.empty()) item->item.group = record.list;
    items.push_back(std::move(*item));
  }
  return items;
}

/// Lists of records, `_data/publications.yml`: every record a publication.
Document read_records(const Source& source, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::jekyll_page;
  const std::vector<FrontMatter> records = read_yaml_records(source.text);
  document.items = read_record_items(records, source.path, id);
  document.lists = read_written_records(records, source.path, id);
  std::set<std::uint32_t> found;
  for (const LabelledItem& item : document.items) found.insert(item.item.span.begin);
  for (const RawList& list : document.lists) {
    for (const RawItem& item : list.items) found.insert(item.span.begin);
  }
  std::uint32_t at = 0;
  for (const FrontMatter& record : records) {
    if (record.begin < at) continue;  // several on one line
    add_block(document, source, {id, at, record.begin}, BlockKind::heading, "");
    at = record.end;
    const bool read = found.count(record.begin) != 0;
    add_block(document, source, {id, record.begin, record.end}, read ? BlockKind::publication : BlockKind::skipped, read ? "" : "record");
  }
  return document;
}

/// Records in the front matter of a page, which its template shows.
void add_front_records(const Source& source, SourceId id, Document& document) {
  const std::vector<FrontMatter> records = read_front_records(source.text);
  std::vector<LabelledItem> items = read_record_items(records, {}, id);
  std::vector<RawList> lists = read_written_records(records, {}, id);
  if (items.size() < 2 && lists.empty()) return;
  if (!document.blocks.empty()) {
    document.blocks.front().kind = BlockKind::publication;
    document.blocks.front().reason.clear();
  }
  std::move(items.begin(), items.end(), std::back_inserter(document.items));
  std::move(lists.begin(), lists.end(), std::back_inserter(document.lists));
}

/// `{% include paper.html title="…" authors="…" year="…" %}`: what the page says of a paper is in the tag.
void add_tag_records(const Source& source, SourceId id, std::uint32_t begin, Document& document) {
  std::vector<LabelledItem> items = read_record_items(read_tag_records(source.text, begin), {}, id);
  auto block = document.blocks.begin();
  for (LabelledItem& item : items) {
    for (; block != document.blocks.end() && block->span.begin < item.item.span.end; ++block) {
      if (block->span.end > item.item.span.begin) *block = {block->span, BlockKind::publication, {}};
    }
    document.items.push_back(std::move(item));
  }
}

Document read_page(const Source& source, SourceId id) {
  const FrontMatter front = read_front_matter(source.text);
  if (is_publication_page(source.path, front)) {
    if (std::optional<Document> document = read_one_publication(source, id, front)) return std::move(*document);
  }
  TextDocumentOptions options;
  options.format = Format::jekyll_page;
  options.begin = front.end;
  const std::string listed = front["title"].empty() ? listed_by_title(source.text) : std::string();
  options.title = listed.empty() ? front["title"] : listed;
  options.mentions = true;
  Document document = read_text_document(source, id, parse_body(source, id, front.end), options);
  add_named_owner(front, source, document);
  add_front_records(source, id, document);
  add_tag_records(source, id, front.end, document);
  report_fault(front, document);
  return document;
}

template <typename T>
void move_to_end(std::vector<T>& from, std::vector<T>& to) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// Pages one behind the other, each read by itself.
Document read_joined_pages(const Source& source, SourceId id, const std::vector<PagePart>& parts) {
  Document all;
  all.source = id;
  all.format = Format::jekyll_page;
  std::uint32_t at = 0;
  for (const PagePart& part : parts) {
    add_block(all, source, {id, at, part.begin}, BlockKind::heading, "");
    at = part.end;
    Source page;
    page.path = part.path;
    page.text = source.text.substr(part.begin, part.end - part.begin);
    Document read = read_page(page, id);
    move_places(read, part.begin);
    for (Person& owner : read.owners) owner.sources.assign(1, source.path);
    for (Mention& mention : read.mentions) mention.source = source.path;
    move_to_end(read.items, all.items);
    move_to_end(read.lists, all.lists);
    move_to_end(read.owners, all.owners);
    move_to_end(read.companions, all.companions);
    move_to_end(read.mentions, all.mentions);
    move_to_end(read.blocks, all.blocks);
    move_to_end(read.diagnostics, all.diagnostics);
  }
  return all;
}

}  // namespace

int jekyll_page_likelihood(std::string_view path, std::string_view text) {
  if (is_data_file(path, text)) {
    const std::vector<FrontMatter> records = read_yaml_records(text);
    const auto is_paper = [&](const FrontMatter& r) { return is_paper_record(r, path, SourceId{0}) || is_written_record(r, path); };
    return std::any_of(records.begin(), records.end(), is_paper) ? 90 : 0;
  }
  if (is_foreign_name(path)) return 0;
  const bool html = is_html(path, text);
  if (front_matter_end(text) == 0) {
    if (split_joined_pages(path, text).size() >= 2) return 90;
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
  if (is_data_file(source.path, source.text)) return read_records(source, id);
  const std::vector<PagePart> parts = split_joined_pages(source.path, source.text);
  return parts.size() >= 2 ? read_joined_pages(source, id, parts) : read_page(source, id);
}

}  // namespace bibfold
