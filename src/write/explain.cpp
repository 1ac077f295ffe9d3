// Explanations of pairs and rules as aligned text. External functions: see explain.h; works are explained in explain_work.cpp. Decides
// nothing: it lays out what the stages kept.
#include "write/explain.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "bibfold/rule_example.h"
#include "text/excerpt.h"
#include "text/utf8.h"
#include "write/rulings.h"

namespace bibfold {
namespace {

constexpr std::size_t kTitleWidth = 90;
constexpr int kBarUnit = 100;  // hundredths of a bit for a block of the bar
constexpr int kLongestBar = 12;

std::string clipped(std::string_view text, std::size_t width) { return make_excerpt(text, 0, 0, width).line; }

std::string bits(int weight) { return fmt::format("{:+.1f}", static_cast<double>(weight) / 100.0); }

std::string bar(int weight, bool color) {
  std::string out;
  const int blocks = std::min((std::abs(weight) + kBarUnit / 2) / kBarUnit, kLongestBar);
  for (int i = 0; i < blocks; ++i) out += weight < 0 ? "░" : "█";
  return !color || out.empty() ? out : fmt::format("\033[{}m{}\033[0m", weight < 0 ? 31 : 32, out);
}

std::string publication_row(std::string_view name, const Publication& publication, const SourceSet& sources) {
  std::string facts(to_string(publication.type));
  if (publication.stage != Stage::unknown) facts += fmt::format(", {}", to_string(publication.stage));
  if (publication.issued.year != 0) facts += fmt::format(", {}", publication.issued.year);
  return fmt::format("{}  {}  {}  ({})\n   {}\n", name, place_of(publication.span, sources), printable(publication.key), facts,
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

std::string meaning_of(std::string_view rule) {
  const MatchRuleInfo* const row = find_match_rule(rule);
  return row == nullptr ? "" : fmt::format("         {}\n", row->explanation);
}

/// The threshold, the veto, or what else decided.
std::string decided_line(const Explanation& explanation) {
  const Decision& decision = explanation.decision;
  const std::string sum = bits(decision.weight);
  if (decision.rule.starts_with("judged-")) return "decided: by a person; no rule is asked\n";
  if (!explanation.by_evidence && !explanation.by_veto) return fmt::format("decided: by the rule alone, whatever the sum ({} bits)\n", sum);
  if (explanation.by_veto && !explanation.by_evidence)
    return fmt::format("decided: by a veto, which no weight outvotes (sum: {} bits)\n", sum);
  if (decision.weight >= explanation.same_at && decision.verdict != Verdict::same)
    return fmt::format("decided: by the rule; the sum, {} bits, would be enough for 'same' (from {} on)\n", sum, bits(explanation.same_at));
  if (decision.weight >= explanation.same_at)
    return fmt::format("decided: by the sum, {} bits: enough for 'same' (from {} on)\n", sum, bits(explanation.same_at));
  if (decision.weight >= explanation.possible_at) {
    return fmt::format("decided: by the sum, {} bits: enough for 'possible' (from {} on), not for 'same' (from {} on)\n", sum,
                       bits(explanation.possible_at), bits(explanation.same_at));
  }
  return fmt::format("decided: by the sum, {} bits: not enough for 'possible' (from {} on)\n", sum, bits(explanation.possible_at));
}

std::string named(PublicationId id, std::span<const Publication> publications, const SourceSet& sources) {
  const Publication& publication = publications[index(id)];
  return fmt::format("{} ({})", printable(publication.key), place_of(publication.span, sources));
}

/// What was made of the pair; the clustering may have had another word than the rules.
Verdict final_verdict(const Explanation& explanation) {
  if (explanation.merge.together) return Verdict::same;
  if (explanation.decision.verdict != Verdict::same) return explanation.decision.verdict;
  const MatchRuleInfo* const row = find_match_rule(explanation.merge.rule);
  return row == nullptr ? Verdict::distinct : row->verdict;
}

bool is_overruled(const Explanation& explanation) { return final_verdict(explanation) != explanation.decision.verdict; }

/// Which pairs joined the two, or keep them apart.
std::string because_lines(const Explanation& explanation, std::span<const Publication> publications, const SourceSet& sources) {
  const MergeOutcome& merge = explanation.merge;
  std::string out = merge.rule.empty() ? "decided: by other records, which " : fmt::format("rule:    {}\n", merge.rule);
  if (merge.rule.empty()) out += merge.together ? "join the two\n" : "contradict\n";
  out += meaning_of(merge.rule);
  for (const Decision& d : merge.because) {
    out += fmt::format("         {} and {}: {}\n", named(d.first, publications, sources), named(d.second, publications, sources), d.rule);
  }
  return out;
}

/// What happened comes first, and what the two alone would be below it.
std::string verdict_lines(const Explanation& explanation, std::span<const Publication> publications, const SourceSet& sources) {
  const Decision& decision = explanation.decision;
  std::string out = fmt::format("verdict: {}\n", verdict_text(final_verdict(explanation)));
  if (is_overruled(explanation)) {
    out += because_lines(explanation, publications, sources);
    out += fmt::format("\nthe two alone: {}\n", verdict_text(decision.verdict));
  }
  return out + fmt::format("rule:    {}\n", decision.rule) + meaning_of(decision.rule) + decided_line(explanation);
}

std::string comparison_rows(const Explanation& explanation, bool color) {
  std::string out = fmt::format("{:<16}{:<18}{:>6}\n", "comparison", "level", "bits");
  for (const ComparedField& field : explanation.fields) {
    if (field.level == Level::missing && field.first.empty() && field.second.empty()) continue;
    std::string row = fmt::format("{:<16}{:<18}{:>6}  {}", to_string(field.comparison), to_string(field.level), bits(field.weight),
                                  bar(field.weight, color));
    row.erase(row.find_last_not_of(' ') + 1);
    out += row + '\n';
    if (!field.first.empty()) out += fmt::format("    A  {}\n", clipped(field.first, kTitleWidth));
    if (!field.second.empty()) out += fmt::format("    B  {}\n", clipped(field.second, kTitleWidth));
  }
  return out + fmt::format("{:<16}{:<18}{:>6}  same from {} on, possible from {} on\n", "sum", "", bits(explanation.decision.weight),
                           bits(explanation.same_at), bits(explanation.possible_at));
}

/// "distinct A B", in a file of decisions; two entries of one key can only be told apart by their titles.
std::string ruling_row(const Explanation& explanation, std::span<const Publication> publications, Verdict verdict) {
  const std::string& a = publications[index(explanation.a)].key;
  const std::string& b = publications[index(explanation.b)].key;
  const std::string words = equals_ignoring_case(a, b) ? "'bibfold review' asks about them"
                                                       : fmt::format("`{} {} {}` in the file of decisions", to_string(verdict),
                                                                     printable(write_ruling_key(a)), printable(write_ruling_key(b)));
  return fmt::format("  {:<9} if a person says so: {}\n", to_string(verdict), words);
}

std::string turning_rows(const Explanation& explanation, std::span<const Publication> publications) {
  const Verdict now = final_verdict(explanation);
  std::string out = fmt::format("\nwhat would change the verdict{}:\n", is_overruled(explanation) ? " of the two alone" : "");
  for (const TurningPoint& point : explanation.turning_points) {
    const std::string change = point.weight == 0 ? "" : fmt::format("{} bits; ", bits(point.weight));
    out += fmt::format("  {:<9} if {} ({}{})\n", to_string(point.verdict), fmt::join(point.conditions, " and "), change, point.rule);
  }
  if (now != Verdict::same) out += ruling_row(explanation, publications, Verdict::same);
  if (now != Verdict::distinct) out += ruling_row(explanation, publications, Verdict::distinct);
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

/// Files and a command that shows the rule at work, indented, so that they can be copied.
std::string demonstration_of(std::string_view rule) {
  std::string out = "\nTo see it:\n\n";
  for (const std::string_view line : split_lines(rule_example(rule))) out += line.empty() ? "\n" : fmt::format("    {}\n", line);
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

/// A finding of `check` may have the name of the match rule behind it: then the rule's example is its own.
std::string example_of(std::string_view rule) {
  if (find_match_rule(rule) == nullptr) return {};
  const MatchRuleExample example = match_rule_example(rule);
  return fmt::format("\nFor example:\n  A  {}\n  B  {}\n", example.first, example.second);
}

}  // namespace

std::string place_of(Span span, const SourceSet& sources) {
  if (span.source == kNoSource) return "-";
  return fmt::format("{}:{}", printable(sources[span.source].path), sources.line(span));
}

std::string write_pair_explanation(const Explanation& explanation, std::span<const Publication> publications, const SourceSet& sources,
                                   bool color) {
  std::string out = publication_row("A", publications[index(explanation.a)], sources);
  out += publication_row("B", publications[index(explanation.b)], sources) + "\n";
  out += verdict_lines(explanation, publications, sources) + "\n";
  const std::string proposed = fmt::format("{}", fmt::join(explanation.blocking, ", "));
  out += fmt::format("proposed for comparison by: {}\n\n", proposed.empty() ? "nothing; `merge` never compares these two" : proposed);
  return out + comparison_rows(explanation, color) + turning_rows(explanation, publications);
}

std::string write_rule_explanation(std::string_view rule) {
  for (const DiagnosticInfo& row : all_diagnostics()) {
    if (row.slug == rule)
      return fmt::format("{} ({})\n\n{}\n", row.slug, to_string(row.severity), row.explanation) + example_of(rule) + demonstration_of(rule);
  }
  if (const MatchRuleInfo* row = find_match_rule(rule)) {
    return fmt::format("{}: {}\n\n{}\n", row->name, severity_word(row->verdict), row->explanation) + example_of(rule) +
           demonstration_of(rule);
  }
  if (const SurvivorshipRuleInfo* row = find_survivorship_rule(rule)) {
    return fmt::format("{}: which value survives in a merge ({})\n\n{}\n", row->name, row->applies_to, row->explanation) +
           demonstration_of(rule);
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
