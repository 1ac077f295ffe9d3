// See markdown.h. md4c has no positions, but its text callbacks point into the buffer that it parses: `pointer - base` is the offset.
#include "text/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "text/converter_traces.h"
#include "text/page_builder.h"
#include "text/sici.h"
#include "text/utf8.h"
#include "text/wide_tables.h"

namespace bibfold {
namespace {

constexpr unsigned kFlags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_TABLES | MD_FLAG_PERMISSIVEAUTOLINKS;

/// The state of one md_parse(): events of md4c become events of a PageBuilder.
class Events {
 public:
  /// `text` is what `tables` were made of.
  Events(const WideTables& tables, std::string_view text, SourceId source)
      : tables_(tables), buffer_(tables.text()), builder_(text, source), budget_(buffer_.size() * 16 + 4096) {}

  int enter_block(MD_BLOCKTYPE type, void* detail);
  int leave_block(MD_BLOCKTYPE type);
  int enter_span(MD_SPANTYPE type, void* detail);
  int leave_span(MD_SPANTYPE type);
  int add(MD_TEXTTYPE type, const char* text, MD_SIZE size);
  Page finish() { return builder_.finish(); }

 private:
  // A table of n columns and n short rows has n² cells: md4c reports them all.
  int spend() { return budget_-- == 0 ? 1 : 0; }
  void add_html(const char* text, MD_SIZE size);
  void part_styles(std::string_view text, std::uint32_t offset);

  [[nodiscard]] std::uint32_t place(const char* text) const { return tables_.original(static_cast<std::uint32_t>(text - buffer_.data())); }

  const WideTables& tables_;
  std::string_view buffer_;
  PageBuilder builder_;
  std::size_t budget_;
  int image_depth_ = 0;
  bool style_begins_ = false;  // bold or italic, and no text of it yet
  std::string html_;           // of a tag that came in pieces
  std::uint32_t html_offset_ = 0;
};

/// What md4c sees in the place of a '<' that is no markup; no text holds it.
constexpr char kHiddenBracket = '\x05';

std::string attribute_text(const MD_ATTRIBUTE& attribute) {
  std::string text = attribute.size == 0 ? std::string() : decode_entities(std::string_view(attribute.text, attribute.size));
  std::replace(text.begin(), text.end(), kHiddenBracket, '<');
  text.erase(std::remove(text.begin(), text.end(), kUnseenSign), text.end());
  return text;
}

int Events::enter_block(MD_BLOCKTYPE type, void* detail) {
  switch (type) {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      builder_.enter_list();
      break;
    case MD_BLOCK_LI:
      builder_.begin_block(LineKind::item, builder_.list_depth());
      break;
    case MD_BLOCK_HR:
      builder_.rule();
      break;
    case MD_BLOCK_H:
      builder_.begin_block(LineKind::heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
      break;
    case MD_BLOCK_CODE:
      builder_.begin_block(LineKind::code, builder_.list_depth());
      break;
    case MD_BLOCK_TR:
      builder_.begin_block(LineKind::row, builder_.list_depth());
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      builder_.break_cell();
      break;
    case MD_BLOCK_P:
    case MD_BLOCK_HTML:
    case MD_BLOCK_QUOTE:
      builder_.begin_block(LineKind::text, builder_.list_depth());
      break;
    default:
      break;
  }
  return spend();
}

int Events::leave_block(MD_BLOCKTYPE type) {
  switch (type) {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      builder_.leave_list();
      builder_.end_block();
      break;
    case MD_BLOCK_LI:
    case MD_BLOCK_H:
    case MD_BLOCK_P:
    case MD_BLOCK_CODE:
    case MD_BLOCK_TR:
    case MD_BLOCK_HTML:
      builder_.end_block();
      break;
    default:
      break;
  }
  return spend();
}

int Events::enter_span(MD_SPANTYPE type, void* detail) {
  switch (type) {
    case MD_SPAN_EM:
      builder_.open_style(Style::italic);
      style_begins_ = true;
      break;
    case MD_SPAN_STRONG:
      builder_.open_style(Style::bold);
      style_begins_ = true;
      break;
    case MD_SPAN_CODE:
      builder_.open_style(Style::code);
      break;
    case MD_SPAN_DEL:
      builder_.open_style(Style::strike);
      break;
    case MD_SPAN_A: {
      const std::string target = attribute_text(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
      builder_.open_style(Style::link, target.empty() ? "#" : target);
      break;
    }
    case MD_SPAN_IMG:
      ++image_depth_;
      break;
    default:
      break;
  }
  return spend();
}

int Events::leave_span(MD_SPANTYPE type) {
  switch (type) {
    case MD_SPAN_EM:
      builder_.close_style(Style::italic);
      break;
    case MD_SPAN_STRONG:
      builder_.close_style(Style::bold);
      break;
    case MD_SPAN_CODE:
      builder_.close_style(Style::code);
      break;
    case MD_SPAN_DEL:
      builder_.close_style(Style::strike);
      break;
    case MD_SPAN_A:
      builder_.close_style(Style::link);
      break;
    case MD_SPAN_IMG:
      --image_depth_;
      break;
    default:
      break;
  }
  return spend();
}

void Events::add_html(const char* text, MD_SIZE size) {
  if (html_.empty()) html_offset_ = place(text);
  html_.append(text, size);
  if (html_.back() != '>') return;
  if (tag_length(html_, 0) == html_.size()) builder_.add_tag(parse_tag(html_), html_offset_, static_cast<std::uint32_t>(html_.size()));
  html_.clear();
}

/// "Doe, J.,**Roe, R.** (2008)_Title_": converters that glue the styles of a cell together.
void Events::part_styles(std::string_view text, std::uint32_t offset) {
  if (!std::exchange(style_begins_, false) || text.empty()) return;
  const std::string_view line = builder_.line_so_far();
  if (line.empty()) return;
  std::size_t at = 0;
  const char32_t next = next_code_point(text, at);
  const bool wordy = is_letter(next) || is_digit(next);
  const bool word = text.starts_with("et al") || (is_upper(next) && at < text.size() && is_letter(next_code_point(text, at)));
  const char last = line.back();
  const bool listed = (last == ',' || last == ';') && wordy;
  const bool closed = (last == ')' || line.ends_with("\u201D")) && is_letter(next);
  if (listed || closed || (last == '.' && word)) builder_.add_character(U' ', offset, 0);
}

int Events::add(MD_TEXTTYPE type, const char* text, MD_SIZE size) {
  if (type != MD_TEXT_HTML) html_.clear();
  if (image_depth_ > 0) {  // "[![DOI](badge.svg)](https://doi.org/…)"
    const std::less<> less;
    const bool ours = !less(text, buffer_.data()) && less(text, buffer_.data() + buffer_.size());
    if (type == MD_TEXT_NORMAL && ours) builder_.add_badge(std::string_view(text, size), place(text), size);
    return spend();
  }
  if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
    builder_.break_line(type == MD_TEXT_BR);
    return spend();
  }
  const std::less<> before;
  const bool inside = !before(text, buffer_.data()) && before(text, buffer_.data() + buffer_.size());
  if (type == MD_TEXT_HTML && (inside || !html_.empty())) {
    if (size != 0) add_html(text, size);
    return spend();
  }
  if (!inside) {  // line ends that md4c makes up in code
    if (std::string_view(text, size) == "\n") builder_.break_line(true);
    return spend();
  }
  const std::uint32_t offset = place(text);
  const std::uint32_t length = place(text + size) - offset;
  part_styles(std::string_view(text, size), offset);
  const char32_t c = type == MD_TEXT_NULLCHAR ? 0xFFFD : type == MD_TEXT_ENTITY ? decode_entity(std::string_view(text, size)) : 0;
  if (c != 0) {
    builder_.add_character(c, offset, length);
  } else {
    builder_.add_text(offset, length);
  }
  return spend();
}

int on_enter_block(MD_BLOCKTYPE type, void* detail, void* events) { return static_cast<Events*>(events)->enter_block(type, detail); }
int on_leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* events) { return static_cast<Events*>(events)->leave_block(type); }
int on_enter_span(MD_SPANTYPE type, void* detail, void* events) { return static_cast<Events*>(events)->enter_span(type, detail); }
int on_leave_span(MD_SPANTYPE type, void* /*detail*/, void* events) { return static_cast<Events*>(events)->leave_span(type); }
int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* events) {
  return static_cast<Events*>(events)->add(type, text, size);
}

/// "9905." on a line of its own is the last page of a reference and no empty item of a list, and so is "811." below "pp. 797–"; "3." may be
/// one, whose text comes below it.
void hide_lone_numbers(std::string& text) {
  constexpr std::size_t kShortest = 4;
  const char* const base = text.data();
  bool range = false;  // the line above ends with a dash
  for (const std::string_view line : split_lines(text)) {
    const std::string_view word = trim(line);
    if (word.empty()) continue;
    const bool number = word.size() > 1 && word.back() == '.' && word.find_first_not_of("0123456789") + 1 == word.size();
    if (number && (word.size() > kShortest || range)) text[static_cast<std::size_t>(word.data() - base) + word.size() - 1] = '_';
    range = word.ends_with("\u2013") && is_ascii_digit(word.substr(0, word.size() - 3).empty() ? ' ' : word[word.size() - 4]);
  }
}

/// "…43:4<338::AID-JBM2>3.0.CO;2-B": md4c takes the brackets for those of an address.
void hide_sici_brackets(std::string& text) {
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    const bool escaped = at > 0 && text[at - 1] == '\\';
    if (!escaped && sici_location_length(std::string_view(text).substr(at)) > 0) text[at] = kHiddenBracket;
  }
}

}  // namespace

Page parse_markdown(std::string_view text, SourceId source, std::uint32_t begin, bool templates) {
  std::vector<HiddenSpan> hidden;
  std::string masked = mask_hidden(text, begin, templates, hidden);
  MD_PARSER parser{};
  parser.flags = kFlags;
  parser.enter_block = on_enter_block;
  parser.leave_block = on_leave_block;
  parser.enter_span = on_enter_span;
  parser.leave_span = on_leave_span;
  parser.text = on_text;
  std::string structure = masked;  // what md4c sees; the text itself is read from `masked`
  mend_converter_traces(structure, masked);
  hide_lone_numbers(structure);
  hide_sici_brackets(structure);
  const WideTables tables(structure);
  Events events(tables, masked, source);
  const bool parsed = md_parse(tables.text().data(), static_cast<MD_SIZE>(tables.text().size()), &parser, &events) == 0;
  Page page = parsed ? events.finish() : parse_plain_text(masked, source, begin);
  page.hidden = std::move(hidden);
  return page;
}

Page parse_plain_text(std::string_view text, SourceId source, std::uint32_t begin) {
  PageBuilder builder(text, source);
  std::uint32_t offset = begin;
  for (const std::string_view line : split_lines(text.substr(begin))) {
    offset = static_cast<std::uint32_t>(line.data() - text.data());
    if (trim(line).empty()) {
      builder.end_block();
    } else {
      builder.break_line(false);
      builder.add_text(offset, static_cast<std::uint32_t>(line.size()));
    }
  }
  return builder.finish();
}

}  // namespace bibfold
