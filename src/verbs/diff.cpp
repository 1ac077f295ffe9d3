// diff: what merge would change in one .bib, as a patch. External function: run_diff.
#include <fmt/format.h>

#include "output.h"
#include "text/line_diff.h"
#include "verbs/common.h"
#include "verbs/verbs.h"

namespace bibfold {
namespace {

/// "" when a patch of the bytes on disk can be made.
std::string why_not(const Options& options, const Reading& reading) {
  if (reading.documents.empty() || reading.sources[SourceId{0}].role != InputRole::input || reading.documents[0].format != Format::bibtex) {
    return fmt::format("'diff' takes one .bib, and '{}' is none", options.inputs[0]);
  }
  const Source& source = reading.sources[SourceId{0}];
  if (source.encoding == "utf-8" && source.shifts.empty()) return {};
  return fmt::format("'{}' is not in UTF-8, and 'merge' writes UTF-8: convert it first (iconv -f {} -t utf-8)", options.inputs[0],
                     source.encoding);
}

}  // namespace

int run_diff(const Options& options) {
  Report report(options);
  Result<Reading> reading = read_inputs({load_options(options), thread_count(options)}, report);
  if (!reading) return fail(report, explain_failure(reading.error(), options));
  if (const std::string wrong = why_not(options, *reading); !wrong.empty()) return fail(report, wrong);
  const Result<Folding> folding = fold_versions(*reading, {options.fold, thread_count(options)}, {options.keep}, report);
  if (!folding) return fail(report, folding.error());
  const std::string merged =
      find_writer("bibtex")->write(folding->works, reading->sources, {options.ascii, {}, entries_of(reading->left_out)});
  const Source& source = reading->sources[SourceId{0}];
  const std::string diff = unified_diff(source.text, merged, source.path, source.path);
  report.diagnostics(reading->diagnostics, reading->sources);
  report.summary(merge_summary(*reading, *folding), reading->diagnostics);
  if (const auto written = write_standard_output(diff); !written) return fail(report, written.error());
  return diff.empty() ? kDone : kFindings;
}

}  // namespace bibfold
