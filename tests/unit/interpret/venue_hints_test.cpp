#include "interpret/venue_hints.h"

#include <array>
#include <cstdint>
#include <string>

#include "interpret/tables.h"
#include "test_catch.hpp"
#include "text/styled_text.h"

namespace bibfold {
namespace {

TEST_CASE("what has no hint of a venue has no likeness to one") {
  const Tables tables;
  constexpr std::array kTexts{
      "D. Knuth, “Literate Programming”, The Computer Journal 27(2), 97–111 (1984).",
      "Watson JD, Crick FH. Molecular structure of nucleic acids. Nature. 1953;171(4356):737-8.",
      "Devlin, J. et al. BERT: Pre-training of Deep Bidirectional Transformers (NAACL-HLT'19), In Proceedings of NAACL 2019, Euro-Par",
      "Doe, J. On trees. Phys. Rev. A 84, 023 (2011), Physical Review A journal; arXiv preprint 1101.00001; KDD*MLG'23 [ICML-2024 Oral]",
      "Müller, H.: Über Bäume. In: Zeitschrift für Physik (Bd. 3), S. 12–34. Springer Performance 2019, DL4C@ICLR-2023, Doe1 2 work^shop"};
  for (const std::string text : kTexts) {
    StyledText styled;
    styled.text = text;
    const TokenizedItem item = tokenize(styled, tables.words);
    const VenueHints hints(item, tables.venues);
    const auto n = static_cast<std::uint32_t>(item.tokens.size());
    std::size_t saved = 0;
    for (std::uint32_t begin = 0; begin < n; ++begin) {
      for (std::uint32_t end = begin + 1; end <= n; ++end) {
        if (hints.may_be_venue(begin, end)) continue;
        ++saved;
        const std::uint32_t from = item.tokens[begin].begin;
        INFO(item.text.substr(from, item.tokens[end - 1].end - from));
        CHECK(tables.venues.likeness(item.text.substr(from, item.tokens[end - 1].end - from)) == 0);
      }
    }
    CHECK(saved > 0);
  }
}

}  // namespace
}  // namespace bibfold
