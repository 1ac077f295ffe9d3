#include "interpret/reference_parser.h"

#include <array>
#include <string>
#include <string_view>

#include "interpret/tables.h"
#include "test_catch.hpp"
#include "text/markdown.h"
#include "text/styled_text.h"

using namespace bibfold;

namespace {

const Tables& tables() {
  static const Tables kTables;
  return kTables;
}

RawItem item_of(std::string_view markdown) {
  RawItem item;
  const Page page = parse_markdown(markdown, SourceId{0});
  for (const PageLine& line : page.lines) append(item.text, line.text, line.meant_end ? Joint::end : Joint::space);
  return item;
}

/// The pieces of one reference that stands alone: "author: Ada King | title: …"; editors, places, links and the like only where asked for.
std::string pieces_of(std::string_view markdown, std::string_view wanted) {
  RawList list;
  list.items.push_back(item_of(markdown));
  const LabelledItem item = parse_references(list, {}, tables()).front();
  std::string out;
  for (const Piece& piece : item.pieces) {
    const std::string label(to_string(piece.label));
    if (wanted.find(label) == std::string_view::npos) continue;
    out += (out.empty() ? "" : " | ") + item.item.text.text.substr(piece.begin, piece.end - piece.begin);
  }
  return out;
}

struct Case {
  std::string_view labels;
  std::string_view text;
  std::string_view pieces;
};

constexpr std::string_view kMain = "author title container-title date volume issue page";

// One reference a line, by itself: no list tells its style.
constexpr std::array kCases{
    // styles of journals
    Case{kMain,
         "Hopfield, J. J. (1982). Neural networks and physical systems with emergent collective computational abilities. *PNAS*, *79*(8), "
         "2554–2558.",
         "Hopfield, J. J. | 1982 | Neural networks and physical systems with emergent collective computational abilities | PNAS | 79 | 8 | "
         "2554–2558"},
    Case{kMain,
         "A. M. Turing, “On computable numbers, with an application to the Entscheidungsproblem,” *Proc. London Math. Soc.*, vol. 42, no. "
         "1, pp. 230–265, 1937.",
         "A. M. Turing | On computable numbers, with an application to the Entscheidungsproblem | Proc. London Math. Soc. | vol. 42 | no. "
         "1 | pp. 230–265 | 1937"},
    Case{kMain,
         "Watson JD, Crick FH. Molecular structure of nucleic acids; a structure for deoxyribose nucleic acid. Nature. "
         "1953;171(4356):737-8.",
         "Watson JD | Crick FH | Molecular structure of nucleic acids; a structure for deoxyribose nucleic acid | Nature. | 1953 | 171 | "
         "4356 | 737-8"},
    Case{kMain, "Brown, H. C.; Rao, B. C. S. *J. Am. Chem. Soc.* **1956**, *78*, 5694–5695.",
         "Brown, H. C. | Rao, B. C. S. | J. Am. Chem. Soc. | 1956 | 78 | 5694–5695"},
    Case{kMain, "Shannon, Claude E. “A Mathematical Theory of Communication.” *Bell System Technical Journal* 27, no. 3 (1948): 379–423.",
         "Shannon, Claude E. | A Mathematical Theory of Communication | Bell System Technical Journal | 27 | no. 3 | 1948 | 379–423"},
    Case{kMain, "J. Bardeen, L. N. Cooper and J. R. Schrieffer, Theory of superconductivity, Phys. Rev. 108, 1175 (1957).",
         "J. Bardeen | L. N. Cooper | J. R. Schrieffer | Theory of superconductivity | Phys. Rev. | 108 | 1175 | 1957"},
    Case{
        kMain,
        "Goldman, S., and M. Warmuth. Learning binary relations using weighted majority voting. Machine Learning 20, 3 (1995), 245–271.",
        "Goldman, S. | M. Warmuth | Learning binary relations using weighted majority voting | Machine Learning | 20 | 3 | 1995 | 245–271"},
    // conferences and tags
    Case{"author title container-title venue-tag date",
         "Ashish Vaswani\\*, Noam Shazeer\\*, Niki Parmar\\*. *Attention Is All You Need*. In NeurIPS 2017.",
         "Ashish Vaswani* | Noam Shazeer* | Niki Parmar* | Attention Is All You Need | NeurIPS | 2017"},
    Case{"author title container-title venue-tag award",
         "**[ICLR'15]** Diederik P. Kingma, Jimmy Ba. Adam: A Method for Stochastic Optimization. International Conference on Learning "
         "Representations.",
         "ICLR'15 | Diederik P. Kingma | Jimmy Ba | Adam: A Method for Stochastic Optimization | International Conference on Learning "
         "Representations"},
    Case{"author title date",
         "Latent Dirichlet Allocation. D. M. Blei, A. Y. Ng and M. I. Jordan. *Journal of Machine Learning Research*, 2003.",
         "Latent Dirichlet Allocation | D. M. Blei | A. Y. Ng | M. I. Jordan | 2003"},
    // books, chapters, theses, reports
    Case{"author title publisher place date", "Jacobson, N. (1962). *Lie algebras*. New York: Interscience Publishers.",
         "Jacobson, N. | 1962 | Lie algebras | New York | Interscience Publishers"},
    Case{"author title editor container-title page",
         "Minsky, M. (1975). A framework for representing knowledge. In P. H. Winston (Ed.), *The psychology of computer vision* (pp. "
         "211–277). New York: McGraw-Hill.",
         "Minsky, M. | A framework for representing knowledge | P. H. Winston | The psychology of computer vision | pp. 211–277"},
    Case{"author title genre publisher date",
         "Sutherland, I. E. Sketchpad: A man-machine graphical communication system. PhD thesis, Massachusetts Institute of Technology, "
         "1963.",
         "Sutherland, I. E. | Sketchpad: A man-machine graphical communication system | PhD thesis | Massachusetts Institute of Technology "
         "| 1963"},
    // other languages
    Case{"author title container-title date page",
         "Kocka, Jürgen: Sozialgeschichte zwischen Strukturgeschichte und Erfahrungsgeschichte. In: Schieder, Wolfgang und Sellin, Volker "
         "(Hrsg.): Sozialgeschichte in Deutschland. Göttingen: Vandenhoeck & Ruprecht 1986, S. 67–88.",
         "Kocka, Jürgen | Sozialgeschichte zwischen Strukturgeschichte und Erfahrungsgeschichte | Sozialgeschichte in Deutschland | 1986 | "
         "S. 67–88"},
    Case{"author title container-title volume", "성정현, 김지혜, '사회복지 연구,' 한국사회복지행정학, 제17권, 제2호, pp.277-309, 2015.",
         "성정현 | 김지혜 | 사회복지 연구 | 한국사회복지행정학 | 제17권"},
    Case{"author title container-title",
         "P. Bianchi, Le case e le strade, in A. Verdi, C. Neri (a cura di), *L'economia urbana*, Milano, FrancoAngeli, 2012",
         "P. Bianchi | Le case e le strade | L'economia urbana"},
    // what has the form of a name and is none
    Case{"author title status", "Submitted, J. Doe and R. Roe, A theory of pins, 2019.", "Submitted | J. Doe | R. Roe | A theory of pins"},
    Case{"author editor publisher", "Doe, J. “Apparatus for folding paper at speed.” US Patent 9,123,456. Granted 2018.", "Doe, J."},
    Case{"author title date", "Granted 2018.", "2018"},
    Case{"author title container-title status",
         "Doe, J. and Roe, R. “Wages and the folding of paper.” Revise and resubmit, *American Economic Review*, 2020.",
         "Doe, J. | Roe, R. | Wages and the folding of paper | Revise and resubmit | American Economic Review"},
    Case{"title", "D. P. Kingma and J. Ba. Adam: A Method for Stochastic Optimization. In ICLR, 2015.",
         "Adam: A Method for Stochastic Optimization"},
    Case{"author editor publisher",
         "J. Doe, Paper policy, Handbook of International Economics, G. Grossman and K. Rogoff eds., North Holland, 1995.",
         "J. Doe | G. Grossman | K. Rogoff | North Holland"},
    // names: particles that are words for "by" too, slashes, abbreviated Marías, "Yu." before a year
    Case{"author", "Cales, R. H., von Mutius, E., & Martinez, F. D. (2000). A cluster of linked polymorphisms. *Lancet*, 105, 506–513.",
         "Cales, R. H. | von Mutius, E. | Martinez, F. D."},
    Case{"author", "Smith, J./Jones, K. (2015), Der Begriff der Zeit, Zeitschrift für Philosophie 12, 33–50.", "Smith, J. | Jones, K."},
    Case{"author", "Smith J/Jones K: Der Begriff der Zeit. Zeitschrift für Philosophie 12 (2015), 33–50.", "Smith J | Jones K"},
    Case{"author", "García-Pérez, M.ª J., & López, A. (2015). La prueba ilícita. *Revista de Derecho Procesal*, 36, 1–24.",
         "García-Pérez, M.ª J. | López, A."},
    Case{"author", "Shi, T., M. Belkin, & B. Yu. 2008. Data spectroscopy. Pp. 936–943. *In*: Machine Learning.",
         "Shi, T. | M. Belkin | B. Yu"},
    Case{"author editor container-title",
         "Doe J, Roe K. Pain management. In: Smith A, Jones B, editors. Handbook of Nursing. Philadelphia: Elsevier; 2016. p. 45-67.",
         "Doe J | Roe K. | Pain management | Smith A | Jones B | Handbook of Nursing"},
    Case{"publisher place container-title", "Ade, P. A. R., et al. (Planck Collaboration). \"Planck 2015 results.\" A&A 594, A13 (2016).",
         "Planck 2015 results | A&A"},
    Case{"title status container-title", "Doe, J. 2022. “Wages.” Revise and Resubmit (2nd round), Quarterly Journal of Economics.",
         "Wages | Revise and Resubmit | Quarterly Journal of Economics"},
    Case{"author", "^Bautista, R., *+Castillo, M., & Doe, J. (2021). Moral distress among nurses. *Nursing Research*, 65, 103–107.",
         "^Bautista, R. | *+Castillo, M. | Doe, J."},
    Case{"author title container-title volume note",
         "Deng L, Doe HB (2019) Dynamic impact of bridges. Advances in Structural Engineering 22(5): 1105–1122. (SCI, Q2, IF: 2.6)",
         "Deng L | Doe HB | Dynamic impact of bridges | Advances in Structural Engineering | 22 | SCI, Q2, IF: 2.6"},
    // French quotes stand apart from what they enclose
    Case{"author title container-title",
         "A. Doe, B. Roe et C. Poe. « Structurally Restricted Fragments of Planning », In Thirty-Seventh AAAI Conference, 2023.",
         "A. Doe | B. Roe | C. Poe | Structurally Restricted Fragments of Planning | Thirty-Seventh AAAI Conference"},
    // one field a line
    Case{"author title container-title date", "Long Short-Term Memory  \nSepp Hochreiter, Jürgen Schmidhuber  \nNeural Computation, 1997",
         "Long Short-Term Memory | Sepp Hochreiter | Jürgen Schmidhuber | Neural Computation | 1997"},
};

TEST_CASE("references in many styles, each by itself") {
  for (const Case& c : kCases) {
    INFO(c.text);
    CHECK(pieces_of(c.text, c.labels) == c.pieces);
  }
}

TEST_CASE("what has no path stays whole, without confidence") {
  RawList list;
  list.items.push_back(item_of(std::string(9000, 'x')));
  const LabelledItem item = parse_references(list, {}, tables()).front();
  REQUIRE(item.pieces.size() == 1);
  CHECK(item.pieces[0].label == Label::other);
  CHECK(item.confidence == 0);
}

TEST_CASE("a reference as expected is surer than a stretch of prose") {
  RawList list;
  list.items.push_back(item_of("Hopfield, J. J. (1982). Neural networks and physical systems. Science, 79(8), 2554–2558."));
  list.items.push_back(item_of("a talk with many people about what was done and by whom and it took the whole of that day and more"));
  const auto items = parse_references(list, {}, tables());
  CHECK(items[0].confidence > items[1].confidence);
}

}  // namespace
