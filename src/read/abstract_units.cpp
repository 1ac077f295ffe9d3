// See abstract_units.h: `take_abstracts`. Economists print them below their working papers, in the same type. An abstract is told by its
// sentences: somebody speaks in them, or they are long and have nothing of a reference. Abstracts with a label are settled elsewhere.
#include "read/abstract_units.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "read/evidence.h"
#include "read/item_ends.h"
#include "read/torn_units.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "we show", "this paper": somebody tells what a text does.
bool speaks(std::string_view text) {
  const std::string words = ' ' + fold_text(text) + ' ';
  constexpr std::array<std::string_view, 12> kSpeaks{" i ",          " we ",         " this paper ", " this article ", " this chapter ",
                                                     " this study ", " this essay ", " the paper ",  " this thesis ",  " our ",
                                                     " this book ",  " the article "};
  return std::any_of(kSpeaks.begin(), kSpeaks.end(), [&](std::string_view w) { return words.find(w) != std::string::npos; });
}

/// Sentences of an author, and no sign of a reference.
bool is_abstract(const StyledText& text, std::string_view owner_family) {
  constexpr std::size_t kShortest = 90;
  constexpr std::size_t kShortestUnspoken = 250;
  const std::string_view plain = text.text;
  if (plain.size() < kShortest || !plain.ends_with('.') || !is_upper_at(plain, 0) || begins_with_quotation(plain)) return false;
  const Evidence e = weigh(text, owner_family);
  if (e.names >= 2 || e.initials || e.numbers || e.identifier || e.named) return false;
  if (speaks(plain)) return e.years == 0 || plain.size() >= 2 * kShortest;
  return plain.size() >= kShortestUnspoken && e.years == 0 && e.venue == 0 && !e.italic && !e.owner;
}

bool is_abstract(const Unit& unit, std::string_view owner_family) {
  return unit.form == ItemForm::paragraph && !unit.bracketed && unit.label.empty() && is_abstract(unit.text(), owner_family);
}

/// A title in quotation marks, in italics or in bold with something behind it, or names.
bool is_above_abstract(const StyledText& text, std::string_view owner_family) {
  if (text.text.empty() || speaks(text.text.substr(0, text.text.find(". ")))) return begins_with_quotation(text.text);
  const Evidence e = weigh(text, owner_family);
  return begins_with_quotation(text.text) || (e.score() >= Evidence::kMedium && (e.quoted || e.italic || e.initials || e.names >= 2));
}

bool is_above_abstract(const Unit& unit, std::string_view owner_family) {
  return unit.form != ItemForm::heading && unit.form != ItemForm::row && is_above_abstract(unit.text(), owner_family);
}

/// Lines [begin, end) of the unit, as one text.
StyledText text_of(const Unit& unit, std::size_t begin, std::size_t end) {
  StyledText text;
  for (std::size_t i = begin; i < end; ++i) append_wrapped(text, unit.lines[i].text);
  return text;
}

/// "“Kites” (with A. Stone), submitted." / "Using kites, I show …" / "… a title.": an abstract on the lines below, without a blank line.
void take_lines(std::string_view owner_family, Unit& unit) {
  constexpr std::size_t kMostLines = 60;
  if (unit.lines.size() < 2 || unit.lines.size() > kMostLines || !begins_with_quotation(unit.lines[0].text.text)) return;
  const auto quotes = [](const UnitLine& l) { return begins_with_quotation(l.text.text); };
  std::vector<UnitLine> kept;
  for (std::size_t begin = 0; begin < unit.lines.size();) {  // a reference, and what is below it
    const auto next = std::find_if(unit.lines.begin() + static_cast<std::ptrdiff_t>(begin) + 1, unit.lines.end(), quotes);
    const auto end = static_cast<std::size_t>(next - unit.lines.begin());
    std::size_t abstract = begin + 1;
    while (abstract < end &&
           (!ends_like_item(unit.lines[abstract - 1].text.text) || !is_above_abstract(text_of(unit, begin, abstract), owner_family) ||
            !is_abstract(text_of(unit, abstract, end), owner_family)))
      ++abstract;
    kept.insert(kept.end(), unit.lines.begin() + static_cast<std::ptrdiff_t>(begin),
                unit.lines.begin() + static_cast<std::ptrdiff_t>(abstract));
    for (std::size_t i = abstract; i < end; ++i) unit.told.push_back(unit.lines[i].line);
    begin = end;
  }
  unit.lines = std::move(kept);
}

}  // namespace

void take_abstracts(std::string_view owner_family, std::vector<Unit>& units) {
  for (Unit& unit : units) take_lines(owner_family, unit);
  std::size_t above = 0;
  for (std::size_t i = 1; i < units.size(); ++i) {
    if (!is_abstract(units[i], owner_family) || !is_above_abstract(units[above], owner_family)) {
      above = i;
      continue;
    }
    for (const UnitLine& line : units[i].lines) units[above].told.push_back(line.line);
    units[i].lines.clear();
  }
  drop_absorbed(units);
}

}  // namespace bibfold
