// Runs all stages over one input and checks what must hold for any input. External function: drive. Does not judge what was recognised: the
// cases do.
#include "drive.h"

#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "interpret/tables.h"
#include "text/decode.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

void require(bool holds, std::string_view promise, std::string_view where) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %.*s (%.*s)\n", static_cast<int>(promise.size()), promise.data(), static_cast<int>(where.size()),
               where.data());
  std::abort();
}

bool is_utf8(std::string_view text) { return find_invalid_utf8(text) == std::string_view::npos; }

bool is_inside(Span span, const SourceSet& sources) {
  return span.source == kNoSource ||
         (index(span.source) < sources.size() && span.begin <= span.end && span.end <= sources[span.source].text.size());
}

void check_diagnostics(const Diagnostics& diagnostics, const SourceSet& sources) {
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string_view slug = describe(diagnostic.code).slug;
    require(is_inside(diagnostic.span, sources), "a diagnostic points into the text", slug);
    require(is_utf8(message(diagnostic)), "a message is UTF-8", slug);
    if (diagnostic.span.source != kNoSource) (void)sources.position(diagnostic.span.source, diagnostic.span.begin);
  }
}

void check_document(const Document& document, const SourceSet& sources, std::string_view format) {
  std::uint32_t end = 0;
  for (const Block& block : document.blocks) {
    require(is_inside(block.span, sources), "a block is inside the text", format);
    require(block.span.begin >= end, "blocks ascend and are disjoint", format);
    end = block.span.end;
  }
  for (const RawEntry& entry : document.entries) require(is_inside(entry.span, sources), "an entry is inside the text", format);
  for (const RawList& list : document.lists) {
    for (const RawItem& item : list.items) require(is_inside(item.span, sources), "an item is inside the text", format);
  }
}

void check_publication(const Publication& publication, const SourceSet& sources, std::string_view format) {
  require(is_inside(publication.span, sources), "a publication is inside the text", format);
  require(!publication.key.empty(), "a publication has a key", format);
  for (const TextField& field : publication.text) {
    require(is_inside(field.span, sources), "a field is inside the text", describe(field.field).name);
    require(!field.value.empty() && is_utf8(field.value), "a field is UTF-8 and not empty", describe(field.field).name);
  }
  for (const AuthorMark& mark : publication.author_marks)
    require(mark.author < publication.authors.size(), "a mark has its author", format);
}

void write_all(std::span<const Work> works, const SourceSet& sources) {
  for (const WriterInfo& writer : all_writers()) {
    for (const bool ascii : {false, true}) {
      WriteOptions options;
      options.ascii = ascii;
      require(is_utf8(writer.write(works, sources, options)), "what is written is UTF-8", writer.name);
    }
  }
}

/// `convert` of one .bib: the file, byte for byte.
void check_lossless(const std::vector<Publication>& publications, const SourceSet& sources) {
  const std::vector<Work> works = as_works(publications);
  const std::string written = find_writer("bibtex")->write(works, sources, {});
  require(publications.empty() || written == sources[SourceId{0}].text, "a .bib that nothing changes is written back as it was", "bibtex");
}

constexpr std::array<Fold, 3> kFolds{Fold::duplicates, Fold::versions, Fold::works};
constexpr std::array<Keep, 3> kKeeps{Keep::venue, Keep::both, Keep::preprint};

/// The ways of folding and of merging to be tried, each with each.
struct Ways {
  std::span<const Fold> folds = kFolds;
  std::span<const Keep> keeps = kKeeps;
};

void check_works(const std::vector<Publication>& publications, const Document& document, const SourceSet& sources, const Ways& ways,
                 Diagnostics& diagnostics) {
  for (const Fold fold : ways.folds) {
    const Matching matching = match(publications, sources, {fold, 1}, diagnostics);
    for (const Keep keep : ways.keeps) {
      Result<std::vector<Work>> works = merge(publications, matching, sources, {keep});
      require(works.ok(), "every publication is in exactly one work", "merge");
      attach_mentions(*works, std::span(&document, 1), diagnostics);
      write_all(*works, sources);
    }
  }
}

void drive_ways(std::string_view bytes, const FormatInfo& format, const Ways& ways) {
  Decoded decoded = decode(std::string(bytes));
  require(is_utf8(decoded.text), "decoded text is UTF-8", format.name);
  (void)detect_format("input", decoded.text);
  SourceSet sources;
  const SourceId id = sources.add({"input", std::move(decoded.text), decoded.encoding, std::move(decoded.shifts), {}});

  Document document = format.read(sources[id], id, 1);
  check_document(document, sources, format.name);
  Diagnostics diagnostics = document.diagnostics;
  interpret_facts(document);
  static const Tables tables;
  std::vector<Publication> publications = interpret_document(document, sources[id], tables, 1, diagnostics);
  assign_keys(publications, sources);
  add_own_versions(publications, sources);
  for (const Publication& publication : publications) check_publication(publication, sources, format.name);
  if (format.format == Format::bibtex) check_lossless(publications, sources);

  check_works(publications, document, sources, ways, diagnostics);
  std::vector<Document> documents;
  documents.push_back(std::move(document));
  const Matching versions = match(publications, sources, {Fold::versions, 1}, diagnostics);
  (void)collect_people(documents, publications, sources, versions.clusters);
  check_diagnostics(diagnostics, sources);
}

}  // namespace

void drive(std::string_view bytes, const FormatInfo& format) { drive_ways(bytes, format, {}); }

void drive_one_way(std::string_view bytes, const FormatInfo& format) {
  std::size_t sum = bytes.size();
  for (const char c : bytes) sum = sum * 31 + static_cast<unsigned char>(c);
  drive_ways(bytes, format,
             {std::span(kFolds).subspan(sum % kFolds.size(), 1), std::span(kKeeps).subspan(sum / kFolds.size() % kKeeps.size(), 1)});
}

}  // namespace bibfold
