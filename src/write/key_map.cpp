// See key_map.h. Aliases that an input has for an entry are replaced with its key.
#include "write/key_map.h"

#include <algorithm>

#include "text/utf8.h"
#include "write/bibtex_values.h"

namespace bibfold {
namespace {

void add_rows(const Publication& member, const std::string& now, const SourceSet& sources, std::vector<KeyChange>& rows) {
  if (member.key_generated || member.key == now) return;
  const std::string source = member.span.source == kNoSource ? "" : sources[member.span.source].path;
  rows.push_back({source, member.key, now});
  for (const std::string& alias : member.aliases) {
    if (alias != now) rows.push_back({source, alias, now});
  }
}

/// A cell ends at a tab, a row at a line end.
std::string cell(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

}  // namespace

std::string write_key_map(std::span<const Work> works, std::span<const Publication> publications, std::span<const KeyChange> earlier,
                          const SourceSet& sources, bool bibtex) {
  std::vector<KeyChange> rows(earlier.begin(), earlier.end());
  for (const Work& work : works) {
    const std::string now = bibtex ? bibtex_key(work.record.key) : work.record.key;
    for (const PublicationId id : work.members) add_rows(publications[index(id)], now, sources, rows);
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  std::string out;
  for (const KeyChange& row : rows) out += cell(row.source) + '\t' + cell(row.old) + '\t' + cell(row.now) + '\n';
  return out;
}

}  // namespace bibfold
