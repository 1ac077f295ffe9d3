// See packed_units.h. A cut is tried behind what ends like a reference, and made where both sides are references with names, a year and a
// title of their own.
#include "read/packed_units.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "read/evidence.h"
#include "read/item_ends.h"
#include "read/labels.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kShortest = 36;    // bytes of a reference
constexpr std::size_t kLongest = 60000;  // of a unit that is looked at: a page of references in one paragraph
constexpr std::uint32_t kWindow = 1500;  // bytes of a reference, at most

/// Where a reference may end and the next one begin.
struct Seam {
  std::uint32_t end = 0;
  std::uint32_t begin = 0;
  std::string label;
  bool marked = false;  ///< by a bullet or a label, or by names and a year in brackets
};

/// Bytes of a bullet and the blank behind it.
std::size_t bullet_length(std::string_view text) {
  for (const std::string_view bullet : {"\uFFFD ", "• ", "▪ ", "■ ", "◦ ", "● ", "‣ "}) {
    if (text.starts_with(bullet)) return bullet.size();
  }
  return 0;
}

/// "Also: *J. Kites* 58 (1999), 137-147", "Preliminary version in …": where the same work stands, too.
bool tells_other_place(std::string_view text) {
  constexpr std::array<std::string_view, 10> kWords{
      "Also",      "See also", "Preliminary version", "A preliminary",  "Extended abstract", "Conference",
      "Reprinted", "Reprint",  "Translated",          "Earlier version"};
  return std::any_of(kWords.begin(), kWords.end(), [text](std::string_view w) {
    return text.starts_with(w) && text.size() > w.size() && std::string_view(" :,").find(text[w.size()]) != std::string_view::npos;
  });
}

/// Names first, at least two or one with initials, a year, and a title before it.
bool is_reference(const StyledText& text, std::string_view family) {
  if (text.text.size() < kShortest || !begins_like_item(text.text) || tells_other_place(text.text)) return false;
  const Evidence e = weigh(text, family);
  if (e.score() < Evidence::kMedium + 1 || e.years == 0 || e.period || e.against > 0) return false;
  // the first names stand at its beginning
  const std::size_t comma = std::min(text.text.find_first_of(",.;("), text.text.size());
  const std::string_view first = std::string_view(text.text).substr(0, comma);
  const bool short_head = first.size() <= 40 && std::count(first.begin(), first.end(), ' ') <= 3;
  return short_head && (e.names >= 2 || (e.initials && e.names > 0));
}

bool is_repeated_reference(const StyledText& text, std::string_view family) {
  if (!repeats_names(text.text)) return false;
  const Evidence e = weigh(text, family);
  return e.years > 0 && !e.period && e.against == 0;
}

/// Words enough behind the names for a title: "A. Roe and J. Doe, Journal 2019" alone has none.
bool has_title(const StyledText& text) {
  const Evidence e = weigh(text, "");
  if (e.quoted || e.italic) return true;
  const std::string_view plain = text.text;
  for (std::size_t at = plain.find(". "); at != std::string_view::npos; at = plain.find(". ", at + 2)) {
    const std::size_t end = std::min(plain.find_first_of(".?!", at + 2), plain.size());
    const std::string_view sentence = plain.substr(at + 2, end - at - 2);
    if (std::count(sentence.begin(), sentence.end(), ' ') >= 2 && sentence.find(',') == std::string_view::npos) return true;
  }
  return false;
}

/// Initials, words with a capital, particles and what joins names.
bool are_name_words(std::string_view text) {
  for (std::string_view word : split(text, ' ')) {
    while (!word.empty() && std::string_view(",.&;").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    if (word.find_first_of("0123456789:()\"") != std::string_view::npos) return false;
    if (word.size() > 3 && !is_upper_at(word, 0) && word.find('-') == std::string_view::npos) return false;
  }
  return true;
}

/// Where " (2004" or ". 2004." begins.
std::size_t year_behind(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos && at + 6 < text.size(); at = text.find(' ', at + 1)) {
    const bool bracket = text[at + 1] == '(';
    const std::size_t begin = at + (bracket ? 2 : 1);
    const std::string_view year = text.substr(begin, 4);
    if (!is_all_digits(year) || (!year.starts_with("19") && !year.starts_with("20"))) continue;
    if (bracket || (at > 0 && text[at - 1] == '.' && text.substr(begin + 4, 1) == ".")) return at;
  }
  return std::string_view::npos;
}

/// "Springer, Cham (2018)", "ACM, New York, NY (2015)": house, place and year at the end of a reference.
bool begins_with_house(std::string_view text) {
  constexpr std::array<std::string_view, 16> kHouses{"springer",  "acm",    "ieee",      "elsevier", "birkhäuser", "birkhauser",
                                                     "wiley",     "kluwer", "physica",   "gabler",   "vieweg",     "palgrave",
                                                     "routledge", "sage",   "crc press", "mit press"};
  return std::any_of(kHouses.begin(), kHouses.end(), [text](std::string_view house) {
    const std::size_t comma = text.find(", ");
    return starts_with_ignoring_case(text, house) && comma != std::string_view::npos && comma <= house.size() + 24 &&
           (text.size() <= house.size() || text[house.size()] == ',' || text[house.size()] == ' ' || text[house.size()] == '-');
  });
}

/// "Doe, J., Roe, T., & Poe, R. (2004)", "Doe, J. and T. Roe (2004, May)": names, the first one inverted, and the year.
bool begins_with_names_and_year(std::string_view text) {
  constexpr std::size_t kMostNames = 400;
  if (begins_with_house(text)) return false;
  const std::string_view head = text.substr(0, kMostNames);
  const std::size_t comma = head.find(", ");
  if (comma == std::string_view::npos || comma > 40 || !is_ascii_upper(head.substr(comma + 2, 1).empty() ? ' ' : head[comma + 2]))
    return false;
  if (head.size() < comma + 4 || (head[comma + 3] != '.' && !is_ascii_lower(head[comma + 3]))) return false;
  const std::size_t at = year_behind(head);
  if (at == std::string_view::npos || at < comma) return false;
  return are_name_words(head.substr(0, at));
}

/// Behind the end of a sentence or of an address.
bool may_end_reference(std::string_view text) {
  if (text.ends_with('.') || text.ends_with(')') || text.ends_with(']')) return true;
  const std::string_view last = text.substr(text.rfind(' ') + 1);  // "https://doi.org/10.1/x", or what a line end left of it
  return last.size() >= 8 && last.find_first_of("0123456789") != std::string_view::npos &&
         last.find_first_of("./") != std::string_view::npos;
}

/// Three words in bold type begin at `at`.
bool begins_bold_title(const StyledText& text, std::uint32_t at) {
  return std::any_of(text.runs.begin(), text.runs.end(), [&](const StyleRun& run) {
    const auto begin = text.text.begin();
    return run.style == Style::bold && run.begin == at && std::count(begin + run.begin, begin + run.end, ' ') >= 2;
  });
}

std::vector<Seam> seams_of(const StyledText& styled, std::uint32_t looked) {
  const std::string_view text = std::string_view(styled.text).substr(0, looked);
  const bool titled = begins_bold_title(styled, 0);
  std::vector<Seam> seams;
  for (std::size_t at = kShortest; at + kShortest < text.size(); ++at) {
    if (text[at - 1] != ' ') continue;
    Seam seam;
    seam.begin = static_cast<std::uint32_t>(at);
    seam.end = static_cast<std::uint32_t>(at - 1);
    const std::string_view rest = text.substr(at);
    if (const std::size_t length = bullet_length(rest); length != 0) {
      seam.begin += static_cast<std::uint32_t>(length);
      seam.marked = true;
    } else if (titled && begins_bold_title(styled, seam.begin)) {
      seam.marked = true;
    } else if (repeats_names(rest)) {
      seam.marked = true;
      const std::string_view before = trim(text.substr(0, at));
      if (!before.ends_with('.') && !before.ends_with(')')) continue;
    } else if (rest.starts_with('[')) {
      ItemLabel label = read_label(rest);
      if (label.form != LabelForm::bracketed) continue;
      seam.begin += label.length;
      seam.label = std::move(label.label);
      seam.marked = true;
    } else {
      const std::string_view before = trim(text.substr(0, at));
      const bool stop = before.ends_with('.') || before.ends_with(';');
      const std::string_view inside = stop ? before.substr(0, before.size() - 1) : before;
      const char last = inside.empty() ? ' ' : inside.back();
      const bool dated = may_end_reference(before) && is_upper_at(rest, 0) && begins_with_names_and_year(rest);
      seam.marked = dated;
      if (!dated && (!stop || (!is_ascii_digit(last) && last != ')'))) continue;
    }
    seams.push_back(std::move(seam));
  }
  return seams;
}

/// "**Kites at dusk**. A. Doe and B. Roe. *Kite Letters*, 2020.": the title in bold type first.
bool is_titled_reference(const StyledText& text, std::string_view family) {
  if (!begins_bold_title(text, 0)) return false;
  const Evidence e = weigh(text, family);
  return (e.names >= 2 || e.owner || e.initials) && e.years > 0 && !e.period && e.against == 0;
}

/// Cuts the first reference off; false: there is one, or none.
bool cut_first(std::string_view family, Unit& unit, Unit& first) {
  const StyledText text = unit.text();
  const auto size = static_cast<std::uint32_t>(text.text.size());
  if (size < 2 * kShortest || size > kLongest) return false;
  const bool dated = begins_with_names_and_year(text.text);  // then all are
  const std::uint32_t looked = std::min(size, 2 * kWindow);
  for (const Seam& seam : seams_of(text, looked)) {
    if (dated && !seam.marked) continue;
    const StyledText left = trimmed(slice(text, 0, seam.end));
    const StyledText right = trimmed(slice(text, seam.begin, std::min(size, seam.begin + kWindow)));
    const auto is_whole = [family](const StyledText& part) {
      return is_titled_reference(part, family) || is_repeated_reference(part, family) || begins_with_names_and_year(part.text) ||
             (is_reference(part, family) && has_title(part));
    };
    if (!is_whole(right) || !is_whole(left)) continue;
    first = part_of(unit, left, true);
    unit = part_of(unit, trimmed(slice(text, seam.begin, size)), false);
    if (!seam.label.empty()) unit.label = seam.label;
    return true;
  }
  return false;
}

}  // namespace

Unit part_of(const Unit& unit, const StyledText& text, bool first) {
  Unit part = unit;
  if (!first) part.told.clear();
  const std::vector<UnitLine> lines = std::exchange(part.lines, {});
  part.lines.push_back({trimmed(text), Joint::space, first ? lines.front().line : lines.back().line, false});
  for (std::size_t i = 1; first && i < lines.size(); ++i) {
    UnitLine line = lines[i];
    if (!line.aside) line.text = {};
    line.aside = true;
    part.lines.push_back(std::move(line));
  }
  return part;
}

void split_packed_units(std::string_view owner_family, std::vector<Unit>& units) {
  constexpr int kMost = 100;  // references in one item
  std::vector<Unit> out;
  for (Unit& unit : units) {
    Unit first;
    const bool single = unit.form == ItemForm::heading || unit.form == ItemForm::row;
    for (int i = 0; !single && i < kMost && cut_first(owner_family, unit, first); ++i) out.push_back(std::move(first));
    out.push_back(std::move(unit));
  }
  units = std::move(out);
}

}  // namespace bibfold
