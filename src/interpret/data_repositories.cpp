// See data_repositories.h. Names that a text has in a sense of its own ("Dataverse" apart, "Kaggle competition") are not among them.
#include "interpret/data_repositories.h"

#include <array>
#include <string>

#include "interpret/item_pieces.h"
#include "text/ascending.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr auto kRepositories = std::to_array<std::string_view>({
    "4tu centre for research data",
    "4tu researchdata",
    "4turesearchdata",
    "arctic data center",
    "australian data archive",
    "bco dmo",
    "british oceanographic data centre",
    "cambridge crystallographic data centre",
    "dans easy",
    "dryad",
    "dryad data repository",
    "dryad digital repository",
    "earthchem",
    "earthchem library",
    "edi data portal",
    "environmental data initiative",
    "environmental information data centre",
    "figshare",
    "gbif",
    "gesis data archive",
    "gfz data services",
    "harvard dataverse",
    "hydroshare",
    "icpsr",
    "ieee dataport",
    "inter university consortium for political and social research",
    "kaggle",
    "knowledge network for biocomplexity",
    "mendeley data",
    "national snow and ice data center",
    "nerc environmental information data centre",
    "noaa national centers for environmental information",
    "open science framework",
    "openicpsr",
    "ornl daac",
    "osf",
    "pangaea",
    "qualitative data repository",
    "uk data archive",
    "uk data service",
    "us geological survey",
    "usgs",
    "zenodo",
});
static_assert(is_ascending(kRepositories));

}  // namespace

bool is_data_repository(std::string_view name) {
  std::string folded = fold_text(name);
  for (const std::string_view kind : {" data release", " dataset", " data set", " repository"}) {
    if (folded.ends_with(kind) && !is_among(kRepositories, folded)) folded.resize(folded.size() - kind.size());
  }
  return is_among(kRepositories, folded);
}

void settle_data_repository(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || has_any_label(item, {Label::publisher, Label::container_title, Label::venue_tag})) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t comma = text.rfind(", ");
  if (comma != std::string_view::npos && comma >= 8 && is_data_repository(text.substr(comma + 2)))
    split_piece(item, at, comma, comma + 2, Label::publisher);
}

}  // namespace bibfold
