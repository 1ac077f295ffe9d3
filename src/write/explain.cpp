// Explanations as aligned text. External functions: see explain.h. Decides nothing: it lays out what the stages kept.
#include "write/explain.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "text/excerpt.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kValueWidth = 60;
constexpr std::size_t kTitleWidth = 90;
constexpr int kBarUnit = 100;  // hundredths of a bit for a block of the bar
constexpr int kLongestBar = 12;

std::string clipped(std::string_view text, std::size_t width) { return make_excerpt(text, 0, 0, width).line; }

/// `text` filled up to `width` columns.
std::string padded(std::string_view text, std::size_t width) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += display_width(next_code_point(text, at));
  return std::string(text) + std::string(columns < width ? width - columns : 0, ' ');
}

std::string place(Span span, const SourceSet& sources) {
  if (span.source == kNoSource) return "-";
  return fmt::format("{}:{}", printable(sources[span.source].path), sources.line(span));
}

std::string bits(int weight) { return fmt::format("{:+.1f}", static_cast<double>(weight) / 100.0); }

std::string bar(int weight) {
  std::string out;
  const int blocks = std::min((std::abs(weight) + kBarUnit / 2) / kBarUnit, kLongestBar);
  for (int i = 0; i < blocks; ++i) out += weight < 0 ? "░" : "█";
  return out;
}

std::string publication_row(std::string_view name, const Publication& publication, const SourceSet& sources) {
  std::string facts(to_string(publication.type));
  if (publication.stage != Stage::unknown) facts += fmt::format(", {}", to_string(publication.stage));
  if (publication.issued.year != 0) facts += fmt::format(", {}", publication.issued.year);
  return fmt::format("{}  {}  {}  ({})\n   {}\n", name, place(publication.span, sources), printable(publication.key), facts,
                     clipped(publication.text[Field::title], kTitleWidth));
}

std::string_view verdict_text(Verdict verdict) {
  switch (verdict) {
    case Verdict::same:
      return "one work";
    case Verdict::possible:
      return "possibly one work: left apart, and reported";
    case Verdict::distinct:
      return "two works";
  }
  return "";
}

std::string verdict_lines(const Explanation& explanation, bool together) {
  const Decision& decision = explanation.decision;
  std::string out = fmt::format("verdict: {}\nrule:    {}\n", verdict_text(decision.verdict), decision.rule);
  if (const MatchRuleInfo* rule = find_match_rule(decision.rule)) out += fmt::format("         {}\n", rule->explanation);
  if (decision.verdict == Verdict::same && !together) out += "merge:   kept apart, since another version contradicts: see refused-join\n";
  if (decision.verdict != Verdict::same && together)
    out += "merge:   in one entry nevertheless, joined through another version of the work\n";
  return out;
}

std::string comparison_rows(const Explanation& explanation) {
  std::string out = fmt::format("{:<16}{:<18}{:>6}  {:<12}\n", "comparison", "level", "bits", "");
  for (const ComparedField& field : explanation.fields) {
    if (field.level == Level::missing && field.first.empty() && field.second.empty()) continue;
    out +=
        fmt::format("{:<16}{:<18}{:>6}  {}\n", to_string(field.comparison), to_string(field.level), bits(field.weight), bar(field.weight));
    if (!field.first.empty()) out += fmt::format("    A  {}\n", clipped(field.first, kTitleWidth));
    if (!field.second.empty()) out += fmt::format("    B  {}\n", clipped(field.second, kTitleWidth));
  }
  return out + fmt::format("{:<16}{:<18}{:>6}  same from {} on, possible from {} on\n", "sum", "", bits(explanation.decision.weight),
                           bits(explanation.same_at), bits(explanation.possible_at));
}

std::string names_text(const std::vector<Contributor>& names) {
  std::string out;
  for (const Contributor& person : names) {
    if (!out.empty()) out += "; ";
    out += inverted_name(person.name);
  }
  return out;
}

std::string date_text(const Date& date) {
  std::string out = date.year == 0 ? date.literal : std::to_string(date.year);
  if (date.month != 0) out += fmt::format("-{:02}", date.month);
  if (date.day != 0) out += fmt::format("-{:02}", date.day);
  return out;
}

/// The value of a field by its CSL name, as text.
std::string value_of(const Publication& record, std::string_view name) {
  if (name == "author") return names_text(record.authors) + (record.truncated_authors ? "; et al." : "");
  if (name == "editor") return names_text(record.editors);
  if (name == "issued") return date_text(record.issued);
  if (name == "event-date") return date_text(record.event_date);
  if (name == "type") return std::string(to_string(record.type));
  for (const TextField& field : record.text) {
    if (describe(field.field).name == name) return field.value;
  }
  for (const ExtraField& extra : record.extra) {
    if (extra.name == name) return extra.value;
  }
  return {};
}

std::string choice_row(const FieldChoice& choice, const Work& work, std::span<const Publication> publications) {
  const std::string from = index(choice.from) < publications.size() ? publications[index(choice.from)].key : "-";
  return fmt::format("  {:<22}{} {:<28} {}\n", choice.field, padded(clipped(value_of(work.record, choice.field), kValueWidth), kValueWidth),
                     from, choice.rule);
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
  for (const OverruledValue& value : record.overruled) {
    out += fmt::format("  overruled  {}: {} ({})\n", value.field, clipped(value.value, kValueWidth), printable(value.version));
  }
  for (const std::string& field : record.inferred) out += fmt::format("  inferred   {}: derived, no version prints it\n", field);
  for (const std::string& alias : record.aliases) out += fmt::format("  also known as {}\n", printable(alias));
  for (const Related& related : record.related) out += fmt::format("  related    {} {} [{}]\n", related.relation, related.id, related.rule);
  for (const Mention& mention : record.mentions) {
    out += fmt::format("  mentioned  {}:{} {}\n", printable(mention.source), mention.line, printable(mention.text));
  }
  return out;
}

std::string_view severity_word(Verdict verdict) {
  switch (verdict) {
    case Verdict::same:
      return "joins two publications into one work";
    case Verdict::possible:
      return "reports two publications as possibly one work";
    case Verdict::distinct:
      return "keeps two publications apart";
  }
  return "";
}

}  // namespace

std::string write_pair_explanation(const Explanation& explanation, std::span<const Publication> publications, const SourceSet& sources,
                                   bool together) {
  std::string out = publication_row("A", publications[index(explanation.decision.first)], sources);
  out += publication_row("B", publications[index(explanation.decision.second)], sources) + "\n";
  out += verdict_lines(explanation, together) + "\n";
  const std::string proposed = fmt::format("{}", fmt::join(explanation.blocking, ", "));
  out += fmt::format("proposed for comparison by: {}\n\n", proposed.empty() ? "nothing; `merge` never compares these two" : proposed);
  return out + comparison_rows(explanation);
}

std::string write_work_explanation(const Work& work, std::span<const Publication> publications, const SourceSet& sources) {
  const std::size_t versions = work.record.versions.size();
  std::string out = fmt::format("{}  ({})\n{}\n\nversions: {}\n", printable(work.record.key), place(work.record.span, sources),
                                clipped(work.record.text[Field::title], kTitleWidth), versions);
  out += versions_rows(work.record);
  if (!work.choices.empty()) out += fmt::format("\n  {:<22}{:<{}} {:<28} {}\n", "field", "value", kValueWidth, "from", "rule");
  for (const FieldChoice& choice : work.choices) out += choice_row(choice, work, publications);
  const std::string account = account_rows(work.record);
  return account.empty() ? out : out + "\n" + account;
}

std::string write_rule_explanation(std::string_view rule) {
  for (const DiagnosticInfo& row : all_diagnostics()) {
    if (row.slug == rule) return fmt::format("{} ({})\n\n{}\n", row.slug, to_string(row.severity), row.explanation);
  }
  if (const MatchRuleInfo* row = find_match_rule(rule)) {
    return fmt::format("{}: {}\n\n{}\n", row->name, severity_word(row->verdict), row->explanation);
  }
  return {};
}

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const DiagnosticInfo& row : all_diagnostics()) names.push_back(row.slug);
  for (const MatchRuleInfo& row : all_match_rules()) names.push_back(row.name);
  return names;
}

}  // namespace bibfold
