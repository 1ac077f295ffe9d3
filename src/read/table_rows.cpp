// See table_rows.h.
#include "read/table_rows.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "read/evidence.h"
#include "read/link_lines.h"
#include "read/name_shape.h"
#include "read/venue_text.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

struct ColumnRow {
  std::string_view words;  // folded
  Label label;
};
constexpr std::array<ColumnRow, 58> kColumns{{
    {"title", Label::title},
    {"paper", Label::title},
    {"papers", Label::title},
    {"article", Label::title},
    {"publication", Label::title},
    {"publications", Label::title},
    {"reference", Label::title},
    {"paper title", Label::title},
    {"titel", Label::title},
    {"titre", Label::title},
    {"titulo", Label::title},
    {"titolo", Label::title},
    {"author", Label::author},
    {"authors", Label::author},
    {"author s", Label::author},
    {"autoren", Label::author},
    {"auteurs", Label::author},
    {"autores", Label::author},
    {"autori", Label::author},
    {"venue", Label::container_title},
    {"journal", Label::container_title},
    {"conference", Label::container_title},
    {"journal conference", Label::container_title},
    {"conference journal", Label::container_title},
    {"published in", Label::container_title},
    {"journal publisher", Label::container_title},
    {"journal or publisher", Label::container_title},
    {"journal venue", Label::container_title},
    {"journal book", Label::container_title},
    {"journal proceedings", Label::container_title},
    {"publication", Label::container_title},
    {"outlet", Label::container_title},
    {"czasopismo", Label::container_title},
    {"publication venue", Label::container_title},
    {"source", Label::container_title},
    {"where", Label::container_title},
    {"zeitschrift", Label::container_title},
    {"revue", Label::container_title},
    {"revista", Label::container_title},
    {"year", Label::date},
    {"date", Label::date},
    {"when", Label::date},
    {"jahr", Label::date},
    {"annee", Label::date},
    {"ano", Label::date},
    {"anno", Label::date},
    {"volume", Label::volume},
    {"vol", Label::volume},
    {"issue", Label::issue},
    {"pages", Label::page},
    {"publisher", Label::publisher},
    {"doi", Label::identifier},
    {"arxiv", Label::identifier},
    {"award", Label::award},
    {"status", Label::status},
    {"no", Label::separator},
    {"id", Label::separator},
    {"", Label::separator},
}};

struct Cell {
  std::uint32_t column = 0;
  StyledText text;
};

std::optional<Label> label_of(std::string_view header) {
  const std::string folded = fold_text(header);
  const auto* const row = std::find_if(kColumns.begin(), kColumns.end(), [&](const ColumnRow& r) { return r.words == folded; });
  return row == kColumns.end() ? std::nullopt : std::optional(row->label);
}

/// "Amount", "Role": a table of grants.
bool tells_money(std::string_view header) {
  constexpr std::array<std::string_view, 15> kWords{"agency",         "amount",  "betrag",  "budget",  "funder",  "funding",
                                                    "funding source", "importe", "importo", "montant", "my role", "pi",
                                                    "role",           "sponsor", "total"};
  const std::string folded = fold_text(header);
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

class TableReader {
 public:
  TableReader(const Page& page, const Section& section) : page_(page), section_(section) {}

  std::vector<TableRow> run() {
    for (std::size_t i = section_.begin; i < section_.end;) {
      if (page_.lines[i].kind != LineKind::row) {
        columns_.clear();
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < section_.end && goes_on(i, end)) ++end;
      read_row(i, end);
      i = end;
    }
    return std::move(rows_);
  }

 private:
  /// The line belongs to the row: behind a <br>, or in a block of one of its cells.
  [[nodiscard]] bool goes_on(std::size_t row, std::size_t line) const {
    const PageLine& next = page_.lines[line];
    if (next.kind == LineKind::row) return false;
    if (!next.starts_block) return true;
    std::uint32_t box = next.box;
    while (box != kNoBox && box != page_.lines[row].box) box = page_.boxes[box].parent;
    return box != kNoBox && !next.cells.empty();
  }

  [[nodiscard]] std::vector<Cell> cells_of(std::size_t begin, std::size_t end) const {
    std::vector<Cell> cells;
    for (std::size_t i = begin; i < end; ++i) {
      const PageLine& line = page_.lines[i];
      const auto size = static_cast<std::uint32_t>(line.text.text.size());
      const std::uint32_t first = line.cells.empty() ? size : line.cells.front().begin;
      if (first > 0 && !cells.empty()) append(cells.back().text, trimmed(slice(line.text, 0, first)), Joint::end);
      for (std::size_t c = 0; c < line.cells.size(); ++c) {
        const std::uint32_t stop = c + 1 < line.cells.size() ? line.cells[c + 1].begin : size;
        cells.push_back({line.cells[c].column, trimmed(slice(line.text, line.cells[c].begin, stop))});
      }
    }
    return cells;
  }

  void read_row(std::size_t begin, std::size_t end) {
    const std::vector<Cell> cells = cells_of(begin, end);
    TableRow row;
    for (std::size_t i = begin; i < end; ++i) row.lines.push_back(i);
    if (read_head(cells)) {
      rows_.push_back(std::move(row));
    } else if (!columns_.empty() && !holds_reference(cells)) {
      read_cells(cells, row.item);
      const bool titled =
          std::any_of(row.item.pieces.begin(), row.item.pieces.end(), [](const Piece& p) { return p.label == Label::title; });
      if (titled) rows_.push_back(std::move(row));
    }
  }

  /// Titles with authors, or with where and when, each in a column of its own.
  bool read_head(const std::vector<Cell>& cells) {
    std::vector<std::pair<std::uint32_t, Label>> columns;
    for (const Cell& cell : cells) {
      if (const std::optional<Label> label = label_of(cell.text.text)) columns.emplace_back(cell.column, *label);
    }
    const auto has = [&](Label label) {
      return std::any_of(columns.begin(), columns.end(), [label](const auto& c) { return c.second == label; });
    };
    const bool placed = has(Label::container_title) && has(Label::date);
    if (!has(Label::title) || (!has(Label::author) && !placed) || columns.size() * 2 < cells.size()) return false;
    if (std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return tells_money(cell.text.text); })) return false;
    columns_ = std::move(columns);
    return true;
  }

  /// "J. Doe, R. Roe. Title. Journal, 8(3), 201–209." or "Title. R. Roe, J. Doe" in the column of titles, without a style or a line end to
  /// cut at: the reference parser reads the row.
  [[nodiscard]] bool holds_reference(const std::vector<Cell>& cells) const {
    if (has_authors()) return false;
    for (const Cell& cell : cells) {
      if (label_at(cell.column) != Label::title || !cell.text.breaks.empty()) continue;
      const Evidence e = weigh(cell.text, "");
      const bool named = e.names >= 2 || (e.initials && e.names > 0);
      return (named || e.score() >= Evidence::kStrong) && !title_run(cell.text);
    }
    return false;
  }

  [[nodiscard]] std::optional<Label> label_at(std::uint32_t index) const {
    const auto column = std::find_if(columns_.begin(), columns_.end(), [index](const auto& c) { return c.first == index; });
    return column == columns_.end() ? std::nullopt : std::optional(column->second);
  }

  void read_cells(const std::vector<Cell>& cells, LabelledItem& item) const {
    for (const Cell& cell : cells) {
      const std::optional<Label> column = label_at(cell.column);
      if (cell.text.text.empty() || column == Label::separator) continue;
      // What no column names is kept: links as links, the rest as a note.
      if (!column) {
        add(item, cell.text, cell.text.runs.empty() ? Label::note : Label::link);
      } else if (column == Label::title && !has_authors()) {
        add_title(item, cell.text);
      } else if (column == Label::container_title) {
        add_venue(item, cell.text);
      } else {
        add(item, cell.text, *column);
      }
    }
  }

  static void add_venue(LabelledItem& item, const StyledText& text) {
    for (const Piece& piece : split_venue(text.text)) add(item, slice(text, piece.begin, piece.end), piece.label);
  }

  [[nodiscard]] bool has_authors() const {
    return std::any_of(columns_.begin(), columns_.end(), [](const auto& c) { return c.second == Label::author; });
  }

  /// "B. Roe & J. Doe.": the sign is no part of a name.
  static bool are_names(const StyledText& text) {
    const std::vector<std::string_view> parts = split(text.text, '&');
    return is_line_of_names(text) || (parts.size() == 2 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
                                        while (part.ends_with('.') || part.ends_with(' ')) part.remove_suffix(1);
                                        return is_name_like(trim(part));
                                      }));
  }

  /// "J. Doe, R. Roe. *Title*": names, and behind them the title in a style of its own.
  static std::optional<StyleRun> title_run(const StyledText& text) {
    const auto run = std::find_if(text.runs.begin(), text.runs.end(), [&](const StyleRun& r) {
      return (r.style == Style::italic || r.style == Style::bold) && r.begin > 0 && r.end - r.begin >= 8 &&
             are_names(trimmed(slice(text, 0, r.begin)));
    });
    return run == text.runs.end() ? std::nullopt : std::optional(*run);
  }

  /// The cell of a title in a table that has no column for authors may hold them, too.
  void add_title(LabelledItem& item, const StyledText& text) const {
    if (!text.breaks.empty()) return add_lines(item, text);
    // "**Doe, R.** — Why kites matter"
    for (const std::string_view dash : {" \u2014 ", " \u2013 "}) {
      const std::size_t at = text.text.find(dash);
      if (at == std::string::npos || at > 300) continue;
      const StyledText names = trimmed(slice(text, 0, static_cast<std::uint32_t>(at)));
      if (!are_names(names) && !(is_name_like(names.text) && (is_wholly(names, Style::bold) || weigh(names, "").initials))) continue;
      add(item, names, Label::author);
      return add(item, slice(text, static_cast<std::uint32_t>(at + dash.size()), static_cast<std::uint32_t>(text.text.size())),
                 Label::title);
    }
    const std::optional<StyleRun> run = title_run(text);
    if (!run) return add(item, text, Label::title);
    add(item, trimmed(slice(text, 0, run->begin)), Label::author);
    add(item, trimmed(slice(text, run->begin, run->end)), Label::title);
    add_rest(item, trimmed(slice(text, run->end, static_cast<std::uint32_t>(text.text.size()))));
  }

  static void add_rest(LabelledItem& item, const StyledText& rest) {
    if (fold_letters(rest.text).empty()) return;
    const bool linked = std::any_of(rest.runs.begin(), rest.runs.end(), [](const StyleRun& r) { return r.style == Style::link; });
    add(item, rest, linked ? Label::link : Label::note);
  }

  /// "**Title** <br> J. Doe, R. Roe <br> *Venue*": a line each; the names may stand above the title.
  void add_lines(LabelledItem& item, const StyledText& text) const {
    std::vector<StyledText> lines;
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i <= text.breaks.size(); ++i) {
      const auto end = i < text.breaks.size() ? text.breaks[i] : static_cast<std::uint32_t>(text.text.size());
      lines.push_back(trimmed(slice(text, begin, end)));
      begin = end;
    }
    const std::size_t names = line_of_names(lines);
    const std::size_t title = names == 0 ? 1U : 0U;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i == names || i == title) {
        add(item, lines[i], i == title ? Label::title : Label::author);
      } else if (i == std::max(names, title) + 1 && names < lines.size() && !has_venues() && !is_link_line(lines[i])) {
        add_venue(item, lines[i]);
      } else {
        add_rest(item, lines[i]);
      }
    }
  }

  /// The line below the title, or above it where that one reads as names and the other does not; none: lines.size().
  static std::size_t line_of_names(const std::vector<StyledText>& lines) {
    if (are_authors(lines[1])) return 1;
    return are_authors(lines[0]) && lines[0].text.find(',') != std::string::npos ? 0 : lines.size();
  }
  static bool are_authors(const StyledText& text) {
    const Evidence e = weigh(text, "");
    return are_names(text) || e.names >= 2 || (find_ignoring_case(text.text, " et al") != std::string::npos && e.names >= 1) ||
           is_name_like(text.text);
  }

  [[nodiscard]] bool has_venues() const {
    return std::any_of(columns_.begin(), columns_.end(), [](const auto& c) { return c.second == Label::container_title; });
  }

  static void add(LabelledItem& item, const StyledText& text, Label label) {
    append(item.item.text, text, Joint::end);
    const auto end = static_cast<std::uint32_t>(item.item.text.text.size());
    item.pieces.push_back({label, end - static_cast<std::uint32_t>(text.text.size()), end, 1000});
  }

  const Page& page_;
  const Section& section_;
  std::vector<std::pair<std::uint32_t, Label>> columns_;
  std::vector<TableRow> rows_;
};

}  // namespace

std::vector<TableRow> find_table_rows(const Page& page, const Section& section) { return TableReader(page, section).run(); }

}  // namespace bibfold
