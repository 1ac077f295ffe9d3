// How the lines of a list of references begin and end: what may be the first line of one, what may be its last.
#pragma once

#include <string_view>

namespace bibfold {

/// "in press “Counting Fish.”", "under contract *Hatchery*": how far it is, in front of the title.
bool begins_with_status(std::string_view text);
/// "gem. mit Jane Doe: Kites at Dusk, in: …", "with Jane Doe, “Kites”, …": an item in which the owner leaves the own name out.
bool begins_with_companions(std::string_view text);
/// Not something that begins in the middle of a reference: a venue, a volume, a lower-case word.
bool begins_like_item(std::string_view text);

/// "“Digital Doors.” R&R at …": nothing but a title may be known yet.
bool begins_with_quotation(std::string_view text);

/// "———. Boats. Oslo: Example, 2021.": a dash in place of the names of the reference above.
bool repeats_names(std::string_view text);

/// "… and Daniel Roe. 1993." above "“Leapfrogging in …”": by the rules of Chicago the title is still to come.
bool awaits_title(std::string_view text, std::string_view below);

/// A sentence, a year, a bracket ends here: the next line may begin another reference.
bool ends_like_item(std::string_view text);

}  // namespace bibfold
