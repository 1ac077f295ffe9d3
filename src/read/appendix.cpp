// See appendix.h. A table of words; ASCII case is ignored.
#include "read/appendix.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace bibfold {

bool is_appendix(std::string_view text) {
  constexpr std::array<std::string_view, 72> kWords{"winner ",
                                                    "winner, ",
                                                    "won the ",
                                                    "awarded ",
                                                    "reviewed in ",
                                                    "reviewed by ",
                                                    "reviews:",
                                                    "reviews in ",
                                                    "finalist",
                                                    "shortlisted",
                                                    "longlisted",
                                                    "honorable mention",
                                                    "honourable mention",
                                                    "runner-up",
                                                    "recipient of the",
                                                    "translated ",
                                                    "reprinted ",
                                                    "excerpted",
                                                    "featured in ",
                                                    "covered by ",
                                                    "covered in ",
                                                    "media coverage",
                                                    "press coverage",
                                                    "selected as ",
                                                    "selected for ",
                                                    "nominated for ",
                                                    "abstract:",
                                                    "keywords:",
                                                    "impact factor",
                                                    "cited by ",
                                                    "citations:",
                                                    "abstract.",
                                                    "cited ",
                                                    "also published ",
                                                    "coverage in ",
                                                    "highlighted in ",
                                                    "previously circulated",
                                                    "previously titled",
                                                    "formerly titled",
                                                    "formerly circulated",
                                                    "earlier version",
                                                    "earlier title",
                                                    "circulated as",
                                                    "online appendix",
                                                    "replication ",
                                                    "non-technical summary",
                                                    "nontechnical summary",
                                                    "summarized in ",
                                                    "discussed in ",
                                                    "rezensionen:",
                                                    "rezensiert in",
                                                    "besprochen in",
                                                    "comptes rendus :",
                                                    "comptes rendus:",
                                                    "recensioni:",
                                                    "reseñas:",
                                                    "reseñado en",
                                                    "recensies:",
                                                    "media:",
                                                    "press:",
                                                    "media mentions",
                                                    "interviewed ",
                                                    "selected media",
                                                    "awards:",
                                                    "award:",
                                                    "prize:",
                                                    "also available ",
                                                    "working paper version",
                                                    "ssrn version",
                                                    "named ",
                                                    "listed as ",
                                                    "named one of"};
  text.remove_prefix(std::min(text.find_first_not_of("*+>(-\u2013 "), text.size()));  // "*Winner, 2024 Example Prize"
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return starts_with_ignoring_case(text, w); });
}

}  // namespace bibfold
