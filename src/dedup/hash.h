// 64-bit hashes of folded text, the same on every machine and in every run: blocking keys and word sets. Not for security.
#pragma once

#include <cstdint>
#include <string_view>

namespace bibfold {

/// Spreads the bits of a number (the finalizer of MurmurHash3).
constexpr std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33;
  x *= 0xc4ceb9fe1a85ec53ULL;
  return x ^ (x >> 33);
}

/// FNV-1a, then mixed. `seed` separates the kinds of keys.
constexpr std::uint64_t hash_text(std::string_view text, std::uint64_t seed = 0) {
  std::uint64_t h = 0xcbf29ce484222325ULL ^ mix(seed + 1);
  for (const char c : text) {
    h ^= static_cast<unsigned char>(c);
    h *= 0x100000001b3ULL;
  }
  return mix(h);
}

constexpr std::uint64_t combine(std::uint64_t a, std::uint64_t b) { return mix(a * 3 + mix(b)); }

}  // namespace bibfold
