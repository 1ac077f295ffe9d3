// Tables → aligned lines. External functions: see list.h.
#include "write/list.h"

#include <fmt/format.h>

#include "text/utf8.h"

namespace bibfold {
namespace {

/// The wording with "…" where the detail stands.
std::string with_dots(std::string_view wording) {
  std::string text(wording);
  replace_all(text, "%", "…");
  return text;
}

}  // namespace

std::string list_formats(std::span<const FormatInfo> readers, std::span<const WriterInfo> writers) {
  std::string out = "input (-f):\n";
  for (const FormatInfo& reader : readers) out += fmt::format("  {:<18}{} ({})\n", reader.name, reader.summary, trim(reader.extensions));
  out += "\noutput (-t):\n";
  for (const WriterInfo& writer : writers) out += fmt::format("  {:<18}{}\n", writer.name, writer.summary);
  return out;
}

std::string list_rules() {
  std::string out = "what is reported (bibfold explain --rule NAME):\n";
  for (const DiagnosticInfo& row : all_diagnostics()) {
    out += fmt::format("  {:<32} {:<8} {}\n", row.slug, to_string(row.severity), with_dots(row.wording));
  }
  out += "\nwhat decides about two publications, in this order:\n";
  for (const MatchRuleInfo& row : all_match_rules()) out += fmt::format("  {:<32} {}\n", row.name, to_string(row.verdict));
  out += "\nwhich value survives in a merge:\n";
  for (const SurvivorshipRuleInfo& row : all_survivorship_rules()) out += fmt::format("  {:<32} {}\n", row.name, row.applies_to);
  return out;
}

}  // namespace bibfold
