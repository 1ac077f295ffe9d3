// The syntax of .bib files, lossless: every byte belongs to exactly one item, so that what nothing changes can be written back as it was.
// Knows delimiters, strings, nesting and recovery; does not know what a field means, and expands nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bibfold {

/// `name = value`; offsets are into the scanned text. The value is one or more parts joined by '#': {…}, "…", 123, macro.
struct BibtexField {
  std::string_view name;  ///< as written
  std::uint32_t name_begin = 0;
  std::uint32_t value_begin = 0;  ///< first byte of the first part, delimiter included
  std::uint32_t value_end = 0;    ///< behind the last part
  bool joined = false;            ///< more than one part
};

enum class BibtexKind : std::uint8_t { entry, string, preamble, comment, junk };

/// [begin, end): from '@' to behind the closing delimiter; junk is everything else (text, blank lines, % comments, "---").
struct BibtexItem {
  BibtexKind kind = BibtexKind::junk;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view type;  ///< as written: "InProceedings"
  std::string_view key;   ///< of an entry
  std::uint32_t key_begin = 0;
  std::vector<BibtexField> fields;  ///< of an entry, or the one definition of a string
  bool closed = true;               ///< false: the entry was cut where the next one begins, or at the end of the text
  std::uint32_t fault = 0;          ///< where the trouble starts, when not closed or not well-formed (0: none)
};

/// All items of the text, in order, without gaps. Linear time for any bytes. A large text is scanned in up to `jobs` parts side by side,
/// none smaller than `smallest_part` bytes; the items are the same.
std::vector<BibtexItem> scan_bibtex(std::string_view text, int jobs = 1, std::size_t smallest_part = 1U << 20U);

}  // namespace bibfold
