// Everything that goes to standard error: diagnostics in a readable number, the summary, failures, and progress in a terminal.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "bibfold/diagnostic.h"
#include "bibfold/source.h"
#include "options.h"
#include "pipeline.h"
#include "progress.h"

namespace bibfold {

/// Whether messages are coloured: --color, else NO_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM and whether `descriptor` is a terminal, in this
/// order.
bool wants_color(ColorChoice choice, int descriptor);

class Report : public Progress {
 public:
  explicit Report(const Options& options);
  void stage(std::string_view name) override;
  /// "bibfold: error: …"
  void failure(std::string_view what) const;
  void text(std::string_view lines) const;
  /// Sorted by place. Without -v, a few of each kind, then how many more there are; with -q, errors only.
  void diagnostics(Diagnostics diagnostics, const SourceSet& sources) const;
  /// "5 documents, 119 publications → 118 works, 7 possible pairs; 2 warnings, 14 notes". Silent with -q.
  void summary(std::string_view what, const Diagnostics& diagnostics) const;

 private:
  bool quiet_;
  bool verbose_;
  bool color_;
  std::unique_ptr<ProgressLine> progress_;  ///< none where nobody is looking
  void print(std::string_view text) const;
};

/// "1 document", "5 documents"; thousands are grouped: "164,633 publications".
std::string count_of(std::size_t count, std::string_view singular, std::string_view plural = {});
bool has_warnings(const Diagnostics& diagnostics);
/// Ascending by source and place, what stands nowhere first; else in the order found.
void sort_by_place(Diagnostics& diagnostics);

}  // namespace bibfold
