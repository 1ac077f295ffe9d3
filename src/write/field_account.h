// Where the fields of a work came from, one row a field: for `explain --work` and --provenance. External function: account_of_fields.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "bibfold/work.h"

namespace bibfold {

struct OverruledText {
  std::string value;
  std::string version;                ///< id of the version that states it
  const Publication* from = nullptr;  ///< none for a value that an earlier merge overruled
};

struct FieldAccount {
  std::string field;                  ///< CSL name; "id" for the key
  std::string value;                  ///< as text; "" when every version's value was overruled
  const Publication* from = nullptr;  ///< none when there is no value
  std::string rule;                   ///< the survivorship rule that decided
  std::vector<OverruledText> overruled;
};

/// Key first, then in the order of the choices. `publications`: of the run.
std::vector<FieldAccount> account_of_fields(const Work& work, std::span<const Publication> publications);

}  // namespace bibfold
