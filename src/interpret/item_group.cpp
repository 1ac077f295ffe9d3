// See item_group.h. A table of words in several languages; nothing about the item itself is known here.
#include "interpret/item_group.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "interpret/dates.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

struct KindWord {
  std::string_view words;  // folded; a word of the heading begins with it
  Type type;
};

// Longer phrases first: "book chapters" are no books, "conference reports" no reports.
constexpr KindWord kKinds[] = {
    {"book chapter", Type::chapter},
    {"chapters in", Type::chapter},
    {"book review", Type::review_book},
    {"buchbeitrag", Type::chapter},
    {"buchkapitel", Type::chapter},
    {"sammelband", Type::chapter},
    {"beitrage in sammel", Type::chapter},
    {"chapter", Type::chapter},
    {"chapitre", Type::chapter},
    {"capitol", Type::chapter},
    {"capitul", Type::chapter},
    {"rozdzial", Type::chapter},
    {"hoofdstuk", Type::chapter},
    {"bokkapitel", Type::chapter},
    {"bokkapitler", Type::chapter},
    {"bogkapit", Type::chapter},
    {"technical report", Type::report},
    {"working paper", Type::report},
    {"discussion paper", Type::report},
    {"documents de travail", Type::report},
    {"journal", Type::article_journal},
    {"zeitschrift", Type::article_journal},
    {"revues", Type::article_journal},
    {"revistas", Type::article_journal},
    {"riviste", Type::article_journal},
    {"conference", Type::paper_conference},
    {"conferences", Type::paper_conference},
    {"workshop", Type::paper_conference},
    {"proceedings", Type::paper_conference},
    {"konferenz", Type::paper_conference},
    {"actes", Type::paper_conference},
    {"monogra", Type::book},
    {"books", Type::book},
    {"book", Type::book},
    {"bucher", Type::book},
    {"ouvrages", Type::book},
    {"livres", Type::book},
    {"libros", Type::book},
    {"libri", Type::book},
    {"livros", Type::book},
    {"dissertation", Type::thesis},
    {"thesis", Type::thesis},
    {"theses", Type::thesis},
    {"these", Type::thesis},
    {"tesis", Type::thesis},
    {"tesi", Type::thesis},
    {"tese", Type::thesis},
    {"patent", Type::patent},
    {"brevet", Type::patent},
    {"report", Type::report},
    {"rapporter", Type::report},
    {"rapports", Type::report},
    {"raporty", Type::report},
    {"informes", Type::report},
    {"berichte", Type::report},
    {"rezension", Type::review_book},
    {"recension", Type::review_book},
    {"resenas", Type::review_book},
    {"comptes rendus", Type::review_book},
    {"dataset", Type::dataset},
    {"data set", Type::dataset},
    {"datensatz", Type::dataset},
    {"software", Type::software},
    {"preprint", Type::article},
    {"arxiv", Type::article},
};

struct StageWord {
  std::string_view words;
  Stage stage;
};

constexpr StageWord kStages[] = {
    {"under review", Stage::submitted},   {"under revision", Stage::submitted}, {"in review", Stage::submitted},
    {"in revision", Stage::submitted},    {"submitted", Stage::submitted},      {"submission", Stage::submitted},
    {"in preparation", Stage::submitted}, {"revise and", Stage::submitted},     {"eingereicht", Stage::submitted},
    {"soumis", Stage::submitted},         {"begutachtung", Stage::submitted},   {"en evaluacion", Stage::submitted},
    {"in press", Stage::accepted},        {"to appear", Stage::accepted},       {"forthcoming", Stage::accepted},
    {"accepted", Stage::accepted},        {"im erscheinen", Stage::accepted},   {"im druck", Stage::accepted},
    {"a paraitre", Stage::accepted},      {"sous presse", Stage::accepted},     {"en prensa", Stage::accepted},
    {"in stampa", Stage::accepted},       {"no prelo", Stage::accepted},        {"angenommen", Stage::accepted}};

bool has_phrase(std::string_view folded, std::string_view phrase) {
  for (std::size_t at = folded.find(phrase); at != std::string_view::npos; at = folded.find(phrase, at + 1)) {
    if (at == 0 || folded[at - 1] == ' ') return true;
  }
  return false;
}

/// "Articles and chapters", "Book chapters & essays": kinds that no phrase of the table names stand beside it; not "Articles in chapters".
bool names_articles_too(std::string_view rest) {
  constexpr std::array<std::string_view, 9> kWords{"article", "articles", "artigos", "articulos", "articoli",
                                                   "artikel", "aufsatze", "essays",  "papers"};
  const std::vector<std::string_view> words = split(rest, ' ');
  return !is_one_of(words, "in") && std::any_of(words.begin(), words.end(), [&](std::string_view w) { return is_one_of(kWords, w); });
}

/// `document` when the heading names none, or two: "Books and book chapters", "Journal and conference papers".
Type kind_of(std::string folded) {
  Type type = Type::document;
  for (const KindWord& row : kKinds) {
    if (!has_phrase(folded, row.words)) continue;
    if (type != Type::document && type != row.type) return Type::document;
    type = row.type;
    for (std::size_t at = folded.find(row.words); at != std::string::npos; at = folded.find(row.words)) folded.erase(at, row.words.size());
  }
  if (type == Type::chapter && names_articles_too(folded)) return Type::document;
  return type;
}

Stage stage_of(std::string_view folded) {
  Stage stage = Stage::unknown;
  for (const StageWord& row : kStages) {
    if (!has_phrase(folded, row.words)) continue;
    if (stage != Stage::unknown && stage != row.stage) return Stage::unknown;  // "Accepted and submitted papers"
    stage = row.stage;
  }
  // "Published and forthcoming"
  return has_phrase(folded, "published") ? Stage::unknown : stage;
}

/// "2023", "Publications in 2023", "2023 (5)"; not "2019–2021", "since 2015", "before 2010", "2019 and earlier".
int year_of(std::string_view heading) {
  constexpr std::array<std::string_view, 12> kRange{"since", "before", "earlier", "older", "prior", "after",
                                                    "until", "from",   "seit",    "vor",   "bis",   "and"};
  const std::string folded = fold_text(heading);
  int years = 0;
  for (const std::string_view word : split(folded, ' ')) {
    years += word.size() == 4 && find_year(word) != 0 ? 1 : 0;
    if (is_one_of(kRange, word)) return 0;
  }
  const bool open = trim(heading).ends_with('-') || trim(heading).ends_with("\u2013") || heading.find('/') != std::string_view::npos;
  return years == 1 && !open ? find_year(heading) : 0;
}

}  // namespace

GroupReading read_item_group(std::string_view group) {
  GroupReading out;
  while (!group.empty()) {
    const std::size_t cut = group.find(" / ");
    const std::string_view heading = group.substr(0, cut);
    group = cut == std::string_view::npos ? std::string_view() : group.substr(cut + 3);
    const std::string folded = fold_text(heading);
    if (const int year = year_of(heading); year != 0) out.year = year;
    if (const Type type = kind_of(folded); type != Type::document) out.type = type;
    if (const Stage stage = stage_of(folded); stage != Stage::unknown) out.stage = stage;
  }
  return out;
}

bool is_group_of_edited(std::string_view group) {
  constexpr std::array<std::string_view, 19> kWords{
      "edited",        "editorship",       "editions of texts",  "herausgeb",         "herausgegeben",      "hrsg",
      "sammelbande",   "ouvrages diriges", "direction d ouvr",   "directions d ouvr", "ouvrages edites",    "curatele",
      "volumi curati", "a cura di",        "livros organizados", "libros editados",   "libros coordinados", "obras coordinadas",
      "redaktionen"};
  // "Authored and edited books", "Books and edited volumes"
  constexpr std::array<std::string_view, 9> kBoth{"author",  "monogra",   "written",  "chapter",   "article",
                                                  "journal", "books and", "book and", "and edited"};
  const std::size_t cut = group.rfind(" / ");
  const std::string folded = fold_text(cut == std::string_view::npos ? group : group.substr(cut + 3));
  const auto says = [&](std::string_view word) { return has_phrase(folded, word); };
  return std::any_of(kWords.begin(), kWords.end(), says) && std::none_of(kBoth.begin(), kBoth.end(), says);
}

}  // namespace bibfold
