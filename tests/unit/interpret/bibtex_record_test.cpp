#include <string>
#include <string_view>

#include "interpret/bibtex_tables.h"
#include "interpret/record.h"
#include "read/bibtex.h"
#include "test_catch.hpp"

namespace bibfold {
namespace {

void add(std::string& out, std::string_view name, std::string_view value) {
  if (!out.empty()) out += " | ";
  out.append(name).append("=").append(value);
}

std::string date(const Date& date) {
  std::string out = date.literal.empty() ? std::to_string(date.year) : date.literal;
  if (date.month != 0) out += "-" + std::to_string(date.month);
  if (date.day != 0) out += "-" + std::to_string(date.day);
  return out;
}

std::string names(const std::vector<Contributor>& people) {
  std::string out;
  for (const Contributor& person : people) {
    if (!out.empty()) out += " & ";
    out += person.name.literal.empty() ? person.name.given + " " + person.name.family : person.name.literal;
  }
  return out;
}

// Everything but title and key: "article-journal | container-title=J | issue=3 | +unknown=as {written} | !issued=1999".
std::string dump(std::string_view fields, std::string_view type) {
  SourceSet sources;
  const SourceId id = sources.add({"t.bib", std::string("@").append(type).append("{k, ").append(fields).append("}"), "utf-8", {}, {}});
  const Document document = read_bibtex(sources[id], id);
  REQUIRE(document.entries.size() == 1);
  Diagnostics diagnostics;
  const Publication p = interpret_entry(document.entries[0], Tables(), diagnostics);
  std::string out(to_string(p.type));
  for (const TextField& field : p.text) {
    if (field.field != Field::title) add(out, describe(field.field).name, field.value);
  }
  if (!p.authors.empty()) add(out, "author", names(p.authors) + (p.truncated_authors ? " +" : ""));
  if (!p.editors.empty()) add(out, "editor", names(p.editors));
  for (const Contributor& person : p.contributors) add(out, person.role == Role::translator ? "translator" : "other", names({person}));
  if (!p.issued.empty()) add(out, "issued", date(p.issued));
  if (!p.event_date.empty()) add(out, "event-date", date(p.event_date));
  if (!p.accessed.empty()) add(out, "accessed", date(p.accessed));
  for (const Identifier& i : p.identifiers) add(out, to_string(i.scheme), i.version.empty() ? i.value : i.value + "v" + i.version);
  for (const Link& link : p.links) add(out, "link " + link.label, link.url);
  for (const std::string& alias : p.aliases) add(out, "alias", alias);
  for (const ExtraField& extra : p.extra) add(out, "+" + extra.name, extra.value);
  for (const OverruledValue& value : p.overruled) add(out, "!" + value.field, value.value);
  for (const Diagnostic& d : diagnostics) add(out, "says", message(d));
  return out;
}

struct Case {
  std::string_view type;
  std::string_view fields;
  std::string_view expected;
};

void check(std::span<const Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(c.type, c.fields);
    CHECK(dump(c.fields, c.type) == c.expected);
  }
}

TEST_CASE("what a field is depends on the type of the entry") {
  const Case cases[] = {
      {"article", "journal={J}, volume=1, number=2, pages={3--4}", "article-journal | container-title=J | volume=1 | issue=2 | page=3-4"},
      {"article", "journaltitle={J}, journalsubtitle={S}, eid={e12}", "article-journal | container-title=J: S | page=e12"},
      {"article", "journal={J}, pages={3}, eid={e12}", "article-journal | container-title=J | page=3 | +eid=e12"},
      {"article", "journal={J}, entrysubtype={newspaper}", "article-newspaper | container-title=J | +entrysubtype=newspaper"},
      {"inproceedings", "booktitle={B}, number=2", "paper-conference | container-title=B | issue=2"},
      {"inproceedings", "booktitle={B}, series={LNCS}, number=2",
       "paper-conference | container-title=B | collection-title=LNCS | collection-number=2"},
      {"inproceedings", "booktitle={B}, journal={J}", "paper-conference | container-title=B | +journal=J"},
      {"inproceedings", "journal={J}", "paper-conference | container-title=J"},
      {"article", "booktitle={B}, journal={J}", "article-journal | container-title=J | +booktitle=B"},
      {"book", "booktitle={B}, series={S}, number=2", "book | collection-title=S | collection-number=2 | +booktitle=B"},
      {"techreport", "number={TR-2}, institution={I}", "report | number=TR-2 | publisher=I | genre=technical report"},
      {"techreport", "type={Research Note}, institution={I}, publisher={P}", "report | publisher=I | genre=Research Note | +publisher=P"},
      {"phdthesis", "school={S}, publisher={P}", "thesis | publisher=S | genre=PhD thesis | +publisher=P"},
      {"thesis", "type={mathesis}, institution={I}", "thesis | publisher=I | genre=Master's thesis"},
      {"book", "publisher={P}, organization={O}", "book | publisher=P | +organization=O"},
      {"widget", "year=2000", "document | issued=2000 | says=unknown entry type 'widget'"},
  };
  check(cases);
}

TEST_CASE("titles, places and dates") {
  const Case cases[] = {
      {"book", "title={Main}, subtitle={More}", "book"},  // "Main: More", below
      {"book", "address={Here}", "book | publisher-place=Here"},
      {"inproceedings", "location={There}", "paper-conference | publisher-place=There"},
      {"inproceedings", "address={New York}, location={Lyon, France}",
       "paper-conference | event-place=Lyon, France | publisher-place=New York"},
      {"misc", "year=2020, month=may, day=5", "document | issued=2020-5-5"},
      {"misc", "year=2020, month={May}", "document | issued=2020-5"},
      {"misc", "year=2020, month=\"10~\" # oct", "document | issued=2020-10-10"},
      {"misc", "date={2020-05-05}, year=1999", "document | issued=2020-5-5"},
      {"misc", "year=2020, day={5}", "document | issued=2020 | +day=5"},
      {"misc", "year=2020, month=5, day={40}", "document | issued=2020-5 | +day=40"},
      {"misc", "year={in press}", "document | issued=in press"},
      {"misc", "urldate={2021-03-04}", "document | accessed=2021-3-4"},
      {"inproceedings", "eventdate={2020-11-16/2020-11-20}", "paper-conference | event-date=2020-11-16"},
  };
  check(cases);
}

TEST_CASE("a subtitle belongs to its title") {
  const auto title = [](std::string_view fields) {
    SourceSet sources;
    const SourceId id = sources.add({"t.bib", std::string("@book{k, ").append(fields).append("}"), "utf-8", {}, {}});
    Diagnostics diagnostics;
    return std::string(interpret_entry(read_bibtex(sources[id], id).entries[0], Tables(), diagnostics).text[Field::title]);
  };
  CHECK(title("title={Main}, subtitle={More}") == "Main: More");
  CHECK(title("title={Why?}, subtitle={More}") == "Why? More");
  CHECK(title("title={{\\\"U}ber \\emph{uns}}") == "Über uns");
  CHECK(title("subtitle={More}").empty());
}

TEST_CASE("people of an entry") {
  const Case cases[] = {
      {"misc", "author={Doe, Jane and others}", "document | author=Jane Doe +"},
      {"misc", "author={{The Group} and Max Poe}, editor={Ann Roe}", "document | author=The Group & Max Poe | editor=Ann Roe"},
      {"misc", "translator={Ann Roe}, bookauthor={Lee Coe}", "document | translator=Ann Roe | other=Lee Coe"},
  };
  check(cases);
}

TEST_CASE("identifiers and URLs of an entry") {
  const Case cases[] = {
      {"misc", "doi={https://doi.org/10.1000/X_1}", "document | DOI=10.1000/X_1 | doi=10.1000/x_1"},
      {"misc", "doi={10.1000/a\\_b}", "document | DOI=10.1000/a_b | doi=10.1000/a_b"},
      {"misc", "doi={to be assigned}", "document | +doi=to be assigned"},
      {"misc", "eprint={2101.00001v2}, archivePrefix={arXiv}, primaryClass={cs.CL}",
       "document | version=2 | archive=arXiv | archive_location=2101.00001 | archive_class=cs.CL | arxiv=2101.00001v2"},
      {"misc", "eprint={2101.00001 [cs.CL]}",
       "document | archive=arXiv | archive_location=2101.00001 | archive_class=cs.CL | arxiv=2101.00001"},
      {"article", "pubmedid={32102345}, pmc={PMC8005924}, art_number={n71}",
       "article-journal | page=n71 | PMID=32102345 | PMCID=PMC8005924 | pubmed=32102345 | pmc=PMC8005924"},
      {"misc", "eprint={12345}, eprinttype={pubmed}", "document | archive=pubmed | archive_location=12345 | pubmed=12345"},
      {"misc", "eprint={https://example.org/x}", "document | link =https://example.org/x"},
      {"article", "arxiv={2101.00001}",
       "article-journal | archive=arXiv | archive_location=2101.00001 | arxiv=2101.00001 | +arxiv=2101.00001"},
      {"misc", "isbn={0-306-40615-2, 978-0-306-40615-7}", "document | ISBN=0-306-40615-2, 978-0-306-40615-7 | isbn=9780306406157"},
      {"misc", "url={http://a.example/x_1 http://b.example}", "document | URL=http://a.example/x_1 | link =http://b.example"},
      {"misc", "howpublished={\\url{http://a.example/x\\_1}}", "document | URL=http://a.example/x_1"},
      {"misc", "howpublished={Handout}", "document | medium=Handout"},
      {"misc", "note={See \\href{http://a.example}{here}}", "document | note=See here | link =http://a.example"},
      {"misc", "pdf={http://a.example/p.pdf}", "document | link pdf=http://a.example/p.pdf | +pdf=http://a.example/p.pdf"},
      {"misc", "ids={one, two}", "document | alias=one | alias=two"},
  };
  check(cases);
}

TEST_CASE("nothing of an entry is lost") {
  const Case cases[] = {
      {"misc", "mycustom={keep {\\it me}}", "document | +mycustom=keep {\\it me}"},
      {"misc", "year=2000, year=2001", "document | issued=2000 | !issued=2001"},
      {"misc", "note={a}, note={b}", "document | note=a | !note=b"},
      {"article", "journal={a}, journaltitle={b}", "article-journal | container-title=a | +journaltitle=b"},
      {"misc", "langid={german}, language={de}", "document | language=de | +langid=german"},
      {"misc", "pubstate={inpress}", "document | status=in press"},
  };
  check(cases);
}

}  // namespace
}  // namespace bibfold
