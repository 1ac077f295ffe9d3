// The inputs of a run as text. Loading (src/load.cpp) is the only place that opens files; everything after it sees a SourceSet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/span.h"

namespace bibfold {

/// 1-based line and 1-based column, in bytes of the file as it is on disk.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  bool operator==(const Position&) const = default;
};

/// From this offset of Source::text on, add `shift` to get the offset in the file on disk (until the next row).
/// Rows exist only where decoding or repair made text and file differ.
struct OffsetShift {
  std::uint32_t text_offset = 0;
  std::int64_t shift = 0;
};

/// What an input is there for.
enum class InputRole : std::uint8_t {
  input,              ///< read, folded, written
  curated,            ///< the same, and its keys and values win (--prefer)
  reference,          ///< completes the records of the others; nothing of its own is written (--reference)
  curated_reference,  ///< the same, and its keys and values win (`diff --prefer`)
  earlier,            ///< an earlier output, asked for its keys only (--keys-from)
  decisions,          ///< what people judged (--decisions)
  members,            ///< names of people, one a line (--members)
};
/// Its publications are written.
constexpr bool is_written(InputRole role) { return role == InputRole::input || role == InputRole::curated; }
/// Its publications take part in the folding.
constexpr bool is_folded(InputRole role) { return role < InputRole::earlier; }
/// In no format of a bibliography.
constexpr bool is_list(InputRole role) { return role >= InputRole::decisions; }
constexpr bool is_curated(InputRole role) { return role == InputRole::curated || role == InputRole::curated_reference; }

/// One input, decoded: `text` is always valid UTF-8. A UTF-8 file is its own text, byte for byte, byte order mark included.
struct Source {
  std::string path;  ///< as given, or as found below a given folder; "-" for standard input
  std::string text;
  std::string encoding = "utf-8";          ///< what the file was in: "utf-8", "windows-1252", "utf-16le", "utf-16be"
  std::vector<OffsetShift> shifts;         ///< ascending by text_offset; empty when text is the file
  std::vector<std::uint32_t> line_starts;  ///< text offset of each line's first byte; filled by SourceSet::add
  InputRole role = InputRole::input;
};

/// Owns the inputs; spans index into it. Outlives everything made from it.
class SourceSet {
 public:
  SourceId add(Source source);
  void set_role(SourceId id, InputRole role) { sources_[index(id)].role = role; }
  [[nodiscard]] const Source& operator[](SourceId id) const { return sources_[index(id)]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(sources_.size()); }
  [[nodiscard]] std::string_view text(Span span) const;
  /// Of the source in which the span stands; what stands nowhere is an input.
  [[nodiscard]] InputRole role(Span span) const { return span.source == kNoSource ? InputRole::input : (*this)[span.source].role; }
  /// Line of the text, column in bytes of the file.
  [[nodiscard]] Position position(SourceId id, std::uint32_t offset) const;
  [[nodiscard]] std::uint32_t line(Span span) const { return position(span.source, span.begin).line; }
  /// The whole line (without its end) in which `offset` stands.
  [[nodiscard]] std::string_view line_text(SourceId id, std::uint32_t offset) const;

 private:
  std::vector<Source> sources_;
};

}  // namespace bibfold
