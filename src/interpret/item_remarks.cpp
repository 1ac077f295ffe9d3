// See item_remarks.h.
#include "interpret/item_remarks.h"

#include <algorithm>
#include <array>
#include <vector>

#include "interpret/item_text.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// Cut behind full stops that end a sentence: not behind "vol." or an initial.
std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  for (std::size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1)) {
    const bool upper = is_upper_at(text, at + 2);
    const std::size_t blank = text.find_last_of(" .(", at - 1 < text.size() ? at - 1 : 0);
    const std::size_t word = at - (blank == std::string_view::npos || blank < begin ? begin : blank + 1);
    const bool letters = is_ascii_letter(text[at > 0 ? at - 1 : 0]);
    if (!upper || (letters && word <= 3)) continue;
    out.push_back(text.substr(begin, at - begin));
    begin = at + 2;
  }
  out.push_back(text.substr(begin));
  return out;
}

bool is_rate(std::string_view text) {
  const std::string folded = fold_text(text);
  const bool rate = folded.find("accept") != std::string::npos || folded.starts_with("rate");
  return rate && folded.find("rate") != std::string::npos && has_digit(text);
}

}  // namespace

bool names_award(std::string_view text) {
  constexpr std::array<std::string_view, 17> kWords{"award",     "best",       "oral",      "spotlight",   "nominat", "distinguished",
                                                    "honorable", "honourable", "runner up", "outstanding", "prize",   "finalist",
                                                    "winner",    "medal",      "preis",     "premio",      "prix"};
  const std::string folded = ' ' + fold_text(text);
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view w) { return folded.find(' ' + std::string(w)) != std::string::npos; });
}

bool is_link_word(std::string_view text) {
  constexpr std::array<std::string_view, 20> kWords{"appendix",     "blog",   "code",       "data",  "dataset", "demo",   "homepage",
                                                    "html",         "model",  "models",     "paper", "pdf",     "poster", "project",
                                                    "project page", "slides", "supplement", "talk",  "video",   "website"};
  static_assert(is_ascending(kWords));
  return is_among(kWords, fold_text(text));
}

Remarks sort_remarks(std::string_view text) {
  Remarks out;
  for (const std::string_view sentence : sentences_of(text)) {
    const std::string clean = clean_piece(sentence);
    std::string& to = is_rate(sentence) ? out.rate : names_award(sentence) ? out.award : out.note;
    to = joined_notes(to, clean);
  }
  if (out.award.empty() && out.rate.empty()) return {clean_piece(text), {}, {}};
  return out;
}

}  // namespace bibfold
