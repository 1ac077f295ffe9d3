// Base, record and entry → the entry's new text. External functions: patch_entry, to_biblatex.
#include "write/bibtex_patch.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/utf8.h"
#include "text/word_table.h"
#include "write/bibtex_editor.h"
#include "write/bibtex_fields.h"
#include "write/bibtex_values.h"

namespace bibfold {
namespace {

struct Alias {
  std::string_view bibtex;
  std::string_view biblatex;
};
constexpr Alias kAliases[] = {{"journal", "journaltitle"},     {"address", "location"},         {"school", "institution"},
                              {"archiveprefix", "eprinttype"}, {"primaryclass", "eprintclass"}, {"annote", "annotation"},
                              {"language", "langid"}};

/// Fields of which an entry has one, by its type.
constexpr std::array<std::array<std::string_view, 4>, 2> kTwins{
    {{"journal", "journaltitle", "booktitle", "howpublished"}, {"publisher", "school", "institution", "organization"}}};

bool are_twins(std::string_view a, std::string_view b) {
  return std::any_of(kTwins.begin(), kTwins.end(), [&](const auto& names) {
    return std::find(names.begin(), names.end(), a) != names.end() && std::find(names.begin(), names.end(), b) != names.end();
  });
}

const BibtexValue* find_value(const std::vector<BibtexValue>& values, std::string_view name) {
  const auto found = std::find_if(values.begin(), values.end(), [name](const BibtexValue& value) { return value.name == name; });
  return found == values.end() ? nullptr : &*found;
}

class Patcher {
 public:
  Patcher(std::string_view text, const BibtexItem& item, const Publication& base, const Publication& record, bool ascii)
      : editor_(text, item), item_(item), key_is_stated_(!record.key_generated) {
    dialect_ = has_biblatex_names() ? Dialect::biblatex : Dialect::bibtex;
    BibtexShape shape{dialect_, lower(item.type), ascii, editor_.find("date") == nullptr, true};
    const std::string_view old_type = entry_type(base, shape.dialect);
    const std::string_view new_type = entry_type(record, shape.dialect);
    base_ = bibtex_fields(base, shape);
    if (old_type != new_type) {
      shape.type = new_type;
      editor_.set_type(new_type);
    }
    record_ = bibtex_fields(record, shape);
  }

  std::string run(std::string_view key) {
    if (key != item_.key && (!item_.key.empty() || key_is_stated_)) editor_.set_key(key);
    for (const BibtexValue& old : base_) {
      if (find_value(record_, old.name) == nullptr) gone_.push_back(&old);
    }
    find_server_field();
    for (const BibtexValue& value : record_) set(value);
    for (const BibtexValue* old : gone_) {
      if (const BibtexField* field = find_field(old->name)) {
        touch(*field);
        editor_.remove(*field);
      }
    }
    keep_identifiers();
    return editor_.result();
  }

 private:
  bool has_biblatex_names() const {
    if (editor_.find("date") != nullptr) return true;
    return std::any_of(std::begin(kAliases), std::end(kAliases),
                       [this](const Alias& alias) { return alias.biblatex != "institution" && editor_.find(alias.biblatex) != nullptr; });
  }

  /// "journal = {arXiv preprint arXiv:1706.03762}" states a preprint server, which is no container: the model has it as an identifier. When
  /// the record has been published since, the field gives way to the container, and the identifier gets fields of its own.
  void find_server_field() {
    for (const std::string_view name : {"journal", "journaltitle", "booktitle", "howpublished"}) {
      if (editor_.find(name) == nullptr || find_value(base_, name) != nullptr) continue;
      if (const BibtexValue* const home = find_twin_without_field(name)) return rename_when_changed(name, *home);
      const bool published = std::any_of(record_.begin(), record_.end(), [name](const BibtexValue& v) { return are_twins(v.name, name); });
      if (!published || find_value(record_, name) != nullptr) continue;
      server_field_ = {std::string(name), {}, false};
      gone_.push_back(&server_field_);
      return;
    }
  }

  /// "@article{…, booktitle = {…}}" without a journal: the model has the value as the journal, by the type of the entry.
  const BibtexValue* find_twin_without_field(std::string_view name) const {
    const auto found = std::find_if(base_.begin(), base_.end(), [&](const BibtexValue& value) {
      return are_twins(value.name, name) && find_field(value.name) == nullptr;
    });
    return found == base_.end() ? nullptr : &*found;
  }

  /// The field stays as its author wrote it, unless the merged record says something else there.
  void rename_when_changed(std::string_view name, const BibtexValue& home) {
    const BibtexValue* const now = find_value(record_, home.name);
    if (find_value(record_, name) != nullptr || (now != nullptr && now->value == home.value)) return;
    misplaced_ = {std::string(name), {}, false};
    gone_.push_back(&misplaced_);
  }

  /// What the entry says only in the field that gives way.
  bool must_be_stated(const BibtexValue& value) const {
    constexpr std::array<std::string_view, 5> kEprint{"eprint", "archiveprefix", "primaryclass", "eprinttype", "eprintclass"};
    return !server_field_.name.empty() && find_field(value.name) == nullptr && is_one_of(kEprint, value.name);
  }

  /// By its name, or by what the other dialect calls it.
  const BibtexField* find_field(std::string_view name) const {
    if (const BibtexField* field = editor_.find(name)) return field;
    for (const Alias& alias : kAliases) {
      if (name == alias.bibtex) return editor_.find(alias.biblatex);
      if (name == alias.biblatex) return editor_.find(alias.bibtex);
    }
    return nullptr;
  }

  void set(const BibtexValue& value) {
    const BibtexValue* const old = find_value(base_, value.name);
    if (old != nullptr && old->value == value.value && !must_be_stated(value)) return;
    const BibtexField* const field = find_field(value.name);
    if (field != nullptr && old != nullptr && value.value.starts_with(old->value) && !value.macro && !editor_.content(*field).empty()) {
      append(*field, std::string_view(value.value).substr(old->value.size()));
    } else if (field != nullptr) {
      touch(*field);
      editor_.replace(*field, value);
    } else if (!take_over(value)) {
      editor_.add(value);
    }
  }

  /// The field may end in a full stop where the model's value goes on with what stands in another field ("type").
  void append(const BibtexField& field, std::string_view more) {
    if (trim(editor_.content(field)).ends_with('.') && more.starts_with(". ")) more.remove_prefix(1);
    editor_.append(field, more);
  }

  /// "journal = {…}" becomes "booktitle = {…}" where it stands.
  bool take_over(const BibtexValue& value) {
    for (auto old = gone_.begin(); old != gone_.end(); ++old) {
      const BibtexField* const field = are_twins((*old)->name, value.name) ? find_field((*old)->name) : nullptr;
      if (field == nullptr) continue;
      touch(*field);
      editor_.rename(*field, value.name);
      if ((*old)->value != value.value) editor_.replace(*field, value);
      gone_.erase(old);
      return true;
    }
    return false;
  }

  void touch(const BibtexField& field) { touched_.push_back(editor_.content(field)); }

  /// An identifier that stood in a field that is no longer what it was ("journal = {arXiv preprint arXiv:2101.00001}") gets a field of its
  /// own.
  void keep_identifiers() {
    for (const Slot slot : {Slot::doi, Slot::eprint}) {
      const BibtexValue* const value = find_value(record_, name_of(slot, dialect_));
      if (value == nullptr || find_value(base_, value->name) == nullptr || find_field(value->name) != nullptr ||
          !stood_in_touched(value->value))
        continue;
      editor_.add(*value);
      if (slot != Slot::eprint) continue;
      for (const Slot more : {Slot::archive_prefix, Slot::primary_class}) {
        const BibtexValue* const with = find_value(record_, name_of(more, dialect_));
        if (with != nullptr && find_field(with->name) == nullptr && find_value(base_, with->name) != nullptr) editor_.add(*with);
      }
    }
  }

  bool stood_in_touched(std::string_view id) const {
    return std::any_of(touched_.begin(), touched_.end(),
                       [id](std::string_view content) { return find_ignoring_case(content, id) != std::string_view::npos; });
  }

  EntryEditor editor_;
  const BibtexItem& item_;
  bool key_is_stated_;  ///< "@Manual{, …}" gets the key of another version that has one
  Dialect dialect_ = Dialect::bibtex;
  std::vector<std::string_view> touched_;  ///< contents of the fields that are replaced or removed
  std::vector<BibtexValue> base_;
  std::vector<BibtexValue> record_;
  std::vector<const BibtexValue*> gone_;
  BibtexValue server_field_;
  BibtexValue misplaced_;
};

// ---- biblatex

std::optional<int> small_number(std::string_view text, std::size_t most_digits) {
  if (text.empty() || text.size() > most_digits || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

/// A macro (nov), its letters in delimiters, or a number.
std::optional<int> month_number(std::string_view text) {
  for (int month = 1; month <= 12; ++month) {
    if (equals_ignoring_case(text, month_macro(month))) return month;
  }
  const auto number = small_number(text, 2);
  return number && *number >= 1 && *number <= 12 ? number : std::nullopt;
}

/// What year, month and day say, when they say it exactly.
std::optional<Date> exact_date(const EntryEditor& editor) {
  const BibtexField* const year = editor.find("year");
  if (year == nullptr || editor.find("date") != nullptr) return std::nullopt;
  const auto number = small_number(editor.content(*year), 4);
  if (!number || *number < 1000) return std::nullopt;
  Date date;
  date.year = *number;
  if (const BibtexField* month = editor.find("month")) {
    const auto value = month_number(editor.content(*month));
    if (!value) return std::nullopt;
    date.month = *value;
  }
  if (const BibtexField* day = editor.find("day")) {
    const auto value = small_number(editor.content(*day), 2);
    if (!value || *value < 1 || *value > 31 || date.month == 0) return std::nullopt;
    date.day = *value;
  }
  return date;
}

void use_date(EntryEditor& editor) {
  const auto date = exact_date(editor);
  if (!date) return;
  editor.rename(*editor.find("year"), "date");
  editor.replace(*editor.find("year"), {"date", iso_date(*date), false});
  for (const std::string_view name : {"month", "day"}) {
    if (const BibtexField* field = editor.find(name)) editor.remove(*field);
  }
}

}  // namespace

std::string patch_entry(std::string_view text, const BibtexItem& item, const Publication& base, const Publication& record,
                        std::string_view key, bool ascii) {
  return Patcher(text, item, base, record, ascii).run(key);
}

std::string to_biblatex(std::string_view entry, const Publication& record) {
  const std::vector<BibtexItem> items = scan_bibtex(entry);
  if (items.empty() || items.front().kind != BibtexKind::entry || !items.front().closed) return std::string(entry);
  EntryEditor editor(entry, items.front());
  for (const Alias& alias : kAliases) {
    if (alias.bibtex == "language" || editor.find(alias.biblatex) != nullptr) continue;
    if (const BibtexField* field = editor.find(alias.bibtex)) editor.rename(*field, alias.biblatex);
  }
  use_date(editor);
  const std::string type = lower(items.front().type);
  if (type == "misc" && entry_type(record, Dialect::biblatex) == "online") editor.set_type("online");
  return editor.result();
}

}  // namespace bibfold
