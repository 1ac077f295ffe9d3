// The words that references, and what merely looks like them, are made of. Sorted by bytes; folded (fold_text) except for names.
#pragma once

#include <array>
#include <string_view>

#include "read/phrases.h"
#include "text/ascending.h"

namespace bibfold {

// clang-format off

/// Venues, publishers, kinds of publication.
inline constexpr std::array<std::string_view, 209> kVenueWords{
    "a paraitre", "aaai", "acad sci", "accepted", "acl", "acm", "acta", "actes", "advances", "am j", "anais", "ann", "annales", "annals",
    "annuaire", "archiv", "archive", "archives", "article", "arxiv", "atti", "beitrage", "bildiri", "biology", "biorxiv", "blatter", "bmc",
    "br j", "brill", "bulletin", "cahiers", "cell", "cepr", "chemical", "chemistry", "chi", "coling", "conf", "conference", "congress",
    "corr", "cvpr", "de proxima aparicion", "discussion paper", "dissertation", "doctoral thesis", "doi", "eccv", "economic review", "ed",
    "edited", "edition", "editore", "editorial", "editrice", "edizioni", "eds", "eingereicht", "elife", "elsevier", "emnlp",
    "en cours de publication", "en prensa", "en preparation", "en revision", "encyclopedia", "epub", "erscheint", "eur j", "findings",
    "forschungen", "forthcoming", "frontiers", "geschichte", "gruyter", "habilitation", "handbook", "history", "hrsg", "icassp", "iccv",
    "iclr", "icml", "ieee", "ijcai", "im druck", "im erscheinen", "in corso di pubblicazione", "in corso di stampa", "in prep",
    "in preparation", "in press", "in review", "in stampa", "in submission", "int j", "interspeech", "isbn", "issn", "j am", "jahrbuch",
    "jama", "jmlr", "journal", "journals", "kdd", "lancet", "lecture", "letters", "lncs", "lrec", "magazine", "manuscript",
    "manuscript in preparation", "mathematics", "medicine", "medrxiv", "meeting", "mitteilungen", "monthly", "ms", "naacl", "nachrichten",
    "nature", "nber", "nejm", "neurips", "nips", "no prelo", "openreview", "osf", "pages", "palgrave", "patent", "patent application",
    "patents", "phys lett", "phys rev", "physical", "physics", "plos", "pmcid", "pmid", "pnas", "pp", "preprint", "preprints", "press",
    "proc", "proceedings", "psyarxiv", "publisher", "publishers", "publishing", "pubmed", "quarterly", "report", "research", "rev",
    "review", "review of", "reviews", "revise and resubmit", "revista", "revue", "rivista", "routledge", "sage", "science", "sigir",
    "soumis", "sous presse", "springer", "ssrn", "statpearls", "studies", "submitted", "symposium", "tacl", "technical report", "tesi",
    "tesis", "theory", "these", "thesis", "tidsskrift", "tmlr", "to appear", "trans", "transactions", "under advance contract",
    "under contract", "under review", "under submission", "university press", "untersuchungen", "uptodate", "usenix", "verlag", "vol",
    "volume", "wiley", "working paper", "working papers", "workshop", "workshops", "www", "zeitschrift", "zenodo"};

/// Jobs, talks, courses, grants, committees: hardly ever in references.
inline constexpr std::array<std::string_view, 101> kAgainst{
    "advised by", "adviser", "advisor", "area chair", "award of excellence", "b sc", "bachelor", "citations", "co chair", "co pi",
    "contributed to", "course", "courses", "developed", "director", "elected", "email", "engineer", "exam", "fellowship", "funded by",
    "funding", "google scholar", "gpa", "grant", "guest lecture", "guest lecturer", "h index", "head of", "homepage", "honors",
    "i also", "i am", "i began", "i developed", "i have", "i led", "i was", "instructor", "intern", "internship", "invited speaker",
    "invited talk", "keynote", "lecturer", "led a team", "m sc", "magna cum laude", "master student", "member of", "membership",
    "my graduate", "my group", "my lab", "my lab s", "my laboratory", "my research", "my work", "nominated", "office",
    "oral presentation", "organiser", "organizer", "our group", "our lab", "our laboratory", "our work", "panelist", "ph d in",
    "ph d student", "phd in", "phd student", "phone", "please", "postdoc", "postdoctoral", "poster presentation",
    "principal investigator", "prize", "professor", "program committee", "programme committee", "research assistant", "responsible for",
    "reviewer", "scholarship", "seminar talk", "session chair", "software developer", "summa cum laude", "supervised", "supervisor",
    "teaching assistant", "team lead", "undergraduate student", "we demonstrated", "we found that", "we have", "we showed", "welcome",
    "worked on"};

/// Small words within names, as printed.
inline constexpr std::array<std::string_view, 27> kParticles{
    "af", "al", "ap", "av", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "st",
    "ten", "ter", "van", "von", "y", "zu", "zur"};

/// Capitalised words that names do not have: they begin sentences, titles and venues. As printed.
inline constexpr std::array<std::string_view, 70> kNotNames{
    "A", "An", "Analysis", "And", "April", "Are", "August", "Award", "Best", "Code", "Computer", "Conference", "Data", "December",
    "Deep", "Department", "Do", "Does", "February", "For", "From", "How", "In", "Institute", "International", "Is", "Issue", "January",
    "Journal", "July", "June", "Language", "Learning", "March", "May", "Model", "Models", "Nature", "Neural", "New", "No", "November",
    "October", "Of", "On", "Oral", "PDF", "Paper", "Poster", "Press", "Proceedings", "Research", "Review", "Science", "September",
    "Slides", "Spotlight", "System", "Systems", "The", "To", "Toward", "Towards", "University", "Using", "Vol", "What", "Why", "With",
    "Workshop"};

/// What links beside a reference are called.
inline constexpr std::array<std::string_view, 59> kLinkLabels{
    "abs", "abstract", "and", "appendix", "arxiv", "bib", "bibtex", "blog", "cite", "code", "data", "dataset", "demo", "doi", "download",
    "full", "github", "google", "here", "home", "html", "journal", "link", "links", "material", "media", "model", "models", "online",
    "page", "paper", "pdf", "pmc", "post", "poster", "preprint", "press", "proceedings", "project", "publisher", "pubmed", "recording",
    "release", "scholar", "slides", "software", "supplement", "supplementary", "talk", "text", "the", "thread", "to", "tweet", "url",
    "version", "video", "website", "x"};
static_assert(are_phrases(kVenueWords) && are_phrases(kAgainst) && is_ascending(kParticles, kNotNames, kLinkLabels));

// clang-format on

}  // namespace bibfold
