// The table of diagnostics: public slug, severity, wording, explanation. A new diagnostic is one enumerator and one row.
#include "bibfold/diagnostic.h"

#include <algorithm>

namespace bibfold {
namespace {

using enum Severity;

const std::vector<DiagnosticInfo>& table() {
  static const std::vector<DiagnosticInfo> kTable{
      {Code::duplicate_key, "duplicate-key", error, "citation key '%' is used by more than one entry",
       "Two entries of one file share a citation key (BibTeX compares keys without case). LaTeX then uses one of them and drops the "
       "other. bibfold keeps both; rename one."},
      {Code::identifier_title_mismatch, "identifier-title-mismatch", error, "same identifier, but unlike titles: %",
       "Two entries state the same DOI, arXiv id or the like, but their titles or authors differ. One of the identifiers is most likely "
       "wrong. The entries are never folded for it."},
      {Code::duplicate_work, "duplicate-work", warning, "the same publication as %",
       "Two entries describe the same publication. `bibfold merge` folds them into one entry."},
      {Code::preprint_superseded, "preprint-superseded", warning, "preprint of %, which has been published",
       "An entry is the preprint of a paper that is also there in its published version. `bibfold merge` folds both into one entry that "
       "keeps the preprint's identifiers."},
      {Code::conflicting_year, "conflicting-year", warning, "conflicting years: %",
       "One reference states two years, or a year and the number of a meeting that was in another; or two entries of the same "
       "publication disagree on the year."},
      {Code::conflicting_venue, "conflicting-venue", warning, "conflicting venues: %",
       "One reference names two venues, or two entries of the same publication disagree on the venue."},
      {Code::mojibake, "mojibake", warning, "text was decoded with the wrong encoding: %",
       "UTF-8 text that was read as Windows-1252 and saved again. bibfold reads it as it was meant; the file is not changed."},
      {Code::unparsed_block, "unparsed-block", warning, "not understood: %",
       "A stretch of the input that looks like part of a bibliography but could not be read. It is not in the output."},
      {Code::possible_duplicate, "possible-duplicate", note, "possibly the same work as %",
       "The evidence that two entries are one work is not enough to fold them. They stay two; look at them."},
      {Code::truncated_authors, "truncated-authors", note, "the author list is truncated",
       "The author list ends in 'et al.' or 'and others'; authors are missing."},
      {Code::unclosed_entry, "unclosed-entry", error, "entry is not closed: %",
       "A brace, quote or parenthesis of an entry is never closed. The entry ends where the next one begins; no other entry is lost."},
      {Code::malformed_entry, "malformed-entry", warning, "entry is not well-formed: %",
       "A comma, an equals sign or a key is missing in an entry, or text stands between its fields. BibTeX stops here; bibfold reads the "
       "entry "
       "as it was most likely meant, and keeps its bytes."},
      {Code::stray_text, "stray-text", note, "text outside of entries: %",
       "BibTeX ignores text between entries; so does bibfold, and keeps it."},
      {Code::undefined_string, "undefined-string", warning, "string '%' is not defined",
       "An entry uses a @string that the file does not define before. The name itself is taken as the value."},
      {Code::missing_crossref, "missing-crossref", warning, "crossref '%' is not in the file",
       "An entry inherits from an entry that is not there."},
      {Code::repeated_field, "repeated-field", warning, "field '%' occurs twice",
       "An entry has one field twice. BibTeX uses the first one; so does bibfold, and keeps the other in the file."},
      {Code::unparsed_front_matter, "unparsed-front-matter", warning, "front matter is not valid YAML: %",
       "The YAML front matter of a page could not be read; its 'key: value' lines were read one by one."},
      {Code::invalid_json, "invalid-json", error, "not valid JSON: %", "The file, or an item of it, is not valid JSON."},
      {Code::unexpected_value, "unexpected-value", warning, "unexpected value: %",
       "A value does not have the shape that its format prescribes."},
      {Code::decoded_input, "decoded-input", note, "not UTF-8; read as %", "The file is not in UTF-8. It was read in the encoding named."},
      {Code::invalid_utf8, "invalid-utf8", warning, "invalid bytes were replaced: %",
       "The file holds bytes that are valid in no encoding known here."},
      {Code::skipped_input, "skipped-input", note, "skipped: %", "A file of a folder was not read, for the reason given."},
      {Code::unknown_type, "unknown-type", note, "unknown entry type '%'",
       "The entry's type is not one of BibTeX, biblatex or CSL; it is kept."},
      {Code::uncertain_reference, "uncertain-reference", note, "reference may be split wrongly: %",
       "The parts of a free-text reference could not be told apart with confidence. Check the entry."},
      {Code::overruled_value, "overruled-value", note, "overruled in the merge %",
       "Two versions of a work state different values for one field. The loser is kept in the output where the format has a place for it."},
      {Code::renamed_key, "renamed-key", warning, "citation key changed: %",
       "Different works of different files share a citation key. The one of lower rank got a suffix."},
      {Code::ambiguous_preprint, "ambiguous-preprint", note, "preprint fits more than one published work: %",
       "A preprint could be an earlier version of two different published works. It is attached to neither."},
      {Code::refused_join, "refused-join", note, "not folded: %",
       "Two entries look like one work, but a third entry that would join the same work contradicts one of them."},
      {Code::ambiguous_mention, "ambiguous-mention", note, "mention of a paper not attached: %",
       "A page links to a paper that it does not describe, and names it in a way that fits no publication of the inputs, several of them, "
       "or one "
       "without enough evidence. Its identifiers were given to none. What counts: the name before the colon of the title, or a coined word "
       "in it; "
       "the page's owner among the authors; venue and year beside the link."},
      {Code::malformed_decision, "malformed-decision", warning, "decision not understood: %",
       "A line of the file of decisions, a marker or a field 'bibfold' is not of the form 'same A B', 'distinct A B' or 'not-ours A'. It "
       "counts for nothing."},
      {Code::decision_not_found, "decision-not-found", note, "decision without effect: %",
       "A decision names a publication that is not among the inputs. Its keys may have changed, or the publication may be gone; the "
       "decision "
       "stays in its file."},
      {Code::contradictory_decisions, "contradictory-decisions", warning, "contradictory decisions: %",
       "Two publications are judged the same in one place and distinct in another, or joined through others. 'distinct' holds: a wrong "
       "merge "
       "is worse than a missed one."},
      {Code::not_ours, "not-ours", note, "left out, judged not ours: %",
       "A decision or a marker says that a publication is none of the owner's: the list pools namesakes. It is not in what merge writes."},
  };
  return kTable;
}

}  // namespace

const DiagnosticInfo& describe(Code code) {
  const auto& rows = table();
  return *std::find_if(rows.begin(), rows.end(), [code](const DiagnosticInfo& row) { return row.code == code; });
}

const std::vector<DiagnosticInfo>& all_diagnostics() { return table(); }

std::string message(const Diagnostic& diagnostic) {
  std::string text(describe(diagnostic.code).wording);
  const auto at = text.find('%');
  if (at != std::string::npos) text.replace(at, 1, diagnostic.detail);
  return text;
}

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

}  // namespace bibfold
