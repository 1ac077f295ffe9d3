// What a printed venue says: VenueTable::read. The venue itself, by its name or an acronym; the track; the year. An acronym with its year
// ("(COLING'18)", "[ICML'24]") tells more than the words around it, since authors copy the words from elsewhere.
#include <algorithm>
#include <array>

#include "interpret/dates.h"
#include "interpret/venue_names.h"
#include "interpret/venue_words.h"
#include "interpret/venues.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

struct Track {
  std::string_view words;  // as venue_words() gives them; found at the start of a name's words
  std::string_view name;
};
// In the order of what they tell: the Findings of a workshop are Findings.
constexpr Track kTracks[] = {{"findings", "Findings"},
                             {"finding", "Findings"},
                             {"datasets benchmarks", "Datasets and Benchmarks"},
                             {"dataset benchmark", "Datasets and Benchmarks"},
                             {"system demonstrations", "Demo"},
                             {"demonstrations", "Demo"},
                             {"demonstration", "Demo"},
                             {"demos", "Demo"},
                             {"demo", "Demo"},
                             {"industry", "Industry"},
                             {"industrial track", "Industry"},
                             {"student research workshop", "SRW"},
                             {"srw", "SRW"},
                             {"tutorial abstracts", "Tutorials"},
                             {"tutorials", "Tutorials"},
                             {"doctoral consortium", "Doctoral Consortium"},
                             {"student abstract", "Student Abstract"},
                             {"late breaking", "Late-Breaking"},
                             {"workshop", "Workshop"}};

/// Bit of a letter: most words begin with none that a track begins with.
constexpr std::uint32_t bit_of(char letter) { return is_ascii_lower(letter) ? 1U << static_cast<unsigned>(letter - 'a') : 0U; }
constexpr std::uint32_t kTrackLetters = [] {
  std::uint32_t letters = 0;
  for (const Track& track : kTracks) letters |= bit_of(track.words.front());
  return letters;
}();

constexpr std::array<std::string_view, 9> kPreprintWords{"arxiv",    "biorxiv",   "chemrxiv", "corr",    "medrxiv",
                                                         "preprint", "preprints", "psyarxiv", "techrxiv"};

constexpr std::pair<std::string_view, VenueKind> kKindWords[] = {
    {"workshop", VenueKind::workshop},   {"conference", VenueKind::conference}, {"symposium", VenueKind::conference},
    {"congress", VenueKind::conference}, {"meeting", VenueKind::conference},    {"proceedings", VenueKind::conference},
    {"journal", VenueKind::journal},     {"transactions", VenueKind::journal},  {"trans", VenueKind::journal},
    {"letters", VenueKind::journal},     {"zeitschrift", VenueKind::journal}};

// Whether the words from `begin` on are those of `phrase`, which has one blank between two words.
bool begins_with(const std::vector<std::string>& words, std::size_t begin, std::string_view phrase) {
  for (; begin < words.size(); ++begin) {
    const std::string& word = words[begin];
    if (!phrase.starts_with(word)) return false;
    if (phrase.size() == word.size()) return true;
    if (phrase[word.size()] != ' ') return false;
    phrase.remove_prefix(word.size() + 1);
  }
  return false;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool contains_outside(const std::vector<std::string>& words, std::string_view word, std::size_t begin, std::size_t size) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((i < begin || i >= begin + size) && words[i] == word) return true;
  }
  return false;
}

// "Performance", "Cloud": an acronym that is a word needs its year to be meant.
bool is_plain_word(std::string_view acronym) { return count_capitals(acronym) < 2; }

struct KnownAcronym {
  Acronym acronym;
  const Venue* venue = nullptr;  // nullptr: written like an acronym, but not in the table
};

class VenueReader {
 public:
  VenueReader(const VenueTable& table, std::string_view text, VenueTable::Signs signs)
      : table_(table),
        text_(text),
        words_(venue_words(text)),
        names_(name_words(words_)),
        listed_(signs.listed || words_.words.size() < 2),
        abbreviated_(signs.acronyms) {}

  VenueReading read() {
    find_venue();
    find_year();
    find_kind();
    return std::move(reading_);
  }

  /// All but the year and the kind of a venue that no table has.
  const VenueReading& find_venue() {
    find_acronyms_of_table();
    find_track();
    find_name();
    choose();
    return reading_;
  }

  bool has_year() {
    find_year();
    return reading_.year != 0;
  }

  [[nodiscard]] const VenueWords& words() const { return words_; }

 private:
  // --- what stands in the text -------------------------------------------------------------------------------------------------

  void find_acronyms_of_table() {
    if (!abbreviated_) return;
    std::vector<Acronym> found = find_acronyms(text_);
    whole_acronym_ = whole_acronym(found, text_);
    for (Acronym& acronym : found) {
      const Venue* venue = table_.by_acronym(fold_text(acronym.text));
      if (venue != nullptr && !is_meant(acronym, *venue)) venue = nullptr;
      if (venue == nullptr && count_capitals(acronym.text) < 2) continue;
      acronyms_.push_back({std::move(acronym), venue});
    }
  }

  // "date" is not the conference DATE, "Group" not GROUP.
  [[nodiscard]] bool is_meant(const Acronym& acronym, const Venue& venue) const {
    if (acronym.year != 0) return true;
    if (is_plain_word(acronym.text)) return acronym.text == venue.acronym && words_.words.size() <= 1;
    return count_capitals(acronym.text) * 2 >= acronym.text.size() || acronym.text == venue.acronym;
  }

  void find_track() {
    const Track* best = std::end(kTracks);
    for (std::size_t i = 0; i < words_.words.size(); ++i) {
      if ((kTrackLetters & bit_of(words_.words[i].front())) == 0) continue;
      for (const Track* track = std::begin(kTracks); track < best; ++track) {
        if (track->words.front() == words_.words[i].front() && begins_with(words_.words, i, track->words)) best = track;
      }
    }
    if (best != std::end(kTracks)) reading_.track = best->name;
  }

  // The name of a row of the table, where nothing but ordinals and sponsors stands before it and nothing that would change it behind.
  void find_name() {
    const std::vector<std::string>& words = names_.words;
    const auto ends = [this, &words](std::size_t i) {
      return i == words.size() || names_.boundary[i] || words[i] == "workshop" || words[i] == "companion" || words[i] == "proceedings" ||
             words[i] == "findings" || table_.by_acronym(words[i]) != nullptr;
    };
    bool at_start = true;
    for (std::size_t i = 0; i < words.size(); ++i) {
      at_start |= names_.boundary[i];
      const VenueTable::NameMatch match = at_start ? table_.longest_name(words, i, ends) : VenueTable::NameMatch{};
      if (match.venue != nullptr && (name_ == nullptr || is_better(*match.venue, match.size))) {
        name_ = match.venue;
        name_size_ = match.size;
        workshop_outside_name_ = contains_outside(words, "workshop", i, match.size);
      }
      at_start = at_start && (is_venue_preface(words[i]) || words[i] == "workshop" || words[i] == "findings");
    }
  }

  // A workshop's own name beats that of the conference that it is held at; a venue beats the series that prints it.
  [[nodiscard]] bool is_better(const Venue& venue, std::size_t size) const {
    const auto rank = [](VenueKind kind) {
      return kind == VenueKind::workshop ? 2 : kind == VenueKind::publisher_series || kind == VenueKind::preprint_server ? 0 : 1;
    };
    if (rank(venue.kind) != rank(name_->kind)) return rank(venue.kind) > rank(name_->kind);
    return name_size_ <= 2 && size > name_size_;  // of two that meet together the first gives its name
  }

  // --- what it means -----------------------------------------------------------------------------------------------------------

  void choose() {
    if (choose_joined() || choose_pair()) return;
    const KnownAcronym* tag = tag_of_venue();
    const bool workshop_name = name_ != nullptr && name_->kind == VenueKind::workshop;
    if (workshop_name && (tag == nullptr || tag->venue != name_) && !(tag != nullptr && tag->venue == nullptr)) return take(*name_);
    if (tag != nullptr && tag->venue != nullptr) return take(*tag->venue);
    const KnownAcronym* known = known_acronym();
    if (reading_.track == "Findings" && known != nullptr) return take(*known->venue);  // "Findings of the Association …: EMNLP 2023"
    if (tag != nullptr) return take_unknown(*tag);
    if (name_ != nullptr) return take(*name_);
    if (known != nullptr) return take(*known->venue);
    choose_journal_or_preprint();
  }

  // "DL4C@ICLR-2023"
  bool choose_joined() {
    for (const KnownAcronym& known : acronyms_) {
      const std::size_t at = known.acronym.text.find('@');
      if (at == std::string::npos || at == 0 || at + 1 == known.acronym.text.size()) continue;
      const std::string host = known.acronym.text.substr(at + 1);
      const Venue* venue = table_.by_acronym(fold_text(host));
      reading_.short_name = known.acronym.text.substr(0, at + 1) + (venue == nullptr ? host : std::string(venue->acronym));
      reading_.track = "Workshop";
      reading_.year = known.acronym.year;
      set_kind(VenueKind::workshop);
      return true;
    }
    return false;
  }

  // "KDD MLG'23": an event at a conference
  bool choose_pair() {
    for (std::size_t i = 0; i + 1 < acronyms_.size(); ++i) {
      const KnownAcronym& host = acronyms_[i];
      const KnownAcronym& event = acronyms_[i + 1];
      const bool neighbours = host.acronym.chunk + 1 == event.acronym.chunk && host.acronym.end + 1 == event.acronym.begin;
      if (!neighbours || host.venue == nullptr || host.venue->kind != VenueKind::conference || host.acronym.year != 0) continue;
      if (event.acronym.year == 0 || is_sponsor(lower(host.acronym.text)) ||
          (event.venue != nullptr && event.venue->kind != VenueKind::workshop))
        continue;
      if (is_track(lower(event.acronym.text))) continue;
      reading_.short_name = std::string(host.venue->acronym) + ' ' + event.acronym.text;
      reading_.track = "Workshop";
      reading_.year = event.acronym.year;
      set_kind(VenueKind::workshop);
      return true;
    }
    return false;
  }

  static bool is_track(std::string_view word) {
    return std::any_of(std::begin(kTracks), std::end(kTracks), [word](const Track& track) { return track.words == word; });
  }

  // An acronym that says by its place which venue this is: with a year in brackets, with a year at the start, alone in brackets.
  [[nodiscard]] const KnownAcronym* tag_of_venue() const {
    const KnownAcronym* best = nullptr;
    int best_rank = 0;
    for (const KnownAcronym& known : acronyms_) {
      const Acronym& acronym = known.acronym;
      if (known.venue != nullptr && known.venue->kind == VenueKind::preprint_server) continue;
      const bool whole_bracket = acronym.bracketed && acronym.begin > 0 && is_open(text_[acronym.begin - 1]) &&
                                 acronym.end < text_.size() && is_close(text_[acronym.end]);
      int rank = 0;
      if (acronym.year != 0) rank = acronym.bracketed ? 5 : acronym.begin == 0 ? 4 : 0;
      if (rank == 0 && whole_bracket && acronym.text.size() >= 3) rank = 3;
      if (known.venue == nullptr) rank = rank > 0 && is_new_acronym(acronym) && (acronym.year != 0 || names_a_kind()) ? rank - 2 : 0;
      if (rank > best_rank) {
        best = &known;
        best_rank = rank;
      }
    }
    return best;
  }

  [[nodiscard]] bool names_a_kind() const {
    return std::any_of(std::begin(kKindWords), std::end(kKindWords), [this](const auto& row) { return contains(words_.words, row.first); });
  }

  static bool is_open(char c) { return c == '(' || c == '['; }
  static bool is_close(char c) { return c == ')' || c == ']'; }

  // Unknown to the table, but the acronym of an event: letters in capitals mostly, no series like "LNCS 1234".
  [[nodiscard]] bool is_new_acronym(const Acronym& acronym) const {
    const std::string& text = acronym.text;
    const bool letters =
        std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_alnum(c) || c == '-' || c == '+' || c == '&'; });
    return letters && text.size() >= 3 && text.size() <= 14 && count_capitals(text) * 2 >= text.size() && acronym.bracketed;
  }

  [[nodiscard]] const KnownAcronym* known_acronym() const {
    const KnownAcronym* best = nullptr;
    for (const KnownAcronym& known : acronyms_) {
      if (known.venue == nullptr || known.venue->kind == VenueKind::preprint_server || !stands_apart(known.acronym)) continue;
      if (best == nullptr || rank_of(known) > rank_of(*best)) best = &known;
    }
    return best;
  }
  // "…, ACL, Berlin", "Proceedings of NAACL 2025", "at EMNLP"; not "A Survey of ACL Papers".
  [[nodiscard]] bool stands_apart(const Acronym& acronym) const {
    if (acronym.year != 0 || words_.words.size() <= 2) return true;
    const std::string_view before = trim(text_.substr(0, acronym.begin));
    if (before.empty() || std::string_view(",;:([./").find(before.back()) != std::string_view::npos) return true;
    const std::string last = fold_letters(before.substr(before.rfind(' ') + 1));
    const bool proceedings = last == "of" && contains(words_.words, "proceedings");
    return proceedings || last == "at" || last == "in" || last == "findings" || last == "workshop" || last == "acm" || last == "ieee";
  }
  static int rank_of(const KnownAcronym& known) {
    return (known.acronym.year != 0 ? 2 : 0) + (known.venue->kind == VenueKind::publisher_series ? 0 : 1);
  }

  void choose_journal_or_preprint() {
    for (const KnownAcronym& known : acronyms_) {
      if (known.venue != nullptr && known.venue->kind == VenueKind::preprint_server) return take(*known.venue);
    }
    if (std::any_of(words_.words.begin(), words_.words.end(), is_preprint_word)) return take_preprint();
    const bool plain_word = words_.words.size() <= 1 && is_plain_word(text_);
    if (const auto found = plain_word ? table_.journal(fold_text(text_)) : table_.find(text_, names_, whole_acronym_, listed_))
      take(*found);
  }

  void take_preprint() {
    for (const std::string_view server : kPreprintWords) {
      const Venue* venue = contains(words_.words, server) ? table_.by_acronym(server) : nullptr;
      if (venue != nullptr && venue->kind == VenueKind::preprint_server) return take(*venue);
    }
    reading_.preprint = true;
    set_kind(VenueKind::preprint_server);
  }

  void take(const Venue& venue) {
    reading_.venue = venue;
    reading_.short_name = venue.acronym;
    set_kind(venue.kind);
    reading_.preprint = venue.kind == VenueKind::preprint_server;
    if (venue.kind == VenueKind::workshop || venue.kind == VenueKind::journal || reading_.preprint) {
      reading_.track.clear();
      return;
    }
    if (reading_.track == "Workshop" && name_ != nullptr && name_->acronym == venue.acronym && !workshop_outside_name_)
      reading_.track.clear();
    if (reading_.track == "Workshop") set_kind(VenueKind::workshop);
    if (!reading_.track.empty() && !reading_.short_name.empty()) reading_.short_name += ' ' + reading_.track;
  }

  void take_unknown(const KnownAcronym& tag) {
    reading_.short_name = tag.acronym.text;
    reading_.year = tag.acronym.year;
    if (reading_.track == "Workshop") {
      set_kind(VenueKind::workshop);
    } else if (!reading_.track.empty()) {
      reading_.short_name += ' ' + reading_.track;
    }
  }

  void set_kind(VenueKind kind) {
    reading_.kind = kind;
    reading_.kind_known = true;
  }

  void find_year() {
    for (const KnownAcronym& known : acronyms_) {
      if (reading_.year == 0 && known.acronym.year != 0) reading_.year = known.acronym.year;
    }
    if (reading_.year == 0) reading_.year = bibfold::find_year(text_);
  }

  void find_kind() {
    for (const auto& [word, kind] : kKindWords) {
      if (!reading_.kind_known && contains(words_.words, word)) set_kind(kind);
    }
  }

  const VenueTable& table_;
  std::string_view text_;
  VenueWords words_;
  VenueWords names_;           // without numbers
  bool listed_;                // the text may be a journal or an acronym
  bool abbreviated_;           // there may be acronyms in it
  std::string whole_acronym_;  // which is all of the text, with its year
  std::vector<KnownAcronym> acronyms_;
  const Venue* name_ = nullptr;
  std::size_t name_size_ = 0;
  bool workshop_outside_name_ = false;  // "Workshop on Algorithm Engineering" is a name, not a workshop at some conference
  VenueReading reading_;
};

}  // namespace

bool is_preprint_word(std::string_view word) { return is_among(kPreprintWords, word); }

VenueReading VenueTable::read(std::string_view text) const {
  text = trim(text);
  if (text.empty() || text.size() > 2000) return {};
  return VenueReader(*this, text, {}).read();
}

int VenueTable::likeness(std::string_view text, Signs signs) const {
  text = trim(text);
  if (text.empty() || text.size() > 400) return 0;
  VenueReader reader(*this, text, signs);
  const VenueReading& reading = reader.find_venue();
  const VenueWords& words = reader.words();
  const bool one_word = words.words.size() == 1;
  if (reading.venue && reading.venue->acronym.empty()) return one_word ? 500 : 900;  // "Nature" may be a title's word
  if (reading.venue || reading.preprint) return one_word && !reader.has_year() ? 800 : 1000;
  const bool venue_word = std::any_of(words.words.begin(), words.words.end(), [](const std::string& word) { return is_venue_word(word); });
  if (venue_word) return starts_with_ignoring_case(text, "proc") || reader.has_year() ? 900 : 700;
  if (looks_abbreviated(text)) return 650;
  return reading.short_name.empty() ? 0 : 600;
}

}  // namespace bibfold
