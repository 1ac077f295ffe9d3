// The match rules, in the order in which they are tried: the first that applies decides. A new rule is one row here, and one row in
// tests/cases/pairs.tsv. Contradictions come first, then what is certain, then what only a reader can tell, then the sum of the evidence.
// What a level means is in match.h, what it weighs in data/match_weights.tsv.
#include <algorithm>
#include <array>

#include "dedup/ruled_decisions.h"
#include "dedup/rules.h"

namespace bibfold {
namespace {

using enum Comparison;
using L = Level;

constexpr LevelSet kSameId = level_set(L::equal, L::equal_preprint);
constexpr LevelSet kLikeTitle = level_set(L::equal, L::equal_but_prefix, L::close);
constexpr LevelSet kSameAuthors = level_set(L::equal, L::reordered, L::truncated);
constexpr LevelSet kManyAuthors = level_set(L::many, L::crowd);
constexpr LevelSet kSameVenue = level_set(L::equal, L::close);
constexpr LevelSet kOtherVenue = level_set(L::different, L::conflicting, L::later);
constexpr LevelSet kNotTwoPhases = level_set(L::equal, L::missing);
constexpr LevelSet kDifferent = level_set(L::different);
constexpr LevelSet kOther = level_set(L::different, L::conflicting, L::later);
constexpr LevelSet kEqual = level_set(L::equal);

constexpr MatchRule kRules[] = {
    // ---- contradictions -----------------------------------------------------------------------------------------------------------
    {.info =
         {"identifier-title-mismatch", Verdict::possible, "possible-duplicate",
          "Both state the same DOI, arXiv id or the like, but their titles are unlike. One of the identifiers is wrong, or the work was "
          "given another title. They are never folded for it."},
     .all_of = {{{identifier, kSameId}, {title, kDifferent}}},
     .cannot_link = true},
    {.info =
         {"identifier-author-mismatch", Verdict::possible, "possible-duplicate",
          "Both state the same identifier, but no author of one is an author of the other. One of the identifiers is most likely wrong."},
     .all_of = {{{identifier, kSameId}, {authors, level_set(L::different, L::conflicting)}}},
     .cannot_link = true},
    {.info =
         {"identifier-number-mismatch", Verdict::possible, "possible-duplicate",
          "Both state the same identifier, but their titles tell two parts, editions or years apart ('Part I', 'Part II'), only one is an "
          "erratum, a reply or the like, or years and an edition tell that a record lists the ISBN of another edition as well."},
     .all_of = {{{identifier, kSameId}}},
     .any_of = {{{title_numbers, kDifferent}, {title_notice, kDifferent}, {edition, level_set(L::conflicting)}}},
     .cannot_link = true},
    {.info =
         {"contradicting-identifiers", Verdict::possible, "possible-duplicate",
          "Everything agrees but the identifiers: two DOIs, two arXiv ids. One may be mistyped, or the same text was deposited twice. Two "
          "identifiers of one scheme are never folded without being told so."},
     .all_of = {{{identifier, level_set(L::conflicting)},
                 {title, kLikeTitle},
                 {authors, level_set(L::equal, L::reordered)},
                 {year, kEqual},
                 {venue, level_set(L::equal, L::close, L::missing)},
                 {page, level_set(L::equal, L::close, L::missing)}}},
     .unless = {{{title_numbers, kDifferent},
                 {title_notice, kDifferent},
                 {title_rarity, level_set(L::generic, L::recurring)},
                 {edition, kDifferent},
                 {type, level_set(L::conflicting)}}},
     .cannot_link = true},
    {.info =
         {"different-identifiers", Verdict::distinct, "",
          "Both have an identifier of one scheme, and it differs: two DOIs, two arXiv ids, two ids of the ACL Anthology. A preprint's DOI "
          "does not contradict the publisher's."},
     .all_of = {{{identifier, level_set(L::conflicting)}}},
     .cannot_link = true},
    {.info =
         {"different-numbers", Verdict::distinct, "",
          "The titles differ in a numeral: part, volume, edition, version, year ('Overview of the task 2016', '… 2015'). Roman, Arabic and "
          "spelled numbers are the same; a year left over from a date does not count."},
     .all_of = {{{title_numbers, kDifferent}}},
     .cannot_link = true},
    {.info = {"one-sided-notice", Verdict::distinct, "",
              "Only one of the titles says erratum, correction, reply, comment, poster, extended abstract or the like: it is another "
              "publication, about the first or beside it."},
     .all_of = {{{title_notice, kDifferent}}},
     .cannot_link = true},
    {.info = {"one-sided-form", Verdict::possible, "possible-version",
              "Only one of the titles says poster, panel, extended abstract, full version or the like. It is most likely a shorter or a "
              "longer version, published elsewhere."},
     .all_of = {{{title_notice, level_set(L::close)}, {title, kLikeTitle}}},
     .any_of = {{{venue, kOtherVenue}, {year, level_set(L::close, L::different, L::later)}}},
     .unless = {{{page, kEqual}}},
     .cannot_link = true},
    {.info =
         {"unplaced-form", Verdict::possible, "possible-version",
          "Only one of the titles says poster, panel, extended abstract, full version or the like, and the two have neither a venue nor a "
          "year in common that would tell whether they are one presentation."},
     .all_of = {{{title_notice, level_set(L::close)}, {title, kLikeTitle}, {venue, level_set(L::missing)}, {year, level_set(L::missing)}}},
     .unless = {{{page, kEqual}}},
     .cannot_link = true},
    {.info =
         {"another-form", Verdict::possible, "possible-duplicate",
          "The same title in the same place or year, but only one says poster, panel, abstract or the like: the same presentation in two "
          "lists, or, in one list, two items. Equal pages would show that it is one."},
     .all_of = {{{title_notice, level_set(L::close)}, {title, kLikeTitle}}},
     .unless = {{{page, kEqual}}}},
    {.info = {"mangled-authors", Verdict::possible, "possible-duplicate",
              "The same long title in the same place and year, or one of six words of meaning and more in no other place, but no author in "
              "common: one of the lists is most likely mangled ('ACM Anthology', an address, given names taken for family names)."},
     .all_of = {{{authors, kDifferent},
                 {title, level_set(L::equal)},
                 {title_rarity, level_set(L::distinctive, L::unmistakable)},
                 {year, level_set(L::equal, L::missing)}}},
     .any_of = {{{venue, kSameVenue}, {title_rarity, level_set(L::unmistakable)}}},
     .unless = {{{page, kDifferent}, {title_numbers, kDifferent}, {title_notice, kDifferent}, {venue, kOtherVenue}}}},
    {.info = {"no-shared-author", Verdict::distinct, "",
              "Both name authors, and no family name is in both lists: 'Deep learning' has many authors."},
     .all_of = {{{authors, kDifferent}}},
     .cannot_link = true},
    {.info = {"different-edition", Verdict::distinct, "",
              "Two editions of one book are two publications, and so are two translations of one text, by two translators."},
     .all_of = {{{edition, kDifferent}}},
     .cannot_link = true},
    {.info = {"another-volume", Verdict::possible, "possible-duplicate",
              "Two volumes of one book, or one and the set of all, whether or not one ISBN is that of all of them. One of the numbers may "
              "be that of a series."},
     .all_of = {{{volume, level_set(L::conflicting)}, {title, kLikeTitle}}},
     .cannot_link = true},
    {.info = {"another-printing", Verdict::possible, "possible-version",
              "Two books of one title by the same authors, which no ISBN joins, and whose years, publishers, editors or ISBNs tell a new "
              "edition or a "
              "reprint: it has pages of its own. Two ISBNs of one publisher and year are those of its bindings, and one book."},
     .all_of = {{{edition, level_set(L::conflicting)},
                 {authors, kSameAuthors},
                 {title, level_set(L::equal, L::equal_but_prefix, L::close, L::contained)}}},
     .folds = FoldSet::up_to_versions,
     .cannot_link = true},
    {.info = {"different-report-number", Verdict::distinct, "",
              "Two reports, standards or patents of different numbers: 'FIPS 186-2' and 'FIPS 186-4' are two editions of one standard. So "
              "are two "
              "circulars, which have a number and no volume."},
     .all_of = {{{issue, level_set(L::conflicting)}}},
     .cannot_link = true},
    {.info = {"different-kind", Verdict::distinct, "",
              "A chapter is not its book; a thesis, a dataset, a program, a talk or a web page is not the paper of the same title."},
     .all_of = {{{type, level_set(L::conflicting)}}},
     .cannot_link = true},
    {.info = {"versions-kept-apart", Verdict::distinct, "",
              "One is a preprint and the other published: with --fold=duplicates they stay two."},
     .all_of = {{{stage, kDifferent}}},
     .folds = FoldSet::duplicates,
     .cannot_link = true},
    // ---- two items of one list: whoever made the list knew why -----------------------------------------------------------------------
    {.info = {"items-of-one-list", Verdict::possible, "possible-duplicate",
              "Both stand in the list of one person, with nearly the same title, but differ in what two entries for one publication share. "
              "Whoever made the list most likely meant two: only a plain repetition, or a preprint and its published version, is folded."},
     .all_of = {{{part_of_list, kEqual}, {stage, kNotTwoPhases}, {title, kLikeTitle}, {authors, kSameAuthors}}},
     .any_of =
         {{{year, level_set(L::close, L::different)}, {venue, kOtherVenue}, {volume, kDifferent}, {issue, kDifferent}, {page, kDifferent}}},
     .cannot_link = true},
    {.info = {"unlike-items-of-one-list", Verdict::distinct, "",
              "Both stand in the list of one person, and neither is a preprint of the other: their titles or authors would have to be the "
              "same."},
     .all_of = {{{part_of_list, kEqual}, {stage, kNotTwoPhases}}},
     .any_of = {{{title, level_set(L::similar, L::akin, L::contained, L::different)},
                 {authors, level_set(L::contained, L::close, L::overlap, L::conflicting)},
                 {year, level_set(L::close, L::different)},
                 {venue, kOtherVenue},
                 {volume, kDifferent},
                 {page, kDifferent}}},
     .cannot_link = true},
    // ---- what is certain --------------------------------------------------------------------------------------------------------------
    {.info = {"same-identifier", Verdict::same, "",
              "Both state the same DOI, ACL Anthology id, PubMed id or the like, and nothing contradicts."},
     .all_of = {{{identifier, kEqual}}}},
    // ---- what tells two publications apart ----------------------------------------------------------------------------------------------
    {.info = {"disjoint-pages", Verdict::distinct, "", "Same venue and year, but other pages."},
     .all_of = {{{page, kDifferent}, {venue, kSameVenue}, {year, level_set(L::equal, L::close, L::missing)}}},
     .folds = FoldSet::up_to_versions,
     .cannot_link = true},
    {.info = {"same-venue-other-year", Verdict::distinct, "",
              "The same venue in different years: a paper and its doctoral consortium version, a column, a yearly report. Equal pages or "
              "an equal "
              "volume would show that one year is mistyped."},
     .all_of = {{{venue, kSameVenue}, {year, kDifferent}}},
     .unless = {{{page, kEqual}, {volume, kEqual}}},
     .cannot_link = true},
    {.info = {"another-issue", Verdict::possible, "possible-duplicate",
              "Another issue of the same venue, and a title that may come again ('Inside front cover', the bulletin of another month), no "
              "author, "
              "or no pages that would show that it is one publication: every issue has a page 1."},
     .all_of = {{{issue, level_set(L::different, L::conflicting, L::later)}, {venue, kSameVenue}, {title, kLikeTitle}}},
     .any_of = {{{page, level_set(L::close, L::different)}, {authors, level_set(L::missing)}, {issue, level_set(L::later)}}},
     .unless = {{{identifier, kSameId}}},
     .folds = FoldSet::up_to_versions,
     .cannot_link = true},
    {.info = {"another-notice", Verdict::possible, "possible-duplicate",
              "Both titles say erratum, editorial, reply or the like, but the two are in other issues or volumes, or on other pages: "
              "a journal has many of them, of one article or by one author. Equal pages would show that it is one."},
     .all_of = {{{title_notice, kEqual}, {title, kLikeTitle}}},
     .any_of = {{{volume, kOther}, {issue, kOther}, {page, kDifferent}}},
     .unless = {{{page, kEqual}, {identifier, kSameId}}},
     .evidence = Evidence::possible,
     .folds = FoldSet::up_to_versions,
     .cannot_link = true},
    {.info =
         {"another-place", Verdict::possible, "possible-version",
          "The same title on other pages, where one of the two does not say in which venue: an article that is also a chapter of a book, a "
          "paper and its longer version."},
     .all_of = {{{page, kDifferent}, {venue, level_set(L::missing)}, {title, kLikeTitle}, {stage, kNotTwoPhases}}},
     .unless = {{{identifier, kSameId}}},
     .folds = FoldSet::up_to_versions,
     .cannot_link = true},
    {.info =
         {"another-year-and-volume", Verdict::possible, "possible-duplicate",
          "The same title in another year and another volume of one venue: printed again, on whatever pages, or one of the two is cited "
          "wrongly."},
     .all_of = {{{venue, kSameVenue}, {year, level_set(L::close, L::different)}, {volume, kDifferent}, {title, kLikeTitle}}},
     .unless = {{{identifier, kSameId}}},
     .folds = FoldSet::up_to_versions,
     .cannot_link = true},
    {.info = {"same-venue-next-year", Verdict::possible, "possible-duplicate",
              "The same title, authors and venue, but one year apart. A year may be mistyped, or it was published twice."},
     .all_of = {{{venue, kSameVenue}, {year, level_set(L::close)}, {title, kLikeTitle}, {authors, kSameAuthors}}},
     .unless = {{{page, kEqual}, {volume, kEqual}, {title_rarity, level_set(L::generic, L::recurring)}}},
     .folds = FoldSet::up_to_versions,
     .cannot_link = true},
    {.info =
         {"author-subset-other-year", Verdict::distinct, "",
          "The same title, but another year and not the same authors, and neither is a preprint: the second paper of a project, a doctoral "
          "consortium, a new edition."},
     .all_of = {{{authors, level_set(L::contained, L::close, L::overlap, L::conflicting)},
                 {year, level_set(L::close, L::different)},
                 {stage, kNotTwoPhases}}},
     .unless = {{{page, kEqual}, {volume, kEqual}, {identifier, kSameId}}},
     .cannot_link = true},
    {.info = {"two-venues", Verdict::possible, "extended-version",
              "The same title and authors in two venues: a conference paper and its journal version, a workshop paper and the conference "
              "paper. "
              "They are two publications of one work; --fold=works makes them one entry."},
     .all_of = {{{venue, kOtherVenue}, {title, kLikeTitle}, {authors, kSameAuthors}}},
     .unless = {{{page, kEqual}, {title_rarity, level_set(L::generic, L::recurring)}}},
     .folds = FoldSet::up_to_versions,
     .cannot_link = true},
    {.info = {"different-venues", Verdict::distinct, "", "Both are published, in two venues, and their titles or authors differ as well."},
     .all_of = {{{venue, kOtherVenue}}},
     .unless = {{{page, kEqual}}},
     .folds = FoldSet::up_to_versions,
     .cannot_link = true},
    {.info = {"versions-of-many-authors", Verdict::same, "extended-version",
              "A conference paper and a journal article of the same title and the same five or more authors: nobody else can have written "
              "them. With --fold=works they are one entry, however many years lie between them."},
     .all_of =
         {{{venue, kOtherVenue}, {title, kEqual}, {authors, level_set(L::equal, L::reordered)}, {shared_authors, level_set(L::crowd)}}},
     .unless = {{{title_rarity, level_set(L::generic, L::recurring)}}},
     .folds = FoldSet::works},
    {.info =
         {"versions-years-apart", Verdict::possible, "extended-version",
          "The same title and authors in two venues, two years apart or more: the later one has most likely been rewritten and extended. "
          "--fold=works makes one entry only of versions that came out together."},
     .all_of = {{{venue, kOtherVenue}, {year, kDifferent}, {title, kLikeTitle}}},
     .unless = {{{page, kEqual}}},
     .folds = FoldSet::works,
     .cannot_link = true},
    {.info = {"preprint-years-apart", Verdict::possible, "possible-version",
              "A preprint and a published paper of the same title and authors, but published before the preprint, or more than four years "
              "after "
              "it."},
     .all_of = {{{stage, kDifferent}, {year, kDifferent}, {title, kLikeTitle}, {authors, kSameAuthors}}},
     .unless = {{{identifier, kSameId}}},
     .cannot_link = true},
    {.info =
         {"retitled-same-authors", Verdict::possible, "possible-version",
          "A preprint and a published paper by the same three or more authors in the same order, in fitting years, with unlike titles that "
          "share a word: preprints get new titles when they are published. Only a reader can tell."},
     .all_of = {{{stage, kDifferent},
                 {authors, kEqual},
                 {shared_authors, kManyAuthors},
                 {year, level_set(L::equal, L::later)},
                 {title, level_set(L::different, L::similar, L::akin)},
                 {title_rarity, level_set(L::overlap, L::brief, L::distinctive, L::unmistakable)}}},
     .unless = {{{identifier, kSameId}}}},
    {.info = {"reworded-title", Verdict::distinct, "",
              "The titles share words but are unlike; authors, place and year agree. Two works, most likely; yet it contradicts no third "
              "record "
              "that both are the same as: one of the titles may be mangled."},
     .all_of = {{{title, kDifferent},
                 {title_rarity, level_set(L::overlap)},
                 {authors, level_set(L::equal, L::reordered, L::truncated, L::contained)},
                 {venue, level_set(L::equal, L::close, L::missing)},
                 {year, level_set(L::equal, L::missing)}}},
     .unless = {{{page, kDifferent}, {volume, kDifferent}}}},
    {.info = {"unlike-titles", Verdict::distinct, "", "The titles are unlike, and no identifier says that they belong together."},
     .all_of = {{{title, kDifferent}}},
     .cannot_link = true},
    {.info = {"similar-titles", Verdict::possible, "possible-duplicate",
              "The titles differ in words that carry meaning ('… toolkit for …', '… toolbox for …'); the rest agrees."},
     .all_of = {{{title, level_set(L::similar, L::akin)}}},
     .unless = {{{page, kEqual}, {identifier, kSameId}}},
     .evidence = Evidence::possible},
    {.info =
         {"missing-subtitle", Verdict::possible, "possible-duplicate",
          "One title is the beginning of the other: a subtitle was left out, or it is another work. Venue or pages would have to agree."},
     .all_of = {{{title, level_set(L::contained)}}},
     .unless = {{{page, kEqual}, {identifier, kSameId}, {venue, kSameVenue}}},
     .evidence = Evidence::possible},
    {.info = {"named-by-others", Verdict::possible, "possible-duplicate",
              "One title has a name before it that the other lacks, and most of the authors are others: two papers of one project and year "
              "('A multimedia server', 'Prospector: a multimedia server')."},
     .all_of = {{{title, level_set(L::equal_but_prefix)}, {authors, level_set(L::overlap, L::conflicting)}, {year, kEqual}}},
     .unless = {{{page, kSameVenue}, {identifier, kSameId}}},
     .evidence = Evidence::possible},
    {.info =
         {"nameless-short-title", Verdict::possible, "possible-duplicate",
          "A short title, and one of the two names no author: 'Notes and news', 'Reports of societies'. Pages or an identifier would have "
          "to agree."},
     .all_of = {{{authors, level_set(L::missing)}, {title_rarity, level_set(L::brief)}}},
     .unless = {{{page, kSameVenue}, {identifier, kSameId}}},
     .evidence = Evidence::possible},
    {.info =
         {"unspecified-deposit", Verdict::possible, "possible-version",
          "One of the two is in a repository that holds papers, data, programs and slides alike (Zenodo, figshare, GitHub), and does not "
          "say which it is: a copy of the paper, or what belongs to it."},
     .all_of = {{{type, kDifferent}}},
     .unless = {{{identifier, kSameId}}},
     .evidence = Evidence::possible,
     .cannot_link = true},
    // ---- the evidence -----------------------------------------------------------------------------------------------------------------
    {.info = {"preprint-and-version-of-record", Verdict::same, "preprint",
              "A preprint and the paper that it became: title, authors and years agree. The published one is the version of record; it "
              "keeps the "
              "preprint's identifiers."},
     .all_of = {{{stage, kDifferent}}},
     .evidence = Evidence::same},
    {.info =
         {"short-titled-preprint", Verdict::same, "preprint",
          "A preprint and the paper that it became, of a title of two or three words: it is the same to the letter, and so are the two or "
          "more authors, in the same year or a later one. A preprint that fits two papers is attached to neither."},
     .all_of = {{{stage, kDifferent},
                 {title, kEqual},
                 {title_rarity, level_set(L::brief)},
                 {authors, kEqual},
                 {shared_authors, level_set(L::few, L::many, L::crowd)},
                 {year, level_set(L::equal, L::later)}}},
     .evidence = Evidence::possible},
    {.info =
         {"report-of-paper", Verdict::same, "extended-version",
          "A report and the paper that was made of it: the same title and the same three or more authors, in one year or the next. With "
          "--fold=works they are one entry, even if the title is short."},
     .all_of = {{{venue, level_set(L::later)},
                 {title, kEqual},
                 {authors, level_set(L::equal, L::reordered)},
                 {shared_authors, kManyAuthors},
                 {year, level_set(L::equal, L::close)}}},
     .unless = {{{title_rarity, level_set(L::generic, L::recurring)}}},
     .folds = FoldSet::works},
    {.info = {"versions-of-one-year", Verdict::same, "extended-version",
              "A conference paper and a journal article of the same telling title, the same three or more authors and the same year. With "
              "--fold=works they are one entry."},
     .all_of = {{{venue, kOtherVenue},
                 {title, kEqual},
                 {title_rarity, level_set(L::distinctive, L::unmistakable)},
                 {authors, level_set(L::equal, L::reordered)},
                 {shared_authors, kManyAuthors},
                 {year, kEqual}}},
     .folds = FoldSet::works},
    {.info = {"versions-of-one-work", Verdict::same, "extended-version",
              "A report, a conference paper or a journal article of the same title and authors: with --fold=works they are one entry."},
     .all_of = {{{venue, kOtherVenue}}},
     .any_of = {{{year, level_set(L::equal, L::close, L::later)}, {page, kSameVenue}}},
     .evidence = Evidence::same},
    {.info = {"same-publication", Verdict::same, "", "The same publication twice: what both records state agrees, and it is enough."},
     .unless = {{{venue, kOtherVenue}}},
     .evidence = Evidence::same},
    {.info = {"recurring-title", Verdict::possible, "possible-duplicate",
              "A title that many publications have ('Editorial', 'Book review'), or that one source has several times: pages or an "
              "identifier would have to agree as well; one issue may have two of them."},
     .all_of = {{{title_rarity, level_set(L::generic, L::recurring)}}},
     .evidence = Evidence::possible},
    {.info = {"little-evidence", Verdict::possible, "possible-duplicate",
              "What both records state agrees, but it is not enough: authors, year or venue are missing, or the title is short."},
     .evidence = Evidence::possible},
    {.info = {"no-evidence", Verdict::distinct, "", "Too little agrees."}},
};

// Given when clusters are made (cluster.cpp): they take the place of a rule that said "same".
constexpr MatchRuleInfo kClusterRules[] = {
    {kJudgedSame, Verdict::same, "", "A person judged the two one work, in the file of decisions or beside the entry. No rule is asked."},
    {kJudgedDistinct, Verdict::distinct, "",
     "A person judged the two different works, in the file of decisions or beside the entry. No rule is asked, and no third record joins "
     "them."},
    {kAmbiguousVersion, Verdict::possible, "possible-version",
     "The record fits two works that are not one: a preprint of a conference paper and of a journal article, an entry without a venue. It "
     "is "
     "attached to neither, unless an identifier says to which."},
    {kOnlyCandidate, Verdict::same, "",
     "The evidence alone would be little (a short title, a missing venue or subtitle, one other word in the title, mangled authors), but "
     "the "
     "records stand in two lists, and each is the only one in its list that fits the other. Titles that differ in more than one word of "
     "meaning are never joined so."},
    {kOftenCited, Verdict::same, "",
     "The evidence alone would be little (another year, a missing venue, something that stands behind the title), but five records or more "
     "are of the one work, and no other work comes near: one more that is mangled is likelier than another work of nearly the same title "
     "by "
     "the same people."},
    {kRefusedJoin, Verdict::possible, "possible-duplicate",
     "The pair alone would be one work, but one of the two belongs to a work with an entry that contradicts the other."},
    {kLeftApart, Verdict::possible, "possible-duplicate",
     "An earlier merge left the two apart, and wrote so into 'bibfold-apart': an entry that one of them was made of contradicted the "
     "other, "
     "or said more. What is left of them does not show it. A person may judge the two, or take the field away."},
};

constexpr auto kInfos = [] {
  std::array<MatchRuleInfo, std::size(kRules) + std::size(kClusterRules)> infos{};
  std::size_t at = 0;
  for (const MatchRule& rule : kRules) infos[at++] = rule.info;
  for (const MatchRuleInfo& info : kClusterRules) infos[at++] = info;
  return infos;
}();

}  // namespace

std::span<const MatchRule> match_rules() { return kRules; }

std::span<const MatchRuleInfo> all_match_rules() { return kInfos; }

const MatchRuleInfo* find_match_rule(std::string_view name) {
  const auto* const row = std::find_if(kInfos.begin(), kInfos.end(), [name](const MatchRuleInfo& info) { return info.name == name; });
  return row == kInfos.end() ? nullptr : row;
}

}  // namespace bibfold
