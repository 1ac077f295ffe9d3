// Links between works that stay apart, but may be one, or are versions of one: Publication::related of both. External function: relate.
// Decides nothing.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "bibfold/match.h"
#include "bibfold/work.h"

namespace bibfold {

/// The decisions are about the members of the works. What a work says of another already, it keeps: an earlier output said so, and may have
/// said why.
void relate(std::vector<Work>& works, std::span<const Decision> decisions, std::size_t publications);
/// The decisions are about the works themselves: the i-th is PublicationId i; those of others behind them are ignored.
void relate(const std::vector<Work*>& works, std::span<const Decision> decisions);

}  // namespace bibfold
