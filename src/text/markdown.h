// Markdown: block structure and styles by md4c, with the exact place of every byte in the source. HTML within Markdown is understood, too.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/page.h"

namespace bibfold {

/// The page of a Markdown or plain-text document, from `begin` on. `text` is valid UTF-8. Indented text is text, never code.
Page parse_markdown(std::string_view text, SourceId source, std::uint32_t begin = 0, bool templates = false);

/// Every source line a line of text, blank lines between paragraphs: for what md4c refuses, and for text without markup.
Page parse_plain_text(std::string_view text, SourceId source, std::uint32_t begin = 0);

}  // namespace bibfold
