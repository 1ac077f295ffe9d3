// See html_tags.h. Tables, and the classes that themes of Jekyll and Hugo give.
#include "text/html_tags.h"

#include <algorithm>
#include <array>

#include "text/ascending.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::array<BlockTag, 40> kBlockTags{{
    {"address", TagPart::block, LineKind::text, false},    {"article", TagPart::block, LineKind::text, true},
    {"aside", TagPart::block, LineKind::text, true},       {"blockquote", TagPart::block, LineKind::text, true},
    {"br", TagPart::line_end, LineKind::text, false},      {"center", TagPart::block, LineKind::text, true},
    {"dd", TagPart::block, LineKind::item, false},         {"details", TagPart::block, LineKind::text, true},
    {"div", TagPart::block, LineKind::text, true},         {"dl", TagPart::list, LineKind::text, true},
    {"dt", TagPart::block, LineKind::text, false},         {"fieldset", TagPart::block, LineKind::text, true},
    {"figcaption", TagPart::block, LineKind::text, false}, {"figure", TagPart::block, LineKind::text, true},
    {"footer", TagPart::block, LineKind::text, true},      {"form", TagPart::block, LineKind::text, true},
    {"h1", TagPart::block, LineKind::heading, false},      {"h2", TagPart::block, LineKind::heading, false},
    {"h3", TagPart::block, LineKind::heading, false},      {"h4", TagPart::block, LineKind::heading, false},
    {"h5", TagPart::block, LineKind::heading, false},      {"h6", TagPart::block, LineKind::heading, false},
    {"header", TagPart::block, LineKind::text, true},      {"hr", TagPart::rule, LineKind::rule, false},
    {"li", TagPart::block, LineKind::item, false},         {"main", TagPart::block, LineKind::text, true},
    {"ol", TagPart::list, LineKind::text, true},           {"p", TagPart::block, LineKind::text, false},
    {"pre", TagPart::block, LineKind::code, false},        {"section", TagPart::block, LineKind::text, true},
    {"summary", TagPart::block, LineKind::text, false},    {"table", TagPart::block, LineKind::text, true},
    {"tbody", TagPart::block, LineKind::text, false},      {"td", TagPart::cell, LineKind::row, false},
    {"tfoot", TagPart::block, LineKind::text, false},      {"th", TagPart::cell, LineKind::row, false},
    {"thead", TagPart::block, LineKind::text, false},      {"title", TagPart::block, LineKind::text, false},
    {"tr", TagPart::block, LineKind::row, false},          {"ul", TagPart::list, LineKind::text, true},
}};

constexpr std::array<StyleTag, 16> kStyleTags{{
    {"a", Style::link},
    {"b", Style::bold},
    {"cite", Style::italic},
    {"code", Style::code},
    {"del", Style::strike},
    {"dfn", Style::italic},
    {"em", Style::italic},
    {"i", Style::italic},
    {"kbd", Style::code},
    {"s", Style::strike},
    {"samp", Style::code},
    {"strike", Style::strike},
    {"strong", Style::bold},
    {"sub", Style::subscript},
    {"sup", Style::superscript},
    {"tt", Style::code},
}};
static_assert(is_ascending_by(&BlockTag::name, kBlockTags) && is_ascending_by(&StyleTag::name, kStyleTags));

template <typename Row, std::size_t N>
const Row* find_row(const std::array<Row, N>& rows, std::string_view name) {
  const auto* const row = std::lower_bound(rows.begin(), rows.end(), name, [](const Row& r, std::string_view n) { return r.name < n; });
  return row != rows.end() && row->name == name ? row : nullptr;
}

bool has_class(const HtmlTag& tag, std::string_view name) {
  const std::string_view classes = tag.attribute("class");
  const std::size_t at = classes.find(name);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + name.size();
  return (at == 0 || classes[at - 1] == ' ') && (end == classes.size() || classes[end] == ' ');
}

}  // namespace

const BlockTag* find_block_tag(std::string_view name) { return find_row(kBlockTags, name); }
const StyleTag* find_style_tag(std::string_view name) { return find_row(kStyleTags, name); }

bool is_span_as_block(const HtmlTag& tag) { return tag.name == "span" && !tag.closing && has_class(tag, "d-block"); }

bool is_badge(const HtmlTag& tag) {
  constexpr std::array<std::string_view, 10> kTags{"a", "abbr", "b", "code", "div", "em", "p", "small", "span", "strong"};
  if (!is_one_of(kTags, tag.name)) return false;
  constexpr std::array<std::string_view, 5> kWords{"badge", "chip", "label", "pill", "tag"};
  for (const std::string_view name : split(tag.attribute("class"), ' ')) {
    const std::size_t dash = name.find_last_of("-_");
    const std::string_view last = dash == std::string_view::npos ? name : name.substr(dash + 1);
    if (is_one_of(kWords, last)) return true;
  }
  return false;
}

std::string_view label_of_icon(std::string_view target) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPlaces{{{"arxiv.org/", "arXiv"},
                                                                                  {"doi.org/10.", "DOI"},
                                                                                  {"aclanthology.org/", "Link"},
                                                                                  {"openreview.net/", "Link"},
                                                                                  {"pubmed.ncbi.nlm.nih.gov/", "PubMed"}}};
  const auto* const row =
      std::find_if(kPlaces.begin(), kPlaces.end(), [target](const auto& r) { return target.find(r.first) != std::string_view::npos; });
  return row == kPlaces.end() ? std::string_view{} : row->second;
}

bool is_box(const HtmlTag& tag) {
  constexpr std::array<std::string_view, 9> kTags{"article", "aside", "blockquote", "div", "figure", "main", "section", "table", "tr"};
  return is_one_of(kTags, tag.name);
}

std::string_view field_of(const HtmlTag& tag) {
  constexpr std::array<std::string_view, 9> kFields{"author",     "authors", "conference", "date", "journal",
                                                    "periodical", "title",   "venue",      "year"};
  if (tag.name != "span" || tag.closing) return {};
  for (const std::string_view name : split(tag.attribute("class"), ' ')) {
    const auto* const field = std::find_if(kFields.begin(), kFields.end(), [&](std::string_view f) { return name.ends_with(f); });
    if (field != kFields.end()) return *field;
  }
  return {};
}

}  // namespace bibfold
