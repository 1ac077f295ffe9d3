// The terminal that a person sits at: its width, and the lines that are typed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace bibfold {

/// Columns of standard output's terminal, else what COLUMNS says, else 80.
std::size_t terminal_width();

/// Standard input, line by line.
class LineInput {
 public:
  /// Without its end; nothing when there is no more.
  std::optional<std::string> next();
  [[nodiscard]] bool is_terminal() const;

 private:
  std::string rest_;
  bool ended_ = false;
};

}  // namespace bibfold
