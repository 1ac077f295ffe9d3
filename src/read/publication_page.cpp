// See publication_page.h.
#include "read/publication_page.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

#include "read/citation_text.h"
#include "read/evidence.h"
#include "text/html.h"
#include "text/markdown.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

struct FieldRow {
  std::string_view name;
  Label label;
};

// Of several names for one label the first that the page has is taken.
constexpr std::array<FieldRow, 48> kFields{{
    {"title", Label::title},
    {"authors", Label::author},
    {"author", Label::author},
    {"authors.name", Label::author},
    {"author.name", Label::author},
    {"author_list", Label::author},
    {"editors", Label::editor},
    {"editor", Label::editor},
    {"venue", Label::container_title},
    {"publication", Label::container_title},
    {"journal", Label::container_title},
    {"booktitle", Label::container_title},
    {"conference", Label::container_title},
    {"container-title", Label::container_title},
    {"publication_short", Label::venue_tag},
    {"venue_short", Label::venue_tag},
    {"abbr", Label::venue_tag},
    {"date", Label::date},
    {"year", Label::date},
    {"pub_date", Label::date},
    {"publishdate", Label::date},
    {"volume", Label::volume},
    {"issue", Label::issue},
    {"number", Label::issue},
    {"pages", Label::page},
    {"page", Label::page},
    {"publisher", Label::publisher},
    {"school", Label::publisher},
    {"institution", Label::publisher},
    {"doi", Label::identifier},
    {"arxiv", Label::identifier},
    {"arxiv_id", Label::identifier},
    {"eprint", Label::identifier},
    {"pmid", Label::identifier},
    {"isbn", Label::identifier},
    {"award", Label::award},
    {"awards", Label::award},
    {"status", Label::status},
    {"pubstate", Label::status},
    {"abstract", Label::abstract},
    {"excerpt", Label::abstract},
    {"summary", Label::abstract},
    {"paperurl", Label::link},
    {"paper_url", Label::link},
    {"url", Label::link},
    {"pdf", Label::link},
    {"link", Label::link},
    {"note", Label::note},
}};

/// Addresses have names of their own: url_pdf, slidesurl, links.url, code.
bool is_link_name(std::string_view name) {
  constexpr std::array<std::string_view, 14> kNames{"paperurl", "paper_url", "url",       "pdf",  "link",   "code",    "slides",
                                                    "poster",   "video",     "arxiv_url", "html", "github", "website", "links.url"};
  return name.starts_with("url_") || name.ends_with("url") || std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// What a reader of the page would see as the link's text.
std::string link_label(std::string_view name) {
  if (name == "links.url" || name == "url" || name == "link") return "Link";
  if (name.starts_with("url_")) name.remove_prefix(4);
  if (name.ends_with("_url")) name.remove_suffix(4);
  if (name.ends_with("url")) name.remove_suffix(3);
  std::string label(name);
  if (label == "pdf" || label == "doi") return label == "pdf" ? "PDF" : "DOI";
  if (!label.empty()) label[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(label[0])));
  return label;
}

/// A value as the page shows it: Markdown, HTML and character references resolved. Values are short; each is a page of its own.
StyledText rendered(const FrontField& field, SourceId id) {
  const Page page = parse_markdown(field.value, id);
  StyledText out;
  for (const PageLine& line : page.lines) {
    if (line.kind != LineKind::text) {  // "1. A title that begins like a list"
      out = {};
      out.text = collapse_blanks(decode_entities(field.value));
      out.anchors.push_back({0, 0});
      break;
    }
    append_wrapped(out, line.text);
  }
  out.source = id;
  for (Anchor& anchor : out.anchors) anchor.source_offset += field.begin;
  return out;
}

bool is_url(std::string_view value) {
  return value.find("://") != std::string_view::npos || value.starts_with("//") || value.starts_with("www.");
}

class PageItem {
 public:
  PageItem(const FrontMatter& front, SourceId id) : front_(front), id_(id) {}

  std::optional<LabelledItem> run() {
    for (const FieldRow& row : kFields) {
      const bool several = row.label == Label::identifier;
      if (row.label != Label::link && (several || !has(row.label))) add_field(row);
    }
    if (!has(Label::title)) return std::nullopt;
    add_citation();
    add_authors_of_excerpt();
    add_links();
    return std::move(item_);
  }

 private:
  [[nodiscard]] bool has(Label label) const {
    return std::any_of(item_.pieces.begin(), item_.pieces.end(), [label](const Piece& p) { return p.label == label; });
  }
  [[nodiscard]] std::string_view value_of(Label label) const {
    const auto piece = std::find_if(item_.pieces.begin(), item_.pieces.end(), [label](const Piece& p) { return p.label == label; });
    return piece == item_.pieces.end() ? std::string_view{}
                                       : std::string_view(item_.item.text.text).substr(piece->begin, piece->end - piece->begin);
  }

  void add(const StyledText& text, Label label) {
    const StyledText value = trimmed(text);
    if (value.text.empty()) return;
    append(item_.item.text, value, Joint::end);
    const auto end = static_cast<std::uint32_t>(item_.item.text.text.size());
    item_.pieces.push_back({label, end - static_cast<std::uint32_t>(value.text.size()), end, 1000});
  }

  void add_field(const FieldRow& row) {
    const std::vector<const FrontField*> values = front_.all(row.name);
    if (values.empty()) return;
    StyledText text;
    for (const FrontField* field : values) {
      StyledText value = rendered(*field, id_);
      if (row.label == Label::date) value = slice(value, 0, static_cast<std::uint32_t>(std::min(value.text.find('T'), value.text.size())));
      if (row.label == Label::author && value.text == "admin") continue;  // Hugo's word for the owner of the site
      if (row.label == Label::identifier && (is_url(value.text) || value.text == "true" || value.text == "false")) continue;
      if (!text.text.empty()) append(text, separator(value), Joint::none);
      append(text, value, Joint::none);
    }
    if (row.label == Label::identifier && !text.text.empty()) append(scheme_of(row.name, text), text, Joint::none, text);
    const bool venue = row.label == Label::container_title || row.label == Label::venue_tag;
    if (venue && starts_with_ignoring_case(text.text, "In ")) text = slice(text, 3, static_cast<std::uint32_t>(text.text.size()));
    if (!text.text.empty()) add(text, row.label);
  }

  /// A list's own separators: names may be inverted, so a semicolon.
  StyledText separator(const StyledText& at) const {
    StyledText out;
    out.text = "; ";
    out.anchors.push_back({0, at.anchors.empty() ? 0 : at.anchors.front().source_offset});
    out.source = id_;
    return out;
  }
  static void append(StyledText prefix, const StyledText& value, Joint joint, StyledText& to) {
    bibfold::append(prefix, value, joint);
    to = std::move(prefix);
  }
  static void append(StyledText& to, const StyledText& more, Joint joint) { bibfold::append(to, more, joint); }

  /// "10.1/x" of a field `doi` says "doi:10.1/x".
  StyledText scheme_of(std::string_view name, const StyledText& value) const {
    StyledText out = separator(value);
    out.text = name == "doi" ? "doi:" : name == "pmid" ? "PMID: " : name == "isbn" ? "ISBN " : "arXiv:";
    if (find_ignoring_case(value.text, out.text.substr(0, 3)) == 0) out.text.clear();
    return out;
  }

  void add_citation() {
    const FrontField* field = front_.find("citation");
    if (field == nullptr) return;
    const StyledText text = rendered(*field, id_);
    const CitationParts parts = split_citation(text, value_of(Label::title));
    if (!parts.fits) return add(text, Label::note);
    const auto fill = [&](const CitationPart& part, Label label) {
      if (part.begin < part.end && !has(label)) add(slice(text, part.begin, part.end), label);
    };
    fill(parts.authors, Label::author);
    fill(parts.venue, Label::container_title);
    fill(parts.volume, Label::volume);
    fill(parts.issue, Label::issue);
    fill(parts.pages, Label::page);
    const bool other_year = has(Label::date) && parts.year.begin < parts.year.end &&
                            value_of(Label::date).find(std::string_view(text.text).substr(parts.year.begin, 4)) == std::string_view::npos;
    fill(parts.year, Label::date);
    if (other_year) add(text, Label::note);  // it disagrees with the fields: kept in sight
  }

  // "excerpt: Jane Doe, John Roe": the only place where the authors stand.
  void add_authors_of_excerpt() {
    if (has(Label::author)) return;
    for (const std::string_view name : {"excerpt", "summary", "description", "subtitle"}) {
      const FrontField* field = front_.find(name);
      if (field == nullptr) continue;
      StyledText text = rendered(*field, id_);
      const std::uint32_t end = leading_names_end(text.text);
      if (end == 0) continue;
      add(slice(text, 0, end), Label::author);
      return;
    }
  }

  /// The "name" beside a "url" in Hugo's list of links.
  [[nodiscard]] std::string named_link(const FrontField& url) const {
    for (const FrontField& field : front_.fields) {
      if (field.name == "links.name" && field.item == url.item && !field.value.empty()) return field.value;
    }
    return "Link";
  }

  void add_links() {
    for (const FrontField& field : front_.fields) {
      if (!is_link_name(field.name) && !is_url(field.value)) continue;
      if (field.value.empty() || field.value.find_first_of(" \n") != std::string::npos || field.name == "permalink" ||
          field.name.find("image") != std::string::npos)
        continue;
      StyledText text;
      text.text = field.name == "links.url" ? named_link(field) : link_label(field.name);
      text.source = id_;
      text.anchors.push_back({0, field.begin});
      text.runs.push_back({0, static_cast<std::uint32_t>(text.text.size()), Style::link, field.value});
      add(text, Label::link);
    }
  }

  const FrontMatter& front_;
  SourceId id_;
  LabelledItem item_;
};

}  // namespace

bool is_publication_page(std::string_view path, const FrontMatter& front) {
  if (front.find("title") == nullptr) return false;
  const auto any = [&](std::initializer_list<std::string_view> names) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view n) { return front.find(n) != nullptr && !front[n].empty(); });
  };
  const bool persons = any({"authors", "author", "authors.name", "author_list"});
  const bool place =
      any({"venue", "publication", "journal", "booktitle", "conference", "doi", "paperurl", "arxiv", "citation", "publication_types"});
  const bool date = any({"date", "year", "pub_date", "publishdate"});
  const std::string collection = lower(front["collection"]);
  const bool folder = path.find("_publications/") != std::string_view::npos || path.find("_papers/") != std::string_view::npos ||
                      path.find("/publication/") != std::string_view::npos || path.find("/publications/") != std::string_view::npos ||
                      path.starts_with("publication/") || path.starts_with("publications/");
  const bool named = collection == "publications" || collection == "papers" || collection == "publication";
  if (named || folder) return persons || place || (date && named);
  return place && (persons || date) &&
         (any({"authors", "authors.name", "citation", "doi", "paperurl", "journal", "booktitle"}) || lower(front["type"]) == "publication");
}

std::optional<LabelledItem> read_publication_page(std::string_view /*text*/, const FrontMatter& front, SourceId id) {
  std::optional<LabelledItem> item = PageItem(front, id).run();
  if (item) item->item.span = {id, 0, front.end};
  return item;
}

}  // namespace bibfold
