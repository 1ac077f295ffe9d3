// Venues: journals, conferences, workshops, preprint servers, by any of their names.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/word_table.h"

namespace bibfold {

struct VenueWords;

enum class VenueKind : std::uint8_t { conference, workshop, journal, preprint_server, publisher_series };

/// A row of data/venues.tsv or data/journals.tsv. The text is that of the tables, which must outlive it.
struct Venue {
  std::string_view acronym;  ///< "EMNLP"; "" for most journals
  std::string_view name;     ///< "Conference on Empirical Methods in Natural Language Processing"
  VenueKind kind = VenueKind::conference;
};

/// What a printed venue says, taken apart.
struct VenueReading {
  std::optional<Venue> venue;  ///< nothing: not in the tables
  std::string short_name;      ///< acronym with track: "ICML", "EMNLP Findings", "ACL Demo", "DL4C@ICLR"; "" when unknown
  std::string track;           ///< "Findings", "Demo", "Industry", "Workshop", ""
  VenueKind kind = VenueKind::conference;
  bool kind_known = false;
  int year = 0;           ///< of an acronym tag ("ICML'24" → 2024), else the last 4-digit year printed in the text
  bool preprint = false;  ///< "arXiv preprint", "CoRR", "Preprint", and no other venue
};

class VenueTable {
 public:
  /// The two tables, whose text must outlive this one. Venues (some hundred rows) are indexed here; journals are sorted and are
  /// searched as they are.
  VenueTable(std::string_view venues_tsv, std::string_view journals_tsv);
  /// Exact match of acronym, name or alias, folded (case, punctuation, ordinals, years, "Proceedings of the" ignored).
  [[nodiscard]] std::optional<Venue> find(std::string_view text) const;
  /// The same, for who knows what is in the text: its words without numbers, and the acronym that with its year is all of it, or "".
  /// `listed`: whether all of the text may be a journal or an acronym; false saves the search.
  [[nodiscard]] std::optional<Venue> find(std::string_view text, const VenueWords& names, std::string_view whole_acronym,
                                          bool listed = true) const;
  /// Reads a printed venue or tag: "In Proceedings of the 27th … (COLING'18)", "EMNLP'22 Findings", "ICLR-2024 Spotlight".
  [[nodiscard]] VenueReading read(std::string_view text) const;
  /// 0 … 1000: how much `text` looks like a venue (in the table, or words such as Proceedings, Journal, Workshop, Trans.).
  /// What is known not to be in a text saves the search for it.
  struct Signs {
    bool listed = true;    ///< false: neither a journal nor an acronym of several words begins as the text does
    bool acronyms = true;  ///< false: there is nothing like an acronym in it
  };
  [[nodiscard]] int likeness(std::string_view text, Signs signs) const;
  [[nodiscard]] int likeness(std::string_view text) const { return likeness(text, Signs{}); }
  /// For a look before the dear `likeness`: whether a name of the index may begin with this word and the next; acronyms and journals of
  /// several words, with these; whether one word is a journal.
  [[nodiscard]] bool may_begin_name(std::string_view word, std::string_view next) const;
  [[nodiscard]] bool has_acronyms_from(std::string_view folded) const;
  [[nodiscard]] bool has_journals_from(std::string_view folded) const;
  [[nodiscard]] bool has_journal(std::string_view folded) const { return journal(folded).has_value(); }
  /// The rows of data/venues.tsv, in their order.
  [[nodiscard]] const std::vector<Venue>& rows() const { return rows_; }

  /// The longest name in the index that begins at word `begin` of the folded words; `size`: its number of words.
  struct NameMatch {
    const Venue* venue = nullptr;
    std::size_t size = 0;
  };
  /// For the parser of printed venues: `ends(i)` says whether a name may end before word i.
  template <typename Ends>
  NameMatch longest_name(const std::vector<std::string>& words, std::size_t begin, const Ends& ends) const;
  /// By acronym, folded ("naacl hlt").
  [[nodiscard]] const Venue* by_acronym(std::string_view folded) const;
  /// By the whole name or a listed abbreviation, folded ("j am chem soc").
  [[nodiscard]] std::optional<Venue> journal(std::string_view folded) const;

 private:
  using Index = std::vector<std::pair<std::string, std::uint32_t>>;  ///< folded name → row, sorted
  template <typename Sorted>
  static auto lower_bound(const Sorted& index, std::string_view folded) {
    return std::lower_bound(index.begin(), index.end(), folded,
                            [](const auto& entry, std::string_view name) { return is_word_before(entry.first, name); });
  }
  void add_row(std::string_view line, Index& names, Index& acronyms);
  /// The first line of the journals that is not before `folded`.
  [[nodiscard]] std::size_t journal_line_from(std::string_view folded) const;
  void sample_journals();

  std::vector<Venue> rows_;
  Index names_;  ///< words that tell, without sponsors: "conference empirical methods natural language processing"
  Index acronyms_;
  std::string_view journals_;
  std::vector<std::pair<std::string, std::size_t>> journal_samples_;  ///< every so many bytes a folded name and where its line begins
};

/// "journal", "proceedings", "revista", "arxiv": folded words that are signs of a venue or a preprint by themselves.
bool tells_venue(std::string_view folded);
/// "J. Am. Chem. Soc.": two capitalised words or more that end in a full stop, and hardly any that do not.
bool looks_abbreviated(std::string_view text);

}  // namespace bibfold
