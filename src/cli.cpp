// Arguments → RunConfig → output. The only file that knows CLI11.
#include "cli.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <string>
#include <thread>

#include <fmt/format.h>

#include "bibfold/stages.h"
#include "pipeline.h"

namespace bibfold {
namespace {

void print_diagnostics(const Run& run) {
  for (const Diagnostic& d : run.diagnostics) {
    const Position at = run.loaded.sources.position(d.span.source, d.span.begin);
    const std::string path = d.span.source == kNoSource ? "bibfold" : run.loaded.sources[d.span.source].path;
    fmt::print(stderr, "{}:{}:{}: {}: {} [{}]\n", path, at.line, at.column, to_string(describe(d.code).severity), message(d), describe(d.code).slug);
  }
}

}  // namespace

int run_command_line(int argc, char** argv) {
  CLI::App app{"bibliography normalizer and deduplicator", "bibfold"};
  app.require_subcommand(1);
  app.fallthrough();
  RunConfig config;
  std::string from;
  std::string to = "bibtex";
  std::string fold = "versions";
  std::string output;
  bool quiet = false;
  config.jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  app.add_option("-f,--from", from);
  app.add_option("-t,--to", to);
  app.add_option("--fold", fold);
  app.add_option("-j,--jobs", config.jobs);
  app.add_flag("-q,--quiet", quiet);
  auto* convert = app.add_subcommand("convert", "every publication");
  auto* merge = app.add_subcommand("merge", "fold the versions of one work");
  for (auto* verb : {convert, merge}) verb->add_option("INPUT", config.load.paths)->required();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  config.fold = merge->parsed();
  config.match.jobs = config.jobs;
  config.match.fold = fold == "works" ? Fold::works : fold == "duplicates" ? Fold::duplicates : Fold::versions;
  if (!from.empty()) {
    const FormatInfo* format = find_format(from);
    if (format == nullptr) return fmt::print(stderr, "bibfold: unknown format '{}'\n", from), 2;
    config.load.from = format->format;
  }
  const WriterInfo* writer = find_writer(to);
  if (writer == nullptr) return fmt::print(stderr, "bibfold: unknown format '{}'\n", to), 2;
  auto run = run_pipeline(config);
  if (!run) return fmt::print(stderr, "bibfold: {}\n", run.error()), 2;
  const std::string text = writer->write(run->works, run->loaded.sources, {});
  std::fwrite(text.data(), 1, text.size(), stdout);
  if (!quiet) print_diagnostics(*run);
  return 0;
}

}  // namespace bibfold
