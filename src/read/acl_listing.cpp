// See acl_listing.h. Such a listing comes as text copied from the page, as Markdown or as the page itself; in all of them every paper
// begins with buttons ("pdf bib abs"), and the lines behind them have fixed parts. What the lines are by their look is in listing_lines.h.
#include "read/acl_listing.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "read/account.h"
#include "read/heading_words.h"
#include "read/listing_lines.h"
#include "read/mentions.h"
#include "read/owner.h"
#include "read/venue_text.h"
#include "text/html.h"
#include "text/markdown.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_listing_html(std::string_view text) {
  return text.find("list-button-row") != std::string_view::npos ||
         (text.find(">pdf<") != std::string_view::npos && text.find(">bib<") != std::string_view::npos);
}

/// On a page of the Anthology itself, or copied from it, "/2023.acl-long.1/" is a place on its server.
constexpr std::string_view kServer = "https://aclanthology.org";

class ListingReader {
 public:
  ListingReader(const Page& page, Document& document) : page_(page), document_(document), fates_(page.lines.size()) {
    for (std::size_t i = 0; i < page.lines.size() && bare_; ++i) bare_ = !read_listing_buttons(page, i).any();
    below_ = !bare_ && has_buttons_below(page);
    bare_ = bare_ || below_;
  }

  std::vector<LineFate> run() {
    std::size_t i = read_head();
    while (i < page_.lines.size()) i = read_line(i);
    return std::move(fates_);
  }

 private:
  std::size_t read_head();
  void read_variants(std::size_t line, Person& owner);
  std::size_t read_line(std::size_t i);
  std::size_t read_paper(std::size_t i, const ListingButtons& buttons);
  std::size_t read_parts(std::size_t i, LabelledItem& item);
  std::size_t read_abstract(std::size_t i, LabelledItem& item);
  [[nodiscard]] const StyledText& text_at(std::size_t i) const { return page_.lines[i].text; }
  [[nodiscard]] bool begins_paper(std::size_t i) const {
    return bare_ ? begins_bare_paper(page_, i) : read_listing_buttons(page_, i).any();
  }
  /// A heading, a year, or the next paper: no abstract goes on here.
  [[nodiscard]] bool ends_paper(std::size_t i) const {
    return page_.lines[i].kind == LineKind::heading || read_heading(text_at(i).text).year || is_sidebar_line(text_at(i).text) ||
           begins_paper(i) || (below_ && read_listing_buttons(page_, i).any());
  }
  [[nodiscard]] bool is_title_line(std::size_t i) const;
  [[nodiscard]] bool is_literal_author(std::size_t i) const;
  [[nodiscard]] bool is_venue(std::size_t i) const;
  std::size_t add_wrapped(std::size_t i, LabelledItem& item, Label label);
  std::size_t add_authors(std::size_t i, LabelledItem& item);
  std::size_t add_venue(std::size_t i, LabelledItem& item);
  void add_volume(LabelledItem& item);
  void add_year(LabelledItem& item);
  void add(LabelledItem& item, std::size_t line, const StyledText& text, Label label);
  void set_fate(std::size_t line, BlockKind kind, std::string_view reason) { fates_[line] = {kind, std::string(reason), papers_}; }

  const Page& page_;
  Document& document_;
  std::vector<LineFate> fates_;
  std::string group_;
  StyledText year_;
  StyledText volume_;  ///< where the papers are that say nothing themselves
  std::size_t papers_ = 0;
  bool bare_ = true;    ///< without buttons in front
  bool below_ = false;  ///< with buttons behind each paper
};

/// Without links that lead nowhere beyond the listing: to persons, volumes, abstracts and entries.
StyledText with_paper_links(StyledText text, Label label) {
  const bool none = label == Label::author || label == Label::container_title;
  std::vector<StyleRun> kept;
  for (StyleRun& run : text.runs) {
    if (run.style == Style::link) {
      if (none || is_idle_button(std::string_view(text.text).substr(run.begin, run.end - run.begin))) continue;
      if (run.target.starts_with('/') && !run.target.starts_with("//")) run.target.insert(0, kServer);
      if (label == Label::abstract && is_paper_url(run.target)) continue;  // another paper's
    }
    kept.push_back(std::move(run));
  }
  text.runs = std::move(kept);
  return text;
}

// The name of the person whose papers are listed, or a volume's title, above the first year or paper.
std::size_t ListingReader::read_head() {
  std::size_t i = 0;
  for (; i < page_.lines.size() && !begins_paper(i) && !read_heading(text_at(i).text).year; ++i) set_fate(i, BlockKind::heading, "");
  for (std::size_t line = 0; line < i; ++line) {
    const std::string_view text = text_at(line).text;
    if (volume_.text.empty() && is_venue_line(text)) volume_ = trimmed(text_at(line));
  }
  if (!volume_.text.empty()) return i;
  Page head;
  head.lines.assign(page_.lines.begin(), page_.lines.begin() + static_cast<std::ptrdiff_t>(i));
  std::optional<FoundOwner> owner = find_owner(head, {});
  if (!owner) return i;
  for (const std::size_t line : owner->lines) set_fate(line, BlockKind::person, "");
  for (std::size_t line = 0; line < i; ++line) read_variants(line, owner->person);
  document_.owners.push_back(std::move(owner->person));
  return i;
}

// "Also published as: Chris Manning, Christopher Manning"
void ListingReader::read_variants(std::size_t line, Person& owner) {
  constexpr std::string_view kAlso = "Also published as:";
  std::string_view text = text_at(line).text;
  if (!text.starts_with(kAlso)) return;
  text.remove_prefix(kAlso.size());
  for (const std::string_view name : split(text, ',')) {
    if (trim(name).empty()) continue;
    Name variant;
    variant.literal = trim(name);
    owner.variants.push_back(std::move(variant));
  }
  set_fate(line, BlockKind::person, "");
}

void ListingReader::add(LabelledItem& item, std::size_t line, const StyledText& text, Label label) {
  const StyledText value = with_paper_links(trimmed(text), label);
  if (fold_letters(value.text).empty()) return set_fate(line, BlockKind::skipped, "markup");  // "---"
  append(item.item.text, value, Joint::end);
  const auto end = static_cast<std::uint32_t>(item.item.text.text.size());
  const auto begin = end - static_cast<std::uint32_t>(value.text.size());
  if (!item.pieces.empty() && item.pieces.back().label == label) {
    item.pieces.back().end = end;
  } else {
    item.pieces.push_back({label, begin, end, 1000});
  }
  item.item.span.end = std::max(item.item.span.end, page_.lines[line].span.end);
  set_fate(line, BlockKind::publication, "");
}

/// Of a title that was wrapped: neither authors nor a venue, and authors or more of the title follow.
bool ListingReader::is_title_line(std::size_t i) const {
  constexpr std::size_t kMost = 3;
  for (std::size_t n = 0; n < kMost && i + n < page_.lines.size() && !page_.lines[i + n].starts_block && !ends_paper(i + n); ++n) {
    const std::string_view text = text_at(i + n).text;
    if (text.find(" | ") != std::string_view::npos || text.ends_with(" |")) return n > 0;
    if (is_author_line(text_at(i + n)) || is_venue_line(text)) return false;
  }
  return false;
}

/// A group of authors that has no person's name, between the title and the venue.
bool ListingReader::is_literal_author(std::size_t i) const {
  const std::string_view text = text_at(i).text;
  return text.size() < 80 && !is_venue_line(text) && i + 1 < page_.lines.size() && !page_.lines[i + 1].starts_block && !ends_paper(i + 1) &&
         is_venue_line(text_at(i + 1).text);
}

bool ListingReader::is_venue(std::size_t i) const {
  const std::string_view text = text_at(i).text;
  if (text.size() >= 400) return false;
  if (is_venue_line(text)) return true;
  return page_.lines[i].starts_block ? text.size() < 200 && !text.ends_with('.') : !text.ends_with('.') || text.size() < 120;
}

std::size_t ListingReader::add_wrapped(std::size_t i, LabelledItem& item, Label label) {
  add(item, i, text_at(i), label);
  for (++i; i < page_.lines.size() && !ends_paper(i) && !page_.lines[i].starts_block && is_title_line(i); ++i)
    add(item, i, text_at(i), label);
  return i;
}

std::size_t ListingReader::add_authors(std::size_t i, LabelledItem& item) {
  bool open = false;
  do {
    add(item, i, text_at(i), Label::author);
    const std::string_view text = text_at(i).text;
    ++i;
    open = i < page_.lines.size() && !ends_paper(i) &&
           (text.ends_with('|') || text_at(i).text.starts_with('|') ||
            (text.find(" | ") != std::string_view::npos && !page_.lines[i].starts_block && !is_venue_line(text_at(i).text) &&
             text_at(i).text.find(" | ") != std::string::npos));
  } while (open);
  return i;
}

// A venue that was wrapped is cut as a whole.
std::size_t ListingReader::add_venue(std::size_t i, LabelledItem& item) {
  StyledText venue = text_at(i);
  std::size_t end = i + 1;
  for (; end < page_.lines.size() && !page_.lines[end].starts_block && !ends_paper(end); ++end) {
    const std::string_view text = text_at(end).text;
    if (text.size() > 200 || !is_wrapped(text_at(end - 1).text, text)) break;
    append_wrapped(venue, text_at(end));
  }
  for (const Piece& piece : split_venue(venue.text)) add(item, i, slice(venue, piece.begin, piece.end), piece.label);
  for (; i < end; ++i) set_fate(i, BlockKind::publication, "");
  return end;
}

/// In the listing of a volume its papers do not repeat where they are.
void ListingReader::add_volume(LabelledItem& item) {
  const bool placed = std::any_of(item.pieces.begin(), item.pieces.end(), [](const Piece& p) { return p.label == Label::container_title; });
  if (placed || volume_.text.empty() || item.item.text.text.find(volume_.text) != std::string::npos) return;
  append(item.item.text, volume_, Joint::end);
  const auto end = static_cast<std::uint32_t>(item.item.text.text.size());
  item.pieces.push_back({Label::container_title, end - static_cast<std::uint32_t>(volume_.text.size()), end, 1000});
}

/// The year above the papers is theirs, whatever year an event has in its name.
void ListingReader::add_year(LabelledItem& item) {
  const bool dated = std::any_of(item.pieces.begin(), item.pieces.end(), [](const Piece& p) { return p.label == Label::date; });
  if (dated || year_.text.empty()) return;
  append(item.item.text, year_, Joint::end);
  const auto end = static_cast<std::uint32_t>(item.item.text.text.size());
  item.pieces.push_back({Label::date, end - static_cast<std::uint32_t>(year_.text.size()), end, 1000});
}

std::size_t ListingReader::read_parts(std::size_t i, LabelledItem& item) {
  const auto has = [&](Label label) {
    return std::any_of(item.pieces.begin(), item.pieces.end(), [label](const Piece& p) { return p.label == label; });
  };
  while (i < page_.lines.size() && !ends_paper(i)) {
    if (!has(Label::title)) {
      i = add_wrapped(i, item, Label::title);
    } else if (!has(Label::author) && (is_author_line(text_at(i)) || is_literal_author(i))) {
      i = add_authors(i, item);
    } else if (is_venue(i)) {
      return add_venue(i, item);
    } else {
      return i;
    }
  }
  return i;
}

std::size_t ListingReader::read_abstract(std::size_t i, LabelledItem& item) {
  if (i < page_.lines.size() && !ends_paper(i) && is_award_line(text_at(i).text)) add(item, i, text_at(i), Label::award), ++i;
  for (; i < page_.lines.size() && !ends_paper(i); ++i) add(item, i, text_at(i), Label::abstract);
  return i;
}

std::size_t ListingReader::read_paper(std::size_t i, const ListingButtons& buttons) {
  ++papers_;
  LabelledItem item;
  item.item.group = group_;
  item.given_first = true;
  item.item.span = page_.lines[i].span;
  for (const std::size_t end = i + buttons.lines; i < end; ++i) {
    if (!text_at(i).runs.empty()) add(item, i, text_at(i), Label::link);
    set_fate(i, BlockKind::publication, "");
  }
  if (buttons.title != 0) {
    const StyledText& text = text_at(i);
    const StyledText rest = slice(text, buttons.title, static_cast<std::uint32_t>(text.text.size()));
    add(item, i, slice(text, 0, buttons.title), Label::link);
    add(item, i, rest,
        is_award_line(rest.text) && !is_author_line(text_at(std::min(i + 1, page_.lines.size() - 1))) ? Label::award : Label::title);
    ++i;
  }
  if (bare_) i = add_wrapped(i, item, Label::title);
  i = read_parts(i, item);
  add_volume(item);
  add_year(item);
  i = read_abstract(i, item);
  if (below_ && i < page_.lines.size()) {
    for (const std::size_t end = i + read_listing_buttons(page_, i).lines; i < end; ++i) add(item, i, text_at(i), Label::link);
  }
  const bool titled = std::any_of(item.pieces.begin(), item.pieces.end(), [](const Piece& p) { return p.label == Label::title; });
  if (titled) document_.items.push_back(std::move(item));
  ++papers_;
  return i;
}

std::size_t ListingReader::read_line(std::size_t i) {
  if (begins_paper(i)) return read_paper(i, bare_ ? ListingButtons{} : read_listing_buttons(page_, i));
  const std::string_view text = text_at(i).text;
  const bool year = read_heading(text).year;
  if (year) {
    const std::uint32_t begin = text.starts_with("Year: ") ? 6 : 0;  // among the facts of a volume
    year_ = trimmed(slice(text_at(i), begin, static_cast<std::uint32_t>(text.size())));
    year_.runs.clear();
    group_ = heading_title(year_.text);
  }
  set_fate(i, year || page_.lines[i].kind == LineKind::heading ? BlockKind::heading : BlockKind::skipped, year ? "" : "sidebar");
  ++papers_;
  return i + 1;
}

/// Text as a browser copies it has stars and brackets that mean nothing: "*SEM 2021", "[MASK]", "1. FC Corpus".
bool is_markdown_listing(std::string_view text) {
  return text.find("](") != std::string_view::npos || text.find("**") != std::string_view::npos || text.starts_with("# ") ||
         text.find("\n## ") != std::string_view::npos || text.find("\n### ") != std::string_view::npos ||
         text.find("\n#### ") != std::string_view::npos;
}

Page parse_listing(const Source& source, SourceId id) {
  if (is_listing_html(source.text)) return parse_html(source.text, id);
  return is_markdown_listing(source.text) ? parse_markdown(source.text, id) : parse_plain_text(source.text, id);
}

/// Without buttons: names with bars between them, above a venue.
int bare_likelihood(std::string_view text) {
  int papers = 0;
  bool names = false;
  for (const std::string_view line : split_lines(text)) {
    papers += names && is_venue_line(trim(line)) ? 1 : 0;
    names = is_piped_names(trim(line));
  }
  return papers >= 2 ? 75 : 0;
}

}  // namespace

int acl_listing_likelihood(std::string_view /*path*/, std::string_view text) {
  constexpr std::size_t kLooked = 1U << 18U;
  text = text.substr(0, kLooked);
  if (is_listing_html(text) && text.find("aclanthology") != std::string_view::npos) return 95;
  if (text.find("bib") == std::string_view::npos) return bare_likelihood(text);
  int buttons = 0;
  int lists = 0;
  int since = 100;
  for (const std::string_view line : split_lines(text)) {
    ++since;
    if (is_button_line(line) || begins_with_buttons(line) ||
        (line.size() < 2000 && line.find("[pdf](") != std::string_view::npos && line.find("[bib](") != std::string_view::npos)) {
      ++buttons;
      since = 0;
    } else if (since <= 4 && line.find(" | ") != std::string_view::npos) {
      ++lists;
    }
  }
  return buttons >= 2 && lists >= 1 ? 95 : buttons >= 1 && lists >= 1 ? 80 : buttons >= 3 ? 70 : bare_likelihood(text);
}

Document read_acl_listing(const Source& source, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::acl_listing;
  const Page page = parse_listing(source, id);
  const std::vector<LineFate> fates = ListingReader(page, document).run();
  for (Person& owner : document.owners) owner.sources.push_back(source.path);
  document.blocks = account_for(source, id, page, fates);
  return document;
}

}  // namespace bibfold
