// Every file named on the command line (folders are walked) through every reader and every writer: what the fuzzers found once stays fixed,
// in any build and with any compiler. Prints the input that it is at when a promise is broken.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "drive.h"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t files = 0;
  for (int i = 1; i < count; ++i) {
    for (const fs::path& path : files_in(arguments[i])) {
      const std::string bytes = read(path);
      for (const bibfold::FormatInfo& format : bibfold::all_formats()) {
        std::printf("%s as %.*s\n", path.c_str(), static_cast<int>(format.name.size()), format.name.data());
        std::fflush(stdout);
        bibfold::drive(bytes, format);
      }
      ++files;
    }
  }
  std::printf("%zu files\n", files);
  return files > 0 ? 0 : 1;
}
