// See account.h. Works on source lines: each takes the fate of the most important thing that stands in it.
#include "read/account.h"

#include <algorithm>
#include <string_view>

#include "text/utf8.h"

namespace bibfold {
namespace {

struct SourceLine {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool blank = true;
  bool taken = false;
  BlockKind kind = BlockKind::skipped;
  std::string reason;
  std::size_t item = static_cast<std::size_t>(-1);
};

std::vector<SourceLine> lines_of(std::string_view text) {
  std::vector<SourceLine> out;
  for (const std::string_view line : split_lines(text)) {
    const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
    SourceLine row;
    row.begin = begin;
    row.end = begin + static_cast<std::uint32_t>(line.size());
    row.blank = trim(line).empty();
    out.push_back(std::move(row));
  }
  return out;
}

/// Smaller is more important.
int rank(BlockKind kind) {
  switch (kind) {
    case BlockKind::publication:
      return 0;
    case BlockKind::unparsed:
      return 1;
    case BlockKind::person:
      return 2;
    case BlockKind::mention:
      return 3;
    case BlockKind::heading:
      return 4;
    case BlockKind::skipped:
      return 5;
  }
  return 6;
}

/// The lines that meet [begin, end).
std::pair<std::size_t, std::size_t> range_of(const std::vector<SourceLine>& lines, std::uint32_t begin, std::uint32_t end) {
  const auto first =
      std::partition_point(lines.begin(), lines.end(), [&](const SourceLine& l) { return l.end <= begin && l.begin < begin; });
  const auto last = std::partition_point(first, lines.end(), [&](const SourceLine& l) { return l.begin < end; });
  return {static_cast<std::size_t>(first - lines.begin()), static_cast<std::size_t>(last - lines.begin())};
}

void mark(std::vector<SourceLine>& lines, std::uint32_t begin, std::uint32_t end, const LineFate& fate) {
  const auto [first, last] = range_of(lines, begin, end);
  for (std::size_t i = first; i < last; ++i) {
    SourceLine& line = lines[i];
    if (line.taken && rank(line.kind) <= rank(fate.kind)) continue;
    line.taken = true;
    line.kind = fate.kind;
    line.reason = fate.reason;
    line.item = fate.item;
  }
}

}  // namespace

std::vector<Block> account_for(const Source& source, SourceId id, const Page& page, const std::vector<LineFate>& fates,
                               std::uint32_t begin) {
  std::vector<SourceLine> lines = lines_of(source.text);
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (page.lines[i].kind != LineKind::rule) mark(lines, page.lines[i].span.begin, page.lines[i].span.end, fates[i]);
  }
  if (begin > 0) mark(lines, 0, begin, {BlockKind::skipped, "front-matter", static_cast<std::size_t>(-2)});
  for (const HiddenSpan& hidden : page.hidden)
    mark(lines, hidden.begin, hidden.end, {BlockKind::skipped, std::string(hidden.reason), hidden.begin});
  std::vector<Block> blocks;
  const SourceLine* before = nullptr;
  for (const SourceLine& line : lines) {
    if (line.blank) continue;
    const std::string reason = line.taken ? line.reason : "markup";
    const bool same = before != nullptr && before->item == line.item && before->kind == line.kind && blocks.back().reason == reason;
    if (same) {
      blocks.back().span.end = line.end;
    } else {
      blocks.push_back({{id, line.begin, line.end}, line.kind, reason});
    }
    before = &line;
  }
  return blocks;
}

}  // namespace bibfold
