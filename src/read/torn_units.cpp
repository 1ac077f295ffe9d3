// See torn_units.h: `join_torn_units`. A unit goes on with the one above when the two together read as one reference and the layout does
// not speak against it; in doubt they stay apart.
#include "read/torn_units.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "read/appendix.h"
#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/item_ends.h"
#include "read/item_verdicts.h"
#include "read/legend_lines.h"
#include "read/line_ends.h"
#include "read/link_lines.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kForms = static_cast<std::size_t>(ItemForm::heading) + 1;

/// "J. Kites 57, 9902–": the last page is still to come.
bool ends_in_open_range(std::string_view text) {
  const std::size_t dash = text.size() - std::min<std::size_t>(text.size(), 3);
  return dash > 0 && text.substr(dash) == "\u2013" && is_ascii_digit(text[dash - 1]);
}

bool begins_with_number(std::string_view text) { return !text.empty() && is_ascii_digit(text[0]); }

/// 0 for a label that is no number.
int number_in(std::string_view label) {
  int number = 0;
  for (const char c : label.substr(0, 4)) {
    if (!is_ascii_digit(c)) return 0;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// Ends where no reference ends: behind a comma, a hyphen, a joining word.
bool is_unfinished(std::string_view text) {
  if (text.empty()) return false;
  if (ends_in_open_range(text)) return true;
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
  if (begins_with_status(text) || begins_with_companions(text)) return false;
  std::size_t at = 0;
  const char32_t c = text.empty() ? 0 : next_code_point(text, at);
  return is_lower(c) || c == ',' || c == ')' || c == ';' || c == '.' || c == ':';
}

/// "“Unions and Kites” (with J. Roe)" above "“Tipping Points” (data collection completed)": each begins with its title, and the first one
/// ends.
bool is_quoted_like(std::string_view above, std::string_view text) {
  const bool ends = !above.empty() && std::string_view(",;:-&").find(above.back()) == std::string_view::npos && !is_open(above);
  return ends && begins_with_quotation(above) && begins_with_quotation(text) && !ends_in_joining_word(above);
}

/// "pp. 5–9, 2020.", "vol. 7, no. 2", "2018, doi: 10.1/x": what stands behind the title and the venue, and begins no reference.
bool begins_with_locator(std::string_view text) {
  constexpr std::array<std::string_view, 7> kWords{"pp. ", "pages ", "vol. ", "no. ", "doi:", "doi ", "DOI: "};
  const bool dated = text.size() > 5 && (text.starts_with("19") || text.starts_with("20")) && (text[4] == ',' || text[4] == '.') &&
                     text.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos;
  const std::string_view rest = dated ? trim(text.substr(5)) : text;
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return rest.starts_with(w); });
}

/// Do most items of a form end in a full stop, a bracket, a link? Then one that does not goes on.
std::array<bool, kForms> forms_that_finish(const std::vector<Unit>& units) {
  std::array<std::size_t, kForms> all{};
  std::array<std::size_t, kForms> finished{};
  for (const Unit& unit : units) {
    const auto form = static_cast<std::size_t>(unit.form);
    const StyledText& last = unit.lines.back().text;
    ++all[form];
    finished[form] += is_finished(last.text) || ends_in_link(last) ? 1U : 0U;
  }
  std::array<bool, kForms> most{};
  for (std::size_t form = 0; form < kForms; ++form) most[form] = all[form] >= 3 && finished[form] * 10 >= all[form] * 7;
  return most;
}

bool is_item(const Unit& unit) { return unit.form == ItemForm::bullet || unit.form == ItemForm::numbered; }

/// "- **Title.**" above "J. Doe, R. Roe. *POPL 2020*." as a paragraph: most items are titles, with names and a venue in what follows each.
bool titles_stand_above(const std::vector<Unit>& units, std::string_view family) {
  std::size_t items = 0;
  std::size_t titles = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!is_item(units[i])) continue;
    ++items;
    if (i + 1 >= units.size() || units[i + 1].form != ItemForm::paragraph) continue;
    const Evidence title = weigh(units[i].text(), family);
    const Evidence rest = weigh(units[i + 1].text(), family);
    const bool dated = title.years > 0 || !units[i].year.empty();  // "2019. Doe, Jane. Kites at dusk."
    titles += title.names < 2 && !dated && title.length >= 10 && (rest.names >= 2 || rest.initials || rest.owner) ? 1U : 0U;
  }
  return titles >= 2 && titles * 10 >= items * 7;
}

/// "- Nimble Kites of the North", a title and nothing else.
bool is_title_alone(const Unit& unit, std::string_view family) {
  if (!is_item(unit) || unit.lines.size() != 1) return false;
  const std::string_view text = unit.lines.front().text.text;
  const Evidence e = weigh(unit.lines.front().text, family);
  return e.names < 2 && e.years == 0 && unit.year.empty() && e.length >= 15 && std::count(text.begin(), text.end(), ' ') >= 2 &&
         !read_heading(text).whole && !explains_marks(text);
}

/// Below such an item a paragraph of names, and below both one that says where and when.
bool goes_below_title(const Unit& before, const Unit& unit, std::string_view family) {
  constexpr std::size_t kLongest = 160;
  if (unit.form != ItemForm::paragraph || !is_item(before)) return false;
  const StyledText text = unit.text();
  const Evidence e = weigh(text, family);
  if (is_title_alone(before, family)) return e.years > 0 ? e.names >= 2 : is_line_of_names(text) && (e.names >= 2 || e.owner);
  if (before.lines.size() != 2 || !is_line_of_names(before.lines.back().text) || weigh(before.text(), family).years > 0) return false;
  return e.years > 0 && !e.period && e.names < 2 && text.text.size() <= kLongest && (e.italic || e.venue > 0 || e.placed);
}

/// "J. Chem. Phys. 111 (1999)", "Journal of Kites 3": words with capitals up to the first digit, and few.
bool begins_with_journal(std::string_view text) {
  constexpr std::size_t kLongest = 90;
  const std::string_view head = text.substr(0, std::min(text.find_first_of("0123456789"), text.size()));
  if (head.size() > kLongest || head.find_first_of(",;:?!") != std::string_view::npos) return false;
  const std::vector<std::string_view> words = split(head, ' ');
  return std::all_of(words.begin(), words.end(), [](std::string_view w) { return w.empty() || w.size() <= 3 || is_upper_at(w, 0); });
}

class Joiner {
 public:
  Joiner(const Page& page, std::string_view family, std::vector<Unit>& units)
      : page_(page),
        family_(family),
        units_(units),
        titled_(titles_stand_above(units, family)),
        form_finishes_(forms_that_finish(units)),
        paragraphs_refer_(refer_in(ItemForm::paragraph)),
        numbers_refer_(refer_in(ItemForm::numbered)) {}

  void run() {
    std::size_t before = 0;
    for (std::size_t i = 1; i < units_.size(); ++i) {
      if (is_false_item(units_[before], units_[i])) {
        restore_number(units_[i]);
        absorb(units_[before], units_[i], Joint::space);
        units_[before].torn = true;
        continue;
      }
      const Unit* const after = i + 1 < units_.size() ? &units_[i + 1] : nullptr;
      if (continues(units_[before], units_[i], after)) {
        join(units_[before], units_[i]);
      } else {
        before = i;
      }
    }
    drop_absorbed(units_);
  }

 private:
  void join(Unit& before, Unit& unit) const {
    const StyledText text = unit.text();
    const bool number = begins_with_number(text.text) && is_unfinished(before.text().text);  // "395–" / "411. https://…"
    const bool own_line = titled_ || goes_below_title(before, unit, family_) || unit.level > 0 || before.form == ItemForm::row ||
                          (is_link_line(text) && !number) || is_appendix(text.text);
    mark_appendix(unit);
    absorb(before, unit, own_line ? Joint::end : Joint::space);
    if (!own_line) before.torn = true;
  }

  /// Several paragraphs, or numbered items, are references, and hardly any bullet is.
  [[nodiscard]] bool refer_in(ItemForm form) const {
    std::size_t references = 0;
    std::size_t bullets = 0;
    for (const Unit& unit : units_) {
      if (unit.form != form && unit.form != ItemForm::bullet) continue;
      // A number says by itself that an item begins.
      const int enough = unit.form == ItemForm::numbered ? Evidence::kMedium : Evidence::kStrong;
      if (weigh_unit(unit).score() < enough || is_appendix(unit.text().text)) continue;
      ++(unit.form == form ? references : bullets);
    }
    return references >= (form == ItemForm::numbered ? 1 : 2) && bullets * 4 <= references;
  }

  [[nodiscard]] Evidence weigh_unit(const Unit& unit) const { return weigh(unit.text(), family_); }

  /// Behind a page break, text as far to the right as the lines of the item above it that are not its first one.
  [[nodiscard]] bool hangs_alike(const Unit& before, const Unit& unit) const {
    if (before.lines.size() < 2 || before.form != ItemForm::numbered) return false;
    const auto indent = [this](const UnitLine& line) { return page_.lines[line.line].indent; };
    return indent(before.lines.back()) >= indent(before.lines.front()) + 2 && indent(unit.lines.front()) == indent(before.lines.back());
  }

  /// "| 2022 | *Paul and the Letters*. Waco: |" / "| | Baylor University Press. |": a row that a page break or its width tore in two.
  [[nodiscard]] bool goes_on_in_row(const Unit& before, const Unit& unit) const {
    const auto first = [this](const Unit& u) {
      const PageLine& line = page_.lines[u.lines.front().line];
      return line.cells.empty() ? 0U : line.cells.front().begin == 0 && line.cells.front().column > 0 ? line.cells.front().column : 0U;
    };
    if (first(unit) == 0 || first(before) != 0) return false;
    const std::string above = before.text().text;
    const std::string text = unit.text().text;
    return is_unfinished(above) || begins_in_the_middle(text) || (!is_finished(above) && weigh_unit(unit).score() < Evidence::kMedium);
  }

  /// "- Winner, 2021 Distinguished Book Award", "- Coverage: NPR": a bullet below a reference that is a paragraph or numbered, where
  /// bullets are none.
  [[nodiscard]] bool is_told_below(const Unit& before, const Unit& unit) const {
    const Evidence above = weigh_unit(before);
    const Evidence told = weigh_unit(unit);
    const std::string text = unit.text().text;
    const bool numbered = numbers_refer_ && before.form == ItemForm::numbered;
    if (is_appendix(text)) {
      const bool labelled = text.find(':') < 32 || find_ignoring_case(text.substr(0, 16), "reviewed") != std::string::npos;
      return above.score() >= Evidence::kWeak && (told.names < 2 || told.years == 0 || labelled || numbered || tells_honour(text));
    }
    return (paragraphs_refer_ || numbered) && above.is_strong() && above.score() >= told.score() + 4 && told.score() < Evidence::kMedium;
  }

  /// `after`: the unit behind, or null. A paragraph inside a list item, the rest of an item behind a page break, a line of links.
  [[nodiscard]] bool continues(const Unit& before, const Unit& unit, const Unit* after) const {
    if (before.form == ItemForm::heading || is_pointer(before.lines.front().text.text)) return false;
    const bool below_number = before.form == ItemForm::numbered && numbers_refer_;
    if (unit.form == ItemForm::bullet && (before.form == ItemForm::paragraph || below_number || is_appendix(unit.text().text)))
      return is_told_below(before, unit);
    if (unit.form == ItemForm::row && before.form == ItemForm::row) return goes_on_in_row(before, unit);
    if (unit.form != ItemForm::paragraph || page_.lines[unit.lines.front().line].term) return false;
    if ((titled_ && is_item(before)) || goes_below_title(before, unit, family_)) return true;
    const StyledText text = unit.text();
    if (repeats_names(text.text)) return false;
    if (is_link_line(text)) return before.form != ItemForm::paragraph || weigh_unit(before).score() >= Evidence::kWeak;
    if (is_appendix(text.text) && weigh_unit(before).score() >= Evidence::kWeak) return true;
    if (before.form == ItemForm::row) return unit.level >= before.level && unit.depth >= before.depth + 1;
    if (is_item(before) && unit.level >= before.level && before.kind == LineKind::item && unit.level > 0) return true;
    if (read_heading(text.text).year) return false;
    return goes_on(before, unit, text, after != nullptr && after->form == before.form);
  }

  /// "… *14*, 395–" / "411. https://doi.org/10.1/x": nothing but a locator behind the number.
  [[nodiscard]] bool is_torn_page(const Unit& before, const Unit& unit) const {
    if (before.form == ItemForm::heading || unit.form != ItemForm::numbered || !is_unfinished(before.text().text)) return false;
    const StyledText text = unit.text();
    const StyledText first = slice(text, 0, static_cast<std::uint32_t>(std::min(text.text.find(' '), text.text.size())));
    return weigh(first, family_).identifier;
  }

  /// "… München, 11. und" / "12. Oktober 2002. In: …": to Markdown the number of an item, though no item has the number before it.
  [[nodiscard]] bool is_false_item(const Unit& before, const Unit& unit) const {
    if (is_torn_page(before, unit)) return true;
    if (before.form != ItemForm::numbered || unit.form != ItemForm::numbered || unit.bracketed) return false;
    const int above = number_in(before.label);
    const int number = number_in(unit.label);
    if (above == 0 || number < 2 || number == above + 1 || number == above - 1) return false;
    const std::string text = before.text().text;
    return is_unfinished(text) && weigh_unit(before).years == 0 && text.size() >= 40;
  }

  /// The number is a part of the text.
  void restore_number(Unit& unit) const {
    const PageLine& line = page_.lines[unit.lines.front().line];
    if (line.text.text.starts_with(unit.label)) {
      unit.lines.front().text = line.text;
      return;
    }
    StyledText number;
    number.text = unit.label + '.';
    number.anchors = {{0, line.span.begin}};
    number.source = line.text.source;
    append(number, unit.lines.front().text, Joint::space);
    unit.lines.front().text = std::move(number);
  }

  /// "3. Kites at dusk. J. Doe and A. Roe." above "Kite Letters 53 (2005) 1535.": where and when, and nobody's name.
  [[nodiscard]] bool is_venue_below(const Evidence& above, const StyledText& text) const {
    constexpr std::size_t kLongest = 160;
    if (above.years > 0 || (!above.owner && (above.score() <= 0 || above.names == 0)) || text.text.size() > kLongest) return false;
    const Evidence e = weigh(text, family_);
    const bool named = e.names >= 2 || e.owner || e.quoted || ((e.initials || e.names > 0) && !begins_with_journal(text.text));
    return e.years > 0 && !e.period && !named && e.against == 0 && (e.numbers || e.identifier || e.venue > 0 || e.placed);
  }

  /// By what the two texts say. `alike`: the unit behind has the form of the one before.
  [[nodiscard]] bool goes_on(const Unit& before, const Unit& unit, const StyledText& text, bool alike) const {
    const StyledText above = before.text();
    if (is_quoted_like(above.text, text.text)) return false;
    Evidence evidence = weigh(above, family_);
    if (!before.year.empty()) ++evidence.years;  // "2019. Kites at dusk. …": the number of an item, to Markdown
    if (is_unfinished(above.text) && evidence.score() > 0) return true;
    if (evidence.score() > 0 && evidence.years == 0 && begins_with_locator(text.text) && weigh(text, family_).names < 2) return true;
    if (is_torn_by_page(before, unit, above, text)) return true;
    if (begins_in_the_middle(text.text)) return (evidence.score() > 0 || repeats_names(above.text)) && !is_finished(above.text);
    if (is_item(before) && hangs_alike(before, unit) && !read_heading(text.text).whole) return true;
    if (is_item(before) && is_venue_below(evidence, text)) return true;
    // An item that ends like none of its fellows, between two of them.
    return alike && is_item(before) && is_cut(before, above.text, evidence, text);
  }

  /// "… in *Canada–United States*" / "2" / "*Free Trade*, edited by J. Doe, 1985.": the page's number stands between, and the title goes on
  /// in the same type.
  [[nodiscard]] bool is_torn_by_page(const Unit& before, const Unit& unit, const StyledText& above, const StyledText& text) const {
    const bool furniture = unit.lines.front().line > before.lines.back().line + 1;
    if (!furniture || is_finished(above.text) || ends_like_item(above.text)) return false;
    const auto size = static_cast<std::uint32_t>(above.text.size());
    const auto is_italic = [](const StyledText& t, std::uint32_t at) {
      return std::any_of(t.runs.begin(), t.runs.end(),
                         [at](const StyleRun& r) { return r.style == Style::italic && r.begin <= at && at < r.end; });
    };
    return is_italic(above, size - 1) && is_italic(text, 0) && weigh(above, family_).score() > 0;
  }

  [[nodiscard]] bool is_cut(const Unit& before, std::string_view above, const Evidence& evidence, const StyledText& text) const {
    if (evidence.score() > 0 && has_open_bracket(above)) return true;  // "(with E." / "K. Harris), …"
    if (begins_with_quotation(above) && is_open(above)) return true;   // "“Who Watches? Observers in" / "Lakes.” 2021. …"
    if (is_finished(above)) return false;
    // "2. Zora Chen, Mara" / "Quill, Teo Lindqvist. Boats on Rivers."
    const bool begun = before.form == ItemForm::numbered && evidence.names >= 1 && evidence.years == 0 && !read_heading(above).whole;
    if (begun && weigh(text, family_).score() > 0) return true;
    if (evidence.score() <= 0) return false;
    if (is_open(above) || form_finishes_[static_cast<std::size_t>(before.form)]) return true;
    return evidence.names >= 2 && evidence.years == 0 &&
           weigh(text, family_).score() > 0;  // "… Teo Lindqvist, Haldis" / "Ren, Sailing Like …"
  }

  const Page& page_;
  std::string_view family_;
  std::vector<Unit>& units_;
  bool titled_ = false;
  std::array<bool, kForms> form_finishes_;
  bool paragraphs_refer_;
  bool numbers_refer_;
};

}  // namespace

void absorb(Unit& to, Unit& from, Joint joint) {
  from.lines.front().joint = joint;
  to.lines.insert(to.lines.end(), std::make_move_iterator(from.lines.begin()), std::make_move_iterator(from.lines.end()));
  from.lines.clear();
}

void mark_appendix(Unit& unit) {
  if (!is_appendix(unit.text().text)) return;
  for (UnitLine& line : unit.lines) line.aside = true;
}

void drop_absorbed(std::vector<Unit>& units) {
  units.erase(std::remove_if(units.begin(), units.end(), [](const Unit& u) { return u.lines.empty(); }), units.end());
}

void join_torn_units(const Page& page, std::string_view owner_family, std::vector<Unit>& units) { Joiner(page, owner_family, units).run(); }

}  // namespace bibfold
