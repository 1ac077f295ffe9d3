// Whose page it is: the name at its top, e-mail addresses, links, affiliation.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/person.h"
#include "read/outline.h"
#include "text/page.h"

namespace bibfold {

struct FoundOwner {
  Person person;                   ///< name.literal is the name as printed: interpretation splits it
  std::vector<std::size_t> lines;  ///< of the page, that state it
};

/// The owner of a CV or of a page about a person; nothing when no name stands at the top.
std::optional<FoundOwner> find_owner(const Page& page, const std::vector<Section>& outline);

/// The owner's name for looking out for it, folded. All empty when there is no owner.
struct OwnerWords {
  std::string family;              ///< as well as can be told without splitting the name: its last word, or the one before the comma
  std::vector<std::string> words;  ///< of the whole name
};
OwnerWords words_of(const Name& name);

/// "jane.doe@x.org" in any disguise: "jane.doe at x dot org", "jane.doe [at] x.org", "mailto:…". Lower case, unique, in order.
std::vector<std::string> find_emails(const StyledText& text);

}  // namespace bibfold
