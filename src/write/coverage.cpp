// Blocks of a document → one row per line. External function: write_coverage. Judges nothing: the readers have said what each block is.
#include "write/coverage.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "text/excerpt.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 6> kKinds{"publication", "person", "mention", "heading", "skipped", "unparsed"};
constexpr std::size_t kTextWidth = 80;

/// How many lines ended as what; the last slot counts the unaccounted ones.
using Totals = std::array<std::size_t, kKinds.size() + 1>;

std::string name_of(const Block& block) {
  const std::string_view kind = to_string(block.kind);
  return block.reason.empty() ? std::string(kind) : fmt::format("{} ({})", kind, block.reason);
}

/// What the blocks that touch [begin, end) are; `first` moves behind those that end before.
std::string names_on_line(const std::vector<Block>& blocks, std::size_t& first, std::uint32_t begin, std::uint32_t end, Totals& totals) {
  while (first < blocks.size() && blocks[first].span.end <= begin) ++first;
  std::string names;
  std::size_t counted = kKinds.size();
  for (std::size_t i = first; i < blocks.size() && blocks[i].span.begin < end; ++i) {
    if (names.empty()) counted = static_cast<std::size_t>(blocks[i].kind);
    const std::string name = name_of(blocks[i]);
    if (names.ends_with(name)) continue;
    if (!names.empty()) names += ", ";
    names += name;
  }
  ++totals[counted];
  return names.empty() ? "unaccounted" : names;
}

std::string totals_row(const std::string& path, std::size_t lines, const Totals& totals) {
  std::string row = fmt::format("{}: {} lines that are not blank", path, lines);
  for (std::size_t i = 0; i < totals.size(); ++i) {
    if (totals[i] > 0) row += fmt::format(", {} {}", totals[i], i < kKinds.size() ? kKinds[i] : "unaccounted");
  }
  return row + "\n";
}

std::string document_rows(const Document& document, const Source& source, std::string& totals) {
  std::string out;
  Totals counts{};
  std::size_t lines = 0;
  std::size_t block = 0;
  const std::string path = printable(source.path);
  for (std::size_t i = 0; i < source.line_starts.size(); ++i) {
    const std::uint32_t begin = source.line_starts[i];
    const auto end = i + 1 < source.line_starts.size() ? source.line_starts[i + 1] : static_cast<std::uint32_t>(source.text.size());
    const std::string_view text = trim(std::string_view(source.text).substr(begin, end - begin));
    if (text.empty() || text == "\xEF\xBB\xBF") continue;
    const auto text_begin = static_cast<std::uint32_t>(text.data() - source.text.data());
    const std::string names =
        names_on_line(document.blocks, block, text_begin, text_begin + static_cast<std::uint32_t>(text.size()), counts);
    out += fmt::format("{}:{}: {:<20} {}\n", path, i + 1, names, make_excerpt(text, 0, 0, kTextWidth).line);
    ++lines;
  }
  totals += totals_row(path, lines, counts);
  return out;
}

/// Its blocks, those of publications judged not ours with that reason.
Document with_left_out(const Document& document, const std::vector<Span>& left_out) {
  Document copy;
  copy.source = document.source;
  copy.blocks = document.blocks;
  for (Block& block : copy.blocks) {
    const auto holds = [&block](const Span& span) {
      return span.source == block.span.source && span.begin < block.span.end && block.span.begin < span.end;
    };
    if (block.kind == BlockKind::publication && std::any_of(left_out.begin(), left_out.end(), holds)) block.reason = "not ours";
  }
  return copy;
}

}  // namespace

std::string_view to_string(BlockKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::string write_coverage(std::span<const Document> documents, const SourceSet& sources, const std::vector<Span>& left_out) {
  std::string rows;
  std::string totals;
  for (const Document& document : documents) {
    if (is_written(sources[document.source].role))
      rows += document_rows(with_left_out(document, left_out), sources[document.source], totals);
  }
  return rows + totals;
}

}  // namespace bibfold
