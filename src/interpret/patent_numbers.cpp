// See patent_numbers.h. A number in groups alone ("8,754,828") is none of these: it may be a page or a price elsewhere.
#include "interpret/patent_numbers.h"

#include <array>
#include <string>
#include <string_view>

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool is_patent_office(std::string_view folded) {
  constexpr std::array<std::string_view, 13> kOffices{"au", "ca", "cn", "de", "ep", "fr", "gb", "in", "jp", "kr", "tw", "us", "wo"};
  return folded.size() == 2 && is_one_of(kOffices, folded);
}

/// "B2", "A1", "C": bytes of the kind of a document at the end of "913b1".
std::size_t kind_length(std::string_view folded) {
  const std::size_t digit = !folded.empty() && is_ascii_digit(folded.back()) ? 1 : 0;
  if (folded.size() <= digit) return 0;
  const char letter = folded[folded.size() - digit - 1];
  return letter == 'a' || letter == 'b' || letter == 'c' || letter == 'u' ? digit + 1 : 0;
}

/// Digits, with the kind behind them or not: "2016471417", "318b1", "2018/636920"; how many at least.
bool is_digits(std::string_view folded, std::size_t least) {
  const std::string_view digits = folded.substr(0, folded.find_first_not_of("0123456789/"));
  return digits.size() >= least && (digits.size() == folded.size() || kind_length(folded) == folded.size() - digits.size());
}

/// Reads the parts of a number one behind the other; a sign is what no other number has.
class Reader {
 public:
  Reader(const TokenizedItem& item, std::size_t begin, std::size_t end) : item_(item), at_(begin), end_(end) {}

  bool read() {
    skip_words();
    skip_office();
    if (!read_first()) return false;
    read_groups();
    read_kind();
    constexpr std::size_t kShortest = 6;
    return at_ == end_ && sign_ && digits_ >= kShortest;
  }

 private:
  [[nodiscard]] std::string word() const { return lower(item_.word(at_)); }

  /// "No.", "Serial No."
  void skip_words() {
    const std::size_t first = at_;
    for (; at_ + 1 < end_ && (item_.tokens[at_].is(WordClass::issue) || item_.tokens[at_].folded.starts_with("ser")); ++at_) {
    }
    sign_ = at_ > first + 1;
  }

  void skip_office() {
    if (at_ + 1 >= end_ || !is_patent_office(item_.tokens[at_].folded)) return;
    sign_ = true;
    ++at_;
  }

  bool read_first() {
    std::string first = word();
    if (first.size() > 8 && is_patent_office(std::string_view(first).substr(0, 2))) {
      sign_ = true;
      first.erase(0, 2);
    }
    digits_ = first.size();
    ++at_;
    return is_digits(first, 1);
  }

  /// ",605,176", ",176B2"
  void read_groups() {
    constexpr std::size_t kGroup = 3;
    for (; at_ < end_ && item_.gaps[at_].signature == "," && is_digits(word(), kGroup); ++at_) {
      digits_ += kGroup;
      sign_ = sign_ || word().size() > kGroup;
    }
  }

  void read_kind() {
    if (at_ + 1 != end_ || word().size() > 2 || kind_length(word()) != word().size()) return;
    sign_ = true;
    ++at_;
  }

  const TokenizedItem& item_;
  std::size_t at_;
  std::size_t end_;
  bool sign_ = false;
  std::size_t digits_ = 0;
};

}  // namespace

bool is_patent_number(const TokenizedItem& item, std::size_t begin, std::size_t end) {
  constexpr std::size_t kMostTokens = 7;
  if (begin >= end || end - begin > kMostTokens) return false;
  const Token& first = item.tokens[begin];  // most are none by their first word
  const bool may = first.is(Shape::number) || first.is(Shape::alnum) || first.is(Shape::mixed) || first.is(WordClass::issue) ||
                   first.folded.starts_with("ser") || is_patent_office(first.folded);
  return may && Reader(item, begin, end).read();
}

}  // namespace bibfold
