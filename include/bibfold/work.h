// The versions of one intellectual work, folded: a canonical record, and where each part of it came from.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"
#include "bibfold/span.h"

namespace bibfold {

/// A row of the table of survivorship rules, as a user sees it.
struct SurvivorshipRuleInfo {
  std::string_view name;         ///< "version-of-record"
  std::string_view applies_to;   ///< the fields that it is for
  std::string_view explanation;  ///< one paragraph, with an example
};
std::span<const SurvivorshipRuleInfo> all_survivorship_rules();
/// nullptr: no such rule.
const SurvivorshipRuleInfo* find_survivorship_rule(std::string_view name);

/// Which publication a field of the canonical record was taken from. `rule`: the survivorship rule that decided.
struct FieldChoice {
  std::string field;  ///< CSL name: "title", "author", "issued"; "id" for the key
  PublicationId from = kNoPublication;
  std::string rule;
  bool operator==(const FieldChoice&) const = default;
};

/// A value that the merge of this run overruled, and whose it was; also in the record's `overruled`.
struct LostValue {
  std::string field;  ///< as in FieldChoice
  std::string value;
  PublicationId from = kNoPublication;
  bool operator==(const LostValue&) const = default;
};

/// Where a member of a work stands.
struct MemberSource {
  Span span;  ///< Publication::span
  Origin origin = Origin::text;
  bool operator==(const MemberSource&) const = default;
};

/// `record` is the canonical record; its versions, aliases, overruled, related and mentions are those of the work.
/// `members` are this run's publications in it: the version of record first, then by content.
///
/// For the BibTeX writers: when a member is an entry of a .bib, `record.origin`, `record.span` and `record.key_span` are those of one of
/// them, the version of record before the others. If the work is `changed`, `base` holds that member as read: what differs between `base`
/// and `record` is edited in the entry's own bytes, everything else in them stays. The entries of the other members are taken out of their
/// files.
struct Work {
  Publication record;
  std::vector<PublicationId> members;
  std::vector<MemberSource> origins;  ///< one per member
  std::vector<Publication> base;      ///< none, or the one publication that record.span states
  std::vector<FieldChoice> choices;   ///< none where the work has one member and no reference completes it
  std::vector<LostValue> lost;
  bool changed =
      false;  ///< the record differs from members[0] in a field, or members were folded: writers may not copy its bytes as they are
  bool operator==(const Work&) const = default;
};

}  // namespace bibfold
