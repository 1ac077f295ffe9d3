// Bytes of a .bib file to its items: entries, strings, preambles, comments and the junk between them. External function: scan_bibtex.
// A value that is never closed costs its own entry: the entry is cut where the next one begins. Never looks back further than a bounded
// stretch, so that any bytes take linear time.
#include "text/bibtex_syntax.h"

#include <algorithm>
#include <cstring>

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;
// How far behind the first line that looks like a new entry a value may still be closed. An abstract that quotes a whole BibTeX entry fits.
constexpr std::size_t kPatience = 1U << 15U;

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }
// What BibTeX allows in names of fields and strings: everything but white space and these.
constexpr bool is_name(char c) {
  return !is_space(c) && c != '{' && c != '}' && c != '(' && c != ')' && c != ',' && c != '=' && c != '"' && c != '#' && c != '%' && c != '\'' && c != '@';
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<BibtexItem> run() {
    items_.reserve(text_.size() / 600 + 8);
    while (at_ < text_.size()) {
      const std::size_t sign = next_start(at_);
      if (sign == kNone) break;
      if (sign > junk_begin_) add_junk(sign);
      item(sign);
      junk_begin_ = at_;
    }
    if (junk_begin_ < text_.size()) add_junk(text_.size());
    return std::move(items_);
  }

 private:
  // The next '@' that begins an item: '@', blanks, a word, blanks, '{' or '('. Others ("mail me @home", "% @see") are junk.
  std::size_t next_start(std::size_t from) const {
    for (std::size_t at = from; at < text_.size(); ++at) {
      const auto* found = static_cast<const char*>(std::memchr(text_.data() + at, '@', text_.size() - at));
      if (found == nullptr) return kNone;
      at = static_cast<std::size_t>(found - text_.data());
      if (opening(at) != kNone) return at;
    }
    return kNone;
  }

  // Offset of the opening delimiter of the item whose '@' is at `sign`.
  std::size_t opening(std::size_t sign) const {
    std::size_t at = skip_spaces(sign + 1);
    const std::size_t word = at;
    while (at < text_.size() && is_word(text_[at])) ++at;
    if (at == word) return kNone;
    at = skip_spaces(at);
    return at < text_.size() && (text_[at] == '{' || text_[at] == '(') ? at : kNone;
  }

  std::size_t skip_spaces(std::size_t at) const {
    while (at < text_.size() && is_space(text_[at])) ++at;
    return at;
  }

  // Blanks and %-comments, which bibliographies hold between fields although BibTeX knows none.
  std::size_t skip_blank(std::size_t at) const {
    for (;;) {
      at = skip_spaces(at);
      if (at >= text_.size() || text_[at] != '%') return at;
      while (at < text_.size() && text_[at] != '\n') ++at;
    }
  }

  bool starts_line(std::size_t at) const {
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) --at;
    return at == 0 || text_[at - 1] == '\n' || text_[at - 1] == '\r';
  }

  bool looks_like_start(std::size_t at) const { return text_[at] == '@' && starts_line(at) && opening(at) != kNone; }

  void add_junk(std::size_t end) {
    BibtexItem junk;
    junk.begin = offset(junk_begin_);
    junk.end = offset(end);
    items_.push_back(std::move(junk));
  }

  static std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

  void item(std::size_t sign) {
    BibtexItem item;
    item.begin = offset(sign);
    const std::size_t open = opening(sign);
    std::size_t word = skip_spaces(sign + 1);
    std::size_t word_end = word;
    while (is_word(text_[word_end])) ++word_end;
    item.type = text_.substr(word, word_end - word);
    close_ = text_[open] == '{' ? '}' : ')';
    at_ = open + 1;
    if (equals_ignoring_case(item.type, "comment")) {
      item.kind = BibtexKind::comment;
      body(item, open);
    } else if (equals_ignoring_case(item.type, "preamble")) {
      item.kind = BibtexKind::preamble;
      body(item, open);
    } else if (equals_ignoring_case(item.type, "string")) {
      item.kind = BibtexKind::string;
      fields(item);
    } else {
      item.kind = BibtexKind::entry;
      key(item);
      fields(item);
    }
    item.end = offset(at_);
    items_.push_back(std::move(item));
  }

  // The balanced body of a comment or preamble.
  void body(BibtexItem& item, std::size_t open) {
    const std::size_t end = balanced(open);
    if (end != kNone) {
      at_ = end;
      return;
    }
    if (item.kind == BibtexKind::comment) {  // to BibTeX a comment without closing brace is a mere word
      at_ = open + 1;
      return;
    }
    cut(item, open + 1);
  }

  // Behind the group that opens at `at`, or npos when it is not closed before something that looks like an entry.
  std::size_t balanced(std::size_t at) const {
    const char open = text_[at];
    const char close = open == '{' ? '}' : ')';
    std::size_t depth = 0;
    std::size_t limit = text_.size();
    for (; at < limit; ++at) {
      const char c = text_[at];
      if (c == '\\' && open == '{') {
        // \{ and \} count for BibTeX, too: it knows no escapes.
      }
      if (c == open) {
        ++depth;
      } else if (c == close) {
        if (--depth == 0) return at + 1;
      } else if (c == '@' && limit == text_.size() && looks_like_start(at)) {
        limit = std::min(limit, at + kPatience);
      }
    }
    return kNone;
  }

  void key(BibtexItem& item) {
    const std::size_t begin = skip_blank(at_);
    std::size_t end = begin;
    while (end < text_.size() && !is_space(text_[end]) && text_[end] != ',' && text_[end] != '}' && text_[end] != '=' && text_[end] != '"' &&
           text_[end] != '{' && !(text_[end] == ')' && close_ == ')')) {
      ++end;
    }
    const std::size_t behind = skip_spaces(end);
    if (behind < text_.size() && text_[behind] == '=') {  // "@article{title = …": the key is missing
      fault(item, begin);
      at_ = begin;
      return;
    }
    item.key = text_.substr(begin, end - begin);
    item.key_begin = offset(begin);
    at_ = behind;
  }

  static void fault(BibtexItem& item, std::size_t at) {
    if (item.fault == 0) item.fault = offset(at);
  }

  void fields(BibtexItem& item) {
    for (;;) {
      at_ = skip_blank(at_);
      if (at_ >= text_.size() || looks_like_start(at_)) {
        unclosed(item);
        return;
      }
      const char c = text_[at_];
      if (c == close_) {
        ++at_;
        return;
      }
      if (c == ',') {
        ++at_;
      } else if (!field(item)) {
        return;
      }
    }
  }

  // One `name = value`; false when the item has ended in it.
  bool field(BibtexItem& item) {
    BibtexField field;
    const std::size_t begin = at_;
    std::size_t end = begin;
    while (end < text_.size() && is_name(text_[end])) ++end;
    const std::size_t equals = skip_blank(end);
    if (end == begin || equals >= text_.size() || text_[equals] != '=') {
      fault(item, begin);
      return skip_stray(item, begin);
    }
    field.name = text_.substr(begin, end - begin);
    field.name_begin = offset(begin);
    at_ = skip_blank(equals + 1);
    field.value_begin = offset(at_);
    if (!value(field)) {
      fault(item, field.value_begin);
      if (field.value_end > field.value_begin) item.fields.push_back(field);
      cut(item, field.value_begin);
      return false;
    }
    if (field.value_end == field.value_begin) {  // "year = ,"
      fault(item, begin);
    } else {
      item.fields.push_back(field);
    }
    return true;
  }

  // Text inside an entry that is no field: passed over up to the next comma, closing delimiter or line end.
  bool skip_stray(BibtexItem& item, std::size_t begin) {
    std::size_t at = begin;
    while (at < text_.size() && text_[at] != ',' && text_[at] != close_ && text_[at] != '\n') {
      if (text_[at] == '{') {
        const std::size_t end = balanced(at);
        if (end == kNone) {
          cut(item, at);
          return false;
        }
        at = end;
      } else {
        ++at;
      }
    }
    at_ = at;
    return true;
  }

  // Parts joined by '#'. False: a part is never closed; what could be read of it is up to value_end.
  bool value(BibtexField& field) {
    field.value_end = field.value_begin;
    for (;;) {
      const std::size_t end = part(at_);
      if (end == kNone) return false;
      at_ = end;
      field.value_end = offset(end);
      const std::size_t behind = skip_blank(at_);
      if (behind >= text_.size() || text_[behind] != '#') return true;
      at_ = skip_blank(behind + 1);
    }
  }

  std::size_t part(std::size_t at) const {
    if (at >= text_.size()) return at;
    if (text_[at] == '{') return closed_properly(balanced_value(at, '{'));
    if (text_[at] == '"') return closed_properly(balanced_value(at, '"'));
    while (at < text_.size() && is_name(text_[at])) ++at;
    return at;
  }

  // Behind the value that opens at `at`. `suspicious` tells that a line that looks like a new entry was passed.
  struct Closing {
    std::size_t end = kNone;
    bool suspicious = false;
  };

  Closing balanced_value(std::size_t at, char open) const {
    std::size_t depth = open == '{' ? 1 : 0;
    std::size_t limit = text_.size();
    bool suspicious = false;
    for (++at; at < limit; ++at) {
      const char c = text_[at];
      if (c == '{') {
        ++depth;
      } else if (c == '}') {
        if (depth == 0) return {kNone, true};  // closes the entry inside of quotes
        if (--depth == 0 && open == '{') return {at + 1, suspicious};
      } else if (c == '"' && depth == 0) {
        return {at + 1, suspicious};
      } else if (c == '@' && !suspicious && looks_like_start(at)) {
        suspicious = true;
        limit = std::min(limit, at + kPatience);
      }
    }
    return {kNone, suspicious};
  }

  // A value that ran over something like an entry counts as closed only if the entry goes on as it should.
  std::size_t closed_properly(Closing closing) const {
    if (closing.end == kNone || !closing.suspicious) return closing.end;
    const std::size_t behind = skip_blank(closing.end);
    if (behind >= text_.size()) return kNone;
    const char c = text_[behind];
    return c == ',' || c == '#' || c == close_ ? closing.end : kNone;
  }

  void unclosed(BibtexItem& item) {
    item.closed = false;
    fault(item, item.begin);
    trim_end(item);
  }

  // Ends the item in front of the next line that looks like an entry.
  void cut(BibtexItem& item, std::size_t from) {
    item.closed = false;
    fault(item, from);
    std::size_t at = from;
    while (at < text_.size() && !looks_like_start(at)) {
      const auto* found = static_cast<const char*>(std::memchr(text_.data() + at + 1, '@', text_.size() - at - 1));
      at = found == nullptr ? text_.size() : static_cast<std::size_t>(found - text_.data());
    }
    at_ = at;
    trim_end(item);
  }

  // Blank space in front of the next entry belongs to the junk between them.
  void trim_end(const BibtexItem& item) {
    while (at_ > item.begin + 1 && is_space(text_[at_ - 1])) --at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t junk_begin_ = 0;
  char close_ = '}';
  std::vector<BibtexItem> items_;
};

}  // namespace

std::vector<BibtexItem> scan_bibtex(std::string_view text) { return Scanner(text).run(); }

}  // namespace bibfold
