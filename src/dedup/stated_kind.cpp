// See stated_kind.h.
#include "dedup/stated_kind.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

struct KindWord {
  std::string_view words;  // folded
  Type type;
};

// Whole words of howpublished or of a kind in brackets.
constexpr std::array<KindWord, 26> kKinds{{
    {"blog", Type::post_weblog},
    {"blog post", Type::post_weblog},
    {"code repository", Type::software},
    {"computer code", Type::software},
    {"computer program", Type::software},
    {"computer software", Type::software},
    {"conference presentation", Type::speech},
    {"data set", Type::dataset},
    {"dataset", Type::dataset},
    {"git repository", Type::software},
    {"github repository", Type::software},
    {"gitlab repository", Type::software},
    {"invited talk", Type::speech},
    {"poster", Type::speech},
    {"poster presentation", Type::speech},
    {"powerpoint slides", Type::speech},
    {"presentation", Type::speech},
    {"presentation slides", Type::speech},
    {"python package", Type::software},
    {"r package", Type::software},
    {"slides", Type::speech},
    {"software", Type::software},
    {"source code", Type::software},
    {"talk", Type::speech},
    {"video", Type::motion_picture},
    {"weblog post", Type::post_weblog},
}};

// First words of a note, which tells of much else further on.
constexpr std::array<KindWord, 15> kOpenings{{
    {"blog post", Type::post_weblog},
    {"computer program", Type::software},
    {"computer software", Type::software},
    {"data set", Type::dataset},
    {"dataset", Type::dataset},
    {"github repository", Type::software},
    {"invited talk", Type::speech},
    {"poster at", Type::speech},
    {"poster presented", Type::speech},
    {"presentation at", Type::speech},
    {"python package version", Type::software},
    {"r package version", Type::software},
    {"slides", Type::speech},
    {"talk at", Type::speech},
    {"talk given", Type::speech},
}};

bool has_no_kind(Type type) { return type == Type::document || type == Type::webpage || type == Type::manuscript; }

bool begins_with(std::string_view text, std::string_view words) {
  return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

/// "GitHub repository", "Zenodo [Data set]", "Poster presented at …".
Type kind_in(std::string_view folded) {
  for (const KindWord& row : kKinds) {
    const bool last =
        folded.ends_with(row.words) && (folded.size() == row.words.size() || folded[folded.size() - row.words.size() - 1] == ' ');
    if (last) return row.type;
  }
  for (const KindWord& row : kOpenings) {
    if (begins_with(folded, row.words)) return row.type;
  }
  return Type::document;
}

/// "[Data set]" behind a title.
struct BracketedKind {
  std::string_view title;
  Type type = Type::document;
};

BracketedKind split_kind(std::string_view title) {
  std::string_view ended = trim(title);
  if (ended.ends_with('.')) ended.remove_suffix(1);
  const auto open = ended.rfind('[');
  if (!ended.ends_with(']') || open == std::string_view::npos || open == 0) return {title};
  const std::string inside = fold_text(ended.substr(open + 1, ended.size() - open - 2));
  const auto row = std::find_if(kKinds.begin(), kKinds.end(), [&inside](const KindWord& r) { return r.words == inside; });
  return row == kKinds.end() ? BracketedKind{title} : BracketedKind{trim(ended.substr(0, open)), row->type};
}

Type opening_kind(std::string_view note) {
  const std::string folded = fold_text(note.substr(0, 60));
  const auto row = std::find_if(kOpenings.begin(), kOpenings.end(), [&folded](const KindWord& r) { return begins_with(folded, r.words); });
  return row == kOpenings.end() ? Type::document : row->type;
}

bool holds_anything(std::string_view name) {
  constexpr std::array<std::string_view, 6> kRepositories{"figshare", "github", "gitlab", "open science framework", "osf", "zenodo"};
  return is_one_of(kRepositories, fold_text(name.substr(0, 40)));
}

bool is_code_host(std::string_view url) {
  constexpr std::array<std::string_view, 5> kHosts{"//bitbucket.org/", "//codeberg.org/", "//github.com/", "//gitlab.com/",
                                                   "//sourceforge.net/"};
  return std::any_of(kHosts.begin(), kHosts.end(), [url](std::string_view host) { return url.find(host) != std::string_view::npos; });
}

bool has_venue(const Publication& publication) {
  const std::string_view container = publication.text[Field::container_title];
  return publication.text.has(Field::event_title) || (!container.empty() && !holds_anything(container));
}

/// "@book{…, publisher = {University of Oslo}, note = {PhD thesis}}".
bool is_thesis_as_book(const Publication& publication) {
  constexpr std::string_view kWords[] = {"phd thesis", "ph d thesis", "doctoral thesis", "doctoral dissertation", "master s thesis"};
  if (publication.type != Type::book || publication.text.has(Field::ISBN)) return false;
  const std::string folded = fold_text(publication.text[Field::note].substr(0, 60));
  return std::any_of(std::begin(kWords), std::end(kWords), [&folded](std::string_view words) { return begins_with(folded, words); });
}

}  // namespace

Type stated_kind(const Publication& publication) {
  if (is_thesis_as_book(publication)) return Type::thesis;
  if (!has_no_kind(publication.type) || has_venue(publication)) return publication.type;
  for (const Type type : {split_kind(publication.text[Field::title]).type, kind_in(fold_text(publication.text[Field::medium])),
                          opening_kind(publication.text[Field::note])}) {
    if (type != Type::document) return type;
  }
  return publication.type;
}

std::string_view without_stated_kind(std::string_view title, Type type) {
  const BracketedKind split = split_kind(title);
  return split.type == type ? split.title : title;
}

bool is_unspecified_deposit(const Publication& publication, const DoiPrefixes& prefixes) {
  const bool only_there = holds_anything(publication.text[Field::container_title]);
  if ((!has_no_kind(publication.type) && !only_there) || has_venue(publication) || stated_kind(publication) != publication.type)
    return false;
  if (publication.stage == Stage::preprint || publication.stage == Stage::submitted || publication.stage == Stage::accepted) return false;
  const auto names_any = [&prefixes](const Identifier& x) {
    return x.scheme == Scheme::doi && prefixes.kind_of(lower(x.value)) == DoiKind::anything;
  };
  if (std::any_of(publication.identifiers.begin(), publication.identifiers.end(), names_any)) return true;
  if (only_there || holds_anything(publication.text[Field::publisher]) || holds_anything(publication.text[Field::medium])) return true;
  return publication.identifiers.empty() && publication.origin != Origin::text && is_code_host(publication.text[Field::URL]);
}

}  // namespace bibfold
