// See page_bundles.h.
#include "page_bundles.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bibfold/field.h"
#include "interpret/identifiers.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kSeveral = static_cast<std::size_t>(-1);

/// The publications of one folder that stand in its page and in its "cite.bib".
struct Bundle {
  std::optional<std::size_t> page;
  std::optional<std::size_t> entry;
};

void note(std::optional<std::size_t>& place, std::size_t publication) { place = place ? kSeveral : publication; }

std::map<std::string, Bundle> find_bundles(const std::vector<Publication>& publications, const SourceSet& sources) {
  std::map<std::string, Bundle> bundles;
  for (std::size_t i = 0; i < publications.size(); ++i) {
    if (publications[i].span.source == kNoSource) continue;
    const std::string& path = sources[publications[i].span.source].path;
    const std::size_t name = path.rfind('/') + 1;
    const std::string_view file = std::string_view(path).substr(name);
    if (file == "cite.bib") note(bundles[path.substr(0, name)].entry, i);
    if (file.starts_with("index.")) note(bundles[path.substr(0, name)].page, i);
  }
  return bundles;
}

bool is_same(const Publication& page, const Publication& entry) {
  const std::string title = fold_letters(page.text[Field::title]);
  if (!title.empty() && title == fold_letters(entry.text[Field::title])) return true;
  return page.text.has(Field::DOI) && lower(page.text[Field::DOI]) == lower(entry.text[Field::DOI]);
}

/// "admin": how a site calls its owner where it names nobody.
bool has_unnamed_author(const Publication& page) {
  return page.authors.empty() || std::any_of(page.authors.begin(), page.authors.end(), [](const Contributor& a) {
           return a.name.given.empty() && (a.name.family == "Admin" || a.name.literal == "admin" || a.name.literal == "Admin");
         });
}

template <typename T>
void move_behind(std::vector<T>& from, std::vector<T>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void complete_page(Publication& page, Publication& entry) {
  for (const TextField& field : entry.text) {
    if (!page.text.has(field.field)) page.text.set(field.field, field.value, field.span);
  }
  if (has_unnamed_author(page) && entry.authors.size() >= page.authors.size()) page.authors = std::move(entry.authors);
  if (page.editors.empty()) page.editors = std::move(entry.editors);
  if (page.issued.empty()) page.issued = entry.issued;
  if (page.key_generated && !entry.key_generated) {
    page.key = entry.key;
    page.key_generated = false;
    page.versions.front().id = page.key;
  }
  move_behind(entry.links, page.links);
  move_behind(entry.extra, page.extra);
  move_behind(entry.identifiers, page.identifiers);
  complete_identifiers(page.identifiers);
  move_behind(entry.versions, page.versions);
}

}  // namespace

std::vector<Span> join_page_bundles(std::vector<Publication>& publications, const SourceSet& sources) {
  std::vector<Span> entries;
  std::vector<bool> joined(publications.size());
  for (const auto& [folder, bundle] : find_bundles(publications, sources)) {
    if (!bundle.page || !bundle.entry || *bundle.page == kSeveral || *bundle.entry == kSeveral) continue;
    if (!is_same(publications[*bundle.page], publications[*bundle.entry])) continue;
    complete_page(publications[*bundle.page], publications[*bundle.entry]);
    joined[*bundle.entry] = true;
    entries.push_back(publications[*bundle.entry].span);
  }
  std::size_t at = 0;
  std::erase_if(publications, [&](const Publication&) { return joined[at++]; });
  return entries;
}

}  // namespace bibfold
