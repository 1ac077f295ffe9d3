// Mentions → the one work that each can mean. External function: attach_mentions.
#include "bibfold/stages.h"

namespace bibfold {

void attach_mentions(std::vector<Work>& /*works*/, std::vector<Mention> /*mentions*/, Diagnostics& /*diagnostics*/) {}

}  // namespace bibfold
