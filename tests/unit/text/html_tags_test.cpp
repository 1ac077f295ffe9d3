#include "text/html_tags.h"

#include <string_view>

#include "test_catch.hpp"

using namespace bibfold;

namespace {

HtmlTag tag_of(std::string_view name, std::string_view classes) {
  HtmlTag tag;
  tag.name = name;
  tag.attributes.push_back({"class", std::string(classes)});
  return tag;
}

}  // namespace

TEST_CASE("a badge is told by the last word of a class") {
  for (const std::string_view name : {"badge", "badge bg-primary", "chip", "venue-label", "pub_pill", "rounded pill", "tag"}) {
    INFO(name);
    CHECK(is_badge(tag_of("span", name)));
    CHECK_FALSE(is_badge(tag_of("table", name)));
  }
  for (const std::string_view name : {"", "badges", "tag-cloud", "labelled", "pills-list", "stage"}) {
    INFO(name);
    CHECK_FALSE(is_badge(tag_of("span", name)));
  }
}

TEST_CASE("a span that is drawn as a block") {
  CHECK(is_span_as_block(tag_of("span", "d-block")));
  CHECK(is_span_as_block(tag_of("span", "mt-1 d-block small")));
  CHECK_FALSE(is_span_as_block(tag_of("span", "d-block-inline")));
  CHECK_FALSE(is_span_as_block(tag_of("b", "d-block")));
}

TEST_CASE("the field that a span names") {
  CHECK(field_of(tag_of("span", "pub-title")) == "title");
  CHECK(field_of(tag_of("span", "small venue")) == "venue");
  CHECK(field_of(tag_of("div", "pub-title")).empty());
  CHECK(field_of(tag_of("span", "titles")).empty());
}

TEST_CASE("tags are found by their names, unknown ones are none") {
  CHECK(find_block_tag("li")->kind == LineKind::item);
  CHECK(find_block_tag("h3")->kind == LineKind::heading);
  CHECK(find_block_tag("span") == nullptr);
  CHECK(find_style_tag("em")->style == Style::italic);
  CHECK(find_style_tag("emph") == nullptr);
  CHECK(is_box(tag_of("section", "")));
  CHECK_FALSE(is_box(tag_of("p", "")));
}
