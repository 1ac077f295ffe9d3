// The tables of venues: how they are indexed and looked up. What a printed venue says in detail is venue_reading.cpp's affair.
#include "interpret/venues.h"

#include <algorithm>
#include <array>

#include "interpret/venue_names.h"
#include "interpret/venue_words.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::pair<std::string_view, VenueKind> kKinds[] = {{"conference", VenueKind::conference},
                                                             {"workshop", VenueKind::workshop},
                                                             {"journal", VenueKind::journal},
                                                             {"preprint-server", VenueKind::preprint_server},
                                                             {"series", VenueKind::publisher_series}};

VenueKind kind_of(std::string_view word) {
  const auto* row = std::find_if(std::begin(kKinds), std::end(kKinds), [word](const auto& pair) { return pair.first == word; });
  return row == std::end(kKinds) ? VenueKind::conference : row->second;
}

// Journals and series keep their sponsors: IEEE's Transactions are not the ACM's.
bool keeps_sponsors(VenueKind kind) { return kind == VenueKind::journal || kind == VenueKind::publisher_series; }

bool is_acronym_like(std::string_view text) {
  const auto upper = count_capitals(text);
  return text.size() <= 16 && text.find(' ') == std::string_view::npos && upper >= 2;
}

// The first column of a line, by which the file is sorted: folded already where a tab ends it, else the name itself. `folded` compared
// with it as fold_text would; without a copy for ASCII, since a search looks at many lines.
int compare_line(std::string_view line, std::string_view folded) {
  const std::size_t tab = line.find('\t');
  if (tab != std::string_view::npos) return line.substr(0, tab).compare(folded);
  if (std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return fold_text(line).compare(folded);
  std::size_t at = 0;
  bool blank = false;
  for (const char c : line) {
    const bool letter = is_ascii_alnum(c);
    if (!letter) {
      blank = (blank || (c != '\'' && c != '`')) && at > 0;
      continue;
    }
    const char lower_case = to_ascii_lower(c);
    for (const char sign : {' ', lower_case}) {
      if (sign == ' ' && !blank) continue;
      if (at == folded.size()) return 1;
      if (sign != folded[at]) return static_cast<unsigned char>(sign) < static_cast<unsigned char>(folded[at]) ? -1 : 1;
      ++at;
    }
    blank = false;
  }
  return at < folded.size() ? -1 : 0;
}

std::string folded_name(std::string_view line) {
  const std::size_t tab = line.find('\t');
  return tab == std::string_view::npos ? fold_text(line) : std::string(line.substr(0, tab));
}

std::string_view name_in_line(std::string_view line) {
  const std::size_t tab = line.find('\t');
  return tab == std::string_view::npos ? line : line.substr(tab + 1);
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

// "Nature 521(7553)", "J. Am. Chem. Soc., vol. 12": the name ends where numbers begin.
std::string_view without_numbers(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool starts_word = text[i - 1] == ' ' || text[i - 1] == ',' || text[i - 1] == '(';
    const bool digit = is_ascii_digit(text[i]);
    if (starts_word && (digit || starts_with_ignoring_case(text.substr(i), "vol"))) text = text.substr(0, i);
  }
  while (!text.empty() && std::string_view(" ,.;:(").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

constexpr std::array<std::string_view, 38> kVenueWords{
    "acta",    "advances", "annalen",  "annales",      "annals",  "archiv",       "archives",    "bulletin",   "colloquium", "conference",
    "congres", "congreso", "congress", "cuadernos",    "forum",   "jahrbuch",     "journal",     "konferenz",  "kongress",   "lecture",
    "letters", "magazine", "meeting",  "mitteilungen", "notices", "press",        "proceedings", "quarterly",  "review",     "reviews",
    "revista", "revue",    "rivista",  "symposium",    "tagung",  "transactions", "workshop",    "zeitschrift"};
static_assert(is_ascending(kVenueWords));

}  // namespace

VenueTable::VenueTable(std::string_view venues_tsv, std::string_view journals_tsv) : journals_(journals_tsv) {
  for (const std::string_view line : split(venues_tsv, '\n')) {
    if (!line.empty() && line[0] != '#') add_row(line, names_, acronyms_);
  }
  std::sort(names_.begin(), names_.end());
  std::sort(acronyms_.begin(), acronyms_.end());
  sample_journals();
}

/// Where a search of the journals begins: most of its steps would read lines that lie far apart, and find out where they begin.
void VenueTable::sample_journals() {
  constexpr std::size_t kSamples = 1024;
  std::size_t last = 0;
  for (std::size_t i = 1; i < kSamples; ++i) {
    const std::size_t begin = line_begin(journals_, journals_.size() / kSamples * i);
    if (begin <= last) continue;
    const std::string_view line = journals_.substr(begin, journals_.find('\n', begin) - begin);
    if (!line.starts_with('#')) journal_samples_.emplace_back(folded_name(line), begin);
    last = begin;
  }
}

void VenueTable::add_row(std::string_view line, Index& names, Index& acronyms) {
  const std::vector<std::string_view> cells = split(line, '\t');
  if (cells.size() < 3) return;
  const auto row = static_cast<std::uint32_t>(rows_.size());
  rows_.push_back({cells[0], cells[1], kind_of(cells[2])});
  const auto add_name = [&](std::string_view name) {
    std::string key = venue_key(venue_words(name), keeps_sponsors(rows_[row].kind));
    // Of "ACM SIGGRAPH Conference" nothing would be left without its sponsors.
    if (is_venue_word(key)) key = venue_key(venue_words(name), true);
    if (key.starts_with("acm sig")) key.erase(0, 4);
    if (!key.empty()) names.emplace_back(std::move(key), row);
  };
  acronyms.emplace_back(fold_text(cells[0]), row);
  if (cells[0].find(' ') != std::string_view::npos) names.emplace_back(venue_key(venue_words(cells[0]), true), row);  // "IEEE VIS"
  add_name(cells[1]);
  for (const std::string_view alias : split(cells.size() > 3 ? cells[3] : std::string_view{}, ';')) {
    if (alias.empty()) continue;
    if (is_acronym_like(alias)) acronyms.emplace_back(fold_text(alias), row);
    if (!is_acronym_like(alias)) add_name(alias);
  }
}

const Venue* VenueTable::by_acronym(std::string_view folded) const {
  const auto found = lower_bound(acronyms_, folded);
  return found != acronyms_.end() && found->first == folded ? &rows_[found->second] : nullptr;
}

std::size_t VenueTable::journal_line_from(std::string_view folded) const {
  const auto sample = lower_bound(journal_samples_, folded);
  std::size_t low = sample == journal_samples_.begin() ? 0 : (sample - 1)->second;
  std::size_t high = sample == journal_samples_.end() ? journals_.size() : sample->second;
  while (low < high) {
    const std::size_t begin = std::max(low, line_begin(journals_, low + (high - low) / 2));
    const std::size_t end = std::min(journals_.find('\n', begin), journals_.size());
    const std::string_view line = journals_.substr(begin, end - begin);
    if (line.starts_with('#') || compare_line(line, folded) < 0) {
      low = std::min(end + 1, journals_.size());
    } else {
      high = begin;
    }
  }
  return low;
}

std::optional<Venue> VenueTable::journal(std::string_view folded) const {
  if (folded.empty()) return std::nullopt;
  const std::size_t begin = journal_line_from(folded);
  const std::string_view line = journals_.substr(begin, journals_.find('\n', begin) - begin);
  if (line.empty() || compare_line(line, folded) != 0) return std::nullopt;
  return Venue{{}, name_in_line(line), VenueKind::journal};
}

bool VenueTable::has_journals_from(std::string_view folded) const {
  const std::size_t begin = journal_line_from(folded);
  const std::string_view line = journals_.substr(begin, journals_.find('\n', begin) - begin);
  return !line.empty() && folded_name(line).starts_with(folded);
}

bool VenueTable::has_acronyms_from(std::string_view folded) const {
  const auto found = lower_bound(acronyms_, folded);
  return found != acronyms_.end() && found->first.starts_with(folded);
}

bool VenueTable::may_begin_name(std::string_view word, std::string_view next) const {
  const auto has = [this](const std::string& key) {
    const auto found = lower_bound(names_, key);
    return found != names_.end() && found->first.starts_with(key) ? &*found : nullptr;
  };
  const auto* const first = has(std::string(word));
  if (first == nullptr) return false;
  if (first->first == word || next.empty()) return true;
  return has(std::string(word) + ' ' + std::string(next)) != nullptr || has(std::string(word) + " a") != nullptr;
}

std::optional<Venue> VenueTable::find(std::string_view text) const {
  const std::vector<Acronym> acronyms = find_acronyms(text);
  return find(text, name_words(venue_words(text)), whole_acronym(acronyms, text));
}

std::optional<Venue> VenueTable::find(std::string_view text, const VenueWords& names, std::string_view whole_acronym, bool listed) const {
  const std::string folded = listed ? fold_text(text) : std::string();
  if (listed && folded.empty()) return std::nullopt;
  if (const Venue* venue = listed ? by_acronym(folded) : nullptr) return *venue;
  const auto ends_here = [&names](std::size_t i) { return i == names.words.size(); };
  for (std::size_t begin = 0; begin < names.words.size(); ++begin) {
    if (const NameMatch match = longest_name(names.words, begin, ends_here); match.venue != nullptr) return *match.venue;
    if (!is_venue_preface(names.words[begin])) break;
  }
  if (!whole_acronym.empty()) {
    if (const Venue* venue = by_acronym(fold_text(whole_acronym))) return *venue;
  }
  if (!listed) return std::nullopt;
  if (auto found = journal(folded)) return found;
  const std::string bare = fold_text(without_numbers(text));
  return bare == folded ? std::nullopt : journal(bare);
}

bool is_venue_word(std::string_view folded) {
  constexpr std::size_t kShortest = 4;  // "acta"
  return folded.size() >= kShortest && is_among(kVenueWords, folded);
}
bool tells_venue(std::string_view folded) { return is_venue_word(folded) || is_preprint_word(folded); }

bool looks_abbreviated(std::string_view text) {
  int abbreviated = 0;
  int others = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty() || word == "&") continue;
    const bool capital = is_ascii_upper(word[0]);
    (word.ends_with('.') && capital && word.size() > 2 ? abbreviated : others) += 1;
  }
  return abbreviated >= 2 && others <= 1 + abbreviated / 2;
}

}  // namespace bibfold
