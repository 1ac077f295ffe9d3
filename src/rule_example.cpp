// The name of a rule → its example, for `explain --rule`: files, a command and what it prints, from data/rule_examples.txt, which a test
// runs. External function: rule_example.
#include "bibfold/rule_example.h"

#include "data.h"

namespace bibfold {

std::string_view rule_example(std::string_view rule) {
  std::string_view rest = data::krule_examples_txt;
  for (auto at = rest.find("\n= "); at != std::string_view::npos; at = rest.find("\n= ")) {
    rest.remove_prefix(at + 3);
    const auto line = rest.find('\n');
    if (rest.substr(0, line) != rule) continue;
    rest.remove_prefix(line + 1);
    const auto end = rest.find("\n= ");
    return rest.substr(0, end == std::string_view::npos ? rest.size() : end);
  }
  return {};
}

}  // namespace bibfold
