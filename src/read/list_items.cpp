// See list_items.h. First the units that layout gives (paragraph, list item, labelled line), then what page breaks and nesting tore apart
// is joined, then runs of paragraphs are read in every way that their layout allows, and the way that yields most references wins.
#include "read/list_items.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "read/heading_words.h"
#include "read/labels.h"
#include "read/outline.h"
#include "read/page_furniture.h"
#include "read/paragraphs.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kForms = static_cast<std::size_t>(ItemForm::heading) + 1;

class Splitter {
 public:
  Splitter(const Page& page, const OwnerWords& owner, SplitOptions how, const std::vector<bool>& taken)
      : page_(page), owner_(owner), how_(how), taken_(taken) {}

  std::vector<ListItem> run(std::size_t begin, std::size_t end) {
    collect(begin, end);
    join_continuations();
    settle_nesting();
    read_paragraphs();
    set_abstracts_aside();
    read_year_column();
    settle_headings();
    promote_line_ends(units_);
    if (how_.field_lines) promote_lines_of_names(units_);
    std::vector<ListItem> items;
    for (Unit& unit : units_) items.push_back(finish(unit));
    return items;
  }

 private:
  void collect(std::size_t begin, std::size_t end);
  [[nodiscard]] bool labels_are_real(std::size_t begin, std::size_t end) const;
  void add_line(std::size_t index, bool labels);
  void add_card_line(std::size_t index);
  [[nodiscard]] bool terms_are_titles(std::size_t begin, std::size_t end) const;
  void start_unit(std::size_t index, StyledText text, const ItemLabel& label);
  void join_continuations();
  [[nodiscard]] bool continues(const Unit& before, const Unit& unit, const Unit* after) const;
  [[nodiscard]] bool hangs_alike(const Unit& before, const Unit& unit) const;
  void look_at_ends();
  void settle_nesting();
  void settle_children(std::size_t parent, std::size_t end);
  void read_paragraphs();
  void set_abstracts_aside();
  void read_year_column();
  void settle_headings();
  [[nodiscard]] ListItem finish(Unit& unit) const;
  [[nodiscard]] Evidence weigh_unit(const Unit& unit) const { return weigh(unit.text(), owner_.family); }
  void drop_absorbed() {
    units_.erase(std::remove_if(units_.begin(), units_.end(), [](const Unit& u) { return u.lines.empty(); }), units_.end());
  }

  const Page& page_;
  const OwnerWords& owner_;
  SplitOptions how_;
  const std::vector<bool>& taken_;
  std::vector<Unit> units_;
  std::array<bool, kForms> form_finishes_{};
  bool terms_ = false;  ///< <dt> is a title, the <dd> below it the rest of its reference
};

// One "[3]" at the start of a line may be chance; two are a list. One at the top of a publication list is the only item of it.
bool Splitter::labels_are_real(std::size_t begin, std::size_t end) const {
  if (how_.in_list && begin < end) {
    const ItemLabel first = read_label(page_.lines[begin].text.text);
    if (first.form == LabelForm::bracketed || first.form == LabelForm::parenthesized) return true;
    // "7. Doe J, et al. …" below "In preparation": the numbers of the parts above go on.
    const bool number = first.form == LabelForm::dotted || first.form == LabelForm::closed;
    std::size_t at = first.length;
    if (number && at < page_.lines[begin].text.text.size() && is_upper(next_code_point(page_.lines[begin].text.text, at))) return true;
  }
  std::array<int, 8> found{};
  for (std::size_t i = begin; i < end; ++i) {
    const ItemLabel label = read_label(page_.lines[i].text.text);
    const bool first_letter = label.form == LabelForm::lettered && found[static_cast<std::size_t>(label.form)] == 0;
    if (label.form != LabelForm::bullet && (!first_letter || label.label == "a")) ++found[static_cast<std::size_t>(label.form)];
  }
  return std::any_of(found.begin() + 1, found.end(), [](int n) { return n >= 2; });
}

// "<dt>Orbits of planar maps<dd>(with C. Weil) Nonlinearity 28 (2015)": one definition to a term. "<dt>2024" has several, each a reference.
bool Splitter::terms_are_titles(std::size_t begin, std::size_t end) const {
  std::size_t terms = 0;
  std::size_t titles = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!page_.lines[i].term) continue;
    std::size_t definitions = 0;
    for (std::size_t next = i + 1; next < end && !page_.lines[next].term && definitions < 2; ++next)
      definitions += page_.lines[next].kind == LineKind::item ? 1U : 0U;
    const std::string_view text = page_.lines[i].text.text;
    const HeadingReading reading = read_heading(text);
    ++terms;
    titles += definitions == 1 && text.size() >= 10 && !reading.whole && !reading.year ? 1U : 0U;
  }
  return terms >= 2 && titles * 10 >= terms * 7;
}

void Splitter::start_unit(std::size_t index, StyledText text, const ItemLabel& label) {
  const PageLine& line = page_.lines[index];
  Unit unit;
  unit.kind = line.kind;
  unit.level = line.level;
  unit.label = marker_label(line.marker);
  unit.year = line.marker.size() == 5 && unit.label.empty() ? line.marker.substr(0, 4) : "";
  unit.depth = line.depth;
  unit.form = line.kind == LineKind::item  ? (line.marker.size() > 1 ? ItemForm::numbered : ItemForm::bullet)
              : line.kind == LineKind::row ? ItemForm::row
                                           : ItemForm::paragraph;
  if (label.form != LabelForm::none) {
    unit.form = label.form == LabelForm::bullet ? ItemForm::bullet : ItemForm::numbered;
    unit.label = label.label;
    unit.bracketed = label.form == LabelForm::bracketed;
    text = slice(text, label.length, static_cast<std::uint32_t>(text.text.size()));
  }
  if (line.kind == LineKind::heading) unit.form = ItemForm::heading;
  unit.lines.push_back({std::move(text), Joint::space, index});
  units_.push_back(std::move(unit));
}

/// What a card tells of its paper: sentences behind the title and the names.
bool is_told(const Unit& unit, const PageLine& line) {
  const std::string_view text = line.text.text;
  if (unit.lines.size() < 2 || (!line.starts_block && !line.meant_end && unit.told.empty()) || text.size() < 30 || is_link_line(line.text))
    return false;
  if (!line.starts_block && !unit.told.empty()) return true;
  const Evidence e = weigh(line.text, "");
  const bool sentence = text.ends_with('.') || text.ends_with('!') || line.kind == LineKind::item;
  return sentence && e.names < 2 && e.years == 0 && !e.numbers && std::count(text.begin(), text.end(), ' ') >= 5;
}

void Splitter::add_card_line(std::size_t index) {
  const PageLine& line = page_.lines[index];
  const bool same = !units_.empty() && page_.lines[units_.back().lines.front().line].card == line.card;
  if (!same) {
    start_unit(index, line.text, {});
    units_.back().form = ItemForm::row;
    units_.back().kind = LineKind::row;
  } else if (!is_told(units_.back(), line)) {
    units_.back().lines.push_back({line.text, line.starts_block || line.meant_end ? Joint::end : Joint::space, index});
  } else {
    units_.back().told.push_back(index);
  }
}

void Splitter::add_line(std::size_t index, bool labels) {
  const PageLine& line = page_.lines[index];
  if (line.card != kNoBox) return add_card_line(index);
  if (terms_ && line.term) {
    start_unit(index, line.text, {});
    units_.back().form = ItemForm::bullet;
    units_.back().kind = LineKind::item;
    return;
  }
  if (terms_ && line.kind == LineKind::item && !units_.empty() && page_.lines[units_.back().lines.front().line].term) {
    units_.back().lines.push_back({line.text, Joint::end, index});
    return;
  }
  ItemLabel label = line.kind == LineKind::text || line.kind == LineKind::item ? read_label(line.text.text) : ItemLabel{};
  const bool bullet = label.form == LabelForm::bullet;
  const bool told = labels || (how_.labels && label.form == LabelForm::bracketed);
  if (bullet ? line.kind == LineKind::item : !told) label = {};
  // "1." of Markdown with "[C3]" behind it: the inner one is the author's.
  const bool new_unit = line.starts_block || units_.empty() || label.form != LabelForm::none;
  if (new_unit) return start_unit(index, line.text, label);
  const bool meant = line.meant_end || line.kind == LineKind::row;
  units_.back().lines.push_back({line.text, meant ? Joint::end : Joint::space, index});
}

void Splitter::collect(std::size_t begin, std::size_t end) {
  const bool labels = labels_are_real(begin, end);
  terms_ = terms_are_titles(begin, end);
  for (std::size_t i = begin; i < end; ++i) {
    const PageLine& line = page_.lines[i];
    if (taken_[i] || line.kind == LineKind::rule || line.kind == LineKind::code || is_page_furniture(page_, i, owner_)) continue;
    add_line(i, labels);
  }
}

/// Ends where no reference ends: behind a comma, a hyphen, a joining word.
bool is_unfinished(std::string_view text) {
  if (text.empty()) return false;
  if (text.ends_with(',') || text.ends_with('-') || text.ends_with('&') || text.ends_with(':') || text.ends_with('(')) return true;
  return ends_in_joining_word(text);
}

bool is_finished(std::string_view text) {
  return text.ends_with('.') || text.ends_with(')') || text.ends_with(']') || text.ends_with('!') || text.ends_with('?') ||
         text.ends_with("\u201D") || text.ends_with('"');
}

bool ends_in_link(const StyledText& text) {
  return std::any_of(text.runs.begin(), text.runs.end(),
                     [&](const StyleRun& r) { return r.style == Style::link && r.end + 1 >= text.text.size(); });
}

bool has_open_bracket(std::string_view text) {
  return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

/// A quotation or a bracket is open at the end: “*Deep Residual
bool is_open(std::string_view text) {
  const auto count = [text](std::string_view what) {
    int n = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++n;
    return n;
  };
  return count("\u201C") > count("\u201D") || count("(") > count(")") || count("\"") % 2 == 1;
}

bool begins_in_the_middle(std::string_view text) {
  std::size_t at = 0;
  const char32_t c = text.empty() ? 0 : next_code_point(text, at);
  return is_lower(c) || c == ',' || c == ')' || c == ';' || c == '.' || c == ':';
}

// Do most items of a form end in a full stop, a bracket, a link? Then one that does not goes on.
void Splitter::look_at_ends() {
  std::array<std::size_t, kForms> all{};
  std::array<std::size_t, kForms> finished{};
  for (const Unit& unit : units_) {
    const auto form = static_cast<std::size_t>(unit.form);
    const StyledText& last = unit.lines.back().text;
    ++all[form];
    finished[form] += is_finished(last.text) || ends_in_link(last) ? 1U : 0U;
  }
  for (std::size_t form = 0; form < kForms; ++form) form_finishes_[form] = all[form] >= 3 && finished[form] * 10 >= all[form] * 7;
}

/// What is said about the publication above: "Winner of the … Prize.", "Reviewed in …", "Translated into Spanish".
bool is_appendix(std::string_view text) {
  constexpr std::array<std::string_view, 36> kWords{"winner ",
                                                    "winner, ",
                                                    "won the ",
                                                    "awarded ",
                                                    "reviewed in ",
                                                    "reviewed by ",
                                                    "reviews:",
                                                    "reviews in ",
                                                    "finalist",
                                                    "shortlisted",
                                                    "longlisted",
                                                    "honorable mention",
                                                    "honourable mention",
                                                    "runner-up",
                                                    "recipient of the",
                                                    "translated ",
                                                    "reprinted ",
                                                    "excerpted",
                                                    "featured in ",
                                                    "covered by ",
                                                    "covered in ",
                                                    "media coverage",
                                                    "press coverage",
                                                    "selected as ",
                                                    "selected for ",
                                                    "nominated for ",
                                                    "abstract:",
                                                    "keywords:",
                                                    "impact factor",
                                                    "cited by ",
                                                    "citations:",
                                                    "abstract.",
                                                    "cited ",
                                                    "also published ",
                                                    "coverage in ",
                                                    "highlighted in "};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return starts_with_ignoring_case(text, w); });
}

/// Behind a page break, text as far to the right as the lines of the item above it that are not its first one.
bool Splitter::hangs_alike(const Unit& before, const Unit& unit) const {
  if (before.lines.size() < 2 || before.form != ItemForm::numbered) return false;
  const auto indent = [this](const UnitLine& line) { return page_.lines[line.line].indent; };
  return indent(before.lines.back()) >= indent(before.lines.front()) + 2 && indent(unit.lines.front()) == indent(before.lines.back());
}

// `after`: the unit behind, or null. A paragraph inside a list item, the rest of an item behind a page break, a line of links.
bool Splitter::continues(const Unit& before, const Unit& unit, const Unit* after) const {
  if (before.form == ItemForm::heading) return false;
  // "- Winner, 2021 Distinguished Book Award" below a reference that is a paragraph
  if (unit.form == ItemForm::bullet && before.form == ItemForm::paragraph && is_appendix(unit.text().text))
    return weigh_unit(before).score() >= Evidence::kMedium && weigh_unit(unit).names < 2;
  if (unit.form != ItemForm::paragraph || page_.lines[unit.lines.front().line].term) return false;
  const StyledText text = unit.text();
  if (is_link_line(text)) return before.form != ItemForm::paragraph || weigh_unit(before).score() >= Evidence::kWeak;
  if (is_appendix(text.text) && weigh_unit(before).score() >= Evidence::kWeak) return true;
  if (before.form == ItemForm::row) return unit.level >= before.level && unit.depth >= before.depth + 1;
  const bool item = before.form == ItemForm::bullet || before.form == ItemForm::numbered;
  if (item && unit.level >= before.level && before.kind == LineKind::item && unit.level > 0) return true;
  if (read_heading(text.text).year) return false;
  const StyledText above = before.text();
  const Evidence evidence = weigh(above, owner_.family);
  if (is_unfinished(above.text) && evidence.score() > 0) return true;
  if (begins_in_the_middle(text.text)) return evidence.score() > 0 && !is_finished(above.text);
  // "… Teo Lindqvist, Haldis" / "Ren, Sailing Like …": an item that ends like none of its fellows, between two of them.
  const bool between = item && after != nullptr && after->form == before.form;
  if (item && hangs_alike(before, unit) && !read_heading(text.text).whole) return true;
  if (between && evidence.score() > 0 && has_open_bracket(above.text)) return true;  // "(with E." / "K. Harris), …"
  if (!between || is_finished(above.text)) return false;
  // "2. Zora Chen, Mara" / "Quill, Teo Lindqvist. Boats on Rivers."
  const bool begun = before.form == ItemForm::numbered && evidence.names >= 1 && evidence.years == 0 && !read_heading(above.text).whole;
  if (begun && weigh(text, owner_.family).score() > 0) return true;
  if (evidence.score() <= 0) return false;
  return is_open(above.text) || form_finishes_[static_cast<std::size_t>(before.form)] ||
         (evidence.names >= 2 && evidence.years == 0 && weigh(text, owner_.family).score() > 0);
}

void absorb(Unit& to, Unit& from, Joint joint) {
  from.lines.front().joint = joint;
  to.lines.insert(to.lines.end(), std::make_move_iterator(from.lines.begin()), std::make_move_iterator(from.lines.end()));
  from.lines.clear();
}

void Splitter::join_continuations() {
  look_at_ends();
  std::size_t before = 0;
  for (std::size_t i = 1; i < units_.size(); ++i) {
    const Unit* const after = i + 1 < units_.size() ? &units_[i + 1] : nullptr;
    if (!continues(units_[before], units_[i], after)) {
      before = i;
      continue;
    }
    const bool own_line =
        units_[i].level > 0 || units_[before].form == ItemForm::row || is_link_line(units_[i].text()) || is_appendix(units_[i].text().text);
    const bool aside = is_appendix(units_[i].text().text);
    for (UnitLine& line : units_[i].lines) line.aside = line.aside || aside;
    absorb(units_[before], units_[i], own_line ? Joint::end : Joint::space);
    if (!own_line) units_[before].torn = true;
  }
  drop_absorbed();
}

// The items below an item are a list of their own below a heading ("2023"), or the lines of one reference, or references of their own.
void Splitter::settle_children(std::size_t parent, std::size_t end) {
  std::size_t strong = 0;
  for (std::size_t i = parent + 1; i < end; ++i) {
    const Evidence e = weigh_unit(units_[i]);
    if (e.score() >= Evidence::kStrong || (e.score() >= Evidence::kMedium && (e.names >= 2 || e.quoted) && e.years > 0)) ++strong;
  }
  const Evidence own = weigh_unit(units_[parent]);
  const HeadingReading reading = read_heading(units_[parent].text().text);
  const bool heading = reading.whole || (own.score() < Evidence::kWeak && own.length < 80);
  if (heading && (strong > 0 || reading.year)) {
    units_[parent].form = ItemForm::heading;
    return;
  }
  if (strong >= 1 && own.score() >= Evidence::kMedium) return;
  for (std::size_t i = parent + 1; i < end; ++i) {
    const bool aside = is_appendix(units_[i].text().text);
    for (UnitLine& line : units_[i].lines) line.aside = line.aside || aside;
    absorb(units_[parent], units_[i], Joint::end);
  }
}

void Splitter::settle_nesting() {
  const auto is_item = [](const Unit& u) { return u.kind == LineKind::item && u.form != ItemForm::heading; };
  // Innermost first, so that a child that is itself a heading is settled before its parent looks at it.
  for (std::size_t p = units_.size(); p-- > 0;) {
    if (!is_item(units_[p])) continue;
    std::size_t end = p + 1;
    bool headings = false;
    while (end < units_.size() && units_[end].kind == LineKind::item && units_[end].level > units_[p].level) {
      headings = headings || units_[end].form == ItemForm::heading;
      ++end;
    }
    if (end == p + 1) continue;
    if (headings) {
      units_[p].form = ItemForm::heading;
    } else {
      settle_children(p, end);
      drop_absorbed();
    }
  }
}

void Splitter::read_paragraphs() {
  std::vector<Unit> out;
  for (std::size_t i = 0; i < units_.size();) {
    std::size_t end = i;
    while (end < units_.size() && (units_[end].form == ItemForm::paragraph || units_[end].form == ItemForm::heading) &&
           units_[end].kind != LineKind::item) {
      ++end;
    }
    if (end == i) {
      out.push_back(std::move(units_[i++]));
      continue;
    }
    std::vector<Unit> run(std::make_move_iterator(units_.begin() + static_cast<std::ptrdiff_t>(i)),
                          std::make_move_iterator(units_.begin() + static_cast<std::ptrdiff_t>(end)));
    for (Unit& unit : arrange_paragraphs(page_, std::move(run), owner_.family)) out.push_back(std::move(unit));
    i = end;
  }
  units_ = std::move(out);
}

// "   Abstract: I study how …" on the lines below a reference.
void Splitter::set_abstracts_aside() {
  for (Unit& unit : units_) {
    const auto begins = [](const UnitLine& l) {
      return starts_with_ignoring_case(l.text.text, "abstract:") || starts_with_ignoring_case(l.text.text, "abstract.");
    };
    const auto first = std::find_if(unit.lines.begin() + 1, unit.lines.end(), begins);
    for (auto line = first; line != unit.lines.end() && !is_link_line(line->text); ++line) line->aside = true;
  }
}

/// "2021  Doe J. …" above "      Doe J, Roe R. …": the year that stands at the left of an item.
std::string leading_year(std::string_view text) {
  const bool digits = text.size() > 5 && std::all_of(text.begin(), text.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
  const bool year = digits && (text.starts_with("19") || text.starts_with("20"));
  return year && (text[4] == ' ' || text[4] == ':') ? std::string(text.substr(0, 4)) : std::string();
}

// A column of years on the left holds for the items below that have none.
void Splitter::read_year_column() {
  std::size_t all = 0;
  std::size_t dated = 0;
  for (const Unit& unit : units_) {
    if (unit.form == ItemForm::heading) continue;
    ++all;
    dated += leading_year(unit.lines.front().text.text).empty() ? 0U : 1U;
  }
  if (dated < 2 || dated * 2 < all) return;
  std::string year;
  for (Unit& unit : units_) {
    if (unit.form == ItemForm::heading) {
      year.clear();
      continue;
    }
    const std::string own = leading_year(unit.lines.front().text.text);
    if (!own.empty()) {
      year = own;
    } else if (unit.year.empty() && weigh_unit(unit).years == 0) {
      unit.year = year;
    }
  }
}

// Years and known words between the items of a list are headings even without markup.
void Splitter::settle_headings() {
  std::string topic;
  std::string year;
  for (Unit& unit : units_) {
    const StyledText styled = unit.text();
    const std::string& text = styled.text;
    const HeadingReading reading = text.size() < 200 && !is_linked_line(styled) ? read_heading(text) : HeadingReading{};
    const bool known = reading.year ? text.size() < 40 : reading.whole && text.size() < 60 && unit.form == ItemForm::paragraph;
    if (known) unit.form = ItemForm::heading;
    if (unit.kind == LineKind::heading && is_legend_heading(page_.lines[unit.lines.front().line])) unit.form = ItemForm::paragraph;
    if (unit.form == ItemForm::heading) {
      std::string title(heading_title(text));
      if (reading.year) {
        if (read_heading(topic).alone) topic.clear();  // "In press", then "2022": one row of headings
        year = std::move(title);
      } else {
        // A topic below a heading that promises nothing is more likely the title of what is described there.
        topic = how_.in_list || reading.whole ? std::move(title) : std::string();
        year.clear();
      }
      continue;
    }
    unit.group = topic;
    const std::string& own_year = unit.year.empty() ? year : unit.year;
    if (!own_year.empty()) unit.group += (unit.group.empty() ? "" : " / ") + own_year;
  }
}

ListItem Splitter::finish(Unit& unit) const {
  ListItem item;
  item.form = unit.form;
  item.text = unit.text();
  if (unit.torn) mend_emphasis(item.text);
  item.evidence = weigh(item.text, owner_.family);
  item.remark = unit.asides();
  item.label = std::move(unit.label);
  item.group = std::move(unit.group);
  for (const UnitLine& line : unit.lines) item.lines.push_back(line.line);
  item.told = std::move(unit.told);
  item.bracketed = unit.bracketed;
  item.card = page_.lines[unit.lines.front().line].card != kNoBox;
  return item;
}

}  // namespace

std::vector<ListItem> split_items(const Page& page, std::size_t begin, std::size_t end, const OwnerWords& owner, SplitOptions how,
                                  const std::vector<bool>& taken) {
  return Splitter(page, owner, how, taken).run(begin, end);
}

}  // namespace bibfold
