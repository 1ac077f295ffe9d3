// Type words → Type. External function: csl_type.
#include "read/csl_types.h"

#include <cstdint>

namespace bibfold {
namespace {

struct Row {
  std::string_view word;
  Type type;
};

// https://api.crossref.org/types, and two of Zotero.
constexpr Row kForeign[] = {
    {"journal-article", Type::article_journal},
    {"proceedings-article", Type::paper_conference},
    {"posted-content", Type::article},
    {"preprint", Type::article},
    {"book-chapter", Type::chapter},
    {"book-section", Type::chapter},
    {"book-part", Type::chapter},
    {"book-track", Type::chapter},
    {"monograph", Type::book},
    {"edited-book", Type::book},
    {"reference-book", Type::book},
    {"book-set", Type::book},
    {"book-series", Type::book},
    {"proceedings", Type::book},
    {"proceedings-series", Type::book},
    {"reference-entry", Type::entry},
    {"dissertation", Type::thesis},
    {"report-component", Type::report},
    {"report-series", Type::report},
    {"peer-review", Type::review},
    {"database", Type::dataset},
    {"journal", Type::periodical},
    {"journal-issue", Type::periodical},
    {"journal-volume", Type::periodical},
    {"component", Type::document},
    {"grant", Type::document},
    {"other", Type::document},
    {"computer-program", Type::software},
};

}  // namespace

std::optional<Type> csl_type(std::string_view word) {
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Type::kCount); ++i) {
    if (to_string(Type{i}) == word) return Type{i};
  }
  for (const Row& row : kForeign) {
    if (row.word == word) return row.type;
  }
  return std::nullopt;
}

}  // namespace bibfold
