// What the user asked for, as values, and the tables that it is read with: one row per verb, one row per option. Parsing argv (cli.cpp),
// help (help.cpp) and "did you mean" walk these tables; nothing here does any work.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/diagnostic.h"
#include "bibfold/document.h"
#include "bibfold/stages.h"

namespace bibfold {

enum class Verb : std::uint8_t { convert, merge, check, diff, explain, review, people, list, kCount };
enum class ColorChoice : std::uint8_t { automatic, always, never };

struct Options {
  Verb verb{};
  std::vector<std::string> inputs;  ///< paths; for `list` the table's name
  std::vector<std::string> exclude;
  Format from = Format::unknown;
  std::string to;      ///< "" = the verb's default
  std::string output;  ///< "" and "-": standard output
  Fold fold = Fold::versions;
  Keep keep = Keep::venue;
  std::vector<std::string> prefer;      ///< curated inputs
  std::vector<std::string> references;  ///< match-only inputs
  std::string keys_from;                ///< an earlier output
  std::string key_map;                  ///< file to write
  std::string provenance;               ///< file to write
  std::string decisions;                ///< file of judgements
  std::string members;                  ///< file of names
  std::vector<std::string> people;      ///< names
  int since = 0;                        ///< a year; 0: any
  bool ascii = false;
  std::string depfile;
  bool if_changed = false;
  bool strict = false;
  bool coverage = false;
  std::string dump;            ///< a stage's name
  std::string report = "gcc";  ///< check --format
  Severity fail_on = Severity::warning;
  bool exit_zero = false;
  std::vector<std::string> pair;  ///< explain: two selectors, or none
  std::string work;               ///< explain: a selector
  std::string rule;               ///< explain: a rule id
  ColorChoice color = ColorChoice::automatic;
  bool quiet = false;
  bool verbose = false;
  bool help = false;
  bool version = false;
  int jobs = 0;  ///< 0 = one per processor
};

struct VerbInfo {
  Verb verb;
  std::string_view name;
  std::string_view operands;     ///< "INPUT..."
  std::string_view summary;      ///< one line, for the overview
  std::string_view description;  ///< a paragraph
  std::string_view examples;     ///< lines: a command, its purpose behind '#'
};
std::span<const VerbInfo> all_verbs();
const VerbInfo& describe(Verb verb);

using Values = std::vector<std::string>;

struct OptionInfo {
  std::string_view name;      ///< without the dashes: "fold"
  char letter;                ///< 'f' of -f; 0 when there is none
  std::string_view argument;  ///< "WHAT", "A B"; "" for a flag
  bool repeatable;            ///< every value counts; else the last one does
  std::uint32_t verbs;        ///< bit per Verb
  std::string_view help;
  std::string (*apply)(Options& options, const Values& values);  ///< "" or what is wrong with the value
};
std::span<const OptionInfo> all_options();
/// Takes the name without dashes; nullptr when there is none.
const OptionInfo* find_option(std::string_view name);
constexpr bool takes(const OptionInfo& option, Verb verb) { return ((option.verbs >> static_cast<unsigned>(verb)) & 1U) != 0; }

/// Names of options and verbs that are reserved: known, and not there yet.
std::span<const std::string_view> later_options();
std::span<const std::string_view> later_verbs();

/// What is wrong with the options as a whole; "" when nothing is.
std::string check_options(const Options& options);

/// " (did you mean 'merge'?)", or "" when nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

}  // namespace bibfold
