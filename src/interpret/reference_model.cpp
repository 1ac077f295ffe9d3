// Names of labels and features, and the table of weights: see the header.
#include "interpret/reference_model.h"

#include <algorithm>
#include <charconv>
#include <functional>
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

std::string token_class_name(std::size_t c) {
  return std::string(c < kFirstShapeBit ? to_string(static_cast<WordClass>(c)) : to_string(static_cast<Shape>(c - kFirstShapeBit)));
}

std::string joined(std::string_view block, std::string_view rest) {
  std::string name;
  name.reserve(block.size() + 1 + rest.size());
  return name.append(block).append(1, ':').append(rest);
}

/// A row of two things: "pattern-begin:year:comma".
std::string pair_name(std::string_view block, std::span<const std::string_view> first, std::size_t at) {
  return joined(block, joined(first[at / kGapKindCount], kGapNames[at % kGapKindCount]));
}

/// A row of a gap and a class of a token: "begin-first:comma:capital".
std::string gap_class_name(std::string_view block, std::size_t at) {
  return joined(block, joined(kGapNames[at / kTokenClassCount], token_class_name(at % kTokenClassCount)));
}

std::string fixed_row_name(std::size_t row) {
  if (row >= rows::kEndBehind) return gap_class_name("end-behind", row - rows::kEndBehind);
  if (row >= rows::kEndLast) return gap_class_name("end-last", row - rows::kEndLast);
  if (row >= rows::kBeginFirst) return gap_class_name("begin-first", row - rows::kBeginFirst);
  if (row >= rows::kAfterGap) return pair_name("after", kPartNames, row - rows::kAfterGap);
  if (row >= rows::kAfter) return joined("after", kPartNames[row - rows::kAfter]);
  if (row >= rows::kPatternEnd) return pair_name("pattern-end", kPatternNames, row - rows::kPatternEnd);
  if (row >= rows::kPatternBegin) return pair_name("pattern-begin", kPatternNames, row - rows::kPatternBegin);
  if (row >= rows::kBeginEnd) return pair_name("between", kGapNames, row - rows::kBeginEnd);
  if (row >= rows::kPlace) return joined("at", row == rows::kPlace ? "begin" : "end");
  if (row >= rows::kYearSide) return joined("year", kSideNames[row - rows::kYearSide]);
  if (row >= rows::kDressLayout) {
    const std::size_t at = row - rows::kDressLayout;
    return joined("dress-in", joined(kDressNames[at / 4], kLayoutNames[at % 4]));
  }
  if (row >= rows::kBehind) return joined("behind", token_class_name(row - rows::kBehind));
  if (row >= rows::kBefore) return joined("before", token_class_name(row - rows::kBefore));
  if (row >= rows::kPhase) return joined("phase", std::to_string(row - rows::kPhase));
  if (row >= rows::kEnd) return joined("end", kGapNames[row - rows::kEnd]);
  if (row >= rows::kBegin) return joined("begin", kGapNames[row - rows::kBegin]);
  if (row >= rows::kVenue) return joined("venue", kVenueNames[row - rows::kVenue]);
  if (row >= rows::kNameFact) return joined("name", kFactNames[row - rows::kNameFact]);
  if (row >= rows::kName) return joined("form", kFormNames[row - rows::kName]);
  if (row >= rows::kPattern) return joined("pattern", kPatternNames[row - rows::kPattern]);
  if (row >= rows::kDress) return joined("dress", kDressNames[row - rows::kDress]);
  if (row >= rows::kInside) return joined("inside", kGapNames[row - rows::kInside]);
  if (row >= rows::kLength) return joined("length", kLengthNames[row - rows::kLength]);
  if (row >= rows::kLast) return joined("last", token_class_name(row - rows::kLast));
  if (row >= rows::kFirst) return joined("first", token_class_name(row - rows::kFirst));
  if (row >= rows::kToken) return joined("token", token_class_name(row - rows::kToken));
  return "bias";
}

/// Finds the rows that belong to no word, by the hashes of their names: a map of all the names would be the dearest part of a short run.
class FixedRows {
 public:
  /// The first of that name; kCount: there is none.
  std::size_t find(std::string_view name) {
    if (rows_.empty()) add_all();
    const std::size_t hash = hash_of(name);
    auto at = std::lower_bound(rows_.begin(), rows_.end(), std::pair(hash, std::size_t{0}));
    while (at != rows_.end() && at->first == hash && fixed_row_name(at->second) != name) ++at;
    return at != rows_.end() && at->first == hash ? at->second : rows::kCount;
  }

 private:
  static std::size_t hash_of(std::string_view name) { return std::hash<std::string_view>{}(name); }

  void add_all() {
    rows_.reserve(rows::kCount);
    for (std::size_t row = 0; row < rows::kCount; ++row) rows_.emplace_back(hash_of(fixed_row_name(row)), row);
    std::sort(rows_.begin(), rows_.end());
  }

  std::vector<std::pair<std::size_t, std::size_t>> rows_;  ///< hash of the name, row; sorted
};

Part part_named(std::string_view name) {
  const auto at = std::find(kPartNames.begin(), kPartNames.end(), name);
  return at == kPartNames.end() ? Part::kCount : static_cast<Part>(at - kPartNames.begin());
}

}  // namespace

std::string_view to_string(Part part) { return kPartNames[index(part)]; }
Label label_of(Part part) { return kLabels[index(part)]; }

std::string ReferenceModel::name_of(std::size_t row) const {
  if (row < rows::kCount) return fixed_row_name(row);
  const std::size_t at = row - rows::kCount;
  return joined(kWordBlocks[at % rows::kPerWord], words_[at / rows::kPerWord]);
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
  for (const std::string_view line : split_lines(weights_tsv)) {
    const std::size_t tab = line.find('\t');
    if (line.empty() || line.front() == '#' || tab == std::string_view::npos) continue;
    const std::size_t word = word_row_named(line.substr(0, tab));
    const std::size_t row = word != 0 ? word : fixed.find(line.substr(0, tab));
    if (row == rows::kCount && word == 0) continue;
    for (const std::string_view cell : split(line.substr(tab + 1), ' ')) {
      const std::size_t equals = cell.find('=');
      if (equals == std::string_view::npos) continue;
      int value = 0;
      std::from_chars(cell.data() + equals + 1, cell.data() + cell.size(), value);
      const Part part = part_named(cell.substr(0, equals));
      if (part != Part::kCount) set(row, part, value);
    }
  }
}

}  // namespace bibfold
