// Bytes of a .bib file to its items: entries, strings, preambles, comments and the junk between them. External function: scan_bibtex.
// What is inside of an item is read by BibtexBody; here is what stands between them, and what is commented out.
//
// A large text is cut where a line begins like an item, and its parts are scanned side by side. Such a cut is right if the item in front of
// it ends in front of it, too, since a scanner remembers nothing else; where it does not (the cut is inside of a value), the part behind
// it is scanned again from where that item ends.
#include "text/bibtex_syntax.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "parallel.h"
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

/// Items that begin in [begin, end) of a text; the last one may end behind that.
class Scanner {
 public:
  Scanner(std::string_view text, std::size_t begin, std::size_t end)
      : text_(text), end_(end), braces_(text), body_(text, braces_), at_(begin), junk_begin_(begin) {}

  std::vector<BibtexItem> run() {
    while (at_ < end_) {
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
    add_junk(end_);
    return std::move(items_);
  }

 private:
  [[nodiscard]] std::size_t next_sign() const {
    const void* found = std::memchr(text_.data() + at_, '@', end_ - at_);
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
  std::size_t end_;
  BraceMatcher braces_;
  BibtexBody body_;
  std::size_t at_;
  std::size_t junk_begin_;
  std::vector<BibtexItem> items_;
};

/// The first place from `from` on where a line begins like an item; the end of the text when there is none.
std::size_t next_cut(std::string_view text, std::size_t from) {
  std::size_t cut = text.find("\n@", from);
  while (cut != kNone && !read_opening(text, cut + 1)) cut = text.find("\n@", cut + 1);
  return cut == kNone ? text.size() : cut + 1;
}

/// Ascending, from 0 to the end of the text: the borders of at most so many parts.
std::vector<std::size_t> cuts_of(std::string_view text, std::size_t parts) {
  std::vector<std::size_t> cuts{0};
  for (std::size_t part = 1; part < parts; ++part) {
    const std::size_t cut = next_cut(text, text.size() / parts * part);
    if (cut > cuts.back() && cut < text.size()) cuts.push_back(cut);
  }
  cuts.push_back(text.size());
  return cuts;
}

std::vector<BibtexItem> scan_parts(std::string_view text, const std::vector<std::size_t>& cuts, int jobs) {
  std::vector<std::vector<BibtexItem>> parts(cuts.size() - 1);
  parallel_for(
      parts.size(), jobs, [&](std::size_t i) { parts[i] = Scanner(text, cuts[i], cuts[i + 1]).run(); }, 1);
  std::vector<BibtexItem> all = std::move(parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::size_t reached = all.empty() ? 0 : all.back().end;
    if (reached >= cuts[i + 1]) continue;
    if (reached != cuts[i]) parts[i] = Scanner(text, reached, cuts[i + 1]).run();
    all.insert(all.end(), std::make_move_iterator(parts[i].begin()), std::make_move_iterator(parts[i].end()));
  }
  return all;
}

}  // namespace

std::vector<BibtexItem> scan_bibtex(std::string_view text, int jobs, std::size_t smallest_part) {
  const std::size_t parts = std::min(static_cast<std::size_t>(std::max(jobs, 1)), text.size() / std::max<std::size_t>(smallest_part, 1));
  if (parts < 2) return Scanner(text, 0, text.size()).run();
  return scan_parts(text, cuts_of(text, parts), jobs);
}

}  // namespace bibfold
