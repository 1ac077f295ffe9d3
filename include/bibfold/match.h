// From publications to decisions: match keys, candidate pairs, comparison vectors, verdicts with named reasons.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"
#include "bibfold/span.h"

namespace bibfold {

enum class Verdict : std::uint8_t { distinct, possible, same };
std::string_view to_string(Verdict verdict);

/// How far --fold goes: what one entry of the output stands for.
enum class Fold : std::uint8_t { duplicates, versions, works };

/// The comparisons, in the order in which they are explained. Each yields one Level.
enum class Comparison : std::uint8_t {
  identifier,  ///< DOI, arXiv id, … of one scheme
  title,
  title_numbers,  ///< numerals, parts, editions, years in the titles
  title_notice,   ///< "Erratum", "Reply", "Book review" in the titles
  title_rarity,   ///< how much an equal title tells
  authors,
  shared_authors,  ///< how many
  year,
  venue,
  volume,
  issue,
  page,
  type,
  stage,  ///< preprint or published
  edition,
  part_of_list,  ///< two items of one person's list
  kCount
};
std::string_view to_string(Comparison comparison);

/// What a comparison found; each comparison uses some of these. `missing` on either side is a level of its own and evidence of nothing.
enum class Level : std::uint8_t {
  missing,
  conflicting,  ///< contradicts: two DOIs, chapter and book, two known conferences
  different,
  generic,           ///< title_rarity: "Editorial"
  recurring,         ///< title_rarity: one source has it in many years or by unrelated authors
  brief,             ///< title_rarity: two or three words
  distinctive,       ///< title_rarity: four words that tell, or more
  unmistakable,      ///< title_rarity: a long title
  one,               ///< shared_authors
  few,               ///< shared_authors: two
  many,              ///< shared_authors: three or four
  crowd,             ///< shared_authors: five or more
  overlap,           ///< authors: fewer than two of three are shared
  similar,           ///< title: some words differ
  akin,              ///< title: one word of meaning differs
  contained,         ///< authors: a complete list is part of the other; title: without the subtitle, or cut off
  truncated,         ///< authors: a list with "et al." is part of the other
  close,             ///< spelling; one year; same venue under another name; overlapping pages
  later,             ///< year: the version of record, up to four years after the preprint or the forthcoming paper; venue: one is a report
  reordered,         ///< authors: the same in another order
  equal_but_prefix,  ///< title: one has a "Name:" before it
  equal_preprint,    ///< identifier: that of a preprint only
  equal,
  kCount
};
std::string_view to_string(Level level);

using ComparisonVector = std::array<Level, static_cast<std::size_t>(Comparison::kCount)>;

/// Two publications that a blocking rule proposed; first < second. `rules`: bit i = row i of the blocking table.
struct CandidatePair {
  PublicationId first = kNoPublication;
  PublicationId second = kNoPublication;
  std::uint32_t rules = 0;
  bool operator==(const CandidatePair&) const = default;
};

/// `rule`: the row of the match-rule table that decided, in its public spelling ("different-identifiers",
/// "preprint-and-version-of-record"). `weight`: sum of the evidence, in hundredths of a bit.
struct Decision {
  PublicationId first = kNoPublication;
  PublicationId second = kNoPublication;
  Verdict verdict = Verdict::distinct;
  std::string_view rule;
  int weight = 0;
  ComparisonVector levels{};
  bool operator==(const Decision&) const = default;
};

/// A row of the match-rule table, as a user sees it.
struct MatchRuleInfo {
  std::string_view name;  ///< "different-numbers"
  Verdict verdict{};
  std::string_view relation;     ///< of two works left apart: Related::relation; "" when they are not linked
  std::string_view explanation;  ///< one paragraph, with an example
};
/// In the order in which the rules are tried.
std::span<const MatchRuleInfo> all_match_rules();
/// nullptr: no such rule.
const MatchRuleInfo* find_match_rule(std::string_view name);

/// Two publications, in short, about which the rule decides.
struct MatchRuleExample {
  std::string_view first;
  std::string_view second;
};
MatchRuleExample match_rule_example(std::string_view rule);

/// Publications joined into one work, ascending.
using Cluster = std::vector<PublicationId>;

/// One comparison of a pair, with the values that were compared in their folded form.
struct ComparedField {
  Comparison comparison{};
  Level level{};
  int weight = 0;  ///< evidence, hundredths of a bit
  std::string first;
  std::string second;
  bool operator==(const ComparedField&) const = default;
};

/// What, if it were so, would lead to another verdict. Two conditions where none does alone.
struct TurningPoint {
  Verdict verdict{};
  std::string_view rule;                     ///< that would decide then
  std::vector<std::string_view> conditions;  ///< "the venues were the same"
  int weight = 0;                            ///< what the evidence would gain or lose
  bool operator==(const TurningPoint&) const = default;
};

/// What the clustering made of a pair.
struct MergeOutcome {
  bool together = false;
  std::string_view rule;          ///< given by the clustering: "refused-join"; "" when it did as the rules say
  std::vector<Decision> because;  ///< the pairs that joined the two through others, or the one that keeps them apart
  bool operator==(const MergeOutcome&) const = default;
};

/// Why two publications are, or are not, one work.
struct Explanation {
  PublicationId a = kNoPublication;  ///< in the order asked for; `decision` has them in the order of the run
  PublicationId b = kNoPublication;
  Decision decision;
  bool by_veto = false;                    ///< no third record may bring the two together either
  bool by_evidence = false;                ///< the sum of the weights decided, and no contradiction, identifier or person
  std::vector<std::string_view> blocking;  ///< the rules that propose the pair; empty: it would never have been compared
  std::vector<ComparedField> fields;       ///< one per comparison; first: of `a`
  int same_at = 0;                         ///< weight from which on evidence alone says "same" …
  int possible_at = 0;                     ///< … and "possible"
  std::vector<TurningPoint> turning_points;
  MergeOutcome merge;
};

}  // namespace bibfold
