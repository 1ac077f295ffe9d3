// See block.h.
#include "dedup/block.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <tuple>

#include "dedup/foreign_titles.h"
#include "dedup/hash.h"
#include "dedup/romanization.h"
#include "dedup/word_counts.h"
#include "parallel.h"

namespace bibfold {
namespace {

enum Rule : std::uint32_t {
  kIdentifier,
  kTitle,
  kTitleWithoutName,
  kTitleStart,
  kTitleEnd,
  kRareWords,
  kAuthorList,
  kInitials,
  kNeighbours,
  kStartAndAuthor,
  kPlace,
  kTransliteration
};

constexpr BlockingRule kRules[] = {
    {"identifier", "an identifier in common"},
    {"title", "the same title"},
    {"title-without-name", "the same title once a 'Name:' before it is left out"},
    {"title-start", "the same beginning of the title, or of what stands behind a full stop in it"},
    {"title-end", "the same end of the title"},
    {"rare-words", "two of the rarest words of the title in common"},
    {"author-list", "the same three or more authors in the same order"},
    {"initials-and-author", "the same initials of the words of the title, and an author in common"},
    {"neighbours-and-author", "two neighbouring words of the title, and one of the first authors in common"},
    {"start-and-author",
     "the same first letters of the title, of what stands behind a full stop, or of a word that lost its blanks, and one of the first "
     "authors in common"},
    {"place", "the same year and first page, where one of the titles is in another language or not stated"},
    {"transliteration", "the same beginning of the title, in Cyrillic or Greek and in Latin letters"},
};

constexpr std::size_t kMaxBlock = 56;        // larger blocks are split,
constexpr std::size_t kMaxTitleBlock = 320;  // later those of one title, which may be cited that often
constexpr std::size_t kWindow = 8;           // of a block that cannot be split, each is compared with so many neighbours
constexpr std::size_t kTitleEdge = 20;       // letters
constexpr std::size_t kAuthors = 3;
constexpr std::size_t kPartitions = 256;  // by the first byte of the key, so that they can be sorted side by side

struct Entry {
  std::uint64_t key;
  std::uint32_t id;
  std::uint32_t rule;
  auto operator<=>(const Entry&) const = default;
};
using Entries = std::vector<Entry>;
using Pairs = std::vector<CandidatePair>;

/// "thepier" → "pier"
std::string_view without_article(std::string_view word) {
  for (const std::string_view article : {"the", "an", "a"}) {
    if (word.starts_with(article)) return word.substr(article.size());
  }
  return word;
}

/// The keys of one publication.
class KeyMaker {
 public:
  KeyMaker(std::vector<Entries>& partitions, std::uint32_t id) : partitions_(partitions), id_(id) {}

  void add_all(const MatchKeys& keys, const WordCounts& counts, const ForeignTitles& foreign) {
    for (const IdentifierKey& x : keys.identifiers) add(kIdentifier, hash_text(x.value, static_cast<std::uint64_t>(x.scheme)), kIdentifier);
    add_title(keys.title);
    for (const TitleKey& title : keys.parallel_titles) add_title(title);
    add_rare_words(rarest_words(keys, counts));
    add_authors(keys.authors);
    add_initials(keys);
    add_neighbours(keys, counts);
    add_starts(keys);
    if (foreign.has_place(keys)) add(kPlace, ForeignTitles::place_of(keys), kPlace);
    if (foreign.has_other_script()) add_coarse_start(keys.title.letters);
  }

 private:
  void add_title(const TitleKey& title) {
    if (title.empty()) return;
    add(kTitle, hash_text(title.letters), kTitle);
    if (!title.rest.empty()) add(kTitle, hash_text(title.rest), kTitleWithoutName);
    const std::string_view letters = title.letters;
    if (letters.size() < kTitleEdge) return;
    add_edge(letters.substr(0, kTitleEdge), kTitleStart);
    add_edge(letters.substr(letters.size() - kTitleEdge), kTitleEnd);
  }

  void add_edge(std::string_view letters, Rule edge) {
    if (letters.size() == kTitleEdge) add(edge, hash_text(letters), edge);
  }

  void add_rare_words(const std::vector<std::uint64_t>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t j = i + 1; j < words.size(); ++j) add(kRareWords, combine(words[i], words[j]), kRareWords);
    }
  }

  void add_authors(const std::vector<NameKey>& authors) {
    if (authors.size() < kAuthors) return;
    std::uint64_t key = 0;
    for (const NameKey& name : authors) key = combine(key, hash_text(name.family));
    add(kAuthorList, key, kAuthorList);
  }

  void add_initials(const MatchKeys& keys) {
    constexpr std::size_t kFamilies = 4;  // the first ones
    if (keys.title.initials.size() < 2) return;
    const std::uint64_t initials = hash_text(keys.title.initials);
    for (std::size_t i = 0; i < std::min(keys.authors.size(), kFamilies); ++i)
      add(kInitials, combine(initials, hash_text(keys.authors[i].family)), kInitials);
  }

  /// What grew to a title ("h.-p. kriegel. the x-tree: …") is rarer than its own words, and makes other ends and initials. Words that
  /// hundreds use tell little of their neighbours.
  void add_neighbours(const MatchKeys& keys, const WordCounts& counts) {
    constexpr std::size_t kFamilies = 2;
    constexpr std::uint32_t kCommon = 200;
    const std::vector<std::uint64_t> words = neighbouring_words(keys.title, counts, kCommon);
    for (std::size_t i = 0; i < std::min(keys.authors.size(), kFamilies); ++i) {
      const std::uint64_t family = hash_text(keys.authors[i].family);
      for (const std::uint64_t pair : words) add(kNeighbours, combine(pair, family), kNeighbours);
    }
  }

  /// "andr. berg. thequeriesofthe inernet": of words that are misspelled or lost their blanks, perhaps behind what grew to the title, the
  /// first letters are whole.
  void add_starts(const MatchKeys& keys) {
    constexpr std::size_t kLostBlanks = 16;
    constexpr std::size_t kFamilies = 2;
    add_start(keys.title.letters, keys.authors, 1);
    const std::string_view words = keys.title.words;
    std::string_view letters = keys.title.letters;  // from the word on
    for (std::size_t begin = 0, number = 0; begin < words.size(); ++number) {
      const std::size_t size = std::min(words.find(' ', begin), words.size()) - begin;
      const bool behind_stop = number < 64 && (keys.title.stops >> number & 1U) != 0;
      if (behind_stop || size >= kLostBlanks) {
        add_start(letters, keys.authors, kFamilies);
        if (begin != 0) add_edge(letters.substr(0, kTitleEdge), kTitleStart);
      }
      letters.remove_prefix(size);
      begin += size + 1;
    }
  }
  void add_start(std::string_view letters, const std::vector<NameKey>& authors, std::size_t families) {
    constexpr std::size_t kLetters = 12;
    letters = without_article(letters);
    if (letters.size() < kLetters) return;
    const std::uint64_t start = hash_text(letters.substr(0, kLetters));
    for (std::size_t i = 0; i < std::min(authors.size(), families); ++i)
      add(kStartAndAuthor, combine(start, hash_text(authors[i].family)), kStartAndAuthor);
  }

  /// Of "Творчество Франсуа Рабле" and of "Tvorchestvo Fransua Rable".
  void add_coarse_start(std::string_view letters) {
    constexpr std::size_t kLetters = 10;
    const std::string coarse = coarse_letters(letters.substr(0, 6 * kLetters)).substr(0, kLetters);
    if (coarse.size() == kLetters) add(kTransliteration, hash_text(coarse), kTransliteration);
  }

  /// `space`: keys of one space meet; `rule`: what is told of the pair.
  void add(Rule space, std::uint64_t key, Rule rule) {
    const std::uint64_t spaced = combine(key, space);
    partitions_[spaced >> 56U].push_back({spaced, id_, 1U << rule});
  }

  std::vector<Entries>& partitions_;
  std::uint32_t id_;
};

/// The keys of all, in so many parts as there are threads, each by partition.
std::vector<std::vector<Entries>> make_entries(std::span<const MatchKeys> keys, int jobs) {
  const WordCounts counts(keys);
  const ForeignTitles foreign(keys);
  const auto count = static_cast<std::size_t>(std::max(jobs, 1));
  const std::size_t width = keys.size() / count + 1;
  std::vector<std::vector<Entries>> parts(count, std::vector<Entries>(kPartitions));
  parallel_for(
      count, jobs,
      [&](std::size_t part) {
        const std::size_t end = std::min(keys.size(), (part + 1) * width);
        for (std::size_t i = part * width; i < end; ++i)
          KeyMaker(parts[part], static_cast<std::uint32_t>(i)).add_all(keys[i], counts, foreign);
      },
      1);
  return parts;
}

/// Takes it out of the parts.
Entries sorted_partition(std::vector<std::vector<Entries>>& parts, std::size_t partition) {
  Entries all = std::move(parts.front()[partition]);
  for (std::size_t part = 1; part < parts.size(); ++part) {
    const Entries more = std::move(parts[part][partition]);
    all.insert(all.end(), more.begin(), more.end());
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// Splits blocks that are too large, and makes pairs of the others.
class PairMaker {
 public:
  PairMaker(std::span<const MatchKeys> keys, Pairs& pairs) : keys_(keys), pairs_(pairs) {}

  void add_block(std::span<const Entry> block) {
    if (block.size() <= limit_of(block)) return add_pairs(block);
    split(
        block, [this](const Entry& entry) { return families_of(entry); },
        [this](std::span<const Entry> part) {
          if (part.size() <= limit_of(part)) return add_pairs(part);
          split(
              part,
              [this](const Entry& entry) { return std::vector<std::uint64_t>{mix(static_cast<std::uint64_t>(keys_[entry.id].year))}; },
              [this](std::span<const Entry> rest) { rest.size() <= limit_of(rest) ? add_pairs(rest) : add_window(rest); });
        });
  }

 private:
  static std::size_t limit_of(std::span<const Entry> block) {
    constexpr std::uint32_t kOneTitle = (1U << kIdentifier) | (1U << kTitle) | (1U << kTitleWithoutName);
    const bool one_title = std::all_of(block.begin(), block.end(), [](const Entry& entry) { return (entry.rule & ~kOneTitle) == 0; });
    return one_title ? kMaxTitleBlock : kMaxBlock;
  }

  [[nodiscard]] auto order_of(const Entry& entry) const {
    const MatchKeys& k = keys_[entry.id];
    return std::tie(k.title.letters, k.volume, k.page.letters, k.content, entry.id, entry.rule);
  }

  std::vector<std::uint64_t> families_of(const Entry& entry) const {
    constexpr std::size_t kFamilies = 8;  // of long lists the first ones
    std::vector<std::uint64_t> families;
    for (const NameKey& name : keys_[entry.id].authors) {
      if (families.size() < kFamilies) families.push_back(hash_text(name.family));
    }
    if (families.empty()) families.push_back(0);
    return families;
  }

  template <typename Keys, typename F>
  static void split(std::span<const Entry> block, const Keys& keys_of, const F& for_part) {
    Entries parts;
    for (const Entry& entry : block) {
      for (const std::uint64_t key : keys_of(entry)) parts.push_back({key, entry.id, entry.rule});
    }
    std::sort(parts.begin(), parts.end());
    for_blocks(parts, for_part);
  }

  void add_pairs(std::span<const Entry> block) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      for (std::size_t j = i + 1; j < block.size(); ++j) add(block[i], block[j]);
    }
  }

  /// All of one family name and year: neighbours by title, pages and volume.
  void add_window(std::span<const Entry> block) {
    Entries sorted(block.begin(), block.end());
    std::sort(sorted.begin(), sorted.end(), [this](const Entry& a, const Entry& b) { return order_of(a) < order_of(b); });
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      for (std::size_t j = i + 1; j < std::min(sorted.size(), i + 1 + kWindow); ++j) add(sorted[i], sorted[j]);
    }
  }

  void add(const Entry& a, const Entry& b) {
    if (a.id == b.id) return;
    pairs_.push_back({PublicationId{std::min(a.id, b.id)}, PublicationId{std::max(a.id, b.id)}, told_of(a.rule | b.rule)});
  }

  /// An equal title is told as such only when neither side left a name out.
  static std::uint32_t told_of(std::uint32_t rules) { return (rules & (1U << kTitleWithoutName)) != 0 ? 1U << kTitleWithoutName : rules; }

 public:
  /// Calls f for every run of entries with one key; `entries` is sorted.
  template <typename F>
  static void for_blocks(std::span<const Entry> entries, const F& f) {
    for (auto begin = entries.begin(); begin != entries.end();) {
      const auto end = std::find_if(begin, entries.end(), [begin](const Entry& e) { return e.key != begin->key; });
      if (end - begin > 1) f(entries.subspan(static_cast<std::size_t>(begin - entries.begin()), static_cast<std::size_t>(end - begin)));
      begin = end;
    }
  }

 private:
  std::span<const MatchKeys> keys_;
  Pairs& pairs_;
};

bool is_before(const CandidatePair& a, const CandidatePair& b) { return std::tie(a.first, a.second) < std::tie(b.first, b.second); }

/// Sorts, and joins the rules of equal pairs.
void unite(Pairs& pairs) {
  std::sort(pairs.begin(), pairs.end(), is_before);
  auto last = pairs.begin();
  for (auto at = pairs.begin(); at != pairs.end(); ++at) {
    if (at != pairs.begin() && at->first == last->first && at->second == last->second) {
      last->rules |= at->rules;
    } else {
      if (at != pairs.begin()) ++last;
      *last = *at;
    }
  }
  if (!pairs.empty()) pairs.erase(std::next(last), pairs.end());
}

/// All pairs of the partitions, sorted: spread by their first publication, so that the pieces can be united side by side.
Pairs gather(std::vector<Pairs>& found, std::size_t count, int jobs) {
  std::vector<Pairs> pieces(kPartitions);
  const std::size_t width = count / kPartitions + 1;
  for (Pairs& pairs : found) {
    for (const CandidatePair& pair : pairs) pieces[index(pair.first) / width].push_back(pair);
    Pairs().swap(pairs);
  }
  parallel_for(
      kPartitions, jobs, [&pieces](std::size_t i) { unite(pieces[i]); }, 1);
  Pairs all;
  for (const Pairs& piece : pieces) all.insert(all.end(), piece.begin(), piece.end());
  return all;
}

}  // namespace

std::span<const BlockingRule> blocking_rules() { return kRules; }

std::vector<CandidatePair> block(std::span<const MatchKeys> keys, int jobs) {
  std::vector<std::vector<Entries>> parts = make_entries(keys, jobs);
  std::vector<Pairs> pairs(kPartitions);
  parallel_for(
      kPartitions, jobs,
      [&](std::size_t p) {
        const Entries entries = sorted_partition(parts, p);
        PairMaker maker(keys, pairs[p]);
        PairMaker::for_blocks(entries, [&maker](std::span<const Entry> block) { maker.add_block(block); });
      },
      1);
  return gather(pairs, keys.size(), jobs);
}

}  // namespace bibfold
