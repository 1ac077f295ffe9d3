// The value of an annotation field → who is annotated with what: read_annotations, read_orcids. After "Data Annotations" of biblatex's
// manual: items between semicolons, values between commas. What is annotated by macros is not understood here, and kept by the caller.
#include "interpret/bibtex_annotations.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "0000-0002-1825-0097"; the last digit may be X.
bool is_orcid(std::string_view text) {
  if (text.size() != 19) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i % 5 == 4;
    if (dash ? text[i] != '-' : !is_ascii_digit(text[i]) && !(i == 18 && text[i] == 'X')) return false;
  }
  return true;
}

class AnnotationReader {
 public:
  AnnotationReader(std::string_view value, std::size_t count) : rest_(trim(value)), count_(count) {}

  std::optional<std::vector<AuthorMark>> run() {
    do {
      if (!read_item()) return std::nullopt;
    } while (take(';') && !rest_.empty());
    if (!rest_.empty()) return std::nullopt;
    return std::move(found_);
  }

 private:
  bool take(char c) {
    rest_ = trim(rest_);
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    rest_ = trim(rest_);
    return true;
  }

  bool read_item() {
    std::size_t number = 0;
    while (!rest_.empty() && is_ascii_digit(rest_.front()) && number <= count_) {
      number = number * 10 + static_cast<std::size_t>(rest_.front() - '0');
      rest_.remove_prefix(1);
    }
    if (number == 0 || number > count_ || !take('=')) return false;
    do {
      if (!read_value(static_cast<std::uint32_t>(number - 1))) return false;
    } while (take(','));
    return true;
  }

  bool read_value(std::uint32_t author) {
    if (!take('"')) return false;
    const std::size_t end = rest_.find('"');
    const std::string_view value = rest_.substr(0, end);
    if (end == std::string_view::npos || value.empty() || value.find_first_of("{}\\") != std::string_view::npos) return false;
    found_.push_back({author, std::string(value)});
    rest_.remove_prefix(end + 1);
    return true;
  }

  std::string_view rest_;
  std::size_t count_;
  std::vector<AuthorMark> found_;
};

}  // namespace

std::optional<std::vector<AuthorMark>> read_annotations(std::string_view value, std::size_t count) {
  return AnnotationReader(value, count).run();
}

bool read_orcids(std::string_view value, std::vector<Contributor>& people) {
  const auto found = read_annotations(value, people.size());
  if (!found || !std::all_of(found->begin(), found->end(), [](const AuthorMark& mark) { return is_orcid(mark.mark); })) return false;
  std::vector<bool> named(people.size(), false);
  for (const AuthorMark& mark : *found) {
    if (named[mark.author]) return false;
    named[mark.author] = true;
  }
  for (const AuthorMark& mark : *found) people[mark.author].orcid = mark.mark;
  return true;
}

}  // namespace bibfold
