// A text document as its reader sees it: the lines, with styles, indentation and block structure. What Markdown and HTML are turned into.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/document.h"
#include "bibfold/span.h"

namespace bibfold {

enum class LineKind : std::uint8_t {
  text,     ///< a line of a paragraph
  heading,  ///< marked up as such
  item,     ///< the first line of a list item; its further lines are `text` of the same level
  row,      ///< a row of a table; the borders of its cells are breaks
  code,     ///< preformatted
  rule      ///< a horizontal line; no text
};

constexpr std::uint32_t kNoBox = static_cast<std::uint32_t>(-1);

/// Where a cell of a table's row begins in its line; empty cells have none.
struct PageCell {
  std::uint32_t column = 0;
  std::uint32_t begin = 0;  ///< offset in PageLine::text
  bool operator==(const PageCell&) const = default;
};

struct PageLine {
  LineKind kind = LineKind::text;
  int level = 0;                ///< headings: 1..6; others: depth of lists around the line, 0 outside
  std::string marker;           ///< of an item: "-", "12.", "b)"
  StyledText text;              ///< without the marker, trimmed
  Span span;                    ///< the bytes of the line in the source
  int indent = 0;               ///< columns of white space before the source line (tabs to multiples of 4)
  bool starts_block = false;    ///< first line of a paragraph, heading, item, row
  bool meant_end = false;       ///< the line above ends where it does because the author meant it (<br>, two spaces at the end)
  bool term = false;            ///< of a definition list, <dt>
  bool told = false;            ///< tells what the item above is about: found by the readers
  bool running = false;         ///< a head or foot that stands on every page: found by the readers
  int depth = 0;                ///< the shallowest nesting of HTML blocks between the line above and this one
  std::uint32_t box = kNoBox;   ///< the innermost PageBox around its beginning
  std::uint32_t card = kNoBox;  ///< the box that holds one reference, this line in it: found by the readers
  std::vector<PageCell> cells;  ///< of a row; also of its further lines
};

/// An HTML element that is drawn as a block: <div>, <tr>, <section>…
struct PageBox {
  std::uint32_t parent = kNoBox;  ///< index in Page::boxes
  std::uint32_t path = 0;         ///< equal for elements of the same name and class below parents of equal path
};

/// Bytes of the source that its reader does not see.
struct HiddenSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view reason;  ///< "html-comment", "script", "template"
};

struct Page {
  std::vector<PageLine> lines;
  std::vector<HiddenSpan> hidden;  ///< ascending, disjoint
  std::vector<PageBox> boxes;      ///< parents before their children
};

/// What mask_hidden puts where markup was that a page's text goes through without a blank, or where a line ends that the author meant.
constexpr char kUnseenSign = '\x02';
constexpr char kLineEndSign = '\x03';
/// … and where the next character is raised: a mark behind a name.
constexpr char kRaisedSign = '\x04';

/// A copy of `text`, equally long, with blanks for what is hidden: HTML comments, <script>, <style>; with `templates` also Liquid tags
/// ({% … %}, {{ … }}, {% comment %}…) and kramdown's attribute lists ({: .class}); Pandoc's attributes always. Line ends stay. Only [begin,
/// end) is looked at; the rest is blank.
std::string mask_hidden(std::string_view text, std::uint32_t begin, bool templates, std::vector<HiddenSpan>& hidden);

}  // namespace bibfold
