// The public spelling of the enumerations in include/bibfold/, and the few functions of their value types.
#include <algorithm>
#include <array>
#include <string_view>

#include "bibfold/document.h"
#include "bibfold/identifier.h"
#include "bibfold/match.h"
#include "bibfold/name.h"
#include "bibfold/publication.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

template <typename E, std::size_t N>
std::string_view spell(const std::array<std::string_view, N>& words, E value) {
  return words[static_cast<std::size_t>(value)];
}

constexpr std::array<std::string_view, static_cast<std::size_t>(Type::kCount)> kTypes{"article",
                                                                                      "article-journal",
                                                                                      "article-magazine",
                                                                                      "article-newspaper",
                                                                                      "bill",
                                                                                      "book",
                                                                                      "broadcast",
                                                                                      "chapter",
                                                                                      "classic",
                                                                                      "collection",
                                                                                      "dataset",
                                                                                      "document",
                                                                                      "entry",
                                                                                      "entry-dictionary",
                                                                                      "entry-encyclopedia",
                                                                                      "event",
                                                                                      "figure",
                                                                                      "graphic",
                                                                                      "hearing",
                                                                                      "interview",
                                                                                      "legal_case",
                                                                                      "legislation",
                                                                                      "manuscript",
                                                                                      "map",
                                                                                      "motion_picture",
                                                                                      "musical_score",
                                                                                      "pamphlet",
                                                                                      "paper-conference",
                                                                                      "patent",
                                                                                      "performance",
                                                                                      "periodical",
                                                                                      "personal_communication",
                                                                                      "post",
                                                                                      "post-weblog",
                                                                                      "regulation",
                                                                                      "report",
                                                                                      "review",
                                                                                      "review-book",
                                                                                      "software",
                                                                                      "song",
                                                                                      "speech",
                                                                                      "standard",
                                                                                      "thesis",
                                                                                      "treaty",
                                                                                      "webpage"};
constexpr std::array<std::string_view, 5> kStages{"unknown", "preprint", "submitted", "accepted", "published"};
constexpr std::array<std::string_view, static_cast<std::size_t>(Scheme::kCount)> kSchemes{
    "doi", "arxiv", "acl", "openreview", "pubmed", "pmc", "isbn", "issn", "dblp", "hal", "ssrn", "biorxiv", "iacr"};
constexpr std::array<std::string_view, 3> kVerdicts{"distinct", "possible", "same"};
constexpr std::array<std::string_view, static_cast<std::size_t>(Comparison::kCount)> kComparisons{
    "identifier", "title",  "title-numbers", "title-notice", "title-rarity", "authors", "shared-authors", "year",
    "venue",      "volume", "issue",         "page",         "type",         "stage",   "edition",        "part-of-list"};
constexpr std::array<std::string_view, static_cast<std::size_t>(Level::kCount)> kLevels{
    "missing",   "conflicting", "different", "generic",   "recurring",        "brief",          "distinctive", "unmistakable",
    "one",       "few",         "many",      "crowd",     "overlap",          "similar",        "akin",        "contained",
    "truncated", "close",       "later",     "reordered", "equal-but-prefix", "equal-preprint", "equal"};
constexpr std::array<std::string_view, 27> kLabels{
    "author", "editor",          "translator", "title",   "container-title",  "venue-tag", "date",       "volume",     "issue",
    "page",   "publisher",       "place",      "edition", "collection-title", "genre",     "number",     "identifier", "link",
    "award",  "acceptance-rate", "legend",     "note",    "status",           "abstract",  "event-date", "separator",  "other"};

void append_word(std::string& out, std::string_view word) {
  if (word.empty()) return;
  const bool glued = out.empty() || out.back() == '\'' || out.ends_with("\u2019");  // d'Alembert
  if (!glued) out += ' ';
  out += word;
}

}  // namespace

std::string_view to_string(Type type) { return spell(kTypes, type); }
std::string_view to_string(Stage stage) { return spell(kStages, stage); }
std::string_view to_string(Scheme scheme) { return spell(kSchemes, scheme); }
std::string_view to_string(Verdict verdict) { return spell(kVerdicts, verdict); }
std::string_view to_string(Comparison comparison) { return spell(kComparisons, comparison); }
std::string_view to_string(Level level) { return spell(kLevels, level); }
std::string_view to_string(Label label) { return spell(kLabels, label); }

std::string display_name(const Name& name) {
  if (!name.literal.empty()) return name.literal;
  std::string out = name.given;
  append_word(out, name.dropping_particle);
  append_word(out, name.non_dropping_particle);
  append_word(out, name.family);
  append_word(out, name.suffix);
  return out;
}

std::string inverted_name(const Name& name) {
  if (!name.literal.empty()) return name.literal;
  std::string out = name.dropping_particle;
  append_word(out, name.non_dropping_particle);
  append_word(out, name.family);
  if (!name.suffix.empty()) out += ", " + name.suffix;
  if (!name.given.empty()) out += ", " + name.given;
  return out;
}

const Identifier* first_identifier(const Publication& record, Scheme scheme) {
  const auto found =
      std::find_if(record.identifiers.begin(), record.identifiers.end(), [scheme](const Identifier& i) { return i.scheme == scheme; });
  return found == record.identifiers.end() ? nullptr : &*found;
}

bool is_field_too(const Publication& record, const Identifier& identifier) {
  constexpr std::array<std::pair<Scheme, Field>, 5> kFields{{{Scheme::doi, Field::DOI},
                                                             {Scheme::pubmed, Field::PMID},
                                                             {Scheme::pmc, Field::PMCID},
                                                             {Scheme::isbn, Field::ISBN},
                                                             {Scheme::issn, Field::ISSN}}};
  const auto row = std::find_if(kFields.begin(), kFields.end(), [&](const auto& r) { return r.first == identifier.scheme; });
  if (row == kFields.end() || !record.text.has(row->second)) return false;
  const bool of_container = identifier.scheme == Scheme::isbn || identifier.scheme == Scheme::issn;  // hyphens in it, or several
  return of_container || lower(record.text[row->second]).find(lower(identifier.value)) != std::string::npos;
}

Span StyledText::source_span(std::uint32_t begin, std::uint32_t end) const {
  const auto at = [this](std::uint32_t offset) {
    const auto after =
        std::upper_bound(anchors.begin(), anchors.end(), offset, [](std::uint32_t x, const Anchor& a) { return x < a.text_offset; });
    if (after == anchors.begin()) return offset;
    const Anchor& anchor = *std::prev(after);
    return anchor.source_offset + (offset - anchor.text_offset);
  };
  if (begin >= end) return {source, at(begin), at(begin)};
  return {source, at(begin), at(end - 1) + 1};
}

}  // namespace bibfold
