// See heading_words.h. Phrases are folded (fold_text) and matched whole, longest first, at every word of the heading.
#include "read/heading_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace bibfold {
namespace {

using enum SectionKind;

struct Word {
  std::string_view phrase;
  SectionKind kind;
};

// `unknown` marks filling words: they decide nothing, but do not disturb a heading either. Grouped by kind; the order is free.
constexpr Word kWords[] = {
    // publications
    {"publication", publications},
    {"publications", publications},
    {"published work", publications},
    {"published works", publications},
    {"publication list", publications},
    {"papers", publications},
    {"paper", publications},
    {"articles", publications},
    {"article", publications},
    {"preprint", publications},
    {"preprints", publications},
    {"e prints", publications},
    {"proceedings", publications},
    {"books", publications},
    {"book", publications},
    {"monograph", publications},
    {"monographs", publications},
    {"chapter", publications},
    {"chapters", publications},
    {"book chapters", publications},
    {"edited volume", publications},
    {"edited volumes", publications},
    {"edited collections", publications},
    {"edited books", publications},
    {"special issues", publications},
    {"manuscript", publications},
    {"manuscripts", publications},
    {"bibliography", publications},
    {"writings", publications},
    {"selected writing", publications},
    {"selected works", publications},
    {"research output", publications},
    {"research outputs", publications},
    {"scholarly work", publications},
    {"scholarly works", publications},
    {"working papers", publications},
    {"work in progress", publications},
    {"works in progress", publications},
    {"technical reports", publications},
    {"tech reports", publications},
    {"reports", group},
    {"book review", publications},
    {"book reviews", publications},
    {"review articles", publications},
    {"encyclopedia entries", publications},
    {"reference entries", publications},
    {"op eds", publications},
    {"publikation", publications},
    {"publikationen", publications},
    {"publikationsliste", publications},
    {"publikationsverzeichnis", publications},
    {"schriftenverzeichnis", publications},
    {"veroffentlichung", publications},
    {"veroffentlichungen", publications},
    {"veroeffentlichungen", publications},
    {"schriften", publications},
    {"aufsatze", publications},
    {"beitrage", publications},
    {"buchbeitrage", publications},
    {"zeitschriftenartikel", publications},
    {"zeitschriftenbeitrage", publications},
    {"zeitschriftenaufsatze", publications},
    {"konferenzbeitrage", publications},
    {"tagungsbeitrage", publications},
    {"sammelbande", publications},
    {"monographien", publications},
    {"monografien", publications},
    {"artikel", publications},
    {"bucher", publications},
    {"buchkapitel", publications},
    {"rezensionen", publications},
    {"publicaciones", publications},
    {"articulos", publications},
    {"libros", publications},
    {"capitulos", publications},
    {"pubblicazioni", publications},
    {"articoli", publications},
    {"libri", publications},
    {"publicacoes", publications},
    {"artigos", publications},
    {"livros", publications},
    {"livres", publications},
    {"ouvrages", publications},
    {"chapitres", publications},
    {"travaux", publications},
    {"publicaties", publications},
    {"publikationer", publications},
    {"publikasjoner", publications},
    {"julkaisut", publications},
    {"publikacje", publications},
    {"publikace", publications},
    {"publikacije", publications},
    {"публикации", publications},
    {"статьи", publications},
    {"труды", publications},
    {"发表论文", publications},
    {"论文", publications},
    {"論文", publications},
    {"學術著作", publications},
    {"学术论文", publications},
    {"代表性论文", publications},
    {"著作", publications},
    {"研究業績", publications},
    {"논문", publications},
    // parts of a publication list
    {"journal", group},
    {"journals", group},
    {"conference", group},
    {"conferences", group},
    {"workshop", group},
    {"workshops", group},
    {"symposium", group},
    {"peer reviewed", group},
    {"peer review publications", publications},
    {"refereed", group},
    {"non refereed", group},
    {"unrefereed", group},
    {"under review", group},
    {"in review", group},
    {"in press", group},
    {"in preparation", group},
    {"in progress", group},
    {"in submission", group},
    {"submitted", group},
    {"accepted", group},
    {"forthcoming", group},
    {"to appear", group},
    {"published", group},
    {"unpublished", group},
    {"reviews", group},
    {"translations", group},
    {"dissertation", group},
    {"dissertations", group},
    {"thesis", group},
    {"theses", group},
    {"arxiv", group},
    {"datasets", group},
    {"original research", group},
    {"scholarship", group},
    {"edited", group},
    {"first author", group},
    {"corresponding author", group},
    {"co author", group},
    {"lead author", group},
    {"tagungsbande", group},
    {"herausgeberschaften", group},
    {"herausgeberschaft", group},
    {"begutachtet", group},
    {"ubersetzungen", group},
    {"dissertationen", group},
    {"eingereicht", group},
    {"im erscheinen", group},
    {"revues", group},
    {"actes", group},
    {"sous presse", group},
    {"en prensa", group},
    {"期刊", group},
    {"会议", group},
    // may hold publications, but need not
    {"research", research},
    {"research experience", positions},
    {"research interests", skills},
    {"research interest", skills},
    {"research areas", skills},
    {"research statement", skills},
    {"projects", research},
    {"project", research},
    {"projekte", research},
    {"proyectos", research},
    {"research projects", research},
    {"selected projects", research},
    {"highlights", research},
    {"portfolio", research},
    // look-alikes
    {"abstracts", abstracts},
    {"conference abstracts", abstracts},
    {"meeting abstracts", abstracts},
    {"talk", talks},
    {"talks", talks},
    {"invited talks", talks},
    {"presentation", talks},
    {"presentations", talks},
    {"presented papers", talks},
    {"papers presented", talks},
    {"paper presentations", talks},
    {"papers delivered", talks},
    {"panel", talks},
    {"panels", talks},
    {"lectures", talks},
    {"guest lectures", teaching},
    {"colloquia", talks},
    {"seminars", talks},
    {"invited seminars", talks},
    {"keynote", talks},
    {"keynotes", talks},
    {"poster", talks},
    {"posters", talks},
    {"speaking", talks},
    {"tutorials", talks},
    {"communications", talks},
    {"conference participation", talks},
    {"vortrag", talks},
    {"vortrage", talks},
    {"ponencias", talks},
    {"comunicaciones", talks},
    {"presentazioni", talks},
    {"exposes", talks},
    {"доклады", talks},
    {"报告", talks},
    {"exhibitions", talks},
    {"performances", talks},
    {"teaching", teaching},
    {"courses", teaching},
    {"coursework", education},
    {"lehre", teaching},
    {"lehrveranstaltungen", teaching},
    {"enseignement", teaching},
    {"docencia", teaching},
    {"didattica", teaching},
    {"教学", teaching},
    {"education", education},
    {"academic background", education},
    {"qualifications", education},
    {"degrees", education},
    {"training", education},
    {"ausbildung", education},
    {"studium", education},
    {"bildungsweg", education},
    {"formation", education},
    {"educacion", education},
    {"formacion", education},
    {"istruzione", education},
    {"formacao", education},
    {"opleiding", education},
    {"certifications", education},
    {"certificates", education},
    {"образование", education},
    {"教育", education},
    {"教育背景", education},
    {"教育经历", education},
    {"学歴", education},
    {"experience", positions},
    {"experiences", positions},
    {"work experience", positions},
    {"working experience", positions},
    {"employment", positions},
    {"appointment", positions},
    {"appointments", positions},
    {"positions", positions},
    {"professional history", positions},
    {"career", positions},
    {"career history", positions},
    {"internship", positions},
    {"internships", positions},
    {"fieldwork", positions},
    {"work history", positions},
    {"berufserfahrung", positions},
    {"beruflicher werdegang", positions},
    {"werdegang", positions},
    {"experiencia", positions},
    {"experience professionnelle", positions},
    {"esperienze", positions},
    {"工作经历", positions},
    {"職歴", positions},
    {"honor", awards},
    {"honors", awards},
    {"honours", awards},
    {"award", awards},
    {"awards", awards},
    {"prizes", awards},
    {"fellowships", awards},
    {"scholarships", awards},
    {"distinctions", awards},
    {"recognition", awards},
    {"recognitions", awards},
    {"achievements", awards},
    {"accomplishments", awards},
    {"auszeichnungen", awards},
    {"preise", awards},
    {"stipendien", awards},
    {"premios", awards},
    {"prix", awards},
    {"premi", awards},
    {"награды", awards},
    {"获奖", awards},
    {"荣誉", awards},
    {"受賞", awards},
    {"grant", grants},
    {"grants", grants},
    {"funding", grants},
    {"funded projects", grants},
    {"funded research", grants},
    {"research support", grants},
    {"research grants", grants},
    {"research funding", grants},
    {"sponsored research", grants},
    {"external funding", grants},
    {"drittmittel", grants},
    {"forderung", grants},
    {"financements", grants},
    {"service", service},
    {"services", service},
    {"professional activities", service},
    {"professional activity", service},
    {"activities", service},
    {"academic activities", service},
    {"editorial", service},
    {"editorial boards", service},
    {"editorial board", service},
    {"reviewer", service},
    {"reviewers", service},
    {"reviewing", service},
    {"peer review", service},
    {"peer reviewing", service},
    {"refereeing", service},
    {"referee", service},
    {"journal reviewer", service},
    {"journal referee", service},
    {"committee", service},
    {"committees", service},
    {"memberships", service},
    {"membership", service},
    {"affiliations", service},
    {"leadership", service},
    {"outreach", service},
    {"volunteer", service},
    {"volunteering", service},
    {"administration", service},
    {"conference organization", service},
    {"organization", service},
    {"organisation", service},
    {"workshops organized", service},
    {"workshop organization", service},
    {"gutachtertatigkeit", service},
    {"mitgliedschaften", service},
    {"gremienarbeit", service},
    {"学术服务", service},
    {"advising", advising},
    {"advisees", advising},
    {"mentoring", advising},
    {"mentorship", advising},
    {"supervision", advising},
    {"supervised theses", advising},
    {"theses supervised", advising},
    {"thesis supervision", advising},
    {"dissertation committees", advising},
    {"students", advising},
    {"graduate students", advising},
    {"alumni", advising},
    {"team", advising},
    {"group members", advising},
    {"people", advising},
    {"betreuung", advising},
    {"betreute arbeiten", advising},
    {"news", news},
    {"recent news", news},
    {"updates", news},
    {"announcements", news},
    {"what s new", news},
    {"whats new", news},
    {"aktuelles", news},
    {"blog", news},
    {"blog posts", news},
    {"latest posts", news},
    {"software", software},
    {"open source", software},
    {"open source software", software},
    {"code", software},
    {"tools", software},
    {"demos", software},
    {"software and data", software},
    {"patent", patents},
    {"patents", patents},
    {"patente", patents},
    {"skill", skills},
    {"skills", skills},
    {"technical skills", skills},
    {"languages", skills},
    {"sprachen", skills},
    {"sprachkenntnisse", skills},
    {"kenntnisse", skills},
    {"interests", skills},
    {"research profile", skills},
    {"areas of expertise", skills},
    {"expertise", skills},
    {"specialization", skills},
    {"hobbies", skills},
    {"keywords", skills},
    {"idiomas", skills},
    {"langues", skills},
    {"contact", contact},
    {"contact information", contact},
    {"personal", contact},
    {"personal information", contact},
    {"personal data", contact},
    {"personliche daten", contact},
    {"address", contact},
    {"about", contact},
    {"about me", contact},
    {"biography", contact},
    {"bio", contact},
    {"profile", contact},
    {"summary", contact},
    {"objective", contact},
    {"professional summary", contact},
    {"links", contact},
    {"kontakt", contact},
    {"media", media},
    {"press", media},
    {"media coverage", media},
    {"in the media", media},
    {"in the news", media},
    {"press coverage", media},
    {"interviews", media},
    {"podcasts", media},
    {"references", referees},
    {"referees", referees},
    {"referenzen", referees},
    // filling words
    {"and", unknown},
    {"or", unknown},
    {"in", unknown},
    {"of", unknown},
    {"at", unknown},
    {"on", unknown},
    {"the", unknown},
    {"to", unknown},
    {"for", unknown},
    {"with", unknown},
    {"by", unknown},
    {"my", unknown},
    {"as", unknown},
    {"full", unknown},
    {"list", unknown},
    {"complete", unknown},
    {"selected", unknown},
    {"select", unknown},
    {"recent", unknown},
    {"representative", unknown},
    {"major", unknown},
    {"key", unknown},
    {"other", unknown},
    {"additional", unknown},
    {"further", unknown},
    {"academic", unknown},
    {"scientific", unknown},
    {"scholarly", unknown},
    {"professional", unknown},
    {"technical", unknown},
    {"popular", unknown},
    {"public", unknown},
    {"international", unknown},
    {"national", unknown},
    {"invited", unknown},
    {"contributed", unknown},
    {"reviewed", unknown},
    {"previous", unknown},
    {"current", unknown},
    {"past", unknown},
    {"working", unknown},
    {"work", unknown},
    {"works", unknown},
    {"short", unknown},
    {"long", unknown},
    {"original", unknown},
    {"early", unknown},
    {"online", unknown},
    {"magazine", unknown},
    {"newspaper", unknown},
    {"visiting", unknown},
    {"graduate", unknown},
    {"undergraduate", unknown},
    {"phd", unknown},
    {"doctoral", unknown},
    {"information", unknown},
    {"und", unknown},
    {"der", unknown},
    {"die", unknown},
    {"ausgewahlte", unknown},
    {"referierte", unknown},
    {"begutachtete", unknown},
    {"wissenschaftliche", unknown},
    {"sonstige", unknown},
    {"weitere", unknown},
    {"et", unknown},
    {"de", unknown},
    {"des", unknown},
    {"les", unknown},
    {"en", unknown},
    {"y", unknown},
    {"e", unknown},
    {"i", unknown},
    {"con", unknown},
    {"scientifiques", unknown},
    {"cientificas", unknown},
    {"scientifiche", unknown},
    {"selection", unknown},
    {"choisies", unknown},
};

constexpr std::size_t kLongestPhrase = 3;  // words

const Word* find_phrase(std::string_view phrase) {
  const auto* const row = std::find_if(std::begin(kWords), std::end(kWords), [phrase](const Word& w) { return w.phrase == phrase; });
  return row == std::end(kWords) ? nullptr : row;
}

/// The longest phrase of the table at word `at`; `taken` words of it.
const Word* match(const std::vector<std::string_view>& words, std::size_t at, std::size_t& taken) {
  for (taken = std::min(kLongestPhrase, words.size() - at); taken > 0; --taken) {
    std::string phrase(words[at]);
    for (std::size_t i = 1; i < taken; ++i) phrase.append(" ").append(words[at + i]);
    if (const Word* row = find_phrase(phrase)) return row;
  }
  taken = 1;
  return nullptr;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "2023", "2020 2023", "before 2010", "2019 and earlier", "2021 present", "since 2015".
bool is_year_heading(const std::vector<std::string_view>& words) {
  constexpr std::array<std::string_view, 19> kBeside{"before", "earlier", "and",  "older", "present",   "since", "until",
                                                     "to",     "in",      "year", "prior", "after",     "from",  "vor",
                                                     "seit",   "bis",     "now",  "avant", "and before"};
  const auto fits = [&](std::string_view w) { return is_year(w) || std::find(kBeside.begin(), kBeside.end(), w) != kBeside.end(); };
  return words.size() <= 4 && std::any_of(words.begin(), words.end(), is_year) && std::all_of(words.begin(), words.end(), fits);
}

struct Census {
  bool publications = false;
  bool group = false;
  SectionKind look_alike = unknown;  ///< the last one: in English the noun comes last
  std::size_t known_words = 0;
  std::size_t unknown_words = 0;
};

Census take_census(const std::vector<std::string_view>& words) {
  Census census;
  for (std::size_t at = 0, taken = 1; at < words.size(); at += taken) {
    const Word* row = match(words, at, taken);
    (row != nullptr || is_number(words[at]) ? census.known_words : census.unknown_words) += taken;
    if (row == nullptr) {
      // decides nothing
    } else if (row->kind == publications) {
      census.publications = true;
    } else if (row->kind == group) {
      census.group = true;
    } else if (row->kind == research) {
      if (census.look_alike == unknown) census.look_alike = research;
    } else if (row->kind != unknown) {
      census.look_alike = row->kind;
    }
  }
  return census;
}

bool is_enumerator(std::string_view word) {
  if (is_number(word)) return word.size() <= 2;
  if (word.size() == 1) return std::isupper(static_cast<unsigned char>(word[0])) != 0;
  return word.size() <= 4 && word.find_first_not_of("IVX") == std::string_view::npos;
}

/// "Publications (* equal contribution)" → "Publications"; all of it when nothing would be left.
std::string_view without_brackets(std::string_view text) {
  const std::size_t open = text.find_first_of("([");
  const std::string_view rest = trim(text.substr(0, std::min(open, text.size())));
  return rest.empty() ? text : rest;
}

}  // namespace

std::string_view to_string(SectionKind kind) {
  constexpr std::array<std::string_view, 20> kReasons{"",          "",          "",       "projects", "abstracts", "talks",    "teaching",
                                                      "education", "positions", "awards", "grants",   "service",   "advising", "news",
                                                      "software",  "patents",   "skills", "contact",  "media",     "referees"};
  return kReasons[static_cast<std::size_t>(kind)];
}

std::string_view heading_title(std::string_view text) {
  text = trim(text);
  const std::size_t dot = text.find_first_of(".) ");
  if (dot != std::string_view::npos && text[dot] != ' ' && is_enumerator(text.substr(0, dot))) text = trim(text.substr(dot + 1));
  // ornaments in front: "♣ Projects", "■ Publications"
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_letter(c) || is_digit(c) || c == '(' || c == '"' || c == '\'') {
      text.remove_prefix(begin);
      break;
    }
  }
  while (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == '-' || text.back() == '_'))
    text = trim(text.substr(0, text.size() - 1));
  const std::size_t open = text.rfind('(');
  if (open != std::string_view::npos && open > 0 && text.ends_with(')') && is_number(text.substr(open + 1, text.size() - open - 2))) {
    text = trim(text.substr(0, open));
  }
  return text;
}

HeadingReading read_heading(std::string_view text) {
  HeadingReading out;
  const std::string folded = fold_text(without_brackets(heading_title(text)));
  if (folded.empty() || folded.size() > 120) return out;
  const std::vector<std::string_view> words = split(folded, ' ');
  if (is_year_heading(words)) return {group, false, true, true};
  const Census census = take_census(words);
  // A sentence or a title that happens to hold such a word: "Fake news detection with graph networks".
  if (census.unknown_words > std::max<std::size_t>(2, census.known_words)) return out;
  const bool look_alike = census.look_alike != unknown;
  out.whole = census.unknown_words == 0 && (census.publications || census.group || look_alike);
  // A research section that names publications is one; talks that do are both.
  out.mixed = census.publications && look_alike && census.look_alike != research;
  out.kind = census.publications ? publications : look_alike ? census.look_alike : census.group ? group : unknown;
  return out;
}

}  // namespace bibfold
