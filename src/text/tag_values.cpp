// See tag_values.h.
#include "text/tag_values.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

struct Brackets {
  std::string_view opening;
  std::string_view closing;
};
constexpr std::array<Brackets, 5> kTags{{{"{% include", "%}"}, {"{%- include", "-%}"}, {"{{<", ">}}"}, {"{{%", "%}}"}, {"<", ">"}}};

bool is_name_byte(char c) { return is_ascii_alnum(c) || c == '_' || c == '-'; }

/// One tag, word by word.
class TagScan {
 public:
  TagScan(std::string_view text, const Brackets& tag, std::size_t at) : text_(text), tag_(tag), at_(at + tag.opening.size()) {}

  /// Nothing when the tag is not closed, or too long to be one.
  std::optional<FrontMatter> run(std::size_t begin) {
    constexpr std::size_t kLongest = 1U << 14U;
    const std::size_t limit = std::min(text_.size(), begin + kLongest);
    while (at_ < limit) {
      if (text_.substr(at_).starts_with(tag_.closing)) {
        record_.begin = static_cast<std::uint32_t>(begin);
        record_.end = static_cast<std::uint32_t>(at_ + tag_.closing.size());
        return std::move(record_);
      }
      if (is_name_byte(text_[at_])) {
        read_word(limit);
      } else {
        ++at_;
      }
    }
    return std::nullopt;
  }

 private:
  void read_word(std::size_t limit) {
    const std::size_t begin = at_;
    while (at_ < limit && is_name_byte(text_[at_])) ++at_;
    const std::string name = lower(text_.substr(begin, at_ - begin));
    std::size_t value = at_;
    while (value < limit && is_ascii_space(text_[value])) ++value;
    if (value >= limit || text_[value] != '=') return;
    for (++value; value < limit && (is_ascii_space(text_[value]) || text_[value] == '{');) ++value;  // MDX: year={2020}
    if (value < limit) read_value(name, value, limit);
  }

  void read_value(const std::string& name, std::size_t value, std::size_t limit) {
    const char quote = text_[value] == '"' || text_[value] == '\'' ? text_[value] : '\0';
    std::size_t end = value + (quote != 0 ? 1 : 0);
    const std::size_t first = end;
    while (end < limit && (quote != 0 ? text_[end] != quote || text_[end - 1] == '\\' : is_name_byte(text_[end]) || text_[end] == '.'))
      ++end;
    if (end >= limit) return;
    record_.fields.push_back(
        {name, std::string(text_.substr(first, end - first)), static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end), 0});
    at_ = end + (quote != 0 ? 1 : 0);
  }

  std::string_view text_;
  const Brackets& tag_;
  std::size_t at_;
  FrontMatter record_;
};

/// Elements of HTML have small letters; a component of MDX has a capital.
bool may_open(std::string_view text, std::size_t at, const Brackets& tag) {
  if (!text.substr(at).starts_with(tag.opening)) return false;
  const std::size_t behind = at + tag.opening.size();
  return tag.opening != "<" || (behind < text.size() && is_ascii_upper(text[behind]));
}

}  // namespace

std::vector<FrontMatter> read_tag_records(std::string_view text, std::uint32_t begin) {
  std::vector<FrontMatter> out;
  for (std::size_t at = begin; (at = text.find_first_of("{<", at)) != std::string_view::npos;) {
    const auto* const tag = std::find_if(kTags.begin(), kTags.end(), [&](const Brackets& t) { return may_open(text, at, t); });
    std::optional<FrontMatter> record = tag == kTags.end() ? std::nullopt : TagScan(text, *tag, at).run(at);
    at = record ? record->end : at + 1;
    if (record && record->fields.size() >= 2) out.push_back(std::move(*record));
  }
  return out;
}

}  // namespace bibfold
