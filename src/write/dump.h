// Any stage as text: for looking into a run, and the form that case tests expect.
#pragma once

#include <span>
#include <string>

#include "bibfold/stages.h"

namespace bibfold {

/// path, format, encoding, size
std::string dump_sources(const SourceSet& sources, std::span<const Document> documents);
/// Owners, companions, mentions, blocks, entries, lists and items with their labelled pieces.
std::string dump_documents(std::span<const Document> documents, const SourceSet& sources);
std::string dump_publications(std::span<const Publication> publications, const SourceSet& sources);
/// "same rule: key key", then the levels that are not missing.
std::string dump_decisions(std::span<const Decision> decisions, std::span<const Publication> publications);
std::string dump_clusters(std::span<const Cluster> clusters, std::span<const Publication> publications);
std::string dump_works(std::span<const Work> works, std::span<const Publication> publications, const SourceSet& sources);

}  // namespace bibfold
