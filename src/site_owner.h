// A site of Hugo's calls its owner "admin" (or "me") in its pages of publications, its other people by the folders of their pages, and
// names them there. External functions: name_site_people and tell_site_owners. Does not read: the owners of all pages are known.
#pragma once

#include <span>
#include <vector>

#include "bibfold/document.h"
#include "bibfold/publication.h"
#include "bibfold/source.h"

namespace bibfold {

/// Authors "jane-doe" become her of "authors/jane-doe/". Authors "admin" become the owner of the site that the page is of: him of
/// "authors/admin/", else the only one whom its pages name. Where nobody is named, "admin" stays as it is printed.
void name_site_people(std::vector<Publication>& publications, std::span<const Document> documents, const SourceSet& sources);

/// Tells the pages of papers that name no owner whose site they are of, for those that name their authors as "with Jane Doe".
void tell_site_owners(std::span<Document> documents, const SourceSet& sources);

}  // namespace bibfold
