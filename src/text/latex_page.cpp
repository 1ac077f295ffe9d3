// See latex_page.h. One walk over the text: each command does to the page what its row in latex_structure.h says. Groups are remembered by
// latex_groups.h, macros by latex_macros.h.
#include "text/latex_page.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "text/ascii.h"
#include "text/latex.h"
#include "text/latex_commands.h"
#include "text/latex_cursor.h"
#include "text/latex_groups.h"
#include "text/latex_macros.h"
#include "text/latex_structure.h"
#include "text/page_builder.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::size_t kDeepest = 200;
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kSigns{
    {{"---", "\u2014"}, {"--", "\u2013"}, {"``", "\u201C"}, {"''", "\u201D"}, {"~", " "}}};

class LatexWalker {
 public:
  LatexWalker(std::string_view text, SourceId source) : in_{text}, builder_(text, source) {}

  Page run() {
    const std::size_t begin = in_.text.find("\\begin{document}");
    if (begin != kNone) {
      read_preamble(begin);
      in_.at = begin;
    }
    while (in_.at < in_.text.size()) step();
    Page page = builder_.finish();
    page.hidden = std::move(hidden_);
    return page;
  }

 private:
  void read_preamble(std::size_t end);
  void step();
  void read_text();
  void read_blank();
  void read_comment();
  void read_math();
  void read_command();
  void read_environment(bool begin);
  void open_environment(std::string_view name);
  void apply(const LatexStructure& row, std::size_t command);
  void add_heading(int level);
  void add_item();
  void add_url(bool link);
  void add_symbol(std::string_view name, std::size_t command);
  void add_unknown(std::string_view name);
  void skip_accented();
  void show(std::string_view shown, std::size_t begin, std::size_t end);
  void begin_row();

  LatexCursor in_;
  PageBuilder builder_;
  LatexGroups groups_{in_, builder_};
  std::vector<LatexEnvironment> open_;
  LatexMacros macros_;
  std::vector<HiddenSpan> hidden_;
  int tables_ = 0;
  bool unclosed_ = false;  ///< a hidden environment: its end is not searched for again
};

void LatexWalker::show(std::string_view shown, std::size_t begin, std::size_t end) {
  for (std::size_t i = 0; i < shown.size();)
    builder_.add_character(next_code_point(shown, i), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin));
}

void LatexWalker::read_preamble(std::size_t end) {
  constexpr std::size_t kLongestName = 200;
  hidden_.push_back({0, static_cast<std::uint32_t>(end), "preamble"});
  for (const auto& [from, to] : read_latex_preamble(in_, end, macros_)) {
    show(latex_to_text(in_.text.substr(from, to - from).substr(0, kLongestName)), from, to);
    builder_.add_character(' ', static_cast<std::uint32_t>(to), 1);
  }
  builder_.end_block();
}

void LatexWalker::read_comment() {
  const std::size_t end = std::min(in_.text.find('\n', in_.at), in_.text.size());
  hidden_.push_back({static_cast<std::uint32_t>(in_.at), static_cast<std::uint32_t>(end), "comment"});
  in_.at = std::min(end + 1, in_.text.size());
  while (in_.at < in_.text.size() && (in_.text[in_.at] == ' ' || in_.text[in_.at] == '\t')) ++in_.at;
}

void LatexWalker::read_math() {
  constexpr std::size_t kLongest = 400;
  const std::size_t length = in_.text.substr(in_.at + 1, kLongest).find('$');
  const std::size_t end = length == kNone || length == 0 ? in_.at + 1 : in_.at + length + 2;
  if (end > in_.at + 1) show(latex_to_text(in_.text.substr(in_.at, end - in_.at)), in_.at, end);
  in_.at = end;
}

void LatexWalker::read_blank() {
  int lines = 0;
  const std::size_t begin = in_.at;
  for (; in_.at < in_.text.size() && is_ascii_space(in_.text[in_.at]); ++in_.at) lines += in_.text[in_.at] == '\n' ? 1 : 0;
  if (lines >= 2 && tables_ == 0) {
    builder_.end_block();
  } else {
    builder_.add_character(' ', static_cast<std::uint32_t>(begin), 1);
  }
}

void LatexWalker::read_text() {
  const std::size_t end = std::min(in_.text.find_first_of("\\{}$%~`'-& \t\r\n", in_.at + 1), in_.text.size());
  builder_.add_text(static_cast<std::uint32_t>(in_.at), static_cast<std::uint32_t>(end - in_.at));
  in_.at = end;
}

void LatexWalker::step() {
  for (const auto& [sign, shown] : kSigns) {
    if (!in_.stands(sign)) continue;
    show(shown, in_.at, in_.at + sign.size());
    in_.at += sign.size();
    return;
  }
  switch (in_.text[in_.at]) {
    case '\\':
      return read_command();
    case '{':
      ++in_.at;
      return groups_.open({});
    case '}':
      ++in_.at;
      return groups_.close();
    case '%':
      return read_comment();
    case '$':
      return read_math();
    case '&':
      if (tables_ > 0) builder_.break_cell();
      ++in_.at;
      return;
    case ' ':
    case '\t':
    case '\r':
    case '\n':
      return read_blank();
    default:
      return read_text();
  }
}

void LatexWalker::begin_row() {
  builder_.begin_block(LineKind::row, builder_.list_depth());
  builder_.break_cell();
}

void LatexWalker::read_command() {
  const std::size_t command = in_.at++;
  if (in_.at >= in_.text.size()) return;
  if (!is_ascii_letter(in_.text[in_.at])) {
    if (in_.text[in_.at] != '\\') return add_symbol(in_.text.substr(in_.at, 1), command);
    ++in_.at;
    in_.skip_options();
    return tables_ > 0 ? begin_row() : builder_.break_line(true);
  }
  const std::string_view name = in_.take_word();
  if (name == "begin" || name == "end") return read_environment(name == "begin");
  if (const std::string* const macro = macros_.find(name); macro != nullptr) return show(*macro, command, in_.at);
  const LatexStructure row = find_latex_structure(name);
  if (row.role != LatexRole::unknown) return apply(row, command);
  add_symbol(name, command);
}

/// An accent with its letter, a character; any other command shows its arguments.
void LatexWalker::add_symbol(std::string_view name, std::size_t command) {
  in_.at = static_cast<std::size_t>(name.data() - in_.text.data()) + name.size();
  const LatexCommand* const known = find_latex_command(name);
  if (known == nullptr) return add_unknown(name);
  if (known->kind == LatexKind::dropped || known->kind == LatexKind::markup) return;
  if (known->kind == LatexKind::no_argument) return static_cast<void>(in_.take_argument());
  if (known->kind == LatexKind::accent) {
    skip_accented();
  } else if (is_ascii_letter(name[0])) {  // "\o rensen", "\ss{}"
    if (in_.stands("{}")) in_.at += 2;
    while (in_.at < in_.text.size() && in_.text[in_.at] == ' ') ++in_.at;
  }
  if (known->kind == LatexKind::space) return show(" ", command, in_.at);
  show(latex_to_text(in_.text.substr(command, in_.at - command)), command, in_.at);
}

void LatexWalker::add_unknown(std::string_view name) {
  const std::size_t before = in_.at;
  if (is_ascii_letter(name[0])) groups_.open_arguments(9, true);
  if (in_.at == before) in_.skip_options();
}

/// "{e}", "\i", "e", behind an accent.
void LatexWalker::skip_accented() {
  const std::size_t before = in_.at;
  in_.skip_blanks();
  if (in_.stands("{")) {
    in_.take_argument();
  } else if (in_.stands("\\i") || in_.stands("\\j")) {
    in_.at += 2;
  } else if (in_.at < in_.text.size()) {
    next_code_point(in_.text, in_.at);
  }
  if (in_.at == before) ++in_.at;
  in_.at = std::min(in_.at, in_.text.size());
}

void LatexWalker::add_heading(int level) {
  if (!groups_.enter_argument()) return;
  builder_.begin_block(LineKind::heading, level);
  groups_.open({{}, 0, false, true});
}

void LatexWalker::add_item() {
  builder_.begin_block(LineKind::item, std::max(builder_.list_depth(), 1));
  const std::size_t begin = in_.at;
  const std::string label = latex_to_text(in_.take_option());
  const bool seen = std::any_of(label.begin(), label.end(), [](char c) { return is_ascii_alnum(c); });
  if (!seen) return;
  const bool code = label.size() <= 5 && is_ascii_alnum(label.back()) && label.size() != 4;
  show(code ? "[" + label + "] " : label + ' ', begin, in_.at);
}

void LatexWalker::add_url(bool link) {
  const std::size_t begin = in_.at;
  const std::string target = latex_to_verbatim(in_.take_argument());
  if (target.empty()) return;
  builder_.open_style(Style::link, target);
  if (link && groups_.enter_brace()) return groups_.open({{Style::link}, 0, false, false});
  if (!link) show(target, begin, in_.at);
  builder_.close_style(Style::link);
}

void LatexWalker::apply(const LatexStructure& row, std::size_t command) {
  switch (row.role) {
    case LatexRole::heading:
      return add_heading(row.count);
    case LatexRole::item:
      return add_item();
    case LatexRole::bib_item:
      builder_.begin_block(LineKind::item, std::max(builder_.list_depth(), 1));
      in_.skip_options();
      in_.take_argument();
      return;
    case LatexRole::entry:
    case LatexRole::line:
      builder_.begin_block(LineKind::item, std::max(builder_.list_depth(), 1));
      return groups_.open_arguments(row.count, row.role == LatexRole::entry);
    case LatexRole::style:
      if (!groups_.enter_brace()) return;
      builder_.open_style(row.style);
      return groups_.open({{row.style}, 0, false, false});
    case LatexRole::switch_style:
      return groups_.switch_style(row.style);
    case LatexRole::link:
    case LatexRole::url:
      return add_url(row.role == LatexRole::link);
    case LatexRole::new_line:
      return builder_.break_line(true);
    case LatexRole::new_block:
      return builder_.end_block();
    case LatexRole::blank:
      return show(" ", command, in_.at);
    case LatexRole::dropped:
      in_.skip_options();
      for (int i = 0; i < row.count; ++i) {
        in_.take_argument();
        in_.skip_options();
      }
      return;
    case LatexRole::define:
      return macros_.define(in_);
    case LatexRole::unknown:
      return;
  }
}

void LatexWalker::open_environment(std::string_view name) {
  const LatexEnvironment kind = find_latex_environment(name);
  if (open_.size() < kDeepest) open_.push_back(kind);
  if (kind == LatexEnvironment::section) return add_heading(2);
  in_.skip_options();
  if (kind == LatexEnvironment::list) {
    builder_.enter_list();
    in_.take_argument();
  } else if (kind == LatexEnvironment::table) {
    in_.take_argument();
    if (in_.stands("{")) in_.take_argument();
    ++tables_;
    return begin_row();
  }
  builder_.end_block();
}

void LatexWalker::read_environment(bool begin) {
  const std::string_view name = in_.take_argument();
  if (begin && find_latex_environment(name) == LatexEnvironment::hidden) {
    const std::size_t end = unclosed_ ? kNone : in_.text.find("\\end{" + std::string(name) + "}", in_.at);
    unclosed_ = end == kNone;
    if (end != kNone) hidden_.push_back({static_cast<std::uint32_t>(in_.at), static_cast<std::uint32_t>(end), "comment"});
    in_.at = end == kNone ? in_.at : end;
    return;
  }
  if (begin) return open_environment(name);
  builder_.end_block();
  if (open_.empty()) return;
  if (open_.back() == LatexEnvironment::list) builder_.leave_list();
  if (open_.back() == LatexEnvironment::table) tables_ = std::max(tables_ - 1, 0);
  open_.pop_back();
  builder_.end_block();
}

}  // namespace

bool is_latex_document(std::string_view text) {
  constexpr std::size_t kLooked = 1U << 16U;
  const std::string_view head = text.substr(0, kLooked);
  const bool document = head.find("\\begin{document}") != kNone;
  const bool preamble = head.find("\\documentclass") != kNone;
  return document && (preamble || head.starts_with('\\') || head.starts_with('%'));
}

Page parse_latex(std::string_view text, SourceId source) { return LatexWalker(text, source).run(); }

}  // namespace bibfold
