// Bytes of a file to UTF-8 text: UTF-8 (also with single bytes of Windows-1252 in it), UTF-16 with a byte order mark, Windows-1252.
// Keeps the way back: `shifts` give the offset in the file for every offset in the text. Does not repair mojibake (mojibake.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bibfold/source.h"

namespace bibfold {

struct Decoded {
  std::string text;                 ///< valid UTF-8; the bytes themselves when they are
  std::string encoding = "utf-8";   ///< "utf-8", "windows-1252", "utf-16le", "utf-16be"
  std::vector<OffsetShift> shifts;  ///< empty when the text is the file
  std::uint32_t replaced = 0;       ///< bytes or units that mean nothing in the encoding: U+FFFD stands for them
  std::uint32_t guessed = 0;        ///< UTF-8 only: single bytes read as Windows-1252
  std::uint32_t first_fault = 0;    ///< text offset of the first replaced or guessed one
};

/// Any bytes, up to 4 GiB. Valid UTF-8 is moved, not copied; a byte order mark of UTF-8 stays in the text, one of UTF-16 does not.
Decoded decode(std::string bytes);

/// Holds a NUL byte in its first 8 KiB and no UTF-16 byte order mark: an image, an archive, a program.
bool is_binary(std::string_view bytes);

/// The character that a byte 0x80..0xFF means in Windows-1252, 0 for the five that mean none.
char32_t windows_1252(unsigned char byte);

}  // namespace bibfold
