// Unified diffs: the text of small ones, and for many random pairs that applying the diff gives the second text.
#include "text/line_diff.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "test_catch.hpp"

using bibfold::kNoLine;
using bibfold::match_lines;
using bibfold::unified_diff;

namespace {

/// A patch program of our own: checks every context and deleted line against `before`.
std::string patched(std::string_view before, std::string_view diff) {
  const auto next_line = [](std::string_view& text) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, size);
    text.remove_prefix(size);
    return line;
  };
  std::string out;
  std::size_t old_line = 1;  // the next line of `before`
  next_line(diff);
  next_line(diff);
  char last = ' ';
  while (!diff.empty()) {
    const std::string_view line = next_line(diff);
    if (line.starts_with("@@ -")) {
      std::size_t begin = std::stoul(std::string(line.substr(4)));
      const std::string_view old_range = line.substr(4, line.find(' ', 4) - 4);
      if (old_range.ends_with(",0")) ++begin;
      for (; old_line < begin; ++old_line) out += next_line(before);
    } else if (line[0] == '\\') {
      if (last != '-') out.pop_back();
    } else if (line[0] == '+') {
      out += line.substr(1);
    } else {
      std::string_view old = next_line(before);
      ++old_line;
      const std::string_view shown = line.substr(1);
      REQUIRE(shown.substr(0, old.size()) == old);
      if (line[0] == ' ') out += shown;
    }
    last = line[0];
  }
  return out.append(before);
}

std::string random_text(std::uint32_t& state, std::size_t lines, std::uint32_t letters) {
  std::string out;
  for (std::size_t i = 0; i < lines; ++i) {
    state = state * 1664525U + 1013904223U;
    out += static_cast<char>('a' + (state >> 16U) % letters);
    out += '\n';
  }
  if ((state >> 20U) % 3 == 0 && !out.empty()) out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("a unified diff") {
  struct Case {
    const char* before;
    const char* after;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"", "", ""},
      {"a\n", "a\n", ""},
      {"a\nb\nc\n", "a\nx\nc\n", "--- o\n+++ n\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"},
      {"", "a\n", "--- o\n+++ n\n@@ -0,0 +1 @@\n+a\n"},
      {"a\n", "", "--- o\n+++ n\n@@ -1 +0,0 @@\n-a\n"},
      {"a", "a\n", "--- o\n+++ n\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"},
      {"1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n6\n7\n8\n9\n", "--- o\n+++ n\n@@ -2,7 +2,6 @@\n 2\n 3\n 4\n-5\n 6\n 7\n 8\n"},
      {"a\n1\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\n",
       "--- o\n+++ n\n@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n@@ -6,4 +5,3 @@\n 5\n 6\n 7\n-b\n"},
  }));
  CHECK(unified_diff(c.before, c.after, "o", "n") == c.expected);
}

TEST_CASE("a name with a blank is closed by a tab") {
  CHECK(unified_diff("a\n", "", "my refs.bib", "n").starts_with("--- my refs.bib\t\n"));
}

TEST_CASE("applying a diff gives the second text") {
  std::uint32_t state = 7;
  for (int i = 0; i < 2000; ++i) {
    const std::uint32_t letters = 2 + static_cast<std::uint32_t>(i) % 20;
    const std::string before = random_text(state, (state >> 16U) % 30, letters);
    const std::string after = random_text(state, (state >> 16U) % 30, letters);
    if (before != after) CHECK(patched(before, unified_diff(before, after, "o", "n")) == after);
  }
}

TEST_CASE("partners ascend and are equal lines; large texts without a unique line end soon") {
  const std::vector<std::uint32_t> before(200'000, 0);
  std::vector<std::uint32_t> after;
  for (std::uint32_t i = 0; i < 200'000; ++i) after.push_back(i % 2 + 1);
  after.push_back(0);
  const auto partners = match_lines(before, after);
  CHECK(partners.size() == before.size());
  CHECK(partners.back() == 200'000);
  CHECK(partners.front() == kNoLine);
}
