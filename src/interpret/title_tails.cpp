// See title_tails.h. Tables of words; what stands before the tail is not looked at.
#include "interpret/title_tails.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "interpret/data_repositories.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "2. Aufl", "3., überarb", "4th ed", "2e éd", "Wydanie nowe", "nouvelle édition", "2nd. ed."
bool is_edition(std::string_view text) {
  constexpr std::array<std::string_view, 22> kWords{"baski",  "basim",   "aufl",    "auflage",  "ausg",    "ausgabe", "druk",   "ed",
                                                    "edicao", "edicion", "edition", "edizione", "edn",     "editie",  "painos", "uppl",
                                                    "utg",    "uberarb", "vyd",     "wyd",      "wydanie", "izd"};
  if (text.size() > 48) return false;
  const std::string folded = fold_text(text);
  const std::vector<std::string_view> words = split(folded, ' ');
  const bool told = std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_one_of(kWords, word); });
  constexpr std::array<std::string_view, 12> kFirst{"nouvelle", "nueva",  "nova",   "nuova", "wydanie", "wyd",
                                                    "zweite",   "dritte", "second", "third", "revised", "rev"};
  return told && words.size() <= 5 && (is_ascii_digit(words.front().front()) || is_one_of(kFirst, words.front()));
}

/// "2 vols", "3 Bde", "2 t", "4 volumi"
bool is_number_of_volumes(std::string_view text) {
  constexpr std::array<std::string_view, 9> kWords{"vols", "vol", "bde", "t", "tomes", "tomos", "volumes", "volumi", "v"};
  const std::string folded = fold_text(text);
  const std::size_t space = folded.find(' ');
  return space != std::string::npos && space <= 2 && is_ascii_digit(folded[0]) &&
         is_one_of(kWords, std::string_view(folded).substr(space + 1));
}

/// "Paper No. 2k-0031", "Paper 12", "Abstract no. 14"
bool is_paper_number(std::string_view text) {
  if (!starts_with_ignoring_case(text, "paper ") && !starts_with_ignoring_case(text, "abstract ")) return false;
  std::string_view rest = text.substr(text.find(' ') + 1);
  for (const std::string_view word : {"no. ", "no ", "nr. ", "number ", "#"}) {
    if (starts_with_ignoring_case(rest, word)) rest.remove_prefix(word.size());
  }
  return !rest.empty() && rest.size() <= 12 && rest.find(' ') == std::string_view::npos && has_digit(rest);
}

/// "martinfowler.com": a site.
bool is_site(std::string_view text) {
  if (text.size() < 5 || text.size() > 40 || text.find_first_of(" /@") != std::string_view::npos) return false;
  const std::size_t period = text.rfind('.');
  constexpr std::array<std::string_view, 8> kEnds{"com", "org", "net", "edu", "gov", "io", "info", "eu"};
  return period != std::string_view::npos && period > 2 && is_one_of(kEnds, text.substr(period + 1));
}

/// "Ms., University of the Lakes", "Unpublished manuscript, ULK", "Typescript"
bool is_manuscript(std::string_view text) {
  constexpr std::array<std::string_view, 10> kWords{"ms.",
                                                    "ms,",
                                                    "manuscript,",
                                                    "manuscript.",
                                                    "unpublished manuscript",
                                                    "unpublished ms",
                                                    "unpubl. ms",
                                                    "working manuscript",
                                                    "typescript",
                                                    "unveröff. ms"};
  return text == "Ms" || text == "Manuscript" ||
         std::any_of(kWords.begin(), kWords.end(), [text](std::string_view word) { return starts_with_ignoring_case(text, word); });
}

/// "Scientific Investigations Report 2013-5012", "ICF Policy Brief 2022/07", "CES Working Paper No. 12": no volume of papers is called so.
bool is_numbered_report(std::string_view text) {
  constexpr std::array<std::string_view, 13> kKinds{"arbeitspapier", "brief", "briefing", "bulletin", "circular", "insights", "memorandum",
                                                    "note",          "notes", "paper",    "papers",   "report",   "trabajo"};
  constexpr std::size_t kMostWords = 7;
  std::vector<std::string_view> words = split(text, ' ');
  constexpr std::array<std::string_view, 5> kCounts{"no", "nr", "n", "num", "number"};
  if (words.size() > 3 && is_one_of(kCounts, fold_text(words[words.size() - 2]))) words.erase(words.end() - 2);
  if (words.size() < 3 || words.size() > kMostWords || !is_ascii_upper(text.front()) || !has_digit(words.back())) return false;
  const std::string folded = fold_text(words[words.size() - 2]);
  return is_one_of(kKinds, folded) && words.back().find_first_of("(),") == std::string_view::npos;
}

/// "Directed by Jane Doe"
bool tells_makers(std::string_view text) {
  return starts_with_ignoring_case(text, "directed by ") || starts_with_ignoring_case(text, "dir. by ") ||
         starts_with_ignoring_case(text, "produced by ") || starts_with_ignoring_case(text, "written and directed by ");
}

}  // namespace

std::optional<Label> label_of_tail(std::string_view tail) {
  constexpr std::array<std::string_view, 8> kKinds{"computer program", "computer software", "data set",         "dataset",
                                                   "software",         "source code",       "software package", "data collection"};
  if (is_one_of(kKinds, fold_text(tail))) return Label::genre;
  if (is_edition(tail)) return Label::edition;
  if (is_number_of_volumes(tail)) return Label::note;
  if (is_paper_number(tail)) return Label::number;
  if (is_manuscript(tail) || tells_makers(tail)) return Label::note;
  if (is_numbered_report(tail)) return Label::genre;
  if (is_site(tail)) return Label::container_title;
  if (is_data_repository(tail)) return Label::publisher;
  return std::nullopt;
}

std::optional<Label> label_of_bracket(std::string_view inside) {
  const auto counted_by = [inside](std::string_view word) {
    return starts_with_ignoring_case(inside, word) && inside.size() > word.size() && is_ascii_digit(inside[word.size()]);
  };
  if (counted_by("version ") || counted_by("v") || counted_by("release ")) return Label::note;
  if (counted_by("bd. ") || counted_by("band ") || counted_by("vol. ") || counted_by("tome ") || counted_by("tomo ")) return Label::volume;
  if (is_edition(inside)) return Label::edition;
  if (starts_with_ignoring_case(inside, "target: ") || starts_with_ignoring_case(inside, "target journal")) return Label::note;
  // "(contributing author)", "(in Turkish)"
  constexpr std::array<std::string_view, 9> kTold{"contributing author", "contributor",   "co-author", "lead author", "principal author",
                                                  "open access",         "peer-reviewed", "refereed",  "invited"};
  constexpr std::array<std::string_view, 18> kLanguages{"Arabic", "Chinese",    "Czech",   "Dutch",   "English",  "French",
                                                        "German", "Greek",      "Hebrew",  "Italian", "Japanese", "Korean",
                                                        "Polish", "Portuguese", "Russian", "Spanish", "Swedish",  "Turkish"};
  const bool told = std::find(kTold.begin(), kTold.end(), inside) != kTold.end();
  const bool language = inside.starts_with("in ") && std::find(kLanguages.begin(), kLanguages.end(), inside.substr(3)) != kLanguages.end();
  if (told || language) return Label::note;
  return std::nullopt;
}

bool is_kind_of_text(std::string_view inside) {
  constexpr std::array<std::string_view, 26> kKinds{"exhibition review",
                                                    "review essay",
                                                    "obituary",
                                                    "catalogue entry",
                                                    "abstract",
                                                    "book review",
                                                    "commentary",
                                                    "comment",
                                                    "conference abstract",
                                                    "data set",
                                                    "dataset",
                                                    "editorial",
                                                    "essay",
                                                    "interview",
                                                    "invited review",
                                                    "invited editorial",
                                                    "letter",
                                                    "letter to the editor",
                                                    "letters",
                                                    "peer commentary",
                                                    "podcast",
                                                    "review",
                                                    "review article",
                                                    "special issue",
                                                    "special section",
                                                    "viewpoint"};
  return is_one_of(kKinds, fold_text(inside));
}

}  // namespace bibfold
