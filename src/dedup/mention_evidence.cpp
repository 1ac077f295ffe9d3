// See mention_evidence.h.
#include "dedup/mention_evidence.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include "dedup/title_key.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kShortestName = 3;   // letters
constexpr std::size_t kLongestPrefix = 5;  // words before the colon

// In the text of links that lead to papers without naming them.
constexpr std::array<std::string_view, 62> kIdleWords{
    "a",       "abstract", "an",      "and",   "archive", "article",    "arxiv",  "at",      "available", "bib",    "bibtex",
    "biorxiv", "camera",   "chapter", "click", "code",    "data",       "demo",   "doi",     "draft",     "early",  "extended",
    "for",     "full",     "her",     "here",  "his",     "html",       "in",     "journal", "latest",    "link",   "medrxiv",
    "my",      "new",      "of",      "on",    "online",  "openreview", "our",    "page",    "paper",     "papers", "pdf",
    "poster",  "preprint", "project", "read",  "ready",   "recent",     "slides", "the",     "their",     "these",  "this",
    "thread",  "to",       "version", "video", "web",     "website",    "work"};

bool is_idle(const std::string& word, const MatchTables& tables) {
  if (is_one_of(kIdleWords, word)) return true;
  const std::size_t digits = word.find_first_of("0123456789");
  if (digits == 0) return word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos;  // a year
  const std::string_view letters = std::string_view(word).substr(0, digits);
  return letters.size() > 2 && tables.venues.by_acronym(letters) >= 0 &&
         (digits == std::string::npos || word.find_first_not_of("0123456789", digits) == std::string::npos);  // "icml", "emnlp24"
}

Words words_of(std::string_view text) {
  Words words;
  const std::string folded = fold_text(text);
  for (const std::string_view word : split(folded, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

Words telling_words(const Words& words, const MatchTables& tables) {
  Words out;
  std::copy_if(words.begin(), words.end(), std::back_inserter(out), [&tables](const std::string& word) { return !is_idle(word, tables); });
  return out;
}

std::string joined(const Words& words, std::string_view between = "") {
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : between).append(word);
  return out;
}

/// "KIVI", "Self-Extend", "BERTScore", "GPT2": nobody writes a common word so.
bool is_coined(std::string_view name) {
  int capitals = 0;
  bool marked = false;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t at = i;
    const char32_t c = next_code_point(name, i);
    if (is_blank(c)) return false;
    capitals += is_upper(c) ? 1 : 0;
    marked = marked || (at > 0 && (is_digit(c) || is_dash(c)));
  }
  return capitals > 1 || (marked && capitals > 0);
}

/// "VLDB" of "Very Large Data Bases", with and without the small words.
bool is_acronym_of(std::string_view name, const Words& title) {
  if (name.size() < kShortestName || !is_all_capitals(name)) return false;
  std::string all;
  std::string telling;
  for (const std::string& word : title) {
    all += word.front();
    if (!is_small_word(word)) telling += word.front();
  }
  const std::string folded = lower(name);
  return folded == all || folded == telling;
}

/// The name in a link's text, as printed and folded.
struct LinkName {
  std::string_view printed;
  Words words;    ///< all
  Words telling;  ///< without "our", "paper", venues and years
};

bool equals_name(const LinkName& name, std::string_view part, const MatchTables& tables) {
  const Words words = words_of(part);
  const std::string letters = joined(words);
  if (letters.size() < kShortestName) return false;
  const std::string telling = joined(telling_words(words, tables));
  return letters == joined(name.words) || (telling.size() >= kShortestName && telling == joined(name.telling));
}

bool equals_prefix(const LinkName& name, std::string_view title, const MatchTables& tables) {
  const std::size_t colon = title.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view prefix = title.substr(0, colon);
  return words_of(prefix).size() <= kLongestPrefix && equals_name(name, prefix, tables);
}

/// Every telling word is in the title, be it as part of a word: "kvcache" in "kv cache compression".
bool has_words(const LinkName& name, const Words& title) {
  const std::string letters = joined(title);
  return name.telling.size() > 1 && std::all_of(name.telling.begin(), name.telling.end(),
                                                [&letters](const std::string& word) { return letters.find(word) != std::string::npos; });
}

/// The beginning of the title, or all of it.
bool is_title(const LinkName& name, const Words& title) {
  const std::string given = joined(name.words);
  return name.telling.size() >= 3 && name.words.size() >= 4 && joined(title).starts_with(given);
}

NameFit fit_title(const LinkName& name, std::string_view title, const MatchTables& tables) {
  const Words words = words_of(title);
  if (is_title(name, words) || joined(words) == joined(name.words)) return NameFit::title;
  if (equals_prefix(name, title, tables)) return NameFit::prefix;
  const bool coined = is_coined(name.printed);
  const std::string spaced = " " + joined(words, " ") + " ";
  if (coined && joined(name.telling).size() >= kShortestName && spaced.find(" " + joined(name.telling, " ") + " ") != std::string::npos)
    return NameFit::coined;
  if (is_acronym_of(name.printed, words)) return NameFit::coined;
  return has_words(name, words) ? NameFit::words : NameFit::none;
}

NameFit fit_name(const Mention& mention, const MentionedWork& work, const MatchTables& tables) {
  LinkName name{trim(mention.text), words_of(mention.text), {}};
  name.telling = telling_words(name.words, tables);
  if (name.telling.empty()) return NameFit::unnamed;
  NameFit best = NameFit::none;
  for (const std::string& title : work.titles) best = std::max(best, fit_title(name, title, tables));
  return best;
}

// --- the page's owner ----------------------------------------------------------------------------------------------------------------

Agreement find_owner(std::span<const PersonName> owners, const MentionedWork& work, const MatchTables& tables) {
  if (owners.empty() || work.authors.empty()) return Agreement::unknown;
  for (const PersonName& owner : owners) {
    const bool found = std::any_of(work.authors.begin(), work.authors.end(), [&](const PersonName& author) {
      return relate_names(owner, author, tables) >= NameRelation::shortened;
    });
    if (found) return Agreement::agrees;
  }
  return work.complete_authors ? Agreement::contradicts : Agreement::unknown;
}

// --- venue and year ------------------------------------------------------------------------------------------------------------------

int number_of(std::string_view digits) {
  int value = -1;
  if (digits.size() == 2 || digits.size() == 4) std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_year(int printed, int year) { return year > 0 && (printed == year || printed == year % 100); }

/// "icml 2024", "emnlp24", "ICML'25" in the sentence: does one of them say what the work says, or something else?
Agreement find_venue(std::string_view context, const MentionedWork& work, const MatchTables& tables) {
  const Words words = words_of(context);
  if (work.venue.short_name.empty() && work.venue.row < 0) return Agreement::unknown;
  Agreement found = Agreement::unknown;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t end = words[i].find_last_not_of("0123456789") + 1;
    const std::string_view acronym = std::string_view(words[i]).substr(0, end);
    int year = number_of(std::string_view(words[i]).substr(end));
    if (end == words[i].size() && i + 1 < words.size()) year = number_of(words[i + 1]);
    if (acronym.size() < 2 || year < 0) continue;
    const int row = tables.venues.by_acronym(acronym);
    const bool same_venue = acronym == work.venue.short_name || (row >= 0 && row == work.venue.row);
    if (same_venue && is_year(year, work.year)) return Agreement::agrees;
    if (same_venue || row >= 0) found = Agreement::contradicts;
  }
  return found;
}

// --- the table -----------------------------------------------------------------------------------------------------------------------

constexpr unsigned bit(Agreement a) { return 1U << static_cast<unsigned>(a); }
constexpr unsigned kAgrees = bit(Agreement::agrees);
constexpr unsigned kUnknown = bit(Agreement::unknown);
constexpr unsigned kAny = kAgrees | kUnknown | bit(Agreement::contradicts);

struct Row {
  MentionRule rule;
  NameFit name;
  unsigned owner;
  unsigned venue;
};
constexpr Row kRows[] = {
    {{"title", Verdict::same}, NameFit::title, kAny, kAgrees | kUnknown},
    {{"name-and-owner", Verdict::same}, NameFit::prefix, kAgrees, kAgrees | kUnknown},
    {{"name-and-venue", Verdict::same}, NameFit::prefix, kUnknown, kAgrees},
    {{"coined-name-owner-and-venue", Verdict::same}, NameFit::coined, kAgrees, kAgrees},
    {{"title-but-other-venue", Verdict::possible}, NameFit::title, kAny, kAny},
    {{"name-alone", Verdict::possible}, NameFit::prefix, kAny, kAny},
    {{"coined-name-and-owner", Verdict::possible}, NameFit::coined, kAgrees, kAny},
    {{"coined-name-and-venue", Verdict::possible}, NameFit::coined, kAny, kAgrees},
    {{"words-owner-and-venue", Verdict::possible}, NameFit::words, kAgrees, kAgrees},
    {{"owner-and-venue", Verdict::possible}, NameFit::unnamed, kAgrees, kAgrees},
};

}  // namespace

MentionedWork mentioned_work(const Publication& record, const MatchTables& tables) {
  MentionedWork work;
  if (record.text.has(Field::title)) work.titles.emplace_back(record.text[Field::title]);
  for (const OverruledValue& lost : record.overruled) {
    if (lost.field == "title") work.titles.push_back(lost.value);
  }
  for (const Contributor& author : record.authors) work.authors.push_back(person_name(author.name));
  work.complete_authors = !record.truncated_authors;
  work.venue = fold_venue(record, tables.venues);
  work.year = record.issued.year;
  return work;
}

MentionEvidence weigh_mention(const Mention& mention, std::span<const PersonName> owners, const MentionedWork& work,
                              const MatchTables& tables) {
  MentionEvidence evidence;
  evidence.name = fit_name(mention, work, tables);
  if (evidence.name == NameFit::none) return evidence;
  evidence.owner = find_owner(owners, work, tables);
  evidence.venue = find_venue(mention.context, work, tables);
  return evidence;
}

const MentionRule* decide_mention(const MentionEvidence& evidence) {
  const auto* const row = std::find_if(std::begin(kRows), std::end(kRows), [&evidence](const Row& r) {
    return r.name == evidence.name && (r.owner & bit(evidence.owner)) != 0 && (r.venue & bit(evidence.venue)) != 0;
  });
  return row == std::end(kRows) ? nullptr : &row->rule;
}

}  // namespace bibfold
