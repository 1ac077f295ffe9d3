// A source and a plan → text. External function: write_source. Decides nothing.
#include "write/bibtex_source.h"

#include <algorithm>

namespace bibfold {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank(std::string_view text) { return text.find_first_not_of(kBlanks) == std::string_view::npos; }

/// Without its leading blank lines; the indentation of what follows stays.
std::string_view without_blank_lines(std::string_view text) {
  const std::size_t word = text.find_first_not_of(kBlanks);
  if (word == std::string_view::npos) return {};
  const std::size_t newline = text.rfind('\n', word);
  return newline == std::string_view::npos ? text : text.substr(newline + 1);
}

class SourceWriter {
 public:
  explicit SourceWriter(const SourcePlan& plan) : plan_(plan) {}

  std::string run() {
    out_.reserve(plan_.text.size() - plan_.begin + 1024);
    for (const BibtexItem& item : plan_.items) {
      if (item.end <= plan_.begin) continue;
      const std::string_view bytes = plan_.text.substr(std::max(item.begin, plan_.begin), item.end - std::max(item.begin, plan_.begin));
      switch (item.kind) {
        case BibtexKind::entry:
          entry(item, bytes);
          break;
        case BibtexKind::string:
          string(item, bytes);
          break;
        case BibtexKind::preamble:
          preamble(bytes);
          break;
        case BibtexKind::junk:
          junk(bytes, item.end == plan_.text.size());
          break;
        case BibtexKind::comment:
          keep(bytes);
          break;
      }
    }
    if (gone_) end_with_line();
    return std::move(out_);
  }

 private:
  void keep(std::string_view bytes) {
    out_ += bytes;
    gone_ = false;
  }

  void entry(const BibtexItem& item, std::string_view bytes) {
    const auto plan = plan_.entries.find(item.begin);
    if (plan == plan_.entries.end() || (plan->second.kept && !plan->second.rewritten)) return other(item, bytes);
    if (plan->second.kept) return keep(plan->second.text);
    gone_ = true;
    keep_comments(item);
  }

  // Text of an entry that nothing changed, but for strings that have other names now.
  void other(const BibtexItem& item, std::string_view bytes) {
    if (plan_.strings.renamed.empty()) return keep(bytes);
    EntryEditor editor(plan_.text, item);
    rename_strings(editor, plan_.text, item, plan_.strings);
    keep(editor.result());
  }

  void string(const BibtexItem& item, std::string_view bytes) {
    if (!item.fields.empty() && plan_.strings.drops(item.fields[0].name)) {
      gone_ = true;
      return;
    }
    other(item, bytes);
  }

  void preamble(std::string_view bytes) {
    gone_ = std::find(plan_.seen_preambles.begin(), plan_.seen_preambles.end(), bytes) != plan_.seen_preambles.end();
    if (!gone_) keep(bytes);
  }

  // Between entries. Behind one that is gone, the blank lines go that would double those in front of it.
  void junk(std::string_view bytes, bool last) {
    if (!gone_) return keep(bytes);
    if (is_blank(bytes)) {
      if (last) end_with_line();
      return;  // `gone_` stays: the next gap is the same gap
    }
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    keep(without_blank_lines(bytes));
  }

  void end_with_line() {
    const std::size_t end = out_.find_last_not_of(kBlanks);
    out_.erase(end == std::string::npos ? 0 : end + 1);
    if (!out_.empty()) out_ += plan_.text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  }

  // "% …" lines between the fields of an entry that goes: nobody else says what they say.
  void keep_comments(const BibtexItem& item) {
    std::uint32_t begin = item.key_begin + static_cast<std::uint32_t>(item.key.size());
    for (std::size_t i = 0; i <= item.fields.size(); ++i) {
      const std::uint32_t end = i < item.fields.size() ? item.fields[i].name_begin : item.end;
      keep_comments(plan_.text.substr(begin, end - std::min(begin, end)));
      if (i < item.fields.size()) begin = item.fields[i].value_end;
    }
  }

  void keep_comments(std::string_view gap) {
    for (std::size_t at = gap.find('%'); at != std::string_view::npos; at = gap.find('%', at)) {
      const std::size_t end = std::min(gap.find_first_of("\r\n", at), gap.size());
      if (!out_.empty() && out_.back() != '\n') out_ += '\n';
      out_.append(gap.substr(at, end - at)).append("\n");
      at = end;
    }
  }

  const SourcePlan& plan_;
  std::string out_;
  bool gone_ = false;  ///< the item before was left out
};

}  // namespace

std::string write_source(const SourcePlan& plan) { return SourceWriter(plan).run(); }

}  // namespace bibfold
