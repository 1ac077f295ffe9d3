// See known_abbreviation.h.
#include "dedup/known_abbreviation.h"

#include <algorithm>
#include <array>

namespace bibfold {
namespace {

struct Abbreviation {
  std::string_view letters;
  std::string_view words;  // without blanks
};
// Those whose letters do not simply begin the words.
constexpr std::array<Abbreviation, 11> kAbbreviations{{{"b2b", "businesstobusiness"},
                                                       {"b2c", "businesstoconsumer"},
                                                       {"db", "database"},
                                                       {"dbms", "database"},
                                                       {"dbms", "databasesystem"},
                                                       {"dept", "department"},
                                                       {"multi", "multiple"},
                                                       {"odbms", "objectdbms"},
                                                       {"p2p", "peertopeer"},
                                                       {"rdbms", "relationaldbms"},
                                                       {"univ", "university"}}};

static_assert(std::all_of(kAbbreviations.begin(), kAbbreviations.end(), [](const Abbreviation& row) {
  return row.letters.size() < kLongestKnownAbbreviation && row.words.size() >= kShortestAbbreviated;
}));

/// Letters and words begin alike, in one of these.
constexpr std::string_view kAbbreviated = "bdmopru";
static_assert(std::all_of(kAbbreviations.begin(), kAbbreviations.end(), [](const Abbreviation& row) {
  return row.letters.front() == row.words.front() && kAbbreviated.find(row.letters.front()) != std::string_view::npos;
}));

}  // namespace

bool stands_for(std::string_view a, std::string_view b) {
  if (a.front() != b.front() || kAbbreviated.find(a.front()) == std::string_view::npos) return false;
  const auto singular = [](std::string_view text) {
    return text.ends_with('s') && !text.ends_with("business") && !text.ends_with("dbms") ? text.substr(0, text.size() - 1) : text;
  };
  a = singular(a);
  b = singular(b);
  return std::any_of(kAbbreviations.begin(), kAbbreviations.end(), [a, b](const Abbreviation& row) {
    return (row.letters == a && row.words == b) || (row.letters == b && row.words == a);
  });
}

}  // namespace bibfold
