// See headed_records.h. Turns the body of a section that promises publications into records with pieces, all of it or nothing: a heading
// above whole references is a topic and no title. Names and venues are only told apart here; interpretation reads them.
#include "read/headed_records.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "read/dated_lines.h"
#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/link_lines.h"
#include "read/reference_signs.h"
#include "read/section_trust.h"
#include "read/venue_text.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestLine = 240;

/// "RecSys '22 · Sep 18, 2022" → the two; the whole where no such sign stands.
std::vector<StyledText> fields_of(const StyledText& text) {
  std::vector<StyledText> out;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at < text.text.size();) {
    std::size_t next = at;
    const char32_t c = next_code_point(text.text, next);
    const bool spaced = at > 0 && text.text[at - 1] == ' ' && next < text.text.size() && text.text[next] == ' ';
    if (spaced && (c == U'|' || c == 0xB7 || c == 0x2022 || c == 0x30FB)) {
      out.push_back(trimmed(slice(text, begin, at)));
      begin = static_cast<std::uint32_t>(next);
    }
    at = static_cast<std::uint32_t>(next);
  }
  out.push_back(trimmed(slice(text, begin, static_cast<std::uint32_t>(text.text.size()))));
  return out;
}

/// The button of a network's page.
bool is_button(std::string_view text) {
  constexpr std::array<std::string_view, 6> kLabels{"show publication", "see publication", "show patent",
                                                    "see patent",       "show project",    "view publication"};
  return is_one_of(kLabels, fold_text(text));
}

/// "### Slate Bandits with Delayed Rewards — *RecSys 2024, Bari* 🏆": a title, and the place behind it.
struct HeadedTitle {
  StyledText title;
  StyledText place;  ///< empty where none stands
};

bool is_separator(char32_t c) { return is_blank(c) || is_dash(c) || c == U'|' || c == 0xB7 || c == 0x2022 || c == U':' || c == U','; }

std::uint32_t end_before_separators(std::string_view text, std::uint32_t end) {
  while (end > 0) {
    const std::size_t before = previous_offset(text, end);
    std::size_t next = before;
    if (!is_separator(next_code_point(text, next))) break;
    end = static_cast<std::uint32_t>(before);
  }
  return end;
}

/// Where the place behind the title begins, by its style or by a dash; the size without one.
std::uint32_t place_begin(const StyledText& text) {
  constexpr std::uint32_t kShortest = 12;
  const auto size = static_cast<std::uint32_t>(text.text.size());
  const auto is_place = [&](std::uint32_t begin, std::uint32_t end) { return has_dated_acronym(slice(text, begin, end).text); };
  for (const StyleRun& run : text.runs) {
    const bool last = fold_letters(std::string_view(text.text).substr(run.end)).empty();
    if (run.style != Style::link && run.begin >= kShortest && last && is_place(run.begin, run.end)) return run.begin;
  }
  for (const std::string_view sign : {" \u2014 ", " \u2013 ", " - ", " | ", " \u00B7 ", " (", " ["}) {
    const std::size_t at = text.text.rfind(sign);
    if (at == std::string::npos || at < kShortest) continue;
    const auto begin = static_cast<std::uint32_t>(at + sign.size());
    if (size - begin <= 60 && is_place(begin, size)) return begin;
  }
  return size;
}

HeadedTitle part_heading(const StyledText& text) {
  const auto size = static_cast<std::uint32_t>(text.text.size());
  const std::uint32_t begin = place_begin(text);
  if (begin == size) return {text, {}};
  std::uint32_t end = end_before_separators(text.text, begin);
  if (end > 0 && (text.text[end - 1] == '(' || text.text[end - 1] == '[')) end = end_before_separators(text.text, end - 1);
  std::uint32_t last = size;
  while (last > begin && !is_ascii_alnum(text.text[last - 1])) --last;
  return {trimmed(slice(text, 0, end)), trimmed(slice(text, begin, last))};
}

/// One record: what its lines are, as far as they are short and alike in all records.
class HeadedRecord {
 public:
  HeadedRecord(const Page& page, std::size_t heading) : page_(page) {
    HeadedTitle parted = part_heading(page.lines[heading].text);
    record_.lines.push_back(heading);
    record_.add(Label::title, parted.title);
    if (parted.place.text.empty()) return;
    add_venue(parted.place);
    ++signs_;
  }

  /// False: the line is a reference by itself.
  bool read(std::size_t index) {
    const StyledText& text = page_.lines[index].text;
    record_.lines.push_back(index);
    if (text.text.empty()) return true;
    if (is_link_line(text) || is_button(text.text)) {
      record_.add(Label::link, text);
      return true;
    }
    if (tells_companions(text.text) && !record_.has(Label::author)) {
      record_.add(Label::author, text);
      return true;
    }
    if (text.text.size() > kLongestLine) return !is_reference(text);
    const std::vector<StyledText> fields = fields_of(text);
    if (is_place_and_date(text) || std::all_of(fields.begin(), fields.end(), [this](const StyledText& f) { return is_short_field(f); })) {
      if (fields.size() > 1 || is_date_alone(text)) ++signs_;
      for (const StyledText& field : fields) add_field(field);
      return true;
    }
    return !is_reference(text);
  }

  /// It says when or where, and lines of this layout alone say so.
  [[nodiscard]] bool is_whole() const {
    return record_.has(Label::title) && (record_.has(Label::date) || record_.has(Label::container_title) || record_.has(Label::number));
  }
  [[nodiscard]] bool has_signs() const { return signs_ > 0; }

  LabelledRecord take() { return std::move(record_); }

  /// "RecSys '22 · Sep 18, 2022"
  static bool is_place_and_date(const StyledText& text) {
    const std::vector<StyledText> fields = fields_of(text);
    return fields.size() == 2 && is_date_alone(fields.back()) && !is_date_alone(fields.front()) && text.text.size() < kLongestLine;
  }

 private:
  static bool is_reference(const StyledText& text) {
    const Evidence e = weigh(text, "");
    return e.score() >= Evidence::kStrong && e.years > 0 && e.names > 0;
  }

  [[nodiscard]] bool is_short_field(const StyledText& field) const {
    if (is_date_alone(field) || is_patent_number(field.text) || tells_companions(field.text)) return true;
    if (!record_.has(Label::author) && is_line_of_names(field)) return true;
    if (record_.has(Label::container_title) || field.text.ends_with('.') || !is_upper_or_digit(field.text)) return false;
    const Evidence e = weigh(field, "");
    return (e.placed || e.venue > 0 || e.identifier || is_wholly(field, Style::italic)) && e.against == 0 && !e.period;
  }

  static bool is_upper_or_digit(std::string_view text) { return is_upper_at(text, 0) || (!text.empty() && is_ascii_digit(text[0])); }

  static bool is_patent_number(std::string_view text) {
    constexpr std::array<std::string_view, 6> kOffices{"US ", "US", "EP", "WO", "CN", "JP"};
    const bool office = std::any_of(kOffices.begin(), kOffices.end(), [text](std::string_view o) {
      return text.starts_with(o) && text.size() > o.size() + 4 && !is_ascii_letter(text[o.size() + (text[o.size()] == ' ' ? 1U : 0U)]);
    });
    return (office || text.starts_with("US US")) && has_digit(text) && text.size() < 30;
  }

  void add_field(const StyledText& field) {
    if (is_date_alone(field)) return add_date(field);
    if (is_patent_number(field.text)) {
      const std::uint32_t office = field.text.starts_with("US US") ? 3 : 0;  // the office, and the number with its sign again
      return record_.add(Label::number, slice(field, office, static_cast<std::uint32_t>(field.text.size())));
    }
    if (!record_.has(Label::author) && (is_line_of_names(field) || tells_companions(field.text))) return record_.add(Label::author, field);
    add_venue(field);
  }

  void add_date(const StyledText& field) {
    if (record_.has(Label::date)) return;
    for (const std::string_view verb : {"Issued ", "Published ", "Filed ", "Granted "}) {
      if (field.text.starts_with(verb))
        return record_.add(Label::date,
                           slice(field, static_cast<std::uint32_t>(verb.size()), static_cast<std::uint32_t>(field.text.size())));
    }
    record_.add(Label::date, field);
  }

  /// "[10.1145/3437992](https://…) (CPP 2021)": a link, and the place in a bracket.
  void add_venue(StyledText field) {
    const auto size = static_cast<std::uint32_t>(field.text.size());
    for (const StyleRun& run : field.runs) {
      const std::string_view words = std::string_view(field.text).substr(run.begin, run.end - run.begin);
      if (run.style != Style::link || run.begin != 0 || (!words.starts_with("10.") && !words.starts_with("http"))) continue;
      record_.add(Label::link, slice(field, 0, run.end));
      std::uint32_t begin = run.end;
      std::uint32_t end = size;
      while (begin < end && (field.text[begin] == ' ' || field.text[begin] == '(' || field.text[begin] == ',')) ++begin;
      if (end > begin && field.text[end - 1] == ')') --end;
      field = slice(field, begin, end);
      break;
    }
    if (add_italic_venue(field)) return;
    record_.add_missing(field, split_venue(field.text));
  }

  /// "*Journal of Kites* 3", "*Journal of Kites*, online first": the name ends where the italics do.
  bool add_italic_venue(const StyledText& field) {
    const auto size = static_cast<std::uint32_t>(field.text.size());
    if (field.runs.empty() || field.runs[0].style != Style::italic || field.runs[0].begin != 0 || field.runs[0].end + 1 >= size)
      return false;
    const std::uint32_t end = field.runs[0].end;
    const std::string_view behind = std::string_view(field.text).substr(end);
    if (behind[0] != ' ' && behind[0] != ',') return false;
    record_.add(Label::container_title, slice(field, 0, end));
    const std::vector<Piece> numbers = read_venue_numbers(field.text, end);
    record_.add_missing(field, numbers);
    const std::size_t first = field.text.find_first_not_of(" ,.;", end);
    if (numbers.empty() && first != std::string::npos) record_.add(Label::note, slice(field, static_cast<std::uint32_t>(first), size));
    return true;
  }

  const Page& page_;
  LabelledRecord record_;
  int signs_ = 0;
};

enum class TitleForm : std::uint8_t { heading, bold, above_place };

class HeadedSection {
 public:
  HeadedSection(const Page& page, const Section& section) : page_(page), section_(section) {}

  std::vector<LabelledRecord> read(TitleForm form) {
    std::vector<HeadedRecord> records;
    for (std::size_t i = section_.begin; i < section_.end; ++i) {
      const LineKind kind = page_.lines[i].kind;
      if (kind == LineKind::rule) continue;
      if (kind == LineKind::code || kind == LineKind::row || page_.lines[i].card != kNoBox) return {};
      const bool below = kind == LineKind::heading && !records.empty() && page_.lines[i].level > level_;  // "###### 2021 · with A. Stone"
      if (is_title(i, form) && !below) {
        records.emplace_back(page_, i);
        level_ = page_.lines[i].level;
      } else if ((kind == LineKind::heading && !below) || (records.empty() ? is_item(i) : !records.back().read(i))) {
        return {};
      }
    }
    return take_whole(records);
  }

 private:
  [[nodiscard]] bool is_item(std::size_t i) const { return weigh(page_.lines[i].text, "").score() >= Evidence::kWeak; }

  [[nodiscard]] bool is_title(std::size_t i, TitleForm form) const {
    const PageLine& line = page_.lines[i];
    if (form == TitleForm::heading) return line.kind == LineKind::heading && is_title_text(line.text, 1);
    if (line.kind != LineKind::text || line.level != 0) return false;
    if (form == TitleForm::bold) return line.starts_block && is_title_text(line.text, 2) && is_wholly(line.text, Style::bold);
    return i + 1 < section_.end && is_title_text(line.text, 2) && HeadedRecord::is_place_and_date(page_.lines[i + 1].text);
  }

  static bool is_title_text(const StyledText& text, std::ptrdiff_t blanks) {
    const HeadingReading reading = read_heading(text.text);
    return !reading.whole && !reading.year && std::count(text.text.begin(), text.text.end(), ' ') >= blanks && text.text.size() <= 300;
  }

  static std::vector<LabelledRecord> take_whole(std::vector<HeadedRecord>& records) {
    const auto whole = std::count_if(records.begin(), records.end(), [](const HeadedRecord& r) { return r.is_whole(); });
    const auto signs = std::count_if(records.begin(), records.end(), [](const HeadedRecord& r) { return r.has_signs(); });
    const auto all = static_cast<std::ptrdiff_t>(records.size());
    std::vector<LabelledRecord> out;
    if (whole * 3 < all * 2 || signs * 2 < all) return out;
    for (HeadedRecord& record : records) out.push_back(record.take());
    return out;
  }

  const Page& page_;
  const Section& section_;
  int level_ = 0;  ///< of the heading that is a title
};

}  // namespace

std::vector<LabelledRecord> find_headed_records(const Page& page, const Section& section) {
  std::vector<LabelledRecord> out;
  if (!is_promised(trust_of(section))) return out;
  HeadedSection reader(page, section);
  for (const TitleForm form : {TitleForm::heading, TitleForm::bold, TitleForm::above_place}) {
    if (out = reader.read(form); !out.empty()) break;
  }
  return out;
}

}  // namespace bibfold
