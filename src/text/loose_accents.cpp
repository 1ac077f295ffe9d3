// See loose_accents.h. An accent belongs to the letter behind it, for so TeX draws it; a cedilla to the letter in front. An acute accent is
// also what some type for an apostrophe, so it counts only where nothing but accents explains it, or in a text that has other signs of such
// fonts.
#include "text/loose_accents.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr char32_t kAcute = 0xB4;
constexpr char32_t kGrave = 0x60;
constexpr char32_t kCedilla = 0xB8;
constexpr char32_t kOgonek = 0x2DB;
constexpr char32_t kDiaeresis = 0xA8;
constexpr char32_t kRingAbove = 0x2DA;
constexpr char32_t kDotless = 0x131;
constexpr char32_t kFirstCombining = 0x300;

struct Accent {
  char32_t sign = 0;
  char32_t combining = 0;
};

constexpr std::array<Accent, 13> kAccents{{{kGrave, 0x300},
                                           {kAcute, 0x301},
                                           {0x2C6, 0x302},
                                           {0x2DC, 0x303},
                                           {0xAF, 0x304},
                                           {0x2D8, 0x306},
                                           {0x2D9, 0x307},
                                           {kDiaeresis, 0x308},
                                           {kRingAbove, 0x30A},
                                           {0x2DD, 0x30B},
                                           {0x2C7, 0x30C},
                                           {kCedilla, 0x327},
                                           {kOgonek, 0x328}}};

/// The combining accent that a sign of its own stands for, or 0.
char32_t combining_of(char32_t sign) {
  const auto* const row = std::find_if(kAccents.begin(), kAccents.end(), [&](const Accent& a) { return a.sign == sign; });
  return row == kAccents.end() ? 0 : row->combining;
}

/// The letter that a letter of ASCII (or a dotless i) and the accent make, or 0: one that names of Europe are written with.
char32_t compose(char32_t base, char32_t combining) {
  if (base != kDotless && !is_ascii_letter(base)) return 0;
  std::string parts;
  append_utf8(parts, base == kDotless ? U'i' : base);
  append_utf8(parts, combining);
  const std::string composed = to_nfc(parts);
  std::size_t end = 0;
  const char32_t c = next_code_point(composed, end);
  return end == composed.size() && c >= 0xC0 && c <= 0x217 ? c : 0;
}

char32_t code_point_at(std::string_view text, std::size_t at) { return at < text.size() ? next_code_point(text, at) : 0; }

char32_t code_point_before(std::string_view text, std::size_t at) { return at == 0 ? 0 : code_point_at(text, previous_offset(text, at)); }

/// A sign of an accent, and the letters beside it.
struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
  char32_t sign = 0;
  char32_t before = 0;
  char32_t behind = 0;
};

Place place_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const char32_t sign = next_code_point(text, end);
  return {at, end, sign, code_point_before(text, at), code_point_at(text, end)};
}

/// Where the word begins whose letters stand in front of `at`, if it is a short one.
std::size_t word_begin(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 20;
  const std::size_t end = at;
  while (at > 0 && end - at < kLongest && is_letter(code_point_before(text, at))) at = previous_offset(text, at);
  return at;
}

std::string_view letters_behind(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  return text.substr(at, end - at);
}

/// "don´t", "it´s", "O´Connor", "dell´Arte": typed for an apostrophe.
bool is_apostrophe(std::string_view text, const Place& p) {
  constexpr std::array<std::string_view, 7> kEndings{"s", "t", "re", "ll", "ve", "d", "m"};
  if (!is_letter(p.before)) return false;
  if (is_one_of(kEndings, letters_behind(text, p.end))) return true;
  const bool capitals = p.begin > 1 && is_upper(p.before) && is_upper(code_point_before(text, p.begin - 1));
  return is_upper(p.behind) && !capitals;
}

/// "l´acqua", "dell´arte", "un´altra", "qu´il", but also "L´evy": a word that loses its end before a vowel.
bool may_be_elision(std::string_view text, const Place& p) {
  constexpr std::array<std::string_view, 14> kElided{"l", "d", "n",  "s",  "c",       "j",      "m",
                                                     "t", "o", "qu", "un", "aujourd", "lorsqu", "puisqu"};
  const std::size_t begin = word_begin(text, p.begin);
  const std::string word = lower(text.substr(begin, p.begin - begin));
  return is_one_of(kElided, word) || word.ends_with("ll") || word.ends_with("st");
}

/// "¨palabra¨", "´word´": signs that enclose a word.
bool encloses(std::string_view text, const Place& p) {
  if (is_letter(p.before)) return false;
  constexpr std::size_t kLongest = 60;
  const std::string_view sign = text.substr(p.begin, p.end - p.begin);
  const std::string_view near = text.substr(p.end, kLongest);
  const std::string_view line = near.substr(0, near.find('\n'));
  const std::size_t close = line.find(sign);
  return close != std::string_view::npos && !is_letter(code_point_at(line, close + sign.size()));
}

bool is_below(char32_t sign) { return sign == kCedilla || sign == kOgonek; }

/// Letters with that accent below: not the "ņ" of "Fran¸cois".
bool takes_below(char32_t letter, char32_t sign) {
  constexpr std::string_view kCedillas = "csCS";
  constexpr std::string_view kOgoneks = "aeAE";
  return letter < 0x80 && (sign == kCedilla ? kCedillas : kOgoneks).find(static_cast<char>(letter)) != std::string_view::npos;
}

Mojibake with_next(const Place& p) {
  std::string next;
  append_utf8(next, p.behind);
  return {static_cast<std::uint32_t>(p.begin), static_cast<std::uint32_t>(p.end + next.size()), compose(p.behind, combining_of(p.sign))};
}

/// "C¸elik", "Ho¨lder": the letter in front.
Mojibake with_previous(const Place& p) {
  return {static_cast<std::uint32_t>(p.begin - 1), static_cast<std::uint32_t>(p.end), compose(p.before, combining_of(p.sign))};
}

/// What the accent and a letter beside it mean; `meant` is 0 when there is none.
Mojibake read_accent(std::string_view text, const Place& p) {
  const bool in_address = p.before == '/' || p.before == '~' || is_ascii_digit(p.before) || p.before == '\\';
  if (in_address && p.sign != kRingAbove) return {};
  if (is_below(p.sign)) {
    if (takes_below(p.before, p.sign)) return with_previous(p);
    return takes_below(p.behind, p.sign) ? with_next(p) : Mojibake{};
  }
  if (p.sign == kGrave && !is_letter(p.before)) return {};
  if (p.sign == kAcute && is_apostrophe(text, p)) return {};
  const Mojibake next = with_next(p);
  if (next.meant != 0) return encloses(text, p) ? Mojibake{} : next;
  if (p.sign == kGrave || p.sign == kAcute || !is_ascii_letter(p.before) || !is_letter(p.behind)) return {};
  return with_previous(p);
}

/// "Garcı́a", "Universita\u0308t", as pdftotext writes them: a letter, which may have lost its dot, and its accent.
Mojibake read_combining(std::string_view text, const Place& p) {
  constexpr char32_t kLast = 0x328;
  if (p.sign < kFirstCombining || p.sign > kLast || !is_letter(p.before)) return {};
  return {static_cast<std::uint32_t>(previous_offset(text, p.begin)), static_cast<std::uint32_t>(p.end), compose(p.before, p.sign)};
}

/// "Wa\uFFFDlesa", "\uFFFDL. Kaiser": the bar of a Polish l, which the font keeps as a sign of its own.
Mojibake read_bar(const Place& p) {
  const bool l = p.behind == 'l' || p.behind == 'L';
  if (p.sign != 0xFFFD || !l || (!is_letter(p.before) && p.before != ' ' && p.before != '\n')) return {};
  return {static_cast<std::uint32_t>(p.begin), static_cast<std::uint32_t>(p.end + 1), p.behind == 'l' ? U'ł' : U'Ł'};
}

/// "é", "Č"; not the letters that old fonts have as a piece: æ ø ß ł œ ı.
bool is_accented(char32_t c) {
  constexpr std::array<char32_t, 10> kWhole{U'æ', U'Æ', U'ø', U'Ø', U'ß', U'ł', U'Ł', U'œ', U'Œ', kDotless};
  return c >= 0xC0 && c <= 0x17F && is_letter(c) && std::find(kWhole.begin(), kWhole.end(), c) == kWhole.end();
}

/// What was found in a text, and how much the text says about itself.
class Found {
 public:
  void add(std::string_view text, const Place& p) {
    composed_ = composed_ || is_accented(p.sign);
    keep(read_combining(text, p), sure_);
    keep(read_bar(p), bars_);
    if (combining_of(p.sign) == 0 || !keep(read_accent(text, p), accents_) || p.sign == kGrave) return;
    certain_ = certain_ || p.sign != kAcute || p.behind == kDotless;
    acute_ = acute_ || (p.sign == kAcute && is_letter(p.before) && !may_be_elision(text, p));
  }

  std::vector<Mojibake> all() && {
    std::vector<Mojibake> out = std::move(sure_);
    if (certain_ || (acute_ && !composed_)) {
      out.insert(out.end(), accents_.begin(), accents_.end());
      out.insert(out.end(), bars_.begin(), bars_.end());
    }
    std::sort(out.begin(), out.end(), [](const Mojibake& a, const Mojibake& b) { return a.begin < b.begin; });
    const auto overlaps = [](const Mojibake& a, const Mojibake& b) { return b.begin < a.end; };
    out.erase(std::unique(out.begin(), out.end(), overlaps), out.end());
    return out;
  }

 private:
  static bool keep(const Mojibake& found, std::vector<Mojibake>& list) {
    if (found.meant == 0 || (!list.empty() && found.begin < list.back().end)) return false;
    list.push_back(found);
    return true;
  }

  std::vector<Mojibake> sure_;     ///< a letter and its combining accent
  std::vector<Mojibake> bars_;     ///< of a Polish l
  std::vector<Mojibake> accents_;  ///< each a sign of its own
  bool certain_ = false;           ///< accents that nobody types
  bool acute_ = false;             ///< an acute accent in a word, which no elision explains
  bool composed_ = false;          ///< letters with accents, as other fonts give them
};

}  // namespace

std::size_t loose_accent_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  std::size_t end = at;
  return combining_of(next_code_point(text, end)) != 0 ? end - at : 0;
}

std::vector<Mojibake> find_loose_accents(std::string_view text) {
  Found found;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80 && lead != kGrave) {
      ++at;
      continue;
    }
    const Place p = place_at(text, at);
    at = p.end;
    found.add(text, p);
  }
  return std::move(found).all();
}

}  // namespace bibfold
