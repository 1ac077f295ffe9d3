// See mentions.h.
#include "read/mentions.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace bibfold {
namespace {

/// The sentence of `text` in which [begin, end) stands.
std::string sentence_around(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t from = 0;
  for (const std::string_view stop : {". ", "! ", "? "}) {
    const std::size_t before = begin == 0 ? std::string_view::npos : text.rfind(stop, begin - 1);
    if (before != std::string_view::npos && before + stop.size() <= begin) from = std::max(from, before + stop.size());
  }
  std::size_t to = text.size();
  for (const std::string_view stop : {". ", "! ", "? "}) to = std::min(to, std::min(text.find(stop, end), text.size() - 1) + 1);
  return std::string(trim(text.substr(from, to - from)));
}

}  // namespace

bool is_paper_url(std::string_view url) {
  constexpr std::array<std::string_view, 17> kPlaces{"arxiv.org/",
                                                     "doi.org/",
                                                     "aclanthology.org/",
                                                     "aclanthology.info/",
                                                     "aclweb.org/anthology",
                                                     "openreview.net/",
                                                     "pubmed.ncbi.nlm.nih.gov/",
                                                     "ncbi.nlm.nih.gov/p",
                                                     "europepmc.org/",
                                                     "biorxiv.org/",
                                                     "medrxiv.org/",
                                                     "hal.science/",
                                                     "hal.archives-ouvertes.fr/",
                                                     "ssrn.com/",
                                                     "eprint.iacr.org/",
                                                     "/doi/10.",
                                                     "dblp.org/rec"};
  return std::any_of(kPlaces.begin(), kPlaces.end(),
                     [&](std::string_view p) { return find_ignoring_case(url, p) != std::string_view::npos; }) &&
         url.find("/people/") == std::string_view::npos;
}

std::uint32_t line_of(const Source& source, std::uint32_t offset) {
  const auto after = std::upper_bound(source.line_starts.begin(), source.line_starts.end(), offset);
  return static_cast<std::uint32_t>(after - source.line_starts.begin());
}

std::vector<Mention> find_mentions(const Page& page, const Source& source, std::vector<LineFate>& fates) {
  std::vector<Mention> out;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (fates[i].kind == BlockKind::publication) continue;
    const StyledText& text = page.lines[i].text;
    for (const StyleRun& run : text.runs) {
      if (run.style != Style::link || !is_paper_url(run.target)) continue;
      Mention mention;
      mention.span = text.source_span(run.begin, run.end);
      mention.source = source.path;
      mention.line = line_of(source, mention.span.begin);
      mention.text = text.text.substr(run.begin, run.end - run.begin);
      mention.url = run.target;
      mention.context = sentence_around(text.text, run.begin, run.end);
      out.push_back(std::move(mention));
      if (fates[i].kind != BlockKind::person) fates[i] = {BlockKind::mention, "", fates[i].item};
    }
  }
  return out;
}

}  // namespace bibfold
