// From the labels of an example to the candidates of its lattice that agree with them: `gold_candidates`. Which parts a label may be read
// as is one table; where it leaves a choice (names inside an author string), the model decides while it is trained.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus.h"
#include "interpret/reference_lattice.h"

namespace bibfold::training {

struct Gold {
  std::vector<bool> allowed;                  ///< by candidate
  std::vector<std::uint32_t> parts_of_token;  ///< bits of Part that the labels allow at each token
};

/// With `names`, the names of an author string are those that the parser of names sees; else any names that fill it.
Gold gold_candidates(const Lattice& lattice, const Example& example, bool names);

/// The labelled texts that no segment can be, for a message.
std::string missing_candidates(const Lattice& lattice, const Example& example);

}  // namespace bibfold::training
