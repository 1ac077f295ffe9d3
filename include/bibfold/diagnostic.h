// What bibfold has to say about an input: values, not strings. Severity, slug and wording are one table by code
// (src/diagnostic.cpp); printing them is a writer's work (src/write/).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/span.h"

namespace bibfold {

enum class Severity : std::uint8_t { note, warning, error };

/// One enumerator per situation. The public, kebab-case spelling ("duplicate-key") is in the table; it is never renamed.
enum class Code : std::uint8_t {
  // findings of `check`
  duplicate_key,
  identifier_title_mismatch,
  duplicate_work,
  preprint_superseded,
  conflicting_year,
  conflicting_venue,
  mojibake,
  unparsed_block,
  possible_duplicate,
  truncated_authors,
  // reading
  unclosed_entry,
  malformed_entry,
  stray_text,
  undefined_string,
  missing_crossref,
  repeated_field,
  unparsed_front_matter,
  invalid_json,
  unexpected_value,
  decoded_input,
  invalid_utf8,
  skipped_input,
  unknown_type,
  uncertain_reference,
  // merging and writing
  overruled_value,
  renamed_key,
  ambiguous_preprint,
  refused_join,
  ambiguous_mention,
  // what people decided
  malformed_decision,
  decision_not_found,
  contradictory_decisions,
  not_ours,
  // keep last
  kCount
};

struct DiagnosticNote {
  Span span;
  std::string message;
  bool operator==(const DiagnosticNote&) const = default;
};

/// `detail` completes the wording of the code's row ("%" stands for it there).
struct Diagnostic {
  Code code{};
  Span span;
  std::string detail;
  std::vector<DiagnosticNote> notes;
  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

struct DiagnosticInfo {
  Code code;
  std::string_view slug;
  Severity severity;
  std::string_view wording;      ///< one line; '%' is replaced by Diagnostic::detail
  std::string_view explanation;  ///< one paragraph for `explain --rule`
};

/// The row of the table.
const DiagnosticInfo& describe(Code code);
/// All rows, in the order of the enum.
const std::vector<DiagnosticInfo>& all_diagnostics();
/// The message without position: wording with the detail in place.
std::string message(const Diagnostic& diagnostic);
std::string_view to_string(Severity severity);

}  // namespace bibfold
