// Reads the state of a publication in front of its venue: `read_status`. A table of words in several languages; a status is such words and
// then nothing, a comma, or a preposition before a name. Which piece of a reference may hold one is not decided here.
#include "interpret/item_status.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

struct Phrase {
  std::string_view words;  // folded, one blank between two
  Stage stage;
};

// In the order of search: the longer of two that begin alike comes first.
constexpr Phrase kPhrases[] = {{"accepted for publication", Stage::accepted},
                               {"accepted for presentation", Stage::accepted},
                               {"accepted", Stage::accepted},
                               {"to appear", Stage::accepted},
                               {"will appear", Stage::accepted},
                               {"appearing", Stage::accepted},
                               {"forthcoming", Stage::accepted},
                               {"in press", Stage::accepted},
                               {"im erscheinen", Stage::accepted},
                               {"im ersch", Stage::accepted},
                               {"i ersch", Stage::accepted},
                               {"i e", Stage::accepted},
                               {"i dr", Stage::accepted},
                               {"under utgivning", Stage::accepted},
                               {"under publicering", Stage::accepted},
                               {"kommande", Stage::accepted},
                               {"i tryck", Stage::accepted},
                               {"i trykk", Stage::accepted},
                               {"in druk", Stage::accepted},
                               {"w druku", Stage::accepted},
                               {"v tisku", Stage::accepted},
                               {"painossa", Stage::accepted},
                               {"baskida", Stage::accepted},
                               {"i vorb", Stage::submitted},
                               {"erscheint", Stage::accepted},
                               {"im druck", Stage::accepted},
                               {"angenommen", Stage::accepted},
                               {"a paraitre", Stage::accepted},
                               {"sous presse", Stage::accepted},
                               {"accepte", Stage::accepted},
                               {"en prensa", Stage::accepted},
                               {"aceptado", Stage::accepted},
                               {"in corso di stampa", Stage::accepted},
                               {"in corso di pubblicazione", Stage::accepted},
                               {"accettato", Stage::accepted},
                               {"no prelo", Stage::accepted},
                               {"aceito", Stage::accepted},
                               {"submitted for publication", Stage::submitted},
                               {"submitted for review", Stage::submitted},
                               {"submitted", Stage::submitted},
                               {"resubmitted", Stage::submitted},
                               {"revised and resubmitted", Stage::submitted},
                               {"revise and resubmit", Stage::submitted},
                               {"revise & resubmit", Stage::submitted},
                               {"revise resubmit", Stage::submitted},
                               {"reviseandresubmit", Stage::submitted},
                               {"reviseresubmit", Stage::submitted},
                               {"reject and resubmit", Stage::submitted},
                               {"invited to revise and resubmit", Stage::submitted},
                               {"revision requested", Stage::submitted},
                               {"revisions requested", Stage::submitted},
                               {"rr", Stage::submitted},
                               {"minor revision requested", Stage::submitted},
                               {"major revision requested", Stage::submitted},
                               {"minor revisions requested", Stage::submitted},
                               {"major revisions requested", Stage::submitted},
                               {"minor revision", Stage::submitted},
                               {"minor revisions", Stage::submitted},
                               {"major revision", Stage::submitted},
                               {"major revisions", Stage::submitted},
                               {"under review", Stage::submitted},
                               {"under 1st round review", Stage::submitted},
                               {"under 3rd round review", Stage::submitted},
                               {"under first round review", Stage::submitted},
                               {"under third round review", Stage::submitted},
                               {"in second round review", Stage::submitted},
                               {"in 2nd round review", Stage::submitted},
                               {"revising for 1st round", Stage::submitted},
                               {"revising for 2nd round", Stage::submitted},
                               {"revising for 3rd round", Stage::submitted},
                               {"revising for second round", Stage::submitted},
                               {"revising for resubmission", Stage::submitted},
                               {"being revised", Stage::submitted},
                               {"preparing for submission", Stage::submitted},
                               {"under 2nd round review", Stage::submitted},
                               {"under 1st review", Stage::submitted},
                               {"under 2nd review", Stage::submitted},
                               {"under 3rd review", Stage::submitted},
                               {"under first review", Stage::submitted},
                               {"under second review", Stage::submitted},
                               {"under third review", Stage::submitted},
                               {"under 2ndround review", Stage::submitted},
                               {"under second round review", Stage::submitted},
                               {"under secondround review", Stage::submitted},
                               {"under revision for resubmission", Stage::submitted},
                               {"under revision", Stage::submitted},
                               {"under submission", Stage::submitted},
                               {"under consideration", Stage::submitted},
                               {"in review", Stage::submitted},
                               {"in revision", Stage::submitted},
                               {"in submission", Stage::submitted},
                               {"in preparation for submission", Stage::submitted},
                               {"in preparation", Stage::submitted},
                               {"eingereicht", Stage::submitted},
                               {"in begutachtung", Stage::submitted},
                               {"in vorbereitung", Stage::submitted},
                               {"soumis", Stage::submitted},
                               {"en evaluation", Stage::submitted},
                               {"en preparation", Stage::submitted},
                               {"enviado", Stage::submitted},
                               {"en evaluacion", Stage::submitted},
                               {"en revision", Stage::submitted},
                               {"submetido", Stage::submitted},
                               {"em avaliacao", Stage::submitted},
                               {"in valutazione", Stage::submitted},
                               {"in preparazione", Stage::submitted}};

// "Currently under review", "2nd round R&R", "Manuscript in preparation"
constexpr std::array<std::string_view, 17> kLeading{"1st",     "2nd",         "3rd", "article", "conditionally", "currently", "first",
                                                    "invited", "manuscript",  "now", "paper",   "provisionally", "round",     "second",
                                                    "third",   "tentatively", "to"};
// "Accepted (with minor revisions) in", "submitted, 2nd round"
constexpr std::array<std::string_view, 19> kTrailing{"1st",    "2nd",      "3rd",       "first",   "second",  "third",       "round",
                                                     "after",  "be",       "for",       "minor",   "pending", "publication", "major",
                                                     "review", "revision", "revisions", "subject", "with"};
constexpr std::array<std::string_view, 16> kPrepositions{"a",   "at",   "bei", "beim", "by", "dans", "em", "en",
                                                         "for", "from", "im",  "in",   "on", "su",   "to", "with"};

struct Word {
  std::string folded;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool closes = false;  // punctuation behind it
};

// A status has few words: what is behind them need not be looked at.
constexpr std::size_t kMostWords = 14;

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size() && words.size() < kMostWords;) {
    if (text[at] == ' ' || text[at] == '(') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view printed = text.substr(at, end - at);
    const char last = printed.back();
    const bool closes = last == ',' || last == ':' || last == ';' || last == ')' || last == '.';
    words.push_back({printed == "&" ? "&" : fold_letters(printed), at, end, closes});
    at = end;
  }
  return words;
}

std::size_t match_length(const std::vector<Word>& words, std::size_t at, std::string_view phrase) {
  std::size_t k = at;
  for (const std::string_view word : split(phrase, ' ')) {
    if (k == words.size() || words[k].folded != word || (k > at && words[k - 1].closes)) return 0;
    ++k;
  }
  return k - at;
}

const Phrase* phrase_at(const std::vector<Word>& words, std::size_t at, std::size_t& length) {
  for (const Phrase& phrase : kPhrases) {
    length = match_length(words, at, phrase.words);
    if (length > 0) return &phrase;
  }
  return nullptr;
}

// Behind "to" and "for" stands the venue or more of the status: "for publication in X", "for the X".
std::size_t behind_trailing(const std::vector<Word>& words, std::size_t k) {
  std::size_t next = k;
  while (next < words.size() && !words[next - 1].closes && is_one_of(kTrailing, words[next].folded)) ++next;
  return next > k && is_one_of(kPrepositions, words[next - 1].folded) && next - k == 1 ? k : next;
}

std::size_t begin_of(const std::vector<Word>& words, std::size_t k, std::string_view text) {
  if (k < words.size() && (text.substr(words[k].begin).starts_with("the ") || text.substr(words[k].begin).starts_with("der "))) ++k;
  return k < words.size() ? words[k].begin : text.size();
}

}  // namespace

StatusReading read_status(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  std::size_t at = 0;
  std::size_t length = 0;
  const Phrase* phrase = phrase_at(words, at, length);
  while (phrase == nullptr && at < words.size() && is_one_of(kLeading, words[at].folded)) phrase = phrase_at(words, ++at, length);
  if (phrase == nullptr) return {};
  const std::size_t k = behind_trailing(words, at + length);
  StatusReading out{phrase->stage, words[k - 1].end, text.size()};
  if (k == words.size()) return out;
  const bool preposition = !words[k - 1].closes && is_one_of(kPrepositions, words[k].folded) && k + 1 < words.size();
  if (!preposition && !words[k - 1].closes) return {};
  out.rest = begin_of(words, preposition ? k + 1 : k, text);
  return out;
}

Stage stage_of_words(std::string_view text) {
  const std::string folded = fold_text(text);
  const auto says = [&](std::string_view what) { return folded.find(what) != std::string::npos; };
  if (says("submit") || says("under review") || says("in review") || says("revision") || says("preparation")) return Stage::submitted;
  if (says("accepted") || says("appear") || says("press") || says("forthcoming") || says("druck") || says("erscheinen"))
    return Stage::accepted;
  if (says("preprint")) return Stage::preprint;
  return read_status(text).stage;
}

}  // namespace bibfold
