// What several verbs need from their options.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bibfold/stages.h"
#include "options.h"
#include "report.h"

namespace bibfold {

LoadOptions load_options(const Options& options);
int thread_count(const Options& options);
/// -o names a file, not standard output.
bool writes_file(const Options& options);
/// The message of a failed load, with the nearest name when an input is missing: "… (did you mean 'refs.bib'?)".
std::string explain_failure(const std::string& message, const Options& options);
/// "5 documents, 119 publications"
std::string inputs_summary(const Reading& reading);
/// "5 documents, 119 publications → 118 works, 7 possible pairs"
std::string merge_summary(const Reading& reading, const Folding& folding);
/// The file that `review` writes.
std::string decisions_path(const Options& options);
/// Where publications stand; only the entries of a .bib among them.
std::vector<Span> spans_of(const std::vector<Publication>& publications);
std::vector<Span> entries_of(const std::vector<Publication>& publications);
/// Those about what people decided.
Diagnostics ruling_diagnostics(const Reading& reading);
/// Reports, and gives the exit status of what could not be done.
int fail(const Report& report, std::string_view what);

}  // namespace bibfold
