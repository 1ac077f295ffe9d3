#include "text/markdown.h"

#include <chrono>
#include <string>

#include "test_catch.hpp"
#include "text/html.h"

namespace bibfold {
namespace {

char letter_of(Style style) {
  constexpr const char* kLetters = "bi^_c~@";  // in the order of the enum
  return kLetters[static_cast<int>(style)];
}

/// "kind level [marker] text" of each line, styles as {b:…}: what the tests compare.
std::string dump(const Page& page) {
  std::string out;
  for (const PageLine& line : page.lines) {
    constexpr const char* kKinds = "thirc-";
    out += line.starts_block ? "" : line.meant_end ? "/" : "+";
    out += kKinds[static_cast<int>(line.kind)];
    if (line.level != 0) out += std::to_string(line.level);
    if (!line.marker.empty()) out += "[" + line.marker + "]";
    out += " ";
    const StyledText& text = line.text;
    for (std::uint32_t at = 0; at <= text.text.size(); ++at) {
      for (auto run = text.runs.rbegin(); run != text.runs.rend(); ++run) {
        if (run->end == at) out += "}";
      }
      for (const StyleRun& run : text.runs) {
        if (run.begin == at) out += std::string("{") + letter_of(run.style) + (run.target.empty() ? "" : "=" + run.target) + ":";
      }
      for (const std::uint32_t b : text.breaks) {
        if (b == at) out += "|";
      }
      if (at < text.text.size()) out += text.text[at];
    }
    out += "\n";
  }
  return out;
}

TEST_CASE("markdown lines") {
  struct Row {
    const char* text;
    const char* lines;
  };
  constexpr Row kRows[] = {
      {"", ""},
      {"one\ntwo", "t one\n+t two\n"},
      {"one  \ntwo", "t one\n/t two\n"},
      {"one\n\ntwo", "t one\nt two\n"},
      {"# A **b**\n## C", "h1 A {b:b}\nh2 C\n"},
      {"1. a\n2. b\n\n3. c", "i1[1.] a\ni1[2.] b\ni1[3.] c\n"},
      {"- a\n  b\n- c\n  - d", "i1[-] a\n+t1 b\ni1[-] c\ni2[-] d\n"},
      {"- a\n\n  b", "i1[-] a\nt1 b\n"},
      {"12) a\n    b", "i1[12)] a\n+t1 b\n"},
      {"4. **a**\n5. *b*", "i1[4.] {b:a}\ni1[5.] {i:b}\n"},
      {"> 3. a", "i1[3.] a\n"},
      {"**A B***, C*", "t {b:A B}*, C*\n"},
      {"A\\*, B\\_C \\& D", "t A*, B_C & D\n"},
      {"M&uuml;ller &amp; Co&nbsp;KG", "t Müller & Co KG\n"},
      {"A<sup>1</sup> <span style=\"color:\nred\">B</span>", "t A{^:1} B\n"},
      {"see [KIVI](https://x.org/a?b=1&amp;c \"t\") [PDF](#) []() <https://y.org>",
       "t see {@=https://x.org/a?b=1&c:KIVI} {@=#:PDF} {@=https://y.org:https://y.org}\n"},
      {"a ![alt](x.png) b", "t a b\n"},
      {"*one\ntwo* three", "t {i:one}\n+t {i:two} three\n"},
      {"a <!-- - b\n\n- c --> d", "t a\nt d\n"},
      {"<!-- x\n- y -->\n- z", "i1[-] z\n"},
      {"a <!-- b", "t a <!-- b\n"},
      {"    indented\n  text", "t indented\n+t text\n"},
      {"| a | b |\n|---|---|\n| *c* | d |", "r a| b\nr {i:c}| d\n"},
      {"a\n***\nb", "t a\n- \nt b\n"},
      {"```\ncode\n\nmore\n```\n", "c code\n/c more\n"},
      {"<ul><li>A<br>B</li><li><p>C</p>D</ul>", "i1 A\n/t1 B\ni1 C\nt1 D\n"},
      {"<div>\n<h3>T</h3>\n<b>A</b>, B\n</div>", "h3 T\nt {b:A}, B\n"},
      {"a\u200Bb\u00ADc\u00A0\td", "t abc d\n"},
  };
  for (const Row& row : kRows) {
    INFO(row.text);
    CHECK(dump(parse_markdown(row.text, SourceId{0})) == row.lines);
  }
}

// One such thing may be an author's, so most rows have two.
TEST_CASE("traces of converters") {
  struct Row {
    const char* text;
    const char* lines;
  };
  constexpr Row kRows[] = {
      {"*One* . *Two* , three", "t {i:One}. {i:Two}, three\n"},
      {"*One* . Two", "t {i:One} . Two\n"},
      {"_One_ .\n**A B** , C (_d_ )", "t {i:One}.\n+t {b:A B}, C ({i:d})\n"},
      {"a * , b * , c", "t a * , b * , c\n"},
      {"*One* .5 and *two* .5", "t {i:One} .5 and {i:two} .5\n"},
      {"**A B** *, C and **D E** * (2001)", "t {b:A B}*, C and {b:D E}* (2001)\n"},
      {"**A, B.** - (1994). **A, B.** - , C", "t {b:A, B.}* (1994). {b:A, B.}*, C\n"},
      {"**A** - B", "t {b:A} - B\n"},
      {"x `[10.1/a](https://doi.org/10.1/a)` y", "t x {@=https://doi.org/10.1/a:10.1/a} y\n"},
      {"x `a[1](2)` y", "t x {c:a[1](2)} y\n"},
      {"a `[10.1/](https://doi.org/10.1/b)`\n\n```\n  b\n\n```\n\nc", "t a {@=https://doi.org/10.1/b:10.1/}\nt c\n"},
      {"a https://x.org/\n\n```\n  b\n\n```\n\nc", "t a {@=https://x.org/b:https://x.org/b}\nt c\n"},
      {"```\nint a;\n```", "c int a;\n"},
      {"|1|_On_<br>_two_ spatio-<br>temporal|B<br>C|\n|-|-|-|\n|2|well-<br>known a<br>b|C|",
       "r 1| {i:On two} spatiotemporal| B C\nr 2| well-known a b| C\n"},
      {"|1|_On_<br>Two|B<br>C|\n|-|-|-|\n|2|D|E|", "r 1| {i:On}\n/t Two| B\n/t C\nr 2| D| E\n"},
      {"A,**B C** (2008)_Title_ R.S._et al._ \u201CQ,\u201D_J_", "t A, {b:B C} (2008) {i:Title} R.S. {i:et al.} \u201CQ,\u201D {i:J}\n"},
      {"see H.**2**, 2.**x** (**b**)", "t see H.{b:2}, 2.{b:x} ({b:b})\n"},
  };
  for (const Row& row : kRows) {
    INFO(row.text);
    CHECK(dump(parse_markdown(row.text, SourceId{0})) == row.lines);
  }
}

TEST_CASE("html lines") {
  struct Row {
    const char* text;
    const char* lines;
  };
  constexpr Row kRows[] = {
      {"<!DOCTYPE html><html><head><title>T</title></head><body><p>A\nb</p>", "t A b\n"},
      {"<script>if (a < b) x();</script>a<style>p{}</style>b", "t a b\n"},
      {"<ol><li>A &lt; B<li>C</ol>", "i1 A < B\ni1 C\n"},
      {"<tr><td>2020</td><td><i>T</i></td></tr><tr><td>2021</td></tr>", "r 2020| {i:T}\nr 2021\n"},
      {"a < b & c <3", "t a < b & c <3\n"},
      {"<b>A<p>B", "t {b:A}\nt B\n"},
      {"<dl><dt>2020</dt><dd>A</dd></dl>", "t1 2020\ni1 A\n"},
      {"<a name=x>A</a><a href='y'>B</a>", "t A{@=y:B}\n"},
      {"<a href=\"x", "t <a href=\"x\n"},
  };
  for (const Row& row : kRows) {
    INFO(row.text);
    CHECK(dump(parse_html(row.text, SourceId{0})) == row.lines);
  }
}

TEST_CASE("depth tells cards apart") {
  const Page page = parse_html("<div><div><div>T</div><div>A</div></div><div><div>U</div></div></div>", SourceId{0});
  REQUIRE(page.lines.size() == 3);
  CHECK(page.lines[1].depth == 2);
  CHECK(page.lines[2].depth == 1);
}

TEST_CASE("every byte of a line knows its place in the source") {
  const std::string text = "- **A &amp; B**, \\*x\n  [T](u) <sup>1</sup> é\n\n<p>c&eacute;d</p>";
  for (const Page& page : {parse_markdown(text, SourceId{0}), parse_html(text, SourceId{0})}) {
    for (const PageLine& line : page.lines) {
      for (std::uint32_t at = 0; at < line.text.text.size(); ++at) {
        const char c = line.text.text[at];
        const Span span = line.text.source_span(at, at + 1);
        const char there = text[span.begin];
        if (c > ' ' && there != '&') CHECK(there == c);
      }
    }
  }
}

TEST_CASE("templates and attribute lists are not on the page") {
  CHECK(dump(parse_markdown("{% if x %}\n[A](b){:target=\"_blank\"} {{ site.url }} c\n{% endif %}", SourceId{0}, 0, true)) ==
        "t {@=b:A} c\n");
}

TEST_CASE("pathological markdown takes linear time") {
  const auto repeated = [](std::string_view unit) {
    std::string text;
#if defined(__SANITIZE_ADDRESS__)
    constexpr std::size_t kSize = 20000;  // sanitized code is some fifty times slower here: shape and safety, not speed
#else
    constexpr std::size_t kSize = 1000000;
#endif
    while (text.size() < kSize) text += unit;
    return text;
  };
  for (const char* unit :
       {"[",         "*",    "_a",   "`",    "<",  "<a ",   "![",       "- ",         "> ",   "1) ",     "[](",
        "&",         "\\",   "(",    "**a ", "]",  "a\n",   "| ",       "<!--",       "{%",   "{{",      "{:",
        "http://",   "www.", "a@b.", "~",    "\t", "*a_",   "[a]: b\n", "x ",         "``",   "<div>",   "</b>",
        "<b>",       "\n\n", "# ",   "=\n",  "a*", "[a](b", "\"",       "<a href=\"", "a* .", "|a-<br>", "```\n  a\n\n```\n",
        "`[a](http", "** - "}) {
    const std::string text = repeated(unit);
    for (const bool html : {false, true}) {
      const auto start = std::chrono::steady_clock::now();
      const Page page = html ? parse_html(text, SourceId{0}, 0, true) : parse_markdown(text, SourceId{0}, 0, true);
      const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      INFO((html ? "html: " : "markdown: ") << unit << " " << page.lines.size());
      CHECK(seconds < 5.0);
    }
  }
}

}  // namespace
}  // namespace bibfold
