// Names of labels and features, and the table of weights: see the header.
#include "interpret/reference_model.h"

#include <algorithm>
#include <charconv>
#include <span>
#include <utility>

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, kPartCount> kPartNames{
    "start",   "name",   "et-al", "editor", "title",      "container", "tag",   "date", "volume", "issue", "pages",  "publisher", "place",
    "edition", "series", "genre", "number", "identifier", "link",      "award", "rate", "legend", "note",  "status", "other",     "end"};

constexpr std::array<Label, kPartCount> kLabels{
    Label::separator, Label::author,   Label::author,           Label::editor, Label::title,  Label::container_title,
    Label::venue_tag, Label::date,     Label::volume,           Label::issue,  Label::page,   Label::publisher,
    Label::place,     Label::edition,  Label::collection_title, Label::genre,  Label::number, Label::identifier,
    Label::link,      Label::award,    Label::acceptance_rate,  Label::legend, Label::note,   Label::status,
    Label::other,     Label::separator};

constexpr std::array<std::string_view, kGapKindCount> kGapNames{
    "none",        "glued",        "comma",         "period",     "initial-period", "semicolon", "colon", "question", "open-paren",
    "close-paren", "open-bracket", "close-bracket", "open-quote", "close-quote",    "dash",      "bar",   "line",     "edge"};

constexpr std::array<std::string_view, static_cast<std::size_t>(Pattern::kCount)> kPatternNames{
    "year",       "date",    "number",      "alnum", "roman",   "range",    "pages-word", "pages-count", "volume-word",
    "issue-word", "edition", "identifier",  "et-al", "tag",     "rate",     "legend",     "link",        "status",
    "award",      "genre",   "editor-word", "label", "in-word", "preprint", "grouped"};

constexpr std::array<std::string_view, static_cast<std::size_t>(Dress::kCount)> kDressNames{"plain", "italic", "quoted", "quoted-italic",
                                                                                            "bold",  "link",   "mixed"};
constexpr std::array<std::string_view, 4> kLayoutNames{"plain", "quotes", "italics", "both"};
constexpr std::array<std::string_view, static_cast<std::size_t>(NameForm::kCount)> kFormNames{
    "none", "given-first", "initials-first", "comma-initials", "comma-given", "vancouver", "family-initials", "single", "corporate", "han"};
constexpr std::array<std::string_view, static_cast<std::size_t>(NameFact::kCount)> kFactNames{
    "known", "owner", "conjunction", "suffix", "lower-word", "function-word", "title-word", "many-words", "by-word"};
constexpr std::array<std::string_view, static_cast<std::size_t>(VenueFact::kCount)> kVenueNames{"likely", "sure", "in-table", "repeated"};
constexpr std::array<std::string_view, static_cast<std::size_t>(YearSide::kCount)> kSideNames{"none", "before", "inside", "behind"};
constexpr std::array<std::string_view, rows::kLengthBins> kLengthNames{"1", "2", "3", "4", "5", "6-8", "9-12", "13-20", "21-35", "36+"};

constexpr std::array<std::string_view, rows::kPerWord> kWordBlocks{"word", "first-word", "last-word", "before-word", "behind-word"};

std::string_view token_class_name(std::size_t c) {
  return c < kFirstShapeBit ? to_string(static_cast<WordClass>(c)) : to_string(static_cast<Shape>(c - kFirstShapeBit));
}

/// What a row is called: up to three words, with colons between them.
struct RowName {
  std::string_view block;
  std::string_view first;
  std::string_view second;

  [[nodiscard]] std::string text() const {
    std::string name(block);
    for (const std::string_view word : {first, second}) {
      if (!word.empty()) name.append(1, ':').append(word);
    }
    return name;
  }
};

/// A row of two things: "pattern-begin:year:comma".
RowName pair_name(std::string_view block, std::span<const std::string_view> first, std::size_t at) {
  return {block, first[at / kGapKindCount], kGapNames[at % kGapKindCount]};
}

/// A row of a gap and a class of a token: "begin-first:comma:capital".
RowName gap_class_name(std::string_view block, std::size_t at) {
  return {block, kGapNames[at / kTokenClassCount], token_class_name(at % kTokenClassCount)};
}

constexpr std::array<std::string_view, kPhases> kPhaseNames{"0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10",
                                                            "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21",
                                                            "22", "23", "24", "25", "26", "27", "28", "29", "30", "31"};

RowName fixed_row_name(std::size_t row) {
  if (row >= rows::kEndBehind) return gap_class_name("end-behind", row - rows::kEndBehind);
  if (row >= rows::kEndLast) return gap_class_name("end-last", row - rows::kEndLast);
  if (row >= rows::kBeginFirst) return gap_class_name("begin-first", row - rows::kBeginFirst);
  if (row >= rows::kAfterGap) return pair_name("after", kPartNames, row - rows::kAfterGap);
  if (row >= rows::kAfter) return {"after", kPartNames[row - rows::kAfter], {}};
  if (row >= rows::kPatternEnd) return pair_name("pattern-end", kPatternNames, row - rows::kPatternEnd);
  if (row >= rows::kPatternBegin) return pair_name("pattern-begin", kPatternNames, row - rows::kPatternBegin);
  if (row >= rows::kBeginEnd) return pair_name("between", kGapNames, row - rows::kBeginEnd);
  if (row >= rows::kPlace) return {"at", row == rows::kPlace ? "begin" : "end", {}};
  if (row >= rows::kYearSide) return {"year", kSideNames[row - rows::kYearSide], {}};
  if (row >= rows::kDressLayout) {
    const std::size_t at = row - rows::kDressLayout;
    return {"dress-in", kDressNames[at / 4], kLayoutNames[at % 4]};
  }
  if (row >= rows::kBehind) return {"behind", token_class_name(row - rows::kBehind), {}};
  if (row >= rows::kBefore) return {"before", token_class_name(row - rows::kBefore), {}};
  if (row >= rows::kPhase) return {"phase", kPhaseNames[row - rows::kPhase], {}};
  if (row >= rows::kEnd) return {"end", kGapNames[row - rows::kEnd], {}};
  if (row >= rows::kBegin) return {"begin", kGapNames[row - rows::kBegin], {}};
  if (row >= rows::kVenue) return {"venue", kVenueNames[row - rows::kVenue], {}};
  if (row >= rows::kNameFact) return {"name", kFactNames[row - rows::kNameFact], {}};
  if (row >= rows::kName) return {"form", kFormNames[row - rows::kName], {}};
  if (row >= rows::kPattern) return {"pattern", kPatternNames[row - rows::kPattern], {}};
  if (row >= rows::kDress) return {"dress", kDressNames[row - rows::kDress], {}};
  if (row >= rows::kInside) return {"inside", kGapNames[row - rows::kInside], {}};
  if (row >= rows::kLength) return {"length", kLengthNames[row - rows::kLength], {}};
  if (row >= rows::kLast) return {"last", token_class_name(row - rows::kLast), {}};
  if (row >= rows::kFirst) return {"first", token_class_name(row - rows::kFirst), {}};
  if (row >= rows::kToken) return {"token", token_class_name(row - rows::kToken), {}};
  return {"bias", {}, {}};
}

/// Finds the rows that belong to no word, by the hashes of their names, which are made of their words: to put all the names together would
/// be the dearest part of a short run.
class FixedRows {
 public:
  /// The first of that name; kCount: there is none.
  std::size_t find(std::string_view name) {
    if (slots_.empty()) add_all();
    for (std::size_t slot = add(kStart, name) % kSlots; slots_[slot] != kNone; slot = (slot + 1) % kSlots) {
      if (fixed_row_name(slots_[slot]).text() == name) return slots_[slot];
    }
    return rows::kCount;
  }

 private:
  static constexpr std::size_t kSlots = 16384;
  static constexpr std::uint16_t kNone = 0xFFFF;
  static_assert(rows::kCount * 2 <= kSlots);
  static constexpr std::uint32_t kStart = 2166136261U;  // FNV-1a, a byte at a time, so that a name may be hashed in pieces

  static std::uint32_t add(std::uint32_t hash, std::string_view piece) {
    for (const char c : piece) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
  }

  static std::uint32_t hash_of(const RowName& name) {
    std::uint32_t hash = add(kStart, name.block);
    for (const std::string_view word : {name.first, name.second}) {
      if (!word.empty()) hash = add(add(hash, ":"), word);
    }
    return hash;
  }

  /// In order, so that of two rows of one name the first is met first.
  void add_all() {
    slots_.assign(kSlots, kNone);
    for (std::size_t row = 0; row < rows::kCount; ++row) {
      std::size_t slot = hash_of(fixed_row_name(row)) % kSlots;
      while (slots_[slot] != kNone) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(row);
    }
  }

  std::vector<std::uint16_t> slots_;  ///< rows, by open addressing
};

/// `from`: where to look first, since the cells of a line stand in the order of the labels.
Part part_named(std::string_view name, Part from) {
  for (std::size_t tried = 0; tried < kPartCount; ++tried) {
    const std::size_t part = (index(from) + tried) % kPartCount;
    if (kPartNames[part] == name) return static_cast<Part>(part);
  }
  return Part::kCount;
}

/// Calls f(label, weight) for each of the cells "label=weight", with a blank between two.
template <typename F>
void for_each_cell(std::string_view cells, const F& f) {
  Part part = Part::start;
  while (!cells.empty()) {
    const std::string_view cell = cells.substr(0, cells.find(' '));
    cells.remove_prefix(std::min(cells.size(), cell.size() + 1));
    const std::size_t equals = cell.find('=');
    if (equals == std::string_view::npos) continue;
    const Part named = part_named(cell.substr(0, equals), part);
    if (named == Part::kCount) continue;
    int value = 0;
    std::from_chars(cell.data() + equals + 1, cell.data() + cell.size(), value);
    f(named, value);
    part = named;
  }
}

}  // namespace

std::string_view to_string(Part part) { return kPartNames[index(part)]; }
Label label_of(Part part) { return kLabels[index(part)]; }

std::string ReferenceModel::name_of(std::size_t row) const {
  if (row < rows::kCount) return fixed_row_name(row).text();
  const std::size_t at = row - rows::kCount;
  return RowName{kWordBlocks[at % rows::kPerWord], words_[at / rows::kPerWord], {}}.text();
}

std::size_t ReferenceModel::word_row(std::string_view folded) const {
  const auto found = word_rows_.find(folded);
  return found == word_rows_.end() ? 0 : found->second;
}

void ReferenceModel::add_word(std::string_view folded) {
  const auto [at, added] = word_rows_.emplace(std::string(folded), weights_.size());
  if (!added) return;
  words_.emplace_back(folded);
  weights_.resize(weights_.size() + rows::kPerWord);
}

std::size_t ReferenceModel::word_row_named(std::string_view name) {
  for (std::size_t block = 0; block < kWordBlocks.size(); ++block) {
    const std::string_view prefix = kWordBlocks[block];
    if (!name.starts_with(prefix) || name.size() <= prefix.size() + 1 || name[prefix.size()] != ':') continue;
    const std::string_view word = name.substr(prefix.size() + 1);
    add_word(word);
    return word_row(word) + block;
  }
  return 0;
}

ReferenceModel::ReferenceModel(std::string_view weights_tsv) : weights_(rows::kCount) {
  FixedRows fixed;
  std::vector<bool> given;
  for (const std::string_view line : split_lines(weights_tsv)) {
    const std::size_t tab = line.find('\t');
    if (line.empty() || line.front() == '#' || tab == std::string_view::npos) continue;
    const std::size_t word = word_row_named(line.substr(0, tab));
    const std::size_t row = word != 0 ? word : fixed.find(line.substr(0, tab));
    given.resize(weights_.size());
    if ((row == rows::kCount && word == 0) || given[row]) {
      ++refused_rows_;
      continue;
    }
    given[row] = true;
    for_each_cell(line.substr(tab + 1), [&](Part part, int value) { set(row, part, value); });
  }
}

}  // namespace bibfold
