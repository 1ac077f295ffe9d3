// See survivorship.h. The rules are two tables: one row per text field, one row per other part of the record. Type, venue, year, volume,
// pages and publisher survive as one block: values of two publications are never mixed into one that nobody published.
#include "dedup/survivorship.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "dedup/merge_people.h"
#include "dedup/venue_key.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// ---- the text fields -------------------------------------------------------------------------------------------------------------

enum class Survival : std::uint8_t {
  block,      ///< from the version of record; gaps filled from other records of the same publication only
  first,      ///< from the first member that has it
  archive,    ///< with its siblings, from the first member that is in an archive
  joined,     ///< of all members
  final_doi,  ///< like `first`, but never the DOI of a preprint
};

struct FieldRule {
  Field field;
  Survival survival;
};
constexpr std::array<FieldRule, static_cast<std::size_t>(Field::kCount)> kFieldRules{{
    {Field::title, Survival::first},
    {Field::title_short, Survival::first},
    {Field::container_title, Survival::block},
    {Field::container_title_short, Survival::block},
    {Field::collection_title, Survival::block},
    {Field::collection_number, Survival::block},
    {Field::event_title, Survival::block},
    {Field::event_place, Survival::block},
    {Field::volume, Survival::block},
    {Field::issue, Survival::block},
    {Field::number, Survival::block},
    {Field::page, Survival::block},
    {Field::number_of_pages, Survival::block},
    {Field::chapter_number, Survival::block},
    {Field::edition, Survival::block},
    {Field::publisher, Survival::block},
    {Field::publisher_place, Survival::block},
    {Field::genre, Survival::block},
    {Field::medium, Survival::block},
    {Field::status, Survival::block},
    {Field::version, Survival::archive},
    {Field::DOI, Survival::final_doi},
    {Field::URL, Survival::first},
    {Field::ISBN, Survival::block},
    {Field::ISSN, Survival::block},
    {Field::PMID, Survival::first},
    {Field::PMCID, Survival::first},
    {Field::archive, Survival::archive},
    {Field::archive_location, Survival::archive},
    {Field::archive_class, Survival::archive},
    {Field::abstract, Survival::first},
    {Field::keyword, Survival::first},
    {Field::language, Survival::first},
    {Field::note, Survival::joined},
    {Field::annote, Survival::joined},
    {Field::award, Survival::joined},
    {Field::acceptance_rate, Survival::first},
}};
constexpr bool is_in_order() {
  for (std::size_t i = 0; i < kFieldRules.size(); ++i) {
    if (static_cast<std::size_t>(kFieldRules[i].field) != i) return false;
  }
  return true;
}
static_assert(is_in_order(), "kFieldRules has one row per Field, in the order of the enum");

// What a losing value of these would say is said elsewhere: by `identifiers`, `links`, or by the stage of the version.
constexpr bool is_kept_elsewhere(Field field) {
  return field == Field::URL || field == Field::DOI || field == Field::PMID || field == Field::PMCID || field == Field::archive ||
         field == Field::archive_location || field == Field::archive_class || field == Field::version;
}

/// One merge in progress.
class Merger {
 public:
  Merger(std::span<const Member> members, const MatchTables& tables) : members_(members), tables_(tables) { find_block(); }

  MergedRecord run() {
    start();
    merge_text();
    merge_dates();
    merge_authors();
    merge_contributors();
    merge_identifiers();
    merge_links();
    merge_extra();
    merge_accounts();
    return std::move(merged_);
  }

 private:
  [[nodiscard]] const Member& base() const { return members_.front(); }
  [[nodiscard]] Publication& out() { return merged_.record; }

  /// The members that state the same publication as the version of record: their values may complete each other.
  void find_block() {
    const Publication& record = *base().record;
    const VenueKey venue = fold_venue(record);
    for (const Member& member : members_) {
      const Level level = compare_venues(venue, fold_venue(*member.record));
      const bool same_venue = level == Level::missing || level == Level::equal || level == Level::close;
      const bool same_year = member.record->issued.year == 0 || record.issued.year == 0 || member.record->issued.year == record.issued.year;
      if (member.preprint == base().preprint && same_venue && same_year) block_.push_back(&member);
    }
  }

  /// What belongs to the version of record alone: where it stands, what it is.
  void start() {
    const Publication& record = *base().record;
    out().key = record.key;
    out().key_generated = record.key_generated;
    out().origin = record.origin;
    out().origin_type = record.origin_type;
    out().span = record.span;
    out().key_span = record.key_span;
    out().type = record.type;
    out().stage = record.stage;
    choose("type", base().id, "version-of-record");
    for (const Member& member : members_) {
      const bool says_more = member.record->type != out().type && member.record->type != Type::document && !member.preprint;
      if (says_more) overrule("type", std::string(to_string(member.record->type)), member);
    }
  }

  void choose(std::string_view field, PublicationId from, std::string_view rule) {
    merged_.choices.push_back({std::string(field), from, std::string(rule)});
  }

  void overrule(std::string_view field, std::string value, const Member& member) {
    const auto known = [&](const LostValue& x) { return x.field == field && x.value == value && x.from == member.id; };
    if (std::any_of(merged_.lost.begin(), merged_.lost.end(), known)) return;
    merged_.lost.push_back({std::string(field), std::move(value), member.id});
  }

  // ---- text ----

  void merge_text() {
    const Member* archived = find_archived();
    for (const FieldRule& rule : kFieldRules) {
      switch (rule.survival) {
        case Survival::block:
          take_first(rule.field, block_, "version-of-record");
          break;
        case Survival::first:
          take_first(rule.field, all(), "first-that-has-it");
          break;
        case Survival::final_doi:
          take_first(rule.field, finals(), "final-identifier");
          break;
        case Survival::archive:
          if (archived != nullptr) take_from(rule.field, *archived, "archive");
          break;
        case Survival::joined:
          join(rule.field);
          break;
      }
      if (rule.survival != Survival::joined && !is_kept_elsewhere(rule.field)) overrule_text(rule.field);
    }
  }

  [[nodiscard]] std::vector<const Member*> all() const {
    std::vector<const Member*> members;
    for (const Member& member : members_) members.push_back(&member);
    return members;
  }

  /// A published work does not get its preprint's DOI for its own.
  [[nodiscard]] std::vector<const Member*> finals() const {
    std::vector<const Member*> members;
    for (const Member& member : members_) {
      const bool of_preprint = is_preprint_doi(lower(member.record->text[Field::DOI]));
      if (base().preprint || (!of_preprint && !member.preprint)) members.push_back(&member);
    }
    return members;
  }

  [[nodiscard]] const Member* find_archived() const {
    const auto at =
        std::find_if(members_.begin(), members_.end(), [](const Member& m) { return m.record->text.has(Field::archive_location); });
    return at == members_.end() ? nullptr : &*at;
  }

  void take_first(Field field, const std::vector<const Member*>& from, std::string_view rule) {
    for (const Member* member : from) {
      if (take_from(field, *member, rule)) return;
    }
  }

  bool take_from(Field field, const Member& member, std::string_view rule) {
    const TextField* found = member.record->text.find(field);
    if (found == nullptr) return false;
    out().text.set(field, found->value, found->span);
    choose(describe(field).name, member.id, rule);
    return true;
  }

  void join(Field field) {
    for (const Member& member : members_) {
      const TextField* found = member.record->text.find(field);
      if (found == nullptr) continue;
      const std::string have(out().text[field]);
      if (have.empty()) {
        take_from(field, member, "joined");
      } else if (fold_text(have).find(fold_text(found->value)) == std::string::npos) {
        out().text.set(field, have + "; " + found->value, out().text.find(field)->span);
        choose(describe(field).name, member.id, "joined");
      }
    }
  }

  void overrule_text(Field field) {
    const std::string chosen = fold_letters(out().text[field]);
    for (const Member& member : members_) {
      const std::string_view value = member.record->text[field];
      if (value.empty() || fold_letters(value) == chosen || is_implied(field, member)) continue;
      overrule(describe(field).name, std::string(value), member);
    }
  }

  /// "preprint" as genre and "arXiv" as publisher are what the version's stage and its archive say.
  static bool is_implied(Field field, const Member& member) {
    const TextFields& text = member.record->text;
    if (!member.preprint) return false;
    return field == Field::genre || (field == Field::publisher && fold_letters(text[field]) == fold_letters(text[Field::archive]));
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
      if (out().event_date.empty()) out().event_date = member->record->event_date;
    }
    for (const Member& member : members_) {
      if (out().accessed.empty()) out().accessed = member.record->accessed;
    }
  }

  /// Fills a gap: no date yet, or the month of the same year.
  static bool is_finer(const Date& date, const Date& chosen) {
    if (chosen.empty()) return true;
    return date.year == chosen.year && date.year != 0 && chosen.month == 0 && date.month != 0;
  }

  void take_date(const Member& member) {
    out().issued = member.record->issued;
    out().issued_span = member.record->issued_span;
    std::erase_if(merged_.choices, [](const FieldChoice& c) { return c.field == "issued"; });
    choose("issued", member.id, "version-of-record");
  }

  static std::string date_text(const Date& date) {
    const auto two = [](int n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
    if (date.year == 0) return date.literal;
    std::string text = std::to_string(date.year);
    if (date.month >= 1 && date.month <= 12) text += two(date.month);
    if (date.day != 0) text += two(date.day);
    return text;
  }

  // ---- people ----

  void merge_authors() {
    const MergedAuthors authors = bibfold::merge_authors(members_, tables_);
    out().authors = authors.authors;
    out().truncated_authors = authors.truncated;
    out().author_marks = authors.marks;
    if (!out().authors.empty()) choose("author", authors.from, authors.rule);
    for (const std::size_t i : authors.overruled) {
      std::string names;
      for (const Contributor& author : members_[i].record->authors) names += (names.empty() ? "" : "; ") + inverted_name(author.name);
      if (members_[i].record->truncated_authors) names += "; et al.";
      overrule("author", std::move(names), members_[i]);
    }
  }

  void merge_contributors() {
    for (const Member* member : block_) {
      if (out().editors.empty() && !member->record->editors.empty()) {
        out().editors = member->record->editors;
        choose("editor", member->id, "version-of-record");
      }
    }
    for (const Member& member : members_) {
      for (const Contributor& person : member.record->contributors) {
        const bool known = std::any_of(out().contributors.begin(), out().contributors.end(), [&person](const Contributor& c) {
          return c.role == person.role && c.role_name == person.role_name && inverted_name(c.name) == inverted_name(person.name);
        });
        if (!known) out().contributors.push_back(person);
      }
    }
  }

  // ---- what all members keep ----

  void merge_identifiers() {
    for (const Member& member : members_) {
      for (const Identifier& identifier : member.record->identifiers) add_identifier(identifier);
    }
    // The DOI that follows from an arXiv id is the preprint's own; the published record has the id.
    if (out().stage == Stage::published) {
      std::erase_if(out().identifiers,
                    [](const Identifier& i) { return i.scheme == Scheme::doi && i.inferred && i.value.starts_with("10.48550/"); });
    }
    std::sort(out().identifiers.begin(), out().identifiers.end(),
              [](const Identifier& a, const Identifier& b) { return std::tie(a.scheme, a.value) < std::tie(b.scheme, b.value); });
  }

  void add_identifier(const Identifier& identifier) {
    const auto same = [&identifier](const Identifier& x) { return x.scheme == identifier.scheme && x.value == identifier.value; };
    const auto at = std::find_if(out().identifiers.begin(), out().identifiers.end(), same);
    if (at == out().identifiers.end()) {
      out().identifiers.push_back(identifier);
      return;
    }
    if (at->version.empty()) at->version = identifier.version;
    if (at->inferred && !identifier.inferred) {
      at->inferred = false;
      at->span = identifier.span;
    }
  }

  void merge_links() {
    for (const Member& member : members_) {
      for (const Link& link : member.record->links) add_link(link);
    }
    for (const Member& member : members_) {
      const TextField* url = member.record->text.find(Field::URL);
      if (url != nullptr && url->value != out().text[Field::URL]) add_link({"", url->value, url->span});
    }
  }

  void add_link(const Link& link) {
    const auto same = [&link](const Link& x) { return x.url == link.url; };
    const auto at = std::find_if(out().links.begin(), out().links.end(), same);
    if (at == out().links.end()) {
      out().links.push_back(link);
    } else if (at->label.empty()) {
      at->label = link.label;
    }
  }

  void merge_extra() {
    for (const Member& member : members_) {
      for (const ExtraField& extra : member.record->extra) add_extra(extra, member);
    }
  }

  void add_extra(const ExtraField& extra, const Member& member) {
    const auto same = [&extra](const ExtraField& x) { return x.name == extra.name; };
    const auto at = std::find_if(out().extra.begin(), out().extra.end(), same);
    if (at == out().extra.end()) {
      out().extra.push_back(extra);
      choose(extra.name, member.id, "first-that-has-it");
    } else if (at->value != extra.value) {
      overrule(extra.name, extra.value, member);
    }
  }

  /// Keys, versions, earlier accounts.
  void merge_accounts() {
    choose_key();
    for (const Member& member : members_) {
      const Publication& p = *member.record;
      out().versions.insert(out().versions.end(), p.versions.begin(), p.versions.end());
      out().mentions.insert(out().mentions.end(), p.mentions.begin(), p.mentions.end());
      for (const Related& related : p.related) {
        if (std::find(out().related.begin(), out().related.end(), related) == out().related.end()) out().related.push_back(related);
      }
      for (const OverruledValue& lost : p.overruled) add_overruled(lost);
      for (const std::string& name : p.inferred) add_inferred(name, member);
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

  /// The version of record's own key, else the smallest own key, else the generated one. The others are aliases.
  void choose_key() {
    std::vector<std::string> own;
    for (const Member& member : members_) {
      if (!member.record->key_generated && !member.record->key.empty()) own.push_back(member.record->key);
      out().aliases.insert(out().aliases.end(), member.record->aliases.begin(), member.record->aliases.end());
    }
    if (base().record->key_generated && !own.empty()) {
      out().key = *std::min_element(own.begin(), own.end());
      out().key_generated = false;
    }
    out().aliases.insert(out().aliases.end(), own.begin(), own.end());
    std::sort(out().aliases.begin(), out().aliases.end());
    out().aliases.erase(std::unique(out().aliases.begin(), out().aliases.end()), out().aliases.end());
    std::erase(out().aliases, out().key);
  }

  std::span<const Member> members_;
  const MatchTables& tables_;
  std::vector<const Member*> block_;
  MergedRecord merged_;
};

}  // namespace

MergedRecord merge_members(std::span<const Member> members, const MatchTables& tables) { return Merger(members, tables).run(); }

}  // namespace bibfold
