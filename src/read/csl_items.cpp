// JSON text → the places of its items. External function: find_csl_items. Does not look into an item.
#include "read/csl_items.h"

#include <algorithm>
#include <optional>

#include "text/json_scan.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;
// How many times the length of the text may be spent on faulty items and on looking for the next one.
constexpr std::size_t kBudget = 8;

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), budget_(kBudget * text.size() + 1024) {}

  std::vector<CslItem> run() {
    std::size_t at = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    at = skip_json_blanks(text_, at);
    if (at < text_.size() && text_[at] == '{') at = inside_wrapper(at);
    sequence(at);
    return std::move(items_);
  }

 private:
  // {"version": "1.1", "references": […]}, {"items": […]}, {"message": {…}}: where the items begin; else `at`.
  std::size_t inside_wrapper(std::size_t at) {
    for (const JsonMember& member : members_before_items(at)) {
      const char first = text_[member.value.begin];
      const bool list = (member.key == "references" || member.key == "items") && first == '[';
      if (list) return wrapped(member.value.begin);
      if (member.key == "message" && first == '{') return wrapped(inside_wrapper(member.value.begin));
    }
    return at;
  }

  std::size_t wrapped(std::size_t at) {
    wrapped_ = true;
    return at;
  }

  // The members of the object, also when the list in it is cut off.
  std::vector<JsonMember> members_before_items(std::size_t at) const {
    JsonObject object = scan_json_object(text_, at);
    if (object.range.ok()) return std::move(object.members);
    std::size_t next = object.members.empty() ? at + 1 : object.members.back().value.end;
    next = skip_json_blanks(text_, next);
    if (next < text_.size() && text_[next] == ',') next = skip_json_blanks(text_, next + 1);
    const JsonRange key = scan_json_value(text_, next);
    if (!key.ok() || key.end - key.begin < 2 || text_[key.begin] != '"') return std::move(object.members);
    const std::size_t colon = skip_json_blanks(text_, key.end);
    const std::size_t value = skip_json_blanks(text_, std::min(colon + 1, text_.size()));
    if (value < text_.size())
      object.members.push_back({text_.substr(key.begin + 1, key.end - key.begin - 2), {value, text_.size(), kNone}});
    return std::move(object.members);
  }

  // Items one behind the other, in an array or not.
  void sequence(std::size_t at) {
    bool in_array = false;
    while ((at = skip_json_blanks(text_, at)) < text_.size()) {
      const char c = text_[at];
      if (c == '[' && !in_array) {
        in_array = true;
        ++at;
      } else if (c == ',') {
        ++at;
      } else if (c == ']' || c == '}') {
        if (wrapped_) return;
        in_array = false;
        ++at;
      } else {
        at = item(at);
        if (wrapped_ && !in_array) return;
      }
    }
  }

  // Behind the item that begins at `at`.
  std::size_t item(std::size_t at) {
    const JsonRange range = scan_json_value(text_, at);
    if (range.ok()) {
      items_.push_back({at, range.end, kNone});
      return range.end;
    }
    budget_ -= std::min(budget_, range.fault - at);
    const std::size_t next = budget_ == 0 ? text_.size() : next_item(at);
    std::size_t end = next;
    while (end > at + 1 && (skip_json_blanks(text_, end - 1) != end - 1 || text_[end - 1] == ',')) --end;
    items_.push_back({at, end, std::min(range.fault, end)});
    return std::max(next, at + 1);
  }

  // The next item behind a faulty one: '{' that stands in its line as the faulty one does, or that has the members of an item.
  std::size_t next_item(std::size_t from) {
    const std::optional<std::size_t> column = column_of(from);
    for (std::size_t at = text_.find('{', from + 1); at != kNone; at = text_.find('{', at + 1)) {
      const auto here = column_of(at);
      if (here && column == here) return at;
      if (follows_item(at) && looks_like_item(at)) return at;
    }
    return text_.size();
  }

  // Blanks in front of `at` when nothing else stands in front of it in its line.
  std::optional<std::size_t> column_of(std::size_t at) const {
    std::size_t begin = at;
    while (begin > 0 && at - begin < 256 && (text_[begin - 1] == ' ' || text_[begin - 1] == '\t')) --begin;
    const bool starts_line = begin == 0 || text_[begin - 1] == '\n' || text_[begin - 1] == '\r';
    return starts_line ? std::optional(at - begin) : std::nullopt;
  }

  bool follows_item(std::size_t at) const {
    std::size_t before = at;
    while (before > 0 && at - before < 256 && skip_json_blanks(text_, before - 1) != before - 1) --before;
    return before > 0 && (text_[before - 1] == ',' || text_[before - 1] == '\n');
  }

  bool looks_like_item(std::size_t at) {
    if (budget_ == 0) return false;
    const JsonObject object = scan_json_object(text_, at);
    budget_ -= std::min(budget_, object.range.end - at);
    if (!object.range.ok()) return false;
    const auto has = [&](std::string_view key) {
      return std::any_of(object.members.begin(), object.members.end(), [key](const JsonMember& member) { return member.key == key; });
    };
    return has("type") && (has("id") || has("title") || has("DOI"));
  }

  std::string_view text_;
  std::size_t budget_;
  bool wrapped_ = false;
  std::vector<CslItem> items_;
};

}  // namespace

std::vector<CslItem> find_csl_items(std::string_view text) { return Finder(text).run(); }

}  // namespace bibfold
