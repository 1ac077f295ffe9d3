// See meeting_headings.h. Looks at a few paragraphs below the heading, not further than the next one.
#include "read/meeting_headings.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "read/evidence.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

template <std::size_t N>
bool names_any(std::string_view folded, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [folded](std::string_view w) { return folded.find(w) != std::string_view::npos; });
}

bool names_meetings_alone(std::string_view heading) {
  constexpr std::array<std::string_view, 9> kMeetings{"conferenc", "conferenz", "workshop", "symposi", "congres",
                                                      "kongress",  "tagung",    "convegn",  "colloq"};
  constexpr std::array<std::string_view, 20> kDoings{"talk",     "present", "lecture",  "attend",   "oral",    "poster",  "vortr",
                                                     "invit",    "seminar", "speak",    "organi",   "keynote", "panel",   "particip",
                                                     "partecip", "ponenci", "impartid", "teilnahm", "discuss", "interven"};
  const std::string folded = fold_text(heading);
  return names_any(folded, kMeetings) && !names_any(folded, kDoings);
}

bool is_in_print(const StyledText& text) {
  const Evidence e = weigh(text, "");
  if (e.period || e.against > 0 || e.years == 0 || e.names == 0 || e.score() < Evidence::kMedium) return false;
  return e.numbers || e.identifier || fold_text(text.text).find("proceedings") != std::string::npos;
}

}  // namespace

bool heads_proceedings(const Page& page, std::size_t line, const HeadingReading& reading) {
  constexpr int kEnough = 8;
  constexpr std::size_t kShortest = 100;
  if (reading.kind != SectionKind::talks || !names_meetings_alone(page.lines[line].text.text)) return false;
  int blocks = 0;
  int printed = 0;
  StyledText block;
  const auto close = [&] {
    if (block.text.empty()) return;
    ++blocks;
    printed += is_in_print(block) ? 1 : 0;
    block = {};
  };
  for (std::size_t i = line + 1; i < page.lines.size() && page.lines[i].kind != LineKind::heading && blocks < kEnough; ++i) {
    // text without blank lines: a sentence ends at the end of a line
    const bool ended = block.text.size() > kShortest && block.text.ends_with('.');
    if (page.lines[i].starts_block || ended) close();
    append_wrapped(block, page.lines[i].text);
  }
  if (blocks < kEnough) close();
  return printed > 0 && printed * 2 > blocks;
}

}  // namespace bibfold
