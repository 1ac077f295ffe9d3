// The registry of input formats: a new format is one file and one row here. External functions: see stages.h.
#include <algorithm>

#include "bibfold/stages.h"
#include "read/acl_listing.h"
#include "read/bibtex.h"
#include "read/csl_json.h"
#include "read/cv_text.h"
#include "read/jekyll_page.h"
#include "read/references.h"
#include "read/resume_markdown.h"

namespace bibfold {
namespace {

// Of two formats that are equally likely, the upper one is taken.
constexpr int kCertain = 100;

/// Of a reader that needs one thread, whatever there is.
template <Document (*read)(const Source&, SourceId)>
Document alone(const Source& source, SourceId id, int /*jobs*/) {
  return read(source, id);
}

constexpr FormatInfo kFormats[] = {
    {Format::bibtex, "bibtex", "BibTeX and biblatex files", " .bib .bibtex ", bibtex_likelihood, read_bibtex},
    {Format::acl_listing, "acl-listing", "listings as the ACL Anthology prints them", " .txt .md .html ", acl_listing_likelihood,
     alone<read_acl_listing>},
    {Format::jekyll_page, "jekyll-page", "pages of Jekyll, Hugo and academicpages sites, and their lists of records",
     " .md .mdx .markdown .qmd .html .yml .yaml ", jekyll_page_likelihood, alone<read_jekyll_page>},
    {Format::resume_markdown, "resume-markdown", "résumés in Markdown", " .md .markdown ", resume_markdown_likelihood,
     alone<read_resume_markdown>},
    {Format::cv_text, "cv-text", "CVs as text, Markdown or LaTeX, also when made from a PDF", " .txt .text .md .tex ", cv_text_likelihood,
     alone<read_cv_text>},
    {Format::csl_json, "csl-json", "CSL-JSON: an array, one item, or an item a line", " .json .jsonl ", csl_json_likelihood,
     alone<read_csl_json>},
    {Format::references, "references", "one free-text reference a line", " .txt ", references_likelihood, alone<read_references>},
};

}  // namespace

std::span<const FormatInfo> all_formats() { return kFormats; }

const FormatInfo* find_format(std::string_view name) {
  const auto* const row = std::find_if(std::begin(kFormats), std::end(kFormats), [name](const FormatInfo& f) { return f.name == name; });
  return row == std::end(kFormats) ? nullptr : row;
}

Format detect_format(std::string_view path, std::string_view text) {
  Format best = Format::unknown;
  int highest = 0;
  for (const FormatInfo& row : kFormats) {
    const int likelihood = row.likelihood(path, text);
    if (likelihood <= highest) continue;
    highest = likelihood;
    best = row.format;
    if (highest == kCertain) break;
  }
  return best;
}

Document read_document(const Source& source, SourceId id, Format format, int jobs) {
  const auto* const row =
      std::find_if(std::begin(kFormats), std::end(kFormats), [format](const FormatInfo& f) { return f.format == format; });
  if (row != std::end(kFormats)) return row->read(source, id, jobs);
  Document unread;
  unread.source = id;
  return unread;
}

}  // namespace bibfold
