// See page_builder.h.
#include "text/page_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/html_tags.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::uint32_t kNoColumn = static_cast<std::uint32_t>(-1);
constexpr std::size_t kDeepest = 64;  // nested styles beyond are dropped: nobody sees them

/// Seen by nobody: zero-width spaces and joiners at the wrong place, byte order marks, soft hyphens, directional marks.
bool is_invisible(char32_t c) {
  return c == kUnseenSign || c == 0x200B || c == 0xFEFF || c == 0xAD || c == 0x200E || c == 0x200F || c == 0x2060;
}

// What typesetting leaves in the text of a PDF: U+FB00 … U+FB06.
constexpr char32_t kFirstLigature = 0xFB00;
constexpr std::array<std::string_view, 7> kLigatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
bool is_ligature(char32_t c) { return c >= kFirstLigature && c < kFirstLigature + kLigatures.size(); }

/// Length of a list marker ("-", "*", "12.", "3)") at the start of `text`, blank behind it; 0 when there is none.
std::size_t marker_length(std::string_view text) {
  std::size_t length = 0;
  if (!text.empty() && (text[0] == '-' || text[0] == '*' || text[0] == '+')) {
    length = 1;
  } else {
    while (length < text.size() && is_ascii_digit(text[length])) ++length;
    if (length == 0 || length > 9 || length == text.size() || (text[length] != '.' && text[length] != ')')) return 0;
    ++length;
  }
  return length < text.size() && (text[length] == ' ' || text[length] == '\t') ? length : 0;
}

}  // namespace

void PageBuilder::touch(std::uint32_t offset, std::uint32_t size) {
  if (!touched_) {
    touched_ = true;
    line_.span = {source_, offset, offset};
    line_.starts_block = block_pending_;
    line_.meant_end = meant_pending_ && !block_pending_;
    line_.depth = shallowest_;
    line_.box = open_boxes_.empty() ? kNoBox : open_boxes_.back().box;
    shallowest_ = depth_;
    block_pending_ = false;
    meant_pending_ = false;
  }
  line_end_ = offset + size;
}

void PageBuilder::put(std::string_view bytes, std::uint32_t offset) {
  StyledText& text = line_.text;
  const auto anchor_at = [&text](std::uint32_t source_offset) {
    const auto here = static_cast<std::uint32_t>(text.text.size());
    if (!text.anchors.empty() && source_offset - here == text.anchors.back().source_offset - text.anchors.back().text_offset) return;
    if (!text.anchors.empty() && text.anchors.back().text_offset == here) text.anchors.pop_back();
    text.anchors.push_back({here, source_offset});
  };
  if (blank_pending_ && !text.text.empty()) {
    if (break_pending_) text.breaks.push_back(static_cast<std::uint32_t>(text.text.size()));
    anchor_at(blank_offset_);
    text.text += ' ';
  }
  blank_pending_ = break_pending_ = false;
  if (cell_pending_) {
    line_.cells.push_back({column_, static_cast<std::uint32_t>(text.text.size())});
    cell_pending_ = false;
  }
  anchor_at(offset);
  if (!badge_.name.empty() && !badge_.begun) {
    begin_badge(bytes);
    anchor_at(offset);
  }
  text.text += bytes;
}

void PageBuilder::add_text(std::uint32_t offset, std::uint32_t size) {
  const std::string_view bytes = text_.substr(offset, size);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(bytes, at);
    const auto here = offset + static_cast<std::uint32_t>(begin);
    const auto width = static_cast<std::uint32_t>(at - begin);
    if (is_invisible(c)) continue;
    if (c == kLineEndSign) {
      break_line(true);
      continue;
    }
    if (c == kRaisedSign) {
      raised_pending_ = true;
      continue;
    }
    if (is_blank(c)) {
      if (line_.kind == LineKind::code && c == '\n') break_line(true);
      if (!blank_pending_) blank_offset_ = here;
      blank_pending_ = true;
      continue;
    }
    touch(here, width);
    put(is_ligature(c) ? kLigatures[c - kFirstLigature] : bytes.substr(begin, width), here);
    if (std::exchange(raised_pending_, false)) raise(width);
  }
}

// Marks side by side are one run.
void PageBuilder::raise(std::uint32_t width) {
  const auto end = static_cast<std::uint32_t>(line_.text.text.size());
  std::vector<StyleRun>& runs = line_.text.runs;
  if (!runs.empty() && runs.back().style == Style::superscript && runs.back().end + width == end) {
    runs.back().end = end;
  } else {
    runs.push_back({end - width, end, Style::superscript, {}});
  }
}

void PageBuilder::add_character(char32_t c, std::uint32_t offset, std::uint32_t size) {
  if (is_invisible(c)) return;
  if (is_blank(c)) {
    if (!blank_pending_) blank_offset_ = offset;
    blank_pending_ = true;
    return;
  }
  touch(offset, size);
  std::string bytes;
  append_utf8(bytes, c);
  put(bytes, offset);
}

void PageBuilder::end_run(const OpenStyle& open) {
  const auto end = static_cast<std::uint32_t>(line_.text.text.size());
  std::uint32_t begin = open.begin;
  if (begin < end && line_.text.text[begin] == ' ') ++begin;
  if (begin < end) line_.text.runs.push_back({begin, end, open.style, open.target});
}

void PageBuilder::open_style(Style style, std::string_view target) {
  if (styles_.size() < kDeepest) styles_.push_back({style, std::string(target), static_cast<std::uint32_t>(line_.text.text.size()), false});
}

void PageBuilder::close_style(Style style) {
  const auto at = std::find_if(styles_.rbegin(), styles_.rend(), [style](const OpenStyle& s) { return s.style == style; });
  if (at == styles_.rend()) return;
  if (style == Style::link && at->begin >= line_.text.text.size()) add_icon(label_of_icon(at->target));
  end_run(*at);
  styles_.erase(std::next(at).base());
}

// A forgotten </b> ends with its block.
void PageBuilder::close_tag_styles() {
  for (const OpenStyle& style : styles_) {
    if (style.from_tag) end_run(style);
  }
  styles_.erase(std::remove_if(styles_.begin(), styles_.end(), [](const OpenStyle& s) { return s.from_tag; }), styles_.end());
}

namespace {

void sort_runs(PageLine& line) {
  std::stable_sort(line.text.runs.begin(), line.text.runs.end(),
                   [](const StyleRun& a, const StyleRun& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
}

}  // namespace

// Lines come in the order of the source: what was searched once is not searched again, so that a page on one line takes linear time.
std::size_t PageBuilder::source_line_start(std::uint32_t offset) {
  if (offset < searched_) searched_ = start_ = 0;
  const std::string_view fresh = text_.substr(searched_, offset - searched_);
  const std::size_t newline = fresh.find_last_of("\r\n");
  if (newline != std::string_view::npos) start_ = searched_ + newline + 1;
  searched_ = offset;
  return start_;
}

void PageBuilder::finish_line(PageLine& line) {
  line.text.source = source_;
  const std::size_t start = source_line_start(line.span.begin);
  std::size_t at = start;
  for (; at < line.span.begin && (text_[at] == ' ' || text_[at] == '\t'); ++at) {
    line.indent = text_[at] == '\t' ? line.indent / 4 * 4 + 4 : line.indent + 1;
  }
  // "> - 1. text": the last marker before the text is the item's. A page on one line has none.
  constexpr std::size_t kFarthest = 256;
  if (line.span.begin - at > kFarthest) return sort_runs(line);
  while (line.kind == LineKind::item && at < line.span.begin) {
    const bool fresh = at == start || text_[at - 1] == ' ' || text_[at - 1] == '\t' || text_[at - 1] == '>';
    const std::size_t length = fresh ? marker_length(text_.substr(at, line.span.begin - at)) : 0;
    if (length != 0) line.marker = text_.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  sort_runs(line);
}

void PageBuilder::flush() {
  for (const OpenStyle& style : styles_) end_run(style);
  for (OpenStyle& style : styles_) style.begin = 0;
  blank_pending_ = break_pending_ = false;
  if (!touched_) return;
  line_.span.end = line_end_;
  finish_line(line_);
  const LineKind next = line_.kind == LineKind::code ? LineKind::code : LineKind::text;
  page_.lines.push_back(std::move(line_));
  line_ = PageLine{};
  line_.kind = next;
  line_.level = list_depth_;
  touched_ = false;
}

void PageBuilder::begin_block(LineKind kind, int level) {
  close_tag_styles();
  flush();
  // "<li><p>", "<tr><td><h3>": the item or row is not yet begun; its first line is whatever comes first in it.
  const bool waiting = (line_.kind == LineKind::item || line_.kind == LineKind::row) && block_pending_;
  if (!(waiting && (kind == LineKind::text || kind == LineKind::heading))) {
    line_.kind = kind;
    line_.level = level;
  }
  field_ = {};
  if (kind == LineKind::row) {
    column_ = kNoColumn;
    cell_pending_ = false;
  }
  block_pending_ = true;
}

void PageBuilder::end_block() {
  close_tag_styles();
  flush();
  line_.kind = LineKind::text;
  line_.level = list_depth_;
  line_.term = false;
  block_pending_ = true;
}

void PageBuilder::break_line(bool meant) {
  flush();
  meant_pending_ = meant_pending_ || meant;
}

void PageBuilder::break_cell() {
  ++column_;  // one that stays empty counts, too
  cell_pending_ = true;
  if (!touched_) return;
  blank_pending_ = break_pending_ = true;
  blank_offset_ = line_end_;
}

void PageBuilder::rule() {
  end_block();
  PageLine line;
  line.kind = LineKind::rule;
  line.starts_block = true;
  page_.lines.push_back(line);
}

void PageBuilder::leave_list() { list_depth_ = std::max(list_depth_ - 1, 0); }

void PageBuilder::begin_badge(std::string_view bytes) {
  badge_.begun = true;
  badge_.bracketed = bytes != "[" && bytes != "(";
  if (badge_.bracketed) line_.text.text += '[';
}

void PageBuilder::follow_badge(const HtmlTag& tag) {
  if (badge_.name.empty()) {
    if (!tag.closing && is_badge(tag)) badge_ = {tag.name, 1, false, false};
    return;
  }
  if (tag.name != badge_.name) return;
  badge_.depth += tag.closing ? -1 : 1;
  if (badge_.depth > 0) return;
  if (badge_.bracketed && touched_) line_.text.text += ']';
  badge_ = {};
}

// A field begins as if in a cell of its own; every author may have a <span>.
void PageBuilder::begin_field(const HtmlTag& tag) {
  const std::string_view field = field_of(tag);
  if (field.empty() || std::exchange(field_, field) == field || !touched_) return;
  blank_pending_ = break_pending_ = true;
  blank_offset_ = line_end_;
}

void PageBuilder::follow_box(const HtmlTag& tag) {
  if (!is_box(tag)) return;
  const auto open = std::find_if(open_boxes_.rbegin(), open_boxes_.rend(), [&](const OpenBox& b) { return b.name == tag.name; });
  const bool ends_row = tag.name == "tr" && open != open_boxes_.rend() && open == open_boxes_.rbegin();  // "<tr>" without "</tr>" above
  if ((tag.closing || ends_row) && open != open_boxes_.rend()) open_boxes_.erase(std::next(open).base(), open_boxes_.end());
  if (tag.closing || open_boxes_.size() >= kDeepest) return;
  const std::uint32_t parent = open_boxes_.empty() ? kNoBox : open_boxes_.back().box;
  const std::uint32_t above = parent == kNoBox ? kNoBox : page_.boxes[parent].path;
  const auto fresh = static_cast<std::uint32_t>(paths_.size());
  const std::uint32_t path = paths_.try_emplace({above, tag.name + " " + std::string(tag.attribute("class"))}, fresh).first->second;
  open_boxes_.push_back({static_cast<std::uint32_t>(page_.boxes.size()), tag.name});
  page_.boxes.push_back({parent, path});
}

bool PageBuilder::add_style_tag(const HtmlTag& tag) {
  const StyleTag* const row = find_style_tag(tag.name);
  if (row == nullptr) return false;
  if (tag.closing) {
    close_style(row->style);
  } else if (row->style != Style::link || !tag.attribute("href").empty()) {
    open_style(row->style, tag.attribute("href"));
    if (!styles_.empty()) styles_.back().from_tag = true;
  }
  return true;
}

void PageBuilder::add_tag(const HtmlTag& tag, std::uint32_t offset, std::uint32_t size) {
  follow_badge(tag);
  follow_box(tag);
  begin_field(tag);
  if (add_style_tag(tag)) return;
  if (tag.name == "img") return add_badge(tag.attribute("alt"), offset, size);
  if (tag.name == "q") return add_character('"', offset, size);
  if (is_span_as_block(tag)) return begin_block(LineKind::text, list_depth_);
  const BlockTag* const row = find_block_tag(tag.name);
  if (row == nullptr) return;
  if (row->part == TagPart::line_end) return break_line(true);
  if (row->part == TagPart::rule) return rule();
  if (row->part == TagPart::cell) return tag.closing ? void() : break_cell();
  if (row->nests) depth_ = std::max(depth_ + (tag.closing ? -1 : 1), 0);
  if (tag.closing) {
    end_block();
    shallowest_ = std::min(shallowest_, depth_);
    if (row->part == TagPart::list) leave_list();
    return;
  }
  if (row->part == TagPart::list) enter_list();
  const int level = row->kind == LineKind::heading ? tag.name[1] - '0' : list_depth_;
  begin_block(row->kind, level);
  line_.term = tag.name == "dt";
}

// "[<i class="ai ai-arxiv"></i>](https://arxiv.org/…)": what the link leads to, where a reader sees a sign and no letter.
void PageBuilder::add_icon(std::string_view label) {
  if (label.empty()) return;
  if (!blank_pending_) blank_offset_ = line_end_;
  blank_pending_ = true;
  for (const char c : label) add_character(static_cast<unsigned char>(c), line_end_, 0);
}

// <a href="https://doi.org/…"><img alt="DOI" …></a>
void PageBuilder::add_badge(std::string_view alternative_text, std::uint32_t offset, std::uint32_t size) {
  const bool linked = std::any_of(styles_.begin(), styles_.end(), [](const OpenStyle& s) { return s.style == Style::link; });
  if (!linked || !is_badge(alternative_text)) return;
  for (std::size_t at = 0; at < alternative_text.size();) add_character(next_code_point(alternative_text, at), offset, size);
}

Page PageBuilder::finish() {
  end_block();
  return std::exchange(page_, {});
}

}  // namespace bibfold
