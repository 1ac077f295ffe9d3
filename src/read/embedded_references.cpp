// See embedded_references.h. Only names with the family first and initials behind it begin a reference: "Doe, J., & Roe, K. (2014)",
// "(Doe J, Roe K. Kites. …)". What is printed behind them, interpretation reads.
#include "read/embedded_references.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "read/evidence.h"
#include "read/name_shape.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestFamily = 40;

/// "B. L.", "J.-P.": where the initials at `at` end; `at` without any.
std::size_t dotted_initials_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t next = at; is_upper_at(text, next);) {
    std::size_t behind = next;
    next_code_point(text, behind);
    if (behind >= text.size() || text[behind] != '.') break;
    end = behind + 1;
    next = end + (end < text.size() && (text[end] == ' ' || text[end] == '-') ? 1 : 0);
  }
  return end;
}

/// "Doe, J. K." at `at`: where it ends; `at` where no such name stands.
std::size_t inverted_name_end(std::string_view text, std::size_t at) {
  const std::size_t comma = text.find(", ", at);
  if (comma == std::string_view::npos || comma < at + 2 || comma - at > kLongestFamily) return at;
  if (!is_upper_at(text, at) && !starts_with_ignoring_case(text.substr(at), "d") && !starts_with_ignoring_case(text.substr(at), "v"))
    return at;
  const NameShape shape = name_shape(text.substr(at, comma - at));
  if (shape != NameShape::family && shape != NameShape::name) return at;
  const std::size_t end = dotted_initials_end(text, comma + 2);
  return end > comma + 2 ? end : at;
}

/// "Doe JK" at `at`, in front of a comma or a period.
std::size_t plain_name_end(std::string_view text, std::size_t at) {
  const std::size_t stop = text.find_first_of(",.;", at);
  if (stop == std::string_view::npos || stop < at + 4 || stop - at > kLongestFamily || !is_upper_at(text, at)) return at;
  const std::size_t blank = text.rfind(' ', stop);
  if (blank == std::string_view::npos || blank <= at + 1 || stop - blank > 4) return at;
  const bool initials = is_all_capitals(text.substr(blank + 1, stop - blank - 1));
  return initials && name_shape(text.substr(at, blank - at)) == NameShape::family ? stop : at;
}

/// Where the names that begin at `begin` end; `begin` without any. `plain`: they have initials without periods.
std::size_t names_end(std::string_view text, std::size_t begin, bool& plain) {
  constexpr std::array<std::string_view, 7> kSeparators{", & ", ", and ", ", ", " & ", " and ", "; ", ", … "};
  std::size_t end = begin;
  for (std::size_t at = begin;;) {
    std::size_t next = inverted_name_end(text, at);
    if (next == at && (at == begin || plain)) {
      next = plain_name_end(text, at);
      plain = next != at;
    }
    if (next == at) return end;
    end = at = next;
    const auto* const separator =
        std::find_if(kSeparators.begin(), kSeparators.end(), [&](std::string_view s) { return text.substr(at).starts_with(s); });
    if (separator == kSeparators.end()) return end;
    at += separator->size();
    if (text.substr(at).starts_with("et al")) return at + 5;
  }
}

bool is_year_in_bracket(std::string_view text) {
  return text.size() > 6 && text[0] == '(' && (text.substr(1).starts_with("19") || text.substr(1).starts_with("20")) &&
         is_all_digits(text.substr(1, 4));
}

/// Whether a reference begins here: "Doe, J. (2014)", or behind a bracket "Doe J, Roe K. Kites. Annals. 2014;3:4".
bool begins_reference(std::string_view text, std::size_t begin) {
  bool plain = false;
  const std::size_t end = names_end(text, begin, plain);
  if (end == begin) return false;
  const std::string_view behind = text.substr(std::min(text.find_first_not_of(" .,", end), text.size()));
  if (is_year_in_bracket(behind)) return true;
  const bool opened = begin > 0 && (text[begin - 1] == '(' || text.substr(0, begin).ends_with(": "));
  return opened && text[end] == '.' &&
         std::count(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end), ',') >= 1;
}

/// Where the bracket that opens in front of `begin` closes; the end of the text where none does.
std::size_t closing_bracket(std::string_view text, std::size_t begin) {
  int depth = 1;
  for (std::size_t at = begin; at < text.size(); ++at) {
    depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    if (depth == 0) return at;
  }
  return text.size();
}

std::vector<std::size_t> beginnings(std::string_view text) {
  constexpr std::array<std::string_view, 8> kBefore{" (", "(", ": ", " in ", ". ", "; ", "\u2013 ", "\u2014 "};
  std::vector<std::size_t> out;
  for (std::size_t at = 0; at + 12 < text.size(); ++at) {
    const std::string_view front = text.substr(0, at);
    const bool may = at == 0 || std::any_of(kBefore.begin(), kBefore.end(), [front](std::string_view s) { return front.ends_with(s); });
    const bool follows = !out.empty() && front.substr(out.back()).size() < 30;
    if (may && !follows && begins_reference(text, at)) out.push_back(at);
  }
  return out;
}

/// Read at a meeting, not printed.
bool is_told_aloud(std::string_view text) {
  constexpr std::array<std::string_view, 6> kSigns{"presented at",        "[poster", "[conference presentation", "[talk",
                                                   "[paper presentation", "[webinar"};
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [text](std::string_view s) { return find_ignoring_case(text, s) != std::string_view::npos; });
}

}  // namespace

std::vector<ListItem> references_in(const ListItem& item, std::string_view owner_family) {
  constexpr std::size_t kLongest = 2000;
  std::vector<ListItem> out;
  const std::string_view text = item.text.text;
  if (item.form == ItemForm::heading || text.size() > kLongest) return out;
  const std::vector<std::size_t> begins = beginnings(text);
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t begin = begins[i];
    const std::size_t next = i + 1 < begins.size() ? begins[i + 1] : text.size();
    std::size_t end = begin > 0 && text[begin - 1] == '(' ? std::min(closing_bracket(text, begin), next) : next;
    while (end > begin && std::string_view(" (;\u2013\u2014").find(text[end - 1]) != std::string_view::npos) --end;
    ListItem cited = item;
    cited.text = trimmed(slice(item.text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)));
    cited.evidence = weigh(cited.text, owner_family);
    const Evidence& e = cited.evidence;
    if (e.score() >= Evidence::kMedium && e.years > 0 && !e.period && e.against < 2 && e.length >= 50 && !is_told_aloud(cited.text.text))
      out.push_back(std::move(cited));
  }
  return out;
}

}  // namespace bibfold
