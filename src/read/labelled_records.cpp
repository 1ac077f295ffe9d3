// See labelled_records.h. A table of labels in several languages; a record has a title, and says who wrote it or where it appeared.
#include "read/labelled_records.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "read/heading_words.h"
#include "read/link_lines.h"
#include "read/section_trust.h"
#include "read/venue_text.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

enum class Role { author, title, container, volume, issue, page, last_page, date, publisher, place, identifier, none, meeting };

struct FieldRow {
  std::string_view words;  // folded
  Role role;
};
// clang-format off
constexpr std::array<FieldRow, 115> kFields{{
    {"autores p o de firma", Role::author}, {"autores por orden de firma", Role::author}, {"autores", Role::author},
    {"autor es", Role::author}, {"autor", Role::author}, {"autora", Role::author}, {"autores as", Role::author}, {"authors", Role::author},
    {"author", Role::author}, {"author s", Role::author}, {"autori", Role::author}, {"autore", Role::author}, {"auteurs", Role::author},
    {"auteur", Role::author}, {"auteur s", Role::author}, {"autoren", Role::author}, {"autor innen", Role::author},
    {"autorzy", Role::author}, {"titulo", Role::title}, {"titulo del articulo", Role::title}, {"titulo del trabajo", Role::title},
    {"titulo del libro", Role::title}, {"titulo del capitulo", Role::title}, {"titulo do artigo", Role::title}, {"title", Role::title},
    {"article title", Role::title}, {"paper title", Role::title}, {"titolo", Role::title}, {"titre", Role::title},
    {"titre de l article", Role::title}, {"titel", Role::title}, {"tytul", Role::title}, {"ref revista libro", Role::container},
    {"ref revista", Role::container}, {"ref libro", Role::container}, {"referencia", Role::container}, {"revista libro", Role::container},
    {"revista", Role::container}, {"nombre de la revista", Role::container}, {"publicado en", Role::container},
    {"publicada en", Role::container}, {"publicado em", Role::container}, {"libro", Role::container}, {"journal", Role::container},
    {"journal name", Role::container}, {"published in", Role::container}, {"rivista", Role::container}, {"revue", Role::container},
    {"zeitschrift", Role::container}, {"erschienen in", Role::container}, {"venue", Role::container}, {"periodico", Role::container},
    {"volumen", Role::volume}, {"volume", Role::volume}, {"vol", Role::volume}, {"band", Role::volume}, {"numero", Role::issue},
    {"issue", Role::issue}, {"number", Role::issue}, {"heft", Role::issue}, {"fasciculo", Role::issue}, {"fascicolo", Role::issue},
    {"paginas", Role::page}, {"paginas inicial", Role::page}, {"pagina inicial", Role::page}, {"pages", Role::page},
    {"pagine", Role::page}, {"seiten", Role::page}, {"pag", Role::page}, {"pp", Role::page}, {"inicial", Role::page},
    {"final", Role::last_page}, {"pagina final", Role::last_page}, {"fecha", Role::date}, {"fecha de publicacion", Role::date},
    {"ano", Role::date}, {"ano de publicacion", Role::date}, {"year", Role::date}, {"date", Role::date},
    {"publication year", Role::date}, {"anno", Role::date}, {"annee", Role::date}, {"jahr", Role::date}, {"rok", Role::date},
    {"editorial", Role::publisher}, {"editorial si libro", Role::publisher}, {"publisher", Role::publisher}, {"editora", Role::publisher},
    {"casa editrice", Role::publisher}, {"verlag", Role::publisher}, {"editeur", Role::publisher}, {"lugar de publicacion", Role::place},
    {"lugar", Role::place}, {"luogo", Role::place}, {"doi", Role::identifier}, {"arxiv", Role::identifier},
    {"release date", Role::date}, {"publication date", Role::date}, {"published on", Role::date}, {"conference", Role::container},
    {"conference journal", Role::container}, {"journal conference", Role::container}, {"published at", Role::container},
    {"publication", Role::container}, {"publication venue", Role::container}, {"co authors", Role::author}, {"link", Role::none},
    {"url", Role::none}, {"isbn", Role::none}, {"issn", Role::none},
    {"clave", Role::none}, {"tipo de participacion", Role::meeting}, {"type of presentation", Role::meeting},
    {"tipo di partecipazione", Role::meeting}, {"lugar celebracion", Role::meeting}}};
// clang-format on

std::optional<Role> role_of(std::string_view words) {
  const std::string folded = fold_text(words);
  const auto* const row = std::find_if(kFields.begin(), kFields.end(), [&](const FieldRow& r) { return r.words == folded; });
  return row == kFields.end() ? std::nullopt : std::optional(row->role);
}

struct Field {
  Role role = Role::none;
  std::size_t begin = 0;  ///< of its label
  std::size_t value = 0;
  std::size_t end = 0;
};

/// The label that ends at the colon: the longest words of the table in front of it.
std::optional<Field> field_at(std::string_view text, std::size_t from, std::size_t colon) {
  constexpr std::size_t kLongest = 40;
  const std::size_t first = colon - from > kLongest ? colon - kLongest : from;
  for (std::size_t at = first; at < colon; at = std::min(text.find(' ', at), colon) + 1) {
    if (at > 0 && text[at - 1] != ' ') continue;
    if (const auto role = role_of(text.substr(at, colon - at))) return Field{*role, at, colon + 1, text.size()};
  }
  return std::nullopt;
}

std::vector<Field> fields_of(std::string_view text) {
  std::vector<Field> fields;
  std::size_t from = 0;
  for (std::size_t colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':', colon + 1)) {
    const auto field = field_at(text, from, colon);
    if (!field || (fields.empty() && field->begin != 0)) {
      if (fields.empty()) return {};
      continue;
    }
    if (!fields.empty()) fields.back().end = field->begin;
    fields.push_back(*field);
    from = colon + 1;
  }
  return fields;
}

Label label_of(Role role) {
  switch (role) {
    case Role::author:
      return Label::author;
    case Role::title:
      return Label::title;
    case Role::container:
      return Label::container_title;
    case Role::volume:
      return Label::volume;
    case Role::issue:
      return Label::issue;
    case Role::page:
    case Role::last_page:
      return Label::page;
    case Role::date:
      return Label::date;
    case Role::publisher:
      return Label::publisher;
    case Role::place:
      return Label::place;
    case Role::identifier:
      return Label::identifier;
    default:
      return Label::note;
  }
}

/// "En A. Doe (coord.), Fuentes": bytes of the names, and where the volume begins; 0 0 where nobody edits.
std::pair<std::size_t, std::size_t> editors_of(std::string_view text) {
  constexpr std::array<std::string_view, 9> kRoles{"(coord.)", "(coords.)", "(ed.)",   "(eds.)", "(dir.)",
                                                   "(dirs.)",  "(org.)",    "(orgs.)", "(hrsg.)"};
  for (const std::string_view role : kRoles) {
    const std::size_t at = find_ignoring_case(text, role);
    if (at == std::string_view::npos || at < 4) continue;
    return {trim(text.substr(0, at)).size(), std::min(text.find_first_not_of(" ,.:", at + role.size()), text.size())};
  }
  return {0, 0};
}

class RecordReader {
 public:
  RecordReader(const Page& page, const Section& section) : page_(page), section_(section) {}

  std::vector<LabelledRecord> run() {
    for (std::size_t i = section_.begin; i < section_.end; ++i) read_line(i);
    close();
    return std::move(records_);
  }

 private:
  void read_line(std::size_t i) {
    const PageLine& line = page_.lines[i];
    const bool text = line.kind == LineKind::text || line.kind == LineKind::item;
    const std::vector<Field> fields = text ? fields_of(line.text.text) : std::vector<Field>{};
    if (fields.empty()) {
      if (record_.lines.empty() || line.starts_block || !text) return close();
      record_.lines.push_back(i);
      const bool link = is_link_line(line.text) || line.text.text.starts_with("http");
      return link ? add(Label::link, line.text) : extend(line.text);
    }
    const Role first = fields.front().role;
    if (first == Role::title && borrowed_) give_back();
    if ((first == Role::author || first == Role::title) && record_.has(label_of(first))) close();
    if (record_.lines.empty() && first != Role::title) borrow_title(i);
    record_.lines.push_back(i);
    for (const Field& field : fields) {
      const StyledText value = trimmed(slice(line.text, static_cast<std::uint32_t>(field.value), static_cast<std::uint32_t>(field.end)));
      add(field.role, value);
    }
  }

  /// "### Kites at Night" above "**Authors:** …": a heading, or a line in a style of its own, is the title.
  void borrow_title(std::size_t i) {
    if (i == 0 || i < section_.begin || (i == section_.begin && section_.heading + 1 != i)) return;
    const PageLine& line = page_.lines[i - 1];
    const bool styled = is_wholly(line.text, Style::bold) || is_wholly(line.text, Style::link) || is_wholly(line.text, Style::italic);
    const HeadingReading reading = read_heading(line.text.text);
    if ((line.kind != LineKind::heading && !styled) || reading.whole || reading.year || line.text.text.find(' ') == std::string::npos)
      return;
    add(Label::title, line.text);
    record_.lines.push_back(i - 1);
    borrowed_ = true;
  }
  void give_back() {
    record_.item.item.text = {};
    record_.item.pieces.clear();
    borrowed_ = false;
  }

  void add(Role role, const StyledText& value) {
    record_.read_aloud = record_.read_aloud || role == Role::meeting;
    last_ = role;
    if (value.text.empty() || role == Role::none || role == Role::meeting) return;
    if (role == Role::last_page) return add_last_page(value);
    if (role != Role::container) return add(label_of(role), value);
    std::size_t words = 0;
    for (const std::string_view in : {"En ", "In ", "Em ", "Dans "}) words = value.text.starts_with(in) ? in.size() : words;
    const auto [names, rest] = words > 0 ? editors_of(value.text) : std::pair<std::size_t, std::size_t>{};
    if (names > words) add(Label::editor, slice(value, static_cast<std::uint32_t>(words), static_cast<std::uint32_t>(names)));
    // "Madrid: Morata"
    const std::size_t colon = value.text.find(": ");
    const bool house = names <= words && colon != std::string::npos && value.text.size() < 50 &&
                       value.text.find_first_of("0123456789,") == std::string::npos &&
                       std::count(value.text.begin(), value.text.begin() + static_cast<std::ptrdiff_t>(colon), ' ') <= 1;
    if (house) {
      add(Label::place, slice(value, 0, static_cast<std::uint32_t>(colon)));
      return add(Label::publisher, slice(value, static_cast<std::uint32_t>(colon + 2), static_cast<std::uint32_t>(value.text.size())));
    }
    const StyledText volume =
        slice(value, static_cast<std::uint32_t>(names > words ? rest : words), static_cast<std::uint32_t>(value.text.size()));
    for (const Piece& piece : split_venue(volume.text)) {
      if (piece.label == Label::container_title || !record_.has(piece.label)) add(piece.label, slice(volume, piece.begin, piece.end));
    }
  }

  void add(Label label, const StyledText& value) {
    // "Ref. revista/libro: Example, 396, pp. 115-139" and "Volumen: 396": said twice
    if ((label == Label::volume || label == Label::page || label == Label::issue || label == Label::date) && record_.has(label)) return;
    record_.add(label, value);
  }

  /// "inicial: 115 final: 139"
  void add_last_page(const StyledText& value) {
    if (record_.item.pieces.empty() || record_.item.pieces.back().label != Label::page) return;
    Piece& page = record_.item.pieces.back();
    std::string& text = record_.item.item.text.text;
    if (text.find_first_of("-–", page.begin) != std::string::npos) return;
    text += "–" + value.text;
    page.end = static_cast<std::uint32_t>(text.size());
  }

  /// A line without a label goes on with the field above it.
  void extend(const StyledText& rest) {
    const bool words = last_ == Role::author || last_ == Role::title || last_ == Role::container || last_ == Role::publisher;
    if (record_.item.pieces.empty() || !words) return;
    append(record_.item.item.text, rest, Joint::space);
    record_.item.pieces.back().end = static_cast<std::uint32_t>(record_.item.item.text.text.size());
  }

  void close() {
    const bool placed = record_.has(Label::container_title) || (borrowed_ && record_.has(Label::publisher) && record_.has(Label::date));
    // A title without a label is one where somebody wrote it, or where papers are expected.
    const Trust trust = trust_of(section_);
    const bool told = !borrowed_ || (record_.has(Label::author) && trust != Trust::never) || is_promised(trust);
    if (record_.has(Label::title) && (record_.has(Label::author) || placed) && told && record_.item.pieces.size() >= 3)
      records_.push_back(std::move(record_));
    record_ = {};
    borrowed_ = false;
  }

  const Page& page_;
  const Section& section_;
  LabelledRecord record_;
  Role last_ = Role::none;
  bool borrowed_ = false;  ///< the title has no label
  std::vector<LabelledRecord> records_;
};

}  // namespace

std::vector<LabelledRecord> find_labelled_records(const Page& page, const Section& section) { return RecordReader(page, section).run(); }

}  // namespace bibfold
