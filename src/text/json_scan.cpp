// JSON text → offsets. External functions: see json_scan.h.
#include "text/json_scan.h"

#include "text/ascii.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;

bool is_scalar(char c) { return is_ascii_digit(c) || is_ascii_letter(c) || c == '-' || c == '+' || c == '.'; }

JsonRange fault_at(std::size_t begin, std::size_t at) { return {begin, at, at}; }

// A string ends in its line: a quote that is missing costs no more than that line.
JsonRange scan_string(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == '"') return {begin, at + 1, kNone};
    if (text[at] == '\n') return fault_at(begin, at);
    if (text[at] == '\\') ++at;
  }
  return fault_at(begin, text.size());
}

JsonRange scan_container(std::string_view text, std::size_t begin) {
  std::string closers;
  for (std::size_t at = begin; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '{' || c == '[') {
      closers += c == '{' ? '}' : ']';
    } else if (c == '}' || c == ']') {
      if (c != closers.back()) return fault_at(begin, at);
      closers.pop_back();
      if (closers.empty()) return {begin, at + 1, kNone};
    } else if (c == '"') {
      const JsonRange string = scan_string(text, at);
      if (!string.ok()) return fault_at(begin, string.fault);
      at = string.end - 1;
    }
  }
  return fault_at(begin, text.size());
}

}  // namespace

std::size_t skip_json_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) ++at;
  return at;
}

JsonRange scan_json_value(std::string_view text, std::size_t at) {
  if (at >= text.size()) return fault_at(at, at);
  if (text[at] == '"') return scan_string(text, at);
  if (text[at] == '{' || text[at] == '[') return scan_container(text, at);
  std::size_t end = at;
  while (end < text.size() && is_scalar(text[end])) ++end;
  return end == at ? fault_at(at, at) : JsonRange{at, end, kNone};
}

JsonObject scan_json_object(std::string_view text, std::size_t begin) {
  JsonObject object;
  const auto stop = [&](std::size_t at) {
    object.range = fault_at(begin, at);
    return object;
  };
  std::size_t at = skip_json_blanks(text, begin + 1);
  for (bool first = true; at < text.size() && text[at] != '}'; first = false) {
    if (!first) {
      if (text[at] != ',') return stop(at);
      at = skip_json_blanks(text, at + 1);
    }
    if (at >= text.size() || text[at] != '"') return stop(at);
    const JsonRange key = scan_string(text, at);
    if (!key.ok()) return stop(key.fault);
    at = skip_json_blanks(text, key.end);
    if (at >= text.size() || text[at] != ':') return stop(at);
    const JsonRange value = scan_json_value(text, skip_json_blanks(text, at + 1));
    if (!value.ok()) return stop(value.fault);
    object.members.push_back({text.substr(key.begin + 1, key.end - key.begin - 2), value});
    at = skip_json_blanks(text, value.end);
  }
  if (at >= text.size()) return stop(at);
  object.range = {begin, at + 1, kNone};
  return object;
}

std::vector<JsonRange> scan_json_array(std::string_view text, std::size_t begin) {
  std::vector<JsonRange> elements;
  std::size_t at = skip_json_blanks(text, begin + 1);
  while (at < text.size() && text[at] != ']') {
    const JsonRange element = scan_json_value(text, at);
    if (!element.ok()) break;
    elements.push_back(element);
    at = skip_json_blanks(text, element.end);
    if (at < text.size() && text[at] == ',') at = skip_json_blanks(text, at + 1);
  }
  return elements;
}

bool is_json_deeper(std::string_view json, std::size_t limit) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (c == '"') quoted = !quoted;
    if (quoted && c == '\\') ++at;
    if (quoted) continue;
    if ((c == '{' || c == '[') && ++depth > limit) return true;
    if (c == '}' || c == ']') --depth;
  }
  return false;
}

}  // namespace bibfold
