// The tables of verbs and options. A new option is one row here, whose function puts its value into Options; a new verb is one row here
// and one in verbs.cpp. Does not parse argv and does not print.
#include "options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "text/edit_distance.h"

namespace bibfold {
namespace {

template <typename E>
using Choices = std::span<const std::pair<std::string_view, E>>;

std::string unknown_word(std::string_view what, std::string_view word, std::span<const std::string_view> known) {
  return fmt::format("unknown {} '{}'{}", what, word, did_you_mean(word, known));
}

/// Sets `to` to the choice that `word` names; the known words are part of the message when there is none.
template <typename E, std::size_t N>
std::string choose(E& to, std::string_view what, std::string_view word, const std::array<std::pair<std::string_view, E>, N>& choices) {
  std::array<std::string_view, N> known;
  for (std::size_t i = 0; i < N; ++i) {
    if (choices[i].first == word) {
      to = choices[i].second;
      return {};
    }
    known[i] = choices[i].first;
  }
  return fmt::format("unknown {} '{}': it is one of {}", what, word, fmt::join(known, ", "));
}

std::string set_from(Options& options, const Values& values) {
  if (const FormatInfo* format = find_format(values.back())) {
    options.from = format->format;
    return {};
  }
  std::vector<std::string_view> known;
  for (const FormatInfo& format : all_formats()) known.push_back(format.name);
  return unknown_word("input format", values.back(), known) + "; see 'bibfold list formats'";
}

std::string set_fold(Options& options, const Values& values) {
  constexpr std::array<std::pair<std::string_view, Fold>, 3> kFolds{
      {{"duplicates", Fold::duplicates}, {"versions", Fold::versions}, {"works", Fold::works}}};
  return choose(options.fold, "value of --fold", values.back(), kFolds);
}

std::string set_keep(Options& options, const Values& values) {
  constexpr std::array<std::pair<std::string_view, Keep>, 3> kKeeps{
      {{"venue", Keep::venue}, {"both", Keep::both}, {"preprint", Keep::preprint}}};
  return choose(options.keep, "value of --keep", values.back(), kKeeps);
}

std::string set_color(Options& options, const Values& values) {
  constexpr std::array<std::pair<std::string_view, ColorChoice>, 3> kColors{
      {{"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}}};
  return choose(options.color, "value of --color", values.back(), kColors);
}

std::string set_fail_on(Options& options, const Values& values) {
  constexpr std::array<std::pair<std::string_view, Severity>, 3> kSeverities{
      {{"error", Severity::error}, {"warning", Severity::warning}, {"note", Severity::note}}};
  return choose(options.fail_on, "value of --fail-on", values.back(), kSeverities);
}

std::string set_jobs(Options& options, const Values& values) {
  const std::string& text = values.back();
  int jobs = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (error != std::errc() || end != text.data() + text.size() || jobs < 1 || jobs > 1024) {
    return fmt::format("--jobs needs a number from 1 to 1024, not '{}'", text);
  }
  options.jobs = jobs;
  return {};
}

std::string set_since(Options& options, const Values& values) {
  const std::string& text = values.back();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), options.since);
  if (error != std::errc() || end != text.data() + text.size() || options.since < 1000 || options.since > 9999) {
    return fmt::format("--since needs a year, not '{}'", text);
  }
  return {};
}

template <std::string Options::*kMember>
std::string set_text(Options& options, const Values& values) {
  options.*kMember = values.back();
  return {};
}

template <bool Options::*kMember>
std::string set_flag(Options& options, const Values&) {
  options.*kMember = true;
  return {};
}

template <std::vector<std::string> Options::*kMember>
std::string set_values(Options& options, const Values& values) {
  options.*kMember = values;
  return {};
}

template <typename... V>
constexpr std::uint32_t verbs(V... verb) {
  return ((1U << static_cast<unsigned>(verb)) | ...);
}
constexpr std::uint32_t kAll = (1U << static_cast<unsigned>(Verb::kCount)) - 1;
constexpr std::uint32_t kReading = kAll & ~verbs(Verb::list);
constexpr std::uint32_t kWriting = verbs(Verb::convert, Verb::merge);
constexpr std::uint32_t kFolding = verbs(Verb::merge, Verb::check, Verb::diff, Verb::explain);
constexpr std::uint32_t kDeciding = kFolding | verbs(Verb::review);

constexpr OptionInfo kOptions[] = {
    {"from", 'f', "FORMAT", false, kReading, "every input is of this format, instead of the one recognised by name and content", set_from},
    {"to", 't', "FORMAT", false, kWriting | verbs(Verb::people), "format of the result", set_text<&Options::to>},
    {"output", 'o', "FILE", false, kWriting | verbs(Verb::people),
     "write to FILE instead of standard output; it is replaced as a whole, or left as it was", set_text<&Options::output>},
    {"exclude", 0, "GLOB", true, kReading, "leave out files and folders that match, in folders; may be repeated",
     set_values<&Options::exclude>},
    {"fold", 0, "WHAT", false, kDeciding,
     "one entry stands for: 'duplicates', the same publication twice; 'versions' (default), also preprint and version of record; "
     "'works', also report, conference and journal versions",
     set_fold},
    {"keep", 0, "WHAT", false, verbs(Verb::merge, Verb::diff, Verb::explain),
     "of preprint and published version keep: 'venue' (default), one entry, the version of record, with the preprint's identifiers; "
     "'both', two entries that point to each other; 'preprint', one entry, the preprint",
     set_keep},
    {"prefer", 0, "FILE", true, kFolding, "a curated input: its keys and its field values win; may be one of the inputs; may be repeated",
     set_values<&Options::prefer>},
    {"reference", 0, "FILE", true, kFolding,
     "a file or folder that completes the records of the inputs, and has no entries of its own in the result; may be repeated",
     set_values<&Options::references>},
    {"decisions", 0, "FILE", false, kDeciding,
     "pairs judged 'same' or 'distinct', and publications judged 'not-ours'; 'bibfold review' writes it", set_text<&Options::decisions>},
    {"keys-from", 0, "OLD.bib", false, kWriting,
     "generated keys are taken from the matching work of an earlier output: a preprint that gets published keeps its key",
     set_text<&Options::keys_from>},
    {"key-map", 0, "FILE", false, verbs(Verb::merge),
     "write the keys that are replaced, one a line: source, old key, new key, with tabs between them", set_text<&Options::key_map>},
    {"provenance", 0, "FILE", false, verbs(Verb::merge),
     "write JSON: for each field of each work the version that it came from, the rule, and the values that it overruled",
     set_text<&Options::provenance>},
    {"ascii", 0, "", false, kWriting | verbs(Verb::diff), "BibTeX in ASCII: accents as LaTeX commands", set_flag<&Options::ascii>},
    {"members", 0, "FILE", false, kWriting,
     "only publications of these people: one a line, forms of the name between ';', comments behind '#'", set_text<&Options::members>},
    {"person", 0, "NAME", true, kWriting, "only publications of this person; may be repeated", set_values<&Options::people>},
    {"since", 0, "YEAR", false, kWriting, "only publications of this year or later, and those without a year", set_since},
    {"depfile", 0, "FILE", false, kWriting, "write a make rule: the output depends on every file read and every folder walked",
     set_text<&Options::depfile>},
    {"if-changed", 0, "", false, kWriting | verbs(Verb::people), "leave an output file that has the same bytes already untouched",
     set_flag<&Options::if_changed>},
    {"strict", 0, "", false, kWriting, "a warning is exit status 1, and the output file stays as it was", set_flag<&Options::strict>},
    {"coverage", 0, "", false, kWriting, "instead of the result: what became of each line of the inputs", set_flag<&Options::coverage>},
    {"dump", 0, "STAGE", false, kWriting, "instead of the result: what a stage made, as text", set_text<&Options::dump>},
    {"format", 0, "FORMAT", false, verbs(Verb::check), "'gcc' (default): file:line:column: severity: message [rule-id]; or 'json'",
     set_text<&Options::report>},
    {"fail-on", 0, "SEVERITY", false, verbs(Verb::check), "exit with 1 from this severity on: 'error', 'warning' (default) or 'note'",
     set_fail_on},
    {"exit-zero", 0, "", false, verbs(Verb::check), "exit with 0 whatever was found", set_flag<&Options::exit_zero>},
    {"pair", 0, "A B", false, verbs(Verb::explain), "why A and B are, or are not, one work", set_values<&Options::pair>},
    {"work", 0, "KEY", false, verbs(Verb::explain), "where each field of the merged entry came from", set_text<&Options::work>},
    {"rule", 0, "RULE-ID", false, verbs(Verb::explain), "what a rule means; needs no input", set_text<&Options::rule>},
    {"jobs", 'j', "N", false, kAll, "use up to N threads (default: one per processor)", set_jobs},
    {"color", 0, "WHEN", false, kAll, "colour in messages: 'auto' (default), 'always' or 'never'", set_color},
    {"quiet", 'q', "", false, kAll, "print errors only: no warnings, notes, summary or progress", set_flag<&Options::quiet>},
    {"verbose", 'v', "", false, kAll, "print every message, also the repeated ones", set_flag<&Options::verbose>},
    {"version", 0, "", false, kAll, "print the version", set_flag<&Options::version>},
    {"help", 'h', "", false, kAll, "print this help", set_flag<&Options::help>},
};

constexpr std::string_view kLaterOptions[] = {"config", "no-config", "flavor", "baseline", "write-baseline"};
constexpr std::string_view kLaterVerbs[] = {"config", "stage"};

std::string check_input_count(const Options& options) {
  if (options.verb == Verb::list) {
    return options.inputs.size() == 1 ? "" : "'list' needs the name of a table: formats, rules or venues";
  }
  const bool only_rule = options.verb == Verb::explain && !options.rule.empty();
  if (options.inputs.empty() && !only_rule)
    return fmt::format("'{}' needs an input: a file, a folder, or '-'", describe(options.verb).name);
  if (options.verb == Verb::diff && options.inputs.size() != 1) return "'diff' takes one file";
  return {};
}

std::string check_explain(const Options& options) {
  const int asked = (options.pair.empty() ? 0 : 1) + (options.work.empty() ? 0 : 1) + (options.rule.empty() ? 0 : 1);
  return asked == 1 ? "" : "'explain' needs one of --pair A B, --work KEY and --rule RULE-ID";
}

std::string check_target(const Options& options) {
  std::vector<std::string_view> known;
  if (options.verb == Verb::people) {
    known = {"json", "coauthors"};
  } else {
    for (const WriterInfo& writer : all_writers()) known.push_back(writer.name);
  }
  if (options.to.empty() || std::find(known.begin(), known.end(), options.to) != known.end()) return {};
  return unknown_word("output format", options.to, known) + fmt::format("; it is one of {}", fmt::join(known, ", "));
}

std::string check_report(const Options& options) {
  if (options.report == "gcc" || options.report == "json") return {};
  return fmt::format("unknown value of --format '{}': it is one of gcc, json", options.report);
}

/// Two outputs in one file: the second would replace the first.
std::string check_outputs(const Options& options) {
  std::vector<std::string> files;
  for (const std::string& path : {options.output, options.depfile, options.key_map, options.provenance}) {
    if (path.empty() || path == "-") continue;
    const std::string file = std::filesystem::path(path).lexically_normal().string();
    if (std::find(files.begin(), files.end(), file) != files.end()) return fmt::format("two outputs go to '{}'", path);
    files.push_back(file);
  }
  return {};
}

std::string check_depfile(const Options& options) {
  const bool to_file = !options.output.empty() && options.output != "-";
  return options.depfile.empty() || to_file ? "" : "--depfile needs -o: a make rule needs a target";
}

}  // namespace

std::span<const OptionInfo> all_options() { return kOptions; }

const OptionInfo* find_option(std::string_view name) {
  const auto* const row = std::find_if(std::begin(kOptions), std::end(kOptions), [name](const OptionInfo& o) { return o.name == name; });
  return row == std::end(kOptions) ? nullptr : row;
}

std::span<const std::string_view> later_options() { return kLaterOptions; }
std::span<const std::string_view> later_verbs() { return kLaterVerbs; }

std::string check_options(const Options& options) {
  if (std::string wrong = check_input_count(options); !wrong.empty()) return wrong;
  if (options.verb == Verb::explain) return check_explain(options);
  if (std::string wrong = check_target(options); !wrong.empty()) return wrong;
  if (std::string wrong = check_report(options); !wrong.empty()) return wrong;
  if (std::string wrong = check_outputs(options); !wrong.empty()) return wrong;
  return check_depfile(options);
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  const std::string_view near = nearest(word, known.data(), known.data() + known.size());
  return near.empty() ? "" : fmt::format(" (did you mean '{}'?)", near);
}

}  // namespace bibfold
