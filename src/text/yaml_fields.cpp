// See yaml_fields.h.
#include "text/yaml_fields.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr int kDeepest = 8;  // nesting of values; deeper ones are dropped

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
        path.append(name.empty() ? "" : ".").append(lower(trim(entry.first.Scalar())));
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

}  // namespace

void add_yaml_fields(const YAML::Node& root, std::string_view yaml, std::uint32_t offset, std::vector<FrontField>& fields) {
  YamlWalk(yaml, offset, fields).add(root, "", 0, 0);
}

}  // namespace bibfold
