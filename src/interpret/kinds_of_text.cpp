// See kinds_of_text.h. Tables of words; what else a stretch may be is for the search to decide.
#include "interpret/kinds_of_text.h"

#include <array>
#include <string>
#include <string_view>

#include "text/word_table.h"

namespace bibfold {

bool is_kind_of_text(const TokenizedItem& item, const NameReading& name) {
  constexpr std::array<std::string_view, 22> kKinds{"afterword", "comment",    "commentary", "corrigendum",  "editorial",    "einleitung",
                                                    "epilogue",  "erratum",    "foreword",   "introduction", "introduccion", "nachwort",
                                                    "obituary",  "postscript", "preface",    "prefazione",   "prologue",     "prologo",
                                                    "reply",     "response",   "review",     "vorwort"};
  const std::string& last = item.tokens[name.end - 1].folded;
  const std::string& first = item.tokens[name.begin].folded;
  constexpr std::array<std::string_view, 4> kPraise{"choice", "highlight", "pick", "suggestion"};
  if (first.starts_with("editor") && is_one_of(kPraise, last)) return true;  // "(Editors' Suggestion)"
  const std::string_view before_last = name.end >= name.begin + 2 ? std::string_view(item.tokens[name.end - 2].folded) : std::string_view();
  const bool bare = name.end == name.begin + 1 || (name.end == name.begin + 2 && item.tokens[name.begin].is(Shape::initial));
  const bool heads = bare && name.end < item.tokens.size() && item.gaps[name.end].signature.starts_with(':');  // "Lund, P. Editorial: …"
  const bool invited = heads || before_last == "invited" || before_last == "guest";  // "P. Lindgren, Invited Commentary, …"
  if (!is_one_of(kKinds, last) || (!invited && (name.begin != 0 || name.end > 2))) return false;
  return invited || name.end == 1 || first == "book";
}

bool is_kind_before_colon(const TokenizedItem& item, const NameReading& name) {
  constexpr std::array<std::string_view, 14> kKinds{"chapter",   "commentary", "dissertation", "editorial", "essay",
                                                    "interview", "monograph",  "oped",         "paper",     "patent",
                                                    "poem",      "report",     "textbook",     "thesis"};
  if (name.begin != 0 || name.end > 3 || name.end >= item.tokens.size()) return false;
  return item.gaps[name.end].signature.starts_with(':') && is_one_of(kKinds, item.tokens[name.end - 1].folded);
}

}  // namespace bibfold
