// Title → the title proper, and the notice in brackets that a catalogue put behind it: "[Erratum appears in Brain Inj. 2013;27(3):377]".
// What says that the item itself is an erratum ("[Retraction]") is no such notice. External function: split_bracketed_notice.
#pragma once

#include <string_view>

namespace bibfold {

struct NotedTitle {
  std::string_view title;
  std::string_view notice;  ///< without its brackets; "" when there is none
};
NotedTitle split_bracketed_notice(std::string_view title);

/// "RETRACTED ARTICLE: …", "… (Retracted)": the publisher's mark on an article. A notice of its own is none ("Retraction: …").
NotedTitle split_retraction_mark(std::string_view title);

}  // namespace bibfold
