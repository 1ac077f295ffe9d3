// One example for every match rule, for `explain --rule`: two publications about which it decides. External function: match_rule_example.
// The facts are true, or plainly invented. What holds the rules is tests/cases/pairs.tsv, not this table.
#include <algorithm>
#include <iterator>

#include "bibfold/match.h"
#include "text/ascending.h"

namespace bibfold {
namespace {

struct Row {
  std::string_view rule;
  MatchRuleExample example;
};

constexpr Row kExamples[] = {
    {"ambiguous-version", {"Rao: Melting of Thin Films. arXiv 2001", "Rao: Melting of Thin Films. CTF 2001; and in Thin Films 2002"}},
    {"another-form", {"Rao: Melting of Thin Films. CTF 2001", "Rao: Melting of Thin Films (Abstract). CTF 2001"}},
    {"another-issue",
     {"Anonymous: Inside front cover. Thin Films 17(1), 1996, c2", "Anonymous: Inside front cover. Thin Films 17(2), 1996, c2"}},
    {"another-notice",
     {"Rao: Erratum: Melting of Thin Films. Thin Films 4(1), 2001", "Rao: Erratum: Melting of Thin Films. Thin Films 4(2), 2001"}},
    {"another-place", {"Rao: Melting of Thin Films. Thin Films 4, 2001, 10-20", "Rao: Melting of Thin Films. 2001, pp. 133-160"}},
    {"another-printing", {"Rao: The Thin Film. Example Press, 1976", "Rao: The Thin Film. Other Press, 1985"}},
    {"another-volume", {"Rao: The Thin Film, vol. 1. ISBN 0-201-13447-0", "Rao: The Thin Film, vol. 2. ISBN 0-201-13447-0"}},
    {"another-year-and-volume",
     {"Rao: A Manual of Films. Thin Films 22(1), 2001, 112", "Rao: A Manual of Films. Thin Films 23(1), 2002, 112"}},
    {"author-subset-other-year", {"Rao: Melting of Thin Films. CTF 2001", "Rao, Berg: Melting of Thin Films. Films 2004"}},
    {"contradicting-identifiers",
     {"Rao: Melting of Thin Films. Thin Films 2001, doi:10.9999/7", "Rao: Melting of Thin Films. Thin Films 2001, doi:10.9999/8"}},
    {"different-edition", {"Huber: Robust Statistics, 1st edition", "Huber: Robust Statistics, 2nd edition"}},
    {"different-identifiers",
     {"Rao: Melting of Thin Films. Thin Films 2001, doi:10.9999/7", "Rao: Melting of Thin Films. Films 2003, doi:10.9999/8"}},
    {"different-kind", {"Rao: Melting of Thin Films. PhD thesis", "Rao: Melting of Thin Films. Thin Films 2001"}},
    {"different-numbers", {"Overview of the shared task 2015", "Overview of the shared task 2016"}},
    {"different-report-number", {"Digital Signature Standard. FIPS 186-2", "Digital Signature Standard. FIPS 186-4"}},
    {"different-venues", {"Rao, Berg: Melting of Thin Films. CTF 2001", "Rao: Melting of Films. Thick Films 2001"}},
    {"disjoint-pages", {"Rao: Melting of Thin Films. Thin Films 4, 2001, 10-20", "Rao: Melting of Thin Films. Thin Films 4, 2001, 30-40"}},
    {"identifier-author-mismatch",
     {"Rao, Berg: Melting of Thin Films. 2001, doi:10.9999/7", "Haddad, Petrov: Melting of Thin Films. 2001, doi:10.9999/7"}},
    {"identifier-number-mismatch",
     {"Rao: Melting of Thin Films, Part I. doi:10.9999/7", "Rao: Melting of Thin Films, Part II. doi:10.9999/7"}},
    {"identifier-title-mismatch",
     {"Rao: Melting of Thin Films. Thin Films 2001, doi:10.9999/7", "Rao: Optimal Taxation of Land. Thin Films 2001, doi:10.9999/7"}},
    {"items-of-one-list", {"cv.md: Rao: Melting of Thin Films. Thin Films 2001", "cv.md: Rao: Melting of Thin Films. Thick Films 2001"}},
    {"judged-distinct", {"Rao: Melting of Thin Films. CTF 2001", "Rao: Melting of Thin Films. Thin Films 2001 (judged: another work)"}},
    {"judged-same", {"Rao: Melting of Thin Films. CTF 2001", "Rao, Berg: On Molten Films. Thin Films 2004 (judged: the same work)"}},
    {"left-apart",
     {"Rao: Melting of Thin Films. Films 4, 2001, 10-20 (merged with another, of 2004)", "Rao: Melting of Thin Films. Films, 2001"}},
    {"little-evidence", {"Rao: Thin Films", "D. Rao: Thin Films. 2001"}},
    {"mangled-authors",
     {"Rao, Berg: Melting of Thin Films under Cyclic Load. CTF 2001", "ACM Anthology: Melting of Thin Films under Cyclic Load. CTF 2001"}},
    {"missing-subtitle", {"Grain Boundaries in Thin Films: A Study of Cyclic Load", "Grain Boundaries in Thin Films"}},
    {"named-by-others", {"Rao, Berg, Ito: Melting of Thin Films. CTF 2001", "Rao, Haddad, Petrov: MELT: Melting of Thin Films. CTF 2001"}},
    {"nameless-short-title", {"Notes from Films. Thin Films 3, 2001", "Notes from films. Thin Films 3, 2001"}},
    {"no-evidence", {"Thin Films", "Thin Films. 2001"}},
    {"no-shared-author", {"LeCun, Bengio, Hinton: Deep learning. Nature 2015", "Salakhutdinov: Deep learning. KDD 2014"}},
    {"often-cited", {"five times: Rao, Berg: Melting of Grain Boundaries. 2001", "Rao, Berg: Melting of Grain Boundaries. 2002"}},
    {"one-sided-form", {"Rao: Melting of Thin Films (Extended Abstract). CTF 2001", "Rao: Melting of Thin Films. Thin Films 2002"}},
    {"one-sided-notice", {"Rao: Melting of Thin Films", "Rao: Erratum: Melting of Thin Films"}},
    {"only-candidate", {"cv.md, 80 items: Rao, Dana: Mapping Schemas. 2003", "refs.bib, 400 entries: Rao, D.: Mapping Schemas. 2003"}},
    {"preprint-and-version-of-record",
     {"Vaswani et al.: Attention Is All You Need. arXiv:1706.03762", "Vaswani et al.: Attention Is All You Need. NIPS 2017"}},
    {"preprint-years-apart", {"Rao: Melting of Thin Films. arXiv 2020", "Rao: Melting of Thin Films. Thin Films 2014"}},
    {"recurring-title", {"Rao: Editorial. Thin Films 3, 2001", "Rao: Editorial. Thin Films 3, 2001"}},
    {"refused-join", {"Rao: Melting of Thin Films. doi:10.9999/7", "Rao: Melting of Thin Films; the same as an entry with doi:10.9999/8"}},
    {"report-of-paper", {"Rao, Berg, Olsen: Melting of Films. Technical report 7, 2001", "Rao, Berg, Olsen: Melting of Films. CTF 2002"}},
    {"retitled-same-authors",
     {"Rao, Berg, Olsen: How Does Steerability Emerge? arXiv 2025",
      "Rao, Berg, Olsen: Linear Steerability and How It Emerges. EMNLP 2025"}},
    {"reworded-title",
     {"Rao, Berg: Grain Boundaries in Thin Films. CTF 2001", "Rao, Berg: Fatigue of Thin Films and Their Boundaries. CTF 2001"}},
    {"same-identifier", {"Rao: Melting of Thin Films. doi:10.9999/7", "D. Rao: Melting of thin films. https://doi.org/10.9999/7"}},
    {"same-publication",
     {"Rao, Dana; Berg, Tim: Melting of Thin Films. Thin Films 4, 2001, 10-20",
      "D. Rao and T. Berg: Melting of thin films. Thin Films 4, 2001"}},
    {"same-venue-next-year", {"Rao: Melting of Thin Films. Thin Films 2001", "Rao: Melting of Thin Films. Thin Films 2002"}},
    {"same-venue-other-year",
     {"Hatem, Burns, Ruml: Heuristic Search for Large Problems With Real Costs. AAAI 2011",
      "Hatem: Heuristic Search for Large Problems with Real Costs. AAAI 2013"}},
    {"short-titled-preprint", {"Rao, Berg: Thin Films. arXiv 2001", "Rao, Berg: Thin Films. Journal of Films 4, 2002"}},
    {"similar-titles", {"A Toolkit for Sparse Models of Protein Folding", "A Toolbox for Sparse Models of Protein Folding"}},
    {"two-venues", {"Rao: Melting of Thin Films. CTF 2001", "Rao: Melting of Thin Films. Thin Films 2001"}},
    {"unlike-items-of-one-list", {"cv.md: Rao: Melting of Thin Films", "cv.md: Rao: Melting of Thick Films"}},
    {"unlike-titles", {"Rao: Melting of Thin Films", "Rao: Optimal Taxation of Land"}},
    {"unplaced-form", {"Rao: Melting of Thin Films (Extended Abstract). CTF 2001", "Rao: Melting of Thin Films"}},
    {"unspecified-deposit", {"Rao: Melting of Thin Films. Thin Films 2019", "Rao: Melting of Thin Films. Zenodo, 2019 (@misc)"}},
    {"versions-kept-apart",
     {"Vaswani et al.: Attention Is All You Need. arXiv:1706.03762",
      "Vaswani et al.: Attention Is All You Need. NIPS 2017 (--fold=duplicates)"}},
    {"versions-of-many-authors",
     {"Rao, Berg, Olsen, Haddad, Petrov: Melting of Films. CTF 2001",
      "Rao, Berg, Olsen, Haddad, Petrov: Melting of Films. J. Films, 2006"}},
    {"versions-of-one-work", {"Rao: Melting of Thin Films. CTF 2001", "Rao: Melting of Thin Films. Thin Films 2001 (--fold=works)"}},
    {"versions-of-one-year",
     {"Rao, Berg, Olsen: Grain Boundaries in Thin Films under Cyclic Load. CTF 2001",
      "Rao, Berg, Olsen: Grain Boundaries in Thin Films under Cyclic Load. J. Films, 2001"}},
    {"versions-years-apart", {"Rao: Melting of Thin Films. CTF 2001", "Rao: Melting of Thin Films. Thin Films 2005 (--fold=works)"}},
};
static_assert(is_ascending_by(&Row::rule, kExamples));

}  // namespace

MatchRuleExample match_rule_example(std::string_view rule) {
  const auto* const row = std::find_if(std::begin(kExamples), std::end(kExamples), [rule](const Row& r) { return r.rule == rule; });
  return row == std::end(kExamples) ? MatchRuleExample{} : row->example;
}

}  // namespace bibfold
