// See torn_links.h. The address tells: both lines have the same. Between the parts of a printed address nothing stays, between words a
// blank.
#include "text/torn_links.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/page.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::string_view kMiddle = "](";

/// What stands between two parts of one link, and the address of both.
struct Seam {
  std::size_t begin = 0;  ///< the "]" of the upper line
  std::size_t end = 0;    ///< behind the "[" of the lower one; 0 where there is no seam
  std::string_view target;
};

/// The line that ends at `end` closes with a link, and the next one opens with one that has the same address.
Seam seam_at(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view line = text.substr(begin, end - begin);
  const std::size_t close = line.find_last_not_of("*_ \r");
  if (close == std::string_view::npos || line[close] != ')') return {};
  const std::size_t middle = line.rfind("](http");
  if (middle == std::string_view::npos || middle >= close) return {};
  const std::string_view target = line.substr(middle + kMiddle.size(), close - middle - kMiddle.size());
  const std::size_t open = text.find_first_not_of("*_ ", std::min(end + 1, text.size()));
  if (open == std::string_view::npos || text[open] != '[' || target.find(' ') != std::string_view::npos) return {};
  const std::string_view below = text.substr(open, text.find('\n', open) - open);
  const std::size_t next = below.find("](http");
  if (next == std::string_view::npos) return {};
  const std::string_view rest = below.substr(next + kMiddle.size());
  if (!rest.starts_with(target) || !rest.substr(target.size()).starts_with(')')) return {};
  return {begin + middle, open + 1, target};
}

/// "https://doi.org/10.1037/0033-" and "2909.125": both are parts of the address itself.
bool tears_address(std::string_view text, const Seam& seam) {
  const std::size_t left = text.find_last_of(" [\n", seam.begin) + 1;
  const std::size_t right = text.find_first_of(" ]\n", seam.end);
  if (left == 0 || left >= seam.begin || right == std::string_view::npos) return false;
  const std::string joined = std::string(text.substr(left, seam.begin - left)).append(text.substr(seam.end, right - seam.end));
  return find_ignoring_case(seam.target, joined) != std::string_view::npos;
}

void close_seam(std::string& structure, std::string& shown, const Seam& seam) {
  const char sign = tears_address(structure, seam) ? kUnseenSign : ' ';
  for (std::string* const text : {&structure, &shown}) {
    std::fill(text->begin() + static_cast<std::ptrdiff_t>(seam.begin), text->begin() + static_cast<std::ptrdiff_t>(seam.end), kUnseenSign);
    (*text)[seam.begin] = sign;
  }
}

}  // namespace

void join_torn_links(std::string& structure, std::string& shown) {
  std::size_t begin = 0;
  for (std::size_t end = structure.find('\n'); end != std::string::npos; end = structure.find('\n', begin)) {
    const Seam seam = structure[begin] == '\n' ? Seam{} : seam_at(structure, begin, end);
    if (seam.end != 0) close_seam(structure, shown, seam);
    begin = end + 1;
  }
}

}  // namespace bibfold
