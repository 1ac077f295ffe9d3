// Definitions of strings → what becomes of them. External: StringTable, rename_strings.
#include "write/bibtex_strings.h"

#include "text/utf8.h"

namespace bibfold {
namespace {

std::string_view value_of(std::string_view text, const BibtexField& field) {
  return text.substr(field.value_begin, field.value_end - field.value_begin);
}

/// {x} and "x" are one value.
std::string plain_value(std::string_view value) {
  if (value.size() >= 2 && (value.front() == '{' || value.front() == '"')) value = value.substr(1, value.size() - 2);
  return collapse_blanks(value);
}

bool is_name_end(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '#' || c == ',' || c == '}' || c == ')'; }

/// f(begin, end) for each part of the value that is neither in delimiters nor a number.
template <typename F>
void for_each_macro(std::string_view text, std::uint32_t begin, std::uint32_t end, const F& f) {
  for (std::uint32_t at = begin; at < end;) {
    const char c = text[at];
    if (c == '{' || c == '"') {
      int depth = c == '{' ? 1 : 0;
      for (++at; at < end; ++at) {
        if (text[at] == '{') ++depth;
        if (text[at] == '}') --depth;
        if (depth == 0 && text[at] == (c == '{' ? '}' : '"')) break;
      }
      ++at;
    } else if (is_name_end(c)) {
      ++at;
    } else {
      const std::uint32_t first = at;
      while (at < end && !is_name_end(text[at])) ++at;
      if (c < '0' || c > '9') f(first, at);
    }
  }
}

}  // namespace

bool StringPlan::drops(std::string_view name) const { return !dropped.empty() && dropped.contains(lower(name)); }

StringPlan StringTable::add(std::string_view text, const std::vector<BibtexItem>& items) {
  StringPlan plan;
  std::map<std::string, std::string> here;
  for (const BibtexItem& item : items) {
    if (item.kind != BibtexKind::string || item.fields.empty()) continue;
    here[lower(item.fields[0].name)] = plain_value(value_of(text, item.fields[0]));
  }
  for (const auto& [name, value] : here) {
    const auto before = values_.find(name);
    if (before == values_.end()) continue;
    if (before->second == value) {
      plan.dropped.insert(name);
    } else {
      int number = 2;
      std::string other;
      do {
        other = name + std::to_string(number++);
      } while (values_.contains(other) || here.contains(other));
      plan.renamed[name] = other;
    }
  }
  for (const auto& [name, value] : here) {
    const auto renamed = plan.renamed.find(name);
    values_.emplace(renamed == plan.renamed.end() ? name : renamed->second, value);
  }
  return plan;
}

void rename_strings(EntryEditor& editor, std::string_view text, const BibtexItem& item, const StringPlan& plan) {
  const auto replace = [&](std::uint32_t begin, std::uint32_t end) {
    const auto renamed = plan.renamed.find(lower(text.substr(begin, end - begin)));
    if (renamed != plan.renamed.end()) editor.replace(begin, end, renamed->second);
  };
  for (const BibtexField& field : item.fields) {
    if (item.kind == BibtexKind::string) replace(field.name_begin, field.name_begin + static_cast<std::uint32_t>(field.name.size()));
    for_each_macro(text, field.value_begin, field.value_end, replace);
  }
}

}  // namespace bibfold
