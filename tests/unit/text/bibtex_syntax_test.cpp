#include "text/bibtex_syntax.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "test_catch.hpp"

namespace bibfold {
namespace {

// "article:key(name=value|…)" per entry, '!' when unclosed, '~' when faulty; "string(…)", "preamble", "comment"; junk as its own text.
std::string dump(std::string_view text) {
  std::string out;
  for (const BibtexItem& item : scan_bibtex(text)) {
    if (!out.empty()) out += ' ';
    if (item.kind == BibtexKind::junk) {
      out.append("<").append(text.substr(item.begin, item.end - item.begin)).append(">");
      continue;
    }
    out.append(item.type);
    if (item.kind == BibtexKind::entry) out.append(":").append(item.key);
    std::string fields;
    for (const BibtexField& field : item.fields) {
      if (!fields.empty()) fields += '|';
      fields.append(field.name).append("=").append(text.substr(field.value_begin, field.value_end - field.value_begin));
    }
    if (!fields.empty()) out.append("(").append(fields).append(")");
    if (!item.closed) {
      out += '!';
    } else if (item.fault != 0) {
      out += '~';
    }
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

TEST_CASE("well-formed BibTeX") {
  const Case cases[] = {
      {"", ""},
      {"@article{k, title={A}, year=2000}", "article:k(title={A}|year=2000)"},
      {"@Article ( k , title = \"A\" , )", "Article:k(title=\"A\")"},
      {"@ARTICLE\n{k,title={A}}", "ARTICLE:k(title={A})"},
      {"@misc{k}", "misc:k"},
      {"@misc{}", "misc:"},
      {"@misc{k,}@misc{l,}", "misc:k misc:l"},
      {"@misc{k, title = acl # {, } # \"B\" }", "misc:k(title=acl # {, } # \"B\")"},
      {"@misc{k, title = {A {B} \"C\" {D}}}", "misc:k(title={A {B} \"C\" {D}})"},
      {"@misc{k, title = \"A {\"}B{\"} C\"}", "misc:k(title=\"A {\"}B{\"} C\")"},
      {"@misc(k, title = {A )})", "misc:k(title={A )})"},
      {"@misc{DBLP:conf/x/Y+Z, year = 1}", "misc:DBLP:conf/x/Y+Z(year=1)"},
      {"@misc{https://a.org/?q=1, year = 1}", "misc:https://a.org/?q=1(year=1)"},
      {"@string{a = {A}}", "string(a={A})"},
      {"@string(a = \"A\" # b)", "string(a=\"A\" # b)"},
      {"@preamble{\"\\newcommand{\\x}[1]{}\"}", "preamble"},
      {"@preamble(\"a\" # b)", "preamble"},
      {"@comment{jabref-meta: a{b}c}", "comment"},
      {"@comment(a (b) c)", "comment"},
      {"---\n---\n@misc{k,}\n", "<---\n---\n> misc:k <\n>"},
      {"\xEF\xBB\xBF@misc{k,}", "<\xEF\xBB\xBF> misc:k"},
      {"@misc{k,\r\n  year = 1\r\n}\r\n", "misc:k(year=1) <\r\n>"},
      {"% @misc{out, year = 1}\n@misc{k,}", "<% @misc{out, year = 1}\n> misc:k"},
      {"@misc{k,} % @misc{out,}\n", "misc:k < % @misc{out,}\n>"},
      {"mail me@home.org, or @work\n@misc{k,}", "<mail me@home.org, or @work\n> misc:k"},
      {"an @aside (in brackets) @misc{k,}", "<an @aside (in brackets) > misc:k"},
      {"@comment without braces\n@misc{k,}", "<@comment without braces\n> misc:k"},
      {"@misc{k, % first\n  year = 1, % = {\n  note = {50%}\n}", "misc:k(year=1|note={50%})"},
      {"@misc{k, note = {see\n@misc{inner, year = 1}\n there}, year = 2}", "misc:k(note={see\n@misc{inner, year = 1}\n there}|year=2)"},
      {"@misc{k, note = \"see\n@misc{inner, year = 1}\", year = 2}", "misc:k(note=\"see\n@misc{inner, year = 1}\"|year=2)"},
  };
  for (const Case& c : cases) CHECK(dump(c.text) == c.expected);
}

TEST_CASE("small faults cost nothing") {
  const Case cases[] = {
      {"@misc{title = {A}, year = 1}", "misc:(title={A}|year=1)~"},
      {"@misc{, title = {A}}", "misc:(title={A})"},
      {"@misc{k title = {A}}", "misc:k(title={A})~"},
      {"@misc{k\n title = {A}}", "misc:k(title={A})~"},
      {"@misc{two words, title = {A}}", "misc:two words(title={A})"},
      {"@misc{k, title = {A} year = 1}", "misc:k(title={A}|year=1)~"},
      {"@misc{k, year = 1\n title = {A}}", "misc:k(year=1|title={A})~"},
      {"@misc{k, title {A}, year = 1}", "misc:k(title={A}|year=1)~"},
      {"@misc{k, stray words here, year = 1}", "misc:k(year=1)~"},
      {"@misc{k, year = 1, {stray}, note = 2}", "misc:k(year=1|note=2)~"},
      {"@misc{k, year = , note = 2}", "misc:k(note=2)~"},
      {"@misc{k, title = Deep learning for all, year = 1}", "misc:k(title=Deep learning for all|year=1)~"},
      {"@misc{k, pages = 12--15, year = 1}", "misc:k(pages=12--15|year=1)"},
      {"@misc{k, note = to appear (2020), year = 1}", "misc:k(note=to appear (2020)|year=1)~"},
      {"@misc{k, title = \"M\\\"uller\", year = 1}", "misc:k(title=\"M\\\"uller\"|year=1)"},
      {"@misc{k, title = \"the \"best\" one\", year = 1}", "misc:k(title=\"the \"best\" one\"|year=1)~"},
      {"@misc{k, title = \"A,\n  year = \"1\"\n}\n@misc{l,}", "misc:k(title=\"A|year=\"1\")~ <\n> misc:l"},
      {"@misc{k, title = {A}}, year = 1}", "misc:k(title={A}|year=1)~"},
      {"@misc{k, title = {A}}}\n@misc{l,}", "misc:k(title={A}) <}\n> misc:l"},
      {"@misc{k, title = {A},, year = 1}", "misc:k(title={A}|year=1)"},
  };
  for (const Case& c : cases) CHECK(dump(c.text) == c.expected);
}

TEST_CASE("what is not closed costs its own entry") {
  const Case cases[] = {
      {"@misc{k, year = 1\n@misc{l,}", "misc:k(year=1)! <\n> misc:l"},
      {"@misc{k, year = 1,\n\n  @misc{l,}", "misc:k(year=1)! <\n\n  > misc:l"},
      {"@misc{k, year = 1 @misc{l,}", "misc:k(year=1)! < > misc:l"},
      {"@misc{k\n@misc{l,}", "misc:k! <\n> misc:l"},
      {"@misc{\n@misc{l,}", "misc:! <\n> misc:l"},
      {"@misc{k, title = {A,\n  year = 1,\n  note = {B}\n}\n@misc{l, year = 2}", "misc:k(title={A|year=1|note={B})! <\n> misc:l(year=2)"},
      {"@misc{k, title = {A,\n  year = {1}}\n@misc{l, year = 2}\n", "misc:k(title={A|year={1})! <\n> misc:l(year=2) <\n>"},
      {"@misc{k, title={A, author={B, C}, year=2000}\n@misc{l,}", "misc:k(title={A|author={B, C}|year=2000)! <\n> misc:l"},
      {"@misc{k,\n title = {A {B},\n}\n@misc{l,}", "misc:k(title={A {B})! <\n> misc:l"},
      {"@misc{k, title = \"A,\n  year = {1}\n}\n@misc{l,}", "misc:k(title=\"A|year={1})! <\n> misc:l"},
      {"@misc{k, title = \"A }\n@misc{l,}", "misc:k(title=\"A)! <\n> misc:l"},
      {"@misc{k, title = \"A {b\" }\n@misc{l,}", "misc:k(title=\"A {b\" })! <\n> misc:l"},
      {"@misc{k, title = {A", "misc:k(title={A)!"},
      {"@misc{k, note = {x\n@misc{inner,}\n}, title = {A\n@misc{l,}", "misc:k(note={x\n@misc{inner,}\n}|title={A)! <\n> misc:l"},
      {"@misc{k, title = {A\n@misc{l, year = 1}}\n@misc{m,}", "misc:k(title={A)! <\n> misc:l(year=1) <}\n> misc:m"},
      {"@misc(k, year = 1\n@misc{l,}", "misc:k(year=1)! <\n> misc:l"},
      {"@string{a = {A}\n@misc{l,}", "string(a={A})! <\n> misc:l"},
      {"@comment{a\n@misc{l,}", "comment! <\n> misc:l"},
      {"@preamble{\"a\n@misc{l,}", "preamble! <\n> misc:l"},
      {"@misc{k,\n", "misc:k! <\n>"},
      {"@", "<@>"},
      {"@misc{", "misc:!"},
  };
  for (const Case& c : cases) CHECK(dump(c.text) == c.expected);
}

bool inside(const BibtexItem& item, std::string_view text) {
  std::uint32_t behind = item.begin;
  for (const BibtexField& field : item.fields) {
    const bool ordered = behind <= field.name_begin && field.name_begin + field.name.size() <= field.value_begin &&
                         field.value_begin < field.value_end && field.value_end <= item.end;
    if (!ordered || field.name != text.substr(field.name_begin, field.name.size())) return false;
    behind = field.value_end;
  }
  return true;
}

// Items are in order and without gaps; everything in them points into the text.
bool tiles(std::string_view text) {
  std::uint32_t at = 0;
  bool after_junk = false;
  for (const BibtexItem& item : scan_bibtex(text)) {
    const bool junk = item.kind == BibtexKind::junk;
    if (item.begin != at || item.end <= item.begin || (after_junk && junk) || !inside(item, text)) return false;
    after_junk = junk;
    at = item.end;
  }
  return at == text.size();
}

const std::string kSample =
    "---\n---\n% note\n@string{j = {Journal of X}}\n@article{doe2001,\n  title = {A {B} c},\n  author = \"Doe, J. and {M\\\"u}ller\",\n"
    "  journal = j # { (new)},\n  year = 2001\n}\n@comment{x}\n@preamble{\"p\"}\n@book(roe, title = \"T\", note = {see\n@misc{q, "
    "year=1}})\n";

TEST_CASE("any bytes are tiled by items") {
  std::mt19937 random(11);
  const std::string alphabet = "@{}()\",=#% \n\\ab1";
  for (int round = 0; round < 20000; ++round) {
    std::string text(random() % 40, ' ');
    for (char& c : text) c = alphabet[random() % alphabet.size()];
    CHECK(tiles(text));
  }
  for (int round = 0; round < 5000; ++round) {
    std::string text = kSample;
    for (auto changes = random() % 4; changes > 0; --changes) {
      const std::size_t at = random() % text.size();
      switch (random() % 3) {
        case 0:
          text.erase(at, 1 + random() % 5);
          break;
        case 1:
          text.insert(at, 1, alphabet[random() % alphabet.size()]);
          break;
        default:
          text[at] = static_cast<char>(random() % 256);
      }
    }
    CHECK(tiles(text));
  }
}

// One deleted delimiter loses no other entry.
TEST_CASE("a deleted byte costs at most its own entry") {
  const std::string whole =
      "@misc{first, title = {A {B}}, year = \"1\"}\n@misc{second,\n  title = {C {D} e},\n  note = \"x\",\n}\n@misc{third, year = 3}\n";
  for (std::size_t at = whole.find("{second"); at < whole.find("@misc{third"); ++at) {
    std::string text = whole;
    text.erase(at, 1);
    if (text[whole.find("@misc{third") - 1] != '@') continue;  // the line end in front of it
    CAPTURE(text);
    const auto items = scan_bibtex(text);
    const auto has = [&](std::string_view key, std::size_t fields) {
      return std::any_of(items.begin(), items.end(),
                         [&](const BibtexItem& item) { return item.key == key && item.fields.size() == fields; });
    };
    CHECK(has("first", 2));
    CHECK(has("third", 1));
  }
}

bool is_same(const BibtexItem& a, const BibtexItem& b) {
  const auto same_field = [](const BibtexField& f, const BibtexField& g) {
    return f.name == g.name && f.name_begin == g.name_begin && f.value_begin == g.value_begin && f.value_end == g.value_end &&
           f.joined == g.joined;
  };
  return a.kind == b.kind && a.begin == b.begin && a.end == b.end && a.type == b.type && a.key == b.key && a.key_begin == b.key_begin &&
         a.closed == b.closed && a.fault == b.fault &&
         std::equal(a.fields.begin(), a.fields.end(), b.fields.begin(), b.fields.end(), same_field);
}

// Wherever it is cut: also inside of a value, of a comment, of an entry that is not closed.
TEST_CASE("parts scanned side by side are the whole") {
  std::mt19937 random(12);
  const std::string_view lines[] = {"@misc{a, title = {A}}\n",
                                    "@misc{b, note = {see\n",
                                    "@misc{c, year=1}\n",
                                    "}\n",
                                    "% @misc{d}\n",
                                    "@string{j = \"x\"} between\n",
                                    "@ misc (e, y={\n",
                                    "@comment{\n",
                                    "text\n",
                                    "@\n",
                                    "\"}},\n",
                                    "@misc{f, t = \"\n"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto count = random() % 12; count > 0; --count) text += lines[random() % std::size(lines)];
    const auto whole = scan_bibtex(text);
    const auto parts = scan_bibtex(text, 2 + static_cast<int>(random() % 4), 1);
    CAPTURE(text);
    REQUIRE(std::equal(whole.begin(), whole.end(), parts.begin(), parts.end(), is_same));
  }
}

std::string repeat(std::string_view unit, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += unit;
  return out;
}

// Quadratic time would show: each takes many seconds then.
TEST_CASE("pathological input takes linear time") {
  constexpr std::size_t kTimes = 30000;
  for (const std::string_view unit : {"{",
                                      "@",
                                      "@a",
                                      "@a{",
                                      "@a{b",
                                      "@a{b,",
                                      "@a{b,c={",
                                      "@a{b,c={\n",
                                      "@a{b,c=\"\n",
                                      "@a(b,c=\"{\n",
                                      "@a(b,c=\"{}\n",
                                      "\n@a{b,c=\"{}",
                                      "a={\n",
                                      "a=\"{\n",
                                      "%",
                                      "%@a{",
                                      "\n@comment(",
                                      "\n@comment{",
                                      "@a{b},c={",
                                      "\n@a{b},c=\"",
                                      "\"",
                                      "a=\"\" x ",
                                      "@a{b,c=\"\" x \"\n",
                                      "@ ",
                                      "=",
                                      ",",
                                      "#",
                                      "\\\"",
                                      "@a{b,c=d ",
                                      "@a{b,c=d#\n",
                                      "\n@a{b,c={\n@a{b}} x"}) {
    CHECK(tiles(repeat(unit, kTimes)));
    CHECK(tiles("@a{b,c={" + repeat(unit, kTimes)));
    CHECK(tiles("@a{b,c=\"" + repeat(unit, kTimes) + repeat("}", kTimes)));
    CHECK(tiles(repeat(unit, kTimes) + repeat("}", kTimes)));
    CHECK(tiles(repeat(unit, kTimes) + repeat("}x", kTimes)));
  }
  CHECK(tiles("@a{b," + std::string(1U << 20U, 'x') + "={y}}"));
}

}  // namespace
}  // namespace bibfold
