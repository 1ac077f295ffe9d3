// Patience diff (Bram Cohen) over lines, with a table for small stretches, and the unified format. External functions: see line_diff.h.
#include "text/line_diff.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace bibfold {
namespace {

using Lines = std::vector<std::uint32_t>;

constexpr std::size_t kContext = 3;
constexpr std::size_t kTableCells = 250'000;
constexpr int kMaxDepth = 64;

/// A stretch of both texts that is still to be matched.
struct Stretch {
  std::size_t before_begin, before_end, after_begin, after_end;
  int depth = 0;
};

struct Pair {
  std::size_t before, after;
};

class Matcher {
 public:
  Matcher(const Lines& before, const Lines& after) : before_(before), after_(after), partner_(before.size(), kNoLine) {
    const auto highest = [](const Lines& lines) { return lines.empty() ? 0U : *std::max_element(lines.begin(), lines.end()); };
    counts_.resize(std::max(highest(before), highest(after)) + 1);
  }

  std::vector<std::uint32_t> run() {
    stretches_.push_back({0, before_.size(), 0, after_.size()});
    while (!stretches_.empty()) {
      const Stretch stretch = stretches_.back();
      stretches_.pop_back();
      match(strip_ends(stretch));
    }
    return std::move(partner_);
  }

 private:
  /// How often a line stands in each side of the current stretch, and where it was met last.
  struct Count {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
    std::size_t place = 0;
  };

  void pair(std::size_t before, std::size_t after) { partner_[before] = static_cast<std::uint32_t>(after); }
  Stretch strip_ends(Stretch stretch);
  void match(const Stretch& stretch);
  void match_by_table(const Stretch& stretch);
  std::vector<Pair> unique_lines(const Stretch& stretch);

  const Lines& before_;
  const Lines& after_;
  std::vector<std::uint32_t> partner_;
  std::vector<Count> counts_;  // by line number; all zero between stretches
  std::vector<Stretch> stretches_;
};

Stretch Matcher::strip_ends(Stretch s) {
  while (s.before_begin < s.before_end && s.after_begin < s.after_end && before_[s.before_begin] == after_[s.after_begin]) {
    pair(s.before_begin++, s.after_begin++);
  }
  while (s.before_begin < s.before_end && s.after_begin < s.after_end && before_[s.before_end - 1] == after_[s.after_end - 1]) {
    pair(--s.before_end, --s.after_end);
  }
  return s;
}

/// Lines that stand exactly once on each side, in the order of `before`.
std::vector<Pair> Matcher::unique_lines(const Stretch& s) {
  for (std::size_t i = s.before_begin; i < s.before_end; ++i) ++counts_[before_[i]].before;
  for (std::size_t i = s.after_begin; i < s.after_end; ++i) {
    ++counts_[after_[i]].after;
    counts_[after_[i]].place = i;
  }
  std::vector<Pair> unique;
  for (std::size_t i = s.before_begin; i < s.before_end; ++i) {
    const Count& count = counts_[before_[i]];
    if (count.before == 1 && count.after == 1) unique.push_back({i, count.place});
  }
  for (std::size_t i = s.before_begin; i < s.before_end; ++i) counts_[before_[i]] = {};
  for (std::size_t i = s.after_begin; i < s.after_end; ++i) counts_[after_[i]] = {};
  return unique;
}

/// The longest subsequence whose `after` ascends.
std::vector<Pair> longest_ascent(const std::vector<Pair>& pairs) {
  std::vector<std::size_t> ends;  // ends[k]: last element of the best ascent of length k + 1
  std::vector<std::size_t> previous(pairs.size(), pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto at =
        std::lower_bound(ends.begin(), ends.end(), i, [&](std::size_t a, std::size_t b) { return pairs[a].after < pairs[b].after; });
    if (at != ends.begin()) previous[i] = *std::prev(at);
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<Pair> ascent;
  for (std::size_t i = ends.empty() ? pairs.size() : ends.back(); i < pairs.size(); i = previous[i]) ascent.push_back(pairs[i]);
  std::reverse(ascent.begin(), ascent.end());
  return ascent;
}

/// Longest common subsequence of a small stretch.
void Matcher::match_by_table(const Stretch& s) {
  const std::size_t rows = s.before_end - s.before_begin;
  const std::size_t columns = s.after_end - s.after_begin;
  std::vector<std::uint32_t> best((rows + 1) * (columns + 1), 0);  // of what follows (i, j)
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return best[i * (columns + 1) + j]; };
  const auto equal = [&](std::size_t i, std::size_t j) { return before_[s.before_begin + i] == after_[s.after_begin + j]; };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) at(i, j) = equal(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
  }
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (equal(i, j)) {
      pair(s.before_begin + i++, s.after_begin + j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
}

void Matcher::match(const Stretch& s) {
  if (s.before_begin == s.before_end || s.after_begin == s.after_end) return;
  const std::vector<Pair> anchors = s.depth < kMaxDepth ? longest_ascent(unique_lines(s)) : std::vector<Pair>();
  if (anchors.empty()) {
    if ((s.before_end - s.before_begin) * (s.after_end - s.after_begin) <= kTableCells) match_by_table(s);
    return;
  }
  Stretch next{s.before_begin, 0, s.after_begin, 0, s.depth + 1};
  for (const Pair& anchor : anchors) {
    pair(anchor.before, anchor.after);
    next.before_end = anchor.before;
    next.after_end = anchor.after;
    stretches_.push_back(next);
    next.before_begin = anchor.before + 1;
    next.after_begin = anchor.after + 1;
  }
  next.before_end = s.before_end;
  next.after_end = s.after_end;
  stretches_.push_back(next);
}

std::vector<std::string_view> lines_with_ends(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t newline = text.find('\n');
    const std::size_t size = newline == std::string_view::npos ? text.size() : newline + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

Lines numbered(const std::vector<std::string_view>& lines, std::unordered_map<std::string_view, std::uint32_t>& numbers) {
  Lines out;
  out.reserve(lines.size());
  for (const std::string_view line : lines)
    out.push_back(numbers.try_emplace(line, static_cast<std::uint32_t>(numbers.size())).first->second);
  return out;
}

/// A stretch in which the texts differ: lines [before_begin, before_end) become [after_begin, after_end).
std::vector<Stretch> changes_of(const std::vector<std::uint32_t>& partners, std::size_t after_size) {
  std::vector<Stretch> changes;
  std::size_t before = 0;
  std::size_t after = 0;
  for (std::size_t i = 0; i <= partners.size(); ++i) {
    if (i < partners.size() && partners[i] == kNoLine) continue;
    const std::size_t partner = i < partners.size() ? partners[i] : after_size;
    if (i > before || partner > after) changes.push_back({before, i, after, partner});
    before = i + 1;
    after = partner + 1;
  }
  return changes;
}

void append_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// "12,7"; a range without lines counts from the line before it.
std::string range_text(std::size_t begin, std::size_t end) {
  if (end - begin == 1) return std::to_string(begin + 1);
  return fmt::format("{},{}", begin + (end == begin ? 0 : 1), end - begin);
}

using Texts = std::pair<std::vector<std::string_view>, std::vector<std::string_view>>;

/// One hunk: the changes [first, last) with their context.
std::string hunk_text(const Texts& texts, const std::vector<Stretch>& changes, std::size_t first, std::size_t last) {
  const auto& [before, after] = texts;
  const std::size_t lead = std::min(kContext, changes[first].before_begin);
  const std::size_t trail = std::min(kContext, before.size() - changes[last - 1].before_end);
  std::string out = fmt::format("@@ -{} +{} @@\n", range_text(changes[first].before_begin - lead, changes[last - 1].before_end + trail),
                                range_text(changes[first].after_begin - lead, changes[last - 1].after_end + trail));
  std::size_t at = changes[first].before_begin - lead;
  for (std::size_t i = first; i < last; ++i) {
    for (; at < changes[i].before_begin; ++at) append_line(out, ' ', before[at]);
    for (; at < changes[i].before_end; ++at) append_line(out, '-', before[at]);
    for (std::size_t j = changes[i].after_begin; j < changes[i].after_end; ++j) append_line(out, '+', after[j]);
  }
  for (const std::size_t end = at + trail; at < end; ++at) append_line(out, ' ', before[at]);
  return out;
}

/// A name with a blank ends in a tab, so that patch knows where it ends.
std::string header(std::string_view mark, std::string_view name) {
  return fmt::format("{} {}{}\n", mark, name, name.find(' ') == std::string_view::npos ? "" : "\t");
}

}  // namespace

std::vector<std::uint32_t> match_lines(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after) {
  return Matcher(before, after).run();
}

std::string unified_diff(std::string_view before, std::string_view after, std::string_view before_name, std::string_view after_name) {
  if (before == after) return {};
  const Texts texts{lines_with_ends(before), lines_with_ends(after)};
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  const Lines before_lines = numbered(texts.first, numbers);
  const std::vector<Stretch> changes = changes_of(match_lines(before_lines, numbered(texts.second, numbers)), texts.second.size());
  std::string out = header("---", before_name) + header("+++", after_name);
  for (std::size_t first = 0, last = 0; first < changes.size(); first = last) {
    ++last;
    while (last < changes.size() && changes[last].before_begin - changes[last - 1].before_end <= 2 * kContext) ++last;
    out += hunk_text(texts, changes, first, last);
  }
  return out;
}

}  // namespace bibfold
