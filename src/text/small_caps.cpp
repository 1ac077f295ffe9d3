// See small_caps.h. A capital and the capitals behind it are one word where most words of a line are so, or where several lines are nothing
// else: one such pair may be a letter and a word ("PLAN B FOR"), and "J DOE, R ROE" are initials.
#include "text/small_caps.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "text/ascii.h"
#include "text/page.h"
#include "text/styled_text.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// A word of a line: letters of ASCII and hyphens.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_word_sign(char c) { return is_ascii_letter(c) || c == '-' || c == '\''; }

std::vector<Word> words_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<Word> out;
  for (std::size_t at = begin; at < end;) {
    if (!is_word_sign(text[at])) {
      ++at;
      continue;
    }
    const std::size_t from = at;
    while (at < end && is_word_sign(text[at])) ++at;
    out.push_back({from, at});
  }
  return out;
}

std::string_view letters(std::string_view text, const Word& word) { return text.substr(word.begin, word.end - word.begin); }

/// "T", "-J", "O'B" in front of a blank: the capital of a word.
bool is_capital(std::string_view word) {
  const std::size_t at = word.starts_with('-') ? 1 : 0;
  return word.size() == at + 1 && is_ascii_upper(word[at]);
}

/// "ENNEY": the rest of one.
bool is_rest(std::string_view word) { return !word.empty() && is_all_capitals(word); }

/// "of", "and" in small capitals are capitals throughout.
bool is_small_word(std::string_view word) {
  constexpr std::array<std::string_view, 14> kWords{"A",  "AN", "AND", "AT", "BY",  "FOR", "FROM",
                                                    "IN", "OF", "ON",  "OR", "THE", "TO",  "WITH"};
  return is_one_of(kWords, word);
}

/// What a line is made of.
struct Line {
  std::vector<Word> words;
  std::vector<bool> opens;  ///< the word is the capital of the one behind it
  std::size_t pairs = 0;
  std::size_t adjacent = 0;  ///< pairs with a blank and another pair behind them
  std::size_t others = 0;    ///< words that are none of a pair
};

Line read_line(std::string_view text, std::size_t begin, std::size_t end) {
  Line line;
  line.words = words_of(text, begin, end);
  line.opens.assign(line.words.size(), false);
  std::size_t last = 0;  // where the last pair ended
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const std::string_view word = letters(text, line.words[i]);
    const bool pair = i + 1 < line.words.size() && is_capital(word) && is_rest(letters(text, line.words[i + 1])) &&
                      text.substr(line.words[i].end, line.words[i + 1].begin - line.words[i].end) == " ";
    if (!pair) {
      line.others += is_small_word(word) ? 0U : 1U;
      continue;
    }
    line.opens[i] = true;
    ++line.pairs;
    line.adjacent += last != 0 && line.words[i].begin == last + 1 && text[last] == ' ' ? 1U : 0U;
    last = line.words[++i].end;
  }
  return line;
}

bool is_heading(const Line& line) { return line.pairs > 0 && line.others == 0 && line.words.size() <= 12; }

bool is_imitated(const Line& line) { return line.pairs >= 3 && line.adjacent >= 1 && line.pairs > line.others; }

void lower_word(std::string& shown, const Word& word) {
  for (std::size_t at = word.begin; at < word.end; ++at) shown[at] = to_ascii_lower(shown[at]);
}

/// From word `first` on; `typed`: in the letters that were typed, else in capitals.
void join_line(const Line& line, std::size_t first, bool typed, std::string& structure, std::string& shown) {
  for (std::size_t i = first; i < line.words.size(); ++i) {
    const Word& word = line.words[i];
    if (!line.opens[i]) {
      if (typed && i > 0 && is_small_word(letters(structure, word))) lower_word(shown, word);
      continue;
    }
    const bool joined = structure[word.begin] == '-' && word.begin > 0 && structure[word.begin - 1] == ' ';
    for (std::string* const text : {&structure, &shown}) {
      (*text)[word.end] = kUnseenSign;
      if (joined) (*text)[word.begin - 1] = kUnseenSign;
    }
    if (typed) lower_word(shown, line.words[i + 1]);
    ++i;
  }
}

/// "Ph.D. Economics, Example College, 2009 E MPLOYMENT": the first word of a heading that a converter put behind the line above; the number
/// of words where there is none.
std::size_t trailing_heading(std::string_view text, const Line& line, std::size_t end) {
  const std::size_t last = line.words.size();
  if (line.pairs == 0 || line.pairs > 3 || line.others == 0 || line.words.back().end != end) return last;
  const auto first = static_cast<std::size_t>(std::find(line.opens.begin(), line.opens.end(), true) - line.opens.begin());
  for (std::size_t i = first; i < last; i += line.opens[i] ? 2 : 1) {
    if (!line.opens[i] && !is_small_word(letters(text, line.words[i]))) return last;
  }
  const std::size_t begin = line.words[first].begin;
  return begin > 1 && text[begin - 1] == ' ' && !is_ascii_upper(text[begin - 2]) && text[begin - 2] != '.' ? first : last;
}

}  // namespace

void join_small_caps(std::string& structure, std::string& shown) {
  std::vector<Line> lines;
  std::vector<Line> headings;
  std::vector<std::pair<Line, std::size_t>> trailing;
  for (const std::string_view view : split_lines(structure)) {
    const auto begin = static_cast<std::size_t>(view.data() - structure.data());
    const std::size_t end = begin + view.size();
    Line line = read_line(structure, begin, end);
    if (is_imitated(line)) {
      lines.push_back(std::move(line));
    } else if (is_heading(line)) {
      headings.push_back(std::move(line));
    } else if (const std::size_t first = trailing_heading(structure, line, end); first != line.words.size()) {
      trailing.emplace_back(std::move(line), first);
    }
  }
  for (const Line& line : lines) join_line(line, 0, true, structure, shown);
  if (headings.size() + std::min<std::size_t>(lines.size(), 1) < 2) return;
  for (const Line& line : headings) join_line(line, 0, true, structure, shown);
  for (const auto& [line, first] : trailing) join_line(line, first, false, structure, shown);
}

}  // namespace bibfold
