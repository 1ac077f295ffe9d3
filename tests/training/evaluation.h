// How many references of a labelled corpus are read rightly, field by field and as whole records: `evaluate`. A record is whole when
// author, title, container, year, volume and pages have the letters of the labels. Volumes are counted in two ways: as the labels have
// them, and with "27(4)" in a label right when volume 27 and issue 4 were read.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "corpus.h"
#include "interpret/tables.h"

namespace bibfold::training {

struct Tally {
  std::map<std::string, std::size_t> right;
  std::map<std::string, std::size_t> total;
};

void operator+=(Tally& to, const Tally& more);
std::string to_text(const Tally& tally);

/// The examples with a title, read as one list of plain text. Up to `errors` wrong ones are printed.
Tally evaluate(const std::vector<const Example*>& examples, const Tables& tables, int errors = 0);

/// Items of lists, each list parsed by itself: which of its title, authors, container, date, volume and pages have the letters of the
/// labels.
Tally evaluate_lists(const Corpus& corpus, const Tables& tables, int errors = 0);

}  // namespace bibfold::training
