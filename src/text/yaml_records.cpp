// See yaml_records.h.
#include "text/yaml_records.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <exception>
#include <string>

#include "text/word_table.h"
#include "text/yaml_fields.h"

namespace bibfold {
namespace {

constexpr std::size_t kLargest = 1U << 22U;  // bytes of a file; larger ones are no list by hand

std::uint32_t line_start(std::string_view text, std::size_t at) {
  const std::size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', std::min(at, text.size()) - 1);
  return newline == std::string_view::npos ? 0 : static_cast<std::uint32_t>(newline + 1);
}

/// The records of lists, at any depth: a list of years, each with its list of papers, is a list of papers.
class RecordWalk {
 public:
  RecordWalk(std::string_view text, std::vector<FrontMatter>& out) : text_(text), out_(out) {}

  /// Lists below keys.
  void add_lists(const YAML::Node& map, const std::string& key, int depth) {
    for (const auto& entry : map) {
      if (!entry.first.IsScalar() || !may_go_on()) continue;
      if (entry.second.IsSequence()) add_list(entry.second, joined(key, entry.first.Scalar()), depth + 1);
      if (entry.second.IsMap() && depth < kDeepestList) add_lists(entry.second, joined(key, entry.first.Scalar()), depth + 1);
    }
  }

  void add_list(const YAML::Node& list, const std::string& key, int depth) {
    for (const YAML::Node& record : list) {
      if ((!record.IsMap() && !record.IsScalar()) || !may_go_on()) continue;
      if (record.IsMap() && depth < kDeepestList && is_group(record)) {
        ends_.push_back(begin_of(record));
        add_lists(record, joined(key, name_of_group(record)), depth + 1);
      } else {
        add_record(record, key);
      }
    }
  }

  /// Every record ends where the next one, or the next group, begins.
  void close_records() {
    std::stable_sort(out_.begin(), out_.end(), [](const FrontMatter& x, const FrontMatter& y) { return x.begin < y.begin; });
    for (const FrontMatter& record : out_) ends_.push_back(record.begin);
    std::sort(ends_.begin(), ends_.end());
    for (FrontMatter& record : out_) {
      const auto end = std::upper_bound(ends_.begin(), ends_.end(), record.begin);
      if (end != ends_.end()) record.end = *end;
    }
  }

 private:
  static constexpr int kDeepestList = 6;

  /// Aliases of aliases would give billions.
  bool may_go_on() { return ++visited_ + fields_ <= text_.size() + kMostFields; }

  std::uint32_t begin_of(const YAML::Node& record) const {
    return line_start(text_, static_cast<std::size_t>(std::max(record.Mark().pos, 0)));
  }

  void add_record(const YAML::Node& record, const std::string& key) {
    FrontMatter& front = out_.emplace_back();
    front.begin = begin_of(record);
    front.end = static_cast<std::uint32_t>(text_.size());
    front.list = key;
    add_yaml_fields(record, text_, 0, front.fields);
    fields_ += front.fields.size();
  }

  /// "- year: 2024" with "papers:" below it. Authors and links of one paper are lists of records too, and have no titles.
  static bool is_group(const YAML::Node& record) {
    constexpr std::array<std::string_view, 8> kLists{"papers", "publications", "pubs", "articles", "items", "entries", "works", "contents"};
    if (record["authors"].IsDefined() || record["author"].IsDefined()) return false;
    return std::any_of(record.begin(), record.end(), [&](const auto& entry) {
      if (!entry.first.IsScalar() || !entry.second.IsSequence() || entry.second.size() == 0) return false;
      const YAML::Node child = *entry.second.begin();
      const bool listed = is_one_of(kLists, entry.first.Scalar());
      return child.IsMap() ? listed || child["title"].IsDefined() : child.IsScalar() && listed;
    });
  }

  static std::string name_of_group(const YAML::Node& group) {
    for (const char* const name : {"year", "title", "name", "category", "type", "heading", "section"}) {
      const YAML::Node value = group[name];
      if (value.IsDefined() && value.IsScalar()) return value.Scalar();
    }
    return {};
  }

  static std::string joined(const std::string& outer, const std::string& inner) {
    return outer.empty() || inner.empty() ? outer + inner : outer + " / " + inner;
  }

  std::string_view text_;
  std::vector<FrontMatter>& out_;
  std::vector<std::uint32_t> ends_;
  std::size_t visited_ = 0;
  std::size_t fields_ = 0;
};

}  // namespace

std::vector<FrontMatter> read_yaml_records(std::string_view text) {
  std::vector<FrontMatter> out;
  if (text.size() > kLargest) return out;
  try {
    const YAML::Node root = YAML::Load(std::string(text));
    RecordWalk walk(text, out);
    if (root.IsSequence()) walk.add_list(root, "", 0);
    if (root.IsMap()) walk.add_lists(root, "", 0);
    walk.close_records();
  } catch (const std::exception&) {
    out.clear();
  }
  return out;
}

std::vector<FrontMatter> read_front_records(std::string_view text) {
  const std::string_view yaml = front_matter_yaml(text);
  constexpr std::array<std::string_view, 4> kNeeded{"title", "name", "ublications", "apers"};  // most pages have no such list
  const auto is_there = [&](std::string_view word) { return yaml.find(word) != std::string_view::npos; };
  if (std::none_of(kNeeded.begin(), kNeeded.end(), is_there)) return {};
  std::vector<FrontMatter> records = read_yaml_records(yaml);
  const auto offset = static_cast<std::uint32_t>(yaml.data() - text.data());
  for (FrontMatter& record : records) {
    record.begin += offset;
    record.end += offset;
    for (FrontField& field : record.fields) {
      field.begin += offset;
      field.end += offset;
    }
  }
  return records;
}

}  // namespace bibfold
