#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/names.h"
#include "test_catch.hpp"

namespace bibfold {
namespace {

// "given|particle|family|suffix", a literal as "=literal"; names separated by " & ", then " +" for a truncated list, " *0" for a mark.
std::string dump(std::string_view latex) {
  const NameList list = parse_bibtex_names(latex);
  std::string out;
  for (const Name& name : list.names) {
    if (!out.empty()) out += " & ";
    if (!name.literal.empty()) {
      out.append("=").append(name.literal);
    } else {
      out.append(name.given).append("|").append(name.non_dropping_particle).append("|").append(name.family).append("|").append(name.suffix);
    }
  }
  if (list.truncated) out += " +";
  for (const AuthorMark& mark : list.marks) out.append(" ").append(mark.mark).append(std::to_string(mark.author));
  return out;
}

struct Case {
  std::string_view latex;
  std::string_view expected;
};

// The first block is what BibTeX 0.99d itself makes of these (format.name$ with {ff}, {vv}, {ll}, {jj}).
TEST_CASE("names as BibTeX reads them") {
  const Case cases[] = {
      {"Jane Doe", "Jane||Doe|"},
      {"Doe, Jane", "Jane||Doe|"},
      {"Jane A. Doe and Max Poe", "Jane A.||Doe| & Max||Poe|"},
      {"Ludwig van Beethoven", "Ludwig|van|Beethoven|"},
      {"van Beethoven, Ludwig", "Ludwig|van|Beethoven|"},
      {"K. v. Klitzing", "K.|v.|Klitzing|"},
      {"u. v. vazirani and vazirani, umesh v.", "u. v.||vazirani| & umesh v.||vazirani|"},
      {"Jean de La Fontaine", "Jean|de|La Fontaine|"},
      {"Jean de la Fontaine du Bois Joli", "Jean|de la Fontaine du|Bois Joli|"},
      {"jean de la fontaine", "jean|de la|fontaine|"},
      {"van Beethoven", "|van|Beethoven|"},
      {"De la Fontaine, Jean", "Jean|De la|Fontaine|"},
      {"de la Fontaine, Jean", "Jean|de la|Fontaine|"},
      {"Doe, Jr., Jane", "Jane||Doe|Jr."},
      {"roe, s. j., doe, a. (eds.), and ed poe", "doe, a. (eds.),||roe|s. j. & ed||poe|"},
      {"von Doe, III, Jane", "Jane|von|Doe|III"},
      {"Jane Doe-Poe", "Jane||Doe-Poe|"},
      {"Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "Charles Louis Xavier Joseph|de la|Vallée Poussin|"},
      {"{Jean} {de la} Fontaine", "Jean de la||Fontaine|"},
      {"Jean {de la Fontaine}", "Jean||de la Fontaine|"},
      {"{de la Fontaine}, Jean", "Jean||de la Fontaine|"},
      {"Jean-Paul Sartre", "Jean-Paul||Sartre|"},
      {"Jean d'Alembert", "Jean||d'Alembert|"},
      {"Lin, Bill Yuchen  and\n      Lee, Seyeon", "Bill Yuchen||Lin| & Seyeon||Lee|"},
      {"J.~A. Doe and Poe,~Max", "J. A.||Doe| & Max||Poe|"},
      {"Jane Doe AND Max Poe", "Jane||Doe| & Max||Poe|"},
      {"Sandy Andrews and Anders Sand", "Sandy||Andrews| & Anders||Sand|"},
      {"{\\'E}mile Zola", "Émile||Zola|"},
      {"Gerard {\\'e}t Doe", "Gerard|ét|Doe|"},
      {"{Barnes and Noble} and Doe, Jane", "=Barnes and Noble & Jane||Doe|"},
      {"Jane Doe and others", "Jane||Doe| +"},
      {"Paul \\'Etienne Victor", "Paul Étienne||Victor|"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.latex);
    CHECK(dump(c.latex) == c.expected);
  }
}

TEST_CASE("names better than BibTeX reads them") {
  const Case cases[] = {
      {"", ""},
      {" and ", ""},
      {"Jane Doe and", "Jane||Doe|"},
      {"and Jane Doe", "Jane||Doe|"},
      {"Jane Doe and and Max Poe", "Jane||Doe| & Max||Poe|"},
      {"Émile Zola and Łukasz Ó Briain", "Émile||Zola| & Łukasz Ó||Briain|"},
      {"Nguy{\\~{\\^e}}n, V{\\u a}n", "Văn||Nguyễn|"},
      {"{\\O}ystein \\v{S}myd", "Øystein||Šmyd|"},
      {"Muhammad al-Khwarizmi", "Muhammad||al-Khwarizmi|"},
      {"{The Example Collaboration} and {{Example Corp.}}", "=The Example Collaboration & =Example Corp."},
      {"The Example Collaboration and University of Nowhere", "=The Example Collaboration & =University of Nowhere"},
      {"BigLab", "=BigLab"},
      {"{Jane Doe}", "=Jane Doe"},
      {"Doe,", "=Doe"},
      {"danah boyd", "danah||boyd|"},
      {"Jane Doe Jr.", "Jane||Doe|Jr."},
      {"Henry Doe III and Doe II, Jane", "Henry||Doe|III & Jane||Doe|II"},
      {"Doe, Jane, Jr. and Doe, Jane, PhD", "Jane||Doe|Jr. & Jane||Doe|PhD"},
      {"Doe J. A. and Weinan E", "J. A.||Doe| & Weinan||E|"},
      {"{J. Robert} Doe", "J. Robert||Doe|"},
      {"family=Doe, given={Jane A.}, prefix=von, useprefix=true, suffix=Jr.", "Jane A.|von|Doe|Jr."},
      {"given=Jean, prefix=de la, family=Fontaine, given-i=J and \"family={Poe, Inc}\"", "Jean|de la|Fontaine| & =Poe, Inc"},
      {"Doe, Jane and et al.", "Jane||Doe| +"},
      {"Doe, J. et al.", "J.||Doe| +"},
      {"Jane Doe, et al", "Jane||Doe| +"},
      {"Jane Doe and Others", "Jane||Doe| +"},
      // the tilde of an accent is no tie, the blank behind a command no end of a word
      {"Jos\\'e Mu\\~{n}oz and Mu\\~noz, Jos\\'{e} \\~Nico", "José||Muñoz| & José Ñico||Muñoz|"},
      {"N\\~{u}\\~{n}ez Balboa", "Nũñez||Balboa|"},
      {"\\O ystein \\AE r\\o and Karel \\v Capek and Tom\\'a\\v s Doe", "Øystein||Ærø| & Karel||Čapek| & Tomáš||Doe|"},
      {"S\\o{}ren Doe and \\o and Poe, Max", "Søren||Doe| & =ø & Max||Poe|"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.latex);
    CHECK(dump(c.latex) == c.expected);
  }
}

TEST_CASE("marks are no part of BibTeX names") {
  const Case cases[] = {
      {"Doe*, Jane and *Poe, Max", "Jane||Doe| & Max||Poe| *0 *1"},
      {"Jane Doe* and Max Poe*† and ∗Roe, Ann", "Jane||Doe| & Max||Poe| & Ann||Roe| *0 *1 †1 ∗2"},
      {"Jane Doe$^*$ and Max Poe\\textsuperscript{1,$\\dagger$}", "Jane||Doe| & Max||Poe| *0 11 †1"},
      {"Jane Doe $^{\\ddagger}$ and Poe{\\dag}, Max", "Jane||Doe| & Max||Poe| ‡0 †1"},
      {"Doe^, Jane and Max Poe\\&", "Jane||Doe| & Max||Poe| ^0 &1"},
      {"Jane Doe¹", "Jane||Doe| ¹0"},
      {"{Doe}* Poe", "Doe||Poe| *0"},
      {"{Big Lab*}", "=Big Lab *0"},
      {"M\\^ome, Jane", "Jane||Môme|"},
      {"{Q\\&A Group}", "=Q&A Group"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.latex);
    CHECK(dump(c.latex) == c.expected);
  }
}

TEST_CASE("lists of names that are no BibTeX") {
  const Case cases[] = {
      {"Doe, Jane; Poe, Max; Roe, Ann", "Jane||Doe| & Max||Poe| & Ann||Roe|"},
      {"Jane Doe, Max Poe, Ann Roe", "Jane||Doe| & Max||Poe| & Ann||Roe|"},
      {"Jane Doe, Max Poe, Ann Roe, and Lee Coe", "Jane||Doe| & Max||Poe| & Ann||Roe| & Lee||Coe|"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.latex);
    CHECK(dump(c.latex) == c.expected);
  }
}

TEST_CASE("capitals behind the family name are initials, where a whole list is printed so") {
  const Case cases[] = {
      {"Kuznetsova TV and Loginova IA", "TV||Kuznetsova| & IA||Loginova|"},
      {"Villalobos Ruiz E and de la Cruz MJ and Doe J", "E||Villalobos Ruiz| & MJ|de la|Cruz| & J||Doe|"},
      {"Ching T and Himmelstein DS and others", "T||Ching| & DS||Himmelstein| +"},
      {"Wei LI and Jie XU", "Wei||LI| & Jie||XU|"},
      {"Jane Doe and Max PM", "Jane||Doe| & Max||PM|"},
      {"Marie DUC and Paul ROY", "Marie||DUC| & Paul||ROY|"},
      {"Malcolm X", "Malcolm||X|"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.latex);
    CHECK(dump(c.latex) == c.expected);
  }
}

TEST_CASE("any bytes can be read as BibTeX names, in linear time") {
  std::mt19937 random(23);
  const std::vector<std::string> units{"and", " and ", " ", ",", "{",      "}",  "\\", "'",    "Doe", "von", "Jr.",
                                       "*",   "$",     "^", "=", "family", "\"", "~",  "\xC3", "é",   "J.",  "\\textsuperscript{",
                                       ";"};
  for (int round = 0; round < 10000; ++round) {
    std::string text;
    for (auto n = random() % 12; n > 0; --n) text += units[random() % units.size()];
    CAPTURE(text);
    const NameList list = parse_bibtex_names(text);
    for (const Name& name : list.names) REQUIRE_FALSE(name.empty());
    for (const AuthorMark& mark : list.marks) REQUIRE(mark.author < list.names.size());
  }
  for (const std::string_view unit : {"a", " and ", "{", "A and ", "*", "$^", "{\\'", "a,", "=", ";"}) {
    std::string text;
    for (int i = 0; i < 10000; ++i) text += unit;
    CHECK(parse_bibtex_names(text).names.size() <= 10000);
  }
}

}  // namespace
}  // namespace bibfold
