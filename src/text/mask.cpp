// mask_hidden (page.h): blanks over what a page's reader does not see, so that parsers need not know of it and offsets stay.
#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/page.h"
#include "text/raised_marks.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

struct Hiding {
  std::string_view opening;
  std::string_view closing;
  std::string_view reason;
  bool template_only;
};

// The first row that fits is taken. An opening without its closing hides nothing.
constexpr std::array<Hiding, 13> kHidings{{
    {"<!--", "-->", "html-comment", false},
    {"<script", "</script>", "script", false},
    {"<style", "</style>", "script", false},
    {"<head", "</head>", "html-head", false},
    {"<svg", "</svg>", "drawing", false},
    {"<nav", "</nav>", "navigation", false},
    {"<select", "</select>", "form", false},
    {"<template", "</template>", "template", false},
    {"{% comment", "{% endcomment %}", "template-comment", true},
    {"{%- comment", "{%- endcomment -%}", "template-comment", true},
    {"{%", "%}", "template", true},
    {"{{", "}}", "template", true},
    {"{:", "}", "template", true},
}};

void blank_out(std::string& text, std::size_t begin, std::size_t end) {
  std::replace_if(
      text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
      [](char c) { return c != '\n' && c != '\r'; }, ' ');
}

/// Finds what is hidden; whether it is, is not decided twice for an opening that nothing closes.
class Hidings {
 public:
  Hidings(std::string_view text, bool templates) : text_(text), templates_(templates) { closed_.fill(true); }

  /// End of what begins to be hidden at `at`, or npos; `row` is the row of kHidings.
  std::size_t hidden_until(std::size_t at, std::size_t& row) {
    for (row = 0; row < kHidings.size(); ++row) {
      const Hiding& hiding = kHidings[row];
      if (!closed_[row] || (hiding.template_only && !templates_)) continue;
      if (!starts_with_ignoring_case(text_.substr(at), hiding.opening) || !ends_name(at + hiding.opening.size())) continue;
      const std::size_t end = closing_of(hiding, at + hiding.opening.size());
      if (end != std::string_view::npos) return end;
      closed_[row] = hiding.opening == "{:";  // none to come: not searched for again, so that time stays linear
    }
    return std::string_view::npos;
  }

 private:
  /// "<head>", but not "<header>".
  [[nodiscard]] bool ends_name(std::size_t at) const {
    return at >= text_.size() || !is_ascii_letter(text_[at - 1]) || !is_ascii_alnum(text_[at]);
  }
  [[nodiscard]] std::size_t closing_of(const Hiding& hiding, std::size_t from) const {
    if (hiding.opening == "{:") {  // within its line
      constexpr std::size_t kLongest = 256;
      const std::size_t length = text_.substr(from, kLongest).find_first_of("}\r\n");
      return length == std::string_view::npos || text_[from + length] != '}' ? std::string_view::npos : from + length + 1;
    }
    const bool tag = hiding.opening[0] == '<' && hiding.opening[1] != '!';
    const std::size_t end = tag ? find_ignoring_case(text_, hiding.closing, from) : text_.find(hiding.closing, from);
    return end == std::string_view::npos ? end : end + hiding.closing.size();
  }

  std::string_view text_;
  bool templates_;
  std::array<bool, kHidings.size()> closed_{};
};

/// "[text]{.underline}", "[DOI](https://…){.btn target="_blank"}": the end of the attributes that Pandoc gives a span or a link; 0 when
/// `at` begins none.
std::size_t attributes_end(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 200;
  if (text[at] != '{' || at == 0 || (text[at - 1] != ']' && text[at - 1] != ')')) return 0;
  const std::size_t length = text.substr(at, kLongest).find_first_of("}\\");
  if (length == std::string_view::npos || text[at + length] != '}') return 0;
  const std::string_view inside = text.substr(at + 1, length - 1);
  const bool named = !inside.empty() && (inside[0] == '.' || inside[0] == '#');
  const bool valued = !inside.empty() && is_ascii_letter(inside[0]) && inside.find("=\"") != std::string_view::npos;
  return named || valued ? at + length + 1 : 0;
}

/// "{.authors}" names what a span holds; "{.underline}" says how it looks.
bool is_field(std::string_view attributes) {
  constexpr std::array<std::string_view, 8> kLooks{".underline", ".smallcaps", ".mark", ".ul", ".sub", ".sup", ".kbd", ".highlight"};
  return attributes.starts_with("{.") &&
         std::none_of(kLooks.begin(), kLooks.end(), [&](std::string_view w) { return attributes.find(w) != std::string_view::npos; });
}

/// The brackets of "[text]", whose last one is at `close`, give way to a character that nobody sees, or behind a field to a line's end.
void unwrap(std::string& text, std::size_t close, bool field) {
  constexpr std::size_t kLongest = 4000;
  int depth = 1;
  for (std::size_t at = close; at-- > 0 && close - at < kLongest;) {
    if (text[at] == ']') ++depth;
    if (text[at] == '[' && --depth == 0) {
      text[at] = kUnseenSign;
      text[close] = field ? kLineEndSign : kUnseenSign;
      return;
    }
  }
}

/// "<summary>Show <b>abstract</b>" → "show abstract"
std::string folded_words(std::string_view html) {
  std::string words;
  bool tag = false;
  for (const char c : html) {
    tag = (tag || c == '<') && c != '>';
    if (!tag && c != '>') words += c;
  }
  return fold_text(words);
}

/// "<details><summary>Abstract</summary>": begins what a reader sees only when he asks for it, and is no part of a reference.
bool begins_aside(std::string_view text) {
  constexpr std::size_t kLongest = 300;
  constexpr std::array<std::string_view, 8> kAsides{"abstract", "bibtex", "bib", "cite", "citation", "show abstract", "tl dr", "summary"};
  if (!starts_with_ignoring_case(text, "<details")) return false;
  const std::string_view head = text.substr(0, kLongest);
  const std::size_t begin = find_ignoring_case(head, "<summary");
  const std::size_t end = find_ignoring_case(head, "</summary");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return false;
  return is_one_of(kAsides, folded_words(head.substr(begin, end - begin)));
}

/// "::: {#pub1 .pub}", ":::": where Pandoc's and Quarto's divisions begin and end, a line each. 0 when `at` is no such line.
std::size_t fence_end(std::string_view text, std::size_t at) {
  if (text.substr(at, 3) != ":::" || (at > 0 && text[at - 1] != '\n')) return 0;
  return std::min(text.find_first_of("\r\n", at), text.size());
}

class Masker {
 public:
  Masker(std::string_view text, bool templates, std::vector<HiddenSpan>& hidden)
      : text_(text), out_(text), hidings_(text, templates), hidden_(hidden) {}

  static constexpr std::string_view kSigns = "<{\f:&$^\\[";

  std::string run(std::size_t begin) {
    blank_out(out_, 0, std::min(begin, out_.size()));
    for (std::size_t at = text_.find_first_of(kSigns, begin); at < text_.size(); at = text_.find_first_of(kSigns, at)) at = mask(at);
    return std::move(out_);
  }

 private:
  /// Where the search goes on.
  std::size_t mask(std::size_t at) {
    if (text_[at] == '&') return mask_entity(at);
    if (text_[at] == '$' || text_[at] == '^' || text_[at] == '\\' || text_[at] == '[') return mask_mark(at);
    if (text_[at] == '\f') out_[at] = ' ';
    if (text_[at] == ':') return hide(at, fence_end(text_, at), "markup");
    if (const std::size_t end = attributes_end(text_, at); end != 0) return mask_attributes(at, end);
    if (const std::size_t end = aside_end(at); end != 0) return hide(at, end, "abstract");
    std::size_t row = 0;
    const std::size_t end = hidings_.hidden_until(at, row);
    if (end == std::string_view::npos) return at + 1;
    const std::size_t next = hide(at, end, kHidings[row].reason);
    if (kHidings[row].template_only && kHidings[row].closing.size() == 2) show_target(at, end);
    return next;
  }

  /// "[{{< ai doi >}}](https://…)" shows an icon, and `{{< doi "10.1/x" >}}` a link: a word, or the place, is what a text keeps of it.
  void show_target(std::size_t begin, std::size_t end) {
    const std::string_view inside = text_.substr(begin, end - begin);
    const bool bracketed = begin > 0 && text_[begin - 1] == '[' && text_.substr(end, 2) == "](";
    const bool anchored = begin > 0 && text_[begin - 1] == '>' && starts_with_ignoring_case(text_.substr(end), "</a>");
    if (bracketed || anchored) {
      constexpr std::string_view kWord = "Link";
      if (inside.size() >= kWord.size()) out_.replace(begin, kWord.size(), kWord);
      return;
    }
    for (const std::string_view sign : {"\"10.", " 10.", "=\"https://", "=\"http://"}) {
      const std::size_t at = inside.find(sign);
      if (at == std::string_view::npos || (sign[0] == '=' && at > 3 && inside.substr(at - 3, 3) == "src")) continue;
      const std::size_t from = at + (sign[0] == '=' ? 2 : 1);
      const std::size_t to = std::min(inside.find_first_of(" \">}", from), inside.size());
      if (inside.substr(from, to - from).find('/') == std::string_view::npos) continue;
      out_.replace(begin + from, to - from, inside.substr(from, to - from));
      return;
    }
  }

  std::size_t mask_mark(std::size_t at) {
    std::string shown;
    const std::size_t length = raised_mark_length(text_, at, shown);
    if (length == 0) return at + 1;
    out_.replace(at, length, shown);
    return at + length;
  }

  /// "&nbsp" without its semicolon: browsers know it.
  std::size_t mask_entity(std::size_t at) {
    if (text_.substr(at, 5) == "&nbsp" && text_.substr(at + 5, 1) != ";") blank_out(out_, at, at + 5);
    return at + 1;
  }

  std::size_t mask_attributes(std::size_t at, std::size_t end) {
    blank_out(out_, at, end);
    if (text_[at - 1] == ']') unwrap(out_, at - 1, is_field(text_.substr(at, end - at)));
    return end;
  }

  /// 0 when `at` begins no aside, or one that nothing closes: then no further one is looked for, so that time stays linear.
  std::size_t aside_end(std::size_t at) {
    constexpr std::string_view kClosing = "</details>";
    if (unclosed_ || text_[at] != '<' || !begins_aside(text_.substr(at))) return 0;
    const std::size_t close = find_ignoring_case(text_, kClosing, at);
    unclosed_ = close == std::string_view::npos;
    return unclosed_ ? 0 : close + kClosing.size();
  }

  /// `end` of 0: nothing is hidden here.
  std::size_t hide(std::size_t at, std::size_t end, std::string_view reason) {
    if (end == 0) return at + 1;
    hidden_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), reason});
    blank_out(out_, at, end);
    return std::max(end, at + 1);
  }

  std::string_view text_;
  std::string out_;
  Hidings hidings_;
  bool unclosed_ = false;
  std::vector<HiddenSpan>& hidden_;
};

}  // namespace

std::string mask_hidden(std::string_view text, std::uint32_t begin, bool templates, std::vector<HiddenSpan>& hidden) {
  return Masker(text, templates, hidden).run(begin);
}

}  // namespace bibfold
