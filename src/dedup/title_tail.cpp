// See title_tail.h.
#include "dedup/title_tail.h"

#include <algorithm>

#include "text/utf8.h"

namespace bibfold {

std::size_t end_before_address(std::string_view title) {
  constexpr std::size_t kNear = 30;
  const auto address = std::min(title.find("http:"), title.find("https:"));
  if (address == std::string_view::npos || address == 0) return std::string_view::npos;
  const auto stop = title.find_last_of(",.", address);
  return stop == std::string_view::npos || address - stop > kNear ? std::string_view::npos : stop;
}

std::size_t end_before_editors(std::string_view title) {
  constexpr std::string_view kOpening = ". in ";
  constexpr std::size_t kInitials = 8;
  const auto stop = find_ignoring_case(title, kOpening);
  if (stop == std::string_view::npos || title.size() > stop + kOpening.size() + kInitials) return std::string_view::npos;
  const auto parts = split(title.substr(stop + kOpening.size()), '.');
  return std::all_of(parts.begin(), parts.end(), [](std::string_view part) { return trim(part).size() <= 1; }) ? stop
                                                                                                               : std::string_view::npos;
}

}  // namespace bibfold
