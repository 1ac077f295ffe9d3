// See filter.h.
#include "verbs/filter.h"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "interpret/names.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "Jane Doe; J. Smith": every form.
void add_person(std::vector<Name>& people, std::string_view forms) {
  for (const std::string_view form : split(forms, ';')) {
    Name name = parse_owner_name(trim(form));
    if (!name.empty() || !name.native.empty()) people.push_back(std::move(name));
  }
}

void add_members(std::vector<Name>& people, std::string_view text) {
  for (const std::string_view line : split_lines(text)) add_person(people, line.substr(0, line.find('#')));
}

}  // namespace

Result<WorkFilter> read_filter(const Options& options, const SourceSet& sources) {
  WorkFilter filter;
  filter.since = options.since;
  for (const std::string& person : options.people) {
    // In a list of authors it would be the mark of an affiliation; whoever types a name means something by it.
    if (has_digit(person)) return Failure{fmt::format("'{}' is no name: it has a digit", person)};
    const std::size_t before = filter.people.size();
    add_person(filter.people, person);
    if (filter.people.size() == before) return Failure{fmt::format("'{}' is no name", person)};
  }
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    const Source& source = sources[SourceId{i}];
    if (source.role != InputRole::members) continue;
    const std::size_t before = filter.people.size();
    add_members(filter.people, source.text);
    if (filter.people.size() == before) return Failure{fmt::format("'{}' names nobody", source.path)};
  }
  return filter;
}

LeftOut limit_works(std::vector<Work>& works, const WorkFilter& filter, const Reading& reading) {
  LeftOut left_out;
  if (filter.empty()) return left_out;
  const std::vector<bool> kept = select_works(works, filter, reading.documents, reading.sources);
  std::vector<Work> selected;
  for (std::size_t i = 0; i < works.size(); ++i) {
    if (kept[i]) {
      selected.push_back(std::move(works[i]));
      continue;
    }
    left_out.keys.insert(works[i].record.key);
    for (const MemberSource& member : works[i].origins) {
      if (member.origin == Origin::bibtex) left_out.entries.push_back(member.span);
    }
  }
  left_out.works = works.size() - selected.size();
  const auto is_gone = [&left_out](const Related& other) { return left_out.keys.contains(other.id); };
  for (Work& work : selected) std::erase_if(work.record.related, is_gone);
  works = std::move(selected);
  return left_out;
}

}  // namespace bibfold
