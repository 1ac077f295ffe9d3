// Tables of Markdown as md4c wants them: three signs in every cell of the line below the head, where "|--|:-|" is enough for GitHub.
// External function: widen_tables. Nothing else changes, and every offset can be led back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

class WideTables {
 public:
  /// `text` outlives this.
  explicit WideTables(std::string_view text);
  WideTables(const WideTables&) = delete;
  WideTables& operator=(const WideTables&) = delete;

  [[nodiscard]] std::string_view text() const { return insertions_.empty() ? original_ : std::string_view(widened_); }
  /// Where byte `offset` of text() stands in the original; what was put in stands where it was put.
  [[nodiscard]] std::uint32_t original(std::uint32_t offset) const;

 private:
  struct Insertion {
    std::uint32_t at = 0;      ///< in text()
    std::uint32_t size = 0;    ///< bytes put in there
    std::uint32_t before = 0;  ///< bytes put in before
  };
  void widen(std::string_view line);

  std::string_view original_;
  std::string widened_;
  std::vector<Insertion> insertions_;
};

}  // namespace bibfold
