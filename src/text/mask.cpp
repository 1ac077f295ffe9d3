// mask_hidden (page.h): blanks over what a page's reader does not see, so that parsers need not know of it and offsets stay.
#include <algorithm>
#include <array>
#include <cctype>

#include "text/page.h"
#include "text/utf8.h"

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

class Masker {
 public:
  Masker(std::string_view text, bool templates) : text_(text), templates_(templates) { closed_.fill(true); }

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
    return at >= text_.size() || std::isalpha(static_cast<unsigned char>(text_[at - 1])) == 0 ||
           std::isalnum(static_cast<unsigned char>(text_[at])) == 0;
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
  const bool valued =
      !inside.empty() && std::isalpha(static_cast<unsigned char>(inside[0])) != 0 && inside.find("=\"") != std::string_view::npos;
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

/// "<details><summary>Abstract</summary> … </details>": what a reader sees only when he asks for it, and is no part of a reference. 0 when
/// `at` begins none.
std::size_t aside_end(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 300;
  constexpr std::array<std::string_view, 8> kAsides{"abstract", "bibtex", "bib", "cite", "citation", "show abstract", "tl dr", "summary"};
  if (!starts_with_ignoring_case(text.substr(at), "<details")) return 0;
  const std::string_view head = text.substr(at, kLongest);
  const std::size_t begin = find_ignoring_case(head, "<summary");
  const std::size_t end = find_ignoring_case(head, "</summary");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return 0;
  std::string words;
  bool tag = false;
  for (const char c : head.substr(begin, end - begin)) {
    tag = (tag || c == '<') && c != '>';
    if (!tag && c != '>') words += c;
  }
  if (std::find(kAsides.begin(), kAsides.end(), fold_text(words)) == kAsides.end()) return 0;
  const std::size_t close = find_ignoring_case(text, "</details>", at + end);
  return close == std::string_view::npos ? 0 : close + 10;
}

/// "::: {#pub1 .pub}", ":::": where Pandoc's and Quarto's divisions begin and end, a line each. 0 when `at` is no such line.
std::size_t fence_end(std::string_view text, std::size_t at) {
  if (text.substr(at, 3) != ":::" || (at > 0 && text[at - 1] != '\n')) return 0;
  return std::min(text.find_first_of("\r\n", at), text.size());
}

}  // namespace

std::string mask_hidden(std::string_view text, std::uint32_t begin, bool templates, std::vector<HiddenSpan>& hidden) {
  std::string out(text);
  blank_out(out, 0, std::min<std::size_t>(begin, out.size()));
  Masker masker(text, templates);
  for (std::size_t at = begin; at < text.size();) {
    at = text.find_first_of("<{\f:&", at);
    if (at == std::string_view::npos) break;
    if (text[at] == '&') {  // browsers know it without its semicolon, too
      if (text.substr(at, 5) == "&nbsp" && text.substr(at + 5, 1) != ";") blank_out(out, at, at + 5);
      ++at;
      continue;
    }
    if (const std::size_t end = attributes_end(text, at); end != 0) {
      blank_out(out, at, end);
      if (text[at - 1] == ']') unwrap(out, at - 1, is_field(text.substr(at, end - at)));
      at = end;
      continue;
    }
    if (text[at] == ':') {
      const std::size_t fence = fence_end(text, at);
      if (fence != 0) {
        hidden.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(fence), "markup"});
        blank_out(out, at, fence);
      }
      at = std::max(fence, at + 1);
      continue;
    }
    if (const std::size_t end = text[at] == '<' ? aside_end(text, at) : 0; end != 0) {
      hidden.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), "abstract"});
      blank_out(out, at, end);
      at = end;
      continue;
    }
    std::size_t row = 0;
    const std::size_t end = text[at] == '\f' ? std::string_view::npos : masker.hidden_until(at, row);
    if (end == std::string_view::npos) {
      if (text[at] == '\f') out[at] = ' ';
      ++at;
      continue;
    }
    hidden.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), kHidings[row].reason});
    blank_out(out, at, end);
    at = end;
  }
  return out;
}

}  // namespace bibfold
