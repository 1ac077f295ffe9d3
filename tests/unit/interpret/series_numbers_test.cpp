#include "interpret/series_numbers.h"

#include <string>
#include <vector>

#include "data.h"
#include "interpret/tables.h"
#include "interpret/venue_memo.h"
#include "test_catch.hpp"
#include "text/utf8.h"

namespace bibfold {
namespace {

const VenueTable& venues() {
  const static VenueTable table(data::kvenues_tsv, data::kjournals_tsv);
  return table;
}

TEST_CASE("the number of a meeting tells its year") {
  struct Case {
    const char* container;
    const char* expected;  ///< "" when no year follows
  };
  const Case cases[] = {
      {"59th Annual Meeting of the Association for Computational Linguistics", "2021 (59th ACL)"},
      {"Proceedings of the 38th International Conference on Machine Learning", "2021 (38th ICML)"},
      {"The Thirty-Fourth AAAI Conference on Artificial Intelligence", "2020 (34th AAAI)"},
      {"Proc. of the Fortieth International Conference on Machine Learning, ICML 2023", "2023 (40th ICML)"},
      {"The Eleventh International Conference on Learning Representations", "2023 (11th ICLR)"},
      {"Proceedings of the 22nd ACM SIGKDD International Conference on Knowledge Discovery and Data Mining", "2016 (22nd KDD)"},
      {"Proceedings of the 33rd Annual Conference on Learning Theory", "2020 (33rd COLT)"},
      {"The 37th Conference on Neural Information Processing Systems", "2023 (37th NeurIPS)"},
      {"Advances in Neural Information Processing Systems 30: Annual Conference on NIPS", "2017 (NeurIPS volume 30)"},
      // numbers of something else, or of more than one thing
      {"Proceedings of the 57th Annual Meeting of the Association for Computational Linguistics: Student Research Workshop", ""},
      {"5th Workshop on Automated Machine Learning at ICML", ""},
      {"Proceedings of the Joint Conference of the 47th Annual Meeting of the ACL and the 4th IJCNLP", ""},
      {"Proceedings of the 3rd Asian Conference on Machine Learning", ""},
      {"Proceedings of the 12th International Conference on Machine Learning and Applications", ""},
      {"Proceedings of the 9th International Conference on Machine Learning and Computing", ""},
      {"International Conference on Machine Learning, 13th to 15th of July", ""},
      {"International Conference on Machine Learning", ""},
      // before the series was annual
      {"Third AAAI Conference on Artificial Intelligence", ""},
      {"IEEE 12th International Conference on Computer Vision", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    const MeetingNumber number = read_meeting_number(c.container, venues().read(c.container));
    CAPTURE(c.container);
    CHECK((number.year == 0 ? std::string() : said(number)) == c.expected);
  }
}

TEST_CASE("every numbered series is a venue of the table") {
  int rows = 0;
  for (const std::string_view line : split_lines(data::kseries_numbers_tsv)) {
    if (line.empty() || line.starts_with('#') || line.starts_with("NeurIPS volumes")) continue;
    const std::string acronym(line.substr(0, line.find('\t')));
    CAPTURE(acronym);
    const Venue* const venue = venues().by_acronym(fold_text(acronym));
    REQUIRE(venue != nullptr);
    CHECK(venue->acronym == acronym);
    ++rows;
  }
  CHECK(rows > 30);
}

TEST_CASE("proceedings of the year before or after are no contradiction") {
  VenueMemo memo(venues());
  const auto findings = [&memo](int year, int event_year) {
    Publication record;
    record.issued.year = year;
    record.event_date.year = event_year;
    record.text.set(Field::container_title, "Advances in Neural Information Processing Systems", {});
    record.text.set(Field::volume, "25", {});
    Diagnostics diagnostics;
    check_meeting_number(record, memo, diagnostics);
    return diagnostics.empty() ? std::string() : diagnostics[0].detail;
  };
  CHECK(findings(2012, 0).empty());
  CHECK(findings(2013, 0).empty());
  CHECK(findings(2011, 0).empty());
  CHECK(findings(0, 0).empty());
  CHECK(findings(2014, 2012).empty());
  CHECK(findings(2014, 0) == "2014, 2012 (NeurIPS volume 25)");
  CHECK(findings(2012, 2016) == "2016, 2012 (NeurIPS volume 25)");
}

}  // namespace
}  // namespace bibfold
