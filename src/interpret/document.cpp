// From a document to its publications: BibTeX entries, records of CSL-JSON, items that the layout labelled, and lists of free text, each
// through its own interpreter, then completed and put in the order in which they stand. `interpret_document` is the external function,
// `interpret_facts` does the same for owners and mentions. Nothing is parsed here.
#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "bibfold/stages.h"
#include "interpret/authorless.h"
#include "interpret/companion_names.h"
#include "interpret/compound_families.h"
#include "interpret/family_first.h"
#include "interpret/field_venues.h"
#include "interpret/identifiers.h"
#include "interpret/implied_owner.h"
#include "interpret/known_pieces.h"
#include "interpret/names.h"
#include "interpret/native_names.h"
#include "interpret/notation.h"
#include "interpret/printed_marks.h"
#include "interpret/record.h"
#include "interpret/reference_names.h"
#include "interpret/reference_parser.h"
#include "interpret/repeated_authors.h"
#include "interpret/series_numbers.h"
#include "interpret/settled_house.h"
#include "interpret/settled_pieces.h"
#include "interpret/settled_titles.h"
#include "interpret/tables.h"
#include "interpret/title_marks.h"
#include "interpret/untitled.h"
#include "interpret/venue_memo.h"
#include "parallel.h"

namespace bibfold {
namespace {

void append(Diagnostics& to, Diagnostics& from) { to.insert(to.end(), std::move_iterator(from.begin()), std::move_iterator(from.end())); }

/// Slot i of the result and of the diagnostics belongs to f(i, diagnostics), so that threads do not change the order of either.
template <typename F>
void append_each(std::vector<Publication>& to, std::size_t count, int jobs, Diagnostics& diagnostics, const F& f) {
  const std::size_t first = to.size();
  reserve_in_parallel(to, first + count, jobs);
  to.resize(first + count);
  std::vector<Diagnostics> found(count);
  parallel_for(count, jobs, [&](std::size_t i) { to[first + i] = f(i, found[i]); });
  for (Diagnostics& some : found) append(diagnostics, some);
}

ReferenceContext context_of(const Document& document) {
  ReferenceContext context;
  for (const Person& owner : document.owners) {
    context.owners.push_back(owner.name);
    context.owners.insert(context.owners.end(), owner.variants.begin(), owner.variants.end());
  }
  return context;
}

/// The authors of one list help to read the next one.
void learn_authors(ReferenceContext& context, const std::vector<Publication>& publications, std::size_t first) {
  for (std::size_t i = first; i < publications.size(); ++i) {
    for (const Contributor& author : publications[i].authors) context.known_authors.insert(name_key(display_name(author.name)));
  }
}

/// The items of one list with their pieces settled, which needs the others of the list.
std::vector<LabelledItem> settled_items(const RawList& list, const ReferenceContext& context, const Tables& tables, int jobs) {
  const std::optional<RawList> raised = with_raised_marks(list);
  std::vector<LabelledItem> items = parse_references(raised ? *raised : list, context, tables, jobs);
  for (LabelledItem& item : items) respect_known(item);
  for (LabelledItem& item : items) {
    respect_notation(item);
    settle_pieces(item, tables);
    settle_titles(item);
    part_house_from_book(item);
    settle_italic_volume(item);
  }
  settle_untitled(items);
  settle_authorless_titles(items, context.owners);
  for (LabelledItem& item : items) begin_behind_sign(item);
  settle_name_order(items, context.owners);
  return items;
}

/// "Könyvek" with two names, "Folyóiratcikkek" with twenty: where one list of a document puts the family first and all its lists together
/// say so, the short ones do, too. `items`: of all lists; the records of those that change are read again.
void share_name_order(std::vector<LabelledItem>& items, std::span<Publication> records, std::span<const Name> owners, const Source& source,
                      const Tables& tables, int jobs) {
  std::vector<bool> before;
  for (const LabelledItem& item : items) before.push_back(item.family_first);
  if (std::none_of(before.begin(), before.end(), [](bool first) { return first; })) return;
  settle_name_order(items, owners);
  parallel_for(items.size(), jobs, [&](std::size_t i) {
    Diagnostics told_already;
    if (items[i].family_first != before[i]) records[i] = interpret_item(items[i], source, tables, told_already);
  });
}

void append_lists(std::vector<Publication>& to, const Document& document, const Source& source, const Tables& tables, int jobs,
                  Diagnostics& diagnostics) {
  ReferenceContext context = context_of(document);
  ImpliedOwner implied;
  std::vector<LabelledItem> all;
  std::vector<std::size_t> counts;  // of items, by list
  const std::size_t first_of_all = to.size();
  for (const RawList& list : document.lists) {
    std::vector<LabelledItem> items = settled_items(list, context, tables, jobs);
    const std::size_t first = to.size();
    append_each(to, items.size(), jobs, diagnostics,
                [&](std::size_t i, Diagnostics& found) { return interpret_item(items[i], source, tables, found); });
    implied.add(items);
    learn_authors(context, to, first);
    counts.push_back(items.size());
    std::move(items.begin(), items.end(), std::back_inserter(all));
  }
  const std::span<Publication> records = std::span(to).subspan(first_of_all);
  share_name_order(all, records, context.owners, source, tables, jobs);
  std::size_t first = 0;
  for (const std::size_t count : counts) {
    repeat_authors(std::span(all).subspan(first, count), records.subspan(first, count));
    first += count;
  }
  settle_compound_families(records, context.owners);
  settle_native_names(records, context.owners);
  if (document.owners.size() == 1) implied.apply(records, document.owners[0].name);
  settle_spanish_families(records);
  repeat_editors(records);
}

/// `structured`: so many come from fields; the others have been held against the number of their meeting when their venue was read.
void complete_all(std::vector<Publication>& all, std::size_t structured, const Tables& tables, int jobs, Diagnostics& diagnostics) {
  std::vector<Diagnostics> found(structured);
  parallel_for_with(
      all.size(), jobs, [&] { return VenueMemo(tables.venues); },
      [&](std::size_t i, VenueMemo& venues) {
        complete(all[i], venues);
        if (i < structured) check_meeting_number(all[i], venues, found[i]);
      });
  for (Diagnostics& some : found) append(diagnostics, some);
}

/// The fields of pages are what people wrote into them; those of a listing, what a program did.
std::vector<LabelledItem> items_of_fields(const Document& document, const Tables& tables, int jobs) {
  std::vector<LabelledItem> items = document.items;
  if (document.format == Format::jekyll_page) read_field_venues(items, context_of(document), tables, jobs);
  return items;
}

}  // namespace

std::vector<Publication> interpret_document(const Document& document, const Source& source, const Tables& tables, int jobs,
                                            Diagnostics& diagnostics) {
  std::vector<Publication> all;
  append_each(all, document.entries.size(), jobs, diagnostics,
              [&](std::size_t i, Diagnostics& found) { return interpret_entry(document.entries[i], tables, found); });
  all.insert(all.end(), document.publications.begin(), document.publications.end());
  const std::size_t structured = all.size();
  const std::vector<LabelledItem> items = items_of_fields(document, tables, jobs);
  append_each(all, items.size(), jobs, diagnostics,
              [&](std::size_t i, Diagnostics& found) { return interpret_item(items[i], source, tables, found); });
  if (document.owners.size() == 1) add_owner_to_companions(items, std::span(all).subspan(structured), document.owners[0].name);
  append_lists(all, document, source, tables, jobs, diagnostics);
  complete_all(all, structured, tables, jobs, diagnostics);
  const auto stands_before = [](const Publication& a, const Publication& b) { return a.span.begin < b.span.begin; };
  // A stable sort moves everything twice, even where nothing is to be done.
  if (!std::is_sorted(all.begin(), all.end(), stands_before)) std::stable_sort(all.begin(), all.end(), stands_before);
  return all;
}

void interpret_facts(Document& document) {
  for (Person& owner : document.owners) {
    if (owner.name.family.empty() && !owner.name.literal.empty()) owner.name = parse_owner_name(owner.name.literal);
    for (Name& variant : owner.variants) {
      if (variant.family.empty() && !variant.literal.empty()) variant = parse_owner_name(variant.literal);
    }
  }
  for (Companions& companions : document.companions) companions.names = companion_names(companions.text);
  for (Mention& mention : document.mentions) {
    if (auto identifier = identifier_of_url(mention.url)) {
      mention.identifiers.push_back(*identifier);
      complete_identifiers(mention.identifiers);
    }
  }
}

}  // namespace bibfold
