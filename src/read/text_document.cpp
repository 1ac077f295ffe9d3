// See text_document.h.
#include "read/text_document.h"

#include <algorithm>
#include <utility>

#include "read/abstract_lines.h"
#include "read/account.h"
#include "read/bare_codes.h"
#include "read/cards.h"
#include "read/companions.h"
#include "read/legend_lines.h"
#include "read/line_hyphens.h"
#include "read/mentions.h"
#include "read/outline.h"
#include "read/publication_lists.h"
#include "read/run_in_headings.h"
#include "read/running_heads.h"
#include "read/unwrapped.h"

namespace bibfold {
namespace {

void mark_owner(const FoundOwner& owner, std::vector<LineFate>& fates) {
  for (const std::size_t line : owner.lines) {
    if (fates[line].kind != BlockKind::publication) fates[line] = {BlockKind::person, "", static_cast<std::size_t>(-3)};
  }
}

}  // namespace

Document read_text_document(const Source& source, SourceId id, Page page, const TextDocumentOptions& options) {
  mend_line_hyphens(page);
  mark_running_heads(page);
  mark_bare_codes(page);
  free_legend_lines(page);
  join_abstracts(page);
  part_run_in_headings(page);
  mark_cards(page);
  mark_unwrapped_lines(page);
  Document document;
  document.source = id;
  document.format = options.format;
  const std::vector<Section> outline = make_outline(page, options.title);
  std::optional<FoundOwner> owner = find_owner(page, outline);
  FoundLists found = find_publication_lists(page, outline, owner ? words_of(owner->person.name) : OwnerWords{});
  if (owner) {
    owner->person.sources.push_back(source.path);
    mark_owner(*owner, found.fates);
    document.owners.push_back(std::move(owner->person));
  }
  document.companions = find_companions(page, outline, found.fates);
  if (options.mentions) document.mentions = find_mentions(page, source, found.fates);
  document.lists = std::move(found.lists);
  document.items = std::move(found.items);
  document.diagnostics = std::move(found.diagnostics);
  document.blocks = account_for(source, id, page, found.fates, options.begin);
  return document;
}

}  // namespace bibfold
