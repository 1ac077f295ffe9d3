// A work → where its fields came from, as aligned text. External function: write_work_explanation (explain.h). Decides nothing: it lays
// out what the merge kept.
#include <algorithm>

#include <fmt/format.h>

#include "text/excerpt.h"
#include "text/utf8.h"
#include "write/explain.h"
#include "write/field_account.h"

namespace bibfold {
namespace {

constexpr std::size_t kFieldWidth = 22;
constexpr std::size_t kValueWidth = 56;
constexpr std::size_t kTitleWidth = 90;
constexpr std::size_t kRuleWidth = 22;

std::string clipped(std::string_view text, std::size_t width) { return make_excerpt(text, 0, 0, width).line; }

/// `text` filled up to `width` columns.
std::string padded(std::string_view text, std::size_t width) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += display_width(next_code_point(text, at));
  return std::string(text) + std::string(columns < width ? width - columns : 0, ' ');
}

std::string origin_text(const Publication* from, const SourceSet& sources) {
  return from == nullptr ? "-" : fmt::format("{} ({})", printable(from->key), place_of(from->span, sources));
}

/// Without blanks at its end.
std::string row_text(std::string_view first, std::string_view value, std::string_view rule, std::string_view from) {
  std::string row = fmt::format("  {}{} {} {}", padded(first, kFieldWidth), padded(clipped(value, kValueWidth), kValueWidth),
                                padded(rule, kRuleWidth), from);
  row.erase(row.find_last_not_of(' ') + 1);
  return row + '\n';
}

std::string field_rows(const FieldAccount& row, const SourceSet& sources) {
  std::string out = row_text(row.field, row.value.empty() ? "(none)" : row.value, row.rule, origin_text(row.from, sources));
  for (const OverruledText& lost : row.overruled) {
    out += row_text("  overruled", lost.value, "", lost.from == nullptr ? lost.version : origin_text(lost.from, sources));
  }
  return out;
}

std::string versions_rows(const Publication& record) {
  std::string out;
  for (const VersionRef& version : record.versions) {
    out += fmt::format("  {:<28} {:<10} {}:{}\n", printable(version.id), to_string(version.stage), printable(version.source), version.line);
  }
  return out;
}

std::string account_rows(const Publication& record) {
  std::string out;
  for (const std::string& field : record.inferred) out += fmt::format("  inferred       {}: derived, no version prints it\n", field);
  for (const std::string& alias : record.aliases) out += fmt::format("  also known as  {}\n", printable(alias));
  for (const Related& related : record.related) {
    out += fmt::format("  related        {} {} [{}]\n", related.relation, printable(related.id), related.rule);
  }
  for (const Mention& mention : record.mentions) {
    out += fmt::format("  mentioned      {}:{} {}\n", printable(mention.source), mention.line, printable(mention.text));
  }
  return out;
}

}  // namespace

std::string write_work_explanation(const Work& work, std::span<const Publication> publications, const SourceSet& sources) {
  const std::size_t versions = work.record.versions.size();
  std::string out = fmt::format("{}  ({})\n{}\n\nversions: {}\n", printable(work.record.key), place_of(work.record.span, sources),
                                clipped(work.record.text[Field::title], kTitleWidth), versions);
  out += versions_rows(work.record) + "\n" + row_text("field", "value", "rule", "from");
  for (const FieldAccount& row : account_of_fields(work, publications)) out += field_rows(row, sources);
  if (const std::string account = account_rows(work.record); !account.empty()) out += "\n" + account;
  return out + "\nWhat a rule means: bibfold explain --rule RULE\n";
}

}  // namespace bibfold
