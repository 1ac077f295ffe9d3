// Where a token ends that begins at a character: words with what holds their halves together, locators (URLs, DOIs, arXiv ids), raised
// marks, runs of symbols. What begins there, the caller knows; what the token means is not decided here.
#pragma once

#include <cstddef>

#include "interpret/item_characters.h"

namespace bibfold {

/// All lengths are in characters.
/// Of a URL, DOI or arXiv id, however much punctuation it holds; 0: none begins here.
std::size_t locator_length(const ItemCharacters& chars, std::size_t at);
/// `behind_comma`: the gap before it ends in one.
std::size_t word_length(const ItemCharacters& chars, std::size_t at, bool behind_comma);
/// Of what is printed in superscript.
std::size_t raised_length(const ItemCharacters& chars, std::size_t at);
/// Of characters of one kind.
std::size_t symbol_length(const ItemCharacters& chars, std::size_t at);
/// "ICML '24": a year of two digits behind an apostrophe.
bool starts_short_year(const ItemCharacters& chars, std::size_t at);
/// "Smith, J./Jones, K.", "Smith J/Jones K": a slash that is as much as a semicolon.
bool slash_parts_names(const ItemCharacters& chars, std::size_t at);

}  // namespace bibfold
