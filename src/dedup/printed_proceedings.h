// The periodicals whose issues are the proceedings of a conference: "SIGMOD Record 26(2)" is "SIGMOD 1997". External class:
// PrintedProceedings. Knows no years: whether they agree is the caller's affair.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dedup/venue_key.h"

namespace bibfold {

class PrintedProceedings {
 public:
  /// data/printed_proceedings.tsv
  PrintedProceedings(std::string_view lines, const VenueNames& names);
  /// One is a conference, the other the periodical that prints it.
  [[nodiscard]] bool joins(const VenueKey& a, const VenueKey& b, const VenueNames& names) const;

 private:
  struct Conference {
    std::string letters;
    int row = -1;
  };
  struct Row {
    std::vector<std::string> names;  ///< essential words
    std::vector<Conference> conferences;
  };
  [[nodiscard]] bool prints(const VenueKey& periodical, const VenueKey& conference, const VenueNames& names) const;
  std::vector<Row> rows_;
};

}  // namespace bibfold
