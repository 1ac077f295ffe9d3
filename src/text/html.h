// HTML: tags, character references, and whole pages. Forgiving: any bytes, linear time; no tree, no CSS, no scripts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/page.h"

namespace bibfold {

/// The character of "&uuml;", "&#252;" or "&#xFC;" (the ';' may be missing); 0 when there is none.
char32_t decode_entity(std::string_view entity);
/// Length of the "&…;" that stands at `at`, 0 when none does.
std::size_t entity_length(std::string_view text, std::size_t at);
/// All of them resolved.
std::string decode_entities(std::string_view text);

/// One tag: "<a class=x href="#">", "</li>", "<br/>".
struct HtmlTag {
  std::string name;  ///< lower case
  bool closing = false;
  std::vector<std::pair<std::string, std::string>> attributes;  ///< names lower case, values with references resolved; the first wins

  /// "" when missing.
  [[nodiscard]] std::string_view attribute(std::string_view attribute_name) const;
};

/// Length of the tag at `at` ("<" to ">"; quoted values may hold ">"), 0 when none begins there or it is never closed.
std::size_t tag_length(std::string_view text, std::size_t at);
/// `tag` is the whole tag with its angle brackets.
HtmlTag parse_tag(std::string_view tag);

/// What a badge says, an image that is a link: "DOI", "arXiv", "PDF". Other images show things.
bool is_badge(std::string_view alternative_text);

/// The page of an HTML document or fragment, from `begin` on. `text` is valid UTF-8.
Page parse_html(std::string_view text, SourceId source, std::uint32_t begin = 0, bool templates = false);

}  // namespace bibfold
