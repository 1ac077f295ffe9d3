// See piped_records.h. The title comes first and the date last; what stands between is names, the number of a patent or the venue. Of the
// lines below those with names are read, the others tell what the paper is about.
#include "read/piped_records.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "read/dated_lines.h"
#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/link_lines.h"
#include "read/section_trust.h"
#include "read/venue_text.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::string_view kBar = " | ";

std::vector<StyledText> fields_of(const StyledText& text) {
  std::vector<StyledText> out;
  std::uint32_t begin = 0;
  for (std::size_t at = text.text.find(kBar); at != std::string::npos; at = text.text.find(kBar, begin)) {
    out.push_back(trimmed(slice(text, begin, static_cast<std::uint32_t>(at))));
    begin = static_cast<std::uint32_t>(at + kBar.size());
  }
  out.push_back(trimmed(slice(text, begin, static_cast<std::uint32_t>(text.text.size()))));
  return out;
}

/// "May 2023", "2021", "Issued May 2024"
bool is_date(const StyledText& text) {
  constexpr std::size_t kLongest = 24;
  if (text.text.size() == 4) return is_all_digits(text.text);
  return text.text.size() <= kLongest && end_before_date(text) < text.text.size() && !weigh(text, "").period;
}

bool is_record(const PageLine& line) {
  if (line.kind == LineKind::row || line.kind == LineKind::code || line.text.text.find(kBar) == std::string::npos) return false;
  const std::vector<StyledText> fields = fields_of(line.text);
  const std::string_view title = fields.front().text;
  return fields.size() >= 3 && std::count(title.begin(), title.end(), ' ') >= 2 && is_date(fields.back());
}

class RecordBuilder {
 public:
  RecordBuilder(const Page& page, std::size_t line) : page_(page) {
    const std::vector<StyledText> fields = fields_of(page.lines[line].text);
    record_.lines.push_back(line);
    record_.add(Label::title, fields.front());
    for (std::size_t i = 1; i + 1 < fields.size(); ++i) add_middle(fields[i]);
    const auto size = static_cast<std::uint32_t>(fields.back().text.size());
    const std::size_t month = fields.back().text.find(' ');
    const bool issued = month != std::string::npos && end_before_date(fields.back()) > 0;  // "Issued May 2024"
    record_.add(Label::date, issued ? trimmed(slice(fields.back(), end_before_date(fields.back()), size)) : fields.back());
  }

  void read_below(std::size_t line) {
    const StyledText& text = page_.lines[line].text;
    record_.lines.push_back(line);
    if (is_link_line(text)) return record_.add(Label::link, text);
    if (record_.has(Label::author)) return;
    if (tells_companions(text.text) || is_line_of_names(text) || ends_in_others(text)) record_.add(Label::author, text);
  }

  LabelledRecord take() { return std::move(record_); }

 private:
  static bool ends_in_others(const StyledText& text) {
    const std::size_t at = find_ignoring_case(text.text, " et al");
    return at != std::string::npos && at + 8 > text.text.size() && is_line_of_names(slice(text, 0, static_cast<std::uint32_t>(at)));
  }

  void add_middle(const StyledText& field) {
    const bool patent = field.text.starts_with("US ") || field.text.starts_with("EP") || field.text.starts_with("WO");
    if (patent && has_digit(field.text)) return record_.add(Label::number, field);
    if (!record_.has(Label::author) && weigh(field, "").names >= 2 && is_line_of_names(field)) return record_.add(Label::author, field);
    record_.add_missing(field, split_venue(field.text));
  }

  const Page& page_;
  LabelledRecord record_;
};

}  // namespace

std::vector<LabelledRecord> find_piped_records(const Page& page, const Section& section) {
  std::vector<LabelledRecord> out;
  if (!is_promised(trust_of(section))) return out;
  std::optional<RecordBuilder> open;
  const auto close = [&] {
    if (open) out.push_back(open->take());
    open.reset();
  };
  for (std::size_t i = section.begin; i < section.end; ++i) {
    const PageLine& line = page.lines[i];
    if (is_record(line)) {
      close();
      open.emplace(page, i);
    } else if (line.kind == LineKind::heading || line.kind == LineKind::rule || read_heading(line.text.text).whole) {
      close();
    } else if (open) {
      open->read_below(i);
    } else {
      return {};  // a list that is more than these
    }
  }
  close();
  return out;
}

}  // namespace bibfold
