// See name_decor.h: `bare_name`. Tables of words, taken off at both ends until nothing more goes.
#include "read/name_decor.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/utf8.h"

namespace bibfold {
namespace {

// Around a name at the top of a CV, in front or behind: no part of it.
constexpr std::array<std::string_view, 14> kBeside{"curriculum vitae",
                                                   "curriculum vit\u00E6",
                                                   "r\u00E9sum\u00E9",
                                                   "resume",
                                                   "cv",
                                                   "vita",
                                                   "vitae",
                                                   "lebenslauf",
                                                   "name",
                                                   "dr.",
                                                   "dr",
                                                   "prof.",
                                                   "professor",
                                                   "academic cv"};
constexpr std::array<std::string_view, 18> kDegrees{"ph.d.", "ph.d",  "phd", "ph. d.", "m.d.", "md",    "m.sc.", "msc",  "m.a.",
                                                    "ma",    "b.sc.", "mba", "dphil",  "dr.",  "sc.d.", "esq.",  "m.s.", "she/her"};

/// In front of a name, one or several: "Prof. Dr. rer. nat. Jane Doe", "Univ.-Prof. Dipl.-Ing. Dr. Jane Doe".
constexpr std::array<std::string_view, 24> kTitles{"phil.",    "rer.",       "nat.",       "med.",        "ing.",        "habil.",
                                                   "dr.-ing.", "dipl.-ing.", "dipl.-inf.", "dipl.-phys.", "univ.-prof.", "priv.-doz.",
                                                   "pd",       "apl.",       "prof",       "assoc.",      "asst.",       "h.c.",
                                                   "mag.",     "mgr.",       "doc.",       "rndr.",       "assistant",   "associate"};

bool is_beside_blank(char c) { return c == ' ' || c == ':' || c == '-' || c == '|' || c == ',' || c == '/'; }

/// A word of kBeside in front: "CV of Jane Doe".
bool strip_front(std::string_view& text) {
  for (const std::string_view word : kBeside) {
    if (!starts_with_ignoring_case(text, word)) continue;
    std::string_view rest = text.substr(word.size());
    if (!rest.empty() && !is_beside_blank(rest[0]) && !word.ends_with('.')) continue;
    rest = strip_separators(rest);
    text = starts_with_ignoring_case(rest, "of ") ? strip_separators(rest.substr(3)) : rest;
    return true;
  }
  return false;
}

/// A word of the table behind: "Jane Doe, Ph.D.".
bool strip_back(std::string_view& text, std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.size() <= word.size() || !equals_ignoring_case(text.substr(text.size() - word.size()), word)) continue;
    if (!is_beside_blank(text[text.size() - word.size() - 1])) continue;
    text = strip_separators(text.substr(0, text.size() - word.size()));
    return true;
  }
  return false;
}

bool strip_title(std::string_view& text) {
  const std::size_t blank = text.find(' ');
  const std::string_view word = text.substr(0, blank);
  if (blank == std::string_view::npos ||
      std::none_of(kTitles.begin(), kTitles.end(), [&](std::string_view w) { return equals_ignoring_case(w, word); }))
    return false;
  text = strip_separators(text.substr(blank));
  return true;
}

/// "Jane Doe, MPH, DrPH, FRSC": the letters behind the commas.
bool strip_letters(std::string_view& text) {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos) return false;
  const std::string_view part = trim(text.substr(comma + 1));
  const auto capitals = std::count_if(part.begin(), part.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (part.empty() || part.size() > 8 || capitals < 2 || part.find(' ') != std::string_view::npos) return false;
  text = strip_separators(text.substr(0, comma));
  return true;
}

/// "\u59D3\u540D\uFF1A\u9648\u7ACB\u65B0", "\u9648\u7ACB\u65B0 \u6559\u6388": a label in front, a rank behind.
std::string_view strip_han_labels(std::string_view text) {
  for (const std::string_view label : {"\u59D3\u540D", "\u59D3 \u540D", "\u6C0F\u540D"}) {
    if (!text.starts_with(label)) continue;
    text = trim(text.substr(label.size()));
    if (text.starts_with("\uFF1A")) text.remove_prefix(3);
    text = strip_separators(text);
  }
  for (const std::string_view rank : {"\u526F\u6559\u6388", "\u6559\u6388", "\u535A\u58EB", "\u7814\u7A76\u5458", "\u8001\u5E08"}) {
    if (text.size() > rank.size() && text.ends_with(rank)) text = trim(text.substr(0, text.size() - rank.size()));
  }
  return text;
}

}  // namespace

std::string_view strip_separators(std::string_view text) {
  for (;;) {
    text = trim(text);
    if (!text.empty() && is_beside_blank(text.front())) {
      text.remove_prefix(1);
    } else if (!text.empty() && is_beside_blank(text.back())) {
      text.remove_suffix(1);
    } else if (text.starts_with("\u2013") || text.starts_with("\u2014") || text.starts_with("\u2022")) {
      text.remove_prefix(3);
    } else if (text.ends_with("\u2013") || text.ends_with("\u2014") || text.ends_with("\u2022")) {
      text.remove_suffix(3);
    } else {
      return text;
    }
  }
}

std::string_view bare_name(std::string_view text) {
  text = strip_han_labels(strip_separators(text));
  while (strip_front(text) || strip_back(text, kBeside) || strip_back(text, kDegrees) || strip_title(text) || strip_letters(text)) {
  }
  return text;
}

}  // namespace bibfold
