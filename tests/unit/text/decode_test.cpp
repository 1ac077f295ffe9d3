#include "text/decode.h"

#include <string>

#include "test_catch.hpp"

namespace bibfold {
namespace {

using namespace std::string_literals;

TEST_CASE("decoding") {
  struct Row {
    std::string bytes;
    const char* text;
    const char* encoding;
    unsigned replaced;
    unsigned guessed;
  };
  const Row rows[] = {
      {"", "", "utf-8", 0, 0},
      {"M\xC3\xBCller", "Müller", "utf-8", 0, 0},
      {"\xEF\xBB\xBFx", "\uFEFFx", "utf-8", 0, 0},
      {"M\xFCller \x93x\x94", "Müller “x”", "windows-1252", 0, 0},
      {"\x81\xFC\xFC", "\uFFFDüü", "windows-1252", 1, 0},
      {"Ma\xC3\xB1"
       "ana, M\xFCller, Pe\xC3\xB1"
       "a",
       "Mañana, Müller, Peña", "utf-8", 0, 1},
      {"\xE2\x80\x99 \xE2\x80\x9C \xE2\x80", "’ “ \uFFFD", "utf-8", 1, 0},
      {"\xFF\xFEM\0\xFC\0"s, "Mü", "utf-16le", 0, 0},
      {"\xFE\xFF\0M\xD8\x3D\xDE\x00"s, "M\U0001F600", "utf-16be", 0, 0},
      {"\xFF\xFE\x00\xD8x\0"s, "\uFFFDx", "utf-16le", 1, 0},
      {"\xFF\xFEx\0y"s, "x\uFFFD", "utf-16le", 1, 0},
  };
  for (const Row& row : rows) {
    const Decoded decoded = decode(row.bytes);
    CHECK(decoded.text == row.text);
    CHECK(decoded.encoding == row.encoding);
    CHECK(decoded.replaced == row.replaced);
    CHECK(decoded.guessed == row.guessed);
  }
}

TEST_CASE("columns of decoded text are those of the file") {
  struct Row {
    std::string bytes;
    std::string_view word;  ///< in the text
    Position position;      ///< in the file
  };
  const Row rows[] = {
      {"a\nM\xFCller, Gr\xFC\xDF"
       "e",
       "Gr",
       {2, 9}},
      {"a\nM\xFCller, Gr\xFC\xDF"
       "e",
       "e",
       {2, 5}},
      {"\xFF\xFE"
       "a\0\n\0x\0\xFC\0y\0"s,
       "y",
       {2, 5}},
      {"\xFF\xFE"
       "a\0y\0"s,
       "y",
       {1, 3}},
  };
  for (const Row& row : rows) {
    Decoded decoded = decode(row.bytes);
    SourceSet sources;
    Source source;
    source.text = decoded.text;
    source.shifts = decoded.shifts;
    const SourceId id = sources.add(source);
    CHECK(sources.position(id, static_cast<std::uint32_t>(decoded.text.find(row.word))) == row.position);
  }
}

TEST_CASE("binary") {
  CHECK(is_binary("\x89PNG\0"s));
  CHECK_FALSE(
      is_binary("\xFF\xFE"
                "a\0"s));
  CHECK_FALSE(is_binary("text"));
}

}  // namespace
}  // namespace bibfold
