// See word_counts.h.
#include "dedup/word_counts.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "dedup/hash.h"

namespace bibfold {
namespace {

constexpr std::size_t kRarest = 4;  // words of a title, which give six pairs

}  // namespace

std::vector<std::uint64_t> rarest_words(const MatchKeys& keys, const WordCounts& counts) {
  std::vector<std::pair<std::uint32_t, std::uint64_t>> ranked;
  for (const std::uint64_t word : keys.title.telling) {
    if (const std::uint32_t count = counts.of(word); count > 1) ranked.emplace_back(count, word);
  }
  const auto kept = static_cast<std::ptrdiff_t>(std::min(ranked.size(), kRarest));
  std::partial_sort(ranked.begin(), ranked.begin() + kept, ranked.end());
  std::vector<std::uint64_t> words;
  for (auto row = ranked.begin(); row != ranked.begin() + kept; ++row) words.push_back(row->second);
  std::sort(words.begin(), words.end());
  return words;
}

std::vector<std::uint64_t> neighbouring_words(const TitleKey& title, const WordCounts& counts, std::uint32_t common) {
  constexpr std::size_t kMostWords = 24;  // of an abstract in the title's place the first ones
  std::vector<std::uint64_t> pairs;
  std::uint64_t before = 0;
  bool rare_before = false;
  const std::string_view words = title.words;
  for (std::size_t begin = 0; begin < words.size() && pairs.size() < kMostWords;) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::uint64_t word = hash_text(words.substr(begin, end - begin));
    begin = end + 1;
    if (!std::binary_search(title.telling.begin(), title.telling.end(), word)) continue;
    const bool rare = counts.of(word) < common;
    if (before != 0 && (rare || rare_before)) pairs.push_back(combine(before, word));
    before = word;
    rare_before = rare;
  }
  return pairs;
}

}  // namespace bibfold
