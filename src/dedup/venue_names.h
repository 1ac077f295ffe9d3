// The venues that have several names, for comparing: "vldb" is "very large data bases". External class: VenueNames. Reads no printed venue
// (that is interpretation's affair) and decides nothing.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bibfold {

/// What is left of a venue's name: no ordinals, years, "proceedings of the international conference on". `initials`: of what is left.
std::string essential_venue_words(std::string_view name, std::string* initials = nullptr);

/// "acm", "ieee": holds many conferences, and is none.
bool is_sponsors_name(std::string_view word);
/// "acmsigmod" → "sigmod"; other words as they are.
std::string_view without_sponsor(std::string_view word);

class VenueNames {
 public:
  /// data/venues.tsv, data/journals.tsv; the latter must outlive this.
  VenueNames(std::string_view venues, std::string_view journals);
  /// An empty table.
  static const VenueNames& none();

  struct Row {
    bool periodical = false;
    bool series = false;             ///< "lecture notes in computer science": prints the proceedings of any conference
    std::vector<std::string> names;  ///< the essential words of each of its names
  };
  /// By acronym ("vldb") or by the essential words of a name; -1: not in the table.
  [[nodiscard]] int by_acronym(std::string_view letters) const { return look_up(acronyms_, letters); }
  [[nodiscard]] int by_words(std::string_view words) const { return look_up(words_, words); }
  /// The one row of which a name begins so: "very large" of "very large data bases"; -1: none, or several.
  [[nodiscard]] int by_beginning(std::string_view words) const;
  /// A journal's folded name or abbreviation.
  [[nodiscard]] bool is_journal(std::string_view folded) const;
  [[nodiscard]] const Row& row(int index) const { return rows_[static_cast<std::size_t>(index)]; }

 private:
  using Index = std::vector<std::pair<std::string, int>>;
  VenueNames() = default;
  void add_row(std::string_view line);
  void spell_out();
  static void finish(Index& index);
  static int look_up(const Index& index, std::string_view key);

  std::vector<Row> rows_;
  std::string_view journals_;  // lines sorted by what fold_text makes of the first column
  Index acronyms_;             // sorted; what names two rows is left out
  Index words_;
};

}  // namespace bibfold
