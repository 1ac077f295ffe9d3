// Page ranges: normal_pages, page_range.
#include "interpret/pages.h"

#include "text/utf8.h"

namespace bibfold {

std::string normal_pages(std::string_view text) {
  std::string pages(trim(text));
  replace_all(pages, "\u2013", "-");
  replace_all(pages, "--", "-");
  return pages;
}

std::optional<PageRange> page_range(std::string_view) { return std::nullopt; }

}  // namespace bibfold
