#include "read/bibtex.h"

#include <random>
#include <string>
#include <vector>

#include "test_catch.hpp"

namespace bibfold {
namespace {

// Entries look into the sources.
struct Read {
  SourceSet sources;
  Document document;
};

Read read(std::string_view text) {
  Read result;
  const SourceId id =
      result.sources.add({.path = "a.bib", .text = std::string(text), .encoding = "utf-8", .shifts = {}, .line_starts = {}});
  result.document = read_bibtex(result.sources[id], id);
  return result;
}

// "type:key(name=value|…)", inherited fields with '^'.
std::string dump(const Read& read) {
  const Document& document = read.document;
  std::string out;
  for (const RawEntry& entry : document.entries) {
    if (!out.empty()) out += ' ';
    out.append(entry.type).append(":").append(entry.key);
    std::string fields;
    for (const RawField& field : entry.fields) {
      if (!fields.empty()) fields += '|';
      if (field.inherited) fields += '^';
      fields.append(field.name).append("=").append(field.value);
    }
    if (!fields.empty()) out.append("(").append(fields).append(")");
  }
  return out;
}

// "slug 'detail' begin-end", one after the other.
std::string complaints(const Read& read) {
  const Document& document = read.document;
  std::string out;
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (!out.empty()) out += "; ";
    out.append(describe(diagnostic.code).slug).append(" ").append(diagnostic.detail);
  }
  return out;
}

std::string account(const Read& read) {
  const Document& document = read.document;
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += ' ';
    out += block.kind == BlockKind::publication ? "publication" : block.reason;
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

TEST_CASE("values of BibTeX fields") {
  const Case cases[] = {
      {"@Article{K, Title = {A {B}}, YEAR = 2000}", "article:K(title=A {B}|year=2000)"},
      {"@misc{k, title = \"A {\"}B{\"}\"}", "misc:k(title=A {\"}B{\"})"},
      {"@misc{k, month = nov # \"~5\"}", "misc:k(month=nov~5)"},
      {"@string{j = {Journal}}@misc{k, journal = j # { of } # \"X\"}", "misc:k(journal=Journal of X)"},
      {"@string{A = \"x\"}@string{b = a # a}@misc{k, note = B}", "misc:k(note=xx)"},
      {"@string{a = 1}@misc{k, note = a}@string{a = 2}@misc{l, note = a}", "misc:k(note=1) misc:l(note=2)"},
      {"@string{nov = {November}}@misc{k, month = nov}", "misc:k(month=November)"},
      {"@misc{k, title = Deep learning, year = 1}", "misc:k(title=Deep learning|year=1)"},
      {"@misc{k, title = {A,\n year = {1}\n}\n@misc{l,}", "misc:k(title=A|year=1) misc:l"},
      {"@misc{k, title = \"the \"best\" one\", note = {a} # \"b\" # 3}", "misc:k(title=the \"best\" one|note=ab3)"},
      {"@misc{k, note = {a} # % {no}\n {b}}", "misc:k(note=ab)"},
  };
  for (const Case& c : cases) CHECK(dump(read(c.text)) == c.expected);
}

TEST_CASE("inheritance") {
  const Case cases[] = {
      {"@inproceedings{c, crossref = {P}, title = {T}, pages = 1}@proceedings{p, title = {Proc}, editor = {E}, year = 2000, doi = {x}}",
       "inproceedings:c(crossref=P|title=T|pages=1|^booktitle=Proc|^editor=E|^year=2000) "
       "proceedings:p(title=Proc|editor=E|year=2000|doi=x)"},
      {"@proceedings{p, booktitle = {B}, title = {Proc}}@inproceedings{c, crossref = {p}, title = {T}}",
       "proceedings:p(booktitle=B|title=Proc) inproceedings:c(crossref=p|title=T|^booktitle=B)"},
      {"@inbook{c, crossref = {b}, title = {T}, date = {2001}}@book{b, title = {B}, author = {A}, year = 2000, month = jan, publisher = "
       "{P}}",
       "inbook:c(crossref=b|title=T|date=2001|^booktitle=B|^bookauthor=A|^publisher=P) "
       "book:b(title=B|author=A|year=2000|month=jan|publisher=P)"},
      {"@incollection{c, crossref = {b}}@collection{b, title = {B}, crossref = {m}}@mvcollection{m, title = {M}, publisher = {P}}",
       "incollection:c(crossref=b|^booktitle=B|^maintitle=M|^publisher=P) collection:b(title=B|crossref=m|^maintitle=M|^publisher=P) "
       "mvcollection:m(title=M|publisher=P)"},
      {"@article{c, crossref = {j}}@periodical{j, title = {J}, volume = 3}",
       "article:c(crossref=j|^journaltitle=J|^volume=3) periodical:j(title=J|volume=3)"},
      {"@article{c, xdata = {x, y}, title = {T}}@xdata{x, custom = 1}@xdata{y, title = {U}, note = 2}",
       "article:c(xdata=x, y|title=T|^custom=1|^note=2)"},
      {"@misc{a, crossref = {b}}@misc{b, crossref = {a}, year = 1}", "misc:a(crossref=b|^year=1) misc:b(crossref=a|year=1)"},
      {"@misc{a, crossref = {a}, year = 1}", "misc:a(crossref=a|year=1)"},
  };
  for (const Case& c : cases) {
    CHECK(dump(read(c.text)) == c.expected);
  }
}

TEST_CASE("what BibTeX files are criticized for") {
  const Case cases[] = {
      {"---\n---\n\n% remark = {x}\nThese are my papers.\n@misc{k, year = 1}\n", ""},
      {"@misc{k, year = 1}\n}\n", "stray-text }"},
      {"@article key, title = {A}\n@misc{k, year = 1}\n", "stray-text @article key, title = {A}"},
      {"mail me@home.org\n@comment no braces\n@misc{k, year = 1}\n", ""},
      {"@misc{k, journal = jmlr, year = 1}", "undefined-string jmlr"},
      {"@misc{k, year = 1, Year = 2}", "repeated-field year"},
      {"@inproceedings{k, crossref = {gone}}", "missing-crossref gone"},
      {"@misc{k, year = 1}@misc{K, year = 2}@misc{k, year = 3}", "duplicate-key K; duplicate-key k"},
      {"@misc{, year = 1}@misc{, year = 2}", ""},
      {"@misc{k, year = 1 title = {A}}", "malformed-entry k, at 'title = {A}}'"},
      {"@misc{k, title = {A\n@misc{l,}", "unclosed-entry k"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(complaints(read(c.text)) == c.expected);
  }
  const Read twice_read = read("@misc{k,}\n@misc{K,}");
  const Document& twice = twice_read.document;
  REQUIRE(twice.diagnostics.size() == 1);
  CHECK(twice.diagnostics[0].span.begin == 16);
  REQUIRE(twice.diagnostics[0].notes.size() == 1);
  CHECK(twice.diagnostics[0].notes[0].span.begin == 6);
  const Read open_read = read("@misc{k, title = {A\n@misc{l,}");
  const Document& open = open_read.document;
  REQUIRE(open.diagnostics[0].notes.size() == 1);
  CHECK(open.diagnostics[0].notes[0].span.begin == 17);
}

TEST_CASE("every block of a .bib is accounted for") {
  CHECK(account(read("% a\n@string{a = 1}\n@misc{k,}\n@comment{x}@preamble{\"p\"}\n}\n@xdata{x,}@set{s,}@IEEEtranBSTCTL{c,}")) ==
        "bibtex-comment bibtex-string publication bibtex-comment bibtex-preamble bibtex-junk bibtex-xdata bibtex-set bibtex-control");
}

TEST_CASE("likelihood of BibTeX") {
  CHECK(bibtex_likelihood("a.bib", "") == 100);
  CHECK(bibtex_likelihood("a.BIB", "x") == 100);
  CHECK(bibtex_likelihood("-", "\xEF\xBB\xBF---\n---\n% remark\n\n  @misc{k,\n") == 90);
  CHECK(bibtex_likelihood("refs.txt", "@article(k,") == 90);
  CHECK(bibtex_likelihood("a.md", "# Papers\n@misc{k,}") == 0);
  CHECK(bibtex_likelihood("a.md", "@someone says (hello)") == 0);
  CHECK(bibtex_likelihood("a.txt", "@") == 0);
  CHECK(bibtex_likelihood("a.txt", "\n\n") == 0);
}

TEST_CASE("strings that double each other and long chains do no harm") {
  std::string text = "@string{a0 = \"0123456789\"}\n";
  for (int i = 1; i < 80; ++i)
    text += "@string{a" + std::to_string(i) + " = a" + std::to_string(i - 1) + " # a" + std::to_string(i - 1) + "}\n";
  for (int i = 0; i < 20000; ++i)
    text += "@misc{k" + std::to_string(i) + ", note = a79, crossref = {k" + std::to_string(i + 1) + "}, year = 1}\n";
  const Read document_read = read(text);
  const Document& document = document_read.document;
  CHECK(document.entries.size() == 20000);
  std::size_t bytes = 0;
  for (const RawEntry& entry : document.entries) {
    for (const RawField& field : entry.fields) bytes += field.value.size();
  }
  CHECK(bytes < (std::size_t{100} << 20U));
}

TEST_CASE("any bytes can be read as BibTeX") {
  std::mt19937 random(17);
  const std::vector<std::string> units{"@misc{", "@string{", "@xdata{",  "k",     ",",   "=", "{", "}", "\"",   "#", " ",
                                       "\n",     "title",    "crossref", "xdata", "nov", "%", "1", "@", "\xC3", "(", ")"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto n = random() % 30; n > 0; --n) text += units[random() % units.size()];
    const Read document_read = read(text);
    const Document& document = document_read.document;
    std::uint32_t at = 0;
    bool ordered = true;
    for (const Block& block : document.blocks) {
      ordered = ordered && block.span.begin >= at && block.span.end > block.span.begin && block.span.end <= text.size();
      at = block.span.end;
    }
    CAPTURE(text);
    REQUIRE(ordered);
  }
}

}  // namespace
}  // namespace bibfold
