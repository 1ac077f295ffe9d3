// Inheritance between the entries of one file. External function: inherit_fields.
#include "read/bibtex_inherit.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "text/ignoring_case.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr int kDeepest = 32;                 // generations
constexpr std::size_t kMostInherited = 200;  // fields of one entry

// Of a whole, and true of its parts. Not what identifies or describes the whole itself: doi, url, pages, abstract, note.
constexpr std::string_view kShared[] = {
    "editor",    "editora",      "editorb",        "editorc",    "editortype",   "publisher",       "location",     "address",
    "year",      "date",         "month",          "series",     "volume",       "volumes",         "edition",      "isbn",
    "issn",      "number",       "eventtitle",     "eventdate",  "venue",        "organization",    "institution",  "school",
    "booktitle", "booksubtitle", "booktitleaddon", "maintitle",  "mainsubtitle", "journal",         "journaltitle", "journalsubtitle",
    "language",  "langid",       "pubstate",       "translator", "bookauthor",   "eventtitleaddon", "issuetitle",   "shortjournal"};

// A child that has one of a group takes none of it.
constexpr std::string_view kGroups[][3] = {
    {"year", "date", "month"}, {"journal", "journaltitle", ""}, {"address", "location", ""}, {"school", "institution", ""}};

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [text](std::string_view p) { return text.starts_with(p); });
}

const RawField* find_field(const RawEntry& entry, std::string_view name) {
  const auto at = std::find_if(entry.fields.begin(), entry.fields.end(), [name](const RawField& f) { return f.name == name; });
  return at == entry.fields.end() ? nullptr : &*at;
}

bool has_own(const RawEntry& entry, std::string_view name) {
  if (find_field(entry, name) != nullptr) return true;
  for (const auto& group : kGroups) {
    if (std::find(std::begin(group), std::end(group), name) == std::end(group)) continue;
    for (const std::string_view other : group) {
      const RawField* const field = other.empty() ? nullptr : find_field(entry, other);
      if (field != nullptr && !field->inherited) return true;
    }
  }
  return false;
}

// What the parent's title is to the child: "" for nothing.
std::string_view inherited_name(std::string_view name, const RawEntry& parent, const RawEntry& child, MadeTexts& made) {
  const bool titles = name == "title" || name == "subtitle" || name == "titleaddon";
  if (!titles) {
    if (name == "author" && parent.type.ends_with("book") && starts_with_any(child.type, {"inbook", "bookinbook", "suppbook"}))
      return "bookauthor";
    return std::find(std::begin(kShared), std::end(kShared), name) == std::end(kShared) ? std::string_view() : name;
  }
  std::string_view prefix;
  if (parent.type == "periodical") {
    prefix = "journal";
  } else if (parent.type.starts_with("mv")) {
    prefix = "main";
  } else if (starts_with_any(child.type, {"in", "conference", "bookinbook", "supp"})) {
    prefix = "book";
  } else {
    return {};
  }
  return made.add(std::string(prefix).append(name));
}

class Inheritance {
 public:
  Inheritance(std::vector<RawEntry>& entries, MadeTexts& made, ByteBudget& budget, Diagnostics& diagnostics)
      : entries_(entries), made_(made), budget_(budget), diagnostics_(diagnostics), states_(entries.size(), State::open) {}

  void run(const std::vector<std::size_t>& heirs) {
    if (heirs.empty()) return;
    const auto wanted = wanted_keys(heirs);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (!wanted.contains(entries_[i].key)) continue;
      exact_.emplace(entries_[i].key, i);
      folded_.emplace(entries_[i].key, i);
    }
    for (const std::size_t i : heirs) resolve(i, 0);
  }

 private:
  enum class State : std::uint8_t { open, busy, done };

  // Of all entries, few are parents.
  [[nodiscard]] std::unordered_set<std::string_view, HashIgnoringCase, EqualIgnoringCase> wanted_keys(
      const std::vector<std::size_t>& heirs) const {
    std::unordered_set<std::string_view, HashIgnoringCase, EqualIgnoringCase> wanted;
    for (const std::size_t i : heirs) {
      if (const RawField* const xdata = find_field(entries_[i], "xdata")) {
        for (const std::string_view key : split(xdata->value, ',')) wanted.insert(trim(key));
      }
      if (const RawField* const crossref = find_field(entries_[i], "crossref")) wanted.insert(trim(crossref->value));
    }
    return wanted;
  }

  void resolve(std::size_t i, int depth) {
    if (states_[i] != State::open || depth > kDeepest) return;
    states_[i] = State::busy;
    const RawField* const xdata = find_field(entries_[i], "xdata");
    if (xdata != nullptr) {
      const std::string_view keys = xdata->value;
      const Span span = xdata->span;
      for (const std::string_view key : split(keys, ',')) take_from(i, trim(key), span, true, depth);
    }
    const RawField* const crossref = find_field(entries_[i], "crossref");
    if (crossref != nullptr) {
      const std::string_view key = crossref->value;
      take_from(i, trim(key), crossref->span, false, depth);
    }
    states_[i] = State::done;
  }

  void take_from(std::size_t i, std::string_view key, Span span, bool everything, int depth) {
    const std::size_t parent = find(key);
    if (parent == entries_.size()) {
      if (!key.empty()) diagnostics_.push_back({Code::missing_crossref, span, std::string(key), {}});
      return;
    }
    if (parent == i) return;
    resolve(parent, depth + 1);
    append(entries_[parent], entries_[i], everything);
  }

  // As written, else without case, as BibTeX compares keys.
  [[nodiscard]] std::size_t find(std::string_view key) const {
    if (const auto at = exact_.find(key); at != exact_.end()) return at->second;
    const auto at = folded_.find(key);
    return at == folded_.end() ? entries_.size() : at->second;
  }

  void append(const RawEntry& parent, RawEntry& child, bool everything) {
    const std::size_t own = child.fields.size();
    for (const RawField& field : parent.fields) {
      if (child.fields.size() > own + kMostInherited || field.name == "xdata" || field.name == "crossref" || field.name == "ids") continue;
      const std::string_view name = everything ? field.name : inherited_name(field.name, parent, child, made_);
      if (name.empty() || has_own(child, name) || !budget_.spend(field.value.size())) continue;
      child.fields.push_back({name, field.value, field.span, true});
    }
  }

  std::vector<RawEntry>& entries_;
  MadeTexts& made_;
  ByteBudget& budget_;
  Diagnostics& diagnostics_;
  std::vector<State> states_;
  std::unordered_map<std::string_view, std::size_t> exact_;
  std::unordered_map<std::string_view, std::size_t, HashIgnoringCase, EqualIgnoringCase> folded_;
};

}  // namespace

void inherit_fields(std::vector<RawEntry>& entries, const std::vector<std::size_t>& heirs, MadeTexts& made, ByteBudget& budget,
                    Diagnostics& diagnostics) {
  Inheritance(entries, made, budget, diagnostics).run(heirs);
}

}  // namespace bibfold
