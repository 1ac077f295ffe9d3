// See heading_phrases.h. The rows are data/heading_phrases.tsv, read when the first heading comes.
#include "read/heading_phrases.h"

#include <algorithm>
#include <array>
#include <vector>

#include "data.h"
#include "read/phrases.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using enum SectionKind;

struct NamedKind {
  std::string_view name;
  SectionKind kind;
};
// As the table names them.
constexpr auto kKinds = std::to_array<NamedKind>({{"unknown", unknown},     {"publications", publications},
                                                  {"group", group},         {"research", research},
                                                  {"abstracts", abstracts}, {"talks", talks},
                                                  {"teaching", teaching},   {"education", education},
                                                  {"positions", positions}, {"awards", awards},
                                                  {"grants", grants},       {"service", service},
                                                  {"advising", advising},   {"news", news},
                                                  {"software", software},   {"patents", patents},
                                                  {"skills", skills},       {"contact", contact},
                                                  {"media", media},         {"referees", referees}});

SectionKind kind_of(std::string_view name) {
  const auto row = std::find_if(kKinds.begin(), kKinds.end(), [name](const NamedKind& kind) { return kind.name == name; });
  return row == kKinds.end() ? unknown : row->kind;
}

std::vector<HeadingPhrase> read_phrases(std::string_view table) {
  std::vector<HeadingPhrase> rows;
  for (const std::string_view line : split(table, '\n')) {
    const auto tab = line.find('\t');
    if (!line.starts_with('#') && tab != std::string_view::npos) rows.push_back({line.substr(0, tab), kind_of(line.substr(tab + 1))});
  }
  return rows;
}

}  // namespace

HeadingPhrase longest_heading_phrase(std::string_view folded, std::size_t at) {
  static const std::vector<HeadingPhrase> rows = read_phrases(data::kheading_phrases_tsv);
  return longest_phrase(rows, folded, at);
}

}  // namespace bibfold
