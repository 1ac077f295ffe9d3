// Edits in the text of one entry that leave every other byte as it is, in the entry's own style.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/bibtex_syntax.h"
#include "write/bibtex_fields.h"

namespace bibfold {

class EntryEditor {
 public:
  /// `item`: of `text`; both must outlive the editor.
  EntryEditor(std::string_view text, const BibtexItem& item);

  /// Names are compared without case. Of a repeated field the first one is meant, as for BibTeX.
  [[nodiscard]] const BibtexField* find(std::string_view name) const;
  /// The content of a value of one part, without its delimiters; "" for others.
  [[nodiscard]] std::string_view content(const BibtexField& field) const;

  void set_type(std::string_view type);
  void set_key(std::string_view key);
  void rename(const BibtexField& field, std::string_view name);
  void replace(const BibtexField& field, const BibtexValue& value);
  /// More text at the end of a value in delimiters.
  void append(const BibtexField& field, std::string_view more);
  void remove(const BibtexField& field);
  /// Behind the last field, laid out as the others are.
  void add(const BibtexValue& value);
  /// Other bytes of the entry: offsets in `text`.
  void replace(std::uint32_t begin, std::uint32_t end, std::string text);

  /// The entry from '@' to behind its closing delimiter.
  [[nodiscard]] std::string result() const;

 private:
  struct Edit {
    std::uint32_t begin;
    std::uint32_t end;
    std::string text;
  };
  [[nodiscard]] std::string_view slice(std::uint32_t begin, std::uint32_t end) const { return text_.substr(begin, end - begin); }
  [[nodiscard]] std::string_view between(std::size_t before, std::size_t field) const;
  [[nodiscard]] std::uint32_t key_end() const;
  [[nodiscard]] std::string in_name_style(std::string_view name) const;
  [[nodiscard]] std::string in_value_style(const BibtexValue& value) const;
  void find_separator();
  void find_name_style();
  void find_equals();

  std::string_view text_;
  const BibtexItem& item_;
  std::vector<Edit> edits_;
  std::string added_;
  std::string separator_ = ",\n  ";
  std::size_t equals_column_ = 0;  ///< of '=' behind the name, where all fields agree; 0: they do not
  std::string before_equals_ = " ";
  std::string after_equals_ = " ";
  bool quotes_ = false;
  bool upper_ = false;
  bool capitalised_ = false;
};

}  // namespace bibfold
