#include <string>
#include <vector>

#include "interpret/names.h"
#include "test_catch.hpp"

namespace bibfold {
namespace {

// "Doe, Jane [*,1]; {NASA}; …": inverted names with their marks, and whether the list is truncated
std::string shown(const AuthorList& list) {
  std::string out;
  for (const ListedName& listed : list.names) {
    if (!out.empty()) out += "; ";
    out += listed.name.literal.empty() ? inverted_name(listed.name) : '{' + listed.name.literal + '}';
    std::string marks;
    for (const std::string& mark : listed.marks) marks += (marks.empty() ? "" : ",") + mark;
    if (!marks.empty()) out += " [" + marks + ']';
  }
  return out + (list.truncated ? "; …" : "");
}

struct Case {
  const char* text;
  const char* expected;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(shown(parse_author_list(c.text)) == c.expected);
  }
}

TEST_CASE("given names first, any separator") {
  check({
      {"Jane Doe", "Doe, Jane"},
      {"Jane Doe and John Roe", "Doe, Jane; Roe, John"},
      {"Doe A, Ullman JR, Wistuba II", "Doe, A; Ullman, JR; Wistuba, II"},
      {"Oliveira LL de, Doe J", "de Oliveira, LL; Doe, J"},
      {"Kim Jeong-hui, Jane Doe", "Kim, Jeong-hui; Doe, Jane"},
      {"Philip S. Yu.", "Yu, Philip S."},
      {"Ivanov A. Yu.", "Ivanov, A. Yu."},
      {"但鸣啸、新华社", "但, 鸣啸; {新华社}"},
      {"Jane Doe, John Roe, and Max Muster.", "Doe, Jane; Roe, John; Muster, Max"},
      {"Jane Doe, John Roe & Max Muster", "Doe, Jane; Roe, John; Muster, Max"},
      {"Jane Doe, John Roe &amp; Max Muster", "Doe, Jane; Roe, John; Muster, Max"},
      {"Jane Doe; John Roe", "Doe, Jane; Roe, John"},
      {"Jane Doe | John Roe | Max Muster", "Doe, Jane; Roe, John; Muster, Max"},
      {"Jane Doe • John Roe", "Doe, Jane; Roe, John"},
      {"Jane Doe/ John Roe", "Doe, Jane; Roe, John"},
      {"Jane Doe und John Roe", "Doe, Jane; Roe, John"},
      {"Jane Doe, Anne Martin et Paul Dubois", "Doe, Jane; Martin, Anne; Dubois, Paul"},
      {"José García López y María Pérez Díaz", "García López, José; Pérez Díaz, María"},
      {"Ana Souza e João Santos", "Souza, Ana; Santos, João"},
      {"Manuel Montes y Gómez, Luis Villaseñor", "Montes y Gómez, Manuel; Villaseñor, Luis"},
      {"J. Doe, K. L. Roe, M.N. Poe", "Doe, J.; Roe, K. L.; Poe, M.N."},
      {"with Jane Doe and John Roe", "Doe, Jane; Roe, John"},
      {"(with Jane Doe and John Roe)", "Doe, Jane; Roe, John"},
      {"joint work with Jane Doe", "Doe, Jane"},
      {"Authors: Jane Doe, John Roe", "Doe, Jane; Roe, John"},
      {"Jane Doe , John Roe ,Max Muster", "Doe, Jane; Roe, John; Muster, Max"},
      {"J. G. Power, M. E. Conde, P.Schoessow ,and A .D .Kanareykin", "Power, J. G.; Conde, M. E.; Schoessow, P.; Kanareykin, A. D."},
      {"F. Schindler, A. M.Cook, andT. Neupert", "Schindler, F.; Cook, A. M.; Neupert, T."},
      {"S. Keshav H. Zhang.", "Keshav, S.; Zhang, H."},
      {"Ludwig van Dijk, Juan de la Cruz, Hal Daumé III", "van Dijk, Ludwig; de la Cruz, Juan; Daumé, III, Hal"},
      {"W. Brown, Jr., K. Cohen", "Brown, Jr., W.; Cohen, K."},
  });
}

TEST_CASE("family names first") {
  check({
      {"Doe, J.", "Doe, J."},
      {"Doe, J., Roe, K., & Poe, M. N.", "Doe, J.; Roe, K.; Poe, M. N."},
      {"Doe, J., Roe, K., Poe, M. N., ... Muster, M.", "Doe, J.; Roe, K.; Poe, M. N.; Muster, M.; …"},
      {"Doe, J.; Roe, K.; Poe, M. N.", "Doe, J.; Roe, K.; Poe, M. N."},
      {"Doe, Jane; Roe, John", "Doe, Jane; Roe, John"},
      {"Doe, Jane, Roe, John, Wang, Wei", "Doe, Jane; Roe, John; Wang, Wei"},
      {"Doe, Jane and Roe, John and Wang, Wei", "Doe, Jane; Roe, John; Wang, Wei"},
      {"Doe, Jane", "Doe, Jane"},
      {"Ulam, Anna and Châu, Ngô Bảo and Roe, John", "Ulam, Anna; Châu, Ngô Bảo; Roe, John"},
      {"Willis, Henry Parker.", "Willis, Henry Parker"},
      {"Pettingill, O. S., Jr.", "Pettingill, Jr., O. S."},
      {"Brown, Jr., W. F., Doe, D.", "Brown, Jr., W. F.; Doe, D."},
      {"SREEDHAR, V. C., AND GAO, G. R.", "SREEDHAR, V. C.; GAO, G. R."},
      {"DUVAL, Edith. MARTIN, Chantal.", "DUVAL, Edith; MARTIN, Chantal"},
      {"Kefi (N.), Codou (Y.)", "Kefi, N.; Codou, Y."},
      {"Modahl, C. Green, L. Fein, D. Morris, M.", "Modahl, C.; Green, L.; Fein, D.; Morris, M."},
      {"van Wees, B.; De Blok, W. J. G.", "van Wees, B.; De Blok, W. J. G."},
      {"Leube, P.C., Nowak, W., and Schneider. G.", "Leube, P.C.; Nowak, W.; Schneider, G."},
      {"Doe, J. y García, M.", "Doe, J.; García, M."},
      {"Yuexian, H., Jian-Yun, N., Le, S., & Bo, W. (Eds.)", "Yuexian, H.; Jian-Yun, N.; Le, S.; Bo, W."},
  });
}

TEST_CASE("Vancouver") {
  check({
      {"Doe J, Roe KL, Poe MN", "Doe, J; Roe, KL; Poe, MN"},
      {"Doe J, Roe KL, Poe M.", "Doe, J; Roe, KL; Poe, M"},
      {"Doe JA, Della Pietra GD, Le Van Kim C, van der Berg AB", "Doe, JA; Della Pietra, GD; Le Van Kim, C; van der Berg, AB"},
      {"Orengo C, Bray J, Kim J-H, LoConte L", "Orengo, C; Bray, J; Kim, J-H; LoConte, L"},
      {"Stone J., Lynch C. I., & Darley J. M.", "Stone, J.; Lynch, C. I.; Darley, J. M."},
      {"Page SR, Lloyd CA, Holmes GKT", "Page, SR; Lloyd, CA; Holmes, GKT"},
      {"SMITH JB, DOE K", "SMITH, JB; DOE, K"},
      {"HUMPHREYS EJ", "HUMPHREYS, EJ"},  // two letters that are nobody's name
      {"JING LI, BO YU", "LI, JING; YU, BO"},
      {"周兵和陈学斌", "周, 兵; 陈, 学斌"},
      {"孙红, 王薇和李萍", "孙, 红; 王, 薇; 李, 萍"},
      {"小林和歌子", "小林, 和歌子"},  // a part of the name
      {"Turing AM, Ramón y Cajal S, Poe M", "Turing, AM; Ramón y Cajal, S; Poe, M"},
      {"AM Trinkoff, JA Lipscomb, J Geiger-Brown", "Trinkoff, AM; Lipscomb, JA; Geiger-Brown, J"},
  });
}

TEST_CASE("both orders in one list") {
  check({
      {"Xu, J., Lu, Q., & Jane Doe", "Xu, J.; Lu, Q.; Doe, Jane"},
      {"Chuang, Yu-Neng, John Xing, Jane Roe", "Chuang, Yu-Neng; Xing, John; Roe, Jane"},
      {"Geller, Anne Ellen, Michele Eodice, and Meg Carroll", "Geller, Anne Ellen; Eodice, Michele; Carroll, Meg"},
      {"Gick, B., Y. Ikegami & D. Derrick", "Gick, B.; Ikegami, Y.; Derrick, D."},
      {"Witten, I. H., Neal R. M., and Cleary J. G.", "Witten, I. H.; Neal, R. M.; Cleary, J. G."},
      {"Small, Kenneth A and Cheng Hsiao", "Small, Kenneth A; Hsiao, Cheng"},
      {"Yee, Paul V. and Haykin, Simon", "Yee, Paul V.; Haykin, Simon"},
      {"Page, Walter Hines and Arthur Wilson Page.", "Page, Walter Hines; Page, Arthur Wilson"},
  });
}

TEST_CASE("families alone, capitals, native script, bodies") {
  check({
      {"Brown and Dobbie", "{Brown}; {Dobbie}"},
      {"Smith, Jones, and Brown", "{Smith}; {Jones}; {Brown}"},
      {"Jing LI, Jane MALIK, María GARCÍA LÓPEZ", "LI, Jing; MALIK, Jane; GARCÍA LÓPEZ, María"},
      {"LI, Sheng", "LI, Sheng"},
      {"XI, Wei, LI, Sheng and DI MARCO, Anna", "XI, Wei; LI, Sheng; DI MARCO, Anna"},
      {"VI, Minh; CHEN, Daoyuan", "VI, Minh; CHEN, Daoyuan"},
      {"LIU Qian, MALIK Jane", "LIU, Qian; MALIK, Jane"},
      {"QIAN LI, JANE DOE", "LI, QIAN; DOE, JANE"},
      {"王伟，李娜，欧阳明 等", "王, 伟; 李, 娜; 欧阳, 明; …"},
      {"王伟、李娜等", "王, 伟; 李, 娜; …"},
      {"王伟 李娜 张三", "王, 伟; 李, 娜; 张, 三"},
      {"박병언, 임규건", "박, 병언; 임, 규건"},
      {"山田太郎・鈴木花子", "山田, 太郎; 鈴木, 花子"},
      {"Иван Иванов, Пётр Петров и Анна Сидорова", "Иванов, Иван; Петров, Пётр; Сидорова, Анна"},
      {"Иванов И. И., Петров П. П.", "Иванов, И. И.; Петров, П. П."},
      {"김민수·이영희·박철수", "김, 민수; 이, 영희; 박, 철수"},
      {"محمد علي، أحمد حسن", "علي, محمد; حسن, أحمد"},
      {"Jane Doe, John Roe on behalf of the Example Consortium", "Doe, Jane; Roe, John; {Example Consortium}"},
      {"山田 太郎, 鈴木 花子", "山田, 太郎; 鈴木, 花子"},
      {"Wei Wang 王伟, Na Li", "Wang, Wei; Li, Na"},
      {"BigScience, Jane Doe, John Roe", "{BigScience}; Doe, Jane; Roe, John"},
      {"NASA, Jane Doe, John Roe", "{NASA}; Doe, Jane; Roe, John"},
      {"Doe J, Roe K, The ATLAS Collaboration", "Doe, J; Roe, K; {The ATLAS Collaboration}"},
      {"Centers for Disease Control and Prevention", "{Centers for Disease Control and Prevention}"},
      {"American Mathematical Society", "{American Mathematical Society}"},
  });
}

TEST_CASE("truncated lists") {
  check({
      {"Jane Doe et al.", "Doe, Jane; …"},
      {"Jane Doe, John Roe, et al", "Doe, Jane; Roe, John; …"},
      {"Doe, J., et. al.", "Doe, J.; …"},
      {"Doe J, Roe K, et al:", "Doe, J; Roe, K; …"},
      {"Jane Doe and others", "Doe, Jane; …"},
      {"Jane Doe and 12 others", "Doe, Jane; …"},
      {"Jane Doe, and 12 more authors", "Doe, Jane; …"},
      {"Jane Doe (67 co-authors)", "Doe, Jane; …"},
      {"Jane Doe [et al.]", "Doe, Jane; …"},
      {"Jane Doe, ..., John Roe", "Doe, Jane; Roe, John; …"},
      {"Jane Doe, …", "Doe, Jane; …"},
      {"Jane Doe, + 5 more", "Doe, Jane; …"},
      {"Jane Doe u. a.", "Doe, Jane; …"},
      {"Jane Doe y otros", "Doe, Jane; …"},
      {"Jane Doe and Al Gore", "Doe, Jane; Gore, Al"},
  });
}

TEST_CASE("marks, degrees, legends") {
  check({
      {"Jane Doe*, John Roe*†, Max Muster", "Doe, Jane [*]; Roe, John [*,†]; Muster, Max"},
      {"Jane Doe\\*, John Roe", "Doe, Jane [*]; Roe, John"},
      {"Jane Doe∗, John Roe✉", "Doe, Jane [∗]; Roe, John [✉]"},
      {"Jane Doe1, John Roe1,2, Max Muster 3", "Doe, Jane [1]; Roe, John [1,2]; Muster, Max [3]"},
      {"Jane Doe¹, John Roe²", "Doe, Jane [¹]; Roe, John [²]"},
      {"Jane Doe(1), John Roe (N)", "Doe, Jane [1]; Roe, John [N]"},
      {"*Doe, J., Roe, K.*", "Doe, J. [*]; Roe, K. [*]"},
      {"Doe J *, Roe K*, Poe M", "Doe, J [*]; Roe, K [*]; Poe, M"},
      {"Jane Doe (corresponding author), John Roe", "Doe, Jane [corresponding author]; Roe, John"},
      {"Jane Doe (joint first), John Roe (co-first author)", "Doe, Jane [joint first]; Roe, John [co-first author]"},
      {"Jane Doe<sup>a</sup>, John Roe", "Doe, Jane [a]; Roe, John"},
      {"Jane Doe, PhD, John Roe, MD, Max Muster, M.D.", "Doe, Jane; Roe, John; Muster, Max"},
      {"Doe, MD, Roe, JB", "Doe, MD; Roe, JB"},
      {"Jane Doe, John Roe (* equal contribution)", "Doe, Jane; Roe, John [* equal contribution]"},
      {"", ""},
      {", ; ., &", ""},
      {"the quick brown fox", ""},
  });
}

TEST_CASE("superscript runs are marks, and offsets are those of the text") {
  const std::string text = "Jane Doea,b, John Roe";
  const std::vector<StyleRun> runs{{8, 11, Style::superscript, ""}};
  const AuthorList list = parse_author_list(text, runs);
  CHECK(shown(list) == "Doe, Jane [a,b]; Roe, John");
  REQUIRE(list.names.size() == 2);
  CHECK(text.substr(list.names[0].begin, list.names[0].end - list.names[0].begin) == "Jane Doe");
  CHECK(text.substr(list.names[1].begin, list.names[1].end - list.names[1].begin) == "John Roe");
}

TEST_CASE("long and strange lists take linear time") {
  for (const std::string_view piece : {"Doe, J., ", "a y b y c ", "((((", "Dr. ", "and ", "*,1", "Q.", "王", "& , ", "Jane Doe ", "\xff"}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    CHECK(parse_author_list(text).names.size() <= text.size());
  }
}

}  // namespace
}  // namespace bibfold
