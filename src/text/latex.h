// LaTeX as it occurs in bibliographies ↔ Unicode: accents, letters, symbols, simple markup. Knows nothing of entries or names.
// It is no TeX: macros are not expanded, and what it does not know stays as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

/// Display text: accents composed (NFC), letters and symbols as characters, markup and braces gone, `~` a space, `--` and `---` dashes,
/// ``…'' quotes, simple math readable ($\alpha$-$L_2$ → α-L₂; other math stays with its dollars), blanks collapsed, trimmed. An unknown
/// command stays with its arguments: "{\'E}cole \foo{x}" → "École \foo{x}". Text without LaTeX comes back as it is. For titles, names,
/// notes; not for verbatim fields.
std::string latex_to_text(std::string_view latex);

/// Text of a BibTeX field, without delimiters: what is special in LaTeX (& % # $ _ { } ~ ^ \) is escaped, dashes become `--` and `---`;
/// braces stay balanced. What latex_to_text had to leave as LaTeX (\foo{x}, $\frac{1}{2}$) is not escaped, and neither is
/// other mathematics between dollars ($O(n \log n)$ in the title on a page). With `ascii`, every character
/// that LaTeX has a command for is written by it, braces outside ("é" → "{\'e}"); others stay UTF-8. Braces that shall protect capitals are
/// the caller's: convert the pieces between them. latex_to_text(text_to_latex(t, a)) is t, when t is NFC with collapsed blanks, and holds
/// no mathematics (but `ascii` makes ’ an apostrophe).
std::string text_to_latex(std::string_view text, bool ascii);

/// A URL, DOI, file name or identifier as it is meant, from a value in which people escape some characters (\_ {\_} \% \# \/// A URL, DOI,
/// file name or identifier as it is meant, from a value in which people escape some characters (\_ \% \# \& \~{}) or wrap \~{} $<$) or wrap
/// it into \url{…}; nothing else is touched.
std::string latex_to_verbatim(std::string_view latex);

/// A field whose value is written as it is, without LaTeX: url, doi, eprint, file, pdf, …
bool is_verbatim_field(std::string_view bibtex_name);

/// The URLs in \url{…} and \href{…}{…}, in order.
std::vector<std::string> latex_urls(std::string_view latex);

/// The words with a capital that braces protect from case changes, as display text, in order: "The {GTPA} model: {N}umer{S}ense" →
/// {"GTPA", "NumerSense"}. Braces of a command or accent, and one pair around the whole value, protect nothing here.
std::vector<std::string> protected_words(std::string_view latex);

}  // namespace bibfold
