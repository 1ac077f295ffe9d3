// Explanations of pairs and rules as aligned text. External functions: see explain.h; works are explained in explain_work.cpp. Decides
// nothing: it lays out what the stages kept.
#include "write/explain.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "text/excerpt.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kTitleWidth = 90;
constexpr int kBarUnit = 100;  // hundredths of a bit for a block of the bar
constexpr int kLongestBar = 12;

std::string clipped(std::string_view text, std::size_t width) { return make_excerpt(text, 0, 0, width).line; }

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

/// A finding of `check` may have the name of the match rule behind it: then the rule's example is its own.
std::string example_of(std::string_view rule) {
  if (find_match_rule(rule) == nullptr) return {};
  const MatchRuleExample example = match_rule_example(rule);
  return fmt::format("\nFor example:\n  A  {}\n  B  {}\n", example.first, example.second);
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

std::string write_rule_explanation(std::string_view rule) {
  for (const DiagnosticInfo& row : all_diagnostics()) {
    if (row.slug == rule) return fmt::format("{} ({})\n\n{}\n", row.slug, to_string(row.severity), row.explanation) + example_of(rule);
  }
  if (const MatchRuleInfo* row = find_match_rule(rule)) {
    return fmt::format("{}: {}\n\n{}\n", row->name, severity_word(row->verdict), row->explanation) + example_of(rule);
  }
  if (const SurvivorshipRuleInfo* row = find_survivorship_rule(rule)) {
    return fmt::format("{}: which value survives in a merge ({})\n\n{}\n", row->name, row->applies_to, row->explanation);
  }
  return {};
}

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const DiagnosticInfo& row : all_diagnostics()) names.push_back(row.slug);
  for (const MatchRuleInfo& row : all_match_rules()) names.push_back(row.name);
  for (const SurvivorshipRuleInfo& row : all_survivorship_rules()) names.push_back(row.name);
  return names;
}

}  // namespace bibfold
