#include "text/latex.h"

#include <random>
#include <string>
#include <vector>

#include "test_catch.hpp"
#include "text/latex_commands.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

struct Case {
  std::string_view from;
  std::string_view to;
};

TEST_CASE("LaTeX to text") {
  const Case cases[] = {
      {"", ""},
      {"Plain text, as it is: 1-2 (a) \"b\" c's", "Plain text, as it is: 1-2 (a) \"b\" c's"},
      {" two  blanks\n\tand\r\nlines ", "two blanks and lines"},
      {"{\\'e}\\'{e}\\'e\\' e", "éééé"},
      {"{\\\"u}\\\"{U}\\\"o", "üÜö"},
      {"\\`a \\^e \\~n \\=o \\.z", "à ê ñ ō ż"},
      {"{\\~{\\^e}}", "ễ"},
      {"\\~{\\^{e}}\\'{\\^o}", "ễố"},
      {"{\\u a}\\u{g}\\v s\\v{c}{\\c c}\\c{S}\\k{a}\\r{u}\\H{o}\\d{a}\\b{b}", "ăğščçŞąůőạḇ"},
      {"{\\'\\i}\\'{\\i}\\\"{\\i}\\i\\j\\c{\\i}", "ííïıȷı̧"},
      {"\\l{}\\L\\o\\O\\ss\\ae\\AE\\oe\\OE\\aa\\AA", "łŁøØßæÆœŒåÅ"},
      {"{\\dh}{\\DH}{\\th}{\\TH}{\\dj}{\\DJ}{\\ng}", "ðÐþÞđĐŋ"},
      {"\\o re, {\\o}re, \\o{}re, \\o\\ re", "øre, øre, øre, ø re"},
      {"Stra{\\ss}e, Stra\\ss e, Stra{\\ss}en", "Straße, Straße, Straßen"},
      {"\\AA ngstr\\\"om", "Ångström"},
      {"a\\&b 5\\% \\$5 \\#1 x\\_y \\{z\\}", "a&b 5% $5 #1 x_y {z}"},
      {"J.~Doe, 3~m", "J. Doe, 3 m"},
      {"1--2 a---b x-y ---- \\--", "1–2 a—b x-y ---- -"},
      {"``quoted'' and `single'", "“quoted” and ‘single'"},
      {"O'Neil's", "O'Neil's"},
      {"{T}he {NASA} {{mission}}", "The NASA mission"},
      {"\\textit{in} \\emph{vivo} \\textbf{bold} {\\em old} {\\it style} \\textsc{Caps}", "in vivo bold old style Caps"},
      {"see \\url{http://a.org/x_y%20z~w} now", "see http://a.org/x_y%20z~w now"},
      {"\\href{http://a.org}{the page}", "the page"},
      {"\\enquote{quoted {text} here} out", "“quoted text here” out"},
      {"\\texorpdfstring{$L_1$}{L1} norm", "L1 norm"},
      {"\\noopsort{a}2000", "2000"},
      {"$\\alpha$-divergence, $\\mu$m, \\textmu m, \\beta", "α-divergence, μm, µm, β"},
      {"$n^2$ $L_1$ $H_{2}$O $10^{-3}$", "n² L₁ H₂O 10⁻³"},
      {"$O(n \\log n)$ \\(\\ell_1\\)", "O(n log n) ℓ₁"},
      {"$\\mathcal{O}(n)$ $k$-means", "O(n) k-means"},
      {"$\\frac{1}{2}$ $x^{abc}$ \\(\\foo\\)", "$\\frac{1}{2}$ $x^{abc}$ \\(\\foo\\)"},
      {"from $5 to $6 a day", "from $5 to $6 a day"},
      {"1\\textsuperscript{st} \\LaTeX{} 90\\textdegree", "1st LaTeX 90°"},
      {"\\foo{x} \\bar{x}{\\'e}", "\\foo{x} x̄é"},
      {"\\unknown[1]{a b}{c} d", "\\unknown[1]{a b}{c} d"},
      {"\\~{}user \\^{} \\'{}", "~user ^ ´"},
      {"dis\\-cre\\-tion of\\/fer A\\,B C\\\\D", "discretion offer A B C D"},
      {"na{\\\"\\i}ve", "naïve"},
      {"\\v{C}apek {\\v C}apek", "Čapek Čapek"},
      {"Universit\\'e de Montr\\'eal", "Université de Montréal"},
      {"e\xCC\x81", "é"},
      {"J.\xC2\xA0"
       "Doe",
       "J. Doe"},
      {"unbalanced } \\'{e { x", "unbalanced é x"},
      {"back\\", "back\\"},
      {"accent at the end \\'", "accent at the end ´"},
      {"\\^1", "^1"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.from);
    CHECK(latex_to_text(c.from) == c.to);
  }
}

TEST_CASE("text to LaTeX") {
  struct Row {
    std::string_view text;
    std::string_view utf8;
    std::string_view ascii;
  };
  const Row rows[] = {
      {"R&D 5% #1 a_b $5", "R\\&D 5\\% \\#1 a\\_b \\$5", "R\\&D 5\\% \\#1 a\\_b \\$5"},
      {"é ễ š ç í ő", "é ễ š ç í ő", "{\\'e} {\\~{\\^e}} {\\v{s}} {\\c{c}} {\\'\\i} {\\H{o}}"},
      {"Łódź Ångström straße", "Łódź Ångström straße", "{\\L}{\\'o}d{\\'z} {\\AA}ngstr{\\\"o}m stra{\\ss}e"},
      {"1–2 a—b", "1--2 a---b", "1--2 a---b"},
      {"Ming\u2010Wei e\uFB03cient a\u2009b 5 \u2030", "Ming\u2010Wei e\uFB03cient a\u2009b 5 \u2030",
       "Ming-Wei efficient a b 5 {\\textperthousand}"},
      {"{x} ~ ^ \\", "{\\textbraceleft}x{\\textbraceright} {\\textasciitilde} {\\textasciicircum} {\\textbackslash}",
       "{\\textbraceleft}x{\\textbraceright} {\\textasciitilde} {\\textasciicircum} {\\textbackslash}"},
      {"α × 刘", "α × 刘", "{$\\alpha$} {\\texttimes} 刘"},
      {"“a” b’s", "“a” b’s", "``a'' b's"},
      {"\\foo{x} $\\frac{1}{2}$", "\\foo{x} $\\frac{1}{2}$", "\\foo{x} $\\frac{1}{2}$"},
      {"An $O(n \\log n)$ and $x_1^2$", "An $O(n \\log n)$ and $x_1^2$", "An $O(n \\log n)$ and $x_1^2$"},
      {"$A_B or $C, $a_1$5, $ x_1 $, $\\{x$", "\\$A\\_B or \\$C, \\$a\\_1\\$5, \\$ x\\_1 \\$, \\${\\textbackslash}{\\textbraceleft}x\\$",
       "\\$A\\_B or \\$C, \\$a\\_1\\$5, \\$ x\\_1 \\$, \\${\\textbackslash}{\\textbraceleft}x\\$"},
  };
  for (const Row& row : rows) {
    CHECK(text_to_latex(row.text, false) == row.utf8);
    CHECK(text_to_latex(row.text, true) == row.ascii);
  }
}

TEST_CASE("text survives LaTeX") {
  const std::vector<std::string> units{"a",  "B", "e",  "i",      "é",  "ễ", "š",  "ł", "ß", "ø", "ı", "α", "×", "–", "—", "-",
                                       "'",  "`", "\"", "“",      "”",  "$", "\\", "{", "}", "~", "^", "_", "&", "%", "#", "²",
                                       "刘", "ü", "©",  "\\foo ", "$5", "5", "[",  "]", ",", "µ", "…", "ǆ", "ệ", "Ǻ"};
  std::mt19937 random(5);
  for (int round = 0; round < 30000; ++round) {
    std::string text = "x";
    for (auto n = random() % 8; n > 0; --n) text += units[random() % units.size()];
    text = to_nfc(text + "x");
    if (text.find('$') != text.rfind('$')) continue;  // may be math, which stays math
    CAPTURE(text);
    REQUIRE(latex_to_text(text_to_latex(text, false)) == text);
    REQUIRE(latex_to_text(text_to_latex(text, true)) == text);
  }
}

TEST_CASE("every symbol of the table is read as it is written") {
  for (const LatexCommand& row : latex_characters()) {
    if (row.kind != LatexKind::symbol && row.kind != LatexKind::math && row.kind != LatexKind::alias) continue;
    CAPTURE(row.name);
    CHECK(latex_to_text("a{\\" + std::string(row.name) + "}b") == "a" + std::string(row.text) + "b");
    if (row.text != "’") CHECK(latex_to_text(text_to_latex(row.text, true)) == row.text);
  }
}

TEST_CASE("any bytes can be decoded, in linear time") {
  std::mt19937 random(3);
  const std::string alphabet = "\\{}$~-`'^_abiuvc \"()\xC3\xA9";
  for (int round = 0; round < 20000; ++round) {
    std::string text(random() % 24, ' ');
    for (char& c : text) c = alphabet[random() % alphabet.size()];
    (void)protected_words(text);
    (void)latex_urls(text);
    (void)latex_to_verbatim(text);
    (void)text_to_latex(text, true);
    const std::string once = latex_to_text(text);
    REQUIRE(once.find("  ") == std::string::npos);
  }
  for (const std::string_view unit :
       {"{", "\\foo{", "\\'{", "$", "\\(", "\\url{", "\\href{", "$a^{", "-", "`", "\\enquote{", "\\'", "$ $", "\\u"}) {
    std::string text;
    for (int i = 0; i < 30000; ++i) text += unit;
    CHECK(latex_to_text(text).size() < 4 * text.size());
    CHECK(latex_urls(text).size() <= text.size());
    CHECK(text_to_latex(text, true).size() < 20 * text.size());
    CHECK(protected_words(text).size() < 2);
  }
}

TEST_CASE("verbatim values") {
  const Case cases[] = {
      {"http://a.org/x_y?z=1&w=%20~u", "http://a.org/x_y?z=1&w=%20~u"},
      {"\\url{http://a.org/x\\_y}", "http://a.org/x_y"},
      {"{http://a.org/\\~{}u}", "http://a.org/~u"},
      {"http://a.org/{\\textasciitilde}u", "http://a.org/~u"},
      {"10.1000/a\\_b\\%3c", "10.1000/a_b%3c"},
      {"10.1000/a{\\_}b{\\%}3c", "10.1000/a_b%3c"},
      {"10.1000/6:2{\\textless}281::AID-X1{\\textgreater}3.0", "10.1000/6:2<281::AID-X1>3.0"},
      {"10.1000/077$<$0437:TNYRP$>$2.0", "10.1000/077<0437:TNYRP>2.0"},
      {"10.1000/a$\\_$b{\\textunderscore}c\\textunderscore d", "10.1000/a_b_c_d"},
      {"a{b}", "a{b}"},
      {" x ", "x"},
  };
  for (const Case& c : cases) CHECK(latex_to_verbatim(c.from) == c.to);
  CHECK(is_verbatim_field("doi"));
  CHECK_FALSE(is_verbatim_field("title"));
  CHECK(latex_urls("see \\url{http://a.org} and \\href{http://b.org/x\\_y}{b}") ==
        std::vector<std::string>{"http://a.org", "http://b.org/x_y"});
}

TEST_CASE("protected words") {
  const std::vector<std::pair<std::string_view, std::vector<std::string>>> cases{
      {"The GTPA model", {}},
      {"The {GTPA} model for {NASA}'s", {"GTPA", "NASA's"}},
      {"{B}irds: {N}umer{S}ense", {"Birds", "NumerSense"}},
      {"{A whole title with NASA}", {}},
      {"{{New York} in spring}", {"New", "York"}},
      {"{\\\"U}ber {\\'E}nergie", {}},
      {"{{\\\"U}ber} {\\'E}nergie", {"Über"}},
      {"{M{\\\"u}ller}-{L}yer", {"Müller-Lyer"}},
      {"\\emph{Homo} {\\em Sapiens} {BERT}", {"BERT"}},
      {"{and} lower", {}},
  };
  for (const auto& [latex, words] : cases) {
    CAPTURE(latex);
    CHECK(protected_words(latex) == words);
  }
}

}  // namespace
}  // namespace bibfold
