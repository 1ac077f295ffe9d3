// See told_papers.h. The title has quotes or a style of its own; a venue with its year stands behind it or, announced, in front of it. Who
// wrote the paper, the bullet does not say. Talks, theses, patents and prizes are told in the same way, and are none.
#include "read/told_papers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/evidence.h"
#include "read/item_verdicts.h"
#include "read/mentions.h"
#include "read/reference_signs.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

/// A title, [begin, end) without its quotes, and what covers it with them.
struct Title {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t outer_begin = 0;
  std::uint32_t outer_end = 0;
  bool style = false;  ///< italic or bold only
  bool paper = false;  ///< a link to where papers are
  bool bold = false;
};

template <std::size_t N>
bool has_any_word(std::string_view folded, const std::array<std::string_view, N>& beginnings) {
  const std::vector<std::string_view> words = split(folded, ' ');
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::any_of(beginnings.begin(), beginnings.end(), [word](std::string_view b) { return word.starts_with(b); });
  });
}

/// "Paper:", "which was published as", "co-authored", "accepted to".
bool announces_paper(std::string_view text) {
  constexpr std::array<std::string_view, 15> kWords{"output",   "accept",    "appear",   "article",    "author",
                                                    "coauthor", "described", "detailed", "manuscript", "papers",
                                                    "paper",    "preprint",  "publi",    "see",        "wrote"};
  return has_any_word(fold_text(text), kWords);
}

bool tells_of_other_things(std::string_view text) {
  constexpr std::array<std::string_view, 22> kWords{
      "award",   "blog",   "course", "dissertation", "grant",   "interview", "keynote", "lecture", "masterarbeit", "medium", "patent",
      "podcast", "poster", "prize",  "review",       "seminar", "talk",      "these",   "thesis",  "tutorial",     "video",  "workshop on"};
  return has_any_word(fold_text(text), kWords);
}

/// Three words or more, the first of them with a capital or a digit.
bool may_be_title(std::string_view text) {
  constexpr std::size_t kShortest = 12;
  constexpr std::size_t kLongest = 300;
  if (text.size() < kShortest || text.size() > kLongest || std::count(text.begin(), text.end(), ' ') < 2) return false;
  if (find_year_signs(text).period) return false;  // "*Jun. 2022 – Sep. 2022*"
  std::size_t at = 0;
  const char32_t first = next_code_point(text, at);
  return is_upper(first) || is_digit(first) || is_han(first);
}

/// "Journal of Kites", "Proc. of the Conference on Kites": in italics as a title may be.
bool is_venue_name(std::string_view text) {
  constexpr std::array<std::string_view, 12> kBegin{"journal", "proceedings", "proc ", "transactions", "ieee ",          "acm ",
                                                    "annals",  "advances in", "int ",  "workshop ",    "international ", "conference "};
  constexpr std::array<std::string_view, 6> kInside{" journal of ",     " conference on ", " workshop on ",
                                                    " proceedings of ", " symposium on ",  " transactions on "};
  // "Kite Rev. Lett."
  const auto abbreviated = std::count(text.begin(), text.end(), '.');
  if (abbreviated >= 2 && abbreviated * 2 > std::count(text.begin(), text.end(), ' ')) return true;
  const std::string folded = fold_text(text);
  return std::any_of(kBegin.begin(), kBegin.end(), [&](std::string_view w) { return folded.starts_with(w); }) ||
         std::any_of(kInside.begin(), kInside.end(), [&](std::string_view w) { return folded.find(w) != std::string::npos; });
}

/// A link to where papers are goes over all of it.
bool is_linked_paper(const StyledText& text, std::uint32_t begin, std::uint32_t end) {
  return std::any_of(text.runs.begin(), text.runs.end(), [&](const StyleRun& r) {
    return r.style == Style::link && r.begin <= begin && r.end >= end && is_paper_url(r.target);
  });
}

void add_quoted(const StyledText& styled, std::vector<Title>& out) {
  const std::string_view text = styled.text;
  for (const auto& [opening, closing] :
       {std::pair<std::string_view, std::string_view>{"\u201C", "\u201D"}, {"\"", "\""}, {"\u00AB", "\u00BB"}}) {
    for (std::size_t at = text.find(opening); at != std::string_view::npos;) {
      const std::size_t begin = at + opening.size();
      const std::size_t end = text.find(closing, begin);
      if (end == std::string_view::npos) break;
      const auto first = static_cast<std::uint32_t>(begin);
      const auto last = static_cast<std::uint32_t>(end);
      if (may_be_title(trim(text.substr(begin, end - begin))))
        out.push_back({first, last, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end + closing.size()), false,
                       is_linked_paper(styled, first, last), false});
      at = text.find(opening, end + closing.size());
    }
  }
}

/// "Kites at Night, ICFP 2023" as the words of one link: where the title ends; the end of the words where no place is behind a comma.
std::uint32_t title_end_in_link(const StyledText& text, const StyleRun& run) {
  const std::string_view words = std::string_view(text.text).substr(run.begin, run.end - run.begin);
  for (const std::string_view sign : {", ", " (", " \u2013 ", " \u2014 ", " - "}) {
    const std::size_t at = words.rfind(sign);
    if (at == std::string_view::npos || words.size() - at > 40 || !may_be_title(words.substr(0, at))) continue;
    const auto end = run.begin + static_cast<std::uint32_t>(at);
    if (weigh(slice(text, end, run.end), "").placed) return end;
  }
  return run.end;
}

std::vector<Title> find_titles(const StyledText& text) {
  std::vector<Title> out;
  add_quoted(text, out);
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::link && run.style != Style::italic && run.style != Style::bold) continue;
    const std::string_view words = std::string_view(text.text).substr(run.begin, run.end - run.begin);
    if (!may_be_title(words) || is_venue_name(words)) continue;
    const bool link = run.style == Style::link;
    const std::uint32_t end = link ? title_end_in_link(text, run) : run.end;
    out.push_back({run.begin, end, run.begin, end, !link, link && is_paper_url(run.target), run.style == Style::bold});
  }
  return out;
}

/// Where the sentence around `at` ends: a full stop in front of a capital, a semicolon, an unbalanced bracket.
std::uint32_t sentence_end(const StyledText& styled, std::uint32_t from) {
  const std::string_view text = styled.text;
  const auto in_italics = [&styled](std::size_t at) {  // "*Kite Rev. Lett.*"
    return std::any_of(styled.runs.begin(), styled.runs.end(),
                       [at](const StyleRun& r) { return r.style == Style::italic && r.begin <= at && at + 1 < r.end; });
  };
  constexpr std::size_t kLongest = 200;
  int depth = 0;
  std::size_t at = from;
  for (; at < text.size() && at - from < kLongest; ++at) {
    const char c = text[at];
    depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    if (depth < 0 || c == ';') break;
    const bool word = at > from + 1 && is_ascii_alnum(text[at - 1]) && is_ascii_alnum(text[at - 2]);
    if (c == '.' && word && at + 2 < text.size() && text[at + 1] == ' ' && is_ascii_upper(text[at + 2]) &&
        text.substr(at - 4, 4) != "Proc" && !in_italics(at))
      break;
    if (depth == 0 && (text.substr(at).starts_with(" \u2014 ") || text.substr(at).starts_with(" \u2192 ")) && at > from + 6) break;
  }
  return static_cast<std::uint32_t>(at);
}

/// "KDD 2023", "RecSys '20": a name of capitals in front of a year; or words that venues have, and a year; or where it can be read.
bool is_placed(const StyledText& text) {
  const Evidence e = weigh(text, "");
  if (e.identifier && !e.period) return true;
  if (e.years == 0 || e.period) return false;
  return e.placed || e.venue > 0 || e.italic;
}

/// " was accepted to CVPR 2020" → where "CVPR 2020" begins.
std::uint32_t skip_verb(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = begin;
  while (at < end && !is_ascii_alnum(text[at]) && is_ascii(text[at])) ++at;
  if (at == end || !is_ascii_lower(text[at])) return at;
  for (const std::string_view word : {" at ", " to ", " in ", " by "}) {
    const std::size_t found = text.substr(0, end).find(word, at > 0 ? at - 1 : at);
    if (found == std::string_view::npos || found > at + 48) continue;
    const auto next = static_cast<std::uint32_t>(found + word.size());
    return text.substr(next, 4) == "the " ? next + 4 : next;
  }
  return at;
}

/// " — *EMNLP 2024*" → where "EMNLP" begins.
std::uint32_t separators_end(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (!is_blank(c) && !is_dash(c) && std::u32string_view(U",.:;|\u00B7\u2022").find(c) == std::u32string_view::npos) break;
    at = next;
  }
  return static_cast<std::uint32_t>(at);
}

/// "Published at KDD 2023: ": where the venue begins in front of a title; kNone where none stands.
std::uint32_t place_in_front(const StyledText& text, std::uint32_t title) {
  const std::string_view front = std::string_view(text.text).substr(0, title);
  if (!announces_paper(front)) return kNone;
  for (const std::string_view word : {" of the ", " of a ", " our ", " my ", " at ", " in ", " to ", " by "}) {
    const std::size_t at = front.rfind(word);
    if (at == std::string_view::npos || front.size() - at > 60) continue;
    const auto begin = static_cast<std::uint32_t>(at + word.size());
    if (is_placed(slice(text, begin, title))) return begin;
  }
  return kNone;
}

/// "ICFP 2023 paper " → "ICFP 2023", "Annals of Kites in 2023" → "Annals of Kites, 2023"
StyledText place_alone(StyledText place) {
  constexpr std::array<std::string_view, 5> kNouns{" paper", " article", " publication", " preprint", " paper,"};
  place = trimmed(place);
  for (const std::string_view noun : kNouns) {
    if (place.text.ends_with(noun)) place = slice(place, 0, static_cast<std::uint32_t>(place.text.size() - noun.size()));
  }
  const std::string_view text = place.text;
  const std::size_t year = text.ends_with('.') ? text.size() - 5 : text.size() - 4;
  if (text.size() < 12 || text.substr(year - 4, 4) != " in " || !is_all_digits(text.substr(year, 4))) return place;
  StyledText out = slice(place, 0, static_cast<std::uint32_t>(year - 4));
  append(out, slice(place, static_cast<std::uint32_t>(year), static_cast<std::uint32_t>(year + 4)), Joint::end);
  return out;
}

/// The bullet is hardly more than the title and where it stands, or a bracket holds both.
bool stands_alone(std::string_view text, const Title& title, std::uint32_t end) {
  constexpr std::uint32_t kRest = 24;
  const bool bracketed = title.outer_begin > 0 && text[title.outer_begin - 1] == '(' && end < text.size() && text[end] == ')';
  return bracketed || (!title.style && title.outer_begin <= 4 && text.size() - end <= kRest);
}

std::string_view sentence_before(std::string_view text, std::uint32_t at) {
  const std::string_view front = text.substr(0, at);
  const std::size_t stop = front.rfind(". ");
  return stop == std::string_view::npos ? front : front.substr(stop + 2);
}

/// "🏆 Best Paper, Interspeech 2023:", "Evaluation of kites; paper at KDD 2019:" → "Interspeech 2023", "KDD 2019"
StyledText place_of_front(const StyledText& front) {
  const auto size = static_cast<std::uint32_t>(front.text.size());
  std::size_t begin = 0;
  for (const std::string_view joint : {", ", "; ", " at ", " in ", " to "}) {
    const std::size_t at = front.text.rfind(joint);
    if (at == std::string::npos || at + joint.size() <= begin) continue;
    if (is_placed(slice(front, static_cast<std::uint32_t>(at + joint.size()), size))) begin = at + joint.size();
  }
  if (begin == 0) return front;
  const StyledText last = slice(front, static_cast<std::uint32_t>(begin), size);
  auto end = static_cast<std::uint32_t>(last.text.size());
  while (end > 0 && (last.text[end - 1] == ':' || last.text[end - 1] == ' ')) --end;
  return slice(last, 0, end);
}

/// "📄 [Kites That Listen](https://arxiv.org/…) — *EMNLP 2024* — with A. Stone", "**Best Paper, Interspeech 2023**:
/// [Kites](https://doi.org/…)": the bullet is the entry of a list that its heading does not promise.
std::optional<ListItem> read_linked(const ListItem& item, const Title& title) {
  constexpr std::uint32_t kLongestFront = 60;
  const auto size = static_cast<std::uint32_t>(item.text.text.size());
  const StyledText front = trimmed(slice(item.text, 0, title.outer_begin));
  const StyledText behind = slice(item.text, title.outer_end, size);
  if (!title.paper || title.outer_begin > kLongestFront || tells_of_other_things(behind.text) || weigh(item.text, "").against > 0)
    return std::nullopt;
  const bool led = is_placed(front);
  const bool alone = fold_letters(front.text).empty();
  if (!led && !(alone && is_placed(behind))) return std::nullopt;
  ListItem paper = item;
  paper.text = slice(item.text, title.begin, title.end);
  paper.known = {{Label::title, 0, static_cast<std::uint32_t>(paper.text.text.size()), 1000}};
  const StyledText rest = trimmed(slice(behind, separators_end(behind.text), static_cast<std::uint32_t>(behind.text.size())));
  if (!rest.text.empty()) append(paper.text, rest, Joint::end);
  if (led) append(paper.text, place_of_front(front), Joint::end);
  paper.evidence = weigh(paper.text, "");
  return paper;
}

/// "“Search for jets”, *Phys. Rev. Lett.* **121** (2018) 081801": volume and page behind a quoted title cite it by themselves.
bool is_cited(const StyledText& text, const Title& title, std::uint32_t end) {
  const Evidence e = weigh(slice(text, title.outer_end, end), "");
  return !title.style && e.numbers && e.years > 0 && !e.period && (e.italic || e.venue > 0);
}

/// "Contact editor of: ATLAS Collaboration, “Search for jets”": who stands in front of the title behind a colon or a sentence; nothing
/// where other words do.
StyledText authors_before(const StyledText& text, const Title& title) {
  const std::string_view front = std::string_view(text.text).substr(0, title.outer_begin);
  const std::size_t colon = front.rfind(": ");
  const std::size_t stop = front.rfind(". ");
  std::size_t begin = 0;
  if (colon != std::string_view::npos) begin = colon + 2;
  if (stop != std::string_view::npos && stop > 3 && is_ascii_lower(front[stop - 1])) begin = std::max(begin, stop + 2);
  const std::string_view names = trim(front.substr(begin));
  if (!names.ends_with(',')) return {};
  const StyledText who =
      trimmed(slice(text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + front.substr(begin).rfind(','))));
  const bool group = who.text.ends_with(" Collaboration") || who.text.ends_with(" Consortium");
  return group || (weigh(who, "").names >= 2 && is_line_of_names(who)) ? who : StyledText{};
}

/// `limit`: where the next title begins.
std::optional<ListItem> read_told(const ListItem& item, const Title& title, std::uint32_t limit) {
  const StyledText& text = item.text;
  const std::uint32_t end = std::min(sentence_end(text, title.outer_end), limit);
  const std::string_view front = sentence_before(text.text, title.outer_begin);
  const std::string_view behind = std::string_view(text.text).substr(title.outer_end, end - title.outer_end);
  if (tells_of_other_things(front) || tells_of_other_things(behind)) return std::nullopt;
  std::uint32_t place = skip_verb(text.text, title.outer_end, end);
  std::uint32_t place_end = end;
  if (!is_placed(slice(text, place, end))) {
    place = place_in_front(text, title.outer_begin);
    place_end = title.outer_begin;
    if (place == kNone) return std::nullopt;
  } else if (!announces_paper(front) && !announces_paper(std::string_view(text.text).substr(title.outer_end)) &&
             !stands_alone(text.text, title, end) && !is_cited(text, title, end)) {
    return std::nullopt;
  }
  // "“Kites” (ICFP 2023), “Tails” (POPL 2022)": what is behind the bracket is of the next one
  const std::size_t close = place > 0 && text.text[place - 1] == '(' ? text.text.find(')', place) : std::string::npos;
  if (close != std::string::npos && close < place_end && is_placed(slice(text, place, static_cast<std::uint32_t>(close))))
    place_end = static_cast<std::uint32_t>(close);
  ListItem paper = item;
  paper.text = authors_before(text, title);
  const StyledText words = trimmed(slice(text, title.begin, title.end));
  append(paper.text, words, Joint::end);
  const auto title_end = static_cast<std::uint32_t>(paper.text.text.size());
  paper.known = {{Label::title, title_end - static_cast<std::uint32_t>(words.text.size()), title_end, 1000}};
  const StyledText where = place_alone(slice(text, place, place_end));
  append(paper.text, where, Joint::end);
  // "IDC 2019": nothing but a meeting and its year
  constexpr std::size_t kLongestTag = 24;
  const auto size = static_cast<std::uint32_t>(paper.text.text.size());
  const auto tag = static_cast<std::uint32_t>(where.text.size());
  if (tag <= kLongestTag && where.text.find_first_of(",.:;()") == std::string::npos && has_dated_acronym(where.text))
    paper.known.push_back({Label::venue_tag, size - tag, size, 1000});
  paper.evidence = weigh(paper.text, "");
  return paper;
}

/// By where they begin; of two that overlap, the one in quotes, found first.
std::vector<Title> disjoint_titles(const StyledText& text) {
  std::vector<Title> out;
  for (const Title& title : find_titles(text)) {
    const auto overlaps = [&](const Title& t) { return t.outer_begin < title.outer_end && title.outer_begin < t.outer_end; };
    if (std::none_of(out.begin(), out.end(), overlaps)) out.push_back(title);
  }
  std::stable_sort(out.begin(), out.end(), [](const Title& x, const Title& y) { return x.outer_begin < y.outer_begin; });
  return out;
}

}  // namespace

std::vector<ListItem> told_in_bullet(const ListItem& item) {
  constexpr std::size_t kLongest = 700;
  constexpr std::size_t kLongestParagraph = 400;
  std::vector<ListItem> out;
  const Evidence& e = item.evidence;
  const bool cited = e.quoted && e.italic && e.numbers && e.years > 0 && !e.period;
  const bool paragraph =
      item.form == ItemForm::paragraph && item.text.text.size() <= kLongestParagraph && (cited || announces_paper(item.text.text));
  if ((!is_list_form(item) && !paragraph) || item.text.text.size() > kLongest || names_a_role(item)) return out;
  for (const Title& title : find_titles(item.text)) {
    if (std::optional<ListItem> paper = read_linked(item, title)) return {std::move(*paper)};
  }
  const std::vector<Title> titles = disjoint_titles(item.text);
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (paragraph && titles[i].bold && titles[i].begin == 0) continue;  // "**Example Law School**, J.D., 2014": where somebody was
    const bool last = i + 1 == titles.size();
    const auto limit = last ? static_cast<std::uint32_t>(item.text.text.size()) : titles[i + 1].outer_begin;
    if (std::optional<ListItem> paper = read_told(item, titles[i], limit)) out.push_back(std::move(*paper));
  }
  return out;
}

}  // namespace bibfold
