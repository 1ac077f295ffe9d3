// See item_ends.h. Single lines only; what stands around them is weighed by those who ask.
#include "read/item_ends.h"

#include <algorithm>
#include <array>

#include "read/evidence_words.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "… & R." / "Ji. Title", "… pp." / "2428–2432": an initial or an abbreviation that something follows. Not "212 pp.": so many pages.
bool ends_in_abbreviation(std::string_view text) {
  constexpr std::array<std::string_view, 14> kGoOn{"pp.",   "p.",   "vol.", "no.", "nr.", "vs.",  "proc.",
                                                   "conf.", "int.", "st.",  "dr.", "ch.", "art.", "trans."};
  const std::size_t begin = text.find_last_of(" .,(&", text.size() - 2);
  const std::string_view word = text.substr(begin == std::string_view::npos ? 0 : begin + 1);
  const std::string_view front = begin == std::string_view::npos ? std::string_view() : trim(text.substr(0, begin));
  if ((word == "pp." || word == "p.") && !front.empty() && is_ascii_digit(front.back())) return false;
  // "Bull. Am." / "Meteorol. Soc.": two short words in a row
  const std::size_t before = front.find_last_of(" .,(&", front.empty() ? 0 : front.size() - 2);
  const std::string_view other = front.substr(before == std::string_view::npos ? 0 : before + 1);
  const auto is_short = [](std::string_view w, std::size_t most) {
    return w.size() >= 3 && w.size() <= most && w.back() == '.' && is_ascii_upper(w[0]);
  };
  if (is_short(word, 5) && is_short(other, 9)) return true;
  const bool initial = word.size() == 2 && is_ascii_upper(word[0]);
  return initial || std::any_of(kGoOn.begin(), kGoOn.end(), [&](std::string_view w) { return equals_ignoring_case(w, word); });
}

/// "https://osf.io/a2b", "doi:10.1130/G51722.1": locators stand last.
bool ends_in_locator(std::string_view text) {
  const std::string_view word = text.substr(std::min(text.rfind(' ') + 1, text.size()));
  constexpr std::array<std::string_view, 6> kBegin{"http://", "https://", "doi:", "DOI:", "arXiv:", "10."};
  const bool whole = word.size() > 12 && is_ascii_alnum(word.back());
  return whole && std::any_of(kBegin.begin(), kBegin.end(), [&](std::string_view w) { return word.starts_with(w); });
}

}  // namespace

/// "van der Berg-Quist N, …", "de Souza, A.": a family name that begins with small words.
bool begins_with_particle(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_ascii_lower(text[at])) {
    const std::size_t end = text.find(' ', at);
    if (end == std::string_view::npos || !std::binary_search(kParticles.begin(), kParticles.end(), text.substr(at, end - at))) return false;
    at = end + 1;
  }
  const std::size_t end = at == 0 ? at : text.find(' ', at);
  if (at == 0 || end == std::string_view::npos || end < at + 2 || !is_ascii_upper(text[at])) return false;
  // "Berg N," or "Berg, N."
  const std::string_view next = text.substr(end + 1, text.find_first_of(" ,.", end + 1) - end - 1);
  return next.size() <= 3 && is_all_capitals(next);
}

bool begins_with_status(std::string_view text) {
  constexpr std::array<std::string_view, 12> kWords{"in press",      "under contract", "forthcoming", "in preparation",
                                                    "under review",  "in progress",    "submitted",   "im druck",
                                                    "im erscheinen", "en prensa",      "sous presse", "in corso di stampa"};
  return std::any_of(kWords.begin(), kWords.end(), [text](std::string_view word) {
    if (!starts_with_ignoring_case(text, word) || text.size() < word.size() + 6) return false;
    const std::string_view rest = text.substr(word.size());
    const std::size_t next = rest.find_first_not_of(" :.");
    return next != std::string_view::npos && next > 0 && (is_upper_at(rest, next) || begins_with_quotation(rest.substr(next)));
  });
}

bool begins_with_companions(std::string_view text) {
  constexpr std::array<std::string_view, 12> kWords{"gem. mit ", "gemeinsam mit ", "zus. mit ", "zusammen mit ", "mit ",
                                                    "with ",     "together with ", "avec ",     "con ",          "com ",
                                                    "z ",        "joint with "};
  constexpr std::size_t kLongest = 120;
  return std::any_of(kWords.begin(), kWords.end(), [text](std::string_view word) {
    if (!text.starts_with(word) || !is_upper_at(text, word.size())) return false;
    const std::size_t colon = text.substr(0, kLongest).find(": ");
    const std::size_t open = std::min(text.find("\u201C"), std::min(text.find("\u201E"), text.find('"')));
    const std::size_t title = std::min(colon == std::string_view::npos ? colon : colon + 2, open);
    return title < kLongest && text.substr(word.size(), title - word.size()).find_first_of("0123456789()?!") == std::string_view::npos;
  });
}

namespace {

/// "(with Robert Roe), *Example Review*, 122": what follows a title.
bool begins_with_bracketed_companions(std::string_view text) {
  return text.starts_with('(') && (begins_with_companions(text.substr(1)) || text.starts_with("(with ") || text.starts_with("(mit ") ||
                                   text.starts_with("(avec ") || text.starts_with("(con ") || text.starts_with("(com "));
}

/// "Berkeley: University of California Press, 1989, pp. 154–175.", "Cambridge, MA: MIT Press.": a place with a capital in each word, its
/// house, and a year or nothing.
bool begins_with_imprint(std::string_view text) {
  constexpr std::array<std::string_view, 10> kHouses{"press", "presses",  "verlag",    "publishers", "publishing",
                                                     "books", "editions", "editorial", "ediciones",  "routledge"};
  constexpr std::size_t kLongestPlace = 40;
  constexpr std::size_t kLongestHouse = 80;
  const std::size_t colon = text.substr(0, kLongestPlace).find(": ");
  if (colon == std::string_view::npos || has_digit(text.substr(0, colon))) return false;
  for (const std::string_view word : split(text.substr(0, colon), ' ')) {
    if (!is_upper_at(word.empty() ? " " : word, 0)) return false;
  }
  const std::string_view rest = text.substr(colon + 2, kLongestHouse);
  std::size_t year = rest.find(", 19") == std::string_view::npos ? rest.find(", 20") : rest.find(", 19");
  if (year == std::string_view::npos && rest.size() < kLongestHouse && rest.ends_with('.')) year = rest.size() - 1;
  if (year == std::string_view::npos || (year + 1 < rest.size() && !is_all_digits(rest.substr(std::min(year + 2, rest.size()), 4))))
    return false;
  const std::string_view imprint = rest.substr(0, year);
  if (imprint.find(':') != std::string_view::npos || imprint.find(". ") != std::string_view::npos) return false;
  const std::string house = fold_text(imprint);
  const std::vector<std::string_view> words = split(house, ' ');
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_one_of(kHouses, word); });
}

}  // namespace

bool begins_like_item(std::string_view text) {
  constexpr std::array<std::string_view, 16> kInside{"Proceedings", "Proc.", "In ",        "In:",         "Journal ",    "Vol",
                                                     "vol",         "pp",    "Conference", "Advances in", "University ", "Transactions",
                                                     "IEEE ",       "doi",   "http",       "and "};
  if (text.empty()) return false;
  if (begins_with_status(text)) return true;  // "In progress *The Score*"
  if (std::any_of(kInside.begin(), kInside.end(), [&](std::string_view w) { return text.starts_with(w); })) return false;
  if (begins_with_bracketed_companions(text) || begins_with_imprint(text)) return false;
  std::size_t at = 0;
  const char32_t c = next_code_point(text, at);
  if (begins_with_particle(text) || begins_with_companions(text)) return true;
  return !is_lower(c) && c != ',' && c != ')' && c != '&' && c != ';';
}

bool begins_with_quotation(std::string_view text) {
  for (const std::string_view quote : {"\"", "\u201C", "\u2018", "\u00AB", "\u201E", "'"}) {
    if (text.starts_with(quote)) return text.find(' ') != std::string_view::npos;
  }
  return false;
}

bool repeats_names(std::string_view text) {
  // A rule that was drawn, and is no text.
  if ((text.size() > 3 && text.starts_with(". ") && !is_ascii_lower(text[2])) || text.starts_with(", and ")) return true;
  constexpr std::string_view kOne = "\u2014 (";  // "— (2004). Boats"
  if (text.starts_with(kOne) && text.size() > kOne.size()) return is_ascii_digit(text[kOne.size()]);
  constexpr std::array<std::string_view, 4> kSigns{"\u2014\u2014", "\u2013\u2013\u2013", "---", "___"};
  const auto sign = std::find_if(kSigns.begin(), kSigns.end(), [text](std::string_view s) { return text.starts_with(s); });
  if (sign == kSigns.end()) return false;
  const std::string_view unit = sign->substr(0, is_ascii(sign->front()) ? 1 : 3);
  while (text.starts_with(unit)) text.remove_prefix(unit.size());
  return text.starts_with(". ") || text.starts_with(", ") || text.starts_with(' ');
}

bool awaits_title(std::string_view text, std::string_view below) {
  constexpr std::size_t kYear = 7;  // ". 1993."
  if (text.size() < kYear + 3 || !begins_with_quotation(below)) return false;
  const std::string_view end = text.substr(text.size() - kYear);
  return end.starts_with(". ") && end.ends_with('.') && is_all_digits(end.substr(2, 4));
}

bool ends_like_item(std::string_view text) {
  if (text.empty()) return false;
  const char last = text.back();
  if (last == '.') return text.size() < 2 || !ends_in_abbreviation(text);
  if (last == ')' || last == ']' || ends_in_locator(text)) return true;
  std::size_t digits = 0;
  while (digits < text.size() && is_ascii_digit(text[text.size() - 1 - digits])) ++digits;
  return digits >= 2;
}

}  // namespace bibfold
