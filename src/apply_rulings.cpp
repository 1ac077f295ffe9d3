// See apply_rulings.h. A wrong merge is worse than a missed one: where two statements contradict each other, "distinct" holds.
#include "apply_rulings.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "find_named.h"
#include "neighbours.h"
#include "read/rulings.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::string_view kFieldName = "bibfold";
constexpr std::size_t kMostMeant = 100;  // publications by one name; each would be paired with each

std::string text_of(const Side& side) {
  std::string out;
  for (const Selector& name : side) {
    if (!out.empty()) out += ' ';
    out += name.title ? '"' + name.text + '"' : name.text;
  }
  return out;
}

class Judge {
 public:
  Judge(std::vector<Publication>& publications, std::span<const Document> documents, const SourceSet& sources, Diagnostics& diagnostics)
      : publications_(publications), sources_(sources), diagnostics_(diagnostics) {
    for (const Document& document : documents) read(document);
    for (std::uint32_t i = 0; i < publications.size(); ++i) read_field(PublicationId{i});
  }

  AppliedRulings run() {
    AppliedRulings applied;
    if (given_.empty()) return applied;
    const NamedPublications named(publications_);
    const Neighbours neighbours(publications_, sources_);
    for (Given& given : given_) {
      if (given.statement.beside == Beside::span && !given.host) {
        // In a .bib only the entry around it: entries have keys, and when one of them goes, the marker before it would stand before
        // another.
        given.host = neighbours.find(given.statement.span, given.format == Format::bibtex ? Place::inside : Place::beside);
      }
      given.statement.ruling == Ruling::not_ours ? leave_out(given, named) : judge_pairs(given, named);
    }
    take_out(applied);
    return applied;
  }

 private:
  struct Given {
    Statement statement;
    std::optional<PublicationId> host;
    Format format = Format::unknown;
  };
  using Ids = std::vector<PublicationId>;

  void read(const Document& document) {
    const Source& source = sources_[document.source];
    if (source.role == InputRole::earlier || source.role == InputRole::members) return;
    auto found = source.role == InputRole::decisions ? read_rulings(source, document.source, diagnostics_)
                                                     : find_markers(source, document.source, document.format, diagnostics_);
    for (Statement& statement : found) given_.push_back({std::move(statement), std::nullopt, document.format});
  }

  /// "bibfold-apart = {roe2020, poe2021}"
  void read_apart(PublicationId id, const ExtraField& extra, Span span) {
    Statement statement{Ruling::apart, {}, Beside::span, span};
    for (const std::string_view key : split(extra.value, ',')) {
      if (!trim(key).empty()) statement.sides.push_back({{std::string(trim(key)), false, true, 0}});
    }
    if (!statement.sides.empty()) given_.push_back({std::move(statement), id, Format::unknown});
  }

  /// "bibfold = {distinct smith2020}"
  void read_field(PublicationId id) {
    const Publication& p = publications_[index(id)];
    for (const ExtraField& extra : p.extra) {
      if (extra.name == kApartField && !extra.json) read_apart(id, extra, extra.span.source == kNoSource ? p.span : extra.span);
      if (extra.json || extra.name != kFieldName) continue;
      const Span span = extra.span.source == kNoSource ? p.span : extra.span;
      const std::string_view value = without_ignore(extra.value);
      if (trim(value).empty()) continue;
      if (auto statement = parse_marker(value, span)) {
        given_.push_back({std::move(*statement), id, Format::unknown});
      } else {
        diagnostics_.push_back({Code::malformed_decision, span, "the field 'bibfold' begins with same, distinct, not-ours or ignore", {}});
      }
    }
  }

  void report_missing(const Given& given, std::string_view what) {
    if (given.statement.ruling == Ruling::apart) return;  // nobody's decision: the other entry has gone
    diagnostics_.push_back(
        {Code::decision_not_found, given.statement.span, fmt::format("{} {}", to_string(given.statement.ruling), what), {}});
  }

  [[nodiscard]] bool has_host(const Given& given) {
    if (given.statement.beside == Beside::nothing || given.host) return true;
    report_missing(given,
                   given.format == Format::bibtex ? "outside of an entry has to name its publications" : "stands beside no publication");
    return false;
  }

  // ---- not ours

  void leave_out(const Given& given, const NamedPublications& named) {
    if (!has_host(given)) return;
    Ids meant;
    if (given.host) meant.push_back(*given.host);
    for (const Side& side : given.statement.sides) {
      const Ids found = named.find_all(side);
      if (found.empty()) report_missing(given, text_of(side));
      meant.insert(meant.end(), found.begin(), found.end());
    }
    for (const PublicationId id : meant) out_.emplace(id, given.statement.span);
  }

  // ---- pairs

  void judge_pairs(const Given& given, const NamedPublications& named) {
    if (!has_host(given)) return;
    std::vector<Ids> sides;
    for (const Side& side : given.statement.sides) {
      sides.push_back(named.find(side));
      if (sides.back().empty()) report_missing(given, text_of(side));
    }
    if (given.host) {
      if (sides.empty() && given.statement.ruling == Ruling::distinct) return add(*given.host, kNoPublication, given.statement);
      if (sides.empty()) return report_missing(given, "names no other publication");
      for (const Ids& side : sides) judge({*given.host}, side, given);
      return;
    }
    for (std::size_t i = 0; i < sides.size(); ++i) {
      for (std::size_t j = i + 1; j < sides.size(); ++j) judge(sides[i], sides[j], given);
    }
  }

  void judge(const Ids& a, const Ids& b, const Given& given) {
    if (a.size() > kMostMeant || b.size() > kMostMeant) return report_missing(given, "could mean too many publications");
    if (a.size() == 1 && a == b && given.statement.ruling == Ruling::distinct) {
      return report_missing(given, fmt::format("names one entry twice: {}", publications_[index(a[0])].key));
    }
    for (const PublicationId x : a) {
      for (const PublicationId y : b) {
        if (x != y) add(std::min(x, y), std::max(x, y), given.statement);
      }
    }
  }

  void add(PublicationId first, PublicationId second, const Statement& statement) {
    const auto [at, fresh] = pairs_.try_emplace({first, second}, RuledPair{first, second, statement.ruling, statement.span});
    if (fresh || at->second.ruling == statement.ruling || statement.ruling == Ruling::apart) return;
    if (at->second.ruling == Ruling::apart) {
      at->second = {first, second, statement.ruling, statement.span};
      return;
    }
    const std::string keys = publications_[index(first)].key + (second == kNoPublication ? "" : " and " + publications_[index(second)].key);
    diagnostics_.push_back({Code::contradictory_decisions,
                            statement.span,
                            fmt::format("{} are judged both; 'distinct' holds", keys),
                            {{at->second.span, fmt::format("judged {} here", to_string(at->second.ruling))}}});
    if (statement.ruling == Ruling::distinct) at->second = {first, second, statement.ruling, statement.span};
  }

  // ---- the result

  void take_out(AppliedRulings& applied) {
    std::vector<PublicationId> now(publications_.size(), kNoPublication);
    std::vector<Publication> kept;
    for (std::uint32_t i = 0; i < publications_.size() && !out_.empty(); ++i) {
      const auto at = out_.find(PublicationId{i});
      if (at == out_.end()) {
        now[i] = PublicationId{static_cast<std::uint32_t>(kept.size())};
        kept.push_back(std::move(publications_[i]));
        continue;
      }
      const Publication& p = publications_[i];
      if (is_written(sources_.role(p.span))) diagnostics_.push_back({Code::not_ours, p.span, p.key, {{at->second, "judged here"}}});
      applied.left_out.push_back(std::move(publications_[i]));
    }
    if (!out_.empty()) publications_ = std::move(kept);
    for (const auto& [ids, pair] : pairs_) {
      const auto renumbered = [&](PublicationId id) { return id == kNoPublication || out_.empty() ? id : now[index(id)]; };
      const RuledPair moved{renumbered(pair.first), renumbered(pair.second), pair.ruling, pair.span};
      const bool gone = moved.first == kNoPublication || (pair.second != kNoPublication && moved.second == kNoPublication);
      if (!gone) applied.pairs.push_back(moved);
    }
  }

  std::vector<Publication>& publications_;
  const SourceSet& sources_;
  Diagnostics& diagnostics_;
  std::vector<Given> given_;
  std::map<PublicationId, Span> out_;
  std::map<std::pair<PublicationId, PublicationId>, RuledPair> pairs_;
};

}  // namespace

AppliedRulings apply_rulings(std::vector<Publication>& publications, std::span<const Document> documents, const SourceSet& sources,
                             Diagnostics& diagnostics) {
  return Judge(publications, documents, sources, diagnostics).run();
}

}  // namespace bibfold
