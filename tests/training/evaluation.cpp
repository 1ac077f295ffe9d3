// See evaluation.h.
#include "evaluation.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "bibfold/stages.h"
#include "interpret/reference_parser.h"
#include "text/utf8.h"

namespace bibfold::training {
namespace {

using Values = std::map<std::string, std::string>;

bool is_joining_word(std::string_view folded) {
  constexpr std::array<std::string_view, 10> kWords{"and", "und", "et", "y", "e", "al", "ed", "eds", "hrsg", "others"};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

/// The letters of all names in the order of the alphabet: "Doe, J." and "J. Doe" are equal.
std::string anagram(std::string_view names) {
  std::string letters;
  const std::string folded = fold_text(names);
  for (const std::string_view word : split(folded, ' ')) {
    if (!is_joining_word(word)) letters += word;
  }
  std::sort(letters.begin(), letters.end());
  return letters;
}

std::string digits_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string year_of(std::string_view text) {
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    const std::string_view four = text.substr(at, 4);
    const bool digits = std::all_of(four.begin(), four.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && (four.starts_with("20") || (four[0] == '1' && four[1] >= '6'))) return std::string(four);
  }
  return {};
}

/// Letters of a volume without the words that introduce volume and issue.
std::string counted_letters(std::string_view text) {
  constexpr std::array<std::string_view, 14> kWords{"vol", "volume", "vols", "no",  "nr",  "number", "issue",
                                                    "num", "bd",     "n",    "iss", "nos", "v",      "issues"};
  std::string letters;
  const std::string folded = fold_text(text);
  for (const std::string_view word : split(folded, ' ')) {
    if (std::find(kWords.begin(), kWords.end(), word) == kWords.end()) letters += word;
  }
  return letters;
}

std::string field(const Example& example, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto at = example.fields.find(name);
    if (at != example.fields.end() && !at->second.empty()) return at->second;
  }
  return {};
}

std::string without_in(std::string_view container) {
  if (starts_with_ignoring_case(container, "in ") || starts_with_ignoring_case(container, "in:")) return std::string(container.substr(3));
  return std::string(container);
}

std::string without_volume_word(std::string_view volume) {
  std::string text;
  const std::string folded = fold_text(volume);
  for (const std::string_view word : split(folded, ' ')) {
    if (word != "vol" && word != "volume") text += word;
  }
  return text;
}

Values wanted(const Example& example) {
  return {{"author", anagram(field(example, {"author"}))},
          {"title", fold_letters(field(example, {"title"}))},
          {"container", fold_letters(without_in(field(example, {"container-title", "journal", "booktitle"})))},
          {"year", year_of(field(example, {"date", "year"}))},
          {"volume", without_volume_word(field(example, {"volume"}))},
          {"pages", digits_of(field(example, {"pages"}))}};
}

std::string author_text(const Publication& p) {
  std::string all;
  for (const Contributor& c : p.authors) {
    for (const std::string& part :
         {c.name.family, c.name.given, c.name.dropping_particle, c.name.non_dropping_particle, c.name.suffix, c.name.literal})
      all += part + " ";
  }
  return all;
}

Values read(const Publication& p) {
  return {{"author", anagram(author_text(p))},
          {"title", fold_letters(p.text[Field::title])},
          {"container", fold_letters(p.text[Field::container_title])},
          {"year", std::to_string(p.issued.year)},
          {"volume", fold_letters(p.text[Field::volume])},
          {"pages", digits_of(p.text[Field::page])}};
}

/// Whether what was read is what the label holds: "27(4)", and "2014;20(6)" or "27(4):1–15" where a label swallowed its neighbours.
bool split_volume_is_right(const Example& example, const Publication& p) {
  const std::string want = counted_letters(field(example, {"volume"}));
  const std::string volume = counted_letters(p.text[Field::volume]);
  const std::string issue = counted_letters(p.text[Field::issue]) + counted_letters(p.text[Field::number]);
  const std::string page = fold_letters(p.text[Field::page]);
  for (const std::string& lead : {std::string(), std::to_string(p.issued.year)}) {
    for (const std::string& rest : {volume, volume + issue, volume + page, volume + issue + page}) {
      if (want == lead + rest) return true;
    }
  }
  return false;
}

/// Returns what is wrong, a line for each field.
std::string judge(const Example& example, const Publication& p, Tally& tally) {
  const Values have = read(p);
  std::string faults;
  bool strict = true;
  bool whole = true;
  for (const auto& [name, want] : wanted(example)) {
    if (want.empty()) continue;
    const bool right = have.at(name) == want;
    ++tally.total[name];
    tally.right[name] += right ? 1U : 0U;
    strict = strict && right;
    const std::string fault = "    " + name + ": " + want + "\n    " + std::string(name.size(), '.') + "  " + have.at(name) + "\n";
    if (name != "volume" && !right) faults += fault;
    if (name != "volume") {
      whole = whole && right;
      continue;
    }
    const bool split = split_volume_is_right(example, p);
    ++tally.total["volume-issue"];
    tally.right["volume-issue"] += split ? 1U : 0U;
    whole = whole && split;
    if (!split) faults += fault;
  }
  ++tally.total["whole"];
  tally.right["whole"] += strict ? 1U : 0U;
  ++tally.total["whole-volume-issue"];
  tally.right["whole-volume-issue"] += whole ? 1U : 0U;
  return faults;
}

}  // namespace

void operator+=(Tally& to, const Tally& more) {
  for (const auto& [name, count] : more.right) to.right[name] += count;
  for (const auto& [name, count] : more.total) to.total[name] += count;
}

std::string to_text(const Tally& tally) {
  std::string text;
  for (const char* name :
       {"author", "title", "container", "year", "date", "volume", "volume-issue", "pages", "whole", "whole-volume-issue"}) {
    const auto total = tally.total.find(name);
    if (total == tally.total.end()) continue;
    std::array<char, 64> cell{};
    std::snprintf(cell.data(), cell.size(), "%s %.1f%%  ", name,
                  100.0 * static_cast<double>(tally.right.at(name)) / static_cast<double>(total->second));
    text += cell.data();
  }
  for (const auto& [name, total] : tally.total) {
    if (!name.starts_with("confidence")) continue;
    const auto right = tally.right.find(name);
    text +=
        "\n  " + name + ": " + std::to_string(right == tally.right.end() ? 0 : right->second) + " of " + std::to_string(total) + " whole";
  }
  return text;
}

Tally evaluate(const std::vector<const Example*>& examples, const Tables& tables, int errors) {
  Source source;
  std::vector<std::uint32_t> starts;
  std::vector<const Example*> shown;
  for (const Example* example : examples) {
    if (field(*example, {"title"}).empty()) continue;
    starts.push_back(static_cast<std::uint32_t>(source.text.size()));
    source.text += example->raw + "\n";
    shown.push_back(example);
  }
  SourceSet sources;
  const SourceId id = sources.add(std::move(source));
  Document document = read_document(sources[id], id, Format::references);
  Diagnostics diagnostics;
  const std::vector<Publication> read_publications = interpret_document(document, sources[id], tables, 1, diagnostics);
  std::map<std::size_t, const Publication*> by_line;
  for (const Publication& p : read_publications) {
    const auto at = std::upper_bound(starts.begin(), starts.end(), p.span.begin);
    if (at != starts.begin()) by_line.emplace(static_cast<std::size_t>(at - starts.begin() - 1), &p);
  }
  Tally tally;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto found = by_line.find(i);
    const std::string faults = judge(*shown[i], found == by_line.end() ? Publication{} : *found->second, tally);
    if (!faults.empty() && errors-- > 0) std::printf("%s\n%s", shown[i]->raw.c_str(), faults.c_str());
  }
  return tally;
}

namespace {

/// The group of a label in lists; "" for what is not judged.
std::string group_of(std::string_view label) {
  if (label == "author" || label == "name") return "author";
  if (label == "title" || label == "volume" || label == "date") return std::string(label);
  if (label == "container" || label == "journal" || label == "container-title" || label == "booktitle") return "container";
  if (label == "page" || label == "pages") return "pages";
  return {};
}

std::string group_of(Label label) {
  if (label == Label::author) return "author";
  if (label == Label::title) return "title";
  if (label == Label::container_title) return "container";
  if (label == Label::date) return "date";
  if (label == Label::volume) return "volume";
  return label == Label::page ? "pages" : "";
}

std::string key_of(const std::string& group, std::string_view text) {
  if (group == "author") return anagram(text);
  if (group == "date") return year_of(text);
  if (group == "pages" || group == "volume") return digits_of(text);
  if (group == "container") return fold_letters(without_in(text));
  return fold_letters(text);
}

Values keys_of(const std::map<std::string, std::string>& texts) {
  Values values;
  for (const auto& [group, text] : texts) values[group] = key_of(group, text);
  return values;
}

void judge_item(const Example& example, const LabelledItem& item, Tally& tally, int& errors) {
  std::map<std::string, std::string> want;
  std::map<std::string, std::string> have;
  for (const GoldSpan& span : example.spans) {
    const std::string group = group_of(span.label);
    if (!group.empty()) want[group] += " " + example.text.text.substr(span.begin, span.end - span.begin);
  }
  for (const Piece& piece : item.pieces) {
    const std::string group = group_of(piece.label);
    if (!group.empty()) have[group] += " " + example.text.text.substr(piece.begin, piece.end - piece.begin);
  }
  const Values wanted_keys = keys_of(want);
  Values got = keys_of(have);
  bool whole = true;
  std::string faults;
  for (const auto& [group, value] : wanted_keys) {
    if (value.empty()) continue;
    const bool right = got[group] == value;
    ++tally.total[group];
    tally.right[group] += right ? 1U : 0U;
    whole = whole && right;
    if (!right) faults += "    " + group + ": " + want[group] + " |" + have[group] + "\n";
  }
  ++tally.total["whole"];
  tally.right["whole"] += whole ? 1U : 0U;
  const std::string band = "confidence " + std::to_string(std::min(item.confidence / 100, 9)) + "00";
  ++tally.total[band];
  tally.right[band] += whole ? 1U : 0U;
  if (!whole && errors-- > 0) std::printf("%s\n%s", example.text.text.c_str(), faults.c_str());
}

}  // namespace

Tally evaluate_lists(const Corpus& corpus, const Tables& tables, int errors) {
  Tally tally;
  for (std::size_t first = 0; first < corpus.examples.size();) {
    std::size_t end = first;
    RawList list;
    while (end < corpus.examples.size() && corpus.examples[end].list == corpus.examples[first].list) {
      RawItem item;
      item.text = corpus.examples[end++].text;
      list.items.push_back(std::move(item));
    }
    const std::vector<LabelledItem> items = parse_references(list, {}, tables);
    for (std::size_t i = 0; i < items.size(); ++i) judge_item(corpus.examples[first + i], items[i], tally, errors);
    first = end;
  }
  return tally;
}

}  // namespace bibfold::training
