// See connectors.h.
#include "interpret/connectors.h"

#include <array>
#include <string>

#include "text/ascending.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {

bool is_connector(std::string_view text) {
  constexpr std::array<std::string_view, 120> kWords{
      "a",      "accessed",  "acesso",    "and",       "article",    "at",      "available",  "avec", "bd",         "bde",
      "behalf", "bib",       "by",        "coleccion", "coll",       "collana", "collection", "com",  "con",        "conjointement",
      "coord",  "cura",      "dans",      "de",        "di",         "dir",     "direction",  "dirs", "disponible", "disponivel",
      "doi",    "e",         "ed",        "edited",    "editor",     "editors", "eds",        "em",   "en",         "et",
      "for",    "from",      "gem",       "gemeinsam", "hg",         "hrsg",    "i",          "id",   "in",         "joint",
      "la",     "m",         "med",       "met",       "mit",        "nel",     "no",         "nos",  "och",        "of",
      "og",     "on",        "org",       "orgs",      "p",          "paper",   "par",        "pdf",  "pp",         "recuperado",
      "red",    "redakcja",  "redaktion", "retrieved", "see",        "sous",    "sowie",      "sp",   "teoksessa",  "the",
      "trad",   "traduit",   "trans",     "transl",    "translated", "u",       "ubersetzt",  "und",  "unter",      "url",
      "ve",     "verfugbar", "vol",       "vols",      "von",        "w",       "with",       "y",    "zus",        "zusammen",
      "вып",    "дис",       "др",        "и",         "науч",       "общ",     "отв",        "под",  "ред",        "с",
      "сост",   "т",         "№",         "号",        "巻",         "年",      "第",         "編",   "著",         "頁"};
  static_assert(is_ascending(kWords));
  const std::string folded = fold_text(text);
  for (const std::string_view word : split(folded, ' ')) {
    if (!word.empty() && !is_among(kWords, word)) return false;
  }
  return true;
}

}  // namespace bibfold
