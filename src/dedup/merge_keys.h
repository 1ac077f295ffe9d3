// Keys of the versions of a work → the work's key, and its aliases. External function: merge_keys.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dedup/members.h"

namespace bibfold {

struct MergedKey {
  std::string key;
  bool generated = false;  ///< no version has one in its file
  PublicationId from = kNoPublication;
  std::string_view rule;             ///< of the survivorship rules
  std::vector<std::string> aliases;  ///< ascending
};
/// `members`: as ranked. A curated key, else the version of record's own one, else the smallest own one, else the generated one.
MergedKey merge_keys(std::span<const Member> members);

}  // namespace bibfold
