// See site_owner.h.
#include "site_owner.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "interpret/implied_owner.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_placeholder(const Name& name) {
  if (!name.given.empty()) return false;
  const std::string literal = lower(name.literal.empty() ? name.family : name.literal);
  return literal == "admin" || literal == "me";
}

/// "sites/doe/content/publication/x/index.md" → "sites/doe/": the folder of the site.
std::string_view site_of(std::string_view path) {
  for (const std::string_view folder :
       {"content/", "data/", "publication/", "publications/", "authors/", "_data/", "_pages/", "_papers/", "_publications/"}) {
    const std::size_t at = path.rfind(folder);
    if (at != std::string_view::npos && (at == 0 || path[at - 1] == '/')) return path.substr(0, at);
  }
  return path.substr(0, path.rfind('/') + 1);
}

/// The page or the record about the person himself.
bool is_about_owner(std::string_view path) {
  return path.find("authors/admin") != std::string_view::npos || path.find("authors/me") != std::string_view::npos;
}

/// Null when nobody is named, or several are.
const Name* owner_of(std::string_view site, std::span<const Document> documents, const SourceSet& sources) {
  const Name* found = nullptr;
  bool about = false;
  bool several = false;
  for (const Document& document : documents) {
    if (document.format != Format::jekyll_page || document.owners.empty()) continue;
    const std::string_view path = sources[document.source].path;
    if (!path.starts_with(site) || is_placeholder(document.owners.front().name)) continue;
    const Name& name = document.owners.front().name;
    if (is_about_owner(path) && !about) {
      found = &name;
      about = true;
      several = false;
    } else if (!about) {
      several = several || (found != nullptr && !(*found == name));
      found = found == nullptr ? &name : found;
    }
  }
  return several ? nullptr : found;
}

/// The pages "authors/jane-doe/_index.md" by the word "jane-doe", and whom each is about.
class Profiles {
 public:
  Profiles(std::span<const Document> documents, const SourceSet& sources) {
    for (const Document& document : documents) {
      if (document.format != Format::jekyll_page || document.owners.empty()) continue;
      const std::string_view path = sources[document.source].path;
      const std::size_t folder = path.rfind("authors/");
      if (folder == std::string_view::npos || !path.ends_with("/_index.md")) continue;
      const std::string_view word = path.substr(folder + 8);
      pages_.emplace(word.substr(0, word.find('/')), Page{path, &document.owners.front().name});
    }
  }

  /// Null when the site has no such page.
  [[nodiscard]] const Name* find(const Name& name, std::string_view site) const {
    const std::string word = lower(name.literal);
    for (auto [page, end] = pages_.equal_range(word); page != end; ++page) {
      if (page->second.path.starts_with(site)) return page->second.name;
    }
    return nullptr;
  }

 private:
  struct Page {
    std::string_view path;
    const Name* name;
  };
  std::multimap<std::string_view, Page> pages_;
};

}  // namespace

void tell_site_owners(std::span<Document> documents, const SourceSet& sources) {
  std::map<std::string_view, const Name*> owners;  // by site, each looked for once
  std::vector<std::pair<Document*, Person>> told;  // what is told must not be found again
  for (Document& document : documents) {
    const bool paper = document.format == Format::jekyll_page && document.owners.empty();
    if (!paper || std::none_of(document.items.begin(), document.items.end(), names_companions)) continue;
    const std::string_view site = site_of(sources[document.source].path);
    const auto [known, fresh] = owners.try_emplace(site, nullptr);
    if (fresh) known->second = owner_of(site, documents, sources);
    if (known->second == nullptr) continue;
    Person owner;
    owner.name = *known->second;
    owner.owner = true;
    owner.sources.push_back(sources[document.source].path);
    owner.span = document.items.front().item.span;
    told.emplace_back(&document, std::move(owner));
  }
  for (auto& [document, owner] : told) document->owners.push_back(std::move(owner));
}

void name_site_people(std::vector<Publication>& publications, std::span<const Document> documents, const SourceSet& sources) {
  const Profiles profiles(documents, sources);
  for (Publication& publication : publications) {
    bool named = false;
    for (Contributor& author : publication.authors) {
      const bool placeholder = is_placeholder(author.name);
      if (!placeholder && (author.name.literal.empty() || publication.origin == Origin::bibtex)) continue;
      const std::string_view site = site_of(sources[publication.span.source].path);
      const Name* person = profiles.find(author.name, site);
      if (person == nullptr && placeholder) person = owner_of(site, documents, sources);
      if (person == nullptr) continue;
      author.name = *person;
      author.name.native.clear();
      author.name.nickname.clear();
      named = true;
    }
    if (named) publication.inferred.emplace_back("author");
  }
}

}  // namespace bibfold
