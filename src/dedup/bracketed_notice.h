// Title → the title proper, and the notice in brackets that a catalogue put beside it: "[Erratum appears in Brain Inj. 2013;27(3):377]".
// What says that the item itself is an erratum ("[Retraction]") is no such notice. External function: split_bracketed_notice.
#pragma once

#include <string_view>

namespace bibfold {

struct NotedTitle {
  std::string_view title;
  std::string_view notice;   ///< without its brackets; "" when there is none
  bool in_brackets = false;  ///< else part of the sentence: "RETRACTED: …"
};
NotedTitle split_bracketed_notice(std::string_view title);

/// "RETRACTED ARTICLE: …", "… (Retracted article. See vol. 30, p. 812, 2011)": the mark on an article. A notice of its own is none
/// ("Retraction: …").
NotedTitle split_retraction_mark(std::string_view title);

/// "… Retracted": without the last word, where it is a mark that lost its brackets ("{Retracted}"), and no verb of the title's.
std::string_view without_bare_retraction(std::string_view title);

/// "… (vol 44, pg 100, 2013)", "… (Retraction of vol 44, pg 100, 2013)": the place of the article that this one corrects, behind its title.
NotedTitle split_corrected_place(std::string_view title);

/// "…: Data Mining, Second Edition", "… (2nd ed.)": the edition of a book, which some programs put behind its title. `notice` is its
/// number.
NotedTitle split_edition(std::string_view title);

/// "Orientalism / Edward W. Said", as libraries end a title. `notice` is who made it.
NotedTitle split_responsibility(std::string_view title);

/// "… -- art. no. 4", "…. Article No. e123": the number of the article, which some exports put behind its title. `notice` is the number.
NotedTitle split_article_number(std::string_view title);

}  // namespace bibfold
