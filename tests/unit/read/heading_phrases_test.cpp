#include "read/heading_phrases.h"

#include <algorithm>

#include "data.h"
#include "read/phrases.h"
#include "test_catch.hpp"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// Whether a line of the table is found as it stands: in its place in the order, folded, short enough, of a kind that there is.
bool is_found(std::string_view line) {
  const std::string_view phrase = line.substr(0, line.find('\t'));
  const std::string_view kind = line.substr(std::min(line.size(), phrase.size() + 1));
  const HeadingPhrase row = longest_heading_phrase(phrase, 0);
  return row.phrase == phrase && fold_text(phrase) == phrase && (row.kind != SectionKind::unknown || kind == "unknown");
}

TEST_CASE("every phrase of headings is found") {
  std::size_t rows = 0;
  for (const std::string_view line : split(data::kheading_phrases_tsv, '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    INFO(line);
    CHECK(is_found(line));
    ++rows;
  }
  CHECK(rows > 2000);
}

TEST_CASE("the longest phrase of a heading counts") {
  struct Case {
    const char* folded;
    std::size_t at;
    const char* phrase;
    SectionKind kind;
  };
  const Case cases[] = {{"invited talks", 0, "invited talks", SectionKind::talks},
                        {"articles in journals and talks", 0, "articles in journals", SectionKind::publications},
                        {"articles in journals and talks", 25, "talks", SectionKind::talks},
                        {"selected articles", 0, "selected", SectionKind::unknown},
                        {"zymurgy", 0, "", SectionKind::unknown}};
  for (const Case& c : cases) {
    INFO(c.folded);
    const HeadingPhrase row = longest_heading_phrase(c.folded, c.at);
    CHECK(row.phrase == c.phrase);
    CHECK(row.kind == c.kind);
  }
}

}  // namespace
}  // namespace bibfold
