// See explain.h. The folded values are made by one function per comparison, in the order of the enum.
#include "dedup/explain.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

#include "dedup/block.h"
#include "dedup/compare.h"
#include "dedup/merge_outcome.h"
#include "dedup/ruled_decisions.h"
#include "dedup/rules.h"
#include "dedup/turning_points.h"

namespace bibfold {
namespace {

void append(std::string& out, std::string_view separator, std::string_view text) {
  if (text.empty()) return;
  if (!out.empty()) out += separator;
  out += text;
}

std::string identifiers_of(const MatchKeys& keys) {
  std::string out;
  for (const IdentifierKey& x : keys.identifiers) append(out, ", ", std::string(to_string(x.scheme)) + ":" + x.value);
  return out;
}

/// "tavení vrstev [melting of films]"
std::string titles_of(const MatchKeys& keys) {
  std::string out = keys.title.words;
  for (const TitleKey& title : keys.parallel_titles) {
    if (keys.title.words.find(title.words) == std::string::npos) out += " [" + title.words + "]";
  }
  return out;
}

std::string pages_of(const PageKey& page) {
  if (page.first == 0) return page.letters;
  return page.last == page.first ? std::to_string(page.first) : std::to_string(page.first) + "-" + std::to_string(page.last);
}

/// Books that name no edition are told apart by their publishers and years, translations by who made them.
std::string edition_of(const MatchKeys& keys) {
  std::string out = keys.edition;
  for (const std::string& translator : keys.translators) append(out, ", ", "translated by " + translator);
  for (const std::string& editor : keys.text_editors) append(out, ", ", "edited by " + editor);
  if (keys.edition.empty() && !keys.publisher.empty())
    append(out, ", ", keys.publisher + (keys.year == 0 ? "" : " " + std::to_string(keys.year)));
  return out;
}

std::string numbers_of(const TitleKey& title) {
  std::string out;
  for (const TitleNumber& number : title.numbers) append(out, ", ", number.value);
  return out;
}

std::string notices_of(const TitleKey& title, const TitleNotices& table) {
  std::string out;
  for (unsigned row = 0; row < table.size(); ++row) {
    if ((title.notices >> row & 1U) != 0) append(out, ", ", table.name(row));
  }
  return out;
}

std::string authors_of(const MatchKeys& keys) {
  std::string out;
  for (const NameKey& name : keys.authors) append(out, "; ", name.given.empty() ? name.family : name.family + ", " + name.given);
  if (keys.truncated_authors) append(out, "; ", "…");
  return out;
}

std::string venue_of(const VenueKey& venue) {
  if (venue.report) return "(report)";
  std::string out = venue.short_name;
  append(out, " ", venue.track);
  append(out, ": ", venue.words);
  return out;
}

std::string_view phase_name(Phase phase) {
  switch (phase) {
    case Phase::unknown:
      return "";
    case Phase::preprint:
      return "preprint";
    case Phase::published:
      return "published";
  }
  return "";
}

std::string number_or_empty(std::size_t number) { return number == 0 ? "" : std::to_string(number); }

}  // namespace

std::string folded_value(const MatchKeys& keys, Comparison comparison, const MatchTables& tables) {
  switch (comparison) {
    case Comparison::identifier:
      return identifiers_of(keys);
    case Comparison::title:
      return titles_of(keys);
    case Comparison::title_numbers:
      return numbers_of(keys.title);
    case Comparison::title_notice:
      return notices_of(keys.title, tables.notices);
    case Comparison::title_rarity:
      return std::to_string(keys.title.informative.size()) + (keys.title.informative.size() == 1 ? " word" : " words");
    case Comparison::authors:
      return authors_of(keys);
    case Comparison::shared_authors:
      return number_or_empty(keys.authors.size());
    case Comparison::year:
      return number_or_empty(static_cast<std::size_t>(keys.year));
    case Comparison::venue:
      return venue_of(keys.venue);
    case Comparison::volume:
      return keys.volume;
    case Comparison::issue:
      return keys.issue;
    case Comparison::page:
      return pages_of(keys.page);
    case Comparison::type:
      return keys.unspecified_deposit ? "deposit of any kind" : std::string(to_string(keys.type));
    case Comparison::stage:
      return std::string(phase_name(keys.phase));
    case Comparison::edition:
      return edition_of(keys);
    case Comparison::part_of_list:
      return keys.list == kNoSource ? "" : "list of input " + std::to_string(index(keys.list) + 1);
    case Comparison::kCount:
      break;
  }
  return {};
}

namespace {

/// The rules that propose the pair.
std::vector<std::string_view> proposing_rules(const Decision& decision, const std::vector<CandidatePair>& pairs) {
  const auto at = std::lower_bound(pairs.begin(), pairs.end(), decision, [](const CandidatePair& pair, const Decision& d) {
    return std::tie(pair.first, pair.second) < std::tie(d.first, d.second);
  });
  std::vector<std::string_view> names;
  if (at == pairs.end() || at->first != decision.first || at->second != decision.second) return names;
  const auto rules = blocking_rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if ((at->rules >> i & 1U) != 0) names.push_back(rules[i].name);
  }
  return names;
}

std::vector<ComparedField> compared_fields(PublicationId a, PublicationId b, const ComparisonVector& levels, const ExplainInput& input) {
  std::vector<ComparedField> fields;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto comparison = static_cast<Comparison>(i);
    const bool no_edition = comparison == Comparison::edition && levels[i] == Level::missing;
    const auto value = [&](PublicationId id) {
      const MatchKeys& keys = input.keys[index(id)];
      return no_edition ? keys.edition : folded_value(keys, comparison, input.tables);
    };
    fields.push_back({comparison, levels[i], weight_of(comparison, levels, input.options.fold, input.tables.weights), value(a), value(b)});
  }
  return fields;
}

/// What a person said outranks the rules; what these would say is the turning point.
void put_ruling(Explanation& explanation, const RuledPair& ruled) {
  Decision& decision = explanation.decision;
  const Verdict ruling = ruled.ruling == Ruling::same ? Verdict::same : Verdict::distinct;
  explanation.turning_points.clear();
  if (decision.verdict != ruling) explanation.turning_points = {{decision.verdict, decision.rule, {"no person had judged the two"}, 0}};
  explanation.by_evidence = false;
  explanation.by_veto = false;
  decision.verdict = ruling;
  decision.rule = ruled.ruling == Ruling::same ? kJudgedSame : kJudgedDistinct;
}

}  // namespace

Explanation explain(PublicationId a, PublicationId b, const ExplainInput& input) {
  const Fold fold = input.options.fold;
  const MatchWeights& weights = input.tables.weights;
  const ComparisonVector levels = compare(input.keys[index(a)], input.keys[index(b)], input.tables);
  const Judgement judgement = decide(levels, fold, weights);
  Explanation explanation;
  explanation.a = a;
  explanation.b = b;
  explanation.by_veto = judgement.rule->cannot_link;
  explanation.by_evidence = judgement.rule->evidence != Evidence::any || judgement.rule->info.name == kNoEvidence;
  explanation.decision = {std::min(a, b),   std::max(a, b), judgement.rule->info.verdict, judgement.rule->info.name,
                          judgement.weight, levels};
  explanation.blocking = proposing_rules(explanation.decision, input.pairs);
  explanation.fields = compared_fields(a, b, levels, input);
  explanation.same_at = weights.same_at();
  explanation.possible_at = weights.possible_at();
  explanation.turning_points = turning_points(input.keys[index(a)], input.keys[index(b)], fold, input.tables);
  if (const RuledPair* ruled = find_ruling(input.options.rulings, a, b); ruled != nullptr && ruled->ruling != Ruling::apart)
    put_ruling(explanation, *ruled);
  explanation.merge = merge_outcome(explanation.decision, input);
  return explanation;
}

}  // namespace bibfold
