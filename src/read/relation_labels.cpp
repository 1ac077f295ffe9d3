// See relation_labels.h. A label is made of words of two tables, and of nothing else from the last sign of punctuation on, so that neither
// "Program Committee Member: …" nor "Our reference: …" is one.
#include "read/relation_labels.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "read/phrases.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestLabel = 60;  // bytes
constexpr std::size_t kMostLabels = 32;    // in one line: more are a page without line ends, or no labels

// clang-format off
/// What a person is to the owner. Folded, sorted.
constexpr std::array<std::string_view, 94> kRelations{
    "advisee", "advisees", "adviser", "advisers", "advisor", "advisors", "advisory committee", "betreuer", "betreuerin", "betreuung",
    "chair", "co advisee", "co advisees", "co adviser", "co advisers", "co advisor", "co advisors", "co chair", "co directeur",
    "co director", "co mentor", "co mentors", "co orientador", "co promotor", "co supervised with", "co supervisor", "co supervisors",
    "coadvisor", "coadvisors", "colaboradores", "collaborateurs", "collaboration with", "collaborator", "collaborators", "committee",
    "committee chair", "committee members", "coorientador", "copromotor", "correlatore", "cosupervisor", "cosupervisors", "directed by",
    "directeur", "directeur de these", "directeurs", "directeurs de these", "director de tesis", "directora de tesis",
    "directores de tesis", "directrice", "directrice de these", "doktormutter", "doktorvater", "encadrant", "encadrante", "encadrants",
    "erstgutachter", "examination committee", "examiner", "examiners", "gutachter", "handledare", "host", "hosts", "joint with",
    "jointly with", "jury", "mentee", "mentees", "mentor", "mentors", "opponent", "opponents", "orientador", "orientadora", "preceptor",
    "promotor", "promotores", "promotors", "referee", "referees", "relatore", "relatrice", "supervision", "supervisor", "supervisora",
    "supervisore", "supervisores", "supervisors", "tutor", "tutores", "veileder", "zweitgutachter"};
static_assert(are_phrases(kRelations));

/// Words beside them. Folded, sorted.
constexpr std::array<std::string_view, 68> kBeside{
    "a", "academic", "and", "b", "bachelor", "bachelors", "current", "d", "de", "dissertation", "doc", "doctoral", "doctorate", "e", "et",
    "external", "faculty", "first", "former", "graduate", "habilitation", "honors", "honours", "host", "in", "industrial", "industry",
    "internal", "internship", "joint", "key", "lead", "long", "m", "main", "major", "master", "masters", "minor", "ms", "msc", "my", "of",
    "ph", "phd", "pi", "post", "postdoc", "postdoctoral", "primary", "principal", "project", "qualifying", "recent", "research", "s",
    "sc", "scientific", "second", "secondary", "senior", "term", "tfg", "tfm", "the", "thesis", "und", "y"};

/// In a sentence. In lower case, with the blank behind.
constexpr std::array<std::string_view, 24> kPhrases{
    "advised by ", "co-advised by ", "co-advised with ", "co-mentored by ", "co-supervised by ", "co-supervised with ",
    "collaborating with ", "in collaboration with ", "joint work with ", "jointly advised by ", "jointly supervised by ",
    "jointly supervised with ", "mentored by ", "supervised by ", "under the direction of ", "under the guidance of ",
    "under the mentorship of ", "under the supervision of ", "betreut von ", "unter der leitung von ", "encadr\u00E9 par ",
    "encadr\u00E9e par ", "bajo la direcci\u00F3n de ", "sotto la supervisione di "};
// clang-format on

bool is_beside(std::string_view word) { return is_one_of(kBeside, word); }

/// "advisor s" of "Advisor(s)" is one word of the table and one beside it.
bool is_label(std::string_view folded) {
  bool relation = false;
  for (std::size_t at = 0; at < folded.size();) {
    const std::string_view row = longest_phrase(kRelations, folded, at);
    const std::size_t end = next_word(folded, row.empty() ? at : at + row.size() - 1);
    if (row.empty() && !is_beside(trim(folded.substr(at, end - at)))) return false;
    relation = relation || !row.empty();
    at = end;
  }
  return relation;
}

/// Where a label that ends at `end` can begin: behind the last sign that is no part of a word, nor of "Ph.D. Advisor(s)".
std::size_t label_begin(std::string_view text, std::size_t end) {
  std::size_t begin = end > kLongestLabel ? end - kLongestLabel : 0;
  while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  for (std::size_t at = begin; at < end;) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    const bool plural = c == '(' && (text.substr(here, 3) == "(s)" || text.substr(here, 4) == "(en)");
    const bool sentence = c == '.' && at < end && text[at] == ' ' && here >= 2 && is_lower(static_cast<unsigned char>(text[here - 2]));
    const bool inside = is_letter(c) || is_combining(c) || c == ' ' || c == '-' || c == '/' || c == '\'' || c == 0x2019 || c == '.' ||
                        (c == ')' && text.substr(0, here).ends_with("(s")) || plural;
    if (!inside || sentence) begin = at;
  }
  return begin;
}

struct FoundLabel {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// "Mentors: ", "Advisor – ", "*Advisor* ".
void find_labels(const StyledText& styled, std::vector<FoundLabel>& out) {
  const std::string_view text = styled.text;
  const auto try_label = [&](std::size_t end, std::size_t behind) {
    const std::size_t begin = label_begin(text, end);
    if (is_label(fold_text(text.substr(begin, end - begin)))) out.push_back({begin, behind});
  };
  for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) try_label(at, at + 1);
  for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "}) {
    const std::size_t at = text.substr(0, kLongestLabel).find(dash);
    if (at != std::string_view::npos) try_label(at, at + dash.size());
  }
  if (styled.runs.empty() || styled.runs[0].begin != 0) return;
  const std::size_t end = styled.runs[0].end;
  if (end < text.size() && text[end] == ' ') try_label(end, end);
}

void find_phrases(std::string_view text, std::vector<FoundLabel>& out) {
  for (const std::string_view phrase : kPhrases) {
    for (std::size_t at = find_ignoring_case(text, phrase); at != std::string_view::npos;
         at = find_ignoring_case(text, phrase, at + phrase.size())) {
      const bool whole = at == 0 || !(is_letter(static_cast<unsigned char>(text[at - 1])) || text[at - 1] == '-');
      if (whole) out.push_back({at, at + phrase.size()});
    }
  }
}

/// The full stop at `at` ends a sentence: behind a word, but "Prof.", or a bracket.
bool ends_sentence(std::string_view text, std::size_t at) {
  if (at < 2 || (at + 1 < text.size() && text[at + 1] != ' ') || text.substr(0, at).ends_with("Prof")) return false;
  const auto lower_at = [text](std::size_t i) { return is_lower(static_cast<unsigned char>(text[i])); };
  return text[at - 1] == ')' || (lower_at(at - 1) && lower_at(at - 2));
}

/// The end of what a label announces: of the sentence, or of the bracket in which it stands.
std::size_t stretch_end(std::string_view text, std::size_t begin, std::size_t limit) {
  int depth = 0;
  for (std::size_t at = begin; at < limit; ++at) {
    const char c = text[at];
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && --depth < 0) return at;
    if (c == '.' && ends_sentence(text, at)) return at;
  }
  return limit;
}

}  // namespace

std::vector<LabelledStretch> find_relations(const StyledText& text) {
  std::vector<FoundLabel> labels;
  find_labels(text, labels);
  find_phrases(text.text, labels);
  std::sort(labels.begin(), labels.end(),
            [](const FoundLabel& a, const FoundLabel& b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
  std::vector<LabelledStretch> out;
  for (std::size_t i = 0; i < std::min(labels.size(), kMostLabels); ++i) {
    const std::size_t limit = i + 1 < labels.size() ? std::max(labels[i + 1].begin, labels[i].end) : text.text.size();
    const std::size_t end = stretch_end(text.text, labels[i].end, limit);
    out.push_back({static_cast<std::uint32_t>(labels[i].end), static_cast<std::uint32_t>(end)});
  }
  return out;
}

bool is_relation_label(std::string_view text) {
  text = trim(text);
  while (text.ends_with(':')) text.remove_suffix(1);
  return text.size() <= kLongestLabel && is_label(fold_text(text));
}

}  // namespace bibfold
