// Takes free text with names apart into words, separators, marks and brackets: scan_names. Where a word ends is in name_word_end.cpp,
// what a bracket says in name_bracket.cpp, "et al." in name_list_rest.cpp. It does not decide where a name with a comma in it ends
// ("Doe, J., Roe, K."): that needs the whole list (author_list.cpp).
#include "interpret/name_scan.h"

#include <algorithm>

#include "interpret/name_bracket.h"
#include "interpret/name_facts.h"
#include "interpret/name_list_rest.h"
#include "interpret/name_segments.h"
#include "interpret/name_text.h"
#include "interpret/name_word_end.h"
#include "interpret/word_shape.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestGroup = 200;

class Scanner {
 public:
  Scanner(std::string_view text, std::span<const StyleRun> runs) : text_(text), runs_(runs) {}

  NameScan scan() {
    while (at_ < text_.size()) step();
    close_segment(Separator::comma);
    scan_.segments = tidy_segments(std::move(scan_.segments));
    return std::move(scan_);
  }

 private:
  [[nodiscard]] char32_t peek(std::size_t from) const { return code_point_at(text_, from); }
  [[nodiscard]] std::size_t skip_blanks(std::size_t from) const { return behind_blanks(text_, from); }

  void step() {
    if (take_superscript()) return;
    std::size_t next = at_;
    const char32_t c = next_code_point(text_, next);
    if (is_blank(c)) {
      at_ = next;
    } else if (is_comma(c)) {
      take_comma(next);
    } else if (is_strong_separator(c)) {
      at_ = next;
      close_segment(Separator::strong);
    } else if (is_word_letter(c)) {
      take_word();
    } else if (is_ascii_digit(c)) {
      take_digits();
    } else {
      take_punctuation(c, next);
    }
  }

  bool take_superscript() {
    while (run_ < runs_.size() && (runs_[run_].style != Style::superscript || runs_[run_].end <= at_)) ++run_;
    if (run_ == runs_.size() || runs_[run_].begin > at_) return false;
    const std::size_t end = std::min<std::size_t>(runs_[run_].end, text_.size());
    std::string mark;
    for (std::size_t i = at_; i < end;) {
      const std::size_t begin = i;
      const char32_t c = next_code_point(text_, i);
      if (is_blank(c) || is_comma(c) || is_strong_separator(c)) {
        add_mark(std::move(mark));
        mark.clear();
      } else if (c != '(' && c != ')') {  // see printed_marks.cpp
        mark += text_.substr(begin, i - begin);
      }
    }
    add_mark(std::move(mark));
    at_ = end;
    return true;
  }

  void take_comma(std::size_t next) {
    at_ = next;
    if (after_mark_ && mark_follows(skip_blanks(next))) return;  // "Doe1,2", "Doe *, †"
    close_segment(Separator::comma);
  }

  // A mark that is not glued to the next name.
  [[nodiscard]] bool mark_follows(std::size_t from) const {
    std::size_t i = from;
    while (i < text_.size()) {
      std::size_t next = i;
      const char32_t c = next_code_point(text_, next);
      if (!is_mark_character(c) && !is_raised(c) && !is_ascii_digit(c)) break;
      i = next;
    }
    return i > from && i - from <= 9 && !is_word_letter(peek(i));
  }

  void take_digits() {
    std::size_t end = at_;
    while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
    const std::size_t count = end - at_;
    const bool letters = is_word_letter(peek(end));
    const std::string_view ordinal = letters ? letters_at(text_, end) : std::string_view{};
    if (letters && !segment_.words.empty() && is_name_suffix(text_.substr(at_, count + ordinal.size()))) {
      add_word(at_, end + ordinal.size());
    } else if (count > 3 || (letters && !segment_.words.empty() && ordinal.size() > 1)) {
      add_word(at_, end + ordinal.size(), WordShape::number);
    } else {
      add_mark(std::string(text_.substr(at_, count)));
      at_ = end;
    }
  }

  void take_punctuation(char32_t c, std::size_t next) {
    if (c == '.' || c == 0x2026) {
      take_periods(c, next);
    } else if (c == '(' || c == '[' || c == 0xFF08) {
      take_group(next, c == '[' ? U']' : c == '(' ? U')' : char32_t{0xFF09});
    } else if (c == '"' || c == 0x201C || is_apostrophe(c)) {
      take_quoted(c, next);
    } else if (c == '&') {
      at_ = text_.substr(at_).starts_with("&amp;") ? at_ + 5 : next;
      conjunction();
    } else if (c == '<') {
      take_tag(next);
    } else if (c == '+' && is_ascii_digit(peek(skip_blanks(next)))) {
      truncate_here();  // "+ 12 more"
      at_ = text_.size();
    } else if (c == '@') {
      add_mark("@");
      at_ = next;
    } else if (c == ':') {
      at_ = next;
      if (is_lead_in()) segment_ = {};
      close_segment(Separator::strong);
    } else if (is_dash(c)) {
      at_ = next;
      if (is_blank(peek(next))) close_segment(Separator::strong);
    } else if (is_mark_character(c) || is_raised(c)) {
      take_mark(c, next);
    } else {
      at_ = next;  // braces, dollar signs, backslashes, unknown symbols
    }
  }

  void take_mark(char32_t c, std::size_t next) {
    const std::size_t begin = at_;
    at_ = next;
    if (c == '^' && is_word_letter(peek(at_)) && !is_word_letter(peek(at_ + 1))) {  // "Doe^a"
      next_code_point(text_, at_);
      add_mark(std::string(text_.substr(begin + 1, at_ - begin - 1)));
      return;
    }
    if (c == '^' || c == '=' || c == '~') return;
    while (peek(at_) == c) next_code_point(text_, at_);
    add_mark(std::string(text_.substr(begin, at_ - begin)));
  }

  void take_periods(char32_t c, std::size_t next) {
    if (c == 0x2026 || text_.substr(at_).starts_with("...") || text_.substr(at_).starts_with(". . .")) {
      while (at_ < text_.size() && (peek(at_) == '.' || peek(at_) == 0x2026 || text_[at_] == ' ')) next_code_point(text_, at_);
      truncate_here();
      return;
    }
    const bool spaced_initial = !segment_.words.empty() && !segment_.words.back().text.ends_with('.') &&  // "A .D .Doe"
                                (segment_.words.back().shape == WordShape::capitals || segment_.words.back().shape == WordShape::initials);
    if (spaced_initial) {
      NameWord& word = segment_.words.back();
      word.text += '.';
      word.end = static_cast<std::uint32_t>(next);
      word.shape = WordShape::initials;
    }
    at_ = next;
    if (!spaced_initial && !segment_.words.empty() && segment_.words.back().shape == WordShape::word) close_segment(Separator::strong);
  }

  void take_tag(std::size_t next) {
    const std::size_t close = text_.substr(0, std::min(text_.size(), next + kLongestGroup)).find('>', next);
    if (close == std::string_view::npos) {
      at_ = next;
      return;
    }
    const bool raised = starts_with_ignoring_case(text_.substr(next), "sup");
    at_ = close + 1;
    if (!raised) return;
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    if (end - at_ > 20) return;
    add_mark(std::string(trim(text_.substr(at_, end - at_))));
    at_ = end;
  }

  void take_quoted(char32_t open, std::size_t next) {
    const char32_t close = open == 0x201C ? char32_t{0x201D} : open == 0x2018 ? char32_t{0x2019} : open;
    if (is_apostrophe(open) && !segment_.words.empty() && !is_word_letter(peek(next))) {
      at_ = next;
      return;
    }
    std::size_t end = next;
    while (end < text_.size() && end - next < 40 && peek(end) != close) next_code_point(text_, end);
    std::size_t behind = end;
    if (end < text_.size()) next_code_point(text_, behind);
    if (peek(end) == close && end > next && !is_word_letter(peek(behind)) && !segment_.words.empty()) {
      segment_.extras.emplace_back(trim(text_.substr(next, end - next)));
      at_ = behind;
    } else if (is_apostrophe(open) && is_word_letter(peek(next))) {
      take_word();  // 't Hooft
    } else {
      at_ = next;
    }
  }

  void take_group(std::size_t next, char32_t close) {
    std::size_t end = next;
    int depth = 1;
    const char32_t open = peek(at_);
    while (end < text_.size() && end - next < kLongestGroup) {
      const char32_t c = peek(end);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) break;
      next_code_point(text_, end);
    }
    if (depth != 0 || segment_.words.empty()) {
      // An unclosed bracket, or one around names: "(with Jane Doe)". A truncation has no name before it: ", (67 co-authors)".
      if (depth == 0 && says_names_are_left_out(text_.substr(next, end - next))) {
        truncate_here();
        at_ = end;
        next_code_point(text_, at_);
        return;
      }
      at_ = next;
      return;
    }
    at_ = end;
    next_code_point(text_, at_);
    add_bracket(trim(text_.substr(next, end - next)));
  }

  void add_bracket(std::string_view content) {
    switch (read_name_bracket(content)) {
      case NameBracket::rest:
        truncate_here();
        break;
      case NameBracket::role:
        break;
      case NameBracket::marks:
        for (const std::string_view mark : split(content, ',')) add_mark(std::string(trim(mark)));
        break;
      case NameBracket::mark:
        add_mark(std::string(content));
        break;
      case NameBracket::other:
        segment_.extras.emplace_back(content);
        break;
    }
  }

  // --- words ----------------------------------------------------------------------------------------------------------------
  void take_word() {
    const std::size_t begin = at_;
    const std::size_t end = word_end(begin);
    const std::string_view word = text_.substr(begin, end - begin);
    if (peek(end) == '@' && is_word_letter(peek(end + 1))) {  // an address; "Doe SE@" has a mark
      std::size_t stop = end;
      while (stop < text_.size() && !is_blank(peek(stop)) && !is_comma(peek(stop))) next_code_point(text_, stop);
      add_word(begin, stop, WordShape::number);
    } else if (take_others(word, end)) {
      return;
    } else if (word.starts_with("and") && word.size() > 3 && is_upper(peek(begin + 3))) {  // "andZ. Wang"
      at_ = begin + 3;
      conjunction();
    } else if (is_conjunction(word)) {
      at_ = end;
      conjunction();
    } else if (const std::size_t behind = behind_behalf(begin); behind > 0) {  // "Jane Doe on behalf of the Example Consortium"
      at_ = behind;
      conjunction();
    } else if (is_editor_role(word) && (!segment_.words.empty() || !scan_.segments.empty())) {
      at_ = end;
    } else if (const std::size_t glued = glued_initials(word); glued > 0 && peek(skip_blanks(end)) == '.') {  // "UmedaH ."
      add_word(begin, begin + glued, WordShape::word);
      add_word(begin + glued, end);
    } else {
      add_word(begin, end);
      if (peek(end) == '.' && segment_.words.back().shape != WordShape::capitals) end_sentence(end);
    }
  }

  [[nodiscard]] NamePlace place() const {
    if (segment_.words.empty()) return NamePlace::first;
    const NameWord& first = segment_.words.front();  // "Philip S. Yu.": the sentence ends; "Ivanov A. Yu."
    const NameWordCounts counts = name_word_counts(first.text);
    if (first.shape == WordShape::word && counts.given > counts.family + 1) return NamePlace::behind_word;
    return segment_.words.back().shape == WordShape::initials ? NamePlace::behind_initials : NamePlace::behind_word;
  }
  [[nodiscard]] std::size_t word_end(std::size_t begin) const {
    return is_han(peek(begin)) ? native_name_end(text_, begin) : name_word_end(text_, begin, next_superscript(begin), place());
  }

  // Where the superscript run behind `from` begins, or the end of the text.
  [[nodiscard]] std::size_t next_superscript(std::size_t from) const {
    for (std::size_t run = run_; run < runs_.size() && run < run_ + 64; ++run) {
      if (runs_[run].style == Style::superscript && runs_[run].begin > from) return std::min<std::size_t>(runs_[run].begin, text_.size());
    }
    return text_.size();
  }

  // "et al.", "and 12 others", "u. a.", "等": the list goes on unprinted.
  bool take_others(std::string_view word, std::size_t end) {
    if (word.ends_with("等") && shape_of(word) == WordShape::native) {
      const std::size_t stop = end - std::string_view("等").size();
      if (stop > at_) add_word(at_, stop);
      at_ = end;
    } else if (const std::size_t behind = list_rest_end(text_, word, end); behind > 0) {
      at_ = behind;
    } else {
      return false;
    }
    truncate_here();
    return true;
  }

  void end_sentence(std::size_t period) {
    if (text_.substr(period).starts_with("..")) return;  // an ellipsis
    at_ = period + 1;
    const WordShape shape = segment_.words.back().shape;
    if (shape == WordShape::word || shape == WordShape::native || shape == WordShape::lower) close_segment(Separator::strong);
  }

  [[nodiscard]] std::size_t behind_behalf(std::size_t begin) const {
    constexpr std::string_view kBehalf = "on behalf of ";
    if (segment_.words.empty() || !text_.substr(begin).starts_with(kBehalf)) return 0;
    const std::size_t end = begin + kBehalf.size();
    return text_.substr(end).starts_with("the ") ? end + 4 : end;
  }

  /// "V. Gupta u. G. Roe", "Gerard SCHELLEKENS a Ben DE JONG": words that are something else elsewhere.
  [[nodiscard]] bool is_short_conjunction(std::string_view word) const {
    if (word == "u.") return !segment_.words.empty() || !scan_.segments.empty();
    return word == "a" && !segment_.words.empty() && segment_.words.back().shape == WordShape::capitals &&
           segment_.words.back().text.size() > 3;
  }

  [[nodiscard]] bool is_conjunction(std::string_view word) const {
    if (is_short_conjunction(word)) return true;
    if (!is_name_conjunction(word)) return false;
    return word != "by" || segment_.words.empty();
  }

  // --- segments -------------------------------------------------------------------------------------------------------------
  void add_word(std::size_t begin, std::size_t end) { add_word(begin, end, shape_of(text_.substr(begin, end - begin))); }
  void add_word(std::size_t begin, std::size_t end, WordShape shape) {
    std::string word(text_.substr(begin, end - begin));
    replace_all(word, "\u00AD", "");
    segment_.words.push_back({std::move(word), shape, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    at_ = end;
    after_mark_ = false;
  }
  void add_mark(std::string mark) {
    if (mark.empty()) return;
    segment_.marks.push_back(std::move(mark));
    after_mark_ = true;
  }
  void truncate_here() {
    close_segment(Separator::comma);
    scan_.truncated = true;
  }
  void conjunction() {
    if (!segment_.words.empty() || !segment_.marks.empty()) {
      close_segment(Separator::conjunction);
    } else {
      segment_.before = Separator::conjunction;  // ", and"
    }
  }
  [[nodiscard]] bool is_lead_in() const {
    return std::all_of(segment_.words.begin(), segment_.words.end(),
                       [](const NameWord& word) { return is_lead_in_word(lower(word.text)); });
  }
  void close_segment(Separator next) {
    after_mark_ = false;
    if (segment_.words.empty() && segment_.marks.empty() && segment_.extras.empty()) {
      // An empty stretch keeps the stronger of its two separators: "Doe;, and Roe".
      segment_.before = std::max(segment_.before, next);
      return;
    }
    scan_.segments.push_back(std::move(segment_));
    segment_ = {};
    segment_.before = next;
  }

  std::string_view text_;
  std::span<const StyleRun> runs_;
  std::size_t at_ = 0;
  std::size_t run_ = 0;
  bool after_mark_ = false;
  NameSegment segment_;
  NameScan scan_;
};

}  // namespace

NameScan scan_names(std::string_view text, std::span<const StyleRun> runs) { return Scanner(text, runs).scan(); }

}  // namespace bibfold
