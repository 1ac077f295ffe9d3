// argv → Options by means of CLI11, which knows words, dashes and values; what the words mean is in the tables of options.cpp. The only
// file that includes CLI11. External function: parse_command_line.
#include "cli.h"

#include <algorithm>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "help.h"

namespace bibfold {
namespace {

Answer usage_error(std::string_view what, std::string_view hint = "bibfold --help") {
  return {fmt::format("bibfold: error: {}\nTry '{}'.\n", what, hint), 2};
}

std::string help_command(Verb verb) { return fmt::format("bibfold {} --help", describe(verb).name); }

/// The option rows as CLI11 options of one (sub)command. Values are taken from CLI11 after the parse; it converts nothing.
struct Registered {
  const OptionInfo* row;
  CLI::Option* option;
};

std::string spelling(const OptionInfo& row) {
  return row.letter == 0 ? fmt::format("--{}", row.name) : fmt::format("-{},--{}", row.letter, row.name);
}

Registered add_option(CLI::App& app, const OptionInfo& row) {
  const auto accept = [](const CLI::results_t&) { return true; };
  if (row.argument.empty()) return {&row, app.add_flag(spelling(row))};
  CLI::Option* const option = app.add_option(spelling(row), accept);
  option->type_size(row.argument.find(' ') == std::string_view::npos ? 1 : 2)->expected(1)->allow_extra_args(false);
  option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  return {&row, option};
}

struct Command {
  const VerbInfo* verb = nullptr;  ///< nullptr: the program itself
  CLI::App* app = nullptr;
  std::vector<Registered> options;
  std::vector<std::string> operands;
};

/// `bibfold VERB …`: every option stands behind the verb; those that belong to all verbs may also stand before it.
struct Grammar {
  CLI::App app;
  Command top;
  std::vector<std::unique_ptr<Command>> commands;  // CLI11 keeps pointers to `operands`

  Grammar();
  [[nodiscard]] const Command* parsed() const;
};

constexpr std::uint32_t kAllVerbs = (1U << static_cast<unsigned>(Verb::kCount)) - 1;

void prepare(CLI::App& app) {
  app.set_help_flag();  // help is an option like the others
  app.allow_extras();   // unknown words are ours to explain
}

Grammar::Grammar() : app("", "bibfold") {
  prepare(app);
  app.require_subcommand(0, 1);  // behind a verb, the names of other verbs are operands
  top.app = &app;
  for (const OptionInfo& row : all_options()) {
    if (row.verbs == kAllVerbs) top.options.push_back(add_option(app, row));
  }
  for (const VerbInfo& verb : all_verbs()) {
    auto command = std::make_unique<Command>();
    command->verb = &verb;
    command->app = app.add_subcommand(std::string(verb.name));
    prepare(*command->app);
    command->app->add_option("operands", command->operands);
    for (const OptionInfo& row : all_options()) {
      if (takes(row, verb.verb)) command->options.push_back(add_option(*command->app, row));
    }
    commands.push_back(std::move(command));
  }
}

const Command* Grammar::parsed() const {
  const auto found = std::find_if(commands.begin(), commands.end(), [](const auto& command) { return command->app->parsed(); });
  return found == commands.end() ? nullptr : found->get();
}

/// "--fodl=x" → "fodl"; "" for anything that is no long option.
std::string_view long_name(std::string_view word) {
  if (!word.starts_with("--")) return {};
  word.remove_prefix(2);
  return word.substr(0, word.find('='));
}

bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string verbs_of(const OptionInfo& row) {
  std::vector<std::string_view> names;
  for (const VerbInfo& verb : all_verbs()) {
    if (takes(row, verb.verb)) names.push_back(verb.name);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string explain_unknown_option(std::string_view word, const Command* command) {
  const std::string_view name = long_name(word);
  if (contains(later_options(), name)) return fmt::format("option '--{}' is not available yet", name);
  if (const OptionInfo* row = find_option(name)) {
    if (command == nullptr || takes(*row, command->verb->verb)) return fmt::format("option '--{}' stands behind the verb", name);
    return fmt::format("option '--{}' does not belong to '{}' but to: {}", name, command->verb->name, verbs_of(*row));
  }
  std::vector<std::string> spellings;
  for (const OptionInfo& row : all_options()) {
    if (command == nullptr || takes(row, command->verb->verb)) spellings.push_back(fmt::format("--{}", row.name));
  }
  const std::vector<std::string_view> known(spellings.begin(), spellings.end());
  return fmt::format("unknown option '{}'{}", word.substr(0, word.find('=')), did_you_mean(word.substr(0, word.find('=')), known));
}

std::string explain_unknown_verb(std::string_view word) {
  if (contains(later_verbs(), word)) return fmt::format("'{}' is not available yet", word);
  std::vector<std::string_view> known;
  for (const VerbInfo& verb : all_verbs()) known.push_back(verb.name);
  return fmt::format("unknown verb '{}'{}; it is one of {}", word, did_you_mean(word, known), fmt::join(known, ", "));
}

/// What CLI11 could not place: an unknown option or verb.
std::optional<Answer> explain_extras(const Grammar& grammar, const Command* command) {
  for (const std::string& word : grammar.app.remaining(true)) {
    if (word == "--") continue;
    const std::string hint = command == nullptr ? "bibfold --help" : help_command(command->verb->verb);
    if (word.size() > 1 && word[0] == '-') return usage_error(explain_unknown_option(word, command), hint);
    return usage_error(explain_unknown_verb(word), hint);
  }
  return std::nullopt;
}

std::string apply_options(Options& options, const std::vector<Registered>& registered) {
  for (const auto& [row, option] : registered) {
    if (option->count() == 0) continue;
    const Values& values = option->results();
    if (row->argument.empty() && std::any_of(values.begin(), values.end(), [](const std::string& v) { return v != "true"; })) {
      return fmt::format("option '--{}' takes no value", row->name);
    }
    if (std::string wrong = row->apply(options, values); !wrong.empty()) return wrong;
  }
  return {};
}

/// CLI11 takes the next word as the value of "--exclude=", which nobody means.
std::string find_empty_value(const std::vector<std::string>& arguments) {
  for (const std::string& word : arguments) {
    if (word == "--") break;
    if (word.starts_with("--") && word.ends_with('=')) return fmt::format("option '{}' needs a value", word.substr(0, word.size() - 1));
  }
  return {};
}

/// CLI11's "--output: 1 required  missing", in the words of the others.
std::string reword(const CLI::ParseError& error, const Command* command) {
  std::string what = error.what();
  const std::string name(long_name(what.substr(0, what.find(':'))));
  const OptionInfo* const row = find_option(name);
  if (row == nullptr || command == nullptr) return what;
  return fmt::format("option '--{}' needs {}", name, row->argument.find(' ') == std::string_view::npos ? "a value" : "two values");
}

bool asks(const std::vector<Registered>& registered, std::string_view name) {
  return std::any_of(registered.begin(), registered.end(),
                     [name](const Registered& r) { return r.row->name == name && r.option->count() > 0; });
}

std::variant<Options, Answer> interpret(const Grammar& grammar) {
  const Command* const command = grammar.parsed();
  const auto asked = [&](std::string_view name) {
    return asks(grammar.top.options, name) || (command != nullptr && asks(command->options, name));
  };
  if (asked("help")) return Answer{command == nullptr ? help_text() : help_text(command->verb->verb), 0};
  if (asked("version")) return Answer{version_text(), 0};
  if (auto answer = explain_extras(grammar, command)) return *answer;
  if (command == nullptr) return Answer{help_text(), 2};
  Options options;
  options.verb = command->verb->verb;
  options.inputs = command->operands;
  std::string wrong = apply_options(options, grammar.top.options);
  if (wrong.empty()) wrong = apply_options(options, command->options);
  if (wrong.empty()) wrong = check_options(options);
  if (!wrong.empty()) return usage_error(wrong, help_command(options.verb));
  return options;
}

}  // namespace

std::variant<Options, Answer> parse_command_line(const std::vector<std::string>& arguments) {
  if (const std::string wrong = find_empty_value(arguments); !wrong.empty()) return usage_error(wrong);
  Grammar grammar;
  try {
    grammar.app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 wants them reversed
  } catch (const CLI::ParseError& error) {
    const Command* const command = grammar.parsed();
    return usage_error(reword(error, command), command == nullptr ? "bibfold --help" : help_command(command->verb->verb));
  }
  return interpret(grammar);
}

}  // namespace bibfold
