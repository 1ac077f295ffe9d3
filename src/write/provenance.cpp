// See provenance.h. Decides nothing.
#include "write/provenance.h"

#include "write/csl_own.h"
#include "write/field_account.h"
#include "write/json_writer.h"

namespace bibfold {
namespace {

using Layout = JsonWriter::Layout;

void write_place(JsonWriter& json, const Publication* from, const SourceSet& sources) {
  if (from == nullptr || from->span.source == kNoSource) return;
  json.member("source", sources[from->span.source].path);
  json.key("line");
  json.number(sources.line(from->span));
}

void write_overruled(JsonWriter& json, const OverruledText& lost, const SourceSet& sources) {
  json.begin_object(Layout::inline_);
  json.member("value", lost.value);
  json.optional_member("version", lost.version);
  write_place(json, lost.from, sources);
  json.end_object();
}

void write_field(JsonWriter& json, const FieldAccount& row, const SourceSet& sources) {
  json.key(row.field);
  json.begin_object();
  json.optional_member("value", row.value);
  if (row.from != nullptr) json.member("version", row.from->versions.empty() ? row.from->key : row.from->versions.front().id);
  write_place(json, row.from, sources);
  json.optional_member("rule", row.rule);
  if (!row.overruled.empty()) {
    json.key("overruled");
    json.begin_array();
    for (const OverruledText& lost : row.overruled) write_overruled(json, lost, sources);
    json.end_array();
  }
  json.end_object();
}

void write_work(JsonWriter& json, const Work& work, std::span<const Publication> publications, const SourceSet& sources) {
  json.begin_object();
  json.member("id", work.record.key);
  json.key("versions");
  json.begin_array();
  for (const VersionRef& version : work.record.versions) write_version(json, version);
  json.end_array();
  json.key("fields");
  json.begin_object();
  for (const FieldAccount& row : account_of_fields(work, publications)) write_field(json, row, sources);
  json.end_object();
  json.end_object();
}

}  // namespace

std::string write_provenance(std::span<const Work> works, std::span<const Publication> publications, const SourceSet& sources) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();  // not a bare array, which a walk over the folder would take for CSL-JSON
  json.key("works");
  json.begin_array();
  for (const Work& work : works) write_work(json, work, publications, sources);
  json.end_array();
  json.end_object();
  return out + "\n";
}

}  // namespace bibfold
