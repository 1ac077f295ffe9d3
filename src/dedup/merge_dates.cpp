// See merge_dates.h.
#include "dedup/merge_dates.h"

namespace bibfold {

std::string date_text(const Date& date) {
  const auto two = [](int n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
  if (date.year == 0) return date.literal;
  std::string text = std::to_string(date.year);
  if (date.month >= 1 && date.month <= 12) text += two(date.month);
  if (date.day != 0) text += two(date.day);
  return text;
}

bool is_finer(const Date& date, const Date& chosen) {
  if (chosen.empty()) return true;
  return date.year == chosen.year && date.year != 0 && chosen.month == 0 && date.month != 0;
}

}  // namespace bibfold
