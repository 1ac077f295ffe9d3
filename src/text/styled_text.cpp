// See styled_text.h.
#include "text/styled_text.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

std::uint32_t size_of(const StyledText& text) { return static_cast<std::uint32_t>(text.text.size()); }

void add_anchor(StyledText& text, Anchor anchor) {
  if (!text.anchors.empty()) {
    const Anchor& last = text.anchors.back();
    const bool redundant = anchor.source_offset - last.source_offset == anchor.text_offset - last.text_offset;
    if (last.text_offset == anchor.text_offset) {
      text.anchors.back() = anchor;
      return;
    }
    if (redundant && anchor.source_offset >= last.source_offset) return;
  }
  text.anchors.push_back(anchor);
}

/// A run that goes on in the appended text (bold over a line end) stays one run.
void add_run(StyledText& text, const StyleRun& run, std::uint32_t joint) {
  if (run.begin > joint + 1) return text.runs.push_back(run);
  for (auto at = text.runs.rbegin(); at != text.runs.rend(); ++at) {
    if (at->end == joint && run.begin >= joint && at->style == run.style && at->target == run.target) {
      at->end = run.end;
      return;
    }
  }
  text.runs.push_back(run);
}

/// A line appended to a thousand others leaves them in order nearly always.
void sort_runs(StyledText& text) {
  const auto is_before = [](const StyleRun& a, const StyleRun& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; };
  if (!std::is_sorted(text.runs.begin(), text.runs.end(), is_before)) std::stable_sort(text.runs.begin(), text.runs.end(), is_before);
}

// Parts that keep their hyphen when a line breaks behind it: "self-" + "supervised".
constexpr std::array<std::string_view, 38> kHyphenated{
    "all",   "anti",  "audio", "co",    "cost",  "cross", "data", "fast", "few",  "fine", "high", "human", "in",
    "inter", "large", "long",  "low",   "multi", "non",   "off",  "one",  "open", "post", "pre",  "quasi", "real",
    "self",  "semi",  "short", "small", "state", "sub",   "text", "time", "two",  "well", "word", "zero"};

constexpr std::array<std::string_view, 14> kBehindIn{"batch",    "built", "context", "depth",   "domain", "game", "group",
                                                     "hospital", "house", "memory",  "network", "person", "situ", "vehicle"};

std::string_view last_word(std::string_view text) {
  const std::size_t blank = text.find_last_of(" \t(-/");
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

void remove_last_byte(StyledText& text) {
  text.text.pop_back();
  for (StyleRun& run : text.runs) run.end = std::min(run.end, size_of(text));
  while (!text.anchors.empty() && text.anchors.back().text_offset > size_of(text)) text.anchors.pop_back();
}

/// "doi:10.1029/" / "2022GL101999": an address that the end of a line cuts.
bool goes_on_as_address(std::string_view above, std::string_view below) {
  if (!above.ends_with('/') || below.empty() || !is_ascii_alnum(below[0])) return false;
  const std::string_view word = above.substr(above.find_last_of(" <(") + 1);
  return word.find("doi") != std::string_view::npos || word.find("://") != std::string_view::npos || word.starts_with("10.");
}

}  // namespace

bool is_soft_hyphen(std::string_view before, std::string_view after) {
  const std::string_view part = last_word(before.substr(0, before.size() - 1));
  if (part.size() < 2 || after.size() < 2 || !is_ascii_lower(after[0]) || !is_ascii_lower(after[1])) {
    return false;
  }
  const auto is_plain = [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
  if (!std::all_of(part.begin(), part.end(), is_plain)) return false;
  const std::string folded = lower(part);
  if (folded == "in") return !is_one_of(kBehindIn, after.substr(0, after.find_first_of(" ,.:;")));  // "In-" + "terferometry"
  return !is_one_of(kHyphenated, folded);
}

StyledText slice(const StyledText& text, std::uint32_t begin, std::uint32_t end) {
  StyledText out;
  end = std::min(end, size_of(text));
  begin = std::min(begin, end);
  out.source = text.source;
  out.text = text.text.substr(begin, end - begin);
  for (const StyleRun& run : text.runs) {
    if (run.begin >= end) break;
    const std::uint32_t from = std::max(run.begin, begin);
    const std::uint32_t to = std::min(run.end, end);
    if (from < to) out.runs.push_back({from - begin, to - begin, run.style, run.target});
  }
  sort_runs(out);
  out.anchors.push_back({0, text.source_span(begin, begin).begin});
  // Both ascend; a row of a table has many, and is sliced many times.
  const auto behind = [](std::uint32_t offset, const Anchor& anchor) { return offset < anchor.text_offset; };
  for (auto anchor = std::upper_bound(text.anchors.begin(), text.anchors.end(), begin, behind); anchor != text.anchors.end(); ++anchor) {
    if (anchor->text_offset >= end) break;
    out.anchors.push_back({anchor->text_offset - begin, anchor->source_offset});
  }
  for (auto at = std::upper_bound(text.breaks.begin(), text.breaks.end(), begin); at != text.breaks.end() && *at + 1 < end; ++at) {
    out.breaks.push_back(*at - begin);
  }
  return out;
}

StyledText trimmed(const StyledText& text) {
  const std::string_view inner = trim(text.text);
  if (inner.size() == text.text.size()) return text;
  const auto begin = static_cast<std::uint32_t>(inner.data() - text.text.data());
  return slice(text, begin, begin + static_cast<std::uint32_t>(inner.size()));
}

void append(StyledText& to, const StyledText& more, Joint joint) {
  if (to.text.empty()) {
    to = more;
    return;
  }
  if (more.text.empty()) return;
  const std::uint32_t old_end = size_of(to);
  if (joint != Joint::none) {
    if (joint == Joint::end) to.breaks.push_back(old_end);
    to.text += ' ';
  }
  const std::uint32_t base = size_of(to);
  to.text += more.text;
  for (const Anchor& anchor : more.anchors) add_anchor(to, {base + anchor.text_offset, anchor.source_offset});
  for (const StyleRun& run : more.runs) add_run(to, {base + run.begin, base + run.end, run.style, run.target}, old_end);
  for (const std::uint32_t at : more.breaks) to.breaks.push_back(base + at);
  sort_runs(to);
}

void append_wrapped(StyledText& to, const StyledText& more) {
  if (goes_on_as_address(to.text, more.text)) return append(to, more, Joint::none);
  // U+2010, as typesetting programs write it.
  if (to.text.ends_with("\u2010") && to.text.size() > 4) {
    for (int i = 0; i < 2; ++i) remove_last_byte(to);
    to.text.back() = '-';
  }
  const bool hyphen = to.text.size() > 1 && to.text.ends_with('-') && to.text[to.text.size() - 2] != ' ' &&
                      to.text[to.text.size() - 2] != '-' && !more.text.empty() && more.text[0] != ' ';
  if (!hyphen) return append(to, more, Joint::space);
  std::size_t at = 0;
  const bool word = is_letter(next_code_point(more.text, at));
  if (!word) return append(to, more, is_ascii_digit(more.text[0]) ? Joint::none : Joint::space);
  if (is_soft_hyphen(to.text, more.text)) remove_last_byte(to);
  append(to, more, Joint::none);
}

void mend_emphasis(StyledText& text) {
  constexpr std::size_t kNone = std::string::npos;
  const std::string& plain = text.text;
  const auto is_wordy = [&](std::size_t at) {
    if (at >= plain.size()) return false;
    const char32_t c = next_code_point(plain, at);
    return is_letter(c) || is_digit(c);
  };
  const auto is_gap = [&](std::size_t at) {
    return at >= plain.size() || plain[at] == ' ' || std::ispunct(static_cast<unsigned char>(plain[at])) != 0 || plain[at] == '\x9C';
  };
  std::size_t open = kNone;
  for (std::size_t at = plain.find('*'); at != kNone; at = plain.find('*', at)) {
    std::size_t end = at;
    while (end < plain.size() && plain[end] == '*') ++end;
    const std::size_t width = end - at;
    const bool opens = is_wordy(end) && (at == 0 || is_gap(at - 1));
    const bool closes = open != kNone && !is_wordy(end) && at > open && plain[at - 1] != ' ';
    if (closes) {
      StyledText out = slice(text, 0, static_cast<std::uint32_t>(open));
      append(out, slice(text, static_cast<std::uint32_t>(open + width), static_cast<std::uint32_t>(at)), Joint::none);
      const auto run_end = size_of(out);
      append(out, slice(text, static_cast<std::uint32_t>(end), size_of(text)), Joint::none);
      out.runs.push_back({static_cast<std::uint32_t>(open), run_end, width == 1 ? Style::italic : Style::bold, ""});
      sort_runs(out);
      text = std::move(out);
      return;
    }
    if (opens) open = at;  // "*Doe, J. Title. *Nature* 3": the first star is a mark
    at = end;
  }
}

bool is_wholly(const StyledText& text, Style style) {
  // Letters and digits outside of every run of the style?
  std::size_t run = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> covered;
  for (const StyleRun& r : text.runs) {
    if (r.style == style) covered.emplace_back(r.begin, r.end);
  }
  bool any = false;
  std::uint32_t reach = 0;  // covered up to here by the runs begun so far
  for (std::size_t at = 0; at < text.text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(text.text, at);
    while (run < covered.size() && covered[run].first <= begin) reach = std::max(reach, covered[run++].second);
    if (!is_letter(c) && !is_digit(c)) continue;
    if (begin >= reach) return false;
    any = true;
  }
  return any;
}

}  // namespace bibfold
