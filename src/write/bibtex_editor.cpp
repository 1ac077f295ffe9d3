// An entry and edits → the entry's text. External class: EntryEditor.
#include "write/bibtex_editor.h"

#include <algorithm>
#include <span>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_blank_or_comma(std::string_view text) { return text.find_first_not_of(" \t\r\n,") == std::string_view::npos; }

/// A quote outside of braces would end a value in quotes; for pandoc, a "%" in quotes begins a comment.
bool needs_braces(std::string_view value) {
  if (value.find('%') != std::string_view::npos) return true;
  int depth = 0;
  for (const char c : value) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    if (c == '"' && depth == 0) return true;
  }
  return false;
}

bool is_upper_word(std::string_view name) { return !has_small_letter(name); }

/// The value that occurs most often, the first of several.
template <typename T>
const T* most_common(const std::vector<T>& values) {
  const T* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const T& value : values) {
    const auto count = std::count(values.begin(), values.end(), value);
    if (count > most) best = &value, most = count;
  }
  return best;
}

}  // namespace

EntryEditor::EntryEditor(std::string_view text, const BibtexItem& item) : text_(text), item_(item) {
  find_separator();
  find_equals();
  find_name_style();
}

std::uint32_t EntryEditor::key_end() const { return item_.key_begin + static_cast<std::uint32_t>(item_.key.size()); }

/// What stands between field number `before` (or the key, for npos) and field number `field`.
std::string_view EntryEditor::between(std::size_t before, std::size_t field) const {
  const std::uint32_t begin = before < item_.fields.size() ? item_.fields[before].value_end : key_end();
  return slice(begin, item_.fields[field].name_begin);
}

void EntryEditor::find_separator() {
  bool found = false;
  for (std::size_t i = item_.fields.size(); i-- > 0;) {
    if (i == 0 && item_.key.empty()) break;
    const std::string_view gap = between(i == 0 ? std::string_view::npos : i - 1, i);
    if (!is_blank_or_comma(gap) || std::count(gap.begin(), gap.end(), ',') != 1) continue;
    const bool has_line = gap.find('\n') != std::string_view::npos;
    if (!found || has_line) separator_ = std::string(gap);
    if (has_line) return;  // several fields in one line are the exception where there are lines
    found = true;
  }
}

void EntryEditor::find_equals() {
  std::vector<std::size_t> columns;
  std::vector<std::string> before;
  int quoted = 0;
  const std::size_t looked_at = std::min<std::size_t>(item_.fields.size(), 40);
  for (const BibtexField& field : std::span(item_.fields).first(looked_at)) {
    const std::uint32_t name_end = field.name_begin + static_cast<std::uint32_t>(field.name.size());
    const std::string_view gap = slice(name_end, field.value_begin);
    const std::size_t equals = gap.find('=');
    if (equals == std::string_view::npos || !is_blank_or_comma(gap.substr(0, equals)) || !is_blank_or_comma(gap.substr(equals + 1)))
      continue;
    columns.push_back(field.name.size() + equals);
    before.emplace_back(gap.substr(0, equals));
    after_equals_ = std::string(gap.substr(equals + 1));
    quoted += text_[field.value_begin] == '"' ? 1 : text_[field.value_begin] == '{' ? -1 : 0;
  }
  if (columns.empty()) return;
  const std::size_t column = *most_common(columns);
  const std::string& blanks = *most_common(before);
  const auto agree = std::count(columns.begin(), columns.end(), column);
  const auto alike = std::count(before.begin(), before.end(), blanks);
  equals_column_ = agree > alike && agree > 1 ? column : 0;
  before_equals_ = blanks;
  quotes_ = quoted > 0;
}

void EntryEditor::find_name_style() {
  const auto& fields = item_.fields;
  upper_ = !fields.empty() && std::all_of(fields.begin(), fields.end(), [](const BibtexField& field) { return is_upper_word(field.name); });
  capitalised_ = !upper_ && !fields.empty() && std::all_of(fields.begin(), fields.end(), [](const BibtexField& field) {
    return field.name.size() > 1 && is_ascii_upper(field.name[0]);
  });
}

const BibtexField* EntryEditor::find(std::string_view name) const {
  const auto found = std::find_if(item_.fields.begin(), item_.fields.end(),
                                  [name](const BibtexField& field) { return equals_ignoring_case(field.name, name); });
  return found == item_.fields.end() ? nullptr : &*found;
}

std::string_view EntryEditor::content(const BibtexField& field) const {
  const std::string_view value = slice(field.value_begin, field.value_end);
  if (value.size() < 2 || (value.front() != '{' && value.front() != '"'))
    return value.find('#') == std::string_view::npos ? value : std::string_view();
  int depth = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {  // one part: its delimiter is closed at its end only
    depth += value[i] == '{' ? 1 : value[i] == '}' ? -1 : 0;
    const bool closes = value.front() == '{' ? depth == 0 : (i > 0 && depth == 0 && value[i] == '"');
    if (closes) return i + 1 == value.size() ? value.substr(1, value.size() - 2) : std::string_view();
  }
  return {};
}

std::string EntryEditor::in_name_style(std::string_view name) const {
  std::string out(name);
  for (std::size_t i = 0; i < out.size() && (upper_ || (capitalised_ && i == 0)); ++i) {
    out[i] = to_ascii_upper(out[i]);
  }
  return out;
}

std::string EntryEditor::in_value_style(const BibtexValue& value) const {
  if (value.macro) return value.value;
  const bool quoted = quotes_ && !needs_braces(value.value);
  std::string out(1, quoted ? '"' : '{');
  out += value.value;
  out += quoted ? '"' : '}';
  return out;
}

void EntryEditor::set_type(std::string_view type) {
  const auto begin = static_cast<std::uint32_t>(item_.type.data() - text_.data());
  std::string word(type);
  if (is_upper_word(item_.type)) {
    for (char& c : word) c = to_ascii_upper(c);
  } else if (is_ascii_upper(item_.type.front())) {
    word[0] = to_ascii_upper(word[0]);
  }
  replace(begin, begin + static_cast<std::uint32_t>(item_.type.size()), std::move(word));
}

void EntryEditor::set_key(std::string_view key) {
  const bool parted = !item_.key.empty() || trim(slice(key_end(), item_.end)).starts_with(',');  // "@book{title = {…}}"
  replace(item_.key_begin, key_end(), parted ? std::string(key) : std::string(key) + ", ");
}

void EntryEditor::rename(const BibtexField& field, std::string_view name) {
  const std::uint32_t name_end = field.name_begin + static_cast<std::uint32_t>(field.name.size());
  std::string styled = in_name_style(name);
  // A longer name takes from the blanks in front of an aligned '='.
  std::uint32_t end = name_end;
  if (equals_column_ > 0) {
    while (styled.size() > end - field.name_begin && end + 1 < field.value_begin && text_[end] == ' ' && text_[end + 1] == ' ') ++end;
    if (styled.size() < end - field.name_begin) styled.append(end - field.name_begin - styled.size(), ' ');
  }
  replace(field.name_begin, end, std::move(styled));
}

void EntryEditor::replace(const BibtexField& field, const BibtexValue& value) {
  const std::string_view old = slice(field.value_begin, field.value_end);
  const bool bare = is_all_digits(old) && is_all_digits(value.value);
  const bool braces = old.starts_with('{') || needs_braces(value.value);
  std::string text = value.macro || bare ? value.value : in_value_style(value);
  if (!value.macro && !bare && braces) {
    text.front() = '{';
    text.back() = '}';
  }
  replace(field.value_begin, field.value_end, std::move(text));
}

/// "note = prep-tex" becomes "note = prep-tex # {; first edition}": the macro stays.
void EntryEditor::append(const BibtexField& field, std::string_view more) {
  const char first = text_[field.value_begin];
  if (first == '{' || first == '"') return replace(field.value_end - 1, field.value_end - 1, std::string(more));
  replace(field.value_end, field.value_end, " # " + in_value_style({{}, std::string(more)}));
}

void EntryEditor::remove(const BibtexField& field) {
  const auto at = static_cast<std::size_t>(&field - item_.fields.data());
  const std::string_view gap =
      at == 0 && item_.key.empty() ? std::string_view("%") : between(at == 0 ? std::string_view::npos : at - 1, at);
  if (is_blank_or_comma(gap)) {
    replace(field.name_begin - static_cast<std::uint32_t>(gap.size()), field.value_end, {});
    return;
  }
  std::uint32_t end = field.value_end;  // something else stands in front of it: the comma behind goes
  while (end < item_.end && (text_[end] == ' ' || text_[end] == '\t')) ++end;
  if (end < item_.end && text_[end] == ',') ++end;
  replace(field.name_begin, end, {});
}

void EntryEditor::add(const BibtexValue& value) {
  const std::string name = in_name_style(value.name);
  added_.append(separator_).append(name);
  if (equals_column_ > 0) {
    added_.append(equals_column_ > name.size() ? equals_column_ - name.size() : 1, ' ');
  } else {
    added_.append(before_equals_);
  }
  added_.append("=").append(after_equals_).append(in_value_style(value));
}

void EntryEditor::replace(std::uint32_t begin, std::uint32_t end, std::string text) { edits_.push_back({begin, end, std::move(text)}); }

std::string EntryEditor::result() const {
  std::vector<Edit> edits = edits_;
  if (!added_.empty()) {
    const std::uint32_t at = item_.fields.empty() ? key_end() : item_.fields.back().value_end;
    const bool was_empty = item_.fields.empty() && is_blank_or_comma(slice(at, item_.end - 1)) &&
                           text_.substr(at, item_.end - at).find('\n') == std::string_view::npos;
    edits.push_back({at, at, was_empty ? added_ + '\n' : added_});
  }
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.begin < b.begin || (a.begin == b.begin && a.end < b.end); });
  std::string out;
  std::uint32_t at = item_.begin;
  for (const Edit& edit : edits) {
    if (edit.begin < at) continue;  // inside of what is replaced already
    out += slice(at, edit.begin);
    out += edit.text;
    at = edit.end;
  }
  return out.append(slice(at, item_.end));
}

}  // namespace bibfold
