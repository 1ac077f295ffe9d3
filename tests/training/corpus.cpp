// See corpus.h.
#include "corpus.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>

#include <nlohmann/json.hpp>

#include "text/markdown.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold::training {
namespace {

using Json = nlohmann::json;

std::string one_value(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  std::string all;
  if (!value.is_array()) return value.dump();
  for (const Json& part : value) all += (all.empty() ? "" : " ") + (part.is_string() ? part.get<std::string>() : part.dump());
  return all;
}

/// The lines of an item as one text.
StyledText rendered(std::string_view markdown) {
  const Page page = parse_markdown(markdown, SourceId{0});
  StyledText all;
  for (const PageLine& line : page.lines) {
    if (all.text.empty()) {
      all = line.text;
    } else {
      line.meant_end ? append(all, line.text, Joint::end) : append_wrapped(all, line.text);
    }
  }
  return all;
}

/// Markdown's signs off: labels of lists may have been cut out of the markup.
std::string without_markup(std::string_view text) {
  std::string out;
  for (const char c : rendered(text).text) {
    if (c != '*') out += c;
  }
  return collapse_blanks(out);
}

/// Where a label's text stands, as it is or without its markup, and its length.
std::pair<std::size_t, std::size_t> find_label(std::string_view text, const std::string& what, std::size_t from, bool markup) {
  const std::size_t at = text.find(what, from);
  if (at != std::string_view::npos || !markup) return {at, what.size()};
  const std::string plain_text = without_markup(what);
  return {plain_text.empty() ? std::string_view::npos : text.find(plain_text, from), plain_text.size()};
}

/// Finds each label's text behind the one before; blanks are compared collapsed.
std::optional<std::vector<GoldSpan>> align(std::string_view text, const Json& labels, bool markup) {
  std::vector<GoldSpan> spans;
  std::size_t from = 0;
  for (const Json& pair : labels) {
    const std::string what = collapse_blanks(pair.at(1).get<std::string>());
    if (what.empty()) continue;
    const auto [at, length] = find_label(text, what, from, markup);
    if (at == std::string_view::npos) return std::nullopt;
    from = at + length;
    spans.push_back({pair.at(0).get<std::string>(), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(from)});
  }
  return spans;
}

StyledText plain(std::string text) {
  StyledText out;
  out.text = std::move(text);
  out.anchors.push_back({0, 0});
  return out;
}

bool add(Corpus& corpus, Example example, const Json& labels) {
  auto spans = align(example.text.text, labels, example.raw.empty());
  if (!spans) {
    ++corpus.unaligned;
    return false;
  }
  example.spans = std::move(*spans);
  corpus.examples.push_back(std::move(example));
  return true;
}

void add_string(Corpus& corpus, const Json& row) {
  Example example;
  example.raw = collapse_blanks(row.at("raw").get<std::string>());
  example.text = plain(example.raw);
  example.document = row.value("file", corpus.name + ":" + std::to_string(corpus.examples.size()));
  for (const auto& [name, value] : row.at("fields").items()) example.fields[name] = one_value(value);
  add(corpus, std::move(example), row.at("labels"));
}

void add_list(Corpus& corpus, const Json& row) {
  const std::string style = row.value("style", std::string("list"));
  ++corpus.lists;
  for (const Json& item : row.at("items")) {
    Example example;
    example.text = rendered(item.at("text").get<std::string>());
    example.document = style;
    example.list = corpus.lists;
    add(corpus, std::move(example), item.at("labels"));
  }
}

}  // namespace

Corpus read_corpus(const std::string& path) {
  Corpus corpus;
  corpus.name = std::filesystem::path(path).stem().string();
  std::ifstream file(path);
  if (!file) std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
  for (std::string line; std::getline(file, line);) {
    const Json row = Json::parse(line, nullptr, false);
    if (row.is_discarded()) continue;
    if (row.contains("items")) {
      add_list(corpus, row);
    } else if (row.contains("raw")) {
      add_string(corpus, row);
    }
  }
  return corpus;
}

}  // namespace bibfold::training
