// A date of publication, as exact as the source prints it.
#pragma once

#include <string>

namespace bibfold {

/// 0 = not stated. `literal` keeps what could not be read ("Spring 2020", "in press"); a range keeps its end.
struct Date {
  int year = 0;
  int month = 0;  ///< 1..12; 13..16 are CSL seasons spring..winter (21..24 in EDTF)
  int day = 0;
  int end_year = 0;
  int end_month = 0;
  int end_day = 0;
  bool circa = false;
  std::string literal;

  [[nodiscard]] bool empty() const { return year == 0 && literal.empty(); }
  bool operator==(const Date&) const = default;
};

}  // namespace bibfold
