// What people decided about publications: that two are one work, or are not, or that one is none of theirs. As written (statements), and
// as it applies to the publications of a run (rulings).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/span.h"

namespace bibfold {

/// `apart`: no person's, but what an earlier merge left apart (kApartField).
enum class Ruling : std::uint8_t { same, distinct, not_ours, apart };
/// "same", "distinct", "not-ours", "apart"
std::string_view to_string(Ruling ruling);

/// The field that names, by their keys, the entries which this one was not joined to, though the output no longer shows why: else a second
/// merge over it would join them.
inline constexpr std::string_view kApartField = "bibfold-apart";

/// One name of a publication: a key, an identifier ("doi:10.1000/1", "arxiv:2101.00001"), or its title with the year.
struct Selector {
  std::string text;
  bool title = false;
  bool key = false;  ///< said to be one ("key:…"), else it may be an identifier
  int year = 0;      ///< of a title; 0: not given
  bool operator==(const Selector&) const = default;
};

/// Several names of one publication: keys change, titles are corrected, identifiers come later.
using Side = std::vector<Selector>;

/// Where a statement stands tells how it is meant.
enum class Beside : std::uint8_t {
  nothing,  ///< it names its publications
  span,     ///< it is about the publication beside its span, and those that it names
};

struct Statement {
  Ruling ruling{};
  std::vector<Side> sides;
  Beside beside = Beside::nothing;
  Span span;
  bool operator==(const Statement&) const = default;
};

/// A statement about two publications of the run; first < second, and kNoPublication for all others.
struct RuledPair {
  PublicationId first = kNoPublication;
  PublicationId second = kNoPublication;
  Ruling ruling{};
  Span span;
  bool operator==(const RuledPair&) const = default;
};
/// Ascending by pair, each pair once.
using RuledPairs = std::vector<RuledPair>;

/// The ruling about a pair; nullptr when there is none.
const RuledPair* find_ruling(std::span<const RuledPair> rulings, PublicationId a, PublicationId b);

}  // namespace bibfold
