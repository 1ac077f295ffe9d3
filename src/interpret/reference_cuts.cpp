// Candidate boundaries of the segments of one item: `find_cuts`. They are generous, since only the search knows which of them are used;
// but a run of words without punctuation has none, which keeps the search fast.
#include "interpret/reference_cuts.h"

#include <array>
#include <string_view>

#include "interpret/name_facts.h"
#include "interpret/unmarked_cuts.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr TokenClasses kNumeric =
    mask(Shape::number) | mask(Shape::year) | mask(Shape::range) | mask(Shape::url) | mask(Shape::identifier) | mask(Shape::tag_year);
constexpr TokenClasses kNameStart =
    mask(Shape::capital) | mask(Shape::initial) | mask(Shape::mixed) | mask(Shape::caps) | mask(WordClass::particle);
constexpr TokenClasses kCounter = mask(WordClass::pages) | mask(WordClass::volume) | mask(WordClass::issue);

bool has(const TokenizedItem& item, std::size_t k, TokenClasses classes) { return (item.tokens[k].classes & classes) != 0; }

bool numeric(const TokenizedItem& item, std::size_t k) { return has(item, k, kNumeric); }

bool counts_something(const TokenizedItem& item, std::size_t k) {
  return has(item, k, kCounter) && k + 1 < item.tokens.size() && has(item, k + 1, kNumeric | mask(Shape::alnum) | mask(Shape::roman));
}

/// "and X", "& X": the last of a list of names.
bool joins_names(const TokenizedItem& item, std::size_t k) {
  return item.tokens[k].is(WordClass::conjunction) && k > 0 && k + 1 < item.tokens.size() &&
         has(item, k - 1, kNameStart | mask(WordClass::suffix) | mask(Shape::mark)) && has(item, k + 1, kNameStart);
}

bool starts_et_al(const TokenizedItem& item, std::size_t k) {
  const auto& tokens = item.tokens;
  if (k + 1 >= tokens.size()) return false;
  const bool plus = item.word(k) == "+";  // "+ 4 more"
  const bool and_others =
      (item.word(k) == "e" || item.word(k) == "u") && item.word(k + 1) == "a" && item.gaps[k + 1].signature.ends_with('.');
  if (and_others) return true;  // "e.a.", "u. a."
  if (!plus && !tokens[k].is(WordClass::conjunction)) return false;
  const bool more = tokens[k + 1].folded == "more" && !item.gaps[k + 2].signature.empty();  // "A. Doe, B. Roe and more."
  const bool counted = tokens[k + 1].is(Shape::number) && k + 2 < tokens.size() &&
                       (tokens[k + 2].is(WordClass::etal) || tokens[k + 2].folded == "more" ||
                        tokens[k + 2].folded.starts_with("coauthor") || (plus && tokens[k + 2].folded == "authors"));
  return tokens[k + 1].is(WordClass::etal) || more || counted;
}

/// A lower-case word, then a journal: "… of gravity waves Class. Quantum Grav. 3"; or any word, then an abbreviated journal.
bool starts_venue(const TokenizedItem& item, std::size_t k) {
  const Token& token = item.tokens[k];
  const Token& before = item.tokens[k - 1];
  const bool journal = token.is(Shape::initial) && token.folded == "j" && item.gaps[k + 1].signature == "i." &&
                       k + 1 < item.tokens.size() && item.tokens[k + 1].is(Shape::abbreviated) && !before.is(Shape::initial);
  if (journal) return true;  // "… of dense polymers | J. Stat. Mech."
  if (!token.is(Shape::capital) && !token.is(Shape::caps)) return false;
  if (token.is(Shape::abbreviated) && token.is(WordClass::venue)) return true;
  const bool content = before.is(Shape::lower) && !before.is(WordClass::function) && !before.is(WordClass::conjunction);
  return content && (token.is(Shape::abbreviated) || token.is(WordClass::venue));
}

/// "joint with", "coauthored with", "in collaboration with", "gemeinsam mit": the word before the one that names companions.
bool means_jointly(const Token& token) {
  constexpr std::array<std::string_view, 11> kWords{"collaboration", "coauthored", "coedited", "edited", "gemeinsam", "joint",
                                                    "jointly",       "junto",      "together", "work",   "zusammen"};
  return is_one_of(kWords, token.folded);
}

/// "Spotlight arXiv: 2101.06801", "Report TR-6909", "jointly with A. Doe".
bool introduces_locator(const TokenizedItem& item, std::size_t k) {
  const Token& token = item.tokens[k];
  const std::string& word = token.folded;
  if (word == "arxiv" || word == "doi" || word == "isbn" || word == "issn" || word == "pmid" || word == "pmcid") return true;
  if ((token.is(WordClass::by) || item.word(k) == "mit") && token.folded != "by" && means_jointly(item.tokens[k - 1])) return true;
  const std::string& before = item.tokens[k - 1].folded;
  const bool of_patent = before == "patent" || before == "application" || before == "appl";  // "US Patent Application EP24152787"
  return token.is(Shape::alnum) && (of_patent || item.tokens[k - 1].is(WordClass::report) || item.tokens[k - 1].is(WordClass::issue));
}

bool is_content(const Token& token) {
  return token.is(Shape::lower) && !token.is(WordClass::function) && !token.is(WordClass::conjunction) && !token.is(WordClass::in);
}

/// "On searching for instrumental variables | van der Zander, B.", "… via exploration | N. Gavenski, J. Roe": names behind a title.
bool starts_names(const TokenizedItem& item, std::size_t k) {
  if (!is_content(item.tokens[k - 1])) return false;
  const auto& tokens = item.tokens;
  std::size_t family = k;
  while (family < tokens.size() && tokens[family].is(WordClass::particle) && tokens[family].is(Shape::lower)) ++family;
  if (family + 1 >= tokens.size()) return false;
  const bool turned = tokens[family].is(Shape::capital) && item.gaps[family + 1].signature == "," && tokens[family + 1].is(Shape::initial);
  if (turned) return item.gaps[family + 2].signature.starts_with("i.");
  const bool initials = tokens[k].is(Shape::initial) && item.gaps[k + 1].signature == "i." && tokens[k + 1].is(Shape::capital);
  if (!initials || k + 2 >= tokens.size()) return false;
  return item.gaps[k + 2].signature.starts_with(',') || tokens[k + 2].is(WordClass::conjunction) || tokens[k + 2].is(Shape::mark);
}

/// "R. J. Doe | LOQO: an interior point code", "and Y. Tian | Invest Ophthalmol": what follows a name with initials.
bool follows_name(const TokenizedItem& item, std::size_t k) {
  const Token& family = item.tokens[k - 1];
  return k >= 2 && family.is(Shape::capital) && !family.is(Shape::initial) && item.tokens[k - 2].is(Shape::initial) &&
         item.gaps[k - 1].signature == "i." && !item.tokens[k].is(WordClass::place) &&
         (item.tokens[k].classes & (mask(Shape::capital) | mask(Shape::caps))) != 0;
}

/// "Springer | Berlin", "Westview Press | New York"; "PhD thesis | University of Trees", "Technical report | Example Institute".
bool starts_place_or_school(const TokenizedItem& item, std::size_t k) {
  const Token& now = item.tokens[k];
  const Token& before = item.tokens[k - 1];
  if (!now.is(Shape::capital)) return false;
  const bool next_is_place = k + 1 < item.tokens.size() && item.gaps[k + 1].signature.empty() && item.tokens[k + 1].is(WordClass::place);
  if (before.is(WordClass::publisher) && !before.is(WordClass::place) && (now.is(WordClass::place) || next_is_place)) return true;
  return (before.is(WordClass::thesis) || before.is(WordClass::report)) && now.is(WordClass::institution);
}

/// A boundary that no punctuation marks.
bool cut_by_words(const TokenizedItem& item, std::size_t k) {
  if (numeric(item, k) || numeric(item, k - 1)) return true;
  if (counts_something(item, k) || joins_names(item, k) || starts_et_al(item, k) || introduces_locator(item, k)) return true;
  const Token& before = item.tokens[k - 1];
  if (before.is(WordClass::etal) && before.folded == "al") return true;
  if (before.is(Shape::mark) || starts_venue(item, k)) return true;
  if (starts_names(item, k) || follows_name(item, k) || starts_place_or_school(item, k)) return true;
  const Token& now = item.tokens[k];
  if (now.is(WordClass::thesis) && now.is(Shape::capital) && before.is(Shape::lower)) return true;
  if (now.is(WordClass::month) && k + 1 < item.tokens.size() && numeric(item, k + 1)) return true;
  if (now.is(Shape::roman) && now.folded.size() >= 2 && !item.gaps[k + 1].signature.empty()) return true;
  if (now.is(Shape::han) != before.is(Shape::han)) return true;
  if (now.is(WordClass::in) && k + 1 < item.tokens.size()) {  // "… of small trees in Advances in Forestry", "… in: The Forest"
    const Token& next = item.tokens[k + 1];
    if (item.gaps[k + 1].signature == ":" || (next.is(WordClass::venue) && next.is(Shape::capital))) return true;
  }
  return now.is(WordClass::in) && now.is(Shape::capital);
}

/// "T. Sato. | Phys. Rev. X", "Jane Smith. | Phys. Rev. X": a short family name is no abbreviation.
bool ends_name(const TokenizedItem& item, std::size_t k) {
  if (k > 0 && item.tokens[k - 1].is(Shape::initial)) return true;
  if (name_word_counts(item.tokens[k].folded).family >= 2) return true;
  return k > 0 && item.tokens[k - 1].is(Shape::capital) && name_word_counts(item.tokens[k - 1].folded).given >= 2;
}

/// "Geophys. | Res. Lett.", "Proc. | ACM Program. Lang.": inside the abbreviated name of a journal.
bool inside_abbreviations(const TokenizedItem& item, std::size_t k) {
  const auto abbreviated = [&](std::size_t at) {
    const Token& token = item.tokens[at];
    const bool word = token.is(Shape::capital) && !token.is(Shape::initial);
    const bool whole = token.is(Shape::title_weak) || token.is(Shape::title_strong);  // "A Survey. Trans. Jane Doe"
    return word && item.gaps[at + 1].signature == "." && token.is(Shape::abbreviated) && !whole;
  };
  if (item.gaps[k].signature != "." || !item.gaps[k].blank || !abbreviated(k - 1)) return false;
  if (item.tokens[k - 1].folded == "proc") return item.tokens[k].is(Shape::caps) || item.tokens[k].is(Shape::capital);
  if (!abbreviated(k) || item.gaps[k].italic_changes) return false;
  return item.tokens[k - 1].is(WordClass::venue) || (item.tokens[k].is(WordClass::venue) && !ends_name(item, k - 1));
}

/// "Festschrift zum 70. Geburtstag", "Verhandlungen des 37. Kongresses": a German ordinal.
bool behind_ordinal(const TokenizedItem& item, std::size_t k) {
  const Token& number = item.tokens[k - 1];
  if (k < 2 || !number.is(Shape::number) || number.folded.size() > 3 || item.gaps[k].signature != "." || !item.tokens[k].is(Shape::capital))
    return false;
  const std::string_view before = item.tokens[k - 2].folded;
  constexpr std::array<std::string_view, 8> kArticles{"zum", "zur", "des", "dem", "der", "beim", "vom", "im"};
  return is_one_of(kArticles, before);
}

/// A word whose period is no abbreviation's: "trees", "Learning"; not "Phys", "www".
bool ends_sentence(const Token& token) {
  if (token.is(Shape::lower)) return token.folded.size() >= 4;
  return token.is(Shape::capital) && token.folded.size() >= 5 && token.is(Shape::title_strong);
}

bool cut_by_signs(const TokenizedItem& item, std::size_t k, std::string_view signs) {
  const Gap& gap = item.gaps[k];
  if (signs.find_first_of("()[]<>;|?!") != std::string_view::npos) return true;
  if (gap.blank) return true;
  if (item.tokens[k].is(Shape::han) || item.tokens[k - 1].is(Shape::han)) return true;
  if (signs.find_first_of(",:") != std::string_view::npos) return true;
  if (signs == "." && ends_sentence(item.tokens[k - 1])) {  // "in trees.Nature", "at a glance.J Cell Sci", "of leaves.in Trees 2017"
    const Token& now = item.tokens[k];
    if (now.is(Shape::capital) || now.is(WordClass::in) || now.is(WordClass::status)) return true;
  }
  if (signs == "." && item.tokens[k].is(Shape::alnum) && item.tokens[k - 1].is(Shape::capital)) return true;  // "Nucl.Phys.B266"
  return numeric(item, k) || numeric(item, k - 1);
}

/// "云南洱海流域生态补偿研究 | 生态学报": a blank parts two pieces, unless both are as short as the halves of a name.
bool parts_han(const TokenizedItem& item, std::size_t k) {
  constexpr std::size_t kFourSigns = 12;
  return item.word(k).size() >= kFourSigns || item.word(k - 1).size() >= kFourSigns;
}

bool is_cut(const TokenizedItem& item, std::size_t k) {
  const Gap& gap = item.gaps[k];
  if (gap.line_ends) return true;
  std::string_view signs = gap.signature;
  if (signs.starts_with('i')) signs.remove_prefix(1);
  if (inside_abbreviations(item, k) || behind_ordinal(item, k)) return false;
  if (!signs.empty()) return cut_by_signs(item, k, signs);
  if (item.tokens[k].is(Shape::han) && (item.tokens[k].is(WordClass::conjunction) || item.word(k) == "等")) return true;
  if (gap.italic_changes || gap.link_changes || gap.bold_changes) return true;
  if (gap.blank && item.tokens[k].is(Shape::han) && item.tokens[k - 1].is(Shape::han)) return parts_han(item, k);
  if (!gap.blank && item.tokens[k].is(Shape::mark) && numeric(item, k - 1)) return true;  // "(** 1987**)"
  if (!gap.blank) return item.tokens[k].is(Shape::han) != item.tokens[k - 1].is(Shape::han);
  return cut_by_words(item, k);
}

/// For every token whether a formula is open before it: "over $F_q[t]$" has no brackets of a tag. Prices have no second sign near by.
std::vector<bool> inside_formulas(const TokenizedItem& item) {
  constexpr std::size_t kLongest = 120;
  std::vector<bool> inside(item.tokens.size() + 1, false);
  std::size_t k = 0;
  for (std::size_t open = item.text.find('$'); open != std::string_view::npos;) {
    const std::size_t close = item.text.find('$', open + 1);
    if (close == std::string_view::npos) break;
    const bool formula = close - open <= kLongest && close > open + 1 && item.text[open + 1] != ' ' && item.text[close - 1] != ' ';
    while (k < item.tokens.size() && item.tokens[k].begin < open) ++k;
    for (std::size_t i = k + 1; formula && i < item.tokens.size() && item.tokens[i].begin < close; ++i) inside[i] = true;
    open = formula ? item.text.find('$', close + 1) : close;
  }
  return inside;
}

char introducer(const TokenizedItem& item, std::size_t k) {
  if (k >= item.tokens.size()) return 'Z';
  const Token& token = item.tokens[k];
  if (starts_et_al(item, k) || token.is(WordClass::etal)) return 'L';
  if (token.is(WordClass::conjunction)) return 'A';
  if (token.is(WordClass::in) && token.is(Shape::capital)) return 'N';
  if (token.is(WordClass::in)) return 'n';
  if (counts_something(item, k)) return token.is(WordClass::pages) ? 'P' : token.is(WordClass::volume) ? 'V' : 'I';
  if (token.is(Shape::url) || token.is(Shape::identifier)) return 'U';
  return 0;
}

std::string signature_at(const TokenizedItem& item, std::size_t k) {
  const Gap& gap = item.gaps[k];
  std::string out = gap.signature;
  if (out.empty() || out == "i") {
    if (gap.italic_changes) out += gap.opens_italic ? '/' : '\\';
    if (!gap.blank) out += '~';
  }
  if (const char word = introducer(item, k); word != 0) out += word;
  return out;
}

}  // namespace

GapKind kind_of(const Gap& gap) {
  std::string_view signs = gap.signature;
  const bool initial = signs.starts_with('i');
  if (initial) signs.remove_prefix(1);
  const auto contains = [&](std::string_view set) { return signs.find_first_of(set) != std::string_view::npos; };
  if (gap.line_ends) return GapKind::line;
  if (contains("<")) return GapKind::open_quote;
  if (contains(">")) return GapKind::close_quote;
  if (contains("(")) return GapKind::open_paren;
  if (contains("[")) return GapKind::open_bracket;
  if (contains(")")) return GapKind::close_paren;
  if (contains("]")) return GapKind::close_bracket;
  if (contains("?!")) return GapKind::question;
  if (contains(";")) return GapKind::semicolon;
  if (contains(":")) return GapKind::colon;
  if (contains(",")) return GapKind::comma;
  if (contains(".")) return initial ? GapKind::initial_period : GapKind::period;
  if (contains("-")) return GapKind::dash;
  if (contains("|/")) return GapKind::bar;
  return gap.blank ? GapKind::none : GapKind::glued;
}

std::vector<Cut> find_cuts(const TokenizedItem& item, const VenueTable& venues) {
  std::vector<Cut> cuts;
  const std::vector<bool> unmarked = unmarked_cuts(item, venues);
  const std::size_t n = item.tokens.size();
  const std::vector<bool> inside = inside_formulas(item);
  for (std::size_t k = 0; k <= n; ++k) {
    if (k > 0 && k < n && (inside[k] || (!unmarked[k] && !is_cut(item, k)))) continue;
    GapKind kind = kind_of(item.gaps[k]);
    if (kind == GapKind::none || kind == GapKind::glued) kind = k == 0 || k == n ? GapKind::edge : kind;
    cuts.push_back({static_cast<std::uint32_t>(k), kind, signature_at(item, k)});
  }
  return cuts;
}

}  // namespace bibfold
