// Boundaries that nothing but a blank marks: `unmarked_cuts`. A run of words has very many places where it might be cut, so each rule wants
// a strong sign on one side: a journal of the table in front of a number, two names in one form, the last of a list of names.
#include "interpret/unmarked_cuts.h"

#include <string>
#include <string_view>

#include "interpret/name_facts.h"
#include "interpret/reference_names.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr TokenClasses kNumeric = mask(Shape::number) | mask(Shape::year) | mask(Shape::range);
constexpr TokenClasses kCapital = mask(Shape::capital) | mask(Shape::caps) | mask(Shape::mixed);

class Item {
 public:
  explicit Item(const TokenizedItem& item) : item_(item) {}

  [[nodiscard]] std::size_t size() const { return item_.tokens.size(); }
  [[nodiscard]] bool is(std::size_t k, TokenClasses classes) const { return k < size() && (item_.tokens[k].classes & classes) != 0; }
  [[nodiscard]] bool is(std::size_t k, Shape shape) const { return is(k, mask(shape)); }
  [[nodiscard]] bool is(std::size_t k, WordClass word) const { return is(k, mask(word)); }
  [[nodiscard]] const std::string& folded(std::size_t k) const { return item_.tokens[k].folded; }
  /// The punctuation before token k, without what says that an initial is before it.
  [[nodiscard]] std::string_view signs(std::size_t k) const {
    std::string_view signs = item_.gaps[k].signature;
    if (signs.starts_with('i')) signs.remove_prefix(1);
    return signs;
  }
  [[nodiscard]] bool abbreviates(std::size_t k) const { return item_.gaps[k].signature.starts_with("i."); }
  [[nodiscard]] bool blank_only(std::size_t k) const { return item_.gaps[k].blank && signs(k).empty(); }
  [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const {
    const std::uint32_t from = item_.tokens[begin].begin;
    return item_.text.substr(from, item_.tokens[end - 1].end - from);
  }

  /// "and", "&", "u."
  [[nodiscard]] bool joins(std::size_t k) const { return is(k, WordClass::conjunction); }
  /// Initials as medicine writes them, without a period: "J", "JM".
  [[nodiscard]] bool bare_initials(std::size_t k) const { return (is(k, Shape::initial) || is(k, Shape::caps)) && folded(k).size() <= 3; }
  [[nodiscard]] bool given(std::size_t k) const { return is(k, Shape::capital) && name_word_counts(folded(k)).given >= 2; }
  /// A word that belongs to a title rather than to a name.
  [[nodiscard]] bool title_word(std::size_t k) const {
    return is(k, Shape::title_weak) || is(k, Shape::title_strong) || (is(k, Shape::lower) && !is(k, WordClass::particle));
  }

  [[nodiscard]] const TokenizedItem& tokens() const { return item_; }

 private:
  const TokenizedItem& item_;
};

/// "Doe J and Roe R | Carbon cycles", "Jin H; Luo J | Visual sentiment": behind the last of several names whose initials have no periods.
bool ends_bare_initials(const Item& item, std::size_t k) {
  if (k < 4 || !item.bare_initials(k - 1) || !item.blank_only(k) || !item.is(k, kCapital) || item.bare_initials(k)) return false;
  if (!item.is(k - 2, Shape::capital) || !item.blank_only(k - 1)) return false;
  if (item.joins(k - 3)) return item.bare_initials(k - 4);
  const bool parted = item.signs(k - 2) == ";" || item.signs(k - 2) == ",";
  return parted && item.bare_initials(k - 3);
}

/// "A. Doe and Jane Roe | Wetlands", "and J. LeRoe | Recurrent networks": behind the last name of a list.
bool ends_joined_name(const Item& item, std::size_t k) {
  if (k < 4 || !item.blank_only(k) || !item.is(k, kCapital) || item.is(k, Shape::initial) || !item.is(k - 1, kCapital)) return false;
  if (!item.joins(k - 3) || !item.is(k - 4, kCapital)) return false;
  const bool initial = item.is(k - 2, Shape::initial) && item.abbreviates(k - 1);
  return initial || (item.given(k - 2) && item.blank_only(k - 1));
}

/// "Jin Doe; Zhi Roe | Improved regret": the last of names that semicolons part.
bool ends_listed_name(const Item& item, std::size_t k) {
  return k >= 4 && item.blank_only(k) && item.is(k, kCapital) && item.blank_only(k - 1) && item.is(k - 1, kCapital) && item.given(k - 2) &&
         item.signs(k - 2) == ";";
}

/// "Doe, J.; Roe", "Doe, J., Roe", "Doe, J. & Roe": where a name in this form ends and another begins; 0: neither.
std::size_t behind_turned_name(const Item& item, std::size_t k) {
  if (!item.is(k, kCapital) || item.is(k, Shape::initial) || item.signs(k + 1) != "," || !item.is(k + 1, Shape::initial)) return 0;
  std::size_t end = k + 2;
  while (item.is(end, Shape::initial) && item.abbreviates(end)) ++end;
  if (end >= item.size()) return 0;
  if (item.joins(end)) return end + 1;
  const std::string_view signs = item.signs(end);
  return signs.find(',') != std::string_view::npos || signs.find(';') != std::string_view::npos ? end : 0;
}

/// "J. Doe, R.", "J. Doe* and R.": where the next name begins, also with its initial; 0: no such name.
std::size_t behind_name_with_initials(const Item& item, std::size_t k) {
  std::size_t family = k;
  while (item.is(family, Shape::initial) && item.abbreviates(family + 1)) ++family;
  if (family == k || !item.is(family, kCapital)) return 0;
  std::size_t end = family + 1;
  if (item.is(end, Shape::mark)) ++end;
  if (end >= item.size()) return 0;
  if (item.joins(end)) return end + 1;
  return item.signs(end).find(',') != std::string_view::npos ? end : 0;
}

/// "Jane Doe, Richard", "Jane Doe and Richard", of given names that are known: where the next name begins.
std::size_t behind_full_name(const Item& item, std::size_t k) {
  if (!item.given(k) || k + 2 >= item.size() || !item.is(k + 1, kCapital) || !item.blank_only(k + 1)) return 0;
  if (item.joins(k + 2)) return k + 3;
  return item.signs(k + 2) == "," ? k + 2 : 0;
}

/// "Rain on Roofs | Doe, J.; Roe, R.", "Causal Inference | T. Doe and R. Roe", "Frozen Lakes | Jane Doe, Richard Roe": two names in one
/// form.
bool begins_names(const Item& item, std::size_t k) {
  if (k < 2 || !item.blank_only(k) || !item.title_word(k - 1)) return false;
  if (const std::size_t next = behind_turned_name(item, k); next != 0) return item.is(next, kCapital);
  if (const std::size_t next = behind_name_with_initials(item, k); next != 0) return item.is(next, Shape::initial);
  const std::size_t next = behind_full_name(item, k);
  return next != 0 && item.given(next) && item.is(next + 1, kCapital);
}

/// "Challenges for Small Lakes | Proceedings of the", behind a word in capitals as well.
bool begins_proceedings(const Item& item, std::size_t k) {
  return item.is(k, Shape::capital) && item.folded(k) == "proceedings" && k + 1 < item.size() && item.folded(k + 1) == "of" &&
         item.blank_only(k) && !item.is(k - 1, WordClass::in) && item.folded(k - 1) != "the" && item.folded(k - 1) != "conference";
}

/// "The Name of the Lake | Milan: Example", "… | New York: Example"
bool begins_imprint(const Item& item, std::size_t k) {
  if (!item.blank_only(k) || !item.is(k, Shape::capital) || !item.title_word(k - 1) || item.is(k - 1, WordClass::function)) return false;
  const bool two_words = item.folded(k) == "new" || item.folded(k) == "san" || item.folded(k) == "los" || item.folded(k) == "st";
  const std::size_t place = two_words ? k + 1 : k;
  return item.is(place, WordClass::place) && place + 1 < item.size() && item.signs(place + 1) == ":" && item.is(place + 1, kCapital) &&
         !item.is(k - 1, WordClass::in);
}

/// "Jane Doe | for the EXAMPLE Investigators", "J. Roe | on behalf of the Example Collaboration"
bool begins_behalf(const Item& item, std::size_t k) {
  constexpr std::size_t kMostWords = 9;
  if (!item.is(k - 1, kCapital) || !item.blank_only(k)) return false;
  if (item.folded(k) != "on" && item.folded(k) != "for") return false;
  if (!item.is(k + 1, Shape::lower) || item.folded(k + 1) != (item.folded(k) == "on" ? "behalf" : "the")) return false;
  for (std::size_t end = k + 3; end <= item.size() && end <= k + kMostWords; ++end) {
    if (is_body(item.tokens(), k, end)) return true;
  }
  return false;
}

/// "Learn to Match | in ICCV, pp. 3–9", "Frozen Lakes | submitted to Limnology", "… | to appear in Trees".
bool begins_venue_phrase(const Item& item, std::size_t k) {
  if (!item.blank_only(k) || !item.is(k, Shape::lower) || k + 1 >= item.size() || !item.blank_only(k + 1)) return false;
  const std::string& word = item.folded(k);
  const std::string& next = item.folded(k + 1);
  if (word == "submitted" || word == "accepted") return next == "to" || next == "at" || next == "by" || next == "for" || next == "in";
  if (word == "to") return next == "appear";
  const bool acronym = item.is(k + 1, Shape::tag_year) || (item.is(k + 1, Shape::caps) && next.size() >= 3);
  return word == "in" && acronym && (k + 2 == item.size() || !item.signs(k + 2).empty() || item.is(k + 2, Shape::year));
}

/// "Working Paper Series | CS-13127"
bool begins_number_of_series(const Item& item, std::size_t k) {
  return item.is(k, Shape::alnum) && (item.folded(k - 1) == "series" || item.folded(k - 1) == "papers") && item.blank_only(k);
}

/// Where the name of a journal may end: before a number; with a word of its own that tells it, before any sign.
bool may_end_journal(const Item& item, std::size_t end) {
  if (item.is(end - 1, kNumeric)) return false;
  return end == item.size() || item.is(end, kNumeric) || !item.signs(end).empty();
}

/// Whether the words may be a journal's, for a look into the table is dear.
bool may_be_journal(const Item& item, std::size_t begin, std::size_t end) {
  const bool single = end - begin == 1;
  if (!item.is(begin, kCapital) || !item.blank_only(begin) || item.is(begin - 1, WordClass::in)) return false;
  const bool behind_word =
      single ? item.is(begin - 1, Shape::lower) && !item.is(begin - 1, WordClass::function) : item.title_word(begin - 1);
  if (!behind_word) return false;
  if (end < item.size() && item.is(end, kNumeric)) return true;
  bool tells = false;
  for (std::size_t k = begin; k < end; ++k) tells = tells || item.is(k, WordClass::venue);
  return tells && !single;
}

/// "… in infancy and childhood | Aust N Z J Surg 2000", "Persistence of Trees | Journal of Wood": a journal of the table behind a title.
void mark_journals(const Item& item, const VenueTable& venues, std::vector<bool>& cuts) {
  constexpr std::size_t kMostWords = 8;
  for (std::size_t end = 4; end <= item.size(); ++end) {
    if (!may_end_journal(item, end)) continue;
    for (std::size_t begin = end; begin-- > 3 && end - begin <= kMostWords;) {
      const bool broken = begin + 1 < end && item.signs(begin + 1).find_first_not_of(".&") != std::string_view::npos;
      if (broken || item.is(begin, kNumeric)) break;
      if (may_be_journal(item, begin, end) && venues.journal(fold_text(item.text(begin, end)))) cuts[begin] = true;
    }
  }
}

}  // namespace

std::vector<bool> unmarked_cuts(const TokenizedItem& tokens, const VenueTable& venues) {
  const Item item(tokens);
  std::vector<bool> cuts(item.size() + 1, false);
  for (std::size_t k = 1; k < item.size(); ++k)
    cuts[k] = ends_bare_initials(item, k) || ends_joined_name(item, k) || ends_listed_name(item, k) || begins_names(item, k) ||
              begins_proceedings(item, k) || begins_number_of_series(item, k) || begins_imprint(item, k) || begins_venue_phrase(item, k) ||
              begins_behalf(item, k);
  mark_journals(item, venues, cuts);
  return cuts;
}

}  // namespace bibfold
