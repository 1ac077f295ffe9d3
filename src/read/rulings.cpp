// See rulings.h. A statement is a word (same, distinct, not-ours) and the publications that it is about:
//
//   distinct smith2020 doi:10.1000/182        # on one line, each publication by one name
//
//   same                                      # or a line each, indented, by all its names
//     smith2020  doi:10.1000/182  "On Bees" (2020)
//     arxiv:2001.00001  "On Bees" (2019)
#include "read/rulings.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

struct Word {
  std::string_view name;
  Ruling ruling;
};
constexpr std::array<Word, 5> kWords{{{"same", Ruling::same},
                                      {"distinct", Ruling::distinct},
                                      {"not-ours", Ruling::not_ours},
                                      {"same-as", Ruling::same},  // how a field of an entry would say it
                                      {"distinct-from", Ruling::distinct}}};

std::optional<Ruling> ruling_of(std::string_view word) {
  while (word.ends_with(':') || word.ends_with(',')) word.remove_suffix(1);
  const auto* const row = std::find_if(kWords.begin(), kWords.end(), [word](const Word& w) { return equals_ignoring_case(w.name, word); });
  return row == kWords.end() ? std::nullopt : std::optional(row->ruling);
}

/// Words and titles of one line.
class LineScanner {
 public:
  explicit LineScanner(std::string_view line) : line_(line) {}

  /// The next one; nothing at the end of the line or before a "# remark".
  std::optional<Selector> next() {
    at_ = std::min(line_.find_first_not_of(" \t\r\n,", at_), line_.size());
    if (at_ == line_.size() || line_[at_] == '#') return std::nullopt;
    if (line_[at_] == '"') return title();
    if (line_.substr(at_).starts_with("key:\"")) {
      at_ += 4;
      return Selector{quoted(), false, true, 0};
    }
    // A comma parts keys, which have none; a DOI may have one.
    std::size_t end = std::min(line_.find_first_of(" \t\r\n,:", at_), line_.size());
    if (end < line_.size() && line_[end] == ':') end = std::min(line_.find_first_of(kBlanks, end), line_.size());
    std::string_view word = line_.substr(at_, end - at_);
    at_ = end;
    while (word.ends_with(',')) word.remove_suffix(1);
    if (word.starts_with("key:")) return Selector{std::string(word.substr(4)), false, true, 0};
    return Selector{std::string(word), false, false, 0};
  }

 private:
  std::string quoted() {
    const std::size_t begin = at_ + 1;
    const std::size_t end = std::min(line_.find('"', begin), line_.size());
    at_ = std::min(end + 1, line_.size());
    return std::string(line_.substr(begin, end - begin));
  }

  Selector title() {
    Selector found{quoted(), true, false, 0};
    const std::size_t open = std::min(line_.find_first_not_of(" \t", at_), line_.size());
    const std::string_view rest = line_.substr(open);
    const bool dated =
        rest.size() >= 6 && rest[0] == '(' && rest[5] == ')' && rest.substr(1, 4).find_first_not_of("0123456789") == rest.npos;
    if (!dated) return found;
    for (const char digit : rest.substr(1, 4)) found.year = found.year * 10 + (digit - '0');
    at_ = open + 6;
    return found;
  }

  std::string_view line_;
  std::size_t at_ = 0;
};

std::vector<Selector> selectors_in(std::string_view line) {
  std::vector<Selector> all;
  LineScanner scanner(line);
  for (auto found = scanner.next(); found; found = scanner.next()) all.push_back(std::move(*found));
  return all;
}

bool is_blank(std::string_view line) {
  const std::string_view text = trim(line);
  return text.empty() || text.front() == '#';
}

constexpr std::size_t kMostSides = 200;  // each is compared with each

bool is_complete(const Statement& statement) { return statement.sides.size() >= (statement.ruling == Ruling::not_ours ? 1 : 2); }

class FileReader {
 public:
  FileReader(const Source& source, SourceId id, Diagnostics& diagnostics) : source_(source), id_(id), diagnostics_(diagnostics) {}

  std::vector<Statement> run() {
    const std::string_view text = source_.text;
    for (std::string_view line : split_lines(text)) {
      const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
      if (begin == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
      if (!is_blank(line)) add({id_, begin, begin + static_cast<std::uint32_t>(line.size())}, line);
    }
    finish();
    return std::move(statements_);
  }

 private:
  void add(Span span, std::string_view line) {
    const bool indented = line.front() == ' ' || line.front() == '\t';
    std::vector<Selector> names = selectors_in(line);
    if (indented) {
      if (!names.empty() && !names[0].title && !names[0].key && ruling_of(names[0].text)) {
        report(span,
               "'" + std::string(trim(line)) + "' is indented, and belongs to the decision above it; key:" + names[0].text + " for a key");
        return;
      }
      if (open_ && !names.empty()) add_side(span, std::move(names));
      if (!open_ && !skipping_) report(span, "'" + std::string(trim(line)) + "' belongs to no decision");
      return;
    }
    finish();
    const auto ruling = names.empty() || names[0].title ? std::nullopt : ruling_of(names[0].text);
    skipping_ = !ruling;
    if (!ruling) return report(span, "a decision begins with same, distinct or not-ours, not with '" + std::string(trim(line)) + "'");
    open_ = Statement{*ruling, {}, Beside::nothing, span};
    for (auto name = names.begin() + 1; name != names.end(); ++name) add_side(span, {std::move(*name)});
  }

  void add_side(Span span, Side side) {
    std::vector<Side>& sides = open_->sides;
    if (sides.size() == kMostSides) report(span, "more than " + std::to_string(kMostSides) + " publications in one decision");
    if (sides.size() <= kMostSides) sides.push_back(std::move(side));
  }

  void finish() {
    if (!open_) return;
    if (is_complete(*open_)) {
      statements_.push_back(std::move(*open_));
    } else {
      report(open_->span, std::string(to_string(open_->ruling)) + " needs " +
                              (open_->ruling == Ruling::not_ours ? "a publication" : "two publications"));
    }
    open_.reset();
  }

  void report(Span span, std::string what) { diagnostics_.push_back({Code::malformed_decision, span, std::move(what), {}}); }

  const Source& source_;
  SourceId id_;
  Diagnostics& diagnostics_;
  std::vector<Statement> statements_;
  std::optional<Statement> open_;
  bool skipping_ = false;  // below a line that is no statement
};

// ---- markers

constexpr std::string_view kSign = "bibfold";
constexpr std::string_view kIgnore = "ignore";
constexpr std::size_t kLongestMarker = 4000;  // one that is not closed does not go on for ever

/// What opens a marker right before its sign, and what closes it.
struct MarkerForm {
  std::string_view open;
  std::string_view close;
};

/// Every input is searched for it: memmem is faster than the library's find().
std::size_t find_sign(std::string_view text, std::size_t from) {
  if (from >= text.size()) return std::string_view::npos;
  const void* const at = ::memmem(text.data() + from, text.size() - from, kSign.data(), kSign.size());
  return at == nullptr ? std::string_view::npos : static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
}

bool ends_with_ignoring_case(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && equals_ignoring_case(text.substr(text.size() - end.size()), end);
}

std::string_view without_blanks_behind(std::string_view text) {
  const std::size_t end = text.find_last_not_of(kBlanks);
  return text.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

/// Where the marker begins and what closes it; "" when the sign is no marker's.
MarkerForm marker_around(std::string_view before, Format format) {
  const std::string_view head = without_blanks_behind(before);
  if (format != Format::bibtex) return head.ends_with("<!--") ? MarkerForm{head.substr(0, head.size() - 4), "-->"} : MarkerForm{};
  for (const auto& [bracket, close] : {std::pair<char, std::string_view>('{', "}"), std::pair<char, std::string_view>('(', ")")}) {
    if (!head.ends_with(bracket)) continue;
    const std::string_view name = without_blanks_behind(head.substr(0, head.size() - 1));
    if (ends_with_ignoring_case(name, "@comment")) return {name.substr(0, name.size() - 8), close};
  }
  // Only blanks and percent signs since the line began.
  const std::size_t line = before.find_last_not_of(" \t%") + 1;  // npos + 1 = 0
  const bool remark = head.ends_with('%') && (line == 0 || before[line - 1] == '\n' || before[line - 1] == '\r');
  return remark ? MarkerForm{before.substr(0, line), "\n"} : MarkerForm{};
}

struct Marker {
  std::string_view body;  ///< "distinct a b", "ignore duplicate-work: reason"
  Span span;
};

/// "bibfold: distinct …" and "bibfold-ignore …" name their bodies from behind the colon and the hyphen on.
bool opens_body(std::string_view rest) { return rest.starts_with(':') || rest.substr(0, kIgnore.size() + 1) == "-ignore"; }

/// Every one of a text, in order.
std::vector<Marker> markers_in(const Source& source, SourceId id, Format format) {
  std::vector<Marker> found;
  if (format == Format::csl_json) return found;
  const std::string_view text = source.text;
  std::size_t behind = 0;  // of the sign or marker before
  for (std::size_t at = find_sign(text, 0); at != std::string_view::npos; at = find_sign(text, behind)) {
    behind = at + kSign.size();
    if (!opens_body(text.substr(behind))) continue;
    const MarkerForm form = marker_around(text.substr(0, at), format);
    if (form.close.empty()) continue;
    const std::size_t begin = form.open.size();
    const std::size_t body = behind + 1;
    const std::string_view inside = text.substr(body, kLongestMarker);
    const std::size_t end = body + std::min(inside.find(form.close), inside.size());
    behind = end;
    const Span span{id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(end + form.close.size(), text.size()))};
    found.push_back({text.substr(body, end - body), span});
  }
  return found;
}

constexpr std::string_view kBetweenRules = " \t\r\n,";

bool is_ignore(std::string_view body) {
  const std::string_view text = trim(body);
  return equals_ignoring_case(text.substr(0, kIgnore.size()), kIgnore) &&
         (text.size() == kIgnore.size() || (std::string(kBetweenRules) + ':').find(text[kIgnore.size()]) != std::string::npos);
}

/// Where a field begins to speak of rules: at its begin, or behind a semicolon; its end where it does not.
std::size_t ignore_in(std::string_view field) {
  if (is_ignore(field)) return 0;
  for (std::size_t at = field.find(';'); at != std::string_view::npos; at = field.find(';', at + 1)) {
    if (is_ignore(field.substr(at + 1))) return at + 1;
  }
  return field.size();
}

}  // namespace

std::vector<Statement> read_rulings(const Source& source, SourceId id, Diagnostics& diagnostics) {
  return FileReader(source, id, diagnostics).run();
}

std::vector<Statement> find_markers(const Source& source, SourceId id, Format format, Diagnostics& diagnostics) {
  std::vector<Statement> found;
  for (const Marker& marker : markers_in(source, id, format)) {
    if (is_ignore(marker.body)) continue;
    if (auto statement = parse_marker(marker.body, marker.span)) {
      if (statement->sides.size() >= 2) statement->beside = Beside::nothing;  // it names all that it is about
      if (statement->ruling == Ruling::not_ours && !statement->sides.empty()) statement->beside = Beside::nothing;
      found.push_back(std::move(*statement));
    } else {
      diagnostics.push_back({Code::malformed_decision, marker.span, "a marker begins with same, distinct, not-ours or ignore", {}});
    }
  }
  return found;
}

std::vector<IgnoreMarker> find_ignore_markers(const Source& source, SourceId id, Format format) {
  std::vector<IgnoreMarker> found;
  for (const Marker& marker : markers_in(source, id, format)) {
    if (is_ignore(marker.body)) found.push_back(parse_ignore(marker.body, marker.span));
  }
  return found;
}

IgnoreMarker parse_ignore(std::string_view field, Span span) {
  IgnoreMarker marker{{}, span};
  std::string_view rest = trim(field.substr(ignore_in(field)));
  if (!is_ignore(rest)) return marker;
  rest = rest.substr(kIgnore.size(), std::min(rest.find(':'), rest.size()) - kIgnore.size());
  for (std::size_t at = rest.find_first_not_of(kBetweenRules); at != std::string_view::npos;
       at = rest.find_first_not_of(kBetweenRules, at)) {
    const std::size_t end = std::min(rest.find_first_of(kBetweenRules, at), rest.size());
    marker.rules.push_back(rest.substr(at, end - at));
    at = end;
  }
  return marker;
}

std::string_view without_ignore(std::string_view field) {
  const std::string_view rest = trim(field.substr(0, ignore_in(field)));
  return rest.ends_with(';') ? rest.substr(0, rest.size() - 1) : rest;
}

std::optional<Statement> parse_marker(std::string_view text, Span span) {
  std::vector<Selector> names = selectors_in(text);
  const auto ruling = names.empty() || names[0].title ? std::nullopt : ruling_of(names[0].text);
  if (!ruling) return std::nullopt;
  Statement statement{*ruling, {}, Beside::span, span};
  for (auto name = names.begin() + 1; name != names.end(); ++name) statement.sides.push_back({std::move(*name)});
  return statement;
}

}  // namespace bibfold
