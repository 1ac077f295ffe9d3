// Names of labels and features, and the table of weights: see the header.
#include "interpret/reference_model.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

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
    "close-paren", "open-bracket", "close-bracket", "open-quote", "close-quote",    "dash",      "bar",   "edge"};

constexpr std::array<std::string_view, static_cast<std::size_t>(Pattern::kCount)> kPatternNames{
    "year",        "date",       "number",  "alnum",      "roman",       "range", "pages-word", "pages-count",
    "volume-word", "issue-word", "edition", "identifier", "et-al",       "tag",   "rate",       "legend",
    "link",        "status",     "award",   "genre",      "editor-word", "label", "in-word",    "preprint"};

constexpr std::array<std::string_view, static_cast<std::size_t>(Dress::kCount)> kDressNames{"plain", "italic", "quoted", "quoted-italic",
                                                                                            "bold",  "link",   "mixed"};
constexpr std::array<std::string_view, static_cast<std::size_t>(NameForm::kCount)> kFormNames{
    "none", "given-first", "initials-first", "comma-initials", "comma-given", "vancouver", "family-initials", "single", "corporate", "han"};
constexpr std::array<std::string_view, static_cast<std::size_t>(NameFact::kCount)> kFactNames{
    "known", "owner", "conjunction", "suffix", "lower-word", "function-word", "title-word", "many-words", "by-word"};
constexpr std::array<std::string_view, static_cast<std::size_t>(VenueFact::kCount)> kVenueNames{"likely", "sure", "in-table", "repeated"};
constexpr std::array<std::string_view, rows::kLengthBins> kLengthNames{"1", "2", "3", "4", "5", "6-8", "9-12", "13-20", "21-35", "36+"};

std::string token_class_name(std::size_t c) {
  return std::string(c < kFirstShapeBit ? to_string(static_cast<WordClass>(c)) : to_string(static_cast<Shape>(c - kFirstShapeBit)));
}

std::string joined(std::string_view block, std::string_view rest) { return std::string(block) + ":" + std::string(rest); }

Part part_named(std::string_view name) {
  const auto at = std::find(kPartNames.begin(), kPartNames.end(), name);
  return at == kPartNames.end() ? Part::kCount : static_cast<Part>(at - kPartNames.begin());
}

}  // namespace

std::string_view to_string(Part part) { return kPartNames[index(part)]; }
Label label_of(Part part) { return kLabels[index(part)]; }

std::string row_name(std::size_t row) {
  if (row >= rows::kAfterGap) {
    const std::size_t at = row - rows::kAfterGap;
    return joined("after", joined(kPartNames[at / kGapKindCount], kGapNames[at % kGapKindCount]));
  }
  if (row >= rows::kAfter) return joined("after", kPartNames[row - rows::kAfter]);
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

ReferenceModel::ReferenceModel(std::string_view weights_tsv) : weights_(rows::kCount) {
  std::unordered_map<std::string, std::size_t> named;
  for (std::size_t r = 0; r < rows::kCount; ++r) named.emplace(row_name(r), r);
  for (const std::string_view line : split_lines(weights_tsv)) {
    const std::size_t tab = line.find('\t');
    if (line.empty() || line.front() == '#' || tab == std::string_view::npos) continue;
    const auto found = named.find(std::string(line.substr(0, tab)));
    if (found == named.end()) continue;
    for (const std::string_view cell : split(line.substr(tab + 1), ' ')) {
      const std::size_t equals = cell.find('=');
      if (equals == std::string_view::npos) continue;
      int value = 0;
      std::from_chars(cell.data() + equals + 1, cell.data() + cell.size(), value);
      const Part part = part_named(cell.substr(0, equals));
      if (part != Part::kCount) set(found->second, part, value);
    }
  }
}

}  // namespace bibfold
