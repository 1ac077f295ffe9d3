// Bytes of a .bib file to its items: entries, strings, preambles, comments and the junk between them. External function: scan_bibtex.
// What is inside of an item is read by BibtexBody; here is what stands between them, and what is commented out.
#include "text/bibtex_syntax.h"

#include <cstring>
#include <utility>

#include "text/bibtex_body.h"
#include "text/brace_matcher.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;

BibtexKind kind_of(std::string_view type) {
  if (equals_ignoring_case(type, "string")) return BibtexKind::string;
  if (equals_ignoring_case(type, "preamble")) return BibtexKind::preamble;
  if (equals_ignoring_case(type, "comment")) return BibtexKind::comment;
  return BibtexKind::entry;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), braces_(text), body_(text, braces_) {}

  std::vector<BibtexItem> run() {
    while (at_ < text_.size()) {
      const std::size_t sign = next_sign();
      if (sign == kNone) break;
      if (const auto opening = read_opening(text_, sign)) {
        if (pass_comment_line(sign)) continue;
        add_junk(sign);
        add_item(sign, *opening);
      } else {
        at_ = sign + 1;
      }
    }
    add_junk(text_.size());
    return std::move(items_);
  }

 private:
  [[nodiscard]] std::size_t next_sign() const {
    const void* found = std::memchr(text_.data() + at_, '@', text_.size() - at_);
    return found == nullptr ? kNone : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
  }

  // "% @article{…": whoever wrote that means it to be out, though BibTeX would read it. Goes to the end of the line.
  bool pass_comment_line(std::size_t sign) {
    std::size_t begin = sign;
    while (begin > junk_begin_ && text_[begin - 1] != '\n' && text_[begin - 1] != '\r') --begin;
    while (text_[begin] == ' ' || text_[begin] == '\t') ++begin;
    if (text_[begin] != '%') return false;
    at_ = std::min(text_.find_first_of("\r\n", sign), text_.size());
    return true;
  }

  void add_junk(std::size_t end) {
    if (end > junk_begin_) {
      BibtexItem junk;
      junk.begin = static_cast<std::uint32_t>(junk_begin_);
      junk.end = static_cast<std::uint32_t>(end);
      items_.push_back(std::move(junk));
    }
    junk_begin_ = end;
  }

  void add_item(std::size_t sign, const BibtexOpening& opening) {
    BibtexItem& item = items_.emplace_back();
    item.begin = static_cast<std::uint32_t>(sign);
    item.type = text_.substr(opening.type_begin, opening.type_end - opening.type_begin);
    item.kind = kind_of(item.type);
    braces_.forget_before(opening.open);
    const bool whole = item.kind == BibtexKind::comment || item.kind == BibtexKind::preamble;
    if (!whole || !take_whole(item, opening.open)) body_.read(item, opening.open);
    if (whole) item.fields.clear();
    at_ = junk_begin_ = item.end;
  }

  // A comment, or a preamble in braces, needs no look inside.
  bool take_whole(BibtexItem& item, std::size_t open) {
    if (text_[open] == '(' && item.kind == BibtexKind::preamble) return false;
    const std::size_t behind = text_[open] == '{' ? braces_.behind(open) : behind_parenthesis(open);
    if (behind == kNone) return false;
    item.end = static_cast<std::uint32_t>(behind);
    return true;
  }

  // "@comment(a (b) c)"; not over a '@', so that no text is counted through twice.
  [[nodiscard]] std::size_t behind_parenthesis(std::size_t open) const {
    std::size_t depth = 0;
    for (std::size_t at = open; at < text_.size() && text_[at] != '@'; ++at) {
      if (text_[at] == '(') ++depth;
      if (text_[at] == ')' && --depth == 0) return at + 1;
    }
    return kNone;
  }

  std::string_view text_;
  BraceMatcher braces_;
  BibtexBody body_;
  std::size_t at_ = 0;
  std::size_t junk_begin_ = 0;
  std::vector<BibtexItem> items_;
};

}  // namespace

std::vector<BibtexItem> scan_bibtex(std::string_view text) { return Scanner(text).run(); }

}  // namespace bibfold
