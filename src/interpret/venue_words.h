// The words of a printed venue: which of them tell it apart, which are ordinals, years, sponsors; and its acronyms with their years.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

struct VenueWords {
  std::vector<std::string> words;  ///< folded, abbreviations spelled out ("conf" → "conference"), without "of", "the", "and", …
  std::vector<bool> number;        ///< an ordinal, a year or another number: no part of a name
  std::vector<bool> boundary;      ///< punctuation, "at" or "@" stands before the word
};
VenueWords venue_words(std::string_view text);
/// Without numbers and "annual"; what follows a number stands behind a boundary.
VenueWords name_words(const VenueWords& words);

/// "proceedings", "annual", "ieee": may stand before a name and is no part of it.
bool is_venue_preface(std::string_view word);
/// "arxiv", "preprint"
bool is_preprint_word(std::string_view word);
/// "journal", "proceedings", "revista"
bool is_venue_word(std::string_view folded);
/// "acm", "ieee", "sigplan"
bool is_sponsor(std::string_view word);
/// The words as an index key: without numbers, and for conferences without sponsors in front and "annual".
std::string venue_key(const VenueWords& words, bool keep_sponsors);

/// "NAACL-HLT'15", "EMNLP24", "ICLR-2024", "KDD": something that is written like an acronym.
struct Acronym {
  std::string text;        ///< as printed, without the year: "NAACL-HLT"
  int year = 0;            ///< attached: 2015
  std::size_t begin = 0;   ///< byte offsets in the text
  std::size_t end = 0;     ///< behind the year
  bool bracketed = false;  ///< inside (…) or […]
  std::size_t chunk = 0;   ///< ordinal number among all chunks of the text, to see neighbours
};
std::vector<Acronym> find_acronyms(std::string_view text);
/// Of "ICML'24", which is an acronym with its year and nothing else: "ICML"; else "". A view of one of `acronyms`, which are those of
/// `text`.
std::string_view whole_acronym(const std::vector<Acronym>& acronyms, std::string_view text);

}  // namespace bibfold
