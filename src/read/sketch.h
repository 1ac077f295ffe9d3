// A first look at a text, for the readers to say whether it is theirs: whose page, which sections, how many references.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bibfold {

struct Sketch {
  bool owner = false;           ///< a name stands at the top, or is introduced
  bool headings = false;        ///< Markdown headings
  std::size_t cv_sections = 0;  ///< different kinds of sections that a CV has: education, positions, awards, …
  bool publications = false;    ///< a heading that promises publications
  std::size_t references = 0;   ///< items that would be read as publications
  std::size_t lines = 0;        ///< lines with text
  bool code = false;            ///< fenced code
};

/// Looks at the first 256 KiB, behind a front matter when there is one.
Sketch sketch_of(std::string_view text, bool html = false);

/// "cv.md" → "cv": lower case, without folder and extension.
std::string base_name(std::string_view path);
/// ".md"; lower case, "" when none.
std::string extension(std::string_view path);
/// A file that by its name cannot be a page of text: source code, data, licences, read-me files.
bool is_foreign_name(std::string_view path);

}  // namespace bibfold
