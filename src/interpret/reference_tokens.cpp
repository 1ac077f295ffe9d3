// Cuts the text of an item into tokens and gaps: `tokenize`. Everything that is not a blank, a bracket, a quote or punctuation between
// words belongs to a token. Which tokens belong together is not decided here.
#include "interpret/reference_tokens.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Shape::kCount)> kShapeNames{
    "lower",       "capital",   "caps",       "mixed",        "initial", "number",       "year",       "range",
    "alnum",       "tag-year",  "roman",      "mark",         "symbol",  "url",          "identifier", "han",
    "italic",      "bold",      "link",       "bracketed",    "quoted",  "abbreviated",  "long",       "known-family",
    "name-strong", "name-weak", "title-weak", "title-strong", "unknown", "short-number", "long-number"};

enum class Kind : std::uint8_t { blank, word, punctuation, open, close, open_quote, close_quote, straight_quote, mark, symbol };

bool any_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

Kind kind_of(char32_t c) {
  if (is_blank(c)) return Kind::blank;
  if (is_letter(c) || is_digit(c) || is_combining(c) || c == U'°' || c == U'º' || c == U'ª') return Kind::word;
  if (any_of(c, U".,;:?!|•·/‖—–−―、。，．；：？！…‥・■♦◆►▪●")) return Kind::punctuation;
  if (is_dash(c)) return Kind::punctuation;
  if (any_of(c, U"([{（［【〔")) return Kind::open;
  if (any_of(c, U")]}）］】〕")) return Kind::close;
  if (any_of(c, U"“„«‹「『《〈‟")) return Kind::open_quote;
  if (any_of(c, U"”»›」』》〉")) return Kind::close_quote;
  if (any_of(c, U"\"‘’'`")) return Kind::straight_quote;
  if (any_of(c, U"*∗⁎†‡§¶⊠✉™⋆★☆♣♠♥#✝✱✢⁂")) return Kind::mark;
  return Kind::symbol;
}

/// The ASCII letter that stands for a bracket or a piece of punctuation in a signature.
char sign_of(char32_t c) {
  if (is_dash(c)) return '-';
  constexpr std::u32string_view kFrom = U"、。，．；：？！（）［］【】〔〕…‥・•·‖■♦◆►▪●{}";
  constexpr std::string_view kTo = ",.,.;:?!()[][][]...|||||||||()";
  if (const auto at = kFrom.find(c); at != std::u32string_view::npos) return at < kTo.size() ? kTo[at] : '|';
  return c < 128 ? static_cast<char>(c) : '|';
}

struct Character {
  char32_t c = 0;
  Kind kind{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

constexpr std::uint8_t kItalic = 1;
constexpr std::uint8_t kBold = 2;
constexpr std::uint8_t kSuper = 4;
constexpr std::uint8_t kLink = 8;
constexpr std::uint8_t kLinkBegins = 16;

/// Deeper nesting is no reference; the bound keeps the search for an opening short.
constexpr std::size_t kMaxDepth = 16;

/// Whether a quote opened by `open` may be closed by `close`, in any of the usual languages.
bool quote_closes(char32_t open, char32_t close) {
  constexpr std::u32string_view kOpen = U"“„«»‹›‘`'\"”「『《〈‟";
  constexpr std::array<std::u32string_view, 15> kClose{U"”\"“", U"“”\"", U"»\"", U"«",  U"›",  U"‹",  U"’'", U"'’\"",
                                                       U"'’",   U"\"”",  U"”",   U"」", U"』", U"》", U"〉"};
  const auto at = kOpen.find(open);
  return at < kClose.size() && kClose[at].find(close) != std::u32string_view::npos;
}

/// Style bits per byte of the text.
std::vector<std::uint8_t> styles_of(const StyledText& item) {
  std::vector<std::uint8_t> styles(item.text.size() + 1, 0);
  for (const StyleRun& run : item.runs) {
    std::uint8_t bits = 0;
    if (run.style == Style::italic) bits = kItalic;
    if (run.style == Style::bold) bits = kBold;
    if (run.style == Style::superscript) bits = kSuper;
    if (run.style == Style::link) bits = kLink;
    const std::size_t end = std::min<std::size_t>(run.end, item.text.size());
    if (run.style == Style::link && run.begin < end) styles[run.begin] |= kLinkBegins;
    for (std::size_t i = run.begin; i < end; ++i) styles[i] = static_cast<std::uint8_t>(styles[i] | bits);
  }
  return styles;
}

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    out.push_back({c, kind_of(c), begin, static_cast<std::uint32_t>(at)});
  }
  return out;
}

class Tokenizer {
 public:
  Tokenizer(const StyledText& item, const ReferenceWords& words)
      : words_(words), breaks_(item.breaks), styles_(styles_of(item)), chars_(characters_of(item.text)) {
    out_.text = item.text;
  }

  TokenizedItem run() {
    while (at_ < chars_.size()) step();
    close_gap(static_cast<std::uint32_t>(out_.text.size()));
    pair_enclosures();
    classify_all();
    return std::move(out_);
  }

 private:
  struct Opening {
    std::uint32_t token = 0;
    char kind = '(';
    char32_t quote = 0;
  };

  [[nodiscard]] char32_t peek(std::size_t ahead) const { return at_ + ahead < chars_.size() ? chars_[at_ + ahead].c : 0; }
  [[nodiscard]] Kind peek_kind(std::size_t ahead) const { return at_ + ahead < chars_.size() ? chars_[at_ + ahead].kind : Kind::blank; }
  [[nodiscard]] std::uint32_t token_count() const { return static_cast<std::uint32_t>(out_.tokens.size()); }

  void step() {
    const Character& now = chars_[at_];
    if (const std::size_t length = locator_length(); length > 0) return take_token(length);
    if ((styles_[now.begin] & kSuper) != 0 && now.kind != Kind::blank) return take_token(superscript_length());
    switch (now.kind) {
      case Kind::word:
        return take_token(word_length());
      case Kind::mark:
      case Kind::symbol:
        return take_token(symbol_length());
      case Kind::straight_quote:
        return starts_short_year() ? take_token(3) : take_quote();
      case Kind::open_quote:
      case Kind::close_quote:
        return take_quote();
      case Kind::open:
        return take_opening(sign_of(now.c), now.c);
      case Kind::close:
        return take_closing_bracket(sign_of(now.c) == ']' ? '[' : '(');
      case Kind::blank:
        gap_.blank = true;
        if (std::binary_search(breaks_.begin(), breaks_.end(), now.begin) && !gap_.line_ends) {
          gap_.line_ends = true;
          add_sign('n');
        }
        break;
      case Kind::punctuation:
        add_sign(now.c == U'/' && slash_parts_names() ? ';' : sign_of(now.c));
        break;
    }
    ++at_;
  }

  void add_sign(char sign) {
    if (gap_.signature.size() < 12) gap_.signature += sign;
  }

  void take_opening(char kind, char32_t c) {
    if (openings_.size() == kMaxDepth) openings_.erase(openings_.begin());
    openings_.push_back({token_count(), kind, c});
    add_sign(kind == '"' ? '<' : kind);
    ++at_;
  }

  template <typename Predicate>
  bool take_closing(char sign, const Predicate& matches) {
    const auto match = std::find_if(openings_.rbegin(), openings_.rend(), matches);
    const bool found = match != openings_.rend();
    if (found) {
      if (match->token < token_count()) out_.enclosures.push_back({match->token, token_count(), match->kind});
      openings_.erase(std::prev(match.base()), openings_.end());
    }
    add_sign(sign);
    ++at_;
    return found;
  }

  void take_closing_bracket(char kind) {
    take_closing(kind == '[' ? ']' : ')', [&](const Opening& o) { return o.kind == kind; });
  }

  /// Any quote: the same sign opens in one language and closes in the next, and the straight ones may be apostrophes.
  void take_quote() {
    const char32_t c = chars_[at_].c;
    const bool twice = (c == U'`' || c == U'\'') && peek(1) == c;  // LaTeX's ``…''
    const bool after_space = at_ == 0 || gap_.blank || (!gap_.signature.empty() && chars_[at_ - 1].kind != Kind::word);
    const Kind next = peek_kind(twice ? 2 : 1);
    const bool decade = c != U'"' && is_digit(peek(1)) && is_digit(peek(2)) && peek(3) == U's';  // "the '50s"
    const auto closes = [&](const Opening& o) { return o.kind == '"' && quote_closes(o.quote, c); };
    const bool open = std::any_of(openings_.begin(), openings_.end(), closes);
    const bool spaced = c == U'«' && !open && next == Kind::blank;  // French: "« Titre »"
    const bool before_word = (spaced || next != Kind::blank) && next != Kind::punctuation && next != Kind::close && !decade;
    at_ += twice ? 1 : 0;
    if (open && !(after_space && before_word)) {
      take_closing('>', closes);
    } else if (after_space && before_word && c != U'’') {
      take_opening('"', c);
    } else {
      if (chars_[at_].kind == Kind::close_quote || c == U'"') add_sign('>');
      ++at_;
    }
  }

  [[nodiscard]] bool starts_short_year() const {  // "ICML '24"
    return is_digit(peek(1)) && is_digit(peek(2)) && peek_kind(3) != Kind::word && chars_[at_].c != U'"' && chars_[at_].c != U'`';
  }

  /// URLs, DOIs and arXiv ids are one token, however much punctuation they hold.
  [[nodiscard]] std::size_t locator_length() const {
    const std::string_view rest = out_.text.substr(chars_[at_].begin);
    if (at_ > 0 && chars_[at_ - 1].kind == Kind::word) return 0;
    const auto starts = [&](std::string_view prefix) { return starts_with_ignoring_case(rest, prefix); };
    const bool url = starts("http://") || starts("https://") || starts("www.") || starts("ftp://") || starts("doi.org/10.") ||
                     starts("dx.doi.org/10.") || starts("arxiv.org/abs/");
    const bool doi = starts("10.") && rest.size() > 7 && rest.substr(3, 8).find('/') != std::string_view::npos && is_digit(peek(3));
    const bool prefixed =
        starts("doi:10.") || ((starts("arxiv:") || starts("abs/")) && starts_digit_within(rest.substr(starts("abs/") ? 4 : 6)));
    if (!url && !doi && !prefixed) return 0;
    std::size_t length = 0;
    while (peek(length) != 0 && peek_kind(length) != Kind::blank && peek(length) != U'<' && peek(length) != U'>' &&
           peek_kind(length) != Kind::open_quote && peek_kind(length) != Kind::close_quote && peek(length) != U'"') {
      ++length;
    }
    while (length > 1 && closes_locator(length)) --length;
    return length;
  }

  static bool starts_digit_within(std::string_view rest) {  // "2101.00001", "cs/0101001", "hep-th/9901001"
    return std::any_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(rest.size(), 9)),
                       [](char c) { return c >= '0' && c <= '9'; });
  }

  /// Punctuation at the end belongs to the sentence; a closing bracket too unless it was opened inside.
  [[nodiscard]] bool closes_locator(std::size_t length) const {
    const Character& last = chars_[at_ + length - 1];
    if (last.kind == Kind::close) {
      const auto* const first = chars_.data() + at_;
      const auto opens = std::count_if(first, first + length, [](const Character& c) { return c.kind == Kind::open; });
      const auto closes = std::count_if(first, first + length, [](const Character& c) { return c.kind == Kind::close; });
      return closes > opens;
    }
    return last.kind == Kind::straight_quote || (last.kind == Kind::punctuation && last.c != U'/') || last.c == U'*';
  }

  [[nodiscard]] std::size_t superscript_length() const {
    std::size_t length = 1;
    while (at_ + length < chars_.size() && (styles_[chars_[at_ + length].begin] & kSuper) != 0 && peek_kind(length) != Kind::blank)
      ++length;
    return length;
  }

  [[nodiscard]] std::size_t symbol_length() const {
    std::size_t length = 1;
    while (peek_kind(length) == chars_[at_].kind && peek_kind(length) != Kind::blank) ++length;
    return length;
  }

  [[nodiscard]] std::size_t word_length() const {
    std::size_t length = 1;
    while (true) {
      if (peek_kind(length) == Kind::word) {
        if (is_han(peek(length)) != is_han(peek(0))) return length;
        if (peek(length) == U'和' && joins_han_names(length)) return length;
        if (peek(length) == U'等' && (length == 2 || length == 3) && is_han(peek(0)) && peek_kind(length + 1) != Kind::word) return length;
        if (length == 1 && peek(0) == U'和' && starts_last_han_name()) return length;
        if (superscript_starts(length) || italics_change(length)) return length;
        if ((peek(length - 1) == U'°' || peek(length - 1) == U'º') && is_digit(peek(length))) return length;  // "n°59"
        ++length;
      } else if (joins(length)) {
        ++length;
      } else if (length == 1 && peek(1) == U'.' && (peek(2) == U'ª' || peek(2) == U'º')) {  // "M.ª José", "n.º 208"
        return 3;
      } else {
        return length;
      }
    }
  }

  [[nodiscard]] std::size_t han_run(std::size_t ahead) const {
    std::size_t length = 0;
    while (is_han(peek(ahead + length)) && peek(ahead + length) != U'和') ++length;
    return length;
  }

  /// "李文华, 和朱江": the conjunction is glued to the name behind it.
  [[nodiscard]] bool starts_last_han_name() const {
    if (at_ == 0 || is_han(chars_[at_ - 1].c)) return at_ > 0;
    const std::size_t behind = han_run(1);
    const Kind next = peek_kind(1 + behind);
    return gap_.signature.ends_with(',') && behind >= 2 && behind <= 4 && next != Kind::word;
  }

  /// "王薇和李萍": two or three characters on both sides, and punctuation around all.
  [[nodiscard]] bool joins_han_names(std::size_t ahead) const {
    const std::size_t behind = han_run(ahead + 1);
    const Kind next = peek_kind(ahead + 1 + behind);
    return (ahead == 2 || ahead == 3) && (behind == 2 || behind == 3) && next != Kind::word;
  }

  /// "*Journal of Botany*213: 89", "*Interspeech 2021*ISCA": the blank behind the italics is missing.
  [[nodiscard]] bool italics_change(std::size_t ahead) const {
    const std::uint8_t before = styles_[chars_[at_ + ahead - 1].begin];
    const std::uint8_t after = styles_[chars_[at_ + ahead].begin];
    if (((before ^ after) & kItalic) == 0) return false;
    const bool number = is_digit(peek(ahead)) && is_letter(peek(ahead - 1));
    return number || (is_upper(peek(ahead)) && !is_upper(peek(ahead - 1)) && ahead > 1);
  }

  [[nodiscard]] bool superscript_starts(std::size_t ahead) const {
    return at_ + ahead < chars_.size() && (styles_[chars_[at_ + ahead].begin] & kSuper) != 0;
  }

  /// Whether the character holds two halves of one word together: "K2-V2", "O'Brien", "2.0", "DL4C@ICLR", "TCP/IP", "AT&T", "53–57".
  [[nodiscard]] bool joins(std::size_t ahead) const {
    const char32_t c = peek(ahead);
    if (c == U'+' && (peek(ahead + 1) == U'+' || peek(ahead - 1) == U'+' || peek_kind(ahead + 1) == Kind::word)) return true;
    if (peek_kind(ahead + 1) != Kind::word || superscript_starts(ahead + 1)) return false;
    const bool digits = is_digit(peek(ahead - 1)) && is_digit(peek(ahead + 1));
    if (is_dash(c)) return (c != U'—' && c != U'―') || digits;
    if (any_of(c, U"'’ʼ@_ʹ")) return true;
    if (c == U'.') return digits;
    if (c == U'&') return true;
    return c == U'/' && (digits || (is_letter(peek(ahead - 1)) && !parts_names(ahead)));
  }

  /// "Smith, J./Jones, K.", "Smith J/Jones K": as much as a semicolon.
  [[nodiscard]] bool slash_parts_names() const {
    const bool behind = at_ >= 2 && (chars_[at_ - 1].c == U'.' || is_upper(chars_[at_ - 1].c));
    const char32_t initial = behind ? chars_[at_ - (chars_[at_ - 1].c == U'.' ? 2 : 1)].c : U' ';
    return is_upper(initial) && is_upper(peek(1)) && is_letter(peek(2)) && !is_upper(peek(2));
  }

  /// "Smith, J/Jones, K": a slash behind one initial, and a name behind the slash; "I/O" and "N/Fe" are one word.
  [[nodiscard]] bool parts_names(std::size_t slash) const {
    std::size_t letters = 0;
    while (letters < 3 && slash + 1 + letters < chars_.size() - at_ && is_letter(peek(slash + 1 + letters))) ++letters;
    const bool initial = slash == 1 && is_upper(peek(0)) && at_ >= 2 && (chars_[at_ - 1].kind == Kind::blank);
    return initial && letters == 3 && is_upper(peek(slash + 1)) && !is_upper(peek(slash + 2));
  }

  void take_token(std::size_t length) {
    const std::uint32_t begin = chars_[at_].begin;
    const std::uint32_t end = chars_[at_ + length - 1].end;
    close_gap(begin);
    out_.tokens.push_back({begin, end, 0, {}});
    at_ += length;
    gap_ = {};
  }

  void close_gap(std::uint32_t next) {
    if (!out_.tokens.empty() && next < styles_.size()) {
      const std::uint8_t before = styles_[out_.tokens.back().end - 1];
      const std::uint8_t after = next < out_.text.size() ? styles_[next] : std::uint8_t{0};
      gap_.italic_changes = ((before ^ after) & kItalic) != 0;
      gap_.bold_changes = ((before ^ after) & kBold) != 0;
      gap_.link_changes = ((before ^ after) & kLink) != 0 || (after & kLinkBegins) != 0;
      gap_.opens_italic = gap_.italic_changes && (after & kItalic) != 0;
    }
    out_.gaps.push_back(gap_);
  }

  void pair_enclosures() {
    std::sort(out_.enclosures.begin(), out_.enclosures.end(),
              [](const Enclosure& a, const Enclosure& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  }

  void classify_all();
  void classify(std::size_t k);
  void mark_enclosed(char kind, TokenClasses classes);
  [[nodiscard]] TokenClasses style_classes(const Token& token) const;
  [[nodiscard]] TokenClasses shape_classes(std::size_t k) const;
  [[nodiscard]] bool marks_name(std::size_t k) const;
  [[nodiscard]] TokenClasses word_classes(std::size_t k, WordFacts facts) const;

  const ReferenceWords& words_;
  const std::vector<std::uint32_t>& breaks_;
  std::vector<std::uint8_t> styles_;
  std::vector<Character> chars_;
  std::size_t at_ = 0;
  Gap gap_;
  std::vector<Opening> openings_;
  TokenizedItem out_;
};

/// Counts of the characters of a word, by what they are.
struct Composition {
  int upper = 0;
  int lower = 0;
  int digits = 0;
  int dashes = 0;
  int others = 0;
  bool upper_first = false;
  bool han = false;
};

Composition compose(std::string_view word) {
  Composition it;
  for (std::size_t at = 0; at < word.size();) {
    const bool first = at == 0;
    const char32_t c = next_code_point(word, at);
    if (is_han(c)) it.han = true;
    if (is_upper(c)) {
      ++it.upper;
      it.upper_first = it.upper_first || first;
    } else if (is_letter(c)) {
      ++it.lower;
    } else if (is_digit(c)) {
      ++it.digits;
    } else if (is_dash(c)) {
      ++it.dashes;
    } else if (!is_combining(c)) {
      ++it.others;
    }
  }
  return it;
}

bool is_year_text(std::string_view digits) {
  if (digits.size() != 4) return false;
  const int year = (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
  return year >= 1500 && year <= 2100;
}

bool all_ascii_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "2018", "2018a"
bool is_year_word(std::string_view word) {
  if (word.size() == 5 && word[4] >= 'a' && word[4] <= 'h') word.remove_suffix(1);
  return word.size() == 4 && all_ascii_digits(word) && is_year_text(word);
}

/// "ICML'24", "EMNLP-2022", "IJCAI-91", "TAC’17", "'24", "NIPS2016"
bool is_tag_year(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && word[word.size() - 1 - digits] >= '0' && word[word.size() - 1 - digits] <= '9') ++digits;
  if (digits != 2 && digits != 4) return false;
  const std::string_view number = word.substr(word.size() - digits);
  if (digits == 4 && !is_year_text(number)) return false;
  std::string_view head = word.substr(0, word.size() - digits);
  const bool apostrophe = head.ends_with("'") || head.ends_with("’") || head.ends_with("‘") || head.ends_with("ʼ");
  const bool dash = head.ends_with("-") || head.ends_with("–") || head.ends_with("‑") || head.ends_with("/");
  if (digits == 2 && apostrophe) return true;
  const Composition letters = compose(head);
  return letters.upper >= 2 && letters.digits <= 2 && (dash || apostrophe || digits == 4);
}

bool is_roman(std::string_view word) {
  return word.size() <= 7 && !word.empty() && word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

/// Digits with dashes or colons between: "53–57", "1:1-1:25", "e12–e15", "S123–S130", "xii-xv" is left to words.
bool is_range(std::string_view word, const Composition& it) {
  if (it.dashes == 0 || it.digits < 2 || it.upper + it.lower > 4 || it.others > 2) return false;
  const std::size_t dash = word.find_first_of("-\xE2");
  if (dash == 0 || dash == std::string_view::npos) return false;
  const char before = word[dash - 1];
  const char after = word.back();
  return before >= '0' && before <= '9' && ((after >= '0' && after <= '9') || it.lower == 1);
}

/// "1503.03649", "hep-ph/9802387", "math.GT/0309136": arXiv ids without their prefix.
bool is_bare_arxiv(std::string_view word) {
  const std::size_t slash = word.find('/');
  if (slash != std::string_view::npos) {
    return slash >= 4 && word.size() - slash == 8 && all_ascii_digits(word.substr(slash + 1)) && word[0] >= 'a' && word[0] <= 'z';
  }
  const std::size_t dot = word.find('.');
  if (dot != 4 || (word.size() != 9 && word.size() != 10)) return false;
  return all_ascii_digits(word.substr(0, 4)) && all_ascii_digits(word.substr(5)) && word[2] <= '1' && word[0] <= '3';
}

/// "2022.03.14.484321": what stands behind 10.1101/ in the DOIs of bioRxiv and medRxiv.
bool is_bare_biorxiv(std::string_view word) {
  constexpr std::string_view kForm = "0000.00.00.000000";
  if (word.size() > kForm.size() && word.substr(kForm.size()).find_first_not_of("v0123456789") == std::string_view::npos)
    word = word.substr(0, kForm.size());
  return word.size() == kForm.size() && word.starts_with("20") &&
         std::equal(word.begin(), word.end(), kForm.begin(),
                    [](char c, char form) { return form == '.' ? c == '.' : c >= '0' && c <= '9'; });
}

TokenClasses number_classes(std::string_view word, const Composition& it) {
  if (is_range(word, it)) return mask(Shape::range);
  TokenClasses classes = 0;
  if (it.digits > 0 && it.upper + it.lower == 0) {
    classes |= mask(Shape::number);
    if (it.digits <= 2) classes |= mask(Shape::short_number);
    if (it.digits >= 4) classes |= mask(Shape::long_number);
  }
  if (is_year_word(word)) classes |= mask(Shape::year);
  if (it.digits > 0 && it.upper + it.lower > 0 && !is_year_word(word)) classes |= mask(Shape::alnum);
  if (is_tag_year(word)) classes |= mask(Shape::tag_year);
  return classes;
}

TokenClasses Tokenizer::style_classes(const Token& token) const {
  const std::uint8_t bits = styles_[token.begin];
  TokenClasses classes = 0;
  if ((bits & kItalic) != 0) classes |= mask(Shape::italic);
  if ((bits & kBold) != 0) classes |= mask(Shape::bold);
  if ((bits & kLink) != 0) classes |= mask(Shape::link);
  if ((bits & kSuper) != 0) classes |= mask(Shape::mark);
  return classes;
}

bool is_digit_first(std::string_view word) { return !word.empty() && word[0] >= '0' && word[0] <= '9'; }

/// "^Bautista, R.", "*+Castillo, R.": signs glued to the front of a name.
bool Tokenizer::marks_name(std::size_t k) const {
  if (out_.word(k) != "+" && out_.word(k) != "^" && out_.word(k) != "~") return false;
  const Gap& before = out_.gaps[k];
  const bool alone = k == 0 || before.blank || out_.tokens[k - 1].is(Shape::mark);
  if (!alone || k + 1 >= out_.tokens.size() || out_.gaps[k + 1].blank || !out_.gaps[k + 1].signature.empty()) return false;
  std::size_t at = out_.tokens[k + 1].begin;
  return is_upper(next_code_point(out_.text, at));
}

TokenClasses Tokenizer::shape_classes(std::size_t k) const {
  const std::string_view word = out_.word(k);
  std::size_t at = 0;
  const Kind kind = kind_of(next_code_point(word, at));
  if (kind == Kind::symbol && marks_name(k)) return mask(Shape::mark);
  if (kind == Kind::mark) return mask(Shape::mark);
  if (kind == Kind::symbol) return mask(Shape::symbol);
  if (starts_with_ignoring_case(word, "http") || starts_with_ignoring_case(word, "www.") || starts_with_ignoring_case(word, "ftp:") ||
      starts_with_ignoring_case(word, "doi.org/") || starts_with_ignoring_case(word, "dx.doi.org/") ||
      starts_with_ignoring_case(word, "arxiv.org/")) {
    if (word.size() > 8) return mask(Shape::url);
  }
  if ((word.starts_with("10.") || starts_with_ignoring_case(word, "doi:") || starts_with_ignoring_case(word, "arxiv:") ||
       starts_with_ignoring_case(word, "abs/")) &&
      word.find_first_of("/:") != std::string_view::npos) {
    return mask(Shape::identifier);
  }
  if (is_bare_arxiv(word) || is_bare_biorxiv(word)) return mask(Shape::identifier);
  const Composition it = compose(word);
  if (it.han) return mask(Shape::han);
  TokenClasses classes = it.digits > 0 ? number_classes(word, it) : 0;
  if ((classes & (mask(Shape::number) | mask(Shape::range) | mask(Shape::year))) != 0) return classes;
  const int letters = it.upper + it.lower;
  const bool period = out_.gaps[k + 1].signature.starts_with('.');
  const bool one_letter_parts = it.upper > 0 && it.lower == 0 && it.upper == it.dashes + 1;  // "J", "J-P"
  if (one_letter_parts && it.digits == 0) classes |= mask(Shape::initial);
  const bool behind_name = k > 0 && (out_.tokens[k - 1].is(Shape::initial) || out_.gaps[k].signature.find(',') != std::string::npos);
  const bool ends = k + 1 == out_.tokens.size() || is_digit_first(out_.word(k + 1));  // "B. Yu. 2008"
  const bool digraph = !ends && it.upper_first && it.upper == 1 && it.lower == 1 && it.dashes == 0 && it.digits == 0;
  if (digraph && period && (behind_name || !out_.gaps[k + 1].blank)) classes |= mask(Shape::initial);  // "Ivanov, Yu. A."
  if (it.upper == 0 && it.lower > 0) classes |= mask(Shape::lower);
  if (it.upper >= 2 && it.lower == 0) classes |= mask(Shape::caps);
  if (it.upper_first && it.lower > 0 && it.upper <= 1 + it.dashes) classes |= mask(Shape::capital);
  if ((classes & (mask(Shape::lower) | mask(Shape::caps) | mask(Shape::capital))) == 0 && !one_letter_parts) classes |= mask(Shape::mixed);
  if (it.digits == 0 && is_roman(word)) classes |= mask(Shape::roman);
  if (period && letters <= 6) classes |= mask(Shape::abbreviated);
  if (letters >= 9) classes |= mask(Shape::long_word);
  return classes;
}

bool is_any_roman(std::string_view word) {
  return is_roman(word) || (word.size() <= 6 && !word.empty() && word.find_first_not_of("ivxlc") == std::string_view::npos);
}

/// One letter means what the table says only before a number ("S. 12", "n. 3"), two letters are a state only in capitals ("MA").
TokenClasses Tokenizer::word_classes(std::size_t k, WordFacts facts) const {
  TokenClasses classes = facts.classes;
  const Token& token = out_.tokens[k];
  const bool number_follows = k + 1 < out_.tokens.size() &&
                              (out_.word(k + 1).find_first_of("0123456789") != std::string_view::npos || is_any_roman(out_.word(k + 1)));
  const bool number_before = k > 0 && out_.tokens[k - 1].is(Shape::number);
  constexpr TokenClasses kCounters = mask(WordClass::pages) | mask(WordClass::volume) | mask(WordClass::issue);
  const bool conjunction = (classes & mask(WordClass::conjunction)) != 0;
  if (token.folded.size() == 1 && !conjunction) {
    if (number_follows) return classes & kCounters;
    return number_before && token.is(Shape::lower) ? classes & mask(WordClass::pages) : classes & mask(WordClass::function);
  }
  if (token.folded.size() == 1 && conjunction && !token.is(Shape::lower) && !token.is(Shape::symbol)) classes = 0;
  // "Dan Klein" begins a name; "Zheng dan Stone" are two.
  if (conjunction && token.is(Shape::capital)) classes &= ~mask(WordClass::conjunction);
  if (token.folded.size() == 2 && !token.is(Shape::caps)) classes &= ~mask(WordClass::place);
  if ((classes & mask(WordClass::particle)) != 0 && token.is(Shape::caps)) classes &= ~mask(WordClass::particle);
  return classes;
}

TokenClasses odds_classes(int odds) {
  if (odds >= 25) return mask(Shape::name_strong);
  if (odds > 0) return mask(Shape::name_weak);
  if (odds <= -25) return mask(Shape::title_strong);
  return odds < 0 ? mask(Shape::title_weak) : 0;
}

/// "Min-Yen", "Self-Attention": what the halves of a word tell together when the whole is unknown.
int odds_of_parts(std::string_view word, const ReferenceWords& words) {
  int sum = 0;
  std::size_t begin = 0;
  while (begin < word.size()) {
    std::size_t end = word.find_first_of("-'/", begin);
    if (end == std::string_view::npos) end = word.size();
    const int odds = words.find(fold_letters(word.substr(begin, end - begin))).name_odds;
    if (odds != 0 && (sum == 0 || odds < sum)) sum = odds;
    begin = end + 1;
  }
  return sum;
}

/// Classes of "January-March" or "mai/juin": those that both halves have.
WordClasses classes_of_parts(std::string_view word, const ReferenceWords& words) {
  const std::size_t at = word.find_first_of("-/");
  const std::size_t dash = at == std::string_view::npos ? word.find("–") : at;
  if (dash == std::string_view::npos || dash == 0) return 0;
  const WordClasses first = words.find(fold_letters(word.substr(0, dash))).classes;
  const WordClasses second = words.find(fold_letters(word.substr(dash + 1))).classes;
  return first & second & (bit(WordClass::month) | bit(WordClass::season));
}

void Tokenizer::classify(std::size_t k) {
  Token& token = out_.tokens[k];
  const std::string_view word = out_.word(k);
  token.folded = word == "&" ? std::string(word) : fold_letters(word);
  token.classes = style_classes(token);
  if (token.is(Shape::mark) && word.size() <= 12) return;
  token.classes &= ~mask(Shape::mark);
  token.classes |= shape_classes(k);
  WordFacts facts = words_.find(token.folded);
  if (facts.classes == 0) facts.classes = classes_of_parts(word, words_);
  if (k > 0 && out_.tokens[k - 1].is(WordClass::volume) && is_any_roman(word)) token.classes |= mask(Shape::roman);
  token.classes |= word_classes(k, facts);
  if (token.folded.size() < 2 || token.is(Shape::number) || token.is(Shape::range) || token.is(Shape::url)) return;
  const bool compound = facts.name_odds == 0 && word.find_first_of("-'/") != std::string_view::npos;
  const int odds = compound ? odds_of_parts(word, words_) : facts.name_odds;
  token.classes |= odds_classes(odds);
  if (odds == 0 && facts.classes == 0) token.classes |= mask(Shape::unknown);
}

/// Enclosures of one kind are sorted by their begin, so one pass with the furthest end seen marks them all.
void Tokenizer::mark_enclosed(char kind, TokenClasses classes) {
  std::uint32_t done = 0;
  for (const Enclosure& e : out_.enclosures) {
    if (e.kind != kind) continue;
    for (std::uint32_t k = std::max(done, e.begin); k < e.end; ++k) out_.tokens[k].classes |= classes;
    done = std::max(done, e.end);
  }
}

void Tokenizer::classify_all() {
  for (std::size_t k = 0; k < out_.tokens.size(); ++k) classify(k);
  mark_enclosed('"', mask(Shape::quoted));
  mark_enclosed('(', mask(Shape::bracketed));
  mark_enclosed('[', mask(Shape::bracketed));
  for (std::size_t k = 1; k < out_.gaps.size(); ++k) {
    if (out_.tokens[k - 1].is(Shape::initial)) out_.gaps[k].signature.insert(0, 1, 'i');
  }
}

}  // namespace

std::string_view to_string(Shape shape) { return kShapeNames[static_cast<std::size_t>(shape)]; }

TokenizedItem tokenize(const StyledText& item, const ReferenceWords& words) { return Tokenizer(item, words).run(); }

}  // namespace bibfold
