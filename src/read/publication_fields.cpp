// See publication_fields.h.
#include "read/publication_fields.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <vector>

#include "read/heading_words.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr PublicationField kFields[] = {
    {"title", Label::title},
    {"name", Label::title},
    {"editors", Label::editor},
    {"editor", Label::editor},
    {"venue", Label::container_title},
    {"venue.name", Label::container_title},
    {"venue.title", Label::container_title},
    {"publication", Label::container_title},
    {"journal", Label::container_title},
    {"booktitle", Label::container_title},
    {"conference", Label::container_title},
    {"container-title", Label::container_title},
    {"citation.container-title", Label::container_title},
    {"citation.collection-title", Label::collection_title},
    {"journal.title", Label::container_title},
    {"journal.name", Label::container_title},
    {"publication.title", Label::container_title},
    {"publication.name", Label::container_title},
    {"book", Label::container_title},
    {"book_title", Label::container_title},
    {"book-title", Label::container_title},
    {"proceedings", Label::container_title},
    {"published_in", Label::container_title},
    {"outlet", Label::container_title},
    {"editpost.text", Label::container_title},
    {"link.display", Label::container_title},
    {"series", Label::collection_title},
    {"publication_short", Label::venue_tag},
    {"venue_short", Label::venue_tag},
    {"abbr", Label::venue_tag},
    {"date", Label::date},
    {"year", Label::date},
    {"pub_date", Label::date},
    {"pubdate", Label::date},
    {"publication_date", Label::date},
    {"publishdate", Label::date},
    {"releasedate", Label::date},
    {"issued", Label::date},
    {"citation.issued", Label::date},
    {"volume", Label::volume},
    {"venue.volume", Label::volume},
    {"journal.volume", Label::volume},
    {"citation.volume", Label::volume},
    {"issue", Label::issue},
    {"venue.issue", Label::issue},
    {"journal.issue", Label::issue},
    {"citation.issue", Label::issue},
    {"number", Label::issue},
    {"pages", Label::page},
    {"venue.pages", Label::page},
    {"journal.pages", Label::page},
    {"page", Label::page},
    {"citation.page", Label::page},
    {"publisher", Label::publisher},
    {"citation.publisher", Label::publisher},
    {"citation.publisher-place", Label::place},
    {"school", Label::publisher},
    {"institution", Label::publisher},
    {"doi", Label::identifier},
    {"citation.doi", Label::identifier},
    {"ids.doi", Label::identifier},
    {"identifiers.doi", Label::identifier},
    {"hugoblox.ids.doi", Label::identifier},
    {"arxiv", Label::identifier},
    {"ids.arxiv", Label::identifier},
    {"identifiers.arxiv", Label::identifier},
    {"hugoblox.ids.arxiv", Label::identifier},
    {"arxiv_id", Label::identifier},
    {"eprint", Label::identifier},
    {"pmid", Label::identifier},
    {"isbn", Label::identifier},
    {"award", Label::award},
    {"awards", Label::award},
    {"status", Label::status},
    {"pubstate", Label::status},
    {"abstract", Label::abstract},
    {"excerpt", Label::abstract},
    {"summary", Label::abstract},
    {"paperurl", Label::link},
    {"paper_url", Label::link},
    {"url", Label::link},
    {"pdf", Label::link},
    {"link", Label::link},
    {"note", Label::note},
};

struct KindRow {
  std::string_view word;
  std::string_view kind;
};

// Hugo's old numbers, CSL's types, academicpages' categories.
constexpr KindRow kKinds[] = {
    {"1", "conference"},
    {"2", "journal"},
    {"3", "preprint"},
    {"4", "report"},
    {"5", "book"},
    {"6", "chapter"},
    {"7", "thesis"},
    {"8", "patent"},
    {"technical report", "report"},
    {"working paper", "report"},
    {"paper-conference", "conference"},
    {"article-journal", "journal"},
    {"article", "preprint"},
    {"report", "report"},
    {"book", "book"},
    {"chapter", "chapter"},
    {"thesis", "thesis"},
    {"patent", "patent"},
    {"conferences", "conference"},
    {"books", "book"},
    {"conference", "conference"},
    {"journal", "journal"},
    {"preprint", "preprint"},
    {"preprints", "preprint"},
    {"workshop", "workshop"},
    {"journals", "journal"},
    {"inproceedings", "conference"},
    {"incollection", "chapter"},
    {"techreport", "report"},
    {"phdthesis", "thesis"},
    {"phd thesis", "thesis"},
    {"mastersthesis", "thesis"},
    {"master's thesis", "thesis"},
    {"dissertation", "thesis"},
};

bool has_any(const FrontMatter& front, std::initializer_list<std::string_view> names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view n) { return front.find(n) != nullptr && !front[n].empty(); });
}

/// "content/publication/kites/index.md", "_papers/2020/kites.md": one of the folders next above the page has the name.
bool is_in_folder(std::string_view path, std::initializer_list<std::string_view> names) {
  constexpr std::size_t kNear = 3;
  std::vector<std::string_view> parts = split(path, '/');
  parts.pop_back();
  const std::size_t first = parts.size() - std::min(kNear, parts.size());
  return std::any_of(parts.begin() + static_cast<std::ptrdiff_t>(first), parts.end(),
                     [&](std::string_view part) { return std::find(names.begin(), names.end(), part) != names.end(); });
}

/// PaperMod's link behind the title says "Journal of Kites" on the pages of economists, and "Suggest changes" on others'.
bool names_outlet(std::string_view link) {
  constexpr std::array<std::string_view, 5> kOfEditing{"suggest", "edit", "improve", "fix", "view"};
  const std::string folded = fold_text(link);
  return !folded.empty() && std::none_of(kOfEditing.begin(), kOfEditing.end(), [&](std::string_view w) { return folded.starts_with(w); });
}

bool names_place(const FrontMatter& front) {
  return has_any(front, {"venue", "publication", "journal", "booktitle", "conference", "doi", "paperurl", "arxiv", "publication_types",
                         "hugoblox.ids.doi", "venue.name", "journal.name"});
}

/// "citation: 'Doe, J. (2020). …'", or Quarto's record of what is cited; "citation: true" is asked of posts, too.
bool is_cited(const FrontMatter& front) {
  const std::string_view citation = front["citation"];
  const std::string type = lower(front["citation.type"]);
  const bool kind = std::any_of(std::begin(kKinds), std::end(kKinds), [&](const KindRow& row) { return row.word == type; });
  return (!citation.empty() && citation != "true" && citation != "false") || kind ||
         has_any(front, {"citation.container-title", "citation.doi", "pub-info.reference"});
}

}  // namespace

std::span<const PublicationField> publication_fields() { return kFields; }

bool is_link_field(std::string_view name) {
  constexpr std::array<std::string_view, 14> kNames{"paperurl", "paper_url", "url",       "pdf",  "link",   "code",    "slides",
                                                    "poster",   "video",     "arxiv_url", "html", "github", "website", "links.url"};
  return name.starts_with("url_") || name.ends_with("url") || is_one_of(kNames, name);
}

std::string link_label(std::string_view name) {
  if (name.starts_with("links.")) name.remove_prefix(6);  // "links.video"
  if (name.find('.') != std::string_view::npos || name == "url" || name == "link") return "Link";
  if (name.starts_with("url_")) name.remove_prefix(4);
  if (name.ends_with("_url")) name.remove_suffix(4);
  if (name.ends_with("url")) name.remove_suffix(3);
  std::string label(name);
  if (label == "pdf" || label == "doi") return label == "pdf" ? "PDF" : "DOI";
  if (!label.empty()) label[0] = to_ascii_upper(label[0]);
  return label;
}

std::string_view kind_of_publication(const FrontMatter& front) {
  for (const std::string_view name : {"publication_types", "citation.type", "category", "pubtype", "publication_type", "type", "kind"}) {
    const std::string value = lower(front[name]);
    const auto* const row = std::find_if(std::begin(kKinds), std::end(kKinds), [&](const KindRow& r) { return r.word == value; });
    if (row != std::end(kKinds)) return row->kind;
  }
  return {};
}

bool is_publication_page(std::string_view path, const FrontMatter& front) {
  // "Publications", "Papers": the page that lists them.
  if (front.find("title") == nullptr || read_heading(front["title"]).whole || path.ends_with("_index.md")) return false;
  if (front.find("superuser") != nullptr) return false;  // a person's page
  const bool persons = has_any(front, {"authors", "author", "authors.name", "author.name", "author_list"});
  const bool place = names_place(front) || names_outlet(front["editpost.text"]) || is_cited(front);
  const bool date = has_any(front, {"date", "year", "pub_date", "pubdate", "publication_date", "publishdate"});
  const std::string collection = lower(front["collection"]);
  const bool folder = is_in_folder(path, {"publication", "publications", "_publications", "_papers"});
  const bool papers = is_in_folder(path, {"paper", "papers"});
  const bool named = collection == "publications" || collection == "papers" || collection == "publication";
  if (named || folder) return persons || place || (date && named);
  if (papers && (place || (persons && date))) return true;
  return place && (persons || date) &&
         (has_any(front, {"authors", "authors.name", "doi", "paperurl", "journal", "booktitle"}) || is_cited(front) ||
          lower(front["type"]) == "publication");
}

bool is_publication_record(const FrontMatter& record) {
  // A résumé as data (jsonresume.org) leaves the authors to its reader: "name", "publisher", "releaseDate".
  if (has_any(record, {"name"}) && has_any(record, {"publisher"}) && has_any(record, {"releasedate"})) return true;
  return has_any(record, {"title", "name"}) &&
         has_any(record, {"authors", "author", "authors.name", "author.name", "author_list", "authors.last", "authors.family"}) &&
         (record.list.find("publications") != std::string::npos || record.list.find("papers") != std::string::npos ||
          has_any(record,
                  {"venue", "publication", "journal", "booktitle", "conference", "year", "date", "doi", "arxiv", "pages", "link.display"}));
}

}  // namespace bibfold
