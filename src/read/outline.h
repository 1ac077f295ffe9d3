// The sections of a page: which lines are headings, what each section is by its heading, and what stands above it. What a line
// is by itself is heading_lines.h's; what a section really holds is decided later, by its form.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "read/heading_words.h"
#include "text/page.h"

namespace bibfold {

struct Section {
  static constexpr std::size_t kNoHeading = static_cast<std::size_t>(-1);
  static constexpr std::size_t kPageTitle = static_cast<std::size_t>(-2);  ///< as `root`: the title that the front matter gives

  SectionKind kind = SectionKind::unknown;
  bool mixed = false;                ///< publications together with a look-alike
  bool part = false;                 ///< a part of a publication list that stands alone: "Theses", "Under review"
  std::string title;                 ///< of the section; for a part of a publication list, that of the whole list
  std::vector<std::string> groups;   ///< headings of parts, outermost first: "Journal articles", "2023"
  std::size_t root = kNoHeading;     ///< line of the heading that `title` is from: equal for the parts of one list
  std::size_t heading = kNoHeading;  ///< line of this section's own heading
  std::size_t begin = 0;             ///< lines of the body
  std::size_t end = 0;
};

/// Sections in order; their bodies and headings are all the lines of the page. Headings that may as well be titles of papers (unknown words
/// below a heading of their own) stay in the bodies. `page_title`: from front matter, stands above everything.
std::vector<Section> make_outline(const Page& page, std::string_view page_title = {});

}  // namespace bibfold
