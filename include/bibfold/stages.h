// The data flow of bibfold, one function per stage. Read this first; src/pipeline.cpp calls them in this order.
//
//   paths → SourceSet → Document → Publication → MatchKeys → CandidatePair → Decision → Cluster → Work → text
//
// Every stage is a function from values to values: the same input gives the same output, for any number of threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/diagnostic.h"
#include "bibfold/document.h"
#include "bibfold/match.h"
#include "bibfold/person.h"
#include "bibfold/publication.h"
#include "bibfold/result.h"
#include "bibfold/ruling.h"
#include "bibfold/source.h"
#include "bibfold/work.h"

namespace bibfold {

// ---- 1 load ---------------------------------------------------------------------------------------------------------------
/// A file that is no INPUT.
struct OtherInput {
  std::string path;
  InputRole role = InputRole::reference;
  bool may_be_missing = false;  ///< counts as empty then
};
struct LoadOptions {
  std::vector<std::string> paths;    ///< files, folders, "-"
  Format from = Format::unknown;     ///< --from: every file is of this format
  std::vector<std::string> exclude;  ///< globs
  std::vector<std::string> outputs;  ///< files that this run writes: no inputs unless named
  std::vector<OtherInput> others;    ///< read behind the inputs; a curated one may be one of them as well
};
struct Loaded {
  SourceSet sources;
  std::vector<Format> formats;     ///< by SourceId
  std::vector<std::string> files;  ///< every file read and folder walked, for --depfile, in the order met
  Diagnostics diagnostics;
};
/// Opens and decodes every input; a folder that is walked leaves the `others` out, but for curated ones; an unreadable or missing input is
/// an error (exit status 2), naming the path and the cause.
Result<Loaded> load(const LoadOptions& options);

// ---- 2 read ---------------------------------------------------------------------------------------------------------------
struct FormatInfo {
  Format format;
  std::string_view name;                                            ///< "cv-text"
  std::string_view summary;                                         ///< for `list formats`
  std::string_view extensions;                                      ///< " .bib .bibtex "
  int (*likelihood)(std::string_view path, std::string_view text);  ///< 0 = not mine … 100 = certain; may look at all of `text`
  Document (*read)(const Source& source, SourceId id, int jobs);    ///< threads are for large files; most readers need none
};
/// The registry: one row per input format.
std::span<const FormatInfo> all_formats();
const FormatInfo* find_format(std::string_view name);
/// The format of the highest likelihood, Format::unknown when every reader says 0. `path` is only a name: nothing is opened.
Format detect_format(std::string_view path, std::string_view text);
Document read_document(const Source& source, SourceId id, Format format, int jobs = 1);

// ---- 3 interpret, 4 normalize ------------------------------------------------------------------------------------------------
/// Facts of the field that interpretation looks up; compiled in from data/.
class Tables;  // src/interpret/tables.h
/// The publications of a document, in the order in which they stand in it; identifiers, stage and short venue names completed.
std::vector<Publication> interpret_document(const Document& document, const Source& source, const Tables& tables, int jobs,
                                            Diagnostics& diagnostics);
/// What a reader leaves to interpretation: owners' names (in `Person::name.literal`) and those of companions taken apart, the identifiers
/// of mentions from their URLs. A mention whose URL identifies nothing keeps no identifier.
void interpret_facts(Document& document);
/// Gives every publication without a key a generated one ("liu-etal-2024-kivi"), unique in the run and the same for any order of inputs.
void assign_keys(std::vector<Publication>& publications, const SourceSet& sources);

/// Gives every publication without versions its own: key, path, line, stage. Call after assign_keys, before match, merge, as_works.
void add_own_versions(std::vector<Publication>& publications, const SourceSet& sources, int jobs = 1);

// ---- 5–9 fold, block, compare, decide, cluster --------------------------------------------------------------------------------
struct MatchOptions {
  Fold fold = Fold::versions;
  int jobs = 1;
  std::span<const RuledPair> rulings{};  ///< they outrank every rule
};
struct Matching {
  std::vector<Decision> decisions;  ///< verdict same or possible only, ascending by pair
  std::vector<Cluster> clusters;    ///< every publication in exactly one; ascending by smallest member
  std::vector<char> touched;  ///< by publication: of a merged work or a person's list, or compared with one that is; see note_left_apart
};
Matching match(std::span<const Publication> publications, const SourceSet& sources, const MatchOptions& options, Diagnostics& diagnostics);
/// What decides about two publications, whether or not a blocking rule proposes them; what would decide otherwise; and what the clustering
/// made of it. `matching`: as match() made it, with the same options.
Explanation explain_pair(std::span<const Publication> publications, PublicationId a, PublicationId b, const Matching& matching,
                         const MatchOptions& options);
/// The findings of `check` about pairs: duplicate-work, preprint-superseded, possible-duplicate, conflicting-year, conflicting-venue,
/// identifier-title-mismatch, each at the later entry with a note at the other one.
void report_findings(std::span<const Publication> publications, const Matching& matching, const SourceSet& sources,
                     Diagnostics& diagnostics);

// ---- 10 merge -----------------------------------------------------------------------------------------------------------------
enum class Keep : std::uint8_t { venue, both, preprint };
struct MergeOptions {
  Keep keep = Keep::venue;
  int jobs = 1;
  std::string_view to{};  ///< the format in which the works are written, and may be merged again; "" when they are not
};
/// One work per cluster (two with --keep=both), in the order of their first member.
/// The result is verified: every version of the input is in exactly one work, else an error (a bug) and nothing is written.
Result<std::vector<Work>> merge(std::span<const Publication> publications, const Matching& matching, const SourceSet& sources,
                                const MergeOptions& options);
/// Of merged records, what follows from them as interpret_document() would find it: stage, type, identifiers. Call after merge.
void complete_works(std::vector<Work>& works);
/// What lost against another value in the merge. Call when every work and publication has its final key.
void report_overruled(std::span<const Work> works, std::span<const Publication> publications, Diagnostics& diagnostics);
/// Works of one publication each: what `convert` writes.
std::vector<Work> as_works(std::vector<Publication> publications);
/// A work of several generated keys takes the shortest that fits. Different works of different files that share a key (BibTeX ignores its
/// case): the ones of lower rank get a suffix ("-2"), reported as renamed-key; rank is content, so the order of inputs does not matter.
/// Entries of one file keep theirs: the reader has reported them. Relations follow (Related::publication). Call after merge; not for
/// `convert`, which writes what it read.
void resolve_work_keys(std::vector<Work>& works, const SourceSet& sources, Diagnostics& diagnostics, int jobs = 1);
/// A key that is replaced: in the output, `now` stands for `old` of that source.
struct KeyChange {
  std::string source;
  std::string old;
  std::string now;
  auto operator<=>(const KeyChange&) const = default;
};
/// Works with a generated key take the one that they have in an earlier output, preprint or not; no other work gets a key of it. The
/// publications of which such keys were made follow. Returns what the earlier output called otherwise. Call last.
std::vector<KeyChange> keep_earlier_keys(std::vector<Work>& works, std::span<Publication> publications,
                                         const std::vector<Publication>& earlier, const SourceSet& sources, int jobs);
/// Makes a second merge over the output change nothing: works that it would join, since it sees one record of each and no longer the
/// versions, the lists and the sources that kept them apart, name each other in the field kApartField; those that it would call possible
/// are related. `publications`: as match() had them, for the references among them; `read_back`: by place among the works, records that are
/// not read from the output as they are. Call when every work has its final key.
void note_left_apart(std::vector<Work>& works, const std::map<std::size_t, Publication>& read_back,
                     std::span<const Publication> publications, const Matching& matching, const SourceSet& sources,
                     const MatchOptions& options);
/// Gives the mentions of the documents, with their identifiers, to the one work that each can mean; the others are reported.
void attach_mentions(std::vector<Work>& works, std::span<const Document> documents, Diagnostics& diagnostics);

/// Owners and contributors, one Person each. `clusters`: publications that are one work, for the evidence that lies in that; may be empty.
std::vector<Person> collect_people(std::span<const Document> documents, std::span<const Publication> publications, const SourceSet& sources,
                                   std::span<const Cluster> clusters);

// ---- 11 write -----------------------------------------------------------------------------------------------------------------
struct WriteOptions {
  bool ascii = false;            ///< LaTeX accents instead of UTF-8
  std::vector<Name> own_names;   ///< owners of the inputs: bold in Markdown
  std::vector<Span> left_out{};  ///< entries of a .bib that no work states, and that are not to be written
  int jobs = 1;
};
struct WriterInfo {
  std::string_view name;  ///< "bibtex"
  std::string_view summary;
  std::string (*write)(std::span<const Work> works, const SourceSet& sources, const WriteOptions& options);
};
std::span<const WriterInfo> all_writers();
const WriterInfo* find_writer(std::string_view name);

}  // namespace bibfold
