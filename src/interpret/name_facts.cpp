// Facts about words of names: lookups in the tables of data/ and in the short ones below. Decides nothing about whole names.
#include "interpret/name_facts.h"

#include <algorithm>
#include <array>
#include <string>

#include "data.h"
#include "text/ascending.h"
#include "text/sorted_table.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return is_among(sorted, fold_letters(word));
}

constexpr std::array<std::string_view, 11> kSuffixes{"2nd", "3rd", "4th", "ii", "iii", "iv", "jnr", "jr", "snr", "sr", "vi"};
constexpr std::array<std::string_view, 5> kPortugueseSuffixes{"filho", "junior", "neto", "netto", "sobrinho"};
constexpr std::array<std::string_view, 21> kDegrees{"bsc", "dds",   "dphil", "dvm", "edd",    "facs", "frcp", "frs", "habil", "mbbs", "md",
                                                    "mph", "mphil", "msc",   "msn", "pharmd", "phd",  "psyd", "rn",  "scd",   "scm"};
constexpr std::array<std::string_view, 12> kHonorifics{"dame", "dipl", "doctor", "dr",   "ing",       "lord",
                                                       "mr",   "mrs",  "ms",     "prof", "professor", "sir"};
// As printed: "Und" begins a title.
constexpr std::array<std::string_view, 14> kConjunctions{
    "and", "dan", "und", "et", "og", "och", "with", "by", "oraz", "ve", "és", "и", "\u03ba\u03b1\u03b9", "AND"};
constexpr std::array<std::string_view, 12> kEditorRoles{"eds",     "eds.",   "editors", "editor", "Eds",   "Eds.",
                                                        "Editors", "Editor", "hrsg",    "hrsg.",  "Hrsg.", "ed."};
constexpr std::array<std::string_view, 26> kAuthorRoles{
    "advisee", "adviser",    "advisor",    "author",  "collaborator", "corresponding", "doc",       "fellow",   "intern", "investigator",
    "lead",    "member",     "mentee",     "mentor",  "pi",           "postdoc",       "presenter", "resident", "senior", "speaker",
    "student", "supervisee", "supervisor", "trainee", "undergrad",    "undergraduate"};
// "PhD student", "co-senior", "presenting author"
constexpr std::array<std::string_view, 32> kRoleWords{
    "co",         "d",        "doctoral", "first",   "former",   "grad", "graduate", "high",    "honors", "joint", "last", "m",
    "ma",         "master",   "masters",  "medical", "mentored", "ms",   "msc",      "my",      "ph",     "phd",   "post", "postdoctoral",
    "presenting", "research", "s",        "school",  "shared",   "site", "summer",   "visiting"};
constexpr std::array<std::string_view, 114> kCorporate{
    "academy",     "administration", "agency",       "alliance",      "asociacion",    "associacao",    "association",   "associazione",
    "authority",   "authors",        "bank",         "board",         "bureau",        "center",        "centers",       "centre",
    "centres",     "centro",         "club",         "collaboration", "collaborative", "collaborators", "college",       "comision",
    "comite",      "commission",     "committee",    "community",     "company",       "consejo",       "conselho",      "consiglio",
    "consortium",  "contributors",   "corporation",  "council",       "department",    "departments",   "european",      "federal",
    "federation",  "fondation",      "fondazione",   "forum",         "foundation",    "fundacao",      "fundacion",     "gesellschaft",
    "gmbh",        "government",     "group",        "gruppe",        "hochschule",    "hospital",      "inc",           "initiative",
    "institut",    "institute",      "institutes",   "institution",   "instituto",     "instituts",     "international", "investigators",
    "lab",         "laboratories",   "laboratory",   "library",       "llc",           "ltd",           "ministere",     "ministerio",
    "ministerium", "ministero",      "ministry",     "museum",        "national",      "nations",       "network",       "observatory",
    "office",      "organisation",   "organization", "parliament",    "partnership",   "program",       "programme",     "project",
    "secretaria",  "service",        "sociedad",     "sociedade",     "societe",       "societies",     "society",       "stichting",
    "stiftung",    "stowarzyszenie", "studies",      "study",         "survey",        "taskforce",     "team",          "trust",
    "universidad", "universidade",   "universita",   "universitat",   "universite",    "university",    "verband",       "verein",
    "vereniging",  "world"};
// Of what bodies are made.
constexpr std::array<std::string_view, 6> kParts{"direction", "directorate", "diretoria", "division", "secretariat", "statistics"};
constexpr std::array<std::string_view, 14> kDevotional{"angeles", "carmen",  "conceicao", "dolores", "dores",    "fatima", "gracas",
                                                       "jesus",   "lourdes", "luz",       "mar",     "mercedes", "pilar",  "rosario"};
constexpr std::array<std::string_view, 43> kFunctionWords{
    "about",  "across", "after",   "against", "among",     "and",   "based",    "between",       "beyond", "by",     "does",
    "during", "eine",   "for",     "from",    "improving", "into",  "learning", "not",           "of",     "our",    "over",
    "the",    "their",  "through", "toward",  "towards",   "und",   "under",    "understanding", "using",  "via",    "we",
    "were",   "what",   "when",    "where",   "whether",   "which", "why",      "with",          "within", "without"};
static_assert(is_ascending(kSuffixes, kPortugueseSuffixes, kDegrees, kHonorifics, kAuthorRoles, kRoleWords, kCorporate, kDevotional,
                           kFunctionWords));

// Single characters in frequency order would not help: a set is enough. Common family names of one Han character.
constexpr std::string_view kHanFamilies =
    "王李张劉刘陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂"
    "丁任"
    "沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯倪"
    "俞樊章鲁魯葛康伍毕畢聂聶丛焦向柳邢路岳齐齊沿梅庄莊辛管祝左涂谷祁时時舒耿牟卜路詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈"
    "鲍"
    "鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強丘华華師师庾卓閻阎時詩張雪扈范盧喬乔華應应樂乐";
constexpr std::string_view kHanCompounds[] = {"欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "夏侯", "皇甫", "尉迟",
                                              "東方", "东方", "公孙", "公孫", "慕容", "令狐", "司徒", "长孙", "宇文", "南宫"};
// Family names of Japan of two characters; not those that are as likely the name of a Chinese.
constexpr std::string_view kJapaneseFamilies[] = {
    "佐藤", "鈴木", "高橋", "田中", "渡辺", "渡邊", "渡部", "伊藤", "山本", "中村", "小林", "加藤", "吉田", "山田", "山口", "松本", "井上",
    "木村", "斎藤", "齋藤", "斉藤", "清水", "山崎", "池田", "橋本", "阿部", "前田", "藤田", "小川", "岡田", "後藤", "村上", "近藤", "石井",
    "坂本", "遠藤", "青木", "藤井", "西村", "福田", "太田", "三浦", "岡本", "松田", "中島", "中川", "原田", "小野", "田村", "竹内", "和田",
    "中山", "上田", "森田", "小島", "柴田", "宮崎", "酒井", "工藤", "横山", "宮本", "内田", "安藤", "谷口", "大野", "丸山", "今井", "藤本",
    "河野", "村田", "上野", "杉山", "増田", "平野", "大塚", "千葉", "久保", "松井", "菊地", "菊池", "岩崎", "桜井", "木下", "野口", "松尾",
    "野村", "小山", "菅原", "大西", "佐野", "網野", "新井", "古川", "水野", "飯田", "服部", "北村", "福島", "桑原", "川口", "平田", "柄谷",
    "川崎", "矢野", "島田", "吉川", "本田", "中野", "大島", "浅野", "永井", "山内", "西田", "土屋", "星野", "小池", "荒木", "高山", "松岡",
    "関口", "岩田", "三宅", "片山", "樋口", "藤原", "中西", "山下", "川上", "田辺", "堀内", "内藤", "秋山", "市川", "辻井", "梶原", "長尾",
    "黒田", "岸本", "津田", "榎本", "篠原", "西川", "小松", "南部", "大谷", "奥田", "尾崎", "滝沢", "笠原"};
// … and of three.
constexpr std::string_view kLongJapaneseFamilies[] = {"佐々木", "長谷川", "五十嵐", "小笠原", "大久保", "久保田", "小野寺", "長谷部",
                                                      "日下部", "宇都宮", "佐久間", "小早川", "宇佐美", "日比野", "喜多村", "野々村",
                                                      "阿久津", "五十川", "曽我部", "長曽我", "久保寺", "東海林", "御手洗", "小宮山"};
constexpr std::string_view kHangulFamilies =
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기"
    "반왕금옥"
    "육인맹제모탁국은편용예경봉사부황보라가리류량림로";
constexpr std::string_view kHangulCompounds[] = {"남궁", "황보", "제갈", "선우", "독고", "사공", "서문"};

bool contains_code_point(std::string_view set, std::string_view c) { return !c.empty() && set.find(c) != std::string_view::npos; }

NameWordCounts listed_counts(std::string_view folded) {
  const auto row = find_row(data::kname_tokens_tsv, folded);
  if (!row || row->empty()) return {};
  const auto tab = row->find('\t');
  const auto number = [](std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
  };
  return {number(row->substr(0, tab)), number(row->substr(tab + 1))};
}

}  // namespace

NameWordCounts name_word_counts(std::string_view word) {
  NameWordCounts counts = listed_counts(fold_letters(word));
  if (counts.given + counts.family > 0 || word.find('-') == std::string_view::npos) return counts;
  for (const std::string_view part : split(word, '-')) {
    const NameWordCounts found = listed_counts(fold_letters(part));
    counts.given = std::max(counts.given, found.given);
    counts.family = std::max(counts.family, found.family);
  }
  return counts;
}

bool is_particle(std::string_view word) {
  std::size_t at = 0;
  if (word.empty()) return false;
  char32_t first = next_code_point(word, at);
  if ((first == '\'' || first == 0x2019) && at < word.size()) first = next_code_point(word, at);
  if (!is_lower(first)) return false;
  return find_row(data::kname_particles_txt, fold_letters(word)).has_value();
}

bool begins_family_name(std::string_view word, std::string_view last) {
  const auto row = find_row(data::kname_particles_txt, fold_letters(word));
  if (!row || *row == "lower") return false;
  return *row == "family" || !is_east_asian_family_name(last);
}

bool is_east_asian_family_name(std::string_view word) {
  return find_row(data::keast_asian_family_names_txt, fold_letters(word)).has_value();
}

bool is_spanish_family_name(std::string_view word) { return find_row(data::kspanish_family_names_txt, fold_letters(word)).has_value(); }

bool is_name_suffix(std::string_view word) { return among(kSuffixes, word); }
bool is_portuguese_suffix(std::string_view word) { return among(kPortugueseSuffixes, word); }
bool is_degree(std::string_view word) { return among(kDegrees, word); }
bool is_honorific(std::string_view word) { return among(kHonorifics, word); }
bool is_name_conjunction(std::string_view word) { return is_one_of(kConjunctions, word); }
bool is_editor_role(std::string_view word) { return is_one_of(kEditorRoles, word); }
bool is_author_role(std::string_view folded) {
  bool role = false;
  for (const std::string_view word : split(folded, ' ')) {
    const bool head = among(kAuthorRoles, word);
    if (!head && !among(kRoleWords, word)) return false;
    role = role || head;
  }
  return role;
}
bool is_corporate_word(std::string_view word) {
  const std::string folded = fold_letters(word);
  return is_among(kCorporate, folded) || is_among(kParts, folded);
}
bool is_devotional_name(std::string_view word) { return among(kDevotional, word); }
bool is_function_word(std::string_view word) { return among(kFunctionWords, word); }

int native_family_length(std::string_view name) {
  for (const std::string_view compound : kHanCompounds) {
    if (name.starts_with(compound)) return 2;
  }
  for (const std::string_view compound : kLongJapaneseFamilies) {
    if (name.size() > compound.size() && name.starts_with(compound)) return 3;
  }
  for (const std::string_view compound : kJapaneseFamilies) {
    if (name.size() > compound.size() && name.starts_with(compound)) return 2;
  }
  for (const std::string_view compound : kHangulCompounds) {
    if (name.starts_with(compound)) return 2;
  }
  std::size_t at = 0;
  if (name.empty()) return 0;
  next_code_point(name, at);
  const std::string_view first = name.substr(0, at);
  return contains_code_point(kHanFamilies, first) || contains_code_point(kHangulFamilies, first) ? 1 : 0;
}

}  // namespace bibfold
