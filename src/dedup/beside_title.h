// What two records say beside the longer of their titles: whether a word of it may be one of their authors, their year, their venue, or
// what stands around titles in references ("proc", "june"). External class: BesideTitle. Does not say where the title ends: see
// title_residue.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "dedup/match_keys.h"

namespace bibfold {

/// How likely a word is no part of the title: residue is made of weak and strong ones.
enum class Likeness : std::uint8_t { unknown, weak, strong };

/// Of the record with the longer title, and another.
class BesideTitle {
 public:
  BesideTitle(const MatchKeys& longer, const MatchKeys& other);

  [[nodiscard]] Likeness of(std::string_view word, bool at_start) const;
  /// The same of a word that is known to be no author.
  [[nodiscard]] Likeness of_no_author(std::string_view word, bool at_start) const;

  /// The family name of an author of either record: "ng", "zaharioudakis", one letter in six lost, or with others grown to it
  /// ("narasayyav").
  /// `whole`: nothing has grown to it.
  [[nodiscard]] bool is_author(std::string_view word, bool whole) const;
  [[nodiscard]] bool is_family_name(std::string_view word) const;
  /// "m", "xiaodong": has the initial of an author of either record.
  [[nodiscard]] bool is_given_name(std::string_view word) const;

 private:
  [[nodiscard]] bool names_venue(std::string_view word) const;
  [[nodiscard]] bool is_year(std::string_view word, bool at_start) const;
  template <typename F>
  [[nodiscard]] bool is_any_author(const F& fits) const;

  const MatchKeys& longer_;
  const MatchKeys& other_;
  std::size_t longest_name_ = 0;
};

}  // namespace bibfold
