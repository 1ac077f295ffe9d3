// The command line: arguments to a run, a run to streams and exit status.
#pragma once

namespace bibfold {

/// Exit status as in the contract: 0 done, 1 findings, 2 could not do it.
int run_command_line(int argc, char** argv);

}  // namespace bibfold
