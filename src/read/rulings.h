// Statements of people, in a file of decisions and in markers beside entries → Statement. External functions: read_rulings, find_markers,
// parse_marker; and find_ignore_markers for what is said about rules. The grammar is in the manual, and why it is so in docs/decisions.
// Looks nothing up: a name that no publication has is a name.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "bibfold/diagnostic.h"
#include "bibfold/document.h"
#include "bibfold/ruling.h"
#include "bibfold/source.h"

namespace bibfold {

/// A file of decisions. What is no statement is reported, and read over.
std::vector<Statement> read_rulings(const Source& source, SourceId id, Diagnostics& diagnostics);
/// "@comment{bibfold: …}" and "% bibfold: …" of a .bib, "<!-- bibfold: … -->" of other texts.
std::vector<Statement> find_markers(const Source& source, SourceId id, Format format, Diagnostics& diagnostics);
/// "bibfold-ignore RULE, RULE: reason", or "bibfold: ignore RULE, RULE: reason", in the same places: rules that are silent there.
struct IgnoreMarker {
  std::vector<std::string_view> rules;  ///< as written
  Span span;
};
std::vector<IgnoreMarker> find_ignore_markers(const Source& source, SourceId id, Format format);
/// What a field of an entry says about rules: "ignore RULE: reason", alone or behind a statement: "distinct smith2020; ignore RULE".
IgnoreMarker parse_ignore(std::string_view field, Span span);
/// The rest of such a field.
std::string_view without_ignore(std::string_view field);
/// "distinct smith2020, doi:10.1000/1": a field of an entry, or the inside of a marker. Nothing when it is no statement.
std::optional<Statement> parse_marker(std::string_view text, Span span);

}  // namespace bibfold
