// The values of each stage as lines of "label value". External functions: see dump.h. Prints all there is, and what is empty not at all.
#include "write/dump.h"

#include <string_view>

#include <fmt/format.h>

#include "text/excerpt.h"
#include "write/coverage.h"

namespace bibfold {
namespace {

constexpr std::size_t kTextWidth = 100;

void add_line(std::string& out, std::string_view label, std::string_view value) {
  if (!value.empty()) out += fmt::format("  {:<18} {}\n", label, printable(value));
}

std::string place(Span span, const SourceSet& sources) {
  if (span.source == kNoSource) return "-";
  const Position position = sources.position(span.source, span.begin);
  return fmt::format("{}:{}:{}", sources[span.source].path, position.line, position.column);
}

std::string name_text(const Name& name) {
  if (!name.literal.empty()) return fmt::format("literal={}", name.literal);
  std::string out;
  const auto add = [&](std::string_view label, std::string_view part) {
    if (!part.empty()) out += fmt::format("{}{}={}", out.empty() ? "" : " | ", label, part);
  };
  add("family", name.family);
  add("given", name.given);
  add("dropping", name.dropping_particle);
  add("particle", name.non_dropping_particle);
  add("suffix", name.suffix);
  add("native", name.native);
  add("nickname", name.nickname);
  return out;
}

std::string date_text(const Date& date) {
  if (date.year == 0) return date.literal.empty() ? "" : fmt::format("\"{}\"", date.literal);
  std::string out = std::to_string(date.year);
  if (date.month != 0) out += fmt::format("-{:02}", date.month);
  if (date.day != 0) out += fmt::format("-{:02}", date.day);
  if (date.end_year != 0) out += fmt::format("/{}", date.end_year);
  if (date.end_month != 0) out += fmt::format("-{:02}", date.end_month);
  if (date.end_day != 0) out += fmt::format("-{:02}", date.end_day);
  if (date.circa) out += "~";
  if (!date.literal.empty()) out += fmt::format(" \"{}\"", date.literal);
  return out;
}

void add_names(std::string& out, std::string_view label, std::span<const Contributor> names) {
  for (const Contributor& person : names) {
    add_line(out, person.role_name.empty() ? label : std::string_view(person.role_name), name_text(person.name));
  }
}

void add_identifiers(std::string& out, std::span<const Identifier> identifiers) {
  for (const Identifier& id : identifiers) {
    add_line(out, to_string(id.scheme),
             fmt::format("{}{}{}", id.value, id.version.empty() ? "" : " v" + id.version, id.inferred ? " (inferred)" : ""));
  }
}

void add_account(std::string& out, const Publication& publication) {
  for (const std::string& field : publication.inferred) add_line(out, "inferred", field);
  for (const std::string& alias : publication.aliases) add_line(out, "alias", alias);
  for (const VersionRef& version : publication.versions) {
    add_line(out, "version", fmt::format("{} {}:{} {}", version.id, version.source, version.line, to_string(version.stage)));
  }
  for (const Related& related : publication.related) {
    add_line(out, "related", fmt::format("{} {} [{}]", related.relation, related.id, related.rule));
  }
  for (const Mention& mention : publication.mentions) {
    add_line(out, "mention", fmt::format("{}:{} {}", mention.source, mention.line, mention.text));
  }
  for (const OverruledValue& value : publication.overruled) {
    add_line(out, "overruled", fmt::format("{}: {} ({})", value.field, value.value, value.version));
  }
}

std::string publication_lines(const Publication& publication) {
  std::string out;
  add_line(out, "type", to_string(publication.type));
  add_line(out, "stage", to_string(publication.stage));
  add_names(out, "author", publication.authors);
  if (publication.truncated_authors) add_line(out, "author", "et al.");
  for (const AuthorMark& mark : publication.author_marks) add_line(out, "mark", fmt::format("{} {}", mark.author, mark.mark));
  add_names(out, "editor", publication.editors);
  add_names(out, "contributor", publication.contributors);
  add_line(out, "issued", date_text(publication.issued));
  add_line(out, "event-date", date_text(publication.event_date));
  add_line(out, "accessed", date_text(publication.accessed));
  for (const TextField& field : publication.text) add_line(out, describe(field.field).name, field.value);
  add_identifiers(out, publication.identifiers);
  for (const Link& link : publication.links) add_line(out, "link", fmt::format("{} {}", link.label, link.url));
  for (const ExtraField& field : publication.extra) add_line(out, "extra", fmt::format("{} = {}", field.name, field.value));
  add_account(out, publication);
  return out;
}

std::string clipped(std::string_view text) { return make_excerpt(text, 0, 0, kTextWidth).line; }

void add_item(std::string& out, const LabelledItem& labelled, const SourceSet& sources) {
  out += fmt::format("  item {} {}\n", place(labelled.item.span, sources), clipped(labelled.item.text.text));
  for (const Piece& piece : labelled.pieces) {
    const std::string_view text = std::string_view(labelled.item.text.text).substr(piece.begin, piece.end - piece.begin);
    out += fmt::format("    {:<16} {:4} {}\n", to_string(piece.label), piece.confidence, printable(text));
  }
}

/// Line ends that mean something show as "\u23CE".
std::string with_breaks(const StyledText& text) {
  std::string out;
  std::size_t at = 0;
  for (const std::uint32_t end : text.breaks) {
    out.append(text.text, at, end - at).append(" \u23CE");
    at = end;
  }
  return out.append(text.text, at);
}

void add_list(std::string& out, const RawList& list, const SourceSet& sources) {
  out += fmt::format("  list {} \"{}\"\n", place(list.span, sources), printable(list.heading));
  for (const RawItem& item : list.items) {
    out += fmt::format("    item {} {}{}{}\n", place(item.span, sources), item.label.empty() ? "" : "[" + item.label + "] ",
                       item.group.empty() ? "" : "{" + item.group + "} ", printable(with_breaks(item.text)));
  }
}

void add_entry(std::string& out, const RawEntry& entry, const SourceSet& sources) {
  out += fmt::format("  entry {} @{} {}\n", place(entry.span, sources), entry.type, printable(entry.key));
  for (const RawField& field : entry.fields) {
    out += fmt::format("    {:<16} {}{}\n", field.name, printable(field.value), field.inherited ? " (inherited)" : "");
  }
}

std::string document_lines(const Document& document, const SourceSet& sources) {
  std::string out;
  for (const Person& owner : document.owners) {
    add_line(out, "owner", name_text(owner.name));
    for (const std::string& email : owner.emails) add_line(out, "email", email);
    add_line(out, "affiliation", owner.affiliation);
  }
  for (const Companions& companions : document.companions) {
    add_line(out, "companions", place(companions.span, sources));
    for (const Name& name : companions.names) add_line(out, "companion", name_text(name));
  }
  for (const Mention& mention : document.mentions) {
    add_line(out, "mention", fmt::format("{} \"{}\" {}", place(mention.span, sources), mention.text, mention.url));
  }
  for (const Block& block : document.blocks) {
    add_line(
        out, "block",
        fmt::format("{} {} {} {}", place(block.span, sources), to_string(block.kind), block.reason, clipped(sources.text(block.span))));
  }
  for (const RawEntry& entry : document.entries) add_entry(out, entry, sources);
  for (const LabelledItem& item : document.items) add_item(out, item, sources);
  for (const RawList& list : document.lists) add_list(out, list, sources);
  return out;
}

const std::string& key_of(std::span<const Publication> publications, PublicationId id) { return publications[index(id)].key; }

std::string work_lines(const Work& work, std::span<const Publication> publications) {
  std::string out;
  for (const PublicationId member : work.members) {
    if (index(member) < publications.size()) add_line(out, "member", key_of(publications, member));
  }
  for (const FieldChoice& choice : work.choices) {
    if (index(choice.from) >= publications.size()) continue;
    add_line(out, "choice", fmt::format("{} from {} [{}]", choice.field, key_of(publications, choice.from), choice.rule));
  }
  return out;
}

}  // namespace

std::string dump_sources(const SourceSet& sources, std::span<const Document> documents) {
  std::string out;
  for (const Document& document : documents) {
    const Source& source = sources[document.source];
    const FormatInfo* format = nullptr;
    for (const FormatInfo& row : all_formats()) {
      if (row.format == document.format) format = &row;
    }
    out += fmt::format("source {}: {}, {}, {} bytes, {} lines\n", printable(source.path), format == nullptr ? "unknown" : format->name,
                       source.encoding, source.text.size(), source.line_starts.size());
  }
  return out;
}

std::string dump_documents(std::span<const Document> documents, const SourceSet& sources) {
  std::string out;
  for (const Document& document : documents) {
    out += fmt::format("document {}\n", printable(sources[document.source].path));
    out += document_lines(document, sources);
    for (const Publication& publication : document.publications) {
      out += fmt::format(" publication {}\n", publication.key) + publication_lines(publication);
    }
  }
  return out;
}

std::string dump_publications(std::span<const Publication> publications, const SourceSet& sources) {
  std::string out;
  for (const Publication& publication : publications) {
    out += fmt::format("publication {} {}{}\n", place(publication.span, sources), publication.key,
                       publication.key_generated ? " (generated)" : "");
    out += publication_lines(publication);
  }
  return out;
}

std::string dump_decisions(std::span<const Decision> decisions, std::span<const Publication> publications) {
  std::string out;
  for (const Decision& decision : decisions) {
    out += fmt::format("{} {}: {} {}\n", to_string(decision.verdict), decision.rule, key_of(publications, decision.first),
                       key_of(publications, decision.second));
    for (std::size_t i = 0; i < decision.levels.size(); ++i) {
      if (decision.levels[i] != Level::missing) add_line(out, to_string(static_cast<Comparison>(i)), to_string(decision.levels[i]));
    }
  }
  return out;
}

std::string dump_clusters(std::span<const Cluster> clusters, std::span<const Publication> publications) {
  std::string out;
  for (const Cluster& cluster : clusters) {
    out += "cluster";
    for (const PublicationId id : cluster) out += " " + key_of(publications, id);
    out += '\n';
  }
  return out;
}

std::string dump_works(std::span<const Work> works, std::span<const Publication> publications, const SourceSet& sources) {
  std::string out;
  for (const Work& work : works) {
    out += fmt::format("work {} {}{}\n", place(work.record.span, sources), work.record.key, work.changed ? " (changed)" : "");
    out += publication_lines(work.record) + work_lines(work, publications);
  }
  return out;
}

}  // namespace bibfold
