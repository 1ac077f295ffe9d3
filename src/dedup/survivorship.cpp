// See survivorship.h. Type, venue, year, volume, pages and publisher survive as one block: values of two publications are never mixed into
// one that nobody published.
#include "dedup/survivorship.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "dedup/bracketed_notice.h"
#include "dedup/fuller_value.h"
#include "dedup/implied_value.h"
#include "dedup/joined_lists.h"
#include "dedup/merge_dates.h"
#include "dedup/merge_keys.h"
#include "dedup/merge_people.h"
#include "dedup/merge_sets.h"
#include "dedup/survivorship_table.h"
#include "text/codes.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

namespace rules = survivorship;

/// One merge in progress.
class Merger {
 public:
  Merger(std::span<const Member> members, const MatchTables& tables) : members_(members), tables_(tables) {
    for (const Member& member : members) all_.push_back(&member);
    put_curated_first(all_);
    block_ = version_block(members);
  }

  MergedRecord run() {
    start();
    choose_type();
    merge_text();
    move_notices();
    merge_dates();
    merge_authors();
    merge_editors();
    merge_contributors(members_, out());
    merge_identifiers(members_, out());
    choose_identifiers();
    merge_links(members_, out());
    merge_extra();
    merge_accounts();
    return std::move(merged_);
  }

 private:
  [[nodiscard]] const Member& base() const { return members_.front(); }
  [[nodiscard]] Publication& out() { return merged_.record; }

  /// Where the record stands.
  void start() {
    const auto own = std::find_if(members_.begin(), members_.end(), [](const Member& m) { return !m.reference; });
    const Publication& record = *own->record;
    out().origin = record.origin;
    out().origin_type = record.origin_type;
    out().span = record.span;
    out().key_span = record.key_span;
  }

  void choose_type() {
    const Member* from = &base();
    if (!from->curated && block_.front()->curated && block_.front()->record->type != Type::document) from = block_.front();
    out().type = from->record->type;
    if (!from->reference) out().origin_type = from->record->origin_type;
    out().stage = base().record->stage;
    choose("type", *from, rules::kVersionOfRecord);
    for (const Member& member : members_) {
      const bool says_more = member.record->type != out().type && member.record->type != Type::document && !member.preprint;
      if (says_more) overrule("type", std::string(to_string(member.record->type)), member);
    }
  }

  void choose(std::string_view field, const Member& from, std::string_view rule) {
    if (from.reference) rule = rules::kReference;
    if (from.curated) rule = rules::kCurated;
    merged_.choices.push_back({std::string(field), from.id, std::string(rule)});
  }

  void overrule(std::string_view field, std::string value, const Member& member) {
    if (member.reference) return;
    const auto known = [&](const LostValue& x) { return x.field == field && x.value == value && x.from == member.id; };
    if (std::any_of(merged_.lost.begin(), merged_.lost.end(), known)) return;
    merged_.lost.push_back({std::string(field), std::move(value), member.id});
  }

  // ---- text ----

  void merge_text() {
    const Member* archived = find_archived();
    for (const FieldRule& rule : field_rules()) {
      switch (rule.survival) {
        case Survival::block:
          take_first(rule.field, block_, rules::kVersionOfRecord);
          if (rule.field == Field::page) take_all_pages();
          if (rule.field == Field::container_title) lower_capitals(rule.field, block_, rules::kVersionOfRecord);
          break;
        case Survival::codes:
          collect_codes(rule.field);
          break;
        case Survival::first:
          take_first(rule.field, all_, rules::kFirst);
          if (rule.field == Field::title) lower_capitals(rule.field, all_, rules::kFirst);
          break;
        case Survival::final_doi:
          take_first(rule.field, finals(), rules::kFinalIdentifier);
          break;
        case Survival::archive:
          if (archived != nullptr) take_of_archive(rule.field, *archived);
          break;
        case Survival::joined:
          join(rule.field);
          break;
        case Survival::listed:
          list_up(rule.field);
          break;
      }
      const bool of_all = rule.survival == Survival::joined || rule.survival == Survival::listed;
      if (!of_all && !rule.kept_elsewhere) overrule_text(rule.field);
    }
  }

  /// A published work does not get its preprint's DOI for its own.
  [[nodiscard]] Members finals() const {
    Members members;
    for (const Member* member : all_) {
      const bool of_preprint = is_preprint_doi(lower(member->record->text[Field::DOI]));
      if (base().preprint || (!of_preprint && !member->preprint)) members.push_back(member);
    }
    return members;
  }

  [[nodiscard]] const Member* find_archived() const {
    const auto at = std::find_if(all_.begin(), all_.end(), [](const Member* m) { return m->record->text.has(Field::archive_location); });
    return at == all_.end() ? nullptr : *at;
  }

  void take_first(Field field, const Members& from, std::string_view rule) {
    for (const Member* member : from) {
      if (member->id != base().id && is_implied(field, *member) && field != Field::genre) continue;
      if (take_from(field, *member, rule)) return;
    }
  }

  bool take_from(Field field, const Member& member, std::string_view rule) {
    const TextField* found = member.record->text.find(field);
    if (found == nullptr) return false;
    out().text.set(field, found->value, found->span);
    choose(describe(field).name, member, rule);
    return true;
  }

  /// "443" of the version of record is "443-551" of another record of it.
  void take_all_pages() {
    for (const Member* member : block_) {
      const std::string_view pages = member->record->text[Field::page];
      const std::string_view have = out().text[Field::page];
      if (!goes_on_from(pages, have) || (base().curated && !member->curated)) continue;
      take_instead(Field::page, *member, rules::kVersionOfRecord);
    }
  }

  void take_instead(Field field, const Member& member, std::string_view rule) {
    std::erase_if(merged_.choices, [field](const FieldChoice& c) { return c.field == describe(field).name; });
    take_from(field, member, rule);
  }

  /// A database prints "ARRAY PROGRAMMING WITH NUMPY", another record has the same in small letters.
  void lower_capitals(Field field, const Members& from, std::string_view rule) {
    const std::string chosen(out().text[field]);
    if (!is_in_capitals(chosen) || base().curated) return;
    for (const Member* member : from) {
      const std::string_view value = member->record->text[field];
      if (is_in_capitals(value) || fold_letters(value) != fold_letters(chosen)) continue;
      return take_instead(field, *member, rule);
    }
  }

  /// The class of the archive may be told by another version that stands there.
  void take_of_archive(Field field, const Member& archived) {
    const std::string_view place = archived.record->text[Field::archive_location];
    const Member* best = archived.record->text.has(field) ? &archived : nullptr;
    for (const Member* member : all_) {
      if (member->record->text[Field::archive_location] != place || !member->record->text.has(field)) continue;
      if (best == nullptr || (field == Field::archive_class && is_subclass(member->record->text[field], best->record->text[field])))
        best = member;
    }
    if (best != nullptr) take_from(field, *best, rules::kArchive);
  }

  /// Print and online, hardback and paperback.
  void collect_codes(Field field) {
    take_first(field, block_, rules::kVersionOfRecord);
    for (const Member* member : block_) {
      const std::string have(out().text[field]);
      std::string all = join_codes(have, member->record->text[field]);
      if (all != have) out().text.set(field, std::move(all), out().text.find(field)->span);
    }
  }

  void list_up(Field field) {
    for (const Member* member : all_) {
      const TextField* found = member->record->text.find(field);
      if (found == nullptr || member->reference) continue;
      const std::string have(out().text[field]);
      std::string all = have.empty() ? found->value : join_lists(have, found->value);
      if (all == have) continue;
      out().text.set(field, std::move(all), found->span);
      choose(describe(field).name, *member, rules::kJoined);
    }
  }

  void join(Field field) {
    for (const Member* member : all_) {
      const TextField* found = member->record->text.find(field);
      if (found != nullptr && !member->reference) join(field, found->value, found->span, *member);
    }
  }

  void join(Field field, std::string_view value, Span span, const Member& member) {
    const TextField* const have = out().text.find(field);
    if (have != nullptr && fold_text(have->value).find(fold_text(value)) != std::string::npos) return;
    out().text.set(field, have == nullptr ? std::string(value) : fmt::format("{}; {}", have->value, value),
                   have == nullptr ? span : have->span);
    choose(describe(field).name, member, rules::kJoined);
  }

  /// "[Erratum appears in …]" behind a title is no part of it: whichever title survives, all of them become notes. An entry that is not
  /// folded stays as it is.
  void move_notices() {
    for (const Member* member : all_) {
      const TextField* const title = member->record->text.find(Field::title);
      if (title == nullptr || member->reference) continue;
      const std::string_view notice = split_bracketed_notice(title->value).notice;
      if (!notice.empty()) join(Field::note, notice, title->span, *member);
    }
    const TextField* const title = out().text.find(Field::title);
    if (title == nullptr || split_bracketed_notice(title->value).notice.empty()) return;
    out().text.set(Field::title, std::string(split_bracketed_notice(title->value).title), title->span);
  }

  void overrule_text(Field field) {
    const std::string chosen = comparable_value(field, out().text[field], tables_);
    for (const Member& member : members_) {
      const std::string_view value = member.record->text[field];
      // A printed container counts, even "arXiv preprint arXiv:1609.08144": who reads the entry misses it.
      const bool implied = field != Field::container_title && is_implied(field, member);
      if (value.empty() || comparable_value(field, value, tables_) == chosen || implied || is_kept_code(field, value)) continue;
      overrule(describe(field).name, std::string(value), member);
    }
  }

  [[nodiscard]] bool is_kept_code(Field field, std::string_view value) {
    const bool code = field == Field::ISBN || field == Field::ISSN;
    return code && !codes_in(value).empty() && join_codes(out().text[field], value) == out().text[field];
  }

  // ---- dates ----

  void merge_dates() {
    for (const Member* member : block_) {
      if (!member->record->issued.empty() && is_finer(member->record->issued, out().issued)) take_date(*member);
    }
    for (const Member& member : members_) {
      const Date& date = member.record->issued;
      const bool contradicts = date.year != out().issued.year || (date.year == 0 && date.literal != out().issued.literal);
      if (!date.empty() && contradicts) overrule("issued", date_text(date), member);
    }
    for (const Member* member : block_) {
      if (!out().event_date.empty() || member->record->event_date.empty()) continue;
      out().event_date = member->record->event_date;
      choose("event-date", *member, rules::kVersionOfRecord);
    }
    for (const Member* member : all_) {
      if (!out().accessed.empty() || member->record->accessed.empty()) continue;
      out().accessed = member->record->accessed;
      choose("accessed", *member, rules::kFirst);
    }
  }

  void take_date(const Member& member) {
    out().issued = member.record->issued;
    out().issued_span = member.record->issued_span;
    std::erase_if(merged_.choices, [](const FieldChoice& c) { return c.field == "issued"; });
    choose("issued", member, rules::kVersionOfRecord);
  }

  // ---- people ----

  void merge_authors() {
    const MergedAuthors authors = bibfold::merge_authors(members_, tables_);
    out().authors = authors.authors;
    out().truncated_authors = authors.truncated;
    out().author_marks = authors.marks;
    if (!out().authors.empty()) choose("author", members_[authors.from], authors.rule);
    for (const std::size_t i : authors.overruled) {
      std::string names;
      for (const Contributor& author : members_[i].record->authors) names += (names.empty() ? "" : "; ") + inverted_name(author.name);
      if (members_[i].record->truncated_authors) names += "; et al.";
      overrule("author", std::move(names), members_[i]);
    }
  }

  void merge_editors() {
    const auto from = std::find_if(block_.begin(), block_.end(), [](const Member* m) { return !m->record->editors.empty(); });
    if (from == block_.end()) return;
    out().editors = (*from)->record->editors;
    choose("editor", **from, rules::kVersionOfRecord);
  }

  // ---- identifiers ----

  /// Who states each of them first; the DOI and others that are fields as well have been chosen.
  void choose_identifiers() {
    for (const Identifier& identifier : out().identifiers) {
      const auto states = [&identifier](const Member* m) {
        const auto& all = m->record->identifiers;
        return std::any_of(all.begin(), all.end(),
                           [&](const Identifier& x) { return x.scheme == identifier.scheme && x.value == identifier.value; });
      };
      const auto from = std::find_if(all_.begin(), all_.end(), states);
      if (from != all_.end() && !is_field_too(out(), identifier)) choose(to_string(identifier.scheme), **from, rules::kEveryIdentifier);
    }
  }

  // ---- what the model does not know ----

  void merge_extra() {
    for (const Member* member : all_) {
      if (member->reference) continue;
      for (const ExtraField& extra : member->record->extra) add_extra(extra, *member);
    }
  }

  void add_extra(const ExtraField& extra, const Member& member) {
    const auto same = [&extra](const ExtraField& x) { return x.name == extra.name; };
    const auto at = std::find_if(out().extra.begin(), out().extra.end(), same);
    if (at == out().extra.end()) {
      out().extra.push_back(extra);
      choose(extra.name, member, is_list(extra.name) ? rules::kJoined : rules::kFirst);
    } else if (!extra.json && is_list(extra.name)) {
      at->value = join_lists(at->value, extra.value);
    } else if (at->value != extra.value) {
      overrule(extra.name, extra.value, member);
    }
  }

  // ---- keys, versions, earlier accounts ----

  void merge_accounts() {
    choose_key();
    for (const Member& member : members_) {
      const Publication& p = *member.record;
      for (const std::string& name : p.inferred) add_inferred(name, member);
      if (member.reference) continue;
      out().versions.insert(out().versions.end(), p.versions.begin(), p.versions.end());
      out().mentions.insert(out().mentions.end(), p.mentions.begin(), p.mentions.end());
      for (const Related& related : p.related) {
        if (std::find(out().related.begin(), out().related.end(), related) == out().related.end()) out().related.push_back(related);
      }
      for (const OverruledValue& lost : p.overruled) add_overruled(lost);
    }
    for (const LostValue& lost : merged_.lost) add_overruled({lost.field, lost.value, std::string(id_of(lost.from))});
    std::sort(out().inferred.begin(), out().inferred.end());
    out().inferred.erase(std::unique(out().inferred.begin(), out().inferred.end()), out().inferred.end());
  }

  void add_overruled(OverruledValue lost) {
    if (std::find(out().overruled.begin(), out().overruled.end(), lost) == out().overruled.end())
      out().overruled.push_back(std::move(lost));
  }

  /// The id of the version that a member is.
  [[nodiscard]] std::string_view id_of(PublicationId id) const {
    const Publication& p = *std::find_if(members_.begin(), members_.end(), [id](const Member& m) { return m.id == id; })->record;
    return p.versions.empty() ? std::string_view(p.key) : std::string_view(p.versions.front().id);
  }

  /// A value is derived only if the member that it was taken from derived it.
  void add_inferred(const std::string& name, const Member& member) {
    const auto chosen =
        std::find_if(merged_.choices.begin(), merged_.choices.end(), [&name](const FieldChoice& c) { return c.field == name; });
    if (chosen != merged_.choices.end() && chosen->from == member.id) out().inferred.push_back(name);
  }

  void choose_key() {
    MergedKey chosen = merge_keys(members_);
    out().key = std::move(chosen.key);
    out().key_generated = chosen.generated;
    out().aliases = std::move(chosen.aliases);
    merged_.choices.insert(merged_.choices.begin(), {"id", chosen.from, std::string(chosen.rule)});
  }

  std::span<const Member> members_;
  const MatchTables& tables_;
  Members all_;    // curated first, references last
  Members block_;  // the same order: those of the version of record
  MergedRecord merged_;
};

}  // namespace

MergedRecord merge_members(std::span<const Member> members, const MatchTables& tables) { return Merger(members, tables).run(); }

}  // namespace bibfold
