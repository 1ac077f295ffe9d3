// Publications without a key → with a generated one, unique in the run. Content alone decides who gets the short form, so that the order of
// the inputs does not matter. Keys of the input are never changed here. External function: assign_keys.
#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "bibfold/stages.h"
#include "normalize/citation_key.h"
#include "normalize/content_order.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kMostWords = 6;  // of a title in one key

struct Candidate {
  std::size_t at = 0;  ///< index of the publication
  KeyParts parts;
  std::string rank;  ///< content; only where the base is not unique
};

std::string base_of(const KeyParts& parts) { return parts.words.empty() ? parts.head : parts.head + "-" + parts.words.front(); }

class KeyMaker {
 public:
  KeyMaker(std::vector<Publication>& publications, const SourceSet& sources) : publications_(publications), sources_(sources) {}

  void run() {
    if (std::none_of(publications_.begin(), publications_.end(), [](const Publication& p) { return p.key.empty(); })) return;
    reserve_input_keys();
    std::vector<Candidate> candidates = find_candidates();
    // First every base goes to its first owner; only then longer keys are made, which could be the base of another.
    std::vector<const Candidate*> rest;
    for (const Candidate& candidate : candidates) {
      if (!assign(candidate, base_of(candidate.parts))) rest.push_back(&candidate);
    }
    for (const Candidate* candidate : rest) assign_longer(*candidate);
  }

 private:
  // BibTeX compares keys without case.
  void reserve_input_keys() {
    for (const Publication& p : publications_) {
      if (!p.key.empty()) taken_.insert(lower(p.key));
      for (const std::string& alias : p.aliases) taken_.insert(lower(alias));
      for (const VersionRef& version : p.versions) taken_.insert(lower(version.id));
    }
  }

  std::vector<Candidate> find_candidates() const {
    std::vector<Candidate> candidates;
    std::unordered_map<std::string, int> count;
    for (std::size_t i = 0; i < publications_.size(); ++i) {
      if (!publications_[i].key.empty()) continue;
      candidates.push_back({i, citation_key_parts(publications_[i]), {}});
      ++count[base_of(candidates.back().parts)];
    }
    for (Candidate& candidate : candidates) {
      if (count[base_of(candidate.parts)] > 1) candidate.rank = content_rank(publications_[candidate.at], sources_);
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return std::tie(a.parts.head, a.parts.words, a.rank, a.at) < std::tie(b.parts.head, b.parts.words, b.rank, b.at);
    });
    return candidates;
  }

  bool assign(const Candidate& candidate, const std::string& key) {
    if (!taken_.insert(key).second) return false;
    publications_[candidate.at].key = key;
    publications_[candidate.at].key_generated = true;
    same_words_.try_emplace(words_of(candidate), key);
    return true;
  }

  static std::string words_of(const Candidate& candidate) {
    std::string text = candidate.parts.head;
    for (const std::string& word : candidate.parts.words) text += ' ' + word;
    return text;
  }

  // More words of the title tell different titles apart; a number counts records that have one title.
  void assign_longer(const Candidate& candidate) {
    const auto twin = same_words_.find(words_of(candidate));
    if (twin != same_words_.end()) {
      assign_numbered(candidate, twin->second);
      return;
    }
    std::string key = base_of(candidate.parts);
    const std::string base = key;
    for (std::size_t i = 1; i < std::min(candidate.parts.words.size(), kMostWords); ++i) {
      key += "-" + candidate.parts.words[i];
      if (assign(candidate, key)) return;
    }
    assign_numbered(candidate, base);
  }

  void assign_numbered(const Candidate& candidate, const std::string& base) {
    int& number = numbers_.try_emplace(base, 1).first->second;
    const std::string stem = base + "-";  // assign() may move what `base` refers to
    while (!assign(candidate, stem + std::to_string(++number))) {
    }
  }

  std::vector<Publication>& publications_;
  const SourceSet& sources_;
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, std::string> same_words_;  ///< head and words → key
  std::unordered_map<std::string, int> numbers_;             ///< key → last number behind it
};

}  // namespace

void assign_keys(std::vector<Publication>& publications, const SourceSet& sources) { KeyMaker(publications, sources).run(); }

}  // namespace bibfold
