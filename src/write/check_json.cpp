// Diagnostics → a JSON array. External function: write_check_json. Chooses and orders nothing.
#include "write/check_json.h"

#include <nlohmann/json.hpp>

namespace bibfold {
namespace {

using nlohmann::ordered_json;

void add_place(ordered_json& json, Span span, const SourceSet& sources) {
  if (span.source == kNoSource) return;
  const Position begin = sources.position(span.source, span.begin);
  const Position end = sources.position(span.source, span.end);
  json["path"] = sources[span.source].path;
  json["line"] = begin.line;
  json["column"] = begin.column;
  json["end_line"] = end.line;
  json["end_column"] = end.column;
}

ordered_json finding_json(const Diagnostic& finding, const SourceSet& sources) {
  const DiagnosticInfo& info = describe(finding.code);
  ordered_json json{{"rule", info.slug}, {"severity", to_string(info.severity)}, {"message", message(finding)}};
  add_place(json, finding.span, sources);
  json["notes"] = ordered_json::array();
  for (const DiagnosticNote& note : finding.notes) {
    ordered_json other{{"message", note.message}};
    add_place(other, note.span, sources);
    json["notes"].push_back(std::move(other));
  }
  return json;
}

}  // namespace

std::string write_check_json(std::span<const Diagnostic> findings, const SourceSet& sources) {
  ordered_json json = ordered_json::array();
  for (const Diagnostic& finding : findings) json.push_back(finding_json(finding, sources));
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";  // paths may be any bytes
}

}  // namespace bibfold
