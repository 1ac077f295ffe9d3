// The names that themes of Jekyll, Hugo and Quarto give to the fields of a publication, in front matter and in lists of records, and what
// each holds. Tables only; publication_page.cpp reads the values.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "bibfold/document.h"
#include "text/front_matter.h"

namespace bibfold {

struct PublicationField {
  std::string_view name;
  Label label;
};

/// Of several names for one label the first that the page has is taken.
std::span<const PublicationField> publication_fields();

/// Addresses have names of their own: url_pdf, slidesurl, links.url, code.
bool is_link_field(std::string_view name);
/// What a reader of the page would see as the link's text: "url_pdf" → "PDF".
std::string link_label(std::string_view name);

/// What the theme says the publication is, in words that headings of lists use: "journal", "conference", "thesis"; "" when nothing.
std::string_view kind_of_publication(const FrontMatter& front);

/// The front matter is that of a page about one publication; `path` is only a name.
bool is_publication_page(std::string_view path, const FrontMatter& front);
/// The fields are those of one publication in a list of records.
bool is_publication_record(const FrontMatter& record);

}  // namespace bibfold
