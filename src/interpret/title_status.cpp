// See title_status.h. Wants the words of a status behind a sign; a venue that is known already stays.
#include "interpret/title_status.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "interpret/item_pieces.h"
#include "interpret/item_status.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// The title keeps what stands before `sign`, a byte of it.
void end_title_before(LabelledItem& item, std::size_t at, std::size_t sign) {
  Piece& title = item.pieces[at];
  title.end = static_cast<std::uint32_t>(title.begin + trim(text_of(item, title).substr(0, sign)).size());
}

/// "Kites at Sea, erscheint in: Example Studies", "Kites (forthcoming in Example Studies)".
void cut_status_and_venue(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size() || has_label(item, Label::container_title)) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  constexpr std::size_t kShortest = 6;
  for (std::size_t sign = text.find_first_of(",.(;", kShortest); sign != std::string_view::npos;
       sign = text.find_first_of(",.(;", sign + 1)) {
    const std::size_t begin = std::min(text.find_first_not_of(" (", sign + 1), text.size());
    if (begin == sign + 1 && text[sign] != '(') continue;
    const StatusReading status = read_status(text.substr(begin));
    const std::size_t rest = begin + status.rest;
    const bool bare = status.stage == Stage::unknown || rest + 3 >= text.size() || !is_upper_at(text, rest);
    const std::string between = bare ? std::string() : fold_text(text.substr(begin + status.end, rest - begin - status.end));
    if (between.empty()) continue;  // no "in" behind the status
    const Piece title = item.pieces[at];
    const auto place = [&](std::size_t offset) { return static_cast<std::uint32_t>(title.begin + offset); };
    const std::size_t end = text.ends_with(')') && text[sign] == '(' ? text.size() - 1 : text.size();
    end_title_before(item, at, sign);
    insert_behind(item, at, {Label::container_title, place(rest), place(end), title.confidence});
    insert_behind(item, at, {Label::status, place(begin), place(begin + status.end), title.confidence});
    return;
  }
}

/// "under contract with Example Press": bytes in front of the house; 0 without one.
std::size_t behind_contract(std::string_view tail) {
  constexpr std::array<std::string_view, 9> kWords{"under contract with ",       "under contract at ", "under advance contract with ",
                                                   "under advance contract at ", "in contract with ",  "contracted with ",
                                                   "advance contract with ",     "sous contrat avec ", "sous contrat chez "};
  for (const std::string_view words : kWords) {
    if (starts_with_ignoring_case(tail, words) && tail.size() > words.size() + 2) return words.size();
  }
  return 0;
}

/// "*Loud Kites* (in progress; | under contract with Example Books)": a note that names the house.
void find_house_of_contract(LabelledItem& item) {
  for (Piece& piece : item.pieces) {  // "*Rows of Kites*. In progress; | under contract with Example Press"
    if (piece.label != Label::publisher && piece.label != Label::container_title) continue;
    const std::size_t words = behind_contract(text_of(item, piece));
    if (words != 0) piece.label = Label::publisher;
    piece.begin += static_cast<std::uint32_t>(words);
  }
  if (has_any_label(item, {Label::publisher, Label::container_title})) return;
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    const std::size_t words = piece.label == Label::title || piece.label == Label::date ? 0 : behind_contract(text_of(item, piece));
    if (words == 0) continue;
    piece.label = Label::status;
    split_piece(item, k, words - 1, words, Label::publisher);
    // "under contract with Example Books; draft available"
    const std::string_view house = text_of(item, item.pieces[k + 1]);
    const std::size_t more = house.find("; ");
    if (more != std::string_view::npos && more > 1) split_piece(item, k + 1, more, more + 2, Label::note);
    return;
  }
}

bool is_whole_status(std::string_view text) {
  constexpr std::array<std::string_view, 3> kContracts{"sous contrat", "under advance contract", "under contract"};
  const StatusReading status = read_status(text);
  return (status.stage != Stage::unknown && status.rest >= text.size()) || is_one_of(kContracts, fold_text(text));
}

/// "*Loud Kites* | under contract with Example Books": the book was taken for its author, and its contract for the title.
void give_title_back(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at != 1 || at == item.pieces.size() || item.pieces[0].label != Label::author) return;
  const std::size_t contract = behind_contract(text_of(item, item.pieces[at]));
  const bool stated = is_whole_status(text_of(item, item.pieces[at]));  // "*Brass.* Under contract, Example Books"
  if (contract == 0 && !stated) return;
  item.pieces[0].label = Label::title;
  item.pieces[1].label = Label::status;
  if (contract == 0) return;
  split_piece(item, at, contract - 1, contract, Label::publisher);
}

/// "Ruling by Rumor, under contract", "Asking (under review)": a status, and nothing behind it but a house.
void cut_status(LabelledItem& item) {
  const std::size_t at = find_label(item, Label::title);
  if (at == item.pieces.size()) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t sign = text.find_last_of(",(;");
  if (sign == std::string_view::npos || sign < 4) return;
  std::string_view tail = trim(text.substr(sign + 1));
  const auto from = static_cast<std::uint32_t>(item.pieces[at].begin + (tail.data() - text.data()));
  while (tail.ends_with(')') || tail.ends_with('.')) tail.remove_suffix(1);
  const std::size_t house = has_label(item, Label::publisher) ? 0 : behind_contract(tail);
  if (house == 0 && !is_whole_status(tail)) return;
  const auto to = static_cast<std::uint32_t>(from + tail.size());
  const auto status_end = house == 0 ? to : static_cast<std::uint32_t>(from + house);
  end_title_before(item, at, sign);
  if (house != 0) insert_behind(item, at, {Label::publisher, status_end, to, item.pieces[at].confidence});
  insert_behind(item, at, {Label::status, from, status_end, item.pieces[at].confidence});
}

/// How many of the words of four letters or more begin with a capital letter, and how many do not; the first word is left out.
std::pair<int, int> count_cases(std::string_view text, bool first) {
  std::pair<int, int> cases;
  for (const std::string_view word : split(text, ' ')) {
    if (first && word.size() >= 4) ++(is_upper_at(word, 0) ? cases.first : cases.second);
    first = true;
  }
  return cases;
}

/// "Tachycardia in staff of the North. Kite Rhythm | In press": a journal in front of the status, in capitals where the title has none.
void part_journal_before_status(LabelledItem& item) {
  constexpr std::size_t kShortestTitle = 15;
  constexpr std::size_t kLongestJournal = 60;
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || item.pieces[at + 1].label != Label::status) return;
  if (has_any_label(item, {Label::container_title, Label::publisher, Label::venue_tag, Label::volume, Label::genre})) return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t stop = text.rfind(". ");
  if (stop == std::string_view::npos || stop < kShortestTitle || text.size() - stop > kLongestJournal) return;
  const std::string_view journal = text.substr(stop + 2);
  const auto [title_upper, title_lower] = count_cases(text.substr(0, stop), false);
  const auto [upper, lower] = count_cases(journal, true);
  if (upper == 0 || lower > 0 || title_lower < 2 || title_upper > title_lower || journal.starts_with("A ") || has_digit(journal)) return;
  split_piece(item, at, stop, stop + 2, Label::container_title);
}

}  // namespace

void settle_title_status(LabelledItem& item) {
  part_journal_before_status(item);
  cut_status_and_venue(item);
  give_title_back(item);
  cut_status(item);
  find_house_of_contract(item);
}

}  // namespace bibfold
