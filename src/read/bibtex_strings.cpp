// Values of fields and strings, taken out of their delimiters and joined. External classes: BibtexStrings, ByteBudget.
#include "read/bibtex_strings.h"

#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::size_t kLongestString = 1U << 20U;  // bytes: strings that double each other stop here

// Behind the delimited part at `begin`; `closed` tells whether its closing delimiter is there.
std::size_t behind_part(std::string_view text, std::size_t begin, std::size_t end, bool& closed) {
  const bool quoted = text[begin] == '"';
  std::size_t depth = 0;
  closed = true;
  std::size_t last_quote = begin;
  for (std::size_t at = begin + (quoted ? 1 : 0); at < end; ++at) {
    const char c = text[at];
    if (c == '{') ++depth;
    if (c == '}' && depth > 0 && --depth == 0 && !quoted) return at + 1;
    if (c != '"' || !quoted || depth > 0) continue;
    last_quote = at;
    std::size_t next = at + 1;
    while (next < end && is_ascii_space(text[next])) ++next;
    if (next == end || text[next] == '#') return at + 1;  // others stand inside: "the "best" one"
  }
  closed = quoted && last_quote > begin && last_quote + 1 == end;
  return end;
}

}  // namespace

bool ByteBudget::spend(std::size_t bytes) {
  if (bytes > left_) return false;
  left_ -= bytes;
  return true;
}

BibtexStrings::BibtexStrings(std::string_view text, SourceId source, ByteBudget& budget, MadeTexts& made)
    : text_(text), source_(source), budget_(budget), made_(made) {
  for (const std::string_view month : kMonths) values_.emplace(month, month);
}

void BibtexStrings::define(const BibtexField& field, Diagnostics& diagnostics) {
  values_[lower(field.name)] = expand(field, false, diagnostics);
}

std::string_view BibtexStrings::expand(const BibtexField& field, bool whole, Diagnostics& diagnostics) {
  const char first = text_[field.value_begin];
  const bool delimited = first == '{' || first == '"';
  if (!whole || field.joined) return join(field, diagnostics);
  if (!delimited) return look_up(field.value_begin, field.value_end, diagnostics);
  return text_.substr(field.value_begin + 1, field.value_end - field.value_begin - 2);
}

std::string_view BibtexStrings::join(const BibtexField& field, Diagnostics& diagnostics) {
  std::string value;
  for (std::size_t at = field.value_begin; at < field.value_end;) {
    const char c = text_[at];
    if (is_ascii_space(c) || c == '#') {
      ++at;
    } else if (c == '%') {
      while (at < field.value_end && text_[at] != '\n' && text_[at] != '\r') ++at;
    } else if (c == '{' || c == '"') {
      bool closed = true;
      const std::size_t end = behind_part(text_, at, field.value_end, closed);
      value += text_.substr(at + 1, end - at - (closed ? 2 : 1));
      at = end;
    } else {
      std::size_t end = field.joined ? text_.find_first_of("# \t\r\n{\"%", at) : field.value_end;
      end = std::min<std::size_t>(end, field.value_end);
      value += look_up(at, end, diagnostics);
      at = end;
    }
    if (value.size() > kLongestString && field.joined) {
      diagnostics.push_back(
          {Code::unexpected_value, Span{source_, field.value_begin, field.value_end}, "a string that grows beyond all use", {}});
      break;
    }
  }
  return made_.add(std::move(value));
}

// A number stands for itself; so does what was meant to be in delimiters ("title = Deep learning").
std::string_view BibtexStrings::look_up(std::size_t begin, std::size_t end, Diagnostics& diagnostics) {
  const std::string_view name = text_.substr(begin, end - begin);
  if (is_ascii_digit(name[0])) return name;
  const auto found = values_.find(lower(name));
  if (found == values_.end()) {
    const bool words = name.find_first_of(" \t(){}'") != std::string_view::npos;
    if (!words) {
      const Span span{source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      diagnostics.push_back({Code::undefined_string, span, std::string(name), {}});
    }
    return name;
  }
  return budget_.spend(found->second.size()) ? found->second : name;
}

}  // namespace bibfold
