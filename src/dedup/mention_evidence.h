// What speaks for a mention ("our KIVI, accepted at ICML 2024") meaning one work: its name, the owner of the page, venue and year in the
// sentence. External functions: weigh_mention, all_mention_rules. One work at a time; that it must be the only one is mentions.cpp's
// affair.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/match.h"
#include "bibfold/person.h"
#include "bibfold/publication.h"
#include "dedup/match_tables.h"
#include "dedup/person_name.h"
#include "dedup/venue_key.h"

namespace bibfold {

/// How the text of the link names the work.
enum class NameFit : std::uint8_t {
  none,
  unnamed,  ///< "Paper", "here", "ICML 2025 paper": it names nothing
  words,    ///< two or more of its words are in the title: "Cache Benchmark"
  coined,   ///< a coined word in the title ("Self-Extend"), or the title's acronym
  prefix,   ///< what stands before the colon of the title
  title     ///< the title
};
enum class Agreement : std::uint8_t { unknown, contradicts, agrees };

struct MentionEvidence {
  NameFit name = NameFit::none;
  Agreement owner = Agreement::unknown;  ///< of the page, among the authors
  Agreement venue = Agreement::unknown;  ///< venue and year beside the link, against those of the work
};

/// A row of the table of evidence; the first that applies decides.
struct MentionRule {
  std::string_view name;  ///< "name-and-owner"
  Verdict verdict{};
};

/// A work, folded for looking up mentions.
struct MentionedWork {
  std::vector<std::string> titles;  ///< as printed: of the record, and what it overruled
  std::vector<PersonName> authors;
  bool complete_authors = false;
  VenueKey venue;
  int year = 0;
};
MentionedWork mentioned_work(const Publication& record, const MatchTables& tables);

/// `owners`: of the page.
MentionEvidence weigh_mention(const Mention& mention, std::span<const PersonName> owners, const MentionedWork& work,
                              const MatchTables& tables);
/// nullptr: it does not mean this work.
const MentionRule* decide_mention(const MentionEvidence& evidence);

}  // namespace bibfold
