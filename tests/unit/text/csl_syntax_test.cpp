#include "text/csl_syntax.h"

#include "test_catch.hpp"
#include "text/json_scan.h"

namespace bibfold {
namespace {

TEST_CASE("markup of CSL texts") {
  CHECK(strip_csl_markup("plain") == "plain");
  CHECK(strip_csl_markup("<i>E. coli</i> and H<sub>2</sub>O") == "E. coli and H2O");
  CHECK(strip_csl_markup("<span class=\"nocase\">NASA</span> today") == "NASA today");
  CHECK(strip_csl_markup("<span style=\"font-variant:small-caps;\">x</span>") == "x");
  CHECK(strip_csl_markup("if a < b, then a <b or <id>") == "if a < b, then a <b or <id>");
  CHECK(strip_csl_markup("Science &amp; Technology &#8211; &#x2013; &nope; &") == "Science & Technology – – &nope; &");
  CHECK(strip_csl_markup("&#xD800; &#0;") == "&#xD800; &#0;");
  CHECK(strip_csl_markup("<i") == "<i");
  CHECK(strip_csl_markup("<") == "<");
}

TEST_CASE("properties of the schema") {
  CHECK(csl_kind("title") == CslKind::text);
  CHECK(csl_kind("volume") == CslKind::number);
  CHECK(csl_kind("author") == CslKind::names);
  CHECK(csl_kind("issued") == CslKind::date);
  CHECK(csl_kind("categories") == CslKind::categories);
  CHECK(csl_kind("custom") == CslKind::unknown);
  CHECK(csl_kind("year") == CslKind::unknown);
}

TEST_CASE("compact JSON") {
  CHECK(compact_json("{ \"a b\" : [ 1 ,\n 2 ] }") == R"({"a b":[1,2]})");
  CHECK(compact_json(R"( "a \" b\\" )") == R"("a \" b\\")");
}

TEST_CASE("where JSON stops") {
  const auto fault = [](std::string_view text) { return scan_json_value(text, 0).fault; };
  constexpr auto kNone = std::string_view::npos;
  CHECK(fault("{\"a\": [1, {\"b\": \"]\"}]} rest") == kNone);
  CHECK(fault("\"a\\\"b\"") == kNone);
  CHECK(fault("-1.5e3") == kNone);
  CHECK(fault("{\"a\": \"b\n\"}") == 8);  // a string ends in its line
  CHECK(fault("[1, 2}") == 5);
  CHECK(fault("[1, 2") == 5);
  CHECK(fault("") == 0);
  CHECK(fault("?") == 0);
  CHECK(scan_json_object("{\"a\": 1, \"b\": [2], }", 0).members.size() == 2);
  CHECK(scan_json_object("{\"a\": 1 \"b\": 2}", 0).range.fault == 8);
  CHECK(scan_json_object("{\"a\": 1, \"b\": 2}", 0).range.ok());
  CHECK(scan_json_object("{}", 0).range.ok());
  CHECK(scan_json_array("[1, [2, 3], \"x\"]", 0).size() == 3);
  CHECK(is_json_deeper("[[[]]]", 2));
  CHECK_FALSE(is_json_deeper("[[\"[[[\"]]", 2));
}

}  // namespace
}  // namespace bibfold
