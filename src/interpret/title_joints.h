// Where title and venue meet, told by the words and pieces on both sides of the joint.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Grenzen, erscheint in: Example Studies", "The Story of *Doe v. Roe*, in EXAMPLE STORIES 137 (Jane Poe ed., 2008)", "*Injunctions After*
/// Doe v. Roe, 99 Example L. Rev. 211", "Migration im 19. Jahrhundert. Ein Bericht, in: Archiv": the venue leaves the title, and what
/// belongs to the title returns to it.
void settle_title_joint(LabelledItem& item);

}  // namespace bibfold
