// See title_markup.h.
#include "dedup/title_markup.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "dedup/known_words.h"
#include "dedup/title_key.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

// Not those that catalogues put behind a title that they cut off or grouped ("& raquo ;"): see title_residue.h.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kEntities{{{"amp", "&"},
                                                                                   {"apos", "'"},
                                                                                   {"gt", ">"},
                                                                                   {"ldquo", " "},
                                                                                   {"lsquo", " "},
                                                                                   {"lt", "<"},
                                                                                   {"mdash", " - "},
                                                                                   {"nbsp", " "},
                                                                                   {"ndash", " - "},
                                                                                   {"quot", " "},
                                                                                   {"rdquo", " "},
                                                                                   {"rsquo", "'"},
                                                                                   {"thinsp", " "}}};
static_assert(is_ascending(kEntities));
constexpr std::array<std::string_view, 20> kTags{"b",    "bold", "br", "em",  "emph",  "font", "i",      "inf", "it",  "italic",
                                                 "nobr", "p",    "sc", "scp", "small", "span", "strong", "sub", "sup", "tt"};
static_assert(is_ascending(kTags));

/// "bnow", which is none, of "now".
bool is_word_behind_glyph(std::string_view word) {
  const std::string_view rest = word.substr(1);
  return rest.size() > 1 && !is_title_word(word) && (is_title_word(rest) || is_small_word(rest));
}

/// Puts what the entity whose ";" comes next stands for in its place at the end of `out`.
bool end_entity(std::string& out) {
  std::size_t end = out.size();
  while (end > 0 && out[end - 1] == ' ') --end;  // "& hellip ;"
  std::size_t begin = end;
  while (begin > 0 && is_ascii_letter(out[begin - 1])) --begin;
  const std::string_view name = std::string_view(out).substr(begin, end - begin);
  const auto row =
      std::lower_bound(kEntities.begin(), kEntities.end(), name, [](const auto& r, std::string_view n) { return r.first < n; });
  if (row == kEntities.end() || row->first != name) return false;
  out.resize(begin);
  if (out.ends_with("& ")) out.pop_back();
  if (out.ends_with('&')) out.pop_back();
  out += row->second;
  return true;
}

std::string without_entities(std::string_view title) {
  std::string out;
  for (const char c : title) {
    if (c != ';' || !end_entity(out)) out += c;
  }
  return out;
}

/// The length of the tag at `at`, 0 for another "<".
std::size_t tag_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 120;
  std::size_t name = at + 1;
  if (name < text.size() && text[name] == '/') ++name;
  std::size_t end = name;
  while (end < text.size() && (is_ascii_letter(text[end]) || text[end] == ':')) ++end;
  const std::string word = lower(text.substr(name, end - name));
  const bool of_xml = word.starts_with("mml:") || word.starts_with("jats:");  // "<mml:mi mathvariant="normal">"
  const auto close = text.substr(at, kLongest).find('>');
  return close != std::string_view::npos && (of_xml || is_among(kTags, word)) ? close + 1 : 0;
}

/// Behind the group that opens at `at`; the end of the text where nothing closes it.
std::size_t behind_group(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at + 1;
  }
  return text.size();
}

/// "… under drought\\footnote{Supported by …}": what it says is of the paper, not of the title.
void erase_footnotes(std::string& text) {
  for (const std::string_view command : {"\\footnote{", "\\thanks{"}) {
    for (auto at = text.find(command); at != std::string::npos; at = text.find(command, at))
      text.erase(at, behind_group(text, at + command.size() - 1) - at);
  }
}

/// "Bon the semantics of Bnow^": the quotes of some publishers' fonts come out of a PDF as "B" and "^", of which the second may be lost.
void erase_quote_glyphs(std::string& text) {
  std::vector<std::size_t> glyphs;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((text[at] != 'B' && text[at] != 'b') || (at != 0 && text[at - 1] != ' ')) continue;
    std::size_t end = at + 1;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    if (is_word_behind_glyph(lower(std::string_view(text).substr(at, end - at)))) glyphs.push_back(at);
  }
  const bool marked = text.find('^') != std::string::npos;
  if (glyphs.size() < (marked ? 1U : 2U)) return;
  for (auto at = glyphs.rbegin(); at != glyphs.rend(); ++at) text.erase(*at, 1);
}

/// Cheap: two words with that letter, or one and the mark.
bool may_have_quote_glyphs(std::string_view text) {
  std::size_t words = text.find('^') == std::string_view::npos ? 0 : 1;
  for (std::size_t at = 0; at < text.size() && words < 2; ++at)
    words += (text[at] == 'B' || text[at] == 'b') && (at == 0 || text[at - 1] == ' ') ? 1U : 0U;
  return words > 1;
}

/// "Mining causal structures [J]. Journal of …", "… [ C ] // …": the kind of the publication, as Chinese standards print it behind the
/// title.
std::size_t end_before_kind(std::string_view text) {
  constexpr std::string_view kKinds = "acdjmnprsACDJMNPRS";
  for (auto open = text.find(" ["); open != std::string_view::npos; open = text.find(" [", open + 1)) {
    const auto close = text.find(']', open);
    if (close == std::string_view::npos) break;
    const std::string_view kind = trim(text.substr(open + 2, close - open - 2));
    const std::string_view rest = trim(text.substr(close + 1));
    const bool ends = rest.empty() || rest.front() == '.' || rest.front() == ',' || rest.starts_with("//");
    if (kind.size() == 1 && kKinds.find(kind.front()) != std::string_view::npos && ends) return open;
  }
  return text.size();
}

}  // namespace

std::string without_title_markup(std::string_view title) {
  std::string text = title.find(';') == std::string_view::npos ? std::string(title) : without_entities(title);
  constexpr std::size_t kShort = 12;
  if (const std::size_t end = end_before_kind(text); end >= kShort) text.resize(end);
  if (may_have_quote_glyphs(text)) erase_quote_glyphs(text);
  if (text.find('\\') != std::string::npos) erase_footnotes(text);
  if (text.find('<') == std::string::npos) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t tag = text[at] == '<' ? tag_at(text, at) : 0;
    if (tag == 0) out += text[at];
    at += std::max<std::size_t>(tag, 1);
  }
  return out;
}

}  // namespace bibfold
