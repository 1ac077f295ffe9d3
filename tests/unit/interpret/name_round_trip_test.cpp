// Names printed in the notations of citation styles and read back: what comes out is what went in. Lists of one to six people are drawn
// from the table, in every notation; the people are well-known, their names of many languages. Left out is what a reader without knowledge
// of the people cannot tell: "Burnell, Jocelyn Bell, Ada Lovelace" may be three.
#include <algorithm>
#include <string>
#include <vector>

#include "interpret/names.h"
#include "test_catch.hpp"
#include "text/utf8.h"

namespace bibfold {
namespace {

struct Row {
  const char* given;
  const char* particle;
  const char* family;
  const char* suffix;
};
constexpr Row kPeople[] = {
    {"Ada", "", "Lovelace", ""},
    {"Alan M.", "", "Turing", ""},
    {"Grace Brewster", "", "Hopper", ""},
    {"Edsger W.", "", "Dijkstra", ""},
    {"Donald E.", "", "Knuth", ""},
    {"Barbara", "", "Liskov", ""},
    {"Leslie", "", "Lamport", ""},
    {"John", "von", "Neumann", ""},
    {"Guido", "van", "Rossum", ""},
    {"Ludwig", "van", "Beethoven", ""},
    {"Antal", "van den", "Bosch", ""},
    {"Simone", "de", "Beauvoir", ""},
    {"Leandro", "von", "Werra", ""},
    {"Hal", "", "Daumé", "III"},
    {"Martin Luther", "", "King", "Jr."},
    {"Henry Louis", "", "Gates", "Jr."},
    {"Gabriel", "", "García Márquez", ""},
    {"Federico", "", "García Lorca", ""},
    {"Santiago", "", "Ramón y Cajal", ""},
    {"Jean-Pierre", "", "Serre", ""},
    {"Henri", "", "Poincaré", ""},
    {"Marie", "", "Curie", ""},
    {"Pierre-Louis", "", "Lions", ""},
    {"Emmy", "", "Noether", ""},
    {"David", "", "Hilbert", ""},
    {"Kurt", "", "Gödel", ""},
    {"Erwin", "", "Schrödinger", ""},
    {"Karl", "", "Weierstraß", ""},
    {"Niels Henrik", "", "Abel", ""},
    {"Bjarne", "", "Stroustrup", ""},
    {"Søren", "", "Kierkegaard", ""},
    {"Stanisław", "", "Ulam", ""},
    {"Wacław", "", "Sierpiński", ""},
    {"Zdzisław", "", "Pawlak", ""},
    {"Tomáš", "", "Mikolov", ""},
    {"Karel", "", "Čapek", ""},
    {"Paul", "", "Erdős", ""},
    {"George", "", "Pólya", ""},
    {"Chien-Shiung", "", "Wu", ""},
    {"Shiing-Shen", "", "Chern", ""},
    {"Shing-Tung", "", "Yau", ""},
    {"Terence", "", "Tao", ""},
    {"Yitang", "", "Zhang", ""},
    {"Fei-Fei", "", "Li", ""},
    {"Andrew", "", "Ng", ""},
    {"Kaiming", "", "He", ""},
    {"Jian", "", "Sun", ""},
    {"Quoc V.", "", "Le", ""},
    {"Ngô Bảo", "", "Châu", ""},
    {"Hideki", "", "Yukawa", ""},
    {"Shigefumi", "", "Mori", ""},
    {"Yoshua", "", "Bengio", ""},
    {"Min-Yen", "", "Kan", ""},
    {"Ruslan", "", "Salakhutdinov", ""},
    {"Andrey N.", "", "Kolmogorov", ""},
    {"Sofya", "", "Kovalevskaya", ""},
    {"Srinivasa", "", "Ramanujan", ""},
    {"Chandrasekhara Venkata", "", "Raman", ""},
    {"Maryam", "", "Mirzakhani", ""},
    {"Ahmed", "", "Zewail", ""},
    {"Frances", "", "O'Connor", ""},
    {"John", "", "McCarthy", ""},
    {"Judea", "", "Pearl", ""},
    {"Shafi", "", "Goldwasser", ""},
    {"Dorothy Crowfoot", "", "Hodgkin", ""},
    {"Rosalind", "", "Franklin", ""},
    {"J. Robert", "", "Oppenheimer", ""},
    {"Tim", "", "Berners-Lee", ""},
    {"Irène", "", "Joliot-Curie", ""},
    {"Louis", "de", "Broglie", ""},
    {"Carlos", "", "Guestrin", ""},
};

std::string initials_of(const std::string& given, std::string_view point, std::string_view between) {
  std::string out;
  for (const std::string_view word : split(given, ' ')) {
    std::string one;
    for (const std::string_view part : split(word, '-')) {
      std::size_t end = 0;
      next_code_point(part, end);
      one.append(one.empty() || point.empty() ? "" : "-").append(part.substr(0, end)).append(point);
    }
    out.append(out.empty() ? "" : between).append(one);
  }
  return out;
}

std::string with(std::string_view before, std::string_view word, std::string_view behind = "") {
  return word.empty() ? std::string() : std::string(before) + std::string(word) + std::string(behind);
}
std::string family_of(const Name& n) { return with("", n.non_dropping_particle, " ") + n.family; }
std::string given_first(const Name& n) { return n.given + " " + family_of(n) + with(" ", n.suffix); }
std::string inverted(const Name& n) { return family_of(n) + ", " + n.given + with(", ", n.suffix); }
std::string vancouver(const Name& n) { return family_of(n) + " " + n.given; }

Name same(Name n) { return n; }
Name spaced(Name n) {
  n.given = initials_of(n.given, ".", " ");
  return n;
}
Name tight(Name n) {
  n.given = initials_of(n.given, ".", "");
  return n;
}
Name bare(Name n) {
  n.given = initials_of(n.given, "", "");
  return n;
}

using Print = std::string (*)(const Name&);

struct Notation {
  const char* what;
  Name (*form)(Name name);  ///< the given names as printed
  Print first;
  Print others;
  const char* between;
  const char* before_last;
  bool suffixes;  ///< the notation has a place for "Jr."
  int least;      ///< names of a list
};
constexpr Notation kNotations[] = {
    {"Jane Doe, John Roe, and Max Poe", same, given_first, given_first, ", ", ", and ", true, 1},
    {"Jane Doe, John Roe and Max Poe", same, given_first, given_first, ", ", " and ", true, 1},
    {"Jane Doe; John Roe; Max Poe", same, given_first, given_first, "; ", "; ", true, 1},
    {"Jane Doe | John Roe | Max Poe", same, given_first, given_first, " | ", " | ", true, 1},
    {"Doe, Jane; Roe, John; Poe, Max", same, inverted, inverted, "; ", "; ", true, 1},
    {"Doe, Jane and Roe, John and Poe, Max", same, inverted, inverted, " and ", " and ", false, 1},
    {"Doe, Jane, John Roe, and Max Poe", same, inverted, given_first, ", ", ", and ", false, 1},
    {"J. A. Doe, J. Roe, and M. Poe", spaced, given_first, given_first, ", ", ", and ", true, 1},
    {"J.A. Doe, J. Roe and M. Poe", tight, given_first, given_first, ", ", " and ", true, 1},
    {"Doe, J. A., Roe, J., & Poe, M.", spaced, inverted, inverted, ", ", ", & ", true, 1},
    {"Doe, J.A., Roe, J. and Poe, M.", tight, inverted, inverted, ", ", " and ", false, 1},
    {"Doe, J. A.; Roe, J.; Poe, M.", spaced, inverted, inverted, "; ", "; ", true, 1},
    {"Doe, J.A., J. Roe and M. Poe", tight, inverted, given_first, ", ", " and ", false, 2},
    {"Doe JA, Roe J, Poe M", bare, vancouver, vancouver, ", ", ", ", false, 1},
    {"Doe J.A., Roe J., Poe M.", tight, vancouver, vancouver, ", ", ", ", false, 2},
    {"Doe J A; Roe J; Poe M.", tight, vancouver, vancouver, "; ", "; ", false, 2},
};

Name name_of(const Row& row) {
  Name name;
  name.given = row.given;
  name.non_dropping_particle = row.particle;
  name.family = row.family;
  name.suffix = row.suffix;
  return name;
}

std::string print(const std::vector<Name>& names, const Notation& notation) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0)
      out +=
          i + 1 == names.size() ? (names.size() == 2 && notation.before_last[1] == 'a' ? " and " : notation.before_last) : notation.between;
    out += (i == 0 ? notation.first : notation.others)(names[i]);
  }
  return out;
}

// Where letters alone do not tell: "J.A." and "J. A." are one to whoever reads them.
std::string shown(const std::vector<Name>& names) {
  std::string out;
  for (const Name& name : names) {
    std::string given = name.given;
    std::erase(given, ' ');
    out += with("", name.literal) + given + "|" + with("", name.non_dropping_particle, " ") + name.family + with("|", name.suffix) + "; ";
  }
  return out;
}

/// Every list of `size` people, each person once in each place.
std::vector<Name> draw(std::size_t from, std::size_t size, const Notation& notation) {
  std::vector<Name> names;
  constexpr std::size_t kStep = 17;  // prime to the number of people: neighbours are of different languages
  for (std::size_t i = 0; names.size() < size; ++i) {
    const Row& row = kPeople[(from + i * kStep) % std::size(kPeople)];
    if (notation.suffixes || row.suffix[0] == '\0') names.push_back(notation.form(name_of(row)));
  }
  return names;
}

TEST_CASE("lists of names in the notations of citation styles are read back as they were") {
  int lists = 0;
  for (const Notation& notation : kNotations) {
    int wrong = 0;
    int printed = 0;
    for (std::size_t from = 0; from < std::size(kPeople); ++from) {
      const std::size_t size = static_cast<std::size_t>(notation.least) + from % (7 - static_cast<std::size_t>(notation.least));
      const std::vector<Name> names = draw(from, size, notation);
      const std::string text = print(names, notation);
      const AuthorList read = parse_author_list(text);
      std::vector<Name> found;
      for (const ListedName& listed : read.names) found.push_back(listed.name);
      ++printed;
      if (shown(found) == shown(names) && !read.truncated) continue;
      ++wrong;
      UNSCOPED_INFO(text << "\n  read as " << shown(found));
    }
    CAPTURE(notation.what, printed);
    CHECK(wrong == 0);
    lists += printed;
  }
  CHECK(lists > 1000);
}

}  // namespace
}  // namespace bibfold
