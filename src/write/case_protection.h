// Titles whose capitals BibTeX styles may lower, except where braces forbid it.
#pragma once

#include <string>
#include <string_view>

namespace bibfold {

/// The title as LaTeX, with braces around the words whose capitals carry meaning: "BERT for E-Mail in Paris" → "{BERT} for {E-Mail} in
/// {Paris}". In a title in Title Case the words with a mere first capital stay free, and in a language that is not English none does.
/// `language`: as the record states it, "" when it does not. `ascii`: as text_to_latex.
std::string protect_case(std::string_view title, std::string_view language, bool ascii);

}  // namespace bibfold
