// Paths → make rules, quoted for GNU make, which has a way of its own for each character. External function: make_rule.
#include "depfile.h"

#include <string_view>

#include <fmt/format.h>

namespace bibfold {
namespace {

bool is_nameable(std::string_view path) { return path.find_first_of(";|\t\n\r") == std::string_view::npos && !path.ends_with('\\'); }

/// Backslashes are themselves, except before a character that one of them quotes.
std::string quoted(std::string_view path, bool as_target) {
  std::string out = path.starts_with('~') ? "./" : "";  // else a home folder
  std::size_t backslashes = 0;
  for (const char c : path) {
    const bool needs_backslash = std::string_view(" #:*?[]").find(c) != std::string_view::npos || (c == '%' && as_target);
    if (needs_backslash) out.append(backslashes + 1, '\\');
    if (c == '$') out += '$';
    if (c == '=') {
      out += "$(or =)";  // a bare one makes the line an assignment
    } else {
      out += c;
    }
    backslashes = c == '\\' ? backslashes + 1 : 0;
  }
  return out;
}

}  // namespace

Result<std::string> make_rule(const std::string& target, std::span<const std::string> inputs) {
  std::string rule = quoted(target, true);
  rule += ':';
  std::string empty_rules;
  if (!is_nameable(target)) return Failure{fmt::format("--depfile: no make rule can name '{}'", target)};
  for (const std::string& input : inputs) {
    if (input == target) continue;
    if (!is_nameable(input)) return Failure{fmt::format("--depfile: no make rule can name '{}'", input)};
    rule += fmt::format(" \\\n  {}", quoted(input, false));
    empty_rules += fmt::format("\n{}:\n", quoted(input, true));
  }
  return rule + "\n" + empty_rules;
}

}  // namespace bibfold
