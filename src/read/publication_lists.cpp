// See publication_lists.h.
#include "read/publication_lists.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "read/line_roles.h"
#include "read/list_items.h"
#include "read/page_furniture.h"
#include "read/table_rows.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// What it takes for a run of items to be publications.
enum class Trust {
  promised,   ///< the heading says so
  mixed,      ///< it says so, and something else, too
  abstracts,  ///< of meetings, some of them printed in a journal
  part,       ///< it is the heading of a part that stands alone: "Theses"
  none,       ///< it says nothing
  doubtful,   ///< it says something else, but may lie: projects, awards, service
  never       ///< talks, teaching: they have the same form
};

Trust trust_of(const Section& section) {
  switch (section.kind) {
    case SectionKind::publications:
      return section.part ? Trust::part : section.mixed ? Trust::mixed : Trust::promised;
    case SectionKind::abstracts:
      return Trust::abstracts;
    case SectionKind::unknown:
    case SectionKind::group:
    case SectionKind::referees:
    case SectionKind::contact:
      return Trust::none;
    case SectionKind::research:
    case SectionKind::positions:
    case SectionKind::awards:
    case SectionKind::grants:
    case SectionKind::service:
    case SectionKind::software:
    case SectionKind::skills:
    case SectionKind::news:
      return Trust::doubtful;
    default:
      return Trust::never;
  }
}

bool is_promised(Trust trust) {
  return trust == Trust::promised || trust == Trust::mixed || trust == Trust::abstracts || trust == Trust::part;
}

bool is_reference(const Evidence& e) { return e.is_strong() && (e.names >= 2 || e.quoted || e.owner) && !e.period; }

/// A run of items of one form without unknown headings between them.
using Run = std::vector<const ListItem*>;

bool is_list_form(const ListItem& item) { return item.form != ItemForm::paragraph; }

std::vector<Run> runs_of(const std::vector<ListItem>& items) {
  std::vector<Run> runs;
  bool broken = true;
  bool list_form = false;
  bool card = false;
  for (const ListItem& item : items) {
    if (item.form == ItemForm::heading) {
      broken = broken || !read_heading(item.text.text).whole;
      continue;
    }
    if (broken || list_form != is_list_form(item) || card != item.card) runs.emplace_back();
    broken = false;
    card = item.card;
    list_form = is_list_form(item);
    runs.back().push_back(&item);
  }
  return runs;
}

/// A card tells of talks and awards, too.
int card_score(const ListItem& item) { return item.evidence.score() + (item.card ? 2 * item.evidence.against : 0); }

/// Cards repeat because they are of one kind; what a page says of its research may be in them, what it says of news is not a reference.
bool are_accepted_cards(const Run& run, const Section& section) {
  const bool open = trust_of(section) == Trust::none || section.kind == SectionKind::research;
  const auto likely =
      std::count_if(run.begin(), run.end(), [](const ListItem* i) { return card_score(*i) >= Evidence::kMedium && i->evidence.years > 0; });
  return open && run.size() >= 2 && std::all_of(run.begin(), run.end(), [](const ListItem* i) { return i->card; }) &&
         static_cast<std::size_t>(likely) * 10 >= run.size() * 6;
}

bool is_accepted_run(const Run& run, Trust trust) {
  std::size_t strong = 0;
  std::size_t persons = 0;
  for (const ListItem* item : run) {
    strong += is_reference(item->evidence) ? 1U : 0U;
    persons += item->evidence.names >= 2 ? 1U : 0U;
  }
  if (trust == Trust::none) {
    if (run.size() == 1) return run[0]->evidence.score() >= Evidence::kStrong + 3 && persons == 1 && run[0]->evidence.against == 0;
    return strong >= 2 && strong * 10 >= run.size() * 5 && persons * 2 >= run.size();
  }
  return run.size() >= 3 && strong * 10 >= run.size() * 6 && persons * 10 >= run.size() * 6;
}

/// "The Quiet Revolution, N.Y. Times, June 14, 2020, at A27": a title, a place, a year, and no word that is known; no sentence of prose.
bool is_dated_title(const ListItem& item) {
  const Evidence& e = item.evidence;
  const std::string_view text = item.text.text;
  if (e.years == 0 || e.period || e.against > 0 || e.length < 40 || e.length > 400) return false;
  std::size_t at = 0;
  const std::size_t comma = text.find(", ");
  const bool part = comma != std::string_view::npos && comma + 2 < text.size() && is_upper(next_code_point(text, at = comma + 2));
  return part || e.italic || e.quoted;
}

/// Below a heading that promises publications: what is no publication nevertheless.
bool is_remark(const ListItem& item) {
  const Evidence& e = item.evidence;
  const bool list_form = is_list_form(item);
  if (card_score(item) >= Evidence::kMedium) return false;
  if (e.score() < 0) return true;
  if (list_form && e.years > 0 && e.length >= 40 && !e.period && e.against < 2) return false;
  // "[7] Numerical invariants of fat points, in preparation": the author has counted it.
  if (item.form == ItemForm::numbered && e.venue > 0 && e.length >= 30 && e.against == 0 && !e.period) return false;
  if (is_dated_title(item)) return false;
  const bool title = item.text.text.starts_with('"') || item.text.text.starts_with("\u201C");
  if (title && e.quoted && e.against == 0 && !e.period) return false;
  const int parts = (e.venue > 0 ? 1 : 0) + (e.numbers ? 1 : 0) + (e.identifier ? 1 : 0) + (e.names > 0 ? 1 : 0);
  if (e.years > 0 && parts >= 2 && e.against == 0 && !e.period && e.length < 800) return false;
  return list_form || e.names >= 2 || e.quoted ? e.score() < 2 : e.score() < Evidence::kWeak;
}

/// Below a heading that promises less: what does not look like a publication by itself.
bool is_doubted(const ListItem& item, Trust trust) {
  if (trust == Trust::abstracts) return item.evidence.score() < Evidence::kStrong || !(item.evidence.numbers || item.evidence.identifier);
  if (trust == Trust::mixed) return item.evidence.score() < Evidence::kMedium || item.evidence.against > 0;
  return trust == Trust::part && (item.evidence.score() < Evidence::kWeak || item.evidence.period);
}

class Finder {
 public:
  Finder(const Page& page, const OwnerWords& owner) : page_(page), owner_(owner) {
    out_.fates.resize(page.lines.size());
    taken_.resize(page.lines.size());
  }

  FoundLists run(const std::vector<Section>& outline) {
    std::vector<std::vector<ListItem>> items;
    for (const Section& section : outline) {
      read_tables(section);
      items.push_back(split(section, false, false));
      note_promise(section, items.back());
    }
    split_alike(outline, items);
    for (std::size_t i = 0; i < outline.size(); ++i) note_sparse_promise(outline[i], items[i]);
    for (std::size_t i = 0; i < outline.size(); ++i) read_section(outline[i], items[i]);
    for (std::size_t i = 0; i < out_.lists.size(); ++i) {
      const auto legend = legends_.find(list_roots_[i]);
      if (legend != legends_.end()) out_.lists[i].legend = legend->second;
      label_lines(out_.lists[i]);
    }
    name_furniture();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::vector<ListItem> split(const Section& section, bool field_lines, bool labels) const {
    return split_items(page_, section.begin, section.end, owner_, {is_promised(trust_of(section)), field_lines, labels}, taken_);
  }
  void split_alike(const std::vector<Section>& outline, std::vector<std::vector<ListItem>>& items) const;
  void read_tables(const Section& section);
  void note_promise(const Section& section, const std::vector<ListItem>& items);
  void note_sparse_promise(const Section& section, const std::vector<ListItem>& items);
  void read_section(const Section& section, const std::vector<ListItem>& items);
  void accept_promised(const Section& section, const std::vector<ListItem>& items, Trust trust);
  void accept_runs(const Section& section, const std::vector<ListItem>& items, Trust trust);
  void add(const Section& section, const ListItem& item, bool promised);
  void set_fate(const ListItem& item, BlockKind kind, std::string_view reason);
  void leave_out(const ListItem& item);
  void name_furniture();
  void add_legend(const Section& section, std::string_view text);
  [[nodiscard]] Span span_of(const std::vector<std::size_t>& lines) const;
  [[nodiscard]] Span span_of(const ListItem& item) const { return span_of(item.lines); }

  const Page& page_;
  const OwnerWords& owner_;
  FoundLists out_;
  std::vector<bool> taken_;                     ///< lines of tables
  std::set<std::size_t> kept_roots_;            ///< headings that promise publications and have some
  std::map<std::size_t, std::string> legends_;  ///< by heading
  std::vector<std::size_t> list_roots_;         ///< by list
  std::size_t items_ = 0;
  std::size_t open_root_ = Section::kPageTitle - 1;  ///< heading of the list to which further sections may add
};

Span Finder::span_of(const std::vector<std::size_t>& lines) const {
  Span span = page_.lines[lines.front()].span;
  for (const std::size_t line : lines) {
    span.begin = std::min(span.begin, page_.lines[line].span.begin);
    span.end = std::max(span.end, page_.lines[line].span.end);
  }
  return span;
}

void Finder::set_fate(const ListItem& item, BlockKind kind, std::string_view reason) {
  for (const std::size_t line : item.lines) out_.fates[line] = {kind, std::string(reason), items_};
  for (const std::size_t line : item.told) out_.fates[line] = {BlockKind::skipped, "abstract", items_};
  ++items_;
}

void Finder::name_furniture() {
  for (std::size_t i = 0; i < page_.lines.size(); ++i) {
    LineFate& fate = out_.fates[i];
    if (fate.item == LineFate{}.item && fate.reason == LineFate{}.reason && is_page_furniture(page_, i, owner_))
      fate.reason = "running-head";
  }
}

std::string joined(const std::vector<std::string>& groups, std::string_view last) {
  std::string out;
  for (const std::string& group : groups) out += (out.empty() ? "" : " / ") + group;
  if (!last.empty()) out.append(out.empty() ? "" : " / ").append(last);
  return out;
}

/// "NEW! M. Quill, …": a word that says how young the item is, and nothing of the work.
void take_badge(RawItem& item) {
  for (const std::string_view badge : {"NEW!", "New!", "NEW:", "New:", "NEW"}) {
    if (!item.text.text.starts_with(std::string(badge) + ' ')) continue;
    item.text = trimmed(slice(item.text, static_cast<std::uint32_t>(badge.size()), static_cast<std::uint32_t>(item.text.text.size())));
    item.remark = item.remark.empty() ? std::string(badge.substr(0, 3)) : std::string(badge.substr(0, 3)) + "; " + item.remark;
    return;
  }
}

void Finder::add(const Section& section, const ListItem& item, bool promised) {
  if (open_root_ != section.root || out_.lists.empty()) {
    RawList list;
    if (promised) list.heading = section.title;
    list.span = span_of(item);
    out_.lists.push_back(std::move(list));
    list_roots_.push_back(section.root);
    open_root_ = section.root;
  }
  RawItem raw;
  raw.text = trimmed(item.text);
  raw.span = span_of(item);
  raw.label = item.label;
  raw.remark = item.remark;
  take_badge(raw);
  raw.group = joined(section.groups, item.group);
  // "Book chapters" above a list of its own says what "Book chapters" below "Publications" says.
  if (promised && section.root != Section::kPageTitle) raw.group = section.title + (raw.group.empty() ? "" : " / ") + raw.group;
  out_.lists.back().span.end = std::max(out_.lists.back().span.end, raw.span.end);
  out_.lists.back().items.push_back(std::move(raw));
  set_fate(item, BlockKind::publication, "");
}

/// "A. Doe, B. Roe, Title. (Preprint, * = equal contribution)" → "A. Doe, B. Roe, Title. "
std::string_view before_bracket(std::string_view text) {
  const std::size_t open = text.find('(');
  return open != std::string_view::npos && trim(text).ends_with(')') ? text.substr(0, open) : text;
}

bool explains_marks(std::string_view text) {
  constexpr std::array<std::string_view, 12> kWords{
      "equal contribution", "equally",     "corresponding author", "denotes",          "denote",     "indicates",
      "co first",           "joint first", "alphabetical",         "gleicher beitrag", "underlined", "shared first"};
  const std::string folded = fold_text(text);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.find(w) != std::string::npos; });
}

/// "* denotes equal contribution", "† corresponding author, students underlined": no item, but what the marks of the items mean. Not the
/// same in a bracket behind an item.
bool is_legend(const ListItem& item) {
  const Evidence& e = item.evidence;
  if (e.length > 400 || e.names >= 3 || e.quoted || e.numbers) return false;
  constexpr std::size_t kItem = 20;  // bytes in front of a bracket that are more than the mark itself
  const std::string_view front = before_bracket(item.text.text);
  return explains_marks(front.size() < kItem ? std::string_view(item.text.text) : front);
}

// An item of a publication list that does not look like one is not silently dropped.
void Finder::leave_out(const ListItem& item) {
  const Evidence& e = item.evidence;
  const bool puzzling = is_list_form(item) && e.score() >= 0 && e.length >= 25 && e.against == 0;
  set_fate(item, puzzling ? BlockKind::unparsed : BlockKind::skipped, puzzling ? "" : "remark");
  if (puzzling) out_.diagnostics.push_back({Code::unparsed_block, span_of(item), "an item of a publication list", {}});
}

/// "Year | Title | Authors | Venue".
bool is_table_head(const ListItem& item) {
  const std::string folded = fold_text(item.text.text);
  if (folded.size() > 80) return false;
  constexpr std::array<std::string_view, 25> kWords{
      "year", "title", "authors", "author", "venue", "journal", "date",  "jahr",  "titel", "autoren", "conference", "links",      "no",
      "type", "s",     "sl",      "sr",     "vol",   "volume",  "issue", "pages", "if",    "impact",  "factor",     "publication"};
  const std::vector<std::string_view> words = split(folded, ' ');
  const auto known = std::count_if(words.begin(), words.end(),
                                   [&](std::string_view w) { return std::find(kWords.begin(), kWords.end(), w) != kWords.end(); });
  if (item.form == ItemForm::row) return known >= 2 && static_cast<std::size_t>(known) * 2 >= words.size();
  return known >= 4 && static_cast<std::size_t>(known) * 10 >= words.size() * 8;  // a table that was set with blanks
}

void Finder::add_legend(const Section& section, std::string_view text) {
  std::string& legend = legends_[section.root];
  legend.append(legend.empty() ? "" : " ").append(text);
}

void Finder::accept_promised(const Section& section, const std::vector<ListItem>& items, Trust trust) {
  const bool any = kept_roots_.count(section.root) != 0;
  const std::string_view remark = trust == Trust::abstracts ? to_string(section.kind) : "remark";
  for (const ListItem& item : items) {
    if (item.form == ItemForm::heading && !is_legend(item)) {
      set_fate(item, BlockKind::heading, "");
    } else if (is_legend(item) && item.evidence.score() < Evidence::kStrong) {
      set_fate(item, BlockKind::skipped, "legend");
      add_legend(section, item.text.text);
    } else if (is_table_head(item)) {
      set_fate(item, BlockKind::heading, "");
    } else if (!any) {
      set_fate(item, BlockKind::skipped, remark);
    } else if (is_doubted(item, trust)) {
      set_fate(item, BlockKind::skipped, remark);
    } else if (is_remark(item)) {
      leave_out(item);
    } else {
      add(section, item, true);
    }
  }
}

void Finder::accept_runs(const Section& section, const std::vector<ListItem>& items, Trust trust) {
  const std::string_view reason = to_string(section.kind);
  for (const ListItem& item : items) {
    if (item.form == ItemForm::heading) {
      set_fate(item, BlockKind::heading, "");
    } else {
      set_fate(item, BlockKind::skipped, reason.empty() ? "prose" : reason);
    }
  }
  if (trust == Trust::never) return;
  for (const Run& run : runs_of(items)) {
    if (!is_accepted_run(run, trust) && !are_accepted_cards(run, section)) continue;
    for (const ListItem* item : run) {
      if (card_score(*item) >= Evidence::kWeak && !(item->evidence.period && item->evidence.names < 2)) {
        add(section, *item, false);
      } else {
        leave_out(*item);
      }
    }
  }
}

bool has_field_lines(const std::vector<ListItem>& items) {
  return std::any_of(items.begin(), items.end(), [](const ListItem& i) { return i.text.breaks.size() >= 2; });
}

bool has_labels(const std::vector<ListItem>& items) {
  return std::count_if(items.begin(), items.end(), [](const ListItem& i) { return i.bracketed; }) >= 2;
}

// "2023" with ten papers, "2021" with one: what a part of the list shows of its lines holds for the other parts. So do labels: "[C3] …"
// and "[C2] …" above the only journal article, "[J1] …".
void Finder::split_alike(const std::vector<Section>& outline, std::vector<std::vector<ListItem>>& items) const {
  std::set<std::size_t> roots;
  bool labels = false;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    if (!is_promised(trust_of(outline[i]))) continue;
    if (has_field_lines(items[i])) roots.insert(outline[i].root);
    labels = labels || has_labels(items[i]);
  }
  for (std::size_t i = 0; i < outline.size(); ++i) {
    if (!is_promised(trust_of(outline[i]))) continue;
    const bool fields = roots.count(outline[i].root) != 0 && !has_field_lines(items[i]);
    const bool labelled = labels && !has_labels(items[i]);
    if (fields || labelled) items[i] = split(outline[i], fields, labelled);
  }
}

void Finder::read_tables(const Section& section) {
  if (trust_of(section) == Trust::never) return;
  for (TableRow& row : find_table_rows(page_, section)) {
    const bool head = row.item.pieces.empty();
    for (const std::size_t line : row.lines) {
      taken_[line] = true;
      out_.fates[line] = {head ? BlockKind::heading : BlockKind::publication, "", items_};
    }
    ++items_;
    if (head) continue;
    row.item.item.span = span_of(row.lines);
    row.item.item.group = joined(section.groups, "");
    out_.items.push_back(std::move(row.item));
    kept_roots_.insert(section.root);
  }
}

/// "Conference papers": printed in proceedings, or only read, "MLA Annual Convention, Seattle, 2020".
bool is_of_conferences(std::string_view title) {
  constexpr std::array<std::string_view, 8> kWords{"conference", "congress",  "congres", "convegn",
                                                   "tagung",     "konferenz", "meeting", "symposi"};
  const std::string folded = fold_text(title);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.find(w) != std::string::npos; });
}

bool is_printed(const Evidence& e) { return e.names >= 2 || e.venue > 0 || e.numbers || e.identifier; }

/// Below a heading that is nothing but such words, a list whose items have a year and something else that references have.
bool lists_dated_items(const Section& section, const std::vector<ListItem>& items) {
  if (!read_heading(section.title).whole) return false;
  std::size_t all = 0;
  std::size_t dated = 0;
  for (const ListItem& item : items) {
    if (!is_list_form(item)) continue;
    const Evidence& e = item.evidence;
    const bool part = e.names > 0 || e.venue > 0 || e.numbers || e.quoted || e.italic;
    ++all;
    dated += part && e.years > 0 && !e.period && e.length >= 40 && e.against < 2 ? 1U : 0U;
  }
  return dated >= 2 && dated * 10 >= all * 7;
}

// A heading that promises publications keeps its promise when one item below it, in whatever part, looks like one.
void Finder::note_promise(const Section& section, const std::vector<ListItem>& items) {
  const Trust trust = trust_of(section);
  if (!is_promised(trust)) return;
  const bool thesis = read_heading(section.title).thesis;
  const int enough = trust == Trust::promised                             ? Evidence::kMedium
                     : trust == Trust::mixed || trust == Trust::abstracts ? Evidence::kStrong
                     : thesis                                             ? Evidence::kWeak
                                                                          : Evidence::kMedium + 1;
  const bool of_conferences = is_of_conferences(section.title);
  const bool kept = std::any_of(items.begin(), items.end(), [&](const ListItem& i) {
    if (of_conferences && !is_printed(i.evidence)) return false;
    return i.evidence.score() >= enough && i.form != ItemForm::heading && !(thesis && i.evidence.years == 0);
  });
  if (kept || (trust == Trust::promised && !of_conferences && lists_dated_items(section, items))) kept_roots_.insert(section.root);
}

// Beside a list that keeps its promise, "Work in progress" has titles and little else, "Op-eds" no names.
void Finder::note_sparse_promise(const Section& section, const std::vector<ListItem>& items) {
  if (kept_roots_.empty() || trust_of(section) != Trust::promised || !read_heading(section.title).whole) return;
  if (is_of_conferences(section.title)) return;
  const bool kept = std::any_of(items.begin(), items.end(), [](const ListItem& i) {
    const Evidence& e = i.evidence;
    const bool sparse = is_list_form(i) && e.score() >= 2 && e.length >= 40;
    return i.form != ItemForm::heading && e.against == 0 && !e.period &&
           (e.score() >= Evidence::kWeak || is_dated_title(i) || e.quoted || sparse);
  });
  if (kept) kept_roots_.insert(section.root);
}

void Finder::read_section(const Section& section, const std::vector<ListItem>& items) {
  if (section.heading != Section::kNoHeading) out_.fates[section.heading] = {BlockKind::heading, "", items_++};
  const Trust trust = trust_of(section);
  if (is_promised(trust)) {
    // "Articles († equal contribution)"
    if (section.heading != Section::kNoHeading && explains_marks(page_.lines[section.heading].text.text))
      add_legend(section, page_.lines[section.heading].text.text);
    accept_promised(section, items, trust);
  } else {
    accept_runs(section, items, trust);
  }
}

}  // namespace

FoundLists find_publication_lists(const Page& page, const std::vector<Section>& outline, const OwnerWords& owner) {
  return Finder(page, owner).run(outline);
}

}  // namespace bibfold
