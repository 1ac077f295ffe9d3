// See front_matter.h.
#include "text/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <exception>

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr int kDeepest = 8;                // nesting of values; deeper ones are dropped
constexpr std::size_t kMostFields = 5000;  // aliases of aliases would give billions

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

std::uint32_t line_start(std::string_view text, std::size_t at) {
  const std::size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', std::min(at, text.size()) - 1);
  return newline == std::string_view::npos ? 0 : static_cast<std::uint32_t>(newline + 1);
}

std::string lower_name(std::string_view name) { return lower(trim(name)); }

// ---- YAML ----

class YamlWalk {
 public:
  YamlWalk(std::string_view yaml, std::uint32_t offset, std::vector<FrontField>& fields) : yaml_(yaml), offset_(offset), fields_(fields) {}

  void add(const YAML::Node& node, const std::string& name, std::uint32_t item, int depth) {
    if (depth > kDeepest || fields_.size() > kMostFields) return;
    if (node.IsScalar()) {
      add_scalar(node, name, item);
    } else if (node.IsSequence()) {
      std::uint32_t index = 0;
      for (const YAML::Node& child : node) add(child, name, index++, depth + 1);
    } else if (node.IsMap()) {
      for (const auto& entry : node) {
        if (!entry.first.IsScalar()) continue;
        std::string path = name;
        path.append(name.empty() ? "" : ".").append(lower_name(entry.first.Scalar()));
        add(entry.second, path, item, depth + 1);
      }
    }
  }

 private:
  void add_scalar(const YAML::Node& node, const std::string& name, std::uint32_t item) {
    const int mark = node.Mark().pos;
    const auto begin = std::min(static_cast<std::uint32_t>(std::max(mark, 0)), static_cast<std::uint32_t>(yaml_.size()));
    const std::string& value = node.Scalar();
    // The mark is the value's first byte, or its opening quote; a block scalar's is its indicator.
    std::size_t at = begin;
    if (at < yaml_.size() && (yaml_[at] == '"' || yaml_[at] == '\'')) ++at;
    const std::string_view first_line = std::string_view(value).substr(0, std::min(value.find('\n'), value.size()));
    if (yaml_.substr(at, first_line.size()) != first_line) {
      const std::size_t found = yaml_.find(first_line.substr(0, 24), at);
      if (!first_line.empty() && found != std::string_view::npos && found - at < 64) at = found;
    }
    const std::size_t end = std::min(at + value.size(), yaml_.size());
    fields_.push_back(
        {name, value, offset_ + static_cast<std::uint32_t>(at), offset_ + static_cast<std::uint32_t>(std::max(at, end)), item});
  }

  std::string_view yaml_;
  std::uint32_t offset_;
  std::vector<FrontField>& fields_;
};

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

/// The records of lists.
class RecordWalk {
 public:
  RecordWalk(std::string_view text, std::vector<FrontMatter>& out) : text_(text), out_(out) {}

  void add(const YAML::Node& list, const std::string& key) {
    for (const YAML::Node& record : list) {
      if (!record.IsMap() || fields_ > text_.size() + kMostFields) continue;  // aliases of aliases would give billions
      FrontMatter& front = out_.emplace_back();
      front.begin = line_start(text_, static_cast<std::size_t>(std::max(record.Mark().pos, 0)));
      front.end = static_cast<std::uint32_t>(text_.size());
      front.list = key;
      YamlWalk(text_, 0, front.fields).add(record, "", 0, 0);
      fields_ += front.fields.size();
    }
  }

 private:
  std::string_view text_;
  std::vector<FrontMatter>& out_;
  std::size_t fields_ = 0;
};

/// Lines that begin with "key:".
std::size_t count_keys(std::string_view yaml) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < yaml.size(); at = next_line(yaml, at)) {
    std::size_t end = at;
    while (end < yaml.size() && (std::isalnum(static_cast<unsigned char>(yaml[end])) != 0 || yaml[end] == '_' || yaml[end] == '-')) ++end;
    count += end > at && end < yaml.size() && yaml[end] == ':' ? 1U : 0U;
  }
  return count;
}

void read_yaml(std::string_view text, const Fence& fence, FrontMatter& out) {
  const std::string_view yaml = text.substr(fence.begin, fence.close - fence.begin);
  try {
    const YAML::Node root = YAML::Load(std::string(yaml));
    YamlWalk(yaml, fence.begin, out.fields).add(root, "", 0, 0);
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

std::vector<FrontMatter> read_yaml_records(std::string_view text) {
  constexpr std::size_t kLargest = 1U << 22U;
  std::vector<FrontMatter> out;
  if (text.size() > kLargest || text.find("title") == std::string_view::npos) return out;
  try {
    const YAML::Node root = YAML::Load(std::string(text));
    RecordWalk walk(text, out);
    if (root.IsSequence()) walk.add(root, "");
    if (root.IsMap()) {
      for (const auto& entry : root) {
        if (entry.second.IsSequence() && entry.first.IsScalar()) walk.add(entry.second, entry.first.Scalar());
      }
    }
    std::stable_sort(out.begin(), out.end(), [](const FrontMatter& x, const FrontMatter& y) { return x.begin < y.begin; });
    for (std::size_t i = 1; i < out.size(); ++i) out[i - 1].end = out[i].begin;
  } catch (const std::exception&) {
    out.clear();
  }
  return out;
}

std::vector<FrontMatter> read_front_records(std::string_view text) {
  Fence fence;
  if (!find_fence(text, fence) || fence.toml) return {};
  std::vector<FrontMatter> records = read_yaml_records(text.substr(fence.begin, fence.close - fence.begin));
  for (FrontMatter& record : records) {
    record.begin += fence.begin;
    record.end += fence.begin;
    for (FrontField& field : record.fields) {
      field.begin += fence.begin;
      field.end += fence.begin;
    }
  }
  return records;
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
