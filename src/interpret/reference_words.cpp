// The word tables of the reference parser, read once into a hash table. It knows words, not pieces.
#include "interpret/reference_words.h"

#include <array>
#include <charconv>

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(WordClass::kCount)> kWordClassNames{
    "function",  "and",         "particle", "suffix", "etal",   "in",     "by",         "month", "season", "venue",
    "publisher", "institution", "place",    "thesis", "report", "editor", "translator", "pages", "volume", "issue",
    "edition",   "status",      "award",    "note",   "link",   "genre",  "ordinal",    "org"};

constexpr std::size_t kSlots = 1U << 15;  // some 12,000 words

std::size_t hash_of(std::string_view word) {
  std::uint64_t hash = 1469598103934665603U;  // FNV-1a
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return static_cast<std::size_t>(hash ^ (hash >> 29U));
}

WordClasses class_named(std::string_view name) {
  for (std::size_t i = 0; i < kWordClassNames.size(); ++i) {
    if (kWordClassNames[i] == name) return WordClasses{1} << i;
  }
  return 0;
}

/// Calls f(first column, second column) for every row that is not a comment.
template <typename F>
void for_each_row(std::string_view tsv, const F& f) {
  for (const std::string_view line : split_lines(tsv)) {
    const std::size_t tab = line.find('\t');
    if (line.empty() || line.front() == '#' || tab == std::string_view::npos) continue;
    f(line.substr(0, tab), line.substr(tab + 1));
  }
}

}  // namespace

std::string_view to_string(WordClass c) { return kWordClassNames[static_cast<std::size_t>(c)]; }

ReferenceWords::ReferenceWords(std::string_view classes_tsv, std::string_view odds_tsv) : slots_(kSlots) {
  for_each_row(classes_tsv, [this](std::string_view name, std::string_view words) {
    for (const std::string_view word : split(words, ' ')) {
      if (!word.empty()) add(word == "&" ? word : std::string_view(fold_letters(word)), {class_named(name), 0});
    }
  });
  for_each_row(odds_tsv, [this](std::string_view word, std::string_view number) {
    int odds = 0;
    std::from_chars(number.data(), number.data() + number.size(), odds);
    add(word, {0, static_cast<std::int16_t>(odds)});
  });
}

std::size_t ReferenceWords::slot_of(std::string_view word) const {
  std::size_t slot = hash_of(word) & (kSlots - 1);
  while (!slots_[slot].first.empty() && slots_[slot].first != word) slot = (slot + 1) & (kSlots - 1);
  return slot;
}

void ReferenceWords::add(std::string_view word, WordFacts facts) {
  Row& row = slots_[slot_of(word)];
  if (row.first.empty()) {
    if (used_ + 1 >= kSlots) return;  // the table is full: a word more is a word unknown
    row.first = word;
    ++used_;
  }
  row.second.classes |= facts.classes;
  if (facts.name_odds != 0) row.second.name_odds = facts.name_odds;
}

WordFacts ReferenceWords::find(std::string_view folded) const {
  if (folded.empty()) return {};
  return slots_[slot_of(folded)].second;
}

bool has_word_of(const ReferenceWords& words, std::string_view text, WordClass wanted) {
  for (const std::string_view word : split(text, ' ')) {
    if ((words.find(fold_letters(word)).classes & bit(wanted)) != 0) return true;
  }
  return false;
}

}  // namespace bibfold
