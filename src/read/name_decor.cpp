// See name_decor.h: `bare_name`. Tables of words, taken off at both ends until nothing more goes.
#include "read/name_decor.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// What a document is, in front of or behind the name of its owner.
// clang-format off
constexpr std::array<std::string_view, 23> kDocuments{
    "curriculum scientifico e didattico", "curriculum scientifico", "curriculum vitae et studiorum", "curriculum vit\u00E6 et studiorum", "curriculum vit\u00C6 et studiorum", "curriculum accademico", "academic curriculum vitae", "curriculum vitae", "curriculum vit\u00E6", "curriculum vit\u00C6", "academic cv", "r\u00E9sum\u00E9", "resume", "cv", "vita", "vitae", "lebenslauf",
    "publication list", "list of publications", "publications", "schriftenverzeichnis", "publikationsliste", "publikationsverzeichnis"};
// Around a name at the top of a CV, in front or behind: no part of it.
constexpr std::array<std::string_view, 14> kBeside{
    "name and surname", "full name", "name", "nombre y apellidos", "apellidos y nombre", "nombre completo", "nome completo",
    "cognome e nome", "nome e cognome", "nom et pr\u00E9nom", "dr.", "dr", "prof.", "professor"};
constexpr std::array<std::string_view, 65> kDegrees{
    "ph.d.", "ph.d", "phd", "ph. d.", "m.d.", "md", "m.sc.", "msc", "m.a.", "ma", "b.sc.", "mba", "dphil", "dr.", "sc.d.", "esq.",
    "m.s.", "she/her", "he/him", "they/them", "bsc", "ba", "b.a.", "mphil", "m.phil.", "mph", "m.p.h.", "rn", "r.n.", "llm", "ll.m.",
    "llb", "ll.b.", "jd", "j.d.", "mbbs", "mbchb", "frcp", "frs", "frsc", "fba", "faan", "facc", "facs", "frsa", "sfhea", "fhea", "dsc",
    "d.sc.", "edd", "ed.d.", "drph", "dvm", "dds", "pharmd", "ceng", "pe", "obe", "mbe", "cbe", "kc", "qc", "em.", "emeritus", "emerita"};

/// In front of a name, one or several: "Prof. Dr. rer. nat. Jane Doe", "Univ.-Prof. Dipl.-Ing. Dr. Jane Doe".
constexpr std::array<std::string_view, 87> kTitles{
    "(em.)", "pr", "phil.", "rer.", "nat.", "med.", "ing.", "habil.", "iur.", "jur.", "theol.", "oec.", "pol.", "soc.", "agr.", "vet.", "dent.",
    "paed.", "techn.", "sc.", "math.", "dr.-ing.", "dipl.-ing.", "dipl.-inf.", "dipl.-phys.", "univ.-prof.", "ass.-prof.", "priv.-doz.",
    "pd", "ao.", "apl.", "prof", "assoc.", "asst.", "h.c.", "mag.", "mgr.", "doc.", "rndr.", "ir.", "drs.", "dott.", "dott.ssa",
    "prof.ssa", "arch.", "avv.", "dra.", "dra", "lic.", "profa.", "mr.", "mrs.", "ms.", "mme", "assistant", "associate", "sir", "dame",
    "rev.", "revd", "revd.", "reverend", "canon", "hab.", "hon.", "doç.", "profª", "drª", "prof.ª", "dr.ª", "prof.dr.", "mmag.", "phdr.", "judr.", "hab", "inż.", "inz.", "mgr", "lek.", "mudr.", "mvdr.", "paeddr.", "dr.sc.", "akad.", "öğr.", "üyesi", "the"};
// clang-format on

bool is_beside_blank(char c) { return c == ' ' || c == ':' || c == '-' || c == '|' || c == ',' || c == '/'; }

/// What is behind the word in front of `text`, which ends there; `text` itself when the word does not stand there.
std::string_view behind_front(std::string_view text, std::string_view word) {
  if (!starts_with_ignoring_case(text, word)) return text;
  const std::string_view rest = text.substr(word.size());
  const bool goes_on = !rest.empty() && (word.ends_with('.') ? is_ascii_lower(rest[0]) : !is_beside_blank(rest[0]));  // "Prof.ssa"
  return goes_on ? text : strip_separators(rest);
}

/// A word of kDocuments or kBeside in front: "CV of Jane Doe", "Dr. Jane Doe".
bool strip_front(std::string_view& text) {
  for (const std::string_view word : kDocuments) {
    std::string_view rest = behind_front(text, word);
    if (rest.size() == text.size()) continue;
    for (const std::string_view of : {"of ", "von ", "di ", "de ", "for "}) {
      if (starts_with_ignoring_case(rest, of)) rest = strip_separators(rest.substr(of.size()));
    }
    text = rest;
    return true;
  }
  for (const std::string_view word : kBeside) {
    const std::string_view rest = behind_front(text, word);
    if (rest.size() == text.size()) continue;
    text = rest;
    return true;
  }
  return false;
}

/// "Jane Doe, LL.M. (Chicago)", "Jane Doe CV (October 2024)": where a degree is from, when a document was written.
bool strip_bracket(std::string_view& text) {
  const std::size_t open = text.rfind(" (");
  if (!text.ends_with(')') || open == std::string_view::npos || open < 4) return false;
  const std::string_view front = text.substr(0, open);
  const std::string_view inside = text.substr(open + 2, text.size() - open - 3);
  const auto ends_in = [front](std::string_view word) {
    return front.size() > word.size() && equals_ignoring_case(front.substr(front.size() - word.size()), word) &&
           is_beside_blank(front[front.size() - word.size() - 1]);
  };
  const bool degree = std::any_of(kDegrees.begin(), kDegrees.end(), ends_in) || front.ends_with("Attorney at Law");
  const bool document = std::any_of(kDocuments.begin(), kDocuments.end(), ends_in);
  const bool dated = inside.size() >= 4 && inside.find_first_not_of("0123456789", inside.size() - 4) == std::string_view::npos;
  if (!degree && !(document && dated)) return false;
  text = strip_separators(front);
  return true;
}

/// "Jane Doe, LL.M. (Cantab.)", "Jane Doe, BA (Hons)": where a degree is from.
bool strip_origin(std::string_view& text) {
  for (const std::string_view origin : {"(Cantab.)", "(Cantab)", "(Oxon.)", "(Oxon)", "(Hons)", "(Hons.)", "(Lond)", "(Dubl)"}) {
    if (text.size() <= origin.size() || !text.ends_with(origin)) continue;
    text = strip_separators(text.substr(0, text.size() - origin.size()));
    return true;
  }
  return strip_bracket(text);
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

/// "Jane Doe, Associate Professor of Law": what she is.
bool strip_rank(std::string_view& text) {
  constexpr std::array<std::string_view, 18> kRanks{
      "attorney at law",     "rechtsanwalt",         "rechtsanwältin", "barrister", "prof. ",          "professor",
      "associate professor", "assistant professor",  "full professor", "lecturer",  "senior lecturer", "reader",
      "emeritus professor",  "university professor", "professeur",     "profesor",  "professorin",     "professore"};
  const std::size_t first = text.find(", ");
  if (first == std::string_view::npos) return false;
  const std::size_t last = text.rfind(", ");
  const auto is_rank = [&](std::size_t at) {
    return std::any_of(kRanks.begin(), kRanks.end(), [&](std::string_view r) { return starts_with_ignoring_case(text.substr(at + 2), r); });
  };
  if (!is_rank(first) && !is_rank(last)) return false;
  const std::size_t comma = is_rank(first) ? first : last;
  text = strip_separators(text.substr(0, comma));
  return true;
}

/// "Jane Doe      Page 2": the running head of a page that is the first one here.
bool strip_page(std::string_view& text) {
  const std::size_t blank = text.find_last_not_of("0123456789");
  if (blank == std::string_view::npos || blank + 1 >= text.size() || text[blank] != ' ') return false;
  const std::string_view front = trim(text.substr(0, blank));
  for (const std::string_view word : {" page", " p.", " seite", " pg."}) {
    if (front.size() <= word.size() || !equals_ignoring_case(front.substr(front.size() - word.size()), word)) continue;
    text = strip_separators(front.substr(0, front.size() - word.size()));
    return true;
  }
  return false;
}

/// "Jane Doe, MPH, DrPH, FRSC": the letters behind the commas.
bool strip_letters(std::string_view& text) {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos) return false;
  const std::string_view part = trim(text.substr(comma + 1));
  const auto capitals = count_capitals(part);
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

/// Arrows, dingbats, emoji and what joins them, icons of private fonts: around a name for show.
bool is_ornament(char32_t c) {
  return (c >= 0x2190 && c <= 0x2BFF) || (c >= 0xE000 && c <= 0xF8FF) || c >= 0x1F000 || c == 0x200D || c == 0x20E3 || c == 0xFE0F;
}

/// "Jane Doe 👩🏽‍🔬", "♣ Jane Doe": one such character at either end.
bool strip_ornament(std::string_view& text) {
  if (text.empty()) return false;
  std::size_t first = 0;
  if (is_ornament(next_code_point(text, first))) {
    text.remove_prefix(first);
    return true;
  }
  std::size_t last = previous_offset(text, text.size());
  const std::size_t begin = last;
  if (!is_ornament(next_code_point(text, last))) return false;
  text = text.substr(0, begin);
  return true;
}

}  // namespace

std::string_view strip_separators(std::string_view text) {
  for (;;) {
    text = trim(text);
    if (strip_ornament(text)) continue;
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
  while (strip_front(text) || strip_back(text, kDocuments) || strip_back(text, kBeside) || strip_origin(text) ||
         strip_back(text, kDegrees) || strip_title(text) || strip_letters(text) || strip_rank(text) || strip_page(text)) {
  }
  for (const std::string_view of : {"'s", "\u2019s"}) {  // "Jane Doe's CV"
    if (text.ends_with(of)) text.remove_suffix(of.size());
  }
  return text;
}

}  // namespace bibfold
