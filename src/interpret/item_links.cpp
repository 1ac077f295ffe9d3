// See item_links.h. A link to what identifies the publication is an identifier; which labels lead elsewhere says other_links.h.
#include "interpret/item_links.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "bibfold/identifier.h"
#include "interpret/identifiers.h"
#include "interpret/item_pieces.h"
#include "interpret/item_remarks.h"
#include "interpret/item_text.h"
#include "interpret/other_links.h"
#include "text/ascending.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// `elsewhere`: the address is known to be that of something else.
void add_url(std::string url, std::string label, Span span, Publication& record, bool elsewhere = false) {
  if (auto identifier = elsewhere || leads_elsewhere(label) ? std::nullopt : identifier_of_url(url)) {
    const bool known = std::any_of(record.identifiers.begin(), record.identifiers.end(),
                                   [&](const Identifier& i) { return i.scheme == identifier->scheme && i.value == identifier->value; });
    identifier->span = span;
    if (!known) record.identifiers.push_back(std::move(*identifier));
  } else if (label.empty() && !record.text.has(Field::URL)) {
    record.text.set(Field::URL, url, span);
    return;
  }
  const bool known = std::any_of(record.links.begin(), record.links.end(), [&](const Link& link) { return link.url == url; });
  if (!known) record.links.push_back({std::move(label), std::move(url), span});
}

/// "<https://example.org/>," without what encloses and follows it.
std::string_view bare_url(std::string_view word) {
  while (!word.empty() && (word.front() == '<' || word.front() == '(')) word.remove_prefix(1);
  while (!word.empty() && std::string_view(">).,;").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  const bool url =
      starts_with_ignoring_case(word, "http") || starts_with_ignoring_case(word, "www.") || starts_with_ignoring_case(word, "ftp");
  return url ? word : std::string_view();
}

/// A name that leads to its bearer's page.
bool is_persons(const LabelledItem& item, const StyleRun& run) {
  return !identifier_of_url(run.target) && std::any_of(item.pieces.begin(), item.pieces.end(), [&](const Piece& p) {
    return p.label == Label::author && p.begin <= run.begin && run.end <= p.end;
  });
}

bool covers_title(const LabelledItem& item, const StyleRun& run) {
  return std::any_of(item.pieces.begin(), item.pieces.end(),
                     [&](const Piece& p) { return p.label == Label::title && run.begin < p.end && p.begin < run.end; });
}

/// What the title itself leads to.
std::optional<Identifier> identifier_of_title(const LabelledItem& item) {
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style == Style::link && covers_title(item, run)) return identifier_of_url(run.target);
  }
  return std::nullopt;
}

/// "[A gut peptide](https://doi.org/10.1/a) … [Dispatch by Doe & Roe](https://doi.org/10.1/b)": the title has its own address, and this is
/// the DOI of what somebody wrote about it.
bool is_of_another(const std::string& url, std::string_view label, const std::optional<Identifier>& own) {
  if (!own || own->scheme != Scheme::doi || label.empty() || find_ignoring_case(label, "doi") != std::string_view::npos) return false;
  const auto other = identifier_of_url(url);
  return other && other->scheme == Scheme::doi && other->value != own->value && !is_preprint_doi(other->value) &&
         !is_preprint_doi(own->value);
}

/// "[https://doi.org/10.1007/s10701-016-0044- 5](https://doi.org/10.1007/s10701-016-0044-5)": the end of a line cut what the link shows,
/// and what is left of it is no identifier and no address of its own.
void drop_cut_addresses(const LabelledItem& item, const StyleRun& run, Publication& record) {
  std::string shown = lower(text_of(item, run.begin, run.end));
  std::erase(shown, ' ');
  const auto is_cut = [&shown](std::string_view part, std::string_view whole) {
    return part.size() > 6 && part.size() < whole.size() && whole.starts_with(part) && shown.find(lower(part)) != std::string::npos;
  };
  const auto whole = identifier_of_url(run.target);
  std::erase_if(record.identifiers,
                [&](const Identifier& i) { return whole && i.scheme == whole->scheme && is_cut(i.value, whole->value); });
  std::erase_if(record.links, [&](const Link& link) { return is_cut(link.url, run.target); });
  if (is_cut(record.text[Field::URL], run.target)) record.text.set(Field::URL, run.target);
}

}  // namespace

bool is_link(const LabelledItem& item, const Piece& piece) {
  const std::string inside = fold_text(text_of(item, piece));
  return std::any_of(item.item.text.runs.begin(), item.item.text.runs.end(), [&](const StyleRun& run) {
    if (run.style != Style::link || run.begin < piece.begin || run.end > piece.end) return false;
    return fold_text(text_of(item, run.begin, run.end)) == inside;
  });
}

bool is_label_of_link(const LabelledItem& item, const Piece& piece) {
  const bool house = piece.label == Label::publisher || piece.label == Label::place || piece.label == Label::collection_title;
  return house && is_link_word(clean_piece(text_of(item, piece)));
}

bool is_lost_link(const LabelledItem& item, const Piece& piece) {
  constexpr std::array<std::string_view, 13> kLabels{"abs",  "abstract", "bib", "bibtex", "code",   "doi", "github",
                                                     "html", "link",     "pdf", "ps",     "slides", "url"};
  static_assert(is_ascending(kLabels));
  if (piece.label == Label::title || piece.label == Label::author || piece.begin == 0) return false;
  const std::string& text = item.item.text.text;
  const bool inside = text[piece.begin] != '[' && text[piece.begin - 1] == '[' && piece.end < text.size() && text[piece.end] == ']';
  const bool whole = text[piece.begin] == '[' && text[piece.end - 1] == ']';
  return (inside || whole) && is_among(kLabels, fold_text(text_of(item, piece)));
}

bool read_urls(const LabelledItem& item, const Piece& piece, Publication& record) {
  const std::string_view text = text_of(item, piece);
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    const std::string_view url = bare_url(text.substr(at, space - at));
    at = space + 1;
    if (url.empty()) continue;
    any = true;
    add_url(std::string(url), {}, item.item.text.source_span(piece.begin, piece.end), record);
  }
  return any;
}

void read_links(const LabelledItem& item, Publication& record) {
  const std::optional<Identifier> own = identifier_of_title(item);
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style != Style::link || run.target.empty() || run.target.starts_with('#') || is_persons(item, run)) continue;
    std::string label = clean_piece(text_of(item, run.begin, run.end));
    if (label == run.target || label.starts_with("http") || covers_title(item, run)) label.clear();
    const bool other = is_of_another(run.target, label, own);
    add_url(run.target, std::move(label), item.item.text.source_span(run.begin, run.end), record, other);
  }
  // Markdown may see a link in what a link shows: after all of them are known.
  for (const StyleRun& run : item.item.text.runs) {
    if (run.style == Style::link && run.target.starts_with("http")) drop_cut_addresses(item, run, record);
  }
}

}  // namespace bibfold
