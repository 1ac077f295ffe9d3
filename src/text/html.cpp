// See html.h: tags, and the walk over a document. Character references are in entities.cpp.
#include "text/html.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/page_builder.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_name(char c) { return is_ascii_alnum(c) || c == '-' || c == '_' || c == ':' || c == '.' || c == '@'; }

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_space(text[at]) || text[at] == '/')) ++at;
  return at;
}

std::string read_name(std::string_view text, std::size_t& at) {
  std::string name;
  while (at < text.size() && is_name(text[at])) name += to_ascii_lower(text[at++]);
  return name;
}

std::string read_value(std::string_view text, std::size_t& at) {
  const bool quoted = at < text.size() && (text[at] == '"' || text[at] == '\'');
  const std::size_t begin = quoted ? at + 1 : at;
  std::size_t end = quoted ? text.find(text[at], begin) : begin;
  if (!quoted) {
    while (end < text.size() && !is_space(text[end]) && text[end] != '>') ++end;
  }
  end = std::min(end, text.size());
  at = end + (quoted ? 1 : 0);
  return decode_entities(text.substr(begin, end - begin));
}

}  // namespace

std::string_view HtmlTag::attribute(std::string_view attribute_name) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const auto& a) { return a.first == attribute_name; });
  return found == attributes.end() ? std::string_view{} : std::string_view(found->second);
}

bool is_badge(std::string_view alternative_text) {
  constexpr std::array<std::string_view, 14> kWords{"doi",  "arxiv",   "pdf",     "paper",   "code", "github",     "bibtex",
                                                    "data", "dataset", "biorxiv", "medrxiv", "hal",  "openreview", "preprint"};
  const std::string folded = fold_text(alternative_text.substr(0, 40));
  return is_one_of(kWords, folded) || folded.starts_with("doi 10 ");
}

std::size_t tag_length(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 1U << 14U;  // a page full of unclosed "<a" stays linear
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == '/') ++i;
  if (i >= text.size() || !is_ascii_letter(text[i])) return 0;
  char quote = 0;
  const std::size_t limit = std::min(text.size(), at + kLongest);
  for (; i < limit; ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      return i + 1 - at;
    } else if (c == '<') {
      return 0;
    } else if ((c == '"' || c == '\'') && text[i - 1] == '=') {
      quote = c;
    }
  }
  return 0;
}

HtmlTag parse_tag(std::string_view tag) {
  HtmlTag out;
  std::size_t at = 1;
  out.closing = at < tag.size() && tag[at] == '/';
  at = skip_space(tag, at);
  out.name = read_name(tag, at);
  for (at = skip_space(tag, at); at < tag.size() && tag[at] != '>'; at = skip_space(tag, at)) {
    std::string name = read_name(tag, at);
    if (name.empty()) {
      ++at;
      continue;
    }
    std::size_t equals = skip_space(tag, at);
    std::string value;
    if (equals < tag.size() && tag[equals] == '=') {
      at = equals + 1;
      while (at < tag.size() && is_space(tag[at])) ++at;
      value = read_value(tag, at);
    }
    out.attributes.emplace_back(std::move(name), std::move(value));
  }
  return out;
}

Page parse_html(std::string_view text, SourceId source, std::uint32_t begin, bool templates) {
  std::vector<HiddenSpan> hidden;
  const std::string masked = mask_hidden(text, begin, templates, hidden);
  const std::string_view seen = masked;
  PageBuilder builder(seen, source);
  for (std::size_t at = begin; at < seen.size();) {
    const std::size_t end = std::min(seen.find_first_of("<&", at), seen.size());
    builder.add_text(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at));
    at = end;
    if (at == seen.size()) break;
    const auto offset = static_cast<std::uint32_t>(at);
    const std::size_t length = seen[at] == '<' ? tag_length(seen, at) : entity_length(seen, at);
    const auto size = static_cast<std::uint32_t>(std::max<std::size_t>(length, 1));
    const char32_t c = seen[at] == '&' && length != 0 ? decode_entity(seen.substr(at, length)) : 0;
    if (c != 0) {
      builder.add_character(c, offset, size);
    } else if (seen[at] == '<' && length != 0) {
      builder.add_tag(parse_tag(seen.substr(at, length)), offset, size);
    } else if (seen.substr(at, 2) != "<!" && seen.substr(at, 2) != "<?") {
      builder.add_text(offset, size);
    } else {  // <!DOCTYPE …>
      at = std::min(seen.find('>', at), seen.size() - 1) + 1;
      continue;
    }
    at += size;
  }
  Page page = builder.finish();
  page.hidden = std::move(hidden);
  return page;
}

}  // namespace bibfold
