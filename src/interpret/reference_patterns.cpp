// Recognizes the forms of short segments: `patterns_of`. One predicate per form; a segment may have several (a bare "12" is a volume, an
// issue and a page). Which of them it is, is for the search to decide.
#include "interpret/reference_patterns.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "interpret/meeting_days.h"
#include "interpret/patent_numbers.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr TokenClasses kNumber = mask(Shape::number) | mask(Shape::year);
constexpr TokenClasses kNumberLike = kNumber | mask(Shape::range) | mask(Shape::alnum) | mask(Shape::roman);

/// The tokens of one segment.
class Segment {
 public:
  Segment(const TokenizedItem& item, std::size_t begin, std::size_t end) : item_(item), begin_(begin), size_(end - begin) {}

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const Token& operator[](std::size_t k) const { return item_.tokens[begin_ + k]; }
  [[nodiscard]] std::string_view word(std::size_t k) const { return item_.word(begin_ + k); }
  [[nodiscard]] const std::string& folded(std::size_t k) const { return (*this)[k].folded; }
  [[nodiscard]] bool is(std::size_t k, TokenClasses classes) const { return ((*this)[k].classes & classes) != 0; }
  [[nodiscard]] const Token& back() const { return (*this)[size_ - 1]; }
  [[nodiscard]] std::string_view signs_before(std::size_t k) const { return item_.gaps[begin_ + k].signature; }
  [[nodiscard]] std::string_view signs_after() const { return item_.gaps[begin_ + size_].signature; }
  [[nodiscard]] bool is_before(TokenClasses classes) const {
    return begin_ + size_ < item_.tokens.size() && (item_.tokens[begin_ + size_].classes & classes) != 0;
  }

  /// Whether every token from `from` on has one of the classes.
  [[nodiscard]] bool all(TokenClasses classes, std::size_t from = 0) const {
    for (std::size_t k = from; k < size_; ++k) {
      if (!is(k, classes)) return false;
    }
    return true;
  }
  [[nodiscard]] bool any(TokenClasses classes) const {
    for (std::size_t k = 0; k < size_; ++k) {
      if (is(k, classes)) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_word(std::string_view what) const {
    for (std::size_t k = 0; k < size_; ++k) {
      if (folded(k) == what) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_prefix(std::string_view what) const {
    for (std::size_t k = 0; k < size_; ++k) {
      if (folded(k).starts_with(what)) return true;
    }
    return false;
  }

 private:
  const TokenizedItem& item_;
  std::size_t begin_;
  std::size_t size_;
};

bool holds_year(std::string_view word) {  // "12/2019", "2020-11-16"
  for (std::size_t at = 0; at + 4 <= word.size(); ++at) {
    const std::string_view four = word.substr(at, 4);
    if (four.find_first_not_of("0123456789") != std::string_view::npos) continue;
    const bool alone =
        (at + 4 == word.size() || word[at + 4] < '0' || word[at + 4] > '9') && (at == 0 || word[at - 1] < '0' || word[at - 1] > '9');
    if (alone && (four.starts_with("15") || four.starts_with("16") || four.starts_with("17") || four.starts_with("18") ||
                  four.starts_with("19") || four.starts_with("20"))) {
      return true;
    }
  }
  return false;
}

bool is_year(const Segment& s) { return s.size() == 1 && s.is(0, mask(Shape::year)); }

bool is_short_year(const Segment& s, std::size_t k) {
  return s.is(k, mask(Shape::tag_year)) && s.word(k).size() <= 5 && s.is(k, mask(Shape::number) | mask(Shape::tag_year)) &&
         s.word(k).find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

bool is_date(const Segment& s) {
  if (s.size() > 8) return false;
  if (s.size() == 1) {
    if (is_short_year(s, 0)) return true;
    if (s.is(0, mask(Shape::range) | mask(Shape::number)) && !s.is(0, mask(Shape::year))) return holds_year(s.word(0));
  }
  if (s.size() == 2 && s.folded(0) == "n" && s.folded(1) == "d") return true;
  if (s.size() == 2 && s.is(0, mask(Shape::year)) && s.word(1) == "年") return true;
  constexpr TokenClasses kNames = mask(WordClass::month) | mask(WordClass::season);
  constexpr TokenClasses kOthers = kNames | kNumber | mask(Shape::range) | mask(WordClass::conjunction);
  bool named = false;
  for (std::size_t k = 0; k < s.size(); ++k) {
    const bool ordinal_day = s.is(k, mask(Shape::alnum)) && s.word(k).size() <= 4 && !s.is(k, mask(Shape::tag_year));
    const bool connects = s.size() >= 3 && (s.folded(k) == "de" || s.folded(k) == "of" || s.folded(k) == "to");
    if (!s.is(k, kOthers) && !ordinal_day && !connects && !is_short_year(s, k) && !spans_days(s.word(k))) return false;
    named = named || s.is(k, kNames);
  }
  const bool years = s.size() == 2 && s.is(0, mask(Shape::year)) && s.is(1, mask(Shape::year));
  return (named || years) && !(s.size() == 1 && s.is(0, mask(WordClass::conjunction)));
}

/// Also "36.2": volume and issue.
bool is_number(const Segment& s) { return s.size() == 1 && s.is(0, kNumber) && s.word(0).find_first_of("@/") == std::string_view::npos; }

/// "41/5", "LXII/2-3": volume and issue.
bool is_pair(const Segment& s) {
  if (s.size() != 1) return false;
  const std::string_view left = s.word(0).substr(0, s.word(0).find('/'));
  const std::string_view right = s.word(0).substr(std::min(s.word(0).size(), left.size() + 1));
  const bool roman = left.size() <= 6 && left.find_first_not_of("IVXLCDM") == std::string_view::npos;
  if (roman && !left.empty() && !right.empty() && right.size() <= 5 && right.find_first_not_of("0123456789-") == std::string_view::npos)
    return true;
  if (!s.is(0, mask(Shape::number)) || s.word(0).size() > 7) return false;
  const std::size_t slash = s.word(0).find('/');
  return slash > 0 && slash <= 3 && s.word(0).size() - slash <= 4 && slash + 1 < s.word(0).size();
}

bool is_alnum(const Segment& s) { return s.size() == 1 && s.is(0, mask(Shape::alnum)) && s.word(0).size() <= 24; }

bool is_range(const Segment& s) {
  if (s.size() > 6 || !s.any(mask(Shape::range))) {
    // "201- 208", "201 – 208", "e12 - e15": a blank beside the dash
    const bool blank_dash = s.size() == 2 && s.signs_before(1).find('-') != std::string_view::npos;
    return blank_dash && s.all(kNumber | mask(Shape::alnum) | mask(Shape::roman));
  }
  return s.all(kNumber | mask(Shape::range) | mask(Shape::alnum) | mask(WordClass::conjunction));
}

/// "1 & 2", "7/8"
bool is_number_pair(const Segment& s) {
  return s.size() == 3 && s.is(0, kNumber) && s.is(2, kNumber) && s.is(1, mask(WordClass::conjunction));
}

bool counts(const Segment& s, WordClass what, std::size_t longest) {
  return s.size() >= 2 && s.size() <= longest && s.is(0, mask(what)) && s.all(kNumberLike | mask(what) | mask(WordClass::conjunction), 1) &&
         s.any(kNumberLike);
}

/// "art. no. 380804", "Article 12"; of a newspaper, as lawyers cite: "at A15"
bool is_article_number(const Segment& s) {
  if (s.size() == 2 && s.word(0) == "at") return s.is(1, mask(Shape::alnum)) && s.word(1).size() <= 4;
  return s.size() == 3 && s.folded(0).starts_with("art") && s.is(1, mask(WordClass::issue)) && s.is(2, kNumberLike);
}

/// "8,754,828", "No. 10,269,888"
bool is_grouped_number(const Segment& s) {
  const std::size_t first = s.is(0, mask(WordClass::issue)) ? 1 : 0;
  if (s.size() < first + 2 || s.size() > first + 3) return false;
  for (std::size_t k = first; k < s.size(); ++k) {
    if (!s.is(k, mask(Shape::number)) || (k > first && (s.word(k).size() != 3 || s.signs_before(k) != ","))) return false;
  }
  return true;
}

/// "SCI, Q2, IF: 2.6", "SSCI", "CCF A": how others rank the journal.
bool is_ranking(const Segment& s) {
  constexpr std::array<std::string_view, 17> kWords{"sci", "scie", "ssci",   "esci", "ahci", "q1",   "q2",  "q3",   "q4",
                                                    "if",  "jcr",  "scopus", "ccf",  "core", "abdc", "abs", "cssci"};
  const bool first = is_one_of(kWords, s.folded(0));
  if (!first || !s.is(0, mask(Shape::caps) | mask(Shape::alnum) | mask(Shape::mixed) | mask(Shape::capital))) return false;
  for (std::size_t k = 1; k < s.size(); ++k) {
    const bool word = is_one_of(kWords, s.folded(k));
    if (!word && !s.is(k, kNumber) && s.folded(k).size() > 1) return false;
  }
  return s.size() > 1 || (s.folded(0) != "if" && s.folded(0) != "core" && s.folded(0) != "abs");
}

/// "541 S.", "31–54 pp"
bool is_pages_count(const Segment& s) {
  return s.size() >= 2 && s.size() <= 3 && s.is(0, mask(Shape::number) | mask(Shape::roman) | mask(Shape::range)) &&
         s.back().is(WordClass::pages) && (s.back().is(Shape::lower) || s.back().is(Shape::han) || s.back().folded == "s");
}

/// "1321 ff.", "S. 12 f.", "pp. 88 sqq."
bool is_first_page(const Segment& s) {
  constexpr std::array<std::string_view, 5> kFollowing{"f", "ff", "sq", "sqq", "ss"};
  const std::size_t lead = s.is(0, mask(WordClass::pages)) ? 1 : 0;
  return s.size() == lead + 2 && s.is(lead, mask(Shape::number)) && is_one_of(kFollowing, s.word(lead + 1));
}

/// "12. Jg.", "3e série"
bool is_counted_volume(const Segment& s) {
  return s.size() == 2 && s.is(0, mask(Shape::number) | mask(Shape::alnum)) && s.is(1, mask(WordClass::volume));
}

/// "3. sz.", "1–2. sz."
bool is_counted_issue(const Segment& s) {
  return s.size() == 2 && s.is(0, mask(Shape::number) | mask(Shape::range)) && s.is(1, mask(WordClass::issue)) &&
         s.is(1, mask(Shape::lower)) && s.signs_before(1) == ".";
}

/// "제17권", "第3期"
bool is_enclosed_number(const Segment& s, WordClass what) {
  const std::size_t lead = s.word(0) == "제" || s.word(0) == "第" ? 1 : 0;
  return s.size() == lead + 2 && s.is(lead, kNumber) && s.is(lead + 1, mask(what)) && s.is(lead + 1, mask(Shape::han));
}

bool is_edition(const Segment& s) {
  constexpr TokenClasses kOthers = mask(WordClass::edition) | kNumber | mask(Shape::alnum) | mask(WordClass::ordinal) |
                                   mask(WordClass::conjunction) | mask(WordClass::function);
  if (s.size() > 8 || !s.any(mask(WordClass::edition)) || (s.size() == 1 && !s.folded(0).starts_with("edition"))) return false;
  for (std::size_t k = 0; k < s.size(); ++k) {
    const bool german = s.folded(k) == "neu" || s.folded(k) == "vollig" || s.folded(k) == "u";  // "3., völlig neu bearb. u. erw. Aufl."
    if (!german && !s.is(k, kOthers)) return false;
  }
  return true;
}

/// Locators with the words that introduce them: "doi:", "Available from: http…", "ISBN 0-19-…", "Retrieved May 3, 2010, from http…".
bool is_identifier(const Segment& s) {
  constexpr std::array<std::string_view, 26> kWords{"biorxiv", "medrxiv",  "doi",        "arxiv",     "url",      "isbn",      "issn",
                                                    "pmid",    "pmc",      "available",  "retrieved", "accessed", "online",    "from",
                                                    "at",      "on",       "http",       "https",     "abs",      "verfugbar", "unter",
                                                    "eprint",  "preprint", "disponible", "isbn13",    "pmcid"};
  bool locator = s.any(mask(Shape::url) | mask(Shape::identifier));
  bool known = false;
  for (std::size_t k = 0; k < s.size(); ++k) {
    const bool word = is_one_of(kWords, s.folded(k));
    const bool introduced = s.folded(k) == "isbn" || s.folded(k) == "issn" || s.folded(k) == "pmid" || s.folded(k) == "pmcid" ||
                            s.folded(k) == "doi" || s.folded(k) == "arxiv";
    known = known || (introduced && k + 1 < s.size());  // not in "e2211123120. doi"
    constexpr TokenClasses kOthers = mask(Shape::url) | mask(Shape::identifier) | mask(Shape::number) | mask(Shape::range) |
                                     mask(Shape::alnum) | mask(WordClass::month) | mask(Shape::year);
    if (!word && !s.is(k, kOthers)) return s.size() == 1 && s.folded(k).starts_with("pmc") && s.is(k, mask(Shape::alnum));
  }
  return locator || (known && s.size() >= 2 && s.size() <= 3 && s.any(kNumber | mask(Shape::range) | mask(Shape::alnum)));
}

bool is_et_al(const Segment& s) {
  const bool joined = s.is(0, mask(WordClass::conjunction)) || s.word(0) == "+";
  if (s.size() == 1) return s.folded(0) == "others" || s.word(0) == "等" || s.folded(0) == "etal";
  if (s.size() == 2 && joined && s.is(1, mask(WordClass::etal))) return true;
  if (s.size() == 2 && (s.folded(0) == "u" || s.word(0) == "e") && s.word(1) == "a") return true;  // "u. a.", "e.a."
  if (s.size() == 2 && s.folded(0) == "more" && s.folded(1) == "authors") return true;
  if (s.size() == 2 && (s.folded(1) == "otros" || s.folded(1) == "outros" || s.folded(1) == "autres" || s.folded(1) == "altri"))
    return true;
  const bool more = s.has_word("others") || s.has_word("more") || s.has_prefix("coauthor") || s.has_prefix("additional") ||
                    ((s.size() <= 3 || s.has_word("other")) && s.has_word("authors"));
  const bool with = s.size() >= 3 && s.folded(0) == "with" && s.is(1, mask(Shape::number));  // "with 4 co-authors"
  return s.size() <= 5 && more && (joined || with || s.is(0, mask(Shape::number)));
}

bool is_preprint_word(std::string_view folded) {
  return folded.starts_with("preprint") || folded == "arxiv" || folded == "biorxiv" || folded == "medrxiv" || folded == "corr";
}

/// "ICML'24", "ACL 2020", "DL4C@ICLR-2023", "KDD MLG'23", "Preprint-2024", "Arxiv Preprint", or anything short in square brackets.
bool is_tag(const Segment& s) {
  if (s.size() > 6) return false;
  bool dated = false;
  bool acronym = false;
  for (std::size_t k = 0; k < s.size(); ++k) {
    if (s.is(k, mask(Shape::tag_year))) dated = acronym = true;
    if (is_preprint_word(s.folded(k))) acronym = true;
    if (s.is(k, mask(Shape::year))) dated = true;
    if (s.is(k, mask(Shape::caps) | mask(Shape::mixed))) acronym = true;
    if (s.is(k, mask(Shape::lower)) && !is_preprint_word(s.folded(k)) && s.size() > 3) return false;
  }
  const bool bracket = s.signs_before(0).ends_with('[') && s.signs_after().find(']') != std::string_view::npos;
  return (acronym && dated) || bracket || (acronym && s.is(0, mask(Shape::bracketed) | mask(Shape::bold)));
}

/// "Acceptance rate: 27%", "acceptance ratio 41/422", "27 %"
bool is_rate(const Segment& s) {
  if (s.size() > 8) return false;
  bool sign = false;
  for (std::size_t k = 0; k < s.size(); ++k) sign = sign || s.word(k) == "%";
  const bool named = s.has_prefix("accept") && (s.has_word("rate") || s.has_word("ratio") || sign);
  return (named && s.any(kNumber)) || (sign && s.size() <= 3 && s.any(kNumber));
}

bool is_legend(const Segment& s) {
  bool equals = false;
  for (std::size_t k = 0; k < s.size(); ++k) equals = equals || s.word(k) == "=";
  const bool words = (s.has_prefix("equal") && s.has_prefix("contribut")) || (s.has_prefix("correspond") && s.has_prefix("author")) ||
                     (s.has_word("co") && s.has_prefix("first")) || s.has_word("cofirst");
  const bool mark = s.is(0, mask(Shape::mark));
  return s.size() >= 2 && (words || (equals && mark) || (equals && s.has_prefix("equal")));
}

bool is_link(const Segment& s) {
  if (s.size() > 6) return false;
  if (s.all(mask(Shape::link))) return true;
  return s.size() <= 4 && s.is(0, mask(Shape::bracketed)) && s.all(mask(WordClass::link) | mask(WordClass::conjunction));
}

bool is_status(const Segment& s) {
  if (s.size() == 1 && s.word(0) == "R&R") return true;
  if (s.size() > 5 || !s.any(mask(WordClass::status))) return false;
  const bool press_alone = s.size() == 1 && (s.folded(0) == "press" || s.folded(0) == "review" || s.folded(0) == "online" ||
                                             s.folded(0) == "minor" || s.folded(0) == "major" || s.folded(0) == "progress");
  if (press_alone || s.all(mask(WordClass::function) | mask(WordClass::in))) return false;
  for (std::size_t k = 0; k < s.size(); ++k) {
    const bool plain = s.is(k, mask(WordClass::status) | mask(WordClass::in)) || s.folded(k) == "to" || s.folded(k) == "under" ||
                       s.folded(k) == "for" || s.folded(k) == "publication" || s.folded(k) == "im" || s.folded(k) == "a" ||
                       s.folded(k) == "of" || s.folded(k) == "di" || s.folded(k) == "no" || s.folded(k) == "en" || s.folded(k) == "with" ||
                       s.folded(k) == "be" || (k > 0 && s.folded(k) == "first" && s.folded(k - 1) == "online") || s.folded(k) == "ahead" ||
                       s.folded(k) == "revisions" || (k > 0 && (s.folded(k) == "and" || s.word(k) == "&"));
    if (!plain) return false;
  }
  return true;
}

bool is_award(const Segment& s) {
  if (s.size() == 2 && s.folded(0).starts_with("editor") && s.folded(1) == "choice") return true;
  if (!s.any(mask(WordClass::award))) return false;
  return s.has_prefix("award") || s.has_word("best") || s.has_word("oral") || s.has_word("spotlight") || s.has_prefix("nomin") ||
         s.has_prefix("honorable") || s.has_prefix("honourable") || s.has_word("distinguished") || s.has_word("outstanding") ||
         s.has_prefix("finalist") || s.has_word("prize") || s.has_prefix("runner") || s.has_word("winner") || s.has_word("notable") ||
         (s.size() == 1 && s.has_prefix("highlight"));
}

bool is_genre(const Segment& s) {
  if (s.size() > 8) return false;
  const bool report = s.has_prefix("rep") && (s.has_prefix("tech") || s.has_prefix("research") || s.has_word("internal"));
  const bool paper = (s.has_word("working") || s.has_word("discussion")) && s.has_prefix("paper");
  const bool bracket =
      s.size() <= 3 && s.signs_before(0).ends_with('[') && s.signs_after().starts_with(']') && !s.any(kNumberLike | mask(Shape::link));
  const bool numbered_report = s.size() == 2 && s.folded(0) == "tr";
  const bool series =
      s.size() == 2 && s.is(0, mask(Shape::caps)) && (s.folded(1) == "dp" || s.folded(1) == "wp") && s.is(1, mask(Shape::caps));
  const bool of_society = s.size() == 2 && s.folded(1) == "paper" && s.is(0, mask(Shape::caps));  // "SAE Paper"
  const bool catalogue =
      (s.size() <= 3 && s.back().folded == "cat" && (s.folded(0) == "exh" || s.folded(0) == "exhib" || s.folded(0) == "ausst")) ||
      (s.size() == 2 && s.folded(0) == "exhibition" && s.has_prefix("catalog"));
  constexpr std::array<std::string_view, 4> kNumbered{"paper", "report", "memo", "memorandum"};  // "Paper 2098", "Report No. 12"
  const bool numbered = s.size() == 1 && is_one_of(kNumbered, s.folded(0)) && s.is(0, mask(Shape::capital)) && s.signs_after().size() < 2 &&
                        s.is_before(kNumberLike | mask(WordClass::issue));
  return s.any(mask(WordClass::thesis)) || report || catalogue || of_society || numbered || bracket || numbered_report || series ||
         s.has_word("draft") || paper || s.has_word("rapport") || s.has_prefix("forschungsbericht") || s.has_prefix("unpublished") ||
         (s.size() <= 3 && s.has_word("patent")) || (s.size() == 1 && s.is(0, mask(WordClass::genre)) && s.is(0, mask(Shape::bracketed)));
}

bool is_editor_word(const Segment& s) {
  return s.back().is(WordClass::editor) || s.is(0, mask(WordClass::editor)) ||
         (s.size() > 1 && s.is(0, mask(WordClass::in)) && s.is(1, mask(WordClass::editor)));
}

bool is_label(const Segment& s) { return s.size() == 1 && s.is(0, mask(Shape::number) | mask(Shape::alnum)) && s.word(0).size() <= 5; }

bool is_preprint(const Segment& s) {
  if (s.size() > 5) return false;
  for (std::size_t k = 0; k < s.size(); ++k) {
    if (is_preprint_word(s.folded(k))) return true;
  }
  return false;
}

}  // namespace

bool is_ranking(const TokenizedItem& item, std::size_t begin, std::size_t end) {
  return begin < end && end - begin <= 6 && is_ranking(Segment(item, begin, end));
}

Patterns patterns_of(const TokenizedItem& item, std::size_t begin, std::size_t end) {
  if (begin >= end || end - begin > kLongestPattern) return 0;
  const Segment s(item, begin, end);
  Patterns found = 0;
  const auto note = [&](Pattern p, bool holds) { found |= holds ? bit(p) : 0; };
  note(Pattern::year, is_year(s));
  note(Pattern::date, is_date(s));
  note(Pattern::number, is_number(s) || is_pair(s));
  note(Pattern::alnum, is_alnum(s));
  note(Pattern::roman, s.size() == 1 && s.is(0, mask(Shape::roman)));
  note(Pattern::range, is_range(s) || is_number_pair(s));
  note(Pattern::pages_word, counts(s, WordClass::pages, 6) || is_article_number(s) || is_first_page(s));
  note(Pattern::pages_count, is_pages_count(s));
  note(Pattern::volume_word, counts(s, WordClass::volume, 3) || is_counted_volume(s) || is_enclosed_number(s, WordClass::volume));
  note(Pattern::issue_word, counts(s, WordClass::issue, 3) || is_counted_issue(s) || is_enclosed_number(s, WordClass::issue));
  note(Pattern::edition, is_edition(s));
  note(Pattern::identifier, is_identifier(s));
  note(Pattern::et_al, is_et_al(s));
  note(Pattern::tag, is_tag(s));
  note(Pattern::rate, is_rate(s));
  note(Pattern::legend, is_legend(s));
  note(Pattern::link, is_link(s));
  note(Pattern::status, is_status(s));
  note(Pattern::award, is_award(s));
  note(Pattern::genre, is_genre(s));
  note(Pattern::editor_word, is_editor_word(s));
  note(Pattern::label, is_label(s));
  note(Pattern::in_word, s.is(0, mask(WordClass::in)));
  note(Pattern::preprint, is_preprint(s));
  note(Pattern::grouped, is_grouped_number(s) || is_patent_number(item, begin, end));
  return found;
}

}  // namespace bibfold
