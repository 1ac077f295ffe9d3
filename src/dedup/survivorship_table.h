// Which rule decides about which field, when the versions of one work become one record: the one table of survivorship. merge_members
// (survivorship.cpp) walks it; `explain --work` and --provenance name its rules. External functions: field_rules; for people,
// all_survivorship_rules (work.h).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "bibfold/field.h"

namespace bibfold {

enum class Survival : std::uint8_t {
  block,      ///< from the version of record; gaps filled from other records of the same publication only
  codes,      ///< as `block`, but of all of them, each once
  first,      ///< from the first member that has it
  archive,    ///< with its siblings, from the first member that is in an archive
  joined,     ///< of all members, one behind the other
  listed,     ///< of all members, every item once
  final_doi,  ///< like `first`, but never the DOI of a preprint
};

struct FieldRule {
  Field field;
  Survival survival;
  bool kept_elsewhere = false;  ///< what a losing value would say is said by `identifiers`, `links` or the stage of the version
};
/// One row per field, in their order.
std::span<const FieldRule> field_rules();

/// Names of the rules, as FieldChoice::rule has them.
namespace survivorship {
inline constexpr std::string_view kOnlyVersion = "only-version";
inline constexpr std::string_view kVersionOfRecord = "version-of-record";
inline constexpr std::string_view kCurated = "curated-value";
inline constexpr std::string_view kReference = "completed-by-reference";
inline constexpr std::string_view kFirst = "first-that-has-it";
inline constexpr std::string_view kFinalIdentifier = "final-identifier";
inline constexpr std::string_view kArchive = "archive";
inline constexpr std::string_view kEveryIdentifier = "every-identifier";
inline constexpr std::string_view kJoined = "joined";
inline constexpr std::string_view kCompleteList = "complete-list";
inline constexpr std::string_view kFullestNames = "fullest-names";
inline constexpr std::string_view kKeyOfRecord = "key-of-record";
inline constexpr std::string_view kCuratedKey = "curated-key";
inline constexpr std::string_view kSmallestKey = "smallest-key";
inline constexpr std::string_view kGeneratedKey = "generated-key";
inline constexpr std::string_view kEarlierKey = "earlier-key";
}  // namespace survivorship

}  // namespace bibfold
