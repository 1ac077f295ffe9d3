// find_emails (owner.h): addresses in plain text, in links, and in the disguises that people use against robots.
#include <algorithm>
#include <array>

#include "read/owner.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_local(char c) { return is_ascii_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+'; }
bool is_domain(char c) { return is_ascii_alnum(c) || c == '.' || c == '-'; }

/// "x.org", "cs.x.edu": labels, and a last one of letters only.
bool is_domain_name(std::string_view domain) {
  const std::size_t dot = domain.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || domain.find("..") != std::string_view::npos) return false;
  const std::string_view last = domain.substr(dot + 1);
  return last.size() >= 2 && last.size() <= 10 && std::all_of(last.begin(), last.end(), [](char c) { return is_ascii_letter(c); });
}

void add(std::vector<std::string>& out, std::string_view address) {
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos || at == 0) return;
  std::string_view domain = address.substr(at + 1);
  while (!domain.empty() && !is_ascii_alnum(domain.back())) domain.remove_suffix(1);
  if (!is_domain_name(domain)) return;
  std::string found = lower(address.substr(0, at + 1 + domain.size()));
  if (std::find(out.begin(), out.end(), found) == out.end()) out.push_back(std::move(found));
}

void add_plain(std::vector<std::string>& out, std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_local(text[begin - 1])) --begin;
    while (begin < at && !is_ascii_alnum(text[begin])) ++begin;
    std::size_t end = at + 1;
    while (end < text.size() && is_domain(text[end])) ++end;
    add(out, text.substr(begin, end - begin));
  }
}

/// "[at]" → '@', "(dot)" → '.', "at" → '@'; 0 for other words.
char disguised(std::string_view word) {
  std::string plain;
  for (const char c : word) {
    if (is_ascii_alnum(c) || c == '@' || c == '.') plain += to_ascii_lower(c);
  }
  if (plain == "at" || plain == "@") return '@';
  return plain == "dot" || plain == "." ? '.' : '\0';
}

/// Words, with "[at]" and the like as words of their own even without blanks around them.
std::vector<std::string> words_of(std::string_view text) {
  std::string spaced(text);
  for (const std::string_view mark : {"at", "dot", "AT", "DOT", "@", "."}) {
    for (const auto& [open, close] :
         {std::pair{"[", "]"}, std::pair{"(", ")"}, std::pair{"{", "}"}, std::pair{"<", ">"}, std::pair{"_", "_"}}) {
      const std::string disguise = std::string(open) + std::string(mark) + close;
      replace_all(spaced, disguise, " [" + std::string(mark) + "] ");
    }
  }
  std::vector<std::string> out;
  for (const std::string_view word : split(spaced, ' ')) {
    if (!word.empty()) out.emplace_back(word);
  }
  return out;
}

bool is_plain_word(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return is_local(c); });
}

// "jane dot doe at x dot org": the words around "at", as long as "dot" joins them. Plain prose ("a talk at x") has no dots.
void add_disguised(std::vector<std::string>& out, std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (disguised(words[i]) != '@' || !is_plain_word(words[i - 1]) || !is_plain_word(words[i + 1])) continue;
    bool hidden = words[i].size() > 2;  // "[at]"
    std::string address = words[i - 1];
    for (std::size_t k = i - 1; k >= 2 && disguised(words[k - 1]) == '.' && is_plain_word(words[k - 2]); k -= 2) {
      address.insert(0, words[k - 2] + ".");
      hidden = true;
    }
    address += "@" + words[i + 1];
    for (std::size_t k = i + 1; k + 2 < words.size() && disguised(words[k + 1]) == '.' && is_plain_word(words[k + 2]); k += 2) {
      address += "." + words[k + 2];
      hidden = true;
    }
    if (hidden) add(out, address);
  }
}

}  // namespace

std::vector<std::string> find_emails(const StyledText& text) {
  std::vector<std::string> out;
  std::string rest = text.text;
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::link || !starts_with_ignoring_case(run.target, "mailto:")) continue;
    std::string_view address = std::string_view(run.target).substr(7);
    add(out, address.substr(0, address.find('?')));
    // What the link shows is the same address, perhaps in disguise.
    std::fill(rest.begin() + run.begin, rest.begin() + run.end, ' ');
  }
  add_plain(out, rest);
  add_disguised(out, rest);
  return out;
}

}  // namespace bibfold
