// See owner_name.h: `find_name`. A line is a name when it looks like one and is neither an organization nor what the document is called.
#include "read/owner_name.h"

#include <algorithm>
#include <array>
#include <utility>

#include "read/affiliation.h"
#include "read/evidence_words.h"
#include "read/heading_words.h"
#include "read/name_decor.h"
#include "read/name_shape.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kNameLines = 8;

/// "QIAN LIU(刘乾)" → "Qian Liu"; "" for a name in native script alone.
std::string plain_latin_name(std::string_view text) {
  std::string out;
  int depth = 0;
  bool quoted = false;
  bool first = true;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == '(' || c == '[' || c == 0xFF08) ++depth;
    if (c == '"' || c == 0x201C || c == 0x201D) quoted = !quoted;
    const bool visible = depth == 0 && !quoted && c != '"' && c != 0x201D && !is_han(c);
    if (c == ')' || c == ']' || c == 0xFF09) depth = std::max(depth - 1, 0);
    if (!visible || c == ')' || c == 0xFF09) continue;
    append_utf8(out, first ? c : to_lower(c));
    first = !is_letter(c) && c != '\'';
  }
  return collapse_blanks(out);
}

/// What a document is, in the place and of the form of a name: "Curr\u00EDculo Lattes", "\u4E2A\u4EBA\u7B80\u5386".
bool is_cv_title(std::string_view text) {
  // clang-format off
  constexpr std::array<std::string_view, 21> kFolded{
      "\u4E2A\u4EBA\u4E3B\u9875", "\u4E2A\u4EBA\u7B80\u5386", "\u500B\u4EBA\u7C21\u6B77", "\u5C65\u5386", "\u5C65\u6B74", "\u5C65\u6B74\u66F8",
      "\u7814\u7A76\u696D\u7E3E", "\u7B80\u5386", "\u7C21\u6B77", "\u8AD6\u6587\u76EE\u9304", "\u8BBA\u6587\u5217\u8868", "\u8BBA\u6587\u76EE\u5F55",
      "academic curriculum vitae", "biographical sketch", "curriculo lattes", "curriculo vitae", "curriculum lattes", "curriculum vitae", "curriculum vitae et studiorum",
      "biosketch", "research portfolio"};
  // clang-format on
  const std::string folded = fold_text(text);
  return is_one_of(kFolded, folded) || (' ' + folded).find(" curriculum ") != std::string::npos || read_heading(text).whole;
}

/// Brackets, quotes and native script out, letters as they are.
std::string without_brackets(std::string_view text) {
  std::string as_printed;
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == '(' || c == 0xFF08) ++depth;
    if (c == '"' || c == 0x201C || c == 0x201D) {
      quoted = !quoted;
      continue;
    }
    if (depth == 0 && !quoted && !is_han(c)) append_utf8(as_printed, c);
    if (c == ')' || c == 0xFF09) depth = std::max(depth - 1, 0);
  }
  return collapse_blanks(as_printed);
}

/// "María Del Carmen Ortega" of capitals → "María del Carmen Ortega".
std::string with_small_particles(std::string_view name) {
  std::string out;
  for (const std::string_view word : split(name, ' ')) {
    const std::string small = fold_text(word);
    const bool particle = !out.empty() && small.size() == word.size() && is_among(kParticles, small);
    out.append(out.empty() ? "" : " ").append(particle ? small : std::string(word));
  }
  return out;
}

/// Letters of a name in capitals are no initials: "ANN LEE" is judged as "Ann Lee".
bool is_person(std::string_view text) {
  if (text.empty() || text.size() > 80) return false;
  bool capitals = true;
  for (std::size_t at = 0; at < text.size();) capitals = !is_lower(next_code_point(text, at)) && capitals;
  const std::string plain = plain_latin_name(text);
  if (plain.empty()) return is_name_like(text);  // native script alone
  const std::size_t words = static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' ')) + 1;
  if (capitals) return words >= 2 && words <= 6 && is_name_like(with_small_particles(plain));
  const std::string name = without_brackets(text);
  // "Doe, Jane", but not "Jane Doe, John Roe".
  const std::size_t comma = name.find(',');
  return is_name_like(name) && (comma == std::string::npos || name.find(' ') > comma);
}

/// Whether a name may go on with the word.
bool is_word_of_name(std::string_view word) {
  std::size_t first = 0;
  const char32_t c = word.empty() ? 0 : next_code_point(word, first);
  return is_upper(c) || is_han(c) || c == '(' || c == '"' || c == 0x201C || word == "van" || word == "von" || word == "de" || word == "der";
}

/// The words from `begin` on that may be a name.
std::string leading_name(std::string_view text, std::size_t begin) {
  std::string name;
  std::size_t end = begin;
  for (std::size_t next = begin; next <= text.size(); next = end + 1) {
    end = std::min(text.find_first_of(" ,.;!", next), text.size());
    const std::string_view word = text.substr(next, end - next);
    if (!is_word_of_name(word)) break;
    name.append(name.empty() ? "" : " ").append(word);
    const bool initial = end < text.size() && text[end] == '.' && word.size() == 1;
    if (initial) {
      name += '.';
      ++end;
    }
    if (end >= text.size() || (text[end] != ' ' && !initial)) break;
  }
  return name;
}

/// "I'm Jane "JD" Doe, an assistant professor": the stretch of name behind an introduction, or nothing.
std::string introduced_name(std::string_view text, std::size_t& where) {
  constexpr std::array<std::string_view, 9> kIntroductions{"My name is ",    "I am ",    "I'm ", "I\u2019m ", "Ich bin ",
                                                           "Mein Name ist ", "Je suis ", "Soy ", "this is "};
  for (const std::string_view words : kIntroductions) {
    const std::size_t at = text.find(words);
    if (at == std::string_view::npos) continue;
    const std::size_t begin = at + words.size();
    where = begin;
    std::string name = leading_name(text, begin);
    if (is_person(name)) return name;
  }
  return {};
}

/// "Jane Doe Education": a heading that a converter put behind the name on its line.
std::string_view without_heading(std::string_view name) {
  const std::size_t last = name.rfind(' ');
  const std::size_t first = name.find(' ');
  if (last == std::string_view::npos || first == last) return name;
  const HeadingReading reading = read_heading(name.substr(last + 1));
  const bool section = reading.whole && reading.kind != SectionKind::unknown && reading.kind != SectionKind::group;
  return section ? trim(name.substr(0, last)) : name;
}

/// "Jane Doe jane@example.org", "Jane Doe +1 555 0100": what to write to, behind the name.
std::string_view without_contact(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view word = text.substr(at + 1, text.find(' ', at + 1) - at - 1);
    if (word.find('@') != std::string_view::npos || word.starts_with("http") || word.starts_with("www.") || word.starts_with('+'))
      return trim(text.substr(0, at));
  }
  return text;
}

/// "Jane Doe | Curriculum Vitae", "Curriculum Vitae — Jane Doe": the part of the line that is a person's name.
std::string_view name_in_line(std::string_view text) {
  while (!text.empty()) {
    std::size_t end = text.size();
    std::size_t next = text.size();
    for (const std::string_view stop : {" | ", " \u2022 ", " \u00B7 ", " - ", " \u2013 ", " \u2014 ", "  "}) {
      const std::size_t at = text.find(stop);
      if (at < end) {
        end = at;
        next = at + stop.size();
      }
    }
    const std::string_view part = strip_separators(text.substr(0, end));
    const std::string_view name = without_heading(bare_name(without_contact(part)));
    if (is_person(name) && !has_organization(name) && !is_cv_title(name)) return name;
    // Only the kind of document may stand in front.
    if (!name.empty() && !is_cv_title(name)) return {};
    text = text.substr(next);
  }
  return {};
}

/// "# **JANE DOE** Professor of Kites"
std::string_view leading_bold(const StyledText& text) {
  for (const StyleRun& run : text.runs)
    if (run.begin == 0 && run.style == Style::bold) return std::string_view(text.text).substr(0, run.end);
  return {};
}

/// "# Giovanna **Example Tosi**": what alone is in bold type at the end of a name is the family name; "" for one word, which needs no
/// telling.
std::string_view bold_family(const StyledText& text, std::string_view name) {
  const auto begin = static_cast<std::uint32_t>(name.data() - text.text.data());
  const auto end = begin + static_cast<std::uint32_t>(name.size());
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::bold || run.begin <= begin || run.begin >= end || run.end < end) continue;
    const std::string_view family = trim(std::string_view(text.text).substr(run.begin, end - run.begin));
    const bool words = family.find(' ') != std::string_view::npos && family.find('.') == std::string_view::npos;
    // "Canon Dr **Peter Doe Roe**": what stands before is no given name
    const std::string_view given = trim(name.substr(0, run.begin - begin));
    const std::string_view last = given.substr(given.rfind(' ') + 1);
    if (last.size() <= 3 || last.ends_with('.')) return {};
    return words && text.text[run.begin - 1] == ' ' ? family : std::string_view();
  }
  return {};
}

/// At the top on a line of its own, from line `first` on.
std::optional<FoundName> find_printed_name(const Page& page, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < std::min(end, kNameLines); ++i) {
    const PageLine& line = page.lines[i];
    if (line.kind == LineKind::item || line.kind == LineKind::row || (line.kind == LineKind::text && line.level > 0)) break;
    if (line.kind == LineKind::code) continue;
    std::string_view name = name_in_line(line.text.text);
    if (name.empty() && (line.kind == LineKind::heading || i == 0)) name = name_in_line(leading_bold(line.text));
    if (name.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(name.data() - line.text.text.data());
    const std::string_view family = bold_family(line.text, name);
    const std::string_view given = trim(name.substr(0, name.size() - family.size()));
    std::string written = family.empty() ? std::string(name) : std::string(family) + ", " + std::string(given);
    return FoundName{std::move(written), line.text.source_span(begin, begin + static_cast<std::uint32_t>(name.size())), i};
  }
  return std::nullopt;
}

/// "Nombre: Ana Ejemplo", "**1. Adı Soyadı :** Ayşe Örnek": a form tells it, among the first lines.
std::optional<FoundName> find_labelled_name(const Page& page) {
  constexpr std::size_t kLines = 16;
  constexpr std::array<std::string_view, 24> kLabels{"ad soyad",
                                                     "adi soyadi",
                                                     "apellidos y nombre",
                                                     "candidate name",
                                                     "cognome e nome",
                                                     "full name",
                                                     "imie i nazwisko",
                                                     "naam",
                                                     "name",
                                                     "namn",
                                                     "navn",
                                                     "nimi",
                                                     "nom",
                                                     "nom et prenom",
                                                     "nom prenom",
                                                     "nombre",
                                                     "nombre completo",
                                                     "nombre y apellidos",
                                                     "nome",
                                                     "nome completo",
                                                     "nome e cognome",
                                                     "prenom nom",
                                                     "vor und nachname",
                                                     "фио"};
  for (std::size_t i = 0; i < std::min(page.lines.size(), kLines); ++i) {
    const std::string& text = page.lines[i].text.text;
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos || colon + 4 > text.size()) continue;
    std::string_view label = std::string_view(text).substr(0, colon);
    label = label.substr(std::min(label.find_first_not_of("0123456789.) "), label.size()));
    const std::string_view name = trim(std::string_view(text).substr(colon + 1));
    if (!is_one_of(kLabels, fold_text(label)) || !is_person(bare_name(name)) || has_organization(name)) continue;
    const auto begin = static_cast<std::uint32_t>(name.data() - text.data());
    return FoundName{std::string(bare_name(name)), page.lines[i].text.source_span(begin, static_cast<std::uint32_t>(begin + name.size())),
                     i};
  }
  return std::nullopt;
}

/// Introduced in a sentence.
std::optional<FoundName> find_introduced_name(const Page& page, std::size_t end) {
  for (std::size_t i = 0; i < end; ++i) {
    const StyledText& text = page.lines[i].text;
    std::size_t where = 0;
    std::string name = introduced_name(text.text, where);
    if (name.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(where);
    const Span span = text.source_span(begin, begin + static_cast<std::uint32_t>(name.size()));
    return FoundName{std::move(name), span, i};
  }
  return std::nullopt;
}

/// "Oslo, Norway" above "# Jane Doe": the heading is the name.
std::optional<FoundName> find_headed_name(const Page& page, const FoundName& above, std::size_t end) {
  if (page.lines[above.line].kind == LineKind::heading || above.name.find(',') == std::string::npos) return std::nullopt;
  std::optional<FoundName> below = find_printed_name(page, above.line + 1, end);
  if (!below) return std::nullopt;
  // "Example University" / "Oslo, Norway" / "Jane Doe": an address, and then the name.
  const bool address =
      above.line > 0 && has_organization(page.lines[above.line - 1].text.text) && below->name.find(',') == std::string::npos;
  return address || page.lines[below->line].kind == LineKind::heading ? below : std::nullopt;
}

/// How many lines hold the word, up to `most`.
std::size_t count_lines_with(const Page& page, std::size_t from, std::string_view folded_word, std::size_t most) {
  std::size_t lines = 0;
  for (std::size_t i = from; i < page.lines.size() && lines < most; ++i)
    lines += (' ' + fold_text(page.lines[i].text.text) + ' ').find(' ' + std::string(folded_word) + ' ') != std::string::npos ? 1U : 0U;
  return lines;
}

/// "# List of Publications" / "Dr. Jane Doe": a name directly below what the document is called, with a title before it, or found again in
/// three of its lines.
std::optional<FoundName> find_name_below_title(const Page& page) {
  constexpr std::size_t kLines = 3;
  if (page.lines.empty() || page.lines[0].kind != LineKind::heading || !read_heading(page.lines[0].text.text).whole) return std::nullopt;
  std::size_t at = 1;
  while (at < page.lines.size() && page.lines[at].text.text.empty()) ++at;
  if (at >= page.lines.size() || page.lines[at].kind == LineKind::item || page.lines[at].kind == LineKind::row) return std::nullopt;
  const std::string_view text = page.lines[at].text.text;
  const std::string_view name = name_in_line(text);
  if (name.empty()) return std::nullopt;
  const bool titled = name.size() < trim(text).size();
  const std::string family = fold_text(name.substr(name.rfind(' ') + 1));
  if (!titled && count_lines_with(page, at + 1, family, kLines) < kLines) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(name.data() - text.data());
  const Span span = page.lines[at].text.source_span(begin, begin + static_cast<std::uint32_t>(name.size()));
  return FoundName{std::string(name), span, at};
}

}  // namespace

std::optional<FoundName> find_name(const Page& page, std::size_t end) {
  if (std::optional<FoundName> labelled = find_labelled_name(page)) return labelled;
  std::optional<FoundName> found = find_printed_name(page, 0, end);
  if (found) {
    std::optional<FoundName> headed = find_headed_name(page, *found, end);
    if (headed) return headed;
  }
  if (!found) found = find_introduced_name(page, end);
  return found ? found : find_name_below_title(page);
}

std::string plain_name(std::string_view text) {
  std::string plain = plain_latin_name(text);
  return plain.empty() ? std::string(text) : plain;
}

}  // namespace bibfold
