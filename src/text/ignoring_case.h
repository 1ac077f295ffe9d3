// Strings as keys of a hash table without regard to the case of ASCII letters: what BibTeX does with its keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {

struct HashIgnoringCase {
  std::size_t operator()(std::string_view key) const {
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a
    for (const char c : key) hash = (hash ^ static_cast<unsigned char>(is_ascii_upper(c) ? c + 32 : c)) * 1099511628211U;
    return static_cast<std::size_t>(hash);
  }
};

struct EqualIgnoringCase {
  bool operator()(std::string_view a, std::string_view b) const { return equals_ignoring_case(a, b); }
};

}  // namespace bibfold
