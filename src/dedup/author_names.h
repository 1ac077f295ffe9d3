// The people of a publication → their names as meant, where reading a list of authors went wrong: two names in one ("m. kearns, r. schapire
// and l. sellie"), initials taken for a family name ("Schapire R.E."), a list cut inside a name whose rest begins the title ("kearns and
// u." + "vazirani (1995). An introduction …"). External functions: read_author_names, complete_cut_name. For comparing only.
#pragma once

#include <string>
#include <vector>

#include "bibfold/publication.h"

namespace bibfold {

struct AuthorNames {
  std::vector<Name> names;
  bool truncated = false;  ///< as the source says, or a name was cut
};

/// Of the authors, else of the editors.
AuthorNames read_author_names(const Publication& publication);

/// Nobody can be known by it: "r. e."
bool is_only_initials(const Name& name);

/// Takes the rest of the list from the front of the title, with the year behind it in brackets, when the last name is a bare initial; the
/// year is that of the title, or 0 when nothing was taken.
int complete_cut_name(AuthorNames& authors, std::string& title);

}  // namespace bibfold
