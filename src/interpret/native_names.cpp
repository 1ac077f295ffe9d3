// See native_names.h: `settle_native_names`. A name alone does not say whether it is Chinese or Japanese; the title beside it may.
#include "interpret/native_names.h"

#include <string>
#include <string_view>
#include <vector>

#include "bibfold/name.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// Family names of Japan that are one character.
constexpr std::string_view kSingles =
    "林森原東関南岡辻堀谷西北泉星堤柳島嶋岸浜濱橘桂菅菱畑秦平牧沖沢澤津奥榊楠湊滝瀧窪峰峯柏梶梅旭児里幸乾金李王朴崔張陳楊劉鄭趙黄呉許周";

bool is_ideograph(char32_t c) { return c == 0x3005 || (c >= 0x4E00 && c <= 0x9FFF); }

bool has_kana(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c >= 0x3041 && c <= 0x30FA) return true;
  }
  return false;
}

/// Three ideographs in bytes each: {first, both others}; none of another name.
bool is_of_three(const Name& name) {
  const std::string all = name.family + name.given;
  if (count_code_points(all) != 3) return false;
  for (std::size_t i = 0; i < all.size();) {
    if (!is_ideograph(next_code_point(all, i))) return false;
  }
  return true;
}

/// "上, 永浩" → "上永, 浩"
void settle_japanese(Name& name) {
  if (count_code_points(name.family) != 1 || !is_of_three(name) || kSingles.find(name.family) != std::string_view::npos) return;
  std::size_t first = 0;
  next_code_point(name.given, first);
  name.family += name.given.substr(0, first);
  name.given.erase(0, first);
}

/// The two parts of a name that its owner prints with a blank, in native script.
struct Divided {
  std::string family;
  std::string given;
};

std::vector<Divided> divided_names(std::span<const Name> owners) {
  std::vector<Divided> out;
  const auto add = [&out](std::string_view family, std::string_view given) {
    std::size_t at = 0;
    if (family.empty() || given.empty() || !is_ideograph(next_code_point(family, at))) return;
    out.push_back({std::string(family), std::string(given)});
  };
  for (const Name& owner : owners) {
    add(owner.family, owner.given);
    const std::size_t blank = owner.native.find(' ');
    if (blank != std::string::npos) add(std::string_view(owner.native).substr(0, blank), std::string_view(owner.native).substr(blank + 1));
  }
  return out;
}

void settle(Name& name, const std::vector<Divided>& known, bool japanese) {
  const std::string all = name.literal.empty() ? name.family + name.given : name.literal;
  for (const Divided& owner : known) {
    if (all != owner.family + owner.given) continue;
    name.literal.clear();
    name.family = owner.family;
    name.given = owner.given;
    return;
  }
  if (japanese) settle_japanese(name);
}

}  // namespace

void settle_native_names(std::span<Publication> publications, std::span<const Name> owners) {
  const std::vector<Divided> known = divided_names(owners);
  for (Publication& publication : publications) {
    const bool japanese = has_kana(publication.text[Field::title]) || has_kana(publication.text[Field::container_title]);
    for (Contributor& author : publication.authors) settle(author.name, known, japanese);
    for (Contributor& editor : publication.editors) settle(editor.name, known, japanese);
  }
}

}  // namespace bibfold
