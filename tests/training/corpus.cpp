// See corpus.h.
#include "corpus.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
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

/// A text without blanks and signs of markup, and where each of its bytes stood: labels of lists may have been cut out of the markup.
struct Squeezed {
  std::string text;
  std::vector<std::uint32_t> at;
};

Squeezed squeezed(std::string_view text) {
  Squeezed out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (std::string_view(" *_\\\n").find(text[i]) != std::string_view::npos) continue;
    out.text += text[i];
    out.at.push_back(static_cast<std::uint32_t>(i));
  }
  return out;
}

/// "Data-Derived Consistency](https://example.org/p": the end of a link that the label was cut out of.
std::string_view without_target(std::string_view label) { return label.substr(0, label.find("](http")); }

/// Labels of lists: in the order of the record, with markup, with a period that the end of a line has swallowed.
class ListAligner {
 public:
  explicit ListAligner(std::string_view text) : text_(text), squeezed_(squeezed(text)) {}

  bool add(const std::string& label, const std::string& what) {
    const std::string shown = rendered(what).text;
    const std::string bare = squeezed(shown.find("](http") == std::string::npos ? shown : rendered(without_target(what)).text).text;
    if (bare.empty()) return true;
    const bool counter =
        label == "other" && bare.find_first_not_of("0123456789") == std::string::npos;  // the number that Markdown takes off
    if (counter && !squeezed_.text.starts_with(bare)) return true;
    if (place(label, bare) || (bare.ends_with('.') && place(label, bare.substr(0, bare.size() - 1)))) return true;
    return label == "date" || label == "whole-date";  // a year that is not printed, or that Markdown takes for the number of an item
  }

  [[nodiscard]] std::vector<GoldSpan> in_order() const {
    std::vector<GoldSpan> spans = spans_;
    std::sort(spans.begin(), spans.end(), [](const GoldSpan& a, const GoldSpan& b) { return a.begin < b.begin; });
    return spans;
  }

 private:
  /// Behind the label before, or else wherever no other label stands.
  bool place(const std::string& label, const std::string& bare) { return place_from(label, bare, from_) || place_from(label, bare, 0); }

  bool place_from(const std::string& label, const std::string& bare, std::size_t from) {
    for (std::size_t at = squeezed_.text.find(bare, from); at != std::string::npos; at = squeezed_.text.find(bare, at + 1)) {
      const GoldSpan span{label, squeezed_.at[at], squeezed_.at[at + bare.size() - 1] + 1};
      if (overlaps(span)) continue;
      spans_.push_back(span);
      from_ = at + bare.size();
      return true;
    }
    return false;
  }

  [[nodiscard]] bool overlaps(const GoldSpan& span) const {
    return std::any_of(spans_.begin(), spans_.end(), [&](const GoldSpan& s) { return s.begin < span.end && span.begin < s.end; });
  }

  std::string_view text_;
  Squeezed squeezed_;
  std::size_t from_ = 0;
  std::vector<GoldSpan> spans_;
};

/// `dates_last`: a year that is not printed as such is not looked for in tags ("CVPR-2024") before these have their places.
std::optional<std::vector<GoldSpan>> align_list(std::string_view text, const Json& labels, bool dates_last) {
  ListAligner aligner(text);
  const auto add_all = [&](auto&& wanted) {
    return std::all_of(labels.begin(), labels.end(), [&](const Json& pair) {
      const auto label = pair.at(0).get<std::string>();
      return !wanted(label) || aligner.add(label, collapse_blanks(pair.at(1).get<std::string>()));
    });
  };
  const auto is_date = [](const std::string& label) { return label == "date" || label == "whole-date"; };
  const bool all = dates_last ? add_all(std::not_fn(is_date)) && add_all(is_date) : add_all([](const std::string&) { return true; });
  return all ? std::optional(aligner.in_order()) : std::nullopt;
}

/// Finds each label's text behind the one before; blanks are compared collapsed.
std::optional<std::vector<GoldSpan>> align(std::string_view text, const Json& labels) {
  std::vector<GoldSpan> spans;
  std::size_t from = 0;
  for (const Json& pair : labels) {
    const std::string what = collapse_blanks(pair.at(1).get<std::string>());
    if (what.empty()) continue;
    const std::size_t at = text.find(what, from);
    if (at == std::string_view::npos) return std::nullopt;
    from = at + what.size();
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
  auto spans = align(example.text.text, labels);
  if (!spans && example.raw.empty()) spans = align_list(example.text.text, labels, false);
  if (!spans && example.raw.empty()) spans = align_list(example.text.text, labels, true);
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
