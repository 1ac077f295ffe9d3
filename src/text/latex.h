// LaTeX as it occurs in bibliographies ↔ Unicode: accents, letters, symbols, simple markup. Knows nothing of fields or names.
// It is no TeX: macros are not expanded, and what it does not know stays as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

/// Display text: accents composed (NFC), letters and symbols as characters, markup and braces gone, `~` a no-break space, `--` and
/// `---` dashes, ``…'' quotes, simple math readable ($\alpha$ → α), blanks collapsed, trimmed. A comment or unknown command stays:
/// "{\'E}cole \foo{x}" → "École \foo{x}". Text without LaTeX comes back as it is. Use on titles, names, notes; not on verbatim_fields.
std::string latex_to_text(std::string_view latex);

/// The value of a new BibTeX field for this text, without delimiters: & % # $ _ { } ~ ^ \ escaped, no-break space as `~`, dashes as
/// `--` and `---`. With `ascii`, every character that LaTeX has a command for is written by it, braces outside ("é" → "{\'e}");
/// others stay UTF-8. Braces that shall protect capitals are the caller's: escape the pieces between them.
/// latex_to_text(text_to_latex(t, a)) == t for t in NFC with collapsed blanks.
std::string text_to_latex(std::string_view text, bool ascii);

/// A field whose value BibTeX users write without LaTeX: url, doi, eprint, file, pdf, … Its value is neither decoded nor escaped.
bool is_verbatim_field(std::string_view bibtex_name);

/// The stretches that braces protect from case changes, as display text, in order: "The {GTPA} model for {NASA}'s" → {"GTPA", "NASA"}.
/// Braces that belong to a command or accent, and one pair around the whole value, protect nothing here.
std::vector<std::string> protected_words(std::string_view latex);

}  // namespace bibfold
