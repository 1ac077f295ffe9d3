// See data_lists.h.
#include "read/data_lists.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "read/heading_words.h"
#include "read/list_items.h"
#include "read/publication_fields.h"
#include "read/publication_page.h"
#include "read/raw_item.h"
#include "read/sketch.h"
#include "text/styled_text.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "selected_publications" → publications; years and kinds below it are groups.
bool promises(std::string_view heading) {
  std::string words(trim(heading));
  std::replace(words.begin(), words.end(), '_', ' ');
  const HeadingReading reading = read_heading(words);
  return reading.whole && !reading.mixed && reading.kind == SectionKind::publications;
}

/// What stands above a list, outermost first.
struct Headings {
  std::string list;
  std::string group;
};

/// The first part that promises publications heads the list; what is below it are its groups. Empty without one.
Headings headings_of(std::string_view above) {
  Headings out;
  for (const std::string_view part : split(above, '/')) {
    if (out.list.empty()) {
      if (promises(part)) out.list = trim(part);
    } else {
      out.group.append(out.group.empty() ? "" : " / ").append(trim(part));
    }
  }
  return out;
}

/// The field that holds the whole reference: the only one, but for links.
const FrontField* written_field(const FrontMatter& record) {
  constexpr std::array<std::string_view, 9> kNames{"", "bullet", "text", "citation", "reference", "ref", "entry", "content", "description"};
  if (record.find("title") != nullptr || record.find("name") != nullptr || record.find("authors") != nullptr) return nullptr;
  for (const std::string_view name : kNames) {
    if (const FrontField* field = record.find(name); field != nullptr && !field->value.empty()) return field;
  }
  return nullptr;
}

/// The addresses beside the reference, as links behind it.
void add_links(const FrontMatter& record, const FrontField& written, StyledText& text) {
  for (const FrontField& field : record.fields) {
    if (&field == &written || field.value.find("://") == std::string::npos || field.value.find_first_of(" \n") != std::string::npos)
      continue;
    StyledText link;
    link.text = link_label(field.name);
    link.source = text.source;
    link.anchors.push_back({0, field.begin});
    link.runs.push_back({0, static_cast<std::uint32_t>(link.text.size()), Style::link, field.value});
    append(text, link, Joint::space);
  }
}

}  // namespace

bool is_promised_record(const FrontMatter& record) { return !headings_of(record.list).list.empty(); }

bool is_in_promising_file(const FrontMatter& record, std::string_view path) {
  if (!promises(base_name(path))) return false;
  const std::vector<std::string_view> above = split(record.list, '/');
  return std::all_of(above.begin(), above.end(), [](std::string_view part) {
    const SectionKind kind = read_heading(trim(part)).kind;
    return kind == SectionKind::unknown || kind == SectionKind::publications || kind == SectionKind::group || kind == SectionKind::research;
  });
}

bool is_written_record(const FrontMatter& record, std::string_view path) {
  return written_field(record) != nullptr && (is_promised_record(record) || promises(base_name(path)));
}

std::vector<RawList> read_written_records(const std::vector<FrontMatter>& records, std::string_view path, SourceId id) {
  std::vector<RawList> lists;
  for (const FrontMatter& record : records) {
    if (!is_written_record(record, path)) continue;
    Headings above = headings_of(record.list);
    if (above.list.empty()) above.group = record.list;
    ListItem item;
    const FrontField* written = written_field(record);
    item.text = rendered_value(*written, id);
    add_links(record, *written, item.text);
    RawItem raw = raw_item_of(item);
    raw.span = {id, record.begin, record.end};
    raw.group = above.group;
    if (raw.text.text.empty()) continue;
    if (lists.empty() || lists.back().heading != above.list) {
      lists.emplace_back().heading = above.list;
      lists.back().span = raw.span;
    }
    lists.back().span.end = record.end;
    lists.back().items.push_back(std::move(raw));
  }
  return lists;
}

}  // namespace bibfold
