#include "interpret/identifiers.h"

#include <string>
#include <vector>

#include "test_catch.hpp"

namespace bibfold {
namespace {

// "arxiv 2101.00001 v2 ~" (~: inferred)
std::string shown(const Identifier& identifier) {
  std::string out = std::string(to_string(identifier.scheme)) + ' ' + identifier.value;
  if (!identifier.version.empty()) out += " v" + identifier.version;
  if (identifier.inferred) out += " ~";
  return out;
}

std::string shown(const std::vector<Identifier>& identifiers) {
  std::string out;
  for (const Identifier& identifier : identifiers) out += (out.empty() ? "" : "; ") + shown(identifier);
  return out;
}

template <typename T>
std::string shown_if(const std::optional<T>& identifier) {
  return identifier ? shown(*identifier) : "";
}

TEST_CASE("values of a known scheme") {
  struct Case {
    Scheme scheme;
    const char* value;
    const char* expected;
  };
  const Case cases[] = {
      {Scheme::doi, "10.1000/XYZ", "doi 10.1000/xyz"},
      {Scheme::doi, "doi:10.1000/xyz.", "doi 10.1000/xyz"},
      {Scheme::doi, "DOI: 10.1000/xyz", "doi 10.1000/xyz"},
      {Scheme::doi, "https://doi.org/10.1000/xyz", "doi 10.1000/xyz"},
      {Scheme::doi, "http://dx.doi.org/10.1000%2Fxyz", "doi 10.1000/xyz"},
      {Scheme::doi, "doi.org/10.1000/xyz", "doi 10.1000/xyz"},
      {Scheme::doi, "10.48550/ARXIV.1707.08052", "doi 10.48550/arxiv.1707.08052"},
      {Scheme::doi, "10.1016/S0378-5955(98)00001-2", "doi 10.1016/s0378-5955(98)00001-2"},
      {Scheme::doi, "10.1002/(SICI)1097-4571(199305)44:4<226::AID-ASI6>3.0.CO;2-6",
       "doi 10.1002/(sici)1097-4571(199305)44:4<226::aid-asi6>3.0.co;2-6"},
      {Scheme::doi, "10.1175/1520-0477(1996)077<0437:TNYRP>2.0.CO;2", "doi 10.1175/1520-0477(1996)077<0437:tnyrp>2.0.co;2"},
      {Scheme::doi, "https://doi.org/10.1002/1097-0142(19950715)76:2<281::AID-X1>3.0.CO;2-H",
       "doi 10.1002/1097-0142(19950715)76:2<281::aid-x1>3.0.co;2-h"},
      {Scheme::doi, "10.1000/xyz<br>2", "doi 10.1000/xyz"},
      {Scheme::doi, "10.1000", ""},
      {Scheme::doi, "10.10/x", ""},
      {Scheme::doi, "see the paper", ""},
      {Scheme::arxiv, "2101.00001", "arxiv 2101.00001"},
      {Scheme::arxiv, "arXiv:2101.00001v2", "arxiv 2101.00001 v2"},
      {Scheme::arxiv, "abs/2101.00001", "arxiv 2101.00001"},
      {Scheme::arxiv, "0704.0001", "arxiv 0704.0001"},
      {Scheme::arxiv, "1412.6980", "arxiv 1412.6980"},
      {Scheme::arxiv, "1501.0001", ""},
      {Scheme::arxiv, "1412.00001", ""},
      {Scheme::arxiv, "2113.00001", ""},
      {Scheme::arxiv, "hep-th/9901001", "arxiv hep-th/9901001"},
      {Scheme::arxiv, "math.GT/0309136v3", "arxiv math/0309136 v3"},
      {Scheme::arxiv, "foo-bar/9901001", ""},
      {Scheme::arxiv, "https://arxiv.org/pdf/2101.00001v3.pdf", "arxiv 2101.00001 v3"},
      {Scheme::arxiv, "https://doi.org/10.48550/arXiv.2101.00001", "arxiv 2101.00001 ~"},
      {Scheme::acl, "P18-1001", "acl P18-1001"},
      {Scheme::acl, "2020.emnlp-main.557", "acl 2020.emnlp-main.557"},
      {Scheme::acl, "2020.emnlp-main", ""},
      {Scheme::openreview, "B1xSperKvH", "openreview B1xSperKvH"},
      {Scheme::pubmed, "PMID: 12345678", "pubmed 12345678"},
      {Scheme::pmc, "PMC1234567", "pmc PMC1234567"},
      {Scheme::isbn, "978-3-16-148410-0", "isbn 9783161484100"},
      {Scheme::isbn, "ISBN 3-16-148410-X", "isbn 9783161484100"},
      {Scheme::isbn, "0-306-40615-2", "isbn 9780306406157"},
      {Scheme::isbn, "978-3-16-148410-1", ""},
      {Scheme::issn, "0378-5955", "issn 0378-5955"},
      {Scheme::issn, "2434-561x", "issn 2434-561X"},
      {Scheme::issn, "0378-5956", ""},
      {Scheme::hal, "hal-01234567v2", "hal hal-01234567 v2"},
      {Scheme::iacr, "2021/123", "iacr 2021/123"},
      {Scheme::dblp, "DBLP:conf/acl/Doe20", "dblp conf/acl/Doe20"},
  };
  for (const Case& c : cases) {
    INFO(c.value);
    CHECK(shown_if(parse_identifier(c.scheme, c.value)) == c.expected);
  }
}

TEST_CASE("addresses") {
  struct Case {
    const char* url;
    const char* expected;
  };
  const Case cases[] = {
      {"https://arxiv.org/abs/2101.00001", "arxiv 2101.00001"},
      {"http://www.arxiv.org/abs/2101.00001v2", "arxiv 2101.00001 v2"},
      {"https://arxiv.org/pdf/2101.00001.pdf", "arxiv 2101.00001"},
      {"https://arxiv.org/pdf/hep-th/9901001", "arxiv hep-th/9901001"},
      {"https://export.arxiv.org/abs/math.GT/0309136", "arxiv math/0309136"},
      {"https://arxiv.org/html/2101.00001v1", "arxiv 2101.00001 v1"},
      {"https://arxiv.org/a/doe_j_1", ""},
      {"https://doi.org/10.1000/xyz", "doi 10.1000/xyz"},
      {"https://dx.doi.org/10.1000/XYZ", "doi 10.1000/xyz"},
      {"https://link.springer.com/article/10.1007/s11263-015-0816-y", "doi 10.1007/s11263-015-0816-y"},
      {"https://link.springer.com/content/pdf/10.1007/s11263-015-0816-y.pdf", "doi 10.1007/s11263-015-0816-y"},
      {"https://dl.acm.org/doi/abs/10.1145/3292500.3330701?download=true", "doi 10.1145/3292500.3330701"},
      {"https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf", "doi 10.1101/2020.01.01.123456"},
      {"https://www.frontiersin.org/articles/10.3389/fpsyg.2014.00001/full", "doi 10.3389/fpsyg.2014.00001"},
      {"https://aclanthology.org/2020.acl-main.1/", "acl 2020.acl-main.1"},
      {"https://aclanthology.org/2023.findings-acl.12.pdf", "acl 2023.findings-acl.12"},
      {"https://www.aclweb.org/anthology/P18-1001", "acl P18-1001"},
      {"http://aclweb.org/anthology/P/P18/P18-1001.pdf", "acl P18-1001"},
      {"https://aclanthology.info/papers/P18-1001/p18-1001", "acl P18-1001"},
      {"https://aclanthology.org/P18-1001v2.pdf", "acl P18-1001 v2"},
      {"https://aclanthology.org/people/j/jane-doe/", ""},
      {"https://openreview.net/forum?id=B1xSperKvH", "openreview B1xSperKvH"},
      {"https://openreview.net/pdf?id=B1xSperKvH&noteId=x", "openreview B1xSperKvH"},
      {"https://openreview.net/profile?id=~Jane_Doe1", ""},
      {"https://pubmed.ncbi.nlm.nih.gov/12345678/", "pubmed 12345678"},
      {"https://www.ncbi.nlm.nih.gov/pubmed/12345678", "pubmed 12345678"},
      {"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/", "pmc PMC1234567"},
      {"https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/", "pmc PMC1234567"},
      {"https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567", "ssrn 1234567"},
      {"https://ssrn.com/abstract=1234567", "ssrn 1234567"},
      {"https://eprint.iacr.org/2021/123.pdf", "iacr 2021/123"},
      {"https://hal.science/hal-01234567v1/document", "hal hal-01234567 v1"},
      {"https://tel.archives-ouvertes.fr/tel-01234567", "hal tel-01234567"},
      {"https://dblp.org/rec/conf/acl/Doe20.html", "dblp conf/acl/Doe20"},
      {"https://dblp.uni-trier.de/rec/bibtex/journals/x/Doe20", "dblp journals/x/Doe20"},
      {"https://example.org/2101.00001", ""},
      {"https://myarxiv.org/abs/2101.00001", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.url);
    CHECK(shown_if(identifier_of_url(c.url)) == c.expected);
  }
}

TEST_CASE("identifiers in free text") {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"arXiv preprint arXiv:2101.00001.", "arxiv 2101.00001"},
      {"arXiv:2101.00001v2 [cs.CL]", "arxiv 2101.00001 v2"},
      {"arXiv 2101.00001", "arxiv 2101.00001"},
      {"ArXiv, abs/2101.00001, 2021", "arxiv 2101.00001"},
      {"CoRR abs/2101.00001 (2021)", "arxiv 2101.00001"},
      {"arXiv e-prints, pp. arXiv:2101.00001", "arxiv 2101.00001"},
      {"arXiv preprint cs/0101001", "arxiv cs/0101001"},
      {"Phys. Rev. D, hep-th/9901001", "arxiv hep-th/9901001"},
      {"vol. 2101.00001", ""},
      {"arXiv, 12 pages, 2101.00001", ""},
      {"pp. 1234.5678", ""},
      {"doi:10.1000/xyz. In", "doi 10.1000/xyz"},
      {"(doi: 10.1000/xyz)", "doi 10.1000/xyz"},
      {"[10.1000/a(b)c], next", "doi 10.1000/a(b)c"},
      {"https://doi.org/10.1000/xyz, 2020", "doi 10.1000/xyz"},
      {"see https://arxiv.org/abs/2101.00001).", "arxiv 2101.00001"},
      {"<https://arxiv.org/abs/2101.00001>", "arxiv 2101.00001"},
      {"arxiv.org/abs/2101.00001", "arxiv 2101.00001"},
      {"PMID: 12345678; PMCID: PMC1234567", "pubmed 12345678; pmc PMC1234567"},
      {"ISBN-13: 978-3-16-148410-0", "isbn 9783161484100"},
      {"ISBN 3-16-148410-X and ISSN 0378-5955.", "isbn 9783161484100; issn 0378-5955"},
      {"Cryptology ePrint Archive, Report 2021/123", "iacr 2021/123"},
      {"ACL Anthology 2020.acl-main.1", "acl 2020.acl-main.1"},
      {"hal-01234567v2", "hal hal-01234567 v2"},
      {"Section 10.1000 of the text", ""},
      {"x10.1000/xyz", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(shown(find_identifiers(c.text)) == c.expected);
  }
}

TEST_CASE("spans are those of the text") {
  const std::string text = "In arXiv:2101.00001v2, doi:10.1000/xyz.";
  const auto found = find_identifiers(text);
  REQUIRE(found.size() == 2);
  CHECK(text.substr(found[0].span.begin, found[0].span.size()) == "2101.00001v2");
  CHECK(text.substr(found[1].span.begin, found[1].span.size()) == "10.1000/xyz");
}

TEST_CASE("what follows from an identifier") {
  struct Case {
    Scheme scheme;
    const char* value;
    const char* expected;
  };
  const Case cases[] = {
      {Scheme::arxiv, "2101.00001", "doi 10.48550/arxiv.2101.00001 ~; arxiv 2101.00001"},
      {Scheme::doi, "10.48550/arxiv.2101.00001", "doi 10.48550/arxiv.2101.00001; arxiv 2101.00001 ~"},
      {Scheme::doi, "10.18653/v1/p18-1001", "doi 10.18653/v1/p18-1001; acl P18-1001 ~"},
      {Scheme::doi, "10.18653/v1/2020.acl-main.1", "doi 10.18653/v1/2020.acl-main.1; acl 2020.acl-main.1 ~"},
      {Scheme::acl, "2020.acl-main.1", "doi 10.18653/v1/2020.acl-main.1 ~; acl 2020.acl-main.1"},
      {Scheme::acl, "2020.lrec-1.1", "acl 2020.lrec-1.1"},
      {Scheme::acl, "W04-1001", "acl W04-1001"},
      {Scheme::doi, "10.2139/ssrn.1234567", "doi 10.2139/ssrn.1234567; ssrn 1234567 ~"},
      {Scheme::doi, "10.1101/2020.01.01.123456", "doi 10.1101/2020.01.01.123456; biorxiv 2020.01.01.123456 ~"},
      {Scheme::doi, "10.1101/2020.01.01.123456v2", "doi 10.1101/2020.01.01.123456v2"},
      {Scheme::doi, "10.1101/gr.1234.5", "doi 10.1101/gr.1234.5"},
  };
  for (const Case& c : cases) {
    INFO(c.value);
    std::vector<Identifier> identifiers{{c.scheme, c.value, "", {}, false}};
    complete_identifiers(identifiers);
    CHECK(shown(identifiers) == c.expected);
    const auto once = identifiers;
    complete_identifiers(identifiers);
    CHECK(identifiers == once);
  }
}

TEST_CASE("of two equal identifiers the printed one with its version stays") {
  std::vector<Identifier> identifiers{{Scheme::arxiv, "2101.00001", "", {}, true},
                                      {Scheme::arxiv, "2101.00001", "1", {}, false},
                                      {Scheme::arxiv, "2101.00001", "2", {}, false}};
  complete_identifiers(identifiers);
  CHECK(shown(identifiers) == "doi 10.48550/arxiv.2101.00001 ~; arxiv 2101.00001 v2");
}

TEST_CASE("years and preprint servers") {
  CHECK(year_of_arxiv("2301.01234") == 2023);
  CHECK(year_of_arxiv("hep-th/9901001") == 1999);
  CHECK(year_of_arxiv("math/0309136") == 2003);
  CHECK(year_of_arxiv("10.1000/xyz") == 0);
  CHECK(year_of_arxiv("") == 0);
  CHECK(is_preprint_doi("10.48550/arXiv.2101.00001"));
  CHECK(is_preprint_doi("10.1101/2020.01.01.123456"));
  CHECK(is_preprint_doi("10.1101/2020.01.01.123456v2"));
  CHECK_FALSE(is_preprint_doi("10.1101/gr.1234.5"));
  CHECK_FALSE(is_preprint_doi("10.1000/xyz"));
}

TEST_CASE("an address leads back to its identifier") {
  for (const Identifier& identifier : {Identifier{Scheme::doi, "10.1000/xyz", "", {}, false},
                                       {Scheme::arxiv, "2101.00001", "", {}, false},
                                       {Scheme::acl, "P18-1001", "", {}, false},
                                       {Scheme::openreview, "B1xSperKvH", "", {}, false},
                                       {Scheme::pubmed, "1234", "", {}, false},
                                       {Scheme::pmc, "PMC1234", "", {}, false},
                                       {Scheme::dblp, "conf/acl/Doe20", "", {}, false},
                                       {Scheme::hal, "hal-01234567", "", {}, false},
                                       {Scheme::ssrn, "1234", "", {}, false},
                                       {Scheme::iacr, "2021/123", "", {}, false}}) {
    CHECK(shown_if(identifier_of_url(url_of(identifier))) == shown(identifier));
  }
}

TEST_CASE("strange texts take linear time") {
  for (const std::string_view piece :
       {"10.1000/", "10.1000/(SICI)<", "arxiv ", "https://", "(((", "2101.", "isbn", "hep-th/", "\xff", "978-"}) {
    std::string text;
    while (text.size() < 300'000) text += piece;
    CHECK(find_identifiers(text).size() < text.size());
  }
}

}  // namespace
}  // namespace bibfold
