// Marks behind names as converters of PDFs write them: "Ma$^\dagger$", "Ma${}^{1,*}$", "Ma^s^", "Ma\textsuperscript{a}". What stands for a
// mark gives way to its characters, each with a sign before it that says it is raised. Formulas with a base are left alone, but words whose
// letters were set apart: "$\mathrm { W u }$".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bibfold {

/// Length of the mark that begins at `at`, 0 when there is none. `shown`: what takes its place, equally long.
std::size_t raised_mark_length(std::string_view text, std::size_t at, std::string& shown);

}  // namespace bibfold
