#include "read/venue_text.h"

#include <string>

#include "test_catch.hpp"

namespace bibfold {
namespace {

std::string spelled(const std::vector<Piece>& pieces, std::string_view text) {
  std::string out;
  for (const Piece& piece : pieces) {
    const std::string_view value = text.substr(piece.begin, piece.end - piece.begin);
    out.append(out.empty() ? "" : " ").append(to_string(piece.label)).append("[").append(value).append("]");
  }
  return out;
}

TEST_CASE("a venue is cut from its numbers") {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"Nature", "container-title[Nature]"},
      {"Computational Linguistics, Volume 28, Number 3, September 2002",
       "container-title[Computational Linguistics] volume[28] issue[3] date[September 2002]"},
      {"Computational Linguistics, Volume 47, Issue 2 - June 2021",
       "container-title[Computational Linguistics] volume[47] issue[2] date[June 2021]"},
      {"Transactions of the Association for Computational Linguistics, Volume 9",
       "container-title[Transactions of the Association for Computational Linguistics] volume[9]"},
      {"Proceedings of NAACL: Human Language Technologies, Volume 1 (Long Papers)",
       "container-title[Proceedings of NAACL: Human Language Technologies, Volume 1 (Long Papers)]"},
      {"Human Language Technologies, Volume 1 (Long Papers)", "container-title[Human Language Technologies, Volume 1 (Long Papers)]"},
      {"Proceedings of the 57th Meeting, pages 1935–1945, Florence, Italy",
       "container-title[Proceedings of the 57th Meeting] page[1935–1945] place[Florence, Italy]"},
      {"Proceedings of the National Academy of Sciences, 115(8):1234–1239, 2018",
       "container-title[Proceedings of the National Academy of Sciences] volume[115] issue[8] page[1234–1239] date[2018]"},
      {"Journal of Foo, 1(1)", "container-title[Journal of Foo] volume[1] issue[1]"},
      {"Bell System Technical Journal 27(3)", "container-title[Bell System Technical Journal] volume[27] issue[3]"},
      {"Physical Review Letters, 130, 014501", "container-title[Physical Review Letters] volume[130] page[014501]"},
      {"Nature, 585(7825), 357–362", "container-title[Nature] volume[585] issue[7825] page[357–362]"},
      {"Zeitschrift für Beispiele, Bd. 12, Heft 3, S. 34–56", "container-title[Zeitschrift für Beispiele] volume[12] issue[3] page[34–56]"},
      {"International Conference on Machine Learning (ICML), 2015",
       "container-title[International Conference on Machine Learning (ICML)] date[2015]"},
      {"Proceedings of the Academy 114 (5): 1021–1026", "container-title[Proceedings of the Academy] volume[114] issue[5] page[1021–1026]"},
      {"Neural Networks 61, 85–117", "container-title[Neural Networks] volume[61] page[85–117]"},
      {"NIPS 2012, 3–5 December", "container-title[NIPS 2012, 3–5 December]"},
      {"ICML 2020 (2)", "container-title[ICML 2020 (2)]"},
      {"ICLR 2022", "container-title[ICLR 2022]"},
      {"Journal 1", "container-title[Journal 1]"},
      {"NeurIPS 2020 Workshop on 3D Vision", "container-title[NeurIPS 2020 Workshop on 3D Vision]"},
      {"1, 2", "container-title[1] volume[2]"},
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(spelled(split_venue(c.text), c.text) == c.expected);
  }
}

TEST_CASE("numbers behind a venue") {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {". 1(1).", "volume[1] issue[1]"},
      {", vol. 3, no. 2, pp. 11-22, 2021.", "volume[3] issue[2] page[11-22] date[2021]"},
      {", pages 1–9.", "page[1–9]"},
      {", 2015.", "date[2015]"},
      {", 5(1), 1-10. https://doi.org/10.1/x", "volume[5] issue[1] page[1-10]"},
      {" 10 (4): 100–120.", "volume[10] issue[4] page[100–120]"},
      {". Berlin: de Gruyter, S. 12–34.", "page[12–34]"},
      {". Retrieved 12 May", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(spelled(read_venue_numbers(c.text, 0), c.text) == c.expected);
  }
}

}  // namespace
}  // namespace bibfold
