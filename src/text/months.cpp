// See months.h.
#include "text/months.h"

#include <algorithm>
#include <iterator>

#include "text/ascending.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

struct Month {
  std::string_view name;
  int number;
};

// Months in English, German, French, Spanish, Portuguese, Italian, Dutch, with their abbreviations.
constexpr Month kMonths[] = {
    {"abr", 4},        {"abril", 4},     {"ago", 8},       {"agosto", 8},     {"aout", 8},       {"apr", 4},        {"april", 4},
    {"aprile", 4},     {"aug", 8},       {"august", 8},    {"augustus", 8},   {"automne", 15},   {"autumn", 15},    {"autunno", 15},
    {"avr", 4},        {"avril", 4},     {"dec", 12},      {"december", 12},  {"decembre", 12},  {"dez", 12},       {"dezember", 12},
    {"dezembro", 12},  {"dic", 12},      {"dicembre", 12}, {"diciembre", 12}, {"ene", 1},        {"enero", 1},      {"estate", 14},
    {"ete", 14},       {"fall", 15},     {"feb", 2},       {"febbraio", 2},   {"febr", 2},       {"febrero", 2},    {"februar", 2},
    {"februari", 2},   {"february", 2},  {"fev", 2},       {"fevereiro", 2},  {"fevr", 2},       {"fevrier", 2},    {"fruehjahr", 13},
    {"fruehling", 13}, {"fruhjahr", 13}, {"fruhling", 13}, {"gen", 1},        {"genn", 1},       {"gennaio", 1},    {"giu", 6},
    {"giugno", 6},     {"herbst", 15},   {"hiver", 16},    {"inverno", 16},   {"invierno", 16},  {"jan", 1},        {"janeiro", 1},
    {"janner", 1},     {"januar", 1},    {"januari", 1},   {"january", 1},    {"janv", 1},       {"janvier", 1},    {"juil", 7},
    {"juillet", 7},    {"juin", 6},      {"jul", 7},       {"julho", 7},      {"juli", 7},       {"julio", 7},      {"july", 7},
    {"jun", 6},        {"june", 6},      {"junho", 6},     {"juni", 6},       {"junio", 6},      {"lug", 7},        {"luglio", 7},
    {"maart", 3},      {"mag", 5},       {"maggio", 5},    {"mai", 5},        {"maio", 5},       {"mar", 3},        {"march", 3},
    {"marco", 3},      {"mars", 3},      {"marz", 3},      {"marzo", 3},      {"may", 5},        {"mayo", 5},       {"mei", 5},
    {"mrt", 3},        {"mrz", 3},       {"nov", 11},      {"november", 11},  {"novembre", 11},  {"novembro", 11},  {"noviembre", 11},
    {"oct", 10},       {"october", 10},  {"octobre", 10},  {"octubre", 10},   {"okt", 10},       {"oktober", 10},   {"ott", 10},
    {"ottobre", 10},   {"out", 10},      {"outono", 15},   {"outubro", 10},   {"primavera", 13}, {"printemps", 13}, {"sep", 9},
    {"sept", 9},       {"september", 9}, {"septembre", 9}, {"septiembre", 9}, {"set", 9},        {"setembro", 9},   {"sett", 9},
    {"settembre", 9},  {"sommer", 14},   {"spring", 13},   {"summer", 14},    {"verano", 14},    {"verao", 14},     {"winter", 16}};
static_assert(is_ascending_by(&Month::name, kMonths));

}  // namespace

int month_of(std::string_view folded) {
  const auto* const row = std::lower_bound(std::begin(kMonths), std::end(kMonths), folded,
                                           [](const Month& m, std::string_view name) { return is_word_before(m.name, name); });
  return row != std::end(kMonths) && row->name == folded ? row->number : 0;
}

}  // namespace bibfold
