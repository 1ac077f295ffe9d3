// Diagnostics, summary and failures on standard error. External functions: see report.h. Never writes to standard output.
#include "report.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include <fmt/format.h>

#include "write/gcc.h"

namespace bibfold {
namespace {

constexpr std::size_t kShown = 5;  // of each kind, without -v
constexpr auto kCodes = static_cast<std::size_t>(Code::kCount);

std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

/// Errors in writing an error have nobody to be told to.
void to_standard_error(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string more_line(Code code, std::size_t hidden) {
  const DiagnosticInfo& info = describe(code);
  return fmt::format("bibfold: {} of the kind [{}] (-v shows all)\n", count_of(hidden, fmt::format("more {}", to_string(info.severity))),
                     info.slug);
}

std::size_t count_severity(const Diagnostics& diagnostics, Severity severity) {
  return static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(),
                                                [severity](const Diagnostic& d) { return describe(d.code).severity == severity; }));
}

}  // namespace

bool wants_color(ColorChoice choice, int descriptor) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  if (!environment("NO_COLOR").empty()) return false;
  const std::string_view force = environment("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  if (environment("CLICOLOR") == "0" || environment("TERM") == "dumb") return false;
  return ::isatty(descriptor) == 1;
}

Report::Report(const Options& options)
    : quiet_(options.quiet), verbose_(options.verbose), color_(wants_color(options.color, STDERR_FILENO)) {}

void Report::stage(std::string_view name) {
  if (progress_ == nullptr && ProgressLine::is_wanted(quiet_)) progress_ = std::make_unique<ProgressLine>();
  if (progress_ != nullptr) progress_->show(name);
}

void Report::print(std::string_view text) const {
  if (progress_ != nullptr) progress_->stop();
  to_standard_error(text);
}

void Report::failure(std::string_view what) const { print(fmt::format("bibfold: error: {}\n", what)); }

void Report::text(std::string_view lines) const { print(lines); }

void Report::diagnostics(Diagnostics diagnostics, const SourceSet& sources) const {
  sort_by_place(diagnostics);
  std::array<std::size_t, kCodes> met{};
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (quiet_ && describe(diagnostic.code).severity != Severity::error) continue;
    if (++met[static_cast<std::size_t>(diagnostic.code)] > kShown && !verbose_) continue;
    const bool is_about_input = diagnostic.code != Code::overruled_value && diagnostic.code != Code::not_ours;  // a line each is enough
    out += write_gcc(diagnostic, sources, {color_, is_about_input || verbose_});
  }
  for (std::size_t i = 0; i < kCodes && !verbose_; ++i) {
    if (met[i] > kShown) out += more_line(static_cast<Code>(i), met[i] - kShown);
  }
  print(out);
}

void Report::summary(std::string_view what, const Diagnostics& diagnostics) const {
  if (quiet_) return;
  std::string out(what);
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t count = count_severity(diagnostics, severity);
    if (count > 0) out += fmt::format("; {}", count_of(count, to_string(severity)));
  }
  print(out + "\n");
}

std::string count_of(std::size_t count, std::string_view singular, std::string_view plural) {
  const std::string ungrouped = std::to_string(count);
  std::string digits;
  for (std::size_t i = 0; i < ungrouped.size(); ++i) {
    if (i > 0 && (ungrouped.size() - i) % 3 == 0) digits += ',';
    digits += ungrouped[i];
  }
  if (count != 1 && !plural.empty()) return fmt::format("{} {}", digits, plural);
  return fmt::format("{} {}{}", digits, singular, count == 1 ? "" : "s");
}

bool has_warnings(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return describe(d.code).severity != Severity::note; });
}

void sort_by_place(Diagnostics& diagnostics) {
  const auto place = [](const Diagnostic& d) { return std::tuple(index(d.span.source) + 1, d.span.begin); };  // nowhere + 1 = 0
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
}

}  // namespace bibfold
