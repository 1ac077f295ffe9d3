// The program: command line → options → a verb → exit status.
#include <algorithm>
#include <csignal>
#include <string>
#include <variant>
#include <vector>

#include "cli.h"
#include "verbs/verbs.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_DFL);  // `bibfold … | head` ends quietly, also where the caller ignores the signal
  const auto command_line = bibfold::parse_command_line(std::vector<std::string>(argv + std::min(argc, 1), argv + argc));
  if (const auto* answer = std::get_if<bibfold::Answer>(&command_line)) return bibfold::give(*answer);
  return bibfold::run(std::get<bibfold::Options>(command_line));
}
