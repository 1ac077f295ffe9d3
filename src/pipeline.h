// The recipe: paths → publications → works. Every verb is one of these two functions and a writer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bibfold/stages.h"
#include "silence.h"

namespace bibfold {

/// Everything that the inputs state. Publications in input order, those of references last, every one with a key and a version.
struct Reading {
  SourceSet sources;
  std::vector<std::string> files;   ///< every file read and folder walked
  std::vector<Document> documents;  ///< by SourceId; what interpretation has used up (entries, items, lists) is gone
  std::vector<Publication> publications;
  std::vector<Publication> left_out;  ///< judged not ours: in no work
  std::vector<Span> joined;           ///< entries beside a page that are a part of its publication
  RuledPairs rulings;
  std::vector<Publication> earlier;  ///< of an earlier output: asked for their keys only
  Diagnostics diagnostics;
  std::vector<Silence> silences;  ///< rules that are not reported about some entries
  std::size_t silenced = 0;       ///< how many findings were not
};

/// What may be told while the work goes on: the name of the stage, and how much it has before it.
class Progress {
 public:
  virtual ~Progress() = default;
  virtual void stage(std::string_view name) = 0;
};

struct ReadOptions {
  LoadOptions load;
  int jobs = 1;
  bool rule = true;       ///< what people decided holds: `convert` writes every publication
  bool keep_raw = false;  ///< for looking into the stages: entries, items and lists stay in the documents
};
Result<Reading> read_inputs(const ReadOptions& options, Progress& progress);

/// Stages 5 to 9 on the publications of `reading`; diagnostics are added to those of `reading`.
Matching match_publications(Reading& reading, MatchOptions options);

/// Takes out what is silenced of the diagnostics found so far.
void keep_silence(Reading& reading);

struct Folding {
  Matching matching;
  std::vector<Work> works;
  std::vector<KeyChange> earlier_keys;  ///< keys of the earlier output that are replaced
};
/// Whether the publications are looked at again once they are works: by a dump, an account, an explanation.
enum class Publications : std::uint8_t { kept, spent };
/// Folds the publications of `reading`; mentions are attached. Diagnostics are added to those of `reading`.
Result<Folding> fold_versions(Reading& reading, const MatchOptions& match_options, const MergeOptions& merge_options, Progress& progress,
                              Publications after = Publications::kept);

/// The names of the owners of the documents, with their variants: bold in a website's list.
std::vector<Name> own_names(const Reading& reading);

}  // namespace bibfold
