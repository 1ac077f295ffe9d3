// The signs without which VenueTable::likeness gives 0, token by token: words of venues, first words of the names in the tables, acronyms,
// abbreviations. See venue_hints.h. Each sign may be seen where there is none; none may be overlooked.
#include "interpret/venue_hints.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "interpret/venue_words.h"
#include "text/utf8.h"

namespace bibfold {

VenueHints::VenueHints(const TokenizedItem& item, const VenueTable& venues)
    : item_(item), venues_(venues), hint_(item.tokens.size()), unknown_(item.tokens.size()), journal_(item.tokens.size()) {
  note_words();
  note_acronyms();
  note_journals();
  note_sums();
}

bool VenueHints::may_be_venue(std::uint32_t begin, std::uint32_t end) const {
  if (journal_[begin] != 0 || hints_[end] != hints_[begin]) return true;
  if (unknowns_[end] != unknowns_[begin] && brackets_[end] != brackets_[begin + 1]) return true;
  const std::uint32_t from = item_.tokens[begin].begin;
  return looks_abbreviated(item_.text.substr(from, item_.tokens[end - 1].end - from));
}

/// Words of venues and of preprint servers, and those that begin a name of the table, with the word behind them.
void VenueHints::note_words() {
  struct Word {
    std::string text;
    std::size_t token = 0;
  };
  std::vector<Word> words;
  for (std::size_t k = 0; k < item_.tokens.size(); ++k) {
    const VenueWords found = venue_words(item_.word(k));
    const VenueWords names = name_words(found);
    for (const std::string& word : found.words) hint_[k] = static_cast<char>(hint_[k] != 0 || tells_venue(word));
    for (const std::string& word : names.words) {
      if (word != "a") words.push_back({word, k});  // that of "Physical Review A" is an article where more words follow
    }
    if (item_.word(k).find_first_of("([") != std::string_view::npos) hint_[k] = 1;
    // What is printed without a blank may be one word of the venue and two tokens.
    if (k > 0 && !item_.gaps[k].blank && item_.gaps[k].signature.empty()) hint_[k] = 1;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1].text) : std::string_view();
    if (venues_.may_begin_name(words[i].text, next)) hint_[words[i].token] = 1;
  }
}

void VenueHints::note_acronyms() {
  for (const Acronym& acronym : find_acronyms(item_.text)) {
    const std::size_t first = token_at(acronym.begin);
    const std::size_t last = token_at(acronym.end - 1);
    const bool parts = first != last;  // which of them a stretch has makes the acronym another one
    const bool known = parts || acronym.text.find('@') != std::string::npos || venues_.by_acronym(fold_text(acronym.text)) != nullptr;
    for (std::size_t k = first; k <= last && k < hint_.size(); ++k) {
      if (known) hint_[k] = 1;
      unknown_[k] = 1;
    }
  }
}

/// The first two words, since one of them may be that of many titles ("Journal", "Physical").
void VenueHints::note_journals() {
  for (std::size_t k = 0; k < item_.tokens.size(); ++k) {
    const std::uint32_t from = item_.tokens[k].begin;
    std::string first;
    std::string both;
    for (std::size_t last = k; last < item_.tokens.size() && last < k + 6; ++last) {
      both = fold_text(item_.text.substr(from, item_.tokens[last].end - from));
      const std::size_t blank = both.find(' ');
      if (first.empty()) first = both.substr(0, blank);
      if (blank == std::string::npos) continue;
      both.resize(std::min(both.find(' ', blank + 1), both.size()));
      break;
    }
    const bool journals = !first.empty() && venues_.has_journals_from(first);
    journal_[k] = static_cast<char>((journals && (venues_.has_journal(first) || venues_.has_journals_from(both))) ||
                                    (!first.empty() && venues_.has_acronyms_from(both)));
  }
}

void VenueHints::note_sums() {
  const std::size_t n = item_.tokens.size();
  hints_.resize(n + 1);
  unknowns_.resize(n + 1);
  brackets_.resize(n + 2);
  for (std::size_t k = 0; k < n; ++k) {
    const std::uint32_t before = k == 0 ? 0 : item_.tokens[k - 1].end;
    const bool open = item_.text.substr(before, item_.tokens[k].begin - before).find_first_of("([") != std::string_view::npos;
    hints_[k + 1] = hints_[k] + (hint_[k] != 0 ? 1U : 0U);
    unknowns_[k + 1] = unknowns_[k] + (unknown_[k] != 0 ? 1U : 0U);
    brackets_[k + 1] = brackets_[k] + (open ? 1U : 0U);
  }
}

std::size_t VenueHints::token_at(std::size_t offset) const {
  const auto behind = std::upper_bound(item_.tokens.begin(), item_.tokens.end(), offset,
                                       [](std::size_t at, const Token& token) { return at < token.begin; });
  return behind == item_.tokens.begin() ? 0 : static_cast<std::size_t>(behind - item_.tokens.begin()) - 1;
}

}  // namespace bibfold
