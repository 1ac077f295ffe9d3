// See venue_text.h. A name goes to the first number that can be nothing but a volume or a page; without one the whole text is the name.
#include "read/venue_text.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

std::size_t skip_any(std::string_view text, std::size_t at, std::string_view what) {
  while (at < text.size() && what.find(text[at]) != std::string_view::npos) ++at;
  return at;
}

/// Length of the word of the table that stands at `at`, whatever its case; 0 for none.
template <std::size_t N>
std::size_t word_length(std::string_view text, std::size_t at, const std::array<std::string_view, N>& words) {
  for (const std::string_view word : words) {
    if (starts_with_ignoring_case(text.substr(at), word)) return word.size();
  }
  return 0;
}

bool is_year(std::string_view digits) { return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")); }

constexpr std::array<std::string_view, 6> kVolumeWords{"volume ", "vol. ", "vol.", "vol ", "bd. ", "v. "};
constexpr std::array<std::string_view, 9> kIssueWords{"number ", "issue ",   "no. ", "no.",  "num\u00E9ro ",
                                                      "iss. ",   "n\u00BA ", "nr. ", "heft "};
constexpr std::array<std::string_view, 8> kPageWords{"pages ", "page ", "pp. ", "pp.", "pp ", "p. ", "p.", "s. "};

class VenueCutter {
 public:
  explicit VenueCutter(std::string_view text) : text_(text) {}

  std::vector<Piece> run() {
    const std::size_t begin = read_editors();
    if (begin == 0 && read_editors_behind()) return std::move(pieces_);
    const std::size_t end = find_numbers(begin);
    const std::size_t year = end == text_.size() ? year_at_end() : end;
    add(Label::container_title, begin, year);
    if (year < end) add(Label::date, year + 2, year + 6);
    at_ = end;
    if (end == text_.size()) return std::move(pieces_);
    read_numbers();
    const bool paged = pieces_.back().label == Label::page;
    add(paged ? Label::place : Label::note, skip_any(text_, at_, " ,.:;"), text_.size());
    return std::move(pieces_);
  }

  std::vector<Piece> run_behind(std::size_t at) {
    at_ = skip_any(text_, at, " ,.;:\")");
    const std::size_t word = word_length(text_, at_, kVolumeWords);
    const std::size_t end = digits_end(text_, at_ + word);
    if (is_page_at(at_) || is_year(text_.substr(at_ + word, end - at_ - word)) || (end > at_ + word && end - at_ - word < 4))
      read_numbers();
    find_pages();
    return std::move(pieces_);
  }

 private:
  void add(Label label, std::size_t begin, std::size_t end) {
    while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == ',' || text_[end - 1] == ';')) --end;
    if (begin < end) pieces_.push_back({label, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), 1000});
  }

  [[nodiscard]] bool is_proceedings() const {
    constexpr std::array<std::string_view, 4> kWords{"proceedings", "actes", "findings", "companion"};
    return word_length(text_, 0, kWords) != 0;
  }

  /// "J. Doe & R. Roe (Eds.), Handbook": where the name of the book begins.
  std::size_t read_editors() {
    constexpr std::array<std::string_view, 7> kRoles{"(eds.)", "(eds)", "(ed.)", "(ed)", "(hrsg.)", "(hg.)", "(coords.)"};
    for (std::size_t at = text_.find(" ("); at != std::string_view::npos; at = text_.find(" (", at + 2)) {
      const std::size_t role = word_length(text_, at + 1, kRoles);
      const std::size_t begin = skip_any(text_, at + 1 + role, " ,:");
      if (role == 0 || at == 0 || begin + 4 > text_.size()) continue;
      add(Label::editor, 0, at);
      return begin;
    }
    return 0;
  }

  /// "Handbook of Kites, ed. J. Doe and R. Roe, pp. 3-9": the book, who edits it, and the numbers behind.
  bool read_editors_behind() {
    constexpr std::array<std::string_view, 5> kRoles{", edited by ", ", eds. ", ", ed. by ", ", ed. ", " edited by "};
    for (const std::string_view role : kRoles) {
      const std::size_t at = text_.find(role);
      if (at == std::string_view::npos || at < 4) continue;
      const std::size_t begin = at + role.size();
      std::size_t end = std::min(text_.find_first_of("(;", begin), text_.size());
      for (std::size_t comma = text_.find(", ", begin); comma < end; comma = text_.find(", ", comma + 2)) {
        if (is_page_at(comma + 2) || is_ascii_digit(text_.substr(comma + 2, 1).empty() ? ' ' : text_[comma + 2])) end = comma;
      }
      add(Label::container_title, 0, at);
      add(Label::editor, begin, end);
      at_ = end;
      if (end < text_.size()) find_pages();
      return true;
    }
    return false;
  }

  /// "bioRxiv (2023)": where the blank before the year stands.
  [[nodiscard]] std::size_t year_at_end() const {
    if (text_.size() < 10 || !text_.ends_with(')')) return text_.size();
    const std::size_t at = text_.size() - 7;
    const bool dated = text_.substr(at, 2) == " (" && is_year(text_.substr(at + 2, 4)) && digits_end(text_, at + 2) == at + 6;
    return dated ? at : text_.size();
  }

  /// The separator behind which the numbers begin.
  [[nodiscard]] std::size_t find_numbers(std::size_t begin) const {
    for (std::size_t at = text_.find_first_of(", ", begin); at != std::string_view::npos; at = text_.find_first_of(", ", at + 1)) {
      const std::size_t next = skip_any(text_, at, ", ");
      if (next >= text_.size()) break;
      if (at > begin && begins_numbers(next, text_[at] == ',')) return at;
      at = next - 1;
    }
    return text_.size();
  }

  [[nodiscard]] bool begins_numbers(std::size_t at, bool comma) const {
    if (comma && is_page_at(at)) return true;
    const std::size_t word = comma ? word_length(text_, at, kVolumeWords) : 0;
    const std::size_t begin = at + word;
    const std::size_t end = digits_end(text_, begin);
    if (end == begin || end - begin > 4) return false;
    if (word != 0) return !is_proceedings() && text_.substr(end, 2) != " (";
    if (issue_at(end) != std::string_view::npos && !is_year(text_.substr(begin, end - begin))) return true;
    if (!comma) return is_pages_behind(end) && !is_year(text_.substr(begin, end - begin)) && !is_proceedings();
    if (is_year(text_.substr(begin, end - begin))) return end == text_.size();
    if (is_proceedings()) return false;
    return end == text_.size() || text_[end] == ':' || text_[end] == ',' || text_.substr(end, 2) == " (";
  }

  /// "Neural Networks 61, 85–117": a comma and a range behind the volume; or "Nature Communications 12, 7120 (2021)".
  [[nodiscard]] bool is_pages_behind(std::size_t at) const {
    if (at + 2 >= text_.size() || text_[at] != ',') return false;
    const std::size_t begin = skip_any(text_, at + 1, " ");
    const std::size_t end = digits_end(text_, begin);
    const bool dated = text_.substr(end, 2) == " (" && is_year(text_.substr(end + 2, digits_end(text_, end + 2) - end - 2));
    return end > begin && (is_dash_at(end) || dated);
  }

  [[nodiscard]] bool is_page_at(std::size_t at) const {
    const std::size_t word = word_length(text_, at, kPageWords);
    return word != 0 && at + word < text_.size() && is_ascii_digit(text_[at + word]);
  }

  void read_numbers() {
    at_ = skip_any(text_, at_, ", ");
    if (!is_page_at(at_) && !is_year(text_.substr(at_, digits_end(text_, at_) - at_))) {
      read_volume();
      read_issue();
    }
    read_pages();
    read_date();
  }

  void read_volume() {
    const std::size_t begin = at_ + word_length(text_, at_, kVolumeWords);
    at_ = digits_end(text_, begin);
    add(Label::volume, begin, at_);
  }

  /// Behind a volume: "(3", " (3": where the number begins; npos when none does.
  [[nodiscard]] std::size_t issue_at(std::size_t at) const {
    const std::size_t open = skip_any(text_, at, " ");
    const std::size_t begin = open + 1;
    const bool number = begin < text_.size() && open <= at + 1 && text_[open] == '(' && is_ascii_digit(text_[begin]);
    return number ? begin : std::string_view::npos;
  }

  void read_issue() {
    if (const std::size_t begin = issue_at(at_); begin != std::string_view::npos) {
      const std::size_t close = text_.find(')', begin);
      if (close == std::string_view::npos || is_year(text_.substr(begin, close - begin))) return;
      add(Label::issue, begin, close);
      at_ = close + 1;
      return;
    }
    const std::size_t next = skip_any(text_, at_, " ,:;");
    const std::size_t word = word_length(text_, next, kIssueWords);
    if (word == 0) return;
    at_ = digits_end(text_, next + word);
    if (at_ + 1 < text_.size() && text_[at_] == '-' && is_ascii_digit(text_[at_ + 1])) at_ = digits_end(text_, at_ + 1);
    add(Label::issue, next + word, at_);
  }

  /// ". Berlin: de Gruyter, S. 12–34": pages that stand farther behind.
  void find_pages() {
    const auto paged = [](const Piece& p) { return p.label == Label::page; };
    if (std::any_of(pieces_.begin(), pieces_.end(), paged)) return;
    for (std::size_t at = text_.find(", ", at_); at != std::string_view::npos; at = text_.find(", ", at + 2)) {
      if (!is_page_at(at + 2)) continue;
      at_ = at;
      return read_pages();
    }
  }

  /// ":45–67", ", pages 1935–1945", ", 104316".
  void read_pages() {
    std::size_t begin = skip_any(text_, at_, " ,:;");
    begin += word_length(text_, begin, kPageWords);
    std::size_t end = digits_end(text_, begin);
    if (end == begin || (is_year(text_.substr(begin, end - begin)) && !is_dash_at(end))) return;
    if (is_dash_at(end)) {
      std::size_t last = end;
      while (is_dash_at(last)) next_code_point(text_, last);
      end = std::max(end, digits_end(text_, last));
    }
    add(Label::page, begin, end);
    at_ = end;
  }

  [[nodiscard]] bool is_dash_at(std::size_t at) const { return at < text_.size() && is_dash(next_code_point(text_, at)); }

  /// "September 2002", "(2019)" behind the numbers.
  void read_date() {
    const std::size_t begin = skip_any(text_, at_, " ,.:;(-");
    std::size_t end = std::min(text_.find_first_of(",.)", begin), text_.size());
    if (end < begin + 5 && text_.substr(end, 2) == ". ") end = std::min(text_.find_first_of(",.)", end + 1), text_.size());  // "Jan. 2019"
    const std::string_view date = text_.substr(std::min(begin, end), end - std::min(begin, end));
    if (date.size() < 4 || date.size() > 24 || !is_year(date.substr(date.size() - 4))) return;
    add(Label::date, begin, end);
    at_ = end < text_.size() && text_[end] == ')' ? end + 1 : end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> read_venue_numbers(std::string_view text, std::uint32_t at) { return VenueCutter(text).run_behind(at); }

std::vector<Piece> split_venue(std::string_view venue) { return VenueCutter(venue).run(); }

}  // namespace bibfold
