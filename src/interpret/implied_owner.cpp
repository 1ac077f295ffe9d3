// See implied_owner.h. Nothing is inferred where most items print their authors: there an item without any is one that was misread.
#include "interpret/implied_owner.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "interpret/item_authors.h"
#include "interpret/item_group.h"
#include "interpret/item_pieces.h"
#include "interpret/settled_reviews.h"
#include "text/utf8.h"

namespace bibfold {

std::size_t companion_words(std::string_view text) {
  // Longer ones first.
  constexpr std::array<std::string_view, 71> kWords{"zus. mit ",
                                                    "zus. m. ",
                                                    "gem. mit ",
                                                    "gem. m. ",
                                                    "gemeins. mit ",
                                                    "gemeins. m. ",
                                                    "in koop. mit ",
                                                    "in coll. with ",
                                                    "junto con ",
                                                    "en colaboración con ",
                                                    "em coautoria com ",
                                                    "em parceria com ",
                                                    "em colaboração com ",
                                                    "en coautoría con ",
                                                    "en coautoria con ",
                                                    "coautora con ",
                                                    "coautor con ",
                                                    "coautor junto a ",
                                                    "coautora junto a ",
                                                    "coautoría con ",
                                                    "coautoria com ",
                                                    "in zusammenarbeit mit ",
                                                    "in collaborazione con ",
                                                    "insieme a ",
                                                    "assieme a ",
                                                    "samen met ",
                                                    "tillsammans med ",
                                                    "sammen med ",
                                                    "wspólnie z ",
                                                    "współautor: ",
                                                    "współautorzy: ",
                                                    "yhdessä ",
                                                    "i samarbete med ",
                                                    "i samarbeid med ",
                                                    "совместно с ",
                                                    "co-author: ",
                                                    "co-authors: ",
                                                    "other authors: ",
                                                    "coauthors: ",
                                                    "coauthor with ",
                                                    "co-author with ",
                                                    "coauthored with ",
                                                    "co-authored with ",
                                                    "co-edited with ",
                                                    "coedited with ",
                                                    "edited with ",
                                                    "co-written with ",
                                                    "written with ",
                                                    "hrsg. mit ",
                                                    "hrsg. zusammen mit ",
                                                    "hrsg. gemeinsam mit ",
                                                    "herausgegeben mit ",
                                                    "joint work with ",
                                                    "jointly with ",
                                                    "joint with ",
                                                    "en collaboration avec ",
                                                    "in collaboration with ",
                                                    "together with ",
                                                    "zusammen mit ",
                                                    "gemeinsam mit ",
                                                    "wraz z ",
                                                    "razem z ",
                                                    "with ",
                                                    "w/ ",
                                                    "mit ",
                                                    "met ",
                                                    "med ",
                                                    "avec ",
                                                    "con ",
                                                    "com ",
                                                    "w/"};
  std::size_t begin = 0;
  while (begin < text.size() && std::string_view(" ([,;:.").find(text[begin]) != std::string_view::npos) ++begin;
  for (const std::string_view word : kWords) {
    if (starts_with_ignoring_case(text.substr(begin), word)) return begin + word.size();
  }
  return 0;
}

namespace {

Contributor owner_as_contributor(const Name& owner) {
  Contributor contributor;
  contributor.name = owner;
  contributor.name.native.clear();
  contributor.name.nickname.clear();
  return contributor;
}

bool names_already(const std::vector<Contributor>& printed, const Name& owner) {
  return std::any_of(printed.begin(), printed.end(), [&](const Contributor& c) { return c.name == owner; });
}

void put_first(Publication& record, const Name& owner) {
  if (names_already(record.authors, owner)) return;
  record.authors.insert(record.authors.begin(), owner_as_contributor(owner));
  for (AuthorMark& mark : record.author_marks) ++mark.author;
  record.inferred.emplace_back("author");
}

constexpr std::uint32_t kLongestJoint = 6;  // ", and "

/// The words themselves stand in front of the piece.
bool follows_with(std::string_view text, std::uint32_t begin) {
  constexpr int kMostWords = 2;  // "gem. m."
  const std::string_view before = trim(text.substr(0, begin));
  std::size_t blank = before.size();
  for (int words = 0; words < kMostWords && blank > 0; ++words) {
    blank = before.find_last_of(" (", blank - 1);
    const std::string said = std::string(before.substr(blank == std::string_view::npos ? 0 : blank + 1)) + ' ';
    if (companion_words(said) == said.size()) return true;
    if (blank == std::string_view::npos) return false;
  }
  return false;
}

/// "(coord. avec Jane Doe), « Les cerfs-volants », numéro spécial de *Vents*": who edits with others, told in front of the title.
bool edits_with_others(const LabelledItem& item) {
  const std::size_t editor = find_label(item, Label::editor);
  const std::size_t title = find_label(item, Label::title);
  return editor < title && title < item.pieces.size() && find_label(item, Label::author) > editor &&
         follows_with(item.item.text.text, item.pieces[editor].begin);
}

/// Who stands as author of a book below "Edited volumes" edited it.
void make_editors(Publication& record) {
  record.editors = std::move(record.authors);
  record.authors.clear();
  for (Contributor& editor : record.editors) editor.role = Role::editor;
  std::replace(record.inferred.begin(), record.inferred.end(), std::string("author"), std::string("editor"));
}

}  // namespace

bool leaves_author_out(const LabelledItem& item) {
  const std::string_view text = item.item.text.text;
  const auto has = [&](Label label) {
    return std::any_of(item.pieces.begin(), item.pieces.end(), [&](const Piece& p) { return p.label == label; });
  };
  if (has(Label::editor) && (!has(Label::container_title) || edits_with_others(item))) return false;  // an edited volume
  std::uint32_t companions_end = 0;  // of the last author piece that was behind "with"
  for (const Piece& piece : item.pieces) {
    if (piece.label != Label::author) continue;
    const bool goes_on = companions_end != 0 && piece.begin <= companions_end + kLongestJoint;
    if (!goes_on && companion_words(text.substr(piece.begin, piece.end - piece.begin)) == 0 && !follows_with(text, piece.begin))
      return false;
    companions_end = piece.end;
  }
  return true;
}

bool names_companions(const LabelledItem& item) {
  return leaves_author_out(item) && std::any_of(item.pieces.begin(), item.pieces.end(), [&](const Piece& piece) {
           return piece.label == Label::author || is_companion_piece(item, piece);
         });
}

bool leaves_editor_out(const LabelledItem& item) {
  const auto is = [](Label label) { return [label](const Piece& p) { return p.label == label; }; };
  const auto& pieces = item.pieces;
  const auto editor = std::find_if(pieces.begin(), pieces.end(), is(Label::editor));
  const bool volume = std::none_of(pieces.begin(), pieces.end(), is(Label::author)) &&
                      std::none_of(pieces.begin(), pieces.end(), is(Label::container_title));
  if (editor == pieces.end() || (!volume && !edits_with_others(item))) return false;
  const std::string_view text = item.item.text.text;
  return companion_words(text.substr(editor->begin, editor->end - editor->begin)) != 0 || follows_with(text, editor->begin);
}

/// "‘Urban fires’, *Urban History* 41.2 (2014)": a quotation or italics at the begin, and where it appeared directly behind.
static bool begins_with_marked_title(const LabelledItem& item) {
  if (item.pieces.size() < 3 || item.pieces[0].label != Label::title) return false;
  const std::string_view lead = text_of(item, 0, item.pieces[0].begin);
  const bool quoted =
      lead == "\"" || lead == "\u201C" || lead == "\u2018" || lead == "'" || lead == "\u00ab" || lead == "\u00ab " || lead == "\u201e";
  const Label next = item.pieces[1].label;
  const bool placed = next == Label::container_title || next == Label::publisher || next == Label::place || next == Label::genre;
  return placed && (quoted || is_review(item.item.text.text) || (lead.empty() && is_all_italic(item, item.pieces[0])));
}

void ImpliedOwner::add(std::span<const LabelledItem> items) {
  for (const LabelledItem& item : items) {
    left_out_.push_back(leaves_author_out(item));
    titled_first_.push_back(begins_with_marked_title(item));
    editor_left_out_.push_back(leaves_editor_out(item));
    edited_.push_back(is_group_of_edited(item.item.group));
    companions_ += names_companions(item) ? 1U : 0U;
  }
}

void ImpliedOwner::apply(std::span<Publication> publications, const Name& owner) const {
  const auto count = static_cast<std::size_t>(std::count(left_out_.begin(), left_out_.end(), true));
  if (owner.empty() || publications.size() != left_out_.size()) return;
  const bool most = count * 2 > left_out_.size();
  const bool many = count * 5 >= left_out_.size() * 2;
  const bool habit = count >= 2 && (most || (many && companions_ >= 2));  // one "with" may be a parser's mistake
  for (std::size_t i = 0; i < publications.size(); ++i) {
    Publication& record = publications[i];
    const bool sure = (record.type == Type::thesis && record.authors.empty()) || titled_first_[i];
    if (!habit && !sure) continue;
    if (editor_left_out_[i] && habit && !names_already(record.editors, owner)) {
      record.editors.insert(record.editors.begin(), owner_as_contributor(owner));
      record.inferred.emplace_back("editor");
    }
    if (!left_out_[i] || record.text[Field::title].empty()) continue;
    const bool repeated = std::find(record.inferred.begin(), record.inferred.end(), "author") != record.inferred.end();
    if (repeated) continue;  // "———. 2019.": a dash stood for them
    put_first(record, owner);
    if (edited_[i] && record.type == Type::book && record.editors.empty() && record.author_marks.empty()) make_editors(record);
  }
}

void add_owner_to_companions(std::span<const LabelledItem> items, std::span<Publication> publications, const Name& owner) {
  if (owner.empty() || items.size() != publications.size()) return;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!publications[i].authors.empty() && names_companions(items[i])) put_first(publications[i], owner);
  }
}

}  // namespace bibfold
