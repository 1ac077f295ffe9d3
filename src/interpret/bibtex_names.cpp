// BibTeX's name syntax. External function: parse_bibtex_names.
//
// As in BibTeX: names are separated by "and" outside of braces; commas outside of braces tell the form; of the words, those that begin with
// a small letter are the particle ("von"), a group in braces is part of a word and has no case. Unlike BibTeX, letters are Unicode's,
// accents need no braces to be understood, and hyphens do not separate words.
#include <algorithm>
#include <array>
#include <utility>

#include "interpret/bibtex_name_marks.h"
#include "interpret/name_facts.h"
#include "interpret/names.h"
#include "text/ascii.h"
#include "text/latex.h"
#include "text/latex_group.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;

using Words = std::vector<std::string_view>;

// Behind the command or escaped character at `at`: "\~" is no tie, and the blank behind "\o" belongs to it ("\O ystein").
std::size_t behind_command(std::string_view text, std::size_t at) {
  ++at;
  if (at >= text.size() || !is_ascii_letter(text[at])) return std::min(at + 1, text.size());
  while (at < text.size() && is_ascii_letter(text[at])) ++at;
  while (at + 1 < text.size() && text[at] == ' ' && text[at + 1] != ' ') ++at;
  return at;
}

// The words of one part of a name, separated by blanks and ties outside of braces. All are views into one text.
Words split_words(std::string_view text) {
  constexpr std::size_t kUsual = 4;
  Words words;
  words.reserve(kUsual);
  std::size_t depth = 0;
  std::size_t begin = kNone;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (depth == 0 && parts_name_words(c)) {
      if (begin != kNone) words.push_back(text.substr(begin, at - begin));
      begin = kNone;
      continue;
    }
    if (begin == kNone) begin = at;
    if (c == '{') ++depth;
    if (c == '}' && depth > 0) --depth;
    if (c == '\\') at = behind_command(text, at) - 1;
  }
  if (begin != kNone) words.push_back(text.substr(begin));
  return words;
}

std::vector<std::string_view> split_commas(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '{') ++depth;
    if (c == '}' && depth > 0) --depth;
    if (c != ',' || depth > 0) continue;
    parts.push_back(text.substr(begin, at - begin));
    begin = at + 1;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

// "and" between blanks at `at`.
bool is_and(std::string_view text, std::size_t at) {
  return at + 3 < text.size() && to_ascii_lower(text[at]) == 'a' && to_ascii_lower(text[at + 1]) == 'n' &&
         to_ascii_lower(text[at + 2]) == 'd' && parts_name_words(text[at + 3]);
}

// "and Jane Doe and": nothing in front or behind.
std::string_view without_loose_ands(std::string_view text) {
  text = trim(text);
  while (is_and(text, 0)) text = trim(text.substr(4));
  while (text.size() > 3 && parts_name_words(text[text.size() - 4]) && equals_ignoring_case(text.substr(text.size() - 3), "and")) {
    text = trim(text.substr(0, text.size() - 3));
  }
  return equals_ignoring_case(text, "and") ? std::string_view() : text;
}

std::vector<std::string_view> split_names(std::string_view text) {
  text = without_loose_ands(text);
  std::vector<std::string_view> names;
  std::size_t depth = 0;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const std::string_view name = trim(text.substr(begin, end - begin));
    if (!name.empty()) names.push_back(name);
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '{') ++depth;
    if (c == '}' && depth > 0) --depth;
    if (depth > 0 || !parts_name_words(c) || !is_and(text, at + 1)) continue;
    add(at);
    begin = at + 4;
    at += 3;
  }
  add(text.size());
  return names;
}

// The first letter of a word outside of braces, or of a special character ("{\'e}…"); 0 when there is none.
char32_t case_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char c = word[at];
    if (c == '\\' || (c == '{' && word.substr(at + 1, 1) == "\\")) {
      const std::string text = latex_to_text(word.substr(at));
      std::size_t from = 0;
      const char32_t letter = text.empty() ? 0 : next_code_point(text, from);
      return is_letter(letter) ? letter : 0;
    }
    if (c == '{') {
      const std::size_t behind = behind_latex_group(word, at);
      if (behind == kNone) return 0;
      at = behind;
      continue;
    }
    const char32_t letter = next_code_point(word, at);
    if (is_letter(letter)) return letter;
  }
  return 0;
}

bool is_small(std::string_view word) { return is_lower(case_letter(word)); }

// Words [begin, end) as text.
std::string text_of(const Words& words, std::size_t begin, std::size_t end) {
  if (begin >= end) return {};
  const char* const from = words[begin].data();
  return latex_to_text({from, static_cast<std::size_t>(words[end - 1].data() + words[end - 1].size() - from)});
}

Name literal(std::string_view latex) {
  Name name;
  name.literal = latex_to_text(latex);
  return name;
}

// The whole is one group: "{The Example Collaboration}"; not "{\'E}mile".
bool is_group(std::string_view text) {
  return text.size() > 2 && text[0] == '{' && text[1] != '\\' && behind_latex_group(text, 0) == text.size();
}

bool is_suffix_word(std::string_view word) { return word.size() <= 4 && is_name_suffix(word); }

// "Jr", "III", "PhD"
bool is_suffix_part(std::string_view part) {
  const std::string_view word = trim(part);
  return word.size() <= 8 && word.find(' ') == kNone && (is_name_suffix(word) || is_degree(word));
}

bool is_initial(std::string_view word) {
  return word.size() >= 2 && word.ends_with('.') && is_upper(case_letter(word)) && word.find('.') <= 3;
}

// A body that nobody put in braces: "The Example Collaboration", "University of Nowhere".
bool is_body(const Words& words) {
  const std::string_view last = words.back();
  if (is_corporate_word(last) && name_word_counts(last).family < 3) return true;
  return std::any_of(words.begin(), words.end() - 1,
                     [](std::string_view w) { return is_small(w) && !is_particle(w) && is_function_word(w); });
}

// "von Last", the words [0, end).
void read_von_last(Name& name, const Words& words, std::size_t end) {
  std::size_t last = end - 1;
  while (last > 0 && !is_small(words[last - 1])) --last;
  name.non_dropping_particle = text_of(words, 0, last);
  name.family = text_of(words, last, end);
}

// "First von Last": the particle is from the first small word to the last one that has a word behind it.
Name read_first_last(std::string_view text) {
  const Words words = split_words(text);
  if (words.size() < 2 || is_body(words)) return literal(text);
  Name name;
  std::size_t end = words.size();
  if (end > 2 && is_suffix_word(words.back())) name.suffix = text_of(words, --end, words.size());
  if (end > 1 && is_initial(words[end - 1]) && !is_initial(words[0])) {  // "Doe J. A."
    std::size_t family_end = end;
    while (family_end > 1 && is_initial(words[family_end - 1])) --family_end;
    read_von_last(name, words, family_end);
    name.given = text_of(words, family_end, end);
    return name;
  }
  std::size_t von = 0;
  while (von + 1 < end && !is_small(words[von])) ++von;
  if (von == 0) {  // all in small letters: "danah boyd"; but "d'Arc Jane" has a particle
    while (von + 1 < end && is_small(words[von]) && !is_particle(words[von]) && words[von].find_first_of("'-") == kNone) ++von;
  }
  std::size_t last = end - 1;
  while (last > von && !is_small(words[last - 1])) --last;
  name.given = text_of(words, 0, von);
  name.non_dropping_particle = text_of(words, von, last);
  name.family = text_of(words, last, end);
  return name;
}

// "von Last, First", "von Last, Jr, First"; also "Last, First, Jr".
Name read_inverted(const std::vector<std::string_view>& parts) {
  Name name;
  std::string_view jr = parts.size() > 2 ? parts[1] : std::string_view();
  std::string_view first = parts.size() > 2 ? parts[2] : parts[1];
  if (parts.size() == 3 && !is_suffix_part(jr) && is_suffix_part(first)) std::swap(jr, first);
  name.suffix = latex_to_text(trim(jr));
  const Words words = split_words(parts[0]);
  std::size_t end = words.size();
  if (end > 1 && name.suffix.empty() && is_suffix_word(words.back())) name.suffix = text_of(words, --end, words.size());
  if (end > 0) read_von_last(name, words, end);
  name.given = latex_to_text(trim(first));
  for (std::size_t i = 3; i < parts.size(); ++i) name.given.append(", ").append(latex_to_text(trim(parts[i])));
  name.given.resize(name.given.find_last_not_of(' ') + 1);  // "Roe, S. J., Doe, A., and …": nothing behind the last comma
  if (name.given.empty() && name.suffix.empty() && name.non_dropping_particle.empty()) return literal(parts[0]);
  return name;
}

// biblatex: "family=Doe, given={Jane A.}, prefix=von"; quotes may stand around a whole pair.
bool read_extended(const std::vector<std::string_view>& parts, Name& name) {
  if (parts[0].find('=') == kNone) return false;
  bool any = false;
  for (std::string_view part : parts) {
    part = trim(part);
    if (part.size() > 1 && part.starts_with('"') && part.ends_with('"')) part = part.substr(1, part.size() - 2);
    const std::size_t sign = part.find('=');
    if (sign == kNone) return false;
    const std::string key = lower(trim(part.substr(0, sign)));
    std::string_view raw = trim(part.substr(sign + 1));
    if (raw.size() > 1 && raw.starts_with('"') && raw.ends_with('"')) raw = raw.substr(1, raw.size() - 2);
    const std::array<std::pair<std::string_view, std::string*>, 4> targets{
        {{"family", &name.family}, {"given", &name.given}, {"prefix", &name.non_dropping_particle}, {"suffix", &name.suffix}}};
    for (const auto& [target, value] : targets) {
      if (key != target) continue;
      *value = latex_to_text(raw);
      any = true;
    }
  }
  if (name.given.empty() && name.non_dropping_particle.empty() && name.suffix.empty()) std::swap(name.family, name.literal);
  return any;
}

Name read_name(std::string_view text) {
  if (is_group(text)) return literal(text);
  const std::vector<std::string_view> parts = split_commas(text);
  Name name;
  if (read_extended(parts, name)) return name;
  return parts.size() == 1 ? read_first_last(text) : read_inverted(parts);
}

// "ten others", "5 others", "12 more"
bool counts_others(std::string_view name) {
  constexpr std::string_view kCounts[] = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "many", "several"};
  const auto blank = name.find(' ');
  if (blank == kNone) return false;
  const std::string_view count = name.substr(0, blank);
  const std::string_view rest = trim(name.substr(blank));
  const bool counted =
      count.find_first_not_of("0123456789") == kNone ||
      std::any_of(std::begin(kCounts), std::end(kCounts), [count](std::string_view c) { return equals_ignoring_case(c, count); });
  return counted &&
         (equals_ignoring_case(rest, "others") || equals_ignoring_case(rest, "more") || equals_ignoring_case(rest, "more authors"));
}

// Taken off the end of a name: "Doe, J. et al." Returns whether the list is truncated there.
bool cut_et_al(std::string_view& name) {
  constexpr std::string_view kForms[] = {"others",         "et al.",           "et al", "et. al.", "et.al.", "{et al.}",
                                         "\\emph{et al.}", "\\textit{et al.}", "...",   "…",       "\\ldots"};
  if (name.empty() || std::string_view("sSlLeE.}\xA6").find(name.back()) == kNone) return false;  // their last bytes
  for (const std::string_view form : kForms) {
    if (equals_ignoring_case(name, form) || (form == "others" && counts_others(name))) {
      name = {};
      return true;
    }
    const bool behind = form != "others" && form[0] != '.' && name.size() > form.size() &&
                        parts_name_words(name[name.size() - form.size() - 1]) &&
                        equals_ignoring_case(name.substr(name.size() - form.size()), form);
    if (!behind) continue;
    name = trim(name.substr(0, name.size() - form.size()));
    while (name.ends_with(',')) name = trim(name.substr(0, name.size() - 1));
    return true;
  }
  return false;
}

// Semicolons, or more commas than one name has: no BibTeX, however it is read.
bool is_foreign_list(std::string_view name) {
  if (name.find(';') == kNone && name.find(',') == kNone) return false;
  std::string_view rest = name;
  const std::vector<std::string_view> parts = split_commas(rest);
  if (parts[0].find('=') != kNone || is_group(name)) return false;
  for (const std::string_view part : parts) {
    if (part.find(';') != kNone && part.find('{') == kNone && part.find('\\') == kNone) return true;
  }
  if (parts.size() < 3) return false;
  if (parts.size() > 3) return !is_suffix_part(parts[1]) && !is_suffix_part(parts.back());
  return !is_suffix_part(parts[1]) && !is_suffix_part(parts[2]) && split_words(parts[1]).size() > 1 && split_words(parts[2]).size() > 1;
}

bool add_foreign_list(NameList& list, std::string_view name) {
  const std::string text = latex_to_text(name);
  AuthorList authors = parse_author_list(text);
  if (authors.names.size() < 2) return false;
  for (ListedName& author : authors.names) {
    for (std::string& mark : author.marks) list.marks.push_back({static_cast<std::uint32_t>(list.names.size()), std::move(mark)});
    list.names.push_back(std::move(author.name));
  }
  list.truncated = list.truncated || authors.truncated;
  return true;
}

void add_name(NameList& list, std::string_view text) {
  if (cut_et_al(text)) list.truncated = true;
  if (text.empty() || (is_foreign_list(text) && add_foreign_list(list, text))) return;
  Name name;
  if (may_hold_marks(text)) {
    std::vector<std::string> marks;
    const std::string bare = without_marks(text, marks);
    name = read_name(trim(bare));
    if (name.empty()) return;
    for (std::string& mark : marks) list.marks.push_back({static_cast<std::uint32_t>(list.names.size()), std::move(mark)});
  } else {
    name = read_name(text);
  }
  if (!name.empty()) list.names.push_back(std::move(name));
}

// "Kuznetsova TV", as PubMed prints it: behind the family name stand one to three capitals.
bool ends_in_capitals(const Name& name) {
  const std::string_view last = std::string_view(name.family).substr(name.family.rfind(' ') + 1);
  return name.literal.empty() && name.suffix.empty() && last.size() <= 3 && is_all_capitals(last) &&
         last.size() < name.given.size() + name.non_dropping_particle.size() + name.family.size() && !is_all_capitals(name.given);
}

// Lists in which every name is printed so: half of them with one or two capitals, and some with two that are no family name, as in "Wei
// LI".
bool are_initials_behind(const std::vector<Name>& names) {
  std::size_t few = 0;
  std::size_t sure = 0;
  for (const Name& name : names) {
    const std::string_view last = std::string_view(name.family).substr(name.family.rfind(' ') + 1);
    if (last.size() > 2 || (last.size() == 2 && name_word_counts(last).family != 0)) continue;
    ++few;
    if (last.size() == 2) ++sure;
  }
  return sure != 0 && 2 * few >= names.size();
}

void put_capitals_behind(std::vector<Name>& names) {
  if (!std::all_of(names.begin(), names.end(), ends_in_capitals) || !are_initials_behind(names)) return;
  for (Name& name : names) {
    std::string whole;
    for (const std::string* part : {&name.given, &name.non_dropping_particle, &name.family}) {
      if (!whole.empty() && !part->empty()) whole += ' ';
      whole += *part;
    }
    const auto blank = whole.rfind(' ');
    const Words words = split_words(std::string_view(whole).substr(0, blank));
    Name inverted;
    read_von_last(inverted, words, words.size());
    inverted.given = whole.substr(blank + 1);
    name = std::move(inverted);
  }
}

}  // namespace

NameList parse_bibtex_names(std::string_view latex) {
  NameList list;
  const std::vector<std::string_view> names = split_names(latex);
  list.names.reserve(names.size());
  for (const std::string_view name : names) add_name(list, name);
  put_capitals_behind(list.names);
  return list;
}

}  // namespace bibfold
