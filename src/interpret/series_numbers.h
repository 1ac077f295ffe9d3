// The number of a meeting, as a venue prints it, and the year that it tells: "59th Annual Meeting of the Association for …" was in 2021.
#pragma once

#include <string>
#include <string_view>

#include "bibfold/diagnostic.h"
#include "bibfold/publication.h"
#include "interpret/venues.h"

namespace bibfold {

class VenueMemo;  // interpret/venue_memo.h

struct MeetingNumber {
  int year = 0;         ///< 0: none, or the number of a series that data/series_numbers.tsv does not have
  std::string printed;  ///< "59th ACL", "NeurIPS volume 34"
};

/// `reading`: what the table of venues makes of `container`.
MeetingNumber read_meeting_number(std::string_view container, const VenueReading& reading);

/// "2021 (59th ACL)"
std::string said(const MeetingNumber& number);

/// Reports a record with a year that is two or more away from that of its meeting's number.
void check_meeting_number(const Publication& record, VenueMemo& venues, Diagnostics& diagnostics);

}  // namespace bibfold
