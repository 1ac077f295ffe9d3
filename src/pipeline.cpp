// The recipe, stage by stage, with what holds between the stages. External functions: see pipeline.h. Does not decide, print or write.
#include "pipeline.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "apply_rulings.h"
#include "dedup/merge.h"
#include "interpret/tables.h"
#include "page_bundles.h"
#include "parallel.h"
#include "read_back.h"
#include "site_owner.h"

namespace bibfold {
namespace {

template <typename T>
void move_all(std::vector<T>& from, std::vector<T>& to) {
  if (to.empty()) to.swap(from);  // of the largest input, nothing need be moved
  to.insert(to.end(), std::move_iterator(from.begin()), std::move_iterator(from.end()));
  from.clear();
}

std::vector<Document> read_documents(const Loaded& loaded, int jobs) {
  std::vector<Document> documents(loaded.sources.size());
  const int inside = documents.size() < static_cast<std::size_t>(jobs) ? jobs : 1;  // few are read each by all threads
  parallel_for(
      documents.size(), jobs,
      [&](std::size_t i) {
        const SourceId id{static_cast<std::uint32_t>(i)};
        documents[i] = read_document(loaded.sources[id], id, loaded.formats[i], inside);
        documents[i].format = loaded.formats[i];
        interpret_facts(documents[i]);
      },
      1);
  return documents;
}

/// Interpretation has used these up; on a large .bib they are the larger part of the memory.
void drop_raw(Document& document) {
  document.entries = {};
  document.made = {};
  document.publications = {};
  document.items = {};
  document.lists = {};
}

bool has_free_text(const Document& document) { return !document.items.empty() || !document.lists.empty(); }

/// Most runs over a .bib last no longer than reading all the tables.
Tables tables_for(const std::vector<Document>& documents) {
  return std::any_of(documents.begin(), documents.end(), has_free_text) ? Tables() : Tables::of_fields();
}

/// Inputs one after the other, each with all threads: the large ones dominate.
void interpret_documents(Reading& reading, const ReadOptions& options) {
  const Tables tables = tables_for(reading.documents);
  for (Document& document : reading.documents) {
    move_all(document.diagnostics, reading.diagnostics);
    const Source& source = reading.sources[document.source];
    std::vector<Publication> found = interpret_document(document, source, tables, options.jobs, reading.diagnostics);
    move_all(found, source.role == InputRole::earlier ? reading.earlier : reading.publications);
    if (!options.keep_raw) drop_raw(document);
  }
}

/// What is wrong with a reference, and what it mentions, is nobody's concern here.
void drop_others_findings(Reading& reading) {
  for (Document& document : reading.documents) {
    if (!is_written(reading.sources[document.source].role)) document.mentions.clear();
  }
  std::erase_if(reading.diagnostics, [&](const Diagnostic& diagnostic) {
    const InputRole role = reading.sources.role(diagnostic.span);
    return !is_written(role) && role != InputRole::decisions;
  });
}

/// References come last, and leave no trace in the keys of the others.
void give_keys(Reading& reading) {
  std::vector<Publication>& all = reading.publications;
  const auto references =
      std::stable_partition(all.begin(), all.end(), [&](const Publication& p) { return is_written(reading.sources.role(p.span)); });
  std::vector<Publication> others(std::make_move_iterator(references), std::make_move_iterator(all.end()));
  all.erase(references, all.end());
  assign_keys(all, reading.sources);
  if (!others.empty()) {
    move_all(others, all);
    assign_keys(all, reading.sources);
  }
  assign_keys(reading.earlier, reading.sources);
}

}  // namespace

Result<Reading> read_inputs(const ReadOptions& options, Progress& progress) {
  progress.stage("loading");
  Result<Loaded> loaded = load(options.load);
  if (!loaded) return Failure{loaded.error()};

  progress.stage("reading");
  Reading reading;
  reading.documents = read_documents(*loaded, options.jobs);
  reading.sources = std::move(loaded->sources);
  reading.files = std::move(loaded->files);
  reading.diagnostics = std::move(loaded->diagnostics);
  // From here on, the text of the sources is only looked up by span.

  progress.stage("interpreting");
  tell_site_owners(reading.documents, reading.sources);
  interpret_documents(reading, options);
  // Every publication stands in input order: PublicationId is its index.

  name_site_people(reading.publications, reading.documents, reading.sources);
  drop_others_findings(reading);
  give_keys(reading);
  add_own_versions(reading.publications, reading.sources, options.jobs);
  // Every publication has a key and is in its own `versions`, or keeps those of an earlier output.
  if (!options.rule) reading.joined = join_page_bundles(reading.publications, reading.sources);  // a merge folds them

  reading.silences = read_silences(reading.publications, reading.documents, reading.sources, reading.diagnostics);
  if (options.rule) {
    AppliedRulings applied = apply_rulings(reading.publications, reading.documents, reading.sources, reading.diagnostics);
    reading.rulings = std::move(applied.pairs);
    reading.left_out = std::move(applied.left_out);
  }
  keep_silence(reading);
  return reading;
}

Matching match_publications(Reading& reading, MatchOptions options) {
  options.rulings = reading.rulings;
  Matching matching = match(reading.publications, reading.sources, options, reading.diagnostics);
  drop_others_findings(reading);
  keep_silence(reading);
  return matching;
}

void keep_silence(Reading& reading) { reading.silenced += drop_silenced(reading.diagnostics, reading.silences); }

Result<Folding> fold_versions(Reading& reading, const MatchOptions& match_options, const MergeOptions& merge_options, Progress& progress,
                              Publications after) {
  progress.stage("matching");
  Folding folding;
  folding.matching = match_publications(reading, match_options);
  // Every publication is in exactly one cluster.

  progress.stage("merging");
  // Who asks for earlier keys has the publications renamed as well.
  const bool spent = after == Publications::spent && reading.earlier.empty();
  Result<std::vector<Work>> works = spent ? merge_spending(reading.publications, folding.matching, reading.sources, merge_options)
                                          : merge(reading.publications, folding.matching, reading.sources, merge_options);
  if (!works) return Failure{works.error()};
  folding.works = std::move(*works);
  // merge() has verified that every version is in exactly one work.
  complete_works(folding.works);
  resolve_work_keys(folding.works, reading.sources, reading.diagnostics, merge_options.jobs);
  // Works of different files have different keys.
  folding.earlier_keys = keep_earlier_keys(folding.works, reading.publications, reading.earlier, reading.sources, match_options.jobs);
  // From here on no key changes.
  MatchOptions again = match_options;
  again.rulings = reading.rulings;
  note_left_apart(folding.works, read_back(folding.works, merge_options.to), reading.publications, folding.matching, reading.sources,
                  again);
  report_overruled(folding.works, reading.publications, reading.diagnostics);
  attach_mentions(folding.works, reading.documents, reading.diagnostics);
  keep_silence(reading);
  return folding;
}

std::vector<Name> own_names(const Reading& reading) {
  std::vector<Name> names;
  for (const Document& document : reading.documents) {
    if (!is_written(reading.sources[document.source].role)) continue;
    for (const Person& owner : document.owners) {
      names.push_back(owner.name);
      names.insert(names.end(), owner.variants.begin(), owner.variants.end());
    }
  }
  return names;
}

}  // namespace bibfold
