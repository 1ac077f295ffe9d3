// A stretch of free text that is a list of names, taken apart: parse_author_list. Commas stand between names in one list and inside them
// in another ("Jane Doe, John Roe", "Doe, Jane, Roe, John", "Doe, J., John Roe"), so the list is read as a whole: every way to group its
// segments into names is scored by the words' likeness to given and family names and by how well the names agree in form, and the best
// one is taken (dynamic programming, linear time). Where the list begins and ends in a reference is the reference parser's affair.
#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "interpret/author_readings.h"
#include "interpret/name_capitals.h"
#include "interpret/name_parts.h"
#include "interpret/name_scan.h"
#include "interpret/name_segments.h"
#include "interpret/names.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// The forms that a whole list may be in.
constexpr std::array<Form, 5> kStyles{Form::given_first, Form::family_initials, Form::inverted_initials, Form::inverted_given,
                                      Form::single};

// What a name of the form (column) costs in a list of the style (row): Doe J next to Jane Doe is rare, Doe, J. is not.
//                                       given  fam-ini inv-ini inv-giv single body native nothing
constexpr int kMismatch[5][kForms] = {{0, 8, 4, 8, 22, 2, 2, 30},      // given first
                                      {6, 0, 6, 10, 18, 2, 2, 30},     // family and initials
                                      {4, 4, 0, 6, 18, 2, 2, 30},      // Doe, J.
                                      {6, 10, 2, 0, 18, 2, 2, 30},     // Doe, Jane
                                      {16, 16, 12, 12, 4, 2, 2, 30}};  // Doe, Roe

// --- the best reading of the whole -------------------------------------------------------------------------------------------------

struct Step {
  Reading reading;
  bool suffix_behind_family = false;  // "Doe, Jr., J."
  bool suffix_behind = false;         // "Doe, J., Jr.", "John Doe, Jr."
};

class ListReader {
 public:
  explicit ListReader(std::vector<Segment> segments) : segments_(std::move(segments)) { collect_readings(); }

  /// The steps of the best reading, in order.
  std::vector<Step> best() {
    std::vector<Step> best_steps;
    best_score_ = std::numeric_limits<int>::min();
    for (std::size_t style = 0; style < kStyles.size(); ++style) {
      auto [score, steps] = read_in_style(style);
      if (score > best_score_) {
        best_score_ = score;
        best_steps = std::move(steps);
      }
    }
    return best_steps;
  }
  [[nodiscard]] int score() const { return best_score_; }

 private:
  // A full stop before initials is a comma misprinted: "Roe. J."
  [[nodiscard]] bool comma_before(std::size_t i) const {
    if (i >= segments_.size()) return false;
    const Separator before = segments_[i].source->before;
    return before == Separator::comma || (before == Separator::strong && segments_[i].initials);
  }

  // Every possible step from every segment; what it costs in a style is added later.
  void collect_readings() {
    steps_.resize(segments_.size());
    const bool strong_list = is_in_pairs() || std::any_of(segments_.begin(), segments_.end(),
                                                          [](const Segment& s) { return s.source->before == Separator::strong; });
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      for (const Form form : {Form::given_first, Form::family_initials, Form::native, Form::body, Form::single, Form::nothing}) {
        add_step(i, {read_alone(segments_[i], form), false, false});
      }
      if (!comma_before(i + 1)) continue;
      Reading pair = read_inverted(segments_[i], segments_[i + 1]);
      if (strong_list && !comma_before(i) && !comma_before(i + 2)) pair.score += 12;  // "Doe, Jane; Roe, John"
      if (i == 0) pair.score += first_bonus();
      add_step(i, {pair, false, false});
      if (segments_[i + 1].suffix && comma_before(i + 2)) {
        Reading reading = read_inverted(segments_[i], segments_[i + 2]);
        reading.segments = 3;
        add_step(i, {reading, true, false});
      }
    }
  }

  // "Doe, Jane and Roe, John and Wang, Wei": comma and conjunction take turns.
  [[nodiscard]] bool is_in_pairs() const {
    if (segments_.size() < 4 || segments_.size() % 2 != 0) return false;
    for (std::size_t i = 1; i < segments_.size(); ++i) {
      const Separator expected = i % 2 == 1 ? Separator::comma : Separator::conjunction;
      if (segments_[i].source->before != expected) return false;
    }
    return true;
  }

  // "Doe, Jane, John Roe, and Max Muster": many styles invert the first name alone. Not in "Doe, Roe, and Muster".
  [[nodiscard]] int first_bonus() const {
    if (segments_.size() == 2) return 16;
    const bool whole_names = std::any_of(segments_.begin() + 2, segments_.end(), [](const Segment& s) { return s.words.size() > 1; });
    return whole_names ? 12 : 0;
  }

  void add_step(std::size_t i, Step step) {
    if (step.reading.score <= kImpossible / 2) return;
    steps_[i].push_back(step);
    const std::size_t next = i + static_cast<std::size_t>(step.reading.segments);
    if (comma_before(next) && segments_[next].suffix && step.reading.form != Form::nothing && !step.suffix_behind_family) {
      ++step.reading.segments;
      step.suffix_behind = true;
      step.reading.score += 4;
      steps_[i].push_back(step);
    }
  }

  std::pair<int, std::vector<Step>> read_in_style(std::size_t style) const {
    const std::size_t n = segments_.size();
    std::vector<int> score(n + 1, std::numeric_limits<int>::min() / 2);
    std::vector<const Step*> choice(n, nullptr);
    score[n] = 0;
    for (std::size_t i = n; i-- > 0;) {
      for (const Step& step : steps_[i]) {
        const int cost = kMismatch[style][static_cast<std::size_t>(step.reading.form)];
        const int total = step.reading.score - cost + score[i + static_cast<std::size_t>(step.reading.segments)];
        if (total > score[i]) {
          score[i] = total;
          choice[i] = &step;
        }
      }
    }
    std::vector<Step> steps;
    for (std::size_t i = 0; i < n; i += static_cast<std::size_t>(steps.back().reading.segments)) steps.push_back(*choice[i]);
    return {score[0], std::move(steps)};
  }

  std::vector<Segment> segments_;
  std::vector<std::vector<Step>> steps_;
  int best_score_ = 0;
};

// --- from steps to names -------------------------------------------------------------------------------------------------------------

Name build_name(std::span<const Segment> segments, const Step& step) {
  const NameWords all = segments[0].words;
  const NameWords words = without_native(all);
  const auto given = [&] { return segments[step.suffix_behind_family ? 2 : 1].words; };
  Name name;
  switch (step.reading.form) {
    case Form::given_first: {
      const WordRange range = capital_family(words);
      name = range.end > range.begin ? capital_family_name(words) : given_first_name(words);
      break;
    }
    case Form::family_initials:
      name = family_then_initials(words);
      break;
    case Form::inverted_initials:
    case Form::inverted_given:
      name = inverted_name_of(words, given());
      break;
    case Form::native:
      return native_name(all);
    default:
      name = literal_name(words);
  }
  name.native = join_words(all.subspan(words.size()));
  if (step.suffix_behind_family) name.suffix = suffix_of(segments[1].words);
  if (step.suffix_behind) name.suffix = suffix_of(segments[static_cast<std::size_t>(step.reading.segments) - 1].words);
  return name;
}

ListedName listed_name(std::span<const Segment> segments, const Step& step) {
  ListedName listed;
  listed.name = build_name(segments, step);
  for (const Segment& segment : segments) {
    listed.marks.insert(listed.marks.end(), segment.source->marks.begin(), segment.source->marks.end());
    add_extras(listed.name, *segment.source);
  }
  listed.begin = segments.front().words.front().begin;
  listed.end = segments.back().words.back().end;
  listed.confidence = std::clamp(500 + 20 * (step.reading.score - kName), 0, 1000);
  return listed;
}

std::vector<Segment> make_segments(const std::vector<NameSegment>& sources) {
  std::vector<Segment> segments;
  segments.reserve(sources.size());
  for (const NameSegment& source : sources) segments.push_back(make_segment(source));
  return segments;
}

// The period behind the last of "Doe JA, Roe B." ends the sentence.
void drop_sentence_period(std::string& initials) {
  if (initials.ends_with('.') && initials.find('.') == initials.size() - 1) initials.pop_back();
}

bool other_names_have_bare_initials(std::span<const Step> steps, std::span<const Segment> segments) {
  std::size_t i = 0;
  for (const Step& step : steps) {
    const NameWord& last = segments[i].words.back();
    i += static_cast<std::size_t>(step.reading.segments);
    if (i < segments.size() && step.reading.form == Form::family_initials && last.shape == WordShape::capitals) return true;
  }
  return false;
}

void append_names(const std::vector<Segment>& segments, const std::vector<Step>& steps, AuthorList& list) {
  std::size_t i = 0;
  for (const Step& step : steps) {
    const auto count = static_cast<std::size_t>(step.reading.segments);
    if (step.reading.form != Form::nothing) list.names.push_back(listed_name(std::span(segments).subspan(i, count), step));
    i += count;
  }
  if (list.names.empty() || steps.back().reading.form != Form::family_initials) return;
  std::string& given = list.names.back().name.given;
  if (given.size() > 2 || other_names_have_bare_initials(steps, segments)) {
    if (segments.back().words.back().shape == WordShape::initials) drop_sentence_period(given);
  }
}

}  // namespace

AuthorList parse_author_list(std::string_view text, std::span<const StyleRun> runs) {
  NameScan scan = scan_names(text, runs);
  AuthorList list;
  list.truncated = scan.truncated;
  std::vector<NameSegment> sources = join_bodies(split_before_initials(split_native(std::move(scan.segments))), text);
  if (sources.empty()) return list;
  settle_capitals(sources);
  const std::vector<Segment> segments = make_segments(sources);
  ListReader reader(segments);
  const std::vector<Step> steps = reader.best();
  if (segments.size() > 2 && segments.back().initials) {
    const std::vector<NameSegment> finer = split_behind_initials(sources);
    const std::vector<Segment> finer_segments = make_segments(finer);
    ListReader finer_reader(finer_segments);
    const std::vector<Step> finer_steps = finer_reader.best();
    const bool complete =
        std::none_of(finer_steps.begin(), finer_steps.end(), [](const Step& s) { return s.reading.form == Form::nothing; });
    if (complete && finer_reader.score() > reader.score()) {
      append_names(finer_segments, finer_steps, list);
      return list;
    }
  }
  append_names(segments, steps, list);
  return list;
}

bool has_initial(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool alone = at < 2 || text[at - 2] == ' ' || text[at - 2] == '-' || text[at - 2] == '.';
    if (text[at] == '.' && is_ascii_upper(text[at - 1]) && alone) return true;
  }
  return false;
}

bool names_persons(std::string_view text) {
  constexpr int kNameEnough = 300;
  const AuthorList list = parse_author_list(text);
  return !list.names.empty() && std::all_of(list.names.begin(), list.names.end(),
                                            [](const ListedName& n) { return n.confidence >= kNameEnough && n.name.literal.empty(); });
}

}  // namespace bibfold
