// The labelled references that the reference parser is trained on: `read_corpus`. Two kinds of files, JSON lines both:
//
//   {"raw": "…", "fields": {"title": "…", …}, "labels": [["author", "Doe, J."], ["title", "On …"]], "file": "…"}    one string a line
//   {"style": "…", "items": [{"text": "Markdown", "labels": [["name", "J. Doe"], ["title", "On …"]]}, …]}            one list a line
//
// The texts of the labels follow each other in the text (of a list's item: as a reader sees it, without markup); what lies between them
// is unlabelled. See docs/reference-parser.md for the names of the labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bibfold/document.h"

namespace bibfold::training {

struct GoldSpan {
  std::string label;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Example {
  StyledText text;
  std::string raw;                            ///< as it stands in the file, blanks collapsed
  std::vector<GoldSpan> spans;                ///< ascending, disjoint
  std::map<std::string, std::string> fields;  ///< values of repeated fields joined
  std::size_t list = 0;                       ///< examples of one list; 0: a string by itself
  std::string document;                       ///< examples of one document or style are never on both sides of a split
};

struct Corpus {
  std::string name;
  std::vector<Example> examples;
  std::size_t lists = 0;
  std::size_t unaligned = 0;  ///< examples whose labels are not in their text
};

/// A file that cannot be read gives a corpus without examples, and a line on standard error.
Corpus read_corpus(const std::string& path);

}  // namespace bibfold::training
