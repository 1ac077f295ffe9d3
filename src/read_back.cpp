// See read_back.h.
#include "read_back.h"

#include <algorithm>
#include <string>
#include <utility>

#include "interpret/tables.h"

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

/// Not edited in the entry of a file, which would bring along what stands around it there.
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

}  // namespace

std::map<std::size_t, Publication> read_back(const std::vector<Work>& works, std::string_view format) {
  std::vector<std::size_t> places;
  std::vector<Work> made;
  for (std::size_t i = 0; i < works.size(); ++i) {
    if (!is_written_otherwise(works[i])) continue;
    places.push_back(i);
    made.push_back(written_anew(works[i]));
  }
  if (made.empty() || reader_of(format) == Format::unknown) return {};
  std::vector<Publication> again = read_again(find_writer(format)->write(made, SourceSet{}, {}), reader_of(format));
  std::map<std::size_t, Publication> all;
  if (again.size() != made.size()) return all;
  for (std::size_t i = 0; i < again.size(); ++i) all.emplace(places[i], std::move(again[i]));
  return all;
}

}  // namespace bibfold
