// Decisions and clusters → diagnostics of `check`. External function: report_findings. One finding per superfluous entry, at the later one
// of two, with a note at the other: a cluster of many is not reported pair by pair.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bibfold/stages.h"
#include "dedup/members.h"
#include "dedup/rules.h"
#include "dedup/venue_key.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kTitleShown = 60;  // bytes

/// The key, or the title of what has none of its own.
std::string name_of(const Publication& p) {
  if (!p.key_generated) return p.key;
  std::string title(p.text[Field::title]);
  if (title.size() > kTitleShown) {
    std::size_t cut = kTitleShown;
    while (cut > 0 && (static_cast<unsigned char>(title[cut]) & 0xC0U) == 0x80U) --cut;
    title = title.substr(0, cut) + "…";
  }
  return "'" + title + "'";
}

/// A finding about two entries, at the later one.
struct Finding {
  const Publication* at;
  const Publication* other;
};

/// What is wrong is an input, rather than a curated file, rather than a reference.
int blame(InputRole role) { return !is_written(role) ? 0 : is_curated(role) ? 1 : 2; }

class FindingReporter {
 public:
  FindingReporter(std::span<const Publication> publications, const Matching& matching, const SourceSet& sources, Diagnostics& diagnostics)
      : publications_(publications), matching_(matching), sources_(sources), diagnostics_(diagnostics) {
    for (std::size_t c = 0; c < matching.clusters.size(); ++c) {
      for (const PublicationId id : matching.clusters[c]) {
        if (cluster_of_.size() <= index(id)) cluster_of_.resize(index(id) + 1, 0);
        cluster_of_[index(id)] = c;
      }
    }
    for (const Decision& decision : matching.decisions) {
      if (decision.verdict == Verdict::same && decision.rule == "versions-of-one-work") spread_.insert(cluster_of_[index(decision.first)]);
    }
  }

  void run() {
    for (std::size_t c = 0; c < matching_.clusters.size(); ++c) {
      if (matching_.clusters[c].size() > 1) report_cluster(c);
    }
    for (const Decision& decision : matching_.decisions) {
      const bool joined = cluster_of_[index(decision.first)] == cluster_of_[index(decision.second)];
      if (decision.verdict == Verdict::possible && !joined) report_possible(decision);
    }
  }

 private:
  void report_cluster(std::size_t c) {
    const std::vector<Member> members = rank_members(publications_, matching_.clusters[c], sources_, false);
    const auto first = std::find_if(members.begin(), members.end(), [](const Member& m) { return !m.reference; });
    if (first == members.end()) return;
    const Member& record = first->preprint ? members.front() : *first;  // a reference may be the published version
    const bool spread = spread_.count(c) != 0;
    for (const Member& member : members) {
      if (&member == &record) continue;
      if (member.reference) {
        if (&record == &*first && member.preprint == record.preprint && !spread) report_conflicts(*member.record, *record.record);
      } else if (member.preprint && !record.preprint) {
        report_superseded(*member.record, *record.record);
      } else if (&member != &*first) {
        report_duplicate(*member.record, *first->record);
        if (!spread) report_conflicts(*member.record, *first->record);
      }
    }
  }

  [[nodiscard]] Finding finding_of(const Publication& a, const Publication& b) const {
    const auto place = [&](const Publication& p) { return std::tuple(blame(sources_.role(p.span)), index(p.span.source), p.span.begin); };
    return place(a) < place(b) ? Finding{&b, &a} : Finding{&a, &b};
  }

  void add(Code code, const Finding& finding, std::string detail) {
    diagnostics_.push_back(
        {code, finding.at->span, std::move(detail), {{finding.other->span, "the other entry: " + name_of(*finding.other)}}});
  }

  void report_superseded(const Publication& preprint, const Publication& published) {
    diagnostics_.push_back(
        {Code::preprint_superseded, preprint.span, name_of(published), {{published.span, "the published version: " + name_of(published)}}});
  }

  void report_duplicate(const Publication& a, const Publication& b) {
    const Finding finding = finding_of(a, b);
    add(Code::duplicate_work, finding, name_of(*finding.other));
  }

  void report_conflicts(const Publication& a, const Publication& b) {
    const Finding finding = finding_of(a, b);
    const int year_a = finding.at->issued.year;
    const int year_b = finding.other->issued.year;
    if (year_a != year_b && year_a != 0 && year_b != 0)
      add(Code::conflicting_year, finding, std::to_string(year_a) + ", " + std::to_string(year_b));
    const Level venues = compare_venues(fold_venue(a), fold_venue(b));
    if (venues != Level::different && venues != Level::conflicting) return;
    add(Code::conflicting_venue, finding,
        std::string(finding.at->text[Field::container_title]) + ", " + std::string(finding.other->text[Field::container_title]));
  }

  void report_possible(const Decision& decision) {
    const Finding finding = finding_of(publications_[index(decision.first)], publications_[index(decision.second)]);
    if (!is_written(sources_.role(finding.at->span))) return;
    if (decision.rule.starts_with("identifier-")) {
      add(Code::identifier_title_mismatch, finding, name_of(*finding.at) + " and " + name_of(*finding.other));
      return;
    }
    if (!is_written(sources_.role(finding.other->span))) return;
    if (is_reported_by_match(decision.rule) || relation_between(decision) == "extended-version") return;
    add(Code::possible_duplicate, finding, name_of(*finding.other) + " (" + std::string(decision.rule) + ")");
  }

  /// As ambiguous-preprint and refused-join.
  static bool is_reported_by_match(std::string_view rule) { return rule == kAmbiguousVersion || rule == kRefusedJoin; }

  std::span<const Publication> publications_;
  const Matching& matching_;
  const SourceSet& sources_;
  Diagnostics& diagnostics_;
  std::vector<std::size_t> cluster_of_;
  std::set<std::size_t> spread_;  // clusters whose members are published in several venues, as --fold=works wants
};

}  // namespace

void report_findings(std::span<const Publication> publications, const Matching& matching, const SourceSet& sources,
                     Diagnostics& diagnostics) {
  FindingReporter(publications, matching, sources, diagnostics).run();
}

}  // namespace bibfold
