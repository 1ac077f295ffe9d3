#include "text/loose_accents.h"

#include "test_catch.hpp"

namespace bibfold {
namespace {

TEST_CASE("accents beside their letters are joined with them") {
  struct Row {
    const char* text;
    const char* joined;
  };
  constexpr Row kRows[] = {
      {"", ""},
      {"plain", "plain"},
      {"R. P´erez", "R. Pérez"},
      {"Garc´ıa and Su´arez Mu˜noz", "García and Suárez Muñoz"},
      {"Vukˇcevi´c, ˇZivkovi´c, Erd˝os, G¨ul, Benoˆıt", "Vukčević, Živković, Erdős, Gül, Benoît"},
      {"S¸. G¨ul, Fran¸cois, C¸elik, Ba˘gcı", "Ş. Gül, François, Çelik, Bağcı"},
      {"A. ˚Angstr¨om, H˚akon, ˙Zak, ´Avila, GARC´IA M¨ULLER", "A. Ångström, Håkon, Żak, Ávila, GARCÍA MÜLLER"},
      {"na¨ıve Mich`ele", "naïve Michèle"},
      {"Ho¨lder", "Hölder"},
      {"Garcı\u0301a, naı\u0308ve", "García, naïve"},
      {"Universita\u0308t, S\u030Cimi\u0107, q\u0308, 5\u0301", "Universität, Šimić, q\u0308, 5\u0301"},
      {"Wa\uFFFDlesa, \uFFFDL. Kaiser, M. Kr´ol", "Wałesa, Ł. Kaiser, M. Król"},
      // one letter in front of the accent, in a text that has others
      {"P. L´evy and M. Ko¸c", "P. Lévy and M. Koç"},
      // an apostrophe, as some type it
      {"It´s what they don´t say", "It´s what they don´t say"},
      {"dell´arte, l´etica, O´Connor", "dell´arte, l´etica, O´Connor"},
      {"Fr´ed´eric, as O´Connor says, isn´t", "Frédéric, as O´Connor says, isn´t"},
      {"un´altra città, com´era", "un´altra città, com´era"},
      // quotes, code, addresses, powers, a measure
      {"¨una palabra¨", "¨una palabra¨"},
      {"`a`, `code`", "`a`, `code`"},
      {"http://example.org/˜name, 2ˆn, 37˚C", "http://example.org/˜name, 2ˆn, 37˚C"},
      {"\uFFFDLinks \uFFFD link", "\uFFFDLinks \uFFFD link"},
  };
  for (const Row& row : kRows) {
    std::vector<OffsetShift> shifts;
    CHECK(repair_mojibake(row.text, find_loose_accents(row.text), shifts) == row.joined);
  }
}

}  // namespace
}  // namespace bibfold
