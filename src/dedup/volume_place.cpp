// See volume_place.h.
#include "dedup/volume_place.h"

#include <array>
#include <charconv>

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestNumber = 10;  // "103:299347": a range whose dash was lost

// Said beside the numbers, and of no weight.
constexpr std::array<std::string_view, 6> kBeside{"appear", "ed", "in", "press", "series", "to"};
constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

enum class Expected : std::uint8_t { any, volume, issue, page, day };

Expected announced_by(std::string_view word) {
  if (word == "vol" || word == "volume" || word == "bd" || word == "band") return Expected::volume;
  if (word == "no" || word == "nr" || word == "number" || word == "issue") return Expected::issue;
  if (word == "pp" || word == "p" || word == "pages" || word == "page" || word == "pgs") return Expected::page;
  return Expected::any;
}

int number_in(std::string_view digits) {
  int value = 0;
  if (digits.size() < kLongestNumber) std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_year(std::string_view digits) {
  const int value = digits.size() == 4 ? number_in(digits) : 0;
  return value >= 1800 && value < 2100;
}

class PlaceReader {
 public:
  explicit PlaceReader(std::string_view text) : text_(text) {}

  std::optional<VolumePlace> read() {
    while (at_ < text_.size() && sound_) read_one();
    return sound_ && !place_.empty() ? std::optional(place_) : std::nullopt;
  }

 private:
  void read_one() {
    const char c = text_[at_];
    if (is_ascii_digit(c)) return read_number();
    if (is_ascii_letter(c)) return read_word();
    constexpr std::string_view kPunctuation = " ,.;:()[]'`/\t";
    sound_ = kPunctuation.find(c) != std::string_view::npos;
    if (c == '(' || c == '[') bracketed_ = true;
    if (c == ')' || c == ']') bracketed_ = false;
    behind_colon_ = c == ':' || (behind_colon_ && c == ' ');
    ++at_;
  }

  void read_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_ascii_letter(text_[at_])) ++at_;
    const std::string word = lower(text_.substr(begin, at_ - begin));
    expected_ = announced_by(word);
    if (is_month(word)) return read_month();
    if (expected_ == Expected::any) sound_ = is_one_of(kBeside, word);
  }

  /// "July 11-15, 2010", "11-15 July": days, not pages.
  void read_month() {
    if (!place_.page.empty() && place_.volume.empty()) fail();
    expected_ = Expected::day;
  }

  std::string_view digits() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_ascii_digit(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  /// Behind "197" of "197-227", "197--227", "197 – 227": where the second number begins; 0 when there is none.
  [[nodiscard]] std::size_t second_of_range() const {
    std::size_t at = at_;
    bool dash = false;
    while (at < text_.size()) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(text_, at);
      if (c != ' ' && !is_dash(c)) {
        return dash && is_ascii_digit(text_[begin]) ? begin : 0;
      }
      dash = dash || c != ' ';
    }
    return 0;
  }

  void read_number() {
    const std::string_view first = digits();
    if (first.size() > kLongestNumber) return fail();
    const std::size_t second = second_of_range();
    if (second != 0) {
      at_ = second;
      const std::string_view last = digits();
      return is_day(first) ? end_day() : read_range(first, last);
    }
    const bool letter = at_ < text_.size() && is_ascii_letter(text_[at_]);
    if (letter && is_year(first) && (at_ + 1 == text_.size() || !is_ascii_letter(text_[at_ + 1]))) {  // "1996a"
      ++at_;
    } else if (letter) {
      return fail();  // "5th"
    }
    if (is_day(first)) return end_day();
    take(first);
    expected_ = Expected::any;
    behind_colon_ = false;
  }

  [[nodiscard]] bool is_day(std::string_view number) const { return expected_ == Expected::day && number.size() <= 2; }
  void end_day() { expected_ = Expected::any; }

  void read_range(std::string_view first, std::string_view last) {
    if (at_ < text_.size() && is_ascii_letter(text_[at_])) return fail();
    if (expected_ == Expected::issue || (bracketed_ && !place_.volume.empty() && place_.issue.empty() && first.size() <= 2)) {
      place_.issue = std::string(first) + "-" + std::string(last);
    } else {
      if (!place_.page.empty() || first.front() == '0') return fail();
      place_.page = std::string(first) + "-" + std::string(last);
    }
    expected_ = Expected::any;
  }

  void take(std::string_view number) {
    if (expected_ == Expected::page) return fill(place_.page, number);
    if (expected_ == Expected::volume) return fill(place_.volume, number);
    if (expected_ == Expected::issue) return fill(place_.issue, number);
    if (is_year(number) && (bracketed_ || !place_.page.empty() || place_.volume.empty())) {
      if (place_.year != 0) return fail();
      place_.year = number_in(number);
      return;
    }
    if (place_.volume.empty()) return fill(place_.volume, number);
    if (behind_colon_ && number.size() > 3) return fill(place_.page, number);
    if (bracketed_ || behind_colon_) return fill(place_.issue, number);
    fail();
  }

  void fill(std::string& field, std::string_view number) {
    if (!field.empty()) return fail();
    field = number;
  }

  void fail() { sound_ = false; }

  std::string_view text_;
  std::size_t at_ = 0;
  bool sound_ = true;
  bool bracketed_ = false;
  bool behind_colon_ = false;
  Expected expected_ = Expected::any;
  VolumePlace place_;
};

}  // namespace

bool is_month(std::string_view word) { return word.size() >= 3 && word.size() <= 9 && is_one_of(kMonths, word.substr(0, 3)); }

std::optional<VolumePlace> read_volume_place(std::string_view text) { return PlaceReader(text).read(); }

}  // namespace bibfold
