// See read_back.h.
#include "read_back.h"

#include <algorithm>
#include <string>
#include <utility>

#include "interpret/record.h"
#include "interpret/tables.h"
#include "interpret/venue_memo.h"

namespace bibfold {
namespace {

Format reader_of(std::string_view format) {
  if (format == "bibtex" || format == "biblatex") return Format::bibtex;
  return format == "csl-json" ? Format::csl_json : Format::unknown;
}

/// Entries of files are read as they were, unless they have taken over fields of others.
bool is_written_otherwise(const Work& work) {
  return work.members.size() > 1 ||
         std::any_of(work.origins.begin(), work.origins.end(), [](const MemberSource& m) { return m.origin == Origin::text; });
}

/// In an entry of its own.
Work written_anew(Work work) {
  work.base.clear();
  work.changed = true;
  work.record.origin = Origin::text;
  work.record.span = work.record.key_span = {};
  work.origins.clear();
  return work;
}

std::vector<Publication> read_again(std::string text, Format format) {
  SourceSet sources;
  const SourceId id = sources.add({.path = "output", .text = std::move(text), .shifts = {}, .line_starts = {}});
  Document document = read_document(sources[id], id, format);
  interpret_facts(document);
  Diagnostics unheard;
  return interpret_document(document, sources[id], Tables::of_fields(), 1, unheard);
}

/// Edited in the entry of a file, which keeps the fields that a new one would have no room for.
bool is_edited(const Work& work, Format format) { return format == Format::bibtex && !work.base.empty(); }

/// The stage stands in no field.
Publication read_of_edited(const Work& work, VenueMemo& venues) {
  Publication record = work.record;
  record.stage = Stage::unknown;
  complete(record, venues);
  return record;
}

/// By place among the works.
using Records = std::map<std::size_t, Publication>;

Records read_edited(const std::vector<Work>& works, Format format) {
  Records all;
  const Tables tables = Tables::of_fields();
  VenueMemo venues(tables.venues);
  for (std::size_t i = 0; i < works.size(); ++i) {
    if (is_written_otherwise(works[i]) && is_edited(works[i], format)) all.emplace(i, read_of_edited(works[i], venues));
  }
  return all;
}

Records read_made(const std::vector<Work>& works, std::string_view format, Format reader) {
  std::vector<std::size_t> places;
  std::vector<Work> made;
  for (std::size_t i = 0; i < works.size(); ++i) {
    if (!is_written_otherwise(works[i]) || is_edited(works[i], reader)) continue;
    places.push_back(i);
    made.push_back(written_anew(works[i]));
  }
  Records all;
  if (made.empty()) return all;
  std::vector<Publication> again = read_again(find_writer(format)->write(made, SourceSet{}, {}), reader);
  if (again.size() != made.size()) return all;
  for (std::size_t i = 0; i < again.size(); ++i) all.emplace(places[i], std::move(again[i]));
  return all;
}

}  // namespace

std::map<std::size_t, Publication> read_back(const std::vector<Work>& works, std::string_view format) {
  const Format reader = reader_of(format);
  if (reader == Format::unknown || std::none_of(works.begin(), works.end(), is_written_otherwise)) return {};
  Records all = read_edited(works, reader);
  all.merge(read_made(works, format, reader));
  return all;
}

}  // namespace bibfold
