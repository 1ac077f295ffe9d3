// What the verbs do: one file and one function each. They take checked options, and return the exit status of the contract.
#pragma once

#include "cli.h"
#include "options.h"

namespace bibfold {

inline constexpr int kDone = 0;
inline constexpr int kFindings = 1;
inline constexpr int kFailed = 2;

/// Prints the answer where it belongs; gives its status.
int give(const Answer& answer);
/// Runs options.verb.
int run(const Options& options);

int run_convert(const Options& options);
int run_merge(const Options& options);
int run_check(const Options& options);
int run_diff(const Options& options);
int run_explain(const Options& options);
int run_review(const Options& options);
int run_people(const Options& options);
int run_list(const Options& options);

}  // namespace bibfold
