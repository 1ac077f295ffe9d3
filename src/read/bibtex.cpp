// BibTeX and biblatex files → entries with their values expanded, and an account of everything else. External functions: read_bibtex,
// bibtex_likelihood. The syntax is text/bibtex_syntax.h's; what fields mean is not known here.
#include "read/bibtex.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "read/bibtex_inherit.h"
#include "read/bibtex_strings.h"
#include "text/ascii.h"
#include "text/bibtex_syntax.h"
#include "text/ignoring_case.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestQuote = 60;  // bytes of the input in a message

// Types that describe no publication.
struct SkippedType {
  std::string_view type;
  std::string_view reason;
};
constexpr SkippedType kSkippedTypes[] = {
    {"xdata", "bibtex-xdata"},          {"set", "bibtex-set"},          {"ieeetranbstctl", "bibtex-control"}, {"control", "bibtex-control"},
    {"bibtexparser", "bibtex-control"}, {"settings", "bibtex-control"},
};

std::string_view skip_reason(std::string_view type) {
  const auto* const row =
      std::find_if(std::begin(kSkippedTypes), std::end(kSkippedTypes), [type](const SkippedType& s) { return s.type == type; });
  return row == std::end(kSkippedTypes) ? std::string_view() : row->reason;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = to_ascii_lower(c);
  return out;
}

// The beginning of a line, at most kLongestQuote bytes of it.
std::string excerpt(std::string_view text) {
  text = text.substr(0, 4 * kLongestQuote);  // the line may be a megabyte
  text = trim(text.substr(0, text.find_first_of("\r\n")));
  if (text.size() <= kLongestQuote) return std::string(text);
  std::size_t end = kLongestQuote;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

// Text between entries that was meant to be in one: "@article key, …", "title = {…}", "}". Remarks in plain words are as harmless as %.
bool is_suspicious(std::string_view line) {
  if (line.starts_with('%')) return false;
  if (line.find_first_of("{}=") != std::string_view::npos) return true;
  return line.size() > 1 && line[0] == '@' && is_letter(static_cast<unsigned char>(line[1])) &&
         !starts_with_ignoring_case(line, "@comment");
}

class Reader {
 public:
  Reader(const Source& source, SourceId id)
      : text_(source.text), id_(id), budget_(text_.size()), strings_(text_, id, budget_, document_.made) {}

  Document run(int jobs) {
    document_.source = id_;
    document_.format = Format::bibtex;
    const std::vector<BibtexItem> items = scan_bibtex(text_, jobs);
    document_.entries.reserve(static_cast<std::size_t>(
        std::count_if(items.begin(), items.end(), [](const BibtexItem& item) { return item.kind == BibtexKind::entry; })));
    for (const BibtexItem& item : items) read_item(item);
    inherit_fields(document_.entries, heirs_, document_.made, budget_, document_.diagnostics);
    find_repeated_keys();
    if (skipped_) std::erase_if(document_.entries, [](const RawEntry& entry) { return !skip_reason(entry.type).empty(); });
    std::stable_sort(document_.diagnostics.begin(), document_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    return std::move(document_);
  }

 private:
  void read_item(const BibtexItem& item) {
    if (item.kind != BibtexKind::junk) report_faults(item);
    switch (item.kind) {
      case BibtexKind::entry:
        read_entry(item);
        break;
      case BibtexKind::string:
        for (const BibtexField& field : item.fields) strings_.define(field, document_.diagnostics);
        add_block(item, "bibtex-string");
        break;
      case BibtexKind::preamble:
        add_block(item, "bibtex-preamble");
        break;
      case BibtexKind::comment:
        add_block(item, "bibtex-comment");
        break;
      case BibtexKind::junk:
        read_junk(item);
        break;
    }
  }

  void read_entry(const BibtexItem& item) {
    RawEntry& entry = document_.entries.emplace_back();
    entry.type = lower_name(item.type);
    entry.key = item.key;
    entry.key_span = {id_, item.key_begin, item.key_begin + static_cast<std::uint32_t>(item.key.size())};
    entry.span = {id_, item.begin, item.end};
    entry.fields.reserve(item.fields.size());
    const bool whole = item.closed && item.fault == 0;
    bool inherits = false;
    for (const BibtexField& field : item.fields) {
      entry.fields.push_back(
          {lower_name(field.name), strings_.expand(field, whole, document_.diagnostics), {id_, field.value_begin, field.value_end}, false});
      inherits = inherits || entry.fields.back().name == "crossref" || entry.fields.back().name == "xdata";
    }
    if (inherits) heirs_.push_back(document_.entries.size() - 1);
    report_repeated_fields(item, entry);
    const std::string_view reason = skip_reason(entry.type);
    if (reason.empty()) {
      document_.blocks.push_back({entry.span, BlockKind::publication, {}});
    } else {
      add_block(item, reason);
      skipped_ = true;
    }
  }

  // Names are few, and mostly in lower case already.
  std::string_view lower_name(std::string_view name) {
    if (!has_capital(name)) return name;
    std::string_view& lowered = names_[name];
    if (lowered.empty()) lowered = document_.made.add(lower_ascii(name));
    return lowered;
  }

  void read_junk(const BibtexItem& item) {
    const std::string_view junk = text_.substr(item.begin, item.end - item.begin);
    if (junk.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    bool suspicious = false;
    for (const std::string_view line : split_lines(junk)) {
      const std::string_view words = trim(line);
      if (words.empty() || !is_suspicious(words)) continue;
      if (!suspicious) {
        const auto begin = static_cast<std::uint32_t>(words.data() - text_.data());
        report(Code::stray_text, {id_, begin, begin + static_cast<std::uint32_t>(words.size())}, excerpt(words));
      }
      suspicious = true;
    }
    add_block(item, suspicious ? "bibtex-junk" : "bibtex-comment");
  }

  void add_block(const BibtexItem& item, std::string_view reason) {
    document_.blocks.push_back({{id_, item.begin, item.end}, BlockKind::skipped, std::string(reason)});
  }

  void report(Code code, Span span, std::string detail, std::vector<DiagnosticNote> notes = {}) {
    document_.diagnostics.push_back({code, span, std::move(detail), std::move(notes)});
  }

  void report_faults(const BibtexItem& item) {
    if (item.closed && item.fault == 0) return;
    const std::string name = item.key.empty() ? fmt::format("@{}", item.type) : excerpt(item.key);
    const Span fault{id_, item.fault, std::max(item.fault, std::min(item.fault + 1, item.end))};
    const std::string_view there = text_.substr(item.fault);
    if (item.closed) {
      report(Code::malformed_entry, fault, fmt::format("{}, at '{}'", name, excerpt(there)));
      return;
    }
    std::vector<DiagnosticNote> notes;
    if (item.fault < item.end) notes.push_back({fault, fmt::format("this is not closed: '{}'", excerpt(there))});
    report(Code::unclosed_entry, {id_, item.begin, item.end}, name, std::move(notes));
  }

  void report_repeated_fields(const BibtexItem& item, const RawEntry& entry) {
    std::unordered_map<std::string_view, std::size_t> seen;
    const bool many = entry.fields.size() > 30;
    for (std::size_t i = 1; i < entry.fields.size(); ++i) {
      std::size_t first = i;
      if (many) {
        seen.emplace(entry.fields[0].name, 0);
        first = seen.emplace(entry.fields[i].name, i).first->second;
      } else {
        for (std::size_t k = 0; k < i && first == i; ++k) {
          if (entry.fields[k].name == entry.fields[i].name) first = k;
        }
      }
      if (first == i) continue;
      report(Code::repeated_field, name_span(item.fields[i]), std::string(entry.fields[i].name),
             {{name_span(item.fields[first]), "it is here, too"}});
    }
  }

  [[nodiscard]] Span name_span(const BibtexField& field) const {
    return {id_, field.name_begin, field.name_begin + static_cast<std::uint32_t>(field.name.size())};
  }

  // BibTeX ignores the case of keys.
  void find_repeated_keys() {
    std::unordered_map<std::string_view, std::size_t, HashIgnoringCase, EqualIgnoringCase> first_of;
    first_of.reserve(document_.entries.size());
    for (std::size_t i = 0; i < document_.entries.size(); ++i) {
      const RawEntry& entry = document_.entries[i];
      if (entry.key.empty()) continue;
      const auto [at, is_new] = first_of.emplace(entry.key, i);
      if (is_new) continue;
      const RawEntry& first = document_.entries[at->second];
      report(Code::duplicate_key, entry.key_span, std::string(entry.key),
             {{first.key_span, fmt::format("'{}' is first used here", first.key)}});
    }
  }

  std::string_view text_;
  SourceId id_;
  ByteBudget budget_;
  Document document_;
  BibtexStrings strings_;
  std::unordered_map<std::string_view, std::string_view> names_;  // as written → in lower case
  std::vector<std::size_t> heirs_;                                // entries that have a crossref or xdata
  bool skipped_ = false;                                          // any entry describes no publication
};

}  // namespace

Document read_bibtex(const Source& source, SourceId id, int jobs) { return Reader(source, id).run(jobs); }

// The extension; else the first thing in the file that is neither blank, % comment nor an empty front matter.
int bibtex_likelihood(std::string_view path, std::string_view text) {
  const std::string name = lower_ascii(path);
  if (name.ends_with(".bib") || name.ends_with(".bibtex") || name.ends_with(".biblatex")) return 100;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size() - 1);
    const std::string_view line = trim(text.substr(0, end + 1));
    if (line.starts_with('@')) {
      const std::size_t open = line.find_first_of("{( ", 1);
      return open != std::string_view::npos && open > 1 && is_letter(static_cast<unsigned char>(line[1])) && line[open] != ' ' ? 90 : 0;
    }
    if (!line.empty() && !line.starts_with('%') && line != "---") return 0;
    text.remove_prefix(end + 1);
  }
  return 0;
}

}  // namespace bibfold
