// The units of a list's layout, and runs of paragraphs without bullets or numbers arranged into items: a paragraph each, a line each, by
// hanging indentation, by the ends of sentences, or cards of several paragraphs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/document.h"
#include "text/page.h"
#include "text/styled_text.h"

namespace bibfold {

enum class ItemForm : std::uint8_t {
  bullet,    ///< Markdown's or another one's
  numbered,  ///< or labelled
  paragraph,
  row,
  heading  ///< a heading inside the stretch
};

/// A line of a unit and how it is joined to the line above.
struct UnitLine {
  StyledText text;
  Joint joint = Joint::space;
  std::size_t line = 0;  ///< index into Page::lines
  bool aside = false;    ///< about the publication, no part of the reference: "Winner of the … Prize"
};

/// What layout gives as one thing: a paragraph, a list item, a labelled line, a row; with the lines that were joined to it.
struct Unit {
  LineKind kind = LineKind::text;  ///< of its first line
  ItemForm form = ItemForm::paragraph;
  int level = 0;
  int depth = 0;
  std::string label;
  std::string year;  ///< of a marker "2019."
  std::string group;
  bool bracketed = false;         ///< the label
  bool torn = false;              ///< joined over a page break
  std::vector<UnitLine> lines;    ///< empty: absorbed by another unit
  std::vector<std::size_t> told;  ///< lines of a card that tell what its paper is about, no part of the reference

  [[nodiscard]] StyledText text() const;  ///< without what stands aside
  [[nodiscard]] std::string asides() const;
};

/// The same lines in the arrangement that yields most references. Units that are headings stay, unless they are the titles of cards.
std::vector<Unit> arrange_paragraphs(const Page& page, std::vector<Unit> run, std::string_view owner_family);

}  // namespace bibfold
