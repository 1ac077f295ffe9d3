// list: a table as text. External function: run_list.
#include <array>
#include <utility>

#include <fmt/format.h>

#include "interpret/tables.h"
#include "output.h"
#include "verbs/common.h"
#include "verbs/verbs.h"
#include "write/list.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 5> kVenueKinds{"conference", "workshop", "journal", "preprint server", "series"};

std::string list_venues() {
  std::string out;
  const Tables tables;
  for (const Venue& venue : tables.venues.rows()) {
    out += fmt::format("{:<16} {:<16} {}\n", venue.acronym.empty() ? "-" : venue.acronym, kVenueKinds[static_cast<std::size_t>(venue.kind)],
                       venue.name);
  }
  return out;
}

constexpr std::array<std::pair<std::string_view, std::string (*)()>, 3> kTables{
    {{"formats", [] { return list_formats(all_formats(), all_writers()); }}, {"rules", list_rules}, {"venues", list_venues}}};

}  // namespace

int run_list(const Options& options) {
  const Report report(options);
  std::vector<std::string_view> known;
  for (const auto& [name, table] : kTables) {
    if (name != options.inputs[0]) {
      known.push_back(name);
      continue;
    }
    const auto written = write_standard_output(table());
    return written ? kDone : fail(report, written.error());
  }
  return fail(report, fmt::format("unknown table '{}'{}; it is one of {}", options.inputs[0], did_you_mean(options.inputs[0], known),
                                  fmt::join(known, ", ")));
}

}  // namespace bibfold
