// See front_matter.h.
#include "text/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <exception>

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/yaml_fields.h"

namespace bibfold {
namespace {

struct Fence {
  std::uint32_t begin = 0;  ///< of the first line behind the opening one
  std::uint32_t close = 0;  ///< of the closing line
  std::uint32_t end = 0;    ///< behind it
  bool toml = false;
};

std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t newline = text.find('\n', at);
  return newline == std::string_view::npos ? text.size() : newline + 1;
}

std::string_view line_at(std::string_view text, std::size_t at) {
  const std::size_t newline = std::min(text.find('\n', at), text.size());
  return text.substr(at, newline - at);
}

std::string_view without_end(std::string_view line) {
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line;
}

/// No page has a front matter of more than this many bytes; a text that merely begins with a rule is not searched to its end.
constexpr std::size_t kLongest = 1U << 18U;

bool find_fence(std::string_view text, Fence& fence) {
  const std::size_t start = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::string_view opening = without_end(line_at(text, start));
  if (opening != "---" && opening != "+++") return false;
  fence.toml = opening == "+++";
  fence.begin = static_cast<std::uint32_t>(next_line(text, start));
  for (std::size_t at = fence.begin; at < text.size() && at < kLongest; at = next_line(text, at)) {
    const std::string_view line = without_end(line_at(text, at));
    if (line != opening && !(line == "..." && !fence.toml)) continue;
    fence.close = static_cast<std::uint32_t>(at);
    fence.end = static_cast<std::uint32_t>(next_line(text, at));
    return true;
  }
  return false;
}

std::string lower_name(std::string_view name) { return lower(trim(name)); }

// ---- line by line: broken YAML, and TOML ----

std::string unquoted(std::string_view value) {
  value = trim(value);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front()) {
    const bool escapes = value.front() == '"';
    std::string out;
    value = value.substr(1, value.size() - 2);
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (escapes && value[i] == '\\' && i + 1 < value.size()) {
        ++i;
        out += value[i] == 'n' ? '\n' : value[i] == 't' ? '\t' : value[i];
      } else {
        out += value[i];
      }
    }
    return out;
  }
  // A quotation that is never closed.
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.find(value.front(), 1) == std::string_view::npos)
    value.remove_prefix(1);
  return std::string(value);
}

/// The elements of "[a, 'b, c', d]", quotes respected.
std::vector<std::string_view> elements_of(std::string_view list) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  char quote = 0;
  for (std::size_t i = 0; i <= list.size(); ++i) {
    if (i == list.size() || (quote == 0 && list[i] == ',')) {
      if (!trim(list.substr(begin, i - begin)).empty()) out.push_back(trim(list.substr(begin, i - begin)));
      begin = i + 1;
    } else if (quote != 0 ? list[i] == quote && list[i - 1] != '\\' : list[i] == '"' || list[i] == '\'') {
      quote = quote != 0 ? '\0' : list[i];
    }
  }
  return out;
}

class LineScan {
 public:
  LineScan(std::string_view text, const Fence& fence, std::vector<FrontField>& fields) : text_(text), fence_(fence), fields_(fields) {}

  void run() {
    for (std::size_t at = fence_.begin; at < fence_.close; at = next_line(text_, at)) scan(without_end(line_at(text_, at)));
  }

 private:
  void scan(std::string_view line) {
    const std::string_view bare = trim(line);
    if (bare.empty() || bare[0] == '#') return;
    if (open_list_) return continue_list(bare);
    if (fence_.toml && bare[0] == '[') return open_table(bare);
    if (!fence_.toml && bare.starts_with("- ")) return add_item(bare.substr(2));
    const std::size_t separator = bare.find(fence_.toml ? '=' : ':');
    const bool key = separator != std::string_view::npos && separator > 0 &&
                     bare.substr(0, separator).find_first_of(" {}[]\"'") == std::string_view::npos;
    const bool toml_key = fence_.toml && separator != std::string_view::npos;
    if (!key && !toml_key) return add_continuation(bare);
    name_ = table_ + lower_name(bare.substr(0, separator));
    items_ = 0;
    add_value(trim(bare.substr(separator + 1)));
  }

  // "[[links]]", "[extra]"
  void open_table(std::string_view bare) {
    const bool array = bare.starts_with("[[");
    const std::size_t end = bare.find(']');
    const std::string name = lower_name(bare.substr(array ? 2 : 1, end == std::string_view::npos ? end : end - (array ? 2 : 1)));
    item_ = array && table_ == name + "." ? item_ + 1 : 0;
    table_ = name + ".";
  }

  void add_value(std::string_view value) {
    if (value.starts_with('[')) {
      const std::size_t end = value.rfind(']');
      open_list_ = fence_.toml && end == std::string_view::npos;
      // A title in brackets, "[A+] Title", is no list.
      if (open_list_ || end + 1 == value.size()) {
        for (const std::string_view element : elements_of(value.substr(1, open_list_ ? value.npos : end - 1))) add_item(element);
        return;
      }
    }
    if (value == "|" || value == ">" || value == "|-" || value == ">-") return;
    if (!value.empty()) add(value, item_);
  }

  void continue_list(std::string_view bare) {
    const std::size_t end = bare.rfind(']');
    open_list_ = end == std::string_view::npos;
    for (const std::string_view element : elements_of(bare.substr(0, end))) add_item(element);
  }

  void add_item(std::string_view value) {
    if (!name_.empty()) add(trim(value), items_++);
  }

  void add_continuation(std::string_view bare) {
    if (name_.empty()) return;
    if (!fields_.empty() && fields_.back().name == name_) {
      fields_.back().value.append(" ").append(bare);
    } else {
      add(bare, 0);
    }
  }

  void add(std::string_view value, std::uint32_t item) {
    const auto begin = static_cast<std::uint32_t>(value.data() - text_.data());
    const bool quoted = value.size() >= 2 && (value[0] == '"' || value[0] == '\'');
    const auto size = static_cast<std::uint32_t>(value.size());
    fields_.push_back({name_, unquoted(value), begin + (quoted ? 1U : 0U), begin + size - (quoted ? 1U : 0U), item});
  }

  std::string_view text_;
  Fence fence_;
  std::vector<FrontField>& fields_;
  std::string table_;
  std::string name_;
  std::uint32_t item_ = 0;
  std::uint32_t items_ = 0;
  bool open_list_ = false;
};

/// Lines that begin with "key:".
std::size_t count_keys(std::string_view yaml) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < yaml.size(); at = next_line(yaml, at)) {
    std::size_t end = at;
    while (end < yaml.size() && (is_ascii_alnum(yaml[end]) || yaml[end] == '_' || yaml[end] == '-')) ++end;
    count += end > at && end < yaml.size() && yaml[end] == ':' ? 1U : 0U;
  }
  return count;
}

void read_yaml(std::string_view text, const Fence& fence, FrontMatter& out) {
  const std::string_view yaml = text.substr(fence.begin, fence.close - fence.begin);
  try {
    const YAML::Node root = YAML::Load(std::string(yaml));
    add_yaml_fields(root, yaml, fence.begin, out.fields);
    // A quotation that is never closed takes all keys behind it.
    if ((root.IsMap() && root.size() * 2 >= count_keys(yaml)) || trim(yaml).empty()) return;
    out.fault = "keys are missing";
    out.fault_offset = fence.begin;
  } catch (const YAML::Exception& exception) {
    out.fault = exception.msg;
    out.fault_offset = fence.begin + static_cast<std::uint32_t>(std::clamp(exception.mark.pos, 0, static_cast<int>(yaml.size())));
  } catch (const std::exception& exception) {
    out.fault = exception.what();
    out.fault_offset = fence.begin;
  }
  out.fields.clear();
  LineScan(text, fence, out.fields).run();
}

}  // namespace

const FrontField* FrontMatter::find(std::string_view name) const {
  const auto found = std::find_if(fields.begin(), fields.end(), [name](const FrontField& f) { return f.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

std::string_view FrontMatter::operator[](std::string_view name) const {
  const FrontField* field = find(name);
  return field == nullptr ? std::string_view{} : std::string_view(field->value);
}

std::vector<const FrontField*> FrontMatter::all(std::string_view name) const {
  std::vector<const FrontField*> out;
  for (const FrontField& field : fields) {
    if (field.name == name) out.push_back(&field);
  }
  return out;
}

std::uint32_t front_matter_end(std::string_view text) {
  Fence fence;
  return find_fence(text, fence) ? fence.end : 0;
}

std::string_view front_matter_yaml(std::string_view text) {
  Fence fence;
  const bool yaml = find_fence(text, fence) && !fence.toml;
  return yaml ? text.substr(fence.begin, fence.close - fence.begin) : text.substr(0, 0);
}

FrontMatter read_front_matter(std::string_view text) {
  FrontMatter out;
  Fence fence;
  if (!find_fence(text, fence)) return out;
  out.end = fence.end;
  if (fence.toml) {
    LineScan(text, fence, out.fields).run();
  } else {
    read_yaml(text, fence, out);
  }
  return out;
}

}  // namespace bibfold
