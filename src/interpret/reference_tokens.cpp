// Cuts the text of an item into tokens and gaps, and pairs brackets and quotes: `tokenize`. Everything that is not a blank, a bracket, a
// quote or punctuation between words belongs to a token. Where a token ends is read by token_end.h, its classes by token_classes.h; which
// tokens belong together is not decided here.
#include "interpret/reference_tokens.h"

#include <algorithm>
#include <string>

#include "interpret/item_characters.h"
#include "interpret/token_classes.h"
#include "interpret/token_end.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using Kind = CharacterKind;

constexpr std::array<std::string_view, static_cast<std::size_t>(Shape::kCount)> kShapeNames{
    "lower",       "capital",   "caps",       "mixed",        "initial", "number",       "year",       "range",
    "alnum",       "tag-year",  "roman",      "mark",         "symbol",  "url",          "identifier", "han",
    "italic",      "bold",      "linked",     "bracketed",    "quoted",  "abbreviated",  "long",       "known-family",
    "name-strong", "name-weak", "title-weak", "title-strong", "unknown", "short-number", "long-number"};

/// Deeper nesting is no reference; the bound keeps the search for an opening short.
constexpr std::size_t kMaxDepth = 16;
/// More punctuation between two words says nothing more.
constexpr std::size_t kLongestSignature = 12;

class Tokenizer {
 public:
  explicit Tokenizer(const StyledText& item) : breaks_(item.breaks), chars_(item) { out_.text = item.text; }

  TokenizedItem run(const ReferenceWords& words) {
    while (at_ < chars_.size()) step();
    close_gap(static_cast<std::uint32_t>(out_.text.size()));
    sort_enclosures();
    classify_tokens(out_, chars_, words);
    return std::move(out_);
  }

 private:
  struct Opening {
    std::uint32_t token = 0;
    char kind = '(';
    char32_t quote = 0;
  };

  [[nodiscard]] std::uint32_t token_count() const { return static_cast<std::uint32_t>(out_.tokens.size()); }

  void step() {
    const Character& now = chars_[at_];
    if (const std::size_t length = locator_length(chars_, at_); length > 0) return take_token(length);
    if (chars_.is_raised(at_) && now.kind != Kind::blank) return take_token(raised_length(chars_, at_));
    switch (now.kind) {
      case Kind::word:
        return take_token(word_length(chars_, at_, gap_.signature.ends_with(',')));
      case Kind::mark:
      case Kind::symbol:
        return take_token(symbol_length(chars_, at_));
      case Kind::straight_quote:
        return starts_short_year(chars_, at_) ? take_token(3) : take_quote();
      case Kind::open_quote:
      case Kind::close_quote:
        return take_quote();
      case Kind::open:
        return take_opening(sign_of(now.c), now.c);
      case Kind::close:
        return take_closing_bracket(sign_of(now.c) == ']' ? '[' : '(');
      case Kind::blank:
        return take_blank();
      case Kind::punctuation:
        gap_.blank = gap_.blank || (now.c > 0x3000 && now.c != U'・');  // a wide sign holds its blank
        add_sign(now.c == U'/' && slash_parts_names(chars_, at_) ? ';' : sign_of(now.c));
        ++at_;
    }
  }

  void take_blank() {
    gap_.blank = true;
    if (std::binary_search(breaks_.begin(), breaks_.end(), chars_[at_].begin) && !gap_.line_ends) {
      gap_.line_ends = true;
      add_sign('n');
    }
    ++at_;
  }

  void add_sign(char sign) {
    if (gap_.signature.size() < kLongestSignature) gap_.signature += sign;
  }

  void take_opening(char kind, char32_t c) {
    if (openings_.size() == kMaxDepth) openings_.erase(openings_.begin());
    openings_.push_back({token_count(), kind, c});
    add_sign(kind == '"' ? '<' : kind);
    ++at_;
  }

  template <typename Predicate>
  void take_closing(char sign, const Predicate& matches) {
    const auto match = std::find_if(openings_.rbegin(), openings_.rend(), matches);
    if (match != openings_.rend()) {
      if (match->token < token_count()) out_.enclosures.push_back({match->token, token_count(), match->kind});
      openings_.erase(std::prev(match.base()), openings_.end());
    }
    add_sign(sign);
    ++at_;
  }

  void take_closing_bracket(char kind) {
    take_closing(kind == '[' ? ']' : ')', [&](const Opening& o) { return o.kind == kind; });
  }

  /// Any quote: the same sign opens in one language and closes in the next, and the straight ones may be apostrophes.
  void take_quote() {
    const char32_t c = chars_[at_].c;
    const bool twice = (c == U'`' || c == U'\'') && chars_.code(at_ + 1) == c;  // LaTeX's ``…''
    const bool wide = c == U'「' || c == U'『' || c == U'《' || c == U'〈';     // "丸山眞男『日本の思想』": no blanks around
    const bool after_space = wide || at_ == 0 || gap_.blank || (!gap_.signature.empty() && chars_[at_ - 1].kind != Kind::word);
    const auto closes = [&](const Opening& o) { return o.kind == '"' && quote_closes(o.quote, c); };
    const bool open = std::any_of(openings_.begin(), openings_.end(), closes);
    const bool before_word = stands_before_word(twice, open);
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

  [[nodiscard]] bool stands_before_word(bool twice, bool open) const {
    const char32_t c = chars_[at_].c;
    const Kind next = chars_.kind(at_ + (twice ? 2 : 1));
    const auto digit = [this](std::size_t ahead) { return is_digit(chars_.code(at_ + ahead)); };
    const bool decade = c != U'"' && digit(1) && digit(2) && chars_.code(at_ + 3) == U's';  // "the '50s"
    const bool spaced = c == U'«' && !open && next == Kind::blank;                          // French: "« Titre »"
    return (spaced || next != Kind::blank) && next != Kind::punctuation && next != Kind::close && !decade;
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
    if (!out_.tokens.empty()) {
      const std::uint8_t before = chars_.style(out_.tokens.back().end - 1);
      const std::uint8_t after = next < out_.text.size() ? chars_.style(next) : std::uint8_t{0};
      gap_.italic_changes = ((before ^ after) & kItalic) != 0;
      gap_.bold_changes = ((before ^ after) & kBold) != 0;
      gap_.link_changes = ((before ^ after) & kLink) != 0 || (after & kLinkBegins) != 0;
      gap_.opens_italic = gap_.italic_changes && (after & kItalic) != 0;
    }
    out_.gaps.push_back(gap_);
  }

  void sort_enclosures() {
    std::sort(out_.enclosures.begin(), out_.enclosures.end(),
              [](const Enclosure& a, const Enclosure& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  }

  const std::vector<std::uint32_t>& breaks_;
  ItemCharacters chars_;
  std::size_t at_ = 0;
  Gap gap_;
  std::vector<Opening> openings_;
  TokenizedItem out_;
};

}  // namespace

std::string_view to_string(Shape shape) { return kShapeNames[static_cast<std::size_t>(shape)]; }

TokenizedItem tokenize(const StyledText& item, const ReferenceWords& words) { return Tokenizer(item).run(words); }

}  // namespace bibfold
