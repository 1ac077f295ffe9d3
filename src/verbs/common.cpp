// Options → what the pipeline wants to know. External functions: see common.h.
#include "verbs/common.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "text/edit_distance.h"
#include "verbs/verbs.h"

namespace bibfold {
namespace {

namespace fs = std::filesystem;

/// For a path that does not exist: the file of its folder whose name is nearest; "" when there is none.
std::string nearest_file(const std::string& path) {
  std::error_code error;
  if (path == "-" || fs::exists(fs::symlink_status(path, error))) return {};
  const fs::path folder = fs::path(path).parent_path();
  std::vector<std::string> names;
  for (fs::directory_iterator at(folder.empty() ? "." : folder, error); !error && at != fs::directory_iterator(); at.increment(error)) {
    names.push_back(at->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  const std::vector<std::string_view> known(names.begin(), names.end());
  const std::string near(nearest(fs::path(path).filename().string(), known.data(), known.data() + known.size()));
  return near.empty() ? "" : (folder / near).string();
}

}  // namespace

LoadOptions load_options(const Options& options) {
  LoadOptions load{options.inputs, options.from, options.exclude, {}, {}};
  if (writes_file(options)) load.outputs.push_back(options.output);
  for (const std::string& output : {options.depfile, options.key_map, options.provenance}) {
    if (!output.empty()) load.outputs.push_back(output);
  }
  // A patch of one file cannot add the entries of another.
  const InputRole curated = options.verb == Verb::diff ? InputRole::curated_reference : InputRole::curated;
  for (const std::string& path : options.prefer) load.others.push_back({path, curated});
  for (const std::string& path : options.references) load.others.push_back({path, InputRole::reference});
  // The first run of a rule that keeps the keys of its own output.
  const bool is_own = fs::path(options.keys_from).lexically_normal() == fs::path(options.output).lexically_normal();
  if (!options.keys_from.empty()) load.others.push_back({options.keys_from, InputRole::earlier, is_own});
  if (!options.members.empty()) load.others.push_back({options.members, InputRole::members});
  const bool review = options.verb == Verb::review;
  if (review || !options.decisions.empty()) load.others.push_back({decisions_path(options), InputRole::decisions, review});
  return load;
}

int thread_count(const Options& options) {
  if (options.jobs > 0) return options.jobs;
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

bool writes_file(const Options& options) { return !options.output.empty() && options.output != "-"; }

std::string explain_failure(const std::string& message, const Options& options) {
  for (const std::string& input : options.inputs) {
    if (const std::string near = nearest_file(input); !near.empty()) return fmt::format("{} (did you mean '{}'?)", message, near);
  }
  return message;
}

std::string inputs_summary(const Reading& reading) {
  const auto documents = std::count_if(reading.documents.begin(), reading.documents.end(),
                                       [&](const Document& document) { return is_written(reading.sources[document.source].role); });
  const auto publications = std::count_if(reading.publications.begin(), reading.publications.end(),
                                          [&](const Publication& p) { return is_written(reading.sources.role(p.span)); });
  return fmt::format("{}, {}", count_of(static_cast<std::size_t>(documents), "document"),
                     count_of(static_cast<std::size_t>(publications) + reading.left_out.size(), "publication")) +
         (reading.left_out.empty() ? "" : fmt::format(" ({} not ours)", reading.left_out.size()));
}

namespace {

/// Of works, however many versions each has.
std::size_t count_possible_pairs(const Matching& matching) {
  std::vector<std::size_t> work_of;
  for (std::size_t c = 0; c < matching.clusters.size(); ++c) {
    for (const PublicationId id : matching.clusters[c]) {
      work_of.resize(std::max<std::size_t>(work_of.size(), index(id) + 1));
      work_of[index(id)] = c;
    }
  }
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const Decision& d : matching.decisions) {
    const auto works = std::minmax({work_of[index(d.first)], work_of[index(d.second)]});
    if (d.verdict == Verdict::possible && works.first != works.second) pairs.insert(works);
  }
  return pairs.size();
}

}  // namespace

std::string merge_summary(const Reading& reading, const Folding& folding) {
  return fmt::format("{} → {}, {}", inputs_summary(reading), count_of(folding.works.size(), "work"),
                     count_of(count_possible_pairs(folding.matching), "possible pair"));
}

std::string decisions_path(const Options& options) { return options.decisions.empty() ? "bibfold-decisions.txt" : options.decisions; }

std::vector<Span> spans_of(const std::vector<Publication>& publications) {
  std::vector<Span> spans;
  spans.reserve(publications.size());
  for (const Publication& publication : publications) spans.push_back(publication.span);
  return spans;
}

std::vector<Span> entries_of(const std::vector<Publication>& publications) {
  std::vector<Span> spans;
  for (const Publication& publication : publications) {
    if (publication.origin == Origin::bibtex) spans.push_back(publication.span);
  }
  return spans;
}

Diagnostics ruling_diagnostics(const Reading& reading) {
  Diagnostics found;
  std::copy_if(reading.diagnostics.begin(), reading.diagnostics.end(), std::back_inserter(found), [](const Diagnostic& d) {
    return d.code == Code::malformed_decision || d.code == Code::decision_not_found || d.code == Code::contradictory_decisions;
  });
  return found;
}

int fail(const Report& report, std::string_view what) {
  report.failure(what);
  return kFailed;
}

}  // namespace bibfold
