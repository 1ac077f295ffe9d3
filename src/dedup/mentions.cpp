// Mentions → the one work that each can mean. External function: attach_mentions. All mentions of one paper are judged together: links to
// one address name it here ("KIVI") and only point to it there ("paper"). A mention whose identifier a work has is that work's; else the
// evidence of mention_evidence.h decides. Nothing attaches where two works fit alike, or where the work has another identifier of that
// scheme.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "bibfold/stages.h"
#include "dedup/mention_evidence.h"

namespace bibfold {
namespace {

constexpr std::size_t kNamed = 3;  // works that a report names

struct Page {
  const Document* document = nullptr;
  std::vector<PersonName> owners;
};

/// The mentions of one paper.
struct Group {
  std::vector<const Mention*> mentions;
  std::vector<const Page*> pages;  ///< of each
  std::vector<Identifier> identifiers;
};

struct Candidate {
  std::size_t work = 0;
  MentionEvidence evidence;
  const MentionRule* rule = nullptr;
};

bool names_a_work(const Identifier& identifier) {
  return !identifier.inferred && identifier.scheme != Scheme::isbn && identifier.scheme != Scheme::issn;
}

std::vector<Page> pages_of(std::span<const Document> documents) {
  std::vector<Page> pages;
  for (const Document& document : documents) {
    if (document.mentions.empty()) continue;
    Page page{&document, {}};
    for (const Person& owner : document.owners) {
      page.owners.push_back(person_name(owner.name));
      for (const Name& variant : owner.variants) page.owners.push_back(person_name(variant));
    }
    pages.push_back(std::move(page));
  }
  return pages;
}

std::string group_key(const Mention& mention) {
  for (const Identifier& identifier : mention.identifiers) {
    if (names_a_work(identifier)) return std::string(to_string(identifier.scheme)) + ":" + identifier.value;
  }
  return mention.url;
}

std::map<std::string, Group> groups_of(const std::vector<Page>& pages) {
  std::map<std::string, Group> groups;
  for (const Page& page : pages) {
    for (const Mention& mention : page.document->mentions) {
      Group& group = groups[group_key(mention)];
      group.mentions.push_back(&mention);
      group.pages.push_back(&page);
      if (!group.identifiers.empty()) continue;
      std::copy_if(mention.identifiers.begin(), mention.identifiers.end(), std::back_inserter(group.identifiers), names_a_work);
    }
  }
  return groups;
}

/// The work has an identifier of one of these schemes, and it is another one.
bool has_other_identifier(const Publication& record, const std::vector<Identifier>& identifiers) {
  return std::any_of(identifiers.begin(), identifiers.end(), [&record](const Identifier& mine) {
    const bool preprint = mine.scheme == Scheme::doi && is_preprint_doi(mine.value);
    return std::any_of(record.identifiers.begin(), record.identifiers.end(), [&](const Identifier& theirs) {
      const bool comparable = mine.scheme != Scheme::doi || is_preprint_doi(theirs.value) == preprint;
      return theirs.scheme == mine.scheme && theirs.value != mine.value && comparable;
    });
  });
}

class MentionAttacher {
 public:
  MentionAttacher(std::vector<Work>& works, std::span<const Document> documents, Diagnostics& diagnostics)
      : works_(works), diagnostics_(diagnostics), pages_(pages_of(documents)) {}

  void run() {
    if (pages_.empty()) return;
    for (const Work& work : works_) folded_.push_back(mentioned_work(work.record, tables_));
    index_identifiers();
    const std::map<std::string, Group> groups = groups_of(pages_);
    std::vector<std::pair<const Group*, std::size_t>> chosen;
    for (const auto& [key, group] : groups) {
      const std::size_t work = choose(key, group);
      if (work != kNone) chosen.emplace_back(&group, work);
    }
    attach(chosen);
    for (Work& work : works_) sort_mentions(work.record);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  void index_identifiers() {
    for (std::size_t i = 0; i < works_.size(); ++i) {
      for (const Identifier& identifier : works_[i].record.identifiers) owners_[{identifier.scheme, identifier.value}].insert(i);
    }
  }

  std::size_t choose(const std::string& key, const Group& group) {
    const std::set<std::size_t> holders = holders_of(group);
    if (holders.size() == 1) return *holders.begin();
    if (holders.size() > 1) return refuse(key, group, "several publications have this identifier", holders);
    std::vector<Candidate> candidates = candidates_of(group);
    const auto sure = [](const Candidate& c) { return c.rule->verdict == Verdict::same; };
    const auto best = std::find_if(candidates.begin(), candidates.end(), sure);
    if (best == candidates.end())
      return refuse(key, group, candidates.empty() ? "no publication here fits" : "may be", works_of(candidates));
    if (has_rival(*best, candidates)) return refuse(key, group, "may be", works_of(candidates));
    if (has_other_identifier(works_[best->work].record, group.identifiers))
      return refuse(key, group, "another identifier of this kind has", {best->work});
    return best->work;
  }

  std::set<std::size_t> holders_of(const Group& group) const {
    std::set<std::size_t> holders;
    for (const Identifier& identifier : group.identifiers) {
      if (const auto at = owners_.find({identifier.scheme, identifier.value}); at != owners_.end())
        holders.insert(at->second.begin(), at->second.end());
    }
    return holders;
  }

  /// Every work that one of the mentions may mean, with the best that is said for it.
  std::vector<Candidate> candidates_of(const Group& group) const {
    std::vector<Candidate> candidates;
    for (std::size_t work = 0; work < works_.size(); ++work) {
      Candidate best{work, {}, nullptr};
      for (std::size_t i = 0; i < group.mentions.size(); ++i) {
        const MentionEvidence evidence = weigh_mention(*group.mentions[i], group.pages[i]->owners, folded_[work], tables_);
        const MentionRule* const rule = decide_mention(evidence);
        if (rule != nullptr && (best.rule == nullptr || rule < best.rule)) best = {work, evidence, rule};
      }
      if (best.rule != nullptr) candidates.push_back(best);
    }
    return candidates;
  }

  /// Another work that is named as well, and that nothing speaks against.
  static bool has_rival(const Candidate& best, const std::vector<Candidate>& candidates) {
    return std::any_of(candidates.begin(), candidates.end(), [&best](const Candidate& other) {
      if (other.work == best.work) return false;
      const bool excluded = other.evidence.owner == Agreement::contradicts || other.evidence.venue == Agreement::contradicts;
      return other.rule->verdict == Verdict::same || (other.evidence.name >= best.evidence.name && !excluded);
    });
  }

  static std::set<std::size_t> works_of(const std::vector<Candidate>& candidates) {
    std::set<std::size_t> works;
    for (const Candidate& candidate : candidates) works.insert(candidate.work);
    return works;
  }

  std::size_t refuse(const std::string& key, const Group& group, std::string_view why, const std::set<std::size_t>& works) {
    std::vector<std::string> keys;
    Diagnostic diagnostic{Code::ambiguous_mention, group.mentions.front()->span, {}, {}};
    for (const std::size_t work : works) {
      keys.push_back(works_[work].record.key);
      if (keys.size() <= kNamed) diagnostic.notes.push_back({works_[work].record.span, "this is " + keys.back()});
    }
    std::sort(keys.begin(), keys.end());
    const bool more = keys.size() > kNamed;
    if (more) keys.resize(kNamed);
    diagnostic.detail = fmt::format("'{}' ({}): {}{}{}{}", group.mentions.front()->text, key, why, keys.empty() ? "" : " ",
                                    fmt::join(keys, ", "), more ? ", …" : "");
    diagnostics_.push_back(std::move(diagnostic));
    return kNone;
  }

  /// Two papers cannot be one work: where two groups bring different identifiers of one scheme, neither attaches.
  void attach(const std::vector<std::pair<const Group*, std::size_t>>& chosen) {
    for (const auto& [group, work] : chosen) {
      const bool contradicted = std::any_of(chosen.begin(), chosen.end(), [&, g = group, w = work](const auto& other) {
        return other.first != g && other.second == w && contradict(g->identifiers, other.first->identifiers);
      });
      if (contradicted) {
        refuse(group_key(*group->mentions.front()), *group, "two different papers are called so, and one of them is", {work});
      } else {
        attach(*group, works_[work]);
      }
    }
  }

  static bool contradict(const std::vector<Identifier>& a, const std::vector<Identifier>& b) {
    return std::any_of(a.begin(), a.end(), [&b](const Identifier& x) {
      return std::any_of(b.begin(), b.end(), [&x](const Identifier& y) { return x.scheme == y.scheme && x.value != y.value; });
    });
  }

  void attach(const Group& group, Work& work) const {
    Publication& record = work.record;
    for (const Identifier& identifier : group.identifiers) {
      const bool known = std::any_of(record.identifiers.begin(), record.identifiers.end(), [&identifier](const Identifier& i) {
        return i.scheme == identifier.scheme && i.value == identifier.value;
      });
      if (known) continue;
      keep_base(work);
      record.identifiers.push_back(identifier);
    }
    std::sort(record.identifiers.begin(), record.identifiers.end(),
              [](const Identifier& a, const Identifier& b) { return std::tie(a.scheme, a.value) < std::tie(b.scheme, b.value); });
    for (const Mention* mention : group.mentions) {
      const bool known = std::any_of(record.mentions.begin(), record.mentions.end(), [mention](const Mention& m) {
        return std::tie(m.source, m.line, m.text, m.url) == std::tie(mention->source, mention->line, mention->text, mention->url);
      });
      if (!known) record.mentions.push_back(*mention);
    }
  }

  /// What the writer of BibTeX compares the record with, once it differs from the entry.
  static void keep_base(Work& work) {
    if (work.changed || work.record.origin != Origin::bibtex) return;
    work.base = {work.record};
    work.changed = true;
  }

  static void sort_mentions(Publication& record) {
    std::sort(record.mentions.begin(), record.mentions.end(), [](const Mention& a, const Mention& b) {
      return std::tie(a.source, a.line, a.text, a.url) < std::tie(b.source, b.line, b.text, b.url);
    });
  }

  std::vector<Work>& works_;
  Diagnostics& diagnostics_;
  const MatchTables& tables_ = MatchTables::compiled_in();
  std::vector<Page> pages_;
  std::vector<MentionedWork> folded_;  // by work
  std::map<std::pair<Scheme, std::string>, std::set<std::size_t>> owners_;
};

}  // namespace

void attach_mentions(std::vector<Work>& works, std::span<const Document> documents, Diagnostics& diagnostics) {
  MentionAttacher(works, documents, diagnostics).run();
}

}  // namespace bibfold
