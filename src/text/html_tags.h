// What a tag of HTML means for a page: a block, a list, a cell, a style, a badge, a box, the name of a field. Where it stands and what is
// open around it is not looked at.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/html.h"
#include "text/page.h"

namespace bibfold {

enum class TagPart : std::uint8_t { block, list, cell, rule, line_end };

struct BlockTag {
  std::string_view name;
  TagPart part;
  LineKind kind;
  bool nests;  ///< reliably closed, so that it counts for PageLine::depth
};

struct StyleTag {
  std::string_view name;
  Style style;
};

/// By the name in lower case; nullptr for tags that are none.
const BlockTag* find_block_tag(std::string_view name);
const StyleTag* find_style_tag(std::string_view name);

/// "<span class="d-block">": a line of its own.
bool is_span_as_block(const HtmlTag& tag);
/// A label in a box of its own: "<span class="badge bg-primary">".
bool is_badge(const HtmlTag& tag);
/// "https://arxiv.org/abs/…" → "arXiv": the usual label of a link to an archive or register of papers; "" for other links.
std::string_view label_of_icon(std::string_view target);
/// A tag by which the parts of a page are told: PageLine::box.
bool is_box(const HtmlTag& tag);
/// "<span class="pub-title">…</span> <span class="authors">": the name of the field, "" for other tags.
std::string_view field_of(const HtmlTag& tag);

}  // namespace bibfold
