// Japanese lists: names, the title in corner brackets, the book or journal in double ones, then counts with their words behind them.
#include <string_view>
#include <vector>

#include "interpret/notation.h"
#include "interpret/notation_pieces.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kSign = 3;  ///< bytes of 「, 』, 年 and the like

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

class JapaneseReader {
 public:
  explicit JapaneseReader(std::string_view text) : text_(text), pieces_(text) {}

  std::vector<Piece> run() {
    const std::size_t open = first_open(0);
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
    if (const std::size_t date = date_at(text_, s.begin); date > 0) return pieces_.add(Label::date, {s.begin, s.begin + date});
    if (part.starts_with("vol") || part.starts_with("Vol")) return pieces_.add(Label::volume, s);
    if (part.starts_with("no") || part.starts_with("No")) return pieces_.add(Label::issue, s);
    pieces_.add(Label::publisher, s);
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
};

}  // namespace

std::vector<Piece> pieces_of_japanese(std::string_view text) {
  const auto open = find_sign(text, {0, text.size()}, {"「", "『"}).first;
  if (open == kNone || !has_han(text.substr(0, open))) return {};
  return JapaneseReader(text).run();
}

}  // namespace bibfold
