// The inside of one item of a .bib file: key, fields and values, with repair when it is not closed. Used by scan_bibtex alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "text/bibtex_syntax.h"
#include "text/brace_matcher.h"

namespace bibfold {

/// "@article{": '@', blanks, a word, blanks, '{' or (at the start of a line only) '('.
struct BibtexOpening {
  std::size_t type_begin = 0;
  std::size_t type_end = 0;
  std::size_t open = 0;  ///< of the delimiter
};
std::optional<BibtexOpening> read_opening(std::string_view text, std::size_t sign);

class BibtexBody {
 public:
  BibtexBody(std::string_view text, BraceMatcher& braces) : text_(text), braces_(braces) {}

  /// Reads `item`, whose delimiter opens at `open`, up to its end; fills key, fields, end, closed and fault. An item that is not closed
  /// is cut where the next one begins, and read again with suspicion.
  void read(BibtexItem& item, std::size_t open);

 private:
  bool body(BibtexItem& item, std::size_t open);
  bool key(BibtexItem& item);
  bool fields(BibtexItem& item);
  bool field(BibtexItem& item);
  bool stray(BibtexItem& item);
  bool value(BibtexItem& item, BibtexField& field);
  bool fail(std::size_t at);

  std::size_t part(BibtexItem& item, std::size_t at);
  std::size_t braced(BibtexItem& item, std::size_t at);
  std::size_t quoted(BibtexItem& item, std::size_t at);
  std::size_t closing_quote(std::size_t from, std::size_t stop, std::size_t& trouble);
  std::size_t repaired(BibtexItem& item, std::size_t begin, std::size_t end, std::size_t stop);
  void absorb_words(BibtexItem& item);

  [[nodiscard]] std::size_t skip_spaces(std::size_t at) const;
  [[nodiscard]] std::size_t skip_blank(std::size_t at) const;
  [[nodiscard]] std::size_t trim_back(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t name_end(std::size_t at) const;
  [[nodiscard]] bool assigns(std::size_t at) const;
  [[nodiscard]] bool ends_value(std::size_t at, bool comma_may_miss) const;
  [[nodiscard]] bool goes_on(std::size_t at) const;
  [[nodiscard]] bool is_opening(std::size_t at) const;
  [[nodiscard]] std::size_t next_line_opening(std::size_t from, std::size_t stop) const;
  [[nodiscard]] std::size_t next_field(std::size_t from, std::size_t stop) const;
  [[nodiscard]] bool looks_assigned(std::size_t equals, bool line_start) const;

  std::string_view text_;
  BraceMatcher& braces_;
  std::size_t at_ = 0;
  std::size_t limit_ = 0;
  std::size_t cut_ = 0;      // where the next item begins, after a failure
  std::size_t trouble_ = 0;  // what was not closed
  char close_ = '}';
  bool repair_ = false;
  std::vector<BibtexField> fields_;
};

}  // namespace bibfold
