// Diagnostic → lines in GCC's form, with the source line and a marker beneath for people. External function: write_gcc. Chooses nothing:
// what is printed, and how often, is the caller's affair.
#include "write/gcc.h"

#include <string_view>

#include <fmt/format.h>

#include "text/excerpt.h"

namespace bibfold {
namespace {

constexpr std::size_t kExcerptWidth = 110;
constexpr std::string_view kBold = "\033[1m";
constexpr std::string_view kReset = "\033[0m";

std::string_view color_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\033[1;31m";
    case Severity::warning:
      return "\033[1;35m";
    case Severity::note:
      return "\033[1;36m";
  }
  return "";
}

std::string painted(std::string_view text, std::string_view color, const GccStyle& style) {
  return style.color ? fmt::format("{}{}{}", color, text, kReset) : std::string(text);
}

std::string place(Span span, const SourceSet& sources) {
  if (span.source == kNoSource) return "bibfold:";
  const Position position = sources.position(span.source, span.begin);
  return fmt::format("{}:{}:{}:", printable(sources[span.source].path), position.line, position.column);
}

std::string source_lines(Span span, Severity severity, const SourceSet& sources, const GccStyle& style) {
  if (!style.source_lines || span.source == kNoSource) return {};
  const std::string_view line = sources.line_text(span.source, span.begin);
  if (line.empty()) return {};
  const auto start = static_cast<std::size_t>(line.data() - sources[span.source].text.data());
  const std::size_t begin = span.begin - start;
  const Excerpt excerpt = make_excerpt(line, begin, begin + span.size(), kExcerptWidth);
  return fmt::format("{:5} | {}\n      | {}\n", sources.position(span.source, span.begin).line, excerpt.line,
                     painted(excerpt.marks, color_of(severity), style));
}

std::string line_of(Span span, Severity severity, std::string_view text, const SourceSet& sources, const GccStyle& style) {
  return fmt::format("{} {} {}\n{}", painted(place(span, sources), kBold, style),
                     painted(fmt::format("{}:", to_string(severity)), color_of(severity), style), text,
                     source_lines(span, severity, sources, style));
}

}  // namespace

std::string write_gcc(const Diagnostic& diagnostic, const SourceSet& sources, const GccStyle& style) {
  const DiagnosticInfo& info = describe(diagnostic.code);
  const std::string text = fmt::format("{} [{}]", printable(message(diagnostic)), info.slug);
  std::string out = line_of(diagnostic.span, info.severity, text, sources, style);
  for (const DiagnosticNote& note : diagnostic.notes) out += line_of(note.span, Severity::note, printable(note.message), sources, style);
  return out;
}

}  // namespace bibfold
