// See companions.h. Three forms: a label and names behind it, wherever it stands; a label alone and names below it; sections about students
// or referees, whose items begin with a name. Whether the words are names is judged by the first of them here, by all in interpretation.
#include "read/companions.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "read/evidence.h"
#include "read/name_shape.h"
#include "read/relation_labels.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kMostLines = 6;  // of one list of names

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == ':')) ++at;
  return at;
}

/// Behind "Prof. Dr." at `at`.
std::uint32_t skip_honorifics(std::string_view text, std::uint32_t at) {
  constexpr std::array<std::string_view, 12> kHonorifics{"Associate ", "Assistant ", "Assoc. ", "Asst. ", "Prof. ", "Professor ",
                                                         "Prof ",      "Dr. ",       "Dr ",     "Mr. ",   "Ms. ",   "Mrs. "};
  at = skip_blanks(text, at);
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view word : kHonorifics) {
      if (!text.substr(at).starts_with(word)) continue;
      at = skip_blanks(text, at + static_cast<std::uint32_t>(word.size()));
      found = true;
    }
  }
  return at;
}

/// The end of the words that begin at `at`, up to whatever may stand behind a name.
std::uint32_t first_words_end(std::string_view text, std::uint32_t at) {
  for (std::size_t next = at; next < text.size();) {
    const std::size_t here = next;
    const char32_t c = next_code_point(text, next);
    const std::string_view rest = text.substr(here);
    const bool sign = c == ',' || c == ';' || c == ':' || c == '(' || c == '[' || c == '|' || c == '&' || c == '/' || is_digit(c) ||
                      c == 0x2022 || c == 0xFF08 || c == 0x3001;
    const bool word = rest.starts_with(" and ") || rest.starts_with(" und ") || rest.starts_with(" et ") || rest.starts_with(" y ") ||
                      rest.starts_with(" at ") || rest.starts_with(" from ") || rest.starts_with(" - ");
    const bool dash = is_dash(c) && c != '-' && c != 0x2010 && c != 0x2011;
    if (sign || word || dash) return static_cast<std::uint32_t>(here);
  }
  return static_cast<std::uint32_t>(text.size());
}

/// A name with a given name written out. One word, or a family name with initials, is nobody in particular.
bool is_full_name(std::string_view text) {
  text = trim(text);
  while (text.ends_with('.') && text.size() > 3 && is_lower(static_cast<unsigned char>(text[text.size() - 2]))) text.remove_suffix(1);
  std::size_t first = 0;
  if (!text.empty() && is_han(next_code_point(text, first))) return is_name_like(text);
  const std::vector<std::string_view> words = split(text, ' ');
  const auto full =
      std::count_if(words.begin(), words.end(), [](std::string_view word) { return word.size() > 2 && !word.ends_with('.'); });
  return full >= 2 && is_name_like(text);
}

class CompanionFinder {
 public:
  CompanionFinder(const Page& page, std::vector<LineFate>& fates) : page_(page), fates_(fates) {}

  std::vector<Companions> run(const std::vector<Section>& outline) {
    for (const Section& section : outline) {
      const bool people = section.kind == SectionKind::advising || section.kind == SectionKind::referees;
      const bool label = section.heading < page_.lines.size() && is_relation_label(page_.lines[section.heading].text.text);
      add_section(section, people || label);
    }
    return std::move(found_);
  }

 private:
  void add_section(const Section& section, bool of_people) {
    bool below = false;  // a label that stood alone
    for (std::size_t i = section.begin; i < section.end; ++i) {
      const PageLine& line = page_.lines[i];
      if (is_free(i) && is_relation_label(line.text.text)) {
        below = true;
        continue;
      }
      if (line.starts_block && line.kind != LineKind::item) below = false;
      if (!is_free(i) || add_labelled(i)) continue;
      if ((of_people || below) && (line.starts_block || line.kind == LineKind::item || below)) add_leading(i);
    }
  }

  [[nodiscard]] bool is_free(std::size_t line) const {
    return fates_[line].kind != BlockKind::publication && fates_[line].kind != BlockKind::unparsed && !page_.lines[line].text.text.empty();
  }

  /// "Mentors: A and" / "B"
  StyledText with_continuations(std::size_t line, std::vector<std::size_t>& lines) const {
    StyledText text = page_.lines[line].text;
    lines.push_back(line);
    for (std::size_t next = line + 1; next < page_.lines.size() && lines.size() < kMostLines; ++next) {
      const std::string_view so_far = text.text;
      const bool open =
          so_far.ends_with(',') || so_far.ends_with(" and") || so_far.ends_with('&') || so_far.ends_with(';') || so_far.ends_with(':');
      if (!open || !is_free(next) || page_.lines[next].starts_block || page_.lines[next].kind != LineKind::text) break;
      append_wrapped(text, page_.lines[next].text);
      lines.push_back(next);
    }
    return text;
  }

  bool add_labelled(std::size_t line) {
    std::vector<std::size_t> lines;
    const StyledText text = with_continuations(line, lines);
    bool found = false;
    for (const LabelledStretch& stretch : find_relations(text)) {
      const std::string_view words = std::string_view(text.text).substr(0, stretch.end);
      const std::uint32_t begin = skip_honorifics(words, stretch.begin);
      const std::uint32_t end = first_words_end(words, begin);
      if (begin >= end || !is_full_name(words.substr(begin, end - begin))) continue;
      add(slice(text, skip_blanks(text.text, stretch.begin), stretch.end));
      found = true;
    }
    if (found) mark(lines);
    return found;
  }

  /// "**Jane Doe** (PhD, 2023)", "Prof. Jane Doe, Example University"; all of a line that has nothing but names.
  void add_leading(std::size_t line) {
    const StyledText& text = page_.lines[line].text;
    const std::uint32_t begin = skip_honorifics(text.text, 0);
    std::uint32_t end = first_words_end(text.text, begin);
    if (!text.runs.empty() && text.runs[0].begin <= begin && text.runs[0].end > begin) end = std::min(end, text.runs[0].end);
    if (begin >= end || !is_full_name(std::string_view(text.text).substr(begin, end - begin))) return;
    add(is_line_of_names(text) ? text : slice(text, begin, end));
    mark({line});
  }

  void add(StyledText text) {
    text = trimmed(text);
    const Span span = text.source_span(0, static_cast<std::uint32_t>(text.text.size()));
    found_.push_back({std::move(text), span, {}});
  }

  void mark(const std::vector<std::size_t>& lines) {
    for (const std::size_t line : lines) {
      if (fates_[line].kind == BlockKind::skipped) fates_[line] = {BlockKind::person, "", fates_[line].item};
    }
  }

  const Page& page_;
  std::vector<LineFate>& fates_;
  std::vector<Companions> found_;
};

}  // namespace

std::vector<Companions> find_companions(const Page& page, const std::vector<Section>& outline, std::vector<LineFate>& fates) {
  return CompanionFinder(page, fates).run(outline);
}

}  // namespace bibfold
