// Venues: journals, conferences, workshops, preprint servers, by any of their names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

enum class VenueKind : std::uint8_t { conference, workshop, journal, preprint_server, publisher_series };

/// A row of data/venues.tsv or data/journals.tsv.
struct Venue {
  std::string acronym;  ///< "EMNLP"; "" for most journals
  std::string name;     ///< "Conference on Empirical Methods in Natural Language Processing"
  VenueKind kind = VenueKind::conference;
};

/// What a printed venue says, taken apart.
struct VenueReading {
  const Venue* venue = nullptr;  ///< nullptr: not in the table
  std::string short_name;        ///< acronym with track: "ICML", "EMNLP Findings", "ACL Demo", "DL4C@ICLR"; "" when unknown
  std::string track;             ///< "Findings", "Demo", "Industry", "Workshop", ""
  VenueKind kind = VenueKind::conference;
  bool kind_known = false;
  int year = 0;           ///< 4-digit year printed in the text, or of an acronym tag ("ICML'24" → 2024)
  bool preprint = false;  ///< "arXiv preprint", "CoRR", "Preprint"
};

class VenueTable {
 public:
  /// Parses the two tables (tab-separated, '#' comments); their rows keep their order.
  VenueTable(std::string_view venues_tsv, std::string_view journals_tsv);
  /// Exact match of acronym, name or alias, folded (case, punctuation, ordinals, years, "Proceedings of the" ignored).
  [[nodiscard]] const Venue* find(std::string_view text) const;
  /// Reads a printed venue or tag: "In Proceedings of the 27th … (COLING'18)", "EMNLP'22 Findings", "ICLR-2024 Spotlight".
  [[nodiscard]] VenueReading read(std::string_view text) const;
  /// 0 … 1000: how much `text` looks like a venue (in the table, or words such as Proceedings, Journal, Workshop, Trans.).
  [[nodiscard]] int likeness(std::string_view text) const;
  [[nodiscard]] const std::vector<Venue>& rows() const { return rows_; }

 private:
  std::vector<Venue> rows_;
  std::vector<std::pair<std::string, std::uint32_t>> index_;  ///< folded name → row, sorted
};

}  // namespace bibfold
