// See compare_authors.h. Names are paired by equal family names first, through a sorted index, so that lists of thousands of authors take
// no quadratic time; only what is left over is compared each with each, up to a limit.
#include "dedup/compare_authors.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>

#include "dedup/mangled_authors.h"
#include "text/ascii.h"
#include "text/edit_distance.h"

namespace bibfold {
namespace {

struct AuthorList {
  const std::vector<NameKey>& names;
  bool truncated = false;
};

constexpr std::size_t kFuzzyLimit = 40;  // left-over names of one list that are compared with each of the other

std::vector<std::uint32_t> by_family(const std::vector<NameKey>& names) {
  std::vector<std::uint32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&names](std::uint32_t x, std::uint32_t y) { return names[x].family < names[y].family; });
  return order;
}

/// "Wu, C. Y." and "Ching-yi, Wu", "Kim, Hyun-Soo" and "Hyun Soo, K.": the given name of one is the family name of the other, and its
/// initial agrees.
bool is_swapped_with_initial(const NameKey& a, const NameKey& b) {
  return !a.given.empty() && !b.given.empty() && a.given.front() == b.family.front() && without_spaces(b.given) == a.family;
}

std::string letters_of(const NameKey& name) {
  std::string letters = name.given + name.family;
  letters.erase(std::remove(letters.begin(), letters.end(), ' '), letters.end());
  return letters;
}

bool is_damaged(const NameKey& a, const NameKey& b) {
  if (is_ascii(a.family) == is_ascii(b.family)) return false;
  const bool same_initial = !a.given.empty() && !b.given.empty() && a.given.front() == b.given.front();
  if (same_initial && (is_damaged_form(a.family, b.family) || is_damaged_form(b.family, a.family))) return true;
  // "t hã $ rder": the damage took the name apart.
  return is_damaged_form(letters_of(a), letters_of(b)) || is_damaged_form(letters_of(b), letters_of(a));
}

std::string without_vowels(std::string letters) {
  std::erase_if(letters, [](char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; });
  return letters;
}

/// "suciu" and "sicui": more than one letter is another, and all but one of them the same, in another order.
bool has_vowels_jumbled(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || without_vowels(a) != without_vowels(b) || edit_distance(a, b, 1) <= 1) return false;
  std::string left = b;
  for (const char letter : a) {
    if (const auto at = left.find(letter); at != std::string::npos) left.erase(at, 1);
  }
  return left.size() <= 1;
}

/// "varizani" and "vazirani": two letters changed places, or two of a long name differ.
bool have_misspelled_family(const NameKey& a, const NameKey& b, const MatchTables& tables) {
  constexpr std::size_t kShort = 5;
  constexpr std::size_t kLong = 8;
  if (a.literal || b.literal || std::min(a.family.size(), b.family.size()) < kShort) return false;
  if (a.family.front() != b.family.front() || !given_names_agree(a.given, b.given, tables) || a.given.empty() || b.given.empty())
    return false;
  if (has_vowels_jumbled(a.family, b.family)) return true;
  if (edit_distance(a.family, b.family, 2) > 2) return false;
  std::string sorted_a = a.family;
  std::string sorted_b = b.family;
  std::sort(sorted_a.begin(), sorted_a.end());
  std::sort(sorted_b.begin(), sorted_b.end());
  return sorted_a == sorted_b || std::min(a.family.size(), b.family.size()) >= kLong;
}

/// "gmljp schmidt": the initials of several authors ran together; those of the one that is left are among them.
bool has_run_of_initials(const NameKey& jammed, const NameKey& name) {
  constexpr std::string_view kVowels = "aeiouy";
  const std::string& run = jammed.given;
  if (run.size() < 3 || run.size() > 6 || name.given.empty() || run.find(' ') != std::string::npos) return false;
  const auto vowels = std::count_if(run.begin(), run.end(), [kVowels](char c) { return kVowels.find(c) != std::string_view::npos; });
  return vowels * 3 <= static_cast<std::ptrdiff_t>(run.size()) && run.find(name.given.front()) != std::string::npos;
}

/// "w idom" and "j widom": a blank came into the family name.
bool is_parted(const NameKey& parted, const NameKey& name) {
  constexpr std::size_t kLetters = 5;
  return !parted.literal && parted.given.size() == 1 && name.family.size() >= kLetters && letters_of(parted) == name.family;
}

/// "ra levya", "rr tianzhang", "eo ashokasavasere" of A. Levy, T. Zhang, A. Savasere: given name or initials grew to the family name, and
/// before it stand the initials of others.
bool is_jammed(const NameKey& jammed, const NameKey& name) {
  constexpr std::size_t kFamily = 4;
  constexpr std::size_t kInitials = 3;
  const bool run = jammed.given.size() >= 2 && jammed.given.size() <= kInitials && jammed.given.find(' ') == std::string::npos;
  if (!run || name.given.empty() || name.family.size() < kFamily || jammed.family.size() <= name.family.size()) return false;
  const std::string_view whole = jammed.family;
  const std::size_t more = whole.size() - name.family.size();
  const char initial = name.given.front();
  if (whole.starts_with(name.family)) return more <= kInitials && whole[name.family.size()] == initial;
  return whole.ends_with(name.family) && more > 1 && whole.front() == initial;
}

/// "ml sapinoetv", "m haasandarunn" of "M. L. Sapino et V. …", "M. Haas and A. Runn": what joins it to the next name grew to it.
bool is_grown_to_next(const NameKey& grown, const NameKey& name) {
  constexpr std::size_t kFamily = 4;
  constexpr std::size_t kShort = 4;
  if (grown.given.empty() || name.given.empty() || grown.given.front() != name.given.front()) return false;
  if (name.family.size() < kFamily || !std::string_view(grown.family).starts_with(name.family)) return false;
  const std::string_view rest = std::string_view(grown.family).substr(name.family.size());
  return (rest.starts_with("et") && rest.size() > 2 && rest.size() <= kShort) || (rest.starts_with("and") && rest.size() > kShort);
}

/// "Rabadi" and "Rabadi, M. H.": nothing contradicts.
bool is_bare_family(const NameKey& bare, const NameKey& name) {
  constexpr std::size_t kSpelling = 7;
  if (!bare.literal || !bare.given.empty()) return false;
  const std::size_t shorter = std::min(bare.family.size(), name.family.size());
  return bare.family == name.family || (shorter >= kSpelling && edit_distance(bare.family, name.family, 1) <= 1);
}

/// What compare_names says, and what only holds of two authors of one title.
NameMatch compare_authors_of_one_title(const NameKey& a, const NameKey& b, const MatchTables& tables) {
  const NameMatch match = compare_names(a, b, tables);
  if (match == NameMatch::person) return match;
  if (is_bare_family(a, b) || is_bare_family(b, a) || is_parted(a, b) || is_parted(b, a)) return NameMatch::person;
  if (is_jammed(a, b) || is_jammed(b, a) || is_grown_to_next(a, b) || is_grown_to_next(b, a)) return NameMatch::person;
  if (match == NameMatch::family) return has_run_of_initials(a, b) || has_run_of_initials(b, a) ? NameMatch::person : match;
  const bool fits =
      is_swapped_with_initial(a, b) || is_swapped_with_initial(b, a) || is_damaged(a, b) || have_misspelled_family(a, b, tables);
  return fits ? NameMatch::person : match;
}

/// The pairing of two lists while it grows.
class Pairing {
 public:
  Pairing(const std::vector<NameKey>& a, const std::vector<NameKey>& b, const MatchTables& tables)
      : a_(a), b_(b), tables_(tables), partner_(a.size(), -1), taken_(b.size(), false) {}

  void pair_equal_families() {
    const auto order = by_family(b_);
    for (std::size_t i = 0; i < a_.size(); ++i) {
      const auto first = std::lower_bound(order.begin(), order.end(), a_[i].family,
                                          [this](std::uint32_t x, const std::string& family) { return b_[x].family < family; });
      auto end = first;
      while (end != order.end() && b_[*end].family == a_[i].family && end - first < static_cast<std::ptrdiff_t>(kFuzzyLimit)) ++end;
      // The same given names before initials before anything that only does not contradict.
      if (!take(i, first, end, [this, i](std::uint32_t j) { return a_[i].given == b_[j].given; })) {
        take(i, first, end, [this, i](std::uint32_t j) { return compare_names(a_[i], b_[j], tables_) == NameMatch::person; });
      }
      shares_family_ = shares_family_ || first != end;
    }
  }

  void pair_the_rest() {
    std::vector<std::uint32_t> left;
    for (std::uint32_t j = 0; j < b_.size() && left.size() < kFuzzyLimit; ++j) {
      if (!taken_[j]) left.push_back(j);
    }
    std::size_t tried = 0;
    for (std::size_t i = 0; i < a_.size() && tried < kFuzzyLimit; ++i) {
      if (partner_[i] >= 0) continue;
      ++tried;
      take(i, left.begin(), left.end(), [this, i](std::uint32_t j) { return match_and_note(i, j) == NameMatch::person; });
    }
  }

  [[nodiscard]] const std::vector<int>& partners() const { return partner_; }
  [[nodiscard]] bool shares_family() const { return shares_family_; }

 private:
  template <typename Iterator, typename F>
  bool take(std::size_t i, Iterator begin, Iterator end, const F& fits) {
    const auto found = std::find_if(begin, end, [&](std::uint32_t j) { return !taken_[j] && fits(j); });
    if (found == end) return false;
    partner_[i] = static_cast<int>(*found);
    taken_[*found] = true;
    return true;
  }

  NameMatch match_and_note(std::size_t i, std::uint32_t j) {
    const NameMatch match = compare_authors_of_one_title(a_[i], b_[j], tables_);
    if (match == NameMatch::family) shares_family_ = true;
    return match;
  }

  const std::vector<NameKey>& a_;
  const std::vector<NameKey>& b_;
  const MatchTables& tables_;
  std::vector<int> partner_;
  std::vector<bool> taken_;
  bool shares_family_ = false;
};

bool is_ascending(const std::vector<int>& partners) {
  int last = -1;
  return std::all_of(partners.begin(), partners.end(), [&last](int p) {
    if (p < 0) return true;
    const bool behind = p > last;
    last = p;
    return behind;
  });
}

Level level_of_count(std::size_t shared) {
  if (shared == 0) return Level::missing;
  if (shared == 1) return Level::one;
  if (shared == 2) return Level::few;
  return shared < 5 ? Level::many : Level::crowd;
}

/// `a` is not the longer list.
Level level_of(const AuthorList& a, const AuthorList& b, std::size_t shared, bool in_order, bool shares_family) {
  const std::size_t shorter = a.names.size();
  const std::size_t longer = b.names.size();
  if (shared == longer) return in_order ? Level::equal : Level::reordered;
  if (shared == shorter) return a.truncated ? Level::truncated : Level::contained;
  if (shared == 0) return shares_family ? Level::conflicting : Level::different;
  // "A, B, et al." and "A, C, et al."-like lists: what the truncation hides cannot contradict, what both print can.
  // Who is left of the shorter list may be behind the cut of a much longer one.
  const bool grown = shared >= 4 && shared * 5 >= shorter * 4;  // others joined in before it was published
  const bool hidden = b.truncated && shared * 2 >= shorter && shorter * 2 <= longer;
  return grown || hidden || shared * 3 >= longer * 2 || (a.truncated && shared * 3 >= shorter * 2) ? Level::close : Level::overlap;
}

bool is_before(const AuthorList& a, const AuthorList& b) {
  if (a.names.size() != b.names.size()) return a.names.size() < b.names.size();
  if (a.truncated != b.truncated) return a.truncated;
  return a.names < b.names;
}

/// "k edwin, r ng" and "e knorr, r ng": the one that is left over has family name and initial swapped.
std::size_t count_inverted_rest(const std::vector<NameKey>& a, const std::vector<NameKey>& b, const std::vector<int>& partners) {
  std::vector<bool> taken(b.size(), false);
  std::vector<NameKey> rest_a;
  std::vector<NameKey> rest_b;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (partners[i] < 0) {
      if (a[i].given.size() > 3) return 0;  // cheap: a name, and no initials
      rest_a.push_back(a[i]);
    } else {
      taken[static_cast<std::size_t>(partners[i])] = true;
    }
  }
  for (std::size_t j = 0; j < b.size() && !rest_a.empty(); ++j) {
    if (!taken[j]) rest_b.push_back(b[j]);
  }
  return rest_a.empty() ? 0 : count_inverted(rest_a, rest_b);
}

/// "ATLAS Collaboration", "GBD 2019 Collaborators": a body that has members.
bool is_body(const NameKey& name) {
  constexpr std::string_view kWords[] = {"association", "collaborat",   "committee", "consortium",   "group",
                                         "initiative",  "investigator", "network",   "organisation", "organization",
                                         "society",     "taskforce",    "team",      "trialists"};
  return name.literal && std::any_of(std::begin(kWords), std::end(kWords),
                                     [&name](std::string_view word) { return name.family.find(word) != std::string::npos; });
}

/// One source names the body, the other its members: nobody can tell whether they are its, but of a list that was cut off or has no end,
/// which only bodies have.
Level level_of_bodies(const AuthorList& a, const AuthorList& b, Level level) {
  constexpr std::size_t kCrowd = 30;
  const auto are_bodies = [](const AuthorList& list) { return std::all_of(list.names.begin(), list.names.end(), is_body); };
  const bool first = are_bodies(a);
  if (level != Level::different || first == are_bodies(b)) return level;
  const AuthorList& members = first ? b : a;
  const bool persons = std::none_of(members.names.begin(), members.names.end(), [](const NameKey& name) { return name.literal; });
  if (!persons) return level;
  return members.truncated || members.names.size() >= kCrowd ? Level::truncated : Level::missing;
}

/// `a` is before `b`.
AuthorComparison compare_lists(const AuthorList& a, const AuthorList& b, const MatchTables& tables) {
  Pairing pairing(a.names, b.names, tables);
  pairing.pair_equal_families();
  pairing.pair_the_rest();
  const auto& partners = pairing.partners();
  const auto paired = partners.size() - static_cast<std::size_t>(std::count(partners.begin(), partners.end(), -1));
  std::size_t shared = paired;
  const std::size_t inverted = shared == 0 ? count_inverted(a.names, b.names) : 0;
  if (inverted == 1) return {Level::conflicting, Level::missing};
  if (inverted > 1) return {Level::close, level_of_count(inverted)};
  if (shared != 0) shared += count_inverted_rest(a.names, b.names, partners);
  const std::size_t moved = pairing.shares_family() ? count_moved_initials(a.names, b.names, partners) : 0;
  const Level level = level_of_bodies(a, b, level_of(a, b, shared + moved, is_ascending(partners), pairing.shares_family()));
  return {shared + moved == paired ? level : std::min(level, Level::close), level_of_count(shared + moved)};
}

}  // namespace

std::vector<int> pair_authors(const std::vector<NameKey>& a, const std::vector<NameKey>& b, const MatchTables& tables) {
  Pairing pairing(a, b, tables);
  pairing.pair_equal_families();
  pairing.pair_the_rest();
  return pairing.partners();
}

namespace {

/// "A. Rao, B. Berg, Pneumonia Study Group": PubMed names the body among the persons. Nothing where there are no others.
std::optional<std::vector<NameKey>> without_bodies(const std::vector<NameKey>& names) {
  const auto count = std::count_if(names.begin(), names.end(), is_body);
  if (count == 0 || count == static_cast<std::ptrdiff_t>(names.size())) return std::nullopt;
  std::vector<NameKey> persons;
  std::copy_if(names.begin(), names.end(), std::back_inserter(persons), [](const NameKey& name) { return !is_body(name); });
  return persons;
}

}  // namespace

AuthorComparison compare_authors(const MatchKeys& first, const MatchKeys& second, const MatchTables& tables) {
  if (first.authors.empty() || second.authors.empty()) return {};
  const auto apart_first = with_runs_apart(first.authors, second.authors);
  const auto apart_second = with_runs_apart(second.authors, first.authors);
  const auto persons_first = without_bodies(first.authors);
  const auto persons_second = without_bodies(second.authors);
  const bool one_sided = persons_first.has_value() != persons_second.has_value();
  const AuthorList a{one_sided && persons_first ? *persons_first : apart_first ? *apart_first : first.authors, first.truncated_authors};
  const AuthorList b{one_sided && persons_second ? *persons_second
                     : apart_second              ? *apart_second
                                                 : second.authors,
                     second.truncated_authors};
  return is_before(b, a) ? compare_lists(b, a, tables)
                         : compare_lists(a, b, tables);  // in one direction, so that the greedy pairing is symmetric
}

}  // namespace bibfold
