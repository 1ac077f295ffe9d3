// Text → LaTeX for the value of a BibTeX field. External function: text_to_latex.
#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/latex.h"
#include "text/latex_commands.h"
#include "text/latex_group.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;

std::string_view escaped(char c) {
  switch (c) {
    case '&':
      return "\\&";
    case '%':
      return "\\%";
    case '#':
      return "\\#";
    case '_':
      return "\\_";
    case '{':
      return "{\\textbraceleft}";  // not "\{": BibTeX counts braces, and knows no escapes
    case '}':
      return "{\\textbraceright}";
    case '~':
      return "{\\textasciitilde}";
    case '^':
      return "{\\textasciicircum}";
    case '`':
      return "{\\textasciigrave}";
    default:
      return {};
  }
}

// Characters written without a command.
std::string_view quotes_in_ascii(std::string_view character) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kRows{{{"“", "``"}, {"”", "''"}, {"‘", "`"}, {"’", "'"}}};
  for (const auto& [from, to] : kRows) {
    if (from == character) return to;
  }
  return {};
}

const LatexCommand* command_for(std::string_view text, LatexKind kind) {
  for (const LatexCommand& row : latex_characters()) {
    if (row.kind == kind && row.text == text) return &row;
  }
  return nullptr;
}

// The command of an accent that has a short name: "\v", not "\check", which is for math.
const LatexCommand* accent_for(char32_t combining) {
  std::string mark;
  append_utf8(mark, combining);
  for (const LatexCommand& row : latex_characters()) {
    if (row.kind == LatexKind::accent && row.name.size() == 1 && row.text == mark) return &row;
  }
  return nullptr;
}

// "é" → "\'e", "ễ" → "\~{\^e}", "š" → "\v{s}"; empty when there is no command for it.
std::string accented(char32_t c) {
  std::array<utf8proc_int32_t, 8> parts{};
  int last_boundary = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                             UTF8PROC_DECOMPOSE, &last_boundary);
  if (count < 2 || count > 4 || parts[0] >= 0x80) return {};
  std::string out(1, static_cast<char>(parts[0]));
  for (std::size_t i = 1; i < static_cast<std::size_t>(count); ++i) {
    const LatexCommand* const row = accent_for(static_cast<char32_t>(parts[i]));
    if (row == nullptr) return {};
    const bool below = parts[i] == 0x323 || parts[i] == 0x327 || parts[i] == 0x328 || parts[i] == 0x331;
    const bool dotless = !below && (out == "i" || out == "j");
    const bool braces = is_ascii_letter(row->name[0]) || i > 1;
    out = fmt::format("\\{}{}{}{}{}", row->name, braces ? "{" : "", dotless ? "\\" : "", out, braces ? "}" : "");
  }
  return out;
}

/// "‐" is a hyphen, "ﬁ" are two letters, a thin blank is a blank: what Unicode has as another form of ASCII; else empty.
std::string plain_form(char32_t c) {
  if (is_dash(c)) return "-";
  if (is_blank(c)) return " ";
  std::array<utf8proc_int32_t, 8> parts{};
  int last_boundary = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                             static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &last_boundary);
  std::string out;
  for (std::size_t i = 0; count > 0 && i < std::min(static_cast<std::size_t>(count), parts.size()); ++i) {
    if (parts[i] >= 0x80 || !is_ascii_letter(static_cast<char>(parts[i]))) return {};
    out += static_cast<char>(parts[i]);
  }
  return out;
}

class Encoder {
 public:
  Encoder(std::string_view text, bool ascii) : text_(text), ascii_(ascii) { out_.reserve(text.size() + 16); }

  std::string run() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (static_cast<unsigned char>(c) >= 0x80) {
      beyond_ascii();
    } else if (c == '\\' || c == '$') {
      latex_or_literal(c);
    } else if (c == '-') {
      dash("-");
      ++at_;
    } else {
      if (c == '\'' && out_.ends_with('\'')) out_ += "{}";
      const std::string_view command = escaped(c);
      out_ += command.empty() ? text_.substr(at_, 1) : command;
      ++at_;
    }
  }

  void dash(std::string_view what) {
    if (out_.ends_with('-')) out_ += "{}";
    out_ += what;
  }

  // What latex_to_text left as LaTeX goes back as it is.
  void latex_or_literal(char c) {
    const std::string_view latex = c == '$' ? formula() : unknown_command();
    out_ += !latex.empty() ? latex : std::string_view(c == '$' ? "\\$" : "{\\textbackslash}");
    at_ += latex.empty() ? 1 : latex.size();
  }

  // "$n \log n$", as pages of the web and latex_to_text leave it: something that only mathematics has, no blank inside of the dollars, no
  // digit behind them. "from $5 to $6" and "$HOME_DIR or $PATH" are text.
  [[nodiscard]] std::string_view formula() const {
    const std::size_t end = text_.find('$', at_ + 1);
    if (end == kNone || end == at_ + 1) return {};
    const std::string_view whole = text_.substr(at_, end + 1 - at_);
    const bool loose = whole[1] == ' ' || whole[whole.size() - 2] == ' ' || whole[whole.size() - 2] == '\\';
    const bool money = end + 1 < text_.size() && is_ascii_digit(text_[end + 1]);
    if (loose || money || whole.find_first_of("\\^_") == kNone || !is_balanced(whole)) return {};
    return whole;
  }

  static bool is_balanced(std::string_view text) {
    int depth = 0;
    for (const char c : text) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) return false;
    }
    return depth == 0;
  }

  // "\foo{x}"; a lone backslash, or one in front of what will be a group, is text.
  [[nodiscard]] std::string_view unknown_command() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_ascii_letter(text_[end])) ++end;
    if (end == at_ + 1 || find_latex_command(text_.substr(at_ + 1, end - at_ - 1)) != nullptr) return {};
    while (end < text_.size() && text_[end] == '{' && !unbalanced_) {
      const std::size_t behind = behind_latex_group(text_, end);
      unbalanced_ = behind == kNone;
      if (!unbalanced_) end = behind;
    }
    const char next = end < text_.size() ? text_[end] : ' ';
    const bool group_follows = static_cast<unsigned char>(next) >= 0x80 || next == '\\' || escaped(next).starts_with('{');
    return group_follows ? std::string_view() : text_.substr(at_, end - at_);
  }

  void beyond_ascii() {
    const std::size_t begin = at_;
    const char32_t c = next_code_point(text_, at_);
    const std::string_view character = text_.substr(begin, at_ - begin);
    if (c == 0xA0) {
      out_ += '~';
    } else if (c == U'–' || c == U'—') {
      dash(c == U'–' ? "--" : "---");
    } else if (ascii_) {
      command(c, character);
    } else {
      out_ += character;
    }
  }

  void command(char32_t c, std::string_view character) {
    const std::string_view quote = quotes_in_ascii(character);
    if (!quote.empty()) {
      if (out_.ends_with(quote[0])) out_ += "{}";
      out_ += quote;
    } else if (const LatexCommand* const symbol = command_for(character, LatexKind::symbol)) {
      out_.append("{\\").append(symbol->name).append("}");
    } else if (const LatexCommand* const math = command_for(character, LatexKind::math)) {
      out_.append("{$\\").append(math->name).append("$}");
    } else if (const std::string accent = accented(c); !accent.empty()) {
      out_.append("{").append(accent).append("}");
    } else {
      const std::string plain = plain_form(c);
      out_ += plain.empty() ? character : std::string_view(plain);
    }
  }

  std::string_view text_;
  bool ascii_;
  std::string out_;
  std::size_t at_ = 0;
  bool unbalanced_ = false;
};

}  // namespace

std::string text_to_latex(std::string_view text, bool ascii) { return Encoder(text, ascii).run(); }

}  // namespace bibfold
