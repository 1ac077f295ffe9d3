// See appendix.h. A table of words; ASCII case is ignored.
#include "read/appendix.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascending.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// How such lines begin.
constexpr std::array<std::string_view, 134> kWords{"[replication",
                                                   "abstract.",
                                                   "abstract:",
                                                   "additional reviews in ",
                                                   "also available ",
                                                   "also presented ",
                                                   "also published ",
                                                   "author contribution",
                                                   "author meets critics",
                                                   "autor de correspondencia",
                                                   "award:",
                                                   "awarded ",
                                                   "awards:",
                                                   "besprochen in",
                                                   "besprochen von",
                                                   "best article award",
                                                   "best book award",
                                                   "best paper award",
                                                   "book symposium",
                                                   "categoría:",
                                                   "circulated as",
                                                   "citations:",
                                                   "cited ",
                                                   "cited by ",
                                                   "co-recipient",
                                                   "co-winner",
                                                   "comptes rendus :",
                                                   "comptes rendus:",
                                                   "conference presentations",
                                                   "contribution:",
                                                   "contributions:",
                                                   "coverage in ",
                                                   "coverage:",
                                                   "covered by ",
                                                   "covered in ",
                                                   "cowinner",
                                                   "discussed in ",
                                                   "distinguished ",
                                                   "earlier title",
                                                   "earlier version",
                                                   "eigenanteil",
                                                   "excerpted",
                                                   "featured in ",
                                                   "finalist",
                                                   "formerly circulated",
                                                   "formerly titled",
                                                   "fuente de citas",
                                                   "fuente de impacto",
                                                   "further reviews in ",
                                                   "grado de contribución",
                                                   "highlighted in ",
                                                   "honorable mention",
                                                   "honourable mention",
                                                   "if:",
                                                   "impact factor",
                                                   "in the media:",
                                                   "in the news:",
                                                   "interviewed ",
                                                   "keywords:",
                                                   "listed as ",
                                                   "longlisted",
                                                   "media coverage",
                                                   "media mentions",
                                                   "media:",
                                                   "my contribution",
                                                   "my role",
                                                   "named ",
                                                   "named one of",
                                                   "nominated for ",
                                                   "non-technical summary",
                                                   "nontechnical summary",
                                                   "num. revistas",
                                                   "nº total de autores",
                                                   "núm. revistas",
                                                   "online appendix",
                                                   "other reviews in ",
                                                   "outstanding ",
                                                   "own contribution",
                                                   "paperback edition",
                                                   "paperback:",
                                                   "posición de firma",
                                                   "posición de publicación",
                                                   "presentations:",
                                                   "presented at ",
                                                   "presented at:",
                                                   "press coverage",
                                                   "press coverage:",
                                                   "press:",
                                                   "previous version",
                                                   "previously circulated",
                                                   "previously titled",
                                                   "prize:",
                                                   "publicación relevante",
                                                   "recensies:",
                                                   "recensioni:",
                                                   "recipient of the",
                                                   "replication ",
                                                   "reprinted ",
                                                   "reseñado en",
                                                   "reseñas:",
                                                   "resultados relevantes",
                                                   "reviewed by ",
                                                   "reviewed in ",
                                                   "reviewed in:",
                                                   "reviewed:",
                                                   "reviews in ",
                                                   "reviews:",
                                                   "revista dentro del",
                                                   "rezensiert in",
                                                   "rezensiert von",
                                                   "rezensionen:",
                                                   "role:",
                                                   "runner-up",
                                                   "second printing",
                                                   "selected as ",
                                                   "selected for ",
                                                   "selected media",
                                                   "shortlisted",
                                                   "ssrn version",
                                                   "summarized in ",
                                                   "tipo de produc",
                                                   "tipo de soporte",
                                                   "tl;dr",
                                                   "top faculty",
                                                   "top four",
                                                   "top paper",
                                                   "top student",
                                                   "top three",
                                                   "translated ",
                                                   "winner ",
                                                   "winner, ",
                                                   "won the ",
                                                   "working paper version",
                                                   "índice de impacto"};
static_assert(is_ascending(kWords));

/// "Robert E. Park Award (Honorable Mention), Example Section, 2020", "Prix du livre, 2019": a line that begins with the name of a prize.
bool begins_with_prize(std::string_view text) {
  constexpr std::size_t kLongestLine = 160;
  constexpr std::size_t kLongestName = 80;
  constexpr std::array<std::string_view, 8> kEnds{" award", " fellowship", " medal", " preis", " premio", " prize", " prix", " prijs"};
  constexpr std::array<std::string_view, 4> kInside{" award for ", " prize for ", " prize in ", " award in "};
  const std::string_view name = text.substr(0, text.find_first_of(",(:;"));
  if (text.empty() || !is_upper_at(text, 0) || text.size() > kLongestLine || name.size() > kLongestName ||
      text.find_first_of("\"") != std::string_view::npos)
    return false;
  const std::string folded = fold_text(name);
  const auto ends = [&](std::string_view w) { return folded.ends_with(w); };
  const auto inside = [&](std::string_view w) { return folded.find(w) != std::string::npos; };
  if (std::count(folded.begin(), folded.end(), ' ') < 2) return false;  // "Example Prize" may be a title
  return std::any_of(kEnds.begin(), kEnds.end(), ends) || std::any_of(kInside.begin(), kInside.end(), inside);
}

}  // namespace

bool is_appendix(std::string_view text) {
  const bool bracketed = text.starts_with('(');
  text.remove_prefix(std::min(text.find_first_not_of("*+>(-\u2013\u2014 "), text.size()));  // "*Winner, 2024 Example Prize"
  return (!bracketed && begins_with_prize(text)) ||
         std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return starts_with_ignoring_case(text, w); });
}

bool tells_honour(std::string_view text) {
  constexpr std::array<std::string_view, 9> kWords{"honorable mention", "honourable mention", "winner",      "co-winner", "finalist",
                                                   "shortlisted",       "runner-up",          "reviewed in", "reviews"};
  return std::any_of(kWords.begin(), kWords.end(), [text](std::string_view w) {
    return starts_with_ignoring_case(text, w) && text.size() > w.size() &&
           std::string_view(",: ").find(text[w.size()]) != std::string_view::npos;
  });
}

}  // namespace bibfold
