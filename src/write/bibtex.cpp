// Works → BibTeX and biblatex. External functions: write_bibtex, write_biblatex.
//
// The .bib files among the inputs are walked item by item and written back as they are; a work that a merge changed is edited in the entry
// that states it, the entries folded into others go, and works that no .bib states are new entries, in input order. Several files
// become one: strings do not clash, keys that changed are followed, and a crossref parent stays behind its children.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "text/front_matter.h"
#include "text/utf8.h"
#include "write/bibtex_entry.h"
#include "write/bibtex_patch.h"
#include "write/bibtex_source.h"
#include "write/bibtex_values.h"
#include "write/formats.h"

namespace bibfold {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
/// Fields whose values are keys of other entries.
constexpr std::string_view kKeyFields[] = {"crossref", "xref", "related", "entryset", "xdata"};

/// A work's entry in a source.
struct Statement {
  const Work* work = nullptr;  ///< none: it is left out
  bool base = false;           ///< the one that stays
};
/// Lower-case key in a source → what its work is called.
using RenamedKeys = std::unordered_map<std::string, std::string>;
using Statements = std::map<std::uint32_t, Statement>;  // by offset of '@'

bool is_written_in_place(const Work& work) { return work.record.origin == Origin::bibtex && work.record.span.source != kNoSource; }

bool is_bibtex_path(std::string_view path) {
  return path.size() > 4 &&
         (equals_ignoring_case(path.substr(path.size() - 4), ".bib") || equals_ignoring_case(path.substr(path.size() - 4), "btex"));
}

class BibliographyWriter {
 public:
  BibliographyWriter(std::span<const Work> works, const SourceSet& sources, const WriteOptions& options, Dialect dialect)
      : works_(works),
        sources_(sources),
        options_(options),
        dialect_(dialect),
        statements_(sources.size()),
        new_works_(sources.size() + 1) {}

  std::string run() {
    if (const std::string_view untouched = untouched_source(); !untouched.empty()) return std::string(untouched);
    sort_works();
    for (std::uint32_t i = 0; i < sources_.size(); ++i) {
      if (is_bibtex_source(i)) plan_source(i);
    }
    find_deferred();
    for (std::uint32_t i = 0; i < sources_.size(); ++i) {
      if (auto plan = plans_.find(i); plan != plans_.end()) append_source(i, plan->second);
      for (const Work* work : new_works_[i]) append_new(*work);
    }
    for (const Work* work : new_works_.back()) append_new(*work);
    for (const std::string& entry : deferred_texts_) append_block(entry);
    return front_matter_ + std::move(out_);
  }

 private:
  // ---- a .bib alone, whose entries all stay as they are: its text
  std::string_view untouched_source() const {
    if (dialect_ != Dialect::bibtex || sources_.size() != 1 || works_.empty()) return {};
    const std::string_view text = sources_[SourceId{0}].text;
    std::size_t behind = 0;
    for (const Work& work : works_) {
      const Span span = work.record.span;
      if (!is_untouched(work) || span.begin < behind || has_item(text, behind, span.begin)) return {};
      behind = span.end;
    }
    return has_item(text, behind, text.size()) ? std::string_view() : text;
  }

  bool is_untouched(const Work& work) const {
    return is_written_in_place(work) && !work.changed && work.origins.size() == 1 && work.record.related.empty() &&
           sources_.text(work.record.key_span) == work.record.key;
  }

  // Between two works may stand an entry of no work, which is for others to decide about.
  static bool has_item(std::string_view text, std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin).find('@') != std::string_view::npos;
  }

  // ---- which work stands where
  void sort_works() {
    for (const Span& span : options_.left_out) {
      if (span.source != kNoSource) statements_[index(span.source)][span.begin] = {nullptr, false};
    }
    for (const Work& work : works_) {
      for (const MemberSource& member : work.origins) {
        if (member.origin == Origin::bibtex && member.span.source != kNoSource) set_statement(member.span, {&work, false});
      }
      if (is_written_in_place(work)) {
        set_statement(work.record.span, {&work, true});
      } else {
        new_works_[place_of(work)].push_back(&work);
      }
    }
  }

  // Works come in the order of their entries, most of them.
  void set_statement(const Span& span, const Statement& statement) {
    Statements& statements = statements_[index(span.source)];
    statements.insert_or_assign(statements.end(), span.begin, statement);
  }

  // The first source that states the work.
  std::size_t place_of(const Work& work) const {
    std::size_t place = sources_.size();
    for (const MemberSource& member : work.origins) place = std::min<std::size_t>(place, index(member.span.source));
    if (work.origins.empty()) place = std::min<std::size_t>(place, index(work.record.span.source));
    return std::min<std::size_t>(place, sources_.size());
  }

  // A .bib may hold strings and comments only.
  bool is_bibtex_source(std::uint32_t i) const {
    const Source& source = sources_[SourceId{i}];
    if (!is_written(source.role)) return false;
    if (!statements_[i].empty()) return true;
    if (is_bibtex_path(source.path)) return true;
    return source.path == "-" && new_works_[i].empty() && trim(source.text).starts_with('@');
  }

  // ---- planning
  void plan_source(std::uint32_t i) {
    SourcePlan plan;
    plan.text = sources_[SourceId{i}].text;
    plan.items = scan_bibtex(plan.text, options_.jobs);
    plan.begin = text_begin(plan.text);
    // Front matter has to stay at the top, whatever comes to stand in front of its file; a second one would be text.
    if (front_matter_.empty() && (plans_.empty() || plan.begin > kByteOrderMark.size())) front_matter_ = plan.text.substr(0, plan.begin);
    plan.strings = strings_.add(plan.text, plan.items);
    plan.seen_preambles = preambles_;
    for (const BibtexItem& item : plan.items) {
      if (item.kind == BibtexKind::preamble) preambles_.push_back(plan.text.substr(item.begin, item.end - item.begin));
    }
    plans_.emplace(i, std::move(plan));
  }

  static std::uint32_t text_begin(std::string_view text) {
    if (const std::uint32_t end = front_matter_end(text); end != 0) return end;
    return text.starts_with(kByteOrderMark) ? static_cast<std::uint32_t>(kByteOrderMark.size()) : 0;
  }

  /// Old key → new one, for the entries of a source whose work is known by another.
  const RenamedKeys& renamed_keys(std::uint32_t i) {
    const auto [at, fresh] = renamed_.try_emplace(i);
    RenamedKeys& renamed = at->second;
    if (!fresh) return renamed;
    for (const BibtexItem& item : plans_.at(i).items) {
      const auto statement = item.kind == BibtexKind::entry ? statements_[i].find(item.begin) : statements_[i].end();
      if (statement == statements_[i].end() || statement->second.work == nullptr) continue;
      if (statement->second.work->record.key == item.key) continue;
      renamed.emplace(lower(item.key), bibtex_key(statement->second.work->record.key));
    }
    return renamed;
  }

  bool has_key(std::uint32_t i, const std::string& key) {
    const auto [at, fresh] = own_keys_.try_emplace(i);
    if (fresh) {
      for (const BibtexItem& item : plans_.at(i).items) at->second.insert(lower(item.key));
    }
    return at->second.contains(lower(key));
  }

  /// What a key in the entry of source `i` is called now; a field that came from another source means that one's entries.
  std::string key_now(std::uint32_t i, const Work& work, const std::string& key) {
    const auto now_in = [&](std::uint32_t source) -> const std::string* {
      const RenamedKeys& renamed = renamed_keys(source);
      const auto found = renamed.find(lower(key));
      return found == renamed.end() ? nullptr : &found->second;
    };
    if (const std::string* own = now_in(i)) return *own;
    if (work.origins.size() < 2 || plans_.size() < 2 || has_key(i, key)) return key;
    for (const MemberSource& member : work.origins) {
      const bool in_plan = member.span.source != kNoSource && plans_.contains(static_cast<std::uint32_t>(index(member.span.source)));
      const std::string* found = in_plan ? now_in(static_cast<std::uint32_t>(index(member.span.source))) : nullptr;
      if (found != nullptr) return *found;
    }
    return key;
  }

  // BibTeX wants a crossref parent behind its children: one that stays in an earlier file than a child goes to the end.
  void find_deferred() {
    if (plans_.size() < 2) return;
    std::map<std::string, std::uint32_t> home;  // key → source in which its work stays
    for (const auto& [i, plan] : plans_) {
      for (const auto& [begin, statement] : statements_[i]) {
        if (statement.base) home.emplace(lower(statement.work->record.key), i);
      }
    }
    for (const auto& [i, plan] : plans_) {
      for (const auto& [begin, statement] : statements_[i]) {
        if (!statement.base) continue;
        for (const ExtraField& field : statement.work->record.extra) {
          if (field.json || field.name != "crossref") continue;
          const auto at = home.find(lower(key_now(i, *statement.work, std::string(trim(field.value)))));
          if (at != home.end() && at->second < i) deferred_.insert(at->first);
        }
      }
    }
  }

  // ---- writing
  void append_source(std::uint32_t i, SourcePlan& plan) {
    for (const BibtexItem& item : plan.items) {
      if (item.kind == BibtexKind::entry) plan_entry(i, plan, item);
    }
    std::string text = write_source(plan);
    if (out_.empty()) {
      out_ = std::move(text);
    } else {
      append_block(text);
    }
  }

  void plan_entry(std::uint32_t i, SourcePlan& plan, const BibtexItem& item) {
    const auto statement = statements_[i].find(item.begin);
    if (statement == statements_[i].end()) return;
    EntryPlan& entry = plan.entries.try_emplace(plan.entries.end(), item.begin)->second;
    if (!statement->second.base) return;
    const Work& work = *statement->second.work;
    const bool followed = !renamed_keys(i).empty() || (plans_.size() > 1 && work.origins.size() > 1);
    if (is_untouched(work) && !followed && may_stay(plan)) {
      entry.kept = true;
      return;
    }
    const std::string_view bytes = plan.text.substr(item.begin, item.end - item.begin);
    std::string text = written_text(plan, item, work);
    if (followed) follow_keys(text, i, work);
    if (!plan.strings.renamed.empty()) follow_strings(text, plan.strings);
    if (dialect_ == Dialect::biblatex && item.closed) text = to_biblatex(text, work.record);
    if (deferred_.contains(lower(work.record.key))) {
      deferred_texts_.push_back(std::move(text));
      return;
    }
    entry.kept = true;
    entry.rewritten = text != bytes;
    if (entry.rewritten) entry.text = std::move(text);
  }

  // Cheap: no entry of the source changes for another reason than its work.
  bool may_stay(const SourcePlan& plan) const { return plan.strings.renamed.empty() && deferred_.empty() && dialect_ == Dialect::bibtex; }

  // The entry's bytes, edited where the work differs from them.
  std::string written_text(const SourcePlan& plan, const BibtexItem& item, const Work& work) const {
    const std::string key = work.record.key == item.key ? work.record.key : bibtex_key(work.record.key);
    if (work.changed && work.base.empty()) return new_bibtex_entry(work.record, key, dialect_, options_.ascii);
    const bool edited = work.changed;
    const Publication& base = edited ? work.base.front() : work.record;
    const bool linked =
        std::any_of(work.record.related.begin(), work.record.related.end(), [](const Related& r) { return r.relation == "preprint"; });
    if (!edited && key == item.key && !linked) return std::string(plan.text.substr(item.begin, item.end - item.begin));
    if (linked && !edited) {
      Publication unlinked = work.record;
      unlinked.related.clear();
      return patch_entry(plan.text, item, unlinked, work.record, key, options_.ascii);
    }
    return patch_entry(plan.text, item, base, work.record, key, options_.ascii);
  }

  void follow_keys(std::string& entry, std::uint32_t i, const Work& work) {
    const std::vector<BibtexItem> items = scan_bibtex(entry);
    if (items.empty() || items.front().kind != BibtexKind::entry) return;
    EntryEditor editor(entry, items.front());
    for (const std::string_view name : kKeyFields) {
      const BibtexField* const field = editor.find(name);
      if (field == nullptr) continue;
      std::string keys;
      bool changed = false;
      for (const std::string_view part : split(editor.content(*field), ',')) {
        const std::string key(trim(part));
        const std::string now = key_now(i, work, key);
        changed = changed || now != key;
        if (!equals_ignoring_case(now, bibtex_key(work.record.key))) keys.append(keys.empty() ? "" : ",").append(now);
      }
      if (keys.empty()) {
        editor.remove(*field);
      } else if (changed) {
        editor.replace(*field, {std::string(name), keys, false});
      }
    }
    entry = editor.result();
  }

  static void follow_strings(std::string& entry, const StringPlan& strings) {
    const std::vector<BibtexItem> items = scan_bibtex(entry);
    if (items.empty() || items.front().kind != BibtexKind::entry) return;
    EntryEditor editor(entry, items.front());
    rename_strings(editor, entry, items.front(), strings);
    entry = editor.result();
  }

  void append_new(const Work& work) {
    append_block(new_bibtex_entry(work.record, new_key(work.record.key), dialect_, options_.ascii) + "\n");
  }

  // BibTeX allows fewer characters than others do.
  std::string new_key(const std::string& key) {
    std::string allowed = bibtex_key(key);
    if (allowed == key) return key;
    if (allowed.empty()) allowed = "entry";
    if (keys_.empty()) collect_keys();
    std::string unique = allowed;
    for (int number = 2; !keys_.insert(lower(unique)).second; ++number) unique = allowed + '-' + std::to_string(number);
    return unique;
  }

  // Of all works: sorting those of a large library is dear, and hardly one needs it.
  void collect_keys() {
    for (const Work& work : works_) keys_.insert(lower(work.record.key));
  }

  // With one blank line in front of it.
  void append_block(std::string_view text) {
    if (trim(text).empty()) return;
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    if (!out_.empty() && !out_.ends_with("\n\n") && !out_.ends_with("\n\r\n")) out_ += '\n';
    const std::size_t begin = out_.empty() ? 0 : std::min(text.find_first_not_of("\r\n"), text.size());
    out_ += text.substr(begin);
    if (out_.back() != '\n') out_ += '\n';
  }

  std::span<const Work> works_;
  const SourceSet& sources_;
  const WriteOptions& options_;
  Dialect dialect_;
  std::vector<Statements> statements_;                       ///< by source
  std::vector<std::vector<const Work*>> new_works_;          ///< by source; the last: of none
  std::map<std::uint32_t, SourcePlan> plans_;                ///< by source: the .bib files
  std::map<std::uint32_t, RenamedKeys> renamed_;             ///< by source, as they are asked for
  std::map<std::uint32_t, std::set<std::string>> own_keys_;  ///< the same, lower case
  StringTable strings_;
  std::vector<std::string_view> preambles_;
  std::set<std::string> keys_;      ///< lower case
  std::set<std::string> deferred_;  ///< lower-case keys of entries that go to the end
  std::vector<std::string> deferred_texts_;
  std::string front_matter_;
  std::string out_;
};

}  // namespace

std::string write_bibtex(std::span<const Work> works, const SourceSet& sources, const WriteOptions& options) {
  return BibliographyWriter(works, sources, options, Dialect::bibtex).run();
}

std::string write_biblatex(std::span<const Work> works, const SourceSet& sources, const WriteOptions& options) {
  return BibliographyWriter(works, sources, options, Dialect::biblatex).run();
}

}  // namespace bibfold
