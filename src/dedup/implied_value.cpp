// See implied_value.h.
#include "dedup/implied_value.h"

#include <algorithm>
#include <string>

#include "dedup/bracketed_notice.h"
#include "dedup/match_keys.h"
#include "dedup/title_key.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "arXiv preprint arXiv:1609.08144", "CoRR" as a container, "abs/1609.08144" as its volume: another spelling of an identifier.
bool spells_identifier(const Publication& preprint, Field field) {
  const std::string value = fold_letters(preprint.text[field]);
  const bool container = field == Field::container_title || field == Field::container_title_short;
  return std::any_of(preprint.identifiers.begin(), preprint.identifiers.end(), [&](const Identifier& identifier) {
    if (value.find(fold_letters(identifier.value)) != std::string::npos) return true;
    if (container && identifier.scheme == Scheme::arxiv && value == "corr") return true;
    return container && value.starts_with(fold_letters(to_string(identifier.scheme)));
  });
}

}  // namespace

bool is_implied(Field field, const Member& member) {
  const TextFields& text = member.record->text;
  if (!member.preprint || text[field].empty()) return false;
  switch (field) {
    case Field::genre:
      return true;
    case Field::publisher:
      return fold_letters(text[field]) == fold_letters(text[Field::archive]);
    case Field::container_title:
    case Field::container_title_short:
    case Field::volume:
    case Field::issue:
    case Field::number:
      return spells_identifier(*member.record, field);
    default:
      return false;
  }
}

std::string comparable_value(Field field, std::string_view value, const MatchTables& tables) {
  if (field == Field::title) return fold_letters(split_bracketed_notice(value).title);
  if (field == Field::edition) {
    const TitleKey key = fold_title(value, tables);
    if (!key.numbers.empty()) return key.numbers.front().value;
  }
  if (field == Field::page) {
    const PageKey key = fold_pages(value);
    if (key.first != 0) return std::to_string(key.first) + '-' + std::to_string(key.last);
  }
  return fold_letters(value);
}

}  // namespace bibfold
