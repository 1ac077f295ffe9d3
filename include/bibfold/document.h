// What a reader makes of one source: labelled references, unlabelled list items, owners, mentions, and an account of every block.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bibfold/diagnostic.h"
#include "bibfold/person.h"
#include "bibfold/publication.h"
#include "bibfold/span.h"

namespace bibfold {

enum class Format : std::uint8_t { cv_text, acl_listing, jekyll_page, resume_markdown, bibtex, csl_json, references, unknown };

enum class Style : std::uint8_t { bold, italic, superscript, subscript, code, strike, link };

/// Bytes [begin, end) of StyledText::text in one style; runs may nest or overlap. `target`: a link's URL, "#" for a placeholder.
struct StyleRun {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Style style{};
  std::string target;
  bool operator==(const StyleRun&) const = default;
};

/// From this offset of StyledText::text on, the text stands at `source_offset` and following of the source, until the next row.
struct Anchor {
  std::uint32_t text_offset = 0;
  std::uint32_t source_offset = 0;
  bool operator==(const Anchor&) const = default;
};

/// Text as a reader of the page sees it: markup, escapes and entities resolved, line breaks and runs of blanks one space.
struct StyledText {
  std::string text;
  std::vector<StyleRun> runs;   ///< ascending by begin, longer first
  std::vector<Anchor> anchors;  ///< ascending; the first has text_offset 0
  /// Offsets of the spaces in `text` that stand for a line end or cell border which the author meant (one field a line, <br>, a table's
  /// cells); ascending. Lines that are merely wrapped leave none.
  std::vector<std::uint32_t> breaks;
  SourceId source = kNoSource;

  /// Where bytes [begin, end) of `text` stand in the source.
  [[nodiscard]] Span source_span(std::uint32_t begin, std::uint32_t end) const;
  bool operator==(const StyledText&) const = default;
};

/// What a piece of a reference is. Text labels name a Field where there is one.
enum class Label : std::uint8_t {
  author,
  editor,
  translator,
  title,
  container_title,
  venue_tag,
  date,
  volume,
  issue,
  page,
  publisher,
  place,
  edition,
  collection_title,
  genre,
  number,
  identifier,
  link,
  award,
  acceptance_rate,
  legend,
  note,
  status,
  abstract,
  event_date,
  separator,
  other
};
std::string_view to_string(Label label);

/// A labelled stretch of an item's text. `confidence` 0..1000, an integer so that decisions stay exact.
struct Piece {
  Label label{};
  std::uint32_t begin = 0;  ///< offsets in RawItem::text.text
  std::uint32_t end = 0;
  int confidence = 1000;
  bool operator==(const Piece&) const = default;
};

/// One item of a list of references, not yet split. `group` is what stands above it and holds for it.
struct RawItem {
  StyledText text;
  Span span;
  std::string label;         ///< "12", "C30", "[3]" without brackets, "" for a bullet
  std::string remark;        ///< what a line of its own below the reference says about it: "Winner of the … Prize"
  std::string group;         ///< the group headings, outermost first: "2023", "Journal articles", "Journal articles / 2023", "Under review"
  std::vector<Piece> known;  ///< what the layout says already, ascending and disjoint
  bool operator==(const RawItem&) const = default;
};

/// The items of one publication list: one style, most likely.
struct RawList {
  std::vector<RawItem> items;
  std::string heading;  ///< "PUBLICATIONS AND PREPRINTS"; "" when none
  std::string legend;   ///< what the page says about marks, beside the list: "* denotes equal contribution"; "" when nothing
  Span span;
};

/// An item with its pieces, ascending and disjoint; what no piece covers is left-over text.
struct LabelledItem {
  RawItem item;
  std::vector<Piece> pieces;
  int confidence = 1000;
  bool family_first = false;  ///< names without a comma have the family name first, as the whole list shows
  bool given_first = false;   ///< every name is printed with the given name first, as the maker of the layout does: "Asha K"
};

/// Owns the texts that a reader had to make; what it wants to keep of the source itself needs no copy. Not to be copied, since others look
/// into it; they may go on when it is moved.
class MadeTexts {
 public:
  MadeTexts() = default;
  MadeTexts(MadeTexts&&) = default;
  MadeTexts& operator=(MadeTexts&&) = default;
  MadeTexts(const MadeTexts&) = delete;
  MadeTexts& operator=(const MadeTexts&) = delete;
  ~MadeTexts() = default;

  std::string_view add(std::string text) { return texts_.emplace_back(std::move(text)); }
  [[nodiscard]] std::size_t size() const { return texts_.size(); }

 private:
  std::deque<std::string> texts_;
};

/// One field of a structured record as its source wrote it: BibTeX name (lower case) and value after expansion of strings. Both are views
/// into the source's text or Document::made.
struct RawField {
  std::string_view name;
  std::string_view value;  ///< without the outer delimiters
  Span span;               ///< of the value, delimiters included
  bool inherited = false;  ///< from a crossref parent: never written into this entry
};

/// One entry of a .bib: read, not interpreted. Values are LaTeX. Its texts are views, as those of its fields.
struct RawEntry {
  std::string_view type;  ///< lower case
  std::string_view key;
  Span key_span;
  Span span;
  std::vector<RawField> fields;
};

/// Persons whom the page names together, beside its owner and outside any reference: "Mentors: Jane Doe and John Roe".
struct Companions {
  StyledText text;  ///< without the label
  Span span;
  std::vector<Name> names;  ///< of what looks like a person's name: found in interpretation
};

/// A stretch of the source and what became of it: the account of `--coverage`.
enum class BlockKind : std::uint8_t { publication, person, mention, heading, skipped, unparsed };
struct Block {
  Span span;
  BlockKind kind{};
  std::string reason;  ///< for skipped: "html-comment", "education", "talks", "abstract", "bibtex-string", …
  bool operator==(const Block&) const = default;
};

/// All that a reader found. Which vectors a reader fills is its own affair; the pipeline interprets them all.
struct Document {
  SourceId source = kNoSource;
  Format format = Format::unknown;
  std::vector<RawEntry> entries;          ///< BibTeX
  MadeTexts made;                         ///< what the entries look into, besides the source
  std::vector<Publication> publications;  ///< CSL-JSON: records in our own vocabulary already
  std::vector<LabelledItem> items;        ///< layout labels the pieces: one line per field
  std::vector<RawList> lists;             ///< free text: for the reference parser
  std::vector<Person> owners;
  std::vector<Companions> companions;
  std::vector<Mention> mentions;
  std::vector<Block> blocks;  ///< ascending, disjoint
  Diagnostics diagnostics;
};

}  // namespace bibfold
