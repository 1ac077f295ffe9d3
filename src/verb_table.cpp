// The table of verbs with the words that teach them. What a verb does is in src/verbs/.
#include <algorithm>

#include "options.h"

namespace bibfold {
namespace {

constexpr VerbInfo kVerbs[] = {
    {Verb::convert, "convert", "INPUT...", "read publications and write them all, nothing folded",
     "Reads CVs, listings, pages, BibTeX and CSL-JSON, and writes every publication in input order. From one .bib to BibTeX, entries that\n"
     "nothing changes are written back byte for byte.",
     "bibfold convert cv.txt -o cv.bib              # the publications of a CV as BibTeX\n"
     "bibfold convert refs.bib -t csl-json          # for pandoc and citeproc\n"
     "bibfold convert _pages -t markdown            # a website's list: by year, own name bold\n"
     "curl -s URL | bibfold convert -f bibtex -     # standard input needs its format\n"
     "bibfold convert cv.txt --coverage             # what became of every line\n"},
    {Verb::merge, "merge", "INPUT...", "the main job: the same, then one entry per work",
     "Reads all inputs, finds the versions of one work (the same publication twice, a preprint and its published version), and writes one\n"
     "entry for each: the version of record, which keeps the preprint's identifiers. What is only possibly the same stays apart and is\n"
     "reported. Nothing is lost: every publication read is in exactly one entry.",
     "bibfold merge cvs/ papers.bib -o all.bib                   # a folder of CVs and a .bib, one bibliography\n"
     "bibfold merge papers.bib --fold=duplicates                 # fold repetitions only, keep preprints apart\n"
     "bibfold merge papers.bib --keep=both                       # preprint and paper as two linked entries\n"
     "bibfold merge cvs/ -o all.bib --depfile all.d --if-changed # in a Makefile: include all.d\n"},
    {Verb::check, "check", "INPUT...", "report duplicates and defects, change nothing",
     "Prints findings on standard output, one line each in the form of compilers, which editors and CI understand. Exit status 1 when "
     "there\n"
     "is a finding of the severity of --fail-on or above.",
     "bibfold check refs.bib                         # refs.bib:12:1: warning: … [duplicate-work]\n"
     "bibfold check cvs/ refs.bib --fail-on=error    # a CI job that tolerates warnings\n"
     "bibfold check refs.bib --format=json           # for scripts\n"
     "bibfold explain --rule duplicate-work          # what a finding means\n"},
    {Verb::diff, "diff", "FILE", "what merge would change in a .bib, as a patch",
     "Prints a unified diff from FILE to what `bibfold merge FILE` would write; `patch` applies it. Exit status 1 when there is a\n"
     "difference.",
     "bibfold diff refs.bib                          # look first\n"
     "bibfold diff refs.bib | patch -p0              # then change\n"
     "bibfold diff refs.bib --fold=duplicates        # repetitions only\n"},
    {Verb::explain, "explain", "INPUT...", "why two publications are one work or not; where a field came from",
     "Shows the evidence behind a decision. A, B and KEY are a citation key, doi:…, arxiv:…, or FILE:LINE.",
     "bibfold explain refs.bib --pair smith2020 smith-etal-2021-bees    # why these two (not)\n"
     "bibfold explain cv.txt refs.bib --pair cv.txt:40 arxiv:2101.00001 # by position, by identifier\n"
     "bibfold explain refs.bib --work smith-etal-2021-bees              # each field, and where it came from\n"
     "bibfold explain --rule preprint-superseded                        # what a rule means\n"},
    {Verb::review, "review", "INPUT...", "ask about each possible pair, and write what is decided",
     "Shows two publications that may be one work side by side, with the words marked that differ, and asks whether they are. Each answer "
     "is\n"
     "written at once into the file of decisions (bibfold-decisions.txt, or --decisions FILE), so that the work can be left and resumed; "
     "what\n"
     "is decided is not asked again. merge, check, diff and explain follow the file with --decisions.",
     "bibfold review refs.bib cvs/                                      # s: same, d: distinct, n: not ours, k: skip, b: back, q: quit\n"
     "bibfold review refs.bib --decisions judged.txt                    # another file\n"
     "bibfold merge refs.bib cvs/ --decisions bibfold-decisions.txt     # what was decided holds\n"},
    {Verb::people, "people", "INPUT...", "owners and contributors, with the variants of their names",
     "Writes one record per person: the fullest name, the other forms, whose document is whose, and the publications. -t json (default), "
     "or\n"
     "-t coauthors for al-folio's _data/coauthors.yml.",
     "bibfold people cvs/                                        # JSON\n"
     "bibfold people papers.bib -t coauthors -o _data/coauthors.yml\n"},
    {Verb::list, "list", "formats|rules|venues", "the tables that the program is made of",
     "Prints a table as text: input and output formats; the rules of check and merge; the venues whose names and acronyms are known.",
     "bibfold list formats\n"
     "bibfold list rules\n"
     "bibfold list venues | grep -i linguistics\n"},
};

}  // namespace

std::span<const VerbInfo> all_verbs() { return kVerbs; }

const VerbInfo& describe(Verb verb) {
  return *std::find_if(std::begin(kVerbs), std::end(kVerbs), [verb](const VerbInfo& row) { return row.verb == verb; });
}

}  // namespace bibfold
