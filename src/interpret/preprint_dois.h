// DOIs that servers of preprints register: is_preprint_doi of bibfold/identifier.h, and those of bioRxiv, whose publisher has journals too.
#pragma once

#include <string_view>

namespace bibfold {

/// What follows 10.1101/: "2020.01.01.123456", "2020.01.01.123456v2" and "123456" are bioRxiv's and medRxiv's, "gr.1234.5" is a journal's.
bool is_biorxiv_suffix(std::string_view suffix);
/// "2020.01.01.123456" of "2020.01.01.123456v2"
std::string_view without_biorxiv_version(std::string_view suffix);

}  // namespace bibfold
