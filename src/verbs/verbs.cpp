// The table of verbs: which function runs which.
#include "verbs/verbs.h"

#include "output.h"
#include "report.h"
#include "verbs/common.h"

namespace bibfold {

int give(const Answer& answer) {
  const Report report(Options{});
  if (answer.status != kDone) {
    report.text(answer.text);
    return answer.status;
  }
  const auto written = write_standard_output(answer.text);
  return written ? kDone : fail(report, written.error());
}

int run(const Options& options) {
  switch (options.verb) {
    case Verb::convert:
      return run_convert(options);
    case Verb::merge:
      return run_merge(options);
    case Verb::check:
      return run_check(options);
    case Verb::diff:
      return run_diff(options);
    case Verb::explain:
      return run_explain(options);
    case Verb::review:
      return run_review(options);
    case Verb::people:
      return run_people(options);
    case Verb::list:
      return run_list(options);
    case Verb::kCount:
      break;
  }
  return kFailed;
}

}  // namespace bibfold
