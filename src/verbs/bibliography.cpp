// convert and merge: inputs → works → a bibliography on standard output or in a file. External functions: run_convert, run_merge.
#include <algorithm>
#include <thread>

#include <fmt/format.h>

#include "output.h"
#include "pipeline.h"
#include "report.h"
#include "verbs/common.h"
#include "verbs/verbs.h"

namespace bibfold {
namespace {

/// The result as text, and what is said about the run.
struct Bibliography {
  Reading reading;
  std::vector<Work> works;
  std::string summary;
};

std::string inputs_summary(const Reading& reading) {
  return fmt::format("{}, {}", count_of(reading.documents.size(), "document"), count_of(reading.publications.size(), "publication"));
}

std::size_t count_possible(const Matching& matching) {
  return static_cast<std::size_t>(std::count_if(matching.decisions.begin(), matching.decisions.end(),
                                                [](const Decision& d) { return d.verdict == Verdict::possible; }));
}

int finish(const Options& options, const Report& report, const Bibliography& bibliography) {
  const WriterInfo* const writer = find_writer(options.to.empty() ? "bibtex" : options.to);
  const Reading& reading = bibliography.reading;
  const std::string text = writer->write(bibliography.works, reading.sources, {options.ascii, own_names(reading)});
  report.diagnostics(reading.diagnostics, reading.sources);
  report.summary(bibliography.summary, reading.diagnostics);
  const bool refused = options.strict && has_warnings(reading.diagnostics);
  if (refused && writes_file(options)) return kFindings;
  if (const auto written = write_output(options.output, text, options.if_changed); !written) return fail(report, written.error());
  return refused ? kFindings : kDone;
}

}  // namespace

int run_convert(const Options& options) {
  Report report(options);
  Result<Reading> reading = read_inputs(load_options(options), thread_count(options), report);
  if (!reading) return fail(report, reading.error());
  Bibliography result{std::move(*reading), {}, {}};
  result.summary = inputs_summary(result.reading);
  result.works = as_works(std::move(result.reading.publications));
  return finish(options, report, result);
}

int run_merge(const Options& options) {
  Report report(options);
  Result<Reading> reading = read_inputs(load_options(options), thread_count(options), report);
  if (!reading) return fail(report, reading.error());
  Result<Folding> folding = fold_versions(*reading, {options.fold, thread_count(options)}, {options.keep}, report);
  if (!folding) return fail(report, folding.error());
  Bibliography result{std::move(*reading), std::move(folding->works), {}};
  result.summary = fmt::format("{} → {}, {}", inputs_summary(result.reading), count_of(result.works.size(), "work"),
                               count_of(count_possible(folding->matching), "possible pair"));
  return finish(options, report, result);
}

}  // namespace bibfold
