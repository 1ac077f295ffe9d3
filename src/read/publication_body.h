// What the text below the front matter of a publication's page says about it: "Recommended citation: …", "Authors: …", "[Download paper
// here](…)". Finds and labels; publication_page.cpp takes what the front matter lacks.
#pragma once

#include <cstddef>
#include <vector>

#include "bibfold/document.h"
#include "text/page.h"

namespace bibfold {

/// A field of a BibTeX entry that the page shows.
struct ShownField {
  Label label{};
  StyledText text;
};

struct PublicationBody {
  StyledText citation;
  StyledText authors;
  StyledText venue;
  StyledText abstract;
  std::vector<ShownField> entry;
  std::vector<StyledText> links;   ///< texts that are links to the paper and nothing else
  std::vector<std::size_t> lines;  ///< of the page, that these stand in
};

PublicationBody read_publication_body(const Page& body);

}  // namespace bibfold
