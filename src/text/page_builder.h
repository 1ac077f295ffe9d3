// Builds a Page from events: text with its place in the source, styles, blocks, HTML tags. Used by the parsers of Markdown and HTML.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/html.h"
#include "text/page.h"

namespace bibfold {

class PageBuilder {
 public:
  PageBuilder(std::string_view text, SourceId source) : text_(text), source_(source) {}

  /// The next text begins a new line of this kind, the first one of a block.
  void begin_block(LineKind kind, int level);
  /// The block ends; what follows is a paragraph until another one begins.
  void end_block();
  /// A line end within a block. `meant`: not merely wrapped.
  void break_line(bool meant);
  /// A border between two cells of a row.
  void break_cell();
  void rule();

  /// Visible text, which is the bytes of the source from `offset` on.
  void add_text(std::uint32_t offset, std::uint32_t size);
  /// A character that `size` bytes of the source at `offset` stand for.
  void add_character(char32_t c, std::uint32_t offset, std::uint32_t size);

  void open_style(Style style, std::string_view target = {});
  void close_style(Style style);
  /// Structure or style; unknown tags are dropped. Offsets as for add_text.
  void add_tag(const HtmlTag& tag, std::uint32_t offset, std::uint32_t size);
  /// What an image says, where it is all that a link shows: a badge.
  void add_badge(std::string_view alternative_text, std::uint32_t offset, std::uint32_t size);

  void enter_list() { ++list_depth_; }
  void leave_list();
  [[nodiscard]] int list_depth() const { return list_depth_; }
  /// The text that the next one would stand right behind; "" at the start of a line and behind a blank.
  [[nodiscard]] std::string_view line_so_far() const { return blank_pending_ ? std::string_view() : line_.text.text; }

  /// The page; the builder is empty afterwards.
  Page finish();

 private:
  struct OpenStyle {
    Style style{};
    std::string target;
    std::uint32_t begin = 0;
    bool from_tag = false;
  };

  void flush();
  void close_tag_styles();
  void end_run(const OpenStyle& open);
  void touch(std::uint32_t offset, std::uint32_t size);
  void put(std::string_view bytes, std::uint32_t offset);
  void raise(std::uint32_t width);
  [[nodiscard]] bool add_style_tag(const HtmlTag& tag);
  void follow_box(const HtmlTag& tag);
  void follow_badge(const HtmlTag& tag);
  void begin_field(const HtmlTag& tag);
  void add_icon(std::string_view label);
  void begin_badge(std::string_view bytes);
  void finish_line(PageLine& line);
  [[nodiscard]] std::size_t source_line_start(std::uint32_t offset);

  std::string_view text_;
  SourceId source_;
  Page page_;
  PageLine line_;               ///< being built
  std::uint32_t line_end_ = 0;  ///< source offset behind the last byte of it
  bool touched_ = false;        ///< something visible is in it
  bool blank_pending_ = false;
  bool break_pending_ = false;
  bool raised_pending_ = false;
  std::uint32_t blank_offset_ = 0;
  bool block_pending_ = true;  ///< the next line is the first of its block
  bool meant_pending_ = false;
  std::vector<OpenStyle> styles_;
  int list_depth_ = 0;
  int depth_ = 0;
  int shallowest_ = 0;

  struct OpenBox {
    std::uint32_t box = 0;
    std::string name;
  };
  /// A label in a box of its own: "[ICLR 2024]" is how text shows it.
  struct Badge {
    std::string name;  ///< of its tag, "" when none is open
    int depth = 0;     ///< of tags of that name in it
    bool begun = false;
    bool bracketed = false;
  };
  std::vector<OpenBox> open_boxes_;
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> paths_;
  Badge badge_;
  std::string_view field_;    ///< of the last <span> that names one
  std::uint32_t column_ = 0;  ///< of the cell to which text is added
  bool cell_pending_ = false;
  std::size_t start_ = 0;     ///< of the source line before `searched_`
  std::size_t searched_ = 0;  ///< bytes searched for line ends
};

}  // namespace bibfold
