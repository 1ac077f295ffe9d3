// See survivorship_table.h. A new field is one row of the first table, a new rule one row of the second. Decides nothing.
#include "dedup/survivorship_table.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "bibfold/work.h"

namespace bibfold {
namespace {

constexpr bool kKeptElsewhere = true;

constexpr std::array<FieldRule, static_cast<std::size_t>(Field::kCount)> kFieldRules{{
    {Field::title, Survival::first},
    {Field::title_short, Survival::first},
    {Field::container_title, Survival::block},
    {Field::container_title_short, Survival::block},
    {Field::collection_title, Survival::block},
    {Field::collection_number, Survival::block},
    {Field::event_title, Survival::block},
    {Field::event_place, Survival::block},
    {Field::volume, Survival::block},
    {Field::issue, Survival::block},
    {Field::number, Survival::block},
    {Field::page, Survival::block},
    {Field::number_of_pages, Survival::block},
    {Field::chapter_number, Survival::block},
    {Field::edition, Survival::block},
    {Field::publisher, Survival::block},
    {Field::publisher_place, Survival::block},
    {Field::genre, Survival::block},
    {Field::medium, Survival::block},
    {Field::status, Survival::block},
    {Field::version, Survival::archive, kKeptElsewhere},
    {Field::DOI, Survival::final_doi, kKeptElsewhere},
    {Field::URL, Survival::first, kKeptElsewhere},
    {Field::ISBN, Survival::codes},
    {Field::ISSN, Survival::codes},
    {Field::PMID, Survival::first, kKeptElsewhere},
    {Field::PMCID, Survival::first, kKeptElsewhere},
    {Field::archive, Survival::archive, kKeptElsewhere},
    {Field::archive_location, Survival::archive, kKeptElsewhere},
    {Field::archive_class, Survival::archive, kKeptElsewhere},
    {Field::abstract, Survival::first},
    {Field::keyword, Survival::listed},
    {Field::language, Survival::first},
    {Field::note, Survival::joined},
    {Field::annote, Survival::joined},
    {Field::award, Survival::joined},
    {Field::acceptance_rate, Survival::first},
}};
constexpr bool is_in_order() {
  for (std::size_t i = 0; i < kFieldRules.size(); ++i) {
    if (static_cast<std::size_t>(kFieldRules[i].field) != i) return false;
  }
  return true;
}
static_assert(is_in_order(), "kFieldRules has one row per Field, in the order of the enum");

constexpr SurvivorshipRuleInfo kRules[] = {
    {survivorship::kOnlyVersion, "every field", "The work has one version, and nothing was to be decided."},
    {survivorship::kVersionOfRecord,
     "type, venue, series, year, volume, issue, pages, edition, publisher, genre, status, ISBN, ISSN, editors",
     "The block that says where a work was published comes from the version of record as a whole: the published version before the "
     "preprint (--keep=preprint: the other way round). Another record fills a gap only if it states the same publication, in the same "
     "venue and year. So the conference of one version never stands beside the year or the pages of another. Of ISBN and ISSN, all "
     "that these records state are kept ('1476-4687, 0028-0836'); a first page gives way to all pages. Of several such records, one whose "
     "year most others contradict is none, and an article in a conference's proceedings comes after a conference paper; then the one that "
     "states most."},
    {survivorship::kCurated, "every field",
     "A file given with --prefer states the value, and its values win; within the block of the version of record, if it states that "
     "version. A curated preprint entry whose paper has been published keeps its title and its key, and takes venue and year from the "
     "published version."},
    {survivorship::kReference, "every field but notes, keywords and unknown ones",
     "No input states the value; it comes from a file given with --reference, which completes records and has no entries in the output."},
    {survivorship::kFirst, "title, URL, abstract, language, PMID, PMCID, unknown fields",
     "The version of record's value, else that of the next version that has one."},
    {survivorship::kFinalIdentifier, "DOI",
     "The DOI of the published version. A preprint's DOI is kept as an identifier, and never becomes the DOI of the published work."},
    {survivorship::kEveryIdentifier, "arXiv id, ACL Anthology id, OpenReview id and the other identifiers",
     "Every identifier that a version states is the work's, whichever version that is: the published entry keeps the arXiv id of its "
     "preprint, and no identifier overrules another."},
    {survivorship::kArchive, "archive, archive_location, archive class, version",
     "Where the preprint stands, all from one version: a published entry keeps the arXiv id of its preprint, with its subject class, "
     "whichever version tells it."},
    {survivorship::kJoined, "note, annote, award, keywords, file, groups, tags",
     "The values of all versions, one behind the other, each once; of lists (keywords, files and groups of a reference manager) each item "
     "once. A notice in brackets behind a title ('[Erratum appears in …]') becomes "
     "a "
     "note."},
    {survivorship::kCompleteList, "author",
     "The version of record cuts the list off ('et al.', or without saying so: another goes on longer and is cut off), another version "
     "has it whole, or more of it."},
    {survivorship::kFullestNames, "author",
     "The persons and their order are the version of record's; where it has initials only, lacks a middle name, or the marks on letters "
     "('Zidek', 'Žídek'), another version's names stand."},
    {survivorship::kCuratedKey, "id", "The key that the file given with --prefer has for the work."},
    {survivorship::kKeyOfRecord, "id", "The key that the version of record has in its file."},
    {survivorship::kSmallestKey, "id",
     "The version of record has no key of its own; of those of the other versions, the first in the alphabet."},
    {survivorship::kGeneratedKey, "id", "No version has a key in its file: it is made of authors, year and title."},
    {survivorship::kEarlierKey, "id",
     "No version has a key in its file; the work had this one in the earlier output given with --keys-from."},
};

}  // namespace

std::span<const FieldRule> field_rules() { return kFieldRules; }

std::span<const SurvivorshipRuleInfo> all_survivorship_rules() { return kRules; }

const SurvivorshipRuleInfo* find_survivorship_rule(std::string_view name) {
  const auto* const row =
      std::find_if(std::begin(kRules), std::end(kRules), [name](const SurvivorshipRuleInfo& rule) { return rule.name == name; });
  return row == std::end(kRules) ? nullptr : row;
}

}  // namespace bibfold
