// Parts of a record → values of BibTeX fields. External functions: see bibtex_values.h.
#include "write/bibtex_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr int kFirstSeason = 13;      // in Date
constexpr int kFirstEdtfSeason = 21;  // in EDTF

std::string iso_day(int year, int month, int day) {
  std::string text = fmt::format("{:04}", year);
  if (month == 0) return text;
  text += fmt::format("-{:02}", month >= kFirstSeason ? month - kFirstSeason + kFirstEdtfSeason : month);
  if (day > 0) text += fmt::format("-{:02}", day);
  return text;
}

}  // namespace

std::string iso_date(const Date& date) {
  if (date.year <= 0) return {};
  std::string text = iso_day(date.year, date.month, date.day);
  if (date.circa) text += '~';
  if (date.end_year != 0 || date.end_month != 0) {
    text += '/';
    text += iso_day(date.end_year != 0 ? date.end_year : date.year, date.end_month, date.end_day);
  }
  return text;
}

bool is_exact(const Date& date) { return date.year > 0; }

bool is_plain(const Date& date) { return !date.circa && date.end_year == 0 && date.end_month == 0 && date.month < kFirstSeason; }

std::string month_macro(int month) {
  constexpr const char* kMacros[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  return month >= 1 && month <= 12 ? kMacros[month - 1] : "";
}

Eprint eprint_of(const Publication& record) {
  const std::string_view location = record.text[Field::archive_location];
  const std::string_view archive = record.text[Field::archive];
  if (const Identifier* arxiv = first_identifier(record, Scheme::arxiv)) {
    Eprint eprint{arxiv->value, "arXiv", arxiv->version};
    if (equals_ignoring_case(archive, "arxiv")) eprint.archive = std::string(archive);
    if (!eprint.version.empty()) eprint.id.append("v").append(eprint.version);
    return eprint;
  }
  if (!location.empty()) return {std::string(location), archive.empty() ? std::string("arXiv") : std::string(archive), {}};
  if (const Identifier* pubmed = first_identifier(record, Scheme::pubmed)) return {pubmed->value, "pubmed", {}};
  return {};
}

bool is_said_by_eprint(const Publication& record, std::string_view text) {
  const Eprint eprint = eprint_of(record);
  if (eprint.empty() || text.empty()) return false;
  if (equals_ignoring_case(text, eprint.archive)) return true;
  const std::string folded = fold_text(text);
  const bool arxiv = equals_ignoring_case(eprint.archive, "arxiv");
  return arxiv &&
         (folded == "corr" || folded == "arxiv preprint" || folded == "arxiv e prints" || folded.starts_with("arxiv preprint arxiv ") ||
          equals_ignoring_case(text, "arXiv:" + eprint.id.substr(0, eprint.id.find('v'))));
}

bool is_inferred(const Publication& record, Field field) {
  return std::find(record.inferred.begin(), record.inferred.end(), describe(field).name) != record.inferred.end();
}

std::string bibtex_pages(std::string_view pages) {
  std::string text;
  for (std::size_t at = 0; at < pages.size(); ++at) {
    const bool between_digits = pages[at] == '-' && at > 0 && at + 1 < pages.size() && pages[at - 1] != '-' && pages[at + 1] != '-';
    text += pages[at];
    if (between_digits) text += '-';
  }
  return text;
}

std::string entry_subtype(std::string_view genre, std::string_view entry_type, Dialect dialect) {
  const std::string folded = fold_text(genre);
  const bool phd = folded == "phd thesis" || folded == "ph d thesis" || folded == "phdthesis" || folded == "doctoral dissertation" ||
                   folded == "dissertation";
  const bool master = folded == "masters thesis" || folded == "master s thesis" || folded == "master thesis" || folded == "mathesis";
  const bool report = folded == "technical report" || folded == "techreport" || folded == "tech report";
  if (entry_type == "manual" && folded == "manual") return {};
  if (dialect == Dialect::bibtex) {
    const bool said =
        (phd && entry_type == "phdthesis") || (master && entry_type == "mastersthesis") || (report && entry_type == "techreport");
    return said ? std::string() : std::string(genre);
  }
  if (entry_type == "thesis") return phd || genre.empty() ? "phdthesis" : master ? "mathesis" : std::string(genre);
  if (entry_type == "report") return report || genre.empty() ? "techreport" : std::string(genre);
  return std::string(genre);
}

std::string_view publication_state(std::string_view status) {
  struct Row {
    std::string_view words;
    std::string_view state;
  };
  constexpr Row kStates[] = {{"in press", "inpress"},
                             {"inpress", "inpress"},
                             {"forthcoming", "forthcoming"},
                             {"to appear", "forthcoming"},
                             {"submitted", "submitted"},
                             {"under review", "submitted"},
                             {"in preparation", "inpreparation"},
                             {"inpreparation", "inpreparation"},
                             {"prepublished", "prepublished"}};
  const std::string folded = fold_text(status);
  for (const Row& row : kStates) {
    if (row.words == folded) return row.state;
  }
  return {};
}

std::string babel_language(std::string_view language) {
  struct Row {
    std::string_view code;
    std::string_view name;
  };
  constexpr Row kLanguages[] = {{"en", "english"},    {"de", "ngerman"}, {"fr", "french"},    {"es", "spanish"}, {"it", "italian"},
                                {"pt", "portuguese"}, {"nl", "dutch"},   {"ru", "russian"},   {"pl", "polish"},  {"sv", "swedish"},
                                {"da", "danish"},     {"fi", "finnish"}, {"cs", "czech"},     {"zh", "chinese"}, {"ja", "japanese"},
                                {"ko", "korean"},     {"el", "greek"},   {"hu", "hungarian"}, {"tr", "turkish"}, {"uk", "ukrainian"},
                                {"nb", "norsk"},      {"no", "norsk"},   {"ar", "arabic"},    {"he", "hebrew"}};
  const std::string_view code = language.substr(0, language.find_first_of("-_"));
  for (const Row& row : kLanguages) {
    if (equals_ignoring_case(row.code, code)) return std::string(row.name);
  }
  return std::string(language);
}

std::string author_annotation(const std::vector<AuthorMark>& marks) {
  std::string text;
  std::vector<std::uint32_t> done;
  for (const AuthorMark& first : marks) {
    if (std::find(done.begin(), done.end(), first.author) != done.end()) continue;
    done.push_back(first.author);
    std::string words;
    for (const AuthorMark& mark : marks) {
      const bool clean = mark.mark.find_first_of("\"{},;=\\%#&$^_~") == std::string::npos;
      if (mark.author == first.author && clean) words += fmt::format("{}\"{}\"", words.empty() ? "" : ", ", mark.mark);
    }
    if (!words.empty()) text += fmt::format("{}{}={}", text.empty() ? "" : "; ", first.author + 1, words);
  }
  return text;
}

std::string orcid_annotation(const std::vector<Contributor>& people) {
  std::vector<AuthorMark> orcids;
  for (std::uint32_t i = 0; i < people.size(); ++i) {
    if (!people[i].orcid.empty()) orcids.push_back({i, people[i].orcid});
  }
  return author_annotation(orcids);
}

std::string role_label(const Contributor& person) {
  std::string role = person.role_name;
  switch (person.role) {
    case Role::author:
      role = "author";
      break;
    case Role::editor:
      role = "editor";
      break;
    case Role::translator:
      role = "translator";
      break;
    case Role::container_author:
      role = "container author";
      break;
    case Role::collection_editor:
      role = "series editor";
      break;
    case Role::illustrator:
      role = "illustrator";
      break;
    case Role::other:
      break;
  }
  if (role.empty()) role = "contributor";
  role[0] = to_ascii_upper(role[0]);
  return role + ": ";
}

std::string bibtex_key(std::string_view key) {
  std::string out;
  for (const char c : key) {
    const bool allowed =
        static_cast<unsigned char>(c) > 0x20 && std::string_view(",{}\"#%'()=~\\@&$^").find(c) == std::string_view::npos && c != 0x7F;
    if (allowed) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::string bibtex_field_name(std::string_view name) {
  std::string out = lower(bibtex_key(name));
  if (out.empty() || is_ascii_digit(out[0])) out.insert(0, "x-");
  return out;
}

std::string verbatim(std::string_view text) {
  int depth = 0;
  bool matched = true;
  for (const char c : text) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    matched = matched && depth >= 0;
  }
  matched = matched && depth == 0;
  std::string out;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || (!matched && (c == '{' || c == '}'))) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string balanced(std::string_view value) {
  std::size_t depth = 0;
  std::string out;
  for (const char c : value) {
    if (c == '}' && depth == 0) {
      out += "{\\textbraceright}";
      continue;
    }
    depth += c == '{' ? 1 : 0;
    depth -= c == '}' ? 1 : 0;
    out += c;
  }
  return out.append(depth, '}');
}

namespace {

/// As sentences of its own, not as part of another one.
bool says(std::string_view text, std::string_view part) {
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    const std::string_view behind = text.substr(at + part.size());
    const bool begins = at == 0 || text.substr(0, at).ends_with(". ");
    if (begins && (behind.empty() || behind.front() == '.' || part.back() == '.')) return true;
  }
  return false;
}

}  // namespace

std::string join_sentences(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty() || says(out, part)) continue;
    if (!out.empty()) {
      const bool ended = out.back() == '.' || out.back() == '!' || out.back() == '?';
      out += ended ? " " : ". ";
    }
    out += part;
  }
  return out;
}

std::string json_display(std::string_view json) {
  const auto value = nlohmann::json::parse(json, nullptr, false);
  if (value.is_array() && std::all_of(value.begin(), value.end(), [](const auto& element) { return element.is_string(); })) {
    std::string list;
    for (const auto& element : value) list.append(list.empty() ? "" : ", ").append(element.template get_ref<const std::string&>());
    return list;
  }
  return value.is_string() ? value.get<std::string>() : std::string(json);
}

}  // namespace bibfold
