// Which words braces protect. External function: protected_words.
#include <algorithm>
#include <utility>

#include "text/ascii.h"
#include "text/latex.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

std::string without_punctuation(const std::string& word) {
  std::size_t begin = word.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(word, at);
    if (!is_letter(c) && !is_digit(c)) continue;
    begin = std::min(begin, from);
    end = at;
  }
  return begin < end ? word.substr(begin, end - begin) : std::string();
}

class WordFinder {
 public:
  explicit WordFinder(std::string_view text) : text_(text) {}

  std::vector<std::string> run() {
    while (at_ < text_.size()) step();
    end_word();
    return std::move(words_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\\') {
      skip_command();
      return;
    }
    if (c == '{') {
      const bool special = at_ + 1 < text_.size() && text_[at_ + 1] == '\\';
      protects_.push_back(!argument_ && !special);
      protected_depth_ += protects_.back() ? 1 : 0;
      argument_ = false;
    } else if (c == '}') {
      argument_ = !protects_.empty() && !protects_.back();
      if (!protects_.empty()) {
        protected_depth_ -= protects_.back() ? 1 : 0;
        protects_.pop_back();
      }
    } else if (is_ascii_space(c) || c == '~') {
      end_word();
      begin_ = at_ + 1;
      argument_ = false;
    } else {
      letter();
      return;
    }
    ++at_;
  }

  void skip_command() {
    at_ = std::min(at_ + 2, text_.size());
    if (is_ascii_letter(text_[at_ - 1])) {
      while (at_ < text_.size() && is_ascii_letter(text_[at_])) ++at_;
      while (at_ < text_.size() && is_ascii_space(text_[at_])) ++at_;
    }
    argument_ = true;
  }

  void letter() {
    argument_ = false;
    capital_ = (is_upper(next_code_point(text_, at_)) && protected_depth_ > 0) || capital_;
  }

  void end_word() {
    if (std::exchange(capital_, false)) {
      std::string word = without_punctuation(latex_to_text(text_.substr(begin_, at_ - begin_)));
      if (!word.empty() && std::find(words_.begin(), words_.end(), word) == words_.end()) words_.push_back(std::move(word));
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::vector<bool> protects_;  // by open brace
  int protected_depth_ = 0;
  bool argument_ = false;  // a brace here opens the argument of a command
  bool capital_ = false;
  std::vector<std::string> words_;
};

// "{A title}" → "A title"; "{A} {B}" stays.
std::string_view without_outer_braces(std::string_view text) {
  text = trim(text);
  if (!text.starts_with('{') || !text.ends_with('}')) return text;
  std::size_t depth = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return text;
  }
  return text.substr(1, text.size() - 2);
}

}  // namespace

std::vector<std::string> protected_words(std::string_view latex) {
  if (latex.find('{') == std::string_view::npos) return {};
  return WordFinder(without_outer_braces(latex)).run();
}

}  // namespace bibfold
