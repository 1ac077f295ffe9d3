// See merge_people.h.
#include "dedup/merge_people.h"

#include <algorithm>
#include <optional>
#include <string>

#include "dedup/compare_authors.h"
#include "dedup/name_key.h"
#include "dedup/survivorship_table.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

std::vector<NameKey> keys_of(const std::vector<Contributor>& people) {
  std::vector<NameKey> keys;
  keys.reserve(people.size());
  for (const Contributor& person : people) keys.push_back(fold_name(person.name));
  return keys;
}

/// The first member's list, unless it is cut off and another one is not (or goes on longer): one that ends before another is cut off was
/// cut off itself, and does not say so. A curated one before all others.
std::size_t choose_list(std::span<const Member> members) {
  std::size_t longest_cut = 0;
  for (const Member& member : members) {
    if (member.record->truncated_authors) longest_cut = std::max(longest_cut, member.record->authors.size());
  }
  const auto worth = [&members, longest_cut](std::size_t i) {
    const Publication& p = *members[i].record;
    const bool whole = !p.authors.empty() && !p.truncated_authors && (members[i].curated || p.authors.size() >= longest_cut);
    return std::pair(whole, p.authors.size());
  };
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].curated && worth(i).first) return i;
  }
  std::size_t best = 0;
  if (worth(0).first) return best;
  for (std::size_t i = 1; i < members.size(); ++i) {
    if (worth(i) > worth(best)) best = i;
  }
  return best;
}

std::size_t count_full_words(const std::string& given) {
  const std::string folded = fold_text(given);
  const auto words = split(folded, ' ');
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](std::string_view word) { return word.size() > 1; }));
}

bool has_only_initials(const Name& name) { return !name.given.empty() && count_full_words(name.given) == 0; }

/// "Eric" and "Eric P.": the other one has all of it, and more.
bool begins_fuller(const std::string& given, const std::string& other) {
  const std::string ours = fold_text(given);
  return count_full_words(given) > 0 && fold_text(other).starts_with(ours + ' ');
}

/// With its particles: "vanderhorst".
std::string family_letters(const Name& name) {
  return fold_letters(name.dropping_particle) + fold_letters(name.non_dropping_particle) + fold_letters(name.family);
}

/// The other's given names, if it is of the same family; a particle may be counted among them: "Horst, Pieter Van Der".
std::optional<std::string> given_in_family(const Name& name, const Name& other) {
  const std::string family = family_letters(name);
  std::string theirs = family_letters(other);
  std::string_view given = other.given;
  while (theirs.size() <= family.size() && !given.empty()) {
    if (theirs == family) return std::string(given);
    const auto blank = given.rfind(' ');
    if (blank == std::string_view::npos) break;
    theirs.insert(0, fold_letters(given.substr(blank + 1)));
    given = trim(given.substr(0, blank));
  }
  return fold_letters(name.family) == fold_letters(other.family) ? std::optional(other.given) : std::nullopt;
}

/// "Zidek" and "Žídek", "Lukasz" and "Łukasz": the same letters, of which a program left out the marks.
bool is_without_marks(const std::string& plain, const std::string& marked) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (plain.empty() || !std::all_of(plain.begin(), plain.end(), is_ascii) || fold_text(plain) != fold_text(marked)) return false;
  bool letters = false;  // and no hyphen of Unicode: "Ming‐Wei"
  for (std::size_t at = 0; at < marked.size();) {
    const char32_t c = next_code_point(marked, at);
    if (c < 0x80) continue;
    if (!is_letter(c)) return false;
    letters = true;
  }
  return letters;
}

/// "MOHER" and "Moher".
bool is_same_in_capitals(const std::string& shouted, const std::string& name) {
  constexpr std::size_t kShortest = 3;  // "JD" are initials
  const auto is_capital = [](char c) { return !is_ascii_letter(c) || (c & 0x20) == 0; };
  return shouted.size() >= kShortest && std::all_of(shouted.begin(), shouted.end(), is_capital) &&
         !std::all_of(name.begin(), name.end(), is_capital) && fold_text(shouted) == fold_text(name);
}

bool is_poorer_form(const std::string& ours, const std::string& other) {
  return is_without_marks(ours, other) || is_same_in_capitals(ours, other);
}

/// Initials give way to full names, a given name to the same with a middle name, and a plain form to the one with accents, native script or
/// a nickname beside it.
bool complete_name(Name& name, const Name& other) {
  const Name before = name;
  const std::optional<std::string> given = given_in_family(name, other);
  if (given && (name.given.empty() || has_only_initials(name)) && count_full_words(*given) > 0) name.given = *given;
  if (given && begins_fuller(name.given, *given)) name.given = *given;
  if (is_poorer_form(name.given, other.given)) name.given = other.given;
  if (is_poorer_form(name.family, other.family)) name.family = other.family;
  if (name.native.empty()) name.native = other.native;
  if (name.nickname.empty()) name.nickname = other.nickname;
  if (name.suffix.empty() && given) name.suffix = other.suffix;
  return name != before;
}

/// Marks of the members' authors, carried over to the same persons of the merged list.
class PeopleMerger {
 public:
  PeopleMerger(std::span<const Member> members, const MatchTables& tables) : members_(members), tables_(tables) {
    list_ = choose_list(members);
    const Publication& p = *members[list_].record;
    merged_.authors = p.authors;
    merged_.truncated = p.truncated_authors;
    merged_.marks = p.author_marks;
    merged_.from = list_;
    merged_.rule = list_ == 0 ? survivorship::kVersionOfRecord : survivorship::kCompleteList;
  }

  MergedAuthors run() {
    for (std::size_t i = 0; i < members_.size(); ++i) {
      if (i != list_ && !members_[i].record->authors.empty()) add(i);
    }
    return std::move(merged_);
  }

 private:
  void add(std::size_t i) {
    const Publication& p = *members_[i].record;
    const std::vector<int> partners = pair_authors(keys_of(merged_.authors), keys_of(p.authors), tables_);
    const bool keep_marks = merged_.marks.empty();
    bool fuller = false;
    for (std::uint32_t a = 0; a < partners.size(); ++a) {
      if (partners[a] < 0) continue;
      const Contributor& other = p.authors[static_cast<std::size_t>(partners[a])];
      if (!members_[list_].curated) fuller = complete_name(merged_.authors[a].name, other.name) || fuller;
      if (merged_.authors[a].orcid.empty()) merged_.authors[a].orcid = other.orcid;
      if (keep_marks) take_marks(p, static_cast<std::uint32_t>(partners[a]), a);
    }
    if (fuller && merged_.rule == survivorship::kVersionOfRecord) {
      merged_.from = i;
      merged_.rule = survivorship::kFullestNames;
    }
    if (says_something_else(p, partners)) merged_.overruled.push_back(i);
  }

  void take_marks(const Publication& from, std::uint32_t theirs, std::uint32_t ours) {
    for (const AuthorMark& mark : from.author_marks) {
      if (mark.author == theirs) merged_.marks.push_back({ours, mark.mark});
    }
  }

  /// Another order, other people, or fewer without saying so.
  [[nodiscard]] bool says_something_else(const Publication& p, const std::vector<int>& partners) const {
    const auto missing = std::count(partners.begin(), partners.end(), -1);
    std::vector<int> found;
    std::copy_if(partners.begin(), partners.end(), std::back_inserter(found), [](int x) { return x >= 0; });
    if (!std::is_sorted(found.begin(), found.end()) || found.size() != p.authors.size()) return true;
    return missing > 0 && !p.truncated_authors;
  }

  std::span<const Member> members_;
  const MatchTables& tables_;
  std::size_t list_ = 0;
  MergedAuthors merged_;
};

}  // namespace

MergedAuthors merge_authors(std::span<const Member> members, const MatchTables& tables) { return PeopleMerger(members, tables).run(); }

}  // namespace bibfold
