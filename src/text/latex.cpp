// LaTeX → text. External function: latex_to_text.
// The other direction is in latex_write.cpp, what stays verbatim in latex_verbatim.cpp, protected_words in latex_words.cpp, the commands
// are in latex_commands.cpp.
#include "text/latex.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/ascii.h"
#include "text/latex_commands.h"
#include "text/latex_group.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::size_t kLongestOption = 200;  // bytes of "[…]" behind a command

// What cannot be copied as it is. 0xC2, 0xCC and 0xCD begin a no-break space and the combining accents.
constexpr bool is_special(char c) {
  constexpr auto kSpecial = [] {
    std::array<bool, 256> table{};
    for (const char special : std::string_view("\\{}$~`\t\n\v\f\r\xC2\xCC\xCD")) table[static_cast<unsigned char>(special)] = true;
    return table;
  }();
  return kSpecial[static_cast<unsigned char>(c)];
}

// Nothing to decode or collapse.
bool is_plain(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (is_special(c) || (c == before && (c == ' ' || c == '-' || c == '\''))) return false;
    before = c;
  }
  return before != ' ' || text.empty();
}

struct Script {
  char plain;
  std::string_view raised;
  std::string_view lowered;
};
constexpr Script kScripts[] = {
    {'0', "⁰", "₀"}, {'1', "¹", "₁"}, {'2', "²", "₂"}, {'3', "³", "₃"}, {'4', "⁴", "₄"}, {'5', "⁵", "₅"}, {'6', "⁶", "₆"},
    {'7', "⁷", "₇"}, {'8', "⁸", "₈"}, {'9', "⁹", "₉"}, {'+', "⁺", "₊"}, {'-', "⁻", "₋"}, {'(', "⁽", "₍"}, {')', "⁾", "₎"},
    {'i', "ⁱ", "ᵢ"}, {'n', "ⁿ", "ₙ"}, {'k', "ᵏ", "ₖ"}, {'p', "ᵖ", "ₚ"}, {'t', "ᵗ", "ₜ"}, {'x', "ˣ", "ₓ"},
};

// What an accent without a letter is: "\~{}" → "~".
std::string_view spacing_accent(std::string_view combining) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kRows{
      {{"\u0300", "`"}, {"\u0301", "´"}, {"\u0302", "^"}, {"\u0303", "~"}, {"\u0308", "¨"}}};
  for (const auto& [mark, text] : kRows) {
    if (mark == combining) return text;
  }
  return {};
}

bool is_above(std::string_view mark) { return mark != "\u0323" && mark != "\u0327" && mark != "\u0328" && mark != "\u0331"; }

class Decoder {
 public:
  explicit Decoder(std::string_view text, bool math = false) : text_(text), math_(math) { out_.reserve(text.size()); }

  void run() {
    while (at_ < text_.size() && (readable_ || !math_)) step();
    flush_accents();
    while (out_.ends_with(' ')) out_.pop_back();
    if (composed_) out_ = to_nfc(out_);
  }

  [[nodiscard]] bool readable() const { return readable_; }
  std::string take() { return std::move(out_); }

 private:
  void step() {
    const char c = text_[at_];
    switch (c) {
      case '\\':
        command();
        return;
      case '{':
        ++depth_;
        break;
      case '}':
        close_group();
        break;
      case '$':
        math();
        return;
      case '~':
        blank();
        break;
      case '-':
        dashes();
        return;
      case '`':
        quotes(c, "“", "‘");
        return;
      case '\'':
        quotes(c, "”", "'");
        return;
      case '^':
      case '_':
        if (math_) {
          script(c == '^');
          return;
        }
        emit(text_.substr(at_, 1));
        break;
      default:
        character();
        return;
    }
    ++at_;
  }

  void character() {
    if (is_ascii_space(text_[at_])) {
      ++at_;
      if (accents_.empty()) blank();
      return;
    }
    const std::size_t begin = at_;
    if (is_ascii(text_[at_])) {
      ++at_;
      if (accents_.empty()) skip_letters();
    } else {
      const char32_t c = next_code_point(text_, at_);
      if (c == 0xA0) {
        blank();
        return;
      }
      composed_ = composed_ || is_combining(c);
    }
    emit(text_.substr(begin, at_ - begin));
  }

  // Most of a text is words.
  void skip_letters() {
    while (at_ < text_.size() && is_ascii_letter(text_[at_])) ++at_;
  }

  void blank() {
    flush_accents();
    if (!out_.empty() && out_.back() != ' ') out_ += ' ';
  }

  // One character, or the text of a command, under the accents that wait for it; the innermost one stands nearest.
  void emit(std::string_view what) {
    if (accents_.empty()) {
      out_ += what;
      return;
    }
    std::size_t at = 0;
    if (!is_letter(next_code_point(what, at))) {
      flush_accents();
      out_ += what;
      return;
    }
    std::string_view base = what.substr(0, at);
    if (is_above(accents_.back())) base = base == "ı" ? "i" : base == "ȷ" ? "j" : base;
    out_ += base;
    for (auto mark = accents_.rbegin(); mark != accents_.rend(); ++mark) out_ += *mark;
    out_ += what.substr(at);
    accents_.clear();
    composed_ = true;
  }

  void flush_accents() {
    for (const std::string_view mark : accents_) out_ += spacing_accent(mark);
    accents_.clear();
  }

  void close_group() {
    flush_accents();
    if (!quotes_.empty() && quotes_.back() == depth_) {
      out_ += "”";
      quotes_.pop_back();
    }
    if (depth_ > 0) --depth_;
  }

  void dashes() {
    const std::size_t end = std::min(text_.find_first_not_of('-', at_), text_.size());
    const std::size_t count = end - at_;
    emit(math_ || count == 1 || count > 3 ? text_.substr(at_, count) : std::string_view(count == 2 ? "–" : "—"));
    at_ = end;
  }

  void quotes(char c, std::string_view two, std::string_view one) {
    const bool twice = !math_ && at_ + 1 < text_.size() && text_[at_ + 1] == c;
    at_ += twice ? 2 : 1;
    emit(twice ? two : one);
  }

  // "$n \log n$"; kept with its dollars when it cannot be shown as text, or when the dollars are money ("from $5 to $6 a day").
  void math() {
    const std::size_t begin = at_;
    const std::size_t fence = begin + 1 < text_.size() && text_[begin + 1] == '$' ? 2 : 1;
    const std::size_t end = no_more_math_ ? kNone : closing_dollar(begin + fence);
    if (end == kNone) {
      no_more_math_ = true;
      emit("$");
      ++at_;
      return;
    }
    at_ = std::min(end + fence, text_.size());
    formula(text_.substr(begin + fence, end - begin - fence), text_.substr(begin, at_ - begin));
  }

  [[nodiscard]] std::size_t closing_dollar(std::size_t from) const {
    std::size_t at = from;
    while (at < text_.size() && text_[at] != '$') at += text_[at] == '\\' ? 2 : 1;
    return at < text_.size() ? at : kNone;
  }

  void formula(std::string_view inner, std::string_view whole) {
    const bool plain = inner.find_first_of("\\^_{") == kNone;
    if (!(plain && inner.find(' ') != kNone)) {
      Decoder decoder(inner, true);
      decoder.run();
      if (decoder.readable()) {
        emit(decoder.take());
        return;
      }
    }
    raw(whole);
  }

  // LaTeX that stays.
  void raw(std::string_view latex) {
    flush_accents();
    for (const char c : latex) {
      if (!is_ascii_space(c)) {
        out_ += c;
      } else if (!out_.ends_with(' ')) {
        out_ += ' ';
      }
    }
  }

  // In math: "^2", "_{10}".
  void script(bool raised) {
    ++at_;
    std::string_view inner = text_.substr(at_, 1);
    if (inner == "{") {
      const std::size_t end = behind_latex_group(text_, at_);
      if (end == kNone) {
        readable_ = false;
        return;
      }
      inner = text_.substr(at_ + 1, end - at_ - 2);
    }
    at_ += inner.size() + (text_.substr(at_, 1) == "{" ? 2 : 0);
    if (inner.empty()) readable_ = false;
    for (const char c : inner) {
      const auto* const row = std::find_if(std::begin(kScripts), std::end(kScripts), [c](const Script& s) { return s.plain == c; });
      if (row == std::end(kScripts)) {
        readable_ = false;
        return;
      }
      out_ += raised ? row->raised : row->lowered;
    }
  }

  void command() {
    const std::size_t begin = at_++;
    if (at_ >= text_.size()) {
      emit("\\");
      return;
    }
    std::string_view name;
    if (is_ascii_letter(text_[at_])) {
      while (at_ < text_.size() && is_ascii_letter(text_[at_])) ++at_;
      name = text_.substr(begin + 1, at_ - begin - 1);
    } else {
      name = is_ascii_space(text_[at_]) ? " " : text_.substr(at_, 1);
      ++at_;
    }
    if (math_ && name == "(") name = "";
    if (!math_ && name == "(") {
      parenthesized_math(begin);
    } else if (const LatexCommand* const row = find_latex_command(name)) {
      apply(*row);
    } else {
      unknown(begin);
    }
  }

  // "\(x\)"
  void parenthesized_math(std::size_t begin) {
    const std::size_t end = no_more_math_ ? kNone : text_.find("\\)", at_);
    if (end == kNone) {
      no_more_math_ = true;
      emit("\\(");
      return;
    }
    const std::string_view inner = text_.substr(at_, end - at_);
    at_ = end + 2;
    formula(inner, text_.substr(begin, at_ - begin));
  }

  void apply(const LatexCommand& row) {
    const bool word = is_ascii_letter(row.name[0]);
    if (word && !math_) skip_spaces();
    switch (row.kind) {
      case LatexKind::accent:
        if (accents_.size() < 4) accents_.push_back(row.text);
        break;
      case LatexKind::symbol:
      case LatexKind::alias:
      case LatexKind::math:
        emit(row.text);
        break;
      case LatexKind::space:
        blank();
        break;
      case LatexKind::dropped:
      case LatexKind::markup:
        break;
      case LatexKind::quote:
        emit("“");
        if (text_.substr(at_, 1) == "{") quotes_.push_back(depth_ + 1);
        break;
      case LatexKind::no_argument:
      case LatexKind::second:
      case LatexKind::link:
        (void)argument();
        break;
      case LatexKind::verbatim:
        emit(latex_to_verbatim(argument()));
        break;
    }
  }

  void skip_spaces() {
    while (at_ < text_.size() && is_ascii_space(text_[at_])) ++at_;
  }

  // The group at at_, without its braces; at_ moves behind it.
  std::string_view argument() {
    if (unbalanced_ || text_.substr(at_, 1) != "{") return {};
    const std::size_t end = behind_latex_group(text_, at_);
    if (end == kNone) {
      unbalanced_ = true;  // not to be tried again and again
      return {};
    }
    const std::string_view inner = text_.substr(at_ + 1, end - at_ - 2);
    at_ = end;
    return inner;
  }

  // "\foo[a]{b}" stays.
  void unknown(std::size_t begin) {
    readable_ = false;
    if (text_.substr(at_, 1) == "[") {
      const std::size_t end = text_.substr(at_, kLongestOption).find(']');
      if (end != kNone) at_ += end + 1;
    }
    while (text_.substr(at_, 1) == "{" && !unbalanced_) (void)argument();
    raw(text_.substr(begin, at_ - begin));
  }

  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::vector<std::string_view> accents_;  // combining characters that wait for their letter, outermost first
  std::vector<std::size_t> quotes_;        // depths at which \enquote{…} closes
  bool math_ = false;
  bool composed_ = false;
  bool unbalanced_ = false;
  bool no_more_math_ = false;
  bool readable_ = true;  // math only: all of it could be shown as text
};

}  // namespace

std::string latex_to_text(std::string_view latex) {
  if (is_plain(latex)) return std::string(latex);
  Decoder decoder(latex);
  decoder.run();
  return decoder.take();
}

}  // namespace bibfold
