// The order of names without a comma, by all names of a list: how often their words begin and end the names of large bibliographies, and
// in which order the owner's own name stands. See family_first.h. A list that says little keeps the order of most of the world.
#include "interpret/family_first.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/name_facts.h"
#include "interpret/name_parts.h"
#include "interpret/name_scan.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// The words of a name that can be read in either order; none of any other.
std::vector<NameWord> words_of(std::string_view name) {
  if (name.find_first_of(",;") != std::string_view::npos) return {};
  std::vector<NameSegment> segments = scan_names(name).segments;
  if (segments.size() != 1) return {};
  std::vector<NameWord> words = std::move(segments[0].words);
  const auto readable = [](const NameWord& w) {
    return w.shape == WordShape::word || w.shape == WordShape::initials || w.shape == WordShape::particle;
  };
  if (words.size() < 2 || words.size() > 5 || !std::all_of(words.begin(), words.end(), readable)) return {};
  const auto first = std::find_if(words.begin(), words.end(), [](const NameWord& w) { return w.shape != WordShape::particle; });
  if (first == words.end() || first + 1 == words.end() || first->shape == WordShape::initials) return {};
  return words;
}

int family_evidence(std::string_view word) {
  const NameWordCounts counts = name_word_counts(word);
  return std::clamp(counts.family - counts.given, -6, 6);
}

/// Positive: the family name stands first. In bits, about.
int evidence_of(const std::vector<NameWord>& words) {
  const NameWord& last = words.back();
  if (last.shape == WordShape::initials) return words.size() == 2 ? 3 : 6;  // "Doe J." says less than "Doe Jane M."
  const auto first = std::find_if(words.begin(), words.end(), [](const NameWord& w) { return w.shape != WordShape::particle; });
  return std::clamp(family_evidence(first->text) - family_evidence(last.text), -8, 8);
}

bool is_name_of(const std::vector<NameWord>& words, std::string_view first, std::string_view last) {
  return !first.empty() && !last.empty() && fold_letters(words.front().text) == fold_letters(first) &&
         fold_letters(words.back().text) == fold_letters(last);
}

int evidence_of_owner(const std::vector<NameWord>& words, std::span<const Name> owners) {
  for (const Name& owner : owners) {
    const std::string_view given = std::string_view(owner.given).substr(0, owner.given.find(' '));
    if (is_name_of(words, owner.family, given)) return 12;
    if (is_name_of(words, given, owner.family)) return -12;
  }
  return 0;
}

/// The family names that stand in front of a comma somewhere in the list: "Doe, P.". "Doe Peter" there has the same one in front.
std::vector<std::string> families_before_commas(std::span<const LabelledItem> items) {
  constexpr std::size_t kMost = 200;
  std::vector<std::string> families;
  for (const LabelledItem& item : items) {
    for (const Piece& piece : item.pieces) {
      if (piece.label != Label::author || families.size() >= kMost) continue;
      const std::string_view name = std::string_view(item.item.text.text).substr(piece.begin, piece.end - piece.begin);
      const std::size_t comma = name.find(',');
      if (comma == std::string_view::npos || name.find(' ') < comma) continue;
      families.push_back(fold_letters(name.substr(0, comma)));
    }
  }
  std::sort(families.begin(), families.end());
  return families;
}

int evidence_of_commas(const std::vector<NameWord>& words, const std::vector<std::string>& families) {
  const auto has = [&](const NameWord& w) { return std::binary_search(families.begin(), families.end(), fold_letters(w.text)); };
  const bool first = has(words.front());
  return first == has(words.back()) ? 0 : first ? 12 : -12;
}

struct Votes {
  int sum = 0;
  int first = 0;   ///< names that say "family name first"
  int given = 0;   ///< names that say the contrary
  int bare = 0;    ///< "Doe J."
  int full = 0;    ///< "Doe Jane M."
  int proved = 0;  ///< whose first word stands in front of a comma elsewhere
  int words = 0;   ///< names without initials at their end

  /// "Doe J." throughout: such names need no order, and "Ben Haim S." is a family name of two words.
  [[nodiscard]] bool say_initials_only() const { return words == 0 && bare > full; }
};

Votes count_votes(std::span<LabelledItem> items, std::span<const Name> owners) {
  const std::vector<std::string> families = families_before_commas(items);
  std::vector<std::string> seen;
  Votes votes;
  for (const LabelledItem& item : items) {
    for (const Piece& piece : item.pieces) {
      if (piece.label != Label::author) continue;
      std::string name = item.item.text.text.substr(piece.begin, piece.end - piece.begin);
      const std::vector<NameWord> words = words_of(name);
      if (words.empty()) {
        const std::vector<NameSegment> segments = scan_names(name).segments;  // "J. Doe": the other order
        const bool initials = segments.size() == 1 && segments[0].words.size() > 1 && segments[0].words[0].shape == WordShape::initials;
        votes.given += initials ? 1 : 0;
        continue;
      }
      if (std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
      if (seen.size() < 200) seen.push_back(std::move(name));
      if (words.back().shape == WordShape::initials) {
        ++(words.size() == 2 ? votes.bare : votes.full);
      } else {
        ++votes.words;
      }
      const int of_commas = evidence_of_commas(words, families);
      votes.proved += of_commas > 0 ? 1 : 0;
      const int of_owner = of_commas != 0 ? of_commas : evidence_of_owner(words, owners);
      const int evidence = of_owner != 0 ? of_owner : evidence_of(words);
      votes.sum += evidence;
      votes.first += evidence > 1 ? 1 : 0;
      votes.given += evidence < -1 ? 1 : 0;
    }
  }
  return votes;
}

/// "Le Goff A.", "García López María": the family name has one word more.
bool continues_family(const NameWord& before, const NameWord& word) {
  if (word.shape != WordShape::word) return false;
  return begins_family_name(before.text, word.text) || (is_spanish_family_name(before.text) && is_spanish_family_name(word.text));
}

constexpr int kEnough = 16;  // two names of full evidence

}  // namespace

void settle_name_order(std::span<LabelledItem> items, std::span<const Name> owners) {
  const Votes votes = count_votes(items, owners);
  const bool proved = votes.proved > 0 && votes.given == 0 && votes.sum > 0;
  if (!proved && (votes.sum < kEnough || votes.first < 3 || votes.given * 4 > votes.first)) return;
  if (votes.say_initials_only()) return;
  for (LabelledItem& item : items) item.family_first = true;
}

bool may_put_family_first(std::string_view name) { return !words_of(name).empty(); }

Name family_first_name(std::string_view name) {
  const std::vector<NameWord> found = words_of(name);
  const NameWords words(found);
  const WordRange capitals = capital_family(words);  // "DE LA TOUR Jeanne"
  if (capitals.begin == 0 && capitals.end > 1) return capital_family_name(words);
  std::size_t particles = 0;
  while (words[particles].shape == WordShape::particle) ++particles;
  std::size_t end = particles + 1;
  while (end + 1 < words.size() && continues_family(words[end - 1], words[end])) ++end;
  Name out;
  out.non_dropping_particle = join_words(words.first(particles));
  out.family = join_words(words.subspan(particles, end - particles));
  out.given = join_words(words.subspan(end));
  return out;
}

}  // namespace bibfold
