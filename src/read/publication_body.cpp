// See publication_body.h.
#include "read/publication_body.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "read/citation_text.h"
#include "read/link_lines.h"
#include "read/name_shape.h"
#include "text/bibtex_syntax.h"
#include "text/latex.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

enum class Part { none, citation, authors, venue, abstract, identifier };

struct PartRow {
  std::string_view words;  // folded
  Part part;
};
constexpr std::array<PartRow, 17> kParts{{
    {"recommended citation", Part::citation},
    {"suggested citation", Part::citation},
    {"citation", Part::citation},
    {"cite as", Part::citation},
    {"cite this", Part::citation},
    {"how to cite", Part::citation},
    {"reference", Part::citation},
    {"full citation", Part::citation},
    {"authors", Part::authors},
    {"author", Part::authors},
    {"by", Part::authors},
    {"published in", Part::venue},
    {"venue", Part::venue},
    {"journal", Part::venue},
    {"conference", Part::venue},
    {"abstract", Part::abstract},
    {"doi", Part::identifier},
}};

Part part_of(std::string_view words) {
  const std::string folded = fold_text(words);
  const auto* const row = std::find_if(kParts.begin(), kParts.end(), [&](const PartRow& r) { return r.words == folded; });
  return row == kParts.end() ? Part::none : row->part;
}

/// "[Download paper here](…)", "[PDF](…) | [Code](…)".
bool is_paper_link(const StyledText& text) {
  constexpr std::array<std::string_view, 8> kBegin{"download", "access", "link to", "read the", "view", "full text", "paper", "see the"};
  if (is_link_line(text)) return true;
  if (text.text.size() > 80 || !is_wholly(text, Style::link)) return false;
  const std::string folded = fold_text(text.text);
  return std::any_of(kBegin.begin(), kBegin.end(), [&](std::string_view w) { return folded.starts_with(w); });
}

/// "*with [Jane Doe](…)*", "(joint with J. Doe and R. Roe)": persons, and nothing else.
bool is_companions(std::string_view text) {
  constexpr std::array<std::string_view, 8> kWords{"joint work with ", "joint with ",       "jointly with ", "together with ",
                                                   "coauthored with ", "co-authored with ", "coauthors: ",   "with "};
  constexpr std::size_t kLongest = 200;
  while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == ' ')) text.remove_suffix(1);
  while (!text.empty() && (text.front() == '(' || text.front() == ' ')) text.remove_prefix(1);
  for (const std::string_view word : kWords) {
    if (!starts_with_ignoring_case(text, word) || text.size() > kLongest) continue;
    const std::string_view names = text.substr(word.size());
    return is_name_like(names) || leading_names_end(names) == names.size();
  }
  return false;
}

struct EntryRow {
  std::string_view name;
  Label label;
};
constexpr std::array<EntryRow, 10> kEntryFields{{
    {"author", Label::author},
    {"journal", Label::container_title},
    {"journaltitle", Label::container_title},
    {"booktitle", Label::container_title},
    {"volume", Label::volume},
    {"number", Label::issue},
    {"pages", Label::page},
    {"publisher", Label::publisher},
    {"doi", Label::identifier},
    {"year", Label::date},
}};

/// "{Doe, Jane and Roe, Richard}" → "Doe, Jane; Roe, Richard"
std::string value_of(std::string_view raw, Label label) {
  if (raw.size() >= 2 && (raw[0] == '{' || raw[0] == '"')) raw = raw.substr(1, raw.size() - 2);
  std::string value = collapse_blanks(latex_to_text(raw));
  if (label == Label::author) replace_all(value, " and ", "; ");
  if (label == Label::page) replace_all(value, "--", "\u2013");
  if (label == Label::identifier && value.starts_with("10.")) value.insert(0, "doi:");
  return value;
}

class BodyReader {
 public:
  explicit BodyReader(const Page& page) : page_(page) {}

  PublicationBody run() {
    for (std::size_t i = 0; i < page_.lines.size();) {
      std::size_t end = i + 1;
      while (end < page_.lines.size() && !page_.lines[end].starts_block) ++end;
      read_block(i, end);
      i = end;
    }
    return std::move(out_);
  }

 private:
  void read_block(std::size_t begin, std::size_t end) {
    StyledText text;
    for (std::size_t i = begin; i < end; ++i) append(text, page_.lines[i].text, page_.lines[i].meant_end ? Joint::end : Joint::space);
    if (page_.lines[begin].kind == LineKind::code) return read_entry(begin, end);
    const Part expected = std::exchange(expected_, Part::none);
    if (expected == Part::none && page_.lines[begin].kind == LineKind::heading) {
      expected_ = part_of(text.text);
      if (expected_ != Part::none) note(begin, end);
      return;
    }
    if (is_paper_link(text)) {
      out_.links.push_back(std::move(text));
      return note(begin, end);
    }
    const std::size_t colon = text.text.find(':');
    const Part named = colon < 30 ? part_of(std::string_view(text.text).substr(0, colon)) : Part::none;
    if (named != Part::none) {
      take(named, slice(text, static_cast<std::uint32_t>(colon) + 1, static_cast<std::uint32_t>(text.text.size())), begin, end);
    } else if (expected != Part::none) {
      take(expected, std::move(text), begin, end);
    } else if (leading_names_end(text.text) == text.text.size() || is_companions(text.text)) {
      take(Part::authors, std::move(text), begin, end);
    } else if (!out_.authors.text.empty() && text.text.size() < 200 && is_wholly(text, Style::italic)) {
      take(Part::venue, std::move(text), begin, end);
    }
  }

  // "```bibtex": the fields of the first entry.
  void read_entry(std::size_t begin, std::size_t end) {
    std::string code;
    for (std::size_t i = begin; i < end; ++i) code += page_.lines[i].text.text + "\n";
    for (const BibtexItem& item : scan_bibtex(code)) {
      if (item.kind != BibtexKind::entry || !out_.entry.empty()) continue;
      for (const BibtexField& field : item.fields) {
        const std::string name = lower(field.name);
        const auto* const row = std::find_if(kEntryFields.begin(), kEntryFields.end(), [&](const EntryRow& r) { return r.name == name; });
        if (row == kEntryFields.end() || field.joined) continue;
        StyledText text;
        text.source = page_.lines[begin].text.source;
        text.text = value_of(std::string_view(code).substr(field.value_begin, field.value_end - field.value_begin), row->label);
        text.anchors.push_back({0, page_.lines[begin].span.begin});
        if (!text.text.empty()) out_.entry.push_back({row->label, std::move(text)});
      }
      note(begin, end);
    }
  }

  /// "DOI: [10.1234/x](https://doi.org/10.1234/x). *Media:* …": the first word behind it.
  void take_identifier(const StyledText& text, std::size_t begin, std::size_t end) {
    const std::string_view words = trim(text.text);
    const auto first = static_cast<std::uint32_t>(words.data() - text.text.data());
    std::size_t size = std::min(words.find(' '), words.size());
    while (size > 0 && (words[size - 1] == '.' || words[size - 1] == ',' || words[size - 1] == ';')) --size;
    StyledText value = slice(text, first, first + static_cast<std::uint32_t>(size));
    if (value.text.find("10.") == std::string::npos) return;
    if (value.text.starts_with("10.")) value = with_scheme(value);
    out_.entry.push_back({Label::identifier, std::move(value)});
    note(begin, end);
  }

  static StyledText with_scheme(const StyledText& value) {
    StyledText out;
    out.text = "doi:";
    out.source = value.source;
    out.anchors.push_back({0, value.anchors.empty() ? 0 : value.anchors.front().source_offset});
    append(out, value, Joint::none);
    return out;
  }

  void take(Part part, StyledText text, std::size_t begin, std::size_t end) {
    if (part == Part::identifier) return take_identifier(text, begin, end);
    StyledText& to = part == Part::citation  ? out_.citation
                     : part == Part::authors ? out_.authors
                     : part == Part::venue   ? out_.venue
                                             : out_.abstract;
    text = trimmed(text);
    if (text.text.empty()) {  // "Citation:" above the block that is one
      expected_ = part;
    } else if (to.text.empty()) {
      to = std::move(text);
    } else {
      return;
    }
    note(begin, end);
  }

  void note(std::size_t begin, std::size_t end) {
    for (; begin < end; ++begin) out_.lines.push_back(begin);
  }

  const Page& page_;
  PublicationBody out_;
  Part expected_ = Part::none;
};

}  // namespace

PublicationBody read_publication_body(const Page& body) { return BodyReader(body).run(); }

}  // namespace bibfold
