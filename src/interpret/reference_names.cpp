// Reads a segment as one name: `read_name` tells its form, or that it is none. `name_key` makes names comparable inside a document.
#include "interpret/reference_names.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "interpret/kinds_of_text.h"
#include "interpret/name_facts.h"
#include "interpret/word_shape.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestName = 10;
constexpr TokenClasses kNever =
    mask(Shape::number) | mask(Shape::year) | mask(Shape::range) | mask(Shape::url) | mask(Shape::identifier) | mask(Shape::tag_year);
constexpr TokenClasses kCapitalLike = mask(Shape::capital) | mask(Shape::caps) | mask(Shape::mixed) | mask(Shape::initial);

bool editorial(const Token& token) {
  return token.is(WordClass::editor) &&
         (token.is(Shape::lower) || token.is(Shape::bracketed) || token.is(Shape::abbreviated) || token.folded.size() >= 6);
}

/// The words of a segment that may be a name: without introducing and closing words, and without marks.
struct Words {
  std::vector<std::size_t> at;
  NameFacts facts = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// "for the", "on behalf of the" in front of a body: how many tokens.
std::size_t behalf_length(const TokenizedItem& item, std::size_t begin, std::size_t end) {
  const auto starts = [&](std::size_t k, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      if (k + 1 >= end || item.tokens[k++].folded != word) return false;
    }
    return true;
  };
  if (starts(begin, {"for", "the"})) return 2;
  if (starts(begin, {"on", "behalf", "of", "the"})) return 4;
  return starts(begin, {"on", "behalf", "of"}) ? 3 : 0;
}

/// "sous la direction de", "Edited and translated by", "a cura di" in front of who edited: how many tokens, the last word excepted.
std::size_t role_length(const TokenizedItem& item, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 26> kRoles{"a cura",
                                                    "sous la direction",
                                                    "sous la dir",
                                                    "sous la coordination",
                                                    "sous la responsabilite",
                                                    "bajo la direccion",
                                                    "edicion",
                                                    "edicion a cargo",
                                                    "bajo la coordinacion",
                                                    "organizacao",
                                                    "coordenacao",
                                                    "edicao",
                                                    "textes reunis",
                                                    "etudes reunies",
                                                    "compiled",
                                                    "collected",
                                                    "selected",
                                                    "edited and translated",
                                                    "edited and introduced",
                                                    "translated and edited",
                                                    "compiled and edited",
                                                    "selected and edited",
                                                    "bearbeitet",
                                                    "zusammengestellt",
                                                    "unter der leitung",
                                                    "unter der redaktion"};
  constexpr std::array<std::string_view, 3> kWithoutBy{"pod red", "pod redakcja", "pod redakcją"};
  constexpr std::size_t kMostWords = 5;
  std::string phrase;
  for (std::size_t k = begin; k + 1 < end && k < begin + kMostWords; ++k) {
    if (k > begin && !item.gaps[k].signature.empty() && item.gaps[k].signature != ".") return 0;
    const Token& token = item.tokens[k];
    const bool of = token.is(WordClass::by) || token.folded == "de" || token.folded == "von" || token.folded == "di";
    if (of && is_one_of(kRoles, phrase)) return k + 1 - begin;
    phrase += (phrase.empty() ? "" : " ") + token.folded;
    if (is_one_of(kWithoutBy, phrase)) return k + 1 - begin;
  }
  return 0;
}

/// "von Mutius, E.", "di Pietro A": the word is the family name's, and says not who wrote ("von J. Doe").
bool is_family_particle(const TokenizedItem& item, std::size_t begin, std::size_t end) {
  if (!item.tokens[begin].is(WordClass::particle)) return false;
  const Token& last = item.tokens[end - 1];
  if (end - begin >= 3 && last.is(Shape::caps) && last.folded.size() <= 3) return true;
  for (std::size_t k = begin + 2; k < end; ++k) {
    if (item.gaps[k].signature == ",") return true;
  }
  return false;
}

/// "Doe JM (co-senior)", "Jane Doe (PhD student)": where the name ends.
std::size_t end_before_role(const TokenizedItem& item, std::size_t begin, std::size_t end) {
  constexpr std::size_t kMostWords = 4;
  if (end >= item.gaps.size() || item.gaps[end].signature.find(')') == std::string::npos) return end;
  std::string role;
  for (std::size_t k = end; k-- > begin + 1 && end - k <= kMostWords;) {
    role.insert(0, fold_text(item.word(k)) + (role.empty() ? "" : " "));
    if (item.gaps[k].signature.find('(') != std::string::npos) return is_author_role(role) ? k : end;
  }
  return end;
}

Words words_of(const TokenizedItem& item, std::size_t begin, std::size_t end) {
  Words words;
  const std::size_t behind_role = end;
  end = end_before_role(item, begin, end);
  const bool role = end < behind_role;
  const auto is = [&](std::size_t k, auto c) { return item.tokens[k].is(c); };
  while (begin < end) {
    const bool in = is(begin, WordClass::in) && item.tokens[begin].folded.size() == 2;
    const bool conjunction =
        is(begin, WordClass::conjunction) && (is(begin, Shape::lower) || is(begin, Shape::symbol) || is(begin, Shape::han));
    const bool abbreviated = item.word(begin) == "v" && begin > 0 && is(begin - 1, WordClass::editor);  // "hrsg. v. A. Doe"
    const bool by = (is(begin, WordClass::by) || item.word(begin) == "mit" || abbreviated) && is(begin, Shape::lower) && begin + 1 < end &&
                    !is_family_particle(item, begin, end);
    const std::size_t body = behalf_length(item, begin, end);
    if (body > 0) {
      begin += body;
      continue;
    }
    if (const std::size_t length = role_length(item, begin, end); length > 0) {
      words.facts |= bit(NameFact::by_word);
      begin += length;
      continue;
    }
    if (!in && !conjunction && !by && !editorial(item.tokens[begin])) break;
    if (conjunction) words.facts |= bit(NameFact::conjunction);
    if (by) words.facts |= bit(NameFact::by_word);
    ++begin;
  }
  while (end > begin && (is(end - 1, Shape::mark) || editorial(item.tokens[end - 1]))) --end;
  for (std::size_t k = begin; k < end; ++k) {
    if (!is(k, Shape::mark)) words.at.push_back(k);
  }
  words.begin = begin;
  words.end = role ? behind_role : end;  // the role is read with the name
  return words;
}

/// Punctuation between two words of one name: none, a comma, a period behind an initial or abbreviation, brackets or quotes (a nickname).
bool joins(const TokenizedItem& item, std::size_t k) {
  std::string_view signs = item.gaps[k].signature;
  const bool initial = signs.starts_with('i');
  if (initial) signs.remove_prefix(1);
  if (signs == "n") return false;
  if (signs.empty() || signs == ",") return true;
  const Token& before = item.tokens[k - 1];
  const bool short_word = initial || before.is(WordClass::suffix) || before.is(Shape::abbreviated);
  if (signs == "." || signs == ".," || signs == ".-") return short_word && (signs == "." ? initial || before.folded.size() <= 3 : true);
  if (signs == "-" || signs == ".(") return initial;  // "Y. (Alan) Qi"
  return signs == "(" || signs == ")" || signs == "<" || signs == ">" || signs == "),";
}

bool has_comma(const TokenizedItem& item, std::size_t k) { return item.gaps[k].signature.find(',') != std::string::npos; }

bool is_initial(const Token& token) { return token.is(Shape::initial); }

/// "JA", "J", "J-P": initials as medicine writes them.
bool is_initials(const Token& token) { return is_initial(token) || (token.is(Shape::caps) && token.folded.size() <= 3); }

bool is_name_word(const Token& token) { return (token.classes & kCapitalLike) != 0 || token.is(WordClass::particle); }

struct Halves {
  std::size_t comma = 0;  ///< index in Words::at of the first word behind the comma; 0: no comma
  bool valid = true;
};

Halves halves_of(const TokenizedItem& item, const Words& words) {
  Halves halves;
  for (std::size_t i = 1; i < words.at.size(); ++i) {
    for (std::size_t k = words.at[i - 1] + 1; k <= words.at[i]; ++k) {
      if (!joins(item, k)) halves.valid = false;
      if (!has_comma(item, k)) continue;
      if (item.tokens[words.at[i]].is(WordClass::suffix)) continue;
      if (halves.comma != 0) halves.valid = false;
      halves.comma = i;
    }
  }
  return halves;
}

NameForm form_with_comma(const TokenizedItem& item, const std::vector<std::size_t>& at, std::size_t comma) {
  const auto token = [&](std::size_t i) -> const Token& { return item.tokens[at[i]]; };
  if (comma > 4 || at.size() - comma > 4) return NameForm::none;
  if (comma >= 2 && is_initials(token(comma - 1)) && !is_initials(token(comma))) return NameForm::none;  // "Smith A, Jones B": two names
  bool family_word = false;
  for (std::size_t i = 0; i < comma; ++i) {
    if (!is_name_word(token(i)) && !token(i).is(WordClass::suffix)) return NameForm::none;
    family_word = family_word || (!is_initial(token(i)) && token(i).folded.size() >= 2);
  }
  if (!family_word) return NameForm::none;
  bool initials = true;
  for (std::size_t i = comma; i < at.size(); ++i) {
    if (!is_name_word(token(i)) && !token(i).is(WordClass::suffix)) return NameForm::none;
    initials = initials && (is_initials(token(i)) || token(i).is(WordClass::particle) || token(i).is(WordClass::suffix));
  }
  return initials && is_initials(token(comma)) ? NameForm::comma_initials : NameForm::comma_given;
}

bool is_corporate(const TokenizedItem& item, const std::vector<std::size_t>& at) {
  return std::any_of(at.begin(), at.end(), [&](std::size_t k) {
    const Token& token = item.tokens[k];
    const bool lower = token.is(Shape::lower) && !token.is(WordClass::particle) && !token.is(WordClass::suffix);
    return lower || (token.is(WordClass::org) && token.folded.size() > 3) || token.is(Shape::symbol) || token.is(Shape::alnum);
  });
}

/// "D. Yu.", "J. Ba.": two letters that are a family name more often than the second initial that they look like.
bool is_short_family(const Token& token) {
  return token.folded.size() == 2 && token.is(Shape::initial) && !token.is(Shape::caps) && token.is(Shape::name_strong) &&
         name_word_counts(token.folded).family >= 4;
}

NameForm form_without_comma(const TokenizedItem& item, const std::vector<std::size_t>& at) {
  const auto token = [&](std::size_t i) -> const Token& { return item.tokens[at[i]]; };
  if (is_corporate(item, at)) return NameForm::corporate;
  std::size_t n = at.size();
  while (n > 1 && token(n - 1).is(WordClass::suffix) && !token(n - 1).is(Shape::initial)) --n;
  if (n == 1) return is_initial(token(0)) && token(0).folded.size() < 2 ? NameForm::none : NameForm::single;
  if (is_initial(token(0)) && (!is_initials(token(n - 1)) || is_short_family(token(n - 1)))) return NameForm::initials_first;
  if (is_initials(token(n - 1)) && !is_initial(token(0))) {
    return is_initial(token(n - 1)) && item.gaps[at[n - 1] + 1].signature.starts_with("i.") ? NameForm::family_initials
                                                                                            : NameForm::vancouver;
  }
  if (is_initial(token(n - 1))) return NameForm::none;
  return n > 6 ? NameForm::corporate : NameForm::given_first;
}

NameFacts facts_of(const TokenizedItem& item, const std::vector<std::size_t>& at) {
  NameFacts facts = 0;
  for (const std::size_t k : at) {
    const Token& token = item.tokens[k];
    if (token.is(WordClass::suffix)) facts |= bit(NameFact::suffix);
    if (token.is(Shape::lower) && !token.is(WordClass::particle)) facts |= bit(NameFact::lower_word);
    if (token.is(WordClass::function) && !token.is(WordClass::particle) && token.is(Shape::lower)) facts |= bit(NameFact::function_word);
    if (token.is(Shape::title_strong) && !token.is(WordClass::particle)) facts |= bit(NameFact::title_word);
  }
  if (at.size() > 4) facts |= bit(NameFact::many_words);
  return facts;
}

/// "Granted 2018", "Revise and resubmit", "Reprinted in": no family names, as "Press" and "Grant" are.
constexpr std::array<std::string_view, 14> kOutcomes{"granted",  "submitted",   "resubmitted",  "resubmit",        "revise",
                                                     "accepted", "forthcoming", "awarded",      "reprinted",       "unpublished",
                                                     "pending",  "eingereicht", "begutachtung", "unveroffentlicht"};

/// "and J. Ba. Adam: A Method": one word between a period and a colon is the title's.
bool opens_title(const TokenizedItem& item, const NameReading& name) {
  if (name.form != NameForm::single || name.begin < 2 || name.end - name.begin != 1 || name.end >= item.tokens.size()) return false;
  const std::string& before = item.gaps[name.begin].signature;
  const bool period = before == "." || before == "i.";
  return period && item.gaps[name.end].signature == ":" && !item.tokens[name.begin - 1].is(WordClass::editor);
}

/// "J. Ba. Adam: A Method" all in one: a short family name that reads as the second initial; not in "A. Yu. Ivanov: Title".
bool swallows_title(const TokenizedItem& item, const NameReading& name) {
  if (name.end - name.begin < 2 || name.end < 3 || name.end >= item.tokens.size()) return false;
  const std::size_t family = name.end - 2U;
  const Token& token = item.tokens[family];
  const bool short_family = token.folded.size() == 2 && token.is(Shape::initial) && token.is(Shape::name_strong) &&
                            !token.is(Shape::caps) && !is_digraph(item.word(family));
  return short_family && item.tokens[family - 1].is(Shape::initial) && item.gaps[family + 1].blank && item.gaps[name.end].signature == ":";
}

/// "A. Doe and B. Roe, eds., North Holland": behind the names and their word comes what is no person; not in "3rd ed., Jane Doe".
bool follows_editors(const TokenizedItem& item, const NameReading& name) {
  if (name.form != NameForm::given_first || name.begin < 3) return false;
  const std::size_t word = name.begin - 1;
  const Token& owner = item.tokens[word - 1];
  return item.tokens[word].is(WordClass::editor) && has_comma(item, name.begin) && owner.is(Shape::capital) &&
         !owner.is(WordClass::ordinal) && !owner.is(WordClass::edition);
}

std::string key_of(std::vector<std::string> words) {
  words.erase(std::remove_if(words.begin(), words.end(), [](const std::string& w) { return w.size() < 2; }), words.end());
  if (words.size() < 2) return {};
  std::sort(words.begin(), words.end());
  std::string key;
  for (const std::string& word : words) key += word + " ";
  return key;
}

}  // namespace

bool is_body(const TokenizedItem& item, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 5> kBodies{"collaboration", "collaborations", "collaborators", "consortium", "investigators"};
  constexpr std::array<std::string_view, 7> kGroups{"research", "steering", "study", "task", "trial", "trialists", "working"};
  if (end < begin + 2 || !item.tokens[end - 1].is(Shape::capital)) return false;
  const std::string& last = item.tokens[end - 1].folded;
  const std::string& before = item.tokens[end - 2].folded;
  if (last == "investigators" && (before == "emerging" || before == "new" || before == "young")) return false;  // an issue of a journal
  if (is_one_of(kBodies, last)) return true;
  return (last == "group" || last == "groups" || last == "team") && is_one_of(kGroups, before);
}

NameReading read_name(const TokenizedItem& item, std::size_t begin, std::size_t end) {
  NameReading reading;
  if (end - begin > kLongestName + 4) return reading;
  const Words words = words_of(item, begin, end);
  if (words.at.empty() || words.at.size() > kLongestName) return reading;
  const bool body = is_body(item, words.begin, words.end);
  for (const std::size_t k : words.at) {
    // "COVID STEROID 2 Trial Group", "the CARE-65 Investigators"
    const bool counts = body && (item.tokens[k].is(Shape::short_number) || item.tokens[k].is(Shape::tag_year));
    if (!counts && (item.tokens[k].classes & kNever) != 0) return reading;
  }
  const Halves halves = halves_of(item, words);
  if (!halves.valid) return reading;
  reading.begin = static_cast<std::uint32_t>(words.begin);
  reading.end = static_cast<std::uint32_t>(words.end);
  reading.facts = words.facts | facts_of(item, words.at);
  const bool han = std::all_of(words.at.begin(), words.at.end(), [&](std::size_t k) { return item.tokens[k].is(Shape::han); });
  if (han) {
    reading.form = words.at.size() == 1 && item.word(words.at[0]).size() <= 12 ? NameForm::han : NameForm::corporate;
  } else if (halves.comma != 0) {
    reading.form = form_with_comma(item, words.at, halves.comma);
  } else {
    reading.form = form_without_comma(item, words.at);
  }
  return reading;
}

bool is_status_word(const TokenizedItem& item, std::size_t begin, std::size_t end) {
  return std::any_of(item.tokens.begin() + static_cast<std::ptrdiff_t>(begin), item.tokens.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Token& token) { return is_one_of(kOutcomes, token.folded); });
}

/// "IZA DP No. 15432", "NBER WP 30123": a series of papers.
bool is_paper_series(const TokenizedItem& item, const NameReading& name) {
  const Token& last = item.tokens[name.end - 1];
  const bool word = last.folded == "dp" || last.folded == "wp" || last.folded == "tr";
  return word && last.is(Shape::caps) && name.end - name.begin <= 3 && item.tokens[name.begin].is(Shape::caps);
}

/// "*Cache Me If You Can: KV Eviction*": the italics go on behind the colon, and names stand in roman before them.
bool is_head_of_italics(const TokenizedItem& item, const NameReading& name) {
  if (name.begin == 0 || name.end >= item.tokens.size() || item.gaps[name.end].signature != ":") return false;
  return item.gaps[name.begin].opens_italic && item.tokens[name.begin].is(Shape::italic) && item.tokens[name.end].is(Shape::italic);
}

/// "72 Duke L.J. 401": between two numbers and no punctuation stands a journal.
bool is_between_numbers(const TokenizedItem& item, const NameReading& name) {
  if (name.begin == 0 || name.end >= item.tokens.size() || !item.tokens[name.begin - 1].is(Shape::number)) return false;
  const std::string& behind = item.gaps[name.end].signature;
  return item.tokens[name.end].is(Shape::number) && item.gaps[name.begin].signature.empty() &&
         (behind.empty() || behind == "i." || behind == "i");
}

/// "et al (Example Collaboration)" without its first word, "IV (J. Doe".
bool is_torn_word(const TokenizedItem& item, const NameReading& name) {
  const Token& first = item.tokens[name.begin];
  const bool al = name.begin > 0 && first.folded == "al" && item.tokens[name.begin - 1].folded == "et";
  const bool numeral = first.is(Shape::roman) && first.is(Shape::caps) && name.end > name.begin + 1U &&
                       item.gaps[name.begin + 1U].signature.find('(') != std::string::npos;
  return al || numeral;
}

/// "International Journal", "Domestic Conference Jane Doe": nobody is called so; "United Nations Conference on Trees" is a body.
bool holds_kind_of_venue(const TokenizedItem& item, const NameReading& name) {
  constexpr std::array<std::string_view, 9> kKinds{"conference", "conferences",  "journal",  "journals", "proceedings",
                                                   "symposium",  "transactions", "workshop", "workshops"};
  if (name.form == NameForm::corporate) return false;
  return std::any_of(item.tokens.begin() + name.begin, item.tokens.begin() + name.end,
                     [&](const Token& token) { return is_one_of(kKinds, token.folded); });
}

/// "B. Lund, A." of "B. Lund, A. Quill: Kites": no one has initials in front of the family name and behind its comma.
bool has_initials_around(const TokenizedItem& item, const NameReading& name) {
  if (name.end - name.begin < 3 || !item.tokens[name.begin].is(Shape::initial) || !item.tokens[name.end - 1].is(Shape::initial))
    return false;
  std::uint32_t k = name.begin;
  while (k < name.end && item.tokens[k].is(Shape::initial)) ++k;
  while (k + 1 < name.end && item.gaps[k + 1].signature != ",") ++k;
  return k + 1 < name.end;
}

bool is_no_name(const TokenizedItem& item, const NameReading& name) {
  if (has_initials_around(item, name)) return true;
  if (is_torn_word(item, name) || holds_kind_of_venue(item, name)) return true;
  if (is_between_numbers(item, name)) return true;
  if (is_kind_of_text(item, name) || is_kind_before_colon(item, name) || is_paper_series(item, name) || is_head_of_italics(item, name))
    return true;
  const bool committee = name.end - name.begin == 1 && item.tokens[name.begin].folded == "committee";
  return committee || is_status_word(item, name.begin, name.end) || opens_title(item, name) || swallows_title(item, name) ||
         follows_editors(item, name);
}

std::string name_key(const TokenizedItem& item, const NameReading& name) {
  std::vector<std::string> words;
  for (std::uint32_t k = name.begin; k < name.end; ++k) {
    if (!item.tokens[k].is(Shape::mark)) words.push_back(item.tokens[k].folded);
  }
  return key_of(std::move(words));
}

std::string name_key(std::string_view display_name) {
  std::vector<std::string> words;
  for (const std::string_view word : split(display_name, ' ')) words.push_back(fold_letters(word));
  return key_of(std::move(words));
}

}  // namespace bibfold
