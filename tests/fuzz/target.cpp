// One libFuzzer target per reader: the build compiles this file once for each format, whose name is BIBFOLD_FUZZ_FORMAT.
#include <cstddef>
#include <cstdint>

#include "drive.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  bibfold::drive_one_way({reinterpret_cast<const char*>(bytes), size}, *bibfold::find_format(BIBFOLD_FUZZ_FORMAT));
  return 0;
}
