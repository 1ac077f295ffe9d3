// See publication_lists.h: `find_publication_lists`. Splits the sections into items, looks which headings keep their promise, and tells the
// fate of every line; the verdicts themselves are section_trust.h, item_verdicts.h and item_runs.h.
#include "read/publication_lists.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "read/book_lines.h"
#include "read/headed_records.h"
#include "read/item_runs.h"
#include "read/item_verdicts.h"
#include "read/labelled_records.h"
#include "read/legend_lines.h"
#include "read/line_ends.h"
#include "read/line_roles.h"
#include "read/list_items.h"
#include "read/page_furniture.h"
#include "read/piped_records.h"
#include "read/raw_item.h"
#include "read/run_in_labels.h"
#include "read/scattered_papers.h"
#include "read/section_trust.h"
#include "read/spoken_items.h"
#include "read/stray_items.h"
#include "read/table_rows.h"
#include "read/wordless_lists.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

class Finder {
 public:
  Finder(const Page& page, const OwnerWords& owner) : page_(page), owner_(owner), column_(column_of(page)), taken_(page.lines.size()) {
    out_.fates.resize(page.lines.size());
  }

  FoundLists run(const std::vector<Section>& outline) {
    std::vector<std::vector<ListItem>> items;
    for (const Section& section : outline) {
      read_tables(section);
      read_records(section);
      items.push_back(split(section, false, false));
      if (section.heading < page_.lines.size() && is_about_owner(page_.lines[section.heading].text.text, items.back(), owner_.family))
        about_owner_.insert(section.begin);
      if (about_owner_.count(section.begin) == 0 && (keeps_promise(section, items.back()) || lists_books(section, items.back(), 2)))
        kept_roots_.insert(section.root);
    }
    split_alike(outline, items);
    for (std::size_t i = 0; i < outline.size(); ++i) {
      if (!kept_roots_.empty() && about_owner_.count(outline[i].begin) == 0 &&
          (keeps_sparse_promise(outline[i], items[i]) || lists_books(outline[i], items[i], 1)))
        kept_roots_.insert(outline[i].root);
    }
    if (kept_roots_.empty()) wordless_ = find_wordless_lists(outline, items);
    for (std::size_t i = 0; i < outline.size(); ++i) read_section(outline[i], items[i]);
    for (std::size_t i = 0; i < out_.lists.size(); ++i) {
      const auto legend = legends_.find(list_roots_[i]);
      if (legend != legends_.end()) out_.lists[i].legend = legend->second;
      label_lines(out_.lists[i]);
    }
    for (std::size_t i = 0; i < outline.size(); ++i) add_scattered(outline[i]);
    std::stable_sort(out_.lists.begin(), out_.lists.end(), [](const RawList& a, const RawList& b) { return a.span.begin < b.span.begin; });
    name_furniture();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::vector<ListItem> split(const Section& section, bool field_lines, bool labels) const {
    return split_items(page_, section.begin, section.end, owner_, {is_promised(trust_of(section)), field_lines, labels, column_}, taken_);
  }
  void split_alike(const std::vector<Section>& outline, std::vector<std::vector<ListItem>>& items) const;
  void read_tables(const Section& section);
  void read_records(const Section& section);
  void read_section(const Section& section, const std::vector<ListItem>& items);
  void accept_promised(const Section& section, const std::vector<ListItem>& items, Trust trust);
  bool accept_lost_list(const Section& section, const std::vector<ListItem>& items);
  void skip_all(const std::vector<ListItem>& items, std::string_view reason);
  void accept_runs(const Section& section, const std::vector<ListItem>& items, Trust trust);
  void add(const Section& section, const ListItem& item, bool promised);
  void add_scattered(const Section& section);
  [[nodiscard]] bool is_listed(const ListItem& paper) const;
  void set_fate(const ListItem& item, BlockKind kind, std::string_view reason);
  void leave_out(const ListItem& item);
  void name_furniture();
  void add_legend(const Section& section, std::string_view text);
  [[nodiscard]] Span span_of(const std::vector<std::size_t>& lines) const;
  [[nodiscard]] Span span_of(const ListItem& item) const { return span_of(item.lines); }

  const Page& page_;
  const OwnerWords& owner_;
  std::size_t column_;
  FoundLists out_;
  std::vector<bool> taken_;                                 ///< lines of tables
  std::set<std::size_t> about_owner_;                       ///< begins of sections in which others write about the owner
  std::set<std::size_t> wordless_;                          ///< begins of sections that are lists below words that no table has
  std::set<std::size_t> kept_roots_;                        ///< headings that promise publications and have some
  std::map<std::size_t, std::string> legends_;              ///< by heading
  std::vector<std::size_t> list_roots_;                     ///< by list
  std::map<std::size_t, std::vector<ListItem>> scattered_;  ///< papers outside of lists, by the first line of their section
  int last_number_ = 0;                                     ///< of the last item that was taken, where items are numbered
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

bool has_piece(const LabelledItem& item, Label label) {
  return std::any_of(item.pieces.begin(), item.pieces.end(), [label](const Piece& p) { return p.label == label; });
}

std::string joined(const std::vector<std::string>& groups, std::string_view last) {
  std::string out;
  for (const std::string& group : groups) out += (out.empty() ? "" : " / ") + group;
  if (!last.empty()) out.append(out.empty() ? "" : " / ").append(last);
  return out;
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
  last_number_ = number_of(item);
  RawItem raw = raw_item_of(item);
  raw.span = span_of(item);
  raw.group = joined(section.groups, item.group);
  // "Book chapters" above a list of its own says what "Book chapters" below "Publications" says.
  if (promised && section.root != Section::kPageTitle) raw.group = section.title + (raw.group.empty() ? "" : " / ") + raw.group;
  out_.lists.back().span.end = std::max(out_.lists.back().span.end, raw.span.end);
  out_.lists.back().items.push_back(std::move(raw));
  set_fate(item, BlockKind::publication, "");
}

// An item of a publication list that does not look like one is not silently dropped.
void Finder::leave_out(const ListItem& item) {
  const Evidence& e = item.evidence;
  const bool puzzling = is_list_form(item) && e.score() >= 0 && e.length >= 25 && e.against == 0;
  set_fate(item, puzzling ? BlockKind::unparsed : BlockKind::skipped, puzzling ? "" : "remark");
  if (puzzling) out_.diagnostics.push_back({Code::unparsed_block, span_of(item), "an item of a publication list", {}});
}

void Finder::add_legend(const Section& section, std::string_view text) {
  std::string& legend = legends_[section.root];
  legend.append(legend.empty() ? "" : " ").append(text);
}

void Finder::accept_promised(const Section& section, const std::vector<ListItem>& items, Trust trust) {
  const bool any = kept_roots_.count(section.root) != 0;
  const std::vector<bool> stray = find_strays(items);
  const bool books = lists_books(section, items, 1);
  const bool bare = books || lists_bare_titles(section, items);
  std::size_t index = 0;
  SectionKind look_alike = SectionKind::unknown;  // "**TALKS** [T40] …, 2023. [T39] …, 2021.": of the paragraph that was cut in two
  std::size_t look_alikes = Section::kPageTitle;
  const auto goes_on = [](const ListItem& item, std::size_t line) { return item.lines.front() == line; };
  const std::string_view remark = trust == Trust::abstracts ? to_string(section.kind) : "remark";
  const auto named = std::count_if(items.begin(), items.end(), [](const ListItem& i) { return i.evidence.names > 0 || i.evidence.owner; });
  for (const ListItem& item : items) {
    const bool legend = is_legend(item);
    if (stray[index++]) {
      set_fate(item, BlockKind::skipped, remark);
    } else if (legend && item.evidence.score() < Evidence::kStrong) {
      set_fate(item, BlockKind::skipped, "legend");
      add_legend(section, item.text.text);
    } else if ((item.form == ItemForm::heading && !legend) || is_table_head(item)) {
      set_fate(item, BlockKind::heading, "");
    } else if (!any || is_doubted(item, trust) || (trust == Trust::mixed && named >= 2 && is_told_only(item))) {
      set_fate(item, BlockKind::skipped, remark);
    } else if (const SectionKind kind = goes_on(item, look_alikes) ? look_alike
                                        : tells_editorship(item)   ? SectionKind::service
                                                                   : run_in_kind(item);
               kind != SectionKind::unknown) {
      look_alike = kind;
      look_alikes = item.lines.back();
      set_fate(item, BlockKind::skipped, to_string(kind));
    } else if (!(books && is_book_line(item)) && !(bare && (is_list_form(item) || is_titled_alone(item))) && is_remark(item)) {
      leave_out(item);
    } else if (books && item.known.empty()) {
      ListItem book = item;
      book.known = pieces_of_book_line(item, items);
      add(section, book, true);
    } else {
      add(section, item, true);
    }
  }
}

/// A section that holds no papers; talks and abstracts look like some.
bool holds_no_papers(const Section& section) {
  return section.kind == SectionKind::education || section.kind == SectionKind::positions || section.kind == SectionKind::skills ||
         section.kind == SectionKind::contact || section.kind == SectionKind::awards;
}

/// "[C28] …", "[C27] …" behind the last job or degree, whose heading a converter lost: labels of their own make them one list, or that
/// nearly all are in print.
bool Finder::accept_lost_list(const Section& section, const std::vector<ListItem>& items) {
  constexpr std::ptrdiff_t kFew = 5;
  bool any = false;
  for (const ItemRun& run : runs_of(items)) {
    const auto labelled = std::count_if(run.begin(), run.end(), [](const ListItem* i) { return i->bracketed; });
    const auto strong = std::count_if(run.begin(), run.end(), [](const ListItem* i) { return i->evidence.is_strong(); });
    const bool printed = holds_no_papers(section) && is_list_in_print(run);
    if (!printed && (labelled < kFew || strong * 10 < labelled * 6)) continue;
    any = true;
    for (const ListItem* item : run) {
      if (item->bracketed || (printed && item->evidence.score() >= Evidence::kWeak)) add(section, *item, false);
    }
  }
  return any;
}

void Finder::skip_all(const std::vector<ListItem>& items, std::string_view reason) {
  for (const ListItem& item : items) {
    if (item.form == ItemForm::heading) {
      set_fate(item, BlockKind::heading, "");
    } else {
      set_fate(item, BlockKind::skipped, reason);
    }
  }
}

void Finder::accept_runs(const Section& given, const std::vector<ListItem>& items, Trust trust) {
  Section section = given;
  const bool wordless = wordless_.count(section.begin) != 0;
  if (wordless) section.root = *wordless_.begin();  // the parts of one list
  const std::string_view reason = to_string(section.kind);
  skip_all(items, reason.empty() ? "prose" : reason);
  if (section.kind == SectionKind::education) scattered_[section.begin] = find_told_papers(items, owner_.family);
  if ((trust != Trust::never || holds_no_papers(section)) && accept_lost_list(section, items)) return;
  if (trust == Trust::never) return;
  std::set<std::size_t> reserved;  // lines of what is a paper by itself
  if (section.kind == SectionKind::research || section.kind == SectionKind::positions) {
    std::vector<ListItem>& papers = scattered_[section.begin] = find_scattered_papers(items, owner_.family);
    for (const ListItem& paper : papers) {
      const bool listed = section.kind == SectionKind::research && is_list_form(paper);  // the list may be one of references
      if (!listed) reserved.insert(paper.lines.begin(), paper.lines.end());
    }
  }
  std::vector<ListItem> rest;
  std::copy_if(items.begin(), items.end(), std::back_inserter(rest),
               [&](const ListItem& i) { return i.form == ItemForm::heading || reserved.count(i.lines.front()) == 0; });
  for (const ItemRun& run : runs_of(rest)) {
    const bool unknown = section.kind == SectionKind::unknown && section.heading != Section::kNoHeading && !kept_roots_.empty();
    const bool accepted =
        is_accepted_run(run, section) || (unknown && is_run_in_print(run)) || (trust == Trust::none && goes_on_from(last_number_, run));
    if (!wordless && !accepted) continue;
    for (const ListItem* item : run) {
      if (wordless && is_plain_reference(*item)) {
        add(section, *item, false);
      } else if (accepted && !is_told_topic(*item) && card_score(*item) >= Evidence::kWeak &&
                 !(item->evidence.period && item->evidence.names < 2)) {
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

/// Lines of an item that run into each other.
bool has_joined_lines(const std::vector<ListItem>& items) {
  return std::any_of(items.begin(), items.end(), [](const ListItem& i) { return i.text.breaks.size() + 1 < i.lines.size(); });
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
    const bool fields = roots.count(outline[i].root) != 0 && has_joined_lines(items[i]);
    const bool labelled = labels && !has_labels(items[i]);
    if (fields || labelled) items[i] = split(outline[i], fields, labelled);
  }
}

void Finder::read_tables(const Section& section) {
  if (trust_of(section) == Trust::never || section.kind == SectionKind::grants) return;
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

void Finder::read_records(const Section& section) {
  const bool never = trust_of(section) == Trust::never;
  std::vector<LabelledRecord> records = find_labelled_records(page_, section);
  if (records.empty()) records = find_piped_records(page_, section);
  if (records.empty()) records = find_headed_records(page_, section);
  for (LabelledRecord& record : records) {
    const bool placed = has_piece(record.item, Label::container_title) && has_piece(record.item, Label::author);
    const bool told = (never && !placed) || record.read_aloud;
    for (const std::size_t line : record.lines) {
      taken_[line] = true;
      out_.fates[line] = {told ? BlockKind::skipped : BlockKind::publication, told ? "talks" : "", items_};
    }
    ++items_;
    if (told) continue;
    record.item.item.span = span_of(record.lines);
    record.item.item.group = joined(section.groups, "");
    out_.items.push_back(std::move(record.item));
    if (is_promised(trust_of(section))) kept_roots_.insert(section.root);
  }
}

void Finder::read_section(const Section& section, const std::vector<ListItem>& items) {
  if (section.heading != Section::kNoHeading) out_.fates[section.heading] = {BlockKind::heading, "", items_++};
  const Trust trust = trust_of(section);
  if (about_owner_.count(section.begin) != 0) {
    skip_all(items, to_string(SectionKind::media));
  } else if (is_promised(trust)) {
    // "Articles († equal contribution)"
    if (section.heading != Section::kNoHeading && explains_marks(page_.lines[section.heading].text.text))
      add_legend(section, page_.lines[section.heading].text.text);
    accept_promised(section, items, trust);
  } else {
    accept_runs(section, items, trust);
  }
}

/// The bullet of a job repeats what the list has.
bool Finder::is_listed(const ListItem& paper) const {
  const std::string key = fold_letters(title_of_scattered(paper));
  const auto has_it = [&key](const RawItem& item) { return fold_letters(item.text.text).find(key) != std::string::npos; };
  return std::any_of(out_.lists.begin(), out_.lists.end(),
                     [&](const RawList& list) { return std::any_of(list.items.begin(), list.items.end(), has_it); }) ||
         std::any_of(out_.items.begin(), out_.items.end(), [&](const LabelledItem& item) { return has_it(item.item); });
}

void Finder::add_scattered(const Section& section) {
  const auto found = scattered_.find(section.begin);
  if (found == scattered_.end()) return;
  open_root_ = Section::kPageTitle - 1;  // a list of its own
  const std::size_t lists = out_.lists.size();
  const ListItem* before = nullptr;
  for (const ListItem& paper : found->second) {
    const bool same = before != nullptr && before->lines == paper.lines;  // a bullet may tell of several
    const bool taken = !same && std::any_of(paper.lines.begin(), paper.lines.end(),
                                            [this](std::size_t line) { return out_.fates[line].kind == BlockKind::publication; });
    if (taken || is_listed(paper)) continue;
    add(section, paper, false);
    before = &paper;
  }
  if (out_.lists.size() > lists) label_lines(out_.lists.back());
}

}  // namespace

FoundLists find_publication_lists(const Page& page, const std::vector<Section>& outline, const OwnerWords& owner) {
  return Finder(page, owner).run(outline);
}

}  // namespace bibfold
