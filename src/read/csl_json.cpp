// CSL-JSON → Document: items, and an account of every byte. External functions: read_csl_json, csl_json_likelihood.
#include "read/csl_json.h"

#include "read/csl_items.h"
#include "read/csl_record.h"
#include "read/csl_types.h"
#include "text/json_scan.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kLookedAt = 1U << 16U;

Span make_span(SourceId id, std::size_t begin, std::size_t end) {
  return {id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// What stands between items: brackets, commas, the members of a wrapper.
void add_gap(Document& document, std::string_view text, std::size_t begin, std::size_t end) {
  if (trim(text.substr(begin, end - begin)).empty()) return;
  document.blocks.push_back({make_span(document.source, begin, end), BlockKind::skipped, "json-syntax"});
}

void read_item(Document& document, std::string_view text, const CslItem& item) {
  Publication publication;
  const bool is_object = text[item.begin] == '{';
  const bool read = is_object && read_csl_record(text, item, document.source, publication, document.diagnostics);
  const Span span = make_span(document.source, item.begin, item.end);
  document.blocks.push_back({span, read ? BlockKind::publication : BlockKind::unparsed, read ? "" : "not-an-item"});
  if (read) {
    document.publications.push_back(std::move(publication));
  } else if (!is_object) {
    document.diagnostics.push_back({Code::invalid_json, span, "an item is an object", {}});
  } else if (item.fault == std::string_view::npos) {
    document.diagnostics.push_back({Code::unparsed_block, span, "an item without members", {}});
  }
}

/// "type" with a value that only CSL-JSON and its kin use.
bool has_item_type(std::string_view text) {
  constexpr std::string_view kType = "\"type\"";
  for (std::size_t at = text.find(kType); at != std::string_view::npos; at = text.find(kType, at + 1)) {
    const std::size_t colon = skip_json_blanks(text, at + kType.size());
    if (colon >= text.size() || text[colon] != ':') continue;
    const std::size_t begin = skip_json_blanks(text, colon + 1);
    const JsonRange value = scan_json_value(text, begin);
    if (value.ok() && text[begin] == '"' && csl_type(text.substr(begin + 1, value.end - begin - 2))) return true;
  }
  return false;
}

bool is_json_path(std::string_view path) {
  for (const std::string_view extension : {".json", ".jsonl", ".ndjson", ".csljson"}) {
    if (path.size() >= extension.size() && equals_ignoring_case(path.substr(path.size() - extension.size()), extension)) return true;
  }
  return false;
}

}  // namespace

Document read_csl_json(const Source& source, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::csl_json;
  std::size_t done = 0;
  for (const CslItem& item : find_csl_items(source.text)) {
    add_gap(document, source.text, done, item.begin);
    read_item(document, source.text, item);
    done = item.end;
  }
  add_gap(document, source.text, done, source.text.size());
  return document;
}

int csl_json_likelihood(std::string_view path, std::string_view text) {
  const std::string_view head = trim(text.starts_with("\xEF\xBB\xBF") ? text.substr(3, kLookedAt) : text.substr(0, kLookedAt));
  if (head.empty() || (head.front() != '[' && head.front() != '{')) return 0;
  const bool named = is_json_path(path);
  if (!has_item_type(head)) return named && head == "[]" ? 50 : 0;
  const bool described = head.find("\"title\"") != std::string_view::npos || head.find("\"DOI\"") != std::string_view::npos ||
                         head.find("\"author\"") != std::string_view::npos;
  return described ? (named ? 99 : 90) : (named ? 60 : 0);
}

}  // namespace bibfold
