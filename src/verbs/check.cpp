// check: duplicates and defects as findings on standard output. External function: run_check. Changes and folds nothing.
#include <unistd.h>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "output.h"
#include "verbs/common.h"
#include "verbs/verbs.h"
#include "write/check_json.h"
#include "write/gcc.h"

namespace bibfold {
namespace {

void report_truncated_authors(const Reading& reading, Diagnostics& findings) {
  for (const Publication& publication : reading.publications) {
    if (publication.truncated_authors) findings.push_back({Code::truncated_authors, publication.span, {}, {}});
  }
}

/// What stands nowhere (a file that was skipped) is about the run, not about the inputs: it is a message, not a finding.
Diagnostics take_findings(Diagnostics& diagnostics) {
  const auto first =
      std::stable_partition(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) { return d.span.source == kNoSource; });
  Diagnostics findings(std::make_move_iterator(first), std::make_move_iterator(diagnostics.end()));
  diagnostics.erase(first, diagnostics.end());
  return findings;
}

/// The head of a record of many lines is enough to mark it.
std::string findings_text(const Options& options, const Diagnostics& findings, const SourceSet& sources) {
  if (options.report == "json") return write_check_json(findings, sources);
  const GccStyle style{wants_color(options.color, STDOUT_FILENO), false};
  std::string text;
  for (const Diagnostic& finding : findings) text += write_gcc(finding, sources, style);
  return text;
}

bool fails(const Options& options, const Diagnostics& findings) {
  const auto counts = [&](const Diagnostic& finding) { return describe(finding.code).severity >= options.fail_on; };
  return !options.exit_zero && std::any_of(findings.begin(), findings.end(), counts);
}

}  // namespace

int run_check(const Options& options) {
  Report report(options);
  Result<Reading> reading = read_inputs({load_options(options), thread_count(options)}, report);
  if (!reading) return fail(report, explain_failure(reading.error(), options));
  report.stage("matching");
  const Matching matching = match_publications(*reading, {options.fold, thread_count(options)});
  report_findings(reading->publications, matching, reading->sources, reading->diagnostics);
  report_truncated_authors(*reading, reading->diagnostics);
  keep_silence(*reading);
  sort_by_place(reading->diagnostics);
  const Diagnostics findings = take_findings(reading->diagnostics);
  report.diagnostics(reading->diagnostics, reading->sources);
  report.summary(
      inputs_summary(*reading) + (reading->silenced == 0 ? "" : fmt::format(", {} silenced", count_of(reading->silenced, "finding"))),
      findings);
  if (const auto written = write_standard_output(findings_text(options, findings, reading->sources)); !written) {
    return fail(report, written.error());
  }
  return fails(options, findings) ? kFindings : kDone;
}

}  // namespace bibfold
