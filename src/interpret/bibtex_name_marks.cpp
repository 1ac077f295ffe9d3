// Marks of authors in BibTeX names: al-folio and its like print them from the name itself. External functions: may_hold_marks,
// without_marks.
#include "interpret/bibtex_name_marks.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/latex.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;

// al-folio's set, and raised digits. '&' and '^' are words, not marks, when they stand alone.
constexpr std::string_view kMarks[] = {"*", "∗", "†", "‡", "§", "¶", "‖", "&", "^", "¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr std::string_view kCommands[] = {"\\dag", "\\ddag", "\\textdagger", "\\textdaggerdbl",       "\\S",
                                          "\\P",   "\\ast",  "\\&",          "\\textasteriskcentered"};

bool is_mark(std::string_view text) { return std::find(std::begin(kMarks), std::end(kMarks), text) != std::end(kMarks); }

// Whether every character of a raised text is a mark, or the whole is a short label such as "12" or "a".
bool is_raised_mark(std::string_view text) {
  if (text.empty()) return false;
  if (text.size() <= 2 && std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_digit(c) || is_ascii_lower(c); })) return true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    if (!is_mark(text.substr(begin, at - begin))) return false;
  }
  return true;
}

// "{1,\dagger}" or "*" behind the raising command; false when it holds anything else.
bool read_raised(std::string_view inner, std::vector<std::string>& marks) {
  inner = trim(inner);
  if (inner.starts_with('{') && inner.ends_with('}')) inner = inner.substr(1, inner.size() - 2);
  std::vector<std::string> found;
  for (const std::string_view part : split(inner, ',')) {
    std::string mark = latex_to_text(part);
    if (!is_raised_mark(mark)) return false;
    found.push_back(std::move(mark));
  }
  marks.insert(marks.end(), found.begin(), found.end());
  return true;
}

// A raised group at the end of the word, cut off: "Doe$^*$", "Doe\textsuperscript{1,2}".
bool cut_raised(std::string_view& word, std::vector<std::string>& marks) {
  std::size_t begin = kNone;
  std::size_t skip = 0;
  if (word.size() > 3 && word.ends_with('$')) {
    begin = word.rfind('$', word.size() - 2);
    skip = 2;
    if (begin == kNone || word.substr(begin + 1, 1) != "^") return false;
    if (!read_raised(word.substr(begin + skip, word.size() - begin - skip - 1), marks)) return false;
  } else if (word.ends_with('}') && (begin = word.rfind("\\textsuperscript{")) != kNone) {
    if (!read_raised(word.substr(begin + std::string_view("\\textsuperscript").size()), marks)) return false;
  } else {
    return false;
  }
  word = word.substr(0, begin);
  return true;
}

// Length of the mark at the end (or the beginning) of the word, with braces or dollars around it; 0 for none.
std::size_t mark_length(std::string_view word, bool at_end, std::string& mark) {
  const auto fits = [&](std::string_view what) { return at_end ? word.ends_with(what) : word.starts_with(what); };
  for (const std::string_view what : kMarks) {
    if (!fits(what)) continue;
    if (at_end && what.size() == 1 && word.size() > 1 && word[word.size() - 2] == '\\') continue;  // "\&" is below, "\^" an accent
    mark = what;
    return what.size();
  }
  for (const std::string_view command : kCommands) {
    for (const auto& [open, close] : {std::pair{"{", "}"}, {"$", "$"}, {"", "{}"}, {"", ""}}) {
      const std::string whole = std::string(open).append(command).append(close);
      if (!fits(whole)) continue;
      const std::size_t behind = whole.size();
      if (!at_end && whole == command && behind < word.size() && is_letter(static_cast<unsigned char>(word[behind]))) continue;
      mark = latex_to_text(command);
      return behind;
    }
  }
  return 0;
}

std::string_view strip_word(std::string_view word, std::vector<std::string>& marks) {
  std::string mark;
  for (std::size_t length = mark_length(word, false, mark); length > 0; length = mark_length(word, false, mark)) {
    if (length == word.size() && (mark == "&" || mark == "^")) return word;
    marks.push_back(mark);
    word.remove_prefix(length);
  }
  std::vector<std::string> behind;
  for (;;) {
    std::vector<std::string> raised;
    std::size_t length = 0;
    if (cut_raised(word, raised)) {
      behind.insert(behind.begin(), raised.begin(), raised.end());
    } else if ((length = mark_length(word, true, mark)) > 0 && length < word.size()) {
      behind.insert(behind.begin(), mark);
      word.remove_suffix(length);
    } else {
      break;
    }
  }
  marks.insert(marks.end(), behind.begin(), behind.end());
  return word;
}

// Behind the word at `at`: words end at blanks and commas outside of braces and dollars.
std::size_t word_end(std::string_view name, std::size_t at) {
  std::size_t depth = 0;
  bool math = false;
  for (; at < name.size(); ++at) {
    const char c = name[at];
    if (c == '{') ++depth;
    if (c == '}' && depth > 0) --depth;
    if (c == '$') math = !math;
    if (depth == 0 && !math && (parts_name_words(c) || c == ',')) break;
  }
  return at;
}

}  // namespace

bool may_hold_marks(std::string_view name) {
  constexpr auto kSuspects = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("*&^$\xE2\xC2")) table[static_cast<unsigned char>(c)] = true;
    return table;
  }();
  bool backslash = false;
  for (const char c : name) {
    if (kSuspects[static_cast<unsigned char>(c)]) return true;
    backslash = backslash || c == '\\';
  }
  if (!backslash) return false;
  if (name.find("\\textsuperscript") != kNone) return true;
  return std::any_of(std::begin(kCommands), std::end(kCommands), [name](std::string_view command) { return name.find(command) != kNone; });
}

std::string without_marks(std::string_view name, std::vector<std::string>& marks) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    if (parts_name_words(name[at]) || name[at] == ',') {
      out += name[at++];
      continue;
    }
    const std::size_t end = word_end(name, at);
    std::string_view word = name.substr(at, end - at);
    const bool braced =
        word.size() > 2 && word.starts_with('{') && word.ends_with('}') && word[1] != '\\' && word.find('}') == word.size() - 1;
    if (braced) {
      out.append("{").append(strip_word(word.substr(1, word.size() - 2), marks)).append("}");
    } else {
      out += strip_word(word, marks);
    }
    at = end;
  }
  return out;
}

}  // namespace bibfold
