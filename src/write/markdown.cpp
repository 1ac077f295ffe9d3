// Works → the publication list of a web page: a heading per year, newest first; an item per work with the owners' names in bold and links
// behind. External function: write_markdown. Deliberately has no options of style: a page that wants another one has CSL-JSON.
#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include <vector>

#include "text/ascii.h"
#include "text/utf8.h"
#include "write/formats.h"

namespace bibfold {
namespace {

constexpr std::string_view kMarkup = "\\`*_[]<>#|";

/// Text as Markdown that shows it: what could be markup is escaped.
std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (const char c : text) {
    if (kMarkup.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// A URL inside of (…): blanks and parentheses would end it.
std::string link_target(std::string_view url) {
  std::string out;
  for (const char c : url) {
    switch (c) {
      case ' ':
        out += "%20";
        break;
      case '(':
        out += "%28";
        break;
      case ')':
        out += "%29";
        break;
      case '<':
        out += "%3C";
        break;
      case '>':
        out += "%3E";
        break;
      default:
        out += c;
    }
  }
  return out;
}

struct OwnName {
  std::string family;
  std::string given;
};

std::vector<OwnName> folded(const std::vector<Name>& names) {
  std::vector<OwnName> out;
  for (const Name& name : names) {
    const std::string family = name.family.empty() ? name.literal : name.non_dropping_particle + name.family;
    out.push_back({fold_letters(family), fold_text(name.given)});
  }
  return out;
}

/// The same family name, and given names of which one begins like the other or is its initial.
bool is_own(const Name& name, const std::vector<OwnName>& own) {
  const std::string family = fold_letters(name.family.empty() ? name.literal : name.non_dropping_particle + name.family);
  const std::string given = fold_text(name.given);
  return std::any_of(own.begin(), own.end(), [&](const OwnName& owner) {
    if (owner.family != family || family.empty()) return false;
    const std::size_t shorter = std::min(owner.given.find(' '), given.find(' '));
    const std::string_view a = std::string_view(owner.given).substr(0, shorter);
    const std::string_view b = std::string_view(given).substr(0, shorter);
    return a.substr(0, b.size()) == b || b.substr(0, a.size()) == a;
  });
}

std::string names(const std::vector<Contributor>& people, bool truncated, const std::vector<OwnName>& own) {
  std::string out;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (i > 0) out += i + 1 == people.size() && !truncated ? " and " : ", ";
    const std::string name = escaped(display_name(people[i].name));
    out += is_own(people[i].name, own) ? "**" + name + "**" : name;
  }
  return truncated ? out + " et al." : out;
}

void append_sentence(std::string& out, std::string_view text) {
  if (text.empty()) return;
  if (!out.empty()) out += ' ';
  out += text;
  const std::string_view bare = text.substr(0, text.find_last_not_of("*_") + 1);
  if (bare.find_last_of(".?!") != bare.size() - 1 || bare.empty()) out += '.';
}

/// "12(3)"; "volume 12" where no journal stands before it.
std::string volume_and_issue(const TextFields& text) {
  const bool bare = text.has(Field::container_title) || !text.has(Field::volume);
  const std::string volume = (bare ? "" : "volume ") + escaped(text[Field::volume]);
  return text.has(Field::issue) ? volume + "(" + escaped(text[Field::issue]) + ")" : volume;
}

/// "pages 53–57"
std::string pages_of(const TextFields& text) {
  if (!text.has(Field::page)) return {};
  std::string page(text[Field::page]);
  replace_all(page, "-", "–");
  return (is_all_digits(page) ? "page " : "pages ") + page;
}

/// "*EMNLP*, 12(3), pages 53–57, 2020"
std::string where(const Publication& record) {
  const TextFields& text = record.text;
  std::string out;
  const auto add = [&out](const std::string& part) {
    if (part.empty()) return;
    if (!out.empty()) out += ", ";
    out += part;
  };
  const bool contained = text.has(Field::container_title);
  if (contained) add("*" + escaped(text[Field::container_title]) + "*");
  add(volume_and_issue(text));
  add(pages_of(text));
  if (!contained) {
    add(escaped(text[Field::genre] == "preprint" ? std::string_view() : text[Field::genre]));
    add(escaped(text[Field::publisher]));
    if (text.has(Field::archive))
      add(escaped(text[Field::archive]) + (text.has(Field::archive_location) ? ":" + escaped(text[Field::archive_location]) : ""));
  }
  // That a preprint is one is said by its archive.
  if (record.stage != Stage::preprint || !text.has(Field::archive)) add(escaped(text[Field::status]));
  if (!equals_ignoring_case(record.issued.literal, text[Field::status])) add(escaped(record.issued.literal));
  if (record.issued.year != 0) add(std::to_string(record.issued.year));
  return out;
}

struct Target {
  std::string label;
  std::string url;
};

constexpr std::array<std::pair<Scheme, std::string_view>, 5> kSchemes{{{Scheme::doi, "https://doi.org/"},
                                                                       {Scheme::arxiv, "https://arxiv.org/abs/"},
                                                                       {Scheme::acl, "https://aclanthology.org/"},
                                                                       {Scheme::openreview, "https://openreview.net/forum?id="},
                                                                       {Scheme::pubmed, "https://pubmed.ncbi.nlm.nih.gov/"}}};
constexpr std::array<std::string_view, 5> kSchemeLabels{"DOI", "arXiv", "ACL Anthology", "OpenReview", "PubMed"};

bool has_url(const std::vector<Target>& targets, std::string_view url) {
  return std::any_of(targets.begin(), targets.end(), [url](const Target& t) { return t.url == url; });
}

std::vector<Target> links_of(const Publication& record) {
  std::vector<Target> targets;
  const auto add = [&targets](std::string label, std::string url) {
    if (!url.empty() && !has_url(targets, url)) targets.push_back({std::move(label), std::move(url)});
  };
  for (const Link& link : record.links) add(link.label.empty() ? "Link" : link.label, link.url);
  if (record.text.has(Field::DOI)) add("DOI", "https://doi.org/" + std::string(record.text[Field::DOI]));  // in its own case
  for (const Identifier& identifier : record.identifiers) {
    if (identifier.scheme == Scheme::doi && equals_ignoring_case(identifier.value, record.text[Field::DOI])) continue;
    for (std::size_t i = 0; i < kSchemes.size(); ++i) {
      const bool arxiv_doi = identifier.scheme == Scheme::doi && identifier.value.starts_with("10.48550/arxiv.");
      if (kSchemes[i].first == identifier.scheme && !arxiv_doi)
        add(std::string(kSchemeLabels[i]), std::string(kSchemes[i].second) + identifier.value);
    }
  }
  const std::string_view url = record.text[Field::URL];
  const bool said = std::any_of(record.identifiers.begin(), record.identifiers.end(), [url](const Identifier& identifier) {
    return find_ignoring_case(url, identifier.value) != std::string_view::npos;
  });
  if (!said) add("Link", std::string(url));
  return targets;
}

std::string item(const Publication& record, const std::vector<OwnName>& own) {
  std::string out;
  append_sentence(out, names(record.authors, record.truncated_authors, own));
  if (record.authors.empty() && !record.editors.empty())
    append_sentence(out, names(record.editors, false, own) + (record.editors.size() == 1 ? " (ed.)" : " (eds.)"));
  append_sentence(out, escaped(record.text[Field::title]));
  append_sentence(out, where(record));
  if (record.text.has(Field::award)) append_sentence(out, "**" + escaped(record.text[Field::award]) + "**");
  if (out.empty()) out = escaped(record.key);
  for (const Target& target : links_of(record)) out += " [" + escaped(target.label) + "](" + link_target(target.url) + ")";
  return "- " + out + "\n";
}

std::string heading(int year) { return year == 0 ? "## Undated\n\n" : "## " + std::to_string(year) + "\n\n"; }

}  // namespace

std::string write_markdown(std::span<const Work> works, const SourceSet& /*sources*/, const WriteOptions& options) {
  std::vector<std::size_t> order(works.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto year = [&works](std::size_t i) { return works[i].record.issued.year; };
  // Newest first; within a year as in the input; undated last.
  std::stable_sort(order.begin(), order.end(), [&year](std::size_t a, std::size_t b) { return year(a) > year(b); });
  const std::vector<OwnName> own = folded(options.own_names);
  std::string out;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || year(order[i]) != year(order[i - 1])) out += (i == 0 ? "" : "\n") + heading(year(order[i]));
    out += item(works[order[i]].record, own);
  }
  return out;
}

}  // namespace bibfold
