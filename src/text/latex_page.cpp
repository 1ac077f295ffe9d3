// See latex_page.h. One walk over the text: a group remembers which styles end with it, and whether a further argument follows it.
#include "text/latex_page.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "text/latex.h"
#include "text/latex_commands.h"
#include "text/latex_cursor.h"
#include "text/latex_group.h"
#include "text/latex_structure.h"
#include "text/page_builder.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::size_t kDeepest = 200;

bool is_letter_byte(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

/// "{" … "}" that is open.
struct Group {
  std::vector<Style> styles;
  int arguments = 0;        ///< of the same command, to follow
  bool commas = false;      ///< between the arguments
  bool ends_block = false;  ///< a heading
};

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
  void define_macro();
  bool enter_argument();
  void open_arguments(int count, bool commas);
  void open_group(Group group);
  void close_group();
  void next_argument(const Group& closed);
  void show(std::string_view shown, std::size_t begin, std::size_t end);
  void begin_row();

  LatexCursor in_;
  PageBuilder builder_;
  std::vector<Group> groups_;
  std::vector<LatexEnvironment> open_;
  std::map<std::string, std::string, std::less<>> macros_;
  std::vector<HiddenSpan> hidden_;
  int tables_ = 0;
  bool unclosed_ = false;  ///< a hidden environment: its end is not searched for again
};

void LatexWalker::show(std::string_view shown, std::size_t begin, std::size_t end) {
  for (std::size_t i = 0; i < shown.size();)
    builder_.add_character(next_code_point(shown, i), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin));
}

void LatexWalker::read_preamble(std::size_t end) {
  hidden_.push_back({0, static_cast<std::uint32_t>(end), "preamble"});
  std::vector<std::pair<std::size_t, std::size_t>> names;  // of the author
  for (in_.at = in_.text.find('\\'); in_.at < end; in_.at = in_.text.find('\\', in_.at)) {
    constexpr std::size_t kLongestLine = 400;
    const std::string_view before = in_.text.substr(in_.at - std::min(in_.at, kLongestLine), std::min(in_.at, kLongestLine));
    const std::string_view line = before.substr(before.rfind('\n') + 1);
    const bool comment = line.find('%') != kNone;
    std::size_t word = ++in_.at;
    while (in_.at < end && is_letter_byte(in_.text[in_.at])) ++in_.at;
    const std::string_view name = in_.text.substr(word, in_.at - word);
    if (comment) continue;
    if (find_latex_structure(name).role == LatexRole::define) define_macro();
    if (name != "name" && name != "author" && name != "firstname" && name != "familyname" && name != "lastname") continue;
    for (std::string_view part = in_.take_argument(); !part.empty(); part = in_.take_argument()) {
      const auto begin = static_cast<std::size_t>(part.data() - in_.text.data());
      names.emplace_back(begin, begin + part.size());
    }
  }
  for (const auto& [from, to] : names) {
    show(latex_to_text(in_.text.substr(from, to - from).substr(0, 200)), from, to);
    builder_.add_character(' ', static_cast<std::uint32_t>(to), 1);
  }
  builder_.end_block();
}

void LatexWalker::open_group(Group group) {
  if (groups_.size() >= kDeepest) return;
  groups_.push_back(std::move(group));
}

void LatexWalker::close_group() {
  if (groups_.empty()) return;
  const Group group = std::move(groups_.back());
  groups_.pop_back();
  for (auto style = group.styles.rbegin(); style != group.styles.rend(); ++style) builder_.close_style(*style);
  if (group.ends_block) builder_.end_block();
  if (group.arguments > 0) next_argument(group);
}

void LatexWalker::next_argument(const Group& closed) {
  const std::size_t before = in_.at;
  in_.skip_blanks();
  if (!in_.stands("{")) {
    in_.at = before;
    return;
  }
  const bool empty = in_.text.substr(in_.at + 1, 1) == "}";
  if (!empty && closed.commas) builder_.add_character(',', static_cast<std::uint32_t>(in_.at), 1);
  if (!empty) builder_.add_character(' ', static_cast<std::uint32_t>(in_.at), 1);
  ++in_.at;
  open_group({{}, closed.arguments - 1, closed.commas, false});
}

/// Behind a command and its options: past the brace of its argument. Without one it stays where the options end.
bool LatexWalker::enter_argument() {
  in_.skip_options();
  const std::size_t before = in_.at;
  in_.skip_blanks();
  if (!in_.stands("{")) {
    in_.at = before;
    return false;
  }
  ++in_.at;
  return true;
}

/// Behind a command: its arguments are shown, one after the other.
void LatexWalker::open_arguments(int count, bool commas) {
  if (!enter_argument()) return;
  open_group({{}, count - 1, commas, false});
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
  for (; in_.at < in_.text.size() && std::isspace(static_cast<unsigned char>(in_.text[in_.at])) != 0; ++in_.at)
    lines += in_.text[in_.at] == '\n' ? 1 : 0;
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
  for (const std::string_view sign : {"---", "--", "``", "''", "~"}) {
    if (!in_.stands(sign)) continue;
    show(sign == "~"     ? " "
         : sign == "---" ? "\u2014"
         : sign == "--"  ? "\u2013"
         : sign == "``"  ? "\u201C"
                         : "\u201D",
         in_.at, in_.at + sign.size());
    in_.at += sign.size();
    return;
  }
  switch (in_.text[in_.at]) {
    case '\\':
      return read_command();
    case '{':
      ++in_.at;
      return open_group({});
    case '}':
      ++in_.at;
      return close_group();
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
  if (!is_letter_byte(in_.text[in_.at])) {
    if (in_.text[in_.at] != '\\') return add_symbol(in_.text.substr(in_.at, 1), command);
    ++in_.at;
    in_.skip_options();
    return tables_ > 0 ? begin_row() : builder_.break_line(true);
  }
  const std::string_view name = in_.take_word();
  if (name == "begin" || name == "end") return read_environment(name == "begin");
  const auto macro = macros_.find(name);
  if (macro != macros_.end()) return show(macro->second, command, in_.at);
  const LatexStructure row = find_latex_structure(name);
  if (row.role != LatexRole::unknown) return apply(row, command);
  add_symbol(name, command);
}

/// An accent with its letter, a character; any other command shows its arguments.
void LatexWalker::add_symbol(std::string_view name, std::size_t command) {
  in_.at = static_cast<std::size_t>(name.data() - in_.text.data()) + name.size();
  const LatexCommand* const known = find_latex_command(name);
  if (known == nullptr) {
    const std::size_t before = in_.at;
    if (is_letter_byte(name[0])) open_arguments(9, true);
    if (in_.at == before) in_.skip_options();
    return;
  }
  if (known->kind == LatexKind::dropped || known->kind == LatexKind::markup || known->kind == LatexKind::no_argument) {
    if (known->kind == LatexKind::no_argument) in_.take_argument();
    return;
  }
  if (known->kind == LatexKind::accent) {
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
  } else if (is_letter_byte(name[0])) {  // "\o rensen", "\ss{}"
    if (in_.stands("{}")) in_.at += 2;
    while (in_.at < in_.text.size() && in_.text[in_.at] == ' ') ++in_.at;
  }
  if (known->kind == LatexKind::space) return show(" ", command, in_.at);
  show(latex_to_text(in_.text.substr(command, in_.at - command)), command, in_.at);
}

void LatexWalker::define_macro() {
  constexpr std::size_t kMost = 200;
  in_.skip_options();
  std::string_view name = in_.take_argument();
  if (name.empty() && in_.stands("\\")) {  // \def\me{…}
    const std::size_t begin = in_.at++;
    while (in_.at < in_.text.size() && is_letter_byte(in_.text[in_.at])) ++in_.at;
    name = in_.text.substr(begin, in_.at - begin);
  }
  const bool arguments = in_.stands("[") || in_.stands("#");
  in_.skip_options();
  while (in_.stands("#")) in_.at += 2;
  in_.at = std::min(in_.at, in_.text.size());
  const std::string_view body = in_.take_argument();
  if (arguments || name.size() < 2 || body.empty() || body.size() > kMost || macros_.size() > kMost) return;
  std::string shown = latex_to_text(body);
  if (shown.find('\\') == std::string::npos) macros_[std::string(name.substr(1))] = std::move(shown);
}

void LatexWalker::add_heading(int level) {
  if (!enter_argument()) return;
  builder_.begin_block(LineKind::heading, level);
  open_group({{}, 0, false, true});
}

void LatexWalker::add_item() {
  builder_.begin_block(LineKind::item, std::max(builder_.list_depth(), 1));
  const std::size_t begin = in_.at;
  const std::string label = latex_to_text(in_.take_option());
  const bool seen = std::any_of(label.begin(), label.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
  if (!seen) return;
  const bool code = label.size() <= 5 && std::isalnum(static_cast<unsigned char>(label.back())) != 0 && label.size() != 4;
  show(code ? "[" + label + "] " : label + ' ', begin, in_.at);
}

void LatexWalker::add_url(bool link) {
  const std::size_t begin = in_.at;
  const std::string target = latex_to_verbatim(in_.take_argument());
  if (target.empty()) return;
  builder_.open_style(Style::link, target);
  if (link) {
    in_.skip_blanks();
    if (in_.stands("{")) {
      ++in_.at;
      return open_group({{Style::link}, 0, false, false});
    }
  } else {
    show(target, begin, in_.at);
  }
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
      return open_arguments(row.count, row.role == LatexRole::entry);
    case LatexRole::style:
      in_.skip_blanks();
      if (!in_.stands("{")) return;
      ++in_.at;
      builder_.open_style(row.style);
      return open_group({{row.style}, 0, false, false});
    case LatexRole::switch_style:
      if (groups_.empty()) return;
      builder_.open_style(row.style);
      groups_.back().styles.push_back(row.style);
      return;
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
      return define_macro();
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
