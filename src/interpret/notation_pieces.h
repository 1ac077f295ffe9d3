// Pieces of a text under construction, and the few questions about characters that the readers of notations ask.
#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "bibfold/document.h"

namespace bibfold {

/// Bytes [begin, end) of a text.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
};

class NotationPieces {
 public:
  explicit NotationPieces(std::string_view text) : text_(text) {}

  [[nodiscard]] std::string_view text(Stretch s) const { return s.empty() ? std::string_view() : text_.substr(s.begin, s.end - s.begin); }
  /// Without blanks and signs at both ends.
  [[nodiscard]] Stretch trimmed(Stretch s) const;
  /// Nothing is added for an empty stretch.
  void add(Label label, Stretch s);
  /// With its signs: initials keep their periods.
  void add_exact(Label label, Stretch s);
  /// Names between commas and semicolons, ASCII and wide; "等" is one of them.
  void add_names(Label label, Stretch s);
  /// Ascending.
  [[nodiscard]] std::vector<Piece> take();

 private:
  std::string_view text_;
  std::vector<Piece> pieces_;
};

/// The first of these signs in the stretch, and its length; {npos, 0} when there is none.
std::pair<std::size_t, std::size_t> find_sign(std::string_view text, Stretch s, std::initializer_list<std::string_view> signs);
/// Digits at `at`: how many.
std::size_t digits_at(std::string_view text, std::size_t at);
/// A year of four digits that begins at `at`, and with it "-11-20" behind: its length, else 0.
std::size_t date_at(std::string_view text, std::size_t at);
bool has_cyrillic(std::string_view text);
bool has_han(std::string_view text);

}  // namespace bibfold
