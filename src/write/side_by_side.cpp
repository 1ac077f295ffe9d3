// See side_by_side.h.
#include "write/side_by_side.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "text/excerpt.h"
#include "text/line_diff.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kLabelWidth = 9;
constexpr std::size_t kLeastColumn = 16;
constexpr std::size_t kLongestValue = 1200;  // bytes; an abstract in the note field is not what decides

std::size_t width_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += display_width(next_code_point(text, at));
  return columns;
}

// ---- what is shown

std::string names_text(const Publication& p) {
  std::string out;
  for (const Contributor& person : p.authors.empty() ? p.editors : p.authors) {
    if (!out.empty()) out += "; ";
    out += inverted_name(person.name);
  }
  return p.truncated_authors ? out + "; et al." : out;
}

std::string date_text(const Publication& p) {
  if (p.issued.year == 0) return p.issued.literal;
  return p.issued.month == 0 ? std::to_string(p.issued.year) : fmt::format("{}-{:02}", p.issued.year, p.issued.month);
}

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, ", ")); }

std::string numbers_text(const Publication& p) {
  std::vector<std::string> parts;
  for (const auto& [field, label] :
       {std::pair(Field::volume, "volume "), std::pair(Field::issue, "issue "), std::pair(Field::number, "number "),
        std::pair(Field::edition, "edition "), std::pair(Field::page, "pages ")}) {
    if (p.text.has(field)) parts.push_back(label + std::string(p.text[field]));
  }
  return joined(parts);
}

std::string type_text(const Publication& p) {
  std::string out(to_string(p.type));
  return p.stage == Stage::unknown ? out : fmt::format("{}, {}", out, to_string(p.stage));
}

std::string identifiers_text(const Publication& p) {
  std::vector<std::string> parts;
  for (const Identifier& identifier : p.identifiers) {
    if (!identifier.inferred) parts.push_back(fmt::format("{}:{}", to_string(identifier.scheme), identifier.value));
  }
  return joined(parts);
}

struct Row {
  std::string_view label;
  std::string (*value)(const Publication& p);
  bool marked;  ///< differences are marked; keys always differ
};
constexpr Row kRows[] = {
    {"key", [](const Publication& p) { return p.key; }, false},
    {"title", [](const Publication& p) { return std::string(p.text[Field::title]); }, true},
    {"authors", names_text, true},
    {"date", date_text, true},
    {"in",
     [](const Publication& p) {
       return std::string(p.text[p.text.has(Field::container_title) ? Field::container_title : Field::event_title]);
     },
     true},
    {"where", numbers_text, true},
    {"by", [](const Publication& p) { return std::string(p.text[Field::publisher]); }, true},
    {"type", type_text, true},
    {"ids", identifiers_text, true},
    {"URL", [](const Publication& p) { return std::string(p.text[Field::URL]); }, true},
    {"note", [](const Publication& p) { return std::string(p.text[Field::note]); }, true},
};

// ---- words

struct Word {
  std::string text;
  bool differs = false;
};
using Words = std::vector<Word>;

Words words_of(const std::string& value) {
  Words words;
  const std::string text = printable(collapse_blanks(std::string_view(value).substr(0, kLongestValue)));
  for (const std::string_view word : split(text, ' ')) {
    if (!word.empty()) words.push_back({std::string(word), false});
  }
  return words;
}

void mark_differences(Words& a, Words& b) {
  std::map<std::string, std::uint32_t> numbers;
  const auto numbered = [&numbers](const Words& words) {
    std::vector<std::uint32_t> out;
    for (const Word& word : words) out.push_back(numbers.try_emplace(word.text, static_cast<std::uint32_t>(numbers.size())).first->second);
    return out;
  };
  const auto left = numbered(a);
  const auto right = numbered(b);
  const std::vector<std::uint32_t> partner = match_lines(left, right);
  for (Word& word : b) word.differs = true;
  for (std::size_t i = 0; i < a.size(); ++i) {
    a[i].differs = partner[i] == kNoLine;
    if (!a[i].differs) b[partner[i]].differs = false;
  }
}

/// Brackets around each run of words that differ.
void put_brackets(Words& words, std::string_view open, std::string_view close) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].differs) continue;
    if (i == 0 || !words[i - 1].differs) words[i].text.insert(0, open);
    if (i + 1 == words.size() || !words[i + 1].differs) words[i].text += close;
  }
}

// ---- columns

/// A word that is wider than the column stands in pieces.
std::string take_piece(std::string& rest, std::size_t width) {
  std::size_t end = 0;
  for (std::size_t columns = 0, at = 0; at < rest.size();) {
    columns += display_width(next_code_point(rest, at));
    if (columns > width) break;
    end = at;
  }
  const std::string piece = rest.substr(0, std::max<std::size_t>(end, 1));
  rest.erase(0, piece.size());
  return piece;
}

class Column {
 public:
  Column(std::size_t width, std::string_view color) : width_(width), color_(color) {}

  std::vector<std::string> lines(const Words& words) {
    for (const Word& word : words) {
      std::string rest = word.text;
      do {
        add(take_piece(rest, width_), word.differs);
      } while (!rest.empty());
    }
    if (used_ > 0) end_line();
    return std::move(lines_);
  }

 private:
  void add(const std::string& piece, bool differs) {
    const std::size_t width = width_of(piece);
    if (used_ > 0 && used_ + 1 + width > width_) end_line();
    if (used_ > 0) {
      line_ += ' ';
      ++used_;
    }
    line_ += differs && !color_.empty() ? fmt::format("{}{}\033[0m", color_, piece) : piece;
    used_ += width;
  }

  void end_line() {
    lines_.push_back(line_ + std::string(width_ - std::min(width_, used_), ' '));
    line_.clear();
    used_ = 0;
  }

  std::size_t width_;
  std::string_view color_;
  std::string line_;
  std::size_t used_ = 0;
  std::vector<std::string> lines_;
};

std::string row_lines(std::string_view label, Words a, Words b, const SideStyle& style) {
  const std::size_t width = std::max(kLeastColumn, (std::max(style.width, kLabelWidth + 3) - kLabelWidth - 3) / 2);
  if (!style.color) {
    put_brackets(a, "[-", "-]");
    put_brackets(b, "{+", "+}");
  }
  const std::vector<std::string> left = Column(width, style.color ? "\033[31m" : "").lines(a);
  const std::vector<std::string> right = Column(width, style.color ? "\033[32m" : "").lines(b);
  std::string out;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    std::string line = fmt::format("{:<{}}", i == 0 ? label : "", kLabelWidth);
    line += (i < left.size() ? left[i] : std::string(width, ' ')) + " | " + (i < right.size() ? right[i] : "");
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

std::string place(const Publication& p, const SourceSet& sources) {
  return p.span.source == kNoSource ? "-" : fmt::format("{}:{}", sources[p.span.source].path, sources.line(p.span));
}

}  // namespace

std::string write_side_by_side(const Publication& a, const Publication& b, const SourceSet& sources, const SideStyle& style) {
  std::string out = row_lines("", words_of("A  " + place(a, sources)), words_of("B  " + place(b, sources)), style);
  for (const Row& row : kRows) {
    Words left = words_of(row.value(a));
    Words right = words_of(row.value(b));
    if (left.empty() && right.empty()) continue;
    if (row.marked && !left.empty() && !right.empty()) mark_differences(left, right);
    out += row_lines(row.label, std::move(left), std::move(right), style);
  }
  return out;
}

}  // namespace bibfold
