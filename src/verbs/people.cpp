// people: the persons of the inputs. External function: run_people.
#include "write/people.h"
#include "output.h"
#include "verbs/common.h"
#include "verbs/verbs.h"

namespace bibfold {

int run_people(const Options& options) {
  Report report(options);
  const Result<Reading> reading = read_inputs({load_options(options), thread_count(options)}, report);
  if (!reading) return fail(report, explain_failure(reading.error(), options));
  report.stage("collecting people");
  Diagnostics of_matching;  // what folding would report is no matter here
  const Matching matching = match(reading->publications, reading->sources, {options.fold, thread_count(options)}, of_matching);
  const std::vector<Person> people = collect_people(reading->documents, reading->publications, reading->sources, matching.clusters);
  report.diagnostics(reading->diagnostics, reading->sources);
  report.summary(inputs_summary(*reading) + " → " + count_of(people.size(), "person", "persons"), reading->diagnostics);
  const std::string text = options.to == "coauthors" ? write_coauthors(people) : write_people_json(people, reading->publications);
  if (const auto written = write_output(options.output, text, options.if_changed); !written) return fail(report, written.error());
  return kDone;
}

}  // namespace bibfold
