// One record as one source states it. Read stages.h first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/date.h"
#include "bibfold/field.h"
#include "bibfold/identifier.h"
#include "bibfold/name.h"
#include "bibfold/span.h"

namespace bibfold {

/// CSL 1.0.2 item types (Appendix III). A preprint is `article` with genre "preprint".
enum class Type : std::uint8_t {
  article,
  article_journal,
  article_magazine,
  article_newspaper,
  bill,
  book,
  broadcast,
  chapter,
  classic,
  collection,
  dataset,
  document,
  entry,
  entry_dictionary,
  entry_encyclopedia,
  event,
  figure,
  graphic,
  hearing,
  interview,
  legal_case,
  legislation,
  manuscript,
  map,
  motion_picture,
  musical_score,
  pamphlet,
  paper_conference,
  patent,
  performance,
  periodical,
  personal_communication,
  post,
  post_weblog,
  regulation,
  report,
  review,
  review_book,
  software,
  song,
  speech,
  standard,
  thesis,
  treaty,
  webpage,
  kCount
};

/// "paper-conference"
std::string_view to_string(Type type);

/// A publication's place in the life of a work. `unknown`: the source does not tell.
enum class Stage : std::uint8_t { unknown, preprint, submitted, accepted, published };
std::string_view to_string(Stage stage);

enum class Role : std::uint8_t { author, editor, translator, container_author, collection_editor, illustrator, other };

/// A mark behind a name: the meaning where a legend gives it ("equal-contribution", "corresponding"), else as printed ("*").
struct AuthorMark {
  std::uint32_t author = 0;  ///< index into Publication::authors
  std::string mark;
  bool operator==(const AuthorMark&) const = default;
};

struct Contributor {
  Name name;
  Role role = Role::author;
  std::string role_name;  ///< CSL's name of the role when `role` is other
  Span span;
  std::string orcid;
  bool operator==(const Contributor&) const = default;
};

struct Link {
  std::string label;  ///< "PDF", "Code"; "" for a bare URL
  std::string url;
  Span span;
  bool operator==(const Link&) const = default;
};

/// A field or property that the model does not know, kept as the source wrote it.
struct ExtraField {
  std::string name;   ///< the source's own name, lower case for BibTeX
  std::string value;  ///< BibTeX: the value without its delimiters, LaTeX left in; CSL-JSON: the JSON text
  bool json = false;
  Span span;
  bool operator==(const ExtraField&) const = default;
};

/// Where a version of a work stands; the contract's `versions[]`.
struct VersionRef {
  std::string id;
  std::string source;
  std::uint32_t line = 0;
  Stage stage = Stage::unknown;
  bool operator==(const VersionRef&) const = default;
};

struct Related {
  std::string id;
  std::string relation;  ///< possible-version, possible-duplicate, preprint, extended-version
  std::string rule;      ///< the named reason
  PublicationId publication =
      kNoPublication;  ///< a member of the work meant, so that `id` can follow its key; none when read from an output
  bool operator==(const Related&) const = default;
};

/// A link in a page to a paper that it does not describe.
struct Mention {
  Span span;
  std::string source;
  std::uint32_t line = 0;
  std::string text;     ///< the link's text: "KIVI"
  std::string url;      ///< where the link points; identifiers are found in it
  std::string context;  ///< the sentence around it
  std::vector<Identifier> identifiers;
  bool operator==(const Mention&) const = default;
};

/// A value that lost against another one in a merge, kept.
struct OverruledValue {
  std::string field;    ///< CSL name
  std::string value;    ///< JSON text when it is an object or an array, else display text
  std::string version;  ///< id of the version that states it
  bool operator==(const OverruledValue&) const = default;
};

/// How the source wrote the record, for writers that keep what nothing changed. Set for BibTeX: span of "@article{…}".
enum class Origin : std::uint8_t { text, bibtex, csl_json };

struct Publication {
  std::string key;  ///< citation key or CSL id of the input; "" until one is generated
  bool key_generated = false;
  Span key_span;
  Span span;  ///< the whole record in its source; for BibTeX from '@' to behind the closing delimiter
  Origin origin = Origin::text;
  std::string origin_type;  ///< the source's own type word: "inproceedings", "proceedings-article"
  Type type = Type::document;
  Stage stage = Stage::unknown;
  TextFields text;
  std::vector<Contributor> authors;
  std::vector<Contributor> editors;
  std::vector<Contributor> contributors;  ///< every other role
  bool truncated_authors = false;         ///< "et al.", "and others"
  std::vector<AuthorMark> author_marks;
  Date issued;
  Span issued_span;
  Date event_date;
  Date accessed;
  std::vector<Identifier> identifiers;  ///< sorted by scheme, then value; no two equal
  std::vector<Link> links;
  std::vector<ExtraField> extra;
  std::vector<std::string> inferred;  ///< CSL names of the fields that were derived
  std::vector<std::string> aliases;   ///< other keys of the same work (biblatex `ids`)
  std::vector<VersionRef> versions;   ///< as read from an earlier output; else empty until the pipeline adds this record itself
  std::vector<Related> related;
  std::vector<Mention> mentions;
  std::vector<OverruledValue> overruled;
  bool operator==(const Publication&) const = default;
};

/// The first of this scheme, nullptr without one.
const Identifier* first_identifier(const Publication& record, Scheme scheme);
/// The identifier is the value of a text field as well (the DOI), in whatever spelling.
bool is_field_too(const Publication& record, const Identifier& identifier);

}  // namespace bibfold
