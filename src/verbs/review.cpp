// review: asks a person about each possible pair, and writes the answers into the file of decisions, each as soon as it is given. External
// function: run_review. Answers come from standard input, a line each, whether it is a terminal or not; its end is "quit".
#include <unistd.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "output.h"
#include "terminal.h"
#include "text/utf8.h"
#include "verbs/common.h"
#include "verbs/verbs.h"
#include "write/explain.h"
#include "write/rulings.h"
#include "write/side_by_side.h"

namespace bibfold {
namespace {

constexpr std::string_view kHeader =
    "# Decisions about publications, read with --decisions. A paragraph each: same, distinct or not-ours, then the publications,\n"
    "# a line each, by all their names. Any of them may be changed or removed.\n";

struct Question {
  PublicationId a = kNoPublication;
  PublicationId b = kNoPublication;
  std::size_t work_a = 0;  ///< clusters
  std::size_t work_b = 0;
  std::string_view rule;
  int weight = 0;
};

/// One for two clusters: what speaks most for it. The surest first.
std::vector<Question> questions_of(const Reading& reading, const Matching& matching) {
  std::vector<std::size_t> cluster_of(reading.publications.size(), 0);
  for (std::size_t c = 0; c < matching.clusters.size(); ++c) {
    for (const PublicationId id : matching.clusters[c]) cluster_of[index(id)] = c;
  }
  std::vector<Question> all;
  for (const Decision& d : matching.decisions) {
    const MatchRuleInfo* const rule = find_match_rule(d.rule);
    const bool asked = d.verdict == Verdict::possible && rule != nullptr && rule->relation != "extended-version";
    const auto [low, high] = std::minmax({cluster_of[index(d.first)], cluster_of[index(d.second)]});
    if (asked && low != high) all.push_back({d.first, d.second, low, high, d.rule, d.weight});
  }
  std::sort(all.begin(), all.end(),
            [](const Question& x, const Question& y) { return std::tuple(-x.weight, x.a, x.b) < std::tuple(-y.weight, y.a, y.b); });
  std::map<std::pair<std::size_t, std::size_t>, bool> met;
  std::erase_if(all, [&met](const Question& q) { return !met.try_emplace({q.work_a, q.work_b}, true).second; });
  return all;
}

enum class Reply : std::uint8_t { same, distinct, a_not_ours, b_not_ours, neither_ours, skip, back, quit, explain, help, unknown };

struct ReplyWord {
  std::string_view word;
  Reply reply;
};
constexpr ReplyWord kReplies[] = {
    {"s", Reply::same},
    {"same", Reply::same},
    {"d", Reply::distinct},
    {"distinct", Reply::distinct},
    {"na", Reply::a_not_ours},
    {"nb", Reply::b_not_ours},
    {"n a", Reply::a_not_ours},
    {"n b", Reply::b_not_ours},
    {"n both", Reply::neither_ours},
    {"nab", Reply::neither_ours},
    {"k", Reply::skip},
    {"skip", Reply::skip},
    {"b", Reply::back},
    {"back", Reply::back},
    {"q", Reply::quit},
    {"quit", Reply::quit},
    {"e", Reply::explain},
    {"explain", Reply::explain},
    {"?", Reply::help},
    {"h", Reply::help},
    {"help", Reply::help},
};

constexpr std::string_view kHelp =
    "  s, same      one work: they will be folded\n"
    "  d, distinct  two works: they will stay two, and not be asked about again\n"
    "  na, nb, nab  A, B or both are not ours (the list pools namesakes): left out of what merge writes\n"
    "  k, skip      no decision now\n"
    "  e, explain   why, comparison by comparison, and what would change the verdict; then the same question\n"
    "  b, back      to the question before, and take its answer back\n"
    "  q, quit      what has been answered is written\n";

/// The dialogue: questions, answers, and the file that grows with them.
class Review {
 public:
  Review(const Options& options, const Reading& reading, const Matching& matching, std::vector<Question> questions, std::string path)
      : reading_(reading),
        matching_(matching),
        match_options_{options.fold, thread_count(options), reading.rulings},
        questions_(std::move(questions)),
        answers_(questions_.size()),
        path_(std::move(path)),
        style_{terminal_width(), wants_color(options.color, STDOUT_FILENO)} {
    for (std::uint32_t i = 0; i < reading.sources.size(); ++i) {
      if (reading.sources[SourceId{i}].role == InputRole::decisions) before_ = reading.sources[SourceId{i}].text;
    }
  }

  /// A Failure when an answer could not be written.
  std::optional<Failure> run() {
    std::vector<std::size_t> asked;
    for (std::size_t at = 0; at < questions_.size();) {
      if (is_settled(questions_[at])) {
        ++at;
        continue;
      }
      const Reply reply = ask(at);
      if (reply == Reply::quit) return std::nullopt;
      if (reply == Reply::back) {
        if (asked.empty()) {
          say("there is no question before this one\n");
          continue;
        }
        at = asked.back();
        asked.pop_back();
        if (auto failure = answer(at, std::nullopt)) return failure;
        continue;
      }
      asked.push_back(at);
      if (auto failure = answer(at, reply == Reply::skip ? std::nullopt : std::optional(reply))) return failure;
      ++at;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string summary() const {
    const auto given = std::count_if(answers_.begin(), answers_.end(), [](const auto& a) { return a.has_value(); });
    const auto left = std::count_if(questions_.begin(), questions_.end(), [this](const Question& q) { return !is_settled(q); });
    std::string out = fmt::format("{}, {} left", count_of(static_cast<std::size_t>(given), "decision"),
                                  count_of(static_cast<std::size_t>(left), "possible pair"));
    return given == 0 ? out : out + fmt::format("; written to {}: use it with --decisions {}", path_, path_);
  }

 private:
  static void say(std::string_view text) { (void)write_standard_output(text); }

  // ---- what is settled by the answers

  [[nodiscard]] std::size_t root(std::size_t work) const {
    for (auto at = joined_.find(work); at != joined_.end(); at = joined_.find(work)) work = at->second;
    return work;
  }
  [[nodiscard]] std::pair<std::size_t, std::size_t> sides(const Question& q) const { return std::minmax({root(q.work_a), root(q.work_b)}); }

  /// What follows from all answers. They are few, and one may have been taken back.
  void draw_conclusions() {
    joined_.clear();
    apart_.clear();
    out_.clear();
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      if (answers_[i] != Reply::same) continue;
      const auto [low, high] = sides(questions_[i]);
      if (low != high) joined_[high] = low;
    }
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      const Question& q = questions_[i];
      if (answers_[i] == Reply::distinct) apart_.insert(sides(q));
      if (answers_[i] == Reply::a_not_ours || answers_[i] == Reply::neither_ours) out_.insert(q.a);
      if (answers_[i] == Reply::b_not_ours || answers_[i] == Reply::neither_ours) out_.insert(q.b);
    }
  }

  /// Answered, or a consequence of other answers.
  [[nodiscard]] bool is_settled(const Question& q) const {
    const auto works = sides(q);
    return works.first == works.second || apart_.contains(works) || out_.contains(q.a) || out_.contains(q.b);
  }

  // ---- the dialogue

  [[nodiscard]] const Publication& publication(PublicationId id) const { return reading_.publications[index(id)]; }

  Reply ask(std::size_t at) {
    const Question& q = questions_[at];
    const MatchRuleInfo* const rule = find_match_rule(q.rule);
    say(fmt::format("\n{} of {}: possibly one work ({})\n{}\n\n{}\n", at + 1, questions_.size(), q.rule,
                    rule == nullptr ? "" : rule->explanation,
                    write_side_by_side(publication(q.a), publication(q.b), reading_.sources, style_)));
    for (;;) {
      const Reply reply = prompt("same, distinct, not ours (na, nb, nab), skip, explain, back, quit? [s/d/n/k/e/b/q/?] ");
      switch (reply) {
        case Reply::explain:
          say("\n" + explanation(q) + "\n");
          break;
        case Reply::help:
          say(kHelp);
          break;
        case Reply::unknown:
          say("that is none of the answers; ? explains them\n");
          break;
        default:
          return reply;
      }
    }
  }

  /// As `explain --pair` tells it.
  [[nodiscard]] std::string explanation(const Question& q) const {
    const Explanation explained = explain_pair(reading_.publications, q.a, q.b, matching_, match_options_);
    return write_pair_explanation(explained, reading_.publications, reading_.sources, style_.color);
  }

  Reply prompt(std::string_view question) {
    std::optional<std::string> line = read_line(question);
    if (!line) return Reply::quit;
    if (*line == "n") {
      const std::optional<std::string> which = read_line("not ours: a, b or both? ");
      if (!which) return Reply::quit;
      line = "n " + *which;
    }
    const auto* const row = std::find_if(std::begin(kReplies), std::end(kReplies), [&](const ReplyWord& r) { return r.word == *line; });
    return row == std::end(kReplies) ? Reply::unknown : row->reply;
  }

  /// In lower case, without blanks around; nothing at the end of the input. Where nobody types, the answer is shown.
  std::optional<std::string> read_line(std::string_view question) {
    say(question);
    std::optional<std::string> line = input_.next();
    if (!line || !input_.is_terminal()) say(line.value_or("") + "\n");
    if (!line) return std::nullopt;
    return lower(collapse_blanks(*line));
  }

  // ---- the file

  std::optional<Failure> answer(std::size_t at, std::optional<Reply> reply) {
    if (answers_[at] == reply) return std::nullopt;
    answers_[at] = reply;
    draw_conclusions();
    std::string text = before_.empty() ? std::string(kHeader) : before_;
    if (text.back() != '\n') text += '\n';
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      if (answers_[i]) text += '\n' + paragraph(questions_[i], *answers_[i]);
    }
    const auto written = write_file(path_, text, false);
    return written ? std::nullopt : std::optional(Failure{written.error()});
  }

  [[nodiscard]] std::string paragraph(const Question& q, Reply reply) const {
    const Publication* const a = &publication(q.a);
    const Publication* const b = &publication(q.b);
    switch (reply) {
      case Reply::same:
        return write_ruling(Ruling::same, {a, b});
      case Reply::distinct:
        return write_ruling(Ruling::distinct, {a, b});
      case Reply::a_not_ours:
        return write_ruling(Ruling::not_ours, {a});
      case Reply::b_not_ours:
        return write_ruling(Ruling::not_ours, {b});
      case Reply::neither_ours:
        return write_ruling(Ruling::not_ours, {a, b});
      default:
        return {};
    }
  }

  const Reading& reading_;
  const Matching& matching_;
  MatchOptions match_options_;
  std::vector<Question> questions_;
  std::vector<std::optional<Reply>> answers_;
  std::string path_;
  SideStyle style_;
  std::string before_;  ///< the file as it was: kept byte for byte
  LineInput input_;
  std::map<std::size_t, std::size_t> joined_;  // work → the one that it is joined to
  std::set<std::pair<std::size_t, std::size_t>> apart_;
  std::set<PublicationId> out_;
};

}  // namespace

int run_review(const Options& options) {
  Report report(options);
  if (std::find(options.inputs.begin(), options.inputs.end(), "-") != options.inputs.end()) {
    return fail(report, "'-' cannot be an input of 'review': standard input is where the answers come from");
  }
  Result<Reading> reading = read_inputs({load_options(options), thread_count(options)}, report);
  if (!reading) return fail(report, explain_failure(reading.error(), options));
  report.stage("matching");
  const Matching matching = match_publications(*reading, {options.fold, thread_count(options)});
  report.diagnostics(ruling_diagnostics(*reading), reading->sources);
  Review review(options, *reading, matching, questions_of(*reading, matching), decisions_path(options));
  if (const auto failure = review.run()) return fail(report, failure->message);
  if (!options.quiet) report.text(review.summary() + "\n");
  return kDone;
}

}  // namespace bibfold
