// See site_owner.h.
#include "site_owner.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_placeholder(const Name& name) {
  const std::string literal = lower(name.literal.empty() ? name.family : name.literal);
  return name.given.empty() && (literal == "admin" || literal == "me");
}

/// "sites/doe/content/publication/x/index.md" → "sites/doe/": the folder of the site.
std::string_view site_of(std::string_view path) {
  for (const std::string_view folder : {"content/", "data/", "publication/", "publications/", "authors/"}) {
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

}  // namespace

void name_site_owners(std::vector<Publication>& publications, std::span<const Document> documents, const SourceSet& sources) {
  for (Publication& publication : publications) {
    for (Contributor& author : publication.authors) {
      if (!is_placeholder(author.name)) continue;
      const Name* owner = owner_of(site_of(sources[publication.span.source].path), documents, sources);
      if (owner == nullptr) break;
      author.name = *owner;
      author.name.native.clear();
      author.name.nickname.clear();
      publication.inferred.emplace_back("author");
      break;
    }
  }
}

}  // namespace bibfold
