#include "interpret/names.h"

#include <array>
#include <string>
#include <vector>

#include "test_catch.hpp"

namespace bibfold {
namespace {

// given|dropping particle|particle|family|suffix, or {literal}; then =native and ~nickname where there are any
std::string shown(const Name& name) {
  std::string out = name.literal.empty() ? name.given + '|' + name.family : '{' + name.literal + '}';
  if (!name.non_dropping_particle.empty()) out += "|particle " + name.non_dropping_particle;
  if (!name.dropping_particle.empty()) out += "|dropping " + name.dropping_particle;
  if (!name.suffix.empty()) out += "|suffix " + name.suffix;
  if (!name.native.empty()) out += "|native " + name.native;
  if (!name.nickname.empty()) out += "|nickname " + name.nickname;
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

TEST_CASE("one name") {
  const Case cases[] = {
      // given names first
      {"Jane Doe", "Jane|Doe"},
      {"Jane A. Doe", "Jane A.|Doe"},
      {"J. K. Rowe", "J. K.|Rowe"},
      {"J.K. Rowe", "J.K.|Rowe"},
      {"J.K.Rowe", "J.K.|Rowe"},
      {"J.-P. Serre", "J.-P.|Serre"},
      {"Jean-Luc O'Neill-Smith", "Jean-Luc|O'Neill-Smith"},
      {"Terry Yue Zhuo", "Terry Yue|Zhuo"},
      {"Di Wang", "Di|Wang"},
      {"An Li", "An|Li"},
      {"Yu-Ting Lan", "Yu-Ting|Lan"},
      {"Étienne Bézout", "Étienne|Bézout"},
      {"Иван Иванов", "Иван|Иванов"},
      {"Jane Doe.", "Jane|Doe"},
      {"  Jane   Doe ", "Jane|Doe"},
      // particles: lower case stands apart, a capital belongs to the family name
      {"Ludwig van Beethoven", "Ludwig|Beethoven|particle van"},
      {"K. v. Klitzing", "K.|Klitzing|particle v."},
      {"U. V. VAZIRANI", "U. V.|VAZIRANI"},
      {"Antal van den Bosch", "Antal|Bosch|particle van den"},
      {"Tim Van de Cruys", "Tim|Van de Cruys"},
      {"Carl von Linde", "Carl|Linde|particle von"},
      {"Juan de la Cruz", "Juan|Cruz|particle de la"},
      {"Christopher De Roe", "Christopher|De Roe"},
      {"Khalid El Ghali", "Khalid|El Ghali"},
      {"Stephen Della Pietra", "Stephen|Della Pietra"},
      {"Quoc Van Nguyen", "Quoc Van|Nguyen"},
      {"Xiao Di Zhang", "Xiao Di|Zhang"},
      {"Jean d'Alembert", "Jean|d'Alembert"},
      {"Gerard 't Hooft", "Gerard|Hooft|particle 't"},
      {"Karim al-Khatib", "Karim|al-Khatib"},
      {"van Rossum", "|Rossum|particle van"},
      // two family names
      {"Federico García Lorca", "Federico|García Lorca"},
      {"Gabriel García Márquez", "Gabriel|García Márquez"},
      {"Juan Carlos Pérez", "Juan Carlos|Pérez"},
      {"José Ortega y Gasset", "José|Ortega y Gasset"},
      {"Santiago Ramón y Cajal", "Santiago|Ramón y Cajal"},
      {"María del Carmen López", "María del Carmen|López"},
      {"Oier López de Lacalle", "Oier|López de Lacalle"},
      {"Pedro Balage Filho", "Pedro|Balage Filho"},
      {"Mary Smith Jones", "Mary Smith|Jones"},
      // family name first
      {"Doe, Jane", "Jane|Doe"},
      {"Doe, J. A.", "J. A.|Doe"},
      {"van den Berg, Anna", "Anna|Berg|particle van den"},
      {"Goethe, Johann Wolfgang von", "Johann Wolfgang|Goethe|dropping von"},
      {"De Roe, Christopher", "Christopher|De Roe"},
      {"García Lorca, Federico", "Federico|García Lorca"},
      {"Allen (J.P.)", "J.P.|Allen"},
      {"Allen (J.)", "J.|Allen"},
      // Vancouver
      {"Doe JA", "JA|Doe"},
      {"Doe J", "J|Doe"},
      {"Doe J-P", "J-P|Doe"},
      {"Doe J. A.", "J. A.|Doe"},
      {"van der Berg AB", "AB|Berg|particle van der"},
      {"De Lorgeril M", "M|De Lorgeril"},
      {"Smith SR", "SR|Smith"},
      {"Smith II", "|Smith|suffix II"},
      {"King III SB", "SB|King|suffix III"},
      // capitals mark the family name
      {"Qian LIU", "Qian|LIU"},
      {"DUPONT Marie", "Marie|DUPONT"},
      {"María GARCÍA LÓPEZ", "María|GARCÍA LÓPEZ"},
      // suffixes
      {"Martin Luther King, Jr.", "Martin Luther|King|suffix Jr."},
      {"King, Jr., Martin Luther", "Martin Luther|King|suffix Jr."},
      {"King, Martin Luther, Jr.", "Martin Luther|King|suffix Jr."},
      {"John Doe III", "John|Doe|suffix III"},
      {"Smolyaninov, I.I.", "I.I.|Smolyaninov"},
      // native script
      {"王伟", "伟|王"},
      {"欧阳明", "明|欧阳"},
      {"김철수", "철수|김"},
      {"山田 太郎", "太郎|山田"},
      {"さくら", "{さくら}"},
      // titles and degrees
      {"Dr. Jane Doe", "Jane|Doe"},
      {"Prof. Jane Doe", "Jane|Doe"},
      {"Jane Doe, PhD", "Jane|Doe"},
      {"Jane Doe MD", "Jane|Doe"},
      // bodies and unsplit names
      {"BigScience", "{BigScience}"},
      {"Aristotle", "{Aristotle}"},
      {"The ATLAS Collaboration", "{The ATLAS Collaboration}"},
      {"World Health Organization", "{World Health Organization}"},
      {"Simon & Schuster", "{Simon & Schuster}"},
      {"---", "{---}"},
      {"", "{}"},
      // former bugs
      {"D.R. Nygren", "D.R.|Nygren"},
      {"A. Yu. Smirnov", "A. Yu.|Smirnov"},
      {"Yu. A. Smirnov", "Yu. A.|Smirnov"},
      {"P.Schoessow", "P.|Schoessow"},
      {"A .D .Kanareykin", "A. D.|Kanareykin"},
      {"Tadhg Ó Sé", "Tadhg|Ó Sé"},
      {"Maria Dela Cruz", "Maria|Dela Cruz"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    if (*c.text != '\0') CHECK(shown(parse_name(c.text)) == c.expected);
  }
}

TEST_CASE("names of owners") {
  const Case cases[] = {
      {"JANE DOE", "Jane|Doe"},
      {"JANE O'NEIL-SMITH", "Jane|O'Neil-Smith"},
      {"WEI WANG(王伟)", "Wei|Wang|native 王伟"},
      {"Wei Wang 王伟", "Wei|Wang|native 王伟"},
      {"Zoe (Ray) Miller", "Zoe|Miller|nickname Ray"},
      {"Zoe \"Ray\" Miller", "Zoe|Miller|nickname Ray"},
      {"Zoe “Ray” Miller", "Zoe|Miller|nickname Ray"},
      {"Dr. Zoe Miller, PhD", "Zoe|Miller"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(shown(parse_owner_name(c.text)) == c.expected);
  }
}

TEST_CASE("likeness separates names from phrases") {
  const char* names[] = {"Jane Doe", "Wei Wang", "J. K. Smith", "Ludwig van Beethoven", "Smith JA", "Maria Garcia", "Jean-Pierre Serre"};
  const char* phrases[] = {
      "Deep Learning for the Masses", "A survey",        "Proceedings of the Meeting", "2019", "", "An Introduction to Names",
      "the quick brown fox",          "jane@example.org"};
  for (const char* name : names) {
    INFO(name);
    CHECK(name_likeness(name) >= 600);
  }
  for (const char* phrase : phrases) {
    INFO(phrase);
    CHECK(name_likeness(phrase) < 450);
  }
}

TEST_CASE("a known name is a name") {
  const std::array known{parse_name("Zyx Qwv"), parse_name("Programming Jones")};
  const KnownNames names(known);
  CHECK(names.contains("Qwv, Z."));
  CHECK(names.contains("Z. Qwv"));
  CHECK_FALSE(names.contains("A. Qwv"));
  CHECK(judge_name("Zyx Qwv", names) == NameVerdict::yes);
  CHECK(judge_name("Zyx Qwvx", names) == NameVerdict::maybe);
  CHECK(judge_name("of names and men", names) == NameVerdict::no);
}

}  // namespace
}  // namespace bibfold
