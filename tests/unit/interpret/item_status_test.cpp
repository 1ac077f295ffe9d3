#include "interpret/item_status.h"

#include <string>

#include "test_catch.hpp"

namespace bibfold {
namespace {

TEST_CASE("a status in front of a venue") {
  struct Case {
    std::string text;
    Stage stage;
    std::string status;
    std::string rest;
  };
  const Case cases[] = {
      {"To appear in Journal of Public Economics", Stage::accepted, "To appear", "Journal of Public Economics"},
      {"Forthcoming, The Economic Journal", Stage::accepted, "Forthcoming,", "The Economic Journal"},
      {"Accepted for publication in ApJ", Stage::accepted, "Accepted for publication", "ApJ"},
      {"Conditionally accepted at the Journal of Finance", Stage::accepted, "Conditionally accepted", "Journal of Finance"},
      {"Submitted to the Journal of Labor Economics", Stage::submitted, "Submitted", "Journal of Labor Economics"},
      {"R&R, American Economic Review", Stage::submitted, "R&R,", "American Economic Review"},
      {"2nd round R&R at Econometrica", Stage::submitted, "2nd round R&R", "Econometrica"},
      {"Revise and resubmit for Demography", Stage::submitted, "Revise and resubmit", "Demography"},
      {"Manuscript in preparation", Stage::submitted, "Manuscript in preparation", ""},
      {"im Erscheinen in: Zeitschrift für Soziologie", Stage::accepted, "im Erscheinen", "Zeitschrift für Soziologie"},
      {"à paraître dans Annales", Stage::accepted, "à paraître", "Annales"},
      {"Accepted Manners: A History of Politeness", Stage::unknown, "", ""},
      {"Submitted Papers of the ICML Workshop", Stage::unknown, "", ""},
      {"Journal of Labor Economics", Stage::unknown, "", ""},
      {"", Stage::unknown, "", ""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const StatusReading reading = read_status(c.text);
    CHECK(reading.stage == c.stage);
    CHECK(c.text.substr(0, reading.end) == c.status);
    CHECK((reading.stage == Stage::unknown ? "" : c.text.substr(reading.rest)) == c.rest);
  }
}

}  // namespace
}  // namespace bibfold
