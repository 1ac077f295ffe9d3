// See mangled_authors.h.
#include "dedup/mangled_authors.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"

namespace bibfold {
namespace {

constexpr std::size_t kMostNames = 40;  // of a list that is looked into name by name

/// "ys" of "y sismanis".
bool has_initials(const NameKey& name, std::string_view initials) {
  return !name.given.empty() && name.given.front() == initials[0] && !name.family.empty() && name.family.front() == initials[1];
}

/// "ysadn roussopoulos" of "Y. Sismanis, A. Deligiannakis, N. Roussopoulos": all initials before the last family name ran together. Where
/// the run tells those of `others`, in order, they are its authors; otherwise nothing.
std::vector<NameKey> authors_of_run(const NameKey& jammed, const std::vector<NameKey>& others) {
  constexpr std::size_t kLongest = 11;
  const std::string_view run = jammed.given;
  if (run.size() < 3 || run.size() > kLongest || run.size() % 2 == 0 || jammed.literal) return {};
  std::vector<NameKey> authors;
  auto at = others.begin();
  for (; run.size() - 2 * authors.size() > 1; ++at) {
    const std::string_view initials = run.substr(2 * authors.size(), 2);
    at = std::find_if(at, others.end(), [initials](const NameKey& name) { return has_initials(name, initials); });
    if (at == others.end()) return {};
    authors.push_back(*at);
  }
  const auto last = std::find_if(at, others.end(), [&jammed, run](const NameKey& name) {
    const bool same = name.family == jammed.family || is_damaged_form(name.family, jammed.family);
    return same && !name.given.empty() && name.given.front() == run.back();
  });
  if (last == others.end()) return {};
  authors.push_back(*last);
  return authors;
}

/// "d anhai, m jayant" and "a doan, j madhavan": a source took the given names for family names, and cut the others to initials.
bool are_inverted(const NameKey& a, const NameKey& b) {
  constexpr std::size_t kInitials = 3;
  if (a.given.empty() || b.given.empty() || std::max(a.given.size(), b.given.size()) > kInitials + 2) return false;
  const auto has_initial = [](const NameKey& name, char c) { return name.given.find(c) != std::string::npos; };
  return has_initial(a, b.family.front()) && has_initial(b, a.family.front());
}

/// "m morrison" where the other list has "m atkinson, r morrison", "dj ailamaki" where it has "a ailamaki, d dewitt".
bool has_initial_of_neighbour(const NameKey& name, const std::vector<NameKey>& others, std::size_t at) {
  constexpr std::size_t kInitials = 3;
  if (name.given.empty() || name.given.size() > kInitials) return false;
  const auto fits = [&name](const NameKey& other) { return !other.given.empty() && other.given.front() == name.given.front(); };
  return (at > 0 && fits(others[at - 1])) || (at + 1 < others.size() && fits(others[at + 1]));
}

}  // namespace

bool is_damaged_form(std::string_view damaged, std::string_view whole) {
  constexpr std::size_t kSoundLetters = 3;
  const auto foreign = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const auto first = std::find_if(damaged.begin(), damaged.end(), foreign);
  if (first == damaged.end() || !is_ascii(whole)) return false;
  const auto head = damaged.substr(0, static_cast<std::size_t>(first - damaged.begin()));
  const auto last = std::find_if(damaged.rbegin(), damaged.rend(), foreign);
  const auto tail = damaged.substr(damaged.size() - static_cast<std::size_t>(last - damaged.rbegin()));
  const std::size_t sound = head.size() + tail.size();
  if (!is_ascii(head) || sound < kSoundLetters || whole.size() < sound || whole.size() > sound + 3) return false;
  return whole.starts_with(head) && whole.ends_with(tail);
}

std::optional<std::vector<NameKey>> with_runs_apart(const std::vector<NameKey>& names, const std::vector<NameKey>& others) {
  if (others.size() < 2 || std::max(names.size(), others.size()) > kMostNames) return std::nullopt;
  std::optional<std::vector<NameKey>> apart;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::vector<NameKey> several = authors_of_run(names[i], others);
    if (!several.empty() && !apart) apart.emplace(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i));
    if (!several.empty()) {
      apart->insert(apart->end(), several.begin(), several.end());
    } else if (apart) {
      apart->push_back(names[i]);
    }
  }
  return apart;
}

std::size_t count_inverted(const std::vector<NameKey>& shorter, const std::vector<NameKey>& longer) {
  auto at = longer.begin();
  for (const NameKey& name : shorter) {
    at = std::find_if(at, longer.end(), [&name](const NameKey& other) { return are_inverted(name, other); });
    if (at == longer.end()) return 0;
    ++at;
  }
  return shorter.size();
}

std::size_t count_moved_initials(const std::vector<NameKey>& a, const std::vector<NameKey>& b, const std::vector<int>& partners) {
  if (std::max(a.size(), b.size()) > kMostNames) return 0;
  std::vector<bool> taken(b.size(), false);
  for (const int partner : partners) {
    if (partner >= 0) taken[static_cast<std::size_t>(partner)] = true;
  }
  std::size_t moved = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (partners[i] >= 0) continue;
    for (std::size_t j = 0; j < b.size(); ++j) {
      if (taken[j] || a[i].family != b[j].family) continue;
      if (!has_initial_of_neighbour(a[i], b, j) && !has_initial_of_neighbour(b[j], a, i)) continue;
      taken[j] = true;
      ++moved;
      break;
    }
  }
  return moved;
}

}  // namespace bibfold
