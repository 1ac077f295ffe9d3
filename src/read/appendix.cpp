// See appendix.h. A table of words; ASCII case is ignored.
#include "read/appendix.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace bibfold {

bool is_appendix(std::string_view text) {
  constexpr std::array<std::string_view, 36> kWords{"winner ",
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
                                                    "highlighted in "};
  text.remove_prefix(std::min(text.find_first_not_of("*+>(-\u2013 "), text.size()));  // "*Winner, 2024 Example Prize"
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return starts_with_ignoring_case(text, w); });
}

}  // namespace bibfold
