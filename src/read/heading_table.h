// The words that headings of CVs and pages are made of, in several languages. Sorted by bytes; folded (fold_text).
// `unknown` marks filling words: they decide nothing, but do not disturb a heading either.
#pragma once

#include <array>
#include <string_view>

#include "read/heading_words.h"

namespace bibfold {

struct HeadingPhrase {
  std::string_view phrase;
  SectionKind kind = SectionKind::unknown;
};

inline std::string_view phrase_of(const HeadingPhrase& row) { return row.phrase; }

namespace heading_table {

using enum SectionKind;

// clang-format off
inline constexpr std::array<HeadingPhrase, 525> kPhrases{{
    {"about", contact}, {"about me", contact}, {"abstracts", abstracts}, {"academic", unknown}, {"academic activities", service},
    {"academic background", education}, {"accepted", group}, {"accomplishments", awards}, {"achievements", awards}, {"actes", group},
    {"activities", service}, {"additional", unknown}, {"address", contact}, {"administration", service}, {"advisees", advising},
    {"advising", advising}, {"affiliations", service}, {"aktuelles", news}, {"alumni", advising}, {"and", unknown},
    {"announcements", news}, {"appointment", positions}, {"appointments", positions}, {"areas of expertise", skills},
    {"article", publications}, {"articles", publications}, {"articoli", publications}, {"articulos", publications},
    {"artigos", publications}, {"artikel", publications}, {"arxiv", group}, {"as", unknown}, {"at", unknown},
    {"aufsatze", publications}, {"ausbildung", education}, {"ausgewahlte", unknown}, {"auszeichnungen", awards}, {"award", awards},
    {"awards", awards}, {"begutachtet", group}, {"begutachtete", unknown}, {"beitrage", publications},
    {"beruflicher werdegang", positions}, {"berufserfahrung", positions}, {"betreute arbeiten", advising}, {"betreuung", advising},
    {"bibliography", publications}, {"bildungsweg", education}, {"bio", contact}, {"biography", contact}, {"blog", news},
    {"blog posts", news}, {"blogs", group}, {"book", publications}, {"book chapters", publications}, {"book review", publications},
    {"book reviews", publications}, {"books", publications}, {"buchbeitrage", publications}, {"bucher", publications},
    {"buchkapitel", publications}, {"by", unknown}, {"capitulos", publications}, {"career", positions}, {"career history", positions},
    {"case reports", publications}, {"case studies", group}, {"certificates", education}, {"certifications", education},
    {"chapitres", publications}, {"chapter", publications}, {"chapters", publications}, {"choisies", unknown},
    {"cientificas", unknown}, {"clinical", group}, {"co author", group}, {"code", software}, {"colloquia", talks},
    {"commentaries", group}, {"commentary", group}, {"committee", service}, {"committees", service}, {"communications", talks},
    {"complete", unknown}, {"comunicaciones", talks}, {"con", unknown}, {"conditionally accepted", group}, {"conference", group},
    {"conference abstracts", abstracts}, {"conference organization", service}, {"conference participation", talks},
    {"conferences", group}, {"contact", contact}, {"contact information", contact}, {"contributed", unknown},
    {"corresponding author", group}, {"courses", teaching}, {"coursework", education}, {"current", unknown}, {"datasets", group},
    {"de", unknown}, {"degrees", education}, {"demos", software}, {"der", unknown}, {"des", unknown}, {"didattica", teaching},
    {"die", unknown}, {"dissertation", group}, {"dissertation committees", advising}, {"dissertationen", group},
    {"dissertations", group}, {"dissertations directed", advising}, {"dissertations supervised", advising}, {"distinctions", awards},
    {"docencia", teaching}, {"doctoral", unknown}, {"drittmittel", grants}, {"e", unknown}, {"e prints", publications},
    {"early", unknown}, {"edited", group}, {"edited books", publications}, {"edited collections", publications},
    {"edited volume", publications}, {"edited volumes", publications}, {"editorial", service}, {"editorial board", service},
    {"editorial boards", service}, {"editorials", group}, {"educacion", education}, {"education", education}, {"eingereicht", group},
    {"employment", positions}, {"en", unknown}, {"en prensa", group}, {"encyclopedia entries", publications},
    {"enseignement", teaching}, {"esperienze", positions}, {"essays", publications}, {"et", unknown}, {"exhibitions", talks},
    {"experience", positions}, {"experience professionnelle", positions}, {"experiences", positions}, {"experiencia", positions},
    {"expertise", skills}, {"exposes", talks}, {"external funding", grants}, {"fellowships", awards}, {"fiction", group},
    {"fieldwork", positions}, {"financements", grants}, {"first author", group}, {"for", unknown}, {"forderung", grants},
    {"formacao", education}, {"formacion", education}, {"formation", education}, {"forthcoming", group}, {"full", unknown},
    {"funded projects", grants}, {"funded research", grants}, {"funding", grants}, {"further", unknown}, {"graduate", unknown},
    {"graduate students", advising}, {"grant", grants}, {"grants", grants}, {"gremienarbeit", service}, {"group members", advising},
    {"guest lectures", teaching}, {"gutachtertatigkeit", service}, {"herausgeberschaft", group}, {"herausgeberschaften", group},
    {"highlights", research}, {"hobbies", skills}, {"honor", awards}, {"honors", awards}, {"honours", awards}, {"i", unknown},
    {"idiomas", skills}, {"im erscheinen", group}, {"in", unknown}, {"in preparation", group}, {"in press", group},
    {"in progress", group}, {"in review", group}, {"in revision", group}, {"in submission", group}, {"in the media", media},
    {"in the news", media}, {"information", unknown}, {"interests", skills}, {"international", unknown}, {"internship", positions},
    {"internships", positions}, {"interviews", media}, {"investigations", publications}, {"invited", unknown},
    {"invited seminars", talks}, {"invited talks", talks}, {"istruzione", education}, {"journal", group}, {"journal referee", service},
    {"journal reviewer", service}, {"journals", group}, {"julkaisut", publications}, {"kenntnisse", skills}, {"key", unknown},
    {"keynote", talks}, {"keynotes", talks}, {"keywords", skills}, {"konferenzbeitrage", publications}, {"kontakt", contact},
    {"languages", skills}, {"langues", skills}, {"latest posts", news}, {"lead author", group}, {"leadership", service},
    {"lectures", talks}, {"lehre", teaching}, {"lehrveranstaltungen", teaching}, {"les", unknown}, {"letters", group},
    {"letters to the editor", group}, {"libri", publications}, {"libros", publications}, {"links", contact}, {"list", unknown},
    {"livres", publications}, {"livros", publications}, {"long", unknown}, {"magazine", unknown}, {"major", unknown},
    {"manuscript", publications}, {"manuscripts", publications}, {"media", media}, {"media coverage", media},
    {"meeting abstracts", abstracts}, {"membership", service}, {"memberships", service}, {"mentoring", advising},
    {"mentorship", advising}, {"mitgliedschaften", service}, {"monografien", publications}, {"monograph", publications},
    {"monographien", publications}, {"monographs", publications}, {"my", unknown}, {"national", unknown}, {"news", news},
    {"newspaper", unknown}, {"non refereed", group}, {"objective", contact}, {"of", unknown}, {"on", unknown}, {"online", unknown},
    {"op eds", publications}, {"open source", software}, {"open source software", software}, {"opleiding", education}, {"or", unknown},
    {"organisation", service}, {"organization", service}, {"original", unknown}, {"original investigations", publications},
    {"original research", group}, {"other", unknown}, {"outreach", service}, {"ouvrages", publications}, {"panel", talks},
    {"panels", talks}, {"paper", publications}, {"paper presentations", talks}, {"papers", publications}, {"papers delivered", talks},
    {"papers presented", talks}, {"past", unknown}, {"patent", patents}, {"patente", patents}, {"patents", patents},
    {"peer review", service}, {"peer review publications", publications}, {"peer reviewed", group},
    {"peer reviewed scholarship", publications}, {"peer reviewing", service}, {"people", advising}, {"performances", talks},
    {"personal", contact}, {"personal data", contact}, {"personal information", contact}, {"personliche daten", contact},
    {"perspectives", group}, {"phd", unknown}, {"podcasts", media}, {"poetry", group}, {"policy briefs", group}, {"ponencias", talks},
    {"popular", unknown}, {"portfolio", research}, {"positions", positions}, {"poster", talks}, {"posters", talks}, {"preise", awards},
    {"premi", awards}, {"premios", awards}, {"preprint", publications}, {"preprints", publications}, {"presentation", talks},
    {"presentations", talks}, {"presentazioni", talks}, {"presented papers", talks}, {"press", media}, {"press coverage", media},
    {"previous", unknown}, {"prix", awards}, {"prizes", awards}, {"proceedings", publications}, {"professional", unknown},
    {"professional activities", service}, {"professional activity", service}, {"professional history", positions},
    {"professional summary", contact}, {"profile", contact}, {"project", research}, {"projects", research}, {"projekte", research},
    {"proyectos", research}, {"pubblicazioni", publications}, {"public", unknown}, {"public scholarship", publications},
    {"publicaciones", publications}, {"publicacoes", publications}, {"publicaties", publications}, {"publication", publications},
    {"publication list", publications}, {"publications", publications}, {"publikace", publications}, {"publikacije", publications},
    {"publikacje", publications}, {"publikasjoner", publications}, {"publikation", publications}, {"publikationen", publications},
    {"publikationer", publications}, {"publikationsliste", publications}, {"publikationsverzeichnis", publications},
    {"published", group}, {"published work", publications}, {"published works", publications}, {"qualifications", education},
    {"recent", unknown}, {"recent news", news}, {"recognition", awards}, {"recognitions", awards}, {"referee", service},
    {"refereed", group}, {"refereeing", service}, {"referees", referees}, {"reference entries", publications},
    {"references", referees}, {"referenzen", referees}, {"referierte", unknown}, {"reports", group}, {"representative", unknown},
    {"research", research}, {"research areas", skills}, {"research experience", positions}, {"research funding", grants},
    {"research grants", grants}, {"research interest", skills}, {"research interests", skills}, {"research output", publications},
    {"research outputs", publications}, {"research profile", skills}, {"research projects", research}, {"research statement", skills},
    {"research support", grants}, {"review articles", publications}, {"reviewed", unknown}, {"reviewer", service},
    {"reviewers", service}, {"reviewing", service}, {"reviews", group}, {"revise and resubmit", group}, {"revues", group},
    {"rezensionen", publications}, {"sammelbande", publications}, {"scholarly", unknown}, {"scholarly work", publications},
    {"scholarly works", publications}, {"scholarship", group}, {"scholarships", awards}, {"schriften", publications},
    {"schriftenverzeichnis", publications}, {"scientific", unknown}, {"scientifiche", unknown}, {"scientifiques", unknown},
    {"select", unknown}, {"selected", unknown}, {"selected projects", research}, {"selected works", publications},
    {"selected writing", publications}, {"selection", unknown}, {"seminars", talks}, {"service", service}, {"services", service},
    {"short", unknown}, {"short stories", publications}, {"skill", skills}, {"skills", skills}, {"software", software},
    {"software and data", software}, {"sonstige", unknown}, {"sous presse", group}, {"speaking", talks},
    {"special issues", publications}, {"specialization", skills}, {"sponsored research", grants}, {"sprachen", skills},
    {"sprachkenntnisse", skills}, {"stipendien", awards}, {"students", advising}, {"students supervised", advising},
    {"studium", education}, {"submitted", group}, {"summary", contact}, {"supervised students", advising},
    {"supervised theses", advising}, {"supervision", advising}, {"symposium", group}, {"tagungsbande", group},
    {"tagungsbeitrage", publications}, {"talk", talks}, {"talks", talks}, {"teaching", teaching}, {"team", advising},
    {"tech reports", publications}, {"technical", unknown}, {"technical reports", publications}, {"technical skills", skills},
    {"the", unknown}, {"theses", group}, {"theses directed", advising}, {"theses supervised", advising}, {"thesis", group},
    {"thesis supervision", advising}, {"to", unknown}, {"to appear", group}, {"tools", software}, {"training", education},
    {"translations", group}, {"travaux", publications}, {"tutorials", talks}, {"ubersetzungen", group}, {"und", unknown},
    {"under review", group}, {"under revision", group}, {"undergraduate", unknown}, {"unpublished", group}, {"unrefereed", group},
    {"updates", news}, {"veroeffentlichungen", publications}, {"veroffentlichung", publications}, {"veroffentlichungen", publications},
    {"visiting", unknown}, {"volunteer", service}, {"volunteering", service}, {"vortrag", talks}, {"vortrage", talks},
    {"weitere", unknown}, {"werdegang", positions}, {"what s new", news}, {"whats new", news}, {"white papers", group},
    {"wissenschaftliche", unknown}, {"with", unknown}, {"work", unknown}, {"work experience", positions}, {"work history", positions},
    {"work in progress", publications}, {"working", unknown}, {"working experience", positions}, {"working papers", publications},
    {"works", unknown}, {"works in progress", publications}, {"workshop", group}, {"workshop organization", service},
    {"workshops", group}, {"workshops organized", service}, {"writings", publications}, {"y", unknown},
    {"zeitschriftenartikel", publications}, {"zeitschriftenaufsatze", publications}, {"zeitschriftenbeitrage", publications},
    {"доклады", talks}, {"награды", awards}, {"образование", education}, {"публикации", publications}, {"статьи", publications},
    {"труды", publications}, {"代表性论文", publications}, {"会议", group}, {"发表论文", publications}, {"受賞", awards}, {"学术服务", service},
    {"学术论文", publications}, {"学歴", education}, {"學術著作", publications}, {"工作经历", positions}, {"报告", talks}, {"教学", teaching},
    {"教育", education}, {"教育经历", education}, {"教育背景", education}, {"期刊", group}, {"研究業績", publications}, {"科研项目", grants},
    {"職歴", positions}, {"荣誉", awards}, {"获奖", awards}, {"著作", publications}, {"論文", publications}, {"论文", publications},
    {"项目", grants}, {"논문", publications}}};
// clang-format on

}  // namespace heading_table

}  // namespace bibfold
