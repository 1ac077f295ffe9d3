// Publication → generated citation key. Knows nothing of other publications: see assign_keys.cpp for what makes keys unique.
// External functions: citation_key_parts, citation_key_base.
#include "normalize/citation_key.h"

#include <algorithm>

#include "normalize/title_words.h"

namespace bibfold {
namespace {

constexpr std::size_t kMostNames = 2;
constexpr std::size_t kMostWordsOfName = 4;  // "the-research-group-of-the-institute-of-…"

std::string join(const std::vector<std::string>& words, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < std::min(words.size(), most); ++i) out.append(i == 0 ? "" : "-").append(words[i]);
  return out;
}

std::string name_slug(const Name& name) {
  std::vector<std::string> words = ascii_words(name.literal.empty() ? name.non_dropping_particle + " " + name.family : name.literal);
  if (words.empty()) words = ascii_words(name.given);
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  return join(words, kMostWordsOfName);
}

std::string names_slug(const Publication& publication) {
  const std::vector<Contributor>& people = publication.authors.empty() ? publication.editors : publication.authors;
  std::vector<std::string> slugs;
  for (const Contributor& person : people) {
    if (std::string slug = name_slug(person.name); !slug.empty()) slugs.push_back(std::move(slug));
    if (slugs.size() > kMostNames) break;
  }
  if (slugs.empty()) return "nn";
  const bool many = slugs.size() > kMostNames || (publication.truncated_authors && !publication.authors.empty());
  return many ? slugs.front() + "-etal" : join(slugs, kMostNames);
}

std::vector<std::string> informative(std::vector<std::string> words) {
  const auto last = std::stable_partition(words.begin(), words.end(), [](const std::string& word) { return !is_stop_word(word); });
  if (last != words.begin()) words.erase(last, words.end());  // "To Be or Not to Be" keeps its words
  return words;
}

}  // namespace

KeyParts citation_key_parts(const Publication& publication) {
  KeyParts parts{names_slug(publication), informative(ascii_words(publication.text[Field::title]))};
  if (publication.issued.year > 0) parts.head.append("-").append(std::to_string(publication.issued.year));
  return parts;
}

std::string citation_key_base(const Publication& publication) {
  const KeyParts parts = citation_key_parts(publication);
  return parts.words.empty() ? parts.head : parts.head + '-' + parts.words.front();
}

}  // namespace bibfold
