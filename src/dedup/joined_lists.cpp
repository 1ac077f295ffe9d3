// See joined_lists.h.
#include "dedup/joined_lists.h"

#include <array>
#include <set>
#include <vector>

#include "text/ascending.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

// JabRef, Zotero and Mendeley write "a.pdf;b.pdf" and "one, two"; "\\;" is part of a file's name.
constexpr std::array<std::string_view, 8> kLists{"bibfold-apart", "collections",     "file",          "groups",
                                                 "keywords",      "mendeley-groups", "mendeley-tags", "tags"};
static_assert(is_ascending(kLists));

bool separates(std::string_view text, std::size_t at, char separator) { return text[at] == separator && (at == 0 || text[at - 1] != '\\'); }

bool has_separator(std::string_view text, char separator) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (separates(text, i, separator)) return true;
  }
  return false;
}

std::vector<std::string_view> items_of(std::string_view list, char separator) {
  std::vector<std::string_view> items;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= list.size(); ++i) {
    if (i < list.size() && !separates(list, i, separator)) continue;
    if (const std::string_view item = trim(list.substr(begin, i - begin)); !item.empty()) items.push_back(item);
    begin = i + 1;
  }
  return items;
}

/// A path has commas in it; keywords are parted by semicolons only where they have one.
char separator_of(std::string_view a, std::string_view b) {
  const bool paths = a.find('/') != std::string_view::npos || a.starts_with(':') || b.find('/') != std::string_view::npos;
  return paths || has_separator(a, ';') || has_separator(b, ';') ? ';' : ',';
}

}  // namespace

bool is_list(std::string_view field) { return is_among(kLists, field); }

std::string join_lists(std::string_view have, std::string_view more) {
  const char separator = separator_of(have, more);
  std::set<std::string> seen;
  for (const std::string_view item : items_of(have, separator)) seen.insert(fold_text(item));
  const char airy[] = {separator, ' ', '\0'};
  const char tight[] = {separator, '\0'};
  // "one,two" and "a.pdf;b.pdf" have no blanks; of one item, keywords get one and files none.
  const bool is_airy = have.find(airy) != std::string_view::npos || (separator == ',' && have.find(tight) == std::string_view::npos);
  std::string out(have);
  for (const std::string_view item : items_of(more, separator)) {
    if (!seen.insert(fold_text(item)).second) continue;
    out += separator;
    if (is_airy) out += ' ';
    out += item;
  }
  return out;
}

}  // namespace bibfold
