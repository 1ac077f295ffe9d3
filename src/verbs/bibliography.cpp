// convert and merge: inputs → works → a bibliography on standard output or in a file; --coverage and --dump show the way there instead.
// External functions: run_convert, run_merge.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

#include "dedup/dump_folding.h"
#include "depfile.h"
#include "output.h"
#include "verbs/common.h"
#include "verbs/filter.h"
#include "verbs/verbs.h"
#include "write/coverage.h"
#include "write/dump.h"
#include "write/key_map.h"
#include "write/provenance.h"

namespace bibfold {
namespace {

/// What a run has made so far; `convert` has no matching.
struct Run {
  Reading reading;
  Folding folding;
  LeftOut left_out;  ///< what --members, --person and --since leave out
  int jobs = 1;
};

/// The stages that --dump knows. `dump` sees a run that has come as far as the verb goes; `convert` has no decisions and clusters.
struct DumpRow {
  std::string_view name;
  std::string (*dump)(const Run& run);
};
constexpr DumpRow kDumps[] = {
    {"sources", [](const Run& r) { return dump_sources(r.reading.sources, r.reading.documents); }},
    {"documents", [](const Run& r) { return dump_documents(r.reading.documents, r.reading.sources); }},
    {"publications", [](const Run& r) { return dump_publications(r.reading.publications, r.reading.sources); }},
    {"keys", [](const Run& r) { return dump_keys(r.reading.publications, r.jobs); }},
    {"pairs", [](const Run& r) { return dump_pairs(r.reading.publications, r.jobs); }},
    {"decisions", [](const Run& r) { return dump_decisions(r.folding.matching.decisions, r.reading.publications); }},
    {"clusters", [](const Run& r) { return dump_clusters(r.folding.matching.clusters, r.reading.publications); }},
    {"works", [](const Run& r) { return dump_works(r.folding.works, r.reading.publications, r.reading.sources); }},
};

Result<std::string> dump_stage(const Options& options, const Run& run) {
  const auto* const row = std::find_if(std::begin(kDumps), std::end(kDumps), [&](const DumpRow& d) { return d.name == options.dump; });
  if (row != std::end(kDumps)) return row->dump(run);
  std::vector<std::string_view> known;
  for (const DumpRow& stage : kDumps) known.push_back(stage.name);
  return Failure{
      fmt::format("unknown stage '{}'{}; it is one of {}", options.dump, did_you_mean(options.dump, known), fmt::join(known, ", "))};
}

std::string_view format_of(const Options& options) { return options.to.empty() ? std::string_view("bibtex") : options.to; }

Result<std::string> result_text(const Options& options, const Run& run) {
  if (options.coverage) return write_coverage(run.reading.documents, run.reading.sources, spans_of(run.reading.left_out));
  if (!options.dump.empty()) return dump_stage(options, run);
  const WriterInfo* const writer = find_writer(format_of(options));
  std::vector<Span> left_out = entries_of(run.reading.left_out);
  left_out.insert(left_out.end(), run.left_out.entries.begin(), run.left_out.entries.end());
  left_out.insert(left_out.end(), run.reading.joined.begin(), run.reading.joined.end());
  return writer->write(run.folding.works, run.reading.sources, {options.ascii, own_names(run.reading), std::move(left_out), run.jobs});
}

/// What a merge writes besides the bibliography.
struct AccountRow {
  std::string Options::*path;
  std::string (*write)(const Options& options, const Run& run);
};
constexpr AccountRow kAccounts[] = {
    {&Options::key_map,
     [](const Options& options, const Run& run) {
       const bool bibtex = options.to.empty() || options.to.starts_with("bib");
       return write_key_map(run.folding.works, run.reading.publications, run.folding.earlier_keys, run.reading.sources, bibtex);
     }},
    {&Options::provenance,
     [](const Options&, const Run& run) { return write_provenance(run.folding.works, run.reading.publications, run.reading.sources); }},
};

/// The rule first: whoever walks the folder of the output sees the output as its newest file.
Result<Written> write_all(const Options& options, const Run& run, std::string_view text) {
  if (!options.depfile.empty()) {
    const Result<std::string> rule = make_rule(options.output, run.reading.files);
    if (!rule) return Failure{rule.error()};
    if (auto written = write_file(options.depfile, *rule, true); !written) return written;
  }
  for (const AccountRow& account : kAccounts) {
    const std::string& path = options.*account.path;
    if (path.empty()) continue;
    if (auto written = write_output(path, account.write(options, run), options.if_changed); !written) return written;
  }
  return write_output(options.output, text, options.if_changed);
}

int finish(const Options& options, const Report& report, const Run& run, std::string_view summary) {
  const Result<std::string> text = result_text(options, run);
  if (!text) return fail(report, text.error());
  report.diagnostics(run.reading.diagnostics, run.reading.sources);
  report.summary(summary, run.reading.diagnostics);
  const bool refused = options.strict && has_warnings(run.reading.diagnostics);
  if (refused && writes_file(options)) return kFindings;
  if (const auto written = write_all(options, run, *text); !written) return fail(report, written.error());
  return refused ? kFindings : kDone;
}

/// What a large run has made is a gigabyte in millions of pieces: the system takes it back at once, we would take a third of a second.
int leave(int status, const Run& run) {
  constexpr std::size_t kMany = 1U << 15U;
  if (run.folding.works.size() < kMany) return status;
  std::fflush(nullptr);
  std::_Exit(status);
}

/// Gives why it is not possible, or nothing. Adds to the summary how many are left out.
std::string limit(Run& run, const Options& options, std::string_view noun, std::string& summary) {
  const Result<WorkFilter> filter = read_filter(options, run.reading.sources);
  if (!filter) return filter.error();
  if (filter->empty()) return {};
  run.left_out = limit_works(run.folding.works, *filter, run.reading);
  std::erase_if(run.folding.earlier_keys, [&run](const KeyChange& change) { return run.left_out.keys.contains(change.now); });
  summary += fmt::format(", {} left out", count_of(run.left_out.works, noun));
  return {};
}

ReadOptions read_options(const Options& options) {
  return {load_options(options), thread_count(options), options.verb == Verb::merge, !options.dump.empty()};
}

/// Whether what is written tells where the works come from.
bool needs_publications(const Options& options) {
  return !options.dump.empty() || std::any_of(std::begin(kAccounts), std::end(kAccounts),
                                              [&options](const AccountRow& account) { return !(options.*account.path).empty(); });
}

}  // namespace

int run_convert(const Options& options) {
  Report report(options);
  Result<Reading> reading = read_inputs(read_options(options), report);
  if (!reading) return fail(report, explain_failure(reading.error(), options));
  std::string summary = inputs_summary(*reading);
  Run run{std::move(*reading), {}, {}, thread_count(options)};
  report.stage("writing");
  if (options.dump.empty()) {
    run.folding.works = as_works(std::move(run.reading.publications));
  } else {
    run.folding.works = as_works(run.reading.publications);
  }
  keep_earlier_keys(run.folding.works, run.reading.publications, run.reading.earlier, run.reading.sources, thread_count(options));
  if (const std::string wrong = limit(run, options, "publication", summary); !wrong.empty()) return fail(report, wrong);
  return leave(finish(options, report, run, summary), run);
}

int run_merge(const Options& options) {
  Report report(options);
  Result<Reading> reading = read_inputs(read_options(options), report);
  if (!reading) return fail(report, explain_failure(reading.error(), options));
  Result<Folding> folding =
      fold_versions(*reading, {options.fold, thread_count(options)}, {options.keep, thread_count(options), format_of(options)}, report,
                    needs_publications(options) ? Publications::kept : Publications::spent);
  if (!folding) return fail(report, folding.error());
  report.stage("writing");
  std::string summary = merge_summary(*reading, *folding);
  Run run{std::move(*reading), std::move(*folding), {}, thread_count(options)};
  if (const std::string wrong = limit(run, options, "work", summary); !wrong.empty()) return fail(report, wrong);
  return leave(finish(options, report, run, summary), run);
}

}  // namespace bibfold
