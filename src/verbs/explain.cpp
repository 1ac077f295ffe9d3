// explain: --pair, --work, --rule. External function: run_explain.
#include <unistd.h>

#include <algorithm>

#include <fmt/format.h>

#include "output.h"
#include "verbs/common.h"
#include "verbs/select.h"
#include "verbs/verbs.h"
#include "write/explain.h"

namespace bibfold {
namespace {

Result<std::string> explain_rule(const Options& options) {
  std::string text = write_rule_explanation(options.rule);
  if (!text.empty()) return text;
  return Failure{fmt::format("unknown rule '{}'{}; see 'bibfold list rules'", options.rule, did_you_mean(options.rule, rule_names()))};
}

Result<std::string> explain_pair_of(const Options& options, Reading& reading) {
  const auto pair = select_pair(options.pair[0], options.pair[1], reading.publications, reading.sources);
  if (!pair) return Failure{pair.error()};
  const MatchOptions match_options{options.fold, thread_count(options), reading.rulings};
  const Matching matching = match_publications(reading, match_options);
  const Explanation explanation = explain_pair(reading.publications, pair->first, pair->second, matching, match_options);
  return write_pair_explanation(explanation, reading.publications, reading.sources, wants_color(options.color, STDOUT_FILENO));
}

/// The work of that key, else the one that the publication meant is in.
Result<const Work*> select_work(const std::string& selector, const Reading& reading, const std::vector<Work>& works) {
  const auto by_key = std::find_if(works.begin(), works.end(), [&](const Work& work) { return work.record.key == selector; });
  if (by_key != works.end()) return &*by_key;
  const std::vector<PublicationId> meant = select_all(selector, reading.publications, reading.sources);
  for (const Work& work : works) {
    const auto has = [&](PublicationId id) { return std::find(work.members.begin(), work.members.end(), id) != work.members.end(); };
    if (!meant.empty() && std::all_of(meant.begin(), meant.end(), has)) return &work;
  }
  const Result<PublicationId> one = select_one(selector, reading.publications, reading.sources);
  return Failure{one ? fmt::format("no work holds '{}'", selector) : one.error()};
}

Result<std::string> explain_work(const Options& options, Reading& reading, Report& report) {
  const Result<Folding> folding = fold_versions(reading, {options.fold, thread_count(options)}, {options.keep}, report);
  if (!folding) return Failure{folding.error()};
  const Result<const Work*> work = select_work(options.work, reading, folding->works);
  if (!work) return Failure{work.error()};
  return write_work_explanation(**work, reading.publications, reading.sources);
}

Result<std::string> explanation(const Options& options, Report& report) {
  if (!options.rule.empty()) return explain_rule(options);
  Result<Reading> reading = read_inputs({load_options(options), thread_count(options)}, report);
  if (!reading) return Failure{explain_failure(reading.error(), options)};
  return options.pair.empty() ? explain_work(options, *reading, report) : explain_pair_of(options, *reading);
}

}  // namespace

int run_explain(const Options& options) {
  Report report(options);
  const Result<std::string> text = explanation(options, report);
  if (!text) return fail(report, text.error());
  const auto written = write_standard_output(*text);
  return written ? kDone : fail(report, written.error());
}

}  // namespace bibfold
