// See publication_page.h.
#include "read/publication_page.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "read/citation_text.h"
#include "read/publication_body.h"
#include "read/publication_fields.h"
#include "read/venue_text.h"
#include "text/ascii.h"
#include "text/html.h"
#include "text/markdown.h"
#include "text/styled_text.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool is_url(std::string_view value) {
  return value.find("://") != std::string_view::npos || value.starts_with("//") || value.starts_with("www.");
}

class PageItem {
 public:
  PageItem(const FrontMatter& front, const PublicationBody& body, SourceId id) : front_(front), body_(body), id_(id) {}

  std::optional<LabelledItem> run() {
    for (const PublicationField& row : publication_fields()) {
      const bool several = row.label == Label::identifier;
      if (row.label != Label::link && (several || !has(row.label))) add_field(row);
    }
    if (!has(Label::title)) return std::nullopt;
    item_.item.group = kind_of_publication(front_);
    add_authors();
    add_citation();
    add_excerpt();
    add_body();
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

  void add_field(const PublicationField& row) {
    const std::vector<const FrontField*> values = front_.all(row.name);
    if (values.empty()) return;
    StyledText text;
    for (const FrontField* field : values) {
      StyledText value = rendered_value(*field, id_);
      if (row.label == Label::abstract && leading_names_end(value.text) != 0) return;  // see add_excerpt
      if (row.label == Label::date) value = slice(value, 0, static_cast<std::uint32_t>(std::min(value.text.find('T'), value.text.size())));
      if (row.label == Label::identifier && (is_url(value.text) || value.text == "true" || value.text == "false")) continue;
      if (!text.text.empty()) append(text, separator(value), Joint::none);
      append(text, value, Joint::none);
    }
    if (row.label == Label::identifier && !text.text.empty()) append(scheme_of(row.name, text), text, Joint::none, text);
    const bool venue = row.label == Label::container_title || row.label == Label::venue_tag;
    for (const std::string_view in : {"In: ", "In "}) {
      if (venue && starts_with_ignoring_case(text.text, in))
        text = slice(text, static_cast<std::uint32_t>(in.size()), static_cast<std::uint32_t>(text.text.size()));
    }
    // A résumé as data calls the journal the publisher, or the institution.
    const bool journal = row.label == Label::publisher && !has(Label::container_title) &&
                         (front_.find("releasedate") != nullptr || (row.name == "institution" && is_time_table()));
    if (row.label == Label::container_title || journal) return add_venue(text);
    if (!text.text.empty()) add(text, row.label);
  }

  /// "title", "institution", "year", "description": al-folio's form for positions and degrees, and for papers.
  [[nodiscard]] bool is_time_table() const {
    return !front_.list.empty() && front_.find("authors") == nullptr && front_.find("author") == nullptr && item_.item.group.empty();
  }

  /// "*Journal of Foo, 1*(1)": the numbers fill fields that the page does not have.
  void add_venue(const StyledText& whole) {
    const std::uint32_t end = book_end(whole);
    const auto size = static_cast<std::uint32_t>(whole.text.size());
    const StyledText text = slice(whole, 0, end);
    if (end < size && !has(Label::publisher)) {
      const auto house = static_cast<std::uint32_t>(whole.text.find_first_not_of(" .,;:", end));
      fill(whole, {house, size}, Label::publisher);
    }
    const std::vector<Piece> pieces = split_venue(text.text);
    if (!is_clean(text.text, pieces)) return add(text, Label::container_title);  // a task for the reference parser
    for (const Piece& piece : pieces) {
      const bool same_year = piece.label == Label::date && says_year(std::string_view(text.text).substr(piece.end - 4, 4));
      if (!same_year && !has(piece.label)) add(slice(text, piece.begin, piece.end), piece.label);
    }
  }
  /// The numbers behind the name are understood, and the name is one: "Boats", not "Boats. 2019;12(3):45-67" or "ICB 2022, Bruges".
  static bool is_clean(std::string_view text, const std::vector<Piece>& pieces) {
    return std::all_of(pieces.begin(), pieces.end(), [text](const Piece& piece) {
      if (piece.label != Label::container_title) return piece.label != Label::note;
      const std::string_view name = text.substr(piece.begin, piece.end - piece.begin);
      return !has_digit(name) && name.find(", ") == std::string_view::npos && name.find(". ") == std::string_view::npos;
    });
  }
  /// "J. Roe (ed.), *Handbook of Kites*, Example House, Oslo": where the italics of the book end, if its house stands behind them; else the
  /// size of the text.
  static std::uint32_t book_end(const StyledText& text) {
    constexpr std::uint32_t kShortest = 6;
    const auto size = static_cast<std::uint32_t>(text.text.size());
    for (const StyleRun& run : text.runs) {
      if (run.style != Style::italic || run.end - run.begin < kShortest || run.end + 4 > size) continue;
      const std::string_view rest = std::string_view(text.text).substr(run.end);
      const std::size_t first = rest.find_first_not_of(" .,;:");
      const bool house = first != std::string_view::npos && first > 0 && is_upper_at(rest, first) && !has_digit(rest) &&
                         rest.find('(') == std::string_view::npos && std::count(rest.begin(), rest.end(), ' ') <= 8;
      if (house) return run.end;
    }
    return size;
  }
  [[nodiscard]] bool says_year(std::string_view year) const {
    return std::any_of(front_.fields.begin(), front_.fields.end(), [&](const FrontField& f) {
      return (f.name == "date" || f.name == "year") && f.value.find(year) != std::string::npos;
    });
  }

  /// All authors under the first of these names that the page has, in its order: "- Jane Doe", "- name: Jane Doe", or
  /// "- first: Jane" / "  last: Doe".
  void add_authors() {
    for (const std::string_view root : {"authors", "author", "author_list", "coauthors", "co_authors", "co-authors"}) {
      StyledText text;
      const FrontField* last = nullptr;
      for (const FrontField& field : front_.fields) {
        const std::string_view part = part_of_name(field.name, root);
        if (part.empty() || (last != nullptr && last->item == field.item && last->name.size() < field.name.size())) continue;
        StyledText name = part == "family" ? inverted(field, root) : written(field);
        if (name.text.empty()) continue;
        if (!text.text.empty()) append(text, separator(name), Joint::none);
        append(text, name, Joint::none);
        last = &field;
        if (++parts_ > kMostAuthors) break;
      }
      if (!text.text.empty()) return add(text, Label::author);
    }
  }

  /// "authors.last" → "family", "author.name" → "name"; "" when the field is no part of an author's name.
  static std::string_view part_of_name(std::string_view name, std::string_view root) {
    if (!name.starts_with(root)) return {};
    name.remove_prefix(root.size());
    if (name.empty() || name == ".name" || name == ".literal") return "name";
    if (name.starts_with(".name.")) name.remove_prefix(5);
    constexpr std::array<std::string_view, 5> kFamily{".last", ".lastname", ".last_name", ".family", ".surname"};
    return is_one_of(kFamily, name) ? "family" : std::string_view{};
  }

  /// Sites name their own people by the folders of their pages: "admin", "jane-doe". Small letters alone would be no name.
  StyledText written(const FrontField& field) const {
    StyledText name = rendered_value(field, id_);
    const bool folder = field.name.find('.') == std::string::npos &&
                        front_.all(field.name).size() + (field.value.size() < 20 ? 1U : 0U) > 1 &&
                        field.value.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
    if (folder && !name.text.empty()) name.text[0] = static_cast<char>(name.text[0] - 'a' + 'A');
    return name;
  }

  StyledText inverted(const FrontField& family, std::string_view root) const {
    StyledText name = rendered_value(family, id_);
    for (const FrontField& given : front_.fields) {
      if (given.item != family.item || !is_given(given.name, root)) continue;
      StyledText rest = separator(name);
      rest.text = ", ";
      append(name, rest, Joint::none);
      append(name, rendered_value(given, id_), Joint::none);
      break;
    }
    return name;
  }
  static bool is_given(std::string_view name, std::string_view root) {
    constexpr std::array<std::string_view, 4> kGiven{"first", "firstname", "first_name", "given"};
    const std::size_t dot = name.rfind('.');
    return name.starts_with(root) && dot != std::string_view::npos && is_one_of(kGiven, name.substr(dot + 1));
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
    name = name.substr(name.rfind('.') + 1);  // "citation.doi", "hugoblox.ids.doi"
    out.text = name == "doi" ? "doi:" : name == "pmid" ? "PMID: " : name == "isbn" ? "ISBN " : "arXiv:";
    if (find_ignoring_case(value.text, out.text.substr(0, 3)) == 0) out.text.clear();
    return out;
  }

  void add_citation() {
    const FrontField* field = front_.find("citation");
    if (field != nullptr && !field->value.empty()) {
      take_citation(rendered_value(*field, id_));
    } else if (!body_.citation.text.empty()) {
      take_citation(body_.citation);
    }
  }

  void take_citation(const StyledText& text) {
    const CitationParts parts = split_citation(text, value_of(Label::title));
    if (!parts.fits) return add(text, Label::note);
    const bool dated = has(Label::date);
    const bool other_year = dated && parts.year.begin < parts.year.end &&
                            value_of(Label::date).find(std::string_view(text.text).substr(parts.year.begin, 4)) == std::string_view::npos;
    fill(text, parts.authors, Label::author);
    fill_place(text, parts);
    fill(text, parts.identifier, Label::identifier);
    if (other_year) add(text, Label::note);  // it disagrees with the fields: kept in sight
  }

  void fill(const StyledText& text, const CitationPart& part, Label label) {
    if (part.begin < part.end && !has(label)) add(slice(text, part.begin, part.end), label);
  }

  void fill_place(const StyledText& text, const CitationParts& parts) {
    fill(text, parts.venue, Label::container_title);
    fill(text, parts.volume, Label::volume);
    fill(text, parts.issue, Label::issue);
    fill(text, parts.pages, Label::page);
    fill(text, parts.year, Label::date);
  }

  // "excerpt: Jane Doe, John Roe. <i>Journal</i>, 2020": the only place where they stand.
  void add_excerpt() {
    for (const std::string_view name : {"excerpt", "summary", "description", "subtitle"}) {
      const FrontField* field = front_.find(name);
      if (field == nullptr || (has(Label::author) && has(Label::container_title))) continue;
      const StyledText text = rendered_value(*field, id_);
      const std::uint32_t end = leading_names_end(text.text);
      const bool listed = starts_with_ignoring_case(text.text, "In ") || is_italic_at(text, 0);
      if (end == 0 && !listed) continue;
      fill(text, {0, end}, Label::author);
      return fill_place(text, split_behind(text, end));
    }
  }
  static bool is_italic_at(const StyledText& text, std::uint32_t at) {
    return std::any_of(text.runs.begin(), text.runs.end(),
                       [at](const StyleRun& r) { return r.style == Style::italic && r.begin <= at && r.end > at; });
  }

  void add_body() {
    if (!has(Label::author)) add(body_.authors, Label::author);
    if (!has(Label::container_title) && !body_.venue.text.empty()) add_venue(body_.venue);
    if (!has(Label::abstract)) add(body_.abstract, Label::abstract);
    for (const ShownField& field : body_.entry) {
      if (!has(field.label)) add(field.text, field.label);
    }
  }

  /// The "name" beside a "url" in Hugo's list of links.
  [[nodiscard]] std::string named_link(const FrontField& url) const {
    for (const FrontField& field : front_.fields) {
      if ((field.name == "links.name" || field.name == "links.text") && field.item == url.item && !field.value.empty()) return field.value;
    }
    return "Link";
  }

  /// "[PDF](https://…)": a value that is a link in Markdown.
  bool add_written_link(const FrontField& field) {
    if (field.value.find("](") == std::string::npos) return false;
    const StyledText text = rendered_value(field, id_);
    if (!is_wholly(text, Style::link)) return false;
    add(text, Label::link);
    return true;
  }

  [[nodiscard]] bool is_linked(std::string_view url) const {
    return std::any_of(item_.item.text.runs.begin(), item_.item.text.runs.end(), [url](const StyleRun& r) { return r.target == url; });
  }

  void add_links() {
    for (const FrontField& field : front_.fields) {
      if (!is_link_field(field.name) && !is_url(field.value)) continue;
      if (add_written_link(field) || is_linked(field.value)) continue;
      if (field.value.find_first_of(" \n") != std::string::npos || field.name == "permalink" ||
          field.value.find_first_of("/.") == std::string::npos || field.name.find("image") != std::string::npos)
        continue;
      StyledText text;
      text.text = field.name == "links.url" ? named_link(field) : link_label(field.name);
      text.source = id_;
      text.anchors.push_back({0, field.begin});
      text.runs.push_back({0, static_cast<std::uint32_t>(text.text.size()), Style::link, field.value});
      add(text, Label::link);
    }
    for (const StyledText& link : body_.links) add(link, Label::link);
  }

  static constexpr std::size_t kMostAuthors = 500;

  const FrontMatter& front_;
  const PublicationBody& body_;
  SourceId id_;
  std::size_t parts_ = 0;
  LabelledItem item_;
};

}  // namespace

// Values are short; each is a page of its own.
StyledText rendered_value(const FrontField& field, SourceId id) {
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

std::optional<PublicationPage> read_publication_page(const FrontMatter& front, const Page& body, SourceId id) {
  PublicationBody found = read_publication_body(body);
  std::optional<LabelledItem> item = PageItem(front, found, id).run();
  if (!item) return std::nullopt;
  item->item.span = {id, 0, front.end};
  return PublicationPage{std::move(*item), std::move(found.lines)};
}

bool tells_publication(const FrontMatter& record, SourceId id) {
  if (record.find("title") == nullptr) return false;
  for (const std::string_view name : {"excerpt", "description", "subtitle"}) {
    const FrontField* field = record.find(name);
    if (field == nullptr) continue;
    const StyledText text = rendered_value(*field, id);
    const std::uint32_t end = leading_names_end(text.text);
    if (end == 0) continue;
    const CitationParts behind = split_behind(text, end);
    if (behind.venue.begin < behind.venue.end && behind.year.begin < behind.year.end) return true;
  }
  return false;
}

std::optional<LabelledItem> read_publication_record(const FrontMatter& front, SourceId id) {
  const PublicationBody none;
  return PageItem(front, none, id).run();
}

}  // namespace bibfold
