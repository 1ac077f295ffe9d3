// See acl_listing.h. Such a listing comes as text copied from the page, as Markdown or as the page itself; in all of them every paper
// begins with a line of buttons ("pdf bib abs"), and the lines behind it have fixed parts.
#include "read/acl_listing.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "read/account.h"
#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/owner.h"
#include "text/html.h"
#include "text/markdown.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 16> kButtons{"pdf",           "bib",        "abs",      "doi",     "code", "video",
                                                    "poster",        "software",   "slides",   "dataset", "data", "optional",
                                                    "supplementary", "attachment", "material", "note"};

bool is_button(std::string_view word) { return std::find(kButtons.begin(), kButtons.end(), word) != kButtons.end(); }

/// "pdf bib", "[pdf] [bib] [abs]": only buttons, "pdf" or "bib" first.
bool is_button_line(std::string_view text) {
  if (text.size() > 120 || text.size() < 3) return false;
  const std::string folded = fold_text(text);
  const std::vector<std::string_view> words = split(folded, ' ');
  return (words[0] == "pdf" || words[0] == "bib") && std::all_of(words.begin(), words.end(), is_button) &&
         folded.find("bib") != std::string::npos;
}

/// "[pdf](…) [bib](…) Title": the offset of the title behind the buttons, when there is one; 0 when the line has no buttons.
std::uint32_t buttons_end(const StyledText& text) {
  std::uint32_t end = 0;
  int buttons = 0;
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::link || run.begin > end + 4) continue;
    if (!is_button(fold_text(std::string_view(text.text).substr(run.begin, run.end - run.begin)))) break;
    end = run.end;
    ++buttons;
  }
  while (buttons >= 2 && end < text.text.size() && (text.text[end] == ']' || text.text[end] == ' ')) ++end;
  return buttons >= 2 ? end : 0;
}

bool is_listing_html(std::string_view text) {
  return text.find("list-button-row") != std::string_view::npos ||
         (text.find(">pdf<") != std::string_view::npos && text.find(">bib<") != std::string_view::npos);
}

class ListingReader {
 public:
  ListingReader(const Page& page, Document& document) : page_(page), document_(document), fates_(page.lines.size()) {}

  std::vector<LineFate> run() {
    std::size_t i = read_head();
    while (i < page_.lines.size()) i = read_line(i);
    return std::move(fates_);
  }

 private:
  std::size_t read_head();
  std::size_t read_line(std::size_t i);
  std::size_t read_paper(std::size_t i);
  std::size_t read_abstract(std::size_t i, LabelledItem& item);
  [[nodiscard]] bool begins_paper(std::size_t i) const {
    return is_button_line(page_.lines[i].text.text) || (buttons_end(page_.lines[i].text) != 0);
  }
  /// A heading, a year, or the next paper: no abstract goes on here.
  [[nodiscard]] bool ends_paper(std::size_t i) const {
    const PageLine& line = page_.lines[i];
    return begins_paper(i) || line.kind == LineKind::heading || read_heading(line.text.text).year || is_sidebar(line.text.text);
  }
  static bool is_sidebar(std::string_view text) {
    return text == "Co-authors" || text == "Venues" || text == "Fix author" || text == "Fix data";
  }
  void add(LabelledItem& item, std::size_t line, const StyledText& text, Label label);
  void set_fate(std::size_t line, BlockKind kind, std::string_view reason) { fates_[line] = {kind, std::string(reason), papers_}; }

  const Page& page_;
  Document& document_;
  std::vector<LineFate> fates_;
  std::string group_;
  std::size_t papers_ = 0;
};

// The name of the person whose papers are listed, or a volume's title, above the first year or paper.
std::size_t ListingReader::read_head() {
  std::size_t i = 0;
  for (; i < page_.lines.size() && !begins_paper(i) && !read_heading(page_.lines[i].text.text).year; ++i)
    set_fate(i, BlockKind::heading, "");
  Page head;
  head.lines.assign(page_.lines.begin(), page_.lines.begin() + static_cast<std::ptrdiff_t>(i));
  std::optional<FoundOwner> owner = find_owner(head, {});
  if (!owner) return i;
  for (const std::size_t line : owner->lines) set_fate(line, BlockKind::person, "");
  document_.owners.push_back(std::move(owner->person));
  return i;
}

void ListingReader::add(LabelledItem& item, std::size_t line, const StyledText& text, Label label) {
  const StyledText value = trimmed(text);
  if (value.text.empty()) return;
  append(item.item.text, value, Joint::end);
  const auto end = static_cast<std::uint32_t>(item.item.text.text.size());
  const auto begin = end - static_cast<std::uint32_t>(value.text.size());
  if (!item.pieces.empty() && item.pieces.back().label == label) {
    item.pieces.back().end = end;
  } else {
    item.pieces.push_back({label, begin, end, 1000});
  }
  item.item.span.end = page_.lines[line].span.end;
  set_fate(line, BlockKind::publication, "");
}

/// "A | B | C", or every word a link to a person, or one name.
bool is_author_line(const StyledText& text) {
  if (text.text.find(" | ") != std::string::npos) return true;
  const bool people = std::any_of(text.runs.begin(), text.runs.end(), [](const StyleRun& r) {
    return r.style == Style::link && r.target.find("/people/") != std::string::npos;
  });
  return people || is_name_like(text.text);
}

std::size_t ListingReader::read_abstract(std::size_t i, LabelledItem& item) {
  for (; i < page_.lines.size() && !ends_paper(i); ++i) add(item, i, page_.lines[i].text, Label::abstract);
  return i;
}

std::size_t ListingReader::read_paper(std::size_t i) {
  ++papers_;
  LabelledItem item;
  item.item.group = group_;
  item.item.span = page_.lines[i].span;
  const StyledText& buttons = page_.lines[i].text;
  set_fate(i, BlockKind::publication, "");
  const std::uint32_t title = is_button_line(buttons.text) ? 0 : buttons_end(buttons);
  const auto size = static_cast<std::uint32_t>(buttons.text.size());
  if (title != 0) add(item, i, slice(buttons, title, size), Label::title);
  ++i;
  bool authors = false;
  bool venue = false;
  for (; i < page_.lines.size() && !ends_paper(i); ++i) {
    const StyledText& text = page_.lines[i].text;
    const bool new_block = page_.lines[i].starts_block;
    if (item.pieces.empty()) {
      add(item, i, text, Label::title);
    } else if (!authors && is_author_line(text)) {
      add(item, i, text, Label::author);
      authors = true;
    } else if (!venue && (!new_block || text.text.size() < 200) && text.text.size() < 400) {
      add(item, i, text, Label::container_title);
      venue = authors = true;
    } else {
      break;
    }
  }
  i = read_abstract(i, item);
  if (!item.pieces.empty()) document_.items.push_back(std::move(item));
  ++papers_;
  return i;
}

std::size_t ListingReader::read_line(std::size_t i) {
  if (begins_paper(i)) return read_paper(i);
  const std::string_view text = page_.lines[i].text.text;
  const bool year = read_heading(text).year;
  if (year) group_ = heading_title(text);
  set_fate(i, year || page_.lines[i].kind == LineKind::heading ? BlockKind::heading : BlockKind::skipped, year ? "" : "sidebar");
  ++papers_;
  return i + 1;
}

}  // namespace

int acl_listing_likelihood(std::string_view /*path*/, std::string_view text) {
  constexpr std::size_t kLooked = 1U << 18U;
  text = text.substr(0, kLooked);
  if (is_listing_html(text) && text.find("aclanthology") != std::string_view::npos) return 95;
  if (text.find("bib") == std::string_view::npos) return 0;
  int buttons = 0;
  int lists = 0;
  int since = 100;
  for (const std::string_view line : split_lines(text)) {
    ++since;
    if (is_button_line(line) ||
        (line.size() < 2000 && line.find("[pdf](") != std::string_view::npos && line.find("[bib](") != std::string_view::npos)) {
      ++buttons;
      since = 0;
    } else if (since <= 4 && line.find(" | ") != std::string_view::npos) {
      ++lists;
    }
  }
  return buttons >= 2 && lists >= 1 ? 95 : buttons >= 1 && lists >= 1 ? 80 : buttons >= 3 ? 70 : 0;
}

Document read_acl_listing(const Source& source, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::acl_listing;
  const Page page = is_listing_html(source.text) ? parse_html(source.text, id) : parse_markdown(source.text, id);
  const std::vector<LineFate> fates = ListingReader(page, document).run();
  for (Person& owner : document.owners) owner.sources.push_back(source.path);
  document.blocks = account_for(source, id, page, fates);
  return document;
}

}  // namespace bibfold
