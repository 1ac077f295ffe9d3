#include "text/mojibake.h"

#include "test_catch.hpp"

namespace bibfold {
namespace {

TEST_CASE("mojibake is repaired") {
  struct Row {
    const char* text;
    const char* repaired;
  };
  constexpr Row kRows[] = {
      {"", ""},
      {"plain", "plain"},
      {"Itâ€™s", "It’s"},
      {"â€œquotedâ€\u009d", "“quoted”"},
      {"MÃ¼ller, JosÃ©", "Müller, José"},
      {"ðŸ”¥ðŸ”¥ hot", "🔥🔥 hot"},
      {"pp. 5â€“9", "pp. 5–9"},
      {"Â© 2020", "© 2020"},
      {"â€™ and DvoÅ™Ã¡k", "’ and Dvořák"},
      // typed like this
      {"„Spaß“", "„Spaß“"},
      {"«café»…", "«café»…"},
      {"IRMÃ”", "IRMÃ”"},
      {"SÃO PAULO, Ångström, naïve, façade", "SÃO PAULO, Ångström, naïve, façade"},
      {"Â", "Â"},
      // certain ones make the possible ones believable
      {"JosÃ© de SÃ£o PaulÃ”", "José de São PaulÔ"},
  };
  for (const Row& row : kRows) {
    std::vector<OffsetShift> shifts;
    CHECK(repair_mojibake(row.text, find_mojibake(row.text), shifts) == row.repaired);
  }
}

TEST_CASE("positions behind repaired mojibake are those of the file") {
  const std::string file = "x\nItâ€™s MÃ¼ller’s DvoÅ™Ã¡k, end";
  SourceSet sources;
  Source source;
  source.text = repair_mojibake(file, find_mojibake(file), source.shifts);
  const std::string text = source.text;
  const SourceId id = sources.add(source);
  for (const char* word : {"It", "s M", "ller", "s D", "k, e", "end"}) {
    const auto in_file = static_cast<std::uint32_t>(file.find(word));
    CHECK(sources.position(id, static_cast<std::uint32_t>(text.find(word))) == Position{2, in_file - 1});
  }
}

}  // namespace
}  // namespace bibfold
