// See token_classes.h. Shapes that exclude the others (a mark, a locator, a range) are looked for first; a word of letters has several
// classes. The tokens are classed in their order, for a class may depend on those of the token before.
#include "interpret/token_classes.h"

#include <algorithm>
#include <string>

#include "interpret/number_shapes.h"
#include "interpret/word_shape.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

TokenClasses style_classes(std::uint8_t bits) {
  TokenClasses classes = 0;
  if ((bits & kItalic) != 0) classes |= mask(Shape::italic);
  if ((bits & kBold) != 0) classes |= mask(Shape::bold);
  if ((bits & kLink) != 0) classes |= mask(Shape::link);
  if ((bits & kSuper) != 0) classes |= mask(Shape::mark);
  return classes;
}

TokenClasses number_classes(std::string_view word, const Composition& it) {
  if (is_range(word, it)) return mask(Shape::range);
  TokenClasses classes = 0;
  if (it.digits > 0 && it.letters() == 0) {
    classes |= mask(Shape::number);
    if (it.digits <= 2) classes |= mask(Shape::short_number);
    if (it.digits >= 4) classes |= mask(Shape::long_number);
  }
  if (is_year_word(word)) classes |= mask(Shape::year);
  if (it.digits > 0 && it.letters() > 0 && !is_year_word(word)) classes |= mask(Shape::alnum);
  if (is_tag_year(word)) classes |= mask(Shape::tag_year);
  return classes;
}

template <typename... Prefixes>
bool starts_with_any(std::string_view word, Prefixes... prefixes) {
  return (starts_with_ignoring_case(word, prefixes) || ...);
}

TokenClasses locator_classes(std::string_view word) {
  if (word.size() > 8 && starts_with_any(word, "http", "www.", "ftp:", "doi.org/", "dx.doi.org/", "arxiv.org/")) return mask(Shape::url);
  if (starts_with_any(word, "10.", "doi:", "arxiv:", "abs/") && word.find_first_of("/:") != std::string_view::npos)
    return mask(Shape::identifier);
  return is_bare_arxiv(word) || is_bare_biorxiv(word) ? mask(Shape::identifier) : 0;
}

/// "J", "J-P"
bool has_one_letter_parts(const Composition& it) { return it.upper > 0 && it.lower == 0 && it.upper == it.dashes + 1; }

TokenClasses case_classes(const Composition& it) {
  TokenClasses classes = 0;
  if (it.upper == 0 && it.lower > 0) classes |= mask(Shape::lower);
  if (it.upper >= 2 && it.lower == 0) classes |= mask(Shape::caps);
  if (it.upper_first && it.lower > 0 && it.upper <= 1 + it.dashes) classes |= mask(Shape::capital);
  return classes == 0 && !has_one_letter_parts(it) ? mask(Shape::mixed) : classes;
}

TokenClasses odds_classes(int odds) {
  if (odds >= 25) return mask(Shape::name_strong);
  if (odds > 0) return mask(Shape::name_weak);
  if (odds <= -25) return mask(Shape::title_strong);
  return odds < 0 ? mask(Shape::title_weak) : 0;
}

/// "Min-Yen", "Self-Attention": what the halves of a word tell together when the whole is unknown.
int odds_of_parts(std::string_view word, const ReferenceWords& words) {
  int sum = 0;
  std::size_t begin = 0;
  while (begin < word.size()) {
    std::size_t end = word.find_first_of("-'/", begin);
    if (end == std::string_view::npos) end = word.size();
    const int odds = words.find(fold_letters(word.substr(begin, end - begin))).name_odds;
    if (odds != 0 && (sum == 0 || odds < sum)) sum = odds;
    begin = end + 1;
  }
  return sum;
}

/// Classes of "January-March" or "mai/juin": those that both halves have.
WordClasses classes_of_parts(std::string_view word, const ReferenceWords& words) {
  const std::size_t at = word.find_first_of("-/");
  const std::size_t dash = at == std::string_view::npos ? word.find("–") : at;
  if (dash == std::string_view::npos || dash == 0) return 0;
  const WordClasses first = words.find(fold_letters(word.substr(0, dash))).classes;
  const WordClasses second = words.find(fold_letters(word.substr(dash + 1))).classes;
  return first & second & (bit(WordClass::month) | bit(WordClass::season));
}

/// One token among its neighbours, of which those before it are classed already.
class TokenInItem {
 public:
  TokenInItem(const TokenizedItem& item, std::size_t k) : item_(item), token_(item.tokens[k]), word_(item.word(k)), k_(k) {}

  [[nodiscard]] TokenClasses shape() const;
  [[nodiscard]] TokenClasses meaning(TokenClasses classes) const;

 private:
  [[nodiscard]] bool is_last() const { return k_ + 1 == item_.tokens.size(); }
  [[nodiscard]] std::string_view next_word() const { return is_last() ? std::string_view() : item_.word(k_ + 1); }
  template <typename C>
  [[nodiscard]] bool is_behind(C c) const {
    return k_ > 0 && item_.tokens[k_ - 1].is(c);
  }
  [[nodiscard]] bool marks_name() const;
  [[nodiscard]] bool is_initial(const Composition& it, bool period) const;
  [[nodiscard]] bool may_be_second_initial() const;
  [[nodiscard]] bool is_short_conjunction() const;
  [[nodiscard]] TokenClasses letter_meaning(TokenClasses classes) const;

  const TokenizedItem& item_;
  const Token& token_;
  std::string_view word_;
  std::size_t k_;
};

TokenClasses TokenInItem::shape() const {
  std::size_t at = 0;
  const CharacterKind kind = kind_of(next_code_point(word_, at));
  if (kind == CharacterKind::mark || (kind == CharacterKind::symbol && marks_name())) return mask(Shape::mark);
  if (kind == CharacterKind::symbol) return mask(Shape::symbol);
  if (const TokenClasses locator = locator_classes(word_); locator != 0) return locator;
  const Composition it = compose(word_);
  if (it.han) return mask(Shape::han);
  TokenClasses classes = it.digits > 0 ? number_classes(word_, it) : 0;
  if ((classes & (mask(Shape::number) | mask(Shape::range) | mask(Shape::year))) != 0) return classes;
  const bool period = item_.gaps[k_ + 1].signature.starts_with('.');
  classes |= case_classes(it);
  if (is_initial(it, period)) classes |= mask(Shape::initial);
  if (it.digits == 0 && is_roman(word_)) classes |= mask(Shape::roman);
  if (period && it.letters() <= 6) classes |= mask(Shape::abbreviated);
  if (it.letters() >= 9) classes |= mask(Shape::long_word);
  return classes;
}

/// "^Bautista, R.", "*+Castillo, R.": signs glued to the front of a name.
bool TokenInItem::marks_name() const {
  if (word_ != "+" && word_ != "^" && word_ != "~") return false;
  const bool alone = k_ == 0 || item_.gaps[k_].blank || is_behind(Shape::mark);
  if (!alone || is_last() || item_.gaps[k_ + 1].blank || !item_.gaps[k_ + 1].signature.empty()) return false;
  return is_upper_at(next_word(), 0);
}

bool TokenInItem::is_initial(const Composition& it, bool period) const {
  if (it.digits != 0) return false;
  if (has_one_letter_parts(it)) return true;
  if (it.lower == 1 && it.letters() == 1)
    return is_behind(Shape::initial) && item_.gaps[k_].signature == ".-" && !item_.gaps[k_].blank;  // "J.-h."
  const bool digraph = it.upper_first && it.upper == 1 && it.lower == 1 && it.dashes == 0;
  if (!digraph || !period || is_last() || (next_word()[0] >= '0' && next_word()[0] <= '9')) return false;  // "B. Yu. 2008"
  if (is_behind(Shape::initial) && item_.gaps[k_ + 1].blank && !may_be_second_initial()) return false;     // "and C. Xu.", "P. S. Yu."
  const bool behind_name = is_behind(Shape::initial) || (k_ > 0 && item_.gaps[k_].signature.find(',') != std::string::npos);
  return behind_name || !item_.gaps[k_ + 1].blank;  // "Ivanov, Yu. A."
}

/// "A. Yu. Ivanov": two letters that stand for one of Cyrillic; in "P. S. Yu. Title" and "M. Ye. in ICML" they are a family name.
bool TokenInItem::may_be_second_initial() const {
  if (is_abbreviation(word_)) return true;
  if (!is_digraph(word_) || (k_ >= 2 && item_.tokens[k_ - 2].is(Shape::initial))) return false;
  return is_upper_at(next_word(), 0);
}

/// "V. Gupta u. G. Roe", "Gerard SCHELLEKENS a Ben DE JONG": words that are something else elsewhere.
bool TokenInItem::is_short_conjunction() const {
  if ((word_ != "u" && word_ != "a") || k_ == 0 || is_last() || !item_.gaps[k_].blank || !item_.gaps[k_ + 1].blank) return false;
  if (!is_upper_at(next_word(), 0)) return false;
  if (word_ == "u") return item_.gaps[k_ + 1].signature == ".";
  constexpr std::size_t kAmongNames = 12;
  const Token& first = item_.tokens.front();  // "NOVÁK, Jan a Petr SVOBODA"
  const bool families = first.is(Shape::caps) && item_.word(0).size() > 3 && k_ < kAmongNames && item_.gaps[1].signature == ",";
  if (families && (is_behind(Shape::capital) || is_behind(Shape::caps)))
    return item_.gaps[k_].signature.empty() && item_.gaps[k_ + 1].signature.empty();
  return is_behind(Shape::caps) && item_.word(k_ - 1).size() > 3 && item_.gaps[k_].signature.empty() &&
         item_.gaps[k_ + 1].signature.empty();
}

/// What the table's `classes` mean here. Two letters are a state only in capitals ("MA").
TokenClasses TokenInItem::meaning(TokenClasses classes) const {
  if (is_short_conjunction()) return mask(WordClass::conjunction);
  const bool conjunction = (classes & mask(WordClass::conjunction)) != 0;
  if (word_ == "t" && is_behind(WordClass::particle)) return mask(WordClass::particle);  // "van 't Riet"
  if (token_.folded.size() == 1 && !conjunction) return letter_meaning(classes);
  if (token_.folded.size() == 1 && !token_.is(Shape::lower) && !token_.is(Shape::symbol)) return 0;
  // "Dan Klein" begins a name; "Zheng dan Stone" are two.
  if (conjunction && token_.is(Shape::capital)) classes &= ~mask(WordClass::conjunction);
  if (token_.folded.size() == 2 && !token_.is(Shape::caps)) classes &= ~mask(WordClass::place);
  if (token_.is(Shape::caps)) classes &= ~mask(WordClass::particle);
  return classes;
}

/// One letter means what the table says only before a number ("S. 12", "n. 3").
TokenClasses TokenInItem::letter_meaning(TokenClasses classes) const {
  constexpr TokenClasses kCounters = mask(WordClass::pages) | mask(WordClass::volume) | mask(WordClass::issue);
  const std::string_view next = next_word();
  if (has_digit(next) || is_any_roman(next)) return classes & kCounters;
  const bool ends = is_last() || item_.gaps[k_ + 1].signature.find_first_of(",;)]") != std::string::npos;  // "XXVIII, 541 S."
  if (is_behind(Shape::number) && (token_.is(Shape::lower) || ends)) return classes & mask(WordClass::pages);
  return classes & mask(WordClass::function);
}

void classify(TokenizedItem& item, std::size_t k, std::uint8_t style, const ReferenceWords& words) {
  Token& token = item.tokens[k];
  const std::string_view word = item.word(k);
  token.folded = word == "&" ? std::string(word) : fold_letters(word);
  token.classes = style_classes(style);
  if (token.is(Shape::mark) && word.size() <= 12) return;
  token.classes &= ~mask(Shape::mark);
  const TokenInItem here(item, k);
  token.classes |= here.shape();
  WordFacts facts = words.find(token.folded);
  if (facts.classes == 0) facts.classes = classes_of_parts(word, words);
  if (k > 0 && item.tokens[k - 1].is(WordClass::volume) && is_any_roman(word)) token.classes |= mask(Shape::roman);
  token.classes |= here.meaning(facts.classes);
  if (token.folded.size() < 2 || token.is(Shape::number) || token.is(Shape::range) || token.is(Shape::url)) return;
  const bool compound = facts.name_odds == 0 && word.find_first_of("-'/") != std::string_view::npos;
  const int odds = compound ? odds_of_parts(word, words) : facts.name_odds;
  token.classes |= odds_classes(odds);
  if (odds == 0 && facts.classes == 0) token.classes |= mask(Shape::unknown);
}

/// Enclosures of one kind are sorted by their begin, so one pass with the furthest end seen marks them all.
void mark_enclosed(TokenizedItem& item, char kind, TokenClasses classes) {
  std::uint32_t done = 0;
  for (const Enclosure& e : item.enclosures) {
    if (e.kind != kind) continue;
    for (std::uint32_t k = std::max(done, e.begin); k < e.end; ++k) item.tokens[k].classes |= classes;
    done = std::max(done, e.end);
  }
}

/// "NOVÁK, P. a M. DVOŘÁK", "Xiaojin ZHU a Timothy T. ROGERS": between two names the Czech and Slovak "and"; elsewhere an article.
void mark_czech_and(TokenizedItem& item) {
  const auto& tokens = item.tokens;
  for (std::size_t k = 1; k + 1 < tokens.size(); ++k) {
    if (tokens[k].folded != "a" || !tokens[k].is(Shape::lower) || !item.gaps[k + 1].signature.empty()) continue;
    const bool initials = item.gaps[k].signature == "i." && tokens[k + 1].is(Shape::initial);
    const bool capitals = item.gaps[k].signature.empty() && tokens[k - 1].is(Shape::caps) && tokens[k + 1].is(Shape::capital) &&
                          k + 2 < tokens.size() && (tokens[k + 2].is(Shape::caps) || tokens[k + 2].is(Shape::initial));
    if (initials || capitals) item.tokens[k].classes |= mask(WordClass::conjunction);
  }
}

}  // namespace

void classify_tokens(TokenizedItem& item, const ItemCharacters& chars, const ReferenceWords& words) {
  for (std::size_t k = 0; k < item.tokens.size(); ++k) classify(item, k, chars.style(item.tokens[k].begin), words);
  mark_enclosed(item, '"', mask(Shape::quoted));
  mark_enclosed(item, '(', mask(Shape::bracketed));
  mark_enclosed(item, '[', mask(Shape::bracketed));
  for (std::size_t k = 1; k < item.gaps.size(); ++k) {
    if (item.tokens[k - 1].is(Shape::initial)) item.gaps[k].signature.insert(0, 1, 'i');
  }
  mark_czech_and(item);
}

}  // namespace bibfold
