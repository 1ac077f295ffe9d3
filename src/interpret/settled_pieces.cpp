// Labels of pieces put right by the pieces beside them: `settle_pieces`. Each rule wants a sign in the text, and does nothing without it.
// Nothing is cut or joined but the title of a review.
#include "interpret/settled_pieces.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace bibfold {
namespace {

std::string_view text_of(const LabelledItem& item, std::size_t begin, std::size_t end) {
  return std::string_view(item.item.text.text).substr(begin, end - begin);
}

std::string_view text_of(const LabelledItem& item, const Piece& piece) { return text_of(item, piece.begin, piece.end); }

/// "(Eds.)", ", eds.", "(Hrsg.)" behind the last of several names.
bool several_edit(std::string_view behind) {
  constexpr std::array<std::string_view, 8> kWords{"eds", "editors", "hg", "hrsg", "herausgeber", "dirs", "coords", "orgs"};
  const std::string folded = fold_text(behind.substr(0, 16));
  const std::string_view word = std::string_view(folded).substr(0, folded.find(' '));
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

/// Nothing but signs and "and" between two names.
bool joins_names(std::string_view between) {
  const std::string folded = fold_text(between);
  return folded.empty() || folded == "and" || folded == "und" || folded == "et" || folded == "y" || folded == "e";
}

void settle_editors(LabelledItem& item) {
  std::vector<Piece>& pieces = item.pieces;
  const auto is_name = [&](std::size_t i) { return pieces[i].label == Label::author || pieces[i].label == Label::editor; };
  for (std::size_t k = 0; k < pieces.size(); ++k) {
    if (!is_name(k) || !several_edit(text_of(item, pieces[k].end, item.item.text.text.size()))) continue;
    pieces[k].label = Label::editor;
    for (std::size_t i = k; i-- > 0 && pieces[i].label == Label::author;) {
      if (!joins_names(text_of(item, pieces[i].end, pieces[i + 1].begin))) break;
      pieces[i].label = Label::editor;
    }
  }
}

/// Bytes of "Review of", "Rez. zu:", "Compte rendu de" in front of an item; 0 where it is no review.
std::size_t review_words(std::string_view text) {
  constexpr std::array<std::string_view, 14> kWords{"review of ",      "reviewed: ",   "book review of ", "rev. of ",         "rezension zu",
                                                    "rezension von",   "rez. zu",      "rez. von",        "compte rendu de ", "compte-rendu de ",
                                                    "recensione di ", "recensione a ", "reseña de ",      "resenha de "};
  const std::size_t lead = text.find_first_not_of(" \"'[(");
  if (lead == std::string_view::npos) return 0;
  for (const std::string_view word : kWords) {
    if (starts_with_ignoring_case(text.substr(lead), word)) return lead + word.size();
  }
  return 0;
}

bool tells_what_is_reviewed(Label label) {
  return label == Label::title || label == Label::author || label == Label::editor || label == Label::status || label == Label::note ||
         label == Label::other || label == Label::genre;
}

/// The title of a review is all before its journal, without publisher and place of what is reviewed.
void settle_review(LabelledItem& item) {
  if (review_words(item.item.text.text) == 0) return;
  std::vector<Piece>& pieces = item.pieces;
  const auto container = std::find_if(pieces.begin(), pieces.end(), [](const Piece& p) { return p.label == Label::container_title; });
  if (container == pieces.end() || container == pieces.begin()) return;
  const auto end = std::find_if(pieces.begin(), container, [](const Piece& p) { return !tells_what_is_reviewed(p.label); });
  if (std::none_of(pieces.begin(), end, [](const Piece& p) { return p.label == Label::title || p.label == Label::author; })) return;
  const int confidence = std::max(600, pieces.front().confidence);
  const Piece title{Label::title, 0, (end - 1)->end, confidence};
  for (auto piece = end; piece != container; ++piece) {
    if (piece->label == Label::author || piece->label == Label::title) piece->label = Label::note;
  }
  pieces.erase(pieces.begin(), end);
  pieces.insert(pieces.begin(), title);
}

bool is_number(std::string_view text, std::size_t most) {
  return !text.empty() && text.size() <= most && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "40.2": volume and issue.
bool is_pair(std::string_view text) {
  const std::size_t period = text.find('.');
  return period != std::string_view::npos && is_number(text.substr(0, period), 3) && is_number(text.substr(period + 1), 2);
}

bool has_range(std::string_view text) {
  return text.find('-') != std::string_view::npos || text.find("–") != std::string_view::npos;
}

void settle_pages(LabelledItem& item) {
  const auto has = [&](Label label) {
    return std::any_of(item.pieces.begin(), item.pieces.end(), [label](const Piece& p) { return p.label == label; });
  };
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    if (piece.label != Label::page) continue;
    const bool range_behind = std::any_of(item.pieces.begin() + static_cast<std::ptrdiff_t>(k) + 1, item.pieces.end(), [&](const Piece& p) {
      return (p.label == Label::page || p.label == Label::note) && has_range(text_of(item, p)) &&
             text_of(item, p).find_first_not_of("0123456789–-.ps ") == std::string_view::npos;
    });
    const std::string_view text = text_of(item, piece);
    if (!range_behind) continue;
    if (is_pair(text) && !has(Label::volume)) {
      piece.label = Label::volume;
    } else if (is_number(text, 3) && has(Label::volume) && !has(Label::issue)) {
      piece.label = Label::issue;
    } else {
      continue;
    }
    for (Piece& behind : item.pieces) {
      if (behind.begin > piece.begin && behind.label == Label::note && has_range(text_of(item, behind)) &&
          text_of(item, behind).find_first_not_of("0123456789–-.ps ") == std::string_view::npos) {
        behind.label = Label::page;
      }
    }
    return;
  }
}

}  // namespace

void settle_pieces(LabelledItem& item) {
  settle_editors(item);
  settle_review(item);
  settle_pages(item);
}

}  // namespace bibfold
