// The fields of a BibTeX entry, sorted by what they are for.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "bibfold/document.h"
#include "bibfold/publication.h"
#include "interpret/bibtex_tables.h"

namespace bibfold {

/// Gives to the record at once what one field alone decides (BibtexUse::text, verbatim, link) and what the model does not know; holds the
/// rest by slot. Entry and record must outlive it.
class BibtexSlots {
 public:
  BibtexSlots(const RawEntry& entry, Publication& record);

  /// The first field of the slot; nullptr when there is none or it is blank.
  [[nodiscard]] const RawField* get(BibtexSlot slot) const;
  /// Its display text; "" when there is none.
  [[nodiscard]] std::string text(BibtexSlot slot) const;
  /// Its value as it is meant, for URLs and identifiers.
  [[nodiscard]] std::string verbatim(BibtexSlot slot) const;

  /// Gives the field to the record, or keeps it in `extra` where the record has a value already. No field: nothing happens.
  void set(Field target, const RawField* field);
  void set(Field target, BibtexSlot slot) { set(target, get(slot)); }
  /// Keeps the field in `extra`, as LaTeX, unless it is inherited.
  void keep(const RawField* field);

  [[nodiscard]] const RawEntry& entry() const { return entry_; }
  Publication& record() { return record_; }

 private:
  void read_field(const RawField& field);
  [[nodiscard]] bool is_repeated(const RawField& field) const;
  void second_value(const RawField& field, const BibtexFieldRule& rule, bool repeated);

  const RawEntry& entry_;
  Publication& record_;
  std::array<const RawField*, static_cast<std::size_t>(BibtexSlot::kCount)> fields_{};
};

/// "https://…", "www.…"
bool is_url(std::string_view value);

}  // namespace bibfold
