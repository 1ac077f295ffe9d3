#include "read/relation_labels.h"

#include <string>

#include "interpret/companion_names.h"
#include "test_catch.hpp"

namespace bibfold {
namespace {

StyledText plain(std::string_view text) {
  StyledText out;
  out.text = text;
  return out;
}

TEST_CASE("a label announces the persons behind it") {
  struct Case {
    const char* text;
    const char* expected;  ///< the stretches, joined by " | "
  };
  const Case cases[] = {
      {"Mentors: Ada Lund and Tim Berg", "Ada Lund and Tim Berg"},
      {"Ph.D. Supervisor: Ada Lund", "Ada Lund"},
      {"Ph.D. in Geology. Thesis advisor(s): Ada Lund, Tim Berg. Thesis: Stones", "Ada Lund, Tim Berg"},
      {"Intern, Example Labs & Supervisor: Ada Lund & Tim Berg", "Ada Lund & Tim Berg"},
      {"Intern, Stones Group \u2666 Supervisor: Ada Lund", "Ada Lund"},
      {"M.Sc. (advisors: Ada Lund, Tim Berg), 2019", "Ada Lund, Tim Berg"},
      {"Advisor: Ada Lund; Committee: Tim Berg, Eva Olsen", "Ada Lund; | Tim Berg, Eva Olsen"},
      {"Advisor \u2013 Prof. Ada Lund", "Prof. Ada Lund"},
      {"A project jointly supervised with Ada Lund (Example Labs). It floats.", "Ada Lund (Example Labs)"},
      {"Dissertation committee members: Ada Lund (chair), Tim Berg", "Ada Lund (chair), Tim Berg"},
      {"Doktorvater: Ada Lund", "Ada Lund"},
      {"Directrice de th\u00E8se : Ada Lund", "Ada Lund"},
      {"Director de tesis: Ada Lund", "Ada Lund"},
      // no labels: other words stand in them
      {"Program Committee Member: Boats, Lakes", ""},
      {"Area Chair: Boats", ""},
      {"Session chair: Ada Lund", ""},
      {"Reference: Ada Lund, Tim Berg. A paper.", ""},
      {"Peer mentors: Ada Lund", ""},
      {"Unsupervised by nature", ""},
      {"Mentors", ""},
      {"", ""},
      {":", ""},
  };
  for (const Case& c : cases) {
    const StyledText text = plain(c.text);
    std::string found;
    for (const LabelledStretch& stretch : find_relations(text)) {
      const std::string_view words = std::string_view(text.text).substr(stretch.begin, stretch.end - stretch.begin);
      found.append(found.empty() ? "" : " | ").append(words.substr(std::min(words.find_first_not_of(" :"), words.size())));
      while (found.ends_with(' ')) found.pop_back();
    }
    CAPTURE(c.text);
    CHECK(found == c.expected);
  }
}

TEST_CASE("a label alone announces what stands below it") {
  for (const char* const text : {"Advisors", "Ph.D. Committee:", "Academic mentors", "Collaborators"}) {
    CAPTURE(text);
    CHECK(is_relation_label(text));
  }
  for (const char* const text : {"Program Committee", "Academic", "Ph.D. Thesis", "Peer review", "", "Committees and service"}) {
    CAPTURE(text);
    CHECK_FALSE(is_relation_label(text));
  }
}

TEST_CASE("persons are told from what stands beside them") {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"Ada Lund and Tim Berg", "Ada Lund; Tim Berg"},
      {"Inge Garc\u00EDa Molinero & Daniel Berg", "Inge Garc\u00EDa Molinero; Daniel Berg"},
      {"Prof. Ada Lund (Example University), Dr. Tim Berg (chair)", "Ada Lund; Tim Berg"},
      {"Ada Lund, University of Bergen", "Ada Lund"},
      {"Ada Lund, Department of Stones, Example University; Tim Berg, Google", "Ada Lund; Tim Berg"},
      {"Jae-Hyun Moe & Bei Lund", "Jae-Hyun Moe; Bei Lund"},
      {"available upon request", ""},
      {"Stanford University", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    std::string found;
    for (const Name& name : companion_names(plain(c.text))) found.append(found.empty() ? "" : "; ").append(display_name(name));
    CAPTURE(c.text);
    CHECK(found == c.expected);
  }
}

}  // namespace
}  // namespace bibfold
