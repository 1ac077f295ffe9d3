// The codes of serial articles (SICI, ANSI/NISO Z39.56) that DOIs of the nineties are made of: "…43:4<338::AID-JBM2>3.0.CO;2-B". Their
// angle brackets are no markup. Only that part is read; the identifier around it is interpret's.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/ascii.h"

namespace bibfold {

/// "<338::AID-JBM2>3.0.CO;2-B", "<0437:TNYRP>2.0.CO;2": bytes of the brackets at the begin of `text` and of what they hold, a page and the
/// code of a title; 0 where something else begins.
constexpr std::size_t sici_location_length(std::string_view text) {
  constexpr std::size_t kLongest = 48;
  const std::size_t end = text.substr(0, kLongest).find('>');
  if (!text.starts_with('<') || end == std::string_view::npos || text.size() < end + 4) return 0;
  const std::string_view location = text.substr(1, end - 1);
  const std::size_t colon = location.find(':');
  const bool paged = colon != std::string_view::npos && colon > 0 && has_digit(location.substr(0, colon));
  const bool plain =
      std::all_of(location.begin(), location.end(), [](char c) { return is_ascii_alnum(c) || c == ':' || c == '-' || c == '.'; });
  const bool version = is_ascii_digit(text[end + 1]) && text[end + 2] == '.' && is_ascii_digit(text[end + 3]);
  return paged && plain && version ? end + 1 : 0;
}

}  // namespace bibfold
