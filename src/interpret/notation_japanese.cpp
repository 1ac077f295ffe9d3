// Japanese lists: names, the title in corner brackets, the book or journal in double ones, then counts with their words behind them; or the
// title in quotation marks, and the journal behind it.
#include <algorithm>
#include <string_view>
#include <vector>

#include "interpret/notation.h"
#include "interpret/notation_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kSign = 3;  ///< bytes of 「, 』, 年 and the like

/// Behind the sign that closes the quotation at `open`: “…”, "…"; npos when none does, and where it quotes no Han.
std::size_t closed_quotation(std::string_view text, std::size_t open) {
  const bool plain = text[open] == '"';
  const std::size_t begin = open + (plain ? 1 : kSign);
  const std::string_view closing = plain ? "\"" : "\u201D";
  const std::size_t at = text.find(closing, begin);
  return at == kNone || !has_han(text.substr(begin, at - begin)) ? kNone : at + closing.size();
}

/// Behind the bracket that closes the one at `open`; npos when none does.
std::size_t closed(std::string_view text, std::size_t open) {
  const bool single = text.substr(open).starts_with("「");
  const std::string_view opening = single ? "「" : "『";
  const std::string_view closing = single ? "」" : "』";
  int depth = 0;
  for (std::size_t at = open; at + kSign <= text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(opening)) ++depth;
    if (rest.starts_with(closing) && --depth == 0) return at + kSign;
    next_code_point(text, at);
  }
  return kNone;
}

/// "E-1) 青柳拓海": bytes of the author's own number.
std::size_t label_length(std::string_view text) {
  constexpr std::size_t kLongest = 8;
  std::size_t end = 0;
  while (end < text.size() && is_ascii(text[end])) ++end;
  return end > 1 && end <= kLongest && has_digit(text.substr(0, end)) && text[end - 1] == ' ' ? end : 0;
}

/// "下川健一郎, 遠藤聡志: ": names between separators, and no words of a title.
bool are_native_names(std::string_view text) {
  constexpr std::size_t kLongest = 12;  // characters, with a blank and a label
  const std::size_t all = text.size();
  while (text.ends_with(' ') || text.ends_with(':') || text.ends_with(',')) text.remove_suffix(1);
  for (const std::string_view sign : {"：", "，", "、"}) {
    if (text.ends_with(sign)) text.remove_suffix(kSign);
  }
  if (text.size() == all) return false;  // "林晓东，关于“两控区”政策": a word of the title in quotation marks
  while (!text.empty()) {
    const auto [at, length] = find_sign(text, {0, text.size()}, {"、", "，", ",", "・", "；", ";"});
    const std::string_view name = text.substr(0, at);
    if (count_code_points(name) > kLongest || name.find(':') != kNone || name.find("：") != kNone) return false;
    text.remove_prefix(at == kNone ? text.size() : at + length);
  }
  return true;
}

class JapaneseReader {
 public:
  explicit JapaneseReader(std::string_view text) : text_(text), pieces_(text) {}

  std::vector<Piece> run() {
    const std::size_t open = first_open(0);
    if (open == kNone) return run_quoted();
    const std::size_t close = open == kNone ? kNone : closed(text_, open);
    if (open == 0 || close == kNone) return {};
    const bool chapter = text_.substr(open).starts_with("「");
    pieces_.add(Label::title, {open + kSign, close - kSign});
    const std::size_t host = chapter ? text_.find("『", close) : kNone;
    const std::size_t host_end = host == kNone ? kNone : closed(text_, host);
    read_people({0, open}, chapter || host_end != kNone ? Label::author : Label::editor);
    if (host_end == kNone) return read_rest(close);
    read_people({close, host}, Label::editor);
    pieces_.add(Label::container_title, {host + kSign, host_end - kSign});
    return read_rest(host_end);
  }

 private:
  [[nodiscard]] std::size_t first_open(std::size_t from) const { return find_sign(text_, {from, text_.size()}, {"「", "『"}).first; }

  /// "下川健一郎, 遠藤聡志: “腱張力制御,” 日本ロボット学会誌, Vol.34, No.6, pp.402-411, 2016."
  std::vector<Piece> run_quoted() {
    const std::size_t open = find_sign(text_, {0, text_.size()}, {"\u201C", "\""}).first;
    const std::size_t close = closed_quotation(text_, open);
    const std::size_t begin = open == kNone ? 0 : label_length(text_.substr(0, open));
    if (open == 0 || close == kNone || !are_native_names(text_.substr(begin, open - begin))) return {};
    pieces_.add(Label::other, {0, begin});
    const std::size_t sign = text_[open] == '"' ? 1 : kSign;
    pieces_.add(Label::title, {open + sign, close - sign});
    read_people({begin, open}, Label::author);
    hosted_ = true;
    return read_rest(close);
  }

  /// "丸山眞男", "柄谷行人（1980）", "網野善彦編", "大塚久雄著": `edited` is what 編 makes of them.
  void read_people(Stretch s, Label edited) {
    s = pieces_.trimmed(s);
    const auto [open, length] = find_sign(text_, s, {"（", "("});
    if (open != kNone) {
      pieces_.add(Label::date, {open + length, open + length + date_at(text_, open + length)});
      s.end = open;
    }
    bool edits = false;
    for (const std::string_view word : {"編著", "編", "著", "他", "ほか"}) {
      if (!pieces_.text(s).ends_with(word) || pieces_.text(s).size() < word.size() + 2 * kSign) continue;
      edits = word == "編";
      s.end -= word.size();
      break;
    }
    pieces_.add_names(edits ? edited : s.begin == 0 ? Label::author : edited, s);
  }

  /// "第736号、1985年、32-50頁。", "岩波書店, 1981.", "171巻2号、pp. 1-20"
  std::vector<Piece> read_rest(std::size_t from) {
    while (from < text_.size()) {
      const auto [at, length] = find_sign(text_, {from, text_.size()}, {"、", "，", ",", "。", "（", "）", "(", ")"});
      const std::size_t end = at == kNone ? text_.size() : at;
      read_part(pieces_.trimmed({from, end}));
      from = end + (length == 0 ? 1 : length);
    }
    return pieces_.take();
  }

  void read_part(Stretch s) {
    if (s.empty()) return;
    const std::string_view part = pieces_.text(s);
    if (part.find("http") != kNone || part.starts_with("doi") || part.starts_with("DOI")) return pieces_.add(Label::identifier, s);
    if (read_page(s) || read_counts(s)) return;
    if (const std::size_t date = date_at(text_, s.begin); date > 0) return pieces_.add(Label::date, {s.begin, date_end(s, date)});
    if (part.starts_with("vol") || part.starts_with("Vol")) return pieces_.add(Label::volume, s);
    if (part.starts_with("no") || part.starts_with("No")) return pieces_.add(Label::issue, s);
    if (part.starts_with("特許") || part.starts_with("特開") || part.starts_with("特願")) return read_patent(s);
    if (hosted_ && has_han(part)) {  // the first part behind a title in quotation marks
      hosted_ = false;
      return pieces_.add(Label::container_title, s);
    }
    if (hosted_ || has_han(part)) return pieces_.add(Label::publisher, s);
    pieces_.add(has_digit(part) ? Label::page : Label::place, s);  // "1F2-03"
  }

  /// "2009年3月", "2017.3", "2016年": all of it, when only digits are between the signs.
  [[nodiscard]] std::size_t date_end(Stretch s, std::size_t year) const {
    std::size_t end = s.begin + year;
    for (const std::string_view sign : {"年", "月", "日"}) {
      const std::size_t digits = digits_at(text_, end);
      if (text_.substr(end + digits).starts_with(sign) && end + digits + kSign <= s.end) end += digits + kSign;
    }
    return end;
  }

  /// "特許第6123456号"
  void read_patent(Stretch s) {
    const std::size_t digit = text_.find_first_of("0123456789", s.begin);
    if (digit >= s.end) return pieces_.add(Label::genre, s);
    const std::size_t end = std::min(text_.find_first_not_of("0123456789-", digit), s.end);
    hosted_ = false;
    pieces_.add(Label::genre, {s.begin, s.begin + 2 * kSign});
    pieces_.add(Label::number, {digit, end});
  }

  /// "32-50頁", "pp. 1-20", "115ページ"
  bool read_page(Stretch s) {
    const std::string_view part = pieces_.text(s);
    for (const std::string_view word : {"頁", "ページ", "ペ－ジ"}) {
      if (!part.ends_with(word)) continue;
      pieces_.add(Label::page, {s.begin, s.end - word.size()});
      return true;
    }
    const bool latin = part.starts_with("pp") || part.starts_with("p.");
    if (latin) pieces_.add(Label::page, s);
    return latin;
  }

  /// "第6巻", "171巻2号", "第736号"
  bool read_counts(Stretch s) {
    bool any = false;
    while (!s.empty()) {
      if (pieces_.text(s).starts_with("第")) s.begin += kSign;
      const std::size_t digits = digits_at(text_, s.begin);
      const std::string_view word = text_.substr(s.begin + digits, kSign);
      const bool volume = word == "巻" || word == "集" || word == "輯";
      if (digits == 0 || (!volume && word != "号" && word != "號")) break;
      pieces_.add(volume ? Label::volume : Label::issue, {s.begin, s.begin + digits});
      s.begin += digits + kSign;
      any = true;
    }
    return any;
  }

  std::string_view text_;
  NotationPieces pieces_;
  bool hosted_ = false;  ///< the name of what it appeared in is to come, without brackets of its own
};

}  // namespace

std::vector<Piece> pieces_of_japanese(std::string_view text) {
  const auto open = find_sign(text, {0, text.size()}, {"「", "『", "\u201C", "\""}).first;
  if (open == kNone || !has_han(text.substr(0, open))) return {};
  return JapaneseReader(text).run();
}

}  // namespace bibfold
