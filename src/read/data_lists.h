// References written as lines of text in a data file or in front matter: `contents` of al-folio's cv.yml, "- citation: Doe, J. (2020). …",
// a section `publications` of RenderCV. They become lists for the reference parser. Records whose fields are named are publication_page's.
#pragma once

#include <string_view>
#include <vector>

#include "bibfold/document.h"
#include "text/front_matter.h"

namespace bibfold {

/// Above the list of the record stands that publications follow: "publications", "Selected Publications / 2024".
bool is_promised_record(const FrontMatter& record);
/// "_data/publications.yml": the file promises publications, and no heading in it above the record something else.
bool is_in_promising_file(const FrontMatter& record, std::string_view path);
/// The record is one line of text, in a list that promises publications; `path`: the file may be what promises them.
bool is_written_record(const FrontMatter& record, std::string_view path);
/// All such records as lists, each below its heading.
std::vector<RawList> read_written_records(const std::vector<FrontMatter>& records, std::string_view path, SourceId id);

}  // namespace bibfold
