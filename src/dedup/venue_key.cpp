// See venue_key.h. Two venues are compared by each of their names: those printed, and those that the table gives to an acronym.
#include "dedup/venue_key.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "dedup/venue_likeness.h"
#include "dedup/venue_years.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/edit_distance.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 34> kPeriodicalWords{
    "acta",     "advances",       "annals",  "arch",  "archiv",      "archives",     "bull",       "bulletin", "comm",
    "commun",   "communications", "j",       "jnl",   "jour",        "journal",      "lett",       "letters",  "mag",
    "magazine", "newsletter",     "notices", "quart", "quarterly",   "rec",          "record",     "rev",      "review",
    "reviews",  "revista",        "revue",   "trans", "transaction", "transactions", "zeitschrift"};
static_assert(is_ascending(kPeriodicalWords));
constexpr std::array<std::string_view, 12> kConferenceWords{"colloquium",  "conf",  "conference", "congress", "meeting",  "proc",
                                                            "proceedings", "procs", "symp",       "sympos",   "symposia", "symposium"};
static_assert(is_ascending(kConferenceWords));

constexpr std::array<std::string_view, 3> kProceedings{"proc", "proceedings", "procs"};

VenueForm form_of(const Words& words) {
  VenueForm form = VenueForm::unknown;
  for (const std::string_view word : words) {
    if (word.starts_with("workshop")) return VenueForm::workshop;
    if (is_among(kConferenceWords, word)) {
      form = VenueForm::conference;
    } else if (form == VenueForm::unknown && is_among(kPeriodicalWords, word)) {
      form = VenueForm::periodical;
    }
  }
  // "Advances in … Systems 5" are proceedings as often as a yearbook.
  return form == VenueForm::periodical && words.front() == "advances" ? VenueForm::unknown : form;
}

/// "EMNLP Findings" → "emnlp", "findings"; "DL4C@ICLR" → "dl4c", "iclr".
void fold_short_name(std::string_view text, VenueKey& key) {
  const auto end = text.find_first_of(" @");
  key.short_name = fold_letters(text.substr(0, end));
  if (end != std::string_view::npos) key.track = fold_letters(text.substr(end + 1));
  const bool workshop = end != std::string_view::npos && text[end] == '@';
  if (workshop) key.short_name += '@' + key.track;
}

/// Entity-matching tables written as text carry their columns' marks: "sigmod record , COL year VAL".
std::string_view without_column_mark(std::string_view text) {
  constexpr std::string_view kEnd = " VAL";
  text = trim(text);
  const auto mark = text.rfind("COL ");
  return text.ends_with(kEnd) && mark != std::string_view::npos ? trim(text.substr(0, mark)) : text;
}

/// "proc. of vldbâ ?? 99": a quote that was decoded wrongly sticks to the word.
std::string without_broken_punctuation(std::string_view text) {
  std::string out(text);
  replace_all(out, "â ?", " ?");
  replace_all(out, "â?", " ?");
  if (out.find(" > ") == std::string::npos) return out;  // "i > Proc. of the 21st Conf. …, < / i >": tags of a web page
  for (const std::string_view tag : {"< / i >", "< / b >", "< i >", "< b >", "< / i", "< / b"}) replace_all(out, tag, " ");
  if (out.starts_with("i > ") || out.starts_with("b > ")) out.erase(0, 4);
  return out;
}

/// "& hellip ; conference on very large data bases": a catalogue cut off what stands before.
std::string_view without_cut_front(std::string_view text) {
  for (const std::string_view mark : {"& hellip ;", "&hellip;", "…", "..."}) {
    if (text.starts_with(mark)) return trim(text.substr(mark.size()));
  }
  return text;
}

/// "… conference on very …", "… on very & hellip ; ,": a catalogue cut the name off.
bool is_cut_off(std::string_view text) {
  while (!text.empty() && std::string_view(" ,;&").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text.ends_with("hellip") || text.ends_with("...") || text.ends_with("…");
}

/// "Tech University, Proceedings of the 27th …", "demo description, in Proc. of ACM": what says which conference was cut off.
bool is_cut_before_name(const Words& words) {
  const auto last = std::find_if(words.rbegin(), words.rend(), [](std::string_view word) { return is_among(kProceedings, word); });
  if (last == words.rend() || last == words.rbegin() || *std::prev(last) != "of") return false;
  return std::all_of(words.rbegin(), last, [](std::string_view word) {
    const std::string rest = essential_venue_words(word);
    return rest.empty() || is_sponsors_name(rest);
  });
}

/// A report, or what has not been in any venue: "unpublished manuscript", "PhD thesis" in the place of a journal.
bool is_before_venues(std::string_view folded) {
  constexpr std::array<std::string_view, 14> kPhrases{
      "technical report", "tech report",    "tech rep",   "technical rep", "research report", "technical memo",        "unpublished",
      "working paper",    "in preparation", "phd thesis", "ph d thesis",   "doctoral thesis", "doctoral dissertation", "phd dissertation"};
  const std::string padded = " " + std::string(folded) + " ";
  return folded == "manuscript" || std::any_of(kPhrases.begin(), kPhrases.end(), [&padded](std::string_view phrase) {
           return padded.find(" " + std::string(phrase) + " ") != std::string::npos;
         });
}

/// "vldb edinburgh" of "Proc. of VLDB, Edinburgh", "acm sigmod san diego": a conference, and where it was; not its student session.
int row_of_leading_acronym(const VenueKey& key, const VenueNames& names) {
  constexpr std::array<std::string_view, 14> kTracks{"adjunct",   "companion", "demo",     "demonstration", "demonstrations",
                                                     "doctoral",  "extended",  "findings", "industrial",    "industry",
                                                     "satellite", "student",   "track",    "tutorial"};
  static_assert(is_ascending(kTracks));
  Words words = words_in(key.words);
  const bool sponsored = words.size() > 1 && is_sponsors_name(words.front());
  if (sponsored) words.erase(words.begin());
  if (words.empty() || (key.form != VenueForm::conference && (key.form != VenueForm::unknown || !sponsored))) return -1;
  if (std::any_of(words.begin(), words.end(), [&kTracks](std::string_view word) { return is_among(kTracks, word); })) return -1;
  int row = names.by_acronym(words.front());
  if (row < 0) row = names.by_acronym(without_sponsor(words.front()));
  if (row < 0 && words.front().starts_with("of")) row = names.by_acronym(words.front().substr(2));  // "proc. ofvldb"
  return row >= 0 && !names.row(row).periodical ? row : -1;
}

/// "very large …", "acm transactions on database" in a table whose columns were cut: all that is there begins one name of the table.
int row_of_beginning(const VenueKey& key, std::string_view title, const VenueNames& names) {
  const std::size_t needed = key.cut_off ? 2 : 3;
  if ((!key.cut_off && has_capital(title)) || words_in(key.words).size() < needed) return -1;
  return names.by_beginning(key.words);
}

/// "fractal dimension, proc. 21st VLDB Conf.": the end of a title before the name of a conference.
int row_behind_proceedings(const Words& words, const VenueKey& key, const VenueNames& names) {
  const auto last = std::find_if(words.rbegin(), words.rend(), [](std::string_view word) { return is_among(kProceedings, word); });
  if (key.form != VenueForm::conference || last == words.rend() || last == words.rbegin()) return -1;
  std::string behind;
  for (auto word = last.base(); word != words.end(); ++word) behind.append(behind.empty() ? "" : " ").append(*word);
  VenueKey rest;
  rest.form = VenueForm::conference;
  rest.words = essential_venue_words(behind);
  if (rest.words.empty()) return -1;
  int row = rest.words.find(' ') == std::string::npos ? names.by_acronym(rest.words) : -1;
  if (row < 0) row = names.by_words(rest.words);
  if (row < 0) row = row_of_leading_acronym(rest, names);
  return row >= 0 && !names.row(row).periodical ? row : -1;
}

void look_up(VenueKey& key, const VenueNames& names) {
  if (!key.short_name.empty() && key.track.empty()) key.row = names.by_acronym(key.short_name);
  if (!key.short_name.empty()) return;
  if (key.words.find(' ') == std::string::npos) key.row = names.by_acronym(key.words);
  if (key.row < 0) key.row = names.by_words(key.words);
  if (key.row < 0) key.row = row_of_leading_acronym(key, names);
}

/// "vlbd conference": two letters of a known acronym changed places, unless it is another one that nobody here knows.
bool is_transposed_acronym(const VenueKey& key, const VenueNames& names) {
  constexpr std::size_t kLetters = 4;
  if (key.row >= 0 || !key.short_name.empty() || key.words.size() < kLetters || key.words.find(' ') != std::string::npos) return false;
  std::string letters = key.words;
  for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
    std::swap(letters[i], letters[i + 1]);
    if (names.by_acronym(letters) >= 0) return true;
    std::swap(letters[i], letters[i + 1]);
  }
  return false;
}

/// A row, an acronym, a word such as "journal", a place in a volume, a name in capitals: not a city, a publisher, a file name that took the
/// venue's place in a table whose text was cut into words and lost its capitals.
bool is_known(const VenueKey& key, const Publication& publication, std::string_view title) {
  if (!key.short_name.empty() || key.row >= 0 || key.form != VenueForm::unknown || key.journal) return true;
  if (publication.text.has(Field::volume) || publication.text.has(Field::issue)) return true;
  return has_capital(title);
}

VenueForm form_of(const VenueKey& key, const VenueNames& names) {
  if (key.form == VenueForm::unknown && key.row >= 0) return names.row(key.row).periodical ? VenueForm::periodical : VenueForm::conference;
  return key.form;
}

/// A journal and a conference, a conference and a workshop beside it.
bool have_unlike_forms(const VenueKey& a, const VenueKey& b, const VenueNames& names) {
  const VenueForm form_a = form_of(a, names);
  const VenueForm form_b = form_of(b, names);
  const bool periodical = form_a == VenueForm::periodical || form_b == VenueForm::periodical;
  if (a.row >= 0 && a.row == b.row && !periodical) return false;  // the "Workshop on Computational Learning Theory" of COLT's first years
  return form_a != form_b && form_a != VenueForm::unknown && form_b != VenueForm::unknown;
}

/// "(C o NLL 2017)" gave an acronym that nobody knows, but the name before it is that of CoNLL.
bool is_spelled_out(const VenueKey& unknown, const VenueKey& known, const VenueNames& names) {
  if (known.row < 0 || names.by_acronym(unknown.short_name) >= 0) return false;
  const Words words = words_in(unknown.words);
  const auto& all = names.row(known.row).names;
  return std::any_of(all.begin(), all.end(), [&words](const std::string& name) {
    const Words part = words_in(name);
    return part.size() >= 3 && has_all(words, part);
  });
}

bool is_workshop(const VenueKey& key) { return key.track.starts_with("workshop"); }

/// What tells the workshops of one conference apart: "machine learning physical sciences" of "NeurIPS Workshop on …".
Words subject_of_workshop(const VenueKey& key) {
  Words words = words_in(key.words);
  std::erase_if(words, [&key](std::string_view word) { return word.starts_with("workshop") || word == key.short_name; });
  return words;
}

/// The conference and a workshop beside it ("CVPR", "CVPR Workshops"), or two of its workshops.
bool are_beside_each_other(const VenueKey& a, const VenueKey& b) {
  if (is_workshop(a) != is_workshop(b)) return a.track.empty() || b.track.empty();
  if (!is_workshop(a)) return false;
  const Words subject = subject_of_workshop(a);
  const Words other = subject_of_workshop(b);
  return !subject.empty() && !other.empty() &&
         std::none_of(subject.begin(), subject.end(), [&other](std::string_view word) { return is_one_of(other, word); });
}

Level compare_short_names(const VenueKey& a, const VenueKey& b, const VenueNames& names) {
  if (a.short_name == b.short_name) {
    if (are_beside_each_other(a, b)) return Level::different;
    const bool unlike = a.form != b.form && a.form != VenueForm::unknown && b.form != VenueForm::unknown;  // "SIGMOD Record"
    return unlike ? Level::different : a.track == b.track ? Level::equal : Level::close;
  }
  // "Machine Learning: Proceedings of the 13th International Conference" is taken for the journal.
  const bool same_words = !a.words.empty() && a.words == b.words && a.form == b.form && !have_unlike_forms(a, b, names);
  return same_words || is_spelled_out(a, b, names) || is_spelled_out(b, a, names) ? Level::close : Level::conflicting;
}

/// "acm sigmod": what the group holds, or what it prints ("ACM SIGMOD Record").
bool is_cut_before_kind(const VenueKey& group, const VenueKey& other, const VenueNames& names) {
  const Words words = words_in(group.words);
  if (group.form != VenueForm::unknown || words.size() != 2 || !is_sponsors_name(words.front()) || !group.short_name.empty()) return false;
  const Words others = words_in(other.words);
  const bool behind_sponsor = !others.empty() && is_sponsors_name(others.front());
  return others.size() > (behind_sponsor ? 2U : 1U) && others[behind_sponsor ? 1 : 0] == words.back() &&
         form_of(other, names) == VenueForm::periodical;
}

}  // namespace

bool is_submission(const Publication& publication) {
  constexpr std::string_view kSaid = "submitted";
  const std::string_view title = publication.text[Field::container_title];
  if (!starts_with_ignoring_case(title, kSaid)) return false;
  const std::string words = essential_venue_words(without_column_mark(title));
  return words.empty() || words == "publication" || words.starts_with("publication ");
}

namespace {

/// "leipzig" of "Ann. Phys. (Leipzig)", and no "(ACL)", "(Series B)".
std::string place_behind(std::string_view title) {
  constexpr std::size_t kLongest = 16;
  title = trim(title);
  const auto open = title.rfind('(');
  if (!title.ends_with(')') || open == std::string_view::npos || open == 0) return {};
  const std::string_view inside = title.substr(open + 1, title.size() - open - 2);
  const bool name = inside.size() > 2 && inside.size() <= kLongest && is_ascii_upper(inside[0]) && is_ascii_lower(inside[1]) &&
                    inside.find(' ') == std::string_view::npos && !has_digit(inside);
  return name ? fold_text(inside) : std::string();
}

}  // namespace

VenueKey fold_venue(const Publication& publication, const VenueNames& names) {
  VenueKey key;
  if (publication.stage == Stage::preprint || is_submission(publication)) return key;
  fold_short_name(publication.text[Field::container_title_short], key);
  std::string_view title = publication.text[Field::container_title];
  if (title.empty()) title = publication.text[Field::event_title];
  const std::string cleaned = without_broken_punctuation(without_cut_front(without_column_mark(title)));
  title = cleaned;
  const std::string folded = fold_text(title);
  key.report = key.short_name.empty() && (is_before_venues(folded) || (title.empty() && publication.type == Type::report));
  if (key.report || title.empty()) return key;
  key.cut_off = is_cut_off(title);
  key.form = form_of(words_in(folded));
  if (key.form != VenueForm::conference && key.form != VenueForm::workshop) key.place = place_behind(title);
  key.ordinal = ordinal_in(folded);
  key.words = essential_venue_words(title, &key.initials);
  look_up(key, names);
  key.journal = names.is_journal(folded);
  if (key.row < 0 && key.short_name.empty() && !key.journal) {
    key.row = row_of_beginning(key, title, names);
    if (key.row < 0) key.row = row_behind_proceedings(words_in(folded), key, names);
  }
  key.known = is_known(key, publication, title);
  if (is_transposed_acronym(key, names)) key.form = VenueForm::unknown, key.known = false;
  if (key.row < 0 && is_cut_before_name(words_in(folded))) key.form = VenueForm::unknown, key.known = false;
  return key;
}

const VenueKey& VenueFolder::fold(const Publication& publication) {
  constexpr std::size_t kMost = 4096;
  const TextFields& text = publication.text;
  const bool placed = text.has(Field::volume) || text.has(Field::issue);
  std::string read{publication.stage == Stage::preprint ? 'p' : ' ', publication.type == Type::report ? 'r' : ' ', placed ? 'v' : ' '};
  for (const Field field : {Field::container_title_short, Field::container_title, Field::event_title})
    read.append(std::to_string(text[field].size())).append(":").append(text[field]);
  if (const auto known = known_.find(read); known != known_.end()) return known->second;
  if (known_.size() == kMost) known_.clear();
  return known_.emplace(std::move(read), fold_venue(publication, names_)).first->second;
}

bool is_acronym_of_both(const VenueKey& bare, const VenueKey& journal) {
  const bool plain = bare.form == VenueForm::unknown && bare.ordinal == 0 && bare.row >= 0 && bare.words.find(' ') == std::string::npos;
  return plain && journal.form == VenueForm::periodical && (journal.words == bare.words || journal.words.starts_with(bare.words + ' '));
}

Level compare_venues(const VenueKey& a, const VenueKey& b, const VenueNames& names) {
  if (a.empty() || b.empty()) return Level::missing;
  if (a.report || b.report) return a.report && b.report ? Level::missing : Level::later;
  if (!a.short_name.empty() && !b.short_name.empty()) return compare_short_names(a, b, names);
  if (is_sponsors_name(a.words) || is_sponsors_name(b.words)) return Level::missing;  // "Proc. of ACM"
  if (is_cut_before_kind(a, b, names) || is_cut_before_kind(b, a, names)) return Level::missing;
  const bool unlike = have_unlike_forms(a, b, names);
  if (!a.words.empty() && a.words == b.words) return unlike ? Level::different : Level::equal;
  if (unlike) return Level::different;
  if (a.row >= 0 && b.row >= 0) return a.row == b.row ? Level::close : Level::different;
  if (have_close_names(a, b, names)) return Level::close;
  return a.known && b.known ? Level::different : Level::missing;
}

}  // namespace bibfold
