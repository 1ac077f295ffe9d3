// The recipe. Each step is a stage of stages.h; between them stands what holds from there on.
#include "pipeline.h"

#include <iterator>
#include <utility>

#include "interpret/tables.h"

namespace bibfold {
namespace {

void append(Diagnostics& to, Diagnostics from) { to.insert(to.end(), std::move_iterator(from.begin()), std::move_iterator(from.end())); }

}  // namespace

Result<Run> run_pipeline(const RunConfig& config) {
  auto loaded = load(config.load);
  if (!loaded) return Failure{loaded.error()};
  Run run;
  run.loaded = std::move(*loaded);
  append(run.diagnostics, std::move(run.loaded.diagnostics));
  const SourceSet& sources = run.loaded.sources;
  // From here on no file is opened and sources do not change: spans stay valid.
  const Tables tables;
  std::vector<Mention> mentions;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    const SourceId id{i};
    Document document = read_document(sources[id], id, run.loaded.formats[i]);
    append(run.diagnostics, std::move(document.diagnostics));
    interpret_facts(document);
    auto found = interpret_document(document, sources[id], tables, config.jobs, run.diagnostics);
    run.publications.insert(run.publications.end(), std::move_iterator(found.begin()), std::move_iterator(found.end()));
    mentions.insert(mentions.end(), document.mentions.begin(), document.mentions.end());
    run.documents.push_back(std::move(document));
  }
  assign_keys(run.publications);
  add_own_versions(run.publications, sources);
  // From here on every publication has a key, and says which version it is.
  if (!config.fold) {
    run.works = as_works(run.publications);
    return run;
  }
  run.matching = match(run.publications, sources, config.match, run.diagnostics);
  auto works = merge(run.publications, run.matching, sources, config.merge, run.diagnostics);
  if (!works) return Failure{works.error()};
  run.works = std::move(*works);
  for (Mention& mention : mentions) {
    if (mention.span.source == kNoSource) continue;
    mention.source = sources[mention.span.source].path;
    mention.line = sources.line(mention.span);
  }
  attach_mentions(run.works, std::move(mentions), run.diagnostics);
  return run;
}

}  // namespace bibfold
