// Key, fields and values of one item of a .bib file. External class: BibtexBody.
//
// Read once as BibTeX reads it, with patience for what people forget (commas, keys, '=', quotes). If it is not closed, the item is cut at
// the next line that begins like an item, and read again: then a value also ends where a line, or what follows a comma, looks like the next
// field, so that an unclosed brace costs the rest of its own value and no more.
#include "text/bibtex_body.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::size_t kQuoteLookahead = 2000;  // bytes: how far behind a misplaced quote the right one may stand
constexpr std::size_t kLongestName = 40;       // of a field that repair recognizes
constexpr std::size_t kDeepestIndent = 200;

constexpr bool is_line_end(char c) { return c == '\n' || c == '\r'; }
constexpr bool is_word(char c) { return is_ascii_alnum(c) || c == '_' || c == '-'; }
// BibTeX's names of fields and strings: everything but white space and these.
constexpr std::array<bool, 256> kNameBytes = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = static_cast<char>(i);
    bytes[i] = !is_ascii_space(c) && std::string_view("{}(),=\"#%'@").find(c) == kNone;
  }
  return bytes;
}();
constexpr bool is_name(char c) { return kNameBytes[static_cast<unsigned char>(c)]; }

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

void note_fault(BibtexItem& item, std::size_t at) {
  if (item.fault == 0) item.fault = offset(at);
}

bool starts_line(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at == 0 || is_line_end(text[at - 1]);
}

}  // namespace

std::optional<BibtexOpening> read_opening(std::string_view text, std::size_t sign) {
  const auto skip = [text](std::size_t at) {
    while (at < text.size() && is_ascii_space(text[at])) ++at;
    return at;
  };
  BibtexOpening opening;
  opening.type_begin = skip(sign + 1);
  opening.type_end = opening.type_begin;
  while (opening.type_end < text.size() && is_word(text[opening.type_end])) ++opening.type_end;
  opening.open = skip(opening.type_end);
  if (opening.type_end == opening.type_begin || opening.open >= text.size()) return std::nullopt;
  const char c = text[opening.open];
  if (c != '{' && (c != '(' || !starts_line(text, sign))) return std::nullopt;
  return opening;
}

void BibtexBody::read(BibtexItem& item, std::size_t open) {
  limit_ = text_.size();
  repair_ = false;
  if (!body(item, open)) {
    braces_.arm();
    limit_ = cut_;
    repair_ = true;
    item.closed = false;
    item.fault = 0;
    const std::size_t trouble = trouble_;
    if (!body(item, open)) at_ = std::max(trim_back(open, at_), open + 1);
    note_fault(item, trouble);
  }
  item.end = offset(at_);
  item.fields.assign(fields_.begin(), fields_.end());
}

bool BibtexBody::body(BibtexItem& item, std::size_t open) {
  at_ = open + 1;
  close_ = text_[open] == '{' ? '}' : ')';
  fields_.clear();
  if (item.kind == BibtexKind::entry) return key(item) && fields(item);
  at_ = skip_blank(at_);
  BibtexField unnamed;
  if (item.kind == BibtexKind::preamble && !value(item, unnamed)) return false;
  return fields(item);
}

// Also ends an attempt in repair mode: at_ is then where the item ends.
bool BibtexBody::fail(std::size_t at) {
  trouble_ = at;
  cut_ = repair_ || is_opening(at) ? at : next_line_opening(at, text_.size());
  return false;
}

// Up to a comma. "@article{title = {…" has none; in "@article{key title = {…" the comma is missing; "@misc{a.org/?q=1," holds '='.
bool BibtexBody::key(BibtexItem& item) {
  at_ = skip_blank(at_);
  const std::size_t begin = at_;
  std::size_t end = begin;
  for (; end < limit_; ++end) {
    const char c = text_[end];
    if (c == ',' || c == '{' || c == '"' || c == '}' || c == close_ || is_opening(end)) break;
    if (c != '=') continue;
    const std::size_t behind_name = trim_back(begin, end);
    std::size_t name = behind_name;
    while (name > begin && behind_name - name <= kLongestName && is_word(text_[name - 1])) --name;
    if (name == behind_name || (name > begin && !is_ascii_space(text_[name - 1]))) continue;
    end = name;
    break;
  }
  const std::size_t behind = trim_back(begin, end);
  item.key = text_.substr(begin, behind - begin);
  item.key_begin = offset(begin);
  at_ = end;
  if (end < limit_ && text_[end] != ',' && text_[end] != close_) note_fault(item, begin);
  return true;
}

bool BibtexBody::fields(BibtexItem& item) {
  for (;;) {
    at_ = skip_blank(at_);
    if (at_ >= limit_ || is_opening(at_)) return fail(std::min(at_, limit_));
    const char c = text_[at_];
    if (c == close_) {
      ++at_;
      if (close_ == ')' || !goes_on(at_)) return true;
      note_fault(item, at_ - 1);
    } else if (c == ',') {
      ++at_;
    } else if (!field(item)) {
      return false;
    }
  }
}

bool BibtexBody::field(BibtexItem& item) {
  const std::size_t begin = at_;
  const std::size_t end = name_end(begin);
  const std::size_t sign = skip_blank(end);
  if (end == begin || sign >= limit_) return stray(item);
  const char c = text_[sign];
  if (c != '=' && c != '{' && c != '"') return stray(item);
  if (c != '=') note_fault(item, sign);  // "title {…}"
  at_ = c == '=' ? skip_blank(sign + 1) : sign;
  BibtexField field;
  field.name = text_.substr(begin, end - begin);
  field.name_begin = offset(begin);
  if (!value(item, field)) return false;
  if (field.value_end > field.value_begin) {
    fields_.push_back(field);
  } else {
    note_fault(item, begin);  // "year = ,"
  }
  return true;
}

// Passes over one token that belongs to no field.
bool BibtexBody::stray(BibtexItem& item) {
  note_fault(item, at_);
  const std::size_t begin = at_;
  at_ = name_end(begin);
  if (at_ > begin) return true;
  ++at_;
  if (text_[begin] != '{') return true;
  const std::size_t behind = braces_.behind(begin);
  if (behind <= limit_) {
    at_ = behind;
  } else if (!repair_) {
    return fail(begin);
  }
  return true;
}

bool BibtexBody::value(BibtexItem& item, BibtexField& field) {
  field.value_begin = offset(at_);
  for (;;) {
    const std::size_t begin = at_;
    const std::size_t end = part(item, begin);
    if (end == kNone) return fail(begin);
    at_ = end;
    const std::size_t behind = skip_blank(end);
    if (behind < limit_ && text_[behind] == '#') {
      at_ = skip_blank(behind + 1);
      field.joined = true;
      continue;
    }
    if (ends_value(end, false)) break;
    const bool bare = text_[begin] != '{' && text_[begin] != '"';
    if (!assigns(behind)) {
      if (bare) absorb_words(item);
    } else {
      note_fault(item, end);  // a comma is missing
    }
    break;
  }
  field.value_end = offset(trim_back(field.value_begin, at_));
  return true;
}

// Behind the part of a value that begins at `at`; npos when it is not closed.
std::size_t BibtexBody::part(BibtexItem& item, std::size_t at) {
  if (at >= limit_) return at;
  if (text_[at] == '{') return braced(item, at);
  if (text_[at] == '"') return quoted(item, at);
  return name_end(at);
}

std::size_t BibtexBody::braced(BibtexItem& item, std::size_t at) {
  std::size_t end = braces_.behind(at);
  if (end > limit_) end = kNone;
  if (repair_) return repaired(item, at, end, limit_);
  if (end == kNone || ends_value(end, false) || next_line_opening(at, end) >= end) return end;
  braces_.arm();  // it ran over the beginning of an entry, and into nothing that could follow a value
  return kNone;
}

// In `"M\"uller"`, wrong as it is, the second quote is an accent; in `"the "best" one",` the one before the comma closes; in
// `"A,⏎ year = "1",` the second one opens the next value.
std::size_t BibtexBody::quoted(BibtexItem& item, std::size_t at) {
  std::size_t trouble = limit_;
  const std::size_t end = closing_quote(at + 1, limit_, trouble);
  if (repair_) return repaired(item, at, end, trouble);
  if (end == kNone || ends_value(end, true)) return end;
  if (next_line_opening(at, end) < end) return kNone;
  if (next_field(at + 1, end) < end) return repaired(item, at, end, end);
  const std::size_t stop = std::min({limit_, end + kQuoteLookahead, next_field(end, std::min(limit_, end + kQuoteLookahead))});
  for (std::size_t next = closing_quote(end, stop, trouble); next != kNone; next = closing_quote(next, stop, trouble)) {
    if (!ends_value(next, true)) continue;
    note_fault(item, end - 1);
    return next;
  }
  return end;
}

// Behind the next quote outside of braces; npos, and the place in `trouble`, when a brace is in its way.
std::size_t BibtexBody::closing_quote(std::size_t from, std::size_t stop, std::size_t& trouble) {
  for (std::size_t at = from; at < stop;) {
    const char c = text_[at];
    if (c == '"') {
      const bool accent =
          text_[at - 1] == '\\' && at + 1 < stop && (is_ascii_letter(text_[at + 1]) || text_[at + 1] == '{' || text_[at + 1] == '\\');
      if (!accent) return at + 1;
    } else if (c == '{') {
      const std::size_t behind = braces_.behind(at);
      if (behind > stop) return kNone;
      at = behind;
      continue;
    } else if (c == '}') {
      trouble = at;
      return kNone;
    }
    ++at;
  }
  return kNone;
}

// The value from `begin`, which BibTeX would read up to `end` (npos: it is not closed before `stop`), ends before anything like a field.
std::size_t BibtexBody::repaired(BibtexItem& item, std::size_t begin, std::size_t end, std::size_t stop) {
  const std::size_t last = end == kNone ? stop : end;
  const std::size_t next = next_field(begin + 1, last);
  const auto without_comma = [&](std::size_t at) {
    at = trim_back(begin + 1, at);
    while (at > begin + 1 && text_[at - 1] == ',') at = trim_back(begin + 1, at - 1);
    return at;
  };
  if (next < last) {
    note_fault(item, begin);
    return without_comma(next);
  }
  if (end == kNone) {
    note_fault(item, begin);
    return without_comma(last);
  }
  // "title = {Foo,⏎}" before the next entry: the brace was meant to close the entry.
  const std::size_t inner = trim_back(begin + 1, end - 1);
  const bool meant_for_entry = text_[begin] == '{' && skip_spaces(end) >= limit_ && text_[inner - 1] == ',';
  return meant_for_entry ? without_comma(inner) : end;
}

// "title = Deep learning for all," without delimiters: what stands on the line up to the comma is the value.
void BibtexBody::absorb_words(BibtexItem& item) {
  note_fault(item, at_);
  std::size_t end = at_;
  while (end < limit_ && !is_line_end(text_[end]) && std::string_view(",={}\"@").find(text_[end]) == kNone && text_[end] != close_) ++end;
  if (end < limit_ && text_[end] == '=') {
    end = trim_back(at_, end);
    while (end > at_ && is_name(text_[end - 1])) --end;
  }
  at_ = trim_back(at_, end);
}

std::size_t BibtexBody::skip_spaces(std::size_t at) const {
  while (at < limit_ && is_ascii_space(text_[at])) ++at;
  return at;
}

// Blanks and %-comments, which people put between fields although BibTeX does not know them.
std::size_t BibtexBody::skip_blank(std::size_t at) const {
  for (;;) {
    at = skip_spaces(at);
    if (at >= limit_ || text_[at] != '%') return at;
    while (at < limit_ && !is_line_end(text_[at])) ++at;
  }
}

std::size_t BibtexBody::trim_back(std::size_t begin, std::size_t end) const {
  while (end > begin && is_ascii_space(text_[end - 1])) --end;
  return end;
}

std::size_t BibtexBody::name_end(std::size_t at) const {
  while (at < limit_ && is_name(text_[at])) ++at;
  return at;
}

// "name =" stands at `at`.
bool BibtexBody::assigns(std::size_t at) const {
  const std::size_t end = name_end(at);
  if (end == at) return false;
  const std::size_t sign = skip_blank(end);
  return sign < limit_ && text_[sign] == '=';
}

// What may stand behind a value: a comma, '#', or the end of the entry; `comma_may_miss`: also the next field.
bool BibtexBody::ends_value(std::size_t at, bool comma_may_miss) const {
  at = skip_blank(at);
  if (at >= limit_) return true;
  const char c = text_[at];
  return c == ',' || c == '#' || c == close_ || (comma_may_miss && assigns(at));
}

// Behind a closing brace: ", name =" tells that the brace was one too many.
bool BibtexBody::goes_on(std::size_t at) const {
  at = skip_spaces(at);
  if (at >= limit_ || text_[at] != ',') return false;
  return assigns(skip_spaces(at + 1));
}

bool BibtexBody::is_opening(std::size_t at) const { return at < text_.size() && text_[at] == '@' && read_opening(text_, at).has_value(); }

// The next '@' at the start of a line that opens an item, or `stop`.
std::size_t BibtexBody::next_line_opening(std::size_t from, std::size_t stop) const {
  while (from < stop) {
    const void* found = std::memchr(text_.data() + from, '@', stop - from);
    if (found == nullptr) break;
    from = static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
    if (starts_line(text_, from) && is_opening(from)) return from;
    ++from;
  }
  return stop;
}

// Where the next thing that looks like "name = value" begins, at the start of a line or behind a comma; or `stop`.
std::size_t BibtexBody::next_field(std::size_t from, std::size_t stop) const {
  for (std::size_t at = from; at < stop; ++at) {
    const void* found = std::memchr(text_.data() + at, '=', stop - at);
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
    const std::size_t end = trim_back(std::max(from, at - std::min(at, kDeepestIndent)), at);
    std::size_t name = end;
    while (name > from && end - name < kLongestName && is_word(text_[name - 1])) --name;
    if (name == end || !is_ascii_letter(text_[name])) continue;
    std::size_t before = name;
    while (before > from && name - before < kDeepestIndent && (text_[before - 1] == ' ' || text_[before - 1] == '\t')) --before;
    if (before == from || (!is_line_end(text_[before - 1]) && text_[before - 1] != ',')) continue;
    if (looks_assigned(at, is_line_end(text_[before - 1]))) return name;
  }
  return stop;
}

bool BibtexBody::looks_assigned(std::size_t equals, bool line_start) const {
  std::size_t at = skip_spaces(equals + 1);
  if (at >= limit_) return false;
  if (text_[at] == '{' || text_[at] == '"') return true;
  const std::size_t begin = at;
  while (at < limit_ && is_word(text_[at])) ++at;
  return line_start && at > begin && at < limit_ && (text_[at] == ',' || text_[at] == close_ || is_line_end(text_[at]));
}

}  // namespace bibfold
